package screen

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/muesli/termenv"

	"nnexplore/model"
	"nnexplore/ui/screen/canvas"
	"nnexplore/ui/screen/overlay"
	"nnexplore/ui/state"
)

// TestHelp holds that each binding is explained, and that the key that is shown
// is one that works and that a terminal can send.
func TestHelp(t *testing.T) {
	for _, b := range bindings {
		h := b.Help
		if h.Key == "" || h.Desc == "" || len(b.keys) == 0 {
			t.Errorf("a binding without a key or a word: %q %q %q", b.keys, h.Key, h.Desc)
		}
		name := h.Key
		if other, ok := keyNames[name]; ok {
			name = other
		}
		if !slices.Contains(b.keys, name) {
			t.Errorf("the help shows %s for %q, which is done by %q", h.Key, h.Desc, b.keys)
		}
		for _, k := range b.keys {
			if got := keyMessage(t, k).String(); got != k {
				t.Errorf("%q of %q arrives as %q", k, h.Desc, got)
			}
		}
		if h.Desc != strings.TrimSpace(h.Desc) || strings.HasSuffix(h.Desc, ".") {
			t.Errorf("%q is written otherwise than the rest", h.Desc)
		}
	}
}

// TestHelpHasEveryKey looks each line of keys up in the help as it is drawn, from
// each pane, where the words are in one column.
func TestHelpHasEveryKey(t *testing.T) {
	for _, keys := range []string{"1 ? ?", "2 ? ?", "3 ? ?"} {
		frame := render(after(t, keys), noColours, 2*overlay.HelpColumn-1, 400)
		for _, g := range groups {
			if !hasLine(frame, g, "") {
				t.Errorf("after %q the help has no %q", keys, g)
			}
			for _, row := range helpRows(g, everywhere) {
				if !hasLine(frame, row.Keys, row.Does) {
					t.Errorf("after %q the help has no %s %q", keys, row.Keys, row.Does)
				}
			}
		}
	}
}

// TestHelpRows holds that the lines of the help have each binding once, those that
// follow each other with the same words on one line, and that a line never joins keys
// of which one does not do what the other's words say.
func TestHelpRows(t *testing.T) {
	count := 0
	for _, g := range groups {
		for _, row := range helpRows(g, everywhere) {
			for key := range strings.FieldsSeq(row.Keys) {
				count++
				if !slices.ContainsFunc(bindings, func(b binding) bool { return b.group == g && b.Help.Key == key && b.Help.Desc == row.Does }) {
					t.Errorf("%s: %s is not bound to %q", g, key, row.Does)
				}
			}
		}
	}
	if count != len(bindings) {
		t.Errorf("the help has %d keys, and %d are bound", count, len(bindings))
	}
	want := []overlay.Row{{Keys: "← →", Does: "less, more: by one nudge"}, {Keys: "↑ ↓", Does: "choose a number"}, {Keys: "b", Does: "the rule with θ, or with b"}}
	if got := helpRows(groupGate, everywhere); !slices.Equal(got[:3], want) {
		t.Errorf("the gate's lines begin %v", got[:3])
	}
}

// TestHelpBeginsWithTheSigns holds that what the signs mean stands first, and that the
// last line says which page of how many is in sight.
func TestHelpBeginsWithTheSigns(t *testing.T) {
	for _, size := range [][2]int{{40, 12}, {80, 24}, {120, 36}} {
		a := openedApp(t, size[0], size[1], "? ?")
		lines := strings.Split(a.View(), "\n")
		if !strings.Contains(lines[2], "Signs") || !strings.Contains(lines[3], "▸") {
			t.Errorf("at %d×%d the help begins with\n%s", size[0], size[1], strings.Join(lines[:5], "\n"))
		}
		last := func(a App) string {
			lines := strings.Split(a.View(), "\n")
			return strings.TrimSpace(lines[len(lines)-1])
		}
		pages := regexp.MustCompile(`(\d+)/(\d+)`)
		first := pages.FindStringSubmatch(last(a))
		if first == nil || first[1] != "1" || first[2] == "1" || !strings.Contains(last(a), "↓") {
			t.Errorf("at %d×%d the last line is %q", size[0], size[1], last(a))
			continue
		}
		end := scrolledDown(t, a)
		if got := pages.FindStringSubmatch(last(end)); got == nil || got[1] != first[2] || got[2] != first[2] {
			t.Errorf("at %d×%d the end's last line is %q", size[0], size[1], last(end))
		}
	}
	if got := (overlay.Page{Rows: 40, Count: 40}).Note(0, 80); got != "" {
		t.Errorf("a text that is all in sight has %q", got)
	}
}

// TestHelpScrollsToItsEnd holds that however far the help is scrolled down, one
// key up moves it up, and that its last words can be seen, in ASCII too, where its lines are
// longer.
func TestHelpScrollsToItsEnd(t *testing.T) {
	for _, theme := range []canvas.Theme{noColours, inASCII} {
		testHelpScrolls(t, theme)
	}
}

