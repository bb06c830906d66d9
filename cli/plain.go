package cli

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"os"
	"runtime/debug"
	"time"

	"github.com/aymanbagabas/go-osc52/v2"

	"nnexplore/cli/output"
	"nnexplore/cli/stream"
	"nnexplore/number"
	"nnexplore/ui/effect"
	"nnexplore/ui/plain"
	"nnexplore/ui/screen"
	"nnexplore/ui/screen/terminal"
	"nnexplore/ui/state"
)

// longestLine is room for the input of a large network, with all its digits.
const longestLine = 64 << 10

// passedOver answers a line that is longer.
func passedOver() []string {
	return []string{fmt.Sprintf("That line is longer than %d characters and was passed over.", longestLine)}
}

// runPlain is the explorer as a conversation: it reads a line and prints what
// answers it, until the input ends, a line says quit, or a signal comes. It asks
// with a prompt only where a person sits at both ends.
func runPlain(s state.State, in io.Reader, out io.Writer, outside screen.Outside) error {
	t := &talk{
		begins:  s,
		outside: plainOutside(out, outside.World),
		in:      bufio.NewReaderSize(in, longestLine),
		out:     out,
		prompt:  terminal.Is(in) && output.IsTerminal(out),
		keep:    outside.Keep,
		news:    outside.News,
		clock:   func() <-chan time.Time { return time.After(screen.KeepPause) },
	}
	signalled, end := terminal.Heed()
	e := t.run(signalled)
	if signal := end(); signal != nil {
		e.why = signal
	}
	return leave(e, outside.Keep)
}

// plainOutside is what a conversation that is printed to out uses beyond its lines. Only
// a terminal that takes escape codes has a clipboard.
func plainOutside(out io.Writer, w effect.World) plain.Outside {
	w.Working = screen.Working
	var copyText func(string) error
	if output.IsTerminal(out) && os.Getenv("TERM") != "dumb" {
		w.Clipboard = out
		copyText = func(text string) error {
			_, err := osc52.New(text).WriteTo(out)
			return err
		}
	}
	return plain.Outside{Copy: copyText, Do: w.Do}
}

// A talk is a conversation with its two ends.
type talk struct {
	begins  state.State
	outside plain.Outside
	in      *bufio.Reader
	out     io.Writer
	prompt  bool
	keep    func(state.State) error // writes the session; nil where none is kept
	news    func() string           // what became of other sessions by that; nil for nothing
	clock   func() <-chan time.Time // when to write the session, counted from an edit
	unkept  bool                    // whether the last writing of the session failed
	warned  bool                    // whether that was told to somebody who wants to leave
}

// run talks until the talk is over, or ctx is done and the answer in hand printed. A
// panic ends it with the state before the line.
func (t *talk) run(ctx context.Context) (e ending) {
	before := t.begins
	defer func() {
		if r := recover(); r != nil {
			e = ending{state: before, fault: screen.Fault{Reason: r, Stack: debug.Stack()}}
		}
	}()
	t.out = &stream.Yielding{Until: ctx, Out: t.out}
	t.outside.Stopped = func() bool { return ctx.Err() != nil }
	session := plain.New(before).Using(t.outside)
	lines := stream.Lines(t.in)
	err := t.print(session.Opening(), false)
	var due <-chan time.Time
	for done := false; err == nil && !done; {
		select {
		case <-ctx.Done():
			done, err = true, t.end()
		case <-due:
			due = nil
			if lines := t.written(before); lines != nil {
				err = t.print(lines, false)
			}
			if t.unkept { // what could not be written is not left to the next edit
				due = t.clock()
			}
		case l := <-lines:
			done, err = t.answer(session, l)
			edited := t.keep != nil && !session.State().SameLog(before)
			if edited {
				t.warned = false // there is more to lose now
			}
			if due == nil && (edited || t.unkept) {
				due = t.clock()
			}
			before = session.State()
		}
	}
	if nobodyReads(err) {
		err = nil
	}
	return ending{state: before, why: err}
}

// answer prints what answers a line; done reports whether it was the last.
func (t *talk) answer(session *plain.Session, l stream.Line) (done bool, err error) {
	var lines []string
	switch {
	case l.Err == io.EOF:
		return true, t.end()
	case l.Err == stream.ErrLongLine:
		lines = passedOver()
	case l.Err != nil:
		return true, fmt.Errorf("standard input: %w", l.Err)
	default:
		if lines, done = session.Answer(l.Text); done {
			if unkept := t.parting(session.State()); unkept != nil {
				lines, done = unkept, false
			}
		}
	}
	return done, t.print(lines, done)
}

// written writes the session, and returns what is to be told of it: what became of other
// sessions, the first failure, and the first writing that goes well again.
func (t *talk) written(s state.State) (lines []string) {
	err, again := guarded(t.keep, s), t.unkept
	t.unkept = err != nil
	if t.news != nil {
		if news := t.news(); news != "" {
			lines = append(lines, news)
		}
	}
	switch {
	case err != nil && !again:
		lines = append(lines, notKept("", err)...)
	case err == nil && again:
		t.warned = false
		lines = append(lines, "The session is kept again.")
	}
	return lines
}

// notKept tells that the session could not be written, and what there is to do.
func notKept(besides string, err error) []string {
	return []string{"The session is not kept; session mine.session writes it elsewhere" + besides + ". " + oneLine(err.Error(), false)}
}

// parting writes the session for somebody who wants to leave, and returns what is to be
// told before: once, that it could not be written.
func (t *talk) parting(s state.State) []string {
	if t.keep == nil || t.warned {
		return nil
	}
	err := guarded(t.keep, s)
	if err == nil {
		return nil
	}
	t.unkept, t.warned = true, true
	return notKept(", and quit again leaves", err)
}

// print writes an answer in one piece, and then asks for more.
func (t talk) print(lines []string, done bool) error {
	text := spoken(lines, t.prompt && !done)
	if text == "" {
		return nil
	}
	_, err := io.WriteString(t.out, text)
	return err
}

// spoken is what is said in one piece: lines, and the sign that asks for the next one.
func spoken(lines []string, prompt bool) string {
	text := number.Joined(lines, "", func(line string) string { return line + "\n" })
	if prompt {
		text += "> "
	}
	return text
}

// end leaves the line of the last prompt.
func (t talk) end() error {
	if !t.prompt {
		return nil
	}
	_, err := io.WriteString(t.out, "\n")
	return err
}
