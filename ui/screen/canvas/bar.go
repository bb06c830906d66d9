package canvas

import "math"

// Bar draws a part of 0 … 1 of the first row as a bar, in eighths of a cell. Bars under one
// another have a line of the ground between them, where the font has what that takes.
func (c Canvas) Bar(part float64, style Style) {
	eighths := int(math.Round(min(part, 1) * float64(8*c.Width)))
	if c.ASCII {
		eighths = (eighths + 4) / 8 * 8
	}
	whole := '▇'
	if !c.Dots {
		whole = '█'
	}
	for x := range eighths / 8 {
		c.Set(x, 0, style, whole)
	}
	if rest := eighths % 8; rest > 0 {
		c.Set(eighths/8, 0, style, '█'+rune(8-rest)) // ▏ to ▉ follow █ in Unicode, the widest first
	}
}
