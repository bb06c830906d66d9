package model

import (
	"fmt"
	"math"
	"strings"
	"testing"
)

// TestStagesEndInTheValue works h(x) out at very different x.
func TestStagesEndInTheValue(t *testing.T) {
	xs := append(fixture().Curves.X.floats(), math.Inf(1), math.Inf(-1), math.NaN(), 710, -710, 1e300, 5e-324)
	r := seeded()
	for range 2000 {
		xs = append(xs, wide(r))
	}
	for _, a := range Elementwise() {
		for _, x := range xs {
			stages := a.Stages(x)
			last := stages[len(stages)-1]
			if last.Format != "%s" || len(last.Values) != 1 || !same(last.Values[0], a.Of(x)) {
				t.Fatalf("%s(%v) ends in %+v, want %v", a, x, last, a.Of(x))
			}
			for i, s := range stages {
				if strings.Count(s.Format, "%s") != len(s.Values) {
					t.Fatalf("%s(%v): stage %d has %d holes for %d values", a, x, i+1, strings.Count(s.Format, "%s"), len(s.Values))
				}
			}
			for _, v := range stages[0].Values {
				if !same(v, x) {
					t.Fatalf("%s(%v): the first stage has %v in a hole", a, x, v)
				}
			}
		}
	}
}

// TestStagesMeanTheSame computes each stage in between anew.
func TestStagesMeanTheSame(t *testing.T) {
	for x := -6.0; x <= 6; x += 0.125 {
		s := Sigmoid.Stages(x)
		checkAll(t, "sigmoid", near, []float64{1 / (1 + s[1].Values[0]), 1 / s[2].Values[0]}, []float64{Sigmoid.Of(x), Sigmoid.Of(x)})
		v := Tanh.Stages(x)[1].Values
		checkAll(t, "tanh", near, []float64{(v[0] - v[1]) / (v[2] + v[3])}, []float64{Tanh.Of(x)})
		v = LeakyReLU.Stages(x)[1].Values
		checkAll(t, "leaky_relu", near, []float64{max(v[0], v[1])}, []float64{LeakyReLU.Of(x)})
		v = Softplus.Stages(x)[1].Values
		checkAll(t, "softplus", near, []float64{math.Log(1 + v[0])}, []float64{Softplus.Of(x)})
	}
}

func TestStageTexts(t *testing.T) {
	short := func(v float64) string { return fmt.Sprintf("%.4g", v) }
	for _, c := range []struct {
		a    Activation
		x    float64
		want string
	}{
		{Sigmoid, 0.5, "1/(1 + e^−0.5) = 1/(1 + 0.6065) = 1/1.607 = 0.6225"},
		{Sigmoid, -2, "1/(1 + e^−(-2)) = 1/(1 + 7.389) = 1/8.389 = 0.1192"},
		{StepFunction, 1.2, "(1 if 1.2 > 0 else 0) = 1"},
		{StepFunction, 0, "(1 if 0 > 0 else 0) = 0"},
		{StepAtLeast, 0, "(1 if 0 ≥ 0 else 0) = 1"},
		{StepAtLeast, -1.2, "(1 if -1.2 ≥ 0 else 0) = 0"},
		{ReLU, 1.2, "max(0, 1.2) = 1.2"},
		{ReLU, -1.2, "max(0, -1.2) = 0"},
		{Tanh, 0.5, "(e^0.5 − e^−0.5) / (e^0.5 + e^−0.5) = (1.649 − 0.6065) / (1.649 + 0.6065) = 0.4621"},
		{Tanh, -0.5, "(e^-0.5 − e^−(-0.5)) / (e^-0.5 + e^−(-0.5)) = (0.6065 − 1.649) / (0.6065 + 1.649) = -0.4621"},
		{LeakyReLU, 2, "max(0.01·2, 2) = max(0.02, 2) = 2"},
		{LeakyReLU, -2, "max(0.01·(-2), -2) = max(-0.02, -2) = -0.02"},
		{Softplus, 0.5, "log(1 + e^0.5) = log(1 + 1.649) = 0.9741"},
		{Identity, -3, "-3"},
	} {
		t.Run(fmt.Sprintf("%s(%v)", c.a, c.x), func(t *testing.T) {
			var texts []string
			for _, s := range c.a.Stages(c.x) {
				texts = append(texts, s.Text(short))
			}
			if got := strings.Join(texts, " = "); got != c.want {
				t.Errorf("%s(%v) is worked out as\n%s, want\n%s", c.a, c.x, got, c.want)
			}
		})
	}
}

