package state

import (
	"math"
	"slices"

	"nnexplore/model"
	"nnexplore/model/drawing"
	"nnexplore/number"
	"nnexplore/presets"
	"nnexplore/ui/state/kept"
	"nnexplore/ui/state/learning"
	"nnexplore/ui/state/tables"
)

// NetworkState is what the network pane shows.
type NetworkState struct {
	Net      model.Network
	X        []float64
	Examples [][]float64     // further inputs that belong to the network
	figure   *drawing.Figure // what was drawn last in place of X; nil for nothing
	Trace    model.Trace     // the forward pass of X through Net
	Walk     model.Walk      // the steps of it
	Preset   presets.Network // what the network was before it was changed

	Place    int // how many of the finest steps are done
	Grain    model.Grain
	Selected model.Ref // the number in hand while one selects
	Input    model.Ref // the input that was changed last: what a nudge changes while one steps
	View     View

	Revealed bool // every number is shown, computed or not yet
	Turned   bool // the product the other way round is shown
	Sheet    bool // of a large network, the sheet of a layer is shown beside the picture
	Batch    BatchView
	Plane    PlaneView
	Speaks   bool     // what speaks for an output is shown, once y is computed
	Tens     int      // how often the a values are multiplied by ten in the trial of softmax
	Tried    []TriedA // the a values that are others in the trial of softmax
	Later    []Pane   // the panes in which something was edited after the last change of the trial
	Playing  bool
	Speed    int // index into Speeds
	Learning learning.Learning

	asked   model.Notation // in place of the network's own, where asks is set; for those to come too
	asks    bool
	noise   *noise // nil where none was added
	derived networkDerived
}

// load puts another network in, at the start of its forward pass, which is not run yet.
func (n NetworkState) load(p presets.Network) NetworkState {
	n.Preset = p
	n.Net, n.X, n.Examples = p.Network, p.X, p.Examples
	n.Walk = model.NewWalk(n.Net)
	n.Place, n.Selected, n.Input, n.View = 0, model.X(0), model.X(0), View{}
	n.Learning = learning.Learning{}
	return n
}

// recompute runs the forward pass again. A network gets in here only after it
// was checked, so that no error can be left.
func (n NetworkState) recompute() NetworkState {
	n.Trace = model.PassOf(n.Net, n.X)
	if r := n.Selected; tables.InsideSoftmax(r) && !n.Net.HasSoftmax() {
		n.Selected = model.A(r.Layer, r.J) // the inside of softmax is gone
	}
	return n
}

// Value is the number at r.
func (n NetworkState) Value(r model.Ref) float64 { return model.Value(n.Net, n.Trace, r) }

// Notation is how the products of the layers are written.
func (n NetworkState) Notation() model.Notation {
	if n.asks {
		return n.asked
	}
	return n.Preset.Notation()
}

// Name is the name of the number at r.
func (n NetworkState) Name(r model.Ref) string { return n.Notation().Name(r) }

// Known reports whether the number at r is to be seen: computed at the present
// place, or everything is revealed.
func (n NetworkState) Known(r model.Ref) bool {
	return n.Revealed || n.Walk.PlaceOf(r) <= n.Place
}

// Whole reports whether the step of the grain that the place belongs to is done. It is
// not where a finer grain or the way to a selected number led into the middle of it.
func (n NetworkState) Whole() bool {
	return n.Walk.Boundary(n.Grain, n.Walk.Index(n.Grain, n.Place)) == n.Place
}

// Step is what the step that was done last does; within a step of the grain that is the
// operation that was done last, so that nothing is told which is still to come.
func (n NetworkState) Step() model.Explanation {
	if !n.Whole() {
		return n.explain(model.ByTerm, n.Place)
	}
	return n.explain(n.Grain, n.Place)
}

// explain explains a step in the notation of the network.
func (n NetworkState) explain(g model.Grain, place int) model.Explanation {
	e := model.Explain(n.Net, n.Walk, g, place)
	e.Notation = n.Notation()
	return e
}

