package model

import (
	"math"
	"slices"
	"testing"
)

// TestLargestProducts compares the largest products of a sum with a plain sort of all of them, with
// zeros of x, zeros of W, and products of one size among them.
func TestLargestProducts(t *testing.T) {
	r := seeded()
	n := random(r, []int{200, 3, 2}, Sigmoid, Softmax)
	x := normal(r, 200)
	for i := range x {
		switch i % 5 {
		case 0:
			x[i] = 0
		case 1:
			x[i] = 2
			n.Layers[0].W[i][1] = [...]float64{0, 0.25, -0.25}[i%3]
		}
	}
	trace, err := Forward(n, x)
	if err != nil {
		t.Fatal(err)
	}
	s := SumOf(n, trace, 0, 1)
	for _, done := range []int{0, 1, 7, 100, 200, 999} {
		zeroX, zeroW, other := 0, 0, []int{}
		for i := range min(done, 200) {
			switch w := n.Layers[0].W[i][1]; {
			case x[i] == 0:
				zeroX++
			case w == 0:
				zeroW++
			default:
				other = append(other, i)
			}
		}
		slices.SortStableFunc(other, func(a, b int) int {
			size := func(i int) float64 { return math.Abs(x[i] * n.Layers[0].W[i][1]) }
			switch {
			case size(a) > size(b):
				return -1
			case size(a) < size(b):
				return +1
			}
			return 0
		})
		for _, most := range []int{0, 1, 8, 500} {
			got := s.Largest(most, done)
			var at []int
			for _, term := range got.Terms {
				at = append(at, term.X.Ref.J)
				if term.Product != x[term.X.Ref.J]*n.Layers[0].W[term.X.Ref.J][1] {
					t.Errorf("the product of %s is %v", term.X.Ref.Name(), term.Product)
				}
			}
			want := other[:min(most, len(other))]
			if !slices.Equal(at, want) || got.ZeroX != zeroX || got.ZeroW != zeroW || got.More != len(other)-len(want) {
				t.Errorf("the %d largest of %d are %v and %d more, %d with x of 0, %d with W of 0; want %v and %d, %d, %d",
					most, done, at, got.More, got.ZeroX, got.ZeroW, want, len(other)-len(want), zeroX, zeroW)
			}
		}
	}
}

// TestLargestIsNaN holds that a product which is no number comes first, as it decides the
// sum, and that Inf is no measure of the others.
func TestLargestIsNaN(t *testing.T) {
	n := Network{Layers: []Layer{{W: [][]float64{{1}, {math.Inf(1)}, {3}, {2}}, B: []float64{0}, Activation: Identity}}}
	s := SumOf(n, Trace{Layers: []LayerTrace{{In: []float64{5, 0, 7, math.Inf(-1)}, A: []float64{0}}}}, 0, 0)
	l := s.Largest(3, 4)
	if len(l.Terms) != 3 || !math.IsNaN(l.Terms[0].Product) || !math.IsInf(l.Terms[1].Product, -1) || l.Terms[2].Product != 21 || l.More != 1 {
		t.Errorf("the largest are %v and %d more", l.Terms, l.More)
	}
	if l.MostProduct() != 21 || l.MostW != 3 {
		t.Errorf("the largest finite sizes are %v of a product, %v of W", l.MostProduct(), l.MostW)
	}
	if got := Most([]float64{-4, math.NaN(), math.Inf(1), 3}); got != 4 {
		t.Errorf("the largest size is %v", got)
	}
}
