package model

import (
	"fmt"
	"math"
	"slices"
	"testing"

	"nnexplore/internal/seed"
)

// around lists some values of θ at which a gate may change: its sums, the ends of
// its intervals, the ends of the range, and the float64 values next to each.
func around(g Gate, ruler Ruler) []float64 {
	middle := []float64{g.Theta, 0, g.W1, g.W2, g.W1 + g.W2, 1, -1, math.MaxFloat64, -math.MaxFloat64}
	for _, v := range ruler {
		middle = append(middle, v.Low, v.High, v.Low/2+v.High/2)
	}
	var all []float64
	for _, m := range middle {
		up, down := m, m
		for range 4 {
			all = append(all, up, down)
			up, down = math.Nextafter(up, math.Inf(1)), math.Nextafter(down, math.Inf(-1))
		}
	}
	return slices.DeleteFunc(all, func(v float64) bool { return math.IsInf(v, 0) || math.IsNaN(v) })
}

// checkRuler checks that the ruler covers the line without a gap and says at
// every θ tried what the truth table says there.
func checkRuler(t *testing.T, g Gate, extra ...float64) Ruler {
	t.Helper()
	ruler := g.Ruler()
	if n := len(ruler); n < 1 || n > 5 || !math.IsInf(ruler[0].Low, -1) || !math.IsInf(ruler[n-1].High, 1) || ruler[0].LowIn || ruler[n-1].HighIn {
		t.Fatalf("%+v: ruler %+v", g, ruler)
	}
	for i, v := range ruler[1:] {
		if u := ruler[i]; u.High != v.Low || u.HighIn == v.LowIn || u.Name == v.Name || negative(v.Low) {
			t.Fatalf("%+v: %+v beside %+v", g, u, v)
		}
	}
	for _, theta := range append(around(g, ruler), extra...) {
		in := 0
		for _, v := range ruler {
			if v.contains(theta) {
				in++
			}
		}
		at := g
		at.Theta = theta
		if i := ruler.At(theta); in != 1 || ruler[i].Name != at.Name() || !ruler[i].contains(theta) {
			t.Fatalf("%+v, θ = %v: in %d intervals, number %d of %+v, but it computes %s", g, theta, in, i, ruler, at.Name())
		}
	}
	return ruler
}

func TestRulerIsTheTruthTable(t *testing.T) {
	r, seen, shifted := seeded(), map[string]bool{}, 0
	gates := seed.Times(2000, 10_000)
	for range gates {
		g := someGate(r)
		ruler := checkRuler(t, g, wide(r), wide(r), math.Float64frombits(r.Uint64()&^(1<<62)))
		for _, v := range ruler {
			seen[v.Name] = true
			if g.Form == ThetaForm && v.HighIn {
				t.Fatalf("%+v: in the θ form a boundary belongs to the interval below it: %+v", g, v)
			}
			if v.HighIn {
				shifted++
			}
		}
	}
	if len(seen) != 14 || seen["XOR"] || seen["XNOR"] {
		t.Errorf("%d names: %v", len(seen), seen)
	}
	if shifted < gates/100 {
		t.Errorf("only %d boundaries belong to the interval below", shifted)
	}
}

// TestRulerBoundaries has the θ form's boundaries: the different sums, each with
// the output 0 at it and 1 just below.
func TestRulerBoundaries(t *testing.T) {
	r := seeded()
	for range seed.Times(4000, 20_000) {
		g := someGate(r)
		g.Form = ThetaForm
		var sums []float64
		for _, row := range g.Rows() {
			if !math.IsInf(row.Sum, 0) && row.Sum != -math.MaxFloat64 {
				sums = append(sums, row.Sum)
			}
		}
		slices.Sort(sums)
		sums = slices.Compact(sums)
		var lows []float64
		for _, v := range g.Ruler()[1:] {
			lows = append(lows, v.Low)
		}
		if !slices.Equal(lows, sums) {
			t.Fatalf("%+v: boundaries %v, sums %v", g, lows, sums)
		}
	}
}

