package canvas

// Dimmed draws on the canvas what is only looked at from the side: in faint roles, and
// without noting a click or a field.
func (c Canvas) Dimmed(draw func(Canvas)) {
	aside := c
	aside.notes = &Notes{}
	draw(aside)
	for _, row := range c.cells {
		for x := range row {
			row[x].Style = row[x].Style.dimmed()
		}
	}
}

// dimmed is the role of what plays another one at the side: words stay words, a line stays
// a line and a sign keeps its colour, but nothing calls for the eye. Heat stays as it is.
func (s Style) dimmed() Style {
	switch s {
	case Positive:
		return idlePositive
	case Negative:
		return idleNegative
	case Focused, CurveInHand:
		return shade1
	case Strong, Probe, Fires:
		return Plain
	case Plain, Key, Chosen, Used, Made, Moved, Warning:
		return Faint
	}
	return s
}
