package state

import (
	"encoding/json"
	"math"
	"os"
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
