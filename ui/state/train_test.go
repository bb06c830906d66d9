package state

import (
	"encoding/json"
	"math"
	"os"
	"slices"
	"strings"
	"testing"

	"nnexplore/model"
	"nnexplore/presets"
	"nnexplore/ui/state/learning"
)

// A told is what a NumPy program comes to: L, and y of the four inputs of XOR.
type told struct {
	L float64
	Y []float64
}

// learnt are the numbers of learn.py.
func learnt(t *testing.T) (of struct {
	L                                                                float64
	DW2, DB1                                                         []float64
	Step, Thousand, ThousandOfOne, Stuck, Large, Zero, Unbiased, Far told
}) {
	t.Helper()
	data, err := os.ReadFile("testdata/learn.json")
	if err == nil {
		err = json.Unmarshal(data, &of)
	}
	if err != nil {
		t.Fatal(err)
	}
	return of
}

// learner is xor-learn or another preset at y.
func learner(name string) State { return do(New(), LoadPreset{NetworkPane, name}, StepTo{+1}) }

// about fails the test where a number is not as wanted, but for rounding.
func about(t *testing.T, what string, got, want float64) {
	t.Helper()
	if !(math.Abs(got-want) <= 1e-9*math.Max(1, math.Abs(want))) {
		t.Errorf("%s is %v, want %v", what, got, want)
	}
}

// TestMeans holds L and its gradients over all examples to NumPy's, that a step uses them, and that
// of x alone they are others.
func TestMeans(t *testing.T) {
	want, s := learnt(t), do(learner("xor-learn"), StepTo{+1})
	g, _ := s.Network.Learning.Gradients()
	about(t, "L", g.L, want.L)
	about(t, "L", s.Network.LossNow(), want.L)
	for i, d := range want.DW2 {
		about(t, "∂W2", g.Layers[1].DW[i][0], d)
	}
	for j, d := range want.DB1 {
		about(t, "∂b1", g.Layers[0].DB[j], d)
	}
	each := s.Network.Learning.Each(model.DW(1, 0, 0))
	sum := 0.0
	for _, d := range each {
		sum += d
	}
	about(t, "∂W2[1,1]", sum/4, want.DW2[0])
	step := do(s, Learn{})
	about(t, "L after a step", step.Network.LossNow(), want.Step.L)
	one := do(s, ToggleAll{})
	if g, _ := one.Network.Learning.Gradients(); math.Abs(g.L-want.L) < 1e-3 || one.Network.Learning.Means() != 0 {
		t.Errorf("of x alone L is %v still", g.L)
	}
	if back := do(one, Undo{}); back.Network.Learning.Means() != 4 || !strings.Contains(back.Notice, "all examples") {
		t.Errorf("undo leaves the mean over %d; it says %q", back.Network.Learning.Means(), back.Notice)
	}
	p := s.Network.Preset
	for want, own := range map[bool][]float64{true: nil, false: {0}} {
		began, err := Start(Options{Network: &p, Learning: learning.Choice{Own: own, Eta: 1}})
		if err != nil || began.Network.Learning.All != want {
			t.Errorf("with the target %v one begins with all examples: %v, %v", own, !want, err)
		}
	}
	if own := do(s, SetTarget{[]float64{0}}); own.Network.Learning.All {
		t.Error("a target of one's own is one of all examples")
	}
}

// TestMeansAreChecked holds differences of the mean loss to the mean gradients.
func TestMeansAreChecked(t *testing.T) {
	n := do(learner("xor-learn"), StepTo{+1}).Network
	g, _ := n.Learning.Gradients()
	for _, r := range []model.Ref{model.W(1, 0, 0), model.W(0, 1, 1), model.B(0, 1)} {
		d := n.Learning.Numeric(n.Net, n.X, n.Preset, r, learning.UsualH)
		if got := g.Value(n.Net, n.Trace, learning.GradientOf(r)); math.Abs(got-d.Slope) > 1e-9 {
			t.Errorf("%s: ∂ is %v, a difference says %v", r.Name(), got, d.Slope)
		}
	}
}

