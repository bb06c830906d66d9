package screen

import (
	"slices"
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"

	"nnexplore/ui/screen/canvas"
	"nnexplore/ui/state"
	"nnexplore/ui/tour"
)

// tourWays are other keys that solve a task, behind those that solve the ones before it.
var tourWays = []struct {
	chapter string
	task    int // from 1
	keys    string
}{
	{"bias", 1, "b b"}, {"bias", 2, "p " + "down down down down down enter"}, {"bias", 3, "enter - 0 . 2 enter"}, {"bias", 3, ": θ space 0 . 2 enter"},
	{"bias", 5, "p home down down enter"}, {"bias", 5, ": w 1 space - 1 enter : w 2 space - 1 enter : b space 1 . 5 enter"}, {"bias", 6, ": x 1 space 0 enter"},
	{"ties", 1, "enter 1 enter"}, {"ties", 1, ": w 1 space 0 . 4 enter"}, {"ties", 3, "R"}, {"ties", 4, ": t e n t h s enter"}, {"ties", 7, "b b b b b"},
	{"xor", 1, ": n a n d enter"}, {"xor", 3, "up enter - 1 enter"}, {"xor", 4, "3 : x o r enter"}, {"xor", 6, "end"}, {"xor", 7, ": x 2 space 1 enter"},
	{"curves", 1, "end"}, {"curves", 2, ": y space 0 . 9 5 enter"}, {"curves", 2, ": s i g m o i d space 3 enter"}, {"curves", 6, "3 a a : a 2 [ 1 ] enter a a"},
	{"pass", 1, "end"}, {"pass", 2, "g right right right"}, {"pass", 7, "right 0 . 5 enter"}, {"pass", 7, "right right"}, {"pass", 8, "end G"},
	{"order", 3, "end left w"}, {"order", 6, ": s i z e s space 4 - 2 - 3 enter"},
	{"softmax", 4, "esc"}, {"softmax", 5, ": b 3 [ 2 ] space - 1 enter"},
	{"linear", 3, "p down down down down enter end"}, {"linear", 5, "A A A"},
	{"own", 3, ": W 1 [ 2 , 1 ] enter enter 0 . 5 enter up enter 0 . 5 enter"}, {"own", 6, ": x space 1 space 0 . 5 space - 1 enter pgdown pgdown"},
	{"plane", 1, ": p l a n e enter"}, {"plane", 2, ": x space 0 , 0 enter"}, {"plane", 4, "P"},
	{"learning", 1, "L right"}, {"learning", 3, "end"}, {"learning", 4, "+ : W 3 [ 1 , 1 ] space 0 . 9 enter"}, {"learning", 5, ": η space 0 . 1 enter u u"},
}

// TestTourTakesAnyWay holds that a task is solved by what is so, however one came there.
func TestTourTakesAnyWay(t *testing.T) {
	for _, w := range tourWays {
		a := pressKeys(t, openedApp(t, 80, 24, ""), typedKeys(":tour")+" space "+typedKeys(w.chapter)+" enter")
		for _, keys := range tourKeys[w.chapter][:w.task-1] {
			a = pressKeys(t, a, keys+" T")
		}
		if a = pressKeys(t, a, w.keys); !a.State().Tour.Solved {
			t.Errorf("%s, task %d is not solved by %q:\n%s", w.chapter, w.task, w.keys, a.View())
		}
	}
}

// TestTourInOneGo plays all chapters one behind the other, and from the last to the first: none
// leaves anything open that is in the way of another.
func TestTourInOneGo(t *testing.T) {
	play := func(a App, c tour.Chapter) App {
		for i, keys := range tourKeys[c.Name] {
			at, _ := tour.At(a.State())
			if at.Chapter.Name != c.Name || at.Number != i+1 || at.Solved || at.Task.Done(a.State()) {
				t.Fatalf("%s, task %d does not begin: %+v", c.Name, i+1, at.Place)
			}
			if a = pressKeys(t, a, keys); !a.State().Tour.Solved {
				t.Fatalf("%s, task %d is not solved:\n%s", c.Name, i+1, a.View())
			}
			a = pressKeys(t, a, "T")
		}
		return a
	}
	a := openedApp(t, 80, 24, "T")
	for _, c := range tour.Chapters() {
		a = play(a, c)
	}
	if a.State().Tour.On {
		t.Errorf("the tour does not end: %+v", a.State().Tour)
	}
	for _, c := range slices.Backward(tour.Chapters()) {
		a = play(pressKeys(t, a, typedKeys(":tour")+" space "+typedKeys(c.Name)+" enter"), c)
	}
}

// TestTourMarksStandApart holds that the mark of a solved task, "ok" in ASCII, stands apart from
// what was asked.
func TestTourMarksStandApart(t *testing.T) {
	a, _ := sendTo(t, NewApp(state.New(), inASCII), tea.WindowSizeMsg{Width: 80, Height: 24})
	a = pressKeys(t, a, "T : θ space 0 . 6 enter")
	if at, _ := tour.At(a.State()); !at.Solved || !strings.Contains(a.View(), "ok "+canvas.ASCIIText(at.Task.Ask)) {
		t.Errorf("the mark does not stand apart:\n%s", a.View())
	}
}

// TestTourTakesClicks holds that the mouse solves a task as keys do.
func TestTourTakesClicks(t *testing.T) {
	begun := func(chapter string, tasks int) App {
		a := pressKeys(t, openedApp(t, 80, 24, ""), typedKeys(":tour")+" space "+typedKeys(chapter)+" enter")
		for _, keys := range tourKeys[chapter][:tasks] {
			a = pressKeys(t, a, keys+" T")
		}
		return a
	}
	plane := begun("plane", 1)
	for _, r := range plane.frame.Regions {
		if _, ok := r.Act(0, 0).(state.SetInput); ok { // the lower left corner of the first plane
			plane, _ = sendTo(t, plane, tea.MouseMsg{X: r.Area.X, Y: r.Area.Y + r.Area.H - 1, Action: tea.MouseActionPress, Button: tea.MouseButtonLeft})
			break
		}
	}
	if s := plane.State(); !s.Tour.Solved {
		t.Errorf("a click at x = %v does not solve the task:\n%s", s.Network.X, plane.View())
	}
	relu := begun("curves", 3)
	for range 2 { // one chooses it, the next shows it
		relu = clickOn(t, relu, func(a state.Action) bool { return a == state.TakeCurve{Index: 2} })
	}
	if s := relu.State(); !s.Tour.Solved {
		t.Errorf("clicks on relu do not solve the task:\n%s", relu.View())
	}
}

// TestTourShowsWhatNumPySays holds that the error of a product that does not fit is in sight above
// the strip.
func TestTourShowsWhatNumPySays(t *testing.T) {
	a := pressKeys(t, openedApp(t, 80, 24, ""), typedKeys(":tour")+" space "+typedKeys("order")+" enter right T w")
	if want := "ValueError: shapes (2,3) and (2,) not aligned: 3 (dim 1) != 2 (dim 0)"; !strings.Contains(a.View(), want) {
		t.Errorf("%s is not in sight:\n%s", want, a.View())
	}
}