func TestRulerExamples(t *testing.T) {
	inf := math.Inf(1)
	for _, c := range []struct {
		gate Gate
		want Ruler
	}{
		{Gate{W1: 0.5, W2: 0.5, Theta: 0.7}, Ruler{
			{Low: -inf, High: 0, Name: "always 1"},
			{Low: 0, LowIn: true, High: 0.5, Name: "OR"},
			{Low: 0.5, LowIn: true, High: 1, Name: "AND"},
			{Low: 1, LowIn: true, High: inf, Name: "always 0"},
		}},
		{Gate{W1: 0.5, W2: 0.5, Form: BiasForm}, Ruler{
			{Low: -inf, High: 0, Name: "always 1"},
			{Low: 0, LowIn: true, High: 0.5, Name: "OR"},
			{Low: 0.5, LowIn: true, High: 1, Name: "AND"},
			{Low: 1, LowIn: true, High: inf, Name: "always 0"},
		}},
		{Gate{W1: 0.2, W2: 0.5, Form: BiasForm}, Ruler{
			{Low: -inf, High: 0, Name: "always 1"},
			{Low: 0, LowIn: true, High: 0.2, Name: "OR"},
			{Low: 0.2, LowIn: true, High: 0.5, Name: "x2"},
			{Low: 0.5, LowIn: true, High: 0.7, HighIn: true, Name: "AND"},
			{Low: 0.7, High: inf, Name: "always 0"},
		}},
		{Gate{Theta: 3}, Ruler{
			{Low: -inf, High: 0, Name: "always 1"},
			{Low: 0, LowIn: true, High: inf, Name: "always 0"},
		}},
		// The sum of (1,1) is beyond range, so that the row always fires.
		{Gate{W1: 1e308, W2: 1e308}, Ruler{
			{Low: -inf, High: 0, Name: "always 1"},
			{Low: 0, LowIn: true, High: 1e308, Name: "OR"},
			{Low: 1e308, LowIn: true, High: inf, Name: "AND"},
		}},
	} {
		t.Run(fmt.Sprintf("%+v", c.gate), func(t *testing.T) {
			got := checkRuler(t, c.gate)
			if !slices.Equal(got, c.want) {
				t.Errorf("%+v: ruler\n%+v, want\n%+v", c.gate, got, c.want)
			}
		})
	}
}

// TestRulerAbsorbs has a b that is lost beside w1, so that the place where the
// row (1,1) changes is not its sum, which is 0.
func TestRulerAbsorbs(t *testing.T) {
	g := Gate{W1: 1, W2: -1, Form: BiasForm}
	ruler := checkRuler(t, g)
	for _, v := range ruler {
		if v.Low != math.Inf(-1) && v.Low < 0 && v.Low > -0.5 {
			if v.Low != -0x1p-53 || !v.LowIn {
				t.Errorf("the row (1,1) changes at %+v", v)
			}
			return
		}
	}
	t.Errorf("no boundary at -2^-53: %+v", ruler)
}

func TestRulerNotFinite(t *testing.T) {
	values := []float64{math.NaN(), math.Inf(1), math.Inf(-1), 0, 1, -1, math.MaxFloat64, -math.MaxFloat64, 1e308}
	for _, w1 := range values {
		for _, w2 := range values {
			for _, f := range forms {
				checkRuler(t, Gate{W1: w1, W2: w2, Theta: 0.3, Form: f})
			}
		}
	}
	ruler := Gate{W1: 0.5, W2: 0.5}.Ruler()
	for _, v := range []float64{math.NaN(), math.Inf(1), math.Inf(-1)} {
		if i := ruler.At(v); i != -1 {
			t.Errorf("θ = %v is in interval %d", v, i)
		}
	}
}

func TestRank(t *testing.T) {
	r := seeded()
	for range 10_000 {
		v := math.Float64frombits(r.Uint64())
		if math.IsNaN(v) || math.IsInf(v, 0) {
			continue
		}
		if unrank(rank(v)) != v || unrank(rank(v)+1) != math.Nextafter(v, math.Inf(1)) {
			t.Fatalf("%v has the rank %d", v, rank(v))
		}
	}
	if rank(0) != 0 || rank(math.Copysign(0, -1)) != 0 || rank(-5e-324) != -1 || negative(below(5e-324)) {
		t.Error("the ranks around 0")
	}
}

// TestRulerMirrored holds that the ruler along b says at every b what the truth table
// says there, and that its intervals follow each other as those of θ do.
func TestRulerMirrored(t *testing.T) {
	r := seeded()
	for range seed.Times(500, 2000) {
		g := someGate(r)
		g.Form = BiasForm
		ruler := g.Ruler()
		mirrored := ruler.Mirrored()
		for i, v := range mirrored {
			if i > 0 && (v.Low != mirrored[i-1].High || v.LowIn == mirrored[i-1].HighIn) || negative(v.Low) || negative(v.High) {
				t.Fatalf("%+v: %+v", g, mirrored)
			}
		}
		for _, theta := range around(g, ruler) {
			at := g.WithB(-theta)
			if v := mirrored[mirrored.At(-theta)]; v.Name != at.Name() {
				t.Fatalf("%+v, b = %v: %+v, but it computes %s", g, -theta, v, at.Name())
			}
		}
	}
	got := Gate{W1: 0.5, W2: 0.5, Form: BiasForm}.Ruler().Mirrored()[1]
	if got.Name != "AND" || got.Low != -1 || got.LowIn || got.High != -0.5 || !got.HighIn {
		t.Errorf("AND is %+v, want −1 < b ≤ −0.5", got)
	}
}
