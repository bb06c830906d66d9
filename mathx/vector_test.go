package mathx

import (
	"fmt"
	"testing"
)

func TestVectorsAsNumPy(t *testing.T) {
	for _, c := range fixture().Vectors {
		x, y := c.X.floats(), c.Y.floats()
		dot, err := Dot(x, y)
		if err != nil {
			t.Fatal(err)
		}
		check(t, "Dot", same, dot, float64(c.Dot))
		check(t, "Sum", same, Sum(x), float64(c.Sum))
		check(t, "greatest", same, greatest(x), float64(c.Max))
		if got := ArgMax(x); got != c.Argmax {
			t.Errorf("ArgMax(%v) = %d, want %d", x, got, c.Argmax)
		}
	}
}

func TestGreatestAndArgMax(t *testing.T) {
	for _, c := range []struct {
		v   []float64
		max float64
		arg int
	}{
		{nil, -inf, -1},
		{[]float64{3}, 3, 0},
		{[]float64{1, 3, 3, 2}, 3, 1},
		{[]float64{-4, -2, -3}, -2, 1},
		{[]float64{nan, 1, 2}, nan, 2},
		{[]float64{2, 1, nan}, nan, 0},
		{[]float64{nan, -inf}, nan, 1},
		{[]float64{-inf, -inf}, -inf, 0},
		{[]float64{1, inf, inf}, inf, 1},
		{[]float64{nan, nan}, nan, 0},
	} {
		t.Run(fmt.Sprint(c.v), func(t *testing.T) {
			check(t, fmt.Sprintf("greatest(%v)", c.v), same, greatest(c.v), c.max)
			if got := ArgMax(c.v); got != c.arg {
				t.Errorf("ArgMax(%v) = %d, want %d", c.v, got, c.arg)
			}
		})
	}
}

// TestSumOrder has numbers whose sum depends on the order.
func TestSumOrder(t *testing.T) {
	v := []float64{1, 1e16, -1e16, 0.25}
	check(t, "Sum", same, Sum(v), 0.25) // from the right it would be 1
	ones := []float64{1, 1, 1, 1}
	dot, _ := Dot(v, ones)
	check(t, "Dot", same, dot, 0.25)
	w := [][]float64{{1}, {1}, {1}, {1}}
	a := []float64{9}
	if err := Affine(a, v, w, []float64{0.5}); err != nil {
		t.Fatal(err)
	}
	check(t, "Affine", same, a[0], 0.75)
	// The bias comes last: first it would be lost beside 1e16.
	if err := Affine(a, []float64{1e16, -1e16}, w[:2], []float64{1}); err != nil {
		t.Fatal(err)
	}
	check(t, "Affine", same, a[0], 1)
	if Sum(nil) != 0 {
		t.Error("Sum(nil) is not 0")
	}
}

// TestNotFused has a product that a fused multiply-add would not round.
func TestNotFused(t *testing.T) {
	e := 1 + 0x1p-30 // e·e = 1 + 2^-29 + 2^-60, of which 2^-60 is rounded away
	x, y := []float64{-(1 + 0x1p-29), e}, []float64{1, e}
	dot, err := Dot(x, y)
	if err != nil {
		t.Fatal(err)
	}
	check(t, "Dot", same, dot, 0)
	a, err := VecMat(x, [][]float64{{1}, {e}})
	if err != nil {
		t.Fatal(err)
	}
	check(t, "VecMat", same, a[0], 0)
}
