package cli

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"strings"
	"sync"
	"syscall"
	"time"

	"github.com/aymanbagabas/go-osc52/v2"

	"nnexplore/ui/effect"
	"nnexplore/ui/plain"
	"nnexplore/ui/screen"
	"nnexplore/ui/state"
)

// longestLine is room for the input of a large network, with all its digits.
const longestLine = 64 << 10

// runPlain is the explorer as a conversation: it reads a line and prints what
// answers it, until the input ends, a line says quit, or a signal comes. It asks
// with a prompt only where a person sits at both ends. keep writes the session
// after edits and at the end.
func runPlain(s state.State, in io.Reader, out io.Writer, keep func(state.State) error) error {
	t := talk{
		session: plain.New(s).Using(plainOutside(out)),
		in:      bufio.NewReaderSize(in, longestLine),
		out:     out,
		prompt:  fromTerminal(in) && isTerminal(out),
		keep:    keep,
		clock:   func() <-chan time.Time { return time.After(screen.KeepPause) },
		stop:    make(chan struct{}, 1),
	}
	// A second signal does not wait for an answer that is long in coming, or that nobody
	// takes.
	watch := watchSignals(heeded(), sync.OnceFunc(func() {
		t.interrupt()
		signal.Reset(heeded()...)
	}))
	err := t.run()
	n := watch.end()
	kept := keep(t.session.State())
	switch {
	case n != 0:
		return unkept(signalled(n), kept)
	case errors.Is(err, syscall.EPIPE), errors.Is(err, io.ErrClosedPipe):
		return unkept(nil, kept) // nobody listens any more
	case err != nil:
		return err
	}
	return unkept(nil, kept)
}

// plainOutside is what a conversation that is printed to out uses beyond it. Only a
// terminal that takes escape codes has a clipboard.
func plainOutside(out io.Writer) plain.Outside {
	o := effect.World{Working: screen.Working}
	var copyText func(string) error
	if isTerminal(out) && os.Getenv("TERM") != "dumb" {
		o.Clipboard = out
		copyText = func(text string) error {
			_, err := osc52.New(text).WriteTo(out)
			return err
		}
	}
	return plain.Outside{
		Copy: copyText,
		Do:   func(s state.State, e state.Effect) state.Action { return o.Do(s, e, []string{"--plain"}) },
	}
}

// A talk is a session with its two ends.
type talk struct {
	session *plain.Session
	in      *bufio.Reader
	out     io.Writer
	prompt  bool
	keep    func(state.State) error
	clock   func() <-chan time.Time // when to write the session, counted from an edit
	stop    chan struct{}           // ends the talk
}

// A typed line is one that was read, or why there is none.
type typed struct {
	line    string
	tooLong bool
	err     error
}

func (t talk) run() error {
	lines := make(chan typed)
	go func() {
		for {
			l := t.next()
			lines <- l
			if l.err != nil {
				return
			}
		}
	}()
	if err := t.print(t.session.Opening(), false); err != nil {
		return failure{err}
	}
	var due <-chan time.Time
	for {
		select {
		case <-t.stop:
			return printed(t.end())
		case <-due:
			due = nil
			_ = t.keep(t.session.State()) // a failure is told once, at the end
		case l := <-lines:
			before := t.session.State()
			if done, err := t.answer(l); done || err != nil {
				return err
			}
			if due == nil && !t.session.State().SameLog(before) {
				due = t.clock()
			}
		}
	}
}

// answer prints what answers a line; done says that it was the last.
func (t talk) answer(l typed) (done bool, err error) {
	var lines []string
	switch {
	case l.err == io.EOF:
		return true, printed(t.end())
	case l.err != nil:
		return true, failure{fmt.Errorf("standard input: %w", l.err)}
	case l.tooLong:
		lines = []string{fmt.Sprintf("That line is longer than %d characters and was passed over.", longestLine)}
	default:
		lines, done = t.session.Answer(l.line)
	}
	return done, printed(t.print(lines, done))
}

// interrupt ends the talk after the answer in hand.
func (t talk) interrupt() {
	select {
	case t.stop <- struct{}{}:
	default: // it is ending
	}
}

// print writes an answer in one piece, and then asks for more.
func (t talk) print(lines []string, done bool) error {
	var b strings.Builder
	for _, line := range lines {
		b.WriteString(line + "\n")
	}
	if t.prompt && !done {
		b.WriteString("> ")
	}
	if b.Len() == 0 {
		return nil
	}
	_, err := io.WriteString(t.out, b.String())
	return err
}

// end leaves the line of the last prompt.
func (t talk) end() error {
	if !t.prompt {
		return nil
	}
	_, err := io.WriteString(t.out, "\n")
	return err
}

// next is the next line; the last one need not end. Of one that is too long the
// rest is read past. At the end of the input it is io.EOF.
func (t talk) next() typed {
	b, err := t.in.ReadSlice('\n')
	l := typed{line: string(b)}
	for err == bufio.ErrBufferFull {
		l.tooLong = true
		_, err = t.in.ReadSlice('\n')
	}
	if err != io.EOF || l.line == "" {
		l.err = err
	}
	return l
}

// fromTerminal says whether a person types what is read.
func fromTerminal(in io.Reader) bool {
	f, ok := in.(*os.File)
	return ok && isTTY(f.Fd())
}
