package screen

import (
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"nnexplore/model"
	"nnexplore/presets"
	"nnexplore/ui/effect"
	"nnexplore/ui/screen/canvas"
	"nnexplore/ui/state"
)

// lastLines are the last n lines inside the frame of a screen of 80×24.
func lastLines(s state.State, n int) []string {
	lines := strings.Split(render(s, noColours, 80, 24), "\n")
	return lines[22-n : 22]
}

// fieldLines are the first n lines of the panel of a path on a screen of 80×24.
func fieldLines(s state.State, n int) []string {
	return strings.Split(render(s, noColours, 80, 24), "\n")[2 : 2+n]
}

// TestRefusalStandsLast holds that why something typed was refused stands in the last
// line, and below the field for a path, whole, and that the reason comes first.
func TestRefusalStandsLast(t *testing.T) {
	long := "/home/somebody/with/a/long/path/to/networks/o.md"
	typed := state.Apply(state.Apply(after(t, ""), state.BeginPath{For: state.ForOpen}), state.Type{Text: long})
	for why, want := range map[string][3]string{
		long + ": there is no such file": {"[" + long, "✗ there is no such file", "─"},
		long + `: line 1, column 1: "#" stands at the beginning of the network; an object in { } was expected`: {
			"[" + long, `✗ line 1, column 1: "#" stands`, "was expected"},
		`it is a Python pickle, which is a program and is not run; make an .npz file of it: numpy.savez("network.npz", **pickle.load(open("network.pkl", "rb")))`: {
			"[" + long, "✗ it is a Python pickle", `**pickle.load(open("network.pkl",`},
	} {
		lines := fieldLines(state.Apply(typed, state.Failed{Why: why}), 3)
		for i, text := range want {
			if !strings.Contains(lines[i], text) {
				t.Errorf("%s: there is no %q:\n%s", why, text, strings.Join(lines, "\n"))
			}
		}
		if strings.Contains(strings.Join(lines[1:], ""), long) || strings.Contains(strings.Join(lines, ""), "…") {
			t.Errorf("%s: the path stands there twice, or the reason is cut:\n%s", why, strings.Join(lines, "\n"))
		}
	}
	number := lastLines(after(t, "enter a enter"), 1)
	if !strings.Contains(number[0], `✗ "a" is not a number`) {
		t.Errorf("the refusal of a number: %s", number[0])
	}
	if own := lastLines(after(t, "up up up enter"), 1); !strings.Contains(own[0], "Type a number for x2 of your point ★; enter sets it, esc leaves it at 0.5.") {
		t.Errorf("the field of the own point: %s", own[0])
	}
	if free := fieldLines(typed, 2); !strings.Contains(free[0], "[/home") || !strings.Contains(free[1], "tab completes") {
		t.Errorf("a path that is typed:\n%s", strings.Join(free, "\n"))
	}
}

