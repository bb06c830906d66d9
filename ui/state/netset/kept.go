package netset

import (
	"fmt"
	"math"
	"slices"

	"nnexplore/model"
	"nnexplore/model/inputs"
	"nnexplore/model/truth"
	"nnexplore/number"
	"nnexplore/ui/state/kept"
	"nnexplore/ui/state/tables"
)

// Derive computes what frames are going to ask for, where it is not kept; explaining is
// whether the number in hand is explained, unit the size of a nudge.
func (n Network) Derive(explaining bool, unit string) Network {
	if n.Net.HasSoftmax() {
		n.Kept.trial = n.trial()
	}
	n.Kept.differing = n.differences(ShownDifferences)
	n.Kept.logic = n.logic()
	if explaining && n.Selected.Kind == model.InZ && n.Collapsible() {
		n.Kept.collapsed = n.collapsed()
	}
	if n.Turned {
		n.Kept.turned = n.turnRound()
	}
	if e := n.InHand(); e.Part == model.Sums && e.To-e.From == 1 {
		n.Kept.sum = n.sum(e.Layer, e.From)
	}
	n.Kept.peaks = n.peaks()
	if n.Speaking() {
		n.Kept.speaking = n.speaking(unit)
	}
	n.Learning = n.Learning.Of(n.Net, n.Trace, n.Preset)
	if e := n.InHand(); e.Part == model.Sums && e.In > tables.MostDrawn {
		n.Kept.deciding = n.deciding(e)
	}
	return n
}

// Trying reports whether softmax is tried on other numbers than the network's own.
func (n Network) Trying() bool { return n.Tens > 0 || n.Tried != nil }

// Trial is softmax both ways on the a values of the output, those of Tried in their place,
// times ten to the power of Tens. The network must end in softmax.
func (n Network) Trial() model.SoftmaxTrial { return n.trial().Value }

func (n Network) trial() *trial {
	return n.Kept.trial.Of(trialFrom{kept.PassOf(n.Net, n.X), n.Tens, address(n.Tried)}, func() model.SoftmaxTrial {
		return tryOut(n.Trace, n.Tried, math.Pow10(n.Tens))
	})
}

// ShownDifferences is how many differences from the preset frames name at most.
const ShownDifferences = 8

// Differences lists what differs from the preset: inputs by their names, and as one the
// layers whose activation is another; at most that many, and how many there are
// in all. Another of the network's own inputs is no difference.
func (n Network) Differences(most int) (names []string, count int) {
	d := n.differences(most).Value
	return d.names, d.count
}

// Changed reports whether the network or its input differs from the preset.
func (n Network) Changed() bool {
	_, count := n.Differences(ShownDifferences) // which are kept
	return count > 0 || !slices.Equal(n.X, n.Preset.X)
}

func (n Network) differences(most int) *differing {
	x := n.Preset.X
	if IndexOf(n.Examples, n.X) >= 0 {
		x = n.X
	}
	from := differencesFrom{kept.PassOf(n.Net, n.X), kept.PassOf(n.Preset.Network, x), most, n.Notation()}
	return n.Kept.differing.Of(from, func() (d someDifferences) {
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
func (n Network) Collapsible() bool { return n.Net.In()*n.Net.Layers[n.Net.Last()].Out() <= 24 }

// Collapsed is that layer.
func (n Network) Collapsed() model.Layer { return n.collapsed().Value }

func (n Network) collapsed() *collapsed {
	return n.Kept.collapsed.Of(&n.Net.Layers[0], func() model.Layer { return model.Collapse(n.Net) })
}

// TurnRound is the product of the layer in view the other way round.
func (n Network) TurnRound() OtherWay { return n.turnRound().Value }

func (n Network) turnRound() *turned {
	return n.Kept.turned.Of(turnedFrom{kept.PassOf(n.Net, n.X), n.View.Layer, n.Notation()}, func() OtherWay {
		o := OtherWay{OtherWay: n.Notation().TurnRound(n.Net, n.Trace, n.View.Layer)}
		o.ResultText, o.RightText, o.Alike = number.Array(o.Result), number.Array(o.Right), o.Same()
		return o
	})
}

// Sum is the sum that makes a of neuron j in a layer, with its running sums.
func (n Network) Sum(layer, j int) model.Sum { return n.sum(layer, j).Value }

func (n Network) sum(layer, j int) *summed {
	return n.Kept.sum.Of(sumFrom{kept.PassOf(n.Net, n.X), layer, j}, func() model.Sum {
		return model.SumOf(n.Net, n.Trace, layer, j).Summed()
	})
}

// Truth is what the network computes as logic, if it has two inputs and steps only.
func (n Network) Truth() (t truth.Table, ok bool) {
	l := n.logic().Value
	return l.Table, l.ok
}

func (n Network) logic() *logic {
	return n.Kept.logic.Of(&n.Net.Layers[0], func() (l someTruth) {
		l.Table, l.ok = truth.Of(n.Net)
		return l
	})
}

// Pictured reports whether a column of the network is drawn as heat.
func (n Network) Pictured() bool { return slices.Max(n.Net.Sizes()) > tables.MostDrawn }

// Deciding are the largest products of the sums of e, the first of them at most: of one
// neuron, or of as many as are ever told.
func (n Network) Deciding(e model.Explanation) []model.Largest { return n.deciding(e).Value }

func (n Network) deciding(e model.Explanation) *deciding {
	to := min(e.To, e.From+MostSums)
	return n.Kept.deciding.Of(decidingFrom{kept.PassOf(n.Net, n.X), e.Layer, e.From, to, n.Place, n.Revealed}, func() (all []model.Largest) {
		for j := e.From; j < to; j++ {
			sum := model.SumOf(n.Net, n.Trace, e.Layer, j)
			all = append(all, sum.Largest(MostDeciding, n.TermsDone(sum.Result.Ref)))
		}
		return all
	})
}

// Peak is the largest size of the finite numbers of the index-th vector by layer: x, a1,
// z1, a2 … y.
func (n Network) Peak(index int) float64 { return n.peaks().Value[index] }

func (n Network) peaks() *peaks {
	return n.Kept.peaks.Of(kept.PassOf(n.Net, n.X), func() (all []float64) {
		for index := range 2*len(n.Net.Layers) + 1 {
			all = append(all, model.Most(n.Trace.Vector(index)))
		}
		return all
	})
}

// MostDeciding is how many products of a sum are told at most.
const MostDeciding = 12

// MostSums is how many sums of a layer are told so at most.
const MostSums = 20

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

// activationOf names the activation of the layers as one thing that differs.
func activationOf(layers []int) string {
	if len(layers) == 1 {
		return fmt.Sprintf("activation of layer %d", layers[0]+1)
	}
	return fmt.Sprintf("activation of %d layers", len(layers))
}

// Effects is what becomes of the output that is spoken for where one x is more by a unit.
func (n Network) Effects(unit string) inputs.Effects { return n.speaking(unit).Value }

func (n Network) speaking(unit string) *speaking {
	from := speakingFrom{kept.PassOf(n.Net, n.X), n.Spoken(), unit}
	return n.Kept.speaking.Of(from, func() inputs.Effects {
		var nudged []float64
		for _, x := range n.X {
			nudged = append(nudged, number.Nudge(x, from.unit, 1))
		}
		return inputs.Of(n.Net, n.X, nudged, from.output)
	})
}
