package model

import (
	"math"
	"math/big"
	"slices"
	"testing"

	"nnexplore/internal/seed"
)

// flipped lists the rows whose output differs at another θ.
func flipped(g Gate, theta float64) (rows []int) {
	at := g
	at.Theta = theta
	a, b := column(g), column(at)
	for i := range a {
		if a[i] != b[i] {
			rows = append(rows, i)
		}
	}
	return rows
}

// apart is how far the sides of a row are apart: added as the form of the gate is written, each
// sum rounded once, and then the difference in exact arithmetic, rounded once.
func apart(g Gate, x [2]float64) float64 {
	product := func(w, x float64) float64 { return nearest(precisely(w), precisely(x), (*big.Float).Mul) }
	sum := func(a, b float64) float64 { return nearest(precisely(a), precisely(b), (*big.Float).Add) }
	p1, p2 := product(g.W1, x[0]), product(g.W2, x[1])
	if g.Form == BiasForm {
		return math.Abs(sum(sum(-g.Theta, p1), p2))
	}
	return math.Abs(sum(sum(p1, p2), -g.Theta))
}

func precisely(v float64) *big.Float { return new(big.Float).SetFloat64(v) }

// nearest is the result of an operation, made without rounding, as the nearest float64.
func nearest(a, b *big.Float, operation func(z, x, y *big.Float) *big.Float) float64 {
	v, _ := operation(new(big.Float).SetPrec(4000), a, b).Float64()
	return v
}

func TestMargins(t *testing.T) {
	r, finite, gates := seeded(), 0, seed.Times(2000, 10_000)
	for range gates {
		g := someGate(r)
		m, y := g.Margins(), column(g)
		for i, row := range m.Rows {
			up := y[i] == 1 // a row grows out of 1, and shrinks out of 0
			if (row.To > g.Theta) != up {
				t.Fatalf("%+v, row %d with the output %d: %+v", g, i, y[i], row)
			}
			if math.IsInf(row.To, 0) {
				end := math.Copysign(math.MaxFloat64, row.To)
				if (row.To > 0) != up || !math.IsInf(row.Distance, 1) || slices.Contains(flipped(g, end), i) {
					t.Fatalf("%+v: %+v, but %v changes %v", g, row, end, flipped(g, end))
				}
				continue
			}
			finite++
			if row.Distance != apart(g, gateInputs[i]) || row.To == g.Theta {
				t.Fatalf("%+v: %+v", g, row)
			}
			if !slices.Contains(flipped(g, row.To), i) {
				t.Fatalf("%+v: %+v, but at To the row is as it is", g, row)
			}
			if before := math.Nextafter(row.To, g.Theta); slices.Contains(flipped(g, before), i) {
				t.Fatalf("%+v: %+v, but it changes at %v already", g, row, before)
			}
			// At To the rows have changed that lie no farther the same way, no others.
			var near []int
			for k, other := range m.Rows {
				if (y[k] == 1) == up && math.Abs(other.To-g.Theta) <= math.Abs(row.To-g.Theta) && (other.To <= row.To) == up || other.To == row.To {
					near = append(near, k)
				}
			}
			if math.IsInf(row.Distance, 0) {
				continue
			}
			if got := flipped(g, row.To); !slices.Equal(got, near) {
				t.Fatalf("%+v: at %v rows %v change, want %v", g, row.To, got, near)
			}
		}
		checkNext(t, g, m, m.UpRows, true)
		checkNext(t, g, m, m.DownRows, false)
		if !m.Safe.contains(g.Theta) || m.Safe.Name != Logic(y) {
			t.Fatalf("%+v: safe is %+v", g, m.Safe)
		}
		for _, theta := range around(g, Ruler{m.Safe}) {
			if m.Safe.contains(theta) != (len(flipped(g, theta)) == 0) {
				t.Fatalf("%+v: safe is %+v, but at %v rows %v change", g, m.Safe, theta, flipped(g, theta))
			}
		}
	}
	if finite < 2*gates {
		t.Errorf("only %d margins are finite", finite)
	}
}

