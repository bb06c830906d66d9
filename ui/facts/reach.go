package facts

import (
	"math"
	"slices"

	"nnexplore/model"
	"nnexplore/number"
)

// A Reach is how far the number that a gate is written with can move before the truth
// table changes: θ, or in the b form b, for which every fact of θ is mirrored.
type Reach struct {
	Value      float64
	Ruler      model.Ruler // along that number
	Here       int         // index of the interval that the number is in; −1 where it is not finite
	Less, More Turn        // what changes first as it falls, and as it grows

	highIn bool // by the rule a boundary belongs to the stretch below it
}

// A Turn is the first change of the truth table as the number moves one way.
type Turn struct {
	Rows [][2]float64 // the inputs of the rows that change; none where no row ever does
	Y    int          // the output that they change to
	At   float64      // the boundary, as the ruler has it
	Past bool         // at the boundary itself they are still as they are
}

// ReachOf measures the number that the gate is written with.
func ReachOf(g model.Gate) Reach {
	m, ruler := g.Margins(), g.Ruler()
	up := Turn{Rows: inputsOf(m.UpRows), Y: 0, At: m.Safe.High, Past: m.Safe.HighIn}
	down := Turn{Rows: inputsOf(m.DownRows), Y: 1, At: m.Safe.Low, Past: m.Safe.LowIn}
	r := Reach{Value: g.Theta, Ruler: ruler, Less: down, More: up}
	if g.Form == model.BiasForm {
		r = Reach{Value: g.B(), Ruler: ruler.Mirrored(), Less: mirrored(up), More: mirrored(down)}
	}
	r.Here = r.Ruler.At(r.Value)
	r.highIn = (g.Rule.Tie() == 1) != (g.Form == model.BiasForm)
	return r
}

// Rounded reports whether rounding, and not the rule, put the ends of a stretch in it or out.
func (r Reach) Rounded(v model.Interval) (low, high bool) {
	return !math.IsInf(v.Low, -1) && v.LowIn == r.highIn, !math.IsInf(v.High, 1) && v.HighIn != r.highIn
}

// Blurred reports whether four decimals make a boundary read as the number in hand,
// which it is not.
func (r Reach) Blurred(boundary float64) bool {
	return boundary != r.Value && number.Short(boundary) == number.Short(r.Value)
}

// inputsOf are the inputs of rows of the truth table.
func inputsOf(rows []int) (inputs [][2]float64) {
	all := model.Gate{}.Rows()
	for _, i := range rows {
		inputs = append(inputs, [2]float64{all[i].X1, all[i].X2})
	}
	return inputs
}

// mirrored is a turn of θ as one of b = −θ.
func mirrored(t Turn) Turn {
	t.At = 0 - t.At // the plain zero for that of either sign
	return t
}

// AlongTheta names the gates that the weights of g give, from the least θ to the greatest.
func AlongTheta(g model.Gate) (names []string) {
	for _, v := range g.Ruler() {
		names = append(names, v.Name)
	}
	return names
}

// OrThenAnd reports whether the weights of g give OR with a low θ and AND with a higher one,
// as two positive ones do unless rounding comes between.
func OrThenAnd(g model.Gate) bool {
	names := AlongTheta(g)
	or := slices.Index(names, "OR")
	return or >= 0 && slices.Contains(names[or:], "AND")
}
