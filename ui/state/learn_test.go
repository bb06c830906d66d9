package state

import (
	"math"
	"slices"
	"strings"
	"testing"

	"nnexplore/model"
	"nnexplore/model/rivals"
)

// atY is the article's network at y, with the target (1, 0).
func atY() State { return do(network(), StepTo{+1}, SetTarget{[]float64{1, 0}}) }

// TestWayBack walks from y to the last gradient and back, by each grain: the place is one more
// step each time, and y and before are what they were.
func TestWayBack(t *testing.T) {
	for g := model.ByLayer; g <= model.ByTerm; g++ {
		s := do(atY(), SetGrain{g})
		y := s.Network
		var at []int
		for s.Network.Learning.Back < y.WayBack().Places() {
			at = append(at, s.Network.Learning.Back)
			if s = Apply(s, StepBy{+1}); s.Network.Learning.Back <= at[len(at)-1] || s.Notice != "" {
				t.Fatalf("by %s a step leads from %d to %d; it says %q", g, at[len(at)-1], s.Network.Learning.Back, s.Notice)
			}
		}
		if len(at) != y.WayBack().Count(g) {
			t.Errorf("by %s there are %d steps back", g, len(at))
		}
		if end := Apply(s, StepBy{+1}); end.Network.Learning.Back != s.Network.Learning.Back || end.Notice == "" {
			t.Errorf("by %s there is a step behind the last", g)
		}
		for i := len(at) - 1; i >= 0; i-- {
			if s = Apply(s, StepBy{-1}); s.Network.Learning.Back != at[i] {
				t.Errorf("by %s back is %d, want %d", g, s.Network.Learning.Back, at[i])
			}
		}
		if s.Network.Place != y.Place || s.Network.View != y.View {
			t.Errorf("by %s one comes back to %d, %+v", g, s.Network.Place, s.Network.View)
		}
	}
	s := atY()
	if end := Apply(s, StepTo{+1}); end.Network.Learning.Back != s.Network.WayBack().Places() {
		t.Error("end leads from y not to the last gradient")
	}
	if end := do(s, Select{model.X(0)}, StepTo{+1}); end.Network.Learning.Back != 0 || end.Network.View.Selecting {
		t.Errorf("end leads from a selected number to %d behind y", end.Network.Learning.Back)
	}
	var layers []int
	for range 5 {
		s = Apply(s, StepLayer{+1})
		layers = append(layers, s.Network.Learning.Back)
	}
	w := s.Network.WayBack()
	if want := []int{w.LayerStart(2), w.LayerStart(1), w.LayerStart(0), w.Places(), w.Places()}; !slices.Equal(layers, want) {
		t.Errorf("by layers one comes to %v, want %v", layers, want)
	}
}

// TestOneStep takes a step of learning, whose result a NumPy program gives, and takes it back to the
// last bit.
func TestOneStep(t *testing.T) {
	const before, after = 0.9052923427223163, 0.36303669107836267
	s := atY()
	if l := s.Network.LossNow(); math.Abs(l-before) > 1e-15 {
		t.Errorf("L is %v", l)
	}
	learned := Apply(s, Learn{})
	if l := learned.Network.LossNow(); math.Abs(l-after) > 1e-15 || learned.Edits(NetworkPane) != s.Edits(NetworkPane)+1 {
		t.Errorf("after a step L is %v, with %d edits; it says %q", l, learned.Edits(NetworkPane), learned.Notice)
	}
	if !strings.Contains(learned.Notice, "0.9053 → 0.363") {
		t.Errorf("it says %q", learned.Notice)
	}
	if back := Apply(learned, Undo{}); !same(back.Network.Net, s.Network.Net) || !strings.Contains(back.Notice, "L is 0.9053 again") {
		t.Errorf("undo leaves other weights; it says %q", back.Notice)
	}
	if again := do(learned, Undo{}, Redo{}); !same(again.Network.Net, learned.Network.Net) {
		t.Error("redo makes other weights")
	}
	for want, s := range map[string]State{
		":t 1,0": do(loaded(made(seeded(1), model.Softmax, 2, 2)), StepTo{+1}, Learn{}),
		"end":    do(network(), Learn{}),
		"towards t = 1,0: L 0.9053 → 0.3630; u undoes it.": do(atY(), StepTo{+1}, Learn{}),
	} {
		if !strings.Contains(s.Notice, want) {
			t.Errorf("L says %q, without %q", s.Notice, want)
		}
	}
}

