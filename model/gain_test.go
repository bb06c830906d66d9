package model

import (
	"math"
	"testing"
)

// TestSteeper holds a steeper sigmoid to the sigmoid itself, and its distance from the
// step to the largest of many.
func TestSteeper(t *testing.T) {
	for _, k := range []float64{0.5, 1, 2, 10, 100} {
		f, largest := Steeper(k), 0.0
		if f(0) != 0.5 || StepFunction.Of(0) != 0 {
			t.Errorf("at 0 sigmoid(%v·x) is %v", k, f(0))
		}
		for i := -5000; i <= 5000; i++ {
			x := float64(i) / 1000
			if !same(f(x), Sigmoid.Of(k*x)) {
				t.Fatalf("sigmoid(%v·%v) = %v, want %v", k, x, f(x), Sigmoid.Of(k*x))
			}
			if math.Abs(x) >= 0.1 {
				largest = max(largest, math.Abs(f(x)-StepFunction.Of(x)))
			}
		}
		if got := GainDistance(k, 0.1); !near(got, largest) {
			t.Errorf("sigmoid(%v·x) is up to %v from the step, want %v", k, got, largest)
		}
	}
}
