package curves

import (
	"slices"

	"nnexplore/model"
	"nnexplore/ui/state"
)

// A view is what the parts of the curves pane draw from.
type view struct {
	state.State
	neurons int // the layer whose neurons stand on their curve, or −1
}

// look returns the view of a state. The neurons of a layer are shown where the step in
// hand of the network is their activation, if its curve is drawn.
func look(s state.State, step model.Explanation) view {
	v := view{s, -1}
	if step.Part == model.Outputs && slices.Contains(s.Curves.Drawn(), step.Activation) {
		v.neurons = step.Layer
	}
	return v
}