// checkNext checks the rows that change first on one side.
func checkNext(t *testing.T, g Gate, m Margins, next []int, up bool) {
	t.Helper()
	if len(next) == 0 {
		end := math.Copysign(math.MaxFloat64, -1)
		if up {
			end = math.MaxFloat64
		}
		if rows := flipped(g, end); len(rows) != 0 {
			t.Fatalf("%+v: no row changes, up %v, but rows %v do", g, up, rows)
		}
		return
	}
	to := m.Rows[next[0]].To
	if got := flipped(g, to); !slices.Equal(got, next) || (to > g.Theta) != up {
		t.Fatalf("%+v: up %v, at %v rows %v change, want %v", g, up, to, got, next)
	}
	if before := math.Nextafter(to, g.Theta); len(flipped(g, before)) != 0 {
		t.Fatalf("%+v: up %v, at %v rows %v change already", g, up, before, flipped(g, before))
	}
}

func TestMarginExamples(t *testing.T) {
	m := Gate{W1: 0.5, W2: 0.5, Theta: 0.75}.Margins()
	half := math.Nextafter(0.5, 0)
	want := [4]Margin{
		{-5e-324, 0.75},
		{half, 0.25},
		{half, 0.25},
		{1, 0.25},
	}
	if m.Rows != want {
		t.Errorf("margins\n%+v, want\n%+v", m.Rows, want)
	}
	if !slices.Equal(m.UpRows, []int{3}) || !slices.Equal(m.DownRows, []int{1, 2}) || m.Safe.Low != 0.5 || m.Safe.High != 1 {
		t.Errorf("%+v", m)
	}
	// A tie has nothing between its sides, and turns at the next float64.
	tie := Gate{W1: 0.2, W2: 0.5, Theta: 0.7}.Margins().Rows[3]
	if tie.To != math.Nextafter(0.7, 0) || tie.Distance != 0 {
		t.Errorf("a tie: %+v", tie)
	}
	// As Python has them: 0.7 - 0.35, and -0.7 + 0.2.
	if at := (Gate{W1: 0.2, W2: 0.5, Theta: 0.7}).Margin(0.5, 0.5); at.Distance != 0.35 {
		t.Errorf("between 0.35 and 0.7: %+v", at)
	}
	if row := (Gate{W1: 0.2, W2: 0.5, Theta: 0.7, Form: BiasForm}).Margins().Rows[1]; row.Distance != 0.49999999999999994 {
		t.Errorf("between −0.7 + 0.2 and 0: %+v", row)
	}
	bias := Gate{W1: 0.2, W2: 0.5, Theta: 0.7, Form: BiasForm}.Margins().Rows[3]
	if bias.To != math.Nextafter(0.7, 1) {
		t.Errorf("the same in the b form: %+v", bias)
	}
}

func TestMarginsNotFinite(t *testing.T) {
	for _, f := range forms {
		for _, theta := range []float64{math.NaN(), math.Inf(1), math.Inf(-1)} {
			m := Gate{W1: 0.5, W2: -0.5, Theta: theta, Form: f}.Margins()
			if m.Safe != (Interval{}) {
				t.Errorf("θ = %v: safe is %+v", theta, m.Safe)
			}
			for _, r := range m.Rows {
				if r.Distance-r.Distance == 0 {
					t.Errorf("θ = %v: %+v", theta, r)
				}
			}
		}
		g := Gate{W1: math.NaN(), W2: math.Inf(1), Theta: 1, Form: f}
		for _, r := range g.Margins().Rows {
			if !math.IsInf(r.Distance, 1) {
				t.Errorf("%+v: %+v", g, r)
			}
		}
	}
}

// TestOwnMargin holds that inputs of one's own have a margin by the same rule: at its To
// the output is the other one, and just before it is not.
func TestOwnMargin(t *testing.T) {
	r, finite, gates := seeded(), 0, seed.Times(2000, 10_000)
	for range gates {
		g := someGate(r)
		x1, x2 := r.NormFloat64(), float64(r.IntN(21)-10)/10
		m, y := g.Margin(x1, x2), g.Row(x1, x2).Y
		if (m.To > g.Theta) != (y == 1) {
			t.Fatalf("%+v at (%v,%v) with the output %d: %+v", g, x1, x2, y, m)
		}
		if math.IsInf(m.To, 0) {
			continue
		}
		finite++
		at, before := g, g
		at.Theta, before.Theta = m.To, math.Nextafter(m.To, g.Theta)
		if at.Row(x1, x2).Y == y || before.Row(x1, x2).Y != y || m.Distance != apart(g, [2]float64{x1, x2}) {
			t.Fatalf("%+v at (%v,%v): %+v", g, x1, x2, m)
		}
	}
	if finite < gates/2 {
		t.Errorf("only %d margins are finite", finite)
	}
}
