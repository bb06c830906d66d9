package cli

import (
	"bufio"
	"errors"
	"io"
	"os"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/creack/pty"

	"nnexplore/ui/plain"
	"nnexplore/ui/screen"
	"nnexplore/ui/state"
)

// talked is all that a session prints for an input.
func talked(t *testing.T, in io.Reader) string {
	t.Helper()
	var out strings.Builder
	if err := runPlain(state.New(), in, &out, screen.Outside{}); err != nil {
		t.Fatal(err)
	}
	opening := strings.Join(plain.New(state.New()).Opening(), "\n") + "\n"
	rest, found := strings.CutPrefix(out.String(), opening)
	if !found || strings.ContainsAny(out.String(), "\x1b\r\b") {
		t.Fatalf("the session prints %q", out.String())
	}
	return rest
}

// TestPlainPiped reads a session from a pipe: no prompt, nothing for comments, and
// an end without a word.
func TestPlainPiped(t *testing.T) {
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	go func() {
		io.WriteString(w, "# a session\n\ntheta 0.7\r\nstep")
		w.Close()
	}()
	const want = `Theta is 0.7, was 0.4.
The gate is now AND, was OR.
x1 1, x2 0: 0.5 plus 0 is 0.5, not greater than theta, 0.7, so y is 0, was 1.
x1 0, x2 1: 0 plus 0.5 is 0.5, not greater than theta, 0.7, so y is 0, was 1.
1 of 6 steps by layer are done.
Layer 1: a1 is x times W1 plus b1.
a1 is 0.5, 1.2 and 1.9.
`
	if got := talked(t, r); got != want {
		t.Errorf("the session prints\n%s", got)
	}
}

// TestPlainGoesOn holds that no line ends a session but quit.
func TestPlainGoesOn(t *testing.T) {
	long := "theta " + strings.Repeat("1", 3*longestLine)
	for in, want := range map[string]string{
		"":                          "",
		"\n\n#\n":                   "",
		"nonsense\ngate\nquit\nnot": "Goodbye.\n",
		long + "\ntheta":            "That line is longer than 65536 characters and was passed over.\nTheta is 0.4. The gate is OR.\n",
		long:                        "That line is longer than 65536 characters and was passed over.\n",
		"\x00\xff\x1b[2J\ntheta":    "Theta is 0.4. The gate is OR.\n",
	} {
		if got := talked(t, strings.NewReader(in)); !strings.HasSuffix(got, want) || want == "" && got != "" {
			t.Errorf("%.40q prints %q, want %q at the end", in, got, want)
		}
	}
}

// TestPlainAnswersAtOnce talks line by line, as a program at the other end does.
func TestPlainAnswersAtOnce(t *testing.T) {
	in, typed := io.Pipe()
	heard, out := io.Pipe()
	ended := make(chan error, 1)
	go func() {
		ended <- runPlain(state.New(), in, out, screen.Outside{})
		out.Close()
	}()
	lines := bufio.NewScanner(heard)
	for range plain.New(state.New()).Opening() {
		lines.Scan()
	}
	for line, want := range map[string]string{"theta": "Theta is 0.4. The gate is OR.", "w1": "w1 is 0.5. The gate is OR."} {
		io.WriteString(typed, line+"\n")
		if !lines.Scan() || lines.Text() != want {
			t.Errorf("%s is answered by %q, want %q", line, lines.Text(), want)
		}
	}
	typed.Close()
	if err := <-ended; err != nil {
		t.Error(err)
	}
}

// An end is a reader and writer that only fails.
type end struct{ err error }

func (e end) Read([]byte) (int, error)  { return 0, e.err }
func (e end) Write([]byte) (int, error) { return 0, e.err }

// TestPlainFailures holds that nobody listening is no failure, and all else is one.
func TestPlainFailures(t *testing.T) {
	for _, quiet := range []error{syscall.EPIPE, &os.PathError{Op: "write", Err: syscall.EPIPE}, io.ErrClosedPipe} {
		if err := runPlain(state.New(), strings.NewReader("step\n"), end{quiet}, screen.Outside{}); err != nil {
			t.Errorf("%v is reported as %v", quiet, err)
		}
	}
	var f failure
	if err := runPlain(state.New(), strings.NewReader("step\n"), end{syscall.ENOSPC}, screen.Outside{}); !errors.As(err, &f) || !errors.Is(err, syscall.ENOSPC) {
		t.Errorf("a full disk is reported as %v", err)
	}
	if err := runPlain(state.New(), end{syscall.EIO}, io.Discard, screen.Outside{}); !errors.As(err, &f) || !strings.Contains(err.Error(), "standard input") {
		t.Errorf("an input that fails is reported as %v", err)
	}
}

// TestPlainPrompt asks only where both ends are a terminal.
func TestPlainPrompt(t *testing.T) {
	person, tty, err := pty.Open()
	if errors.Is(err, pty.ErrUnsupported) {
		t.Skip("this system has no pty")
	}
	if err != nil {
		t.Fatal(err)
	}
	defer person.Close()
	defer tty.Close()

	if got := talked(t, strings.NewReader("theta\n")); strings.Contains(got, "> ") {
		t.Errorf("without a terminal it asks: %q", got)
	}
	ended := make(chan error, 1)
	go func() { ended <- runPlain(state.New(), tty, tty, screen.Outside{}) }()
	io.WriteString(person, "theta\nquit\n")
	if err := <-ended; err != nil {
		t.Fatal(err)
	}
	person.SetReadDeadline(time.Now().Add(2 * time.Minute))
	seen := make([]byte, 0, 4096)
	for !strings.Contains(string(seen), "Goodbye.") {
		n, err := person.Read(seen[len(seen):cap(seen)])
		if err != nil {
			t.Fatalf("after %q: %v", seen, err)
		}
		seen = seen[:len(seen)+n]
	}
	if strings.Count(string(seen), "> ") != 2 || !strings.Contains(string(seen), "Theta is 0.4. The gate is OR.") {
		t.Errorf("on a terminal it prints %q", seen)
	}

	// A terminal to read from and a file to write to: nobody sees a prompt.
	go io.WriteString(person, "theta\nquit\n")
	if got := talked(t, tty); strings.Contains(got, "> ") {
		t.Errorf("into a file it asks: %q", got)
	}
}
