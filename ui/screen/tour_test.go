package screen

import (
	"strings"
	"testing"

	"nnexplore/ui/screen/canvas"
	"nnexplore/ui/state"
	"nnexplore/ui/tour"
)

// tourKeys are the keys that solve the tasks of each chapter, a row for each task.
var tourKeys = map[string][]string{
	"threshold": {
		"right",
		"right right right right right",
		"enter 0 . 3 enter",
		": θ space - 0 . 1 enter",
		"up up right right right",
		"down down enter 1 enter",
	},
	"bias": {
		"b",
		"b",
		"right right right",
		"right right right right right",
		": n a n d - b enter",
		"up up up up left left",
	},
	"ties": {
		"right",
		"R",
		"u",
		"p end enter",
		"d",
		"p up enter",
		"b b",
	},
	"xor": {
		"left left left",
		"x",
		"right right right right right right",
		"X",
		"right right",
		"right right",
		"x x",
	},
	"curves": {
		"enter 1 enter",
		"enter 3 enter",
		"s s s",
		"down down space",
		"up up f",
		"3 A A",
		"end a",
	},
	"pass": {
		"right",
		"right",
		"right right right",
		"right",
		"home g",
		"G",
		"right 0 . 4 enter",
		"G end",
	},
	"order": {
		"right",
		"w",
		"right right right right w",
		"N",
		"N",
		": s i z e s space 4 - 2 enter",
	},
	"softmax": {
		"right",
		"* * *",
		"*",
		"/ / / /",
		": b 3 [ 1 ] space 1 enter",
	},
	"linear": {
		"A A A A A A",
		": z 1 [ 1 ] enter i",
		": x o r enter end",
		"A A A A A",
		"u u u u u",
	},
	"own": {
		": s i z e s space 2 - 1 enter",
		"a",
		": W 1 [ 1 , 1 ] space 0 . 5 enter : W 1 [ 2 , 1 ] space 0 . 5 enter",
		": b 1 space - 0 . 7 enter",
		": s i z e s space 3 - 4 - 2 enter",
		": x space 1 , 0 . 5 , - 1 enter end",
	},
	"plane": {
		"V",
		"up up up up up",
		": z 1 [ 1 ] enter",
		": x o r - s i g m o i d enter",
		"end up up up up",
	},
	"learning": {
		"right",
		"right",
		"right right right right right",
		"L",
		"u",
		": t space 0 , 1 enter",
		"L L L L",
	},
}

// goldenTour are frames of the tour, that are kept.
var goldenTour = []struct{ name, keys string }{
	{"start", "T"},
	{"where", "T I"},
	{"keys", "T I I"},
	{"solved", "T right"},
	{"refused", "T enter x"},
	{"list", "T p"},
	{"own-keys", "T ?"},
	{"last", ": t o u r space b i a s enter b T b T right right right T right right right right right T : n a n d - b enter T up up up up left left"},
	{"pass", ": t o u r space p a s s enter"},
	{"asked", ": t o u r space p a s s enter g G right"},
	{"goto", ": t o u r space o w n enter :"},
	{"softmax", ": t o u r space s o f t m a x enter right T * * *"},
	{"plane", ": t o u r space p l a n e enter V"},
	{"learning", ": t o u r space l e a r n i n g enter right T right"},
}

// TestTourIsPlayed plays each chapter by keys from its start to its end: no task is solved
// before its keys are pressed, and each is afterwards. The start of the next task, with the one
// before solved, is the state that is checked first.
func TestTourIsPlayed(t *testing.T) {
	for _, c := range tour.Chapters() {
		t.Run(c.Name, func(t *testing.T) {
			rows := tourKeys[c.Name]
			if len(rows) != len(c.Tasks) {
				t.Fatalf("there are keys for %d tasks of %d", len(rows), len(c.Tasks))
			}
			a := pressKeys(t, openedApp(t, 80, 24, ""), typedKeys(":tour")+" space "+typedKeys(c.Name)+" enter")
			for i, keys := range rows {
				at, on := tour.At(a.State())
				if !on || at.Chapter.Name != c.Name || at.Number != i+1 {
					t.Fatalf("task %d is not reached: %+v; %s", i+1, a.State().Tour, a.State().Notice)
				}
				if at.Solved || at.Task.Done(a.State()) {
					t.Fatalf("task %d, %q, is so before anything is done", i+1, at.Task.Ask)
				}
				if frame := a.View(); !strings.Contains(frame, at.Task.Tell) || !strings.Contains(frame, at.Task.Ask) {
					t.Errorf("task %d does not stand on the screen:\n%s", i+1, frame)
				}
				a = pressKeys(t, a, keys)
				if !a.State().Tour.Solved {
					t.Fatalf("task %d, %q, is not solved by %q:\n%s", i+1, at.Task.Ask, keys, a.View())
				}
				if frame := a.View(); !strings.Contains(frame, at.Task.Why) {
					t.Errorf("task %d does not say why:\n%s", i+1, frame)
				}
				a = pressKeys(t, a, "T")
			}
			if at, on := tour.At(a.State()); on && at.Chapter.Name == c.Name {
				t.Errorf("the chapter does not end: %+v", a.State().Tour)
			}
		})
	}
}

