package state

import (
	"nnexplore/model"
	"nnexplore/ui/state/tables"
)

// SelectBy moves the selection by so many rows and columns of the sheet. While one steps
// it begins the selecting, at what the step made. Where all example inputs are shown, it
// takes that many rows further on as x.
type SelectBy struct{ Rows, Cols int }

func (a SelectBy) apply(s State) State {
	if s.Network.Batch != NoBatch && a.Rows != 0 {
		return s.rowBy(a.Rows)
	}
	s, began := s.beginSelecting()
	if began {
		return s
	}
	from := s.Network.Selected
	t := s.Network.tables()
	r := t.Moved(from, a.Rows, a.Cols)
	if s = s.selectRef(r); r == from {
		s.Notice = t.Edge(r, a.Rows, a.Cols)
	}
	return s
}

// SelectTable moves the selection to the first number of the next table, or of
// the one before: x, W1, b1, a1, z1, W2 … y.
type SelectTable struct{ By int }

func (a SelectTable) apply(s State) State {
	s, began := s.beginSelecting()
	if began {
		return s
	}
	return s.selectRef(s.Network.tables().Next(s.Network.Selected, a.By))
}

// tables are the tables that the selection moves on.
func (n NetworkState) tables() tables.Of {
	return tables.Of{Net: n.Net, Turned: n.Notation() == model.WX, Softmax: n.View.Softmax, Strips: !n.Sheet}
}

// Select goes to the number at an address and selects it.
type Select struct{ At model.Ref }

func (a Select) apply(s State) State { return Focus{NetworkPane}.apply(s).selectRef(a.At) }

// NeuronInHand is the a of the neuron that the selection or the step stands at.
func (n NetworkState) NeuronInHand() model.Ref {
	if r := n.Selected; n.View.Selecting && r.Kind != model.InX {
		return model.A(r.Layer, r.J)
	}
	s := n.Walk.At(n.Place)
	if n.Grain == model.ByLayer && n.Whole() {
		s.J = 0 // the step is the whole layer; the first neuron stands for it
	}
	return model.A(s.Layer, s.J)
}

// selectRef selects the number at r and shows its sheet; what stands in the table of
// softmax keeps that open.
func (s State) selectRef(r model.Ref) State {
	n := &s.Network
	n.Selected, n.Batch, n.Learning.ByRate = r, NoBatch, false
	n.View = View{Layer: r.Layer, Softmax: n.tables().InSoftmax(r), Selecting: true}
	return s
}

// beginSelecting selects what the step made, or its first number, and reports whether
// one was stepping before.
func (s State) beginSelecting() (State, bool) {
	n := s.Network
	if n.View.Selecting {
		return s, false
	}
	r, e := model.X(0), n.Step()
	inside, ok := e.Step.InSoftmax()
	switch {
	case e.Part == model.Sums:
		r = model.A(e.Layer, e.From)
	case e.Grain == model.ByTerm && ok:
		r = inside
	case e.Part != model.Nothing:
		r = n.Net.Out(e.Layer, e.From)
	}
	return s.selectRef(r), true
}

// Tries reports whether a number that is typed is for the trial of softmax: an a is selected
// in the table of softmax.
func (n NetworkState) Tries() bool {
	r := n.Selected
	return n.View.Selecting && n.View.Softmax && r.Kind == model.InA && r.Layer == n.Net.Last()
}

// TriedValue is the a of the output in the trial, before it is multiplied by ten.
func (n NetworkState) TriedValue(j int) float64 {
	for _, t := range n.Tried {
		if t.J == j {
			return t.Value
		}
	}
	return n.Trace.Layers[n.Net.Last()].A[j]
}
