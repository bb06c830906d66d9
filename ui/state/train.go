package state

import (
	"errors"
	"math"

	"nnexplore/model"
	"nnexplore/model/train"
	"nnexplore/number"
	"nnexplore/ui/state/learning"
)

// A TrainEdit is many steps of learning, with the layers that they came to: these depend on the
// machine in their last bits, so that they are kept and not made again.
type TrainEdit struct {
	Steps  int
	Layers []model.Layer // of the shapes that the network has
}

// Pane implements [Edit].
func (TrainEdit) Pane() Pane { return NetworkPane }

func (e TrainEdit) do(s State) State {
	s.Network.Net.Layers = e.Layers
	return s
}

func (TrainEdit) back(s State) change { return learnBack{s.Network.Net} }

func (e TrainEdit) idle(s State) bool { return model.Alike(s.Network.Net, e.do(s).Network.Net) }

func (e TrainEdit) words(was, now State, again string) string {
	return number.Count(e.Steps, "step") + " of learning; " + changed("L", was.Network.LossText(), now.Network.LossText(), again)
}

// BeginSteps opens the field for how many steps of learning are to be made.
type BeginSteps struct{}

func (BeginSteps) apply(s State) State {
	s = Focus{NetworkPane}.apply(s)
	if n := s.Network; n.WantedY() == nil {
		s.Notice = "M takes many steps of learning towards a target: " + n.Learning.NoTarget(n.Net) + "."
		return s
	}
	s.Prompt = Prompt{On: true, For: ForName, Text: []rune(stepsWord + " ")}
	s.Prompt.Caret = len(s.Prompt.Text)
	return s
}

// stepsWord begins what is typed for many steps.
const stepsWord = "steps"

// Train begins a run of many steps of learning. Who runs the program makes them, piece by piece,
// and answers with [Trained]. When the run is over it is one edit.
type Train struct{ Steps int }

func (a Train) apply(s State) State {
	s = Focus{NetworkPane}.apply(s)
	n := &s.Network
	err := learning.CheckSteps(a.Steps)
	if err == nil && n.WantedY() == nil {
		err = errors.New("many steps of learning go towards a target: " + n.Learning.NoTarget(n.Net))
	}
	if err != nil {
		return s.refuseChoice(err)
	}
	r := learning.NewRun(n.Net, n.Lessons(), train.Plan{Steps: a.Steps, Rate: n.Learning.Rate(), Loss: n.Loss()})
	switch l := r.Before(); {
	case math.IsNaN(l) || math.IsInf(l, 0):
		s.Notice = "L is " + learning.Text(l) + ": no step of learning makes a number of it; u goes back."
		return s
	case LearnEdit{Rate: n.Learning.Rate()}.idle(s):
		s.Notice = s.noGradient()
		return s
	}
	s.was = s.replaced(NetworkPane)
	n.Playing, n.Turned, n.Batch, n.Speaks = false, false, NoBatch, false
	n.Learning.Run, n.Learning.Curve = r, !n.Plane.On
	return s
}

// Trained answers a run with the same run after more steps. It keeps what another key said.
type Trained struct{ Was, Is *learning.Run }

func (Trained) keepsNotice() bool { return true }

func (a Trained) apply(s State) State {
	if !a.Was.Running() || s.Network.Learning.Run != a.Was {
		return s // it was ended meanwhile
	}
	s.Network.Learning.Run, s.Network.Net = a.Is, a.Is.Now
	if a.Is.Over {
		return s.keepRun(a.Is)
	}
	s.Network = s.Network.Recompute()
	return s
}

// EndRun ends a run that is under way, and keeps what is done as one edit.
func (s State) EndRun() State {
	if r := s.Network.Learning.Run; r.Running() {
		return s.keepRun(r)
	}
	return s
}

// keepRun makes one edit of a run.
func (s State) keepRun(r *learning.Run) State {
	pane := s.Focus
	s.Network.Net = r.Start
	s.Network = s.Network.Recompute()
	s.Network.Learning.Run = r.Stopped()
	if s.Notice = "It was stopped before the first step."; r.Done > 0 {
		s = s.edit(TrainEdit{Steps: r.Done, Layers: r.Now.Layers})
		s.Notice = r.Outcome()
	}
	s.Focus = pane
	return s
}

// runEnds is the state with a run ended that is under way, where an action may change what it is
// about; over reports whether that is all that the action does.
func (s State) runEnds(a Action) (after State, over bool) {
	if !s.Network.Learning.Run.Running() {
		return s, false
	}
	switch a.(type) {
	case Trained, NextView, ShowPlane, PanPlane, ZoomPlane, FirstPlane, Precision, Mouse, Zoom, Focus, FocusBy, Open, ScrollBy, ScrollPage, HoldScroll, NoKey, Looked:
		return s, false
	case Leave:
		return s.EndRun(), s.Overlay == NoOverlay
	}
	return s.EndRun(), false
}

// withoutCurve takes the curve of L away where an action led to something else since before.
func (s State) withoutCurve(before State) State {
	n, was := s.Network, before.Network
	if was.Learning.Curve && (n.Run() == nil || n.Standing() != was.Standing() || n.Turned || n.Batch != NoBatch || n.Plane.On || n.Speaking() || s.Board().On) {
		s.Network.Learning.Curve = false
	}
	return s
}

// SetAll has L and its gradients be the means over all example inputs, or those of x alone. Where
// not every example has a target that is refused in words.
type SetAll struct{ All bool }

func (a SetAll) apply(s State) State {
	n := s.Network
	if err := n.Learning.CheckAll(n.Net, n.Preset); a.All && err != nil {
		return s.refuseChoice(err)
	}
	c := n.Learning.Choice
	c.All = a.All
	s = s.choose(c)
	s.Notice = "L, ∂W and ∂b are of this x alone"
	if a.All {
		s.Notice = "L, ∂W and ∂b are means over all " + number.Count(len(n.Examples), "example")
	}
	if n = s.Network; n.KnowsY() && n.WantedY() != nil {
		s.Notice += "; L is " + n.LossText()
	}
	s.Notice += s.toLoss()
	return s
}

// ToggleAll is [SetAll] of what is not.
type ToggleAll struct{}

func (ToggleAll) apply(s State) State { return SetAll{!s.Network.Learning.All}.apply(s) }

// trainingGoal is what a name with a value means where that is for many steps of learning; nil for any
// other.
func (s State) trainingGoal(name, value string) (Action, error) {
	if name != stepsWord && name != "step" {
		return nil, nil
	}
	if value == "" {
		return nil, errors.New("how many? steps 1000 takes a thousand steps of learning")
	}
	v, err := number.Parse(value)
	if err == nil && v != math.Trunc(v) {
		err = errors.New(number.Short(v) + " is no whole number of steps; type one, such as 1000")
	}
	if err == nil {
		err = learning.CheckSteps(int(max(min(v, 2*learning.MostSteps), -1)))
	}
	return Train{int(v)}, err
}
