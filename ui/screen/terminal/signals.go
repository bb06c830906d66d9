package terminal

import (
	"context"
	"fmt"
	"os"
	"os/signal"
	"slices"
	"sync"
	"syscall"
)

// A Signal is one that ended the program, by its number. As an error it is no failure:
// the program ended in good order.
type Signal int

func (s Signal) Error() string { return fmt.Sprintf("ended by signal %d", int(s)) }

// stoppers are the signals that end the program in good order: what was begun is
// finished, the screen is put back and the session written.
func stoppers() []os.Signal {
	return []os.Signal{os.Interrupt, syscall.SIGTERM, syscall.SIGHUP, syscall.SIGQUIT}
}

// Watch returns a context that is done when the first of the signals comes that end the
// program in good order, and a function that ends the watching. [signal.NotifyContext] does
// not give the signal itself, which the exit status needs.
//
// end returns that [Signal], or nil where none came, however often it is called. A
// signal that came before is not missed. Signals after the first are held back, after the end
// too: the session is still to be written.
func Watch() (ctx context.Context, end func() error) {
	ctx, watched := watch(stoppers())
	return ctx, sync.OnceValue(func() error {
		held := make(chan os.Signal, 1)
		signal.Notify(held, stoppers()...)
		err := watched()
		if err == nil {
			signal.Stop(held)
		}
		return err
	})
}

// Heed watches as [Watch] does, for a command without a screen. It ignores the signals
// that were ignored when the command was started, as by nohup; the screen does not, for
// only a signal shows it that its terminal is gone. A second signal ends the program at
// once, whatever it still waits for.
func Heed() (ctx context.Context, end func() error) {
	ctx, end = watch(slices.DeleteFunc(stoppers(), signal.Ignored))
	context.AfterFunc(ctx, func() { end() })
	return ctx, end
}

func watch(signals []os.Signal) (ctx context.Context, end func() error) {
	ctx, cancel := context.WithCancelCause(context.Background())
	came := make(chan os.Signal, 1)
	signal.Notify(came, signals...)
	heard := make(chan struct{})
	go func() {
		defer close(heard)
		if s, ok := (<-came).(syscall.Signal); ok {
			cancel(Signal(s))
		}
	}()
	return ctx, sync.OnceValue(func() error {
		signal.Stop(came)
		close(came)
		<-heard
		defer cancel(nil)
		return context.Cause(ctx)
	})
}
