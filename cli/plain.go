package cli

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"syscall"

	"nnexplore/ui/plain"
	"nnexplore/ui/state"
)

// longestLine is room for the input of a large network, with all its digits.
const longestLine = 64 << 10

// runPlain is the explorer as a conversation: it reads a line and prints what
// answers it, until the input ends or a line says quit. It asks with a prompt
// only where a person sits at both ends.
func runPlain(s state.State, in io.Reader, out io.Writer) error {
	err := talk{
		session: plain.New(s),
		in:      bufio.NewReaderSize(in, longestLine),
		out:     out,
		prompt:  fromTerminal(in) && isTerminal(out),
	}.run()
	if errors.Is(err, syscall.EPIPE) || errors.Is(err, io.ErrClosedPipe) {
		return nil // nobody listens any more
	}
	return err
}

// A talk is a session with its two ends.
type talk struct {
	session *plain.Session
	in      *bufio.Reader
	out     io.Writer
	prompt  bool
}

func (t talk) run() error {
	lines, done := t.session.Opening(), false
	for {
		if err := t.print(lines, done); err != nil {
			return failure{err}
		}
		if done {
			return nil
		}
		line, tooLong, err := t.next()
		switch {
		case err == io.EOF:
			return printed(t.end())
		case err != nil:
			return failure{fmt.Errorf("standard input: %w", err)}
		case tooLong:
			lines = []string{fmt.Sprintf("That line is longer than %d characters and was passed over.", longestLine)}
		default:
			lines, done = t.session.Answer(line)
		}
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
func (t talk) next() (line string, tooLong bool, err error) {
	b, err := t.in.ReadSlice('\n')
	line = string(b)
	for err == bufio.ErrBufferFull {
		tooLong = true
		_, err = t.in.ReadSlice('\n')
	}
	if err == io.EOF && line != "" {
		err = nil
	}
	return line, tooLong, err
}

// fromTerminal says whether a person types what is read.
func fromTerminal(in io.Reader) bool {
	f, ok := in.(*os.File)
	return ok && isTTY(f.Fd())
}
