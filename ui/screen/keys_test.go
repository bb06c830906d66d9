package screen

import (
	"errors"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"nnexplore/ui/state"
)

// eachPlace has the places one by one.
var eachPlace = []context{inGate, inCurves, inNetwork, inField, inOverlay}

func TestOneMeaningAtOnePlace(t *testing.T) {
	for _, in := range eachPlace {
		means := map[string]string{}
		for _, b := range bindings {
			if b.in&in == 0 {
				continue
			}
			for _, k := range b.Keys() {
				if other, ok := means[k]; ok {
					t.Errorf("at place %b %q means %q and %q", in, k, other, b.Help().Desc)
				}
				means[k] = b.Help().Desc
				if found, ok := lookUp(in, k); !ok || found.Help() != b.Help() {
					t.Errorf("at place %b %q leads to %q, want %q", in, k, found.Help().Desc, b.Help().Desc)
				}
			}
		}
		if len(means) == 0 {
			t.Errorf("no key at place %b", in)
		}
	}
	all := context(0)
	for _, in := range eachPlace {
		all |= in
	}
	for _, b := range bindings {
		if b.in == 0 || b.in&^all != 0 {
			t.Errorf("%s %q is at place %b", b.Help().Key, b.Help().Desc, b.in)
		}
	}
}

func TestPlaces(t *testing.T) {
	for keys, want := range map[string]context{
		"": inGate, "2": inCurves, "3": inNetwork, "enter": inField, "2 enter": inField, "3 :": inField, "?": inOverlay, "3 ?": inOverlay,
	} {
		if got := contextOf(openedApp(t, 80, 24, keys).State()); got != want {
			t.Errorf("after %q the keys go to place %b, want %b", keys, got, want)
		}
	}
}

func TestGroups(t *testing.T) {
	used := map[string]bool{}
	for _, b := range bindings {
		if !slices.Contains(groups, b.group) {
			t.Errorf("%s %q is in the group %q, which is not in the list", b.Help().Key, b.Help().Desc, b.group)
		}
		used[b.group] = true
	}
	for i, g := range groups {
		if !used[g] || slices.Contains(groups[:i], g) {
			t.Errorf("the group %q is empty or listed twice", g)
		}
	}
}

// keyNames are the keys that the help shows by another name than the library's.
var keyNames = map[string]string{"←": "left", "→": "right", "↑": "up", "↓": "down", "space": " ", "pgdn": "pgdown", "del": "delete"}

