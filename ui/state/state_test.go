package state

import (
	"slices"
	"testing"

	"nnexplore/model"
	"nnexplore/presets"
)

// TestOpening holds what the explorer opens with: the article's perceptron,
// which is OR, with θ chosen, and its network before the first step.
func TestOpening(t *testing.T) {
	s := New()
	if s.Focus != GatePane || s.Zoomed || s.Overlay != NoOverlay || s.Prompt.On || s.Notice != "" || s.Was() != nil {
		t.Errorf("it opens in the %s pane: %+v", s.Focus, s)
	}
	if g := s.Gate.Gate; g.W1 != 0.5 || g.W2 != 0.5 || g.Theta != 0.4 || s.Gate.Field != Theta || promptName(s) != "θ" {
		t.Errorf("the gate is %+v with %s chosen", s.Gate.Gate, promptName(s))
	}
	if s.Gate.Gate.Name() != "OR" {
		t.Errorf("the gate is %s", s.Gate.Gate.Name())
	}
	if got := s.Curves.Drawn(); !slices.Equal(got, []model.Activation{model.Sigmoid, model.StepFunction}) || s.Curves.Probe != 0 {
		t.Errorf("the curves are %v with the probe at %v", got, s.Curves.Probe)
	}
	n := s.Network
	if n.Net.Name != presets.Networks()[0].Name || !slices.Equal(n.X, []float64{2, 1}) {
		t.Errorf("the network is %s with x = %v", n.Net.Name, n.X)
	}
	if n.Place != 0 || n.Grain != model.ByLayer || n.Selected != model.X(0) || n.Playing || n.Revealed || n.Changed() {
		t.Errorf("the network stands at place %d by %s with %s selected", n.Place, n.Grain, n.Selected.Name())
	}
	if edits(s) != 0 || s.UnitText() != "0.1" {
		t.Errorf("%d edits, a nudge of %s", edits(s), s.UnitText())
	}
}

func TestFocus(t *testing.T) {
	s := New()
	for _, want := range []Pane{CurvesPane, NetworkPane, GatePane, CurvesPane} {
		if s = Apply(s, FocusBy{+1}); s.Focus != want {
			t.Errorf("the next pane is %s, want %s", s.Focus, want)
		}
	}
	for _, want := range []Pane{GatePane, NetworkPane, CurvesPane} {
		if s = Apply(s, FocusBy{-1}); s.Focus != want {
			t.Errorf("the pane before is %s, want %s", s.Focus, want)
		}
	}
	for p := GatePane; p < Panes; p++ {
		if got := Apply(s, Focus{p}); got.Focus != p {
			t.Errorf("%s leads to %s", p, got.Focus)
		}
	}
}

func TestUnits(t *testing.T) {
	s := New()
	for _, c := range []struct {
		unit  string
		theta float64
	}{{"0.01", 0.41}, {"0.1", 0.5}, {"1", 1.4}, {"0.1", 0.5}, {"0.01", 0.41}, {"0.1", 0.5}} {
		if next := s.NextUnitText(); next != c.unit {
			t.Errorf("after %s it says that %s comes next, want %s", s.UnitText(), next, c.unit)
		}
		s = Apply(s, NextUnit{})
		if s.UnitText() != c.unit || s.Notice == "" {
			t.Errorf("the unit is %s, want %s; it says %q", s.UnitText(), c.unit, s.Notice)
		}
		if got := Apply(s, Nudge{+1}).Gate.Gate.Theta; got != c.theta {
			t.Errorf("a nudge of %s makes θ %v, want %v", c.unit, got, c.theta)
		}
	}
}

