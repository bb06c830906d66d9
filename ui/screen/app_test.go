package screen

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"

	"nnexplore/internal/seed"
	"nnexplore/model"
	"nnexplore/ui/state"
)

// TestKeys drives the program by keys alone and looks at what it then holds.
func TestKeys(t *testing.T) {
	theta := func(want float64, gate string) func(state.State) bool {
		return func(s state.State) bool { return s.Gate.Gate.Theta == want && s.Gate.Gate.Name() == gate }
	}
	result := func(want string) func(state.State) bool {
		return func(s state.State) bool { return s.Network.InHand().Result == want }
	}
	selects := func(want string) func(state.State) bool {
		return func(s state.State) bool { return s.Network.Selected.Name() == want }
	}
	pane := func(want state.Pane) func(state.State) bool {
		return func(s state.State) bool { return s.Focus == want && !s.Prompt.On && s.Overlay == state.NoOverlay }
	}
	for _, c := range []struct {
		keys string
		want func(state.State) bool
	}{
		{"", theta(0.4, "OR")},
		{"right", theta(0.5, "AND")},
		{"right right right", theta(0.7, "AND")},
		{"l l l", theta(0.7, "AND")},
		{"+ + =", theta(0.7, "AND")},
		{"+ + + left h - _", theta(0.3, "OR")},
		{"right u", theta(0.4, "OR")},
		{"right u ctrl+r", theta(0.5, "AND")},
		{". right", theta(0.41, "OR")},
		{"enter 0 . 7 enter", theta(0.7, "AND")},
		{"enter 0 . 9 backspace 7 enter", theta(0.7, "AND")},
		{"enter . 7 home 0 enter", theta(0.7, "AND")},
		{"enter 0 . 7 esc", theta(0.4, "OR")},
		{"enter a b c enter esc", theta(0.4, "OR")},
		{"enter a b c enter ctrl+a delete delete delete 1 enter", theta(1, "always 0")},
		{"enter enter", theta(0.4, "OR")},
		{"up up left", func(s state.State) bool { return s.Gate.Gate.W1 == 0.4 }},
		{"k j", theta(0.4, "OR")},

		{"1", pane(state.GatePane)}, {"2", pane(state.CurvesPane)}, {"3", pane(state.NetworkPane)},
		{"tab", pane(state.CurvesPane)}, {"tab tab", pane(state.NetworkPane)}, {"shift+tab", pane(state.NetworkPane)},
		{"2 enter esc", pane(state.CurvesPane)}, {"2 ? esc", pane(state.CurvesPane)}, {"2 ? q", pane(state.CurvesPane)}, {"2 ? ? ?", pane(state.CurvesPane)},

		{"2 right right", func(s state.State) bool { return s.Curves.Probe == 0.2 }},
		{"2 end", func(s state.State) bool { return s.Curves.Probe == s.Curves.Window().X1 }},
		{"2 home", func(s state.State) bool { return s.Curves.Probe == s.Curves.Window().X0 }},
		{"2 down down space", func(s state.State) bool { return len(s.Curves.Drawn()) == 3 }},
		{"2 space down space", func(s state.State) bool { return len(s.Curves.Drawn()) == 0 }},
		{"2 enter - 1 . 5 enter", func(s state.State) bool { return s.Curves.Probe == -1.5 }},

		{"3 right", result("a1")}, {"3 right right", result("z1")}, {"3 right right right right right right", result("y")},
		{"3 l l h", result("a1")}, {"3 end left", result("a3")}, {"3 end home", result("a1")},
		{"3 pgdown", result("z1")}, {"3 end pgup", result("z2")},
		{"3 g right", func(s state.State) bool {
			return s.Network.Grain == model.ByNeuron && s.Network.Walk.Index(model.ByNeuron, s.Network.Place) == 1
		}},
		{"3 g g right right", func(s state.State) bool { return s.Network.Grain == model.ByTerm && s.Network.Place == 2 }},
		{"3 down down", selects("x[2]")}, {"3 > >", selects("W1[1,1]")}, {"3 down shift+right", selects("W1[1,1]")}, {"3 ] ]", selects("W1[1,1]")},
		{"3 ] ] ] [", selects("W1[1,1]")}, {"3 > > <", selects("x[1]")}, {"3 ] ] ] up", selects("W1[2,1]")},
		{"3 : W 2 [ 3 , 1 ] enter", selects("W2[3,1]")}, {"3 : b 1 [ 2 ] enter", selects("b1[2]")}, {"3 : W 2 esc", selects("x[1]")},
		{"3 +", func(s state.State) bool { return s.Network.X[0] == 2.1 }},
		{"3 + u", func(s state.State) bool { return s.Network.X[0] == 2 && !s.Network.Changed() }},
		{"3 + ] ] - r", func(s state.State) bool { return !s.Network.Changed() && s.Edits(state.NetworkPane) == 3 }},
		{"3 P", func(s state.State) bool { return s.Network.Preset.Name == "textbook" }},
		{"3 p down enter", func(s state.State) bool { return s.Network.Preset.Name == "textbook" }},
		{"3 P p up enter", func(s state.State) bool { return s.Network.Preset.Name == "article" }},
		{"p end up enter", func(s state.State) bool { return s.Gate.Preset == "tie" }},
		{"p down esc", func(s state.State) bool { return s.Gate.Preset == "or" && s.Overlay == state.NoOverlay }},
		{"3 a", func(s state.State) bool { return s.Network.Net.Layers[0].Activation == model.StepFunction }},
		{"3 a", func(s state.State) bool {
			return s.Network.Net.Layers[0].Activation == model.StepFunction && s.Network.Net.Layers[1].Activation == model.Sigmoid && s.Notice == "Layer 1: step, was sigmoid; a again: relu; u undoes it."
		}},
		{"3 end [ [ a", func(s state.State) bool {
			return strings.HasPrefix(s.Notice, "Output layer 3: sigmoid, was softmax; a again: ")
		}},
		{"3 A", func(s state.State) bool {
			l := s.Network.Net.Layers
			return l[0].Activation == model.StepFunction && l[1].Activation == model.StepFunction && l[2].Activation == model.Softmax && s.Edits(state.NetworkPane) == 1
		}},
		{"3 v", func(s state.State) bool { return s.Network.Revealed }},
		{"3 w", func(s state.State) bool { return s.Network.Turned }},
		{"3 * *", func(s state.State) bool { return s.Network.Tens == 2 }},
		{"3 * /", func(s state.State) bool { return s.Network.Tens == 0 }},
		{"3 g g ] t", func(s state.State) bool { return s.Network.Place == 1 }},
		{"3 space", func(s state.State) bool { return s.Network.Playing }},
		{"3 space space", func(s state.State) bool { return !s.Network.Playing }},

		{"d", func(s state.State) bool { return s.Full }}, {"z", func(s state.State) bool {
			return !s.Zoomed && s.Notice == "The window has room for one pane: all three need 130×36."
		}},
		{"z esc", func(s state.State) bool { return !s.Zoomed }}, {"i", func(s state.State) bool { return s.Explaining }},
		{"? ? down down up", func(s state.State) bool { return s.Overlay == state.HelpOverlay && s.Scroll == 1 }},
		{"? ? down esc ? ?", func(s state.State) bool { return s.Overlay == state.HelpOverlay && s.Scroll == 0 }},
		{"f12 ctrl+z", func(s state.State) bool { return reflect.DeepEqual(s, state.New()) }},
		{"f12 ctrl+z ~", func(s state.State) bool {
			said := s.Notice
			s.Notice = ""
			return reflect.DeepEqual(s, state.Apply(state.New(), state.EndSelecting{})) && said == "~ is no key here; ? shows those that are."
		}},
	} {
		if a := openedApp(t, 80, 24, c.keys); !c.want(a.State()) {
			s := a.State()
			t.Errorf("%q: θ = %v in the %s pane, %s at place %d, %s selected, x = %v; entry %+v", c.keys,
				s.Gate.Gate.Theta, s.Focus, s.Network.Preset.Name, s.Network.Place, s.Network.Selected.Name(), s.Network.X, s.Prompt)
		}
	}
}

