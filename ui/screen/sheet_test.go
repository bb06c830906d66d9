package screen

import (
	"math"
	"regexp"
	"testing"

	"nnexplore/model"
	"nnexplore/ui/state"
)

// TestNaNIsNotMoved holds that a number that was NaN and is NaN is not marked as one
// that an edit changed, and that one that became NaN is.
func TestNaNIsNotMoved(t *testing.T) {
	s := with(t, with(t, state.Apply(state.New(), state.Reveal{}), "x[1]", "1.7e308"), "x[2]", "1.7e308")
	for layer := 1; layer <= 2; layer++ { // without an h that bends it all back
		for s.Network.Net.Layers[layer-1].Activation != model.Identity {
			s = state.Apply(state.Apply(s, state.StepToLayer{Index: 2*layer - 1}), state.NextActivation{By: -1})
		}
	}
	s = with(t, with(t, s, "W2[1,1]", "9"), "W2[2,1]", "-9") // ∞ − ∞
	z := model.Ref{Kind: model.InZ, Layer: 1}
	if !math.IsNaN(s.Network.Value(z)) {
		t.Fatalf("z2[1] is %v", s.Network.Value(z))
	}
	v := viewNetwork(s)
	if _, moved := v.moved(z); !moved {
		t.Error("what became NaN is not marked")
	}
	v = viewNetwork(with(t, s, "b2[1]", "5"))
	if _, moved := v.moved(z); moved {
		t.Error("what was NaN and is NaN is marked as changed")
	}
	if old, moved := v.moved(model.B(1, 0)); !moved || old == 5 {
		t.Errorf("the bias that was changed was %v, marked %v", old, moved)
	}
}

// TestColumnsOutOfSight holds that a sheet which shows a part of its columns says of
// how many, at every width, and that one which shows all says nothing.
func TestColumnsOutOfSight(t *testing.T) {
	of := regexp.MustCompile(`\d+ +of (40|3)\b`)
	wide := state.Apply(state.New().Load(madeNetwork("wide", model.Softmax, 2, 40, 3)), state.Focus{Pane: state.NetworkPane})
	for width := 72; width <= 200; width++ {
		if found := of.FindStringSubmatch(Render(wide, noColours, width, 30)); found == nil || found[1] != "40" {
			t.Errorf("on %d cells the sheet says %q of its 40 columns", width, found)
		}
	}
	if found := of.FindString(Render(state.Apply(wide, state.StepTo{End: +1}), noColours, 200, 30)); found != "" {
		t.Errorf("of 3 columns, all in sight, the sheet says %q", found)
	}
}
