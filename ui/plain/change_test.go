package plain

import (
	"slices"
	"strings"
	"testing"

	"nnexplore/model"
	"nnexplore/ui/state"
)

// TestWideInputIsOneEdit holds that a whole x is one edit, whoever takes it back, here or
// on a screen that goes on from here.
func TestWideInputIsOneEdit(t *testing.T) {
	s := New(large(model.Sigmoid, 0.1, 100, 5, 2))
	before := s.State()
	ask(s, "x "+strings.Repeat("7 ", 100))
	after := s.State()
	if x := after.Network.X; x[0] != 7 || x[99] != 7 {
		t.Error("x is not set")
	}
	if got := after.Edits(state.NetworkPane) - before.Edits(state.NetworkPane); got != 1 {
		t.Errorf("x makes %d edits", got)
	}
	if x := state.Apply(after, state.Undo{}).Network.X; !slices.Equal(x, before.Network.X) {
		t.Errorf("one undo leads to %v", x)
	}
	if got := ask(s, "undo"); !strings.Contains(got, "and 94 more again, was 7, 7, 7, 7, 7, 7 and 94 more.") || !slices.Equal(s.State().Network.X, before.Network.X) {
		t.Errorf("undo says %q", got)
	}
	if ask(s, "redo"); s.State().Network.X[99] != 7 {
		t.Error("redo brings no x")
	}
}

// TestLinesAreUndone holds that a line is taken back as one, though it may be two edits.
func TestLinesAreUndone(t *testing.T) {
	s := New(state.New())
	edits := s.state.Edits(state.GatePane)
	ask(s, "try 0.3 0.9", "undo")
	if g := s.state.Gate; g.X1 != 0.5 || g.X2 != 0.5 || s.state.Edits(state.GatePane) != edits {
		t.Errorf("undo leads to x1 %v, x2 %v, after %d edits", g.X1, g.X2, s.state.Edits(state.GatePane)-edits)
	}
	if ask(s, "redo"); s.state.Gate.X1 != 0.3 || s.state.Gate.X2 != 0.9 {
		t.Errorf("redo leads to x1 %v, x2 %v", s.state.Gate.X1, s.state.Gate.X2)
	}
	// What was edited before the session is undone one by one.
	older := New(state.Apply(state.Apply(s.state, state.SetTheta{Theta: 0.7}), state.SetTheta{Theta: 0.6}))
	if ask(older, "undo"); older.state.Gate.Gate.Theta != 0.7 {
		t.Errorf("undo leads to theta %v", older.state.Gate.Gate.Theta)
	}
	// After an undo a new change leaves nothing to redo.
	if got := ask(s, "theta 0.7", "undo", "theta 0.6", "redo"); got != "Nothing is left to redo." {
		t.Errorf("redo says %q", got)
	}
	if got := ask(s, "theta 0.7", "undo", "x 7 7", "redo"); got != "Nothing is left to redo." {
		t.Errorf("after a change of the network redo says %q", got)
	}
	// What is asked of a curve is no change.
	if ask(s, "theta 0.7", "curve sigmoid 1.2", "undo"); s.state.Gate.Gate.Theta != 0.6 {
		t.Errorf("undo after a question about a curve leads to theta %v", s.state.Gate.Gate.Theta)
	}
}

// TestUndoneInWords holds what undo says of each kind of change, in a session that has
// edited both panes.
func TestUndoneInWords(t *testing.T) {
	for _, c := range []struct{ name, lines, back, again string }{
		{"own inputs", "try 0.3 0.5", "x1 is 0.5 again, was 0.3", "x1 is 0.3, was 0.5"},
		{"the bias", "rewrite\nrewrite\nbias 0.2", "b is minus 0.6 again, was 0.2", "b is 0.2, was minus 0.6"},
		{"a gate", "preset tie", "the gate is OR again, was tie", "the gate is tie, was OR"},
		{"a gate's reset", "w1 2\nw2 3\nreset", "the reset of OR", "the reset of OR"},
		{"a number", "set b2 1 -1", "b2 entry 1 is 0.1 again, was minus 1", "b2 entry 1 is minus 1, was 0.1"},
		{"a number with every digit", "digits full\nset b2 1 2", "b2 entry 1 is 0.1 again, was 2.0", "b2 entry 1 is 2.0, was 0.1"},
		{"an input", "preset xor\ninput", "x is 1 and 0 again, was 0 and 1", "x is 0 and 1, was 1 and 0"},
		{"an activation", "activation 1 leaky relu", "layer 1 is sigmoid again, was leaky ReLU", "layer 1 is leaky ReLU, was sigmoid"},
		{"a network", "preset textbook", "the network is article again, was textbook", "the network is textbook, was article"},
		{"a network's reset", "set b2 1 -1\nx 1 1\nreset", "the reset of article", "the reset of article"},
		{"a file", "open mine.json", "the network is article again, was xor", "the network is xor, was article"},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := begin()
			ask(s, strings.Split("theta 0.6\nset x 1 3\nundo\n"+c.lines, "\n")...)
			if got := ask(s, "undo"); !strings.HasPrefix(got, "Taken back: "+c.back+".\n") {
				t.Errorf("undo says %q, want %q", got, c.back)
			}
			ask(s, "redo")
			if got := ask(s, "undo", "redo"); !strings.HasPrefix(got, "Done again: "+c.again+".\n") {
				t.Errorf("redo says %q, want %q", got, c.again)
			}
		})
	}
}
