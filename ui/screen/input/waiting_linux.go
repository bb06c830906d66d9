package input

import "golang.org/x/sys/unix"

// fionread asks how many bytes a terminal has to be read.
const fionread = unix.TIOCINQ
