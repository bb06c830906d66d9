package state

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"nnexplore/model"
	"nnexplore/number"
	"nnexplore/ui/state/history"
	"nnexplore/ui/state/learning"
)

// A ChoiceEdit gives the network another target, another loss or another rate η.
type ChoiceEdit struct{ To learning.Choice }

// Pane implements [Edit].
func (ChoiceEdit) Pane() Pane { return NetworkPane }

func (e ChoiceEdit) do(s State) State {
	s.Network.Learning.Choice = e.To
	return s
}

func (e ChoiceEdit) back(s State) change { return ChoiceEdit{s.Network.Learning.Choice} }

func (e ChoiceEdit) idle(s State) bool { return e.To.Same(s.Network.Learning.Choice) }

func (e ChoiceEdit) words(was, now State, again string) string {
	name, before, after := learning.Changed(was.Network.Learning, now.Network.Learning, now.Network.Net, now.Network.Given())
	return history.Changed(name, before, after, again)
}

// A LearnEdit is one step of learning by the rate η: W − η·∂W and b − η·∂b in all layers.
type LearnEdit struct{ Rate float64 }

// Pane implements [Edit].
func (LearnEdit) Pane() Pane { return NetworkPane }

func (e LearnEdit) do(s State) State {
	s.Network.Net = s.Network.Learned(e.Rate)
	return s
}

func (LearnEdit) back(s State) change { return numbersBack{s.Network.Net, s.Network.Learning.Choice} }

func (e LearnEdit) idle(s State) bool { return model.Alike(s.Network.Net, e.do(s).Network.Net) }

func (LearnEdit) words(was, now State, again string) string {
	return "one step of learning; " + history.Changed("L", was.Network.LossText(), now.Network.LossText(), again)
}

// A numbersBack has the layers as they were, and what was chosen for learning.
type numbersBack struct {
	net    model.Network
	choice learning.Choice
}

func (b numbersBack) do(s State) State {
	s.Network.Net, s.Network.Learning.Choice = b.net, b.choice
	return s
}

// atStep goes to where so many steps of the grain are done, those behind y counted on.
func (s State) atStep(steps int) (State, error) {
	n, behind, text := s.Network, 0, ""
	toY := n.Walk.Count(n.Grain)
	if n.WantedY() != nil {
		behind = n.WayBack().Count(n.Grain)
		text = fmt.Sprintf(", and on to %d on the way back", toY+behind)
	}
	switch {
	case steps < 0 || steps > toY+behind:
		return State{}, fmt.Errorf("there is no step %d; by %s %s has steps 0 to %d%s", steps, n.Grain, n.Preset.Name, toY, text)
	case steps > toY:
		return s.goBack(n.WayBack().Boundary(n.Grain, steps-toY)).derive(), nil
	case steps > 0:
		return s.goTo(n.Walk.Boundary(n.Grain, steps)), nil
	}
	return s, nil
}

// SetTarget gives the output a target. One that does not fit is refused in words; T is not
// to be written to afterwards.
type SetTarget struct{ T []float64 }

func (a SetTarget) apply(s State) State {
	c := s.Network.Learning.Choice
	c.Own, c.All = a.T, false
	if err := s.Network.Loss().Check(s.Network.Net, a.T); err != nil {
		return s.refuseChoice(err)
	}
	s = s.choose(c)
	s.Notice = "t is " + learning.Typed(a.T) + s.andLoss() + s.toLoss()
	return s
}

// choose makes a choice of what the way back goes by.
func (s State) choose(c learning.Choice) State {
	return Focus{NetworkPane}.apply(s).edit(ChoiceEdit{c.Fitting(s.Network.Net)})
}

func (s State) refuseChoice(err error) State {
	s = Focus{NetworkPane}.apply(s)
	s.Notice = learning.Sentence(err)
	return s
}

// andLoss tells L where there is a target and y is seen, of which L gives much away.
func (s State) andLoss() string {
	if n := s.Network; n.KnowsY() && n.WantedY() != nil {
		return "; L is " + n.LossText()
	}
	return ""
}

// toLoss says how L is come to.
func (s State) toLoss() string {
	switch n := s.Network; {
	case n.Learning.Back > 0:
		return "."
	case n.Place < n.Walk.Places():
		return "; end goes to y, and → from there on to L."
	}
	return "; → goes on to L and back."
}

// NextLoss has L measured by the next loss that fits the network.
type NextLoss struct{}

func (NextLoss) apply(s State) State {
	losses := model.Losses(s.Network.Net)
	at := slices.Index(losses, s.Network.Loss())
	return SetLoss{losses[(at+1)%len(losses)]}.apply(s)
}

// SetLoss has L measured by a loss. One that does not fit the network or the target is refused
// in words.
type SetLoss struct{ To model.Loss }

func (a SetLoss) apply(s State) State {
	n := s.Network
	if err := a.To.Check(n.Net, n.Learning.TargetOr(n.Net, n.Given())); err != nil {
		return s.refuseChoice(err)
	}
	c, was := n.Learning.Choice, n.Loss()
	c.Chosen = a.To
	s = s.choose(c)
	s.Notice = "Loss: " + a.To.Title() + ", was " + was.Title() + s.andLoss() + "."
	return s
}

