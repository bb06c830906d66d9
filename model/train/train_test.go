package train

import (
	"context"
	"encoding/json"
	"fmt"
	"math"
	"os"
	"testing"

	"nnexplore/model"
)

// A learnt is a run of testdata/train.json, which make.py beside it computes with NumPy.
type learnt struct {
	At     []int
	L      []float64
	W1, W2 [][]float64
	B1, B2 []float64
	Y      [][]float64
}

// A drawn is what make.py draws from a seed, by a generator of its own.
type drawn struct {
	Sizes  []int
	Seed   uint64
	X      []float64
	Layers []struct {
		W [][]float64
		B []float64
	}
}

func fixture(t testing.TB, name string, v any) {
	t.Helper()
	data, err := os.ReadFile("testdata/train.json")
	if err != nil {
		t.Fatal(err)
	}
	var all map[string]json.RawMessage
	if err := json.Unmarshal(data, &all); err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(all[name], v); err != nil {
		t.Fatal(err)
	}
}

// twoLayers is a network of sigmoids that ends as is said.
func twoLayers(w1 [][]float64, b1 []float64, w2 [][]float64, b2 []float64, end model.Activation) model.Network {
	return model.Network{Layers: []model.Layer{{W: w1, B: b1, Activation: model.Sigmoid}, {W: w2, B: b2, Activation: end}}}
}

func mazur() (model.Network, Examples) {
	return twoLayers([][]float64{{0.15, 0.25}, {0.2, 0.3}}, []float64{0.35, 0.35}, [][]float64{{0.4, 0.5}, {0.45, 0.55}}, []float64{0.6, 0.6}, model.Sigmoid),
		Examples{X: [][]float64{{0.05, 0.1}}, T: [][]float64{{0.01, 0.99}}}
}

func classes() (model.Network, Examples) {
	return twoLayers([][]float64{{0.1, 0.3}, {-0.2, 0.4}}, []float64{0.1, -0.2}, [][]float64{{0.5, -0.1, 0.2}, {0.3, 0.2, -0.4}}, []float64{0, 0.1, 0.2}, model.Softmax),
		Examples{X: [][]float64{{0.5, 1}, {1, 0.2}, {-1, -0.5}}, T: [][]float64{{0, 1, 0}, {1, 0, 0}, {0, 0, 1}}}
}

// xor is a 2-2-1 network of sigmoids that begins with a seed.
func xor(seed uint64) (model.Network, Examples) {
	shape := twoLayers(make([][]float64, 2), make([]float64, 2), make([][]float64, 2), make([]float64, 1), model.Sigmoid)
	return Begin(shape, seed), Examples{X: [][]float64{{0, 0}, {1, 0}, {0, 1}, {1, 1}}, T: [][]float64{{0}, {1}, {1}, {0}}}
}

// TestAsNumPy holds L on the way, and the numbers at the end, of runs that NumPy made. It sums in
// another order, and 10,000 steps carry what is rounded on.
func TestAsNumPy(t *testing.T) {
	for _, c := range []struct {
		name string
		make func() (model.Network, Examples)
		plan Plan
	}{
		{"mazur_kept", mazur, Plan{Rate: 0.5, Loss: model.HalfSquared, KeepBiases: true}},
		{"mazur", mazur, Plan{Rate: 0.5, Loss: model.HalfSquared}},
		{"xor_learn", func() (model.Network, Examples) { return xor(2) }, Plan{Rate: 5, Loss: model.HalfSquared}},
		{"xor_stuck", func() (model.Network, Examples) { return xor(1) }, Plan{Rate: 5, Loss: model.HalfSquared}},
		{"xor_fast", func() (model.Network, Examples) { return xor(2) }, Plan{Rate: 50, Loss: model.HalfSquared}},
		{"xor_unbiased", func() (model.Network, Examples) { n, ex := xor(2); return WithoutBiases(n), ex }, Plan{Rate: 5, Loss: model.HalfSquared, KeepBiases: true}},
		{"xor_scaled", func() (model.Network, Examples) { n, ex := xor(2); return n, ex.Scaled([]float64{100, 1}) }, Plan{Rate: 5, Loss: model.HalfSquared}},
		{"classes", classes, Plan{Rate: 0.5, Loss: model.CrossEntropy}},
	} {
		t.Run(c.name, func(t *testing.T) {
			var want learnt
			fixture(t, c.name, &want)
			n, ex := c.make()
			c.plan.Steps = want.At[len(want.At)-1]
			var all []float64
			got := Run(context.Background(), n, ex, c.plan, func(p Point) { all = append(all, p.L) })
			for i, step := range want.At {
				near(t, fmt.Sprintf("L after %d steps", step), all[step], want.L[i])
			}
			if got.Steps != c.plan.Steps || got.Diverged || got.L != all[len(all)-1] {
				t.Errorf("%d steps, L %v, diverged %v", got.Steps, got.L, got.Diverged)
			}
			for l, layer := range []struct {
				w [][]float64
				b []float64
			}{{want.W1, want.B1}, {want.W2, want.B2}} {
				for i, row := range layer.w {
					for j, v := range row {
						near(t, model.W(l, i, j).Name(), got.Network.Layers[l].W[i][j], v)
					}
				}
				for j, v := range layer.b {
					near(t, model.B(l, j).Name(), got.Network.Layers[l].B[j], v)
				}
			}
		})
	}
}

