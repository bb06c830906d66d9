package state

import (
	"math"
	"strconv"
	"strings"

	"nnexplore/model"
	"nnexplore/number"
	"nnexplore/presets"
)

// Arguments are the flags with which the program opens on what this state shows,
// as far as flags can say it; whole tells whether they say all of it. They leave
// out what is the default.
func (s State) Arguments() (args []string, whole bool) {
	whole = true
	add := func(name, value string) { args = append(args, "--"+name, value) }

	s.Gate.arguments(add)
	if n := s.Network; n.Preset.Name != presets.Networks()[0].Name {
		add("preset", n.Preset.Name)
	}
	if !equal(s.Network.X, s.Network.Preset.X) {
		add("x", listed(s.Network.X))
	}
	if s.Focus != GatePane {
		add("pane", s.Focus.String())
	}
	s.Curves.arguments(add)
	if n := s.Network; n.Place > 0 || n.Grain != model.ByLayer {
		if n.Grain != model.ByLayer {
			add("grain", n.Grain.String())
		}
		index := n.Walk.Index(n.Grain, n.Place)
		if index > 0 {
			add("step", strconv.Itoa(index))
		}
		whole = whole && n.Walk.Boundary(n.Grain, index) == n.Place
	}
	return args, whole && s.Network.sayable() && s.Curves.sayable() && s.Gate.sayable()
}

// arguments are those of the gate: a preset as it came, or its three numbers.
func (g GateState) arguments(add func(name, value string)) {
	p, err := presets.GateNamed(g.Preset)
	if err == nil && g.Gate == p.Gate {
		if p.Name != presets.Gates()[0].Name {
			add("preset", p.Name)
		}
		return
	}
	first := presets.Gates()[0].Gate
	if g.Gate.W1 != first.W1 {
		add("w1", full(g.Gate.W1))
	}
	if g.Gate.W2 != first.W2 {
		add("w2", full(g.Gate.W2))
	}
	if g.Gate.Form == model.BiasForm {
		add("bias", full(g.Gate.B()))
	} else if g.Gate.Theta != first.Theta {
		add("theta", full(g.Gate.Theta))
	}
}

func (g GateState) sayable() bool {
	return g.X1 == 0.5 && g.X2 == 0.5 && !g.XOR && g.Rewriting != OneSide
}

func (c CurvesState) arguments(add func(name, value string)) {
	if c.Shown != [7]bool{true, true} {
		var names []string
		for _, f := range c.Drawn() {
			names = append(names, string(f))
		}
		add("curves", strings.Join(names, ","))
	}
	if c.Probe != 0 {
		add("probe", full(c.Probe))
	}
}

func (c CurvesState) sayable() bool {
	return !c.Own && !c.Slope && c.Gain == 0 && c.Second == 0
}

// sayable says whether nothing but x differs from the preset, and the preset is
// one that has a name.
func (n NetworkState) sayable() bool {
	if _, err := presets.NetworkNamed(n.Preset.Name); err != nil {
		return false
	}
	if n.Revealed || n.Turned || n.Tens > 0 {
		return false
	}
	for l, layer := range n.Net.Layers {
		if layer.Activation != n.Preset.Layers[l].Activation {
			return false
		}
	}
	_, differ := model.Differences(n.Net, n.Preset.Network, n.X, n.X, 0)
	return differ == 0
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
