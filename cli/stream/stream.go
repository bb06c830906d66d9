// Package stream makes a line of each vector that comes, while a signal may end it: nothing
// that is read or written is waited for longer than that.
package stream

import (
	"bufio"
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"strconv"
	"sync/atomic"

	"nnexplore/number"
)

// A line may have this much and so much more for each number that is expected:
// several times what a float64 takes with all its digits.
const (
	lineRoom   = 64 << 10
	numberRoom = 64
)

// A Stream makes a line of each vector of what it reads, one a line, or of each of a file.
// It holds one line and one result at a time.
type Stream struct {
	Numbers   int                                         // how many a vector has, or may have
	Batch     [][]float64                                 // the vectors of a file; nil where they are read
	Result    func(b []byte, v []float64) ([]byte, error) // appends one line, or says what is wrong with v
	Parse     func(line string) ([]float64, error)        // number.ParseVector where it is nil
	KeepGoing bool                                        // whether a line that is no vector is told and left out
	Tell      func(error)                                 // tells what is wrong with such a line

	lines atomic.Int64 // how many were read
	bad   atomic.Int64 // how many of them were no vectors
}

// ErrReported is the error of a stream that told of each line that was no vector, and went on.
var ErrReported = errors.New("reported")

// SoFar is how far the stream is, in words. It may be asked while the stream runs.
func (s *Stream) SoFar() string {
	bad, lines := s.bad.Load(), s.lines.Load()
	return counted(lines-bad, "vector") + ", line " + inGroups(lines)
}

// Run goes on until ctx is done, the vectors end or a line of in is bad, and writes all the
// results of what was before. No line of them is torn.
func (s *Stream) Run(ctx context.Context, in io.Reader, out io.Writer) (err error) {
	w := bufio.NewWriterSize(&Yielding{Until: ctx, Out: out}, lineRoom)
	if s.Batch != nil {
		err = s.rows(ctx, w)
	} else {
		err = s.through(ctx, bufio.NewReaderSize(eager{ctx, in, w}, lineRoom+numberRoom*s.Numbers), w)
	}
	return cmp.Or(w.Flush(), err)
}

// rows runs the vectors of a file. Each result is written at once; what is wrong with that
// stays with w.
func (s *Stream) rows(ctx context.Context, w *bufio.Writer) error {
	x := make([]float64, s.Numbers)
	for i := 0; i < len(s.Batch) && ctx.Err() == nil && w.Flush() == nil; i++ {
		for j, v := range s.Batch[i] {
			x[j] = v + 0 // which is 0 for −0, as in a line
		}
		if err := s.vector(x, w); err != nil {
			return err
		}
		s.lines.Add(1)
	}
	return nil
}

func (s *Stream) through(ctx context.Context, r *bufio.Reader, w *bufio.Writer) error {
	var reported error
	for ctx.Err() == nil {
		line, err := nextLine(r)
		long := err == ErrLongLine
		switch {
		case err == nil:
			err = s.line(line, w)
		case err == io.EOF:
			return reported
		case long:
			err = fmt.Errorf("the line is longer than %d bytes", r.Size())
		default:
			return fmt.Errorf("standard input: %w", err)
		}
		number := s.lines.Add(1)
		if err == nil {
			continue
		}
		err = fmt.Errorf("standard input, line %d: %w", number, err)
		if !s.KeepGoing {
			return err
		}
		if err := w.Flush(); err != nil { // on one terminal, the results before come first
			return err
		}
		s.Tell(err)
		reported = ErrReported
		s.bad.Add(1)
		if long {
			if err := pastLine(r); err != nil {
				return fmt.Errorf("standard input: %w", err)
			}
		}
	}
	return nil
}

// line makes the result of a line and writes it. The error is what is wrong
// with the line; one of writing stays with w.
func (s *Stream) line(line []byte, w *bufio.Writer) error {
	parse := number.ParseVector
	if s.Parse != nil {
		parse = s.Parse
	}
	x, err := parse(string(line))
	if err != nil {
		return err
	}
	return s.vector(x, w)
}

// vector is line for the numbers of one.
func (s *Stream) vector(x []float64, w *bufio.Writer) error {
	result, err := s.Result(w.AvailableBuffer(), x)
	if err != nil {
		return err
	}
	if len(result) > w.Available() { // each write is of whole lines
		w.Flush()
	}
	w.Write(result)
	return nil
}

// counted is a number of things, with its digits in groups of three.
func counted(n int64, thing string) string {
	if n != 1 {
		thing += "s"
	}
	return fmt.Sprintf("%s %s", inGroups(n), thing)
}

func inGroups(n int64) string {
	digits := strconv.FormatInt(n, 10)
	for i := len(digits) - 3; i > 0; i -= 3 {
		digits = digits[:i] + "," + digits[i:]
	}
	return digits
}
