package state

import (
	"fmt"
	"slices"

	"nnexplore/model"
	"nnexplore/model/back"
	"nnexplore/model/inputs"
	"nnexplore/model/rivals"
	"nnexplore/ui/state/kept"
	"nnexplore/ui/state/learning"
	"nnexplore/ui/state/tables"
)

// The values that are kept.
type (
	trial     = kept.Memo[trialFrom, model.SoftmaxTrial]
	differing = kept.Memo[differencesFrom, someDifferences]
	collapsed = kept.Memo[*model.Layer, model.Layer]
	turned    = kept.Memo[turnedFrom, OtherWay]
	summed    = kept.Memo[sumFrom, model.Sum]
	carried   = kept.Memo[carriedFrom, [model.Curves]model.Carried]
	logic     = kept.Memo[*model.Layer, someTruth]
	deciding  = kept.Memo[decidingFrom, []model.Largest]
	peaks     = kept.Memo[kept.Pass, []float64]
	speaking  = kept.Memo[speakingFrom, inputs.Effects]
)

type someTruth struct {
	model.Truth
	ok bool
}

// A TriedA is an a of the output, counted from 0, with its value in the trial of softmax.
type TriedA struct {
	J     int     `json:"j"`
	Value float64 `json:"value"`
}

type trialFrom struct {
	of    kept.Pass
	tens  int
	tried *TriedA
}

type differencesFrom struct {
	now, preset kept.Pass
	most        int
	notation    model.Notation
}

type turnedFrom struct {
	of       kept.Pass
	layer    int
	notation model.Notation
}

type someDifferences struct {
	names []string
	count int
}

type sumFrom struct {
	of       kept.Pass
	layer, j int
}

type carriedFrom struct {
	through kept.Pass
	d       float64
	shown   [model.Curves]bool
	leaky   model.Activation
}

// networkDerived is what is kept of the network pane.
type networkDerived struct {
	trial     *trial
	differing *differing
	collapsed *collapsed
	turned    *turned
	sum       *summed
	logic     *logic
	deciding  *deciding
	peaks     *peaks
	speaking  *speaking
}

// An OtherWay is the product of a layer the other way round, and both products as
// NumPy prints them, for which it looks at every number.
type OtherWay struct {
	model.OtherWay
	ResultText, RightText string
	Alike                 bool // whether the two are the same
}

// MostDrawn is [tables.MostDrawn].
const MostDrawn = tables.MostDrawn

type decidingFrom struct {
	of              kept.Pass
	layer, from, to int
	place           int
	revealed        bool
}

// MostDeciding is how many products of a sum are told at most.
const MostDeciding = 12

// address is where a list lies, nil for none.
func address(tried []TriedA) *TriedA {
	if tried == nil {
		return nil
	}
	return &tried[0]
}

// tryOut is softmax both ways on the a values of the output, those that are tried in their
// place, times a factor.
func tryOut(t model.Trace, tried []TriedA, factor float64) model.SoftmaxTrial {
	if tried == nil {
		return t.Trial(factor)
	}
	a := slices.Clone(t.Layers[len(t.Layers)-1].A)
	for _, t := range tried {
		a[t.J] = t.Value
	}
	return model.TrySoftmax(a, factor)
}

// indexOf is the first place of a vector in a list, or −1.
func indexOf(list [][]float64, x []float64) int {
	return slices.IndexFunc(list, func(v []float64) bool { return slices.Equal(v, x) })
}

// isFirst reports whether no vector of a list before the k-th is equal to it.
func isFirst(list [][]float64, k int) bool { return indexOf(list, list[k]) == k }

// BatchView is what is shown of all example inputs at once, in place of the one that is x.
type BatchView int

// The views of the example inputs.
const (
	NoBatch      BatchView = iota
	BatchTable             // x and y of each
	BatchProduct           // the product of the layer in hand for all of them
)

// View is which of the two is in hand, the step or a selected number, and which part of
// the network the detail shows for it.
type View struct {
	Layer     int
	Softmax   bool // the inside of softmax instead of the layer's W, b and a
	Selecting bool // a selected number is in hand, not the step
}

type speakingFrom struct {
	of     kept.Pass
	output int
	unit   string
}

