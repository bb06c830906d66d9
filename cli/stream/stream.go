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

// A Result appends the line that is made of v to b, or says what is wrong with v.
type Result = func(b []byte, v []float64) ([]byte, error)

// A Stream makes a line of each vector of what it reads, one a line, or of each of a file.
// However much that is, it holds a small part of it at a time.
type Stream struct {
	Numbers   int                                               // how many a vector has, or may have
	Batch     [][]float64                                       // the vectors of a file; nil where they are read
	NewResult func() Result                                     // makes a Result for each core: the same vector has the same line in all of them
	Parse     func(v []float64, line []byte) ([]float64, error) // appends to v, on all cores at once; number.AppendVector where it is nil
	KeepGoing bool                                              // whether a line that is no vector is told and left out
	Tell      func(error)                                       // tells what is wrong with such a line

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
	result, x := s.NewResult(), make([]float64, s.Numbers)
	for i := 0; i < len(s.Batch) && ctx.Err() == nil && w.Flush() == nil; i++ {
		for j, v := range s.Batch[i] {
			x[j] = v + 0 // which is 0 for −0, as in a line
		}
		line, err := result(w.AvailableBuffer(), x)
		if err != nil {
			return err
		}
		write(line, w)
		s.lines.Add(1)
	}
	return nil
}

// through runs the lines of r. All that was read is answered before more is.
func (s *Stream) through(ctx context.Context, r *bufio.Reader, w *bufio.Writer) error {
	c := newCrew(s)
	for ctx.Err() == nil {
		lines, err := nextLines(r)
		switch err {
		case nil:
			err = c.answer(ctx, lines, w)
		case io.EOF:
			if s.bad.Load() > 0 {
				return ErrReported
			}
			return nil
		case ErrLongLine:
			if err = s.wrong(s.lines.Add(1), fmt.Errorf("the line is longer than %d bytes", r.Size()), w); err == nil {
				err = inInput(pastLine(r))
			}
		default:
			err = inInput(err)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// inInput is an error of reading, with where it was.
func inInput(err error) error {
	if err != nil {
		err = fmt.Errorf("standard input: %w", err)
	}
	return err
}

// wrong tells what is wrong with a line and is nil, or is what ends the stream.
func (s *Stream) wrong(line int64, err error, w *bufio.Writer) error {
	err = fmt.Errorf("standard input, line %d: %w", line, err)
	if !s.KeepGoing {
		return err
	}
	if err := w.Flush(); err != nil { // on one terminal, the results before come first
		return err
	}
	s.Tell(err)
	s.bad.Add(1)
	return nil
}

// write writes whole lines, so that each write of w is of whole lines too.
func write(lines []byte, w *bufio.Writer) error {
	if len(lines) > w.Available() {
		w.Flush()
	}
	_, err := w.Write(lines)
	return err
}

// parse is Parse, or what it is where that is nil.
func (s *Stream) parse(v []float64, line []byte) ([]float64, error) {
	if s.Parse != nil {
		return s.Parse(v, line)
	}
	return number.AppendVector(v, line)
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
