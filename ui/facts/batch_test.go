package facts

import (
	"slices"
	"testing"

	"nnexplore/model"
	"nnexplore/ui/state"
)

// Only the rows that are asked for are run, x is behind them where it is one's own, and each
// is compared with its target.
func TestRows(t *testing.T) {
	xor := apply(state.New(), state.LoadPreset{Pane: state.NetworkPane, Name: "xor"})
	rows := Rows(xor.Network, 1, 3)
	if len(rows) != 2 || rows[0].Index != 1 || !rows[0].InHand || rows[1].InHand || !rows[0].Meets() || rows[1].Trace.Y()[0] != 1 {
		t.Errorf("rows 2 and 3 are %+v", rows)
	}
	own := apply(xor, state.SetInput{X: []float64{0.5, 0.5}}, state.SetNumber{At: model.B(1, 0), Value: -2})
	rows = Rows(own.Network, 0, 4)
	if last := rows[4]; len(rows) != 5 || last.Index != -1 || !last.InHand || last.Target != nil || slices.ContainsFunc(rows[:4], func(r Row) bool { return r.InHand }) {
		t.Errorf("with an x of one's own they are %+v", rows)
	}
	for i, want := range []bool{true, false, false, true} { // y is 0 everywhere
		if rows[i].Meets() != want {
			t.Errorf("row %d meets its target: %v", i+1, !want)
		}
	}
	if sums := ColumnSums(Rows(xor.Network, 0, 4)); !slices.Equal(sums, []float64{2}) {
		t.Errorf("y of XOR sums to %v", sums)
	}
	n := model.Network{Classes: []string{"cat", "dog"}}
	for _, c := range []struct {
		y    []float64
		want string
	}{{[]float64{0.1, 0.9}, "dog"}, {[]float64{1}, ""}, {[]float64{0, 0, 2}, "class 3"}} {
		if got := Predicted(n, c.y); got != c.want {
			t.Errorf("%v is %q, want %q", c.y, got, c.want)
		}
	}
}
