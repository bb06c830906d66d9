//go:build unix

package cli_test

import (
	"bufio"
	"bytes"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"nnexplore/cli"
)

// These tests are about work that takes a while: what a person is told meanwhile, and
// what is left when a signal ends it.

// A fed program reads vectors from a pipe that the test holds, in the group of a
// terminal on which its standard error is.
type fed struct {
	*terminal
	in      *os.File
	results string // the file that standard output goes to
}

// feed starts forward --x - and more on a terminal.
func feed(t *testing.T, args string, env ...string) *fed {
	t.Helper()
	need(t, "sh", "stty", "mkfifo")
	folder := t.TempDir()
	pipe, results := filepath.Join(folder, "in"), filepath.Join(folder, "out")
	if err := syscall.Mkfifo(pipe, 0o600); err != nil {
		t.Skipf("no pipe with a name can be made here: %v", err)
	}
	f := &fed{results: results, terminal: start(t, options{
		cols:    200,
		program: "/bin/sh",
		// At ctrl+c the terminal throws away what it was given, even what the program writes on the signal, unless it is told
		// not to.
		args: []string{"-c", `stty noflsh && exec "$0" forward --x - ` + args + ` <"$IN" >"$OUT"`, nnexplore(t)},
		env:  append([]string{"IN=" + pipe, "OUT=" + results}, env...),
	})}
	var err error
	if f.in, err = os.OpenFile(pipe, os.O_WRONLY, 0); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.in.Close() })
	return f
}

func (f *fed) types(lines string) {
	f.t.Helper()
	if _, err := io.WriteString(f.in, lines); err != nil {
		f.t.Fatal(err)
	}
}

// gave says what the results are.
func (f *fed) gave(want string) {
	f.t.Helper()
	if got, err := os.ReadFile(f.results); err != nil || string(got) != want {
		f.t.Errorf("the results are %.200q (%v), want %.200q", got, err, want)
	}
}

// TestProgressOfStream shows how far a stream is, below that what was wrong in it, and
// nothing of it in the end.
func TestProgressOfStream(t *testing.T) {
	t.Parallel()
	for _, locale := range []string{"C", "C.UTF-8"} {
		t.Run(locale, func(t *testing.T) {
			t.Parallel()
			f := feed(t, "--keep-going", "TERM=dumb", "LANG="+locale)
			f.types("2,1\n2,1\n")
			f.waitFor("nnexplore: 2 vectors, line 2")
			f.types("x\n1,2\n")
			f.waitFor("nnexplore: 3 vectors, line 4")
			f.in.Close()
			if status := f.wait(); status != 1 {
				t.Errorf("status %d, want 1", status)
			}
			want := `nnexplore: standard input, line 3: number 1 of the vector: "x" is not a number; ` + aNumber
			if got := strings.TrimRight(f.screen(), "\n"); got != strings.TrimRight(want, "\n") {
				t.Errorf("in the end the terminal shows %q, want %q", got, want)
			}
			if i := bytes.IndexFunc(f.raw(), func(r rune) bool { return r > 0x7e || r < ' ' && r != '\r' && r != '\n' }); i >= 0 {
				t.Errorf("%q is written to a terminal that may not know it", f.raw()[i:])
			}
			f.gave(ofArticle + ofArticle + ofSwapped)
		})
	}
}

// TestStreamEndsBySignal ends a stream that waits for more, by ctrl+c on its terminal
// and by signals: at once, with its status and all the results, and the terminal's
// line is clean.
func TestStreamEndsBySignal(t *testing.T) {
	t.Parallel()
	ends := map[string]func(f *fed) int{
		"ctrl+c": func(f *fed) int { f.press("ctrl+c"); return 130 },
	}
	for name, signal := range stopping {
		ends[name] = func(f *fed) int { f.signal(signal); return 128 + int(signal) }
	}
	for name, end := range ends {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			f := feed(t, "")
			f.types("2,1\n1,2\n2,")
			f.waitFor("nnexplore: 2 vectors, line 2")
			want := end(f)
			if status := f.wait(); status != want {
				t.Errorf("status %d, want %d", status, want)
			}
			if left := strings.Trim(strings.ReplaceAll(f.screen(), "^C", ""), " \n"); left != "" {
				t.Errorf("the terminal shows %q", left)
			}
			f.gave(ofArticle + ofSwapped)
		})
	}
}

// TestStreamEndsWhole ends a stream at full speed: the results are whole lines.
func TestStreamEndsWhole(t *testing.T) {
	t.Parallel()
	for name, signal := range stopping {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			command := exec.Command(nnexplore(t), "forward", "--x", "-", "--format", "json")
			command.Env = environment(t, nil)
			command.Stdin = manyVectors(1 << 40)
			results, err := command.StdoutPipe()
			if err != nil {
				t.Fatal(err)
			}
			if err := command.Start(); err != nil {
				t.Fatal(err)
			}
			t.Cleanup(func() { command.Process.Kill() })
			r := bufio.NewReader(results)
			first, err := r.ReadString('\n')
			if err != nil {
				t.Fatal(err)
			}
			command.Process.Signal(signal)
			rest, err := io.ReadAll(r)
			if err != nil {
				t.Fatal(err)
			}
			command.Wait()
			if status := command.ProcessState.ExitCode(); status != 128+int(signal) {
				t.Errorf("status %d, want %d", status, 128+int(signal))
			}
			if len(rest)%len(first) != 0 || !bytes.HasSuffix(rest, []byte(first)) {
				t.Errorf("the results end in %q", rest[max(0, len(rest)-200):])
			}
		})
	}
}

// TestSecondSignal: where nobody takes the results, a second signal ends it.
func TestSecondSignal(t *testing.T) {
	t.Parallel()
	command := exec.Command(nnexplore(t), "forward", "--x", "-")
	command.Env = environment(t, nil)
	command.Stdin = manyVectors(1 << 40)
	results, err := command.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := command.Start(); err != nil {
		t.Fatal(err)
	}
	defer results.Close()
	if _, err := io.ReadFull(results, make([]byte, 100)); err != nil {
		t.Fatal(err)
	}
	ended := make(chan struct{})
	go func() {
		command.Process.Wait()
		close(ended)
	}()
	for deadline := time.Now().Add(patience); ; {
		command.Process.Signal(syscall.SIGINT)
		select {
		case <-ended:
			return
		case <-time.After(20 * time.Millisecond):
		}
		if time.Now().After(deadline) {
			command.Process.Kill()
			t.Fatal("it goes on waiting for somebody to take the results")
		}
	}
}

// whole is a place for results that wants whole lines in each write.
type whole struct{ torn []byte }

func (w *whole) Write(b []byte) (int, error) {
	if !bytes.HasSuffix(b, []byte("\n")) && w.torn == nil {
		w.torn = bytes.Clone(b)
	}
	return len(b), nil
}

// TestStreamWritesWholeLines: a line is never in two writes, for a program that is
// killed between them would leave half of it.
func TestStreamWritesWholeLines(t *testing.T) {
	for _, format := range []string{"text", "csv", "json"} {
		w := &whole{}
		if status := cli.Main([]string{"forward", "--x", "-", "--format", format}, manyVectors(20_000), w, io.Discard); status != 0 || w.torn != nil {
			t.Errorf("%s: status %d, and a write ends in %q", format, status, w.torn[max(0, len(w.torn)-100):])
		}
	}
}
