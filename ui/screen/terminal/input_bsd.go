//go:build darwin || freebsd

package terminal

// fionread asks how many bytes a terminal has to be read: FIONREAD of <sys/filio.h>.
const fionread = 0x4004667f
