package network

import (
	"math"
	"testing"

	"nnexplore/model"
	"nnexplore/ui/state"
)

// TestNaNIsNotMoved holds that a number that was NaN and is NaN is not marked as one
// that an edit changed, and that one that became NaN is.
func TestNaNIsNotMoved(t *testing.T) {
	s := state.Apply(state.Apply(state.New(), state.Reveal{}), state.SetInput{X: []float64{1.7e308, 1.7e308}})
	for layer := 1; layer <= 2; layer++ { // without an h that bends it all back
		for s.Network.Net.Layers[layer-1].Activation != model.Identity {
			s = state.Apply(state.Apply(s, state.StepToLayer{Index: 2*layer - 1}), state.NextActivation{By: -1})
		}
	}
	s = state.Apply(state.Apply(s, state.SetNumber{At: model.W(1, 0, 0), Value: 9}), state.SetNumber{At: model.W(1, 1, 0), Value: -9}) // ∞ − ∞
	z := model.Ref{Kind: model.InZ, Layer: 1}
	if !math.IsNaN(s.Network.Value(z)) {
		t.Fatalf("z2[1] is %v", s.Network.Value(z))
	}
	v := look(s, s.Network.InHand())
	if _, moved := v.moved(z); !moved {
		t.Error("what became NaN is not marked")
	}
	after := state.Apply(s, state.SetNumber{At: model.B(1, 0), Value: 5})
	v = look(after, after.Network.InHand())
	if _, moved := v.moved(z); moved {
		t.Error("what was NaN and is NaN is marked as changed")
	}
	if old, moved := v.moved(model.B(1, 0)); !moved || old == 5 {
		t.Errorf("the bias that was changed was %v, marked %v", old, moved)
	}
}
