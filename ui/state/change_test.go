package state

import (
	"slices"
	"strings"
	"testing"

	"nnexplore/model"
	"nnexplore/presets"
	"nnexplore/ui/state/history"
	"nnexplore/ui/state/netset"
)

// networkWithout is a preset that does not end in softmax.
func networkWithout(t *testing.T) presets.Network {
	t.Helper()
	for _, p := range presets.Networks() {
		if !p.HasSoftmax() {
			return p
		}
	}
	t.Fatal("every preset ends in softmax")
	return presets.Network{}
}

// TestNudgeOfTheNetwork holds that a nudge of a weight changes that weight, and
// the trace with it, by exact decimals.
func TestNudgeOfTheNetwork(t *testing.T) {
	for _, p := range networks() {
		for _, r := range refs(p.Network) {
			if !r.IsInput() {
				continue
			}
			s := Apply(loaded(p), Select{r})
			old := s.Network.Value(r)
			s = do(s, append(times(10, Nudge{+1}), times(10, Nudge{-1})...)...)
			if got := s.Network.Value(r); got != old || s.Network.Changed() || edits(s) != 20 {
				t.Errorf("%s: %s is %v after ten nudges up and down from %v, %d edits", p.Name, r.Name(), got, old, edits(s))
			}
			up := Apply(s, Nudge{+1})
			names, count := up.Network.Differences(9)
			if count != 1 || names[0] != r.Name() || up.Network.Selected != r || up.Network.Place != s.Network.Place {
				t.Errorf("%s: a nudge of %s changes %v", p.Name, r.Name(), names)
			}
		}
	}
}

// TestActivations goes through the activations of every layer, all round in
// both directions; softmax is offered at the output only.
func TestActivations(t *testing.T) {
	for _, p := range networks() {
		for l := range p.Layers {
			want := model.Elementwise()
			if l == p.Last() {
				want = append(want, model.Softmax)
			}
			for _, by := range []int{+1, -1} {
				s := Apply(loaded(p), Select{model.A(l, 0)})
				first := s.Network.Net.Layers[l].Activation
				seen := []model.Activation{first}
				for range len(want) - 1 {
					s = Apply(s, NextActivation{by})
					seen = append(seen, s.Network.Net.Layers[l].Activation)
					if s.Network.View.Layer != l {
						t.Fatalf("%s: layer %d is in view, not %d", p.Name, s.Network.View.Layer+1, l+1)
					}
				}
				if s = Apply(s, NextActivation{by}); s.Network.Net.Layers[l].Activation != first {
					t.Errorf("%s: %d presses from %s lead to %s", p.Name, len(want), first, s.Network.Net.Layers[l].Activation)
				}
				for _, h := range want {
					if !slices.Contains(seen, h) {
						t.Errorf("%s: layer %d is never %s", p.Name, l+1, h)
					}
				}
				if l != p.Last() && slices.Contains(seen, model.Softmax) {
					t.Errorf("%s: softmax inside, in layer %d", p.Name, l+1)
				}
				for k := range p.Layers {
					if k != l && s.Network.Net.Layers[k].Activation != p.Layers[k].Activation {
						t.Errorf("%s: layer %d changed with layer %d", p.Name, k+1, l+1)
					}
				}
			}
		}
	}
}

// TestActivationKeepsThePlace holds that as much is done with another
// activation as before, and that undo comes back to the very step.
func TestActivationKeepsThePlace(t *testing.T) {
	s := do(network(), StepTo{+1})
	w := s.Network.Walk
	for place := 0; place <= w.Places(); place++ {
		before := s
		before.Network.Place = place
		before.Network.View = netset.View{Layer: s.Network.Net.Last()}
		after := Apply(before, NextActivation{+1})
		n := after.Network
		if n.Net.HasSoftmax() {
			t.Fatal("the activation after softmax is softmax")
		}
		for _, r := range refs(n.Net) {
			if before.Network.Known(r) != n.Known(r) {
				t.Errorf("place %d: %s was known: %v, is: %v", place, r.Name(), before.Network.Known(r), n.Known(r))
			}
		}
		if back := Apply(after, Undo{}); back.Network.Place != place {
			t.Errorf("place %d: undo leads to %d", place, back.Network.Place)
		}
	}
}

func TestPresets(t *testing.T) {
	list := presets.Networks()
	s := network()
	for i := range list {
		if s.Network.Preset.Name != list[i].Name || s.Network.Net.Name != list[i].Name || s.Network.Changed() || s.Network.Place != 0 {
			t.Errorf("preset %d is %s at place %d", i+1, s.Network.Preset.Name, s.Network.Place)
		}
		s = do(s, StepTo{+1}, NextPreset{+1})
		if !strings.HasPrefix(s.Notice, s.Network.Preset.Name) {
			t.Errorf("of %s it says %q", s.Network.Preset.Name, s.Notice)
		}
	}
	if s.Network.Preset.Name != list[0].Name {
		t.Errorf("after the last preset comes %s", s.Network.Preset.Name)
	}
	if s = Apply(s, NextPreset{-1}); s.Network.Preset.Name != list[len(list)-1].Name {
		t.Errorf("before the first preset comes %s", s.Network.Preset.Name)
	}
}

