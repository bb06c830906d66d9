package screen

import (
	"fmt"
	"slices"

	"nnexplore/model"
	"nnexplore/ui/state"
)

// A netView is what every part of the network pane draws from.
type netView struct {
	state.NetworkState
	e          model.Explanation // of the step in hand
	full       bool              // all digits
	explaining bool              // whether the selected number is explained in words
	focus      bool              // whether the pane has the keys
	prompt     state.Prompt
	old        *state.Before // what the last edit replaced, where the shapes are the same
}

func viewNetwork(s state.State) netView {
	v := netView{NetworkState: s.Network, e: s.Network.InHand(), full: s.Full, explaining: s.Explaining && s.Focus == state.NetworkPane, focus: s.Focus == state.NetworkPane}
	if v.focus {
		v.prompt = s.Prompt
	}
	v.old = replaced(s)
	return v
}

// replaced is what the last edit replaced, if the network had the same numbers then.
func replaced(s state.State) *state.Before {
	was, n := s.Was(), s.Network.Net
	if was == nil || !slices.Equal(was.Net.Sizes(), n.Sizes()) || was.Net.HasSoftmax() != n.HasSoftmax() {
		return nil
	}
	return was
}

// networkRows is how the height of the network pane is shared out.
type networkRows struct {
	chain, heads, graph, shapes, sheet, formula, words, selection int
	gap                                                           int // blank lines between the parts
}

// wants is how many rows the parts of the network pane could use.
type wants struct {
	sheet, formula, words, graph int
	besideWords                  int // of the formula, or of the inside of softmax in its place
}

// shareRows shares height rows out. The chain, the formula and the selected
// number come first, then the sheet of numbers, then the picture; what is left
// over goes where it is of use. Words that are wanted take the formula's place
// unless there is room for both.
func shareRows(height int, want wants) networkRows {
	var r networkRows
	left := height
	take := func(part *int, rows int) {
		rows = max(0, min(rows, left))
		*part += rows
		left -= rows
	}
	take(&r.chain, 1)
	take(&r.selection, 1)
	take(&r.formula, min(2, want.formula))
	take(&r.shapes, 1)
	take(&r.sheet, min(7, want.sheet))
	if left >= 1+3 {
		take(&r.heads, 1)
		take(&r.graph, min(5, left))
	}
	take(&r.formula, min(4, want.formula)-r.formula)
	if left >= want.words+4 {
		take(&r.words, want.words)
		r.gap = 1
		left -= 4
	} else if want.words > 0 {
		return r.withWords(want, left)
	}
	if r.graph > 0 {
		take(&r.graph, min(want.graph, height/3)-r.graph)
	}
	take(&r.sheet, want.sheet-r.sheet)
	take(&r.formula, want.formula-r.formula)
	if r.graph > 0 {
		take(&r.graph, want.graph-r.graph)
	}
	return r
}

// withWords makes room for the words in the place of the formula, of which the line
// with the result stays, and then of the sheet.
func (r networkRows) withWords(want wants, left int) networkRows {
	const result, leastSheet = 1, 2 + resultRows
	room := r.formula + left
	if room < want.words+result {
		taken := min(want.words+result-room, r.sheet)
		if r.sheet-taken < leastSheet {
			taken = r.sheet
		}
		r.sheet -= taken
		room += taken
	}
	r.words = min(want.words, room)
	r.formula = min(room-r.words, want.besideWords)
	return r
}

// wants says what would show everything without scrolling. It depends on the
// network, not on the step in hand, so that nothing jumps while stepping.
func (v *netView) wants(width int) wants {
	widest := slices.Max(v.Net.Sizes())
	w := wants{sheet: v.wantSheet(), formula: min(max(widest+1, 4), 9), graph: v.wantGraph(width)}
	if v.Turned && width < turnedWidth {
		w.formula = max(w.formula, turnedRows)
	}
	if v.explaining {
		e := v.explain()
		w.words, w.besideWords = e.rows(width), sumRows
		if v.softmaxInView() {
			w.besideWords = v.wantSoftmax()
		}
	}
	return w
}

// drawNetwork draws the network pane from top to bottom.
func drawNetwork(c canvas, s state.State) {
	v := viewNetwork(s)
	rows := shareRows(c.height, v.wants(c.width))
	y := 0
	part := func(height int) canvas {
		r := c.within(rect{0, y, c.width, height})
		y += height
		return r
	}
	v.drawChain(part(rows.chain))
	y += rows.gap
	v.drawGraph(part(rows.heads), part(rows.graph))
	y += rows.gap
	v.drawShapes(part(rows.shapes))
	if v.softmaxInView() && rows.sheet+rows.formula > 1 {
		v.drawSoftmax(part(min(rows.sheet+rows.formula, v.wantSoftmax())))
	} else {
		i, j := v.lookAt()
		v.drawSheet(part(rows.sheet), v.View.Layer, i, j)
		y += rows.gap
		v.drawWorking(part(rows.formula))
	}
	if rows.words > 0 {
		y += rows.gap
		drawExplanation(part(rows.words), v.explain())
	}
	y++
	v.drawOthers(part(max(0, c.height-rows.selection-y-rows.gap)))
	v.drawSelection(c.within(rect{0, c.height - rows.selection, c.width, rows.selection}), s)
}

