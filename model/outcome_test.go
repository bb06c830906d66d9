package model

import (
	"math"
	"testing"
)

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
