package cli_test

import (
	"os/exec"
	"regexp"
	"strings"
	"testing"

	"github.com/hinshun/vt10x"
)

// visit is what a shell does around a program: the terminal's settings are the
// same before and after, or else it says what has changed.
const visit = `before=$(stty -g)
echo "the prompt before"
"$1"
status=$?
after=$(stty -g)
if [ "$before" = "$after" ]; then settings=kept; else settings="not kept: $before, $after"; fi
echo "left with status $status, settings $settings."
exit $status`

// privateMode is a sequence that switches a mode of the terminal on or off.
var privateMode = regexp.MustCompile(`\x1b\[\?([0-9]+)([hl])`)

// From wherever one leaves, the terminal is as it was: the screen before, the
// cursor, the mouse, and how it takes in keys.
func TestPlayedLeaving(t *testing.T) {
	t.Parallel()
	for _, program := range []string{"sh", "stty"} {
		if _, err := exec.LookPath(program); err != nil {
			t.Skipf("there is no %s here", program)
		}
	}
	type press struct{ key, shows string }
	for _, test := range []struct {
		name string
		keys []press
		last string
	}{
		{"gate, q", nil, "q"},
		{"gate, ctrl+c", nil, "ctrl+c"},
		{"curves, q", []press{{"2", "┤2 curves├"}}, "q"},
		{"curves, ctrl+c", []press{{"2", "┤2 curves├"}}, "ctrl+c"},
		{"network, q", []press{{"3", "┤3 network├"}}, "q"},
		{"network, ctrl+c", []press{{"3", "┤3 network├"}}, "ctrl+c"},
		{"help, ctrl+c", []press{{"?", "keys of the gate"}, {"?", "see where each number"}}, "ctrl+c"},
		{"keys of the pane", []press{{"?", "keys of the gate"}}, "ctrl+c"},
		{"help, q and q", []press{{"?", "keys of the gate"}, {"?", "see where each number"}, {"q", "┤1 gate├"}}, "q"},
		{"field of the gate", []press{{"enter", "▸θ [ ]"}, {"7", "▸θ [7 ]"}}, "ctrl+c"},
		{"field of the curves", []press{{"2", "┤2 curves├"}, {"enter", "Type a number for x"}}, "ctrl+c"},
		{"field of the network", []press{{"3", "┤3 network├"}, {"enter", "Type a number for x[1]"}}, "ctrl+c"},
		{"field of a name", []press{{"3", "┤3 network├"}, {":", "go to [ ]"}}, "ctrl+c"},
		{"refused field", []press{{"enter", "▸θ [ ]"}, {"x", "▸θ [x ✗]"}, {"enter", "is not a number"}}, "ctrl+c"},
		{"playing", []press{{"3", "┤3 network├"}, {"space", "a second"}}, "q"},
		{"mouse given back", []press{{"m", "The mouse is the terminal's"}}, "q"},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			term := start(t, options{program: "/bin/sh", args: []string{"-c", visit, "sh", nnexplore(t)}})
			term.shows("this is OR", "┤1 gate├")
			if !term.mode(vt10x.ModeAltScreen) || term.cursorVisible() {
				t.Error("the program does not have a screen of its own, without a cursor")
			}
			term.lacks("the prompt before")
			for _, press := range test.keys {
				term.after(press.key, press.shows)
			}
			term.press(test.last)
			if status := term.wait(); status != 0 {
				t.Errorf("status %d, want 0", status)
			}
			if want := "the prompt before\nleft with status 0, settings kept."; strings.TrimSpace(term.screen()) != want {
				t.Errorf("the screen is not the one before, with one line more\n%s", term.framed())
			}
			if term.mode(vt10x.ModeAltScreen) || term.mode(vt10x.ModeMouseMask) || term.mode(vt10x.ModeMouseSgr) || !term.cursorVisible() {
				t.Error("the other screen, the mouse or the hidden cursor is still on")
			}

			// The same by the bytes, for every mode that was touched.
			last := map[string]string{}
			for _, mode := range privateMode.FindAllStringSubmatch(string(term.raw()), -1) {
				last[mode[1]] = mode[2]
			}
			for _, mode := range []string{"25", "1002", "1006", "1049", "2004"} {
				if last[mode] == "" {
					t.Errorf("mode %s was never touched", mode)
				}
			}
			for mode, state := range last {
				if want := map[bool]string{true: "h", false: "l"}[mode == "25"]; state != want {
					t.Errorf("mode %s is left with %s, want %s", mode, state, want)
				}
			}
		})
	}
}
