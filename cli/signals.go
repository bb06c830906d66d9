package cli

import (
	"os"
	"os/signal"
	"slices"
	"sync/atomic"
	"syscall"
)

// stoppers are the signals that end the program in good order: what has been begun is
// finished, the screen is put back and the session written. One that the program was
// started without, as by nohup, is none of them.
func stoppers() []os.Signal {
	all := []os.Signal{os.Interrupt, syscall.SIGTERM, syscall.SIGHUP, syscall.SIGQUIT}
	return slices.DeleteFunc(all, signal.Ignored)
}

// A watch notices the first signal that is to end the program.
type watch struct {
	signals chan os.Signal
	got     atomic.Int32
}

// watchSignals calls stop at the first of the signals, and remembers which it was.
func watchSignals(stop func()) *watch {
	w := &watch{signals: make(chan os.Signal, 1)}
	signal.Notify(w.signals, stoppers()...)
	go func() {
		for s := range w.signals {
			if n, ok := s.(syscall.Signal); ok {
				w.got.CompareAndSwap(0, int32(n))
			}
			stop()
		}
	}()
	return w
}

// end stops watching and gives the signal, 0 for none.
func (w *watch) end() int {
	signal.Stop(w.signals)
	close(w.signals)
	return int(w.got.Load())
}
