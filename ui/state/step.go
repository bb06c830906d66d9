package state

import (
	"cmp"
	"fmt"

	"nnexplore/model"
	"nnexplore/number"
	"nnexplore/ui/state/learning"
	"nnexplore/ui/state/netset"
)

// StepBy goes so many steps of the grain on, or back. While one selects it only ends
// that.
type StepBy struct{ Steps int }

func (a StepBy) apply(s State) State {
	if s.Network.View.Selecting {
		return s.endSelecting()
	}
	n := s.Network
	for range max(a.Steps, -a.Steps) {
		n = n.Stepped(cmp.Compare(a.Steps, 0))
	}
	if n.Place == s.Network.Place && n.Learning.Back == s.Network.Learning.Back {
		s.Notice = n.NoStep(a.Steps)
	}
	if n.Learning.Back > 0 {
		return s.goBack(n.Learning.Back)
	}
	return s.goTo(n.Place)
}

// StepToBack goes to where so many steps by layer behind y are done: 0 is y, 1 has L.
type StepToBack struct{ Index int }

func (a StepToBack) apply(s State) State {
	return s.toBack(s.Network.WayBack().Boundary(model.ByLayer, a.Index))
}

// toBack is goBack to a place that may be y itself.
func (s State) toBack(at int) State {
	if at == 0 || s.Network.WantedY() == nil {
		return s.goTo(s.Network.Walk.Places())
	}
	return s.goBack(at)
}

// StepToLayer goes to where so many steps by layer are done: 0 is x alone, 1 has
// a1, 2 has z1.
type StepToLayer struct{ Index int }

func (a StepToLayer) apply(s State) State {
	return s.goTo(s.Network.Walk.Boundary(model.ByLayer, a.Index))
}

// StepLayer goes to the start of so many layers further on, or back.
type StepLayer struct{ Layers int }

func (a StepLayer) apply(s State) State {
	n := s.Network
	if n.Learning.On() || a.Layers > 0 && n.Place == n.Walk.Places() && n.WantedY() != nil {
		return s.toBack(learning.ByLayers(n.WayBack(), n.Walk.Layers(), n.Learning.Back, a.Layers))
	}
	at := 0
	for n.Walk.LayerStart(at+1) <= n.Place && at < n.Walk.Layers() {
		at++
	}
	if a.Layers < 0 && n.Place > n.Walk.LayerStart(at) {
		at++ // from within a layer, back goes to its own start first
	}
	return s.goTo(n.Walk.LayerStart(at + a.Layers))
}

// StepToSelected goes to the step that computes the selected number, or, for one
// that is given, to the first step that uses it.
type StepToSelected struct{}

func (StepToSelected) apply(s State) State {
	n, r := s.Network, s.Network.Selected
	place := n.Walk.PlaceOf(r)
	switch {
	case !n.View.Selecting:
		s.Notice = "The step in hand is here; ↑ ↓ select a number whose step t goes to."
		return s
	case n.Learning.On():
		return s.goBack(n.WayBack().PlaceOf(learning.GradientOf(r)))
	case r.Kind == model.InX:
		place = n.Walk.Place(model.Step{Kind: model.Product, I: r.J})
	case r.Kind == model.InW:
		place = n.Walk.Place(model.Step{Kind: model.Product, Layer: r.Layer, I: r.I, J: r.J})
	case r.Kind == model.InB:
		place = n.Walk.Place(model.Step{Kind: model.Bias, Layer: r.Layer, J: r.J})
	}
	return s.goTo(place)
}

// StepTo goes to an end: −1 the start, +1 y, and from there on the end of the way back.
type StepTo struct{ End int }

func (a StepTo) apply(s State) State {
	switch n := s.Network; {
	case a.End < 0:
		return s.goTo(0)
	case n.Place < n.Walk.Places():
	case n.WantedY() == nil:
		s.Notice = n.NoStep(+1)
	case n.Learning.Back > 0 || !n.View.Selecting: // which only ends otherwise
		return s.goBack(n.WayBack().Places())
	}
	return s.goTo(s.Network.Walk.Places())
}

func (s State) goTo(place int) State {
	n := &s.Network
	if place != n.Place || n.Learning.Back > 0 {
		s.was = nil
	}
	n.Place, n.Turned = place, false
	n.Learning.Back, n.Learning.ByRate, n.Learning.Checking = 0, false, false
	n.View = n.StepView()
	return s
}

// SetGrain says how much a step goes through; the place stays.
type SetGrain struct{ Grain model.Grain }

func (a SetGrain) apply(s State) State {
	s.Network.Grain = a.Grain
	return s
}

// NextGrain changes how much a step goes through; the place stays.
type NextGrain struct{}

