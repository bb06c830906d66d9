package screen

import (
	"fmt"
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"

	"nnexplore/ui/state"
)

// TestPanelHasThePanesKeys holds that on 80×24 one screen has every key of the focused pane
// with its words, whole, and no other pane's.
func TestPanelHasThePanesKeys(t *testing.T) {
	for pane := state.GatePane; pane < state.Panes; pane++ {
		keys := fmt.Sprintf("%d ?", pane+1)
		for _, size := range [][2]int{{80, 24}, {120, 36}, {150, 45}} {
			frame := openedApp(t, size[0], size[1], keys).View()
			for _, g := range keysOf(inGate<<pane, false).Groups {
				for _, row := range g.Rows {
					if words := squeezed(row.Keys + " " + row.Does); !strings.Contains(squeezed(frame), words) {
						t.Errorf("after %q at %d×%d %q is not in sight:\n%s", keys, size[0], size[1], words, frame)
					}
				}
			}
			if pane != state.GatePane && strings.Contains(frame, "try XOR: what fails") {
				t.Errorf("after %q at %d×%d it has a key of the gate", keys, size[0], size[1])
			}
		}
	}
}

// TestPanelColumnsStandApart holds that at least two blanks part the columns of a panel.
func TestPanelColumnsStandApart(t *testing.T) {
	const first, column = 2, 38 // cells before the first column, and of each
	for _, keys := range []string{"2 ?", "3 ?", "3 : t space 1 , 0 enter ?"} {
		for y, line := range strings.Split(openedApp(t, 80, 24, keys).View(), "\n")[1:22] {
			row := []rune(line)
			if row[0] == '╰' {
				break
			}
			if at := first + column; row[at-1] != ' ' || row[at] != ' ' && row[at-2] != ' ' {
				t.Errorf("after %q row %d has no gap between its columns: %s", keys, y+1, line)
			}
		}
	}
}

// TestPanelStandsBeside holds that where there is room, all of the focused pane is in sight
// beside the panel of its keys.
func TestPanelStandsBeside(t *testing.T) {
	for pane := state.GatePane; pane < state.Panes; pane++ {
		for _, size := range [][2]int{{118, 36}, {120, 36}, {130, 36}, {150, 45}, {200, 60}} {
			s := after(t, fmt.Sprintf("%d ?", pane+1))
			a := arrange(&s, size[0], size[1])
			if at := a.focused(); at.Cut(a.panel).W > 0 && at.Cut(a.panel).H > 0 || a.tabs && at.W < leastBeside {
				t.Errorf("at %d×%d the %s is at %+v, the panel at %+v", size[0], size[1], pane, at, a.panel)
			}
		}
	}
}

// TestPanelDoes holds that a key of the pane closes the panel and does what it does, that ?
// goes on to the help, and that a click closes it.
func TestPanelDoes(t *testing.T) {
	for keys, same := range map[string]string{
		"3 ? g": "3 g", "3 ? right right": "3 right right", "? up": "up", "2 ? f": "2 f", "3 ? :": "3 :", "? esc": "", "? q": "", "3 ? ? ?": "3", "? 3": "3",
		"? backspace esc": "",
	} {
		if got, want := openedApp(t, 80, 24, keys).View(), openedApp(t, 80, 24, same).View(); got != want {
			t.Errorf("%q gives\n%s\nand %q\n%s", keys, got, same, want)
		}
	}
	a, _ := sendTo(t, openedApp(t, 120, 36, "3 ?"), tea.MouseMsg{X: 20, Y: 10, Action: tea.MouseActionPress, Button: tea.MouseButtonLeft})
	if a.State().Overlay != state.NoOverlay {
		t.Error("a click does not close the panel")
	}
	if small := openedApp(t, 60, 12, "3 ?"); !strings.Contains(small.View(), "there is more") || strings.Contains(small.View(), "export this pane") {
		t.Errorf("on a small screen it is\n%s", small.View())
	} else if end := pressKeys(t, small, "pgdown pgdown pgdown pgdown").View(); !strings.Contains(end, "export this pane") {
		t.Errorf("its end is\n%s", end)
	}
}

// TestPanelHasWhatActs holds that in every pane the keys which act on it stand in the panel
// itself, in sight at once on 80×24, and those of files beside the network.
func TestPanelHasWhatActs(t *testing.T) {
	for pane, files := range [state.Panes]bool{false, true, true} { // the gate's has one column
		frame := squeezed(openedApp(t, 80, 24, fmt.Sprintf("%d ?", pane+1)).View())
		for _, row := range []string{"i G explain it; you answer first", "e export this pane", "y copy the working in hand"} {
			if !strings.Contains(frame, row) {
				t.Errorf("the panel of the %s has no %q", state.Pane(pane), row)
			}
		}
		if says := strings.Contains(frame, "each key closes this; ?: more keys"); says == files {
			t.Errorf("the panel of the %s says that there are more keys: %v", state.Pane(pane), says)
		}
		for _, row := range []string{"o open a network", "E write the session"} {
			if strings.Contains(frame, row) != files {
				t.Errorf("the panel of the %s has %q: %v", state.Pane(pane), row, !files)
			}
		}
	}
}

// TestPanelHasTheWayBackAtY holds that at y, where there is a target, the keys of learning stand in
// the panel, beside the pane where it is wide enough, and that it says that the help has more.
func TestPanelHasTheWayBackAtY(t *testing.T) {
	for _, c := range []struct {
		keys          string
		width, height int
		has, lacks    []string
	}{
		{"3 end ?", 80, 24, []string{"L learn by one step", "M many steps of learning", "n check the gradient", "a A activation", "? all keys", "?: more keys"}, []string{"E write"}},
		{"3 end ?", 120, 36, []string{"L learn by one step", "M many steps of learning", "▸0.5956", "?: more keys"}, []string{"a A activation"}},
		{"3 end ?", 160, 50, []string{"L learn by one step", "a A activation", "E write the session", "and does it"}, []string{"?: more keys"}},
		{"3 ?", 80, 24, []string{"a A activation", "E write the session"}, []string{"L learn by one step", "?: more keys"}},
		{"3 : t e x t b o o k enter end ?", 80, 24, []string{"a A activation"}, []string{"L learn by one step"}},
	} {
		frame := squeezed(openedApp(t, c.width, c.height, c.keys).View())
		for _, want := range c.has {
			if !strings.Contains(frame, want) {
				t.Errorf("after %q at %d×%d there is no %q", c.keys, c.width, c.height, want)
			}
		}
		for _, not := range c.lacks {
			if strings.Contains(frame, not) {
				t.Errorf("after %q at %d×%d there is %q", c.keys, c.width, c.height, not)
			}
		}
	}
}
