package back

import (
	"fmt"
	"math"

	"nnexplore/model"
	"nnexplore/number"
	"nnexplore/ui/screen/canvas"
	"nnexplore/ui/state"
)

// The widths of the sheet.
const (
	nameCell   = 8  // of what comes in
	valueCell  = 9  // and its value
	weightCell = 9  // of W, with its mark
	slopeCell  = 10 // of ∂W, with its mark
	barCell    = 4  // of the bar behind it
	apart      = 2  // between W and ∂W
)

// drawSheet draws W of the layer in view and ∂W beside it, each with a bar for its size, under W
// the biases and under ∂W theirs, and δ in the last row, from which they come.
func (v *view) drawSheet(c canvas.Canvas) {
	l := v.View.Layer
	layer := v.Net.Layers[l]
	neurons := max(1, min(layer.Out(), (c.Width-nameCell-valueCell-apart)/(weightCell+slopeCell+barCell)))
	i, j := v.lookAt()
	firstJ := canvas.FirstShown(j, neurons, layer.Out())
	rows := min(layer.In(), c.Height-1-resultsRows)
	firstI := canvas.FirstShown(i, rows, layer.In())
	weights, slopes := nameCell+valueCell, nameCell+valueCell+neurons*weightCell+apart
	peak := v.peak(l)

	c.Right(weights-1, 0, canvas.Faint, v.Net.SourceName(l))
	head := fmt.Sprintf("W%d", l+1)
	if rows < layer.In() {
		c.Text(0, 0, canvas.Strong, fmt.Sprintf("%d–%d of %d", firstI+1, firstI+rows, layer.In()))
	}
	c.Text(weights+1, 0, canvas.Faint, head)
	c.Text(slopes+1, 0, canvas.Faint, "∂"+head)
	for k := range neurons {
		text := fmt.Sprintf("n%d", firstJ+k+1)
		if k == neurons-1 && neurons < layer.Out() {
			text = fmt.Sprintf("%d of %d", firstJ+k+1, layer.Out())
		}
		c.Right(weights+(k+1)*weightCell-1, 0, canvas.Faint, text)
		c.Right(slopes+k*(slopeCell+barCell)+slopeCell-1, 0, canvas.Faint, text)
	}
	row := func(y int, of func(j int) model.Ref, slope func(j int) model.Ref) {
		for k := range neurons {
			if of != nil {
				r := of(firstJ + k)
				v.number(c, weights+k*weightCell, y, weightCell, r, r, 0)
			}
			r := slope(firstJ + k)
			v.number(c, slopes+k*(slopeCell+barCell), y, slopeCell, r, v.selects(r), peak)
		}
	}
	for k := range rows {
		from := v.Net.From(l, firstI+k)
		c.Text(0, 1+k, v.style(from), from.Name())
		v.number(c, nameCell, 1+k, valueCell, from, from, 0)
		row(1+k, func(j int) model.Ref { return model.W(l, firstI+k, j) }, func(j int) model.Ref { return model.DW(l, firstI+k, j) })
	}
	c.Right(weights-1, 1+rows, canvas.Faint, fmt.Sprintf("b%d, ∂b%d", l+1, l+1))
	row(1+rows, func(j int) model.Ref { return model.B(l, j) }, func(j int) model.Ref { return model.Ref{Kind: model.InDB, Layer: l, J: j} })
	c.Right(slopes-1, 2+rows, canvas.Faint, fmt.Sprintf("δ%d", l+1))
	row(2+rows, nil, func(j int) model.Ref { return model.Delta(l, j) })
}

// lookAt is the row and the column of the sheet that must be in sight.
func (v *view) lookAt() (i, j int) {
	r := v.inHand
	switch {
	case v.View.Selecting:
		r = v.Selected
	case v.e.Layer != v.View.Layer || v.e.Grain == model.ByLayer:
		return 0, 0
	}
	if r.Layer != v.View.Layer {
		return 0, 0
	}
	return r.I, r.J
}

// peak is the largest size of ∂W and ∂b of a layer, as far as they are seen, for the bars.
func (v *view) peak(l int) float64 {
	most := 0.0
	g := v.of.Gradients.Layers[l]
	for i, row := range g.DW {
		for j, d := range row {
			if v.known(model.DW(l, i, j)) && !math.IsInf(d, 0) {
				most = max(most, math.Abs(d))
			}
		}
	}
	for j, d := range g.DB {
		if v.known(model.Ref{Kind: model.InDB, Layer: l, J: j}) && !math.IsInf(d, 0) {
			most = max(most, math.Abs(d))
		}
	}
	return most
}

// selects is the number of the network that is selected for the slope of L at r: its own W for a
// ∂W.
func (v *view) selects(r model.Ref) model.Ref {
	switch r.Kind {
	case model.InDW:
		return model.W(r.Layer, r.I, r.J)
	case model.InDB:
		return model.B(r.Layer, r.J)
	case model.InDX:
		return model.X(r.J)
	case model.InDY, model.InDZ:
		return v.Net.Out(r.Layer, r.J)
	}
	return model.A(r.Layer, r.J)
}

// style is how the number at r is written: what the step makes and what it uses stand out, and
// signs have their colours.
func (v *view) style(r model.Ref) canvas.Style {
	if _, ok := v.moved(r); ok {
		return canvas.Moved
	}
	switch {
	case v.makes(r):
		return canvas.Made
	case v.uses(r) && r.Kind != model.InW:
		return canvas.Used
	case r.Kind >= model.InT || v.uses(r):
		return canvas.Sign(v.of.Value(r))
	}
	return canvas.Plain
}

// makes reports whether what is in hand is the number at r.
func (v *view) makes(r model.Ref) bool {
	if v.View.Selecting {
		return v.ok && r == v.inHand
	}
	return v.e.Makes(r)
}

// uses reports whether what is in hand is made of the number at r.
func (v *view) uses(r model.Ref) bool {
	if !v.View.Selecting {
		return v.e.Uses(r)
	}
	for _, used := range v.operands {
		if used == r {
			return true
		}
	}
	return false
}

// number writes the number at r in w cells, with its mark, and where peak is above 0 a bar behind
// it. A click selects.
func (v *view) number(c canvas.Canvas, x, y, w int, r, selects model.Ref, peak float64) {
	c.Click(canvas.Box(x, y, w, 1), state.Select{At: selects})
	if !v.known(r) {
		c.Right(x+w-1, y, canvas.Faint, "·")
		return
	}
	value := v.of.Value(r)
	style, sign := v.style(r), ' '
	text := number.Fit(value, w-2)
	if number.Rounded(value) && len(number.Fixed(value)) <= w-2 && math.Abs(value) >= 1e-4 {
		text = number.Fixed(value)
	}
	switch _, moved := v.moved(r); {
	case moved:
		sign = '»'
	case v.makes(r):
		sign = '▸'
	case v.uses(r):
		sign = '•'
	}
	start := x + w - 1 - c.Measure(text)
	c.Text(start, y, style, text)
	if v.View.Selecting && r == v.Selected {
		c.Set(x+w-1, y, style, ']')
		c.Set(start-1, y, style, '[')
		start--
	}
	if sign != ' ' {
		c.Set(start-1, y, style, sign)
	}
	if peak > 0 {
		c.Within(canvas.Box(x+w, y, barCell-1, 1)).Bar(math.Abs(value)/peak, canvas.Sign(value))
	}
}
