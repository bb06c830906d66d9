package canvas

import "math"

// Bar draws a part of 0 … 1 of the first row as a bar, in eighths of a cell.
func (c Canvas) Bar(part float64, style Style) {
	eighths := int(math.Round(min(part, 1) * float64(8*c.Width)))
	if c.ASCII {
		eighths = (eighths + 4) / 8 * 8
	}
	for x := range eighths / 8 {
		c.Set(x, 0, style, '█')
	}
	if rest := eighths % 8; rest > 0 {
		c.Set(eighths/8, 0, style, '█'+rune(8-rest)) // ▏ to ▉ follow █ in Unicode, the widest first
	}
}
