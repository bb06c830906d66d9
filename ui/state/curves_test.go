package state

import (
	"math"
	"strings"
	"testing"

	"nnexplore/model"
	"nnexplore/number"
	"nnexplore/ui/state/curveset"
)

func curves() State { return Apply(New(), Focus{CurvesPane}) }

func TestProbeSlides(t *testing.T) {
	s := curves()
	for _, want := range []float64{0.1, 0.2, 0.3, 0.4} {
		if s = Apply(s, Slide{+1}); s.Curves.Probe != want {
			t.Errorf("the probe is at %v, want %v", s.Curves.Probe, want)
		}
	}
	if s = do(s, times(5, Slide{-1})...); s.Curves.Probe != -0.1 {
		t.Errorf("the probe is at %v, want -0.1", s.Curves.Probe)
	}
	// + and - are the same as the arrows here.
	if s = do(s, Nudge{+1}, Nudge{+1}); s.Curves.Probe != 0.1 {
		t.Errorf("the probe is at %v, want 0.1", s.Curves.Probe)
	}
	if s.Edits(CurvesPane) != 1 || edits(s) != 1 || s.Was() != nil {
		t.Errorf("the slides are %d edits, of which one is shown as old → new: %v", edits(s), s.Was())
	}
}

// TestProbeStays holds that the probe stays within the drawing, however it is
// moved, and says so.
func TestProbeStays(t *testing.T) {
	w := curves().Curves.Window()
	for _, c := range []struct {
		name    string
		actions []Action
		want    float64
		says    bool
	}{
		{"to the right end", []Action{SlideTo{+1}}, w.X1, false},
		{"to the left end", []Action{SlideTo{-1}}, w.X0, false},
		{"past the right end", append(times(49, Slide{+1}), Slide{+1}, Slide{+1}), w.X1, true},
		{"past the left end", append(times(50, Slide{-1}), Slide{-1}), w.X0, true},
		{"typed too far out", []Action{BeginNumber{}, Type{"1e300"}, CommitPrompt{}}, 0, false},
		{"typed outside", []Action{BeginNumber{}, Type{"-6"}, CommitPrompt{}}, -6, true},
		{"typed within", []Action{BeginNumber{}, Type{"-1.5"}, CommitPrompt{}}, -1.5, false},
	} {
		s := do(curves(), c.actions...)
		if s.Curves.Probe != c.want || (s.Notice != "") != c.says {
			t.Errorf("%s: the probe is at %v, want %v; it says %q", c.name, s.Curves.Probe, c.want, s.Notice)
		}
	}
}

func TestToggleCurves(t *testing.T) {
	s := curves()
	for i, a := range model.Elementwise() {
		if s.Curves.Chosen != i {
			t.Fatalf("curve %d is chosen, want %d", s.Curves.Chosen, i)
		}
		shown := func(s State) bool {
			for _, d := range s.Curves.Drawn() {
				if d == a {
					return true
				}
			}
			return false
		}
		before, once := shown(s), Apply(s, ToggleCurve{})
		if shown(once) == before || shown(Apply(once, ToggleCurve{})) != before {
			t.Errorf("%s: %v, once %v, twice %v", a, before, shown(once), shown(Apply(once, ToggleCurve{})))
		}
		if got, want := len(once.Curves.Drawn()), len(s.Curves.Drawn()); got != want+1 && got != want-1 {
			t.Errorf("%s: %d curves are drawn after %d", a, got, want)
		}
		s = Apply(s, ChooseCurve{+1})
	}
	last := model.Curves - 1
	if s.Curves.Chosen != last {
		t.Errorf("below the last curve is %d", s.Curves.Chosen)
	}
	if s = do(s, times(last+2, ChooseCurve{-1})...); s.Curves.Chosen != 0 {
		t.Errorf("above the first curve is %d", s.Curves.Chosen)
	}
}

// TestCurveInHand holds that a hidden curve is not in hand: the nearest that is shown is,
// which is said where the one in hand is hidden.
func TestCurveInHand(t *testing.T) {
	s := curves()
	for _, c := range []struct {
		action Action
		want   model.Activation
		says   string
	}{
		{ChooseCurve{+1}, model.StepFunction, ""},
		{ToggleCurve{}, model.Sigmoid, "step is hidden; sigmoid is in hand now."},
		{ToggleCurve{}, model.StepFunction, ""},
		{ChooseCurve{+1}, model.StepFunction, ""}, // ReLU, which is hidden
		{ToggleCurve{}, model.ReLU, ""},
		{ShowCurve{Curve: model.StepFunction}, model.ReLU, ""},
		{ToggleCurve{}, model.Sigmoid, "relu is hidden; sigmoid is in hand now."},
		{ShowCurve{Curve: model.Sigmoid}, "", "sigmoid is hidden; no curve is shown now."},
		{ShowCurve{Curve: model.Identity, Shown: true}, model.Identity, ""},
	} {
		s = Apply(s, c.action)
		if h, shown := s.Curves.InHand(); h != c.want || shown != (c.want != "") || s.Notice != c.says {
			t.Errorf("after %#v %q is in hand: %q; want %q: %q", c.action, h, s.Notice, c.want, c.says)
		}
	}
}

