package screen

import (
	"testing"

	tea "github.com/charmbracelet/bubbletea"

	"nnexplore/ui/state"
)

// The first frame is there, and can be clicked, before the library gives the size.
func TestFirstFrame(t *testing.T) {
	app := NewApp(state.New(), noColours)
	for _, none := range []App{app.sized(80, 24, false), app.sized(0, 0, true), App{theme: noColours}.sized(80, 24, true)} {
		if text := none.View(); text != "" { // of the last, at a fault: it is left to the library's run, which ends in good order
			t.Errorf("it begins with %q; nothing was expected", text)
		}
	}
	want, _ := sendTo(t, app, tea.WindowSizeMsg{Width: 80, Height: 24})
	first := app.sized(80, 24, true)
	if text := first.View(); text != want.View() || text == "" {
		t.Errorf("it begins with\n%s\nexpected\n%s", text, want.View())
	}
	clicked, _ := sendTo(t, first, tea.MouseMsg{X: 12, Y: 0, Action: tea.MouseActionPress, Button: tea.MouseButtonLeft})
	if clicked.View() == first.View() {
		t.Errorf("a click on the tab of the curves changes nothing of\n%s", first.View())
	}
	// The size that the library gives then draws nothing again, and another size, or the same after
	// a click that came first, shows what there is.
	if again := testing.AllocsPerRun(5, func() { first.Update(tea.WindowSizeMsg{Width: 80, Height: 24}) }); again > 20 {
		t.Errorf("the size of the first frame, given by the library, allocates %.0f times: it is drawn again", again)
	}
	for _, c := range []struct {
		from, want App
		width      int
	}{{first, want, 80}, {clicked, clicked, 80}, {first, app.sized(100, 24, true), 100}} {
		got, _ := sendTo(t, c.from, tea.WindowSizeMsg{Width: c.width, Height: 24})
		if got.View() != c.want.View() {
			t.Errorf("after the size of %d columns it shows\n%s\nexpected\n%s", c.width, got.View(), c.want.View())
		}
	}
}
