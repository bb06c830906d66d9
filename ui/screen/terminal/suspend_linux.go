package terminal

import (
	"os"
	"unsafe"

	"golang.org/x/sys/unix"
)

// A sigaction is what the kernel does with a signal. Its layout differs from one
// architecture to the next, but zeros are the default everywhere, and what was read
// can be put back as it is.
type sigaction [32]uintptr

// setSize is the size of the kernel's set of signals, in bytes.
const setSize = 8

// action returns what the kernel does with SIGTSTP, and sets it to next where that is
// not nil.
func action(next *sigaction) (before sigaction, err error) {
	_, _, errno := unix.RawSyscall6(unix.SYS_RT_SIGACTION, uintptr(unix.SIGTSTP),
		uintptr(unsafe.Pointer(next)), uintptr(unsafe.Pointer(&before)), setSize, 0, 0)
	if errno != 0 {
		err = errno
	}
	return before, err
}

// stopIgnored reports whether SIGTSTP was ignored when the program was started.
func stopIgnored() bool {
	const ignore = 1
	now, err := action(nil)
	return err == nil && now[0] == ignore
}

// stop stops a process, or the whole group for 0. The runtime keeps its handler once a
// signal was asked for, and drops what nobody waits for, so that the default action is
// set by hand; back puts the handler back.
func stop(who int) (back func(), err error) {
	handler, err := action(&sigaction{})
	if err != nil {
		return nil, err
	}
	back = func() { action(&handler) }
	if err = unix.Kill(who, unix.SIGTSTP); err != nil {
		back()
		return nil, os.NewSyscallError("kill", err)
	}
	return back, nil
}
