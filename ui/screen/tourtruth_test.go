package screen

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"nnexplore/internal/seed"
	"nnexplore/ui/screen/canvas"
	"nnexplore/ui/state"
	"nnexplore/ui/tour"
)

// tourNumbers are the numbers in the reasons of the tasks, all of which hold whatever numbers
// somebody has: 0 and 1, arithmetic that is written out, and what is said to be the article's.
var tourNumbers = map[string][]string{
	"ties 4":    {"0.1", "0.2", "0.3"},                 // 0.1 + 0.2 on paper; the task asks for these
	"ties 5":    {"0.30000000000000004", "0.1", "0.2"}, // what 0.1 + 0.2 is
	"ties 6":    {"0.2", "0.5", "0.7"},                 // what 0.2 + 0.5 is; the task asks for these
	"ties 7":    {"-17", "16"},                         // the numbers of the gate are those asked for
	"curves 2":  {"3", "0.9526"},                       // sigmoid at 3
	"curves 4":  {"100"},                               // ReLU at 100
	"curves 5":  {"0.25"},                              // the slope of sigmoid at 0
	"pass 7":    {"2", "0.1", "0.2", "0.5"},            // said to be the article's
	"order 2":   {"2", "3"},                            // shapes
	"order 6":   {"2", "4"},                            // shapes that the task asks for
	"softmax 2": {"710"},                               // e^710 on any machine
	"linear 4":  {"0.45"},                              // said to be those of xor as it came
	"own 1":     {"2", "-1", "7"},                      // what is typed
	"own 5":     {"3", "4", "2"},                       // shapes that the task asks for
}

// toldNumber is a number that is no part of a name such as w1, z1[2] or b1.
var toldNumber = regexp.MustCompile(`-?\d+(\.\d+)?`)

// numberedNames are what has a number in it and is none.
var numberedNames = regexp.MustCompile(`[a-zA-Zδ]\d+(\[\d(,\d)?\])?|\[\d\]|[Ll]ayers? \d|\(\d,\d\)`)

// TestTourReasonsHoldForAllNumbers holds that the reasons of tasks have no number beside those of
// the list, which is of what other numbers in the gate or the network do not make false.
func TestTourReasonsHoldForAllNumbers(t *testing.T) {
	for _, c := range tour.Chapters() {
		for i, task := range c.Tasks {
			at := fmt.Sprintf("%s %d", c.Name, i+1)
			for _, n := range toldNumber.FindAllString(numberedNames.ReplaceAllString(task.Why, ""), -1) {
				if n != "0" && n != "1" && !slices.Contains(tourNumbers[at], n) {
					t.Errorf("%s tells %s, which other numbers may make false: %q", at, n, task.Why)
				}
			}
		}
	}
}

// TestTourReasonsElsewhere holds what the reasons of the gate say where one comes to the goal with other
// numbers than those of the help.
func TestTourReasonsElsewhere(t *testing.T) {
	met := map[string]int{}
	for _, chapter := range []string{"threshold", "bias", "ties", "xor"} {
		c, _ := tour.Named(chapter)
		start := tour.Apply(state.New(), state.NextLesson{Chapter: chapter})
		for i, task := range c.Tasks {
			at := fmt.Sprintf("%s %d", chapter, i+1)
			holds, told := gateReasons[at]
			if !told {
				continue
			}
			for k := range 5 * 5 * 21 {
				s := start
				if chapter == "bias" && i > 1 {
					s = state.Apply(state.Apply(s, state.Rewrite{}), state.Rewrite{})
				}
				for f, v := range map[state.Field]float64{state.W1: tenths(k%5, 3), state.W2: tenths(k/5%5, 4), state.Theta: tenths(k/25, -6)} {
					s = state.Apply(s, state.SetGate{Field: f, Value: v})
				}
				if !task.Done(s) {
					continue
				}
				if met[at]++; !holds(s) {
					g := s.Gate.Gate
					t.Errorf("with w1 = %v, w2 = %v, θ = %v it is not so that %q", g.W1, g.W2, g.Theta, task.Why)
				}
			}
		}
	}
	for at := range gateReasons {
		if met[at] < 10 {
			t.Errorf("%s was reached in %d ways", at, met[at])
		}
	}
}

func tenths(n, from int) float64 { return float64(n+from) / 10 }

