package ui

import (
	"fmt"
	"slices"

	"nnexplore/model"
	"nnexplore/number"
	"nnexplore/ui/state"
)

// A netView is what every part of the network pane draws from.
type netView struct {
	state.NetworkState
	e     model.Explanation // of the step in hand
	full  bool              // all digits
	focus bool              // whether the pane has the keys
	entry state.Entry
	old   *state.Before // what the last edit replaced, where the shapes are the same
}

func viewNetwork(s state.State) netView {
	v := netView{NetworkState: s.Network, e: s.Network.Explain(), full: s.Full, focus: s.Focus == state.NetworkPane}
	if v.focus {
		v.entry = s.Entry
	}
	if was := s.Was(); was != nil && slices.Equal(was.Net.Sizes(), v.Net.Sizes()) && was.Net.HasSoftmax() == v.Net.HasSoftmax() {
		v.old = was
	}
	return v
}

// networkRows is how the height of the network pane is shared out.
type networkRows struct {
	chain, note, heads, graph, shapes, sheet, formula, selection int
}

// shareRows shares height rows out. The chain, the formula and the selected
// number come first, then the sheet of numbers, then the picture; what is left
// over goes where it is of use: sheet rows up to wantSheet, formula rows up to
// wantFormula, the picture up to wantGraph.
func shareRows(height, wantSheet, wantFormula, wantGraph int) networkRows {
	var r networkRows
	left := height
	take := func(part *int, rows int) {
		rows = max(0, min(rows, left))
		*part += rows
		left -= rows
	}
	take(&r.chain, 1)
	take(&r.selection, 1)
	take(&r.formula, min(2, wantFormula))
	take(&r.shapes, 1)
	take(&r.sheet, min(6, wantSheet))
	if left < 1+4 {
		take(&r.sheet, wantSheet-r.sheet)
		take(&r.formula, wantFormula-r.formula)
		take(&r.note, 1)
		return r
	}
	take(&r.heads, 1)
	take(&r.graph, min(5, left))
	take(&r.note, 1)
	take(&r.formula, min(4, wantFormula)-r.formula)
	take(&r.sheet, wantSheet-r.sheet)
	take(&r.formula, wantFormula-r.formula)
	take(&r.graph, wantGraph-r.graph)
	return r
}

// drawNetwork draws the network pane from top to bottom.
func drawNetwork(c canvas, s state.State) {
	v := viewNetwork(s)
	widest := slices.Max(v.Net.Sizes())
	rows := shareRows(c.height, v.wantSheet(), min(widest+1, 9), min(4*widest, 16))
	y := 0
	part := func(height int) canvas {
		r := c.within(rect{0, y, c.width, height})
		y += height
		return r
	}
	v.drawChain(part(rows.chain))
	v.drawNote(part(rows.note))
	v.drawGraph(part(rows.heads), part(rows.graph))
	v.drawShapes(part(rows.shapes))
	if v.View.Softmax {
		v.drawSoftmax(part(rows.sheet + rows.formula))
	} else {
		v.drawSheet(part(rows.sheet))
		v.drawFormula(part(rows.formula))
	}
	v.drawSelection(c.within(rect{0, c.height - rows.selection, c.width, rows.selection}), s)
}

// drawChain draws the whole way from x to y in a line: what is done strongly
// linked, the step in hand between brackets, and where that is by the grain.
func (v netView) drawChain(c canvas) {
	done := v.Walk.Index(model.ByLayer, v.Place)
	inHand := done
	if v.Walk.Boundary(model.ByLayer, done) != v.Place {
		inHand++
	}
	x := 0
	for i := 0; i <= 2*v.Walk.Layers(); i++ {
		link, style, name := "──", Plain, v.Net.VectorName(i)
		if i <= inHand {
			link, style = "━━", Strong
		}
		if i > 0 {
			x = c.text(x, 0, Faint, link)
		}
		if i == inHand {
			name, style = "["+name+"]", Made
		} else {
			name = " " + name + " "
		}
		x = c.text(x, 0, style, name)
	}
	where := fmt.Sprintf("by %s, %d of %d", v.Grain, v.Walk.Index(v.Grain, v.Place), v.Walk.Count(v.Grain))
	if full := where + " · " + v.e.Symbols(); textWidth(full)+x+2 <= c.width {
		where = full
	}
	if textWidth(where)+x+2 <= c.width {
		c.right(c.width, 0, Plain, where)
	}
}

