package back

import (
	"slices"

	"nnexplore/model"
	"nnexplore/number"
	"nnexplore/ui/state"
	"nnexplore/ui/state/history"
	"nnexplore/ui/state/learning"
)

// Change says what became of the target, the loss or the rate, or of a step of learning; "" for
// any other change.
func (v Voice) Change(was, is state.NetworkState, again string) string {
	switch w, n := was.Learning, is.Learning; {
	case w.Rate() != n.Rate():
		return history.Changed("the rate", v.Number(w.Rate()), v.Number(n.Rate()), again)
	case was.Loss() != is.Loss() && model.Alike(was.Net, is.Net):
		return history.Changed("the loss", was.Loss().Title(), is.Loss().Title(), again)
	case w.KeepBiases != n.KeepBiases && n.KeepBiases:
		return "the biases are left as they are" + again
	case w.KeepBiases != n.KeepBiases:
		return "the biases learn" + again
	case w.All != n.All && n.All:
		return "the loss is the mean over all examples" + again
	case w.All != n.All:
		return "the loss is that of this x" + again
	case !w.Choice.Same(n.Choice) && is.WantedY() == nil:
		return "no target is set" + again
	case !w.Choice.Same(n.Choice):
		return "the target is " + v.List(is.WantedY()) + again
	case is.LearnedTo(was) || was.LearnedTo(is):
		return "one step of learning" + v.lossChange(was, is, again)
	case allMoved(was, is, again) && is.WantedY() != nil:
		steps := "the weights and biases of learning"
		for _, r := range []*learning.Run{was.Run(), is.Run()} {
			if r != nil && (model.Alike(r.Start, is.Net) || model.Alike(r.Start, was.Net)) {
				steps = number.Count(r.Done, "step") + " of learning"
			}
		}
		return steps + v.lossChange(was, is, again)
	}
	return ""
}

// lossChange says what the loss came to, behind what made the change.
func (v Voice) lossChange(was, is state.NetworkState, again string) string {
	return "; " + history.Changed("the loss", v.Number(was.LossNow()), v.Number(is.LossNow()), again)
}

// Begun names what the network began learning with, where that is what was taken back or made again;
// "" for any other edit.
func (v Voice) Begun(was, is state.State, again string) string {
	s := is
	if again != "" {
		s = was
	}
	done, _ := s.Log(state.NetworkPane)
	if len(done) == 0 {
		return ""
	}
	e, ok := done[len(done)-1].(state.BeginEdit)
	if !ok || e.How == learning.NoBiases {
		return ""
	}
	text := e.How.Named(e.Seed)
	if is.Network.WantedY() != nil {
		text += v.lossChange(was.Network, is.Network, again)
	}
	return text
}

// allMoved reports whether W of every layer became another, and not by a reset.
func allMoved(was, is state.NetworkState, again string) bool {
	fresh := is
	if again != "" {
		fresh = was
	}
	if model.Alike(fresh.Net, fresh.Preset.Network) || len(was.Net.Layers) != len(is.Net.Layers) {
		return false
	}
	for l, layer := range was.Net.Layers {
		if slices.EqualFunc(layer.W, is.Net.Layers[l].W, slices.Equal[[]float64]) {
			return false
		}
	}
	return true
}
