package model

import (
	"fmt"
	"math"
	"reflect"
	"slices"
	"strings"
	"testing"
)

func TestParseActivation(t *testing.T) {
	for _, a := range append(Elementwise(), Softmax) {
		if got, err := ParseActivation(string(a)); got != a || err != nil {
			t.Errorf("%q is read as %q, %v", a, got, err)
		}
	}
	for _, s := range []string{"", "Sigmoyd", "sigmoid(", "sigmoid)", "max", "leaky_relu(0.2", "(0.2)", "leaky_relu_0.2", strings.Repeat("x", 4000)} {
		got, err := ParseActivation(s)
		want := fmt.Sprintf("%q is no activation; %s", s, activations)
		if sentence(err) != want || got != "" {
			t.Errorf("%q gives %q and says %q, want %q", s, got, sentence(err), want)
		}
	}
}

func TestElementwise(t *testing.T) {
	if want := []Activation{"sigmoid", "step", "relu", "tanh", "leaky_relu", "softplus", "identity", "step_at_least"}; !slices.Equal(Elementwise(), want) {
		t.Errorf("the activations are %v, want %v", Elementwise(), want)
	}
	Elementwise()[0] = "broken"
	if Elementwise()[0] != Sigmoid {
		t.Error("the list can be changed from outside")
	}
}

// TestActivationsAreWhole names what is still missing of an activation. NumPy has some
// functions itself, few formulas overflow, and two slopes have a formula in z.
func TestActivationsAreWhole(t *testing.T) {
	for _, c := range curves {
		v := reflect.ValueOf(c)
		for i := range v.NumField() {
			field := v.Type().Field(i).Name
			optional := field == "fromZ" && c.name != Sigmoid && c.name != Tanh || field == "detours" || field == "slope" || field == "slopeSpoken" && c.slope == nil || field == "python" && strings.HasPrefix(c.numpy, "np.")
			if v.Field(i).IsZero() && !optional {
				t.Errorf("%s has no %s in the table of model/curves.go", c.name, field)
			}
		}
	}
}

func TestActivationNames(t *testing.T) {
	for a, want := range map[Activation]string{
		Sigmoid: "sigmoid, sigmoid", StepFunction: "step_function, step function", ReLU: "relu, ReLU",
		Tanh: "np.tanh, tanh", LeakyReLU: "leaky_relu, leaky ReLU", Softplus: "softplus, softplus",
		Identity: "identity_function, identity", StepAtLeast: "step_at_least, step-at-least function", Softmax: "softmax, softmax",
	} {
		t.Run(string(a), func(t *testing.T) {
			if got := a.NumPy() + ", " + a.Title(); got != want {
				t.Errorf("%s is called %q, want %q", a, got, want)
			}
		})
	}
}

// TestAboutNamesTheArgument holds that the words about a function name its argument as
// the place where they stand does: a inside a network, x beside a curve.
func TestAboutNamesTheArgument(t *testing.T) {
	for _, h := range append(Elementwise(), Softmax) {
		for _, argument := range []string{"x", "a"} {
			if about := h.About(argument); strings.Contains(about, "%") {
				t.Errorf("about %s: %s", h, about)
			}
		}
	}
	if got := StepFunction.About("a"); !strings.Contains(got, "1 where a is greater than 0") || strings.Contains(got, " x ") {
		t.Errorf("inside a network: %s", got)
	}
}

// TestStepsAsTheirRules holds that the texts of a step function have the words and the sign of its
// rule.
func TestStepsAsTheirRules(t *testing.T) {
	for h, r := range map[Activation]Rule{StepFunction: MoreThan, StepAtLeast: AtLeast} {
		for text, want := range map[string]string{h.Does(): r.Words(1) + " 0,", h.About("x"): r.Words(1) + " 0,", h.Python(): " " + r.String() + " 0,"} {
			if !strings.Contains(text, want) {
				t.Errorf("%s: %q stands nowhere in %q", h, want, text)
			}
		}
	}
}