func near(t *testing.T, what string, got, want float64) {
	t.Helper()
	if math.Abs(got-want) > 1e-9*math.Abs(want)+1e-15 {
		t.Errorf("%s is %v, want %v", what, got, want)
	}
}

// TestMazurToTheEnd holds the sum that is known of 10,000 steps with the biases kept.
func TestMazurToTheEnd(t *testing.T) {
	n, ex := mazur()
	got := Run(context.Background(), n, ex, Plan{Steps: 10000, Rate: 0.5, Loss: model.HalfSquared, KeepBiases: true}, nil)
	near(t, "E", got.L, 3.510187782978859e-05)
	for l, layer := range got.Network.Layers {
		if b := n.Layers[l].B; layer.B[0] != b[0] || layer.B[1] != b[1] {
			t.Errorf("b%d is %v, want %v", l+1, layer.B, b)
		}
	}
}

// TestAsSingleSteps holds that many steps by one example are those of model.Update, bit for bit.
func TestAsSingleSteps(t *testing.T) {
	n, ex := mazur()
	soft, softly := classes()
	softly = Examples{X: softly.X[:1], T: softly.T[:1]}
	negative := n.With(model.W(0, 0, 0), math.Copysign(0, -1)) // whose −0 stays where nothing comes in
	for _, c := range []struct {
		n    model.Network
		ex   Examples
		loss model.Loss
	}{
		{n, ex, model.HalfSquared},
		{n, ex, model.MeanSquared},
		{soft, softly, model.CrossEntropy},
		{soft, softly, model.HalfSquared},
		{n.WithHidden(model.ReLU), ex, model.HalfSquared},
		{negative, Examples{X: [][]float64{{math.Copysign(0, -1), 0.1}}, T: ex.T}, model.HalfSquared},
	} {
		const steps = 50
		want := c.n
		for range steps {
			g := model.GradientsOf(want, model.PassOf(want, c.ex.X[0]), c.ex.T[0], c.loss)
			want = model.Update(want, g, 0.7)
		}
		same(t, Run(context.Background(), c.n, c.ex, Plan{Steps: steps, Rate: 0.7, Loss: c.loss}, nil).Network, want)
	}
}

// same holds that two networks have the same bits.
func same(t *testing.T, got, want model.Network) {
	t.Helper()
	for l, layer := range want.Layers {
		for i, row := range append(layer.W[:len(layer.W):len(layer.W)], layer.B) {
			now := got.Layers[l].B
			if i < layer.In() {
				now = got.Layers[l].W[i]
			}
			for j, v := range row {
				if math.Float64bits(now[j]) != math.Float64bits(v) {
					t.Errorf("layer %d, row %d, value %d is %v, want %v", l+1, i+1, j+1, now[j], v)
				}
			}
		}
	}
}

// TestAsPlainFormula holds that steps by several examples are those of the formula as it is
// written: the gradients summed in the order of the examples, and divided. Runs that are put
// together are one run.
func TestAsPlainFormula(t *testing.T) {
	n, ex := classes()
	want := n
	const steps, rate = 40, 0.3
	for range steps {
		want = model.Update(want, plainMean(want, ex, model.CrossEntropy), rate)
	}
	plan := Plan{Steps: steps, Rate: rate, Loss: model.CrossEntropy}
	whole := Run(context.Background(), n, ex, plan, nil)
	same(t, whole.Network, want)
	plan.Steps = steps / 2
	same(t, Run(context.Background(), Run(context.Background(), n, ex, plan, nil).Network, ex, plan, nil).Network, want)
	if l := Mean(want, ex, model.CrossEntropy).L; l != whole.L {
		t.Errorf("the mean loss is %v, and that of the run %v", l, whole.L)
	}
}