// noise is what was added to x last, to find x without it.
type noise struct {
	to, made []float64
	seed     uint64
}

// activationOf names the activation of the layers as one thing that differs.
func activationOf(layers []int) string {
	if len(layers) == 1 {
		return fmt.Sprintf("activation of layer %d", layers[0]+1)
	}
	return fmt.Sprintf("activation of %d layers", len(layers))
}

// A PlaneView is what is seen of the plane of a network with two inputs.
type PlaneView struct {
	On     bool         `json:"on"`     // the plane stands in the picture's place
	Own    bool         `json:"own"`    // whether Window is a window of one's own
	Window model.Window `json:"window"` // that window
}

// stepView is what the detail shows of the step in hand.
func (n NetworkState) stepView() View {
	step := n.Walk.At(n.Place)
	if at := n.Learning.Back; at > 0 {
		return View{Layer: n.wayBack().At(at).Layer}
	}
	return View{Layer: step.Layer, Softmax: step.Kind >= model.Maximum}
}

// given is the target that comes with x or with the input it is nearest to, nil for none.
func (n NetworkState) given() []float64 { return learning.Given(n.Preset, n.X) }

// WantedY is the target for the output, nil for none.
func (n NetworkState) WantedY() []float64 { return n.Learning.TargetIn(n.Net, n.given()) }

// Loss is the function that L is.
func (n NetworkState) Loss() model.Loss { return n.Learning.LossIn(n.Net) }

// wayBack is the steps of the way back from y.
func (n NetworkState) wayBack() back.Walk { return back.NewWalk(n.Net, n.Loss()) }

// GradientInHand is the number of the way back that is in hand: the first that the step made or,
// while one selects, the slope of L along the selected number.
func (n NetworkState) GradientInHand() (r model.Ref, ok bool) {
	if n.View.Selecting {
		r = learning.GradientOf(n.Selected)
		return r, r.Kind != model.InDY || n.Loss() != model.CrossEntropy
	}
	return n.BackStep().First()
}

// BackStep is what the step of the way back that was done last does.
func (n NetworkState) BackStep() back.Explanation {
	return n.Learning.Step(n.Net, n.Grain, n.Notation())
}

// Checked is the x, W or b whose gradient is in hand.
func (n NetworkState) Checked() (of model.Ref, ok bool) {
	r, _ := n.GradientInHand()
	return learning.Checkable(r)
}

// asksBack is the question for what the step of the way back makes that was done last; none within
// a step of the grain.
func (n NetworkState) asksBack() (q rivals.Question, ok bool) {
	g, ok := n.Learning.GradientsIn(n.Net, n.Trace, n.given())
	w, at := n.wayBack(), n.Learning.Back
	if !ok || w.Boundary(n.Grain, w.Index(n.Grain, at)) != at {
		return q, false
	}
	of := back.Of{Net: n.Net, Trace: n.Trace, Gradients: g}
	return rivals.OfBackward(of, back.Explain(n.Net, g.Loss, w, n.Grain, at), n.Learning.Rate())
}

// Written is the network with its products written in a notation.
func (n NetworkState) Written(t model.Notation) NetworkState {
	return n.Asking(t, t != n.Preset.Notation())
}

// Asking is the network with that notation asked for, or with its own where other is false.
func (n NetworkState) Asking(t model.Notation, other bool) NetworkState {
	n.asked, n.asks = t, other
	return n
}

// Asks reports whether a notation was asked for in place of the network's own.
func (n NetworkState) Asks() bool { return n.asks }

// noStep says why there is no step further on, or back.
func (n NetworkState) noStep(by int) string {
	switch {
	case by < 0:
		return "This is the start: only x is there."
	case n.Learning.On():
		return "This is the end of the way back: every gradient is computed."
	}
	return "This is the end: y is computed; " + n.Learning.NoTarget(n.Net) + "."
}

// atEnd reports whether the playing has come to its end: y or, where one stands behind that,
// the last gradient.
func (n NetworkState) atEnd() bool {
	if at := n.Learning.Back; at > 0 {
		return at == n.wayBack().Places()
	}
	return n.Place == n.Walk.Places()
}
