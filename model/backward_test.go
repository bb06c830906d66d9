package model

import (
	"encoding/json"
	"fmt"
	"math"
	"os"
	"strings"
	"testing"

	"nnexplore/mathx"
)

// A taught is an example of testdata/backward.json: computed by others, with NumPy or in print.
type taught struct {
	X, Target     []float64
	Rate          float64
	W, W1, W2     [][]float64
	B1, B2, Z1, Y []float64
	E, L          float64
	Delta1        []float64
	Delta2        []float64
	Delta3        []float64
	W1After       [][]float64 `json:"W1_after"`
	W2After       [][]float64 `json:"W2_after"`
	Kept          float64     `json:"E_after_one_step_biases_kept"`
	Learnt        float64     `json:"E_after_one_step_biases_too"`
	Mistaken      float64     `json:"E_with_updated_W2_in_the_hidden_gradient"`
	DW, DW3       [][]float64
	DB2           []float64
	DW1Row1       []float64 `json:"dW1_row_1"`
	OneStep       struct {
		L float64
		Y []float64
	} `json:"one_step_rate_0.5"`
}

func taughtExample(t *testing.T, name string) (e taught) {
	t.Helper()
	data, err := os.ReadFile("testdata/backward.json")
	if err != nil {
		t.Fatal(err)
	}
	var all map[string]json.RawMessage
	if err := json.Unmarshal(data, &all); err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(all[name], &e); err != nil {
		t.Fatal(err)
	}
	return e
}

func mustBackward(t testing.TB, n Network, x, target []float64, loss Loss) Gradients {
	t.Helper()
	g, err := Backward(n, mustForward(t, n, x), target, loss)
	if err != nil {
		t.Fatal(err)
	}
	return g
}

// toLastDigit reports whether two numbers agree in the 16 digits that a float64 has.
func toLastDigit(a, b float64) bool { return a == b || math.Abs(a-b) <= 0x1p-51*math.Abs(b) }

func checkRows(t *testing.T, what string, agree func(a, b float64) bool, got, want [][]float64) {
	t.Helper()
	for i, row := range want {
		checkAll(t, fmt.Sprintf("%s, row %d", what, i+1), agree, got[i], row)
	}
}

// TestMazur holds the numbers of Mazur's page, and both of its sums after one step: by its own
// rule, and the one it publishes, of a hidden gradient by weights that were already changed.
func TestMazur(t *testing.T) {
	e := taughtExample(t, "mazur")
	n := Network{Layers: []Layer{{W: e.W1, B: e.B1, Activation: Sigmoid}, {W: e.W2, B: e.B2, Activation: Sigmoid}}}
	g := mustBackward(t, n, e.X, e.Target, HalfSquared)
	checkAll(t, "E", toLastDigit, []float64{g.L}, []float64{e.E})
	checkAll(t, "δ2", toLastDigit, g.Layers[1].Delta, e.Delta2)
	// Each δ1 is the difference of two products of which one is almost as large as the other: what
	// order their factors are taken in shows in its sixteenth digit.
	nearly := func(a, b float64) bool { return math.Abs(a-b) <= 1e-15*math.Abs(b) }
	checkAll(t, "δ1", nearly, g.Layers[0].Delta, e.Delta1)
	after := Update(n, g, e.Rate)
	checkRows(t, "W1", toLastDigit, after.Layers[0].W, e.W1After)
	checkRows(t, "W2", toLastDigit, after.Layers[1].W, e.W2After)
	loss := func(n Network) []float64 { return []float64{HalfSquared.Of(mustForward(t, n, e.X).Y(), e.Target)} }
	checkAll(t, "E after one step", toLastDigit, loss(after), []float64{e.Learnt})
	kept := after.WithBiases(0, e.B1).WithBiases(1, e.B2)
	checkAll(t, "E with the biases kept", toLastDigit, loss(kept), []float64{e.Kept})

	mistaken := n
	mistaken.Layers = []Layer{n.Layers[0], after.Layers[1]}
	wrong := g
	wrong.Layers = []LayerGradients{g.Layers[0], g.Layers[1]}
	back := make([]float64, 2)
	if err := mathx.MatVec(back, mistaken.Layers[1].W, g.Layers[1].Delta); err != nil {
		t.Fatal(err)
	}
	wrong.Layers[0].DZ = back
	wrong.Layers[0].Delta = make([]float64, 2)
	wrong.Layers[0].bend(Sigmoid, mustForward(t, n, e.X).Layers[0])
	if err := mathx.Outer(wrong.Layers[0].DW, e.X, wrong.Layers[0].Delta); err != nil {
		t.Fatal(err)
	}
	kept = Update(n, wrong, e.Rate).WithBiases(0, e.B1).WithBiases(1, e.B2)
	checkAll(t, "E as published", toLastDigit, loss(kept), []float64{e.Mistaken})
}

