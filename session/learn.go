package session

import (
	"errors"
	"fmt"
	"slices"

	"nnexplore/model"
	"nnexplore/number"
	"nnexplore/ui/state"
	"nnexplore/ui/state/learning"
	"nnexplore/ui/state/netset"
)

// learningChoice is what the way back from y goes by: an empty target for the one that comes with the
// input, an empty loss and a rate of 0 for the usual ones.
func learningChoice(c *learning.Choice) field {
	return object("choice", []field{
		list("target", &c.Own), plain("loss", &c.Chosen), plain("rate", &c.Eta), rarely("all", &c.All), rarely("keepBiases", &c.KeepBiases).checked(func() error {
			if len(c.Own) == 0 {
				c.Own = nil
			}
			return nil
		}),
	})
}

// begunChoice is that choice where one was made before the first edit.
func begunChoice(c *learning.Choice) field {
	return writtenIf(learningChoice(c), func() bool { return !c.Same(learning.Choice{}) }, func() { *c = learning.Choice{} })
}

// learned is one step of learning.
func learned(e *state.LearnEdit) field {
	return object("learn", []field{plain("rate", &e.Rate).checked(func() error { return model.CheckRate(e.Rate) })})
}

// trained is many steps of learning with the numbers that they came to.
func (f *form) trained(e *state.TrainEdit) field {
	n := f.state.Network.Net
	var layers []layer
	for _, l := range e.Layers {
		layers = append(layers, layer(l))
	}
	return object("train", []field{plain("steps", &e.Steps), list("layers", &layers)}).checked(func() error {
		if err := learning.CheckSteps(e.Steps); err != nil {
			return err
		}
		if len(layers) != len(n.Layers) {
			return fmt.Errorf("there are %s; the network has %d", number.Count(len(layers), "layer"), len(n.Layers))
		}
		e.Layers = nil
		for l, now := range layers {
			if was := n.Layers[l]; now.Activation != was.Activation || len(now.W) != was.In() || len(now.B) != was.Out() {
				return fmt.Errorf("layer %d is not of the shape and the activation that the network has", l+1)
			}
			e.Layers = append(e.Layers, model.Layer(now))
		}
		n.Layers = e.Layers
		return n.Check()
	})
}

// begun is what weights and biases learning begins with.
func begun(e *state.BeginEdit) field {
	return object("begin", []field{
		plain("how", &e.How).checked(func() error {
			if slices.Contains(learning.Beginnings(), e.How) {
				return nil
			}
			return fmt.Errorf("there is no beginning %.40q", e.How)
		}),
		rarely("seed", &e.Seed),
	})
}

// standing is where one stands in the network.
func (f *form) standing(name string, at *netset.Standing) field {
	n := f.state.Network
	return object(name, []field{
		whole("place", &at.Place, 0, n.Walk.Places()), f.ref("selected", &at.Selected), f.changeable("input", &at.Input),
		whole("layer", &at.View.Layer, 1, len(n.Net.Layers)), plain("selecting", &at.View.Selecting),
		plain("softmax", &at.View.Softmax).checked(func() error {
			if at.View.Softmax && !n.Net.HasSoftmax() {
				return errors.New("the network does not end in softmax")
			}
			return nil
		}),
		rarely("back", &at.Back).checked(func() error {
			if at.Back < 0 || at.Back > 0 && at.Place < n.Walk.Places() {
				return fmt.Errorf("back is %d at place %d, which is before y", at.Back, at.Place)
			}
			return nil
		}),
	})
}
