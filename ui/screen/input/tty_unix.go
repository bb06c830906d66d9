//go:build linux || darwin || freebsd

package input

import (
	"fmt"
	"os"
	"slices"
	"time"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/term"
	"golang.org/x/sys/unix"
)

// A Terminal is the terminal as bubbletea reads it: a file for all that it does with one,
// but with a Read that gives whole events only.
type Terminal struct {
	*os.File
	reader *reader
	opened bool          // here
	end    *os.File      // closed when nothing has to be read any more
	ended  chan struct{} // closed when nothing looks at the terminal any more
}

// Open is the terminal that file is or, where it is none, the one of the process: a
// network may come through standard input while a person sits at the keys.
func Open(file *os.File) (*Terminal, error) {
	in := &Terminal{File: file, ended: make(chan struct{})}
	var err error
	if !term.IsTerminal(file.Fd()) {
		if in.File, err = os.Open("/dev/tty"); err != nil {
			return nil, fmt.Errorf("the keys cannot be read: %w", err)
		}
		in.opened = true
	}
	ended, end, err := os.Pipe()
	if err != nil {
		if in.opened {
			in.File.Close()
		}
		return nil, fmt.Errorf("the keys cannot be read: %w", err)
	}
	in.end = end
	fd := int(in.File.Fd())
	in.reader = newReader(tty{in.File, fd})
	go func() {
		defer close(in.ended)
		defer ended.Close()
		in.watch(fd, int(ended.Fd()))
	}()
	return in, nil
}

// Options are what lets bubbletea read from it.
func (in *Terminal) Options() []tea.ProgramOption {
	return []tea.ProgramOption{tea.WithInput(in)}
}

// Read gives whole events, or nothing where none is whole yet.
func (in *Terminal) Read(p []byte) (int, error) { return in.reader.Read(p) }

// Forget drops the beginning of an event: the program was stopped, and what comes next
// does not go on with it.
func (in *Terminal) Forget() { in.reader.forget.Store(true) }

// Close ends the use of the terminal, which stays open where it was before.
func (in *Terminal) Close() error {
	in.end.Close()
	<-in.ended
	if !in.opened {
		return nil
	}
	return in.File.Close()
}

// watch notes silences in what waits at the terminal to be read, until end can be read.
func (in *Terminal) watch(terminal, end int) {
	const often = shortSilence / 5
	for {
		ready, err := selected(-1, terminal, end)
		if err != nil || ready == end {
			return
		}
		for waits := true; waits; waits = in.reader.look() {
			if ready, err := selected(often, end); err != nil || ready == end {
				return
			}
		}
	}
}

// tty is a terminal as a source.
type tty struct {
	*os.File
	fd int // asking the file for it is a system call
}

func (t tty) now() time.Time { return time.Now() }

func (t tty) waiting() int {
	n, err := unix.IoctlGetInt(t.fd, fionread)
	if err != nil {
		return 0 // of which reading says why
	}
	return n
}

func (t tty) wait(longest time.Duration) bool {
	ready, err := selected(longest, t.fd)
	return ready >= 0 || err != nil
}

// selected is the first of the files that can be read, -1 where none can before the time
// is over. A time below 0 is never over.
func selected(longest time.Duration, files ...int) (int, error) {
	began := time.Now()
	for {
		var set unix.FdSet
		for _, fd := range files {
			set.Set(fd)
		}
		var left *unix.Timeval
		if longest >= 0 {
			t := unix.NsecToTimeval(int64(max(longest-time.Since(began), 0)))
			left = &t
		}
		n, err := unix.Select(slices.Max(files)+1, &set, nil, nil, left)
		switch {
		case err == unix.EINTR:
			continue
		case err != nil:
			return -1, os.NewSyscallError("select", err)
		case n == 0:
			return -1, nil
		}
		return files[slices.IndexFunc(files, set.IsSet)], nil
	}
}
