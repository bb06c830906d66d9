package curves

import (
	"fmt"
	"testing"

	"nnexplore/internal/seed"
	"nnexplore/model"
	"nnexplore/report/plot"
	"nnexplore/ui/screen/canvas"
	"nnexplore/ui/state"
)

// after is the state after those actions in the curves pane.
func after(actions ...state.Action) state.State {
	s := state.Apply(state.New(), state.Focus{Pane: state.CurvesPane})
	for _, a := range actions {
		s = state.Apply(s, a)
	}
	return s
}

// TestChosenCurveOnTop holds that of the curves the chosen one hides the others, not
// they it.
func TestChosenCurveOnTop(t *testing.T) {
	steeper := state.Steepen{By: +1}
	for want, s := range map[string]state.State{
		"sigmoid": after(steeper, steeper, state.Slide{Units: +1}),
		"step":    after(steeper, steeper, state.Slide{Units: +1}, state.ChooseCurve{By: +1}),
		"relu":    after(state.ShowCurve{Curve: model.ReLU, Shown: true}, state.ChooseCurve{By: +2}, state.ToggleSlope{}, steeper),
	} {
		list := curvesToDraw(s.Curves, false)
		if last := list[len(list)-1].Name; last != want {
			t.Errorf("%s is on top, want %s", last, want)
		}
	}
	hidden := curvesToDraw(after(state.ShowCurve{Curve: model.StepFunction}).Curves, false)
	if len(hidden) != 1 || hidden[0].Name != "sigmoid" {
		t.Errorf("with step hidden %v is drawn", hidden)
	}
}

// TestProbeIsOnItsCurve holds that a mark stands where its curve is drawn, at every x.
func TestProbeIsOnItsCurve(t *testing.T) {
	s := after(state.ShowCurve{Curve: model.StepFunction}, state.ChooseCurve{By: -1}, state.NextSecond{})
	for i := -45; i <= 45; i++ {
		s.Curves.Probe = float64(i) / 10
		list := curvesToDraw(s.Curves, false)
		p := drawPlot(canvas.New(96, 23), look(canvas.Canvas{}, s, s.Network.InHand(), nil), list)
		for _, m := range curveMarks(look(canvas.Canvas{}, s, s.Network.InHand(), nil), list) {
			column, row, ok := p.At(m.x, m.y)
			if !ok {
				t.Fatalf("the mark at x = %g is not in the drawing", m.x)
			}
			if cells := p.Rows[row]; column >= len(cells) || cells[column].Curve < 0 {
				t.Errorf("the mark at x = %g is beside its curve:\n%s", m.x, p)
			}
		}
	}
}

// TestGainIsMarked holds that sigmoid with a gain is marked at the probe once.
func TestGainIsMarked(t *testing.T) {
	s := after(state.Slide{Units: +1}, state.Steepen{By: +1}, state.Steepen{By: +1})
	marked := 0
	for _, m := range curveMarks(look(canvas.Canvas{}, s, s.Network.InHand(), nil), curvesToDraw(s.Curves, false)) {
		if fmt.Sprintf("%.4f", m.y) == "0.6225" {
			marked++
		}
	}
	if marked != 1 {
		t.Errorf("the curve with the gain is marked %d times", marked)
	}
}

// TestProbeIsOnItsDots holds the same of lines of dots: in the cell of a mark, or at least in
// one that touches it, is a dot of the line.
func TestProbeIsOnItsDots(t *testing.T) {
	for _, h := range []model.Activation{model.Sigmoid, model.StepFunction, model.ReLU, model.Tanh, model.Softplus} {
		s := after(state.ShowCurve{Curve: model.StepFunction}, state.ShowCurve{Curve: model.Sigmoid}, state.ShowCurve{Curve: h, Shown: true}, state.SetCurve{Curve: h})
		for i := -499; i <= 499; i++ {
			if i%seed.Times(3, 1) != 0 {
				continue
			}
			s.Curves.Probe = float64(i) / 100
			v := look(canvas.Canvas{}, s, s.Network.InHand(), nil)
			v.dots = true
			p := plotOf(canvas.New(96, 23), v, []plot.Curve{{Name: string(h), F: h.Of, Dashes: plot.Solid}}, nil)
			column, row, ok := p.At(s.Curves.Probe, h.Of(s.Curves.Probe))
			if !ok {
				t.Fatalf("the mark at x = %g is not in the drawing", s.Curves.Probe)
			}
			if p.Rows[row][column].Curve != 0 && p.Rows[max(row-1, 0)][column].Curve != 0 && p.Rows[row+1][column].Curve != 0 {
				t.Errorf("the mark of %s at x = %g is beside its line:\n%s", h, s.Curves.Probe, p)
			}
			if h == model.StepFunction && p.Rows[row][column].Curve != 0 {
				t.Errorf("the mark of step at x = %g is in a cell without a dot:\n%s", s.Curves.Probe, p)
			}
		}
	}
}
