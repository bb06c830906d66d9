package back

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"nnexplore/model"
	"nnexplore/number"
	"nnexplore/presets"
)

// mazur is Mazur's worked example.
func mazur() (model.Network, []float64, []float64) {
	return model.Network{Layers: []model.Layer{
		{W: [][]float64{{0.15, 0.25}, {0.20, 0.30}}, B: []float64{0.35, 0.35}, Activation: model.Sigmoid},
		{W: [][]float64{{0.40, 0.50}, {0.45, 0.55}}, B: []float64{0.60, 0.60}, Activation: model.Sigmoid},
	}}, []float64{0.05, 0.10}, []float64{0.01, 0.99}
}

func passes(t *testing.T, n model.Network, x, target []float64, loss model.Loss) Of {
	t.Helper()
	o := Of{Net: n, Trace: model.PassOf(n, x)}
	var err error
	if o.Gradients, err = model.Backward(n, o.Trace, target, loss); err != nil {
		t.Fatal(err)
	}
	return o
}

// several are networks of many shapes with every loss that fits them, at random numbers.
func several(t *testing.T) (all []Of) {
	r := rand.New(rand.NewPCG(19, 7))
	normal := func(n int) []float64 {
		v := make([]float64, n)
		for i := range v {
			v[i] = r.NormFloat64()
		}
		return v
	}
	for _, sizes := range [][]int{{2, 3, 2, 2}, {1, 1}, {3, 1, 4}, {5, 2}, {2, 2, 1}} {
		for _, output := range []model.Activation{model.Sigmoid, model.Identity, model.Softmax} {
			n := model.Network{}
			for l, out := range sizes[1:] {
				layer := model.Layer{B: normal(out), Activation: model.Elementwise()[(l+len(sizes))%6]}
				for range sizes[l] {
					layer.W = append(layer.W, normal(out))
				}
				n.Layers = append(n.Layers, layer)
			}
			n.Layers[n.Last()].Activation = output
			target := make([]float64, n.Layers[n.Last()].Out())
			target[0] = 1
			for _, loss := range model.Losses(n) {
				all = append(all, passes(t, n, normal(n.In()), target, loss))
			}
		}
	}
	return all
}

// TestCounts holds how many steps there are for the article's network, counted by hand: L takes 2
// terms and itself, δ3 2 differences, a gradient as many products as values come in and its ∂b,
// and a hidden δ a product for each neuron of the layer after and the slope.
func TestCounts(t *testing.T) {
	n := presets.Networks()[0].Network
	for _, c := range []struct {
		loss                model.Loss
		term, neuron, layer int
	}{
		{model.CrossEntropy, 3 + 2 + 2*3 + 2*3 + 2*4 + 3*3 + 3*3, 1 + 2 + 2 + 2 + 2 + 3 + 3, 7},
		{model.HalfSquared, 3 + 6 + 2*3 + 2*3 + 2*4 + 3*3 + 3*3, 15, 7},
	} {
		w := NewWalk(n, c.loss)
		if got := [3]int{w.Count(model.ByTerm), w.Count(model.ByNeuron), w.Count(model.ByLayer)}; got != [3]int{c.term, c.neuron, c.layer} {
			t.Errorf("%s: %v steps by term, neuron and layer, want %d, %d, %d", c.loss, got, c.term, c.neuron, c.layer)
		}
	}
}

// TestOrder holds the order of the finest steps, of Mazur's example.
func TestOrder(t *testing.T) {
	n, _, _ := mazur()
	w := NewWalk(n, model.HalfSquared)
	var got []string
	for place := range w.Places() {
		s := w.At(place + 1)
		got = append(got, fmt.Sprintf("%d:%d%d%d", s.Kind, s.Layer+1, s.I+1, s.J+1))
	}
	want := "1:211 1:212 2:211 3:211 6:211 3:212 6:212 7:211 7:221 8:211 7:212 7:222 8:212 5:111 5:121 6:111 5:112 5:122 6:112 7:111 7:121 8:111 7:112 7:122 8:112"
	if strings.Join(got, " ") != want {
		t.Errorf("%s, want\n%s", strings.Join(got, " "), want)
	}
}