func plainMean(n model.Network, ex Examples, loss model.Loss) (sum model.Gradients) {
	for k, x := range ex.X {
		g := model.GradientsOf(n, model.PassOf(n, x), ex.T[k], loss)
		if k == 0 {
			sum = g
			continue
		}
		sum.L += g.L
		for l := range g.Layers {
			for i, row := range g.Layers[l].DW {
				for j, v := range row {
					sum.Layers[l].DW[i][j] += v
				}
			}
			for j, v := range g.Layers[l].DB {
				sum.Layers[l].DB[j] += v
			}
		}
	}
	for l := range sum.Layers {
		for _, row := range append(sum.Layers[l].DW[:n.Layers[l].In():n.Layers[l].In()], sum.Layers[l].DB) {
			for j := range row {
				row[j] /= float64(len(ex.X))
			}
		}
	}
	sum.L /= float64(len(ex.X))
	return sum
}

// TestKeepsWhatItBegan holds that a run leaves the network it began with as it was.
func TestKeepsWhatItBegan(t *testing.T) {
	n, ex := mazur()
	untouched, _ := mazur()
	Run(context.Background(), n, ex, Plan{Steps: 3, Rate: 0.5, Loss: model.HalfSquared}, nil)
	same(t, n, untouched)
}

// TestDiverged holds that a run ends at the step whose L is no number, and names it. By
// w − 4·(w·1 − 0)·1, that is −3·w, w² overflows after 324 steps: 3^323 squared is 1.5e308, half
// of it finite, and 3^324 squared is not.
func TestDiverged(t *testing.T) {
	n := model.Network{Layers: []model.Layer{{W: [][]float64{{1}}, B: []float64{0}, Activation: model.Identity}}}
	ex := Examples{X: [][]float64{{1}}, T: [][]float64{{0}}}
	got := Run(context.Background(), n, ex, Plan{Steps: 1000, Rate: 4, Loss: model.HalfSquared, KeepBiases: true}, nil)
	if !got.Diverged || got.Steps != 324 || !math.IsInf(got.L, 1) {
		t.Errorf("it ended after %d steps with L %v, diverged %v", got.Steps, got.L, got.Diverged)
	}
	n.Layers[0].W = [][]float64{{math.NaN()}}
	if got := Run(context.Background(), n, ex, Plan{Steps: 9, Rate: 4, Loss: model.HalfSquared}, nil); !got.Diverged || got.Steps != 0 || !math.IsNaN(got.L) {
		t.Errorf("with a NaN it made %d steps to L %v", got.Steps, got.L)
	}
}

// TestStopped holds that a run ends between two steps, with what is done.
func TestStopped(t *testing.T) {
	n, ex := mazur()
	ctx, stop := context.WithCancel(context.Background())
	plan := Plan{Steps: 1000, Rate: 0.5, Loss: model.HalfSquared}
	got := Run(ctx, n, ex, plan, func(p Point) {
		if p.Step == 7 {
			stop()
		}
	})
	plan.Steps = 7
	want := Run(context.Background(), n, ex, plan, nil)
	if got.Steps != 7 || got.L != want.L {
		t.Errorf("it ended after %d steps with L %v, want %v", got.Steps, got.L, want.L)
	}
	same(t, got.Network, want.Network)
}

// TestAllocatesNoStep holds that a long run allocates as much as a short one.
func TestAllocatesNoStep(t *testing.T) {
	n, ex := xor(2)
	allocated := func(steps int) float64 {
		return testing.AllocsPerRun(5, func() {
			Run(context.Background(), n, ex, Plan{Steps: steps, Rate: 5, Loss: model.HalfSquared, Most: 2}, nil)
		})
	}
	if short, long := allocated(220), allocated(2220); long > short {
		t.Errorf("2,220 steps allocate %v times, 220 steps %v times", long, short)
	}
}

func TestCheck(t *testing.T) {
	n, ex := mazur()
	for _, c := range []struct {
		ex   Examples
		loss model.Loss
		want string
	}{
		{ex, model.HalfSquared, ""},
		{Examples{}, model.HalfSquared, "there is no example to learn from; an x and what y is meant to be for it were expected"},
		{Examples{X: ex.X}, model.HalfSquared, "1 input, but 0 targets; a target for each was expected"},
		{Examples{X: [][]float64{ex.X[0], {1}}, T: [][]float64{ex.T[0], {1}}}, model.HalfSquared, "example 2: x has 1 value, but W1 has 2 rows (2×2)"},
		{Examples{X: ex.X, T: [][]float64{{1}}}, model.HalfSquared, "example 1: the target has 1 value, but y has 2; 1,0 was expected"},
		{ex, model.CrossEntropy, "cross-entropy needs softmax at the end, but layer 2 ends in sigmoid; half-squared and mean-squared fit"},
	} {
		got := ""
		if err := c.ex.Check(n, c.loss); err != nil {
			got = err.Error()
		}
		if got != c.want {
			t.Errorf("%q, want %q", got, c.want)
		}
	}
}

func BenchmarkXOR(b *testing.B) {
	n, ex := xor(2)
	Run(context.Background(), n, ex, Plan{Steps: b.N, Rate: 5, Loss: model.HalfSquared}, nil)
}
