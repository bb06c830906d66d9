package picture

import (
	"strings"

	"nnexplore/model"
	"nnexplore/model/plane"
	"nnexplore/number"
)

// A Page is a plane drawn as text: the picture between its axes, with a title over it and
// what its signs stand for below.
type Page struct {
	Plane plane.Plane
	Form  Form
	X     []float64 // the x in hand, nil for none
	Title string
	Paint func(front, back Tone) string // the escape sequence of a pair of tones; nil for no colours
}

// How far apart the numbers of the axes stand at least, in characters.
const apartX, apartY = 9, 3

// String is the page with a line feed behind each of its lines.
func (p Page) String() string {
	var b strings.Builder
	b.WriteString(p.Title + "\n\n")
	rows := Draw(p.Plane, p.Form, p.X)
	labels, width := p.labels(len(rows))
	for y, row := range rows {
		mark := " │"
		if labels[y] != "" {
			mark = " ┤"
		}
		b.WriteString(strings.Repeat(" ", width-len(labels[y])) + labels[y] + mark)
		p.paint(&b, row)
		b.WriteString("\n")
	}
	p.below(&b, width)
	b.WriteString("\n")
	for _, line := range p.legend() {
		b.WriteString(line + "\n")
	}
	return b.String()
}

// labels are the numbers beside the lines of the picture, most of them "", and the width of
// the widest. The first line has the name of its axis where there is no number.
func (p Page) labels(lines int) (labels []string, width int) {
	labels = make([]string, lines)
	w := p.Plane.Window
	for _, t := range Ticks(w.Y0, w.Y1, lines, apartY) {
		labels[lines-1-t.At] = t.Text
		width = max(width, len(t.Text))
	}
	return labels, width
}

// below writes the axis of x1 with its numbers.
func (p Page) below(b *strings.Builder, left int) {
	cols := p.Plane.Cols
	axis, numbers := []rune(strings.Repeat("─", cols)), []rune(strings.Repeat(" ", left+2+cols+apartX))
	free := 0
	for _, t := range Ticks(p.Plane.Window.X0, p.Plane.Window.X1, cols, apartX) {
		from := left + 2 + t.At - (len(t.Text)-1)/2
		if from < free {
			continue
		}
		axis[t.At] = '┬'
		copy(numbers[from:], []rune(t.Text))
		free = from + len(t.Text) + 1
	}
	b.WriteString(strings.Repeat(" ", left+1) + "└" + string(axis) + "\n")
	b.WriteString(strings.TrimRight(string(numbers), " ") + "\n")
}

// paint writes cells in their colours.
func (p Page) paint(b *strings.Builder, cells []Cell) {
	if p.Paint == nil {
		text := make([]rune, len(cells))
		for i, c := range cells {
			text[i] = c.Rune
		}
		b.WriteString(strings.TrimRight(string(text), " "))
		return
	}
	last := ""
	for _, c := range cells {
		if now := p.Paint(c.Front, c.Back); now != last {
			b.WriteString(now)
			last = now
		}
		b.WriteRune(c.Rune)
	}
	b.WriteString("\x1b[0m")
}

// legend says what the signs of the picture stand for.
func (p Page) legend() []string {
	sample := func(cells ...Cell) string {
		var b strings.Builder
		p.paint(&b, cells)
		return b.String()
	}
	name := p.Plane.Target.Name()
	var list []string
	if p.Plane.Low <= p.Plane.High {
		list = append(list, name+": "+number.Short(p.Plane.Low)+" "+sample(p.Form.Scale()...)+" "+number.Short(p.Plane.High))
	}
	if where, parted := p.parted(name); parted {
		line := " the line where "
		if p.Form == Halves { // its colour may be that of the ground that the words stand on
			line = " the white line where "
		}
		list = append(list, sample(p.Form.line())+line+where)
	} else {
		list = append(list, "no line: "+where)
	}
	if len(p.X) == 2 {
		list = append(list, sample(p.Form.mark())+" "+p.mark(name))
	}
	return list
}

// parted says where the line is, or what holds all over the picture where there is none.
func (p Page) parted(name string) (where string, parted bool) {
	parted = p.Plane.HasLine()
	class := p.Plane.AllOver()
	above, ok := p.Plane.Above(0, 0)
	switch {
	case parted && p.Plane.HasClasses:
		return "another y is the largest", true
	case parted:
		return name + " crosses " + number.Short(p.Plane.Level), true
	case class >= 0:
		return p.Plane.Network.Out(p.Plane.Network.Last(), class).Name() + " is the largest everywhere here", false
	case !ok:
		return name + " has no numbers to part", false
	case p.Plane.HasClasses: // there are cells without one, round which no line stands
		return "no y is the largest everywhere here", false
	case above:
		return name + " is above " + number.Short(p.Plane.Level) + " everywhere here", false
	}
	return name + " is not above " + number.Short(p.Plane.Level) + " anywhere here", false
}

// mark says where x is, and what the number is there.
func (p Page) mark(name string) string {
	t := model.PassOf(p.Plane.Network, p.X)
	text := "x = " + number.Array(p.X)
	if _, _, ok := p.Plane.Cell(p.X[0], p.X[1]); !ok {
		text += ", outside of the picture"
	}
	return text + ": " + name + " = " + number.Short(model.Value(p.Plane.Network, t, p.Plane.Target))
}