// TestMeansRefused holds what is said where not all examples have a target that fits.
func TestMeansRefused(t *testing.T) {
	for name, want := range map[string]string{"article": "only one example comes", "mazur": "p chooses it", "three-classes": "no targets"} {
		p, err := presets.NetworkNamed(name)
		if err != nil {
			t.Fatal(err)
		}
		p.Targets, p.Taught = nil, nil
		s := do(loaded(p), ToggleAll{})
		if s.Network.Learning.All || !strings.Contains(strings.ToLower(s.Notice), want) {
			t.Errorf("%s: B says %q", name, s.Notice)
		}
	}
}

// trainedOn is the state after a run that is under way, piece by piece of so many steps.
func trainedOn(s State, piece int) State {
	for r := s.Network.Learning.Run; r.Running(); r = s.Network.Learning.Run {
		left := piece
		s = Apply(s, Trained{r, r.Further(func() bool { left--; return left <= 0 })})
	}
	return s
}

// TestManySteps holds what a thousand steps come to to NumPy's numbers, in one edit that undo takes
// back to the last bit and redo makes again.
func TestManySteps(t *testing.T) {
	want, s := learnt(t), learner("xor-learn")
	after := trainedOn(do(s, BeginSteps{}, Type{"1000"}, CommitPrompt{}), 137)
	about(t, "L", after.Network.LossNow(), want.Thousand.L)
	for i, x := range after.Network.Examples {
		about(t, "y", model.PassOf(after.Network.Net, x).Y()[0], want.Thousand.Y[i])
	}
	if after.Edits(NetworkPane) != s.Edits(NetworkPane)+1 || after.Network.Place != s.Network.Place {
		t.Errorf("there are %d edits, at place %d", after.Edits(NetworkPane), after.Network.Place)
	}
	if !strings.Contains(after.Notice, "1000 steps by η = 5: L 0.1282 → 0.0008") || !after.Network.Curved() {
		t.Errorf("it says %q; the curve is shown: %v", after.Notice, after.Network.Curved())
	}
	if was := after.Was(); was == nil || !same(was.Net, s.Network.Net) {
		t.Error("old is not what was before the first step")
	}
	back := do(after, Undo{})
	if !same(back.Network.Net, s.Network.Net) || back.Network.Curved() || !strings.Contains(back.Notice, "1000 steps of learning; L is 0.1282 again") {
		t.Errorf("undo leaves other weights; it says %q", back.Notice)
	}
	if again := do(back, Redo{}); !same(again.Network.Net, after.Network.Net) {
		t.Error("redo makes other weights")
	}
	stuck := trainedOn(do(learner("xor-stuck"), Train{1000}), 100)
	about(t, "L of xor-stuck", stuck.Network.LossNow(), want.Stuck.L)
	one := trainedOn(do(s, ToggleAll{}, Train{1000}), 100)
	about(t, "L of one x", one.Network.LossNow(), want.ThousandOfOne.L)
}

// TestRunInPieces holds that neither the weights nor the curve depend on how a run is cut.
func TestRunInPieces(t *testing.T) {
	whole, cut := trainedOn(do(learner("xor-learn"), Train{3000}), 3000), trainedOn(do(learner("xor-learn"), Train{3000}), 7)
	if !same(whole.Network.Net, cut.Network.Net) || !slices.Equal(whole.Network.Run().Curve(), cut.Network.Run().Curve()) {
		t.Error("a run in pieces comes to other numbers")
	}
	curve := whole.Network.Run().Curve()
	if first, last := curve[0], curve[len(curve)-1]; first.Step != 0 || last.Step != 3000 || len(curve) > 1001 {
		t.Errorf("the curve has %d points, from %d to %d", len(curve), first.Step, last.Step)
	}
	if len(curve) != 1+3000/4 { // of 1000 points at most the least power of two between them is 4
		t.Errorf("the curve has %d points", len(curve))
	}
}

