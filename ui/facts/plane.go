package facts

import "nnexplore/model/plane"

// A Crossing is where the line of a plane is crossed on the way along an axis: between two
// neighbours of a fine sample.
type Crossing struct {
	From, To float64 // along the axis
	Up       bool    // to a value above the level, where there are no classes
	Was, Is  int     // the classes that win on both sides, where there are classes
}

// sampledAlong is how many values the way along an axis has.
const sampledAlong = 400

// AlongX1 is where the line of a plane is crossed on the way through x from the left end of
// the window to the right.
func AlongX1(of plane.Of, x []float64) []Crossing {
	of.Window.Y0, of.Window.Y1 = x[1], x[1]
	of.Cols, of.Rows = sampledAlong, 1
	return crossings(plane.Sample(of), func(i int) (col, row int, at float64) {
		at, _ = of.At(i, 0)
		return i, 0, at
	})
}

// AlongX2 is AlongX1 for the other axis, upwards.
func AlongX2(of plane.Of, x []float64) []Crossing {
	of.Window.X0, of.Window.X1 = x[0], x[0]
	of.Cols, of.Rows = 1, sampledAlong
	return crossings(plane.Sample(of), func(i int) (col, row int, at float64) {
		row = sampledAlong - 1 - i
		_, at = of.At(0, row)
		return 0, row, at
	})
}

// crossings are those between neighbours on a way through a plane.
func crossings(p plane.Plane, way func(i int) (col, row int, at float64)) (list []Crossing) {
	for i := range sampledAlong - 1 {
		col, row, from := way(i)
		nextCol, nextRow, to := way(i + 1)
		was, ok := p.Above(col, row)
		is, too := p.Above(nextCol, nextRow)
		c := Crossing{From: from, To: to, Up: is, Was: p.Class(col, row), Is: p.Class(nextCol, nextRow)}
		if ok && too && (p.HasClasses && c.Was != c.Is || !p.HasClasses && was != is) {
			list = append(list, c)
		}
	}
	return list
}
