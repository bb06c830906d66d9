package screen

import (
	"strings"
	"testing"
	"unicode"

	tea "github.com/charmbracelet/bubbletea"

	"nnexplore/presets"
	"nnexplore/ui/state"
)

// The list has every preset on 80×24, with its numbers or sizes and all of its words.
func TestListFits(t *testing.T) {
	for _, keys := range []string{"1 p", "3 p"} {
		a := openedApp(t, 80, 24, keys)
		_, list, _ := strings.Cut(a.View(), ": 1 of ")
		list, _, _ = strings.Cut(list, "╰")
		text := listText(list)
		lines, _ := a.State().List()
		for _, p := range lines {
			at := listText(p.Title + " " + p.Form)
			_, words, there := strings.Cut(text, " "+at+" ")
			if !there || !strings.HasPrefix(words, p.Source) {
				t.Errorf("%s is not all in sight:\n%s", p.Name, list)
			}
		}
	}
	for i, p := range presets.Networks() { // where there is no room for all, the chosen one is whole
		frame := openedApp(t, 80, 11, "3 p"+strings.Repeat(" down", i)).View()
		if !strings.Contains(frame, "▸ "+p.Name+" ") || !strings.Contains(listText(frame), p.Source) {
			t.Errorf("%s is not all in sight:\n%s", p.Name, frame)
		}
	}
}

// listText is the words of a frame or a part of one, without its lines and marks.
func listText(frame string) string {
	return strings.Join(strings.FieldsFunc(frame, func(r rune) bool { return unicode.IsSpace(r) || r == '│' || r == '▸' }), " ")
}

// On a small screen the chosen line is in sight, whichever it is.
func TestListScrolls(t *testing.T) {
	for _, size := range [][2]int{{40, 10}, {30, 6}, {20, 3}, {60, 1}} {
		a := openedApp(t, size[0], size[1], "p")
		for _, p := range presets.Gates() {
			if frame := a.View(); !strings.Contains(frame, "▸ "+p.Title()) {
				t.Errorf("at %d×%d %s is out of sight:\n%s", size[0], size[1], p.Name, frame)
			}
			a = pressKeys(t, a, "down")
		}
	}
}

// A click on a line puts that in, one beside the list closes it, one on its frame does
// nothing; the wheel goes from line to line.
func TestListByMouse(t *testing.T) {
	for _, size := range [][2]int{{80, 24}, {160, 48}} {
		a := openedApp(t, size[0], size[1], "3 p")
		lines := strings.Split(a.View(), "\n")
		for y, line := range lines {
			before, _, found := strings.Cut(line, "three-classes ")
			if !found {
				continue
			}
			at := len([]rune(before))
			put := press(t, a, at+3, y)
			if s := put.State(); s.Network.Preset.Name != "three-classes" || s.Overlay != state.NoOverlay {
				t.Errorf("a click on the line puts %s in", s.Network.Preset.Name)
			}
			if s := press(t, a, size[0]-3, size[1]-2).State(); s.Overlay != state.NoOverlay || s.Focus != state.NetworkPane || s.Edits(state.NetworkPane) != 0 {
				t.Errorf("a click beside the list leaves the overlay %d in the %s", s.Overlay, s.Focus)
			}
		}
		frame := a.frame.Regions[len(a.frame.Regions)-1].Area
		if s := press(t, a, frame.X+3, frame.Y+frame.H).State(); s.Overlay != state.ListOverlay {
			t.Error("a click on the frame of the list closes it")
		}
		down, _ := sendTo(t, a, tea.MouseMsg{X: 1, Y: 1, Action: tea.MouseActionPress, Button: tea.MouseButtonWheelDown})
		if down.State().Line != 1 || down.State().Overlay != state.ListOverlay {
			t.Errorf("the wheel leads to line %d", down.State().Line)
		}
	}
}

// press clicks at a place.
func press(t *testing.T, a App, x, y int) App {
	t.Helper()
	a, _ = sendTo(t, a, leftAt(x, y))
	return a
}

// leftAt is the message that the left button goes down at a place.
func leftAt(x, y int) tea.MouseMsg {
	return tea.MouseMsg{X: x, Y: y, Action: tea.MouseActionPress, Button: tea.MouseButtonLeft}
}
