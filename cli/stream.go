package cli

import (
	"bufio"
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"strconv"
	"sync/atomic"
	"time"

	"github.com/spf13/cobra"

	"nnexplore/number"
	"nnexplore/ui/screen/terminal"
)

// A line may have this much and so much more for each number that is expected:
// several times what a float64 takes with all its digits.
const (
	lineRoom   = 64 << 10
	numberRoom = 64
)

// A stream makes a line of each vector of standard input, one a line, or of each of a file.
// It holds one line and one result at a time.
type stream struct {
	numbers   int                                         // how many a vector has, or may have
	batch     [][]float64                                 // the vectors of a file; nil where they are read
	result    func(b []byte, v []float64) ([]byte, error) // appends one line, or says what is wrong with v
	keepGoing bool
	errs      io.Writer
	lines     atomic.Int64 // how many were read
	bad       atomic.Int64 // how many of them were no vectors
}

// stream goes from the standard input of a command to its output. A signal ends it when what
// is begun is finished, for no line of the results may be torn.
func (s *stream) stream(cmd *cobra.Command, format string) error {
	in, out, errs := cmd.InOrStdin(), inFormat(cmd.OutOrStdout(), format), cmd.ErrOrStderr()
	s.errs = errs
	if !isTerminal(out) && (s.batch != nil || !terminal.Is(in)) { // else a person sees the results, or types the vectors
		line := startProgress(errs, s.soFar)
		defer line.End()
		s.errs = line
	}
	signalled, end := terminal.Heed()
	err := s.run(signalled, in, out)
	return cmp.Or(end(), err)
}

// soFar is how far the stream is, in words.
func (s *stream) soFar() string {
	bad, lines := s.bad.Load(), s.lines.Load()
	return counted(lines-bad, "vector") + ", line " + inGroups(lines)
}

// run goes on until ctx is done, the vectors end or a line of in is bad, and writes all the
// results of what was before.
func (s *stream) run(ctx context.Context, in io.Reader, out io.Writer) (err error) {
	w := bufio.NewWriterSize(&yielding{ctx: ctx, out: out}, lineRoom)
	if s.batch != nil {
		err = s.rows(ctx, w)
	} else {
		err = s.through(ctx, bufio.NewReaderSize(eager{ctx, in, w}, lineRoom+numberRoom*s.numbers), w)
	}
	if full := w.Flush(); full != nil {
		return failure{full}
	}
	return err
}

// rows runs the vectors of a file. Each result is written at once; what is wrong with that
// stays with w.
func (s *stream) rows(ctx context.Context, w *bufio.Writer) error {
	x := make([]float64, s.numbers)
	for i := 0; i < len(s.batch) && ctx.Err() == nil && w.Flush() == nil; i++ {
		for j, v := range s.batch[i] {
			x[j] = v + 0 // which is 0 for −0, as in a line
		}
		if err := s.vector(x, w); err != nil {
			return failure{err}
		}
		s.lines.Add(1)
	}
	return nil
}

func (s *stream) through(ctx context.Context, r *bufio.Reader, w *bufio.Writer) error {
	var reported error
	for ctx.Err() == nil {
		line, err := nextLine(r)
		long := err == errLongLine
		switch {
		case err == nil:
			err = s.line(line, w)
		case err == io.EOF:
			return reported
		case long:
			err = fmt.Errorf("the line is longer than %d bytes", r.Size())
		default:
			return failure{fmt.Errorf("standard input: %w", err)}
		}
		number := s.lines.Add(1)
		if err == nil {
			continue
		}
		err = fmt.Errorf("standard input, line %d: %w", number, err)
		if !s.keepGoing {
			return failure{err}
		}
		if err := w.Flush(); err != nil { // on one terminal, the results before come first
			return failure{err}
		}
		fmt.Fprintln(s.errs, complaint(err))
		reported = errReported
		s.bad.Add(1)
		if long {
			if err := pastLine(r); err != nil {
				return failure{fmt.Errorf("standard input: %w", err)}
			}
		}
	}
	return nil
}

