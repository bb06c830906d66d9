package screen

import (
	"strings"
	"testing"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"nnexplore/ui/state"
)

// TestWheel holds which way the wheel goes: down in the help is further down, up on a
// number is more.
func TestWheel(t *testing.T) {
	turn := func(a App, button tea.MouseButton) App {
		a, _ = sendTo(t, a, tea.MouseMsg{X: 5, Y: 5, Action: tea.MouseActionPress, Button: button})
		return a
	}
	a := openedApp(t, 80, 24, "? ?")
	down := turn(a, tea.MouseButtonWheelDown)
	if down.State().Scroll <= 0 {
		t.Errorf("down scrolls the help to line %d", down.State().Scroll)
	}
	_, second, _ := strings.Cut(a.View(), "\n")
	if first, _, _ := strings.Cut(down.View(), "\n"); !strings.Contains(second, strings.TrimSpace(first)) {
		t.Errorf("after the wheel the help begins with %q, which stood in no line below the first", first)
	}
	if up := turn(down, tea.MouseButtonWheelUp); up.State().Scroll != 0 || up.View() != a.View() {
		t.Errorf("up scrolls the help to line %d", up.State().Scroll)
	}
	a = openedApp(t, 80, 24, "")
	if more, less := turn(a, tea.MouseButtonWheelUp).State(), turn(a, tea.MouseButtonWheelDown).State(); more.Gate.Gate.Theta != 0.5 || less.Gate.Gate.Theta != 0.3 || more.Focus != state.GatePane {
		t.Errorf("up makes θ %v, down %v", more.Gate.Gate.Theta, less.Gate.Gate.Theta)
	}
}

// TestWheelIsOneEdit holds that the wheel makes one edit of what it does to one number
// without a pause, and another after a pause, a key, a click and in another pane.
func TestWheelIsOneEdit(t *testing.T) {
	const soon, later = turning - time.Millisecond, turning
	inPane, inGate, inNetwork := [2]int{5, 5}, [2]int{140, 5}, [2]int{140, 40} // the focused pane, and two thumbnails
	turn := func(a App, at [2]int, after ...time.Duration) App {
		for _, d := range after {
			clock := a.now().Add(d)
			a.now = func() time.Time { return clock }
			a, _ = sendTo(t, a, tea.MouseMsg{X: at[0], Y: at[1], Action: tea.MouseActionPress, Button: tea.MouseButtonWheelUp})
		}
		return a
	}
	opened := openedApp(t, 150, 45, "")
	began := time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)
	opened.now = func() time.Time { return began }
	edits := func(name string, a App, gate, network int) {
		t.Helper()
		s := a.State()
		if s.Edits(state.GatePane) != gate || s.Edits(state.NetworkPane) != network {
			t.Errorf("%s: %d edits of the gate and %d of the network", name, s.Edits(state.GatePane), s.Edits(state.NetworkPane))
		}
	}
	a := turn(opened, inPane, 0, soon, soon, soon)
	edits("four turns", a, 1, 0)
	if theta := a.State().Gate.Gate.Theta; theta != 0.8 {
		t.Errorf("after four turns θ is %v", theta)
	}
	edits("a pause", turn(a, inPane, later, soon), 2, 0)
	network := turn(a, inNetwork, soon, soon)
	edits("another pane", network, 1, 1)
	edits("and this one again", turn(network, inGate, soon, soon), 2, 1)
	keyed, _ := sendTo(t, a, keyMessage(t, "d"))
	edits("a key", turn(keyed, inPane, soon), 2, 0)
	clicked, _ := sendTo(t, a, tea.MouseMsg{X: 5, Y: 5, Action: tea.MouseActionPress, Button: tea.MouseButtonLeft})
	edits("a click", turn(clicked, inPane, soon), 2, 0)
}

// wordAt is where a word stands on the screen.
func wordAt(t *testing.T, a App, word string) (x, y int) {
	t.Helper()
	for y, line := range strings.Split(a.View(), "\n") {
		if before, _, found := strings.Cut(line, word); found {
			return len([]rune(before)), y
		}
	}
	t.Fatalf("there is no %q:\n%s", word, a.View())
	return 0, 0
}

// TestClickWhileTyping: a number that is being typed is taken over by a click elsewhere, in
// the pane or in another; what is none stays there, with the reason, and the click does
// nothing. A click into the field does nothing either.
func TestClickWhileTyping(t *testing.T) {
	for _, c := range []struct {
		size       [2]int
		keys, word string
	}{
		{[2]int{80, 24}, "enter 0 . 7", "w1 0.5"}, {[2]int{80, 24}, "enter 0 . 7", "2 curves"}, {[2]int{160, 48}, "enter 0 . 7", "2 curves"}, {[2]int{160, 48}, "enter 0 . 7", "2.0000"},
	} {
		a := openedApp(t, c.size[0], c.size[1], c.keys)
		x, y := wordAt(t, a, c.word)
		if s := press(t, a, x+1, y).State(); s.Prompt.On || s.Gate.Gate.Theta != 0.7 {
			t.Errorf("a click on %s makes θ %v, the field is open: %t", c.word, s.Gate.Gate.Theta, s.Prompt.On)
		}
		a = pressKeys(t, a, "x")
		s := press(t, a, x+1, y).State()
		if !s.Prompt.On || string(s.Prompt.Text) != "0.7x" || !strings.Contains(s.Prompt.Refusal, "is not a number") || s.Focus != state.GatePane || s.Gate.Field != state.Theta {
			t.Errorf("a click on %s leaves the field %+v, the %s", c.word, s.Prompt, s.Focus)
		}
	}
	a := openedApp(t, 80, 24, "enter 0 . 7")
	x, y := wordAt(t, a, "[0.7 ")
	if s := press(t, a, x+2, y).State(); !s.Prompt.On || string(s.Prompt.Text) != "0.7" || s.Prompt.Refusal != "" || s.Edits(state.GatePane) != 0 {
		t.Errorf("a click into the field makes it %+v", s.Prompt)
	}
}
