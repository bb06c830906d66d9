package state

import (
	"slices"
	"testing"

	"nnexplore/internal/seed"
	"nnexplore/model"
	"nnexplore/presets"
)

var sheetMoves = []Action{SelectBy{Rows: -1}, SelectBy{Rows: +1}, SelectBy{Cols: -1}, SelectBy{Cols: +1}}

// TestEveryNumberCanBeSelected holds that the arrows alone lead from x[1] to every number of
// every network, and to nothing else; where columns are drawn as heat, which the arrows do
// not leave, with the keys from table to table.
func TestEveryNumberCanBeSelected(t *testing.T) {
	heat := slices.DeleteFunc(presets.Networks(), func(p presets.Network) bool { return !drawnAsHeat(p) })
	if len(heat) == 0 {
		t.Error("no preset is drawn as heat")
	}
	for _, p := range append(networks(), heat...) {
		moves := sheetMoves
		if drawnAsHeat(p) {
			moves = append(slices.Clone(moves), SelectTable{-1}, SelectTable{+1})
		}
		start := Apply(loaded(p), Select{model.X(0)})
		reached := map[model.Ref]bool{start.Network.Selected: true}
		for queue := []State{start}; len(queue) > 0; queue = queue[1:] {
			for _, move := range moves {
				next := Apply(queue[0], move)
				if r := next.Network.Selected; !reached[r] {
					reached[r] = true
					queue = append(queue, next)
				}
			}
		}
		for _, r := range refs(p.Network) {
			if !reached[r] {
				t.Errorf("%s: no way leads to %s", p.Name, r.Name())
			}
			delete(reached, r)
		}
		for r := range reached {
			t.Errorf("%s: a way leads to %s, which does not exist", p.Name, r.Name())
		}
	}
}

// TestTables goes from table to table and back, stopping at the ends.
func TestTables(t *testing.T) {
	s := Apply(network(), Select{model.X(0)})
	names := []string{"x[1]", "W1[1,1]", "b1[1]", "a1[1]", "z1[1]", "W2[1,1]", "b2[1]", "a2[1]", "z2[1]", "W3[1,1]", "b3[1]", "a3[1]", "y[1]"}
	for _, want := range append(names[1:], "y[1]") {
		if s = Apply(s, SelectTable{+1}); s.Network.Selected.Name() != want {
			t.Errorf("the next table begins with %s, want %s", s.Network.Selected.Name(), want)
		}
	}
	for i := len(names) - 2; i >= -1; i-- {
		if s = Apply(s, SelectTable{-1}); s.Network.Selected.Name() != names[max(i, 0)] {
			t.Errorf("the table before begins with %s, want %s", s.Network.Selected.Name(), names[max(i, 0)])
		}
	}
	inside := Apply(selected(t, network(), "W2[3,2]"), SelectTable{+1})
	if got := inside.Network.Selected.Name(); got != "b2[1]" {
		t.Errorf("after W2[3,2] comes %s", got)
	}
}

