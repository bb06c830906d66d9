package model

import (
	"math"
	"slices"
	"strings"
	"testing"
)

// TestParseActivationNames reads the names that activations have elsewhere.
func TestParseActivationNames(t *testing.T) {
	for a, names := range map[Activation]string{
		Sigmoid:      "Sigmoid SIGMOID logistic Logistic nn.Sigmoid() sigmoid_function expit logsig",
		StepFunction: "Step step_function Heaviside Threshold",
		StepAtLeast:  "step_at_least Step-At-Least StepAtLeast step≥ step>= binary_step unit_step hardlim",
		ReLU:         "ReLU RELU relu() torch.nn.ReLU F.relu rectifier poslin",
		Tanh:         "Tanh np.tanh TANH tansig",
		LeakyReLU:    "LeakyReLU leakyrelu Leaky-ReLU leaky-relu LEAKY_RELU LeakyReLU(negative_slope=0.01) leaky_relu(1e-2) lrelu",
		Softplus:     "SoftPlus softplus smooth_relu",
		Identity:     "Linear linear identity Identity() None purelin identity_function",
		Softmax:      "Softmax SOFTMAX softmax()",

		"leaky_relu(0.2)":     "leaky_relu(0.2) LeakyReLU(.2) leaky-relu(+0.20) LeakyReLU(negative_slope=0.2) LeakyReLU(alpha=2e-1)",
		"leaky_relu(-0.25)":   "leaky_relu(-0.25) leaky_relu(−0.25)",
		"leaky_relu(0)":       "leaky_relu(0) leaky_relu(-0) leaky_relu(0.0)",
		"leaky_relu(3)":       "leaky_relu(3) leaky_relu(3.0)",
		"leaky_relu(0.00005)": "leaky_relu(0.00005) leaky_relu(5e-5)",
		"leaky_relu(1e-09)":   "leaky_relu(1e-9)",
	} {
		for name := range strings.FieldsSeq(names) {
			if got, err := ParseActivation(name); got != a || err != nil {
				t.Errorf("%q is read as %q, %v; want %s", name, got, err, a)
			}
		}
		if got, err := ParseActivation(string(a)); got != a || err != nil {
			t.Errorf("%q, as it is written, is read as %q, %v", a, got, err)
		}
	}
	for _, name := range []string{"leaky relu (0.2)", " Leaky ReLU ( 0.2 ) ", "leaky_relu( negative_slope = 0.2 )"} {
		if got, err := ParseActivation(name); got != "leaky_relu(0.2)" || err != nil {
			t.Errorf("%q is read as %q, %v", name, got, err)
		}
	}
}

// TestSlopesRefused: a slope is a finite number, and only a leaky ReLU has one.
func TestSlopesRefused(t *testing.T) {
	for name, want := range map[string]string{
		"leaky_relu(inf)":       `the slope of leaky_relu left of 0: "inf" is not a number; a finite number such as 0.7 or -1e-3 was expected`,
		"leaky_relu(nan)":       `the slope of leaky_relu left of 0: "nan" is not a number; a finite number such as 0.7 or -1e-3 was expected`,
		"LeakyReLU(x=0.2)":      `the slope of leaky_relu left of 0: "x=0.2" is not a number; a finite number such as 0.7 or -1e-3 was expected`,
		"leaky_relu(0.1, 0.2)":  `the slope of leaky_relu left of 0: "0.1, 0.2" is not a number; a finite number such as 0.7 or -1e-3 was expected`,
		"relu(0.2)":             `"relu(0.2)": only leaky_relu has a number in parentheses, its slope left of 0, as in leaky_relu(0.2)`,
		"Softmax(dim=1)":        `"Softmax(dim=1)": only leaky_relu has a number in parentheses, its slope left of 0, as in leaky_relu(0.2)`,
		"leaky_relu(1e400)":     `the slope of leaky_relu left of 0: "1e400" is beyond the largest number there is here, about 1.8e308; a finite number such as 0.7 or -1e-3 was expected`,
		"leaky_relu(0.2))":      `the slope of leaky_relu left of 0: "0.2)" is not a number; a finite number such as 0.7 or -1e-3 was expected`,
		"leaky_relu(alpha=inf)": `the slope of leaky_relu left of 0: "inf" is not a number; a finite number such as 0.7 or -1e-3 was expected`,
	} {
		if got, err := ParseActivation(name); got != "" || sentence(err) != want {
			t.Errorf("%q is read as %q and says %q\nwant %q", name, got, sentence(err), want)
		}
	}
}

// TestCheckTakesWrittenNames: a network has the names that are written, whoever reads
// others turns them into these.
func TestCheckTakesWrittenNames(t *testing.T) {
	n := Network{Layers: []Layer{{W: [][]float64{{1}}, B: []float64{0}}}}
	for _, a := range []Activation{"Sigmoid", "softmax ", "step_function", "linear", "leaky_relu(0.20)", "leaky_relu(0.01)", "leaky_relu(NaN)", "leaky_relu(+Inf)", "leaky_relu()"} {
		if n.WithActivation(0, a).Check() == nil {
			t.Errorf("a network may have the activation %q", a)
		}
	}
	if err := n.WithActivation(0, Leaky(0.2)).Check(); err != nil {
		t.Errorf("a network with %s: %v", Leaky(0.2), err)
	}
}

