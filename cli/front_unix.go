//go:build unix

package cli

import "golang.org/x/sys/unix"

// inFront says whether a terminal is this process group's. Of one that is gone it
// says so too: whoever uses it finds out.
func inFront(tty int) bool {
	group, err := unix.IoctlGetInt(tty, unix.TIOCGPGRP)
	return err != nil || group == unix.Getpgrp()
}
