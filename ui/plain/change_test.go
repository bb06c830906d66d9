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
	if got := ask(s, "undo"); !strings.Contains(got, "and 94 more to 7, 7, 7, 7, 7, 7 and 94 more.") || !slices.Equal(s.State().Network.X, before.Network.X) {
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
	for _, c := range []struct{ name, lines, want string }{
		{"own inputs", "try 0.3 0.5", "Taken back: x1 from 0.5 to 0.3."},
		{"the bias", "rewrite\nrewrite\nbias 0.2", "Taken back: b from minus 0.6 to 0.2."},
		{"a gate", "preset tie", "Taken back: from OR to tie."},
		{"a gate's reset", "w1 2\nw2 3\nreset", "Taken back: the reset of OR."},
		{"a number", "set b2 1 -1", "Taken back: b2 entry 1 from 0.1 to minus 1."},
		{"a number with every digit", "digits full\nset b2 1 2", "Taken back: b2 entry 1 from 0.1 to 2.0."},
		{"an input", "preset xor\ninput", "Taken back: x from 1 and 0 to 0 and 1."},
		{"an activation", "activation 1 leaky relu", "Taken back: layer 1 from sigmoid to leaky ReLU."},
		{"a network", "preset textbook", "Taken back: from article to textbook."},
		{"a network's reset", "set b2 1 -1\nx 1 1\nreset", "Taken back: the reset of article."},
		{"a file", "open mine.json", "Taken back: from article to xor."},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := begin()
			ask(s, strings.Split("theta 0.6\nset x 1 3\nundo\n"+c.lines, "\n")...)
			if got := ask(s, "undo"); !strings.HasPrefix(got, c.want+"\n") {
				t.Errorf("undo says %q, want %q", got, c.want)
			}
			ask(s, "redo")
			again, _ := strings.CutPrefix(c.want, "Taken back")
			if got := ask(s, "undo", "redo"); !strings.HasPrefix(got, "Done again"+again+"\n") {
				t.Errorf("redo says %q", got)
			}
		})
	}
}
