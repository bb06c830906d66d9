package facts

import (
	"math"
	"testing"

	"nnexplore/model"
	"nnexplore/ui/state"
)

func TestSlope(t *testing.T) {
	for _, c := range []struct {
		h    model.Activation
		x    float64
		want Slope
	}{
		{model.Sigmoid, 0, Slope{Value: 0.25}}, // σ′ = σ(1 − σ), and σ(0) = 1/2
		{model.ReLU, -2, Slope{Value: 0}},
		{model.Tanh, 0, Slope{Value: 1}},
		{model.Sigmoid, 1000, Slope{Value: 0, Rounded: true}},
		{model.Softplus, 40, Slope{Value: 1, Rounded: true}}, // by decimal 1 - 4.2e-18
		{model.Sigmoid, math.Inf(1), Slope{Value: 0}},
		{model.StepFunction, 2, Slope{Value: 0}},
		{model.StepFunction, 0, Slope{Value: math.NaN(), Jump: true}},
		{model.StepAtLeast, 0, Slope{Value: math.NaN(), Jump: true}},
		{model.ReLU, 0, Slope{Value: math.NaN(), Corner: true, Left: 0, Right: 1}},
		{model.LeakyReLU, 0, Slope{Value: math.NaN(), Corner: true, Left: 0.01, Right: 1}},
	} {
		got := SlopeAt(c.h, c.x)
		alike := model.Same(got.Value, c.want.Value)
		got.Value, c.want.Value = 0, 0
		if !alike || got != c.want {
			t.Errorf("%s at %v: %+v, want %+v", c.h, c.x, SlopeAt(c.h, c.x), c.want)
		}
	}
}

// σ′ is 0.0105 at 4.5 and 0.0066 at 5; tanh′ is 0.0266 at 2.5 and 0.0099 at 3; ReLU and
// the step are flat without being saturated.
func TestSaturated(t *testing.T) {
	for _, c := range []struct {
		h    model.Activation
		x    float64
		want bool
	}{
		{model.Sigmoid, 0, false}, {model.Sigmoid, 4.5, false}, {model.Sigmoid, 5, true}, {model.Sigmoid, -40, true},
		{model.Tanh, 2.5, false}, {model.Tanh, -3, true}, {model.ReLU, -3, false}, {model.StepFunction, 9, false},
		{model.Sigmoid, math.NaN(), false},
	} {
		if slope, got := Saturated(c.h, c.x); got != c.want || got && slope != c.h.Derivative(c.x) {
			t.Errorf("%s at %v: saturated %v with a slope of %v", c.h, c.x, got, slope)
		}
	}
}

// The distances are from Python's decimal with 400 digits.
func TestLimit(t *testing.T) {
	for _, c := range []struct {
		h    model.Activation
		x    float64
		want Limit // none where the zero value
	}{
		{model.Sigmoid, 10, Limit{At: 1, Value: 0.9999546021312976, Away: 4.5397868702434395e-05}},
		{model.Sigmoid, 40, Limit{At: 1, Value: 1, Away: 4.248354255291589e-18, Lost: true}},
		{model.Sigmoid, -745, Limit{At: 0, Value: 0, Above: true, Away: 5e-324, Lost: true}},
		{model.Sigmoid, -746, Limit{At: 0, Value: 0, Above: true, Lost: true}},
		{model.Sigmoid, 4, Limit{}}, {model.Sigmoid, -10, Limit{}}, {model.Sigmoid, math.Inf(1), Limit{}}, {model.Sigmoid, 0, Limit{}},
		{model.Tanh, 10, Limit{At: 1, Value: 0.9999999958776927, Away: 4.1223072363804075e-09}},
		{model.Tanh, -40, Limit{At: -1, Value: -1, Above: true, Away: 3.6097027756908306e-35, Lost: true}},
		{model.Softplus, 20, Limit{At: 20, Value: 20.000000002061153, Above: true, Away: 2.061153620314381e-09}},
		{model.Softplus, 1000, Limit{At: 1000, Value: 1000, Above: true, Lost: true}},
		{model.ReLU, 10, Limit{}}, {model.StepFunction, 3, Limit{}},
	} {
		got, told := LimitAt(c.h, c.x)
		if want := c.want != (Limit{}); told != want {
			t.Errorf("%s at %v: %+v, %v", c.h, c.x, got, told)
		} else if told {
			off := math.Abs(got.Away - c.want.Away)
			got.Away = c.want.Away
			if off > 2e-15*c.want.Away || got != c.want {
				t.Errorf("%s at %v: %+v, off by %v; want %+v", c.h, c.x, got, off, c.want)
			}
		}
	}
}

// By NumPy, 1/(1+exp(-10*0.05)) is 0.6224593312018546 and 1/(1+exp(10*0.1)) is
// 0.2689414213699951.
func TestGain(t *testing.T) {
	s := state.New()
	if g, steeper := GainAt(s.Curves, 0.05); steeper || g.K != 1 {
		t.Errorf("without a gain: %+v, %v", g, steeper)
	}
	s = state.Apply(s, state.SetGain{Gain: 3})
	g, steeper := GainAt(s.Curves, 0.05)
	if !steeper || g.K != 10 || g.From != 0.1 || !near(g.Value, 0.6224593312018546) || !near(g.Off, 0.2689414213699951) {
		t.Errorf("with a gain: %+v, %v", g, steeper)
	}
}

// By NumPy, sigmoid(1) is 0.7310585786300049 and sigmoid(1.5) is 0.8175744761936437; the
// article's network with the step inside gives (0.37754067, 0.62245933) for both x.
func TestPairs(t *testing.T) {
	s := state.Apply(state.New(), state.SetSecond{Second: 3})
	pairs := Pairs(s, 1)
	if len(pairs) != 2 || pairs[0].Curve != model.Sigmoid || pairs[1].Curve != model.StepFunction {
		t.Fatalf("%+v", pairs)
	}
	if p := pairs[0]; !near(p.From, 0.7310585786300049) || !near(p.To, 0.8175744761936437) {
		t.Errorf("sigmoid: %+v", p)
	}
	if p := pairs[1]; p.From != 1 || p.To != 1 || !near(p.Y.Before[0], 0.3775406687981454) || p.Y.After[0] != p.Y.Before[0] {
		t.Errorf("step: %+v", p)
	}
	if p := Pairs(state.Apply(s, state.ShowCurve{Curve: model.Sigmoid}), 1); len(p) != 1 || p[0].Curve != model.StepFunction {
		t.Errorf("with sigmoid hidden: %+v", p)
	}
}

func near(a, b float64) bool { return math.Abs(a-b) <= 1e-15 }
