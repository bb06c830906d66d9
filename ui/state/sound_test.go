package state

import (
	"fmt"
	"math"

	"nnexplore/model"
	"nnexplore/ui/state/entry"
	"nnexplore/ui/state/gateset"
	"nnexplore/ui/state/tables"
)

// unsound says what is wrong with a state, or "" where nothing is.
func unsound(s State, valid map[model.Ref]bool) string {
	n := s.Network
	in := func(i, length int) bool { return 0 <= i && i < length }
	curves, e := s.Curves, s.Prompt
	w := curves.Window()
	for fault, bad := range map[string]bool{
		"the pane does not exist":              s.Focus < 0 || s.Focus >= Panes,
		"the field does not exist":             s.Gate.Field < W1 || s.Gate.Field >= gateset.Fields,
		"the unit does not exist":              !in(s.Unit, len(Units)),
		"the speed does not exist":             !in(n.Speed, len(Speeds)),
		"the curve does not exist":             !in(curves.Chosen, model.Curves),
		"the grain does not exist":             n.Grain < model.ByLayer || n.Grain > model.ByTerm,
		"the probe is outside the window":      !(w.X0 <= curves.Probe && curves.Probe <= w.X1),
		"the text is scrolled above its start": s.Scroll < 0,
		"the caret is outside the text":        e.Caret < 0 || e.Caret > len(e.Text) || len(e.Text) > entry.Longest,
		"a closed field holds a text":          !e.On && (len(e.Text) > 0 || e.Caret != 0 || e.Refusal != ""),
		"the place is outside the walk":        n.Place < 0 || n.Place > n.Walk.Places(),
		"the walk is that of another network":  !n.Walk.Same(model.NewWalk(n.Net)),
		"the factor of the trial is out":       n.Tens < 0 || n.Tens > MaxTens,
		"the layer in view does not exist":     !in(n.View.Layer, len(n.Net.Layers)),
		"softmax is in view and there is none": n.View.Softmax && !n.Net.HasSoftmax(),
		"the selection is on no sheet":         !valid[n.Selected] && !(tables.InsideSoftmax(n.Selected) && n.Net.HasSoftmax()),
		"what is changed is computed":          !n.Input.IsInput() || !valid[n.Input],
		"the selected number is out of sight":  n.View.Selecting && n.View.Layer != n.Selected.Layer,
		"the gate is not finite":               !finite(s.Gate.Gate.W1) || !finite(s.Gate.Gate.W2) || !finite(s.Gate.Gate.Theta),
		"it is changed without any difference": n.Changed() != (fingerprint(unsigned(n.Net, n.X)) != fingerprint(unsigned(n.Preset.Network, n.Preset.X))),
	} {
		if bad {
			return fault
		}
	}
	if err := n.Net.Check(); err != nil {
		return "the network is unsound: " + err.Error()
	}
	for ref := range valid {
		if ref.IsInput() && !finite(n.Value(ref)) {
			return ref.Name() + " is not finite"
		}
	}
	fresh, err := model.Forward(n.Net, n.X)
	if err != nil {
		return "no forward pass runs: " + err.Error()
	}
	if d := differenceOf(fresh, n.Trace); d != "" {
		return "the trace is not that of the network: " + d
	}
	if fault := staleOf(s); fault != "" {
		return fault
	}
	_ = n.InHand()
	_ = n.Known(n.Selected)
	_, _ = promptName(s), promptValue(s)
	return ""
}

func finite(x float64) bool { return !math.IsNaN(x) && !math.IsInf(x, 0) }

// differenceOf is difference for two traces, fast where there is none.
func differenceOf(a, b model.Trace) string {
	if fingerprint(a) == fingerprint(b) {
		return ""
	}
	return fmt.Sprint(difference(a, b))
}

// unsigned is a network and its input with the plain zero for that of either sign: the two
// are one number to a person.
func unsigned(n model.Network, x []float64) any {
	plain := func(v []float64) []float64 {
		list := make([]float64, len(v))
		for i := range v {
			list[i] = v[i] + 0
		}
		return list
	}
	all := []any{plain(x)}
	for _, l := range n.Layers {
		all = append(all, plain(l.B), l.Activation)
		for _, row := range l.W {
			all = append(all, plain(row))
		}
	}
	return all
}
