//go:build unix

package cli_test

import (
	"bytes"
	"io"
	"os"
	"os/exec"
	"strings"
	"testing"
	"time"
)

// TestSignalsInPipes holds that the commands that go on for long end alike on a signal:
// while they wait for a line, and while nobody takes what they write, the session of a
// conversation kept as ever. Each gets one signal.
func TestSignalsInPipes(t *testing.T) {
	t.Parallel()
	for _, args := range []string{"--plain", "--plain --resume", "forward --x -", "forward --x - --keep-going --format csv"} {
		for moment, input := range map[string]string{"waiting for a line": "2,1\n", "writing to nobody": strings.Repeat("2,1\n", 1<<20)} {
			for name, signal := range stopping {
				t.Run(args+" "+moment+" "+name, func(t *testing.T) {
					t.Parallel()
					lines, feed, results, out := pipes(t)
					var errs bytes.Buffer
					command := exec.Command(nnexplore(t), strings.Fields(args)...)
					command.Env = environment(t, nil)
					command.Stdin, command.Stdout, command.Stderr = lines, out, &errs
					if err := command.Start(); err != nil {
						t.Fatal(err)
					}
					late := time.AfterFunc(patience, func() { command.Process.Kill() })
					defer late.Stop()
					lines.Close()
					out.Close()
					go io.WriteString(feed, input) // ends where the pipe is closed
					if _, err := results.Read(make([]byte, 1)); err != nil {
						t.Fatal(err)
					}
					if err := command.Process.Signal(signal); err != nil {
						t.Fatal(err)
					}
					command.Wait()
					if status := command.ProcessState.ExitCode(); status != 128+int(signal) || errs.Len() > 0 {
						t.Errorf("status %d, want %d; it says %q", status, 128+int(signal), &errs)
					}
				})
			}
		}
	}
}

// pipes are two pipes, which are closed in the end.
func pipes(t *testing.T) (r1, w1, r2, w2 *os.File) {
	t.Helper()
	var err error
	if r1, w1, err = os.Pipe(); err == nil {
		r2, w2, err = os.Pipe()
	}
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		for _, f := range []*os.File{r1, w1, r2, w2} {
			f.Close()
		}
	})
	return r1, w1, r2, w2
}
