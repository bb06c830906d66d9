package curveset

import (
	"nnexplore/model"
	"nnexplore/ui/state/kept"
)

// Carried is what is kept of the distance between the two probes, carried through a network.
type Carried = kept.Memo[carriedFrom, [model.Curves]model.Carried]

type carriedFrom struct {
	through kept.Pass
	d       float64
	shown   [model.Curves]bool
	leaky   model.Activation
}

// Carry is what becomes of the distance between the two probes, as a difference in x[1], in a
// network with each curve that is shown in its hidden layers; was is what is kept of it, nil
// for nothing. It is empty where no pass runs through the network.
func (c Curves) Carry(was *Carried, n model.Network, x []float64) *Carried {
	d := c.Distance()
	return was.Of(carriedFrom{kept.PassOf(n, x), d, c.Shown, c.Leaky}, func() (all [model.Curves]model.Carried) {
		for i, h := range c.List() {
			if !c.Shown[i] {
				continue
			}
			if carried, err := model.Carry(n, x, d, h); err == nil {
				all[i] = carried
			}
		}
		return all
	})
}
