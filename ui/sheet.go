package ui

import (
	"fmt"

	"nnexplore/model"
	"nnexplore/number"
)

// The sheet of a layer is its matrix with everything that belongs to a row or a
// column beside it: what comes in stands in a column at the left, row i of W is
// to the right of value i, and under column j stand b[j], a[j] and z[j].

const (
	cellWidth     = 15 // old → new with four decimals and a mark at each end
	fullCellWidth = 25
	nameWidth     = 8 // z1[784]
	resultRows    = 3 // b, a, z
)

// wantSheet is the height at which no row of any sheet is out of sight.
func (v *netView) wantSheet() int {
	rows := 0
	for _, l := range v.Net.Layers {
		rows = max(rows, l.In())
	}
	return rows + 1 + resultRows
}

// A span is the part from … to of a row or column that is in sight.
type span struct{ from, to int }

// around is a span of at most room out of n that has at in it.
func around(at, n, room int) span {
	room = max(1, min(room, n))
	from := min(max(at-room/2, 0), n-room)
	return span{from, from + room}
}

// label is the span in words where not all is in sight.
func (s span) label(what string, n int) string {
	if s.to-s.from >= n {
		return ""
	}
	return fmt.Sprintf("%s %d–%d of %d", what, s.from+1, s.to, n)
}

// drawSheet draws the sheet of the layer in view.
func (v *netView) drawSheet(c canvas) {
	if c.height < 2 {
		return
	}
	l := v.View.Layer
	layer := v.Net.Layers[l]
	w := cellWidth
	if v.full {
		w = fullCellWidth
	}
	left := nameWidth + w
	i, j := v.lookAt()
	columns := around(j, layer.Out(), (c.width-left)/w)
	rows := around(i, layer.In(), c.height-1-resultRows)

	v.drawSheetHeads(c, l, left, w, rows, columns)
	v.drawColumn(c.within(rect{0, 1, left, c.height - 1}), l, rows)
	for k := columns.from; k < columns.to; k++ {
		at := rect{left + (k-columns.from)*w, 0, w, c.height}
		v.drawNeuron(c.within(at), l, k, rows)
	}
	for k, name := range []string{"b", "a", "z"} {
		v.drawRowName(c, 1+rows.to-rows.from+k, left, l, name)
	}
}

// lookAt is the row and column of the sheet that must be in sight: those of the
// selection if it is on this sheet, else those of the step in hand.
func (v *netView) lookAt() (i, j int) {
	r := v.Selected
	if v.selectedLast() {
		if r.Kind == model.InX {
			return r.J, 0
		}
		return r.I, r.J
	}
	switch s := v.e.Step; {
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

// selectedLast says whether the sheet is in view for the sake of the selection.
func (v *netView) selectedLast() bool {
	return v.Selected.Layer == v.View.Layer && (v.e.Layer != v.View.Layer || v.e.Grain == model.ByLayer)
}

// drawSheetHeads names the columns, and says how much is out of sight: of the rows
// at the left, of the columns behind the last.
func (v *netView) drawSheetHeads(c canvas, l, left, w int, rows, columns span) {
	c.right(left-1, 0, Faint, v.Net.SourceName(l))
	if hidden := rows.label("", v.Net.Layers[l].In()); hidden != "" {
		c.text(0, 0, Strong, hidden)
	}
	end := left + (columns.to-columns.from)*w
	for k := columns.from; k < columns.to; k++ {
		c.right(left+(k-columns.from+1)*w-1, 0, Faint, fmt.Sprintf("neuron %d", k+1))
	}
	c.text(left+1, 0, Faint, fmt.Sprintf("W%d", l+1))
	out := v.Net.Layers[l].Out()
	if columns.to-columns.from == out {
		return
	}
	if hidden := fmt.Sprintf("of %d", out); end+1+c.measure(hidden) <= c.width {
		c.text(end+1, 0, Strong, hidden)
	} else { // there is no room behind the last one, so that it says so itself
		c.right(end-1, 0, Strong, fmt.Sprintf("%11s", fmt.Sprintf("%d %s", columns.to, hidden)))
	}
}

// drawColumn draws the values that come in, each with its name.
func (v *netView) drawColumn(c canvas, l int, rows span) {
	texts := make([]string, 0, rows.to-rows.from)
	for i := rows.from; i < rows.to; i++ {
		texts = append(texts, v.text(v.Net.From(l, i)))
	}
	for k, text := range number.Align(texts) {
		r := v.Net.From(l, rows.from+k)
		c.text(0, k, Plain, r.Name())
		v.number(c, nameWidth, k, c.width-nameWidth, r, text)
	}
}

// drawNeuron draws what belongs to one neuron: its column of W, b, a and z.
func (v *netView) drawNeuron(c canvas, l, j int, rows span) {
	refs := make([]model.Ref, 0, rows.to-rows.from+resultRows)
	for i := rows.from; i < rows.to; i++ {
		refs = append(refs, model.W(l, i, j))
	}
	refs = append(refs, model.B(l, j), model.A(l, j), v.Net.Out(l, j))
	texts := make([]string, len(refs))
	for k, r := range refs {
		texts[k] = v.text(r)
	}
	for k, text := range number.Align(texts) {
		v.number(c, 0, k+1, c.width, refs[k], text)
	}
}

// drawRowName names one of the rows under W at the right end of the left part.
func (v *netView) drawRowName(c canvas, y, left, l int, name string) {
	text := fmt.Sprintf("%s%d ", name, l+1)
	if name == "z" {
		text = fmt.Sprintf("%s = %s(a%d) ", v.Net.VectorName(2*l+2), v.Net.Layers[l].Activation, l+1)
	}
	c.right(left, y, Faint, text)
}
