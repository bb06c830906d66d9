package plane_test

import (
	"math"
	"slices"
	"testing"

	"nnexplore/model"
	"nnexplore/model/plane"
	"nnexplore/presets"
)

// square is the window in which the corners of the unit square lie well inside.
var square = model.Window{X0: -0.5, X1: 1.5, Y0: -0.5, Y1: 1.5}

// preset is a ready-made network.
func preset(t testing.TB, name string) model.Network {
	t.Helper()
	n, err := presets.NetworkNamed(name)
	if err != nil {
		t.Fatal(err)
	}
	return n.Network
}

// TestPlanesAreThePass holds that each cell has the very bits of a forward pass at its x,
// for every number that a pass computes.
func TestPlanesAreThePass(t *testing.T) {
	for _, name := range []string{"xor", "article", "article-step", "article-relu", "textbook", "three-classes", "2-4-1 seed 7"} {
		n := preset(t, name)
		targets := plane.Neurons(n)
		for l := range n.Layers {
			for j := range n.Layers[l].Out() {
				targets = append(targets, model.A(l, j))
			}
		}
		slices.Reverse(targets) // the last of which needs the least of the pass
		of := plane.Of{Network: n, Window: model.Window{X0: -3, X1: 4.7, Y0: -0.31, Y1: 9}, Cols: 23, Rows: 11}
		for i, p := range plane.SampleEach(of, targets) {
			low, high := math.Inf(1), math.Inf(-1)
			for row := range of.Rows {
				for col := range of.Cols {
					x1, x2 := of.At(col, row)
					pass, err := model.Forward(n, []float64{x1, x2})
					if err != nil {
						t.Fatal(err)
					}
					got, want := p.Value(col, row), model.Value(n, pass, targets[i])
					if math.Float64bits(got) != math.Float64bits(want) {
						t.Fatalf("%s: %s at %g, %g is %g, the pass has %g", name, targets[i].Name(), x1, x2, got, want)
					}
					low, high = min(low, want), max(high, want)
					if y := pass.Y(); p.HasClasses && p.Class(col, row) != slices.Index(y, slices.Max(y)) {
						t.Fatalf("%s: class %d wins at %g, %g, where y is %v", name, p.Class(col, row), x1, x2, y)
					}
				}
			}
			if p.Low != low || p.High != high {
				t.Errorf("%s: %s goes from %g to %g, of the passes from %g to %g", name, targets[i].Name(), p.Low, p.High, low, high)
			}
		}
	}
}