// TestCompleteNamesTheFiles holds that where several files begin as the name that is
// typed, they are named.
func TestCompleteNamesTheFiles(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"ok.npz", "one-two.json", "one.json", "two.json"} {
		if err := os.WriteFile(filepath.Join(dir, name), nil, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	for typed, want := range map[string]state.Complete{
		"o":  {Text: "o", Notice: "3 begin so: ok.npz one-two.json one.json"},
		"on": {Text: "one", Notice: "2 begin so: one-two.json one.json"},
		"t":  {Text: "two.json"},
	} {
		s := state.Apply(state.Apply(state.New(), state.BeginPath{For: state.ForOpen}), state.Type{Text: filepath.Join(dir, typed)})
		want.Text = filepath.Join(dir, want.Text)
		got := effect.World{}.Do(s, state.Effect{Kind: state.CompletePath})
		if got != state.Action(want) {
			t.Errorf("%s: %+v, want %+v", typed, got, want)
		}
		if s = state.Apply(s, got); s.Notice != want.Notice || want.Notice != "" && !strings.Contains(fieldLines(s, 2)[1], want.Notice) {
			t.Errorf("%s: the screen says %q", typed, s.Notice)
		}
	}
}

// TestZoomSaysWhyNot: where z changes nothing the last line says why, in every pane, and
// nowhere else.
func TestZoomSaysWhyNot(t *testing.T) {
	for _, keys := range []string{"", "i", "x", "2", "2 i", "3", "3 end", "3 right up", "3 right i"} {
		for _, size := range [][2]int{{80, 24}, {120, 36}, {200, 35}, {129, 60}} {
			a := openedApp(t, size[0], size[1], keys)
			z := pressKeys(t, a, "z")
			if !strings.Contains(z.View(), "The window has room for one pane: all three need 130×36.") || z.State().Zoomed {
				t.Errorf("after %q at %d×%d z says nothing:\n%s", keys, size[0], size[1], z.View())
			}
		}
		a := openedApp(t, 130, 36, keys)
		if z := pressKeys(t, a, "z"); z.View() == a.View() || strings.Contains(z.View(), "room for one pane") {
			t.Errorf("after %q at 130×36 z does nothing:\n%s", keys, z.View())
		}
	}
}

// TestActivationsAreTold holds that what a and A did, what follows, and how to take it back are
// in sight on 80×24, whichever activation it is.
func TestActivationsAreTold(t *testing.T) {
	for _, p := range presets.Networks() {
		for _, keys := range []string{"A", "a", "pgdown a", "end a"} {
			a := openedOn(t, state.New().Load(p), 80, 24, "3 "+keys[:len(keys)-1])
			for range len(model.Elementwise()) + 1 {
				a = pressKeys(t, a, keys[len(keys)-1:])
				if !strings.Contains(a.View(), a.State().Notice) || !strings.HasSuffix(a.State().Notice, "; u undoes it.") {
					t.Errorf("%s, %s: not all of %q is in\n%s", p.Name, keys, a.State().Notice, a.View())
				}
			}
		}
	}
}

// TestPresetsAreToldWhole holds that what a preset is made for has room in the last line of a
// screen of 80×24, and that those of the book name it in one way.
func TestPresetsAreToldWhole(t *testing.T) {
	holds := func(pane state.Pane, name, source string) {
		s := state.Apply(state.New(), state.LoadPreset{Pane: pane, Name: name})
		if line := lastLines(s, 1)[0]; s.Notice != "" && !strings.Contains(line, source) {
			t.Errorf("%s: %q is told as %q", name, source, line)
		}
		if strings.Contains(strings.ReplaceAll(source, "Saito's book, section ", ""), "book") {
			t.Errorf("%s: %q", name, source)
		}
	}
	for _, g := range presets.Gates() {
		holds(state.GatePane, g.Name, g.Source)
	}
	for _, n := range presets.Networks() {
		holds(state.NetworkPane, n.Name, n.Source)
	}
}

// Before y too the line says that + and − change η, where that is in hand.
func TestRateInHand(t *testing.T) {
	a := openedApp(t, 80, 24, "3 : η space 5 enter")
	if view := ansi.Strip(a.View()); !strings.Contains(view, "+ − change η = 5 by 0.1, enter types it") || strings.Contains(view, "change x[1]") {
		t.Errorf("the line does not say what + changes:\n%s", view)
	}
	if now := pressKeys(t, a, "+").State().Network.Learning.Rate(); now != 5.1 {
		t.Errorf("+ makes η %v", now)
	}
}

// At y of a network that is there to be learnt the hint names the key for that.
func TestManyStepsAreOffered(t *testing.T) {
	if line := lastLines(after(t, "3 : x o r - l e a r n enter end"), 3); !strings.Contains(strings.Join(line, "\n"), "M: many steps of learning") {
		t.Errorf("at y it says\n%s", strings.Join(line, "\n"))
	}
}

// inWhole reports whether a text stands in a frame of 80×24, in one line or in two. The frame is squeezed.
func inWhole(frame, text string) bool {
	text = strings.Join(strings.Fields(text), " ")
	for at := range text {
		if text[at] == ' ' && strings.Contains(frame, text[:at]+" │\n│ "+text[at+1:]) {
			return true
		}
	}
	return strings.Contains(frame, text)
}

// TestNoticesAreToldWhole walks about in the panes and holds that of what a key did, and of what to try
// next, nothing is cut on 80×24.
func TestNoticesAreToldWhole(t *testing.T) {
	keys := strings.Fields("right right right left end home n L C g G E pgup pgdown up down < > [ ] t + - . u ctrl+r esc s * / w v x a A r R i f F d D b B V S P c 0 m")
	keys = slices.DeleteFunc(keys, func(k string) bool { _, there := lookUp(inNetwork, k); return !there })
	r := rand.New(rand.NewPCG(1, 2))
	told := map[string]bool{}
	list := presets.Networks()
	for round := range 4 * len(list) {
		s := state.Apply(state.New().Load(list[round%len(list)]), state.Focus{Pane: state.Pane(min(round%5, 2))})
		for range 60 {
			key := keys[r.IntN(len(keys))]
			b, ok := lookUp(contextOf(&s), key)
			if !ok {
				continue
			}
			s = state.Apply(s, b.action)
			if s.Effect.Kind != state.NoEffect || s.Prompt.On {
				s = state.Apply(state.Apply(s, state.Failed{Closes: true}), state.CancelPrompt{})
			}
			s.Overlay = state.NoOverlay
			if s.Notice == "" || s.Network.Told(s.Notice) || told[s.Notice] || s.Tour.On || s.Board().On || s.Asking.On {
				continue
			}
			told[s.Notice] = true
			if frame := squeezed(render(s, noColours, 80, 24)); !inWhole(frame, s.Notice) {
				t.Errorf("%s, %s: of %q a part is cut:\n%s", s.Network.Preset.Name, key, s.Notice, frame)
			}
		}
	}
	if len(told) < 150 {
		t.Errorf("only %d notices were read", len(told))
	}
}

// TestSayingsAreToldWhole holds the same of what can be typed behind :.
func TestSayingsAreToldWhole(t *testing.T) {
	for _, p := range presets.Networks() {
		for _, keys := range []string{"1 :", "2 :", "3 :", "3 end right :", "3 : s t e p s space"} {
			view := ansi.Strip(openedOn(t, state.New().Load(p), 80, 24, keys).View())
			_, panel, ok := strings.Cut(view, "goes to a number or sets it")
			if !ok || strings.Contains(panel, "… │") || strings.Contains(panel, "of this x") && !strings.Contains(panel, "; B: of all examples") {
				t.Errorf("%s, %q: a line is cut, or there are none:\n%s", p.Name, keys, view)
			}
		}
	}
}

// At y the line names the way back where there is a target, on 80 columns too, and beside it what
// else there is to try.
func TestWayBackIsOffered(t *testing.T) {
	textbook := "3 " + typedKeys(":textbook") + " enter end"
	for keys, want := range map[string]string{
		"3 end": "try: → walks back: how each weight changes the loss L; + changes x[1].",
		"3 " + typedKeys(":digits") + " enter end":     "try: → walks back to the loss L; x: another example input",
		"3 " + typedKeys(":xor-learn") + " enter end":  "try: M: many steps of learning; → walks back to the loss L.",
		"3 " + typedKeys(":xor") + " enter end":        "try: → walks back to the loss L; x: another example input.",
		textbook:                                       "try: + changes x[1]",
		textbook + " : t space 1 , 0 enter right left": "try: M: many steps of learning; → walks back to the loss L.",
	} {
		if view := openedApp(t, 80, 24, keys).View(); !strings.Contains(view, want) {
			t.Errorf("after %q there is no %q:\n%s", keys, want, view)
		}
	}
}

// TestCheckSaysWhereItIs holds that n says in a line of 80 columns how one comes to a gradient from
// where one stands, and that the keys it names lead there.
func TestCheckSaysWhereItIs(t *testing.T) {
	for keys, c := range map[string]struct{ says, then string }{
		"3":       {"n checks a gradient: press end for y, end for the last gradient, then n.", "end end n"},
		"3 right": {"n checks a gradient: press end for y, end for the last gradient, then n.", "end end n"},
		"3 end":   {"n checks a gradient: press end, which goes to the last one, then n.", "end n"},
		"3 " + typedKeys(":textbook") + " enter end": {"n checks a gradient, which needs a target: :t 1,0 sets what y should be.", ": t space 1 , 0 enter end n"},
	} {
		a := openedApp(t, 80, 24, keys+" n")
		if !strings.Contains(a.View(), c.says) {
			t.Errorf("after %q n does not say %q:\n%s", keys, c.says, a.View())
		}
		if a = pressKeys(t, a, c.then); !a.State().Network.Learning.Checking {
			t.Errorf("after %q the keys %q check no gradient:\n%s", keys, c.then, a.View())
		}
	}
}

// TestStepSaysItsTarget holds that a step of learning says what it leads towards, whole on 80
// columns in ASCII too, as far as there is room.
func TestStepSaysItsTarget(t *testing.T) {
	for keys, want := range map[string]string{
		"3 end L":                                         "A step by η = 0.5 towards t = 1,0: L 0.9053 → 0.3630; u undoes it.",
		"3 end : t space 0 . 2 , 0 . 8 enter L":           "A step by η = 0.5 towards t = 0.2,0.8: L ",
		"3 " + typedKeys(":digits") + " enter end L":      "A step by η = 0.5 towards t[4] = 1: L ",
		"3 " + typedKeys(":mazur") + " enter end L":       "A step by η = 0.5 towards t = 0.01,0.99: L ",
		"3 " + typedKeys(":xor-learn") + " enter end B L": "A step by η = 5",
	} {
		for _, theme := range []canvas.Theme{{}, {ASCII: true}} {
			frame := Draw(after(t, keys), theme, 80, 24).Text
			if !strings.Contains(frame, theme.Spell(want)) || !strings.Contains(frame, "u undoes it.") {
				t.Errorf("after %q there is no %q:\n%s", keys, theme.Spell(want), frame)
			}
		}
	}
}
