package screen

import (
	"math"
	"slices"
	"strconv"
	"strings"
	"testing"

	"nnexplore/internal/seed"
	"nnexplore/model"
	"nnexplore/ui/state"
)

// TestNoNumberIsCut draws screens of all sizes and holds that each number on them
// is one of the state, rounded as far as its digits go: the first digits of a
// number that was cut, or the last, are another number.
func TestNoNumberIsCut(t *testing.T) {
	for name, s := range oddStates(t) {
		s.Zoomed = true // so that no plot stands beside the pane
		known := trueNumbers(t, s)
		for w := 12; w <= 160; w++ {
			for _, h := range []int{9, 12, 16, 20, 24, 30, 45} {
				every := seed.Times(9, 1)
				if w > 44 {
					every = seed.Times(29, 5)
				}
				if (w+h)%every > 0 {
					continue // all sizes would take long; the odd ones vary
				}
				for _, line := range withoutPlot(render(s, noColours, w, h)) {
					for _, text := range numbersIn(line) {
						if !roundsOne(text, known) {
							t.Errorf("%s at %d×%d: %s is no number of it, in\n%s", name, w, h, text, line)
						}
					}
				}
			}
		}
	}
}

// TestNumbersAreRead holds that the check of cut numbers sees one.
func TestNumbersAreRead(t *testing.T) {
	known := []float64{0.56789, -2.5e-17, 3}
	for text, want := range map[string]bool{
		"0.56789": true, "0.568": true, "0.5679": true, "0.6": true, "-2.5e-17": true, "3": true, "3.0000": true,
		"0.5678": false, "0.56": false, "0.5": false, "6789": false, "2.5": false, "-2.5e-1": false,
	} {
		if roundsOne(text, known) != want {
			t.Errorf("that %s is true is %v", text, !want)
		}
	}
	got := strings.Join(numbersIn("W1[2,3] = 0.5 − -1.5e-07·2.25 (1,0) x2 ¬x1 2×3 1/149.4 θ=−b 0.3→0.4○"), " ")
	if want := "0.5 -1.5e-07 2.25 1 0 2 3 1 149.4 0.3 0.4"; got != want {
		t.Errorf("the numbers are %s, want %s", got, want)
	}
}

// oddStates are states whose numbers have many digits, so that few of their
// beginnings are a rounding of them.
func oddStates(t *testing.T) map[string]state.State {
	typed := func(s state.State, actions ...state.Action) state.State {
		for _, a := range actions {
			s = state.Apply(s, a)
		}
		return s
	}
	gate := state.New()
	for _, v := range []string{"0.37865786578657867", "-1.2768767876787679", "0.58769876987698773"} {
		gate = typed(gate, state.BeginNumber{}, state.Type{Text: v}, state.CommitPrompt{}, state.ChooseField{By: -1})
	}
	net := state.Apply(state.New().Load(madeNetwork("odd", model.Softmax, 2, 3, 2)), state.Focus{Pane: state.NetworkPane})
	end := state.Apply(net, state.StepTo{End: +1})
	curves := typed(state.New(), state.Focus{Pane: state.CurvesPane}, state.BeginNumber{}, state.Type{Text: "-4.7868768787687877"}, state.CommitPrompt{})
	states := map[string]state.State{
		"gate": gate, "gate with b": typed(gate, state.Rewrite{}, state.Rewrite{}), "XOR": typed(gate, state.TryXOR{}),
		"gate nudged": typed(gate, state.ChooseField{By: 2}, state.Nudge{Units: 1}),
		"network":     end, "network by term": typed(net, state.Reveal{}, state.NextGrain{}, state.NextGrain{}, state.StepBy{Steps: 2}),
		"network nudged": typed(end, state.Nudge{Units: 1}), "network turned": typed(end, state.Turn{}),
		"curves": curves, "curves and all": typed(curves, state.ToggleSlope{}, state.Steepen{By: 2}, state.NextSecond{}),
		"tanh": typed(curves, state.ChooseCurve{By: 3}, state.ToggleCurve{}),
	}
	both := map[string]state.State{}
	for name, s := range states {
		both[name], both[name+", in full"] = s, state.Apply(s, state.Precision{})
	}
	return both
}