// TestHelp holds that each binding is explained, and that the key that is shown
// is one that works and that a terminal can send.
func TestHelp(t *testing.T) {
	for _, b := range bindings {
		h := b.Help()
		if h.Key == "" || h.Desc == "" || len(b.Keys()) == 0 || !b.Enabled() {
			t.Errorf("a binding without a key or a word: %q %q %q", b.Keys(), h.Key, h.Desc)
		}
		name := h.Key
		if other, ok := keyNames[name]; ok {
			name = other
		}
		if !slices.Contains(b.Keys(), name) {
			t.Errorf("the help shows %s for %q, which is done by %q", h.Key, h.Desc, b.Keys())
		}
		for _, k := range b.Keys() {
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
	for _, keys := range []string{"1 ?", "2 ?", "3 ?"} {
		frame := Render(after(t, keys), noColours, 2*helpColumn-1, 400)
		for _, g := range groups {
			if !hasLine(frame, g, "") {
				t.Errorf("after %q the help has no %q", keys, g)
			}
			for _, row := range helpRows(g) {
				if !hasLine(frame, row.keys, row.does) {
					t.Errorf("after %q the help has no %s %q", keys, row.keys, row.does)
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
		for _, row := range helpRows(g) {
			for key := range strings.FieldsSeq(row.keys) {
				count++
				if !slices.ContainsFunc(bindings, func(b binding) bool { return b.group == g && b.Help().Key == key && b.Help().Desc == row.does }) {
					t.Errorf("%s: %s is not bound to %q", g, key, row.does)
				}
			}
		}
	}
	if count != len(bindings) {
		t.Errorf("the help has %d keys, and %d are bound", count, len(bindings))
	}
	want := []helpRow{{"← →", "less, more: by one nudge"}, {"↑ ↓", "choose the number above, below"}, {"b", "rewrite the rule, from θ to b and back"}}
	if got := helpRows(groupGate); !slices.Equal(got[:3], want) {
		t.Errorf("the gate's lines begin %v", got[:3])
	}
}

// TestHelpBeginsWithTheSigns holds that what the signs mean stands first, and that the
// last line says which page of how many is in sight.
func TestHelpBeginsWithTheSigns(t *testing.T) {
	for _, size := range [][2]int{{40, 12}, {80, 24}, {120, 36}} {
		a := openedApp(t, size[0], size[1], "?")
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
		end := pressKeys(t, a, strings.Repeat("pgdown ", 60))
		if got := pages.FindStringSubmatch(last(end)); got == nil || got[1] != first[2] || got[2] != first[2] {
			t.Errorf("at %d×%d the end's last line is %q", size[0], size[1], last(end))
		}
	}
	if got := pageNote(0, 40, 40, 80); got != "" {
		t.Errorf("a text that is all in sight has %q", got)
	}
}

// TestHelpScrollsToItsEnd holds that however far the help is scrolled down, one
// key up moves it up, and that its last words can be seen.
func TestHelpScrollsToItsEnd(t *testing.T) {
	for _, size := range [][2]int{{30, 10}, {80, 24}, {120, 20}} {
		a := openedApp(t, size[0], size[1], "?"+strings.Repeat(" pgdown", 60))
		lines := strings.Split(strings.TrimRight(Render(a.State(), noColours, size[0], 2000), " \n"), "\n")
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

func hasLine(text, key, desc string) bool {
	for line := range strings.SplitSeq(text, "\n") {
		if rest, ok := strings.CutPrefix(strings.TrimSpace(line)+" ", key+" "); ok && strings.TrimSpace(rest) == desc {
			return true
		}
	}
	return false
}

// TestBriefs holds that a word in the line of keys, which may stand for
// several keys, stands there once, and that help and quitting come last, which
// are the last to go where there is little room.
func TestBriefs(t *testing.T) {
	for _, in := range eachPlace {
		list := briefs(in)
		seen := map[string]bool{}
		for _, b := range list {
			if seen[b.Help().Desc] {
				t.Errorf("at place %b the line of keys has %q twice", in, b.Help().Desc)
			}
			seen[b.Help().Desc] = true
		}
		if len(list) < 2 {
			t.Errorf("at place %b the line of keys has %d words", in, len(list))
		}
	}
	for _, in := range []context{inGate, inCurves, inNetwork} {
		list := briefs(in)
		if last := list[len(list)-1].Help(); last.Key != "q" || last.Desc != "quit" {
			t.Errorf("the line of keys ends in %s %s", last.Key, last.Desc)
		}
		if help := list[len(list)-2].Help(); help.Key != "?" || help.Desc != "keys" {
			t.Errorf("the line of keys has %s %s before the end", help.Key, help.Desc)
		}
	}
}

// keyless are the actions that come from something else than one key: typing,
// the clock, the mouse, a file.
var keyless = map[string]string{
	"Type": "characters", "PlayOn": "the clock", "HoldScroll": "the size of the window",
	"Done": "an effect", "Failed": "an effect", "Exists": "an effect", "Opened": "an effect", "Complete": "an effect", "Copied": "an effect", "AskPath": "an effect",
	"TakeField": "the mouse", "TakeCurve": "the mouse", "SetTheta": "the mouse", "ProbeAt": "the plain mode", "SetNumber": "the plain mode", "SetInput": "the plain mode", "SetGate": "the plain mode",
	"SetActivation": "the plain mode", "SetGrain": "the plain mode", "SetUnit": "the plain mode", "ShowCurve": "the plain mode", "LoadPreset": "the plain mode",
	"SetFull": "the plain mode", "SetCurve": "the plain mode", "SetGain": "the plain mode", "SetSecond": "the plain mode",
	"SlideToX": "the mouse", "Select": "the mouse", "StepToLayer": "the mouse",
}

// TestEveryActionHasAKey reads the state's sources for its actions.
func TestEveryActionHasAKey(t *testing.T) {
	bound := map[string]bool{}
	for _, b := range bindings {
		if b.action != nil {
			bound[reflect.TypeOf(b.action).Name()] = true
		}
	}
	names, err := filepath.Glob("../state/*.go")
	if err != nil {
		t.Fatal(err)
	}
	count := 0
	for _, name := range names {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range file.Decls {
			f, ok := d.(*ast.FuncDecl)
			if !ok || f.Recv == nil || f.Name.Name != "apply" {
				continue
			}
			count++
			name := f.Recv.List[0].Type.(*ast.Ident).Name
			if !bound[name] && keyless[name] == "" {
				t.Errorf("no key leads to %s", name)
			}
		}
	}
	if count < 30 {
		t.Errorf("only %d actions were found", count)
	}
}

// TestQuitIsBoundEverywhere holds that ctrl+c leaves from everywhere.
func TestQuitIsBoundEverywhere(t *testing.T) {
	for _, in := range eachPlace {
		if b, ok := lookUp(in, "ctrl+c"); !ok || b.action != nil {
			t.Errorf("at place %b ctrl+c does %q", in, b.Help().Desc)
		}
	}
}

// TestReadmeHasEveryKey holds that the README's table of keys says what the
// program does, in the same words.
func TestReadmeHasEveryKey(t *testing.T) {
	data, err := os.ReadFile("../README.md")
	if errors.Is(err, fs.ErrNotExist) {
		t.Skip("README.md is not written yet")
	}
	if err != nil {
		t.Fatal(err)
	}
	rows := markdownRows(string(data))
	for _, g := range groups {
		for _, row := range helpRows(g) {
			if !slices.ContainsFunc(rows, func(cells []string) bool { return slices.Equal(cells, []string{row.keys, row.does}) }) {
				t.Errorf("the README's tables have no row with %s and %q", row.keys, row.does)
			}
		}
	}
}

// markdownRows are the rows of all tables of a Markdown text, each cell without its
// marks.
func markdownRows(text string) [][]string {
	var rows [][]string
	for line := range strings.SplitSeq(text, "\n") {
		line = strings.TrimSpace(line)
		if !strings.HasPrefix(line, "|") {
			continue
		}
		line = strings.ReplaceAll(strings.Trim(line, "|"), `\|`, "\x00")
		var row []string
		for cell := range strings.SplitSeq(line, "|") {
			cell = strings.NewReplacer("\x00", "|", "`", "", "<kbd>", "", "</kbd>", "", `\*`, "*", `\_`, "_", `\<`, "<", `\[`, "[").Replace(cell)
			row = append(row, strings.TrimSpace(cell))
		}
		rows = append(rows, row)
	}
	return rows
}

// TestMarkdownRows holds that the check of the README reads its tables.
func TestMarkdownRows(t *testing.T) {
	got := markdownRows("text\n| key | does |\n|---|---|\n| `+` `=` | more, by one nudge |\n| <kbd>\\|</kbd> | bar |\n")
	want := [][]string{{"key", "does"}, {"---", "---"}, {"+ =", "more, by one nudge"}, {"|", "bar"}}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("the rows are %q", got)
	}
}

// TestEveryBindingDoesSomething presses each key where it is bound and holds
// that something comes of it, in at least one of several states.
func TestEveryBindingDoesSomething(t *testing.T) {
	prepare := map[context][]string{
		inGate:    {"", "up", "right z", "right u"},
		inCurves:  {"2", "2 right down z", "2 s > <"},
		inNetwork: {"3", "3 ] + g right right *", "3 ] > + end", "3 + u", "3 z"},
		inField:   {"enter 1 2 left", "enter", "enter 1 2"},
		inOverlay: {"?", "? down down"},
	}
	for _, b := range bindings {
		for _, in := range eachPlace {
			if b.in&in == 0 || b.action == nil {
				continue
			}
			if to, ok := b.action.(state.Focus); ok && in == inGate<<to.Pane {
				continue // it is there already
			}
			does := false
			for _, keys := range prepare[in] {
				s := openedApp(t, 80, 24, keys).State()
				if contextOf(s) != in {
					t.Fatalf("%q does not lead to place %b", keys, in)
				}
				does = does || !reflect.DeepEqual(state.Apply(s, b.action), state.Apply(s, state.MoveCaret{}))
			}
			if !does {
				t.Errorf("at place %b %s, %q, does nothing", in, b.Help().Key, b.Help().Desc)
			}
		}
	}
}

// TestKeyLinePauses: while it plays, the key that plays pauses.
func TestKeyLinePauses(t *testing.T) {
	for keys, want := range map[string]string{"3": "space play", "3 space": "space pause", "3 space space": "space play"} {
		if line := squeezed(keyLine(after(t, keys), noColours, 80)); !strings.Contains(line, want) {
			t.Errorf("after %q the line of keys is %q", keys, line)
		}
	}
}
