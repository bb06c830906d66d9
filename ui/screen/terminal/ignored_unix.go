//go:build unix

package terminal

import (
	"bytes"
	"os"
	"strconv"

	"golang.org/x/sys/unix"
)

// stopIgnored reports whether SIGTSTP was ignored when the program was started, as far
// as the system tells that in /proc. [signal.Ignored] does not know of this signal.
func stopIgnored() bool {
	status, err := os.ReadFile("/proc/self/status")
	if err != nil {
		return false
	}
	_, ignored, _ := bytes.Cut(status, []byte("\nSigIgn:"))
	ignored, _, _ = bytes.Cut(ignored, []byte("\n"))
	mask, err := strconv.ParseUint(string(bytes.TrimSpace(ignored)), 16, 64)
	return err == nil && mask>>(unix.SIGTSTP-1)&1 == 1
}
