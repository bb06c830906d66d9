package state

import (
	"errors"
	"fmt"
	"math"
	"strings"

	"nnexplore/model"
	"nnexplore/model/train"
	"nnexplore/number"
	"nnexplore/presets"
	"nnexplore/ui/state/entry"
	"nnexplore/ui/state/history"
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

func (TrainEdit) back(s State) change { return numbersBack{s.Network.Net, s.Network.Learning.Choice} }

func (e TrainEdit) idle(s State) bool { return model.Alike(s.Network.Net, e.do(s).Network.Net) }

func (e TrainEdit) words(was, now State, again string) string {
	return number.Count(e.Steps, "step") + " of learning; " + history.Changed("L", was.Network.LossText(), now.Network.LossText(), again)
}

// A BeginEdit gives the network the weights and biases to begin learning with.
type BeginEdit struct {
	How  learning.Beginning
	Seed uint64 // of Seeded
}

// Pane implements [Edit].
func (BeginEdit) Pane() Pane { return NetworkPane }

func (e BeginEdit) do(s State) State {
	n := &s.Network
	n.Net = e.How.Of(n.Net, e.Seed)
	n.Learning.KeepBiases = n.Learning.KeepBiases || e.How == learning.NoBiases
	return s
}

func (BeginEdit) back(s State) change { return numbersBack{s.Network.Net, s.Network.Learning.Choice} }

func (e BeginEdit) idle(s State) bool {
	after := e.do(s).Network
	return model.Alike(s.Network.Net, after.Net) && s.Network.Learning.Choice.Same(after.Learning.Choice)
}

func (e BeginEdit) words(was, now State, again string) string {
	l := ""
	if was.Network.WantedY() != nil {
		l = "; " + history.Changed("L", was.Network.LossText(), now.Network.LossText(), again)
	}
	return e.How.Named(e.Seed) + l
}

// Begin makes a [BeginEdit].
type Begin BeginEdit

func (a Begin) apply(s State) State {
	s = Focus{NetworkPane}.apply(s)
	after := s.edit(BeginEdit(a))
	if !after.SameLog(s) {
		after.Notice = a.How.About(a.Seed)
	}
	return after
}

// KeepBiases leaves the biases as they are while the weights learn, or no longer.
type KeepBiases struct{ On bool }

func (a KeepBiases) apply(s State) State {
	c := s.Network.Learning.Choice
	c.KeepBiases = a.On
	s = s.choose(c)
	s.Notice = "W and b learn."
	if a.On {
		s.Notice = "b stays as it is while W learns; :bias on learns b again."
	}
	return s
}

// ScaleInput multiplies one input, counted from 0, by a factor: in x and in every example. The
// network stays as it is.
type ScaleInput struct {
	J  int
	By float64
}

func (a ScaleInput) apply(s State) State {
	s = Focus{NetworkPane}.apply(s)
	if a.J < 0 || a.J >= s.Network.Net.In() || a.By == 0 || math.IsNaN(a.By) || math.IsInf(a.By, 0) {
		s.Notice = fmt.Sprintf("x[%d] times %s is none; an input from 1 to %d and a factor were expected, such as scale x1 100.", a.J+1, number.Short(a.By), s.Network.Net.In())
		return s
	}
	scaled := s.Network.ScaledInput(a.J, a.By)
	for _, x := range append(scaled.Examples, scaled.X) {
		if math.IsInf(x[a.J], 0) {
			s.Notice = fmt.Sprintf("x[%d] times %s is too large for a number.", a.J+1, number.Short(a.By))
			return s
		}
	}
	s = s.Load(scaled)
	s.Notice = fmt.Sprintf("x[%d] is %s times as large, also in the examples; W and b stay; u: back.", a.J+1, number.Short(a.By))
	return s
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
	r := learning.NewRun(n.Net, n.Lessons(), train.Plan{Steps: a.Steps, Rate: n.Learning.Rate(), Loss: n.Loss(), KeepBiases: n.Learning.KeepBiases})
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
	case Trained, NextView, ShowPlane, PanPlane, ZoomPlane, FirstPlane, Precision, Zoom, Focus, FocusBy, Open, Looked:
		return s, false
	case Leave:
		return s.EndRun(), s.Overlay == NoOverlay
	}
	return s.EndRun(), false
}

// withoutCurve takes the curve of L away where an action led to something else since before.
func (s State) withoutCurve(before State) State {
	n, was := s.Network, before.Network
	if was.Learning.Curve && (n.Run() == nil || n.Standing() != was.Standing() || n.Beside() || s.Board().On) {
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
	s.Notice += s.andLoss() + s.toLoss()
	return s
}

// ToggleAll is [SetAll] of what is not.
type ToggleAll struct{}

func (ToggleAll) apply(s State) State { return SetAll{!s.Network.Learning.All}.apply(s) }

// trainingGoal is what a name with a value means where that is for many steps of learning, or for
// what these begin with; nil for any other.
func (s State) trainingGoal(name, value string) (Action, error) {
	switch name {
	case stepsWord, "step":
		steps, err := entry.Steps(value)
		return Train{steps}, err
	case "seed":
		seed, err := presets.ParseSeed(value)
		if value == "" {
			err = errors.New("which? seed 7 gives W and b the tenths that follow from 7")
		}
		return Begin{How: learning.Seeded, Seed: seed}, err
	case "zero":
		return Begin{How: learning.AllZero}, nil
	case "bias", "biases":
		does := map[string]Action{"off": Begin{How: learning.NoBiases}, "keep": KeepBiases{true}, "on": KeepBiases{false}}[strings.ToLower(value)]
		if does == nil {
			return nil, errors.New("bias off makes b 0 and keeps it so, bias keep keeps b as it is, bias on learns it")
		}
		return does, nil
	case "scale":
		j, by, err := entry.Scale(s.Network.Net, value)
		return ScaleInput{j, by}, err
	}
	return nil, nil
}
