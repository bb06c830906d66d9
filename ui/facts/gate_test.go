package facts

import (
	"math"
	"slices"
	"testing"

	"nnexplore/model"
)

var (
	zeros = [2]float64{0, 0}
	first = [2]float64{1, 0}
	last  = [2]float64{0, 1}
	ones  = [2]float64{1, 1}
)

// Python's 0.1 + 0.2 > 0.3 and -0.7 + 0.2 + 0.5 > 0 are true, though on paper both are
// ties; so is -0.3 + 0.1 + 0.2 > 0. 0.2 + 0.5 > 0.7 is false there and on paper.
func TestRounding(t *testing.T) {
	tenths := model.Gate{W1: 0.1, W2: 0.2, Theta: 0.3}
	tie := model.Gate{W1: 0.2, W2: 0.5, Theta: 0.7}
	biased := tie
	biased.Form = model.BiasForm
	for _, c := range []struct {
		name            string
		gate            model.Gate
		at              [2]float64
		decides, differ bool
		sum, machine    string // exactly, and by the machine
	}{
		{"θ form decides", tenths, ones, true, false, "0.3", "0.30000000000000004"},
		{"far from a tie", tenths, first, false, false, "", ""},
		{"a true tie, of which the b form makes none", tie, ones, false, true, "", ""},
		{"b form decides", biased, ones, true, true, "0", "5.551115123125783e-17"},
		{"no number on paper", model.Gate{W1: math.Inf(1), Theta: 1}, ones, false, false, "", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			r, told := RoundingAt(c.gate, c.at[0], c.at[1])
			if r.Decides != c.decides || r.Differ != c.differ || told != (c.decides || c.differ) {
				t.Errorf("decides %v, differ %v, told %v", r.Decides, r.Differ, told)
			}
			if r.Exact.Sum != c.sum || r.Exact.MachineShort != c.machine {
				t.Errorf("exactly %q, the machine's %q; want %q and %q", r.Exact.Sum, r.Exact.MachineShort, c.sum, c.machine)
			}
		})
	}
}

// The boundaries of w = (0.5, 0.5) are its sums 0, 0.5 and 1; since the rule is
// strict, a row of that sum gives 0 there, and 1 only below.
func TestTurns(t *testing.T) {
	half := model.Gate{W1: 0.5, W2: 0.5}
	tie := model.Gate{W1: 0.2, W2: 0.5, Form: model.BiasForm}
	for _, c := range []struct {
		name     string
		gate     model.Gate
		theta    float64
		up, down Turn
	}{
		{"OR", half, 0.4, Turn{Rows: [][2]float64{first, last}, At: 0.5}, Turn{Rows: [][2]float64{zeros}, Y: 1, At: 0, Past: true}},
		{"AND", half, 0.7, Turn{Rows: [][2]float64{ones}, At: 1}, Turn{Rows: [][2]float64{first, last}, Y: 1, At: 0.5, Past: true}},
		{"always 0", half, 2, Turn{At: math.Inf(1)}, Turn{Rows: [][2]float64{ones}, Y: 1, At: 1, Past: true}},
		{"always 1", half, -1, Turn{Rows: [][2]float64{zeros}, At: 0}, Turn{Y: 1, At: math.Inf(-1)}},
		{"at the boundary", half, 0.5, Turn{Rows: [][2]float64{ones}, At: 1}, Turn{Rows: [][2]float64{first, last}, Y: 1, At: 0.5, Past: true, Next: true}},
		{"below the boundary", half, math.Nextafter(0.5, 0), Turn{Rows: [][2]float64{first, last}, At: 0.5, Next: true}, Turn{Rows: [][2]float64{zeros}, Y: 1, At: 0, Past: true}},
		// In the b form AND reaches up to and including 0.7.
		{"past the boundary", tie, 0.6, Turn{Rows: [][2]float64{ones}, At: 0.7, Past: true}, Turn{Rows: [][2]float64{last}, Y: 1, At: 0.5, Past: true}},
	} {
		t.Run(c.name, func(t *testing.T) {
			g := c.gate
			g.Theta = c.theta
			up, down := Turns(g)
			if !same(up, c.up) || !same(down, c.down) {
				t.Errorf("θ up: %+v, down: %+v; want %+v, %+v", up, down, c.up, c.down)
			}
		})
	}
}

func same(a, b Turn) bool {
	return slices.Equal(a.Rows, b.Rows) && a.Y == b.Y && a.At == b.At && a.Past == b.Past && a.Next == b.Next
}