// TestStepsLowerTheLoss takes steps with a small rate in networks at random, by each loss that fits: L
// becomes smaller each time, and as many undos bring every number back to the last bit.
func TestStepsLowerTheLoss(t *testing.T) {
	for seed := range uint64(8) {
		for _, output := range []model.Activation{model.Softmax, model.Sigmoid, model.Identity} {
			s := do(loaded(made(seeded(seed), output, 3, 4, 2)), StepTo{+1}, SetTarget{[]float64{0.75, 0.25}}, SetRate{1e-4})
			for _, loss := range model.Losses(s.Network.Net) {
				start := do(s, SetLoss{loss})
				after, last := start, start.Network.LossNow()
				for step := range 4 {
					after = Apply(after, Learn{})
					now := after.Network.LossNow()
					if now >= last {
						t.Errorf("seed %d, %s by %s: step %d makes L %v of %v", seed, output, loss, step+1, now, last)
					}
					last = now
				}
				if back := do(after, Undo{}, Undo{}, Undo{}, Undo{}); !same(back.Network.Net, start.Network.Net) || back.Network.LossNow() != start.Network.LossNow() {
					t.Errorf("seed %d, %s by %s: undo leaves other numbers", seed, output, loss)
				}
				if again := do(after, Undo{}, Undo{}, Redo{}, Redo{}); !same(again.Network.Net, after.Network.Net) {
					t.Errorf("seed %d, %s by %s: redo makes other numbers", seed, output, loss)
				}
			}
		}
	}
}

// TestCheckOfHand holds of which number the gradient in hand is checked, that n ends it too, and that
// the differences come close to the gradient.
func TestCheckOfHand(t *testing.T) {
	atGradients := do(atY(), StepBy{+3})
	for name, c := range map[string]struct {
		s    State
		want model.Ref
	}{
		"the step":            {atGradients, model.W(2, 0, 0)},
		"a weight selected":   {do(atGradients, Select{model.W(2, 1, 0)}), model.W(2, 1, 0)},
		"a bias selected":     {do(atGradients, Select{model.B(2, 1)}), model.B(2, 1)},
		"an input at the end": {do(atY(), StepTo{+1}, Select{model.X(1)}), model.X(1)},
	} {
		s := Apply(c.s, Check{})
		of, ok := s.Network.Checked()
		if !s.Network.Learning.Checking || !ok || of != c.want {
			t.Errorf("%s: %v is checked, want %v; it says %q", name, of, c.want, s.Notice)
			continue
		}
		n := s.Network
		g, _ := n.Learning.Gradients()
		r, _ := n.GradientInHand()
		best := math.Inf(1)
		for _, d := range n.Learning.Checks(n.Net, n.X, n.Preset, of) {
			best = min(best, math.Abs(d.Slope-g.Value(n.Net, n.Trace, r)))
		}
		if best > 1e-9 {
			t.Errorf("%s: the differences stay %g away", name, best)
		}
		if Apply(s, Check{}).Network.Learning.Checking || Apply(s, StepBy{-1}).Network.Learning.Checking && !s.Network.View.Selecting {
			t.Errorf("%s: the check does not end", name)
		}
	}
	for want, s := range map[string]State{
		"press end, which goes to the last one": do(atY(), Check{}), "one W or b": do(atY(), StepBy{+1}, Check{}),
	} {
		if s.Network.Learning.Checking || !strings.Contains(s.Notice, want) {
			t.Errorf("n says %q, without %q", s.Notice, want)
		}
	}
}

// TestChoices types a target, a rate and a loss, and nudges the rate that is in hand.
func TestChoices(t *testing.T) {
	s := do(network(), StepTo{+1}, BeginName{}, Type{"t 0.25,0.75"}, CommitPrompt{}, BeginName{}, Type{"η 0.25"}, CommitPrompt{}, Nudge{+1})
	if l := s.Network.Learning; !slices.Equal(l.Own, []float64{0.25, 0.75}) || l.Rate() != 0.35 {
		t.Errorf("the choice is %+v", l.Choice)
	}
	if s = do(s, NextLoss{}); s.Network.Loss() != model.HalfSquared {
		t.Errorf("the loss is %s", s.Network.Loss())
	}
	if s = do(s, Undo{}, Undo{}, Undo{}, Undo{}); s.Network.Learning.Own != nil || s.Network.Learning.Rate() != 0.5 || s.Network.Loss() != model.CrossEntropy {
		t.Errorf("undo leaves %+v", s.Network.Learning.Choice)
	}
	for _, text := range []string{"t 1", "t 2,0", "t", "η 0", "η x", "loss mine"} {
		if s := do(network(), BeginName{}, Type{text}, CommitPrompt{}); s.Prompt.Refusal == "" || s.Edits(NetworkPane) > 0 {
			t.Errorf("%q is not refused", text)
		}
	}
}