// TestArticleBack holds the article's network with two targets.
func TestArticleBack(t *testing.T) {
	n, x := article()
	e := taughtExample(t, "article_target_1_0")
	g := mustBackward(t, n, x, []float64{1, 0}, CrossEntropy)
	checkAll(t, "L", toLastDigit, []float64{g.L}, []float64{e.L})
	checkAll(t, "δ3", toLastDigit, g.Layers[2].Delta, e.Delta3)
	checkRows(t, "∂W3", toLastDigit, g.Layers[2].DW, e.DW3)
	checkAll(t, "∂b2", toLastDigit, g.Layers[1].DB, e.DB2)
	checkAll(t, "∂W1, row 1", toLastDigit, g.Layers[0].DW[0], e.DW1Row1)
	for j, v := range g.Layers[0].DW[0] {
		checkAll(t, "∂b1", toLastDigit, g.Layers[0].DB[j:j+1], []float64{v / 2})
	}
	after := mustForward(t, Update(n, g, 0.5), x)
	checkAll(t, "y after one step", toLastDigit, after.Y(), e.OneStep.Y)
	checkAll(t, "L after one step", toLastDigit, []float64{CrossEntropy.Of(after.Y(), g.Target)}, []float64{e.OneStep.L})

	e = taughtExample(t, "article_target_0_1")
	g = mustBackward(t, n, x, []float64{0, 1}, CrossEntropy)
	checkAll(t, "L", toLastDigit, []float64{g.L}, []float64{e.L})
	after = mustForward(t, Update(n, g, 0.5), x)
	checkAll(t, "L after one step", toLastDigit, []float64{CrossEntropy.Of(after.Y(), g.Target)}, []float64{e.OneStep.L})
}

// TestSimpleNet holds the gradient that the book prints, in its digits.
func TestSimpleNet(t *testing.T) {
	e := taughtExample(t, "simpleNet")
	n := Network{Layers: []Layer{{W: e.W, B: make([]float64, 3), Activation: Softmax}}}
	g := mustBackward(t, n, e.X, e.Target, CrossEntropy)
	printed := func(a, b float64) bool { return math.Abs(a-b) <= 1e-8 }
	checkAll(t, "L", printed, []float64{g.L}, []float64{e.L})
	checkRows(t, "∂W", printed, g.Layers[0].DW, e.DW)
}

// targetFor is a target that fits every loss.
func targetFor(n Network) []float64 {
	t := make([]float64, n.Layers[n.Last()].Out())
	t[0], t[len(t)-1] = 0.25, 0.75
	if len(t) == 1 {
		t[0] = 1
	}
	return t
}

// TestGradientsAreSlopes holds every gradient of random networks of all activations and losses against the
// slope between two forward passes.
func TestGradientsAreSlopes(t *testing.T) {
	r := seeded()
	for _, n := range everyOutput() {
		x, target := normal(r, n.In()), targetFor(n)
		for _, loss := range Losses(n) {
			g := mustBackward(t, n, x, target, loss)
			hold := func(ref Ref, slope float64) {
				t.Helper()
				d := Numeric(n, x, target, loss, ref, 1e-6)
				if math.Abs(d.Slope-slope) > 1e-7*(1+math.Abs(slope)) {
					t.Errorf("%v of %s with %s inside and %s at the end, %s: %v, but between two passes it is %v", ref.Name(), n.SizesText(),
						n.Layers[0].Activation, n.Layers[n.Last()].Activation, loss, slope, d.Slope)
				}
			}
			for l, layer := range g.Layers {
				for j := range layer.DB {
					hold(B(l, j), layer.DB[j])
					for i := range layer.DW {
						hold(W(l, i, j), layer.DW[i][j])
					}
				}
			}
			for i, slope := range g.DX {
				hold(X(i), slope)
			}
		}
	}
}

// TestSmallSteps holds that a step with a small rate lowers the loss, by η times the squares of
// all gradients as long as η is small.
func TestSmallSteps(t *testing.T) {
	r := seeded()
	for _, n := range everyOutput() {
		x, target := normal(r, n.In()), targetFor(n)
		for _, loss := range Losses(n) {
			g := mustBackward(t, n, x, target, loss)
			const rate = 1e-7
			squares := 0.0
			for _, l := range g.Layers {
				for _, row := range append([][]float64{l.DB}, l.DW...) {
					for _, v := range row {
						squares += v * v
					}
				}
			}
			fall := g.L - loss.Of(mustForward(t, Update(n, g, rate), x).Y(), target)
			if math.Abs(fall-rate*squares) > 1e-3*rate*squares+1e-14*(1+g.L) {
				t.Errorf("%s with %s and %s, %s: L falls by %v, want about %v", n.SizesText(), n.Layers[0].Activation, n.Layers[n.Last()].Activation, loss, fall, rate*squares)
			}
		}
	}
}

