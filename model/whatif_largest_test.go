package model

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"
)

func TestLargest(t *testing.T) {
	nan := math.NaN()
	for _, c := range []struct {
		v    []float64
		most int
		want []int
	}{
		{nil, 3, []int{}},
		{[]float64{1}, 3, []int{0}},
		{[]float64{1, 3, 2}, 3, []int{1, 2, 0}},
		{[]float64{1, 3, 2}, 2, []int{1, 2}},
		{[]float64{2, 2, 3, 2}, 3, []int{2, 0, 1}},
		{[]float64{nan, -1, math.Inf(1), nan}, 3, []int{2, 1, 0}},
	} {
		if got := largest(c.v, c.most); !slices.Equal(got, c.want) {
			t.Errorf("the %d largest of %v are %v, want %v", c.most, c.v, got, c.want)
		}
	}
	r := rand.New(rand.NewPCG(5, 5))
	for range 200 {
		v := make([]float64, r.IntN(300))
		for i := range v {
			v[i] = float64(r.IntN(40))
		}
		want := make([]int, len(v))
		for i := range want {
			want[i] = i
		}
		slices.SortStableFunc(want, func(i, j int) int { return int(v[j] - v[i]) })
		if got := largest(v, 50); !slices.Equal(got, want[:min(50, len(v))]) {
			t.Fatalf("of %v: %v, want %v", v, got, want)
		}
	}
}
