package input

import (
	"io"
	"time"
)

// A source is a terminal as it is read.
type source interface {
	io.Reader
	waiting() int                    // how many bytes can be read now
	wait(longest time.Duration) bool // reports whether one can be read before that
	now() time.Time
}

// flood is how many bytes wait at least where they are read ahead, far more than anybody
// types: a long paste, or text that comes as if it were typed.
const flood = 256

// An ahead is a source that reads many bytes at once where a flood of them waits. It leaves
// one byte at the terminal as long as it keeps any, so that bubbletea goes on to read.
// Where less waits it reads no further than it is asked to: what a person has typed for the
// shell behind ctrl+z or q is the shell's.
type ahead struct {
	source
	known int    // how many bytes wait at the terminal, at least
	kept  []byte // those that were read and not given yet
	room  [1 << 10]byte
}

func (a *ahead) Read(p []byte) (int, error) {
	if len(a.kept) == 0 {
		if a.known < flood {
			n, err := a.source.Read(p)
			a.known = max(a.known-n, 0)
			return n, err
		}
		n, err := a.source.Read(a.room[:min(len(a.room), a.known-1)])
		a.known -= n
		if err != nil {
			return 0, err
		}
		a.kept = a.room[:n]
	}
	n := copy(p, a.kept)
	a.kept = a.kept[n:]
	return n, nil
}

// waiting is how many bytes can be read without waiting for them.
func (a *ahead) waiting() int {
	a.known = a.source.waiting()
	return len(a.kept) + a.known
}

// floods reports whether a flood waits.
func (a *ahead) floods() bool { return len(a.kept) > 0 || a.known >= flood }

// forget drops what was read ahead: the terminal was lent, and others have read from it.
func (a *ahead) forget() { a.known, a.kept = 0, nil }
