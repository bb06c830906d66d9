package learning

import (
	"fmt"
	"slices"

	"nnexplore/model"
	"nnexplore/model/train"
	"nnexplore/presets"
)

// Lessons are the examples over all of which L and its gradients are the means; ok is false where
// they are of one x alone: that was chosen, or there are no other examples that fit.
func (l Learning) Lessons(n model.Network, p presets.Network) (ex train.Examples, ok bool) {
	if !l.All {
		return ex, false
	}
	ex = p.Lessons()
	return ex, l.CheckAll(n, p) == nil
}

// CheckAll is why learning cannot go by all examples, nil where it can: each needs a target that
// fits the network and the loss.
func (l Learning) CheckAll(n model.Network, p presets.Network) error {
	ex := p.Lessons()
	switch without := len(p.Examples) - len(ex.X); {
	case len(p.Examples) < 2:
		return fmt.Errorf("only one example comes with %s; xor-learn has four, p chooses it", p.Name)
	case len(ex.X) == 0:
		return fmt.Errorf("the %d examples of %s have no targets; :t sets one for this x, a file can bring all of them", len(p.Examples), p.Name)
	case without > 0:
		return fmt.Errorf("%d of the %d examples of %s have no target; a file can bring all of them", without, len(p.Examples), p.Name)
	}
	return ex.Check(n, l.LossIn(n))
}

// GradientsIn goes back through the pass of x, and is false where there is no target. L, ∂W and
// ∂b are the means over all examples where that is chosen; δ is always of x.
func (l Learning) GradientsIn(n model.Network, t model.Trace, p presets.Network) (model.Gradients, bool) {
	target := l.TargetIn(n, Given(p, t.X))
	if target == nil {
		return model.Gradients{}, false
	}
	g := model.GradientsOf(n, t, target, l.LossIn(n))
	if ex, all := l.Lessons(n, p); all {
		g = withMeans(n, g, ex)
	}
	return g, true
}

// LossNow is L of what the network makes of the x of t, which has a target, or the mean over all
// examples.
func (l Learning) LossNow(n model.Network, t model.Trace, p presets.Network) float64 {
	loss := l.LossIn(n)
	ex, all := l.Lessons(n, p)
	if !all {
		return loss.Of(t.Y(), l.TargetIn(n, Given(p, t.X)))
	}
	return MeanLoss(n, ex, loss)
}

// MeanLoss is the mean of the loss over the examples, as [train.Mean] has it.
func MeanLoss(n model.Network, ex train.Examples, loss model.Loss) float64 {
	sum := 0.0
	for i, x := range ex.X {
		if l := loss.Of(model.PassOf(n, x).Y(), ex.T[i]); i == 0 {
			sum = l
		} else {
			sum += l
		}
	}
	return sum / float64(len(ex.X))
}

// withMeans is g with L, ∂W and ∂b of the mean over all examples.
func withMeans(n model.Network, g model.Gradients, ex train.Examples) model.Gradients {
	mean := train.Mean(n, ex, g.Loss)
	g.L, g.Layers = mean.L, slices.Clone(g.Layers)
	for l := range g.Layers {
		g.Layers[l].DW, g.Layers[l].DB = mean.Layers[l].DW, mean.Layers[l].DB
	}
	return g
}

// eachOf are the gradients of each example by itself.
func eachOf(n model.Network, ex train.Examples, loss model.Loss) (each []model.Gradients) {
	for i, x := range ex.X {
		each = append(each, model.GradientsOf(n, model.PassOf(n, x), ex.T[i], loss))
	}
	return each
}

// Each is the number at r of each example by itself, where r is one of those of which the means
// are shown: L, a ∂W or a ∂b. It is nil where what is shown is of x alone.
func (l Learning) Each(r model.Ref) (values []float64) {
	if l.kept == nil || r.Kind != model.InL && r.Kind != model.InDW && r.Kind != model.InDB {
		return nil
	}
	for _, g := range l.kept.each {
		values = append(values, g.Value(model.Network{}, model.Trace{}, r))
	}
	return values
}

// Means is how many examples the gradients on the way back are the means of; 0 where they are of
// x alone.
func (l Learning) Means() int {
	if l.kept == nil {
		return 0
	}
	return len(l.kept.each)
}

// ofAll says what L is of.
func ofAll(all bool) string {
	if all {
		return "all examples, the mean"
	}
	return "this x"
}

// ofBiases says what becomes of b in a step.
func ofBiases(kept bool) string {
	if kept {
		return "kept as it is"
	}
	return "learnt"
}

// Stepped is the network after one step of learning by the rate.
func (l Learning) Stepped(n model.Network, g model.Gradients, rate float64) model.Network {
	after := model.Update(n, g, rate)
	if l.KeepBiases {
		for i := range after.Layers {
			after.Layers[i].B = n.Layers[i].B
		}
	}
	return after
}
