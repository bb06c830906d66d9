package state

import (
	"math"
	"slices"
	"strings"
	"testing"

	"nnexplore/model"
	"nnexplore/ui/state/netset"
)

// planeOf is a network of the list with its plane in sight.
func planeOf(name string) State { return do(network(), LoadPreset{NetworkPane, name}, ShowPlane{}) }

// TestMovesOfX holds that a move of x in the plane is one edit by the size of the nudge, that
// every number follows, that undo takes it back, and that the view stays.
func TestMovesOfX(t *testing.T) {
	s := do(planeOf("xor"), StepTo{+1}) // x is (1, 0): NAND and OR fire, and y is 1
	before := edits(s)
	for _, c := range []struct {
		a    Action
		x    []float64
		y    float64
		made int
	}{
		{MoveX{X1: +1}, []float64{1.1, 0}, 1, 1},
		{MoveX{X1: +4}, []float64{1.5, 0}, 0, 2}, // x1 + x2 is above 1.4: NAND no longer fires
		{MoveX{X2: -2}, []float64{1.5, -0.2}, 1, 3},
		{Undo{}, []float64{1.5, 0}, 0, 2},
		{NextUnit{}, []float64{1.5, 0}, 0, 2},
		{MoveX{X1: -1}, []float64{1.49, 0}, 0, 3},
		{SetInput{[]float64{0.25, 0.125}}, []float64{0.25, 0.125}, 0, 4}, // below 0.4: OR does not fire
		{Redo{}, []float64{0.25, 0.125}, 0, 4},
		{Undo{}, []float64{1.49, 0}, 0, 3},
	} {
		s = do(s, c.a)
		if n := s.Network; !slices.Equal(n.X, c.x) || n.Trace.Y()[0] != c.y || edits(s)-before != c.made || !n.Plane.On || n.Place != n.Walk.Places() {
			t.Fatalf("after %#v x is %v, y %v, with %d edits; want %v, %v, %d", c.a, n.X, n.Trace.Y(), edits(s)-before, c.x, c.y, c.made)
		}
	}
}

// TestPlaneShows holds which number the plane shows, in the article's network with y at
// (2, 1) being about 0.4 and 0.6.
func TestPlaneShows(t *testing.T) {
	s := do(planeOf("article"), StepTo{+1})
	for name, want := range map[string]string{
		"": "y[2]", "z1[3]": "z1[3]", "a2[1]": "a2[1]", "y[1]": "y[1]", "W1[2,3]": "z1[3]", "b2[2]": "z2[2]", "W3[1,1]": "y[1]", "x[1]": "y[2]",
	} {
		at := s
		if name != "" {
			r, err := model.ParseRef(s.Network.Net, name)
			if err != nil {
				t.Fatal(err)
			}
			at = do(s, Select{r})
		}
		if got := at.Network.PlaneTarget().Name(); got != want || !at.Network.Plane.On {
			t.Errorf("with %q selected the plane shows %s, want %s", name, got, want)
		}
		if left := do(at, Leave{}); left.Network.View.Selecting || left.Network.Plane.On != (name != "") {
			t.Errorf("with %q selected esc leaves %+v, the plane on: %v", name, left.Network.View, left.Network.Plane.On)
		}
	}
}

