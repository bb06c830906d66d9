package screen

import (
	"strings"
	"testing"

	"nnexplore/ui/screen/canvas"
	"nnexplore/ui/state"
	"nnexplore/ui/tour"
)

// TestTourListsItsChapters holds that :tour opens the list of the chapters, with what became of
// each, that enter begins one, and that esc leaves all as it was. The presets have the list of p
// as before.
func TestTourListsItsChapters(t *testing.T) {
	a := openedApp(t, 80, 24, "T")
	for _, keys := range tourKeys["threshold"] {
		a = pressKeys(t, a, keys+" T")
	}
	a = pressKeys(t, a, typedKeys(":tour")+" enter")
	for _, want := range []string{"chapters of the tour: 2 of 12", "threshold ✓ done", "bias ★ task 1", "learning 7 tasks", "enter begin"} {
		if frame := a.View(); !strings.Contains(listText(frame), want) {
			t.Errorf("there is no %q:\n%s", want, frame)
		}
	}
	if s := pressKeys(t, a, "esc").State(); s.Overlay != state.NoOverlay || s.Tour.Chapter != "bias" || !s.Tour.On {
		t.Errorf("esc leads to %+v", s.Tour)
	}
	if s := pressKeys(t, a, "down down enter").State(); s.Tour.Chapter != "xor" || !s.Tour.On || !s.Tour.IsDone("threshold") {
		t.Errorf("enter on the fourth line begins %+v", s.Tour)
	}
	if frame := pressKeys(t, a, "esc 3 p").View(); !strings.Contains(frame, " networks: 1 of ") || !strings.Contains(frame, "enter put in") {
		t.Errorf("p lists:\n%s", frame)
	}
}

// TestTourWraps holds that on 60 columns each text of each task is whole.
func TestTourWraps(t *testing.T) {
	s := state.New()
	for _, c := range tour.Chapters() {
		s = tour.Apply(s, state.NextLesson{Chapter: c.Name})
		for k, task := range c.Tasks {
			s.Tour.Task, s.Tour.Solved = uint8(k), false
			for help, want := range [][]string{{task.Tell, task.Ask}, {task.Ask, task.Where}, {task.Ask, task.Keys}} {
				s.Tour.Help = uint8(help)
				holds(t, s, want)
			}
			s.Tour.Solved, s.Tour.Help = true, 0
			holds(t, s, []string{task.Ask, task.Why})
		}
	}
}

func holds(t *testing.T, s state.State, want []string) {
	t.Helper()
	for _, theme := range []canvas.Theme{{}, {ASCII: true}} {
		lines := strings.Split(Draw(s, theme, 60, 24).Text, "\n")
		frame := strings.Join(strings.Fields(strings.Join(lines[19:], " ")), " ")
		dots := strings.NewReplacer("·", "", "* ", "", "| ", "") // which ASCII writes by what is beside them
		for _, text := range want {
			if text = strings.Join(strings.Fields(theme.Spell(text)), " "); !strings.Contains(dots.Replace(frame), dots.Replace(text)) {
				t.Errorf("in %s, task %d, there is no %q:\n%s", s.Tour.Chapter, s.Tour.Task+1, text, strings.Join(lines[19:], "\n"))
			}
		}
	}
}