// softmaxInView says whether the inside of softmax stands in the sheet's place.
func (v *netView) softmaxInView() bool { return v.View.Softmax && !v.Turned }

// drawWorking draws the formula of the step, or at the start, where v shows numbers
// that no step has computed, why they are there.
func (v *netView) drawWorking(c canvas) {
	if !v.Revealed || v.Turned || v.About().Part != model.Nothing {
		v.drawFormula(c)
		return
	}
	c.text(0, 0, Plain, "x is given; no step is done yet: v shows every number.")
	c.text(0, 1, Plain, v.firstStep())
}

// drawChain draws the whole way from x to y in a line: what is done strongly
// linked, the step in hand between brackets, and where that is by the grain. Only
// half of the link is strong that leads to a vector of which a part is computed.
func (v *netView) drawChain(c canvas) {
	done := v.Walk.Index(model.ByLayer, v.Place)
	inHand := done
	if v.Walk.Boundary(model.ByLayer, done) != v.Place {
		inHand++
	}
	x := 0
	for i := 0; i <= 2*v.Walk.Layers() && x < c.width; i++ {
		link, style, name := "──", Plain, v.Net.VectorName(i)
		if i <= inHand {
			link, style = "━━", Strong
		}
		if i > 0 {
			x = c.text(x, 0, Faint, link)
		}
		if i > done && i == inHand {
			c.set(x-1, 0, Faint, '─')
		}
		if i == inHand {
			name, style = "["+name+"]", Made
		} else {
			name = " " + name + " "
		}
		c.spot(rect{x, 0, textWidth(name), 1}, state.StepToLayer{Index: i})
		x = c.text(x, 0, style, name)
	}
	if v.Playing {
		v.drawProgress(c.within(rect{x + 2, 0, c.width - x - 2, 1}))
		return
	}
	where := fmt.Sprintf("by %s, %s", v.Grain, v.progress())
	if full := where + " · " + v.e.Symbols(); textWidth(full)+x+2 <= c.width {
		where = full
	}
	if textWidth(where)+x+2 <= c.width {
		c.right(c.width, 0, Plain, where)
	}
}

// progress is how many steps of the grain are done, and whether a part of the next is.
func (v *netView) progress() string {
	text := fmt.Sprintf("%d of %d", v.Walk.Index(v.Grain, v.Place), v.Walk.Count(v.Grain))
	if !v.Whole() {
		text += " and a part"
	}
	return text
}

// drawProgress draws, while it plays, how far it is and how fast it goes.
func (v *netView) drawProgress(c canvas) {
	text := fmt.Sprintf(" %s, %d a second", v.progress(), state.Speeds[v.Speed])
	x := c.text(0, 0, Strong, "▶ ")
	length := max(0, c.width-x-textWidth(text))
	done := length * v.Place / v.Walk.Places()
	for k := range length {
		if k < done {
			c.set(x+k, 0, Made, '━')
		} else {
			c.set(x+k, 0, Faint, '─')
		}
	}
	c.right(c.width, 0, Plain, text)
}

// networkNotes say how the layers are counted and which way the signal goes, the
// one with most words first.
func networkNotes(n state.NetworkState) []string {
	layers := n.Walk.Layers()
	return []string{
		fmt.Sprintf("%s: %d layers, counted by weights; others count %d rows of neurons · one way, x → y", n.Preset.Name, layers, layers+1),
		fmt.Sprintf("%d-layer, counted by weights; others count %d rows · one way, x → y", layers, layers+1),
		fmt.Sprintf("%d-layer by weights, %d rows · one way, x → y", layers, layers+1),
	}
}

// drawShapes draws the shapes that meet in the layer's product, and the line of
// the book's program that computes the step.
func (v *netView) drawShapes(c canvas) {
	e := v.About()
	l := v.View.Layer
	in, out, from := v.Net.Layers[l].In(), v.Net.Layers[l].Out(), v.Net.SourceName(l)
	x := c.text(0, 0, Plain, from+" (")
	x = c.text(x, 0, Strong, fmt.Sprint(in))
	x = c.text(x, 0, Plain, fmt.Sprintf(") · W%d (", l+1))
	x = c.text(x, 0, Strong, fmt.Sprint(in))
	x = c.text(x, 0, Plain, fmt.Sprintf("×%d) + b%d (%d) → a%d (%d)", out, l+1, out, l+1, out))
	if line := e.NumPy(); x+3+textWidth(line) <= c.width {
		c.right(c.width, 0, Plain, line)
	}
}