// TestManyRunes holds that characters which arrive together are so many keys:
// a terminal over a slow line, or a script, sends them so.
func TestManyRunes(t *testing.T) {
	a, cmd := sendTo(t, openedApp(t, 80, 24, ""), tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune("lll")})
	if a.State().Gate.Gate.Theta != 0.7 || cmd != nil {
		t.Errorf("lll makes θ %v", a.State().Gate.Gate.Theta)
	}
	a, _ = sendTo(t, openedApp(t, 80, 24, "enter"), tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune("0.65")})
	if got := string(a.State().Prompt.Text); got != "0.65" {
		t.Errorf("0.65 typed at once is %q", got)
	}
	// The keys behind one that opens the field are text.
	a, _ = sendTo(t, openedApp(t, 80, 24, "3"), tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune(":qq")})
	if got := string(a.State().Prompt.Text); got != "qq" || a.State().Prompt.For != state.ForName {
		t.Errorf(":qq at once types %q", got)
	}
	// One of them leaves the program.
	a, cmd = sendTo(t, openedApp(t, 80, 24, ""), tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune("lql")})
	if !quits(cmd) || a.State().Gate.Gate.Theta != 0.5 {
		t.Errorf("lql makes θ %v and leaves: %v", a.State().Gate.Gate.Theta, quits(cmd))
	}
	// With alt they are none of the keys.
	a, cmd = sendTo(t, openedApp(t, 80, 24, ""), tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune("q"), Alt: true})
	if cmd != nil || a.State().Gate.Gate.Theta != 0.4 {
		t.Error("alt+q does something")
	}
}

