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
	{"leakyReLU", LeakyReLU, LeakyReLUPrime, true},
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
		{"StepPrime(0)", StepPrime(0), nan},
		{"StepPrime(-0)", StepPrime(math.Copysign(0, -1)), nan},
		{"StepPrime(NaN)", StepPrime(nan), nan},
		{"StepPrime(Inf)", StepPrime(inf), 0},
		{"ReLU(-Inf)", ReLU(-inf), 0},
		{"ReLU(NaN)", ReLU(nan), nan},
		{"ReLUPrime(0)", ReLUPrime(0), nan},
		{"TanhPrime(0)", TanhPrime(0), 1},
		{"Tanh(Inf)", Tanh(inf), 1},
		{"LeakyReLU(-1)", LeakyReLU(-1), -LeakySlope},
		{"LeakyReLU(-Inf)", LeakyReLU(-inf), -inf},
		{"LeakyReLUPrime(0)", LeakyReLUPrime(0), nan},
		{"Softplus(0)", Softplus(0), math.Ln2},
		{"Softplus(1000)", Softplus(1000), 1000},
		{"Softplus(-1000)", Softplus(-1000), 0},
		{"Softplus(Inf)", Softplus(inf), inf},
		{"Softplus(-Inf)", Softplus(-inf), 0},
		{"Softplus(NaN)", Softplus(nan), nan},
		{"Identity(Inf)", Identity(inf), inf},
	} {
		check(t, c.name, same, c.got, c.want)
	}
	// Far to the left softplus is e^x, which 1 + e^x would have swallowed.
	if got, want := Softplus(-40), math.Exp(-40); math.Abs(got/want-1) > 1e-12 {
		t.Errorf("Softplus(-40) = %v, want %v", got, want)
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

func TestSoftmaxAsNumPy(t *testing.T) {
	for _, c := range fixture().Softmax {
		a := c.A.floats()
		s := Softmax(a)
		name := fmt.Sprintf("Softmax(%v)", a)
		check(t, name+".C", same, s.C, float64(c.C))
		checkAll(t, name+".Shifted", same, s.Shifted, c.Shifted.floats())
		checkAll(t, name+".Exp", near, s.Exp, c.Exp.floats())
		check(t, name+".Sum", near, s.Sum, float64(c.Sum))
		checkAll(t, name+".Y", near, s.Y, c.Y.floats())
		stages(t, name, s.Exp, s.Sum, s.Y)
		e, sum, y := NaiveSoftmax(a)
		stages(t, "Naive"+name, e, sum, y)
		name = "Naive" + name
		checkAll(t, name+" exp", near, e, c.NaiveExp.floats())
		check(t, name+" sum", near, sum, float64(c.NaiveSum))
		checkAll(t, name+" y", near, y, c.NaiveY.floats())
	}
}

// stages checks that the sum and the quotients are those of the exponentials
// shown beside them, digit for digit.
func stages(t *testing.T, name string, exp []float64, sum float64, y []float64) {
	t.Helper()
	check(t, name+", the sum of its exponentials", same, Sum(exp), sum)
	for i := range y {
		check(t, name+", its quotient", same, exp[i]/sum, y[i])
	}
}

func TestSoftmaxProperties(t *testing.T) {
	rng := rand.New(rand.NewPCG(7, 8))
	for n := 1; n <= 60; n++ {
		a := make([]float64, n)
		for i := range a {
			a[i] = math.Round(rng.NormFloat64()*20*256) / 256 // a shift is exact
		}
		s := Softmax(a)
		if d := math.Abs(Sum(s.Y) - 1); d > 1e-15*float64(n) {
			t.Errorf("%d values sum to 1 but for %v", n, d)
		}
		if ArgMax(s.Y) != ArgMax(a) {
			t.Errorf("the greatest of %v moved", a)
		}
		check(t, "the greatest e^(a-c)", same, greatest(s.Exp), 1)
		for _, shift := range []float64{1024, -1 << 20} {
			b := make([]float64, n)
			for i := range b {
				b[i] = a[i] + shift
			}
			checkAll(t, "the shifted y", same, Softmax(b).Y, s.Y)
		}
		for i := range a {
			a[i] += 0.1
		}
		checkAll(t, "the y shifted by 0.1", near, Softmax(a).Y, s.Y)
	}
}

func TestSoftmaxOfNothing(t *testing.T) {
	s := Softmax(nil)
	if s.C != -inf || s.Sum != 0 || len(s.Shifted)+len(s.Exp)+len(s.Y) != 0 {
		t.Errorf("Softmax(nil) = %+v", s)
	}
	if e, sum, y := NaiveSoftmax(nil); len(e) != 0 || sum != 0 || len(y) != 0 {
		t.Errorf("NaiveSoftmax(nil) = %v, %v, %v", e, sum, y)
	}
}

func TestSoftmaxInto(t *testing.T) {
	a := []float64{0.3, 2.9, 4}
	want := Softmax(a)
	buf := make([]float64, 10)
	var s SoftmaxStages
	if n := testing.AllocsPerRun(100, func() { SoftmaxInto(&s, a, buf) }); n != 0 {
		t.Errorf("SoftmaxInto allocates %v times", n)
	}
	checkAll(t, "Y", same, s.Y, want.Y)
	checkAll(t, "Exp", same, s.Exp, want.Exp)
	checkAll(t, "Shifted", same, s.Shifted, want.Shifted)
	checkAll(t, "buf", same, buf[6:], []float64{want.Y[0], want.Y[1], want.Y[2], 0})
	_ = append(s.Shifted, 99) // does not run into Exp
	checkAll(t, "Exp", same, s.Exp, want.Exp)

	short := []float64{1, 2, 3, 4, 5, 6, 7, 8}
	SoftmaxInto(&s, a, short)
	checkAll(t, "Y", same, s.Y, want.Y)
	checkAll(t, "a short buffer", same, short, []float64{1, 2, 3, 4, 5, 6, 7, 8})
}

func TestArangeAsNumPy(t *testing.T) {
	for _, c := range fixture().Arange {
		g := c.Args.floats()
		got, err := Arange(g[0], g[1], g[2])
		if err != nil {
			t.Fatal(err)
		}
		checkAll(t, fmt.Sprintf("Arange%v", g), same, got, c.V.floats())
	}
	v, err := Arange(-5, 5, 0.1)
	if err != nil || len(v) != 100 {
		t.Fatalf("Arange(-5, 5, 0.1) has %d values, %v", len(v), err)
	}
	if v[50] > -1.7e-14 || v[50] < -1.8e-14 {
		t.Errorf("value 50 is %v, want about -1.8e-14", v[50])
	}
}

func TestArangeErrors(t *testing.T) {
	for _, c := range []struct {
		start, stop, step float64
		err               string
	}{
		{0, 1, 0, "must not be 0"},
		{nan, 1, 1, "finite"},
		{0, inf, 1, "finite"},
		{0, 1, -inf, "finite"},
		{0, 1, 1e-8, "more than the 10000000 allowed"},
		{0, 1, 5e-324, "more than"},
		{-1e308, 1e308, 1, "more than"},
		{0, maxSamples, 1, ""},
		{0, maxSamples + 1, 1, "more than"},
		{1, 0, 5e-324, ""},
	} {
		v, err := Arange(c.start, c.stop, c.step)
		checkError(t, fmt.Sprintf("Arange(%v, %v, %v)", c.start, c.stop, c.step), err, c.err)
		if err != nil && v != nil {
			t.Error("values beside an error")
		}
	}
}

// TestArticle walks the article's network, and the book's, against NumPy.
func TestArticle(t *testing.T) {
	w := [][][]float64{
		{{0.1, 0.3, 0.5}, {0.2, 0.4, 0.6}},
		{{0.1, 0.4}, {0.2, 0.5}, {0.3, 0.6}},
		{{0.1, 0.3}, {0.2, 0.4}},
	}
	b := [][]float64{{0.1, 0.2, 0.3}, {0.1, 0.2}, {0.1, 0.2}}
	for _, c := range []struct {
		net     network
		softmax bool
	}{{fixture().Article, true}, {fixture().Book, false}} {
		z := c.net.X.floats()
		wantA, wantZ := []vec{c.net.A1, c.net.A2, c.net.A3}, []vec{c.net.Z1, c.net.Z2, c.net.Y}
		for k := range w {
			a := make([]float64, len(b[k]))
			if err := Affine(a, z, w[k], b[k]); err != nil {
				t.Fatal(err)
			}
			checkAll(t, fmt.Sprintf("a%d", k+1), near, a, wantA[k].floats())
			z = make([]float64, len(a))
			for j := range a {
				switch {
				case k < 2:
					z[j] = Sigmoid(a[j])
				case c.softmax:
					z[j] = Softmax(a).Y[j]
				default:
					z[j] = Identity(a[j])
				}
			}
			checkAll(t, fmt.Sprintf("z%d", k+1), near, z, wantZ[k].floats())
		}
	}
}
