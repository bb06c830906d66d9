package facts

import (
	"fmt"

	"nnexplore/mathx"
	"nnexplore/model"
	"nnexplore/ui/state"
)

// A Row is an example input of a network with its forward pass, or an x of one's own.
type Row struct {
	Index  int // −1 for an x of one's own
	Trace  model.Trace
	InHand bool      // whether it is x
	Target []float64 // the y that it is meant to have, or nil
}

// Rows are the example inputs from … to of a network with their passes, no others being run.
// Behind them is x where it is one's own.
func Rows(n state.NetworkState, from, to int) []Row {
	var rows []Row
	own := n.Row()
	for i := from; i < to; i++ {
		r := Row{Index: i, InHand: i == own, Trace: n.Trace}
		if !r.InHand {
			r.Trace = model.PassOf(n.Net, n.Examples[i])
		}
		if i < len(n.Preset.Targets) {
			r.Target = n.Preset.Targets[i]
		}
		rows = append(rows, r)
	}
	if own < 0 {
		rows = append(rows, Row{Index: -1, InHand: true, Trace: n.Trace})
	}
	return rows
}

// Meets reports whether y comes to the target of the row: to the same class or, of one output,
// to the same side of a half.
func (r Row) Meets() bool {
	y := r.Trace.Y()
	if len(y) == 1 {
		const half = 0.5
		return (y[0] > half) == (r.Target[0] > half)
	}
	return mathx.ArgMax(y) == mathx.ArgMax(r.Target)
}

// Predicted is the class of the largest output, by its name or "class 2". It is "" for one
// output, which is no class among others, and where an output is no number.
func Predicted(n model.Network, y []float64) string {
	o := model.OutcomeOf(y)
	switch name := n.ClassName(o.Class); {
	case len(y) == 1 || o.Sum != o.Sum:
		return ""
	case name != "":
		return name
	default:
		return fmt.Sprintf("class %d", o.Class+1)
	}
}

// ColumnSums are the sums down each column of the y of some rows.
func ColumnSums(rows []Row) []float64 {
	sums := make([]float64, len(rows[0].Trace.Y()))
	for _, r := range rows {
		for j, y := range r.Trace.Y() {
			sums[j] += y
		}
	}
	return sums
}

// Why softmax of several inputs goes along the rows, and not down the columns.
const (
	WhyByRow       = "Each row sums to 1: its numbers are the shares of one input."
	WhyNotByColumn = "a column holds one class of different inputs, and softmax down it would make what y is for one input depend on the others."
)
