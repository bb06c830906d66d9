package screen

import (
	"strings"
	"testing"

	"nnexplore/model"
	"nnexplore/report/plot"
	"nnexplore/ui/screen/canvas"
	"nnexplore/ui/state"
)

// TestProbeInASCII holds that no curve is drawn with the probe's character.
func TestProbeInASCII(t *testing.T) {
	probe := canvas.ASCIIText("◉")
	for _, f := range model.Elementwise() {
		if strings.Contains(string(plot.StrokeOf(f, true)), probe) {
			t.Errorf("%s is drawn with the probe's %s", f, probe)
		}
	}
	if second := canvas.ASCIIText("◎"); second == probe {
		t.Errorf("both probes are %s", probe)
	}
}

// TestClippedNamesTheCurve holds that the note of what is not to be seen says of which
// curve.
func TestClippedNamesTheCurve(t *testing.T) {
	for keys, want := range map[string]string{
		"2 down down down down down down space": "identity goes on outside", "2 } } } }": "step, sigmoid go on outside",
	} {
		frame := render(after(t, keys), noColours, 80, 24)
		names := strings.Fields(strings.NewReplacer(",", " ").Replace(want))
		for _, name := range names {
			if !strings.Contains(frame, name) {
				t.Errorf("after %q there is no %q of %q:\n%s", keys, name, want, frame)
			}
		}
		if !strings.Contains(frame, "on outside") {
			t.Errorf("after %q there is no note:\n%s", keys, frame)
		}
	}
	if frame := render(after(t, "2"), noColours, 80, 24); strings.Contains(frame, "outside") {
		t.Errorf("nothing is outside:\n%s", frame)
	}
}

// TestCurvesUseTheirRoom holds that the words stand right below the plot, that the plot
// keeps its fine rows while only edges have to go, and that a small pane shows a plot
// or else all the numbers.
func TestCurvesUseTheirRoom(t *testing.T) {
	for keys, want := range map[string]string{"2 V": "0.9 ┤", "2 V f s": "0.9 ┤", "2 V f s right": "0.9 ┤"} {
		frame := render(after(t, keys), noColours, 80, 24)
		if !strings.Contains(frame, want) {
			t.Errorf("after %q the rows are coarse:\n%s", keys, frame)
		}
		_, below, _ := strings.Cut(frame, "└┬")
		if lines := strings.Split(below, "\n"); !strings.Contains(lines[2], "sigmoid") {
			t.Errorf("after %q a line between plot and legend is blank:\n%s", keys, frame)
		}
	}
	for _, size := range [][2]int{{40, 12}, {44, 13}, {60, 14}, {60, 20}, {80, 12}} {
		for _, keys := range []string{"2", "2 f", "2 f s", "2 down down", "2 V", "2 V f", "2 V f s", "2 V down down"} {
			s := after(t, keys)
			frame := render(s, noColours, size[0], size[1])
			f, _ := s.Curves.InHand() // the chosen one may be hidden, and its working with it
			if !strings.Contains(frame, "▸["+map[bool]string{true: "x", false: " "}[s.Curves.Shown[s.Curves.Chosen]]+"]") || !strings.Contains(frame, string(f)+"(") {
				t.Errorf("after %q at %d×%d the chosen curve or its formula is missing:\n%s", keys, size[0], size[1], frame)
			}
			if strings.Contains(frame, "│                                      │") && size[0] == 40 {
				t.Errorf("after %q at %d×%d lines are empty:\n%s", keys, size[0], size[1], frame)
			}
		}
	}
}

// TestLegendNamesAll holds that where there is room for a plot of the usual height, all
// curves are named whole.
func TestLegendNamesAll(t *testing.T) {
	for width := 54; width <= 120; width++ {
		frame := render(after(t, "2"), noColours, width, 24)
		for _, f := range model.Elementwise() {
			if !strings.Contains(frame, string(f)) {
				t.Errorf("at %d cells there is no %s:\n%s", width, f, frame)
			}
		}
	}
}

// TestGainIsReadAtTheProbe holds that sigmoid with a gain is worked out and marked too.
func TestGainIsReadAtTheProbe(t *testing.T) {
	s := after(t, "2 right s s")
	frame := render(s, noColours, 80, 24)
	if want := "sigmoid(5·0.1) = 0.6225"; !strings.Contains(frame, want) {
		t.Errorf("there is no %s:\n%s", want, frame)
	}
	if frame := render(after(t, "2 left s s"), noColours, 80, 24); !strings.Contains(frame, "sigmoid(5·(-0.1)) = 0.3775") {
		t.Errorf("a negative x without parentheses:\n%s", frame)
	}
}

// TestArgumentOfAnActivation holds that inside the network an activation is explained
// with a, which it takes there, and that saturation is told of the neuron in hand.
func TestArgumentOfAnActivation(t *testing.T) {
	s := after(t, "3")
	z := func(layer int) model.Ref { return model.Ref{Kind: model.InZ, Layer: layer} }
	for _, a := range []state.Action{
		state.SetInput{X: []float64{400, 1}}, state.SetActivation{Layer: 1, To: model.StepFunction}, state.StepTo{End: +1},
		state.ToggleExplaining{}, state.Select{At: z(0)},
	} {
		s = state.Apply(s, a)
	}
	for at, want := range map[model.Ref]string{
		z(0): "At a1[1] = 40.3 it is saturated", z(1): "1 where a is greater than 0",
	} {
		s = state.Apply(s, state.Select{At: at})
		if frame := strings.Join(strings.Fields(strings.ReplaceAll(render(s, noColours, 120, 36), "│", " ")), " "); !strings.Contains(frame, want) {
			t.Errorf("at %s there is no %q:\n%s", at.Name(), want, render(s, noColours, 120, 36))
		}
	}
}

// TestNoWholeNumberInTheNetwork holds that a neuron whose a is large is not said to give
// 1: with x = (98, 1) a1[1] is 10.1, and with (398, 1) 40.1, where sigmoid is rounded to 1.
func TestNoWholeNumberInTheNetwork(t *testing.T) {
	for x, want := range map[float64]string{98: "= 0.99995…", 398: "= 1 (rounded)"} {
		s := after(t, "3 g")
		s = state.Apply(s, state.SetInput{X: []float64{x, 1}})
		s = state.Apply(s, state.StepBy{Steps: 4})
		if frame := render(s, noColours, 120, 36); !strings.Contains(frame, want) {
			t.Errorf("with x = %v there is no %q:\n%s", x, want, frame)
		}
	}
}