// TestGotoOutput holds where the probe goes for a y, and the words where there is no one
// x. By Python, log(9) is 2.1972245773362196 and log(0.999999/0.000001) 13.8155.
func TestGotoOutput(t *testing.T) {
	for _, c := range []struct {
		curve model.Activation
		y     float64
		probe float64
		says  string
	}{
		{model.Sigmoid, 0.9, 2.1972245773362196, "sigmoid gives 0.9 at x = about 2.1972."},
		{model.Sigmoid, 0.5, 0, "sigmoid gives 0.5 at x = 0."},
		{model.Sigmoid, 0.999999, 13.815509557935018, "sigmoid gives 0.999999 at x = about 13.8155."},
		{model.Sigmoid, 1, 3, "sigmoid never gives 1: it stays between 0 and 1 and reaches neither."},
		{model.StepFunction, 0, 3, "step gives 0 at every x up to 0."},
		{model.StepFunction, 1, 3, "step gives 1 at every x above 0."},
		{model.StepFunction, 0.5, 3, "step never gives 0.5: it gives only 0 and 1."},
		{model.StepAtLeast, 0, 3, "step_at_least gives 0 at every x below 0."},
		{model.StepAtLeast, 1, 3, "step_at_least gives 1 at 0 and every x above."},
		{model.ReLU, 0, 3, "relu gives 0 at every x up to 0."},
		{model.ReLU, -1, 3, "relu never gives -1: it is never below 0."},
		{model.ReLU, 1.5, 1.5, "relu gives 1.5 at x = 1.5."},
		{model.Softplus, 0, 3, "softplus never gives 0: it stays above 0."},
		{model.Tanh, -1, 3, "tanh never gives -1: it stays between -1 and 1 and reaches neither."},
		{model.Identity, 1e300, 3, "identity gives 1e+300 at x = 1e+300, too far out to be drawn."},
	} {
		s := do(New(), SlideToX{3}, ShowCurve{Curve: c.curve, Shown: true}, SetCurve{Curve: c.curve}, Focus{NetworkPane}, GotoOutput{c.y})
		if math.Abs(s.Curves.Probe-c.probe) > 4e-15 || s.Notice != c.says || s.Focus != CurvesPane {
			t.Errorf("%s, %v: the probe is at %v, want %v: %q, want %q", c.curve, c.y, s.Curves.Probe, c.probe, s.Notice, c.says)
		}
		if w := s.Curves.Window(); s.Curves.Probe < w.X0 || s.Curves.Probe > w.X1 {
			t.Errorf("%s, %v: the probe is outside %v", c.curve, c.y, w)
		}
	}
	if s := do(New(), ShowCurve{Curve: model.Sigmoid}, ShowCurve{Curve: model.StepFunction}, GotoOutput{0.9}); s.Curves.Probe != 0 || !strings.Contains(s.Notice, "No curve is shown") {
		t.Errorf("with no curve: %q", s.Notice)
	}
	// u brings the probe back.
	if s := do(curves(), GotoOutput{0.9}, Undo{}); s.Curves.Probe != 0 || s.Notice != "Taken back: x is 0 again, was 2.1972." {
		t.Errorf("back at %v: %q", s.Curves.Probe, s.Notice)
	}
}

// TestCurveList holds the order: the article's three come first.
func TestCurveList(t *testing.T) {
	list := model.Elementwise()
	for i, want := range []model.Activation{model.Sigmoid, model.StepFunction, model.ReLU} {
		if list[i] != want {
			t.Errorf("curve %d is %s, want %s", i+1, list[i], want)
		}
	}
}

// TestReLUNeedsRoom holds that the window grows for a curve that leaves 0 … 1.
func TestReLUNeedsRoom(t *testing.T) {
	s := curves()
	before := s.Curves.Window()
	s = do(s, ChooseCurve{+1}, ChooseCurve{+1}, ToggleCurve{})
	if after := s.Curves.Window(); after.Y1 <= before.Y1 || after.Y1 < model.ReLU.Of(after.X1) {
		t.Errorf("with ReLU the window goes from %v to %v", before, after)
	}
}

