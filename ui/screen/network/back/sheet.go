package back

import (
	"fmt"
	"math"
	"slices"

	"nnexplore/model"
	"nnexplore/model/train"
	"nnexplore/ui/screen/canvas"
	"nnexplore/ui/state/learning"
)

// The widths of the sheet.
const (
	nameCell    = 8  // of what comes in
	valueCell   = 9  // and its value
	weightCell  = 9  // of W, with its mark
	slopeCell   = 10 // of ∂W, with its mark
	resultsRows = 2  // under W: b, and δ
	apart       = 2  // between W and ∂W
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
	stuck := v.Learning.Stuck(l)
	for k := range neurons {
		text := fmt.Sprintf("n%d", firstJ+k+1)
		if slices.ContainsFunc(stuck, func(s train.StuckNeuron) bool { return s.J == firstJ+k }) {
			text = "≈" + text
		}
		if k == neurons-1 && neurons < layer.Out() {
			part := weightCell - 1
			if k == 0 { // beside the name of the matrix
				part -= len(head) + 2
			}
			text, _ = canvas.Fitting(part, fmt.Sprintf("%s of %d", text, layer.Out()), fmt.Sprintf("%s/%d", text, layer.Out()), text)
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
			v.number(c, slopes+k*(slopeCell+barCell), y, slopeCell, r, learning.NumberOf(v.Net, r), peak)
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
	if over := v.Learning.Means(); over > 0 {
		c.Text(0, 2+rows, canvas.Strong, fmt.Sprintf("∂: mean of %d; δ: of x", over))
	}
	c.Right(slopes-1, 2+rows, canvas.Faint, fmt.Sprintf("δ%d", l+1))
	row(2+rows, nil, func(j int) model.Ref { return model.Delta(l, j) })
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
