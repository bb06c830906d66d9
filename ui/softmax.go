package ui

import (
	"fmt"

	"nnexplore/mathx"
	"nnexplore/model"
	"nnexplore/number"
)

// drawSoftmax draws the inside of softmax: for each neuron of the output a,
// a − c, e^(a−c), its share of their sum, and y with a bar.
func (v netView) drawSoftmax(c canvas) {
	l := v.Net.Last()
	n := v.Net.Layers[l].Out()
	rows := around(v.e.Step.J, n, c.height-5)
	w := 9
	if v.full {
		w = 22
	}
	heads := []string{fmt.Sprintf("a%d", l+1), "a − c", "e^(a−c)", "y"}
	left := 5
	for k, head := range heads {
		c.right(left+(k+1)*(w+2)-1, 0, Faint, head)
	}
	if hidden := rows.label("", n); hidden != "" {
		c.text(0, 0, Strong, hidden)
	}
	for k := rows.from; k < rows.to; k++ {
		y := 1 + k - rows.from
		c.text(0, y, Plain, fmt.Sprintf("[%d]", k+1))
		refs := []model.Ref{model.A(l, k), {Kind: model.InDiff, Layer: l, J: k}, {Kind: model.InExp, Layer: l, J: k}, v.Net.Out(l, k)}
		for i, r := range refs {
			v.number(c, left+i*(w+2), y, w+2, r, v.text(r))
		}
		x := left + len(refs)*(w+2) + 1
		if out := v.Net.Out(l, k); v.Known(out) {
			drawBar(c, x, y, v.Value(out), c.width-x)
		}
	}
	v.drawSoftmaxEnd(c.within(rect{0, 1 + rows.to - rows.from, c.width, c.height}), left, w)
}

// drawSoftmaxEnd draws c and the sum under their columns, the formula, and y.
func (v netView) drawSoftmaxEnd(c canvas, left, w int) {
	l := v.Net.Last()
	constant, sum := model.Ref{Kind: model.InC, Layer: l}, model.Ref{Kind: model.InSum, Layer: l}
	c.text(0, 0, Faint, "c = max a")
	v.number(c, left, 0, w+2, constant, v.text(constant))
	c.right(left+2*(w+2)+4, 0, Faint, "Σ")
	v.number(c, left+2*(w+2), 0, w+2, sum, v.text(sum))
	a := fmt.Sprintf("a%d", l+1)
	c.text(0, 1, Plain, "y[k] = "+model.Softmax.Formula(a+"[k]")+",  c = max "+a)
	c.text(0, 2, Plain, "The same as e^a / Σ e^a: above and below are multiplied by e^(−c).")
	if v.Place < v.Walk.Places() {
		return
	}
	y := v.Trace.Y()
	best := mathx.ArgMax(y)
	x := c.text(0, 3, Strong, "y = "+number.Array(y[:min(len(y), 6)]))
	if best >= 0 && best < len(y) {
		c.text(x, 3, Plain, fmt.Sprintf("   the largest is y[%d]; Σ y = %s", best+1, number.Full(mathx.Sum(y))))
	}
}

// drawBar draws a share of 0 … 1 as a bar within room cells.
func drawBar(c canvas, x, y int, share float64, room int) {
	if !(share >= 0) || room < 3 {
		return
	}
	eighths := int(min(share, 1)*float64(room)*8 + 0.5)
	for ; eighths >= 8; eighths -= 8 {
		c.set(x, y, Positive, '█')
		x++
	}
	if eighths > 0 {
		c.set(x, y, Positive, []rune("▏▎▍▌▋▊▉")[eighths-1])
	}
}
