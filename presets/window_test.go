package presets

import (
	"math"
	"testing"

	"nnexplore/model"
)

// TestPlaneWindows holds that the plane of each network with two inputs begins with x and
// every example inside of it, and not at its edge.
func TestPlaneWindows(t *testing.T) {
	inside := func(v, from, to float64) bool { return v > from+(to-from)/8 && v < to-(to-from)/8 }
	for _, n := range append(Networks(), Made([]int{2, 4, 1}, 7)) {
		if n.In() != 2 {
			continue
		}
		w := n.PlaneWindow()
		for _, x := range append([][]float64{n.X}, n.Examples...) {
			if !w.Drawable() || !inside(x[0], w.X0, w.X1) || !inside(x[1], w.Y0, w.Y1) {
				t.Errorf("%s begins with the window %v, x = %v", n.Name, w, x)
			}
		}
	}
	xor := model.Window{X0: -0.5, X1: 1.5, Y0: -0.5, Y1: 1.5}
	for name, want := range map[string]model.Window{"xor": xor, "xor-sigmoid": xor, "article": {X0: -2, X1: 6, Y0: -3, Y1: 5}, "three-classes": {X0: -2, X1: 2, Y0: -1.25, Y1: 1.75}} {
		if n, err := NetworkNamed(name); err != nil || n.PlaneWindow() != want {
			t.Errorf("%s begins with the window %v, want %v (%v)", name, n.PlaneWindow(), want, err)
		}
	}
}

// TestPlaneWindowOf holds the window of other inputs.
func TestPlaneWindowOf(t *testing.T) {
	for _, c := range []struct {
		x        []float64
		examples [][]float64
		want     model.Window
	}{
		{x: []float64{1, 0}, examples: [][]float64{{0, 0}, {1, 0}, {0, 1}, {1, 1}}, want: model.Window{X0: -0.5, X1: 1.5, Y0: -0.5, Y1: 1.5}},
		{x: []float64{2, 0}, want: model.Window{X0: -2, X1: 6, Y0: -4, Y1: 4}},
		{x: []float64{3, 0}, examples: [][]float64{{-1, 5}}, want: model.Window{X0: -3, X1: 5, Y0: -2.5, Y1: 7.5}},
		{x: []float64{math.Inf(1), 0}, want: model.Window{X0: -1, X1: 1, Y0: -1, Y1: 1}},
		{x: []float64{1e300, 0}, want: model.Window{X0: -1, X1: 1, Y0: -1, Y1: 1}},
	} {
		if got := (Network{X: c.x, Examples: c.examples}).PlaneWindow(); got != c.want {
			t.Errorf("x = %v with %v begins with the window %v, want %v", c.x, c.examples, got, c.want)
		}
	}
}
