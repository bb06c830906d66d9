//go:build unix

package cli

import (
	"io"
	"os"
	"os/signal"
	"slices"
	"sync/atomic"
	"time"

	tea "github.com/charmbracelet/bubbletea"
	"golang.org/x/sys/unix"
)

// A background is where the program waits, stopped, while its shell has the
// terminal: after ctrl+z, and after a SIGTSTP from outside, which without a handler
// would stop it with the screen in its hands.
type background struct {
	tty     int            // the terminal
	asked   chan os.Signal // SIGTSTP
	waiting atomic.Bool    // from the asking on, until the terminal is ours again
	told    chan int       // the signal that ends the program while it waits
	lost    atomic.Pointer[error]
}

// newBackground is the background of the shell that has the terminal. It is nil where
// there is none: one that leads its session, or is in the leader's group, has no
// shell that could wake it, and whoever had SIGTSTP ignored wants it in front.
func newBackground(out io.Writer) *background {
	f, ok := out.(*os.File)
	sid, err := unix.Getsid(0)
	if !ok || err != nil || sid == unix.Getpgrp() || stopIgnored() {
		return nil
	}
	return &background{tty: int(f.Fd()), asked: make(chan os.Signal, 1), told: make(chan int, 1)}
}

// watch lets the program wait whenever a SIGTSTP comes, until it is told to end.
func (b *background) watch(send func(tea.Msg)) (end func()) {
	if b == nil {
		return func() {}
	}
	signal.Notify(b.asked, unix.SIGTSTP)
	go func() {
		for range b.asked {
			if msg := b.rest(os.Getpid()); msg != nil {
				send(msg)
			}
		}
	}()
	return func() {
		signal.Stop(b.asked)
		close(b.asked)
	}
}

// command is what ctrl+z does. As when a terminal makes a signal of that key, the
// whole process group stops, for the shell waits until all of it has.
func (b *background) command() tea.Cmd {
	if b == nil {
		return nil
	}
	return func() tea.Msg { return b.rest(0) }
}

// ended gives the signal that ends the program while it waits. The terminal is the
// shell's then, and must not be taken again for the leaving.
func (b *background) ended() <-chan int {
	if b == nil {
		return nil
	}
	return b.told
}

// fault is why the terminal could not be given back, or not be taken again.
func (b *background) fault() error {
	if b == nil || b.lost.Load() == nil {
		return nil
	}
	return *b.lost.Load()
}

// rest is the message that stops who, a process or 0 for the whole group, with the
// terminal given back before and taken again after; nil where that is under way.
func (b *background) rest(who int) tea.Msg {
	if !b.waiting.CompareAndSwap(false, true) {
		return nil
	}
	r := rest{background: b, who: who, signals: make(chan os.Signal, 8)}
	signal.Notify(r.signals, append(slices.Clone(stoppers), unix.SIGCONT)...)
	return tea.Exec(r, func(err error) tea.Msg {
		signal.Stop(r.signals)
		b.waiting.Store(false)
		if err != nil {
			b.lost.Store(&err)
			return tea.Quit()
		}
		return tea.ResumeMsg{}
	})()
}

// A rest is one time in the background, as a command to which the library lends the
// terminal.
type rest struct {
	*background
	who     int
	signals chan os.Signal // from the asking on: SIGCONT, and those that end the program
}

// Run stops the program and comes back when it is woken in the foreground. Woken in
// the background, by the shell's bg, it stops again, as any program does that wants
// the terminal there. Told to end, it does not come back.
func (r rest) Run() error {
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
		if inFront(r.tty) {
			return nil
		}
		r.heard(together)
	}
}

// together is how far apart two signals may be heard that were sent at once, as a shell
// sends SIGCONT behind one that ends: each takes its own way through the runtime.
const together = 100 * time.Millisecond

// atOnce is more time than a signal takes to stop the program that sends it to
// itself, on a machine that is busy too. The system lets a group run on that nobody
// could wake, and does not say so.
const atOnce = time.Second

// heard says whether a SIGCONT comes, and waits that long for it. Of a signal that
// ends the program it tells who listens there, and does not come back.
func (r rest) heard(patience time.Duration) (woken bool) {
	take := func(s os.Signal) {
		if s != unix.SIGCONT {
			n, _ := s.(unix.Signal)
			r.told <- int(n)
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

func (rest) SetStdin(io.Reader)  {}
func (rest) SetStdout(io.Writer) {}
func (rest) SetStderr(io.Writer) {}
