package state

import (
	"fmt"
	"slices"

	"nnexplore/model"
)

// The numbers of a layer form a sheet: what comes in stands in a column at the
// left, W beside it, and under W the rows b, a and z, one column a neuron. Where a row of
// W is for a neuron the sheet is turned: rows are columns, and columns rows. The
// selection moves on these sheets as an eye would, and over their edges to the
// sheet of the layer before or after.

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
	n := s.Network
	r := n.Selected
	rowFrom, columnFrom := n.rowFrom, n.columnFrom
	if n.Notation() == model.WX {
		rowFrom, columnFrom = columnFrom, rowFrom
	}
	for range max(a.Rows, -a.Rows) {
		r = n.moveFrom(r, n.rowOfSoftmax, rowFrom, a.Rows > 0)
	}
	for range max(a.Cols, -a.Cols) {
		r = n.moveFrom(r, n.columnOfSoftmax, columnFrom, a.Cols > 0)
	}
	if s = s.selectRef(r); r == n.Selected {
		s.Notice = n.edge(r, a)
	}
	return s
}

// edge says that no number is further on than r, and which key leads on.
func (n NetworkState) edge(r model.Ref, a SelectBy) string {
	end, key := "before", "] goes to the next table."
	if a.Rows+a.Cols > 0 {
		end = "behind"
	}
	inSoftmax := insideSoftmax(r) || n.View.Softmax && n.besideSoftmax(r)
	if inSoftmax || r.Kind == model.InY {
		key = "[ goes to the table before."
	}
	if a.Cols == 0 || inSoftmax || r.Kind == model.InX {
		return "Nothing is " + end + " " + r.Name() + "; " + key
	}
	which := map[string]string{"before": "first", "behind": "last"}[end]
	return fmt.Sprintf("%s belongs to the %s neuron of layer %d; %s", r.Name(), which, r.Layer+1, key)
}

// moveFrom is the number next to r, on the table of softmax where that is open and has
// r, else on the sheet.
func (n NetworkState) moveFrom(r model.Ref, inSoftmax, onSheet func(model.Ref, bool) model.Ref, on bool) model.Ref {
	if insideSoftmax(r) || n.View.Softmax && n.besideSoftmax(r) {
		return inSoftmax(r, on)
	}
	return onSheet(r, on)
}

// rowFrom is the number below r on its sheet, or above it.
func (n NetworkState) rowFrom(r model.Ref, down bool) model.Ref {
	by := -1
	if down {
		by = 1
	}
	if n.inStrip(r) {
		r.J = min(max(r.J+by, 0), n.Net.Layers[r.Layer].Out()-1)
		return r
	}
	l, rows := r.Layer, n.Net.Layers[r.Layer].In()
	switch r.Kind {
	case model.InX:
		return model.X(min(max(r.J+by, 0), len(n.X)-1))
	case model.InW:
		i := r.I + by
		switch {
		case i >= rows:
			return model.B(l, r.J)
		case i >= 0:
			return model.W(l, i, r.J)
		case l == 0:
			return r
		}
		return n.Net.Out(l-1, min(r.J, n.Net.Layers[l-1].Out()-1))
	case model.InB:
		if down {
			return model.A(l, r.J)
		}
		return model.W(l, rows-1, r.J)
	case model.InA:
		if down {
			return n.Net.Out(l, r.J)
		}
		return model.B(l, r.J)
	}
	if !down {
		return model.A(l, r.J)
	}
	if l == n.Net.Last() {
		return r
	}
	return model.W(l+1, 0, min(r.J, n.Net.Layers[l+1].Out()-1))
}

// inStrip reports whether r stands in a column that is drawn as heat, through which ↑ and
// ↓ move.
func (n NetworkState) inStrip(r model.Ref) bool {
	if n.Sheet || r.Kind == model.InX || r.Kind == model.InW || insideSoftmax(r) {
		return false
	}
	return n.Net.Layers[r.Layer].Out() > MostDrawn
}

// columnFrom is the number to the right of r on its sheet, or to the left.
func (n NetworkState) columnFrom(r model.Ref, right bool) model.Ref {
	by := -1
	if right {
		by = 1
	}
	if r.Kind == model.InX {
		if right {
			return model.W(0, r.J, 0)
		}
		return r
	}
	if r.Kind == model.InW && r.J+by < 0 && r.Layer == 0 {
		return model.X(r.I)
	}
	r.J = min(max(r.J+by, 0), n.Net.Layers[r.Layer].Out()-1)
	return r
}

// SelectTable moves the selection to the first number of the next table, or of
// the one before: x, W1, b1, a1, z1, W2 … y.
type SelectTable struct{ By int }

func (a SelectTable) apply(s State) State {
	s, began := s.beginSelecting()
	if began {
		return s
	}
	tables := s.Network.tables()
	at := 0
	from := s.Network.Selected
	if insideSoftmax(from) {
		from.Kind = model.InA
	}
	for i, t := range tables {
		if t.Kind == from.Kind && t.Layer == from.Layer {
			at = i
		}
	}
	return s.selectRef(tables[min(max(at+a.By, 0), len(tables)-1)])
}

func (n NetworkState) tables() []model.Ref {
	tables := []model.Ref{model.X(0)}
	for l := range n.Net.Layers {
		tables = append(tables, model.W(l, 0, 0), model.B(l, 0), model.A(l, 0), n.Net.Out(l, 0))
	}
	return tables
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
	n.View = View{Layer: r.Layer, Softmax: insideSoftmax(r) || n.View.Softmax && n.besideSoftmax(r), Selecting: true}
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

// The table of softmax has a row for each class, with c and Σ under their columns.

// softmaxColumns are the numbers of a row, from left to right.
var softmaxColumns = []model.Kind{model.InA, model.InDiff, model.InExp, model.InY}

// besideSoftmax reports whether a number is an a or y of the output layer, which stand in
// the table of softmax too.
func (n NetworkState) besideSoftmax(r model.Ref) bool {
	return r.Layer == n.Net.Last() && (r.Kind == model.InA || r.Kind == model.InY)
}

// rowOfSoftmax is the number under r in the table of softmax, or over it. Over the first
// row is the sheet, with b.
func (n NetworkState) rowOfSoftmax(r model.Ref, down bool) model.Ref {
	bottom := n.Net.Layers[r.Layer].Out() - 1
	switch {
	case r.Kind == model.InC && !down:
		return model.A(r.Layer, bottom)
	case r.Kind == model.InSum && !down:
		return model.Ref{Kind: model.InExp, Layer: r.Layer, J: bottom}
	case r.Kind == model.InC || r.Kind == model.InSum:
		return r
	case !down && r.J == 0:
		return model.B(r.Layer, 0)
	case !down:
		r.J--
	case r.J < bottom:
		r.J++
	case r.Kind == model.InA:
		return model.Ref{Kind: model.InC, Layer: r.Layer}
	case r.Kind == model.InExp:
		return model.Ref{Kind: model.InSum, Layer: r.Layer}
	}
	return r
}

// columnOfSoftmax is the number to the right of r in the table of softmax, or to the left.
func (n NetworkState) columnOfSoftmax(r model.Ref, right bool) model.Ref {
	at, by := slices.Index(softmaxColumns, r.Kind), -1
	if right {
		by = +1
	}
	switch {
	case at >= 0:
		r.Kind = softmaxColumns[min(max(at+by, 0), len(softmaxColumns)-1)]
	case right:
		r.Kind = model.InSum
	default:
		r.Kind = model.InC
	}
	return r
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