// TestWindowOfThePlane holds that the window moves by tenths and zooms by two around x, goes
// along with x over its edge, is no edit, and is the first again on 0 and in another network.
func TestWindowOfThePlane(t *testing.T) {
	first := model.Window{X0: -0.5, X1: 1.5, Y0: -0.5, Y1: 1.5}
	s := planeOf("xor")
	before := edits(s)
	for _, c := range []struct {
		a    Action
		want model.Window
	}{
		{PanPlane{X: +5}, model.Window{X0: 0.5, X1: 2.5, Y0: -0.5, Y1: 1.5}},
		{PanPlane{Y: -5}, model.Window{X0: 0.5, X1: 2.5, Y0: -1.5, Y1: 0.5}},
		{ZoomPlane{+1}, model.Window{X0: 0, X1: 4, Y0: -3, Y1: 1}}, // x is (1, 0), a quarter and three quarters of the way
		{ZoomPlane{-1}, model.Window{X0: 0.6, X1: 2.6, Y0: -1.5, Y1: 0.5}},
		{FirstPlane{}, first},
	} {
		s = do(s, c.a)
		if w := s.Network.PlaneWindow(); !near(w, c.want) || edits(s) != before {
			t.Errorf("after %#v the window is %v, want %v", c.a, w, c.want)
		}
	}
	moved := do(s, NextUnit{}, NextUnit{}, NextUnit{}, MoveX{X1: +1}) // by 1, to (2, 0)
	if w := moved.Network.PlaneWindow(); w != (model.Window{X0: 1, X1: 3, Y0: -0.5, Y1: 1.5}) {
		t.Errorf("x at %v has the window %v", moved.Network.X, w)
	}
	far := do(s, SetInput{[]float64{9, 0}}, ZoomPlane{-1})
	if w := far.Network.PlaneWindow(); w.X1 > 1.5 || w.X1-w.X0 != 1 {
		t.Errorf("with x outside it zooms to %v", w)
	}
	for range 60 {
		far = do(far, ZoomPlane{-1})
	}
	if !far.Network.PlaneWindow().Drawable() || !strings.Contains(far.Notice, "no further") {
		t.Errorf("the window ends as %v: %q", far.Network.PlaneWindow(), far.Notice)
	}
	if other := do(moved, LoadPreset{NetworkPane, "article"}); !other.Network.Plane.On || other.Network.PlaneWindow() != other.Network.Preset.PlaneWindow() {
		t.Errorf("another network has the plane %+v", other.Network.Plane)
	}
}

func near(a, b model.Window) bool {
	const most = 1e-12
	within := func(a, b float64) bool { return a-b < most && b-a < most }
	return within(a.X0, b.X0) && within(a.X1, b.X1) && within(a.Y0, b.Y0) && within(a.Y1, b.Y1)
}

// TestPlaneIsForTwoInputs holds that other networks are refused in words, by key and by name,
// and that the plane goes where another network, the product the other way round or the trial
// of softmax comes.
func TestPlaneIsForTwoInputs(t *testing.T) {
	three := do(network(), MakeNetwork{[]int{3, 2}, 1})
	for name, s := range map[string]State{
		"by name": do(three, BeginName{}, Type{"plane"}, CommitPrompt{}),
		"by V":    do(three, NextView{}),
		"a move":  do(three, MoveX{X1: 1}),
		"a pan":   do(three, PanPlane{X: 1}),
		"0":       do(three, FirstPlane{}),
		"a load":  do(planeOf("xor"), MakeNetwork{[]int{3, 2}, 1}),
	} {
		if n := s.Network; n.Plane != (netset.PlaneView{}) || !slices.Equal(n.X, three.Network.X) {
			t.Errorf("%s: the plane is %+v, x %v", name, n.Plane, n.X)
		}
		if said := s.Notice + s.Prompt.Refusal; name != "a load" && !strings.Contains(said, "two inputs") {
			t.Errorf("%s says %q", name, said)
		}
	}
	if s := do(New(), BeginName{}, Type{"plane"}, CommitPrompt{}); !s.Network.Plane.On || s.Focus != NetworkPane {
		t.Errorf("from the gate the name leads to %v: %q", s.Focus, s.Notice)
	}
	for name, a := range map[string]Action{"w": Turn{}, "*": MultiplyByTen{+1}, "V": NextView{}, "esc": Leave{}} {
		if s := do(planeOf("article"), a); s.Network.Plane.On {
			t.Errorf("%s leaves the plane in sight", name)
		}
	}
	for name, a := range map[string]Action{"end": StepTo{+1}, "play": Play{}, "+": Nudge{+1}, "a": NextActivation{+1}, "r": Reset{}, "]": SelectTable{+1}} {
		if s := do(planeOf("article"), a); !s.Network.Plane.On {
			t.Errorf("%s leaves the plane", name)
		}
	}
	asked := do(planeOf("article"), StepTo{+1}, AskFirst{true}, MoveX{X1: +1})
	if _, on := asked.Question(); !on || asked.Covered().Network.Plane.On {
		t.Errorf("a move of x is not asked about, or the plane gives the answer away: %v", on)
	}
	if nan := do(planeOf("article"), SetInput{[]float64{math.NaN(), 1}}, StepTo{+1}); nan.Network.PlaneTarget().Name() != "y[1]" {
		t.Errorf("where y is NaN the plane shows %s", nan.Network.PlaneTarget().Name())
	}
}
