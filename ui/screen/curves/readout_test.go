package curves

import (
	"strings"
	"testing"

	"nnexplore/model"
	"nnexplore/ui/screen/canvas"
	"nnexplore/ui/state"
)

// TestNoRoundedNumberReadsAsWhole holds what stands of sigmoid and others where they come
// near to a number that they never reach. By Python, sigmoid(10) is 0.9999546021312976,
// sigmoid(12) is 0.9999938558253978; by its decimal 1 − sigmoid(40) is 4.248354255291589e-18.
func TestNoRoundedNumberReadsAsWhole(t *testing.T) {
	for _, c := range []struct {
		h                model.Activation
		x                float64
		readout, working string
	}{
		{model.Sigmoid, 10, "sigmoid 0.99995…", "sigmoid(10) = 1/(1 + e^−10) = 1/(1 + 4.54e-05) = 1/1.00004… = 0.99995…, just below 1"},
		{model.Sigmoid, 12, "sigmoid 0.999993…", "= 1/1.000006… = 0.999993…, just below 1"},
		{model.Sigmoid, 40, "sigmoid 1 (rounded)", "= 1/1 = 1, rounded: on paper 4.2484e-18 below that"},
		{model.Sigmoid, -800, "sigmoid 0 (rounded)", "= 0, rounded: on paper a little above that"},
		{model.Sigmoid, 1, "sigmoid 0.7311", "= 1/1.3679 = 0.7311"},
		{model.Tanh, -10, "tanh -0.999999995…", "= -0.999999995…, just above -1"},
		{model.Softplus, 20, "softplus 20.000000002…", "= 20.000000002…, just above 20"},
		{model.ReLU, 0.99999, "relu 0.99999", "max(0, 0.99999) = 0.99999"},
		{model.StepFunction, 40, "step 1", "step(40) = (1 if 40 > 0 else 0) = 1"},
	} {
		s := after(state.ShowCurve{Curve: c.h, Shown: true}, state.SetCurve{Curve: c.h}, state.ProbeAt{X: c.x})
		if got := strings.Join(readout(s, 200), " "); !strings.Contains(got+" ", "  "+c.readout+" ") {
			t.Errorf("%s at %v reads %q, want %q", c.h, c.x, got, c.readout)
		}
		if got := Working(s); !strings.HasSuffix(got, c.working) {
			t.Errorf("%s at %v: %q, want … %q", c.h, c.x, got, c.working)
		}
	}
	full := after(state.ProbeAt{X: 10}, state.SetFull{Full: true})
	if got := Working(full); !strings.HasSuffix(got, "= 1/1.0000453999297625 = 0.9999546021312976") {
		t.Errorf("with all digits: %q", got)
	}
}

// wordsOf are the words below the plot of a state.
func wordsOf(s state.State) string {
	text := ""
	for _, l := range curveWords(look(canvas.Canvas{}, s, s.Network.InHand(), nil), 100) {
		text += l.text + "\n"
	}
	return text
}

// TestHiddenCurveHasNoWorking holds that hiding a curve hides its working and its slope.
func TestHiddenCurveHasNoWorking(t *testing.T) {
	s := after(state.ChooseCurve{By: +1}, state.ToggleSlope{}, state.ToggleCurve{})
	words := wordsOf(s)
	if strings.Contains(words, "step") || !strings.Contains(words, "sigmoid(0) = ") || !strings.Contains(words, "sigmoid′(0) = ") {
		t.Errorf("with step hidden:\n%s", words)
	}
	s = state.Apply(s, state.ShowCurve{Curve: model.Sigmoid})
	if words := wordsOf(s); strings.Contains(words, "(") || Working(s) != "" {
		t.Errorf("with both hidden:\n%s", words)
	}
}

