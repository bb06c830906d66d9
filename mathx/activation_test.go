package mathx

import (
	"fmt"
	"math"
	"math/rand/v2"
	"testing"
)

// functions are the activations with their derivatives; exact ones pass
// through no exponential and must agree bit for bit.
var functions = []struct {
	name     string
	f, prime func(float64) float64
	exact    bool
}{
	{"sigmoid", Sigmoid, SigmoidPrime, false},
	{"step", Step, StepPrime, true},
	{"relu", ReLU, ReLUPrime, true},
	{"tanh", Tanh, TanhPrime, false},
	{"leakyReLU", func(x float64) float64 { return Leaky(x, LeakySlope) }, func(x float64) float64 { return LeakyPrime(x, LeakySlope) }, true},
	{"softplus", Softplus, SoftplusPrime, false},
	{"identity", Identity, IdentityPrime, true},
}

func TestActivationsAsNumPy(t *testing.T) {
	table := fixture().Activations
	x := table["x"].floats()
	for _, c := range functions {
		agree := near
		if c.exact {
			// −0 is a matter of taste: NumPy's maximum(0, −0) gives either.
			agree = func(a, b float64) bool { return same(a, b) || a == b }
		}
		for i, v := range x {
			check(t, fmt.Sprintf("%s(%v)", c.name, v), agree, c.f(v), float64(table[c.name][i]))
			check(t, fmt.Sprintf("%sPrime(%v)", c.name, v), agree, c.prime(v), float64(table[c.name+"Prime"][i]))
		}
	}
}

func TestActivationsAtTheEnds(t *testing.T) {
	for _, c := range []struct {
		name      string
		got, want float64
	}{
		{"Sigmoid(-1000)", Sigmoid(-1000), 0},
		{"Sigmoid(1000)", Sigmoid(1000), 1},
		{"Sigmoid(-Inf)", Sigmoid(-inf), 0},
		{"Sigmoid(Inf)", Sigmoid(inf), 1},
		{"Sigmoid(0)", Sigmoid(0), 0.5},
		{"Sigmoid(NaN)", Sigmoid(nan), nan},
		{"SigmoidPrime(0)", SigmoidPrime(0), 0.25},
		{"SigmoidPrime(Inf)", SigmoidPrime(inf), 0},
		{"SigmoidPrime(-Inf)", SigmoidPrime(-inf), 0},
		{"Step(0)", Step(0), 0},
		{"Step(least)", Step(5e-324), 1},
		{"Step(NaN)", Step(nan), 0},
		{"StepAtLeast(0)", StepAtLeast(0), 1},
		{"StepAtLeast(-0)", StepAtLeast(math.Copysign(0, -1)), 1},
		{"StepAtLeast(-least)", StepAtLeast(-5e-324), 0},
		{"StepAtLeast(NaN)", StepAtLeast(nan), 0},
		{"StepPrime(0)", StepPrime(0), nan},
		{"StepPrime(-0)", StepPrime(math.Copysign(0, -1)), nan},
		{"StepPrime(NaN)", StepPrime(nan), nan},
		{"StepPrime(Inf)", StepPrime(inf), 0},
		{"ReLU(-Inf)", ReLU(-inf), 0},
		{"ReLU(NaN)", ReLU(nan), nan},
		{"ReLUPrime(0)", ReLUPrime(0), nan},
		{"TanhPrime(0)", TanhPrime(0), 1},
		{"Tanh(Inf)", Tanh(inf), 1},
		{"Leaky(-1)", Leaky(-1, LeakySlope), -LeakySlope},
		{"Leaky(-Inf)", Leaky(-inf, LeakySlope), -inf},
		{"LeakyPrime(0)", LeakyPrime(0, LeakySlope), nan},
		{"Softplus(0)", Softplus(0), math.Ln2},
		{"Softplus(1000)", Softplus(1000), 1000},
		{"Softplus(-1000)", Softplus(-1000), 0},
		{"Softplus(Inf)", Softplus(inf), inf},
		{"Softplus(-Inf)", Softplus(-inf), 0},
		{"Softplus(NaN)", Softplus(nan), nan},
		{"Identity(Inf)", Identity(inf), inf},
	} {
		t.Run(c.name, func(t *testing.T) {
			check(t, c.name, same, c.got, c.want)
		})
	}
	// Far to the left softplus is e^x, which 1 + e^x would have swallowed.
	if got, want := Softplus(-40), math.Exp(-40); math.Abs(got/want-1) > 1e-12 {
		t.Errorf("Softplus(-40) = %v, want %v", got, want)
	}
}

// TestSlopesFarOut holds the slopes where the book's forms, s·(1−s) and 1−t², would have
// lost their digits. The values are from Python's decimal with 400 digits, of
// (1/(1+e^-x))·(1−1/(1+e^-x)) and the like.
func TestSlopesFarOut(t *testing.T) {
	for _, c := range []struct {
		name  string
		prime func(float64) float64
		x     float64
		want  float64
	}{
		{"sigmoid", SigmoidPrime, 5, 0.006648056670790155},
		{"sigmoid", SigmoidPrime, 20, 2.061153613941849e-09},
		{"sigmoid", SigmoidPrime, 37, 8.533047625744065e-17},
		{"sigmoid", SigmoidPrime, 40, 4.248354255291589e-18},
		{"sigmoid", SigmoidPrime, -40, 4.248354255291589e-18},
		{"sigmoid", SigmoidPrime, 700, 9.85967654375977e-305},
		{"tanh", TanhPrime, 5, 0.0001815832309438067},
		{"tanh", TanhPrime, -20, 1.6993417021166355e-17},
		{"tanh", TanhPrime, 100, 5.53558610694695e-87},
		{"softplus", SoftplusPrime, -40, 4.248354255291589e-18},
		{"softplus", SoftplusPrime, -720, 2.0322308024e-313},
		{"softplus", SoftplusPrime, 40, 1},
	} {
		// A subnormal number is right to its last bit, others to a few.
		if got := c.prime(c.x); math.Abs(got-c.want) > 2e-15*c.want+5e-324 {
			t.Errorf("the slope of %s at %v is %v, want %v", c.name, c.x, got, c.want)
		}
	}
}

func TestSigmoidTermForTerm(t *testing.T) {
	rng := rand.New(rand.NewPCG(5, 6))
	for range 10000 {
		x := rng.NormFloat64() * 10
		e := math.Exp(-x)
		check(t, fmt.Sprintf("Sigmoid(%v)", x), same, Sigmoid(x), 1/(1+e))
		if d := Sigmoid(-x) - (1 - Sigmoid(x)); math.Abs(d) > 1e-15 {
			t.Errorf("Sigmoid(-%v) and 1 - Sigmoid(%v) are %v apart", x, x, d)
		}
		if d := Tanh(x) - (2*Sigmoid(2*x) - 1); math.Abs(d) > 1e-15 {
			t.Errorf("Tanh(%v) and 2·Sigmoid(2·%v) - 1 are %v apart", x, x, d)
		}
	}
}

func TestDerivativesAsDifferences(t *testing.T) {
	const h = 1e-5
	for _, c := range functions {
		for i := -800; i <= 800; i++ {
			x := float64(i) / 100
			slope := c.prime(x)
			if math.IsNaN(slope) {
				if x != 0 {
					t.Errorf("%sPrime(%v) is NaN", c.name, x)
				}
				continue
			}
			if d := (c.f(x+h) - c.f(x-h)) / (2 * h); math.Abs(d-slope) > 1e-9 {
				t.Errorf("%sPrime(%v) = %v, but the difference is %v", c.name, x, slope, d)
			}
		}
	}
}
