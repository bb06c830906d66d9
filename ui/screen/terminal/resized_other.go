//go:build !unix

package terminal

import "os"

// Resized returns a closed channel and a function that does nothing: no signal tells here that the terminal
// has another size.
func Resized() (told <-chan os.Signal, end func()) {
	came := make(chan os.Signal)
	close(came)
	return came, func() {}
}