func testHelpScrolls(t *testing.T, theme canvas.Theme) {
	for _, size := range [][2]int{{30, 10}, {80, 24}, {120, 20}, {205, 24}} {
		a, _ := sendTo(t, NewApp(state.New(), theme), tea.WindowSizeMsg{Width: size[0], Height: size[1]})
		a = scrolledDown(t, takeKeys(t, a, "? ?"))
		lines := strings.Split(strings.TrimRight(render(a.State(), theme, size[0], 2000), " \n"), "\n")
		last := ""
		for _, line := range lines[:len(lines)-1] { // without the line of keys
			if strings.TrimSpace(line) != "" {
				last = strings.TrimSpace(line)
			}
		}
		end := a.View()
		if !strings.Contains(end, last) {
			t.Errorf("at %d×%d the help ends before %q", size[0], size[1], last)
		}
		if up := pressKeys(t, a, "up"); up.View() == end || up.State().Scroll != a.State().Scroll-1 {
			t.Errorf("at %d×%d up does nothing at the end", size[0], size[1])
		}
	}
}

// scrolledDown is the program after more pages down than there are.
func scrolledDown(t *testing.T, a App) App {
	t.Helper()
	for at := -1; a.state.Scroll > at; {
		at = a.state.Scroll
		a = takeKeys(t, a, "pgdown")
	}
	return pressKeys(t, a, "pgdown pgdown")
}

func hasLine(text, key, desc string) bool {
	for line := range strings.SplitSeq(text, "\n") {
		if rest, ok := strings.CutPrefix(strings.TrimSpace(line)+" ", key+" "); ok && strings.TrimSpace(rest) == desc {
			return true
		}
	}
	return false
}

// keyNames are the keys that the help shows by another name than the library's.
var keyNames = map[string]string{"←": "left", "→": "right", "↑": "up", "↓": "down", "space": " ", "pgdn": "pgdown", "del": "delete", "shift+←": "shift+left", "shift+→": "shift+right"}

// TestHelpHasLinesAsDrawn holds that the help explains the lines that no legend names by what
// is drawn: the slope and the gain, in dots and in characters, with dots only where there are
// some.
func TestHelpHasLinesAsDrawn(t *testing.T) {
	ascii, err := canvas.NewTheme("mono", termenv.Ascii, true)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		theme canvas.Theme
		keys  string
	}{{noColours, "2 f s"}, {noColours, "2 f s V"}, {ascii, "2 f s"}} {
		frame := render(after(t, c.keys), c.theme, 80, 24)
		help := render(after(t, c.keys+" ? ?"), c.theme, 80, 400)
		for note, words := range map[string]string{" slope ": "the slope of the", " sigmoid(2·0)": "sigmoid with a"} {
			before, _, _ := strings.Cut(frame, c.theme.Spell(note))
			drawn := []rune(before)
			if piece := string(drawn[len(drawn)-3:]); !slices.ContainsFunc(strings.Split(help, "\n"), func(line string) bool {
				keys, _, ok := strings.Cut(line, words)
				return ok && strings.Contains(keys, piece)
			}) {
				t.Errorf("after %q %q of%sis not in the help", c.keys, piece, note)
			}
		}
		if dots := strings.ContainsFunc(help, func(r rune) bool { return r > 0x2800 && r <= 0x28ff }); dots == c.theme.ASCII {
			t.Errorf("after %q there are dots in the help: %v", c.keys, dots)
		}
	}
}

// TestHelpIsALineEach holds that on 80 columns the words of a key, a sign or a term need
// one line, but for those about what stands outside the screen.
func TestHelpIsALineEach(t *testing.T) {
	rows := 1
	list := append(groupsFor(new(state.State{})), overlay.Signs)
	for _, g := range append(list, overlay.Terms[:len(overlay.Terms)-1]...) {
		rows += 2 + len(g.Rows)
	}
	for _, row := range overlay.Terms[len(overlay.Terms)-1].Rows {
		rows += len(canvas.Wrap(row.Does, overlay.HelpColumn-2-max(11, 1+canvas.TextWidth(row.Keys))))
	}
	rows += 2
	if page := overlay.Help(groupsFor(new(state.State{})), model.XW, canvas.New(overlay.HelpColumn, 1), 1); page.Count != rows {
		t.Errorf("in one column the help has %d lines, want %d", page.Count, rows)
	}
}

// TestPagesAreWhole holds that the key for a page moves the help by all that is in sight, so
// that the number of the page is true: it is one more each time, and no line is passed over.
func TestPagesAreWhole(t *testing.T) {
	for _, size := range [][2]int{{40, 12}, {80, 24}, {120, 36}} {
		a := openedApp(t, size[0], size[1], "? ?")
		most, rows := overlayScroll(new(a.State()), nil, noColours, size[0], size[1])
		for page := 1; a.State().Scroll < most; page++ {
			if got := strings.Split(a.View(), "\n"); !strings.Contains(got[len(got)-1], fmt.Sprintf("%d/%d", page, (most+2*rows-1)/rows)) || a.State().Scroll != (page-1)*rows {
				t.Fatalf("at %d×%d page %d begins at line %d:\n%s", size[0], size[1], page, a.State().Scroll, a.View())
			}
			a = pressKeys(t, a, "pgdown")
		}
	}
}