// drawNote says how the layers are counted and which way the signal goes.
func (v netView) drawNote(c canvas) {
	layers, rows := v.Walk.Layers(), v.Walk.Layers()+1
	c.text(0, 0, Faint, fmt.Sprintf(
		"%d-layer: counted by weights W (others count %d rows). The signal goes one way, x → y.", layers, rows))
}

// drawShapes draws the shapes that meet in the layer's product, and the line of
// the book's program that computes the step.
func (v netView) drawShapes(c canvas) {
	e := v.e
	l := v.View.Layer
	in, out, from := v.Net.Layers[l].In(), v.Net.Layers[l].Out(), v.Net.SourceName(l)
	x := c.text(0, 0, Plain, from+" (")
	x = c.text(x, 0, Strong, fmt.Sprint(in))
	x = c.text(x, 0, Plain, fmt.Sprintf(") · W%d (", l+1))
	x = c.text(x, 0, Strong, fmt.Sprint(in))
	x = c.text(x, 0, Plain, fmt.Sprintf("×%d) + b%d (%d) → a%d (%d)", out, l+1, out, l+1, out))
	if e.Layer != l {
		return
	}
	if line := e.NumPy(); x+3+textWidth(line) <= c.width {
		c.right(c.width, 0, Plain, line)
	}
}

// drawSelection draws the number that a nudge changes, or the field in which a
// new one is typed.
func (v netView) drawSelection(c canvas, s state.State) {
	x := c.text(0, 0, Faint, "selected ")
	x = c.text(x, 0, Strong, v.Selected.Name())
	x = c.text(x, 0, Plain, " = ")
	if v.entry.On {
		drawEntry(c.within(rect{x, 0, 26, 1}), v.entry)
		return
	}
	text := "· not computed yet"
	if v.Known(v.Selected) {
		text = number.Full(v.Value(v.Selected))
	}
	x = c.text(x, 0, Strong, text)
	if v.Selected.IsInput() {
		c.text(x, 0, Faint, "   + − change it by "+s.UnitText())
	}
}

// A mark says how a number stands to the two cursors: the step in hand and the
// selection. It is told by the characters before and behind the number, and by
// its style.
type mark struct {
	before, behind rune
	style          Style
}

func (v netView) mark(r model.Ref) mark {
	m := mark{' ', ' ', Plain}
	switch {
	case v.e.Makes(r):
		m.before, m.style = '▸', Made
	case v.e.Uses(r):
		m.before, m.style = '•', Used
	}
	if r == v.Selected {
		m.before, m.behind = '[', ']'
		if v.focus && m.style == Plain {
			m.style = Strong
		}
	}
	return m
}

// text writes the number at r as the person chose, or · before it is computed.
func (v netView) text(r model.Ref) string {
	if !v.Known(r) {
		return "·"
	}
	return v.print(v.Value(r))
}

func (v netView) print(x float64) string {
	if v.full {
		return number.Full(x)
	}
	return number.Fixed(x)
}

// moved says what the number at r was before the last edit, and whether it was
// another.
func (v netView) moved(r model.Ref) (float64, bool) {
	if v.old == nil || !v.Known(r) {
		return 0, false
	}
	old, now := model.Value(v.old.Net, v.old.Trace, r), v.Value(r)
	return old, old != now && !(old != old && now != now)
}

// movedText is old → new within that many cells, with as many digits as fit and
// tell the two apart.
func movedText(old, now float64, room int) string {
	for _, print := range []func(float64) string{number.Full, number.Fixed, number.Short} {
		a, b := print(old), print(now)
		if text := a + "→" + b; a != b && textWidth(text) <= room {
			return text
		}
	}
	if d := "Δ" + number.Short(now-old); textWidth(d) <= room {
		return d
	}
	return "→" + number.Short(now)
}

// number draws the number at r right-aligned in w cells from (x, y) on, its
// marks at both ends; text is what it looks like where it did not just move.
func (v netView) number(c canvas, x, y, w int, r model.Ref, text string) {
	m := v.mark(r)
	if old, ok := v.moved(r); ok {
		text, m.style = movedText(old, v.Value(r), w-2), Moved
	}
	start := x + w - 1 - textWidth(text)
	c.set(start-1, y, m.style, m.before)
	c.text(start, y, m.style, text)
	c.set(x+w-1, y, m.style, m.behind)
}
