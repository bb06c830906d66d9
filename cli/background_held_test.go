//go:build unix

package cli_test

import (
	"syscall"
	"testing"
)

// What was begun before a stop is not gone on with.
func TestBackgroundInTheMiddleOfAKey(t *testing.T) {
	t.Parallel()
	j := shell(t, t.TempDir())
	j.explores("")
	j.send("l\x1b[1;") // which is read together
	j.shows("▸θ 0.5 was 0.4")
	before := j.screen()
	j.kill(syscall.SIGTSTP)
	j.waits()
	j.comesBack(before)
	j.after("l", "▸θ 0.6 was 0.5")
	j.ends()
}
