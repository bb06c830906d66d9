package state

import (
	"math"
	"slices"
	"strings"
	"testing"

	"nnexplore/model/drawing"
	"nnexplore/presets"
)

// digitsNetwork is the preset that takes drawings.
func digitsNetwork(t *testing.T) State {
	t.Helper()
	p, err := presets.NetworkNamed("digits")
	if err != nil {
		t.Fatal(err)
	}
	return loaded(p)
}

// stroke draws a stroke from dot to dot.
func stroke(s State, dots ...[2]int) State {
	s = Apply(s, Draw{drawing.Press{X: dots[0][0], Y: dots[0][1]}})
	for _, d := range dots[1:] {
		s = Apply(s, Draw{drawing.To{X: d[0], Y: d[1]}})
	}
	return Apply(s, Draw{drawing.Lift{}})
}

// TestDrawingIsX holds what x and y are of a bar of 4×23 dots that was drawn: fitted it is
// 6×32 in the middle, so that of each row of 8×8 pixels two count 12 of 16 dots. y is
// NumPy's, of those pixels.
func TestDrawingIsX(t *testing.T) {
	s := stroke(do(digitsNetwork(t), OpenBoard{}), [2]int{16, 6}, [2]int{16, 25})
	want := make([]float64, 64)
	for row := range 8 {
		want[8*row+3], want[8*row+4] = 0.75, 0.75
	}
	if !slices.Equal(s.Network.X, want) {
		t.Errorf("x is %v", s.Network.X)
	}
	y := s.Network.Trace.Y()
	if s.Network.Outcome().Class != 1 || math.Abs(y[1]-0.9871175147174854) > 1e-12 {
		t.Errorf("y is %v", y)
	}
	s = Apply(s, Draw{drawing.Fit{}})
	for i, v := range s.Network.X { // columns 15 to 18 and rows 5 to 27
		row, at := i/8, 0.0
		if i%8 == 3 || i%8 == 4 {
			at = [...]float64{0, 3, 4, 4, 4, 4, 4, 0}[row] * [...]float64{1, 3}[i%8-3] / 16
		}
		if v != at {
			t.Errorf("as it stands, x[%d] is %v, want %v", i+1, v, at)
		}
	}
}

// TestDrawingIsOneEdit holds that strokes, what erases them, and fitting are one edit, and
// where there is none.
func TestDrawingIsOneEdit(t *testing.T) {
	start := digitsNetwork(t)
	first := start.Network.X
	open := Apply(start, OpenBoard{})
	if !open.SameLog(start) || !slices.Equal(open.Network.X, first) {
		t.Error("the blank board is an edit")
	}
	bar := stroke(stroke(open, [2]int{16, 6}, [2]int{16, 25}), [2]int{10, 6}, [2]int{16, 6})
	bar = do(bar, Draw{drawing.Move{DX: 3}}, Draw{drawing.Fit{}}, Draw{drawing.Eraser{}})
	if bar.Edits(NetworkPane) != 1 {
		t.Errorf("two strokes and fitting are %d edits", bar.Edits(NetworkPane))
	}
	if gone := do(bar, Draw{drawing.Undo{}}, Draw{drawing.Undo{}}); gone.Edits(NetworkPane) != 0 || !slices.Equal(gone.Network.X, first) || gone.Network.IsDrawn() {
		t.Errorf("with each stroke taken back there are %d edits", gone.Edits(NetworkPane))
	}
	closed := Apply(bar, CloseBoard{})
	if closed.Board().On || closed.Notice != "The drawing is x; u takes it back, D goes on with it." || !closed.Network.IsDrawn() {
		t.Errorf("closed: %q", closed.Notice)
	}
	back := Apply(closed, Undo{})
	if back.Notice != "Taken back: x is row 10 of 42 again, was the drawing." || !slices.Equal(back.Network.X, first) || back.Edits(NetworkPane) != 0 {
		t.Errorf("taken back: %q, %v", back.Notice, back.Network.X)
	}
	if again := Apply(back, Redo{}); again.Notice != "Done again: x is the drawing, was row 10 of 42." || !slices.Equal(again.Network.X, bar.Network.X) {
		t.Errorf("done again: %q", again.Notice)
	}
	if same := do(closed, OpenBoard{}, CloseBoard{}); !same.SameLog(closed) || same.Notice != "The drawing is x, as it was before." {
		t.Errorf("opened and closed: %q", same.Notice)
	}
	// From another x the board brings the drawing back, and going on with it is one more edit.
	other := Apply(closed, NextInput{})
	reopened := Apply(other, OpenBoard{})
	if !slices.Equal(reopened.Network.X, bar.Network.X) || reopened.Board().Drawing != bar.Board().Drawing || reopened.Edits(NetworkPane) != 3 {
		t.Errorf("reopened there are %d edits", reopened.Edits(NetworkPane))
	}
	cleared := do(reopened, Draw{drawing.Clear{}}, CloseBoard{})
	if cleared.Edits(NetworkPane) != 3 || slices.Max(cleared.Network.X) != 0 {
		t.Errorf("cleared there are %d edits, x %v", cleared.Edits(NetworkPane), cleared.Network.X)
	}
	later := stroke(Apply(closed, OpenBoard{}), [2]int{4, 4})
	if later = do(later, CloseBoard{}, Undo{}); later.Notice != "Taken back: x is the drawing before again, was the drawing after it." || !later.Network.IsDrawn() {
		t.Errorf("a drawing of a drawing taken back: %q", later.Notice)
	}
	if none := do(open, Draw{drawing.Move{DX: 1}}, CloseBoard{}); none.Notice != "Nothing was drawn: x is as it was." || !none.SameLog(start) {
		t.Errorf("nothing drawn: %q", none.Notice)
	}
}

// TestBoardIsPutAway holds that the board goes with the network that it is for, and that no
// network of other inputs has one.
func TestBoardIsPutAway(t *testing.T) {
	open := stroke(Apply(digitsNetwork(t), OpenBoard{}), [2]int{16, 6})
	for name, s := range map[string]State{
		"another pane": Apply(open, Focus{GatePane}), "another network": do(open, LoadPreset{NetworkPane, "xor"}),
		"the same network again": Apply(open, Opened{Network: open.Network.Preset}),
		"a number selected":      do(open, Select{open.Network.Net.Out(0, 0)}),
	} {
		if s.Board().On {
			t.Errorf("%s: the board is there", name)
		}
	}
	if s := stroke(digitsNetwork(t), [2]int{5, 5}); edits(s) != 0 || s.Board().On {
		t.Error("without a board something is drawn")
	}
	kept := do(open, Open{KeysOverlay}, Leave{}, HoldScroll{})
	if !kept.Board().On {
		t.Error("the keys put the board away")
	}
	article := network()
	for _, a := range []Action{OpenBoard{}, PutDrawing{}} {
		if s := Apply(article, a); s.Board().On || !s.SameLog(article) || !strings.HasPrefix(s.Notice, "Only 64 inputs can be drawn, as 8×8 pixels; here are 2.") {
			t.Errorf("%T on two inputs: %q", a, s.Notice)
		}
	}
}
