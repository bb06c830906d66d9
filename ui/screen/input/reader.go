// Package input stands between the terminal and bubbletea: it reads what a terminal sends
// byte by byte and hands on whole events, in forms that bubbletea knows. What a slow line
// or a short read cuts in two is held until it is whole; replies that nobody waits for are
// left out.
package input

import (
	"bytes"
	"sync"
	"sync/atomic"
	"time"
)

const (
	// shortSilence is how long nothing comes after a byte that is whole as it is but may begin
	// more, as ESC. What a terminal sends for one key comes in less time.
	shortSilence = 50 * time.Millisecond
	// longSilence is how long nothing comes in the middle of a paste before a key may end it.
	longSilence = time.Second
)

// A reader reads whole events from a terminal, for bubbletea.
//
// bubbletea calls Read when the system tells it that the terminal has something to read,
// which leaves out what a reader has read and kept: a whole event that was kept would lie
// there until the next key. Therefore
//   - one byte is read at a time, more only where the event needs them anyway, or where
//     some of those that wait are left there (see ahead);
//   - Read gives every whole event that it has read. It keeps the beginning of one, for
//     Read is called again when the rest comes;
//   - where only a silence tells whether that beginning is whole, Read waits for it.
//
// Read goes on after an event where many may come and a frame for each would take too
// long: typed text, pastes, the wheel. Equal reports of the wheel that wait are one: the
// next report is read, which is the only way to see it, and is left out if it is equal.
// If it is not, it is given too, in the same Read, so that nothing need be put back.
type reader struct {
	from     *ahead
	silent   time.Duration
	forget   atomic.Bool // before the next read, what is begun
	mu       sync.Mutex  // of what follows
	events   splitter
	silences silences
	taken    int64     // bytes read so far
	last     time.Time // when the last of them was read
	typed    int       // how much text came in a flood that has not ended
	out      []byte    // whole events that are still to be given
	chunk    [8]byte
}

func newReader(from source) *reader {
	return &reader{from: &ahead{source: from}, silent: shortSilence, last: from.now()}
}

// Read gives whole events, or nothing while the first is not whole.
func (r *reader) Read(p []byte) (int, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.forget.Swap(false) {
		r.events.forget()
		r.silences, r.out = silences{}, r.out[:0]
		r.from.forget()
	}
	if len(r.out) == 0 {
		if err := r.gather(); err != nil && len(r.out) == 0 {
			return 0, err
		}
	}
	n := copy(p, r.out)
	r.out = append(r.out[:0], r.out[n:]...)
	return n, nil
}

// gather reads until something whole can be given, or nothing waits to be read.
func (r *reader) gather() error {
	const (
		most = 255     // bubbletea takes its 256 for a read that was too short
		once = 4 << 10 // bytes read in one call: between calls it can be cancelled
	)
	if r.from.now().Sub(r.last) >= longSilence {
		r.events.second()
		r.typed = 0
	}
	defer func() { r.last = r.from.now() }()
	for taken, waiting := 0, 1; ; {
		n, err := r.from.Read(r.chunk[:r.reach(waiting)])
		if err != nil {
			return err
		}
		goes := r.take(r.chunk[:n])
		taken, waiting = taken+n, waiting-n
		if waiting <= 0 {
			waiting = r.from.waiting()
		}
		for waiting == 0 && r.events.waits() {
			if r.from.wait(r.silent) {
				waiting = 1
			} else {
				r.put(r.events.silence())
			}
		}
		if waiting == 0 || !goes || len(r.out) > most-2*longest || taken >= once {
			return nil
		}
	}
}

// reach is how many of the bytes that wait can be read at once.
func (r *reader) reach(waiting int) int {
	n := min(waiting, r.events.need())
	if at, ok := r.silences.after(r.taken); ok {
		n = min(n, int(at-r.taken))
	}
	return n
}

// take takes bytes in, and reports whether more can be taken before what is whole is
// given.
func (r *reader) take(chunk []byte) (goes bool) {
	for _, b := range chunk {
		goes = r.put(r.events.next(b))
	}
	r.taken += int64(len(chunk))
	if r.silences.pass(r.taken) {
		if event := r.events.silence(); event != nil {
			goes = r.put(event)
		}
	}
	return goes
}

// mostTyped is the length of text that comes in a flood, as if it were typed, after which
// the rest of it is left out, up to another event or a second without any: far more than
// any field takes. Every read of it costs a frame.
const mostTyped = 32 << 10

// put adds an event to those that are to be given, and reports whether another may
// follow it.
func (r *reader) put(event []byte) bool {
	turned := wheel(event)
	if len(event) > 0 && !r.excess(event) && !(turned && bytes.HasSuffix(r.out, event)) {
		r.out = append(r.out, event...)
	}
	return len(event) == 0 || turned || r.events.state == inPaste || text(event)
}

// text reports whether an event is a character.
func text(event []byte) bool { return event[0] >= ' ' && event[0] != del }

// excess counts the text of a flood, and reports whether an event is text beyond the most
// that is given.
func (r *reader) excess(event []byte) bool {
	switch {
	case r.events.state == inPaste || !text(event):
		r.typed = 0
	case r.typed >= mostTyped:
		return true
	case r.from.floods():
		r.typed += len(event)
	}
	return false
}

// look notes what waits to be read, and reports whether anything may. It is called now
// and then while the program is busy; what it is busy with may be to read.
func (r *reader) look() bool {
	if !r.mu.TryLock() {
		return true
	}
	defer r.mu.Unlock()
	n := r.from.waiting()
	if n > 0 {
		r.silences.look(r.taken+int64(n), r.from.now(), r.silent)
	}
	return n > 0
}
