//go:build unix

package terminal

import (
	"os"

	"golang.org/x/sys/unix"
)

// InFront reports whether the terminal's foreground process group is this program's. A
// terminal that is gone counts as in front: using it fails by itself.
func InFront(tty *os.File) bool {
	group, err := unix.IoctlGetInt(int(tty.Fd()), unix.TIOCGPGRP)
	return err != nil || group == unix.Getpgrp()
}