// TestWindow moves and scales the window and comes back; the probe is in it
// all the while.
func TestWindow(t *testing.T) {
	start := curves()
	w := start.Curves.Window()
	for name, c := range map[string]struct {
		action Action
		want   model.Window
	}{
		"right":     {Pan{X: +1}, model.Window{X0: -4, X1: 6, Y0: w.Y0, Y1: w.Y1}},
		"left":      {Pan{X: -1}, model.Window{X0: -6, X1: 4, Y0: w.Y0, Y1: w.Y1}},
		"more of x": {ZoomBy{X: +1}, model.Window{X0: -10, X1: 10, Y0: w.Y0, Y1: w.Y1}},
		"less of x": {ZoomBy{X: -1}, model.Window{X0: -2.5, X1: 2.5, Y0: w.Y0, Y1: w.Y1}},
	} {
		s := Apply(start, c.action)
		if got := s.Curves.Window(); got.X0 != c.want.X0 || got.X1 != c.want.X1 || math.Abs(got.Y0-w.Y0)+math.Abs(got.Y1-w.Y1) > 1e-12 {
			t.Errorf("%s: the window is %v, want %v", name, got, c.want)
		}
		if s = do(s, SlideTo{+1}, ArticleView{}); s.Curves.Window() != w || s.Curves.Probe > w.X1 {
			t.Errorf("%s: back in %v the probe is at %v", name, s.Curves.Window(), s.Curves.Probe)
		}
	}
	for _, a := range []Action{Pan{X: +1}, Pan{X: -1}, Pan{Y: +1}, Pan{Y: -1}, ZoomBy{X: +1}, ZoomBy{X: -1}, ZoomBy{Y: +1}, ZoomBy{Y: -1}} {
		s := do(start, times(2000, a)...)
		if w := s.Curves.Window(); !w.Drawable() || s.Curves.Probe < w.X0 || s.Curves.Probe > w.X1 {
			t.Errorf("%#v without end leads to %v with the probe at %v", a, w, s.Curves.Probe)
		}
	}
}

func TestGains(t *testing.T) {
	s := curves()
	for i := 1; i < len(curveset.Gains)+2; i++ {
		if s = Apply(s, Steepen{+1}); s.Curves.GainFactor() != curveset.Gains[min(i, len(curveset.Gains)-1)] || s.Notice == "" {
			t.Errorf("after %d presses the gain is %v: %q", i, s.Curves.GainFactor(), s.Notice)
		}
	}
	if s = do(s, times(len(curveset.Gains)+2, Steepen{-1})...); s.Curves.GainFactor() != 1 {
		t.Errorf("all the way back the gain is %v", s.Curves.GainFactor())
	}
}

func TestSeconds(t *testing.T) {
	s := curves()
	for i := range curveset.Seconds {
		if s.Curves.Distance() != curveset.Seconds[i] {
			t.Errorf("the second probe is %v away, want %v", s.Curves.Distance(), curveset.Seconds[i])
		}
		s = Apply(s, NextSecond{})
	}
	if s.Curves.Distance() != 0 {
		t.Errorf("after the last distance comes %v", s.Curves.Distance())
	}
}

// TestToCurve goes from each neuron to its curve, with the probe at its a, and
// back to the same number.
func TestToCurve(t *testing.T) {
	for _, p := range networks() {
		for _, r := range refs(p.Network) {
			if r.Kind != model.InA {
				continue
			}
			s := Apply(loaded(p), StepTo{+1})
			s = Apply(s, Select{r})
			h, a := s.Network.Net.Layers[r.Layer].Activation, s.Network.Value(r)
			s = Apply(s, ToCurve{})
			if h == model.Softmax {
				if s.Focus != NetworkPane || s.Notice == "" {
					t.Errorf("%s: softmax has a curve: %q", p.Name, s.Notice)
				}
				continue
			}
			if w := s.Curves.Window(); s.Focus != CurvesPane || s.Curves.ChosenCurve() != h || !s.Curves.Shown[s.Curves.Chosen] || s.Curves.Probe != a || a < w.X0 || a > w.X1 {
				t.Errorf("%s: %s is at %v on %s in %v, want %v on %s", p.Name, r.Name(), s.Curves.Probe, s.Curves.ChosenCurve(), w, a, h)
			}
			if s = Apply(s, ToCurve{}); s.Focus != NetworkPane || s.Network.Selected != r {
				t.Errorf("%s: back from the curve %s is selected in the %s pane", p.Name, s.Network.Selected.Name(), s.Focus)
			}
		}
	}
}

