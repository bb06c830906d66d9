package network

import (
	"fmt"
	"math"

	"nnexplore/model"
	"nnexplore/ui/facts"
	"nnexplore/ui/screen/canvas"
	"nnexplore/ui/screen/network/back"
	"nnexplore/ui/state"
)

// A view is what every part of the network pane draws from.
type view struct {
	state.NetworkState
	e          model.Explanation // of what is in hand
	full       bool              // all digits
	explaining bool              // whether the selected number is explained in words
	focus      bool              // whether the pane has the keys
	carded     bool              // whether each layer has a card
	targetSeen bool              // whether a sheet has the number that + and − change
	prompt     state.Prompt
	old        *state.Before // what the last edit replaced, where the shapes are the same
	way        *facts.Way    // of the selected number, where no edit has just moved any
}

func look(s state.State, inHand model.Explanation) view {
	focus := s.Focus == state.NetworkPane
	v := view{
		NetworkState: s.Network, e: inHand,
		full: s.Full, explaining: s.Explaining && focus, focus: focus, old: back.Replaced(s),
	}
	if focus {
		v.prompt = s.Prompt
	}
	if _, asked := s.Question(); v.old == nil && v.View.Selecting && !asked {
		way := facts.WayOf(v.NetworkState, v.Selected)
		v.way = &way
	}
	return v
}

// moved is what the number at r was before the last edit, and whether that was
// another.
func (v *view) moved(r model.Ref) (float64, bool) {
	if v.old == nil || !v.Known(r) {
		return 0, false
	}
	old := model.Value(v.old.Net, v.old.Trace, r)
	return old, !model.Same(old, v.Value(r))
}

// showsMoved reports whether the table of softmax has to have room for old → new: where an edit moved any number
// of it. What undo and redo move is marked and no more, so that both leave the columns where they are.
func (v *view) showsMoved() bool {
	if v.old == nil || v.old.Undone || v.old.Redone || v.Trying() {
		return false
	}
	l := v.Net.Last()
	for j := range v.Net.Layers[l].Out() {
		for _, r := range []model.Ref{model.A(l, j), {Kind: model.InDiff, Layer: l, J: j}, {Kind: model.InExp, Layer: l, J: j}, v.Net.Out(l, j)} {
			if _, moved := v.moved(r); moved {
				return true
			}
		}
	}
	return false
}

// softmaxInView reports whether the inside of softmax stands in the sheet's place.
func (v *view) softmaxInView() bool { return v.View.Softmax && !v.Turned }

// tableRows is how many rows the table of softmax takes without its notes.
func (v *view) tableRows() int { return 1 + v.Net.Layers[v.Net.Last()].Out() + 1 }

// softmaxInHand is the neuron of the output that is in hand, if it is one.
func (v *view) softmaxInHand() (j int, ok bool) {
	if v.View.Selecting {
		return v.Selected.J, v.Selected.Layer == v.Net.Last() && v.Selected.Kind != model.InX
	}
	return v.e.Step.J, v.e.Grain != model.ByLayer
}

// scaled is what a trial calls the output's a, each times a power of ten.
const scaled = "s"

// ofTrial is a name of the output's a or, while a trial runs, of what it has in their place.
func (v *view) ofTrial(a string) string {
	if v.Trying() {
		return scaled
	}
	return a
}

// tried says what softmax is tried on: the output's a, each times a power of ten.
func (v *view) tried() string {
	a := fmt.Sprintf("a%d", v.Net.Last()+1)
	if v.Tens > 0 {
		return factorText(v.Tens) + "·" + a
	}
	return a
}

// factorText is ten to the power of tens.
func factorText(tens int) string {
	if tens > 3 {
		return fmt.Sprintf("1e%d", tens)
	}
	return fmt.Sprint(int(math.Pow10(tens)))
}

// neurons is how many a layer has, −1 being x.
func (v *view) neurons(layer int) int {
	if layer < 0 {
		return v.Net.In()
	}
	return v.Net.Layers[layer].Out()
}

// mostName is how much of a name is shown.
const mostName = 12

// called is the name of the number at r, with what its input or its output is called.
func (v *view) called(r model.Ref) string {
	name := v.Net.Called(r)
	if name == "" {
		return v.Name(r)
	}
	return v.Name(r) + " " + canvas.Cut(name, mostName)
}

// nameCells is what the longest of some names takes in front of numbers, with a blank, and 0
// where there are none. Longer ones are cut.
func nameCells(names []string) (cells int) {
	for _, name := range names {
		cells = max(cells, min(canvas.TextWidth(name), mostName)+1)
	}
	return cells
}

// outLabel says how the last row of the sheet comes about.
func (v *view) outLabel(l int) string {
	return v.Net.VectorName(2*l+2) + " = " + v.Net.Layers[l].Activation.Call(v.Net.VectorName(2*l+1))
}

// valueNames are the names of a value that comes into a layer: with what an input is
// called, and without.
func (v *view) valueNames(r model.Ref) []string {
	name := r.Name()
	if called := v.Net.Called(r); r.Kind == model.InX && called != "" {
		return []string{name + " " + called, name}
	}
	return []string{name}
}

// does returns what says of each neuron of a layer which function of logic it computes, ""
// for none, and whether the network computes any.
func (v *view) does(l int) (of func(j int) string, logical bool) {
	truth, logical := v.Truth()
	if !logical {
		return func(int) string { return "" }, false
	}
	return func(j int) string { return truth.Own(l, j) }, true
}

// lookAt is the row and column of the sheet that must be in sight: those of the selected
// number, of the step, or before the first step of what a nudge changes.
func (v *view) lookAt() (i, j int) {
	switch s := v.e.Step; {
	case v.View.Selecting || v.e.Part == model.Nothing:
		r := v.Target()
		if r.Kind == model.InX {
			return r.J, 0
		}
		if r.Layer != v.View.Layer {
			return 0, 0
		}
		return r.I, r.J
	case v.e.Grain == model.ByLayer:
		return 0, 0
	case v.e.Grain == model.ByTerm && s.Kind == model.Bias:
		return v.e.In - 1, s.J
	case v.e.Grain == model.ByTerm:
		return s.I, s.J
	default:
		return 0, s.J
	}
}

// The rows under W.
const (
	rowB = iota
	rowA
	rowZ
)

// needed are the rows under W that the step makes, or the selection stands in.
func (v *view) needed(l int) []int {
	var list []int
	if e := v.e; e.Layer == l {
		switch e.Part {
		case model.Sums:
			list = append(list, rowA)
		case model.Outputs:
			list = append(list, rowZ)
		}
	}
	if r := v.Selected; v.View.Selecting && r.Layer == l {
		switch r {
		case model.B(l, r.J):
			list = append(list, rowB)
		case model.A(l, r.J):
			list = append(list, rowA)
		case v.Net.Out(l, r.J):
			list = append(list, rowZ)
		}
	}
	return list
}