// gateReasons are what the reasons say, each as it can be seen in the table.
var gateReasons = map[string]func(state.State) bool{
	"threshold 1": func(s state.State) bool {
		rows, g := s.Gate.Gate.Rows(), s.Gate.Gate
		return rows[1].Sum == g.W1 && rows[2].Sum == g.W2 && g.W1 <= g.Theta && g.W2 <= g.Theta
	},
	"threshold 2": func(s state.State) bool {
		g := s.Gate.Gate
		return g.W1+g.W2 <= g.Theta
	},
	"threshold 3": func(s state.State) bool { // a higher θ makes AND, with these weights
		names := []string{}
		for _, v := range s.Gate.Gate.Ruler() {
			names = append(names, v.Name)
		}
		return slices.Index(names, "OR") >= 0 && slices.Index(names, "AND") > slices.Index(names, "OR")
	},
	"threshold 4": func(s state.State) bool { return s.Gate.Gate.Theta < 0 },
	"bias 3":      func(s state.State) bool { return s.Gate.Gate.B() <= 0 },
	"bias 4":      func(s state.State) bool { return s.Gate.Gate.B() > 0 },
	"ties 1":      func(s state.State) bool { return s.Gate.Gate.Rule.Sign(1) == ">" },
}

// TestTourSaysWhereXORIs holds that the conditions of XOR stand at the left below the rest, as the
// help of their task says, at every size.
func TestTourSaysWhereXORIs(t *testing.T) {
	for _, size := range [][2]int{{60, 20}, {70, 24}, {80, 24}, {100, 30}, {120, 36}, {160, 48}} {
		a := pressKeys(t, openedApp(t, size[0], size[1], typedKeys(":tour")+" space x o r enter left left left T"), "x")
		first, above := -1, -1
		for y, line := range strings.Split(a.View(), "\n") {
			left := string([]rune(line)[:min(len([]rune(line)), 30)])
			switch {
			case strings.Contains(left, "✓ (0,0)"):
				first = y
			case strings.Contains(left, "▲") || strings.Contains(left, "x1  x2") || strings.Contains(left, "w1"):
				if first < 0 {
					above = y
				}
			}
		}
		if first < 0 || above < 0 || above > first {
			t.Errorf("at %v the conditions begin in line %d, the rest ends before %d:\n%s", size, first, above, a.View())
		}
	}
}

// TestTourSaysWhereOneIs holds that the chapter and the task, or on little room the task, are in
// sight in every task, with help, with an answer, and when it is done. Each is drawn at half of the
// sizes; at all on the long way.
func TestTourSaysWhereOneIs(t *testing.T) {
	for i, size := range [][2]int{{60, 24}, {66, 20}, {70, 24}, {79, 24}, {80, 24}, {100, 34}} {
		for _, c := range tour.Chapters() {
			s := tour.Apply(state.New(), state.NextLesson{Chapter: c.Name})
			for k := range c.Tasks {
				for j, more := range []struct {
					help   uint8
					solved bool
					notice string
				}{{}, {help: 1}, {help: 2}, {solved: true}, {notice: "u takes it back."}, {solved: true, notice: "u takes it back."}} {
					if (i+j+k)%seed.Times(2, 1) > 0 {
						continue
					}
					s.Tour.Task, s.Tour.Help, s.Tour.Solved, s.Notice = uint8(k), more.help, more.solved, more.notice
					frame := Draw(s, canvas.Theme{}, size[0], size[1]).Text
					if want := fmt.Sprintf("tour: %s, %d of %d", c.Name, k+1, len(c.Tasks)); !strings.Contains(frame, want) {
						t.Fatalf("at %v with %+v there is no %q:\n%s", size, more, want, frame)
					}
				}
			}
		}
	}
}

// TestPlaneStaysThroughACrumb holds that a sum that rounding left of 0 takes the plane from no
// picture in which it stood before.
func TestPlaneStaysThroughACrumb(t *testing.T) {
	a := openedApp(t, 80, 24, ": n a n d - b enter : x 1 space 1 enter")
	for _, keys := range []string{"", "left", "left"} {
		if a = pressKeys(t, a, keys); !strings.Contains(a.View(), "x2 │") {
			t.Errorf("after %q the plane is gone:\n%s", keys, a.View())
		}
	}
}
