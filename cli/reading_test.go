//go:build unix

package cli

import (
	"bufio"
	"errors"
	"io"
	"os"
	"os/signal"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/creack/pty"

	"nnexplore/ui/screen/terminal"
)

// TestReading shows how far a file is on a terminal, and nothing of it in the end.
func TestReading(t *testing.T) {
	screen, tty, err := pty.Open()
	if err != nil {
		t.Skipf("no terminal can be had: %v", err)
	}
	defer screen.Close()
	r := bufio.NewReader(screen)
	got, err := reading(tty, "big.npz", func(watch func(float64)) (int, error) {
		watch(0.437)
		var shown string
		for !strings.HasSuffix(shown, "nnexplore: reading big.npz, 43 %") {
			c, err := r.ReadByte()
			if err != nil {
				return 0, err
			}
			shown += string(c)
		}
		return 7, nil
	})
	if got != 7 || err != nil {
		t.Errorf("the file gives %d, %v", got, err)
	}
	io.WriteString(tty, "\n")
	gone := "\r" + strings.Repeat(" ", len("nnexplore: reading big.npz, 43 %")) + "\r\r\n"
	if line, err := r.ReadString('\n'); !strings.HasSuffix(line, gone) {
		t.Errorf("in the end there is %q (%v)", line, err)
	}
	tty.Close()
}

// TestReadingEnds gives a file up when a signal comes, whatever it is at, and tells a
// fault and an error like one that comes at once.
func TestReadingEnds(t *testing.T) {
	release := make(chan struct{})
	defer close(release)
	_, err := reading(io.Discard, "big.npz", func(func(float64)) (int, error) {
		syscall.Kill(os.Getpid(), syscall.SIGINT)
		select {
		case <-release:
		case <-time.After(Patience):
		}
		return 0, nil
	})
	if err != terminal.Signal(syscall.SIGINT) {
		t.Errorf("a signal gives %v", err)
	}
	_, err = reading(io.Discard, "big.npz", func(func(float64)) (int, error) { panic("the index is out of range") })
	if err == nil || err.Error() != "big.npz: a fault of the program: the index is out of range" {
		t.Errorf("a fault gives %v", err)
	}
	cause := errors.New("the disk is on fire")
	if _, err = reading(io.Discard, "big.npz", func(func(float64)) (int, error) { return 0, cause }); err != cause {
		t.Errorf("an error gives %v", err)
	}
}

// TestReadingEndsWithASignal holds that a signal counts that comes as the file has just
// been read: whoever pressed ctrl+c wants nothing of it.
func TestReadingEndsWithASignal(t *testing.T) {
	seen := make(chan os.Signal, 1) // has the signal when the program has it too
	signal.Notify(seen, syscall.SIGINT)
	defer signal.Stop(seen)
	for i := range 50 { // for which of the two is noticed first is left to chance
		taken := make(chan struct{}) // the signal of this reading, which the next would take for its own
		_, err := reading(io.Discard, "big.npz", func(func(float64)) (int, error) {
			defer close(taken)
			syscall.Kill(os.Getpid(), syscall.SIGINT)
			<-seen
			return 7, nil
		})
		<-taken
		if err != terminal.Signal(syscall.SIGINT) {
			t.Fatalf("reading %d ends with %v", i, err)
		}
	}
}
