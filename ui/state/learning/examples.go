package learning

import (
	"nnexplore/model"
	"nnexplore/presets"
)

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
	return meanLoss(n, ex, loss)
}

// Each is the number at r of each example by itself, where r is one of those of which the means
// are shown: L, a ∂W or a ∂b. It is nil where what is shown is of x alone.
func (l Learning) Each(r model.Ref) (values []float64) {
	if l.kept == nil || r.Kind != model.InL && r.Kind != model.InDW && r.Kind != model.InDB {
		return nil
	}
	for _, g := range l.kept.Value.each {
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
	return len(l.kept.Value.each)
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