func (NextGrain) apply(s State) State {
	s = s.endSelecting()
	n := &s.Network
	n.Grain = (n.Grain + 1) % 3
	s.Notice = "A step is now " + [...]string{
		"a whole vector: a1, z1, a2 …",
		"one number: each a of the layer, then each z.",
		"one operation: a product joins the sum, then the bias, then h.",
	}[n.Grain]
	if n.Learning.On() {
		s.Notice = "A step is now " + [...]string{
			"a whole vector or matrix: δ, then ∂W with ∂b.",
			"one number: each δ; then ∂W and ∂b of one neuron.",
			"one operation: a product joins a sum, one δ, one ∂W.",
		}[n.Grain]
	} else if n.Grain == model.ByLayer && s.Asking.On {
		s.Notice = "A step is now a whole vector, which is shown unasked; g goes on to numbers."
	} else if n.Grain != model.ByLayer && n.Ahead().Kind >= model.Maximum {
		s.Notice = "A step is now " + [...]string{model.ByNeuron: "one number: each share, y[1], y[2] …", model.ByTerm: "one operation: c, each a − c, each e^, Σ, each share."}[n.Grain]
	}
	return s
}

// askedBack says which numbers of the way back are asked for first, by a grain.
func askedBack(g model.Grain) string {
	return [...]string{
		"By layer → asks for L alone, not for a whole δ or ∂W: g. G ends it.",
		"By neuron → asks for L and each δ; for ∂W and ∂b by term: g. G ends it.",
		"By term → asks for L, each δ, ∂W and ∂b, not for products. G ends it.",
	}[g]
}

// Reveal shows every number, or hides again what is not computed yet.
type Reveal struct{}

func (Reveal) apply(s State) State {
	s.Network.Revealed = !s.Network.Revealed
	s.Notice = "What is not computed yet is hidden."
	if s.Network.Revealed {
		s.Notice = "Every number is shown, computed yet or not."
	}
	return s
}

// NextView draws the focused pane in another way. Kept says why that is not possible, where
// it is not.
type NextView struct{ Kept string }

func (a NextView) apply(s State) State {
	v := &s.Views
	switch {
	case a.Kept != "":
		s.Notice = a.Kept
	case s.Focus == NetworkPane:
		return s.toForward().nextOfNetwork()
	case s.Focus == GatePane:
		s.Notice = "The gate is drawn in one way only; V is for the curves and the network."
	case v.Characters:
		v.Characters = false
		s.Notice = "The lines are drawn in dots."
	default:
		v.Characters = true
		s.Notice = "The lines are drawn in characters; V draws them in dots."
	}
	return s
}

// Speeds are how many steps a second playing can go.
var Speeds = [...]int{1, 2, 5, 20}

// Play starts going step after step by itself, from the start if it stands at the
// end, or stops.
type Play struct{}

func (Play) apply(s State) State {
	s = s.endSelecting()
	n := &s.Network
	if n.Playing = !n.Playing; n.Playing && n.AtEnd() {
		return s.goTo(0)
	}
	return s
}

// PlayOn is one step of the playing; at the end the playing stops.
type PlayOn struct{}

func (PlayOn) apply(s State) State {
	if !s.Network.Playing {
		return s
	}
	s = StepBy{1}.apply(s)
	s.Notice = ""
	s.Network.Playing = !s.Network.AtEnd()
	return s
}

// NextSpeed changes how fast the playing goes.
type NextSpeed struct{}

func (NextSpeed) apply(s State) State {
	s.Network.Speed = (s.Network.Speed + 1) % len(Speeds)
	return s
}

// MaxTens is the most that [NetworkState.Tens] comes to, enough for any a to overflow: a
// factor of 10¹² takes 1e−9 past 709.
const MaxTens = 12

// MultiplyByTen multiplies the a values of the softmax trial by ten so many
// times, or divides them; the network itself stays as it is.
type MultiplyByTen struct{ Times int }

func (a MultiplyByTen) apply(s State) State {
	n := &s.Network
	if !n.Net.HasSoftmax() {
		s.Notice = "This network does not end in softmax."
		return s
	}
	if !n.View.Softmax {
		s = s.goTo(n.Walk.Places())
	}
	n.Batch, n.Plane.On, s.Later = NoBatch, false, nil
	n.Tens = min(max(n.Tens+a.Times, 0), MaxTens)
	return s
}

// TryA gives an a of the output another value in that trial.
type TryA netset.TriedA

func (a TryA) apply(s State) State {
	s = MultiplyByTen{}.apply(s)
	n := &s.Network
	if !n.Net.HasSoftmax() || a.J < 0 || a.J >= n.Net.Layers[n.Net.Last()].Out() {
		return s
	}
	var tried []netset.TriedA
	for _, t := range n.Tried {
		if t.J != a.J {
			tried = append(tried, t)
		}
	}
	at, own := model.A(n.Net.Last(), a.J), n.Trace.Layers[n.Net.Last()].A[a.J]
	if s.Notice = at.Name() + " is the network's own again."; !model.Same(a.Value, own) {
		tried = append(tried, netset.TriedA(a))
		s.Notice = fmt.Sprintf("A trial: %s is %s, and the network's own stays; esc twice ends it.", at.Name(), number.Short(a.Value))
	}
	n.Tried = tried
	return s
}