// TestUpdateBits holds that a step is W − η·∂W with two roundings, and leaves the network as it was.
func TestUpdateBits(t *testing.T) {
	r := seeded()
	n := random(r, []int{4, 3, 2}, Tanh, Softmax)
	before := copied(n)
	g := mustBackward(t, n, normal(r, 4), []float64{0, 1}, CrossEntropy)
	after := Update(n, g, 0.3)
	for l, layer := range after.Layers {
		for j := range layer.B {
			step := 0.3 * g.Layers[l].DB[j]
			checkAll(t, "b", same, layer.B[j:j+1], []float64{n.Layers[l].B[j] - step})
			for i := range layer.W {
				step := 0.3 * g.Layers[l].DW[i][j]
				checkAll(t, "W", same, layer.W[i][j:j+1], []float64{n.Layers[l].W[i][j] - step})
			}
		}
	}
	if !Alike(n, before) {
		t.Error("the network was written to")
	}
}

// TestKinks holds what is taken where a slope does not exist, and that a step function passes
// nothing back.
func TestKinks(t *testing.T) {
	for h, want := range map[Activation]float64{ReLU: 0, LeakyReLU: 0.01, Leaky(-0.5): -0.5, StepFunction: 0, StepAtLeast: 0, Sigmoid: 0.25} {
		if got := h.Slope(0); got != want {
			t.Errorf("%s at 0: %v, want %v", h, got, want)
		}
	}
	for _, h := range Elementwise() {
		if got := h.Slope(math.NaN()); h != Identity && got == got {
			t.Errorf("%s of NaN: %v", h, got)
		}
	}
	n := random(seeded(), []int{3, 4, 2}, StepFunction, Softmax)
	g := mustBackward(t, n, []float64{1, 2, 3}, []float64{1, 0}, CrossEntropy)
	checkAll(t, "∂b1 behind steps", func(a, b float64) bool { return a == b }, g.Layers[0].DB, make([]float64, 4))
}

// TestFarSlopes holds that the slope of a sigmoid keeps its digits where 1 − z is 0: e^−40 at 40.
func TestFarSlopes(t *testing.T) {
	n := Network{Layers: []Layer{{W: [][]float64{{1}}, B: []float64{0}, Activation: Sigmoid}}}
	g := mustBackward(t, n, []float64{40}, []float64{0}, HalfSquared)
	checkAll(t, "δ", toLastDigit, g.Layers[0].Delta, []float64{math.Exp(-40)})
	for _, h := range []Activation{Sigmoid, Tanh} { // z is 0.9 at 2.1972 and at 1.4722
		for _, x := range []float64{-40, -20, -1.4723, -1.4722, -1, 0, 1, 1.4722, 1.4723, 2.1972, 2.1973, 20, 40} {
			checkAll(t, string(h), near, []float64{h.Slope(x) / h.Derivative(x)}, []float64{1})
		}
	}
}

// TestBadTargets holds that what does not fit is said in a sentence.
func TestBadTargets(t *testing.T) {
	soft, _ := article()
	plain, _ := textbook()
	for _, c := range []struct {
		n      Network
		target []float64
		loss   Loss
		want   string
	}{
		{soft, []float64{1}, CrossEntropy, "the target has 1 value, but y has 2; 1,0 was expected"},
		{soft, []float64{1, 1}, CrossEntropy, "the sum of the target is 2; with cross-entropy it is 1, as in 1,0"},
		{soft, []float64{2, -1}, CrossEntropy, "t[1] is 2; with cross-entropy a target is a share, from 0 to 1, as in 1,0"},
		{soft, []float64{math.NaN(), 1}, HalfSquared, "t[1] is NaN; a target is a finite number"},
		{plain, []float64{1, 0}, CrossEntropy, "cross-entropy needs softmax at the end, but layer 3 ends in identity; half-squared and mean-squared fit"},
		{plain, []float64{1, 0}, "", `"" is no loss; there are cross-entropy, half-squared and mean-squared`},
	} {
		x := []float64{1, 0.5}
		_, err := Backward(c.n, mustForward(t, c.n, x), c.target, c.loss)
		if err == nil || err.Error() != c.want {
			t.Errorf("%v, want %s", err, c.want)
		}
	}
	if err := CheckRate(0); err == nil || !strings.Contains(err.Error(), "η is 0") {
		t.Error(err)
	}
	for _, name := range []string{"Cross Entropy", "MSELoss", "half_squared"} {
		if _, err := ParseLoss(name); err != nil {
			t.Error(err)
		}
	}
}