// TestSheet holds single moves as an eye makes them.
func TestSheet(t *testing.T) {
	up, down, left, right := sheetMoves[0], sheetMoves[1], sheetMoves[2], sheetMoves[3]
	for _, c := range []struct {
		from string
		move Action
		to   string
	}{
		{"x[1]", down, "x[2]"}, {"x[2]", down, "x[2]"}, {"x[1]", up, "x[1]"}, {"x[1]", left, "x[1]"}, {"x[2]", right, "W1[2,1]"},
		{"W1[2,1]", left, "x[2]"}, {"W1[1,1]", right, "W1[1,2]"}, {"W1[1,3]", right, "W1[1,3]"}, {"W1[1,2]", down, "W1[2,2]"},
		{"W1[2,2]", down, "b1[2]"}, {"b1[2]", down, "a1[2]"}, {"a1[2]", down, "z1[2]"}, {"z1[2]", down, "W2[1,2]"}, {"z1[3]", down, "W2[1,2]"},
		{"W2[1,2]", up, "z1[2]"}, {"z1[2]", up, "a1[2]"}, {"a1[2]", up, "b1[2]"}, {"b1[2]", up, "W1[2,2]"}, {"W1[1,2]", up, "W1[1,2]"},
		{"W2[1,1]", left, "W2[1,1]"}, {"b1[1]", left, "b1[1]"}, {"b1[1]", right, "b1[2]"}, {"y[2]", down, "y[2]"}, {"y[2]", right, "y[2]"}, {"y[2]", left, "y[1]"},
	} {
		s := Apply(selected(t, network(), c.from), c.move)
		if got := s.Network.Selected; got.Name() != c.to || s.Network.View.Layer != got.Layer {
			t.Errorf("%+v from %s leads to %s, want %s", c.move, c.from, got.Name(), c.to)
		}
		if s.Network.Place != 0 {
			t.Errorf("%+v from %s moves the place to %d", c.move, c.from, s.Network.Place)
		}
	}
}

// TestSelectionNeverLeaves walks about at random, in leaps too, and looks at the
// number under the selection each time, which would panic beside a table.
func TestSelectionNeverLeaves(t *testing.T) {
	const from = 11
	r, moves := seeded(from), seed.Times(1000, 3000)
	for _, p := range networks() {
		valid := map[model.Ref]bool{}
		for _, ref := range refs(p.Network) {
			valid[ref] = true
		}
		s := loaded(p)
		for i := range moves {
			var move Action = SelectBy{Rows: r.IntN(9) - 4, Cols: r.IntN(9) - 4}
			switch r.IntN(4) {
			case 0:
				move = SelectTable{r.IntN(9) - 4}
			case 1:
				move = sheetMoves[r.IntN(len(sheetMoves))]
			}
			s = Apply(s, move)
			if at := s.Network.Selected; !valid[at] || s.Network.View.Layer != at.Layer {
				t.Fatalf("seed %d, %s, move %d: %+v leads to %+v", from, p.Name, i, move, at)
			}
			_ = s.Network.Value(s.Network.Selected)
		}
	}
}

// TestEndsOfTheSheetAreSaid holds that a key which finds no number further on says so, and
// names a key that leads on.
func TestEndsOfTheSheetAreSaid(t *testing.T) {
	for _, c := range []struct {
		at    model.Ref
		by    SelectBy
		want  string
		leads SelectTable
	}{
		{model.W(1, 0, 1), SelectBy{Cols: 1}, "W2[1,2] belongs to the last neuron of layer 2; ] goes to the next table.", SelectTable{1}},
		{model.B(1, 0), SelectBy{Cols: -1}, "b2[1] belongs to the first neuron of layer 2; ] goes to the next table.", SelectTable{1}},
		{model.X(0), SelectBy{Rows: -1}, "Nothing is before x[1]; ] goes to the next table.", SelectTable{1}},
		{model.X(1), SelectBy{Rows: 1}, "Nothing is behind x[2]; ] goes to the next table.", SelectTable{1}},
		{model.Ref{Kind: model.InSum, Layer: 2}, SelectBy{Rows: 1}, "Nothing is behind Σ; [ goes to the table before.", SelectTable{-1}},
	} {
		s := do(New(), Select{c.at}, c.by)
		if s.Network.Selected != c.at || s.Notice != c.want {
			t.Errorf("%v from %s: %s, and %q; want %q", c.by, c.at.Name(), s.Network.Selected.Name(), s.Notice, c.want)
		}
		if on := Apply(s, c.leads); on.Network.Selected == c.at {
			t.Errorf("from %s the key that is named leads nowhere", c.at.Name())
		}
		if in := do(New(), Select{model.W(1, 0, 0)}, SelectBy{Cols: 1}); in.Notice != "" {
			t.Errorf("in the middle of a sheet it says %q", in.Notice)
		}
	}
}
