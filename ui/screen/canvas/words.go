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
	y := 1
	for _, line := range append(Wrap(w.Text, c.Width), w.Figures...) {
		c.Text(0, y, Plain, line)
		y++
	}
}

// Rows is how many lines the words take.
func (w Words) Rows(width int) int { return 1 + len(Wrap(w.Text, width)) + len(w.Figures) }

// DrawApart draws the words with the figures in the lower half, where they stay whatever
// the text above takes. Figures that are too wide are broken before their signs of equality.
func (w Words) DrawApart(c Canvas) {
	text := w
	text.Figures = nil
	text.Draw(c)
	y := max(text.Rows(c.Width), c.Height/2)
	for _, f := range w.Figures {
		for _, line := range WrapEquation(f, c.Width) {
			c.Text(0, y, Plain, line)
			y++
		}
	}
}
