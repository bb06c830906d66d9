package state

import (
	"fmt"
	"math"
	"slices"

	"nnexplore/model"
	"nnexplore/number"
)

// A derived memoises a value; the key is the address of the immutable slices it came from,
// with the numbers that matter beside them. It is computed after the action that changed
// what it follows from. Only values are kept that a frame of a large network would
// otherwise spend more on than on all its cells. A nil one holds nothing.
type derived[From comparable, Value any] struct {
	from  From
	value Value
}

// of is the value that follows from a key: the kept one, if the key is the same.
func (d *derived[From, Value]) of(from From, compute func() Value) *derived[From, Value] {
	if d != nil && d.from == from {
		return d
	}
	return &derived[From, Value]{from, compute()}
}

// A pass is the key of a network and its input, and so of the forward pass of the one
// through the other.
type pass struct {
	layers *model.Layer
	x      *float64
}

func passOf(n model.Network, x []float64) pass { return pass{&n.Layers[0], &x[0]} }

// The values that are kept.
type (
	trial     = derived[trialFrom, model.SoftmaxTrial]
	differing = derived[differencesFrom, someDifferences]
	collapsed = derived[*model.Layer, model.Layer]
	turned    = derived[turnedFrom, OtherWay]
	summed    = derived[sumFrom, model.Sum]
	carried   = derived[carriedFrom, [model.Curves]model.Carried]
	logic     = derived[*model.Layer, someTruth]
)

type someTruth struct {
	model.Truth
	ok bool
}

type trialFrom struct {
	of   pass
	tens int
}

type differencesFrom struct {
	now, preset pass
	most        int
}

type turnedFrom struct {
	of    pass
	layer int
}

type someDifferences struct {
	names []string
	count int
}

type sumFrom struct {
	of       pass
	layer, j int
}

type carriedFrom struct {
	through pass
	d       float64
	shown   [model.Curves]bool
}

// networkDerived is what is kept of the network pane.
type networkDerived struct {
	trial     *trial
	differing *differing
	collapsed *collapsed
	turned    *turned
	sum       *summed
	logic     *logic
}

// derive computes what frames are going to ask for, where it is not kept.
func (s State) derive() State {
	n := &s.Network
	if n.Net.HasSoftmax() {
		n.derived.trial = n.trial()
	}
	n.derived.differing = n.differences(ShownDifferences)
	n.derived.logic = n.logic()
	if s.Explaining && n.Selected.Kind == model.InZ && n.Collapsible() {
		n.derived.collapsed = n.collapsed()
	}
	if n.Turned {
		n.derived.turned = n.turnRound()
	}
	if e := n.InHand(); e.Part == model.Sums && e.To-e.From == 1 {
		n.derived.sum = n.sum(e.Layer, e.From)
	}
	if s.Curves.Distance() > 0 {
		s.carried = s.carry()
	}
	return s
}

// Trial is softmax both ways on the a values of the output times ten to the power
// of Tens. The network must end in softmax.
func (n NetworkState) Trial() model.SoftmaxTrial { return n.trial().value }

func (n NetworkState) trial() *trial {
	return n.derived.trial.of(trialFrom{passOf(n.Net, n.X), n.Tens}, func() model.SoftmaxTrial {
		return n.Trace.Trial(math.Pow10(n.Tens))
	})
}

// Outcome is what y comes to.
func (n NetworkState) Outcome() model.Outcome { return model.OutcomeOf(n.Trace.Y()) }

// ShownDifferences is how many differences from the preset frames name at most.
const ShownDifferences = 8

// Differences lists what differs from the preset: inputs by their names, and
// layers whose activation is another; at most that many, and how many there are
// in all.
func (n NetworkState) Differences(most int) (names []string, count int) {
	d := n.differences(most).value
	return d.names, d.count
}

func (n NetworkState) differences(most int) *differing {
	from := differencesFrom{passOf(n.Net, n.X), passOf(n.Preset.Network, n.Preset.X), most}
	return n.derived.differing.of(from, func() (d someDifferences) {
		for _, l := range model.OtherActivations(n.Net, n.Preset.Network) {
			if d.count++; d.count <= most {
				d.names = append(d.names, fmt.Sprintf("activation of layer %d", l+1))
			}
		}
		refs, more := model.Differences(n.Net, n.Preset.Network, n.X, n.Preset.X, most-d.count)
		for _, r := range refs {
			d.names = append(d.names, r.Name())
		}
		d.count += more
		return d
	})
}

// Collapsible reports whether the one layer that the network would be without its
// activations is small enough to be seen.
func (n NetworkState) Collapsible() bool { return n.Net.In()*n.Net.Layers[n.Net.Last()].Out() <= 24 }

// Collapsed is that layer.
func (n NetworkState) Collapsed() model.Layer { return n.collapsed().value }

func (n NetworkState) collapsed() *collapsed {
	return n.derived.collapsed.of(&n.Net.Layers[0], func() model.Layer { return model.Collapse(n.Net) })
}

// Truth is what the network computes as logic, if it has two inputs and steps only.
func (n NetworkState) Truth() (t model.Truth, ok bool) {
	l := n.logic().value
	return l.Truth, l.ok
}

func (n NetworkState) logic() *logic {
	return n.derived.logic.of(&n.Net.Layers[0], func() (l someTruth) {
		l.Truth, l.ok = model.TruthOf(n.Net)
		return l
	})
}

// An OtherWay is the product of a layer the other way round, and both products as
// NumPy prints them, for which it looks at every number.
type OtherWay struct {
	model.OtherWay
	ResultText, RightText string
	Alike                 bool // whether the two are the same
}

// TurnRound is the product of the layer in view the other way round.
func (n NetworkState) TurnRound() OtherWay { return n.turnRound().value }

func (n NetworkState) turnRound() *turned {
	return n.derived.turned.of(turnedFrom{passOf(n.Net, n.X), n.View.Layer}, func() OtherWay {
		o := OtherWay{OtherWay: model.TurnRound(n.Net, n.Trace, n.View.Layer)}
		o.ResultText, o.RightText, o.Alike = number.Array(o.Result), number.Array(o.Right), o.Same()
		return o
	})
}

// Sum is the sum that makes a of neuron j in a layer, with its running sums.
func (n NetworkState) Sum(layer, j int) model.Sum { return n.sum(layer, j).value }

func (n NetworkState) sum(layer, j int) *summed {
	return n.derived.sum.of(sumFrom{passOf(n.Net, n.X), layer, j}, func() model.Sum {
		return model.SumOf(n.Net, n.Trace, layer, j).Summed()
	})
}

// Carried is what becomes of the distance between the two probes, as a difference
// in x[1], in the network with h in its hidden layers. h must be among the curves
// that are shown. Before and After are empty where no pass runs through it.
func (s State) Carried(h model.Activation) model.Carried {
	return s.carry().value[slices.Index(CurveList(), h)]
}

func (s State) carry() *carried {
	n, d := s.Network, s.Curves.Distance()
	return s.carried.of(carriedFrom{passOf(n.Net, n.X), d, s.Curves.Shown}, func() (all [model.Curves]model.Carried) {
		for i, h := range CurveList() {
			if !s.Curves.Shown[i] {
				continue
			}
			if c, err := model.Carry(n.Net, n.X, d, h); err == nil {
				all[i] = c
			}
		}
		return all
	})
}
