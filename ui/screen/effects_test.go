package screen

import (
	"bytes"
	"math"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"

	"nnexplore/ui/effect"
)

// finished is the program after what its command brings, and what comes of that.
func finished(t testing.TB, a App, cmd tea.Cmd) App {
	t.Helper()
	for cmd != nil {
		reply, ok := cmd().(answer)
		if !ok {
			return a
		}
		a, cmd = sendTo(t, a, reply)
	}
	return a
}

// typePath opens the field of a key, types a path into it and presses enter.
func typePath(t testing.TB, a App, key, path string) App {
	t.Helper()
	a, _ = sendTo(t, pressKeys(t, a, key), tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune(path), Paste: true})
	return enter(t, a)
}

// enter presses enter and waits for what comes of it.
func enter(t testing.TB, a App) App {
	t.Helper()
	a, cmd := sendTo(t, a, keyMessage(t, "enter"))
	return finished(t, a, cmd)
}

// TestWritingAsksFirst holds that no key that writes a file replaces one at the first
// enter, nor after another name was typed, and that it does at the second.
func TestWritingAsksFirst(t *testing.T) {
	for _, c := range []struct{ key, name, begins string }{
		{"O", "mine.json", "{"}, {"e", "mine.md", "# "}, {"E", "mine", "{"}, {"E", "mine.json", "{"},
	} {
		folder := t.TempDir()
		path, other := filepath.Join(folder, c.name), filepath.Join(folder, "a"+c.name)
		for _, p := range []string{path, other} {
			if err := os.WriteFile(p, []byte("mine"), 0o666); err != nil {
				t.Fatal(err)
			}
		}
		holds := func(when, path string, mine bool) {
			t.Helper()
			text, err := os.ReadFile(path)
			if err != nil || (string(text) == "mine") != mine || !mine && !strings.HasPrefix(string(text), c.begins) {
				t.Errorf("%s %s, %s: %s holds %.40q (%v)", c.key, c.name, when, filepath.Base(path), text, err)
			}
		}
		a := typePath(t, openedApp(t, 80, 24, "3"), c.key, path)
		holds("after one enter", path, true)
		if e := a.State().Prompt; !e.On || !e.Asked {
			t.Errorf("%s %s: nothing is asked; the field is %+v, %q", c.key, c.name, e, a.State().Notice)
		}
		// The same leave is none for the other file.
		changed := pressKeys(t, a, "home"+strings.Repeat(" right", len(folder)+1)+" a")
		holds("after one enter on another name", other, true)
		changed = enter(t, changed)
		holds("after one enter on another name", other, true)
		holds("after another name", path, true)
		if !changed.State().Prompt.Asked {
			t.Errorf("%s %s: of %s nothing is asked", c.key, c.name, other)
		}
		if left := pressKeys(t, a, "esc"); left.State().Prompt.On {
			t.Errorf("%s %s: esc does not leave the field", c.key, c.name)
		}
		holds("after esc", path, true)

		if a = enter(t, a); a.State().Prompt.On {
			t.Errorf("%s %s: after two enters the field is %+v", c.key, c.name, a.State().Prompt)
		}
		holds("after two enters", path, false)
		holds("after two enters", other, true)
	}
}

// TestNetworkIsWrittenAsJSON holds that O takes only names that end in .json: what
// another ending promises it does not write.
func TestNetworkIsWrittenAsJSON(t *testing.T) {
	folder := t.TempDir()
	for _, name := range []string{"net", "net.npz", "net.md", "net.json.bak", "json", ".json/net"} {
		a := typePath(t, openedApp(t, 80, 24, "3"), "O", filepath.Join(folder, name))
		if e := a.State().Prompt; !e.On || !strings.Contains(e.Refusal, "a name that ends in .json was expected") {
			t.Errorf("%s: %+v, %q", name, e, a.State().Notice)
		}
	}
	if files, err := os.ReadDir(folder); err != nil || len(files) > 0 {
		t.Errorf("written are %v (%v)", files, err)
	}
	a := typePath(t, openedApp(t, 80, 24, "3"), "O", filepath.Join(folder, "net.json"))
	if text, err := os.ReadFile(filepath.Join(folder, "net.json")); err != nil || !bytes.Contains(text, []byte(`"layers"`)) {
		t.Errorf("net.json holds %.60q (%v); %+v", text, err, a.State().Prompt)
	}
	if !strings.HasPrefix(a.State().Notice, "The network is in ") {
		t.Errorf("it says %q", a.State().Notice)
	}
}

