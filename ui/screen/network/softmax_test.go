package network

import (
	"math"
	"testing"

	"nnexplore/model"
)

// TestSumInWords holds that an outputs' sum that is not 1, to either side, is said to be
// so by rounding.
func TestSumInWords(t *testing.T) {
	n := model.Network{Layers: []model.Layer{{B: make([]float64, 3), Activation: model.Softmax}}}
	for want, n := range map[string]model.Network{
		"most likely: dog; y adds up to 1":              {Layers: n.Layers, Classes: []string{"cat", "dog", "全"}},
		"softmax of one number is 1, whatever comes in": {Layers: []model.Layer{{B: make([]float64, 1), Activation: model.Softmax}}},
	} {
		if got := sumTexts(model.Outcome{Class: 1, Sum: 1}, n)[0]; got != want {
			t.Errorf("it is said as %q, want %q", got, want)
		}
	}
	for want, o := range map[string]model.Outcome{
		"class 1 wins; y adds up to 1":                               {Class: 0, Sum: 1},
		"class 2 wins; y adds up to 0.9999999999999999, by rounding": {Class: 1, Sum: 0.9999999999999999, Ulps: -1},
		"class 2 wins; y adds up to 1.0000000000000002, by rounding": {Class: 1, Sum: 1.0000000000000002, Ulps: 1},
		"class 3 wins; y adds up to 0.9999999999999998, by rounding": {Class: 2, Sum: 0.9999999999999998, Ulps: -2},
		"class 3 wins; y adds up to 1.0000000000000004, by rounding": {Class: 2, Sum: 1.0000000000000004, Ulps: 2},
		"NaN: an a is not finite, so there is no predicted class":    {Sum: math.NaN()},
	} {
		if got := sumTexts(o, n)[0]; got != want {
			t.Errorf("%+v is said as %q, want %q", o, got, want)
		}
	}
}