// TestInputs goes through the inputs of every preset that has several, all
// round, and leaves the rest as it is.
func TestInputs(t *testing.T) {
	several := 0
	for _, p := range networks() {
		s := do(loaded(p), StepBy{+1})
		if len(p.Examples) == 0 {
			if got := Apply(s, NextInput{}); got.Notice == "" || edits(got) != edits(s) || got.Network.Changed() {
				t.Errorf("%s has one input: %q", p.Name, got.Notice)
			}
			continue
		}
		several++
		seen := map[string]bool{}
		for range p.Examples {
			next := Apply(s, NextInput{})
			if next.Network.Place != s.Network.Place || edits(next) != edits(s)+1 || !slices.Equal(next.Network.Trace.X, next.Network.X) {
				t.Errorf("%s: another input at place %d, was %d", p.Name, next.Network.Place, s.Network.Place)
			}
			s = next
			seen[text(s.Network.X)] = true
		}
		if len(seen) != len(p.Examples) || !slices.Equal(s.Network.X, p.X) {
			t.Errorf("%s: %d inputs of %d, the last is %v", p.Name, len(seen), len(p.Examples), s.Network.X)
		}
		// From an input that is none of the list, the list begins anew.
		if s = do(s, Nudge{+1}, NextInput{}); !slices.Equal(s.Network.X, p.Examples[0]) {
			t.Errorf("%s: after an x of one's own comes %v", p.Name, s.Network.X)
		}
	}
	if several == 0 {
		t.Error("no preset has several inputs")
	}
}

func text(v []float64) string {
	var b strings.Builder
	for _, x := range v {
		b.WriteString(history.ChangedNumber("", x, x, ""))
	}
	return b.String()
}

// TestReset takes every change back at once, as one edit.
func TestReset(t *testing.T) {
	for _, p := range networks() {
		s := do(loaded(p), StepBy{+2})
		if got := Apply(s, Reset{}); edits(got) != edits(s) || got.Notice == "" {
			t.Errorf("%s: there is something to reset: %q", p.Name, got.Notice)
		}
		changed := do(s, Nudge{+1}, SelectTable{+1}, SelectTable{+1}, Nudge{-1}, NextActivation{+1}, SelectTable{+1}, Nudge{+1})
		if !changed.Network.Changed() {
			t.Fatalf("%s: nothing changed", p.Name)
		}
		fresh := Apply(changed, Reset{})
		if fresh.Network.Changed() || edits(fresh) != edits(changed)+1 || fresh.Network.Selected != changed.Network.Selected {
			t.Errorf("%s: after the reset %s is selected, %d edits", p.Name, fresh.Network.Selected.Name(), edits(fresh))
		}
		if fresh.Network.Walk.Same(changed.Network.Walk) && fresh.Network.Place != changed.Network.Place {
			t.Errorf("%s: the reset leads from place %d to %d", p.Name, changed.Network.Place, fresh.Network.Place)
		}
		if back := Apply(fresh, Undo{}); !same(back.Network.Net, changed.Network.Net) || !same(back.Network.X, changed.Network.X) {
			t.Errorf("%s: undo does not bring the changes back", p.Name)
		}
	}
}

func TestDifferences(t *testing.T) {
	s := network()
	s = do(s, Nudge{+1}, Select{model.W(0, 0, 0)}, Nudge{+1}, SelectBy{Cols: +1}, Nudge{+1}, NextActivation{+1})
	names, count := s.Network.Differences(9)
	if want := []string{"activation of layer 1", "x[1]", "W1[1,1]", "W1[1,2]"}; !slices.Equal(names, want) || count != 4 {
		t.Errorf("%d differences: %v", count, names)
	}
	for most := range 5 {
		if names, count := s.Network.Differences(most); len(names) != most || count != 4 {
			t.Errorf("at most %d: %v of %d", most, names, count)
		}
	}
}

