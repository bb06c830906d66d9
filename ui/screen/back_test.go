package screen

import (
	"strings"
	"testing"

	"nnexplore/model"
	"nnexplore/presets"
	"nnexplore/ui/state"
	"nnexplore/ui/state/learning"
)

// behindY is a state in which so many steps behind y are done, by layer, of a network that was made.
func behindY(t *testing.T, steps int, target []float64, sizes ...int) state.State {
	t.Helper()
	n := presets.Made(sizes, presets.FirstSeed)
	s, err := state.Start(state.Options{Network: &n, Pane: state.NetworkPane, Learning: learning.Choice{Own: target}, Steps: 2*(len(sizes)-1) + steps})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// row is the first row of a frame that has the text, or −1.
func row(frame, text string) int {
	for y, line := range strings.Split(frame, "\n") {
		if strings.Contains(line, text) {
			return y
		}
	}
	return -1
}

// TestBackStaysInPlace holds that the sheet of a layer stays where it is while one goes through the
// steps of that layer.
func TestBackStaysInPlace(t *testing.T) {
	for _, size := range [][2]int{{60, 24}, {80, 24}, {120, 36}, {160, 48}} {
		for _, g := range []model.Grain{model.ByLayer, model.ByNeuron, model.ByTerm} {
			s := state.New()
			for _, a := range []state.Action{state.Focus{Pane: state.NetworkPane}, state.SetGrain{Grain: g}, state.StepTo{End: +1}} {
				s = state.Apply(s, a)
			}
			at := map[int]int{}
			for before := -1; before < s.Network.Learning.Back; {
				before = s.Network.Learning.Back
				s = state.Apply(s, state.StepBy{Steps: 1})
				l := s.Network.View.Layer
				y := row(render(s, noColours, size[0], size[1]), [...]string{"b1, ∂b1", "b2, ∂b2", "b3, ∂b3"}[l])
				if was, seen := at[l]; seen && was != y {
					t.Fatalf("%v, by %s: the sheet of layer %d goes from row %d to %d:\n%s", size, g, l+1, was, y, render(s, noColours, size[0], size[1]))
				}
				at[l] = y
			}
		}
	}
}

// TestBackFolds holds that a formula that has no room in a line is folded, and not cut.
func TestBackFolds(t *testing.T) {
	text := render(after(t, "3 end right right right right"), noColours, 60, 24)
	for _, want := range []string{"δ2[1] = (W3[1,1]·δ3[1] + W3[1,2]·δ3[2]) ", "        · z2[1]·(1 − z2[1]) ", "      = (0.1·(-0.5956) + 0.3·0.5956) ", "        · 0.6404·(1 − 0.6404) = 0.0274 ", "W2 n1/2    ∂W2 n1/2"} {
		if !strings.Contains(text, want) {
			t.Errorf("the frame lacks %q:\n%s", want, text)
		}
	}
}

// TestBackOfMany holds that more lines than can be told apart give way to the name of their matrix,
// and that it is said how to get to the numbers that are out of sight.
func TestBackOfMany(t *testing.T) {
	text := render(behindY(t, 3, []float64{1, 0, 0, 0, 0, 0}, 30, 20, 6), noColours, 120, 36)
	for _, want := range []string{" W1 30×20 ", " W2 20×6 ", "⋮ 12 more", " of 20 ", "more in the same way; ↑ ↓ < > go to them, :W2[20,6] to ∂W2[20,6]"} {
		if !strings.Contains(text, want) {
			t.Errorf("the frame lacks %q:\n%s", want, text)
		}
	}
}

// TestBackIsNotExact holds that a gradient that is nearly a whole number is not written as that in a
// formula, and that a formula whose numbers give another result says so.
func TestBackIsNotExact(t *testing.T) {
	s := after(t, "3")
	for _, a := range []state.Action{state.SetBiases{Layer: 2, B: []float64{0, 10}}, state.StepTo{End: +1}, state.StepBy{Steps: 2}} {
		s = state.Apply(s, a)
	}
	if text := render(s, noColours, 120, 36); !strings.Contains(text, " − 1 = -0.9999") || strings.Contains(text, " − 1 = -1") {
		t.Errorf("δ3[1] reads as a whole number:\n%s", text)
	}
	if text := render(after(t, "3 end end"), noColours, 120, 36); !strings.Contains(text, "2·0.0025 = 0.0049 (rounded)") {
		t.Errorf("2·0.0025 is 0.0049 without a word:\n%s", text)
	}
}

// TestBackSelects holds that the heading, the title and the table are those of one layer when the
// selecting begins, that a y before cross-entropy is called by its own name, and that a ∂b is not
// written twice.
func TestBackSelects(t *testing.T) {
	s := after(t, "3 end right right right right right right right")
	begun := render(pressed(t, s, ">"), noColours, 80, 24)
	for _, want := range []string{"selecting ∂W1[1,1] of W1[1,1]", "outer(x (2), δ1 (3)) = ∂W1 (2×3)", "b1, ∂b1", "[0.1000]"} {
		if !strings.Contains(begun, want) {
			t.Errorf("the frame lacks %q:\n%s", want, begun)
		}
	}
	y := render(state.Apply(s, state.Select{At: model.Ref{Kind: model.InY, Layer: 2}}), noColours, 80, 24)
	if !strings.Contains(y, "selecting y[1]") || strings.Contains(y, "∂W1 (2×3)") {
		t.Errorf("y[1] has another heading:\n%s", y)
	}
	bias := render(state.Apply(s, state.Select{At: model.B(2, 0)}), noColours, 80, 24)
	if !strings.Contains(bias, "       = -0.5956") || strings.Contains(bias, "= -0.5956 = ") {
		t.Errorf("∂b3[1] is written twice:\n%s", bias)
	}
}

// TestNewBesideTheGradient holds that at a gradient one sees what a step of learning makes of its
// weight or bias and, once it is taken, old and new. By hand: 0.1 + 0.5·0.3814 = 0.2907.
func TestNewBesideTheGradient(t *testing.T) {
	for keys, want := range map[string]string{
		"3 end right right right":                                     "new W3[1,1] = W3[1,1] − η·∂W3[1,1] = 0.1 − 0.5·(-0.3814) = 0.2907",
		"3 end : e t a space 0 . 1 2 3 4 5 enter right right right d": "− 0.12345·(",
		"3 end g g right right right right right right":               "new W3[1,1] = W3[1,1] − η·∂W3[1,1] = 0.1 − 0.5·(-0.3814) = 0.2907",
		"3 end right right right L":                                   "W3[1,1]: 0.1 → 0.2907",
		"3 end right right right : b 3 [ 2 ] enter":                   "new b3[2] = b3[2] − η·∂b3[2] = 0.2 − 0.5·0.5956 = -0.0978",
	} {
		if frame := render(after(t, keys), noColours, 120, 36); row(frame, want) < 0 {
			t.Errorf("after %q there is no %q in\n%s", keys, want, frame)
		}
	}
	if frame := render(after(t, "3 end right"), noColours, 120, 36); strings.Contains(frame, "new W") {
		t.Errorf("a step of learning is told of L:\n%s", frame)
	}
}
