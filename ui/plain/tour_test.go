package plain

import (
	"slices"
	"strings"
	"testing"

	"nnexplore/ui/plain/guide"
	"nnexplore/ui/state"
	"nnexplore/ui/tour"
)

// tourLines are the lines that solve the tasks of each chapter, a row for each task; several
// lines are parted by a semicolon.
var tourLines = map[string][]string{
	"threshold": {"theta 0.6", "theta 1", "theta 0.3", "theta minus 0.1", "w1 0.8", "theta 1"},
	"bias":      {"rewrite", "rewrite", "bias minus 0.4", "bias 0.1", "preset nand-b", "try 0 0.5"},
	"ties":      {"theta 0.5", "rule at least", "undo", "preset tenths", "digits full; gate", "preset tie", "rewrite; rewrite; gate"},
	"xor":       {"theta 0.4", "xor", "theta 1; gate", "preset xor", "step 2", "end", "x 1, 1; truth"},
	"curves":    {"curve step 1", "curve sigmoid 3", "gain 10", "show relu", "curve sigmoid 3", "activation hidden relu", "activation 3 sigmoid"},
	"pass":      {"step", "step", "step 3", "step", "start; grain neuron", "predict on", "step; 0.5", "predict off; end"},
	"order":     {"step", "turn 1", "step 4; turn 3", "notation neurons", "notation inputs", "sizes 4 2"},
	"softmax":   {"step; why", "tens 3", "tens", "trial end", "set b3 1 1"},
	"linear":    {"activation hidden identity", "explain z1 1", "preset xor; end", "activation hidden identity; end", "reset"},
	"own":       {"sizes 2 1", "activation 1 step", "set W1 1 1 0.5; set W1 2 1 0.5", "set b1 1 minus 0.7", "sizes 3 4 2", "x 1, 0.5, minus 1; end"},
	"plane":     {"plane", "x 1, 0.5", "plane z1 1", "preset xor-sigmoid", "end; x 1, 0.4"},
	"learning":  {"step", "step", "step 5", "learn", "undo", "target 0 1", "learn; learn; learn; learn"},
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
		"Done. With a single 1 only one weight is added: in AND that is not above theta.",
		"tour goes on.",
	}},
	{"hint", []string{"This task is done; tour goes on."}},
	{"tour off", []string{"You left the tour; tour goes on with it."}},
	{"hint", []string{"hint is the help of the tour; tour begins it, or goes on with it."}},
	{"tour", []string{
		"Task 1 of 6. Raise theta, the threshold, until y is 1 only where x1 and x2 are both 1.",
		"Done. With a single 1 only one weight is added: in AND that is not above theta.",
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
					lines, _ := s.Answer(strings.TrimSpace(line))
					last = append(last, lines...)
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
		{"tour off; theta 0.6", "The gate is now AND"}, {"tour; theta 0.6; tour; theta 1; tour", "The word ruler, typed, names the gate of each theta."},
		{"tour; theta 0.6; tour Next", "Task 2 of 6."}, {"tour next", "Task 1 of 6."},
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

// TestTourListBegunAgain holds that the list has the task that one is at and, in a chapter that was
// begun again, the one that one had come to.
func TestTourListBegunAgain(t *testing.T) {
	s := New(state.New())
	for _, c := range []struct{ lines, want string }{
		{"tour bias; rewrite; tour; rewrite; tour", "bias: theta becomes b, the bias. You are at task 3 of 6."},
		{"tour bias", "bias: theta becomes b, the bias. You are at task 1 of 6; you came to task 3."},
		{"tour ties", "bias: theta becomes b, the bias. You came to task 3 of 6."},
	} {
		for line := range strings.SplitSeq(c.lines, "; ") {
			s.Answer(line)
		}
		if list, _ := s.Answer("tour list"); !slices.Contains(list, c.want) {
			t.Errorf("after %s the list is %q, want %q in it", c.lines, list, c.want)
		}
	}
}