// line makes the result of a line and writes it. The error is what is wrong
// with the line; one of writing stays with w.
func (s *stream) line(line []byte, w *bufio.Writer) error {
	x, err := number.ParseVector(string(line))
	if err != nil {
		return err
	}
	return s.vector(x, w)
}

// vector is line for the numbers of one.
func (s *stream) vector(x []float64, w *bufio.Writer) error {
	result, err := s.result(w.AvailableBuffer(), x)
	if err != nil {
		return err
	}
	if len(result) > w.Available() { // each write is of whole lines
		w.Flush()
	}
	w.Write(result)
	return nil
}

// errLongLine is that a line has no room in the buffer of its reader.
var errLongLine = errors.New("the line is too long")

// nextLine is the next line, valid until the one after it; the last one need not end.
// One that is too long is an errLongLine, of which the beginning is read. At the end it
// is io.EOF.
func nextLine(r *bufio.Reader) ([]byte, error) {
	line, err := r.ReadSlice('\n')
	switch {
	case err == bufio.ErrBufferFull:
		return nil, errLongLine
	case err != nil && err != io.EOF:
		return nil, err
	case len(line) > 0:
		return line, nil
	}
	return nil, err
}

// mostPassed is how much of a line that is too long is read to find its end, 256 MiB:
// what does not end within that is no text.
const mostPassed = 256 << 20

// pastLine reads past the rest of a line that is too long.
func pastLine(r *bufio.Reader) error {
	for passed := 0; passed <= mostPassed; {
		part, err := r.ReadSlice('\n')
		passed += len(part)
		switch err {
		case bufio.ErrBufferFull:
		case nil, io.EOF:
			return nil
		default:
			return err
		}
	}
	return errors.New("a line does not end within 256 MiB, and no more is read; lines of text were expected")
}

// An eager reader writes out what has been buffered before it reads on, since the
// reading may block: whoever types, or feeds line by line, sees each result at once, and
// results in bulk still go out in bulk. It waits no longer than ctx.
type eager struct {
	ctx context.Context
	in  io.Reader
	out *bufio.Writer
}

func (e eager) Read(b []byte) (int, error) {
	if err := e.out.Flush(); err != nil {
		return 0, err
	}
	done := apart(e.in.Read, b)
	select {
	case m := <-done:
		return m.result()
	case <-e.ctx.Done():
		return 0, context.Cause(e.ctx)
	}
}

// A yielding writer waits no longer than ctx, but for a moment, for whoever reads what is
// written: a full pipe that nobody empties does not keep the program. After that it takes
// nothing more.
type yielding struct {
	ctx   context.Context
	out   io.Writer
	stuck error
}

// lastWrite is how long what is being written when ctx is done may still take: long for
// one that reads, and short for whoever waits for the end.
const lastWrite = time.Second

func (y *yielding) Write(b []byte) (int, error) {
	if y.stuck != nil {
		return 0, y.stuck
	}
	done := apart(y.out.Write, b)
	select {
	case m := <-done:
		return m.result()
	case <-y.ctx.Done():
	}
	select {
	case m := <-done:
		return m.result()
	case <-time.After(lastWrite):
		y.stuck = context.Cause(y.ctx)
		return 0, y.stuck
	}
}

// moved is how many bytes were read or written, and why no more.
type moved struct {
	n     int
	err   error
	fault any // a panic on the way
}

func (m moved) result() (int, error) {
	if m.fault != nil {
		panic(m.fault)
	}
	return m.n, m.err
}

// apart reads into b or writes it while the caller may wait for something else too.
func apart(move func([]byte) (int, error), b []byte) <-chan moved {
	done := make(chan moved, 1)
	go func() {
		var m moved
		defer func() {
			m.fault = recover()
			done <- m
		}()
		m.n, m.err = move(b)
	}()
	return done
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
