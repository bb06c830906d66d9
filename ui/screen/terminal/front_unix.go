//go:build unix

package terminal

import (
	"os"

	"golang.org/x/sys/unix"
)

// InFront reports whether a terminal is this process group's, and not that of another
// one while this one is in the background. A terminal that is gone counts as in front:
// whoever uses it finds out.
func InFront(tty *os.File) bool {
	group, err := unix.IoctlGetInt(int(tty.Fd()), unix.TIOCGPGRP)
	return err != nil || group == unix.Getpgrp()
}