// TestLateAnswerReplacesNothing types on while an effect is under way: the answer that
// the first file exists gives no leave to replace the second.
func TestLateAnswerReplacesNothing(t *testing.T) {
	folder := t.TempDir()
	for _, name := range []string{"x.json", "x.json.json"} {
		if err := os.WriteFile(filepath.Join(folder, name), []byte("mine"), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	a, _ := sendTo(t, openedApp(t, 80, 24, "3 O"), tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune(filepath.Join(folder, "x.json")), Paste: true})
	a, under := sendTo(t, a, keyMessage(t, "enter"))
	a = pressKeys(t, a, ". j s o n")
	a = enter(t, finished(t, a, under))
	if text, err := os.ReadFile(filepath.Join(folder, "x.json.json")); err != nil || string(text) != "mine" {
		t.Errorf("x.json.json holds %.60q (%v)", text, err)
	}
	if e := a.State().Prompt; !e.Asked {
		t.Errorf("the field is %+v", e)
	}
}

// TestAnotherFileMovesNoNumber opens a second network of the same sizes, whose numbers are others: none of
// them is marked as moved. Read again from the same file, they are.
func TestAnotherFileMovesNoNumber(t *testing.T) {
	one, two := filepath.Join(t.TempDir(), "net.json"), filepath.Join(t.TempDir(), "net.json")
	write := func(path, w string) {
		text := `{"name": "net", "x": [` + w + `], "layers": [{"w": [[` + w + `]], "b": [0.5], "activation": "sigmoid"}]}`
		if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	write(one, "0.25")
	write(two, "0.75")
	a := pressKeys(t, typePath(t, openedApp(t, 80, 24, "3"), "o", one), "end")
	write(one, "0.125")
	if again := typePath(t, a, "o", one).View(); !strings.Contains(again, "0.2500→0.1250") {
		t.Errorf("what changed in the file is not marked:\n%s", again)
	}
	for _, keys := range []string{"end", "end u", "end u ctrl+r end"} {
		if view := pressKeys(t, typePath(t, a, "o", two), keys).View(); strings.Contains(view, "0→0") || strings.Contains(view, "»") {
			t.Errorf("after %s another network is marked as a change:\n%s", keys, view)
		}
	}
}

// TestCurvesAreExportedInAHundredSteps holds at which x the curves of a window are
// written: a hundred of them from its left edge on, all equally far apart.
func TestCurvesAreExportedInAHundredSteps(t *testing.T) {
	for keys, left := range map[string]float64{"2": -5, "2 ]": -2.5} {
		path := filepath.Join(t.TempDir(), "c.csv")
		typePath(t, openedApp(t, 80, 24, keys), "e", path)
		text, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		lines := strings.Split(strings.TrimSpace(string(text)), "\n")
		if len(lines) != 101 {
			t.Errorf("after %q the file has %d lines, want the names and a hundred", keys, len(lines))
		}
		for i, line := range lines[1:] {
			first, _, _ := strings.Cut(line, ",")
			x, err := strconv.ParseFloat(first, 64)
			if want := left - 2*left*float64(i)/100; err != nil || math.Abs(x-want) > 1e-9 {
				t.Errorf("after %q line %d is at x = %s, want %v", keys, i+1, first, want)
			}
		}
	}
}

// TestCopyIsTold holds that y says in one line what was copied, with the pane in sight, that
// y again shows it, and that what could not be copied is shown at once, with the reason.
func TestCopyIsTold(t *testing.T) {
	press := func(a App, key string) App {
		a, cmd := sendTo(t, a, keyMessage(t, key))
		return finished(t, a, cmd)
	}
	var clipboard bytes.Buffer
	world := Outside{World: effect.World{Clipboard: &clipboard}}
	a := press(openedApp(t, 80, 24, "3 right").Using(world), "y")
	if frame := a.View(); !strings.Contains(frame, "if the terminal takes them; y again shows them.") || !strings.Contains(frame, "┤3 network├") || clipboard.Len() == 0 {
		t.Errorf("%d bytes are copied:\n%s", clipboard.Len(), frame)
	}
	if frame := press(a, "y").View(); !strings.Contains(frame, "Copied, if the terminal takes it") || !strings.Contains(frame, "a1 = np.dot(x, W1) + b1") {
		t.Errorf("y again shows\n%s", frame)
	}
	if frame := press(openedApp(t, 80, 24, "3 right"), "y").View(); !strings.Contains(frame, "Not copied: there is no terminal to copy it.") || !strings.Contains(frame, "a1 = np.dot(x, W1) + b1") {
		t.Errorf("without a clipboard y shows\n%s", frame)
	}
}

// TestFilesAreListed holds that under the field of a path stand the networks of the folder,
// with their shapes, or where no network is written the files like the one that is, that ↓ chooses one and enter opens it, and that a path longer than the
// field goes on in the next row, whole.
func TestFilesAreListed(t *testing.T) {
	folder := t.TempDir()
	if err := os.WriteFile(filepath.Join(folder, "none.json"), []byte("[]"), 0o666); err != nil {
		t.Fatal(err)
	}
	typePath(t, openedApp(t, 80, 24, "3"), "O", filepath.Join(folder, "net.json"))
	t.Chdir(folder)
	const there = "is there: enter asks before it replaces it"
	for key, wants := range map[string][]string{
		"o": {"net.json   2-3-2-2  ", "none.json  not a network  ", "networks in " + folder, "enter opens it, esc", "enter open  esc leave"},
		"O": {"net.json   2-3-2-2  " + there, "none.json  not a network; " + there, "networks in " + folder, "enter writes it, esc", "enter write  esc leave"},
		"e": {"net.json   " + there, "none.json  " + there, "files with these endings in " + folder, "writes it, esc leaves", "enter write  esc leave"},
		"E": {"net.json   " + there, "none.json  " + there, "JSON files in " + folder, "enter writes it, esc", "enter write  esc leave"},
	} {
		a, cmd := sendTo(t, openedApp(t, 100, 24, "3"), keyMessage(t, key))
		if before := a.View(); !strings.Contains(before, "looking …") {
			t.Errorf("%s shows at once\n%s", key, before)
		}
		a = finished(t, a, cmd)
		for _, want := range wants {
			if !strings.Contains(a.View(), want) {
				t.Errorf("%s: there is no %q in\n%s", key, want, a.View())
			}
		}
		if network := key == "o" || key == "O"; strings.Contains(a.View(), "not a network") != network {
			t.Errorf("%s speaks of networks: %v\n%s", key, !network, a.View())
		}
	}
	for key, wants := range map[string][]string{
		"e 3": {"write the steps from x to y to", ".md (Markdown) .tex (LaTeX) .py (NumPy)"}, "e 3 end right": {"write the way back from y to"}, "e 1": {"write the truth table to"}, "e 2": {"write the curves to"},
		"o 3": {"Type a path, or ↑ ↓ choose one"},
	} {
		a := openedApp(t, 120, 36, key[2:]+" "+key[:1])
		for _, want := range wants {
			if !strings.Contains(a.View(), want) {
				t.Errorf("%s: there is no %q in\n%s", key, want, a.View())
			}
		}
	}
	other, look := sendTo(t, openedApp(t, 80, 24, "3 o"), tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune("../"), Paste: true})
	if other = finished(t, other, look); !strings.Contains(other.View(), "networks in "+filepath.Dir(folder)+" ") {
		t.Errorf("the folder is not named:\n%s", other.View())
	}
	narrow, look := sendTo(t, openedApp(t, 60, 24, "3"), keyMessage(t, "e"))
	if narrow = finished(t, narrow, look); !strings.Contains(narrow.View(), "files with these endings in …") || !strings.Contains(narrow.View(), folder[len(folder)-10:]+" ") {
		t.Errorf("the end of %s is not in sight:\n%s", folder, narrow.View())
	}
	a, cmd := sendTo(t, openedApp(t, 80, 24, "2"), keyMessage(t, "o"))
	if a = enter(t, pressKeys(t, finished(t, a, cmd), "down")); a.State().Prompt.On || !strings.Contains(a.State().Notice, " is open") {
		t.Errorf("↓ enter gives %+v, %q", a.State().Prompt, a.State().Notice)
	}
	long := "/" + strings.Repeat("folder/", 14) + "network.json"
	a, _ = sendTo(t, openedApp(t, 80, 24, "3 o"), tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune(long), Paste: true})
	shown := ""
	for _, line := range strings.Split(a.View(), "\n")[2:5] {
		shown += strings.Trim(strings.NewReplacer("│", "", "open the network", "", "[", "", "]", "").Replace(line), " ")
	}
	if !strings.HasPrefix(shown, long) {
		t.Errorf("of %s the field shows %q", long, shown)
	}
}
