package canvas

// Fill sets n cells from (x, y) on to one character.
func (c Canvas) Fill(x, y, n int, style Style, r rune) {
	for k := range n {
		c.Set(x+k, y, style, r)
	}
}

// Frame draws a frame along the edges of the canvas.
func (c Canvas) Frame(style Style) {
	right, bottom := c.Width-1, c.Height-1
	for _, y := range [...]int{0, bottom} {
		c.Fill(1, y, right-1, style, '─')
	}
	for y := 1; y < bottom; y++ {
		c.Set(0, y, style, '│')
		c.Set(right, y, style, '│')
	}
	c.Set(0, 0, style, '╭')
	c.Set(right, 0, style, '╮')
	c.Set(0, bottom, style, '╰')
	c.Set(right, bottom, style, '╯')
}

// A Panel is a frame with words in its edges.
type Panel struct {
	Edge, Style Style    // of the frame and of the title
	Title       string   // in the upper edge
	Note        []string // at the right of it, where there is room, in ever fewer words
	Foot        string   // in the lower edge, with keys as such
}

// Panel draws a panel along the edges of the canvas, and returns the canvas inside.
func (c Canvas) Panel(p Panel) Canvas {
	c.Frame(p.Edge)
	edge := c.inEdge(0)
	edge.Note(edge.title(p.Style, p.Title), p.Note...)
	if p.Foot != "" {
		c.inEdge(c.Height-1).Hint(0, 0, Plain, " "+p.Foot+" ")
	}
	return c.Within(Box(2, 1, c.Width-4, c.Height-2))
}

// Rule draws a line across row y, with the words of the upper edge of a panel in it.
func (c Canvas) Rule(y int, title string, note ...string) {
	c.Fill(0, y, c.Width, Frame, '─')
	edge := c.inEdge(y)
	edge.Note(edge.title(Strong, title), note...)
}

// inEdge is the part of row y that words can have in an edge.
func (c Canvas) inEdge(y int) Canvas { return c.Within(Box(2, y, c.Width-4, 1)) }

// title writes a title, and returns the x behind it.
func (c Canvas) title(style Style, title string) int {
	if title == "" {
		return 0
	}
	return c.Text(0, 0, style, " "+title+" ")
}

// Note writes the first of several wordings that has room behind x at the right end of an edge.
func (c Canvas) Note(x int, wordings ...string) {
	if note, ok := c.Fitting(c.Width-x-3, wordings...); ok {
		c.Hint(c.Width-c.Measure(note)-2, 0, Faint, " "+note+" ")
	}
}

// A Stack hands out the rows of a canvas from above.
type Stack struct {
	Canvas
	Y int // the first row that is left
}

// Left is how many rows are left.
func (s *Stack) Left() int { return s.Height - s.Y }

// Take hands out the next n rows.
func (s *Stack) Take(n int) Canvas {
	s.Y += n
	return s.Rows(s.Y-n, n)
}
