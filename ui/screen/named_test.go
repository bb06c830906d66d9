package screen

import (
	"strings"
	"testing"

	"nnexplore/model"
	"nnexplore/ui/state"
)

// Names of inputs and classes stand in the sheet of the first layer, in the table of softmax
// and in its conclusion, cut where they are long.
func TestNamesOnScreen(t *testing.T) {
	p := madeNetwork("named", model.Softmax, 2, 2)
	p.Inputs, p.Classes = []string{"height", "weight in kilograms"}, []string{"cat", "全 dog of a long name"}
	s := state.Apply(state.New().Load(p), state.Focus{Pane: state.NetworkPane})
	s = state.Apply(s, state.StepTo{End: +1})
	text := render(s, noColours, 80, 24)
	for _, want := range []string{"[1] cat ", "[2] 全 dog of", "most likely: "} {
		if !strings.Contains(text, want) {
			t.Errorf("there is no %q in\n%s", want, text)
		}
	}
	s = state.Apply(s, state.Select{At: model.X(0)})
	text = render(s, noColours, 80, 24)
	for _, want := range []string{"x[1] height ", "x[2] weight in k… "} {
		if !strings.Contains(text, want) {
			t.Errorf("there is no %q in\n%s", want, text)
		}
	}
}

// Names stand beside x and y in the picture, in the thumbnail, on the cards and in the last
// line; they yield to numbers and lines, and no number beside them is cut.
func TestNamesInThePicture(t *testing.T) {
	p := madeNetwork("named", model.Softmax, 2, 2)
	p.X = []float64{-0.25, 0.125}
	p.Inputs, p.Classes = []string{"height", "weight in kilograms"}, []string{"cat", "a dog\u202e of a long name"}
	s := state.Apply(state.New().Load(p), state.Focus{Pane: state.NetworkPane})
	s = state.Apply(s, state.StepTo{End: +1})
	zoomed := s
	zoomed.Zoomed = true
	gate := state.Apply(s, state.Focus{Pane: state.GatePane})
	for _, c := range []struct {
		of            string
		s             state.State
		width, height int
		says          []string
	}{
		{"80×24", s, 80, 24, []string{"│ height         -0.2500", "weight in ki…   0.1250", "▸0.5766  cat ", "▸0.4234  a dog of a … ", "change x[1] height = -0.25 "}},
		{"selected", state.Apply(s, state.Select{At: model.X(1)}), 80, 24, []string{"selecting x[2] weight in k…;", "selected x[2] weight in k… = 0.125"}},
		{"cards", zoomed, 160, 48, []string{"height       │  -0.2500 │", "weight in k… │   0.1250 │", "│ cat ", "y[1] cat", "y[2] a dog of a…"}},
		{"thumbnail", gate, 160, 48, []string{"height  -0.2500 ●", "weight … 0.1250 ●", "● 0.4234  a dog of a l…"}},
	} {
		frame := render(c.s, noColours, c.width, c.height)
		for _, want := range c.says {
			if !strings.Contains(frame, want) {
				t.Errorf("%s: there is no %q in\n%s", c.of, want, frame)
			}
		}
	}
	narrow := render(s, noColours, 50, 24)
	for _, want := range []string{"-0.2500", "0.1250"} {
		if !strings.Contains(narrow, want) {
			t.Errorf("there is no %q in\n%s", want, narrow)
		}
	}
}
