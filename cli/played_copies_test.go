package cli_test

import (
	"encoding/base64"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// toClipboard is the sequence that puts a text on the clipboard, OSC 52.
var toClipboard = regexp.MustCompile(`\x1b\]52;c;([A-Za-z0-9+/=]*)\x07`)

// clipboard is the text that the program copied last, "" for none.
func (term *terminal) clipboard() string {
	term.t.Helper()
	all := toClipboard.FindAllSubmatch(term.raw(), -1)
	if len(all) == 0 {
		return ""
	}
	text, err := base64.StdEncoding.DecodeString(string(all[len(all)-1][1]))
	if err != nil {
		term.t.Errorf("what is copied is no base64: %v", err)
	}
	return string(text)
}

// copies presses a key, which says so, and presses it again; it gives what was copied, once
// that stands on screen too.
func (term *terminal) copies(key, shows string) string {
	term.t.Helper()
	before := len(toClipboard.FindAll(term.raw(), -1))
	term.after(key, "if the terminal takes", key+" again shows", "? keys")
	term.waitUntil("a copy", func() bool { return len(toClipboard.FindAll(term.written, -1)) > before })
	term.after(key, shows, "esc close")
	return term.clipboard()
}

// opens runs the command line that was copied and holds that it shows the screen.
func opens(t *testing.T, command, folder, screen string) {
	t.Helper()
	term := start(t, options{program: "/bin/sh", args: []string{"-c", "cd " + folder + " && PATH=" + filepath.Dir(nnexplore(t)) + ":$PATH exec " + command}})
	term.until("the screen of "+command+":\n"+screen+"\n", func(string) bool { return unhinted(text(term.display)) == unhinted(screen) })
	leaves(term)
}

// unhinted is a screen without its words about the last key, or about the first.
func unhinted(screen string) string {
	lines := strings.Split(screen, "\n")
	for i, line := range lines {
		if strings.HasPrefix(line, "│ try: ") || strings.HasPrefix(line, "│ Nothing ") || strings.HasPrefix(line, "│ New here? ") {
			lines[i] = ""
		}
	}
	return strings.Join(lines, "\n")
}

// What Y copies is the command alone, and it opens the very screen; where flags do
// not say all of it, a file does, whose name is asked for.
func TestPlayedCommandLine(t *testing.T) {
	t.Parallel()
	if _, err := os.Stat("/bin/sh"); err != nil {
		t.Skip("there is no /bin/sh here")
	}
	folder := t.TempDir()
	term := start(t, options{args: []string{"--preset", "nand", "--pane", "network", "--grain", "neuron", "--step", "5", "--x", "1,0.5", "--probe", "1.2"}})
	term.shows("by neuron, 5 of 14", "? keys q quit")
	screen := term.screen()
	command := term.copies("Y", "nnexplore --preset nand")
	if want := "nnexplore --preset nand --x 1,0.5 --probe 1.2 --grain neuron --step 5"; command != want {
		t.Errorf("Y copies %q, want %q", command, want)
	}
	opens(t, command, folder, screen)

	// A selected weight is beyond flags.
	term.press("esc")
	term.returnsTo(screen)
	term.after(">", "selecting z1[2]")
	screen = term.screen()
	copied := term.clipboard()
	term.after("Y", "write the session to [ ]", "No flag says which number is selected; a file says all. Its name?")
	if term.clipboard() != copied {
		t.Errorf("before a file has a name, %q is copied", term.clipboard())
	}
	term.send(filepath.Join(folder, "it's mine"))
	term.shows("it's mine ]")
	term.press("enter")
	term.shows("nnexplore --state", "esc close")
	command = term.clipboard()
	if want := "nnexplore --state '" + filepath.Join(folder, `it'\''s mine`) + "'"; command != want {
		t.Errorf("Y copies %q, want %q", command, want)
	}
	opens(t, command, folder, screen)

	// E writes it and copies nothing; it asks before it replaces what is there.
	term.press("esc")
	term.returnsTo(screen)
	term.after("E", "write the session to [ ]")
	term.send(filepath.Join(folder, "it's mine"))
	term.after("enter", "the file exists; enter again replaces it")
	term.after("enter", "The session is in ")
	if term.clipboard() != command {
		t.Errorf("E copies %q", term.clipboard())
	}
	leaves(term)
}

// Behind y the command names the target, the loss and the rate, and counts the steps of the way
// back on; it opens the very screen, and in lines the very numbers.
func TestPlayedCommandBehindY(t *testing.T) {
	t.Parallel()
	if _, err := os.Stat("/bin/sh"); err != nil {
		t.Skip("there is no /bin/sh here")
	}
	term := start(t, options{args: []string{"--preset", "mazur", "--grain", "neuron"}})
	term.after("end", "by neuron, 8 of 8")
	term.send(":t 0.25,0.75\r")
	term.shows("t is 0.25,0.75")
	term.send(":eta 0.125\r")
	term.shows("η is 0.125, was 0.5")
	term.after("C", "Loss: mean squared error")
	term.after("right", "back by neuron, 1 of 9")
	term.after("right", "back by neuron, 2 of 9")
	term.after("right", "back by neuron, 3 of 9")
	screen := term.screen()
	command := term.copies("Y", "nnexplore --preset mazur")
	if want := "nnexplore --preset mazur --grain neuron --target 0.25,0.75 --loss mean-squared --rate 0.125 --step 11"; command != want {
		t.Errorf("Y copies %q, want %q", command, want)
	}
	opens(t, command, t.TempDir(), screen)
	term.press("esc")
	term.returnsTo(screen)
	leaves(term)
	out, _, _ := run(t, "command\n", nil, append(strings.Fields(command)[1:], "--plain")...)
	if want := command + " --plain"; !strings.Contains(out, want) {
		t.Errorf("in lines it is not %q:\n%s", want, out)
	}
}
