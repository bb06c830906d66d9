package facts

import (
	"math"

	"nnexplore/model"
)

// A Rounding is what the rounding of binary numbers does to one row of a gate.
type Rounding struct {
	Decides  bool           // it makes a tie, or undoes one, or gives another y than exact arithmetic
	Exact    model.ExactRow // the row in exact arithmetic beside the machine's, where it decides
	Differ   bool           // the two forms of the rule, one on paper, give different y
	Verdicts model.Verdicts // y of each order of adding
}

// RoundingAt looks at the row with the inputs x1 and x2. told is false where rounding
// changes nothing there.
func RoundingAt(g model.Gate, x1, x2 float64) (r Rounding, told bool) {
	r.Decides = g.RoundingDecides(x1, x2)
	if r.Decides {
		r.Exact = g.Exact(x1, x2)
	}
	r.Verdicts = g.Verdicts(x1, x2)
	r.Differ = r.Verdicts.Theta != r.Verdicts.Bias
	return r, r.Decides || r.Differ
}

// A Turn is the first change of the truth table as θ moves one way.
type Turn struct {
	Rows [][2]float64 // the inputs of the rows that change; none where no row ever does
	Y    int          // the output that they change to
	At   float64      // the boundary, as a ruler of θ has it
	Past bool         // at the boundary itself they are still as they are
	Next bool         // they change at the very next float64, which no digits on screen would tell
}

// Turns are the first changes as θ grows and as it shrinks.
func Turns(g model.Gate) (up, down Turn) {
	m := g.Margins()
	turn := func(rows []int, y int, at float64, past bool) Turn {
		t := Turn{Y: y, At: at, Past: past}
		for _, row := range rows {
			r := g.Rows()[row]
			t.Rows = append(t.Rows, [2]float64{r.X1, r.X2})
			to := m.Rows[row].To
			t.Next = to == math.Nextafter(g.Theta, to)
		}
		return t
	}
	return turn(m.UpRows, 0, m.Safe.High, m.Safe.HighIn), turn(m.DownRows, 1, m.Safe.Low, m.Safe.LowIn)
}