func TestPaste(t *testing.T) {
	paste := tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune("0.7\nlq"), Paste: true}
	for _, keys := range []string{"", "2", "3", "?", "? ?"} {
		before := openedApp(t, 80, 24, keys)
		if a, cmd := sendTo(t, before, paste); cmd != nil || !reflect.DeepEqual(a.State(), before.State()) {
			t.Errorf("after %q a paste does something", keys)
		}
	}
	a, cmd := sendTo(t, openedApp(t, 80, 24, "enter 1 left"), paste)
	if got := a.State().Prompt; string(got.Text) != "0.7 lq1" || got.Caret != 6 || cmd != nil || !got.On {
		t.Errorf("a paste into the field makes %q with the caret at %d", string(got.Text), got.Caret)
	}
}

// TestEveryCharacterCanBeTyped holds that no character that is a key elsewhere is
// one in the field.
func TestEveryCharacterCanBeTyped(t *testing.T) {
	for _, b := range bindings {
		for _, k := range b.keys {
			if len([]rune(k)) != 1 {
				continue
			}
			a, cmd := sendTo(t, openedApp(t, 80, 24, "enter"), keyMessage(t, k))
			if got := string(a.State().Prompt.Text); got != k || cmd != nil {
				t.Errorf("%q in the field makes %q", k, got)
			}
		}
	}
}

func TestQuit(t *testing.T) {
	for _, c := range []struct {
		keys, last string
		leaves     bool
	}{
		{"", "q", true}, {"2", "q", true}, {"3", "q", true}, {"", "ctrl+c", true}, {"3 space", "ctrl+c", true},
		{"enter", "ctrl+c", true}, {"enter a enter", "ctrl+c", true}, {"3 :", "ctrl+c", true}, {"?", "ctrl+c", true},
		{"enter", "q", false}, {"3 :", "q", false}, {"?", "q", false}, {"", "esc", false}, {"", "Q", false}, {"", "ctrl+d", false},
	} {
		if _, cmd := sendTo(t, openedApp(t, 80, 24, c.keys), keyMessage(t, c.last)); quits(cmd) != c.leaves {
			t.Errorf("after %q %s leaves the program: %v", c.keys, c.last, quits(cmd))
		}
	}
}

// TestTicks holds that one clock drives the playing: a tick of an earlier
// playing is ignored, so that a pause and a start do not make it go twice.
func TestTicks(t *testing.T) {
	a := openedApp(t, 80, 24, "3")
	steps := func(a App) int { return a.State().Network.Walk.Index(model.ByLayer, a.State().Network.Place) }
	if got, cmd := sendTo(t, a, tick{a.playing}); steps(got) != 0 || cmd != nil {
		t.Error("a tick makes a step while nothing plays")
	}
	a, cmd := sendTo(t, a, keyMessage(t, "space"))
	if cmd == nil || !a.State().Network.Playing {
		t.Fatal("space does not start the clock")
	}
	first := tick{a.playing}
	a, cmd = sendTo(t, a, first)
	if steps(a) != 1 || cmd == nil {
		t.Errorf("a tick makes %d steps", steps(a))
	}
	a, cmd = sendTo(t, a, keyMessage(t, "space"))
	if cmd != nil {
		t.Error("a pause starts a clock")
	}
	if got, cmd := sendTo(t, a, first); steps(got) != 1 || cmd != nil {
		t.Error("a tick makes a step in a pause")
	}
	a, cmd = sendTo(t, a, keyMessage(t, "space"))
	if cmd == nil {
		t.Fatal("after the pause no clock starts")
	}
	if got, cmd := sendTo(t, a, first); steps(got) != 1 || cmd != nil {
		t.Error("a stale tick makes a step")
	}
	for want := 2; want <= 6; want++ {
		if a, _ = sendTo(t, a, tick{a.playing}); steps(a) != want {
			t.Errorf("%d steps, want %d", steps(a), want)
		}
	}
	if a.State().Network.Playing {
		t.Error("it plays on at the end")
	}
	if got, _ := sendTo(t, a, tick{a.playing}); steps(got) != 6 || got.State().Network.Playing {
		t.Error("a tick after the end does something")
	}
	// Another key while it plays starts no second clock.
	a, _ = sendTo(t, openedApp(t, 80, 24, "3"), keyMessage(t, "space"))
	for _, key := range []string{"s", "v", "d", "1", "?"} {
		if a, cmd = sendTo(t, a, keyMessage(t, key)); cmd != nil {
			t.Errorf("%s starts a clock", key)
		}
	}
}

