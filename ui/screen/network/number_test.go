package network

import (
	"math"
	"slices"
	"testing"

	"nnexplore/model"
	"nnexplore/ui/screen/canvas"
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

// TestIdleIsFaint holds that numbers of other layers and of other neurons than the one in
// hand are faint, and that a number that is in hand, or stands in its column, is not.
func TestIdleIsFaint(t *testing.T) {
	x, z2, y := model.X(0), model.Ref{Kind: model.InZ, Layer: 1}, model.Ref{Kind: model.InY, Layer: 2}
	w, b, a := model.W(1, 0, 0), model.B(1, 0), model.A(1, 0)
	beside := []model.Ref{model.W(1, 0, 1), model.B(1, 1), model.A(1, 1), {Kind: model.InZ, Layer: 1, J: 1}}
	start := state.Apply(state.New(), state.Reveal{})
	at := func(grain model.Grain, r model.Ref) state.State {
		s := state.Apply(start, state.SetGrain{Grain: grain})
		return state.Apply(state.Apply(state.Apply(s, state.Select{At: r}), state.StepToSelected{}), state.EndSelecting{})
	}
	for _, c := range []struct {
		name        string
		s           state.State
		idle, inUse []model.Ref
	}{
		{"no step", start, nil, append([]model.Ref{x, w, b, a, z2, y}, beside...)},
		{"a sum", at(model.ByNeuron, a), append([]model.Ref{x, y, model.B(0, 0), model.W(2, 0, 0)}, beside...), []model.Ref{w, b, a, z2, {Kind: model.InZ}}},
		{"a term", at(model.ByTerm, a), append([]model.Ref{x, y}, beside...), []model.Ref{w, b, a, z2}},
		{"a layer of sums", state.Apply(start, state.StepToLayer{Index: 3}), []model.Ref{x, y, model.A(0, 0)}, append([]model.Ref{w, b, a, z2}, beside...)},
		{"an output", at(model.ByNeuron, z2), append([]model.Ref{x, y, w, b, {Kind: model.InZ}}, beside...), []model.Ref{a, z2}},
		{"softmax", at(model.ByLayer, y), []model.Ref{x, a, z2, model.W(2, 0, 0), model.B(2, 0)},
			[]model.Ref{y, model.A(2, 1), {Kind: model.InC, Layer: 2}, {Kind: model.InExp, Layer: 2, J: 1}}},
		{"a selected weight", state.Apply(at(model.ByLayer, y), state.Select{At: w}), append([]model.Ref{x, model.A(0, 1)}, beside...), []model.Ref{w, b, a, z2}},
	} {
		v := look(c.s, c.s.Network.InHand())
		for _, r := range append(slices.Clone(c.idle), c.inUse...) {
			if got, want := v.mark(r).Style == canvas.Faint, slices.Contains(c.idle, r); got != want {
				t.Errorf("%s: %s is faint: %v", c.name, r.Name(), got)
			}
		}
	}
}

// TestWayIsMarked holds that the lines and numbers on the way from the selected number to y
// are marked as those that an edit moved, and no others.
func TestWayIsMarked(t *testing.T) {
	s := state.Apply(state.Apply(state.New(), state.StepTo{End: +1}), state.Select{At: model.W(1, 2, 0)})
	v := look(s, s.Network.InHand())
	for r, want := range map[model.Ref]lineKind{
		model.W(1, 2, 0): lineInHand, model.W(1, 1, 0): lineInHand, model.W(2, 0, 0): lineOfChange, model.W(2, 0, 1): lineOfChange,
		model.W(2, 1, 0): idleLine, model.W(0, 0, 0): idleLine, model.W(1, 2, 1): idleLine,
	} {
		if got := v.kindOf(r); got != want {
			t.Errorf("the line of %s is of kind %d, want %d", r.Name(), got, want)
		}
	}
	z, y := model.Ref{Kind: model.InZ, Layer: 1}, model.Ref{Kind: model.InY, Layer: 2, J: 1}
	for _, r := range []model.Ref{z, y} {
		if m := v.mark(r); m.Sign != '›' || m.Style != canvas.Moved {
			t.Errorf("%s has the mark %+v", r.Name(), m)
		}
	}
	for _, r := range []model.Ref{model.X(0), {Kind: model.InZ, Layer: 1, J: 1}, model.A(1, 0)} {
		if m := v.mark(r); m.Style == canvas.Moved {
			t.Errorf("%s has the mark %+v", r.Name(), m)
		}
	}
}

// TestInColumn holds that a number with an exponent moves no other out of its column, and
// ends where they do.
func TestInColumn(t *testing.T) {
	for _, c := range []struct{ texts, want []string }{
		{[]string{"0.5", "-10.25", "2"}, []string{"  0.5 ", "-10.25", "  2   "}},
		{[]string{"0.1234", "8.8e-05", "-1.0000"}, []string{" 0.1234", "8.8e-05", "-1.0000"}},
		{[]string{"0.1234", "8.8e-05", "·"}, []string{"0.1234", "8.8e-05", "·     "}},
		{[]string{"1e-300", "12.5000"}, []string{" 1e-300", "12.5000"}},
		{[]string{"1e+300", "1e-05"}, []string{"1e+300", "1e-05"}},
	} {
		if got := inColumn(c.texts); !slices.Equal(got, c.want) {
			t.Errorf("%q become %q, want %q", c.texts, got, c.want)
		}
	}
}
