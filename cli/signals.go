package cli

import (
	"os"
	"os/signal"
	"slices"
	"sync/atomic"
	"syscall"
)

// stoppers are the signals that end the program in good order: what has been begun is
// finished, the screen is put back and the session written.
var stoppers = []os.Signal{os.Interrupt, syscall.SIGTERM, syscall.SIGHUP, syscall.SIGQUIT}

// heeded are those that the program was not started without, as by nohup. A command
// lives on without the others; the screen does not, for nothing else would tell it that
// its terminal is gone.
func heeded() []os.Signal {
	return slices.DeleteFunc(slices.Clone(stoppers), signal.Ignored)
}

// A watch notices the first signal that is to end the program.
type watch struct {
	signals chan os.Signal
	got     atomic.Int32
}

// watchSignals calls stop at each of the signals, and remembers which was the first.
func watchSignals(signals []os.Signal, stop func()) *watch {
	w := &watch{signals: make(chan os.Signal, 1)}
	signal.Notify(w.signals, signals...)
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
