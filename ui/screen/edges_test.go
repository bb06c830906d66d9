package screen

import (
	"testing"

	tea "github.com/charmbracelet/bubbletea"

	"nnexplore/model"
	"nnexplore/ui/state"
)

func clickOn(t *testing.T, a App, hit func(state.Action) bool) App {
	t.Helper()
	for _, s := range a.frame.Regions {
		if hit(s.Act(0, 0)) {
			a, _ = sendTo(t, a, tea.MouseMsg{X: s.Area.X, Y: s.Area.Y, Action: tea.MouseActionPress, Button: tea.MouseButtonLeft})
			return a
		}
	}
	t.Fatal("nothing to click on")
	return a
}

func TestClickInsideSoftmax(t *testing.T) {
	a := clickOn(t, openedApp(t, 120, 36, "3 end"), func(a state.Action) bool {
		s, ok := a.(state.Select)
		return ok && s.At.Kind == model.InDiff
	})
	_ = pressKeys(t, a, "a").View()
}

func TestFieldOfWideCharacters(t *testing.T) {
	for _, keys := range []string{"enter 全", "enter \u0301", "3 : 全"} {
		if f := malformed(render(after(t, keys), noColours, 80, 24), 80, 24); f != "" {
			t.Errorf("after %q: %s", keys, f)
		}
	}
}

func TestHalfFlag(t *testing.T) {
	s := after(t, "3")
	s.Notice = "1234567890123🇯🇵"
	for w := 10; w < 30; w++ {
		if f := malformed(render(s, noColours, w, 4), w, 4); f != "" {
			t.Errorf("%d: %s", w, f)
		}
	}
}

func TestKeysDuringADrag(t *testing.T) {
	a := clickOn(t, openedApp(t, 80, 24, ""), func(a state.Action) bool { _, ok := a.(state.SetTheta); return ok })
	a = pressKeys(t, a, "d 3 right 1")
	a, _ = sendTo(t, a, tea.MouseMsg{X: 30, Y: 16, Action: tea.MouseActionMotion, Button: tea.MouseButtonLeft})
	if !a.State().Full || a.State().Network.Place == 0 {
		t.Errorf("a key pressed during a drag is undone by the drag: full %v, place %d", a.State().Full, a.State().Network.Place)
	}
}
