package model

import (
	"fmt"
	"testing"
)

// everyOutput are networks with each activation inside and each at the output.
func everyOutput() []Network {
	var list []Network
	for _, hidden := range Elementwise() {
		for _, output := range append(Elementwise(), Softmax) {
			list = append(list, random(seeded(), []int{5, 4, 3, 6}, hidden, output))
		}
	}
	return append(list, random(seeded(), []int{3, 2}, Sigmoid, Softmax))
}

// TestRunner holds that a runner gives the numbers of Forward to the last bit, one
// x after another and after an error too, and says what Forward says is wrong.
func TestRunner(t *testing.T) {
	r := seeded()
	for _, n := range everyOutput() {
		run := NewRunner(n)
		for i := range 4 {
			x := normal(r, n.In())
			if i == 2 {
				x = x[1:]
			}
			want, wrong := Forward(n, x)
			got, err := run.Forward(x)
			if fmt.Sprint(err) != fmt.Sprint(wrong) {
				t.Fatalf("%s: %v, want %v", n.SizesText(), err, wrong)
			}
			if err != nil {
				continue
			}
			what := fmt.Sprintf("x %d through %s with %s: ", i+1, n.SizesText(), n.Layers[n.Last()].Activation)
			checkAll(t, what+"x", same, got.X, want.X)
			for l := range want.Layers {
				checkAll(t, what+"in", same, got.Layers[l].In, want.Layers[l].In)
				checkAll(t, what+"a", same, got.Layers[l].A, want.Layers[l].A)
				checkAll(t, what+"z", same, got.Layers[l].Z, want.Layers[l].Z)
			}
			checkAll(t, what+"a − c", same, got.Softmax.Shifted, want.Softmax.Shifted)
			checkAll(t, what+"e^(a−c)", same, got.Softmax.Exp, want.Softmax.Exp)
			checkAll(t, what+"y", same, got.Softmax.Y, want.Softmax.Y)
			checkAll(t, what+"c and Σ", same, []float64{got.Softmax.C, got.Softmax.Sum}, []float64{want.Softmax.C, want.Softmax.Sum})
		}
	}
	n, x := article()
	n.Layers[1].Activation = "none"
	_, want := Forward(n, x)
	if _, err := NewRunner(n).Forward(x); err == nil || err.Error() != want.Error() {
		t.Errorf("an unknown activation: %v, want %v", err, want)
	}
}

// TestRunnerAllocations holds that a runner takes no memory for a pass.
func TestRunnerAllocations(t *testing.T) {
	for _, n := range append(benchmarked(), growing()...) {
		x, run := normal(seeded(), n.In()), NewRunner(n)
		if got := testing.AllocsPerRun(20, func() { _, _ = run.Forward(x) }); got != 0 {
			t.Errorf("%s: a runner allocates %v times", n.SizesText(), got)
		}
	}
}