// TestWayBackAsks asks for numbers behind y before they are shown, and holds what a mistake comes
// of. The numbers are those of a NumPy program.
func TestWayBackAsks(t *testing.T) {
	for name, c := range map[string]struct {
		grain   model.Grain
		before  model.Ref // the question is for the number of the step behind it
		right   float64
		typed   string
		mistake string
	}{
		"L":                       {model.ByNeuron, model.X(0), 0.9052923427223163, "-0.905", "the sign was turned"},
		"δ3[1]":                   {model.ByNeuron, model.LossRef(), -0.59557636, "0.4044", "the target was forgotten"},
		"δ2[1]":                   {model.ByNeuron, model.DB(2, 1), 0.0274322, "0.1191", "the slope was forgotten"},
		"∂W3[1,1], by term":       {model.ByTerm, model.Delta(2, 1), -0.38138209447019616, "-0.5956", "what comes in was forgotten"},
		"δ2[1], by term, updated": {model.ByTerm, model.Ref{Kind: model.InDZ, Layer: 1}, 0.0274322, "-0.0249", "weights were taken that were already updated"},
	} {
		s := do(atY(), SetGrain{c.grain}, AskFirst{true})
		w := s.Network.WayBack()
		at := w.PlaceOf(c.before)
		if s = s.toBack(at).derive(); s.Network.Learning.Back != at {
			t.Fatalf("%s: one stands at %d", name, s.Network.Learning.Back)
		}
		asked := Apply(s, StepBy{+1})
		q, ok := asked.Question()
		if !ok || math.Abs(q.Right-c.right) > 1e-7 || asked.Network.Learning.Back != at {
			t.Errorf("%s: asked %v for %v, at %d", name, ok, q.Right, asked.Network.Learning.Back)
			continue
		}
		after := answering(asked, c.typed)
		if a := after.Asking.Answer; a == nil || !slices.ContainsFunc(a.Rivals, func(r rivals.Rival) bool { return r.Mistake == c.mistake }) {
			t.Errorf("%s: %s is answered by %+v", name, c.typed, a)
		}
		if after.Network.Learning.Back != w.Next(c.grain, at) {
			t.Errorf("%s: the answer leads to %d", name, after.Network.Learning.Back)
		}
	}
	if _, ok := do(atY(), SetGrain{model.ByLayer}, StepBy{+1}, AskFirst{true}, StepBy{+1}).Question(); ok {
		t.Error("a whole δ3 is asked for")
	}
}

// TestOneViewAtATime holds that the way back and the other views of the network exclude one
// another: what is asked for behind y ends the way back, at y, and a step behind y ends that.
func TestOneViewAtATime(t *testing.T) {
	plain := func(n NetworkState) bool {
		return !n.Turned && n.Batch == NoBatch && !n.Plane.On && !n.Speaking()
	}
	xor := do(loaded(made(seeded(1), model.Sigmoid, 2, 2, 1)), StepTo{+1}, SetTarget{[]float64{1}})
	for _, a := range []Action{NextView{}, ShowPlane{}, ToggleSpeaks{}, Turn{}} {
		behind := do(xor, StepTo{+1})
		s := do(behind, a)
		if n := s.Network; n.Learning.On() || n.Place != n.Walk.Places() || n.View != xor.Network.View || plain(n) {
			t.Errorf("%T behind y leaves the way back at %d, place %d, %+v", a, n.Learning.Back, n.Place, n.View)
		}
		if n := do(s, StepTo{+1}).Network; !n.Learning.On() || !plain(n) {
			t.Errorf("after %T the end of the way back shows something else", a)
		}
	}
	if s := do(digitsNetwork(t), StepTo{+1}, StepTo{+1}, OpenBoard{}); !s.Board().On || s.Network.Learning.On() {
		t.Error("the board is not opened behind y")
	}
}