// TestToggles holds that what is switched on by a key is switched off by it.
func TestToggles(t *testing.T) {
	for name, c := range map[string]struct {
		action Action
		on     func(State) bool
	}{
		"zoom":      {Zoom{}, func(s State) bool { return s.Zoomed }},
		"precision": {Precision{}, func(s State) bool { return s.Full }},
		"explain":   {ToggleExplaining{}, func(s State) bool { return s.Explaining }},
		"reveal":    {Reveal{}, func(s State) bool { return s.Network.Revealed }},
		"turn":      {Turn{}, func(s State) bool { return s.Network.Turned }},
		"mouse":     {Mouse{}, func(s State) bool { return s.NoMouse }},
		"help":      {Open{HelpOverlay}, func(s State) bool { return s.Overlay == HelpOverlay }},
		"play":      {Play{}, func(s State) bool { return s.Network.Playing }},
	} {
		once := Apply(New(), c.action)
		if c.on(New()) || !c.on(once) || c.on(Apply(once, c.action)) {
			t.Errorf("%s: %v, once %v, twice %v", name, c.on(New()), c.on(once), c.on(Apply(once, c.action)))
		}
	}
}

// TestLeave holds that esc takes one thing back at a time and at last nothing.
func TestLeave(t *testing.T) {
	s := do(New(), Zoom{}, ToggleExplaining{}, Play{}, Open{HelpOverlay})
	on := func(s State) int {
		count := 0
		for _, is := range []bool{s.Zoomed, s.Explaining, s.Network.Playing, s.Overlay != NoOverlay} {
			if is {
				count++
			}
		}
		return count
	}
	for want := 3; want >= 0; want-- {
		if s = Apply(s, Leave{}); on(s) != want {
			t.Errorf("%d things are on, want %d", on(s), want)
		}
	}
	if got := Apply(s, Leave{}); on(got) != 0 {
		t.Error("leaving nothing switches something on")
	}
}

func TestScroll(t *testing.T) {
	s := Apply(New(), Open{HelpOverlay})
	if got := Apply(s, ScrollBy{-5}).Scroll; got != 0 {
		t.Errorf("above the first line the text is scrolled by %d", got)
	}
	if got := do(s, ScrollBy{5}, ScrollBy{-2}).Scroll; got != 3 {
		t.Errorf("5 down and 2 up is %d", got)
	}
	if got := do(s, ScrollBy{5}, HoldScroll{3}).Scroll; got != 3 {
		t.Errorf("held at 3 the text is scrolled by %d", got)
	}
	if got := do(s, ScrollBy{2}, HoldScroll{3}).Scroll; got != 2 {
		t.Errorf("held at 3 the text is moved from 2 to %d", got)
	}
	if got := do(s, ScrollBy{5}, Leave{}, Open{HelpOverlay}).Scroll; got != 0 {
		t.Errorf("opened again the text is scrolled by %d", got)
	}
}

// TestNoticeIsForOneAction holds that what is said about one action is gone
// with the next.
func TestNoticeIsForOneAction(t *testing.T) {
	s := Apply(New(), Undo{})
	if s.Notice == "" {
		t.Fatal("undo with nothing to undo says nothing")
	}
	if s = Apply(s, ChooseField{-1}); s.Notice != "" {
		t.Errorf("the next action still says %q", s.Notice)
	}
}

// TestLeaveTheTryAtXOR holds that esc takes the words about XOR away, as i does others.
func TestLeaveTheTryAtXOR(t *testing.T) {
	if s := do(New(), TryXOR{}, Leave{}); s.Gate.XOR {
		t.Error("the words about XOR stay")
	}
}

// TestCurveOfNothingYet holds that the way to a curve says what it would show, and by which
// key the number is computed.
func TestCurveOfNothingYet(t *testing.T) {
	s := do(New(), Focus{NetworkPane}, ToCurve{})
	if s.Focus != NetworkPane || s.Notice != "c shows a1[1] on its curve; it is not computed yet: end computes all." {
		t.Errorf("it says %q", s.Notice)
	}
	if s = do(s, StepTo{End: +1}, EndSelecting{}); !s.Network.Known(model.A(0, 0)) {
		t.Error("end does not compute it")
	}
}
