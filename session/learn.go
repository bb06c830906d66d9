package session

import (
	"errors"
	"fmt"

	"nnexplore/model"
	"nnexplore/ui/state"
	"nnexplore/ui/state/learning"
)

// learningChoice is what the way back from y goes by: an empty target for the one that comes with the
// input, an empty loss and a rate of 0 for the usual ones.
func learningChoice(c *learning.Choice) field {
	return object("choice", []field{
		list("target", &c.Own), plain("loss", &c.Chosen), plain("rate", &c.Eta).checked(func() error {
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
