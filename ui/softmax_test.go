package ui

import (
	"math"
	"strings"
	"testing"

	"nnexplore/model"
	"nnexplore/ui/state"
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

// TestNaiveSoftmaxFails holds what is said of the naive way where it fails: above, e^a
// passes the largest number; below, every e^a is 0 and so is what it is divided by.
func TestNaiveSoftmaxFails(t *testing.T) {
	for want, bias := range map[string]string{"Inf/Inf is NaN": "2000", "0/0 is NaN": "-2000", "both ways agree": "0"} {
		s := with(t, with(t, state.New(), "b3[1]", bias), "b3[2]", bias)
		s = state.Apply(s, state.StepTo{End: +1})
		frame := Render(s, noColours, 120, 40)
		if !strings.Contains(frame, want) || strings.Count(frame, "naive: ") > 1 {
			t.Errorf("with b3 = %s it does not say %q:\n%s", bias, want, frame)
		}
	}
}
