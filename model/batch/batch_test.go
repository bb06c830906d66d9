package batch_test

import (
	"math"
	"math/rand/v2"
	"runtime"
	"testing"

	"nnexplore/model"
	"nnexplore/model/batch"
	"nnexplore/presets"
)

// same holds that every number of two passes has the same bits; all NaN count as one.
func same(t *testing.T, name string, got, want []float64) {
	t.Helper()
	ok := len(got) == len(want)
	for i := 0; ok && i < len(got); i++ {
		ok = math.Float64bits(got[i]) == math.Float64bits(want[i]) || got[i] != got[i] && want[i] != want[i]
	}
	if !ok {
		t.Fatalf("%s is %v, want %v", name, got, want)
	}
}

// networks are those that are built in and one for each activation, with widths that are no
// multiple of anything.
func networks(t *testing.T) []model.Network {
	var list []model.Network
	for _, p := range presets.Networks() {
		list = append(list, p.Network)
	}
	rng := rand.New(rand.NewPCG(1, 2))
	for _, h := range append(model.Elementwise(), model.StepAtLeast, model.Leaky(0.3)) {
		for _, out := range []model.Activation{h, model.Softmax} {
			n := model.Network{}
			sizes := []int{3, 7, 1, 5, 2}
			for i, width := range sizes[1:] {
				l := model.Layer{Activation: h, B: make([]float64, width)}
				for range sizes[i] {
					row := make([]float64, width)
					for j := range row {
						row[j] = rng.NormFloat64()
					}
					l.W = append(l.W, row)
				}
				for j := range l.B {
					l.B[j] = rng.NormFloat64()
				}
				n.Layers = append(n.Layers, l)
			}
			n.Layers[3].Activation = out
			list = append(list, n)
		}
	}
	return list
}

// TestAsOneByOne holds that each number of each row is what a pass of its own makes, to the
// last bit: with values at all ends, with as many rows as there are at a time and with fewer,
// one run after the other.
func TestAsOneByOne(t *testing.T) {
	odd := []float64{0, math.Copysign(0, -1), 1, -1, 1e300, -1e300, math.Inf(1), math.Inf(-1), math.NaN(), 5e-324, 709.5, -745.2}
	for _, n := range networks(t) {
		if err := n.Check(); err != nil {
			t.Fatal(err)
		}
		run, rng := batch.New(n), rand.New(rand.NewPCG(3, 4))
		for _, rows := range []int{batch.Rows, 1, 3, 4, 5, batch.Rows - 1} {
			xs := make([][]float64, rows)
			for i := range xs {
				for range n.In() {
					v := 3 * rng.NormFloat64()
					if rng.IntN(4) == 0 {
						v = odd[rng.IntN(len(odd))]
					}
					xs[i] = append(xs[i], v)
				}
				copy(run.X(rows)[i*n.In():], xs[i])
			}
			got := run.Forward(rows)
			if len(got) != rows {
				t.Fatalf("%d rows have %d passes", rows, len(got))
			}
			for i, x := range xs {
				want := model.PassOf(n, x)
				same(t, "x", got[i].X, want.X)
				for l := range want.Layers {
					same(t, "in", got[i].Layers[l].In, want.Layers[l].In)
					same(t, "a", got[i].Layers[l].A, want.Layers[l].A)
					same(t, "z", got[i].Layers[l].Z, want.Layers[l].Z)
				}
				g, w := got[i].Softmax, want.Softmax
				same(t, "c and the sum", []float64{g.C, g.Sum}, []float64{w.C, w.Sum})
				same(t, "a − c", g.Shifted, w.Shifted)
				same(t, "e^(a − c)", g.Exp, w.Exp)
				same(t, "y of softmax", g.Y, w.Y)
			}
		}
	}
}

// TestEach holds that each input is filled in and taken once, with its own pass, whether one
// core does them all or several.
func TestEach(t *testing.T) {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(3))
	n := presets.Networks()[0].Network
	x := func(i int) []float64 { return []float64{float64(i) / 1000, float64(i%7) - 3} }
	for _, inputs := range []int{0, 1, batch.Rows, batch.Rows + 1, 40 * batch.Rows, 45*batch.Rows + 1, 50*batch.Rows - 1, 55 * batch.Rows, 60 * batch.Rows} {
		filled, taken, y := make([]int, inputs), make([]int, inputs), make([]float64, 2*inputs)
		batch.Each(n, inputs, func(first int, to []float64) {
			for i := first; len(to) > 0; i, to = i+1, to[2:] {
				filled[i]++
				copy(to, x(i))
			}
		}, func(first int, passes []model.Trace) {
			runtime.Gosched() // to those who would not wait
			for i, t := range passes {
				taken[first+i]++
				copy(y[2*(first+i):], t.Y())
			}
		})
		for i := range inputs {
			if filled[i] != 1 || taken[i] != 1 {
				t.Fatalf("input %d of %d is filled in %d times and taken %d times", i, inputs, filled[i], taken[i])
			}
			same(t, "y", y[2*i:2*i+2], model.PassOf(n, x(i)).Y())
		}
	}
}

// TestAllocatesNothing holds that a run takes no memory.
func TestAllocatesNothing(t *testing.T) {
	n := presets.Networks()[0].Network
	run := batch.New(n)
	if took := testing.AllocsPerRun(10, func() { run.Forward(batch.Rows) }); took != 0 {
		t.Errorf("a run allocates %g times", took)
	}
}
