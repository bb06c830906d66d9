package network

import (
	"math"
	"testing"

	"nnexplore/model"
)

// TestSumInWords holds how many last digits the outputs' sum is said to be off by, to
// either side.
func TestSumInWords(t *testing.T) {
	for want, o := range map[string]model.Outcome{
		"class 1 wins;  Σ y = 1":                                     {Class: 0, Sum: 1},
		"class 2 wins;  Σ y = 0.9999999999999999, 1 last digit off":  {Class: 1, Sum: 0.9999999999999999, Ulps: -1},
		"class 2 wins;  Σ y = 1.0000000000000002, 1 last digit off":  {Class: 1, Sum: 1.0000000000000002, Ulps: 1},
		"class 3 wins;  Σ y = 0.9999999999999998, 2 last digits off": {Class: 2, Sum: 0.9999999999999998, Ulps: -2},
		"class 3 wins;  Σ y = 1.0000000000000004, 2 last digits off": {Class: 2, Sum: 1.0000000000000004, Ulps: 2},
		"NaN: an a is not finite, so there is no predicted class":    {Sum: math.NaN()},
	} {
		if got := sumText(o); got != want {
			t.Errorf("%+v is said as %q, want %q", o, got, want)
		}
	}
}
