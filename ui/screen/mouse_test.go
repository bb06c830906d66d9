package screen

import (
	"strings"
	"testing"

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
	a := openedApp(t, 80, 24, "?")
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
