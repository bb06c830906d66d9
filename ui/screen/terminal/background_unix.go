//go:build unix

package terminal

import (
	"context"
	"io"
	"os"
	"os/signal"
	"time"

	"github.com/charmbracelet/x/term"
	"golang.org/x/sys/unix"
)

// A Background is where the program waits, stopped, while its shell has the terminal:
// after ctrl+z, and after a SIGTSTP from outside, which without a handler would stop it
// before the screen is put back. SIGSTOP and SIGTTIN do stop it like that, and the
// screen is mended when it is in front again.
type Background struct {
	tty     *os.File
	ending  context.Context // done when a signal is to end the program
	rests   bool            // whether a shell can wake it
	resting chan struct{}   // holds one from the asking on, until the terminal is ours again
}

// NewBackground returns the background of the shell that has the terminal, nil where out
// is none. A program that leads its session, or is in the leader's group, has no shell
// that could wake it, and one that was started with SIGTSTP ignored is to stay in front;
// there is no [Background.Rest] then.
func NewBackground(out io.Writer, ending context.Context) *Background {
	tty, ok := out.(*os.File)
	if !ok {
		return nil
	}
	sid, err := unix.Getsid(0)
	return &Background{
		tty: tty, ending: ending, resting: make(chan struct{}, 1),
		rests: err == nil && sid != unix.Getpgrp() && !stopIgnored(),
	}
}

// Watch calls lend with a Rest whenever the terminal has to be given away or taken
// again, until end is called: after a SIGTSTP, with a Rest of this process alone, and
// when the program was stopped by another signal and has the terminal again. It calls
// repaint on a SIGCONT after which the terminal is still set as the program left it.
func (b *Background) Watch(lend func(*Rest), repaint func()) (end func()) {
	if b == nil {
		return func() {}
	}
	asked, woken := make(chan os.Signal, 1), make(chan os.Signal, 1)
	signal.Notify(woken, unix.SIGCONT)
	if b.rests {
		signal.Notify(asked, unix.SIGTSTP)
	}
	go func() {
		for range asked {
			if r := b.rest(os.Getpid()); r != nil {
				lend(r)
			}
		}
	}()
	go func() {
		for range woken {
			b.resting <- struct{}{} // it may have been stopped at the end of a Rest
			b.mend(lend, repaint)
		}
	}()
	return func() {
		signal.Stop(asked)
		signal.Stop(woken)
		close(asked)
		close(woken)
	}
}

// mend has the terminal taken again where that is necessary. A shell that had it has set
// it for itself: what it is set to tells whether the program was stopped or only woken.
func (b *Background) mend(lend func(*Rest), repaint func()) {
	r := b.newRest(os.Getpid())
	r.slept = true
	if b.rests {
		r.stay()
	}
	switch inFront := InFront(b.tty); {
	case inFront && cooked(b.tty):
		lend(r)
		return
	case inFront:
		repaint()
	}
	r.End()
}

// cooked reports whether a terminal is set for lines that are typed and echoed.
func cooked(tty *os.File) bool {
	state, err := term.GetState(tty.Fd())
	return err == nil && state.Lflag&(unix.ICANON|unix.ECHO) != 0
}

// Rest returns the wait that ctrl+z asks for. As where the terminal makes a signal of
// that key, the whole process group stops, for the shell waits until all of it has. It
// is nil where no shell could wake the program, or a Rest is under way.
func (b *Background) Rest() *Rest {
	if b == nil || !b.rests {
		return nil
	}
	return b.rest(0)
}

// Away reports whether the shell has the terminal, which must not be touched then.
func (b *Background) Away() bool { return b != nil && !InFront(b.tty) }

// rest returns the Rest of who, a process or 0 for the whole group, or nil while one is
// under way.
func (b *Background) rest(who int) *Rest {
	select {
	case b.resting <- struct{}{}:
		return b.newRest(who)
	default:
		return nil
	}
}

func (b *Background) newRest(who int) *Rest {
	r := &Rest{background: b, who: who, woken: make(chan os.Signal, 1)}
	signal.Notify(r.woken, unix.SIGCONT)
	return r
}

// A Rest is one wait in the background, as a command to which bubbletea lends the
// terminal. Whoever has one runs it, and ends it when the terminal is taken again.
type Rest struct {
	noStreams
	background *Background
	who        int
	woken      chan os.Signal
	slept      bool // only the terminal is to be taken again
}

// End makes room for another Rest.
func (r *Rest) End() {
	signal.Stop(r.woken)
	<-r.background.resting
}

// Run stops the program and comes back when it is woken in the foreground. If it is to
// end it comes back in the foreground only.
func (r *Rest) Run() error {
	if !r.slept && !r.heard(0) && r.sleep() {
		r.stay()
	}
	return nil
}

// stay comes back in the foreground. Woken in the background, by the shell's bg, the
// program stops again, as any does that wants the terminal there.
func (r *Rest) stay() {
	for r.background.Away() {
		if r.heard(together) || !r.background.Away() {
			continue
		}
		if !r.sleep() {
			return
		}
	}
}

// sleep stops the program, and reports whether that was possible. It is done with
// SIGTTOU, for the runtime keeps its handler of SIGTSTP once it was asked for that, and
// SIGSTOP would stop a group that nobody can wake.
func (r *Rest) sleep() bool {
	if unix.Kill(r.who, unix.SIGTTOU) != nil {
		return false
	}
	r.heard(atOnce)
	return true
}

// together is how far apart two signals may arrive that were sent at once, as a shell
// sends SIGCONT behind one that ends a program: the runtime delivers each by itself.
const together = 100 * time.Millisecond

// atOnce is more time than a signal takes to stop the program that sends it to itself,
// on a machine that is busy too. The system does not stop a group that nobody could
// wake, and reports no error then.
const atOnce = time.Second

// heard reports whether within patience a SIGCONT comes, or a signal that is to end the
// program. It does not return after the latter in the background: the terminal is not
// to be taken again, and the program ends meanwhile.
func (r *Rest) heard(patience time.Duration) bool {
	late := time.NewTimer(patience)
	defer late.Stop()
	woken := false
	select {
	case <-r.woken:
		woken = true
	case <-r.background.ending.Done():
	case <-late.C:
	}
	select {
	case <-r.woken: // at the last moment
		woken = true
	default:
	}
	if r.background.ending.Err() == nil {
		return woken
	}
	if r.background.Away() {
		select {}
	}
	return true
}