// trueNumbers are the numbers on screens that have room for all of them: a very large one,
// one that is too low for cards, and one that is too narrow for softmax both ways side by side.
func trueNumbers(t *testing.T, s state.State) []float64 {
	var list []float64
	for _, size := range [][2]int{{400, 120}, {400, 43}, {129, 120}} {
		for _, full := range []bool{false, true} {
			s.Full = full
			for _, line := range withoutPlot(render(s, noColours, size[0], size[1])) {
				for _, text := range numbersIn(line) {
					v, err := strconv.ParseFloat(text, 64)
					if err != nil {
						t.Fatal(err)
					}
					list = append(list, v)
				}
			}
		}
	}
	return list
}

// isOfPlot reports whether a line is one of the plot, its axis, or the labels below that.
func isOfPlot(line string) bool {
	for _, axis := range []string{" ┤", " ┼"} {
		for before, after, found := strings.Cut(line, axis); found; before, after, found = strings.Cut(after, axis) {
			if before != "" && isDigit(before[len(before)-1]) {
				return true
			}
		}
	}
	long := 0 // strokes of an axis in a row
	for _, r := range line {
		if r != '─' && r != '┬' {
			long = 0
		} else if long++; long == 9 {
			return true
		}
	}
	labels := strings.Fields(strings.Trim(line, " │"))
	return len(labels) > 1 && !slices.ContainsFunc(labels, func(label string) bool {
		_, err := strconv.Atoi(label)
		return err != nil || label[0] == '+'
	})
}

func isDigit(b byte) bool { return b >= '0' && b <= '9' }

// withoutPlot is the lines of a frame without those of the plot, whose labels depend
// on its size.
func withoutPlot(frame string) []string {
	var lines []string
	for line := range strings.SplitSeq(frame, "\n") {
		if !isOfPlot(line) {
			lines = append(lines, line)
		}
	}
	return lines
}

// numbersIn are the numbers of a line that stand alone; what stands behind a letter, or
// between brackets, counts something.
func numbersIn(line string) (list []string) {
	digits := func(i int) int { // where those from i on end
		for i < len(line) && isDigit(line[i]) {
			i++
		}
		return i
	}
	for i := 0; i < len(line); {
		switch {
		case line[i] == '[':
			i += 1 + max(0, strings.IndexByte(line[i:], ']'))
		case isWord(rune(line[i])) && !isDigit(line[i]):
			i = digits(i + 1)
		case strings.HasPrefix(line[i:], "θ"):
			i = digits(i + len("θ"))
		case isDigit(line[i]) || line[i] == '-' && digits(i+1) > i+1:
			end := digits(i + 1)
			if end < len(line) && line[end] == '.' && digits(end+1) > end+1 {
				end = digits(end + 1)
			}
			if end+1 < len(line) && line[end] == 'e' && (line[end+1] == '-' || line[end+1] == '+') && digits(end+2) > end+2 {
				end = digits(end + 2)
			}
			list, i = append(list, line[i:end]), end
		default:
			i++
		}
	}
	return list
}

// roundsOne reports whether the text is one of the numbers, rounded to the digits that
// it has. A whole one below ten may count something.
func roundsOne(text string, numbers []float64) bool {
	v, err := strconv.ParseFloat(text, 64)
	if err != nil {
		return false
	}
	mantissa, exp, _ := strings.Cut(text, "e")
	_, decimals, _ := strings.Cut(mantissa, ".")
	power, _ := strconv.Atoi(exp)
	half := 0.5000001 * math.Pow(10, float64(power-len(decimals)))
	for _, n := range numbers {
		if math.Abs(n-v) <= half && (n == 0) == (v == 0) {
			return true
		}
	}
	return false
}
