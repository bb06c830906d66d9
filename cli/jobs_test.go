//go:build unix

package cli_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/hinshun/vt10x"
)

// A jobs is a shell with job control on a terminal, whose prompt is the word at and a
// number that counts the commands.
type jobs struct {
	*terminal
	prompts int
}

// shell starts a shell, in the session folder home, and notes the settings of its
// terminal.
func shell(t *testing.T, home string) *jobs {
	t.Helper()
	need(t, "bash", "stty")
	j := &jobs{terminal: start(t, options{
		program: "bash", args: []string{"--norc", "--noprofile", "--noediting", "-i"},
		env: []string{"PS1=at:\\#> ", "XDG_STATE_HOME=" + home, "NNEXPLORE=" + nnexplore(t)},
	})}
	j.prompt()
	j.does("stty -g >g")
	return j
}

// prompt waits until the shell asks for the next command.
func (j *jobs) prompt() {
	j.t.Helper()
	j.prompts++
	j.waitFor(fmt.Sprintf("at:%d>", j.prompts))
}

// does types a command that ends by itself.
func (j *jobs) does(command string) {
	j.t.Helper()
	j.send(command + "\n")
	j.prompt()
}

// explores starts the program in the foreground, and waits until it is there.
func (j *jobs) explores(args string) {
	j.t.Helper()
	j.send(`sh -c 'echo $$ >pid; exec "$0" "$@"' "$NNEXPLORE" ` + args + "\n")
	j.shows("▸θ 0.4", "? keys q quit")
}

// kill sends the program a signal from outside.
func (j *jobs) kill(signals ...syscall.Signal) {
	j.t.Helper()
	text, err := os.ReadFile(filepath.Join(j.command.Dir, "pid"))
	if err != nil {
		j.t.Fatal(err)
	}
	var pid int
	if _, err := fmt.Sscan(string(text), &pid); err != nil {
		j.t.Fatal(err)
	}
	for _, signal := range signals {
		if err := syscall.Kill(pid, signal); err != nil {
			j.t.Fatal(err)
		}
	}
}

// waits says that the program is stopped, the shell knows it, and the terminal is the
// shell's as it was before.
func (j *jobs) waits() {
	j.t.Helper()
	j.prompt()
	j.restored()
	j.does("clear; stty -g | cmp - g && echo as it was; jobs -s | wc -l")
	if screen := j.screen(); !strings.Contains(screen, "as it was\n1\n") {
		j.t.Errorf("one job was expected to be stopped, with the terminal as it was\n%s", j.framed())
	}
}

// comesBack brings the program to the front again, and says that it has the terminal.
func (j *jobs) comesBack(before string) {
	j.t.Helper()
	j.send("fg\n")
	j.returnsTo(before)
	if !j.mode(vt10x.ModeAltScreen) || j.cursorVisible() || !privateModes(j.raw())["2004"] {
		j.t.Error("back in front the program has no screen of its own, shows a cursor, or takes a paste for keys")
	}
}

// ends leaves the program, which would write its session while the folders of the test
// are removed.
func (j *jobs) ends() {
	j.t.Helper()
	j.press("ctrl+c")
	j.prompt()
}

// mouseOn reports whether the terminal's mouse is the program's.
func mouseOn(term *terminal) bool {
	modes := privateModes(term.written)
	return modes["1002"] && modes["1006"]
}