// TestWalk holds that addresses and places are each other's inverse, and the steps of each grain
// and their boundaries.
func TestWalk(t *testing.T) {
	for _, o := range several(t) {
		w := NewWalk(o.Net, o.Gradients.Loss)
		what := fmt.Sprintf("%s, %s: ", o.Net.SizesText(), o.Gradients.Loss)
		for place := range w.Places() + 1 {
			if got := w.Place(w.At(place)); got != place {
				t.Fatalf("%splace %d is step %v, whose place is %d", what, place, w.At(place), got)
			}
		}
		for _, g := range []model.Grain{model.ByLayer, model.ByNeuron, model.ByTerm} {
			if w.Boundary(g, w.Count(g)) != w.Places() {
				t.Errorf("%sthe last step by %s ends at %d of %d", what, g, w.Boundary(g, w.Count(g)), w.Places())
			}
			for index := 1; index <= w.Count(g); index++ {
				end, begin := w.Boundary(g, index), w.Boundary(g, index-1)
				if begin >= end {
					t.Fatalf("%sstep %d by %s goes from %d to %d", what, index, g, begin, end)
				}
				for place := begin; place < end; place++ {
					if w.Index(g, place) != index-1 || w.Next(g, place) != end || place > begin && w.Previous(g, place) != begin {
						t.Fatalf("%splace %d is not between steps %d and %d by %s", what, place, index-1, index, g)
					}
				}
			}
		}
		for _, loss := range model.Losses(o.Net) {
			to := NewWalk(o.Net, loss)
			if w.Convert(0, to) != 0 || w.Convert(w.Places(), to) != to.Places() || w.LayerStart(-1) != w.Places() {
				t.Errorf("%sthe ends move", what)
			}
			for l := range o.Net.Layers {
				if w.Convert(w.LayerStart(l), to) != to.LayerStart(l) {
					t.Errorf("%slayer %d starts elsewhere with %s", what, l+1, loss)
				}
			}
		}
	}
}

// everyRef are all the numbers that a backward pass makes on its way.
func everyRef(o Of) (refs []model.Ref) {
	refs = append(refs, model.LossRef())
	for l, layer := range o.Net.Layers {
		for j := range layer.Out() {
			refs = append(refs, model.Delta(l, j), model.DB(l, j))
			for i := range layer.In() {
				refs = append(refs, model.DW(l, i, j))
			}
		}
	}
	return refs
}

// TestMakes holds that each number is made by one step of each grain, at the place that PlaceOf names.
func TestMakes(t *testing.T) {
	for _, o := range several(t) {
		w := NewWalk(o.Net, o.Gradients.Loss)
		for _, g := range []model.Grain{model.ByLayer, model.ByNeuron, model.ByTerm} {
			made := map[model.Ref]int{}
			for index := 1; index <= w.Count(g); index++ {
				place := w.Boundary(g, index)
				e := Explain(o.Net, o.Gradients.Loss, w, g, place)
				for _, r := range everyRef(o) {
					if e.Makes(r) && (e.Step.Kind != Term) {
						made[r]++
						if at := w.PlaceOf(r); at > place || at <= w.Boundary(g, index-1) {
							t.Fatalf("%s of %s is made between %d and %d by %s, but known at %d", r.Name(), o.Net.SizesText(), w.Boundary(g, index-1), place, g, at)
						}
					}
				}
				if first, ok := e.First(); !ok || !e.Makes(first) {
					t.Fatalf("step %d by %s does not make %v", index, g, first)
				}
			}
			for _, r := range everyRef(o) {
				if made[r] != 1 {
					t.Fatalf("%s, %s by %s: %s is made %d times", o.Net.SizesText(), o.Gradients.Loss, g, r.Name(), made[r])
				}
			}
		}
	}
}

