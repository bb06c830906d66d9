package model

import "strings"

// A Truth is what a network of two inputs, whose layers are all steps, computes as logic:
// its forward passes of the four pairs of 0 and 1, in the order of [Gate.Rows].
type Truth struct {
	net   Network
	Rows  [4]Trace
	own   [][4]Trace // of each layer by itself; without layers where not two values come in
	sides string
}

// TruthOf returns the truth table of n. ok is false where n has another number of inputs
// or an activation that is no step.
func TruthOf(n Network) (t Truth, ok bool) {
	if n.In() != len(gateInputs[0]) {
		return Truth{}, false
	}
	for _, l := range n.Layers {
		if l.Activation != StepFunction {
			return Truth{}, false
		}
	}
	t = Truth{net: n, Rows: passes(n), own: make([][4]Trace, len(n.Layers))}
	for l, layer := range n.Layers {
		if layer.In() == len(gateInputs[0]) {
			t.own[l] = passes(Network{Layers: []Layer{layer}})
		}
	}
	t.sides = t.sideBySide()
	return t, true
}

// passes are the forward passes of the four pairs through a network that was checked.
func passes(n Network) (rows [4]Trace) {
	for i, x := range gateInputs {
		t, err := Forward(n, x[:])
		if err != nil {
			panic("model: a network that was not checked: " + err.Error())
		}
		rows[i] = t
	}
	return rows
}

// Name is the name of the function of x1 and x2 that neuron j of layer l computes, such
// as "XOR", and that y is as a whole.
func (t Truth) Name(l, j int) string { return nameOfNeuron(t.Rows, l, j) }

// Own is the name of the function that neuron j of layer l computes of what comes into
// it, such as "AND" or "z1[1] AND NOT z1[2]". It is "" where not two values come in.
func (t Truth) Own(l, j int) string {
	if t.own[l][0].Layers == nil {
		return ""
	}
	name := nameOfNeuron(t.own[l], 0, j)
	if l == 0 {
		return name
	}
	return strings.NewReplacer("x1", t.net.From(l, 0).Name(), "x2", t.net.From(l, 1).Name()).Replace(name)
}

// Sides joins the names of the neurons of each layer, where all have one of their own:
// "NAND and OR side by side, AND behind them". Where one has not, it is "".
func (t Truth) Sides() string { return t.sides }

func (t Truth) sideBySide() string {
	var layers []string
	for l, layer := range t.net.Layers {
		var names []string
		for j := range layer.Out() {
			name := t.Own(l, j)
			if name == "" {
				return ""
			}
			names = append(names, name)
		}
		text := strings.Join(names, " and ")
		if len(names) > 1 {
			text += " side by side"
		}
		if l > 0 {
			text += " behind them"
		}
		layers = append(layers, text)
	}
	return strings.Join(layers, ", ")
}

func nameOfNeuron(rows [4]Trace, l, j int) string {
	var y [4]int
	for i, r := range rows {
		if r.Layers[l].Z[j] > 0 {
			y[i] = 1
		}
	}
	return nameOfColumn(y)
}
