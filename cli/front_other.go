//go:build !unix

package cli

// inFront says whether a terminal is this program's, which it is where shells keep no
// programs in the background.
func inFront(int) bool { return true }
