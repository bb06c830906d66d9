package screen

import (
	"regexp"
	"strings"
	"testing"

	"nnexplore/presets"
	"nnexplore/ui/screen/canvas"
	"nnexplore/ui/state"
	"nnexplore/ui/tour"
)

// inBias are the keys to the last task of the chapter bias, after those before it.
var inBias = typedKeys(":tour") + " space " + typedKeys("bias") + " enter b T b T right right right T right right right right right T : n a n d - b enter T"

// TestTourSaysWhatElseChanged holds that the strip says that another number was changed than its
// task is about, and nothing of the kind of that number itself, of undo, or of a task that is done.
func TestTourSaysWhatElseChanged(t *testing.T) {
	const says = "You changed "
	for keys, want := range map[string]string{
		inBias + " left":         "You changed b; this task is about x1 of ★. u takes it back.",
		inBias + " up + ":        "You changed w2; this task is about x1 of ★.",
		"T up enter 0 . 8 enter": "You changed w2; this task is about θ. u takes it back.",
		"T : x 1 space 1 enter":  "You changed x1 of ★; this task is about θ.",
	} {
		if frame := openedApp(t, 80, 24, keys).View(); !strings.Contains(frame, want) {
			t.Errorf("after %q there is no %q:\n%s", keys, want, frame)
		}
	}
	for _, keys := range []string{
		inBias, inBias + " left u", inBias + " left T", inBias + " up up up up left", "T left", "T right up right", "T p down enter", "T R", "T esc up right",
		"T up right " + typedKeys(":tour") + " space " + typedKeys("threshold") + " enter",
		typedKeys(":tour") + " space " + typedKeys("ties") + " enter up right",
	} {
		if frame := openedApp(t, 80, 24, keys).View(); strings.Contains(frame, says) {
			t.Errorf("after %q it says that something else was changed:\n%s", keys, frame)
		}
	}
}

// TestTourSaysWhereToGo holds that the keys of the last task of bias are those that lead to x1 from
// where one stands.
func TestTourSaysWhereToGo(t *testing.T) {
	at, _ := tour.At(openedApp(t, 80, 24, inBias).State())
	if want := "↑ goes up to x1 of ★, past w2, w1 and x2; then ← lowers it."; !strings.Contains(at.Task.Keys, want) {
		t.Fatalf("the keys are %q", at.Task.Keys)
	}
	a := openedApp(t, 80, 24, inBias)
	for _, want := range []state.Field{state.W2, state.W1, state.OwnX2, state.OwnX1} {
		if a = pressKeys(t, a, "up"); a.State().Gate.Field != want {
			t.Errorf("↑ goes to field %d in place of %d", a.State().Gate.Field, want)
		}
	}
}

// TestTourNamesReadyOnesAsTheList holds that a task which asks for a preset calls it what the list
// under p calls it.
func TestTourNamesReadyOnesAsTheList(t *testing.T) {
	asked := regexp.MustCompile(`preset ([a-z-]+)`)
	found := 0
	for _, c := range tour.Chapters() {
		for i, task := range c.Tasks {
			m := asked.FindStringSubmatch(task.Words)
			if m == nil {
				continue
			}
			found++
			title, list := m[1], "3 p"
			if g, err := presets.GateNamed(m[1]); err == nil {
				title, list = g.Title(), "p"
			}
			if !strings.Contains(openedApp(t, 120, 48, list).View(), title+" ") {
				t.Fatalf("there is no %s in the list", title)
			}
			if !strings.Contains(task.Ask, title) {
				t.Errorf("%s, task %d, asks for %s otherwise: %q", c.Name, i+1, title, task.Ask)
			}
		}
	}
	if found != 6 {
		t.Errorf("%d tasks ask for a preset", found)
	}
}

// TestTourKeepsWhatIsDone holds that an answer to a key takes nothing from a task that is done: what
// was asked and why it is so stay in sight where there is room, and how one goes on is said once.
func TestTourKeepsWhatIsDone(t *testing.T) {
	kept, all := 0, 0
	for _, c := range tour.Chapters() {
		s := tour.Apply(state.New(), state.NextLesson{Chapter: c.Name})
		for k, task := range c.Tasks {
			for _, notice := range []string{"u takes it back.", "This task is done: T goes on."} {
				s.Tour.Task, s.Tour.Solved, s.Notice = uint8(k), true, notice
				frame := Draw(s, canvas.Theme{}, 80, 24).Text
				if n := strings.Count(frame, "T goes on") + strings.Count(frame, "T ends the tour"); n != 1 {
					t.Errorf("%s, task %d: how to go on is said %d times:\n%s", c.Name, k+1, n, frame)
				}
				if last := c.Name == "learning" && k == len(c.Tasks)-1; notice == "u takes it back." && last != strings.Contains(frame, "T ends the tour") {
					t.Errorf("%s, task %d: T does something else:\n%s", c.Name, k+1, frame)
				}
				if all++; strings.Contains(frame, task.Ask) && strings.Contains(frame, task.Why) {
					kept++
				}
				if notice != "u takes it back." && !strings.Contains(frame, task.Ask) {
					t.Errorf("%s, task %d: what was asked is gone:\n%s", c.Name, k+1, frame)
				}
			}
		}
	}
	if kept < all*9/10 {
		t.Errorf("of %d tasks that are done %d stay in sight", all, kept)
	}
}

// TestTourIsNotLeftOut holds that T too early says the help that comes next and, where all was
// shown, that no task can be left out.
func TestTourIsNotLeftOut(t *testing.T) {
	for keys, want := range map[string]string{
		"T T": "Not done yet. I shows where to look.", "T I T": "Not done yet. I shows which keys do it.",
		"T I I T": "Not done yet. No task can be left out; :tour lists all chapters.",
	} {
		if frame := openedApp(t, 80, 24, keys).View(); !strings.Contains(frame, want) {
			t.Errorf("after %q there is no %q:\n%s", keys, want, frame)
		}
	}
}