// TestLeakyForward holds passes with slopes of all kinds against NumPy 1.24: a1 = x@W1 + b1,
// z1 = np.where(a1 > 0, a1, slope*a1), and the same once more.
func TestLeakyForward(t *testing.T) {
	for _, c := range []struct {
		slope    float64
		z1       []float64
		a2, y    float64
		formula  string
		worked   string
		numpy    string
		settled  Preimage // where it gives 0.5
		negative Preimage // where it gives −0.5
	}{
		{0.2, []float64{-0.27, 2.035}, -4.9945, -0.9989000000000001,
			"max(0.2·a, a)", "max(0.2·(-3), -3) = max(-0.6000000000000001, -3) = -0.6000000000000001", "z1 = leaky_relu(a1, 0.2)",
			Preimage{Count: OneX, X: 0.5}, Preimage{Count: OneX, X: -2.5}},
		{-0.25, []float64{0.3375, 2.035}, -4.3870000000000005, 1.0967500000000001,
			"max(-0.25·a, a)", "max(-0.25·(-3), -3) = max(0.75, -3) = 0.75", "z1 = leaky_relu(a1, -0.25)",
			Preimage{Count: TwoX, X: 0.5, Other: -2}, Preimage{}},
		{1.5, []float64{-2.0250000000000004, 2.035}, -6.7495, -10.12425,
			"min(1.5·a, a)", "min(1.5·(-3), -3) = min(-4.5, -3) = -4.5", "z1 = leaky_relu(a1, 1.5)",
			Preimage{Count: OneX, X: 0.5}, Preimage{Count: OneX, X: -1.0 / 3}},
		{0, []float64{0, 2.035}, -4.7245, 0,
			"max(0·a, a)", "max(0·(-3), -3) = max(-0, -3) = -0", "z1 = leaky_relu(a1, 0)",
			Preimage{Count: OneX, X: 0.5}, Preimage{}},
	} {
		h := Leaky(c.slope)
		n := Network{Layers: []Layer{
			{W: [][]float64{{0.5, -1.25}, {2, 0.3}}, B: []float64{-1, 0.1}, Activation: h},
			{W: [][]float64{{1}, {-0.7}}, B: []float64{-3.3}, Activation: h},
		}}
		x := []float64{-1.5, 0.2}
		trace, err := Forward(n, x)
		if err != nil {
			t.Fatal(err)
		}
		checkAll(t, string(h)+" z1", near, trace.Layers[0].Z, c.z1)
		checkAll(t, string(h)+" a2 and y", near, []float64{trace.Layers[1].A[0], trace.Y()[0]}, []float64{c.a2, c.y})
		if got := h.Formula("a"); got != c.formula {
			t.Errorf("%s is %s, want %s", h, got, c.formula)
		}
		var stages []string
		for _, s := range h.Stages(-3) {
			stages = append(stages, s.Text(func(v float64) string { return slopeText(v) }))
		}
		if got := strings.Join(stages, " = "); got != c.worked {
			t.Errorf("%s of -3: %s, want %s", h, got, c.worked)
		}
		if got := Explain(n, NewWalk(n), ByLayer, NewWalk(n).Boundary(ByLayer, 2)).NumPy(); got != c.numpy {
			t.Errorf("%s in NumPy: %s, want %s", h, got, c.numpy)
		}
		for y, want := range map[float64]Preimage{0.5: c.settled, -0.5: c.negative} {
			if got := h.Where(y); got.Count != want.Count || !near(got.X, want.X) || !near(got.Other, want.Other) {
				t.Errorf("%s gives %v at %+v, want %+v", h, y, got, want)
			}
		}
		if left, right := h.Sides(0); left != c.slope || right != 1 || !math.IsNaN(h.Derivative(0)) {
			t.Errorf("beside 0 the slopes of %s are %v and %v", h, left, right)
		}
		if h.Family() != LeakyReLU || h.Family().Family() != LeakyReLU || Sigmoid.Family() != Sigmoid {
			t.Errorf("%s is of the family %s", h, h.Family())
		}
	}
	if same := Leaky(0.01); same != LeakyReLU || !slices.Contains(Elementwise(), same) {
		t.Errorf("the slope 0.01 makes %s", same)
	}
}

// TestFindCalled finds inputs and outputs by what they are called: the longest name that the
// text begins with, in any case, and nothing that goes on without a blank.
func TestFindCalled(t *testing.T) {
	n := Network{Layers: []Layer{{W: [][]float64{{1, 2}, {3, 4}, {5, 6}}, B: []float64{0, 0}, Activation: Softmax}},
		Inputs: []string{"petal", "petal length", "全"}, Classes: []string{"cat", "Petal"}}
	for _, c := range []struct {
		text string
		want Ref
		rest string
	}{
		{"petal", X(0), ""}, {"PETAL 3", X(0), "3"}, {"petal  length =  -1", X(1), "-1"}, {"petal=2", X(0), "2"},
		{"全 0.5", X(2), "0.5"}, {"Cat", Ref{Kind: InY}, ""},
	} {
		if r, rest, ok := n.FindCalled(c.text); r != c.want || rest != c.rest || !ok {
			t.Errorf("%q is %s with %q behind it, %v; want %s, %q", c.text, r.Name(), rest, ok, c.want.Name(), c.rest)
		}
	}
	for _, text := range []string{"", "petals", "pet", "dog", "x 1", "全全", "\xe5\x85"} {
		if r, _, ok := n.FindCalled(text); ok {
			t.Errorf("%q is %s", text, r.Name())
		}
	}
}
