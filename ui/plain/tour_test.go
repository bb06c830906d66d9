package plain

import (
	"strings"
	"testing"

	"nnexplore/ui/plain/guide"
	"nnexplore/ui/tour"
)

// tourLines are the lines that solve the tasks of each chapter, a row for each task; several
// lines are parted by a semicolon.
var tourLines = map[string][]string{
	"threshold": {"theta 0.6", "theta 1", "theta 0.3", "theta minus 0.1", "w1 0.8", "theta 1"},
}

// tourDialogues have the tour word by word.
var tourDialogues = []dialogue{{"the tour", []exchange{
	{"hint", []string{"hint is the help of the tour; tour begins it, or goes on with it."}},
	{"tour", []string{
		"Chapter threshold: A threshold makes a gate. Task 1 of 6. This gate adds w1 times x1 plus w2 times x2; y is 1 if that is more than theta.",
		"Raise theta, the threshold, until y is 1 only where x1 and x2 are both 1.",
	}},
	{"hint", []string{"Type theta 0.6; then gate reads the table out."}},
	{"tour", []string{
		"This is not done yet; hint says what to type.",
		"Chapter threshold: A threshold makes a gate. Task 1 of 6. This gate adds w1 times x1 plus w2 times x2; y is 1 if that is more than theta.",
		"Raise theta, the threshold, until y is 1 only where x1 and x2 are both 1.",
	}},
	{"theta 0.6", []string{
		"Theta is 0.6, was 0.4.",
		"The gate is now AND, was OR.",
		"x1 1, x2 0: 0.5 plus 0 is 0.5, not greater than theta, 0.6, so y is 0, was 1.",
		"x1 0, x2 1: 0 plus 0.5 is 0.5, not greater than theta, 0.6, so y is 0, was 1.",
		"Done. Rows with one 1 have the sum 0.5: more than theta if theta is below 0.5.",
		"tour goes on.",
	}},
	{"hint", []string{"This task is done; tour goes on."}},
	{"tour off", []string{"You left the tour: tour goes on with it where you were."}},
	{"hint", []string{"hint is the help of the tour; tour begins it, or goes on with it."}},
	{"tour", []string{
		"Task 1 of 6. Raise theta, the threshold, until y is 1 only where x1 and x2 are both 1.",
		"Done. Rows with one 1 have the sum 0.5: more than theta if theta is below 0.5.",
		"tour goes on.",
	}},
	{"tour", []string{
		"Task 2 of 6. A gate that gives 1 only where both its inputs are 1 is called AND.",
		"Raise theta further, until no row gives 1.",
	}},
}}}

// TestTourIsPlayed plays each chapter by lines to its end.
func TestTourIsPlayed(t *testing.T) {
	for _, c := range tour.Chapters() {
		t.Run(c.Name, func(t *testing.T) {
			rows := tourLines[c.Name]
			if len(rows) != len(c.Tasks) {
				t.Fatalf("there are lines for %d tasks of %d", len(rows), len(c.Tasks))
			}
			s := begin()
			s.Answer("tour " + c.Name)
			for i, row := range rows {
				at, on := tour.At(s.State())
				if !on || at.Chapter.Name != c.Name || at.Number != i+1 || at.Solved {
					t.Fatalf("task %d is not begun: %+v", i+1, s.State().Tour)
				}
				var last []string
				for line := range strings.SplitSeq(row, ";") {
					last, _ = s.Answer(strings.TrimSpace(line))
				}
				if !s.State().Tour.Solved {
					t.Fatalf("task %d, %q, is not solved by %q: %q", i+1, at.Task.Ask, row, last)
				}
				if all := strings.Join(last, " "); !strings.Contains(all, "Done. ") {
					t.Errorf("task %d is not said to be done by %q: %q", i+1, row, all)
				}
				s.Answer("tour")
			}
		})
	}
}

// TestTourIsReadAloud holds that no text of the tour has a sign that a voice passes over.
func TestTourIsReadAloud(t *testing.T) {
	for _, c := range tour.Chapters() {
		for i, task := range c.Tasks {
			for _, text := range []string{c.Title, task.Tell, task.Ask, task.Words, task.Why} {
				if s := signs(guide.Aloud(text)); s != "" {
					t.Errorf("%s, task %d: %q has the signs %q", c.Name, i+1, guide.Aloud(text), s)
				}
			}
		}
	}
}

// TestTour holds what the tour answers beside its tasks.
func TestTour(t *testing.T) {
	for _, c := range []struct{ lines, want string }{
		{"tour", "Chapter threshold: A threshold makes a gate. Task 1 of 6."},
		{"tour; tour", "This is not done yet; hint says what to type."},
		{"hint", "tour begins it"}, {"tour; hint", "Type theta 0.6"}, {"tour; theta 0.6; hint", "This task is done; tour goes on."},
		{"tour treshold", `The tour has no chapter "treshold"; did you mean threshold?`},
		{"tour; theta 0.6; tour; tour off", "You left the tour"}, {"tour; theta 0.6; tour; tour off; tour", "Task 2 of 6."},
		{"tour off; theta 0.6", "The gate is now AND"},
		{"tour; theta 0.6; undo; tour", "Task 2 of 6."}, {"theta 0.9; tour; undo", "theta is 0.9 again, was 0.4"},
	} {
		s := begin()
		var last []string
		for line := range strings.SplitSeq(c.lines, ";") {
			last, _ = s.Answer(strings.TrimSpace(line))
		}
		if all := strings.Join(last, " "); !strings.Contains(all, c.want) {
			t.Errorf("%q is answered by %q, which has no %q", c.lines, all, c.want)
		}
	}
}
