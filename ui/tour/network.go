package tour

import (
	"slices"

	"nnexplore/model"
	"nnexplore/ui/state"
)

// opened is the start with a ready network as it came, before its first step, and what else.
func opened(name string, more ...state.Action) []state.Action {
	return append([]state.Action{
		state.LoadPreset{Pane: state.NetworkPane, Name: name},
		state.SetGrain{Grain: model.ByLayer},
		state.SetNotation{To: model.XW},
		state.StepTo{End: -1}, // a network in place of itself leaves one where one stood
	}, more...)
}

// holds reports whether the network is that of the name, whatever was changed in it.
func holds(s state.State, name string) bool { return s.Network.Preset.Name == name }

// made reports whether all a of a layer, counted from 0, are computed where one stands; what is
// only revealed is not.
func made(s state.State, layer int) bool {
	n := s.Network
	return layer < len(n.Net.Layers) && n.Walk.PlaceOf(model.A(layer, n.Net.Layers[layer].Out()-1)) <= n.Place
}

// given reports the same of what a layer gives out, z or y.
func given(s state.State, layer int) bool {
	n := s.Network
	return layer < len(n.Net.Layers) && n.Walk.PlaceOf(n.Net.Out(layer, n.Net.Layers[layer].Out()-1)) <= n.Place
}

// atY reports whether y is computed where one stands.
func atY(s state.State) bool { return given(s, s.Network.Net.Last()) }

// inside reports whether all layers but the last have that activation, and there are such.
func inside(s state.State, h model.Activation) bool {
	layers := s.Network.Net.Layers
	return len(layers) > 1 && !slices.ContainsFunc(layers[:len(layers)-1], func(l model.Layer) bool { return l.Activation != h })
}