// TestRunEnds ends a run that is under way: esc keeps what is done, another key does so first, and what
// only looks lets it go on.
func TestRunEnds(t *testing.T) {
	s := learner("xor-learn")
	began := do(s, Train{1000})
	r := began.Network.Learning.Run
	left := 40
	under := Apply(began, Trained{r, r.Further(func() bool { left--; return left <= 0 })})
	if n := under.Network; !n.Learning.Run.Running() || n.Learning.Run.Done != 40 || same(n.Net, s.Network.Net) {
		t.Fatalf("%d steps are done", n.Learning.Run.Done)
	}
	if !strings.Contains(under.Network.Learning.Run.Progress(), "40 of 1000 steps: L 0.1282 →") {
		t.Errorf("its progress is %q", under.Network.Learning.Run.Progress())
	}
	for name, a := range map[string]Action{"V": NextView{}, "d": Precision{}, "2": Focus{CurvesPane}, "?": Open{KeysOverlay}} {
		if went := Apply(under, a); !went.Network.Learning.Run.Running() || went.Edits(NetworkPane) != s.Edits(NetworkPane) {
			t.Errorf("%s ends it", name)
		}
	}
	esc := Apply(under, Leave{})
	if esc.Network.Learning.Run.Running() || esc.Edits(NetworkPane) != s.Edits(NetworkPane)+1 || !same(esc.Network.Net, under.Network.Net) || !strings.Contains(esc.Notice, "Stopped after 40 steps") {
		t.Errorf("esc leaves %d edits; it says %q", esc.Edits(NetworkPane), esc.Notice)
	}
	if !esc.Network.Curved() {
		t.Error("esc takes the curve away")
	}
	if late := Apply(esc, Trained{r, r.Further(func() bool { return true })}); !same(late.Network.Net, esc.Network.Net) {
		t.Error("a late answer changes the network")
	}
	for name, a := range map[string]Action{"+": Nudge{+1}, "L": Learn{}, "p": LoadPreset{NetworkPane, "xor"}, "r": Reset{}} {
		if after := Apply(under, a); after.Edits(NetworkPane) != s.Edits(NetworkPane)+2 {
			t.Errorf("%s in a run makes %d edits", name, after.Edits(NetworkPane)-s.Edits(NetworkPane))
		}
	}
	if none := Apply(began, Leave{}); none.Edits(NetworkPane) != s.Edits(NetworkPane) || !same(none.Network.Net, s.Network.Net) {
		t.Error("a run of no step is an edit")
	}
	if undone := Apply(under, Undo{}); !same(undone.Network.Net, s.Network.Net) {
		t.Error("u in a run leaves other weights")
	}
}

// TestRunDiverges stops before L is no number any more, and says at which step.
func TestRunDiverges(t *testing.T) {
	p := made(seeded(3), model.Identity, 2, 1)
	s := do(loaded(p), StepTo{+1}, SetTarget{[]float64{1}}, SetRate{50}, Train{100000})
	s = trainedOn(s, 30)
	r := s.Network.Run()
	if r == nil || r.Diverged == 0 || r.Diverged != r.Done+1 || !strings.Contains(s.Notice, "It diverged") {
		t.Fatalf("it says %q", s.Notice)
	}
	if l := s.Network.LossNow(); math.IsNaN(l) || math.IsInf(l, 0) {
		t.Errorf("L is %v", l)
	}
	if next := do(s, Learn{}).Network.LossNow(); !math.IsNaN(next) && !math.IsInf(next, 0) {
		t.Errorf("the step after that has L %v", next)
	}
}

