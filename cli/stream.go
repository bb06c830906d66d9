package cli

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os/signal"
	"sync"
	"sync/atomic"

	"github.com/spf13/cobra"

	"nnexplore/model"
	"nnexplore/number"
	"nnexplore/report"
)

// A line may have this much and so much more for each number that is expected:
// several times what a float64 takes with all its digits.
const (
	lineRoom   = 64 << 10
	numberRoom = 64
)

// A stream runs the vectors of standard input, one a line, through a network.
// It holds one line and one result at a time.
type stream struct {
	net       model.Network
	runner    *model.Runner
	result    func(b []byte, t model.Trace) []byte // appends one line
	keepGoing bool
	errs      io.Writer
	halt      chan struct{} // closed when a signal ends it
	lines     atomic.Int64  // how many were read
	bad       atomic.Int64  // how many of them were no vectors
}

// stream is forward with --x -.
func (f *forwardFlags) stream(s subject, cmd *cobra.Command) error {
	run := &stream{net: s.net, runner: model.NewRunner(s.net), keepGoing: f.keepGoing, halt: make(chan struct{})}
	switch f.format.value {
	case "text":
		run.result = func(b []byte, t model.Trace) []byte { return append(append(b, report.VectorLine(t.Y())...), '\n') }
	case "json":
		run.result = func(b []byte, t model.Trace) []byte { return report.ForwardJSON(b, s.from, s.net, t) }
	case "csv":
		run.result = func(b []byte, t model.Trace) []byte { return report.VectorCSV(b, t.Y()) }
	default:
		return fmt.Errorf("--x - writes one line a vector: text, json or csv, not %s", f.format.value)
	}
	in, out, errs := cmd.InOrStdin(), inFormat(cmd.OutOrStdout(), f.format.value), cmd.ErrOrStderr()
	if isTerminal(out) || fromTerminal(in) {
		run.errs = errs // the results themselves are what a person sees, or what that person types
		return run.until(in, out)
	}
	line := startProgress(errs, run.soFar)
	defer line.end()
	run.errs = line
	return run.until(in, out)
}

// until runs the stream until it ends or a signal comes. Then what is begun is
// finished, for no line of the results may be torn; a second signal does not wait for
// that, as where nobody takes the results.
func (s *stream) until(in io.Reader, out io.Writer) error {
	watch := watchSignals(heeded(), sync.OnceFunc(func() {
		close(s.halt)
		signal.Reset(heeded()...)
	}))
	err := s.run(in, out)
	if n := watch.end(); n != 0 {
		return signalled(n)
	}
	return err
}

// soFar says how far the stream is.
func (s *stream) soFar() string {
	bad, lines := s.bad.Load(), s.lines.Load()
	return counted(lines-bad, "vector") + ", line " + inGroups(lines)
}

// halted says whether a signal ends the stream.
func (s *stream) halted() bool {
	select {
	case <-s.halt:
		return true
	default:
		return false
	}
}

// run reads until the input ends or a line is bad, and writes all the results of
// the lines before.
func (s *stream) run(in io.Reader, out io.Writer) error {
	w := bufio.NewWriterSize(out, lineRoom)
	err := s.through(newLineReader(eager{in, w, s.halt}, lineRoom+numberRoom*s.net.In()), w)
	if full := w.Flush(); full != nil {
		return failure{full}
	}
	return err
}

func (s *stream) through(r *lineReader, w *bufio.Writer) error {
	var reported error
	for !s.halted() {
		err := s.line(r, w)
		s.lines.Store(int64(r.number))
		switch wrong := (badLine{}); {
		case err == nil:
		case err == io.EOF:
			return reported
		case !s.keepGoing || !errors.As(err, &wrong):
			return failure{err}
		default:
			if err := w.Flush(); err != nil { // on one terminal, the results before come first
				return failure{err}
			}
			fmt.Fprintln(s.errs, complaint(err))
			reported = errReported
			s.bad.Add(1)
		}
	}
	return nil
}

// line runs the next line and writes its result.
func (s *stream) line(r *lineReader, w *bufio.Writer) error {
	line, err := r.next()
	if err != nil {
		return err
	}
	x, err := number.ParseVector(string(line))
	if err != nil {
		return r.bad(err)
	}
	t, err := s.runner.Forward(x)
	if err != nil {
		return r.bad(err)
	}
	result := s.result(w.AvailableBuffer(), t)
	if len(result) > w.Available() { // each write is of whole lines
		if err := w.Flush(); err != nil {
			return err
		}
	}
	_, err = w.Write(result)
	return err
}

// A badLine is why a line is no vector for the network.
type badLine struct{ error }

// A lineReader reads lines of a bounded length, whatever ends them.
type lineReader struct {
	r      *bufio.Reader
	number int // of the line that was read last, from 1
}

func newLineReader(in io.Reader, most int) *lineReader {
	return &lineReader{r: bufio.NewReaderSize(in, most)}
}

// next is the next line, valid until the one after it; the last one need not
// end. A line that is too long is a badLine, and is read past.
func (l *lineReader) next() ([]byte, error) {
	line, err := l.r.ReadSlice('\n')
	if len(line) > 0 {
		l.number++
	}
	tooLong := err == bufio.ErrBufferFull
	for err == bufio.ErrBufferFull {
		_, err = l.r.ReadSlice('\n')
	}
	switch {
	case err != nil && err != io.EOF:
		return nil, fmt.Errorf("standard input: %w", err)
	case tooLong:
		return nil, l.bad(fmt.Errorf("the line is longer than %d bytes", l.r.Size()))
	case len(line) > 0:
		return line, nil
	}
	return nil, err
}

// bad says what is wrong with the line that was read last.
func (l *lineReader) bad(err error) error {
	return badLine{fmt.Errorf("standard input, line %d: %w", l.number, err)}
}

// An eager reader writes out what has been buffered before it reads on, since the
// reading may have to wait: whoever types, or feeds line by line, sees each
// result at once, and results in bulk still go out in bulk. A halt ends the waiting.
type eager struct {
	in   io.Reader
	out  *bufio.Writer
	halt <-chan struct{}
}

// errHalted is why nothing is read any more.
var errHalted = errors.New("halted by a signal")

func (e eager) Read(b []byte) (int, error) {
	if err := e.out.Flush(); err != nil {
		return 0, err
	}
	type result struct {
		n   int
		err error
	}
	done := make(chan result, 1)
	go func() {
		n, err := e.in.Read(b)
		done <- result{n, err}
	}()
	select {
	case r := <-done:
		return r.n, r.err
	case <-e.halt:
		return 0, errHalted
	}
}