func TestActivationsAsNumPy(t *testing.T) {
	c := fixture().Curves
	x := c.X.floats()
	for _, a := range Elementwise() {
		if c.Of[a] == nil || c.Prime[a] == nil {
			t.Errorf("model/testdata/make.py writes no values of %s, or no slopes", a)
			continue
		}
		of, prime := make([]float64, len(x)), make([]float64, len(x))
		for i, v := range x {
			of[i], prime[i] = a.Of(v), a.Derivative(v)
		}
		checkAll(t, string(a), near, of, c.Of[a].floats())
		checkAll(t, string(a)+"′", near, prime, c.Prime[a].floats())
	}
}

func TestSoftmaxIsNoCurve(t *testing.T) {
	mustPanic(t, "softmax.Of", func() { Softmax.Of(1) })
	mustPanic(t, "softmax.Derivative", func() { Softmax.Derivative(1) })
	mustPanic(t, "softmax.Stages", func() { Softmax.Stages(1) })
}

// TestWhere holds where a function gives y: the values are from Python's decimal, log(9)
// for sigmoid and 0.9.
func TestWhere(t *testing.T) {
	for _, c := range []struct {
		h    Activation
		y    float64
		want Preimage
	}{
		{Sigmoid, 0.9, Preimage{Count: OneX, X: 2.1972245773362196}}, {Sigmoid, 1, Preimage{}}, {Sigmoid, 0, Preimage{}}, {Sigmoid, math.NaN(), Preimage{}},
		{StepFunction, 0, Preimage{Count: UpToX, X: 0}}, {StepFunction, 1, Preimage{Count: EveryAfter, X: 0}}, {StepFunction, 0.5, Preimage{}},
		{StepAtLeast, 0, Preimage{Count: BelowX, X: 0}}, {StepAtLeast, 1, Preimage{Count: FromX, X: 0}}, {StepAtLeast, 0.5, Preimage{}},
		{ReLU, 2, Preimage{Count: OneX, X: 2}}, {ReLU, 0, Preimage{Count: UpToX, X: 0}}, {ReLU, -1, Preimage{}},
		{Tanh, 0.5, Preimage{Count: OneX, X: 0.5493061443340549}}, {Tanh, -1, Preimage{}},
		{LeakyReLU, -0.03, Preimage{Count: OneX, X: -3}}, {LeakyReLU, 7, Preimage{Count: OneX, X: 7}},
		{Softplus, 1, Preimage{Count: OneX, X: 0.5413248546129181}}, {Softplus, 0, Preimage{}},
		{Identity, -4, Preimage{Count: OneX, X: -4}}, {Identity, math.Inf(1), Preimage{}},
	} {
		got := c.h.Where(c.y)
		if got.Count != c.want.Count || !near(got.X, c.want.X) {
			t.Errorf("%s gives %v at %+v, want %+v", c.h, c.y, got, c.want)
		}
	}
}

// TestWhereComesBack holds that h of the x that is found is y again.
func TestWhereComesBack(t *testing.T) {
	r := seeded()
	for _, h := range Elementwise() {
		low, high := h.Range()
		for range 2000 {
			y := r.NormFloat64()
			p := h.Where(y)
			if p.Count != NoX && !(y >= low && y <= high) {
				t.Fatalf("%s gives %v at %+v, outside %v … %v", h, y, p, low, high)
			}
			if p.Count == OneX && math.Abs(h.Of(p.X)-y) > 1e-14*max(1, math.Abs(y)) {
				t.Fatalf("%s of %v is %v, want %v", h, p.X, h.Of(p.X), y)
			}
		}
	}
}

// TestSides holds that the slopes on the two sides of a corner are told, and elsewhere
// the slope itself twice.
func TestSides(t *testing.T) {
	for _, c := range []struct {
		a           Activation
		x           float64
		left, right float64
	}{{ReLU, 0, 0, 1}, {LeakyReLU, 0, 0.01, 1}, {ReLU, 3, 1, 1}, {Identity, 0, 1, 1}, {StepFunction, 0, 0, 0}} {
		if left, right := c.a.Sides(c.x); left != c.left || right != c.right {
			t.Errorf("beside %v the slopes of %s are %v and %v, want %v and %v", c.x, c.a, left, right, c.left, c.right)
		}
	}
}
