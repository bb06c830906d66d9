//go:build unix

package cli_test

import (
	"bytes"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// TestTrainInterrupted holds that ctrl+c ends a long run between two steps: every line is whole, the
// network is in its file, and the status says that a signal came.
func TestTrainInterrupted(t *testing.T) {
	t.Parallel()
	_, _, results, out := pipes(t)
	file := filepath.Join(t.TempDir(), "out.json")
	var errs bytes.Buffer
	command := exec.Command(nnexplore(t), strings.Fields("train --preset xor-learn --steps 1000000000 --every 1000 --format csv --out "+file)...)
	command.Env = environment(t, nil)
	command.Stdout, command.Stderr = out, &errs
	if err := command.Start(); err != nil {
		t.Fatal(err)
	}
	late := time.AfterFunc(patience, func() { command.Process.Kill() })
	defer late.Stop()
	out.Close()
	first := make([]byte, 1)
	if _, err := results.Read(first); err != nil {
		t.Fatal(err)
	}
	if err := command.Process.Signal(syscall.SIGINT); err != nil {
		t.Fatal(err)
	}
	rest, err := io.ReadAll(results)
	command.Wait()
	text := string(first) + string(rest)
	lines := strings.Split(text, "\n")
	step, _, _ := strings.Cut(lines[max(0, len(lines)-2)], ",")
	if err != nil || !strings.HasPrefix(text, "step,L\n0,0.128") || !strings.HasSuffix(text, "\n") {
		t.Errorf("it writes %.40q … and ends with %q, %v", text, lines[len(lines)-1], err)
	}
	if status := command.ProcessState.ExitCode(); status != 128+int(syscall.SIGINT) || !strings.Contains(errs.String(), "stopped after "+step+" steps of 1000000000") {
		t.Errorf("status %d; it says %q, and the last line is of step %s", status, &errs, step)
	}
	if saved, err := os.ReadFile(file); err != nil || !strings.Contains(string(saved), step+" steps of learning from XOR") {
		t.Errorf("the file has %.200q, %v", saved, err)
	}
}