// TestSoFar holds that the sums of the finest steps end in the bits of the pass, and that every
// number a formula names is one the step uses.
func TestSoFar(t *testing.T) {
	for _, o := range several(t) {
		w := NewWalk(o.Net, o.Gradients.Loss)
		for place := 1; place <= w.Places(); place++ {
			e := Explain(o.Net, o.Gradients.Loss, w, model.ByTerm, place)
			f, ok := e.Formula(o, 100)
			if !ok {
				t.Fatal("no formula")
			}
			next := Step{}
			if place < w.Places() {
				next = w.At(place + 1)
			}
			if whole := e.Step.Kind != Term && e.Step.Kind != next.Kind || e.Step.Kind >= Delta; whole && !model.Same(f.Result.Value, o.Value(f.Result.Ref)) {
				t.Errorf("%s, %s, place %d: %v, want %v", o.Net.SizesText(), o.Gradients.Loss, place, f.Result.Value, o.Value(f.Result.Ref))
			}
			if e.Step.Kind == Product || e.Step.Kind == Share {
				continue // which show the terms before, too
			}
			for _, p := range f.Pieces {
				if r := p.Number.Ref; p.Text == "" && r.Kind != model.InDY && r.Kind != model.InShare && e.Step.Kind != Term && !e.Uses(r) {
					t.Errorf("%s, place %d: %s uses %s", o.Net.SizesText(), place, f.Result.Ref.Name(), r.Name())
				}
			}
		}
	}
}

// TestFormulas holds formulas of the examples, as a book would write them.
func TestFormulas(t *testing.T) {
	a := presets.Networks()[0]
	article := passes(t, a.Network, a.X, []float64{1, 0}, model.CrossEntropy)
	squared := passes(t, a.Network, a.X, []float64{1, 0}, model.MeanSquared)
	n, x, target := mazur()
	example := passes(t, n, x, target, model.HalfSquared)
	for _, c := range []struct {
		of               Of
		notation         model.Notation
		ref              model.Ref
		symbols, numbers string
	}{
		{article, model.XW, model.LossRef(), "−(t[1]·log y[1] + t[2]·log y[2])", "−(1·log 0.4044 + 0·log 0.5956)"},
		{article, model.XW, model.Delta(2, 0), "y[1] − t[1]", "0.4044 − 1"},
		{article, model.XW, model.Delta(1, 0), "(W3[1,1]·δ3[1] + W3[1,2]·δ3[2]) · z2[1]·(1 − z2[1])", "(0.1·(-0.5956) + 0.3·0.5956) · 0.6404·(1 − 0.6404)"},
		{article, model.WX, model.Delta(1, 0), "(W3[1,1]·δ3[1] + W3[2,1]·δ3[2]) · z2[1]·(1 − z2[1])", "(0.1·(-0.5956) + 0.3·0.5956) · 0.6404·(1 − 0.6404)"},
		{article, model.XW, model.DW(2, 1, 0), "z2[2]·δ3[1]", "0.795·(-0.5956)"},
		{article, model.WX, model.DW(2, 1, 0), "z2[2]·δ3[1]", "0.795·(-0.5956)"},
		{article, model.XW, model.DB(2, 1), "δ3[2]", "0.5956"},
		{squared, model.XW, model.LossRef(), "((y[1] − t[1])² + (y[2] − t[2])²) / 2", "((0.4044 − 1)² + (0.5956 − 0)²) / 2"},
		{squared, model.XW, model.Delta(2, 0), "y[1]·(∂y[1] − s)", "0.4044·(-0.5956 − 0.1138)"},
		{example, model.XW, model.Delta(1, 0), "(y[1] − t[1]) · y[1]·(1 − y[1])", "(0.7514 − 0.01) · 0.7514·(1 − 0.7514)"},
	} {
		f := FormulaOf(c.of, c.ref, 9)
		if got := f.Symbols(c.notation); got != c.symbols {
			t.Errorf("%s = %s, want %s", c.notation.Name(c.ref), got, c.symbols)
		}
		if got := f.Numbers(number.Short); got != c.numbers {
			t.Errorf("%s = %s, want %s", c.notation.Name(c.ref), got, c.numbers)
		}
	}
	if got := FormulaOf(article, model.LossRef(), 9).Result.Value; got != 0.9052923427223163 {
		t.Errorf("L is %v", got)
	}
}

