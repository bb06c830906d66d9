//go:build unix

package terminal

import (
	"os"
	"os/signal"
	"sync"

	"golang.org/x/sys/unix"
)

// Resized returns a channel on which a change of the terminal's size is told from now on, and a
// function that ends that and closes the channel.
func Resized() (told <-chan os.Signal, end func()) {
	came := make(chan os.Signal, 1)
	signal.Notify(came, unix.SIGWINCH)
	return came, sync.OnceFunc(func() {
		signal.Stop(came)
		close(came)
	})
}
