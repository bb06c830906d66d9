// Package lines has what single lines say of a network, each in ever fewer words: what to try
// next, and what its layers are.
package lines

import (
	"fmt"
	"strings"

	"nnexplore/model"
	"nnexplore/number"
	"nnexplore/ui/state"
)

// Notes name the activations and say how the layers are counted, the one with most words
// first; of a network of steps they say what it computes instead.
func Notes(n state.NetworkState) []string {
	layers := n.Walk.Layers()
	if truth, ok := n.Truth(); ok && truth.Sides() != "" {
		whole := truth.Name(n.Net.Last(), 0) + ": " + truth.Sides()
		return []string{fmt.Sprintf("%s · %s, counted by weights", whole, number.Count(layers, "layer")), whole}
	}
	if text := n.Preset.Unnamed(); text != "" && len(model.OtherActivations(n.Net, n.Preset.Network)) == 0 {
		_, assumed, _ := strings.Cut(text, "; ") // the name stands above already
		if !n.Preset.File.Bare {
			return []string{text, assumed}
		}
		return []string{text + "; a changes one", assumed + "; a changes one", text}
	}
	long, short := Activations(n.Net)
	counted := number.Count(layers, "layer")
	return []string{
		fmt.Sprintf("%s of weights, %d of neurons · %s", counted, layers+1, long),
		fmt.Sprintf("%s of weights, %d of neurons · %s", counted, layers+1, short),
		fmt.Sprintf("%s of weights, %d of neurons", counted, layers+1),
		fmt.Sprintf("%s of weights", counted),
	}
}

// Activations names those of the layers, in more words and in fewer.
func Activations(n model.Network) (long, short string) {
	inside, last := "", string(n.Layers[n.Last()].Activation)
	for l, layer := range n.Layers[:n.Last()] {
		switch name := string(layer.Activation); {
		case l == 0:
			inside = name
		case name != string(n.Layers[0].Activation):
			return "several activations inside, " + last + " at the end", "several, " + last
		}
	}
	if inside == "" {
		return last + " at the end", last
	}
	return inside + " inside, " + last + " at the end", inside + ", " + last
}