// SetRate gives η a value, and has it in hand. One that learning does not go by is refused in
// words.
type SetRate struct{ Value float64 }

func (a SetRate) apply(s State) State {
	if err := model.CheckRate(a.Value); err != nil {
		return s.refuseChoice(err)
	}
	c, was := s.Network.Learning.Choice, s.Network.Learning.Rate()
	c.Eta = a.Value
	s = s.choose(c)
	s.Network.Learning.ByRate = true
	s.Notice = "η is " + number.Short(a.Value)
	if was != a.Value {
		s.Notice = history.ChangedNumber("η", was, a.Value, "")
	}
	s.Notice += "; + and − change it, L takes a step by it."
	return s
}

// Learn takes one step of learning, as one edit.
type Learn struct{}

func (Learn) apply(s State) State {
	n := s.Network
	switch {
	case n.WantedY() == nil:
		s.Notice = "L takes a step of learning towards a target: " + n.Learning.NoTarget(n.Net) + "."
		return s
	case !n.KnowsY():
		s.Notice = "L takes a step of learning from y: end goes there."
		return s
	}
	after := s.edit(LearnEdit{Rate: n.Learning.Rate()})
	if after.SameLog(s) {
		s.Notice = s.noGradient()
		return s
	}
	after.Network.Learning.ByRate = n.Learning.ByRate
	after.Notice = n.Learning.StepText(n.Net, n.Given(), n.LossText(), after.Network.LossText())
	return after
}

// noGradient says that no step of learning changes a number, and why where a step function is the
// reason or the last W is 0.
func (s State) noGradient() string {
	n := s.Network
	text, last := "No gradient is left that would change a number: L is "+n.LossText(), n.Net.Last()
	some := func(row []float64) bool { return slices.ContainsFunc(row, func(w float64) bool { return w != 0 }) }
	switch {
	case slices.ContainsFunc(n.Net.Layers, func(l model.Layer) bool { return l.Activation.Jumps() }):
		return text + ". A step function is flat: nothing goes back through it."
	case last == 0 || slices.ContainsFunc(n.Net.Layers[last].W, some):
		return text + "."
	}
	text += fmt.Sprintf(". W%d is 0, so δ%d is 0", last+1, last)
	switch {
	case n.Learning.KeepBiases: // ∂b, the δ of the last layer, may be another number
		return text + "."
	case len(n.Lessons().X) > 1:
		return text + fmt.Sprintf("; the mean of δ%d is 0 too.", last+1)
	}
	return text + fmt.Sprintf("; δ%d is 0 too.", last+1)
}

// Check compares the gradient in hand with differences of L, or no longer.
type Check struct{}

func (Check) apply(s State) State {
	n := &s.Network
	if !n.Learning.On() {
		s.Notice = n.NoGradient()
		return s
	}
	if _, ok := n.Checked(); !ok && !n.Learning.Checking {
		s.Notice = "n checks the gradient of one W or b: ↑ ↓ select one."
		return s
	}
	n.Learning.Checking = !n.Learning.Checking
	return s
}

// goBack goes to where so many of the finest steps behind y are done.
func (s State) goBack(at int) State {
	n := &s.Network
	if at != n.Learning.Back {
		s.was = nil
	}
	n.ToPass()
	n.Place, n.Tens, n.Tried = n.Walk.Places(), 0, nil
	n.Learning.Back, n.Learning.ByRate, n.Learning.Checking = at, false, false
	n.View = n.StepView()
	return s
}

// orForward ends the way back where something else is shown in the place of it.
func (s State) orForward() State {
	if s.Network.Beside() || s.Board().On {
		return s.toForward()
	}
	return s
}

// toForward ends the way back, at y.
func (s State) toForward() State {
	n := &s.Network
	if n.Learning.Back == 0 {
		return s
	}
	n.Learning.Back, n.Learning.ByRate, n.Learning.Checking = 0, false, false
	if !n.View.Selecting {
		n.View = n.StepView()
	}
	return s
}

// learningGoal is what a name with a value means where that is a target, the rate η or a loss; nil
// for any other.
func (s State) learningGoal(name, value string) (Action, error) {
	n := s.Network
	switch {
	case name == "t" && value == "":
		return nil, errors.New("what should y be? " + strings.TrimPrefix(n.Learning.NoTarget(n.Net), ":"))
	case name == "t":
		t, err := number.ParseVector(value)
		if err == nil {
			err = n.Loss().Check(n.Net, t)
		}
		return SetTarget{t}, err
	case name == "loss":
		loss, err := model.ParseLoss(value)
		return SetLoss{loss}, err
	case name != "η" && name != "eta" && name != "rate":
		return nil, nil
	case value == "":
		return SetRate{n.Learning.Rate()}, nil
	}
	eta, err := number.Parse(value)
	if err == nil {
		err = model.CheckRate(eta)
	}
	return SetRate{eta}, err
}
