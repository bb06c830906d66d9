package model

import (
	"fmt"
	"math"
	"testing"
)

func TestTrySoftmaxAsNumPy(t *testing.T) {
	for _, c := range fixture().Trials {
		a := c.A.floats()
		got := TrySoftmax(a, float64(c.Factor))
		what := fmt.Sprintf("softmax(%v·%v): ", float64(c.Factor), c.A)
		checkAll(t, "a", same, a, c.A.floats())
		checkAll(t, what+"a", same, got.A, c.Scaled.floats())
		checkAll(t, what+"c", same, []float64{got.Stable.C}, []float64{float64(c.Stable.C)})
		checkAll(t, what+"y", near, got.Stable.Y, c.Stable.Y.floats())
		checkAll(t, what+"e^a", near, got.NaiveExp, c.Exp.floats())
		checkAll(t, what+"Σ", near, []float64{got.NaiveSum}, []float64{float64(c.Sum)})
		checkAll(t, what+"y without c", near, got.NaiveY, c.Y.floats())
	}
	n, x := article()
	trace := mustForward(t, n, x)
	for _, factor := range []float64{1, 10, 1e12} {
		got, want := trace.Trial(factor), TrySoftmax(trace.Layers[2].A, factor)
		what := fmt.Sprintf("the trial of the pass times %v: ", factor)
		checkAll(t, what+"a", same, got.A, want.A)
		checkAll(t, what+"a − c", same, got.Stable.Shifted, want.Stable.Shifted)
		checkAll(t, what+"e^(a−c)", same, got.Stable.Exp, want.Stable.Exp)
		checkAll(t, what+"y", same, got.Stable.Y, want.Stable.Y)
		checkAll(t, what+"y without c", same, got.NaiveY, want.NaiveY)
		checkAll(t, what+"c, the sums", same, []float64{got.Stable.C, got.Stable.Sum, got.NaiveSum}, []float64{want.Stable.C, want.Stable.Sum, want.NaiveSum})
		if o := OutcomeOf(want.Stable.Y); got.Outcome != o || want.Outcome != o {
			t.Errorf("%sy comes to %+v and %+v, want %+v", what, got.Outcome, want.Outcome, o)
		}
	}
	checkAll(t, "times 1", same, trace.Trial(1).Stable.Y, trace.Y())
}

func TestUlpsFromOne(t *testing.T) {
	for _, c := range []struct {
		x    float64
		want int
	}{
		{1, 0}, {math.Nextafter(1, 2), 1}, {math.Nextafter(1, 0), -1},
		{1 + 4*0x1p-52, 4}, {1 - 4*0x1p-53, -4}, {1 - 0x1p-52, -2},
	} {
		if got := ulpsFromOne(c.x); got != c.want {
			t.Errorf("%x is %d away from 1, want %d", c.x, got, c.want)
		}
	}
}

// TestOutcomeOf sums rows of outputs up; ten tenths are one last digit short of 1,
// as Python's sum([0.1] * 10) is 0.9999999999999999.
func TestOutcomeOf(t *testing.T) {
	tenths := []float64{0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1}
	for _, c := range []struct {
		y    []float64
		want Outcome
	}{
		{[]float64{0.25, 0.75}, Outcome{1, 1, 0}},
		{[]float64{0.5, 0.5}, Outcome{0, 1, 0}},
		{tenths, Outcome{0, 0.9999999999999999, -1}},
	} {
		if got := OutcomeOf(c.y); got != c.want {
			t.Errorf("%v comes to %+v, want %+v", c.y, got, c.want)
		}
	}
	if o := OutcomeOf([]float64{0.5, math.NaN()}); !math.IsNaN(o.Sum) {
		t.Errorf("with a NaN in it the sum is %v", o.Sum)
	}
}