// InHand is what the formula, the marks and the words are about: the step, or while one
// selects, how the selected number comes about. A weight or bias is told of by the sum
// that it stands in; of an x nothing is computed.
func (n NetworkState) InHand() model.Explanation {
	if !n.View.Selecting {
		return n.Step()
	}
	switch r := n.Selected; {
	case r.Kind == model.InX:
		return n.explain(model.ByNeuron, 0)
	case r.IsInput():
		return n.explain(model.ByNeuron, n.Walk.PlaceOf(model.A(r.Layer, r.J)))
	case tables.InsideSoftmax(r):
		return n.explain(model.ByTerm, n.Walk.PlaceOf(r))
	default:
		return n.explain(model.ByNeuron, n.Walk.PlaceOf(r))
	}
}

// TermsDone is how many terms of the sum that makes a are done, the bias counted as the
// last.
func (n NetworkState) TermsDone(a model.Ref) int {
	terms := n.Net.Layers[a.Layer].In() + 1
	if n.Revealed {
		return terms
	}
	first := n.Walk.Place(model.Step{Kind: model.Product, Layer: a.Layer, J: a.J})
	return min(max(n.Place-first+1, 0), terms)
}

// Target is the number that a nudge changes, and enter: the selected one, or while one
// steps, the input that was changed last.
func (n NetworkState) Target() model.Ref {
	if n.View.Selecting {
		return n.Selected
	}
	return n.Input
}

// derive computes what frames are going to ask for, where it is not kept; explaining is
// whether the number in hand is explained.
func (n NetworkState) derive(explaining bool) NetworkState {
	if n.Net.HasSoftmax() {
		n.derived.trial = n.trial()
	}
	n.derived.differing = n.differences(ShownDifferences)
	n.derived.logic = n.logic()
	if explaining && n.Selected.Kind == model.InZ && n.Collapsible() {
		n.derived.collapsed = n.collapsed()
	}
	if n.Turned {
		n.derived.turned = n.turnRound()
	}
	if e := n.InHand(); e.Part == model.Sums && e.To-e.From == 1 {
		n.derived.sum = n.sum(e.Layer, e.From)
	}
	n.derived.peaks = n.peaks()
	n.Learning = n.Learning.Of(n.Net, n.Trace, n.given())
	if e := n.InHand(); e.Part == model.Sums && e.In > MostDrawn {
		n.derived.deciding = n.deciding(e)
	}
	return n
}

// Trying reports whether softmax is tried on other numbers than the network's own.
func (n NetworkState) Trying() bool { return n.Tens > 0 || n.Tried != nil }

// Trial is softmax both ways on the a values of the output, those of Tried in their place,
// times ten to the power of Tens. The network must end in softmax.
func (n NetworkState) Trial() model.SoftmaxTrial { return n.trial().Value }

func (n NetworkState) trial() *trial {
	return n.derived.trial.Of(trialFrom{kept.PassOf(n.Net, n.X), n.Tens, address(n.Tried)}, func() model.SoftmaxTrial {
		return tryOut(n.Trace, n.Tried, math.Pow10(n.Tens))
	})
}

// ShownDifferences is how many differences from the preset frames name at most.
const ShownDifferences = 8

// Differences lists what differs from the preset: inputs by their names, and as one the
// layers whose activation is another; at most that many, and how many there are
// in all. Another of the network's own inputs is no difference.
func (n NetworkState) Differences(most int) (names []string, count int) {
	d := n.differences(most).Value
	return d.names, d.count
}

// Changed reports whether the network or its input differs from the preset.
func (n NetworkState) Changed() bool {
	_, count := n.Differences(ShownDifferences) // which are kept
	return count > 0 || !slices.Equal(n.X, n.Preset.X)
}