// TestSizes holds what is drawn before the size of the window is known, and that
// another size leaves the state alone.
func TestSizes(t *testing.T) {
	a := NewApp(state.New(), noColours)
	if a.View() != "" || a.Init() != nil {
		t.Errorf("before the size is known %q is drawn", a.View())
	}
	for _, size := range [][2]int{{0, 0}, {0, 24}, {80, 0}, {-1, -1}} {
		if got, _ := sendTo(t, a, tea.WindowSizeMsg{Width: size[0], Height: size[1]}); got.View() != "" {
			t.Errorf("on %d×%d cells %q is drawn", size[0], size[1], got.View())
		}
	}
	got, cmd := sendTo(t, a, tea.WindowSizeMsg{Width: 80, Height: 24})
	if cmd != nil || !reflect.DeepEqual(got.State(), a.State()) || strings.Count(got.View(), "\n") != 23 {
		t.Errorf("on 80×24 cells there are %d lines", 1+strings.Count(got.View(), "\n"))
	}
	if other, cmd := sendTo(t, got, struct{}{}); cmd != nil || !reflect.DeepEqual(other.State(), got.State()) {
		t.Error("a message of somebody else does something")
	}
}

// TestAppMonkey presses keys, pastes, turns the wheel, clicks, drags and changes the
// size of the window at random, and draws after each. There is no fault, whatever size
// the screen has, and every frame has that size.
func TestAppMonkey(t *testing.T) {
	const presses = 200
	runs := seed.Times(4, 16)
	r := rand.New(rand.NewPCG(seed.Of(t, 1), 1))
	var keys []string
	for _, b := range bindings {
		if b.action != nil {
			keys = append(keys, b.keys...)
		}
	}
	keys = append(keys, "1", "2", "3", "0", ".", "-", "e", "全", "f5")
	for run := range runs {
		a := openedApp(t, 40+r.IntN(140), 8+r.IntN(45), []string{"", "2", "3", "3 end"}[run%4])
		a.theme = fuzzThemes[r.IntN(len(fuzzThemes))]
		a = a.drawn()
		var log []string
		t.Cleanup(func() {
			if t.Failed() {
				t.Logf("run %d: the last messages were %v", run, log[max(0, len(log)-40):])
			}
		})
		for range presses {
			var msg tea.Msg = keyMessage(t, keys[r.IntN(len(keys))])
			switch r.IntN(16) {
			case 0, 1, 2, 3, 4:
				msg = tea.MouseMsg{X: r.IntN(a.width + 2), Y: r.IntN(a.height + 2), Action: tea.MouseAction(r.IntN(3)), Button: tea.MouseButton(r.IntN(6))}
			case 5, 6:
				msg = tick{a.playing}
			case 7:
				msg = tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune(strings.Repeat("全 1[θ\u202e", r.IntN(30))), Paste: true}
			case 8:
				msg = tea.WindowSizeMsg{Width: 1 + r.IntN(170), Height: 1 + r.IntN(50)}
			}
			log = append(log, fmt.Sprintf("%v", msg))
			a, _ = sendTo(t, a, msg)
			sizedFrame(t, a, msg)
		}
		log = nil // of what went well nothing is told
	}
}

// TestScrollEndsWithTheWindow holds that the help does not stay scrolled past its end when
// the window grows: the first ↑ after that scrolls.
func TestScrollEndsWithTheWindow(t *testing.T) {
	a := openedApp(t, 80, 10, "? ?"+strings.Repeat(" pgdown", 20))
	a, _ = sendTo(t, a, tea.WindowSizeMsg{Width: 80, Height: 40})
	at := a.State().Scroll
	if end, _ := overlayScroll(new(a.State()), nil, noColours, 80, 40); at != end {
		t.Errorf("in the larger window the help is scrolled to %d; its end is %d", at, end)
	}
	if up := pressKeys(t, a, "up"); up.State().Scroll != at-1 || up.View() == a.View() {
		t.Errorf("↑ scrolls from %d to %d", at, up.State().Scroll)
	}
}
