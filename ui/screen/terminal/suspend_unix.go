//go:build unix && !linux

package terminal

import (
	"os"

	"golang.org/x/sys/unix"
)

// stopIgnored reports whether SIGTSTP was ignored when the program was started, as far
// as that can be known.
func stopIgnored() bool { return false }

// stop stops a process, or the whole group for 0. The runtime keeps its handler once a
// signal was asked for, and drops what nobody waits for, so that the program itself is
// stopped by SIGSTOP, which has no handler.
func stop(who int) (back func(), err error) {
	if who == 0 {
		if err := unix.Kill(0, unix.SIGTSTP); err != nil {
			return nil, os.NewSyscallError("kill", err)
		}
	}
	if err := unix.Kill(os.Getpid(), unix.SIGSTOP); err != nil {
		return nil, os.NewSyscallError("kill", err)
	}
	return func() {}, nil
}
