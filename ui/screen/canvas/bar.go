package canvas

import "math"

// Bar draws the size of x in the first row, which that of most fills, in eighths of a cell. What
// is no number has no bar.
func (c Canvas) Bar(x, most float64, style Style) {
	part := math.Abs(x) / most
	if !(part > 0) {
		return
	}
	eighths := int(math.Round(min(part, 1) * float64(8*c.Width)))
	if c.ASCII {
		eighths = (eighths + 4) / 8 * 8
	}
	c.Fill(0, 0, eighths/8, style, '█')
	if rest := eighths % 8; rest > 0 {
		c.Set(eighths/8, 0, style, '█'+rune(8-rest)) // ▏ to ▉ follow █ in Unicode, the widest first
	}
}
