package screen

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/muesli/termenv"

	"nnexplore/model/drawing"
	"nnexplore/ui/state"
)

// TestBoardByKeys draws a bar with keys, sees y follow it, and leaves with it in x.
func TestBoardByKeys(t *testing.T) {
	before := openedApp(t, 80, 24, openBoard)
	a := pressKeys(t, before, drawsOne)
	if s := a.State(); s.Network.Outcome().Class != 1 || !strings.Contains(a.View(), "y: 1 is the largest") {
		t.Errorf("a bar is read as %d:\n%s", s.Network.Outcome().Class, a.View())
	}
	if !strings.Contains(before.View(), "y: 3 is the largest") {
		t.Errorf("before anything is drawn there stands\n%s", before.View())
	}
	for _, key := range []string{"enter", "esc", "q", "D"} {
		closed := pressKeys(t, a, key)
		if s := closed.State(); s.Board().On || !s.Network.IsDrawn() || !strings.Contains(closed.View(), "The drawing is x; u takes it back") {
			t.Errorf("%s leaves\n%s", key, closed.View())
		}
		if s := pressKeys(t, closed, "u").State(); s.Network.IsDrawn() || !slices.Equal(s.Network.X, before.State().Network.X) {
			t.Errorf("%s and u leave x %v", key, s.Network.X)
		}
	}
	if through := pressKeys(t, a, "? e").State(); through.Overlay != state.NoOverlay || !through.Board().Erases {
		t.Error("over the keys of the board e is no eraser")
	}
}

// TestBoardByMouse drags over the board in each of its sizes: the trail is one stroke whose
// dots are those under the mouse, a second is one of its own, and beside the board nothing is
// drawn. The wheel changes no number.
func TestBoardByMouse(t *testing.T) {
	for _, c := range []struct{ width, height, wide int }{{80, 24, 1}, {160, 48, 2}} {
		at := func(a App, action tea.MouseAction, button tea.MouseButton, x, y int) App { // the cell on which dot x, y stands
			a, _ = sendTo(t, a, tea.MouseMsg{X: 3 + x*c.wide, Y: 2 + y*c.wide/2, Action: action, Button: button})
			return a
		}
		a := openedApp(t, c.width, c.height, openBoard)
		blank := a
		a = at(a, tea.MouseActionPress, tea.MouseButtonLeft, 16, 6)
		for y := 8; y <= 24; y += 8 {
			a = at(a, tea.MouseActionMotion, tea.MouseButtonLeft, 16, y)
		}
		a = at(a, tea.MouseActionRelease, tea.MouseButtonLeft, 16, 24)
		want := drawing.New(drawing.Figure{}).After(drawing.Press{X: 16, Y: 6}).After(drawing.To{X: 16, Y: 24}).Drawing
		if b := a.state.Board(); b.Drawing != want || b.Down || !strings.Contains(a.View(), "y: 1 is the largest") {
			t.Errorf("at %d×%d the mouse draws\n%s", c.width, c.height, a.View())
		}
		a = at(a, tea.MouseActionMotion, tea.MouseButtonNone, 20, 6) // the button is up
		a = at(a, tea.MouseActionPress, tea.MouseButtonWheelUp, 16, 6)
		if s := a.State(); s.Board().Drawing != want || s.Edits(state.NetworkPane) != 2 { // the network, and the drawing
			t.Errorf("at %d×%d the wheel or the mouse alone changes something", c.width, c.height)
		}
		second := at(a, tea.MouseActionPress, tea.MouseButtonLeft, 4, 4)
		second = at(second, tea.MouseActionMotion, tea.MouseButtonLeft, 99, -9) // beyond the board
		if b := second.state.Board(); b.X != drawing.Side-1 || b.Y != 0 || b.Drawing == want {
			t.Errorf("at %d×%d a drag beyond the board ends at %d, %d", c.width, c.height, b.X, b.Y)
		}
		if second = pressKeys(t, second, "u"); second.state.Board().Drawing != want {
			t.Errorf("at %d×%d u leaves\n%s", c.width, c.height, second.View())
		}
		if second = pressKeys(t, second, "u"); !second.state.Board().Drawing.Blank() || second.State().Edits(state.NetworkPane) != 1 {
			t.Errorf("at %d×%d u twice leaves\n%s", c.width, c.height, second.View())
		}
		pixel, _ := sendTo(t, blank, tea.MouseMsg{X: 12 + drawing.Side*c.wide, Y: 5, Action: tea.MouseActionPress, Button: tea.MouseButtonLeft}) // of the image of x
		if s := pixel.State(); s.Board().On || !s.Network.View.Selecting || s.Network.Selected.Name() == "x[1]" {
			t.Errorf("at %d×%d a click on x selects %s", c.width, c.height, s.Network.Selected.Name())
		}
	}
}

// TestBoardIsTheDots holds each cell of the board against the drawing, with half blocks and in
// ASCII.
func TestBoardIsTheDots(t *testing.T) {
	for signs, theme := range map[string]App{" ▄▀█": NewApp(state.New(), noColours), " _\"#": NewApp(state.New(), inASCII)} {
		a, _ := sendTo(t, theme, tea.WindowSizeMsg{Width: 80, Height: 24})
		a = pressKeys(t, a, openBoard+" space down down down right right right right right right down down n")
		lines := strings.Split(a.View(), "\n")
		b, form := a.state.Board(), []rune(signs)
		for y := range drawing.Side / 2 {
			row := []rune(lines[2+y])
			for x := range drawing.Side {
				want := form[0]
				switch above, below := b.Drawing.Has(x, 2*y), b.Drawing.Has(x, 2*y+1); {
				case above && below:
					want = form[3]
				case above:
					want = form[2]
				case below:
					want = form[1]
				}
				if got := row[3+x]; got != want && (x != b.X || y != b.Y/2) {
					t.Errorf("column %d, row %d is %c, want %c", x, y, got, want)
				}
			}
		}
	}
}

// TestBoardNeedsRoom holds that a window without room for the board says so, and that the
// outputs of a network with many of them are those around the largest.
func TestBoardNeedsRoom(t *testing.T) {
	small := openedApp(t, 35, 16, openBoard)
	if text := strings.Join(strings.Fields(strings.ReplaceAll(small.View(), "│", " ")), " "); !strings.Contains(text, "The board takes 32×16 cells, and here are 31×12.") {
		t.Errorf("on 35×16 it says\n%s", small.View())
	}
	many := openedApp(t, 80, 24, "3 : s i z e s space 6 4 - 4 0 enter D").View()
	if !strings.Contains(many, "▸ y[") || strings.Count(many, " y[") < 9 {
		t.Errorf("40 outputs are\n%s", many)
	}
	if s := openedApp(t, 80, 24, "3 D"); s.state.Board().On || !strings.Contains(s.View(), "Only 64 inputs can be drawn") {
		t.Errorf("on two inputs D says\n%s", s.View())
	}
}

// BenchmarkStroke is what lies between a key on the board and its frame.
func BenchmarkStroke(b *testing.B) {
	theme := inColours(termenv.TrueColor)
	s := openedApp(b, 160, 48, openBoard+" "+drawsOne+" space").State()
	for _, size := range [][2]int{{80, 24}, {160, 48}, {200, 60}} {
		b.Run(fmt.Sprintf("%dx%d", size[0], size[1]), func(b *testing.B) {
			i := 0
			b.ReportAllocs()
			for b.Loop() {
				next := state.Apply(s, state.Draw{Op: drawing.Move{DX: 1 - 2*(i%2), DY: i % 3}})
				_ = render(next, theme, size[0], size[1])
				i++
			}
		})
	}
}
