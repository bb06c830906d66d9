//go:build unix

package cli_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/creack/pty"
)

// A terminal that takes nothing any more, as after ctrl+s or on a line that hangs, keeps
// neither the program from ending on a signal nor the session from being written.
func TestTerminalTakesNothing(t *testing.T) {
	t.Parallel()
	home := t.TempDir()
	command := exec.Command(nnexplore(t), "--pane", "network")
	command.Dir = t.TempDir()
	command.Env = environment(t, []string{"XDG_STATE_HOME=" + home})
	file, err := pty.StartWithSize(command, &pty.Winsize{Cols: 300, Rows: 90})
	if err != nil {
		t.Skipf("there is no pty: %v", err)
	}
	defer file.Close()
	defer command.Process.Kill()
	buffer := make([]byte, 1<<16)
	for seen := ""; !strings.Contains(seen, "quit"); {
		n, err := file.Read(buffer)
		if err != nil {
			t.Fatal(err)
		}
		seen += string(buffer[:n])
	}
	// Nobody reads from here on; each edit writes more than the last took.
	for range 40 {
		if _, err := file.WriteString("+++3gg" + keys["end"] + keys["home"]); err != nil {
			t.Fatal(err)
		}
		time.Sleep(20 * time.Millisecond) // for what is written to fill the terminal; more does no harm
	}
	ended := make(chan error, 1)
	go func() { ended <- command.Wait() }()
	if err := command.Process.Signal(syscall.SIGTERM); err != nil {
		t.Fatal(err)
	}
	select {
	case <-ended:
	case <-time.After(patience):
		t.Fatal("the program does not end")
	}
	if status := command.ProcessState.ExitCode(); status != 128+int(syscall.SIGTERM) {
		t.Errorf("status %d", status)
	}
	if text, err := os.ReadFile(filepath.Join(home, "nnexplore", "session.json")); err != nil || !strings.Contains(string(text), `{"number":{`) {
		t.Errorf("the session is %.200q (%v)", text, err)
	}
}

// A second signal ends a conversation whose answers nobody takes.
func TestPlainTakesNoAnswers(t *testing.T) {
	t.Parallel()
	full, end, err := os.Pipe() // of which nobody reads
	if err != nil {
		t.Fatal(err)
	}
	defer full.Close()
	command := exec.Command(nnexplore(t), "--plain")
	command.Env = environment(t, nil)
	command.Stdin = strings.NewReader(strings.Repeat("help all\n", 1000))
	command.Stdout = end
	if err := command.Start(); err != nil {
		t.Fatal(err)
	}
	end.Close()
	ended := make(chan error, 1)
	go func() { ended <- command.Wait() }()
	deadline := time.After(patience)
	if _, err := full.Read(make([]byte, 16)); err != nil { // by now it heeds signals
		t.Fatal(err)
	}
	time.Sleep(300 * time.Millisecond) // for the answers to fill the pipe; more does no harm
	for {
		command.Process.Signal(syscall.SIGTERM) // which finds nobody once it has ended
		select {
		case <-ended:
			return
		case <-deadline:
			command.Process.Kill()
			t.Fatal("the program does not end")
		case <-time.After(50 * time.Millisecond): // and another signal
		}
	}
}
