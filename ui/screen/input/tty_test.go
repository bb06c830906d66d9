//go:build linux || darwin || freebsd

package input

import (
	"fmt"
	"io"
	"os"
	"os/exec"
	"strings"
	"syscall"
	"testing"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/creack/pty"
)

// TestDevTTY has the keys read from the terminal of the process where standard input is
// none: this test is then the process that reads.
func TestDevTTY(t *testing.T) {
	const child = "NNEXPLORE_TEST_READS_KEYS"
	if os.Getenv(child) != "" {
		in, err := Open(os.Stdin)
		if err != nil {
			t.Fatal(err)
		}
		list := make(chan string, 1<<10)
		p := tea.NewProgram(speaker{list}, append(in.Options(), tea.WithoutSignalHandler())...)
		go func() {
			for what := range list {
				fmt.Printf("heard %s.\r\n", what)
				if what == "q" {
					p.Quit()
				}
			}
		}()
		if _, err := p.Run(); err != nil {
			t.Fatal(err)
		}
		if err := in.Close(); err != nil {
			t.Fatal(err)
		}
		return
	}
	cmd := exec.Command(os.Args[0], "-test.run=^TestDevTTY$")
	cmd.Env = append(os.Environ(), child+"=1", "TERM=xterm", "CI=1")
	var err error
	if cmd.Stdin, err = os.Open(os.DevNull); err != nil {
		t.Fatal(err)
	}
	keyboard, err := pty.StartWithAttrs(cmd, nil, &syscall.SysProcAttr{Setsid: true, Setctty: true, Ctty: 1})
	if err != nil {
		t.Skipf("there is no pty: %v", err)
	}
	defer keyboard.Close()
	written := make(chan string, 1<<10)
	go func() {
		buffer := make([]byte, 1<<10)
		var all strings.Builder
		for {
			n, err := keyboard.Read(buffer)
			all.Write(buffer[:n])
			written <- all.String()
			if err != nil {
				close(written)
				return
			}
		}
	}()
	for _, step := range []struct{ waits, send string }{{"heard ready.", up}, {"heard up.", "q"}, {"PASS", ""}} {
		for all := range written {
			if strings.Contains(all, step.waits) {
				break
			}
		}
		io.WriteString(keyboard, step.send)
	}
	if err := cmd.Wait(); err != nil {
		t.Error(err)
	}
}

// TestNoTTY holds that what is no terminal, in a process without one, is said to be none.
func TestNoTTY(t *testing.T) {
	if f, err := os.Open("/dev/tty"); err == nil {
		f.Close()
		t.Skip("this process has a terminal")
	}
	null, err := os.Open(os.DevNull)
	if err != nil {
		t.Fatal(err)
	}
	defer null.Close()
	if _, err := Open(null); err == nil || !strings.HasPrefix(err.Error(), "the keys cannot be read: open /dev/tty: ") {
		t.Errorf("Open says %v", err)
	}
}