// TestTakeCurve holds that a curve is chosen at the first click and shown or
// hidden at the next.
func TestTakeCurve(t *testing.T) {
	for i := range model.Elementwise() {
		s := Apply(curves(), ChooseCurve{i + 1})
		if s.Curves.Chosen == i {
			s = Apply(s, ChooseCurve{-1}) // the last
		}
		before := s.Curves.Shown[i]
		if s = Apply(s, TakeCurve{i}); s.Curves.Chosen != i || s.Curves.Shown[i] != before {
			t.Errorf("curve %d: now %d is chosen, shown %v", i, s.Curves.Chosen, s.Curves.Shown[i])
		}
		if s = Apply(s, TakeCurve{i}); s.Curves.Chosen != i || s.Curves.Shown[i] == before {
			t.Errorf("curve %d a second time: shown %v", i, s.Curves.Shown[i])
		}
	}
}

func TestSlideToX(t *testing.T) {
	w := curves().Curves.Window()
	for x, want := range map[float64]float64{0: 0, -2.5: -2.5, 1e9: w.X1, -1e9: w.X0} {
		if s := Apply(curves(), SlideToX{x}); s.Curves.Probe != want {
			t.Errorf("the probe dragged to %v is at %v", x, s.Curves.Probe)
		}
	}
}

// TestTypedProbe holds that an x that is typed is where the probe stands then, with the
// window around it, or is refused.
func TestTypedProbe(t *testing.T) {
	for text, goesAlong := range map[string]bool{"1.5": false, "-5": false, "100": true, "-7.25": true} {
		s := do(curves(), BeginNumber{}, Type{text}, CommitPrompt{})
		w := s.Curves.Window()
		if number.Short(s.Curves.Probe) != text || s.Curves.Probe < w.X0 || s.Curves.Probe > w.X1 || s.Prompt.On {
			t.Errorf("%s: the probe is at %v in %v", text, s.Curves.Probe, w)
		}
		if (w != curves().Curves.Window()) != goesAlong || (s.Notice != "") != goesAlong {
			t.Errorf("%s: the window is %v: %q", text, w, s.Notice)
		}
	}
	s := do(curves(), BeginNumber{}, Type{"1e300"}, CommitPrompt{})
	if s.Curves.Probe != 0 || !s.Prompt.On || s.Prompt.Refusal == "" || string(s.Prompt.Text) != "1e300" {
		t.Errorf("far out: the probe is at %v, the field is %+v", s.Curves.Probe, s.Prompt)
	}
}

// TestWindowTakesTheProbeAlong holds that a window which leaves the probe behind says
// where that stands now, and that one which does not is silent.
func TestWindowTakesTheProbeAlong(t *testing.T) {
	s := Apply(curves(), SlideToX{-4.5})
	if s = Apply(s, Pan{X: +1}); s.Curves.Probe != -4 || !strings.Contains(s.Notice, "-4.5") || !strings.Contains(s.Notice, "-4.") {
		t.Errorf("the probe is at %v: %q", s.Curves.Probe, s.Notice)
	}
	if s = Apply(s, Pan{X: -1}); s.Curves.Probe != -4 || s.Notice != "" {
		t.Errorf("the probe is at %v: %q", s.Curves.Probe, s.Notice)
	}
}

// TestZoomRoundTheProbe holds that zooming leaves the probe where it is, in the window
// too: 4 at nine tenths of the width, sigmoid(0) at half of the height.
func TestZoomRoundTheProbe(t *testing.T) {
	at := Apply(curves(), SlideToX{4})
	for _, c := range []struct {
		action Action
		want   model.Window
	}{
		{ZoomBy{X: -1}, model.Window{X0: -0.5, X1: 4.5, Y0: -0.1, Y1: 1.1}},
		{ZoomBy{X: +1}, model.Window{X0: -14, X1: 6, Y0: -0.1, Y1: 1.1}},
	} {
		if s := Apply(at, c.action); s.Curves.Probe != 4 || s.Curves.Window() != c.want || s.Notice != "" {
			t.Errorf("%#v: the probe is at %v in %v, want %v: %q", c.action, s.Curves.Probe, s.Curves.Window(), c.want, s.Notice)
		}
	}
	// Where the step is in hand, at 1, ) goes round that.
	s := do(curves(), SlideToX{4}, ChooseCurve{+1}, ZoomBy{Y: -1})
	if w := s.Curves.Window(); math.Abs(w.Y0-0.45) > 1e-15 || math.Abs(w.Y1-1.05) > 1e-15 || s.Curves.Probe != 4 {
		t.Errorf("at the step the window is %v", w)
	}
	s = do(curves(), times(3000, ZoomBy{X: -1})...)
	if s.Curves.Probe != 0 || s.Notice == "" {
		t.Errorf("without end the probe is at %v: %q", s.Curves.Probe, s.Notice)
	}
}
