package model

import (
	"fmt"
	"runtime"
	"testing"
)

// TestCarriedDifference holds that only a step drops a small difference.
func TestCarriedDifference(t *testing.T) {
	n, x := article()
	before := copied(n)
	for _, h := range Elementwise() {
		got, err := Carry(n, x, 0.125, h)
		if err != nil {
			t.Fatal(err)
		}
		changed := n.WithActivation(0, h).WithActivation(1, h)
		checkAll(t, string(h)+": before", same, got.Before, mustForward(t, changed, x).Y())
		checkAll(t, string(h)+": after", same, got.After, mustForward(t, changed, []float64{2.125, 1}).Y())
		if swallowed := same(got.Before[0], got.After[0]); swallowed != h.Jumps() {
			t.Errorf("%s swallows the difference: %v", h, swallowed)
		}
	}
	if _, count := Differences(n, before, x, []float64{2, 1}, 9); count != 0 || n.Layers[0].Activation != Sigmoid {
		t.Error("Carry changed the network or x")
	}
	// From −0.5 to 1.5 a step goes from 0 to 1.
	one := Network{Layers: []Layer{
		{W: [][]float64{{1}}, B: []float64{0}, Activation: Sigmoid},
		{W: [][]float64{{1}}, B: []float64{0}, Activation: Identity},
	}}
	if got, err := Carry(one, []float64{-0.5}, 2, StepFunction); err != nil || got.Before[0] != 0 || got.After[0] != 1 {
		t.Errorf("a step makes %v and %v of it, %v", got.Before, got.After, err)
	}
	if _, err := Carry(n, []float64{1}, 1, ReLU); err == nil {
		t.Error("an x of the wrong length is carried")
	}
}

// deep is a network of so many layers of one neuron.
func deep(layers int) Network {
	n := Network{Layers: make([]Layer, layers)}
	for l := range n.Layers {
		n.Layers[l] = Layer{W: [][]float64{{1}}, B: []float64{0}, Activation: Tanh}
	}
	return n
}

// TestCarriedMemory holds that a network with ten times the layers takes ten times the
// memory, and not a hundred times.
func TestCarriedMemory(t *testing.T) {
	taken := func(layers int) float64 {
		n, x := deep(layers), []float64{1}
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		if _, err := Carry(n, x, 0.1, Sigmoid); err != nil {
			t.Fatal(err)
		}
		runtime.ReadMemStats(&after)
		return float64(after.TotalAlloc - before.TotalAlloc)
	}
	if few, many := taken(500), taken(5000); many > 20*few {
		t.Errorf("500 layers take %.0f bytes, 5,000 take %.0f, %.0f times as many", few, many, many/few)
	}
}

// BenchmarkCarryByDepth is what two probes cost for each layer, in networks of growing
// depth: the same.
func BenchmarkCarryByDepth(b *testing.B) {
	for _, layers := range []int{10, 100, 1000, MaxLayers} {
		b.Run(fmt.Sprint(layers), func(b *testing.B) {
			n, x := deep(layers), []float64{1}
			for b.Loop() {
				if _, err := Carry(n, x, 0.1, Sigmoid); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(layers), "ns/layer")
		})
	}
}

// TestMostLayers holds where the bound is.
func TestMostLayers(t *testing.T) {
	if err := deep(MaxLayers).Check(); err != nil {
		t.Error(err)
	}
	const want = "the network has 10001 layers; at most 10000 were expected"
	if err := deep(MaxLayers + 1).Check(); err == nil || err.Error() != want {
		t.Errorf("one more layer gives %v, want %s", err, want)
	}
}