// TestLines holds what a step says of whole vectors, in both notations.
func TestLines(t *testing.T) {
	a := presets.Networks()[0]
	w := NewWalk(a.Network, model.CrossEntropy)
	var got []string
	for _, notation := range []model.Notation{model.XW, model.WX} {
		for index := range w.Count(model.ByLayer) {
			if index > 4 {
				break
			}
			e := Explain(a.Network, model.CrossEntropy, w, model.ByLayer, w.Boundary(model.ByLayer, index+1))
			e.Notation = notation
			got = append(got, e.Result()+": "+strings.Join(slices.Concat(e.Symbols(), e.NumPy(), []string{e.Shapes()}), "; "))
		}
	}
	want := []string{
		"L: L = −Σ t·log y; L = -np.sum(t * np.log(y)); ",
		"δ3: δ3 = y − t; d3 = y - t; ",
		"∂W3: ∂W3 = outer(z2, δ3); ∂b3 = δ3; dW3 = np.outer(z2, d3); db3 = d3; outer(z2 (2), δ3 (2)) = ∂W3 (2×2)",
		"δ2: δ2 = δ3·W3.T * z2 * (1 − z2); d2 = np.dot(d3, W3.T) * z2 * (1 - z2); δ3 (2) · W3.T (2×2) * slope = δ2 (2)",
		"∂W2: ∂W2 = outer(z1, δ2); ∂b2 = δ2; dW2 = np.outer(z1, d2); db2 = d2; outer(z1 (3), δ2 (2)) = ∂W2 (3×2)",
		"L: L = −Σ t·log y; L = -np.sum(t * np.log(y)); ",
		"δ3: δ3 = y − t; d3 = y - t; ",
		"∂W3: ∂W3 = outer(δ3, z2); ∂b3 = δ3; dW3 = np.outer(d3, z2); db3 = d3; outer(δ3 (2), z2 (2)) = ∂W3 (2×2)",
		"δ2: δ2 = W3.T·δ3 * z2 * (1 − z2); d2 = np.dot(W3.T, d3) * z2 * (1 - z2); W3.T (2×2) · δ3 (2) * slope = δ2 (2)",
		"∂W2: ∂W2 = outer(δ2, z1); ∂b2 = δ2; dW2 = np.outer(d2, z1); db2 = d2; outer(δ2 (2), z1 (3)) = ∂W2 (2×3)",
	}
	for i := range want {
		if got[i] != want[i] {
			t.Errorf("%s\nwant %s", got[i], want[i])
		}
	}
}

// TestWorth works every formula out by hand: with all digits it comes to the number of the pass, and
// with a few digits to what these give.
func TestWorth(t *testing.T) {
	all := func(v float64) float64 { return v }
	for _, o := range several(t) {
		for _, r := range everyRef(o) {
			v, ok := FormulaOf(o, r, 100).Worth(all)
			if want := o.Value(r); !ok || math.Abs(v-want) > 1e-13*max(1, math.Abs(want)) {
				t.Errorf("%s, %s: %s is %v, %t by its formula, want %v", o.Net.SizesText(), o.Gradients.Loss, r.Name(), v, ok, want)
			}
		}
		if w := NewWalk(o.Net, o.Gradients.Loss); len(o.Gradients.Target) > 1 {
			f, _ := Explain(o.Net, o.Gradients.Loss, w, model.ByTerm, 2).Formula(o, 100)
			if v, ok := f.Worth(all); !ok || math.Abs(v-f.Result.Value) > 1e-13*max(1, math.Abs(v)) {
				t.Errorf("%s, %s: the sum so far is %v by its formula, want %v", o.Net.SizesText(), o.Gradients.Loss, v, f.Result.Value)
			}
		}
	}
	a := presets.Networks()[0]
	article := passes(t, a.Network, a.X, []float64{1, 0}, model.CrossEntropy)
	tenths := func(v float64) float64 { return math.Round(10*v) / 10 }
	// (0.1·(−0.6) + 0.3·0.6) · 0.6·(1 − 0.6), of exact tenths
	if v, ok := FormulaOf(article, model.Delta(1, 0), 9).Worth(tenths); !ok || math.Abs(v-0.0288) > 1e-15 {
		t.Errorf("δ2[1] in tenths is %v, %t, want 0.0288", v, ok)
	}
	if _, ok := FormulaOf(article, model.Delta(0, 0), 1).Worth(all); ok {
		t.Error("a sum without some of its terms is worked out")
	}
}
