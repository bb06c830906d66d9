// Package truth tells what a network of two inputs and step functions computes as logic: its
// truth table, and the names of the functions that its neurons compute.
package truth

import (
	"slices"
	"strings"

	"nnexplore/model"
)

// A Table is what a network of two inputs, whose layers are all step functions, computes as logic:
// its forward passes of the four pairs of 0 and 1, in the order of [model.Gate.Rows].
type Table struct {
	Rows  [4]model.Trace
	own   [][]string // what each neuron computes by itself; "" where not two values come in
	sides string
}

// inputs is how many a network has that has a truth table.
const inputs = 2

// Of returns the truth table of n. ok is false where n has another number of inputs
// or an activation that is no step.
func Of(n model.Network) (t Table, ok bool) {
	if n.In() != inputs {
		return Table{}, false
	}
	for _, l := range n.Layers {
		if !l.Activation.Jumps() {
			return Table{}, false
		}
	}
	t = Table{Rows: passes(n), own: make([][]string, len(n.Layers))}
	for l := range n.Layers {
		t.own[l] = ownNames(n, l)
	}
	t.sides = sideBySide(t.own)
	return t, true
}

// ownNames are the names of the functions that the neurons of layer l compute of what comes
// into them, each "" where not two values come in.
func ownNames(n model.Network, l int) []string {
	layer := n.Layers[l]
	names := make([]string, layer.Out())
	if layer.In() != inputs {
		return names
	}
	behind := strings.NewReplacer() // x1 and x2 are what comes into the first layer
	if l > 0 {
		behind = strings.NewReplacer("x1", n.From(l, 0).Name(), "x2", n.From(l, 1).Name())
	}
	rows := passes(model.Network{Layers: []model.Layer{layer}})
	for j := range names {
		names[j] = behind.Replace(nameOfNeuron(rows, 0, j))
	}
	return names
}

// passes are the forward passes of the four pairs through a network that was checked.
func passes(n model.Network) (rows [4]model.Trace) {
	for i, r := range (model.Gate{}).Rows() {
		rows[i] = model.PassOf(n, []float64{r.X1, r.X2})
	}
	return rows
}

// Name is the name of the function of x1 and x2 that neuron j of layer l computes, such
// as "XOR", and that y is as a whole.
func (t Table) Name(l, j int) string { return nameOfNeuron(t.Rows, l, j) }

// Own is the name of the function that neuron j of layer l computes of what comes into
// it, such as "AND" or "z1[1] AND NOT z1[2]". It is "" where not two values come in.
func (t Table) Own(l, j int) string { return t.own[l][j] }

// Sides joins the names of the neurons of each layer, where all have one of their own:
// "NAND and OR side by side, AND behind them". Where one has not, or one before the last
// layer is always the same and so computes nothing, it is "".
func (t Table) Sides() string { return t.sides }

func sideBySide(own [][]string) string {
	var layers []string
	for l, names := range own {
		same := func(name string) bool { return strings.HasPrefix(name, "always") }
		if slices.Contains(names, "") || l < len(own)-1 && slices.ContainsFunc(names, same) {
			return ""
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

func nameOfNeuron(rows [4]model.Trace, l, j int) string {
	var y [4]int
	for i, r := range rows {
		if r.Layers[l].Z[j] > 0 {
			y[i] = 1
		}
	}
	return model.Logic(y)
}
