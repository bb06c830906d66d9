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