// TestTwoProbes holds that the table of two probes says what changes, and which y its
// numbers are. By NumPy the article's y[1] with sigmoid inside is 0.40442364 for x[1] = 2.
func TestTwoProbes(t *testing.T) {
	s := after(state.SetSecond{Second: 1})
	for width, want := range map[int][2]string{
		76:  {"probe ◉→◎  0 → 0.01         │ the network's x[1] 2 → 2.01, with this curve", ""},
		116: {"probe ◉→◎  0 → 0.01         │ the network's x[1] 2 → 2.01, with this curve in its hidden layers", "x[1] 2 → 2.01: "},
	} {
		notes := secondNotes(s, width)
		if notes[0] != want[0] || !strings.HasPrefix(notes[1], "sigmoid    0.5 → 0.5025     │ "+want[1]+"y[1] 0.40442 → 0.40441  y[2] 0.59558 → ") {
			t.Errorf("at %d:\n%s", width, strings.Join(notes, "\n"))
		}
	}
	for width := 30; width < 130; width++ {
		for _, note := range secondNotes(s, width) {
			if canvas.TextWidth(note) > max(width, pairColumn+1) {
				t.Errorf("at %d: %q", width, note)
			}
		}
	}
}

// TestSlopeIsWorkedOut holds the working of the slope, in the form that is computed.
func TestSlopeIsWorkedOut(t *testing.T) {
	for x, want := range map[float64]string{
		40: "sigmoid′(40) = e^−40/(1 + e^−40)² = 4.2484e-18/1² = 4.2484e-18", -2: "sigmoid′(-2) = e^−|-2|/(1 + e^−|-2|)² = 0.1353/1.1353² = 0.105",
		1000: "= 0/1² = 0 (rounded)",
	} {
		s := after(state.ProbeAt{X: x})
		if got := slopeNote(look(canvas.Canvas{}, s, s.Network.InHand(), nil), model.Sigmoid, 76); !strings.Contains(got, want) {
			t.Errorf("at %v: %q, want %q", x, got, want)
		}
	}
}

// TestHints holds each hint to what its key does from there.
func TestHints(t *testing.T) {
	right := state.Slide{Units: 1}
	second := func(c state.CurvesState) bool { return c.Distance() > 0 }
	for _, c := range []struct {
		name    string
		actions []state.Action
		hint    string
		key     state.Action
		does    func(state.CurvesState) bool
	}{
		{"opening", nil, "→ slides x", right, func(c state.CurvesState) bool { return c.Probe == 0.1 }},
		{"hidden", []state.Action{state.ChooseCurve{By: 2}}, "space shows relu", state.ToggleCurve{}, func(c state.CurvesState) bool { return c.Shown[2] }},
		{"zoomed", []state.Action{state.ZoomBy{X: 1}}, "0 goes back", state.ArticleView{}, func(c state.CurvesState) bool { return !c.Own }},
		{"gain", []state.Action{state.Steepen{By: 1}}, "s makes it steeper still", state.Steepen{By: 1}, func(c state.CurvesState) bool { return c.GainFactor() > 2 }},
		{"at the last gain", []state.Action{state.Steepen{By: 99}, right, state.ShowCurve{Curve: model.ReLU, Shown: true}}, "f draws the slope of sigmoid", state.ToggleSlope{}, func(c state.CurvesState) bool { return c.Slope }},
		{"slope", []state.Action{state.ToggleSlope{}, right, state.ShowCurve{Curve: model.ReLU, Shown: true}}, "t sets a second probe", state.NextSecond{}, second},
		{"two probes", []state.Action{state.NextSecond{}, state.ShowCurve{Curve: model.StepFunction}}, "t puts the second probe further on", state.NextSecond{}, func(c state.CurvesState) bool { return c.Distance() > 0.01 }},
	} {
		s := after(c.actions...)
		hint := Hint(s.Curves)[0]
		if !strings.HasPrefix(hint, c.hint) || c.does(s.Curves) && c.name != "two probes" || !c.does(state.Apply(s, c.key).Curves) {
			t.Errorf("%s: %q, want %q", c.name, hint, c.hint)
		}
	}
}
