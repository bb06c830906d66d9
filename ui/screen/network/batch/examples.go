package batch

import (
	"fmt"

	"nnexplore/model"
	"nnexplore/number"
	"nnexplore/ui/facts"
	"nnexplore/ui/screen/canvas"
	"nnexplore/ui/state"
)

const (
	mostName    = 12                 // of a name, in cells
	classCells  = mostName + 3       // of the predicted class
	targetCells = len(" target ≠1 ") // of the y that is meant
)

// ExampleRows is how many rows the table of the example inputs takes with all of them.
func ExampleRows(n state.NetworkState) int { return 1 + 2 + len(n.Examples) + 1 + 1 }

// Examples draws x and y of the example inputs, as many as fit, with the class that is
// predicted and the y that is meant, if there is one; that which is x is marked.
func Examples(c canvas.Canvas, n state.NetworkState, full bool) {
	c.Text(0, 0, canvas.Strong, number.Count(len(n.Examples), "example input")+" and their y")
	c.Right(c.Width, 0, canvas.Plain, "x is "+n.RowWords())
	print, width := numbers(full)
	t := table{net: n.Net, print: print}
	lead, out := leadOf(n), n.Net.Layers[n.Net.Last()].Out()
	tail := 0
	if out > 1 {
		tail += classCells
	}
	if n.Preset.Targets != nil {
		tail += targetCells
	}
	slots := max(2, (c.Width-lead-tail)/width)
	ys := min(out, max(slots/2, slots-n.Net.In()))
	xs := min(n.Net.In(), slots-ys)
	end := t.add(canvas.Span{To: xs}, model.X, lead, width)
	if inner := inside(n); xs == n.Net.In() && ys == out && len(inner) <= slots-xs-ys {
		end = t.add(canvas.Span{To: len(inner)}, func(i int) model.Ref { return inner[i] }, end, width)
		truth, _ := n.Truth()
		for k := xs; k < len(t.columns); k++ {
			if r := t.columns[k].ref; truth.Own(r.Layer, r.J) != "" {
				t.columns[k].head = canvas.Cut(truth.Own(r.Layer, r.J), width-1)
			}
		}
	}
	end = t.add(canvas.Span{To: ys}, func(j int) model.Ref { return n.Net.Out(n.Net.Last(), j) }, end, width)
	t.drawHeads(c, 1)
	y := 2
	if len(n.Net.Inputs)+len(n.Net.Classes) > 0 {
		t.drawNames(c, y, width)
		y++
	}
	ends := end
	if out > 1 {
		ends += classCells
		c.Right(ends, 1, canvas.Faint, "predicted")
	}
	if n.Preset.Targets != nil {
		c.Right(ends+targetCells, 1, canvas.Faint, "target")
	}
	s, rows := inSight(n, c.Height-y-1)
	for _, r := range rows {
		t.drawRow(c, y, label(r), r.Trace, r.InHand)
		if r.Index >= 0 {
			c.Click(canvas.Box(0, y, c.Width, 1), state.TakeRow{Row: r.Index})
		}
		if out > 1 {
			c.Right(ends, y, canvas.Plain, canvas.Cut(facts.Predicted(n.Net, r.Trace.Y()), mostName))
		}
		if r.Target != nil {
			drawTarget(c, ends+targetCells, y, n.Net, r)
		}
		y++
	}
	met := ""
	if s.Len() == len(n.Examples) {
		met = metText(rows)
	}
	c.Text(0, y, canvas.Faint, joined(s.Label("rows", len(n.Examples)), canvas.Span{To: xs}.Label("x", n.Net.In()), canvas.Span{To: ys}.Label("y", out), met))
}

// inside are the neurons before the last layer of a network that computes a function of logic.
func inside(n state.NetworkState) (refs []model.Ref) {
	if _, ok := n.Truth(); !ok {
		return nil
	}
	for l := range n.Net.Last() {
		for j := range n.Net.Layers[l].Out() {
			refs = append(refs, n.Net.Out(l, j))
		}
	}
	return refs
}

// drawNames writes under the heads what the inputs and outputs are called.
func (t table) drawNames(c canvas.Canvas, y, width int) {
	for _, k := range t.columns {
		c.Right(k.end, y, canvas.Faint, canvas.Cut(t.net.Called(k.ref), min(width-1, mostName)))
	}
}

// drawTarget draws the y that a row is meant to have, or the class of it, with ≠ where the
// network gives another.
func drawTarget(c canvas.Canvas, end, y int, n model.Network, r facts.Row) {
	text, style := facts.Predicted(n, r.Target), canvas.Plain
	if len(r.Target) == 1 {
		text = number.Short(r.Target[0])
	}
	if !r.Meets() {
		text, style = "≠ "+text, canvas.Warning
	}
	c.Right(end, y, style, text)
}

// metText says how many of the rows that have a target come to it, and for one output by which
// rule; "" where none has one.
func metText(rows []facts.Row) string {
	met, all, one := 0, 0, false
	for _, r := range rows {
		if r.Target == nil {
			continue
		}
		one = len(r.Target) == 1
		if all++; r.Meets() {
			met++
		}
	}
	if all == 0 {
		return ""
	}
	text := fmt.Sprintf("%d of %d rows come to their target", met, all)
	if one {
		text += ": y above 0.5 is 1"
	}
	return text
}
