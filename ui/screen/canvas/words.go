package canvas

// Words explain in two sentences what a thing is, for somebody who meets it for the
// first time; the figures are the numbers in hand that show it.
type Words struct {
	Title   string
	Text    string
	Figures []string
}

// InWords returns the words for a thing.
func InWords(title, text string, figures ...string) Words { return Words{title, text, figures} }

// Draw draws the words from the top of the canvas on.
func (w Words) Draw(c Canvas) {
	c.Text(0, 0, Strong, w.Title)
	c.Lines(0, 1, Plain, append(Wrap(w.Text, c.Width), w.figures(c.Width)...))
}

// Below draws the words at the lower end of the canvas and returns what is left above them.
func (w Words) Below(c Canvas) Canvas {
	rows := min(w.Rows(c.Width), c.Height)
	w.Draw(c.Rows(c.Height-rows, rows))
	return c.Rows(0, c.Height-rows-1)
}

// Rows is how many lines the words take.
func (w Words) Rows(width int) int {
	return 1 + len(Wrap(w.Text, width)) + len(w.figures(width))
}

// figures are the lines of the figures, of which those that are too wide are broken before their
// signs of equality.
func (w Words) figures(width int) (lines []string) {
	for _, f := range w.Figures {
		lines = append(lines, WrapEquation(f, width)...)
	}
	return lines
}

// DrawApart draws the words with the figures at the lower end, where they stay whatever the
// text takes.
func (w Words) DrawApart(c Canvas) {
	lines := w.figures(c.Width)
	y := c.Lines(0, 0, Strong, Wrap(w.Title, c.Width))
	y = c.Lines(0, y, Plain, Wrap(w.Text, c.Width))
	c.Lines(0, max(y, c.Height-len(lines)), Plain, lines)
}
