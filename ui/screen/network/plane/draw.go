package plane

import (
	"fmt"

	"nnexplore/model"
	"nnexplore/model/plane"
	"nnexplore/number"
	"nnexplore/report/picture"
	"nnexplore/ui/screen/canvas"
	"nnexplore/ui/state"
)

// Draw draws the planes of a network, the small ones of its hidden neurons before the one of
// the number that is shown.
func Draw(c canvas.Canvas, n state.NetworkState, k *Kept) {
	if k == nil {
		k = &Kept{}
	}
	var hidden []model.Ref
	for _, r := range plane.Neurons(n.Net) {
		if r.Layer < n.Net.Last() {
			hidden = append(hidden, r)
		}
	}
	l, ok := arrange(c.Width, c.Height, len(hidden))
	if !ok {
		c.Text(0, 0, canvas.Plain, "The plane needs more rows and columns than there are here.")
		return
	}
	d := drawing{Canvas: c, n: n, form: c.PictureForm()}
	for _, box := range l.small {
		d.below = max(d.below, box.Y+box.H)
	}
	if len(l.small) > 0 {
		box := l.small[0]
		for i, p := range k.small.of(d.of(box), hidden[:len(l.small)]) {
			d.small(l.small[i], p)
		}
		if rest := len(hidden) - len(l.small); rest > 0 {
			last := l.small[len(l.small)-1]
			c.Right(last.X+last.W, last.Y-1, canvas.Faint, fmt.Sprintf(" +%d more", rest))
		}
	}
	for _, p := range k.large.of(d.of(l.large), []model.Ref{n.PlaneTarget()}) {
		d.large(l.large, p)
	}
}

// A drawing is what planes of a network are drawn on.
type drawing struct {
	canvas.Canvas
	n     state.NetworkState
	form  picture.Form
	below int // the first row below all small planes
}

// of is what is sampled for the cells of a rectangle.
func (d drawing) of(box canvas.Rect) plane.Of {
	return plane.Of{Network: d.n.Net, Window: d.n.PlaneWindow(), Cols: box.W, Rows: d.form.Rows(box.H)}
}

// name is the name of a number, with the function of the two inputs that its neuron comes to.
func (d drawing) name(r model.Ref) string {
	name := d.n.Name(r)
	if truth, ok := d.n.Truth(); ok {
		if logic := truth.Name(r.Layer, r.J); logic != "" {
			return name + " " + logic
		}
	}
	if called := d.n.Net.Called(r); called != "" {
		return name + " " + called
	}
	return name
}

// valued is a name with the value at x behind it, where that is computed.
func (d drawing) valued(name string, r model.Ref) string {
	if !d.n.Known(r) {
		return name
	}
	return name + " = " + number.Short(d.n.Value(r))
}

// small draws the plane of a hidden neuron, which a click selects.
func (d drawing) small(box canvas.Rect, p plane.Plane) {
	style := canvas.Plain
	if d.n.PlaneTarget() == p.Target {
		style = canvas.Focused
	}
	name := d.name(p.Target)
	label, _ := d.Fitting(box.W, d.valued(name, p.Target), d.valued(d.n.Name(p.Target), p.Target), name, d.n.Name(p.Target))
	head := d.Within(canvas.Box(box.X, box.Y-1, box.W, 1))
	head.Text(0, 0, style, label)
	d.Within(box).Picture(picture.Draw(p, d.form, d.n.X))
	d.Click(canvas.Box(box.X, box.Y-1, box.W, box.H+1), state.Select{At: p.Target})
}

// large draws the plane of the number that is shown, with its axes and what its colours
// stand for. A press or a drag puts x there.
func (d drawing) large(box canvas.Rect, p plane.Plane) {
	head := d.Within(canvas.Box(box.X+1, box.Y-1, d.Width-box.X-1, 1))
	title, _ := head.Fitting(head.Width, d.titles(p)...)
	head.Text(0, 0, canvas.Strong, title)
	d.Within(box).Picture(picture.Draw(p, d.form, d.n.X))
	d.Drag("x", box, func(x, y int) state.Action {
		col, row := min(max(x, 0), p.Cols-1), min(max(d.form.Rows(y), 0), p.Rows-1)
		x1, x2 := p.At(col, row)
		return state.SetInput{X: []float64{x1, x2}}
	})
	d.axes(box, p)
	d.legend(box, p)
}