// TestStepsRefused holds what is said where no run can begin.
func TestStepsRefused(t *testing.T) {
	s := learner("xor-learn")
	for text, want := range map[string]string{"steps": "how many", "steps 0": "from 1 to 1000000", "steps -5": "-5 steps were asked for", "steps 1e12": "1e12 steps", "steps 1.5": "no whole number", "steps 2000000": "2000000 steps were asked for; from 1 to 1000000", "steps 100000000": "100000000 steps", "steps x": "number"} {
		if got := do(s, BeginName{}, Type{text}, CommitPrompt{}); !strings.Contains(got.Prompt.Refusal, want) {
			t.Errorf("%q is refused by %q", text, got.Prompt.Refusal)
		}
	}
	if none := do(loaded(made(seeded(1), model.Softmax, 2, 2)), BeginSteps{}); none.Prompt.On || !strings.Contains(none.Notice, ":t 1,0") {
		t.Errorf("without a target M says %q", none.Notice)
	}
	if flat := do(loaded(made(seeded(1), model.StepFunction, 2, 2, 1)), StepTo{+1}, SetTarget{[]float64{0.5}}, Train{10}); flat.Network.Learning.Run != nil || !strings.Contains(flat.Notice, "A step function is flat") {
		t.Errorf("with steps only M says %q", flat.Notice)
	}
}

// TestFiveQuestions asks each by what is typed for it: what a thousand steps then come to is what NumPy
// has, and u brings every number back to the last bit.
func TestFiveQuestions(t *testing.T) {
	want, s := learnt(t), learner("xor-learn")
	for typed, l := range map[string]float64{"η 50": want.Large.L, "zero": want.Zero.L, "bias off": want.Unbiased.L, "scale x1 100": want.Far.L} {
		asked := do(s, BeginName{}, Type{typed}, CommitPrompt{})
		if asked.Edits(NetworkPane) != s.Edits(NetworkPane)+1 {
			t.Errorf("%s is %d edits; it says %q", typed, asked.Edits(NetworkPane)-s.Edits(NetworkPane), asked.Notice+asked.Prompt.Refusal)
			continue
		}
		after := trainedOn(do(asked, Train{1000}), 300)
		if typed == "zero" && !strings.Contains(after.Notice, "No gradient is left") {
			t.Errorf("of zeros M says %q", after.Notice)
		}
		about(t, "L by "+typed, after.Network.LossNow(), l)
		back := do(after, Undo{})
		if after.Edits(NetworkPane) > asked.Edits(NetworkPane) {
			back = do(back, Undo{})
		}
		if !same(back.Network.Net, s.Network.Net) || !back.Network.Learning.Choice.Same(s.Network.Learning.Choice) || !slices.Equal(back.Network.X, s.Network.X) || back.Network.Place != s.Network.Place {
			t.Errorf("after %s undo leaves other numbers", typed)
		}
	}
	off := do(s, BeginName{}, Type{"bias off"}, CommitPrompt{}, Learn{})
	for _, layer := range trainedOn(do(off, Train{10}), 3).Network.Net.Layers {
		if slices.ContainsFunc(layer.B, func(b float64) bool { return b != 0 }) {
			t.Errorf("a bias that is left out learns: %v", layer.B)
		}
	}
	if on := do(off, BeginName{}, Type{"bias on"}, CommitPrompt{}, Learn{}); on.Network.Net.Layers[1].B[0] == 0 {
		t.Error("bias on does not learn b")
	}
	stuck := do(s, BeginName{}, Type{"seed 1"}, CommitPrompt{})
	if xor, err := presets.NetworkNamed("xor-stuck"); err != nil || !model.Alike(stuck.Network.Net, xor.Network) {
		t.Error("the seed 1 does not make the weights of xor-stuck")
	}
	for text, want := range map[string]string{"seed": "seed 7", "seed x": "seed", "bias": "bias off", "scale x1": "which input", "scale x3 2": "x", "scale x1 0": "leave nothing"} {
		if got := do(s, BeginName{}, Type{text}, CommitPrompt{}); !strings.Contains(got.Prompt.Refusal, want) {
			t.Errorf("%q is refused by %q", text, got.Prompt.Refusal)
		}
	}
}