func (n NetworkState) differences(most int) *differing {
	x := n.Preset.X
	if indexOf(n.Examples, n.X) >= 0 {
		x = n.X
	}
	from := differencesFrom{kept.PassOf(n.Net, n.X), kept.PassOf(n.Preset.Network, x), most, n.Notation()}
	return n.derived.differing.Of(from, func() (d someDifferences) {
		if others := model.OtherActivations(n.Net, n.Preset.Network); len(others) > 0 {
			d.names, d.count = []string{activationOf(others)}[:min(1, most)], 1
		}
		refs, more := model.Differences(n.Net, n.Preset.Network, n.X, x, most-d.count)
		for _, r := range refs {
			d.names = append(d.names, n.Name(r))
		}
		d.count += more
		return d
	})
}

// Collapsible reports whether the one layer that the network would be without its
// activations is small enough to be seen.
func (n NetworkState) Collapsible() bool { return n.Net.In()*n.Net.Layers[n.Net.Last()].Out() <= 24 }

// Collapsed is that layer.
func (n NetworkState) Collapsed() model.Layer { return n.collapsed().Value }

func (n NetworkState) collapsed() *collapsed {
	return n.derived.collapsed.Of(&n.Net.Layers[0], func() model.Layer { return model.Collapse(n.Net) })
}

// TurnRound is the product of the layer in view the other way round.
func (n NetworkState) TurnRound() OtherWay { return n.turnRound().Value }

func (n NetworkState) turnRound() *turned {
	return n.derived.turned.Of(turnedFrom{kept.PassOf(n.Net, n.X), n.View.Layer, n.Notation()}, func() OtherWay {
		o := OtherWay{OtherWay: n.Notation().TurnRound(n.Net, n.Trace, n.View.Layer)}
		o.ResultText, o.RightText, o.Alike = number.Array(o.Result), number.Array(o.Right), o.Same()
		return o
	})
}

// Sum is the sum that makes a of neuron j in a layer, with its running sums.
func (n NetworkState) Sum(layer, j int) model.Sum { return n.sum(layer, j).Value }

func (n NetworkState) sum(layer, j int) *summed {
	return n.derived.sum.Of(sumFrom{kept.PassOf(n.Net, n.X), layer, j}, func() model.Sum {
		return model.SumOf(n.Net, n.Trace, layer, j).Summed()
	})
}

// Truth is what the network computes as logic, if it has two inputs and steps only.
func (n NetworkState) Truth() (t model.Truth, ok bool) {
	l := n.logic().Value
	return l.Truth, l.ok
}

func (n NetworkState) logic() *logic {
	return n.derived.logic.Of(&n.Net.Layers[0], func() (l someTruth) {
		l.Truth, l.ok = model.TruthOf(n.Net)
		return l
	})
}

// Pictured reports whether a column of the network is drawn as heat.
func (n NetworkState) Pictured() bool { return slices.Max(n.Net.Sizes()) > MostDrawn }

// Deciding are the largest products of the sums of e, the first of them at most: of one
// neuron, or of as many as are ever told.
func (n NetworkState) Deciding(e model.Explanation) []model.Largest { return n.deciding(e).Value }

func (n NetworkState) deciding(e model.Explanation) *deciding {
	const mostTold = 16
	to := min(e.To, e.From+mostTold)
	return n.derived.deciding.Of(decidingFrom{kept.PassOf(n.Net, n.X), e.Layer, e.From, to, n.Place, n.Revealed}, func() (all []model.Largest) {
		for j := e.From; j < to; j++ {
			sum := model.SumOf(n.Net, n.Trace, e.Layer, j)
			all = append(all, sum.Largest(MostDeciding, n.TermsDone(sum.Result.Ref)))
		}
		return all
	})
}

// Peak is the largest size of the finite numbers of the index-th vector by layer: x, a1,
// z1, a2 … y.
func (n NetworkState) Peak(index int) float64 { return n.peaks().Value[index] }

func (n NetworkState) peaks() *peaks {
	return n.derived.peaks.Of(kept.PassOf(n.Net, n.X), func() (all []float64) {
		for index := range 2*len(n.Net.Layers) + 1 {
			all = append(all, model.Most(n.Trace.Vector(index)))
		}
		return all
	})
}
