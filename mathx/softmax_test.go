package mathx

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"testing"
)

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
		for i, v := range s.Shifted {
			check(t, "e^(a-c)", same, s.Exp[i], math.Exp(v))
		}
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

// TestSoftmaxInto holds that the slices there are are written, if they have the length of a.
func TestSoftmaxInto(t *testing.T) {
	a := []float64{0.3, 2.9, 4}
	want := Softmax(a)
	buf := make([]float64, 10)
	s := SoftmaxStages{Shifted: buf[0:3], Exp: buf[3:6], Y: buf[6:9]}
	if n := testing.AllocsPerRun(100, func() { SoftmaxInto(&s, a) }); n != 0 {
		t.Errorf("SoftmaxInto allocates %v times", n)
	}
	stages := func(s SoftmaxStages) {
		t.Helper()
		check(t, "C", same, s.C, want.C)
		check(t, "Sum", same, s.Sum, want.Sum)
		checkAll(t, "Y", same, s.Y, want.Y)
		checkAll(t, "Exp", same, s.Exp, want.Exp)
		checkAll(t, "Shifted", same, s.Shifted, want.Shifted)
	}
	stages(s)
	checkAll(t, "buf", same, buf, slices.Concat(want.Shifted, want.Exp, want.Y, []float64{0}))

	for short := range 3 {
		n, buf := []int{3, 3, 3}, make([]float64, 9)
		n[short] = 2
		s := SoftmaxStages{Shifted: buf[:n[0]], Exp: buf[3 : 3+n[1]], Y: buf[6 : 6+n[2]]}
		SoftmaxInto(&s, a)
		stages(s)
		checkAll(t, "the memory of other lengths", same, buf, make([]float64, 9))
		_ = append(s.Shifted, 99) // does not run into Exp
		_ = append(s.Exp, 99)
		stages(s)
	}
}

// TestNaiveSoftmaxAtTheLargestPower holds that a power is infinite only where it is beyond
// the largest float64. The values are NumPy's.
func TestNaiveSoftmaxAtTheLargestPower(t *testing.T) {
	for x, want := range map[float64]float64{
		709: 8.218407461554972e+307, 709.44: 1.2760780590224528e+308, 709.7: 1.6549840276802644e+308,
		709.782: 1.7964120280206387e+308, 709.79: math.Inf(1), math.Inf(1): math.Inf(1),
	} {
		if exp, _, _ := NaiveSoftmax([]float64{x}); exp[0] != want && !near(exp[0], want) {
			t.Errorf("e^%v = %v, want %v", x, exp[0], want)
		}
	}
	if exp, sum, y := NaiveSoftmax([]float64{709.7, 709.7}); math.IsInf(exp[0], 1) || !math.IsInf(sum, 1) || y[0] != 0 || y[1] != 0 {
		t.Errorf("e^709.7 twice: %v, sum %v, shares %v", exp, sum, y)
	}
}
