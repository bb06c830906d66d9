package facts

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"nnexplore/model"
)

// The boundaries of w = (0.5, 0.5) are its sums 0, 0.5 and 1; since the rule is
// strict, a row of that sum gives 0 there, and 1 only below. With b they are 0, −0.5
// and −1, and a row gives 1 only above.
func TestTurns(t *testing.T) {
	half := model.Gate{W1: 0.5, W2: 0.5}
	biased := model.Gate{W1: 0.5, W2: 0.5, Form: model.BiasForm}
	tie := model.Gate{W1: 0.2, W2: 0.5, Form: model.BiasForm}
	for _, c := range []struct {
		name       string
		gate       model.Gate
		theta      float64
		less, more Turn
	}{
		{"OR", half, 0.4, Turn{Rows: [][2]float64{zeros}, Y: 1, At: 0, Past: true}, Turn{Rows: [][2]float64{first, last}, At: 0.5}},
		{"AND", half, 0.7, Turn{Rows: [][2]float64{first, last}, Y: 1, At: 0.5, Past: true}, Turn{Rows: [][2]float64{ones}, At: 1}},
		{"always 0", half, 2, Turn{Rows: [][2]float64{ones}, Y: 1, At: 1, Past: true}, Turn{At: math.Inf(1)}},
		{"always 1", half, -1, Turn{Y: 1, At: math.Inf(-1)}, Turn{Rows: [][2]float64{zeros}, At: 0}},
		{"at the boundary", half, 0.5, Turn{Rows: [][2]float64{first, last}, Y: 1, At: 0.5, Past: true}, Turn{Rows: [][2]float64{ones}, At: 1}},
		{"below the boundary", half, math.Nextafter(0.5, 0), Turn{Rows: [][2]float64{zeros}, Y: 1, At: 0, Past: true}, Turn{Rows: [][2]float64{first, last}, At: 0.5}},
		{"AND with b", biased, 0.7, Turn{Rows: [][2]float64{ones}, At: -1}, Turn{Rows: [][2]float64{first, last}, Y: 1, At: -0.5, Past: true}},
		{"always 1 with b", biased, -1, Turn{Rows: [][2]float64{zeros}, At: 0}, Turn{Y: 1, At: math.Inf(1)}},
		// With b AND reaches down to and including −0.7.
		{"past the boundary", tie, 0.6, Turn{Rows: [][2]float64{ones}, At: -0.7, Past: true}, Turn{Rows: [][2]float64{last}, Y: 1, At: -0.5, Past: true}},
	} {
		t.Run(c.name, func(t *testing.T) {
			g := c.gate
			g.Theta = c.theta
			r := ReachOf(g)
			if !same(r.Less, c.less) || !same(r.More, c.more) {
				t.Errorf("less: %+v, more: %+v; want %+v, %+v", r.Less, r.More, c.less, c.more)
			}
		})
	}
}

func same(a, b Turn) bool {
	return slices.Equal(a.Rows, b.Rows) && a.Y == b.Y && a.At == b.At && a.Past == b.Past
}

// TestReach holds that what is told of θ or b is what the truth table does: up to the
// boundary no row changes, and past it those that are named give what is told.
func TestReach(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	tenth := func() float64 { return float64(r.IntN(21)-10) / 10 }
	for range 3_000 {
		g := model.Gate{W1: tenth(), W2: tenth(), Theta: tenth(), Form: model.Form(r.IntN(2))}
		reach := ReachOf(g)
		if reach.Ruler[reach.Here].Name != g.Name() || at(g, reach.Value).Theta != g.Theta {
			t.Fatalf("%+v: %+v", g, reach)
		}
		checkTurn(t, g, reach.Less, math.Inf(-1))
		checkTurn(t, g, reach.More, math.Inf(1))
	}
}

// at is the gate with v for θ, or for b in the b form.
func at(g model.Gate, v float64) model.Gate {
	if g.Form == model.BiasForm {
		return g.WithB(v)
	}
	g.Theta = v
	return g
}

// checkTurn checks the first change on the way to an end.
func checkTurn(t *testing.T, g model.Gate, turn Turn, end float64) {
	t.Helper()
	if len(turn.Rows) == 0 {
		if far := at(g, math.Copysign(1e6, end)); far.Name() != g.Name() {
			t.Fatalf("%+v: no row changes toward %v, and it is %s there", g, end, far.Name())
		}
		return
	}
	kept, changed := math.Nextafter(turn.At, -end), turn.At
	if turn.Past {
		kept, changed = turn.At, math.Nextafter(turn.At, end)
	}
	if now := at(g, kept); now.Name() != g.Name() {
		t.Fatalf("%+v: at %v it is %s already", g, kept, now.Name())
	}
	var rows [][2]float64
	old := g.Rows()
	for i, row := range at(g, changed).Rows() {
		if row.Y != old[i].Y {
			rows = append(rows, [2]float64{row.X1, row.X2})
			if row.Y != turn.Y {
				t.Fatalf("%+v: at %v a row gives %d, told is %d", g, changed, row.Y, turn.Y)
			}
		}
	}
	if !slices.Equal(rows, turn.Rows) {
		t.Fatalf("%+v: at %v the rows %v change, told are %v", g, changed, rows, turn.Rows)
	}
}

// TestRounded holds that an end which the rule would leave out of its stretch, and rounding
// puts in, is told, and the other way round, by both rules; where sums are exact no end is.
// −0.7 + 0.2 + 0.5 is 5.551115123125783e-17 by Python.
func TestRounded(t *testing.T) {
	for _, rule := range []model.Rule{model.MoreThan, model.AtLeast} {
		for _, form := range []model.Form{model.ThetaForm, model.BiasForm} {
			exact := ReachOf(model.Gate{W1: 0.5, W2: 0.5, Theta: 0.4, Form: form, Rule: rule})
			for _, v := range exact.Ruler {
				if low, high := exact.Rounded(v); low || high {
					t.Errorf("form %d, rule %s: rounding at %+v", form, rule, v)
				}
			}
		}
	}
	tie := ReachOf(model.Gate{W1: 0.2, W2: 0.5, Theta: 0.7, Form: model.BiasForm})
	for i, want := range [][2]bool{{false, true}, {true, false}, {}, {}, {}} {
		if low, high := tie.Rounded(tie.Ruler[i]); low != want[0] || high != want[1] {
			t.Errorf("stretch %d, %+v: %t, %t; want %v", i, tie.Ruler[i], low, high, want)
		}
	}
}