// titles say what is shown, in several wordings, the longest first.
func (d drawing) titles(p plane.Plane) []string {
	name := d.name(p.Target)
	which := ""
	if p.HasClasses && !d.n.View.Selecting && d.n.KnowsY() {
		which = ", the winner at x"
	}
	return []string{
		d.valued(name, p.Target) + which + ", over x[1] and x[2]",
		d.valued(name, p.Target) + which,
		name + which,
		name,
	}
}

// axes draws the numbers of both axes.
func (d drawing) axes(box canvas.Rect, p plane.Plane) {
	w := p.Window
	const apartX, apartY = 8, 3
	left := d.Within(canvas.Box(box.X-axisCells, 0, axisCells, d.Height))
	left.Right(axisCells-1, box.Y-1, canvas.Faint, "x[2]")
	for _, t := range picture.Ticks(w.Y0, w.Y1, box.H, apartY) {
		left.Right(axisCells-1, box.Y+box.H-1-t.At, canvas.Faint, t.Text)
	}
	below := d.Within(canvas.Box(box.X-axisCells, box.Y+box.H, axisCells+box.W, axisRows))
	below.Right(axisCells-1, 0, canvas.Faint, "x[1]")
	for _, t := range ticksAlong(w.X0, w.X1, box.W, apartX) {
		x := axisCells + t.At - (len(t.Text)-1)/2
		below.Text(max(axisCells, min(x, below.Width-len(t.Text))), 0, canvas.Faint, t.Text)
	}
}

// ticksAlong are the numbers along the axis to the right, at least apart cells from one another
// and never touching.
func ticksAlong(from, to float64, cells, apart int) []picture.Tick {
	for {
		ticks, longest := picture.Ticks(from, to, cells, apart), 0
		for _, t := range ticks {
			longest = max(longest, len(t.Text))
		}
		if longest < apart || apart >= cells {
			return ticks
		}
		apart = longest + 1
	}
}

// legend says which values the colours stand for, where the line is and where x is. Where that has
// no room below the plane it begins further left, below the small planes.
func (d drawing) legend(box canvas.Rect, p plane.Plane) {
	left, y := box.X-axisCells, box.Y+box.H+axisRows
	if y >= d.below && p.Low < p.High {
		const gaps = 4
		wanted := d.Measure(number.Short(p.Low)+number.Short(p.High)+d.notes(p)[0]) + len(d.form.Scale()) + gaps
		left = max(0, min(left, d.Width-wanted))
	}
	c := d.Within(canvas.Box(left, y, d.Width-left, legendRows))
	x := 0
	switch {
	case p.Low == p.High:
		x = c.Text(0, 0, canvas.Plain, number.Short(p.Low)+" everywhere") + 2
	case p.Low < p.High:
		scale := d.form.Scale()
		x = c.Text(0, 0, canvas.Plain, number.Short(p.Low)) + 1
		c.Within(canvas.Box(x, 0, len(scale), 1)).Picture([][]picture.Cell{scale})
		x = c.Text(x+len(scale)+1, 0, canvas.Plain, number.Short(p.High)) + 2
	}
	if text, ok := c.Fitting(c.Width-x, d.notes(p)...); ok {
		c.Text(x, 0, canvas.Faint, text)
	}
}

// notes say what the line is and where x is, in several wordings.
func (d drawing) notes(p plane.Plane) []string {
	line := "line: " + d.n.Name(p.Target) + " = " + number.Short(p.Level)
	switch r, class := p.Target, p.AllOver(); { // which looks at every cell
	case class >= 0:
		line = fmt.Sprintf("no line: %s wins here", d.n.Name(p.Network.Out(p.Network.Last(), class)))
	case !p.HasLine():
		line = "no line here"
	case p.HasClasses:
		line = "line: another y wins"
	case r.Kind != model.InA && p.Network.Layers[r.Layer].Activation.Jumps():
		line = "line: " + d.n.Name(r) + " jumps"
	}
	mark := "◆ x"
	if d.form == picture.Digits {
		mark = "X is x"
	}
	if _, _, ok := p.Cell(d.n.X[0], d.n.X[1]); !ok {
		mark = "x is outside"
	}
	return []string{line + " · " + mark, line, mark}
}
