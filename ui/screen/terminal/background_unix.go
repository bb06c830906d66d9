//go:build unix

package terminal

import (
	"io"
	"os"
	"os/signal"
	"sync/atomic"
	"time"

	"golang.org/x/sys/unix"
)

// A Background is where the program waits, stopped, while its shell has the terminal:
// after ctrl+z, and after a SIGTSTP from outside, which without a handler would stop it
// before the screen is put back.
type Background struct {
	tty     *os.File
	asked   chan os.Signal // SIGTSTP
	resting atomic.Bool    // from the asking on, until the terminal is ours again
	ended   chan struct{}  // closed when a signal ends the program while it waits
}

// NewBackground returns the background of the shell that has the terminal. It is nil
// where there is none: a program that leads its session, or is in the leader's group,
// has no shell that could wake it, and one that was started with SIGTSTP ignored is to
// stay in front.
func NewBackground(out io.Writer) *Background {
	tty, ok := out.(*os.File)
	sid, err := unix.Getsid(0)
	if !ok || err != nil || sid == unix.Getpgrp() || stopIgnored() {
		return nil
	}
	return &Background{tty: tty, asked: make(chan os.Signal, 1), ended: make(chan struct{})}
}

// Watch calls wait with a Rest of this process alone whenever a SIGTSTP comes, until
// end is called.
func (b *Background) Watch(wait func(*Rest)) (end func()) {
	if b == nil {
		return func() {}
	}
	signal.Notify(b.asked, unix.SIGTSTP)
	go func() {
		for range b.asked {
			if r := b.rest(os.Getpid()); r != nil {
				wait(r)
			}
		}
	}()
	return func() {
		signal.Stop(b.asked)
		close(b.asked)
	}
}

// Rest returns the wait that ctrl+z asks for. As where the terminal makes a signal of
// that key, the whole process group stops, for the shell waits until all of it has. It
// is nil where there is no background, or a Rest is under way.
func (b *Background) Rest() *Rest {
	if b == nil {
		return nil
	}
	return b.rest(0)
}

// Ended returns a channel that is closed when a signal ends the program while it waits.
// The shell has the terminal then, so that it must not be put back.
func (b *Background) Ended() <-chan struct{} {
	if b == nil {
		return nil
	}
	return b.ended
}

// rest returns the Rest of who, a process or 0 for the whole group, or nil while one is
// under way.
func (b *Background) rest(who int) *Rest {
	if !b.resting.CompareAndSwap(false, true) {
		return nil
	}
	r := &Rest{background: b, who: who, signals: make(chan os.Signal, 8)}
	signal.Notify(r.signals, append(stoppers(), unix.SIGCONT)...)
	return r
}

// A Rest is one wait in the background, as a command to which bubbletea lends the
// terminal. Whoever has one runs it, and ends it when the terminal is taken again.
type Rest struct {
	noStreams
	background *Background
	who        int
	signals    chan os.Signal // from the asking on: SIGCONT, and those that end the program
}

// End makes room for another Rest.
func (r *Rest) End() {
	signal.Stop(r.signals)
	r.background.resting.Store(false)
}

// Run stops the program and comes back when it is woken in the foreground. Woken in
// the background, by the shell's bg, it stops again, as any program does that wants
// the terminal there. Told to end, it does not come back.
func (r *Rest) Run() error {
	if r.heard(0) {
		return nil // woken before it slept
	}
	for {
		back, err := stop(r.who)
		if err != nil {
			return nil // it cannot be stopped, so it goes on
		}
		r.heard(atOnce)
		back()
		if InFront(r.background.tty) {
			return nil
		}
		r.heard(together)
	}
}

// together is how far apart two signals may arrive that were sent at once, as a shell
// sends SIGCONT behind one that ends a program: the runtime delivers each by itself.
const together = 100 * time.Millisecond

// atOnce is more time than a signal takes to stop the program that sends it to itself,
// on a machine that is busy too. The system does not stop a group that nobody could
// wake, and reports no error then.
const atOnce = time.Second

// heard reports whether a SIGCONT comes within patience. It does not return after a
// signal that ends the program.
func (r *Rest) heard(patience time.Duration) (woken bool) {
	take := func(s os.Signal) {
		if s != unix.SIGCONT {
			close(r.background.ended)
			select {}
		}
		woken = true
	}
	select {
	case s := <-r.signals:
		take(s)
	case <-time.After(patience):
	}
	for {
		select {
		case s := <-r.signals: // what came with it
			take(s)
		default:
			return woken
		}
	}
}