// typedKeys are the keys that type a word.
func typedKeys(word string) string { return strings.Join(strings.Split(word, ""), " ") }

// TestTourHasRoom holds that each text has room in one line, in ASCII too.
func TestTourHasRoom(t *testing.T) {
	for _, c := range tour.Chapters() {
		for i, task := range c.Tasks {
			for _, text := range []string{task.Tell, task.Ask, task.Where, task.Keys, task.Words, task.Why} {
				if w := canvas.TextWidth(canvas.ASCIIText(text)); w > tour.Widest || text == "" {
					t.Errorf("%s, task %d: %q takes %d cells of %d", c.Name, i+1, text, w, tour.Widest)
				}
			}
		}
	}
}

// TestTourStaysSolved holds that a solved task stays so until one goes on, through a drag of the
// mouse and through undo.
func TestTourStaysSolved(t *testing.T) {
	a := openedApp(t, 80, 24, "T right")
	for _, keys := range []string{"u", "left left left", "r", "3 2 1"} {
		if s := pressKeys(t, a, keys).State(); !s.Tour.Solved {
			t.Errorf("after %q the task is not solved any more: θ = %v", keys, s.Gate.Gate.Theta)
		}
	}
	if s := pressKeys(t, a, "left T").State(); s.Tour.Solved || s.Tour.Task != 1 {
		t.Errorf("T goes to %+v", s.Tour)
	}
	if s := pressKeys(t, openedApp(t, 80, 24, "T"), "T").State(); s.Tour.Task != 0 || s.Notice == "" {
		t.Errorf("T goes on from a task that is not solved: %+v, %q", s.Tour, s.Notice)
	}
}

// TestTourIsLeft holds that esc leaves what is open, and the tour only where nothing else is;
// that T comes back to its place, and that a chapter begins anew by its name.
func TestTourIsLeft(t *testing.T) {
	for _, c := range []struct {
		keys string
		on   bool
	}{
		{"T esc", false}, {"T i esc", true}, {"T i esc esc", false}, {"T ? esc", true}, {"T p esc", true},
		{"T x esc", true}, {"T enter esc", true}, {"T : esc", true}, {"T esc T", true}, {"T 3 > esc", true}, {"T 3 > esc esc", false},
	} {
		if s := after(t, c.keys); s.Tour.On != c.on {
			t.Errorf("after %q the tour is in sight: %t", c.keys, s.Tour.On)
		}
	}
	if s := after(t, "T right T esc 3 T"); s.Tour.Task != 1 || s.Focus != state.GatePane {
		t.Errorf("the tour comes back at %+v, in the %s", s.Tour, s.Focus)
	}
	s := after(t, "T right T : t o u r space t h r e s h o l d enter")
	if s.Tour.Task != 0 || s.Tour.Solved || s.Gate.Gate.Theta != 0.4 {
		t.Errorf("the chapter begins with %+v and θ = %v", s.Tour, s.Gate.Gate.Theta)
	}
	if s := pressKeys(t, openedApp(t, 80, 24, "T right T : t o u r space t h r e s h o l d enter"), "u").State(); s.Gate.Gate.Theta != 0.5 {
		t.Errorf("u brings θ = %v back from before the chapter", s.Gate.Gate.Theta)
	}
	if s := after(t, ": t o u r space t h r e s h o l s enter"); !strings.Contains(s.Notice, "did you mean threshold?") || s.Tour.On {
		t.Errorf("a chapter that there is not is answered by %q", s.Notice)
	}
}

// TestTourHelps holds what I shows, and that it takes its help away again.
func TestTourHelps(t *testing.T) {
	first := tour.Chapters()[0].Tasks[0]
	for keys, want := range map[string]string{
		"T": "I: where to look", "T I": first.Where, "T I I": first.Keys, "T I I I": "I: where to look",
		"T I right": first.Why, "T right I": "This task is done: T goes on.", "I": "T begins the tour",
		"T Q": "Q is no key here", "T enter": "Type a number for θ", "T enter x": "✗", "T p": "enter put in",
	} {
		for _, size := range [][2]int{{80, 24}, {100, 34}} {
			if frame := openedApp(t, size[0], size[1], keys).View(); !strings.Contains(frame, want) {
				t.Errorf("after %q at %v there is no %q:\n%s", keys, size, want, frame)
			}
		}
	}
}
