package canvas

import (
	"strings"
	"testing"
)

// sketched is what a sketch looks like, a dot of the terminal for each of its own.
func sketched(width, height int, draw func(s Sketch)) []string {
	c := New(width, height)
	s := NewSketch(c)
	draw(s)
	s.Flush()
	var rows []string
	for y := range 4 * height {
		var b strings.Builder
		for x := range 2 * width {
			if r := c.At(x/2, y/4); r >= 0x2800 && (r-0x2800)&brailleBits[y%4][x%2] != 0 {
				b.WriteByte('#')
			} else {
				b.WriteByte('.')
			}
		}
		rows = append(rows, b.String())
	}
	return rows
}

// TestLine draws lines as they were drawn on squared paper: Bresenham's straight line, the
// dashes along it however steep it is, the second dot across it.
func TestLine(t *testing.T) {
	for name, c := range map[string]struct {
		x0, y0, x1, y1 int
		pen            Pen
		want           string
	}{
		"level":             {0, 1, 7, 1, Pen{}, "........ ######## ........ ........"},
		"falling":           {0, 0, 7, 3, Pen{}, "##...... ..##.... ....##.. ......##"},
		"rising":            {0, 3, 7, 0, Pen{}, "......## ....##.. ..##.... ##......"},
		"backwards":         {7, 3, 0, 0, Pen{}, "##...... ..##.... ....##.. ......##"},
		"upright":           {2, 0, 2, 3, Pen{}, "..#..... ..#..... ..#..... ..#....."},
		"one dot":           {5, 2, 5, 2, Pen{}, "........ ........ .....#.. ........"},
		"dashed":            {0, 1, 7, 1, Pen{Dashed: true}, "........ ####..## ........ ........"},
		"wide":              {0, 1, 7, 1, Pen{Wide: true}, "........ ######## ######## ........"},
		"wide and upright":  {2, 0, 2, 3, Pen{Wide: true}, "..##.... ..##.... ..##.... ..##...."},
		"dashed as a whole": {0, 0, 7, 3, Pen{Dashed: true}, "##...... ..##.... ........ ......##"},
	} {
		got := strings.Join(sketched(4, 1, func(s Sketch) { s.Line(c.x0, c.y0, c.x1, c.y1, c.pen, Plain) }), " ")
		if got != c.want {
			t.Errorf("%s: %s, want %s", name, got, c.want)
		}
	}
	steep := sketched(2, 2, func(s Sketch) { s.Line(0, 0, 2, 7, Pen{Dashed: true}, Plain) })
	if got := strings.Join(steep, " "); got != "#... #... .#.. .#.. .... .... ..#. ..#." {
		t.Errorf("a steep dashed line: %s", got)
	}
}

// TestOver holds that a cell belongs to the most important line through it, and among
// equals of other styles to the first, with none of the others' dots.
func TestOver(t *testing.T) {
	cross := func(over bool, styles ...Style) (row string, style Style) {
		c := New(1, 1)
		s := NewSketch(c)
		s.Line(0, 0, 1, 0, Pen{}, styles[0])
		if over {
			s = s.Over()
		}
		s.Line(0, 3, 1, 3, Pen{}, styles[1])
		s.Flush()
		return string(c.At(0, 0)), c.cells[0][0].Style
	}
	for name, c := range map[string]struct {
		over   bool
		styles []Style
		row    string
		style  Style
	}{
		"more important":  {true, []Style{Plain, Made}, "⣀", Made},
		"as important":    {false, []Style{Plain, Made}, "⠉", Plain},
		"of one style":    {false, []Style{Made, Made}, "⣉", Made},
		"more, one style": {true, []Style{Made, Made}, "⣀", Made},
	} {
		if row, style := cross(c.over, c.styles...); row != c.row || style != c.style {
			t.Errorf("%s: %q in style %d, want %q in %d", name, row, style, c.row, c.style)
		}
	}
}