// TestSlopeStages holds the working of a slope to the form that is computed: its last
// stage is the slope, the one before it comes to the same by other means.
func TestSlopeStages(t *testing.T) {
	short := func(v float64) string { return fmt.Sprintf("%.4g", v) }
	for _, c := range []struct {
		a    Activation
		x    float64
		want string
	}{
		{Sigmoid, 0.5, "e^−0.5/(1 + e^−0.5)² = 0.6065/1.607² = 0.235"},
		{Sigmoid, 40, "e^−40/(1 + e^−40)² = 4.248e-18/1² = 4.248e-18"},
		{Sigmoid, -2, "e^−|-2|/(1 + e^−|-2|)² = 0.1353/1.135² = 0.105"},
		{Tanh, 0.5, "4·e^(−2·0.5)/(1 + e^(−2·0.5))² = 4·0.3679/1.368² = 0.7864"},
		{Tanh, -0.5, "4·e^(−2·|-0.5|)/(1 + e^(−2·|-0.5|))² = 4·0.3679/1.368² = 0.7864"},
		{Softplus, 0.5, "1/(1 + e^−0.5) = 1/(1 + 0.6065) = 1/1.607 = 0.6225"},
		{Softplus, -2, "e^-2/(1 + e^-2) = 0.1353/1.135 = 0.1192"},
		{ReLU, 2, ""}, {StepFunction, 2, ""}, {Identity, 2, ""},
	} {
		var texts []string
		for _, s := range c.a.SlopeStages(c.x) {
			texts = append(texts, s.Text(short))
		}
		if got := strings.Join(texts, " = "); got != c.want {
			t.Errorf("%s′(%v) is worked out as\n%s, want\n%s", c.a, c.x, got, c.want)
		}
	}
	for _, a := range Elementwise() {
		for _, x := range append(fixture().Curves.X.floats(), math.Inf(1), math.Inf(-1), math.NaN(), 710, -710) {
			stages, spoken := a.SlopeStages(x), a.SpokenSlope(x)
			if len(stages) == 0 {
				continue
			}
			if last := stages[len(stages)-1]; !same(last.Values[0], a.Derivative(x)) || !same(spoken.Values[len(spoken.Values)-1], a.Derivative(x)) {
				t.Errorf("%s′(%v) ends in %+v and %+v, want %v", a, x, last, spoken, a.Derivative(x))
			}
		}
	}
}

func TestFormula(t *testing.T) {
	for a, want := range map[Activation]string{
		Sigmoid:      "1/(1 + e^−a1)",
		StepFunction: "(1 if a1 > 0 else 0)",
		StepAtLeast:  "(1 if a1 ≥ 0 else 0)",
		ReLU:         "max(0, a1)",
		Tanh:         "(e^a1 − e^−a1) / (e^a1 + e^−a1)",
		LeakyReLU:    "max(0.01·a1, a1)",
		Softplus:     "log(1 + e^a1)",
		Identity:     "a1",
		Softmax:      "e^(a1 − c) / Σ e^(a1 − c)",
	} {
		t.Run(string(a), func(t *testing.T) {
			if got := a.Formula("a1"); got != want {
				t.Errorf("the formula of %s is %q, want %q", a, got, want)
			}
		})
	}
}
