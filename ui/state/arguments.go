package state

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"nnexplore/model"
	"nnexplore/number"
	"nnexplore/presets"
)

// articleCurves are the curves that are shown at first, sigmoid and step.
var articleCurves = [7]bool{true, true}

// Arguments are the flags with which the program opens on what this state shows,
// as far as flags can say it; whole tells whether that is all of it. They leave out
// what is the default.
func (s State) Arguments() (args []string, whole bool) {
	o := Options{Pane: s.Focus, Grain: s.Network.Grain, NoMouse: s.NoMouse, Probe: s.Curves.Probe}
	add := func(name string, value ...string) { args = append(append(args, "--"+name), value...) }

	o.Gate = s.Gate.arguments(add)
	gate := len(args)
	o.Network = s.Network.arguments(add)
	if !slices.Equal(s.Network.X, o.Network.X) {
		o.X = s.Network.X
		add("x", listed(o.X))
	}
	o.Steps = s.Network.Walk.Index(o.Grain, s.Network.Place)
	if s.Curves.Shown != articleCurves {
		o.Curves = s.Curves.Drawn()
	}
	network := len(args) > gate || o.Grain != model.ByLayer || o.Steps > 0
	if s.Focus != PaneFor(network, len(o.Curves) > 0 || o.Probe != 0) {
		add("pane", s.Focus.String())
	}
	if len(o.Curves) > 0 {
		add("curves", named(o.Curves))
	}
	if o.Probe != 0 {
		add("probe", full(o.Probe))
	}
	if o.Grain != model.ByLayer {
		add("grain", o.Grain.String())
	}
	if o.Steps > 0 {
		add("step", strconv.Itoa(o.Steps))
	}
	if o.NoMouse {
		add("no-mouse")
	}
	t, err := Start(o)
	return args, err == nil && s.looksLike(t) && reachable(s.Network.Preset)
}

// arguments are those of the gate: its preset, and the numbers that differ.
func (g GateState) arguments(add func(name string, value ...string)) *presets.Gate {
	p, err := presets.GateNamed(g.Preset)
	if err != nil {
		p = presets.Gates()[0]
	}
	if p.Name != presets.Gates()[0].Name {
		add("preset", p.Name)
	}
	if g.Gate.W1 != p.W1 {
		add("w1", full(g.Gate.W1))
	}
	if g.Gate.W2 != p.W2 {
		add("w2", full(g.Gate.W2))
	}
	switch {
	case g.Gate.Theta == p.Theta && g.Gate.Form == p.Form:
	case g.Gate.Form == model.BiasForm:
		add("bias", full(g.Gate.B()))
	default:
		add("theta", full(g.Gate.Theta))
	}
	p.Gate = g.Gate
	return &p
}

// arguments are those of the network: the file it came from, or its preset.
func (n NetworkState) arguments(add func(name string, value ...string)) *presets.Network {
	p := n.Preset
	switch {
	case p.File != nil:
		add("file", p.File.Path)
		if p.File.Bare {
			add("activation", string(p.Layers[0].Activation))
			add("output", string(p.Layers[p.Last()].Activation))
		}
	case p.Name != presets.Networks()[0].Name:
		add("preset", p.Name)
	}
	return &p
}

// reachable says whether a flag leads to the network: it has a file, or it is the
// preset of its name.
func reachable(p presets.Network) bool {
	if p.File != nil {
		return true
	}
	q, err := presets.NetworkNamed(p.Name)
	return err == nil && slices.Equal(q.Sizes(), p.Sizes()) && differences(q, p) == 0
}

func differences(p, q presets.Network) int {
	_, count := model.Differences(p.Network, q.Network, p.X, q.X, 0)
	return count
}

// looksLike says whether the two show the same; what was edited on the way, and
// what the last key said, is left out.
func (s State) looksLike(t State) bool {
	n, m := s.Network, t.Network
	if s.Focus != t.Focus || s.Zoomed != t.Zoomed || s.Full != t.Full || s.Unit != t.Unit || s.Explaining != t.Explaining ||
		s.NoMouse != t.NoMouse || s.Gate != t.Gate || s.Curves != t.Curves {
		return false
	}
	if !s.Explaining {
		n.View.Selection = m.View.Selection // which of the two moved last is told by the words alone
	}
	if n.Place != m.Place || n.Grain != m.Grain || n.Selected != m.Selected || n.View != m.View ||
		n.Revealed != m.Revealed || n.Turned != m.Turned || n.Tens != m.Tens {
		return false
	}
	for l := range n.Net.Layers {
		if n.Net.Layers[l].Activation != m.Net.Layers[l].Activation {
			return false
		}
	}
	return differences(presets.Network{Network: n.Net, X: n.X}, presets.Network{Network: m.Net, X: m.X}) == 0
}

func named(list []model.Activation) string {
	words := make([]string, len(list))
	for i, f := range list {
		words[i] = string(f)
	}
	return strings.Join(words, ",")
}

func listed(v []float64) string {
	words := make([]string, len(v))
	for i, x := range v {
		words[i] = full(x)
	}
	return strings.Join(words, ",")
}

// full writes a number so that it reads back, a whole one without ".0".
func full(v float64) string {
	if v == math.Trunc(v) && math.Abs(v) < 1e6 {
		return number.Short(v)
	}
	return number.Full(v)
}
