package session

import (
	"errors"
	"fmt"
	"slices"

	"nnexplore/model"
	"nnexplore/number"
	"nnexplore/ui/state"
	"nnexplore/ui/state/learning"
)

// learningChoice is what the way back from y goes by: an empty target for the one that comes with the
// input, an empty loss and a rate of 0 for the usual ones.
func (f *form) learningChoice(e *state.ChoiceEdit) field {
	n := f.state.Network.Net
	return object("choice", []field{
		list("target", &e.To.Own), plain("loss", &e.To.Chosen), plain("rate", &e.To.Eta), rarely("all", &e.To.All), rarely("keepBiases", &e.To.KeepBiases).checked(func() error {
			loss := e.To.LossIn(n)
			switch own := e.To.Own; {
			case e.To.Chosen != "" && loss != e.To.Chosen:
				return fmt.Errorf("the loss %.40q does not fit the network", e.To.Chosen)
			case len(own) == 0:
				e.To.Own = nil
			default:
				if err := loss.Check(n, own); err != nil {
					return err
				}
			}
			if e.To.Eta == 0 {
				return nil
			}
			return model.CheckRate(e.To.Eta)
		}),
	})
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
func (f *form) standing(name string, at *state.Standing) field {
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
