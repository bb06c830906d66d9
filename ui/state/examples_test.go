package state

import (
	"slices"
	"strings"
	"testing"

	"nnexplore/model"
	"nnexplore/presets"
)

// examined is a network whose example inputs are these, before its first step.
func examined(examples ...[]float64) State {
	p := presets.Network{X: examples[0], Examples: examples, Network: model.Network{Name: "examined",
		Layers: []model.Layer{{W: [][]float64{{1}, {2}}, B: []float64{0}, Activation: model.Identity}}}}
	return Apply(New().Load(p), Focus{NetworkPane})
}

// V goes round the picture, the plane, the table and the product; only a network with example inputs has
// them, and what is about one number or about the product the other way round leaves them.
func TestViewsOfExamples(t *testing.T) {
	s := examined([]float64{0, 0}, []float64{1, 0})
	const plane = -1
	for _, want := range []BatchView{plane, BatchTable, BatchProduct, NoBatch, plane, BatchTable} {
		s = do(s, NextView{})
		got := s.Network.Batch
		if s.Network.Plane.On {
			got = plane
		}
		if got != want || s.Notice == "" || s.Network.View.Selecting {
			t.Errorf("V shows %d, want %d: %s", got, want, s.Notice)
		}
	}
	for name, a := range map[string]Action{"esc": Leave{}, "a name": Select{model.B(0, 0)}, ">": SelectBy{Cols: 1}, "w": Turn{}, "another network": LoadPreset{NetworkPane, "article"}} {
		if after := do(s, a); after.Network.Batch != NoBatch {
			t.Errorf("%s leaves the table in sight", name)
		}
	}
	for name, a := range map[string]Action{"a step": StepBy{1}, "+": Nudge{+1}, "xor": LoadPreset{NetworkPane, "xor"}, "a": NextActivation{+1}} {
		if after := do(s, a); after.Network.Batch != BatchTable {
			t.Errorf("%s leaves the table", name)
		}
	}
	if back := do(s, LoadPreset{NetworkPane, "article"}, NextView{}, Undo{}); back.Network.Batch != NoBatch {
		t.Errorf("after undo the view is %d", back.Network.Batch)
	}
	if s := do(network(), MakeNetwork{[]int{3, 2}, 1}, NextView{}); s.Network.Plane.On || s.Network.Batch != NoBatch || !strings.Contains(s.Notice, "example inputs") {
		t.Errorf("V of a network with three inputs: %q", s.Notice)
	}
}

// ↑ and ↓ take the row above or below as x, each as one edit; an x of one's own stands
// between the last row and the first, the ends say so, and of equal rows the first counts.
func TestRowsAreTaken(t *testing.T) {
	rows := [][]float64{{0, 0}, {1, 0}, {0, 0}, {1, 1}}
	s := do(examined(rows...), StepTo{+1}, NextView{}, NextView{})
	before := edits(s)
	for _, c := range []struct {
		a    Action
		row  int
		made int
	}{
		{SelectBy{Rows: +1}, 1, 1}, {SelectBy{Rows: +1}, 3, 2}, {SelectBy{Rows: +1}, 3, 2}, {SelectBy{Rows: -1}, 1, 3}, {SelectBy{Rows: -1}, 0, 4},
		{SelectBy{Rows: -1}, 0, 4}, {SelectBy{Rows: +2}, 3, 5}, {Undo{}, 0, 4}, {TakeRow{2}, 0, 4}, {TakeRow{1}, 1, 5}, {TakeRow{9}, 1, 5},
		{SetInput{[]float64{7, 7}}, -1, 6}, {SelectBy{Rows: -1}, 3, 7}, {Undo{}, -1, 6}, {SelectBy{Rows: +1}, 0, 7},
	} {
		s = do(s, c.a)
		want := []float64{7, 7}
		if c.row >= 0 {
			want = rows[c.row]
		}
		if n := s.Network; n.Row() != c.row || !slices.Equal(n.X, want) || edits(s)-before != c.made || n.Place != n.Walk.Places() || s.Notice == "" && c.row >= 0 {
			t.Fatalf("after %#v x is %v, row %d with %d edits: %q", c.a, n.X, n.Row(), edits(s)-before, s.Notice)
		}
		if y := want[0] + 2*want[1]; s.Network.Trace.Y()[0] != y {
			t.Errorf("after %#v y is %v, want %v", c.a, s.Network.Trace.Y(), y)
		}
	}
}

// An x of one's own keeps the example inputs, and is said to be one.
func TestOwnX(t *testing.T) {
	s := do(examined([]float64{0, 0}, []float64{1, 0}, []float64{1, 1}), TakeRow{2})
	if got := s.Network.RowText(); got != "row 3 of 3" {
		t.Errorf("x is %s", got)
	}
	for name, a := range map[string]Action{"x as a whole": SetInput{[]float64{3, 4}}, "+": Nudge{+1}, "one number": SetNumber{model.X(1), 5}} {
		if s := do(s, a); s.Network.RowText() != "your own" || len(s.Network.Examples) != 3 {
			t.Errorf("after %s x is %s of %d", name, s.Network.RowText(), len(s.Network.Examples))
		}
	}
	if s := do(s, SetInput{[]float64{1, 0}}); s.Network.RowText() != "row 2 of 3" {
		t.Errorf("a typed row is %s", s.Network.RowText())
	}
	if got := network().Network.RowText(); got != "" {
		t.Errorf("without examples x is %q", got)
	}
}
