//go:build darwin || freebsd

package input

// fionread asks how many bytes a terminal has to be read: FIONREAD of <sys/filio.h>.
const fionread = 0x4004667f