// All hidden layers change together as one edit, which leaves the place and the output, and
// which undo takes back to what each had.
func TestNextHidden(t *testing.T) {
	h := func(s State) (list []model.Activation) {
		for _, l := range s.Network.Net.Layers {
			list = append(list, l.Activation)
		}
		return list
	}
	start := do(network(), StepTo{+1})
	s := Apply(start, NextHidden{})
	if want := []model.Activation{model.StepFunction, model.StepFunction, model.Softmax}; !slices.Equal(h(s), want) || edits(s) != 1 || s.Network.Place != start.Network.Place {
		t.Errorf("A makes %v, with %d edits, at place %d", h(s), edits(s), s.Network.Place)
	}
	if s.Notice != "Hidden layers: step, were sigmoid; A again: relu; u undoes it." {
		t.Errorf("it says %q", s.Notice)
	}
	back := Apply(s, Undo{})
	if !slices.Equal(h(back), h(start)) || back.Notice != "Taken back: the activation of the hidden layers is sigmoid again, was step." {
		t.Errorf("undo leads to %v and says %q", h(back), back.Notice)
	}
	mixed := do(start, SetActivation{1, model.Tanh}, SetHidden{model.ReLU})
	if mixed.Notice != "Hidden layers: relu, were sigmoid and tanh; u undoes it." {
		t.Errorf("of two it says %q", mixed.Notice)
	}
	if back := Apply(mixed, Undo{}); h(back)[0] != model.Sigmoid || h(back)[1] != model.Tanh {
		t.Errorf("undo leads to %v", h(back))
	}
	if again := Apply(mixed, SetHidden{model.ReLU}); !again.SameLog(mixed) || again.Notice != "All hidden layers have relu already." {
		t.Errorf("once more it is an edit, or says %q", again.Notice)
	}
	for sizes, want := range map[int]string{1: "This network has no hidden layer; a changes the one that it has.", 2: "Hidden layer 1: step, was sigmoid; A again: relu; u undoes it."} {
		if s := do(network(), MakeNetwork{slices.Repeat([]int{2}, sizes+1), 1}, NextHidden{}); s.Notice != want {
			t.Errorf("with %d layers it says %q", sizes, s.Notice)
		}
	}
}

// A reset leaves what is chosen or selected, and the view, as they are.
func TestResetKeepsTheSelection(t *testing.T) {
	gate := do(New(), TakeField{W1}, Nudge{+1}, Reset{})
	if gate.Gate.Field != W1 || gate.Gate.Gate.W1 != 0.5 {
		t.Errorf("in the gate %s is chosen, w1 is %v", gate.Gate.FieldName(gate.Gate.Field), gate.Gate.Gate.W1)
	}
	if back := Apply(gate, Undo{}); back.Gate.Field != W1 || back.Gate.Gate.W1 != 0.6 {
		t.Errorf("undo leads to %s, w1 %v", back.Gate.FieldName(back.Gate.Field), back.Gate.Gate.W1)
	}
	for _, name := range []string{"W1[1,2]", "a2[1]", "y[2]", "c"} {
		s := do(network(), StepTo{+1}, SetNumber{model.B(0, 0), 7})
		s = selected(t, s, name)
		after := Apply(s, Reset{})
		if after.Network.Standing() != s.Network.Standing() || after.Network.Changed() {
			t.Errorf("%s: after the reset one stands at %+v, before at %+v", name, after.Network.Standing(), s.Network.Standing())
		}
	}
	// The inside of softmax is gone where the preset does not end in it.
	p := networks()[1] // which ends in the identity
	s := selected(t, do(loaded(p), StepTo{+1}, SetActivation{2, model.Softmax}), "a3[1] − c")
	if after := Apply(s, Reset{}); after.Network.Selected != model.A(2, 0) || after.Network.View.Softmax || !after.Network.View.Selecting {
		t.Errorf("after the reset %s is selected, in the view %+v", after.Network.Selected.Name(), after.Network.View)
	}
}

// TestNextInputIsNamed holds that the key for another example input says which of how many
// is in x now, and how to have the one before back.
func TestNextInputIsNamed(t *testing.T) {
	s := do(loaded(presets.Networks()[4]), NextInput{})
	if want := "Example input 3 of 4 is in x; x again: the next; u takes it back."; s.Notice != want || !slices.Equal(s.Network.X, []float64{0, 1}) {
		t.Errorf("%v, and it says %q, want %q", s.Network.X, s.Notice, want)
	}
	if back := Apply(s, Undo{}); !slices.Equal(back.Network.X, []float64{1, 0}) {
		t.Errorf("u leads to %v", back.Network.X)
	}
}

// TestNextInputReachesEach holds that of a batch with equal rows each that is another is
// reached, in their order.
func TestNextInputReachesEach(t *testing.T) {
	p := presets.Networks()[4]
	p.X = []float64{0, 0}
	p.Examples = [][]float64{{0, 0}, {1, 0}, {0, 0}, {1, 1}, {1, 0}}
	s := loaded(p)
	for _, want := range [][]float64{{1, 0}, {1, 1}, {0, 0}, {1, 0}} {
		if s = Apply(s, NextInput{}); !slices.Equal(s.Network.X, want) {
			t.Errorf("x is %v, want %v", s.Network.X, want)
		}
	}
}
