package train

import (
	"context"
	"slices"
	"testing"

	"nnexplore/model"
)

func stepsOf(points []Point) (steps []int) {
	for _, p := range points {
		steps = append(steps, p.Step)
	}
	return steps
}

func TestThinned(t *testing.T) {
	for _, c := range []struct {
		last, most int
		want       []int
	}{
		{0, 4, []int{0}},
		{3, 4, []int{0, 1, 2, 3}},
		{4, 4, []int{0, 2, 4}},
		{5, 4, []int{0, 2, 4, 5}},
		{7, 4, []int{0, 4, 7}},
		{20, 5, []int{0, 8, 16, 20}},
		{20, 1, []int{0, 20}},
	} {
		var points []Point
		for step := range c.last + 1 {
			points = append(points, Point{Step: step})
		}
		if got := stepsOf(Thinned(points, c.most)); !slices.Equal(got, c.want) {
			t.Errorf("of %d steps %v are kept, want %v", c.last, got, c.want)
		}
	}
}

// TestRunIsThinned holds that a run keeps what Thinned keeps of all its points.
func TestRunIsThinned(t *testing.T) {
	n, ex := xor(2)
	for _, steps := range []int{0, 1, 5, 8, 63, 64, 65, 100, 1000} {
		for _, most := range []int{0, 2, 3, 10, 64} {
			var all []Point
			r := Run(context.Background(), n, ex, Plan{Steps: steps, Rate: 5, Loss: model.HalfSquared, Most: most}, func(p Point) { all = append(all, p) })
			if want := Thinned(all, most); !slices.Equal(r.Curve, want) {
				t.Errorf("of %d steps %v are kept, want %v", steps, stepsOf(r.Curve), stepsOf(want))
			}
		}
	}
}
