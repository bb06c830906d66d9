package facts

import (
	"math"
	"strings"
	"testing"

	"nnexplore/model"
	"nnexplore/number"
)

// TestSlopeTaken holds what is said of a slope on the way back: a smooth function has no kink
// anywhere, though two slopes side by side differ in their last digits.
func TestSlopeTaken(t *testing.T) {
	for _, c := range []struct {
		h    model.Activation
		a    float64
		want string
	}{
		{model.ReLU, 0, "has a kink: its slope is 0 from the left and 1 from the right; 0 is taken."},
		{model.Leaky(0.25), 0, "has a kink: its slope is 0.25 from the left and 1 from the right; 0.25 is taken."},
		{model.ReLU, -2, "is 0: nothing is passed back."},
		{model.ReLU, 2, "The slope of ReLU at a1[1] is 1."},
		{model.StepFunction, 2, "passes nothing back"},
		{model.Sigmoid, 0, "is 0.25."},
		{model.Sigmoid, 20, "is saturated"},
		{model.Identity, 3, "is 1."},
		{model.ReLU, math.NaN(), "is NaN."},
	} {
		if got := SlopeTaken(c.h, c.a, "a1[1]", number.Short); !strings.Contains(got, c.want) {
			t.Errorf("%s at %v: %q lacks %q", c.h, c.a, got, c.want)
		}
	}
	for _, h := range []model.Activation{model.Sigmoid, model.Tanh, model.Softplus, model.Identity} {
		for a := -5.0; a < 5; a += 0.0769 {
			if got := SlopeTaken(h, a, "a1[1]", number.Short); strings.Contains(got, "kink") {
				t.Fatalf("%s at %v: %q", h, a, got)
			}
		}
	}
}
