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

// A Mark says how a number stands to what is in hand: what is made, from what, and while
// one selects, which number that is: [•2.0000].
type Mark struct {
	Sign     rune // before the number: ▸ made, • used, » moved, › an edit would move it, or a blank
	Selected bool
	Style    Style
}

// Width is how many cells the mark takes, those on both sides of the number that are kept for
// it always.
func (m Mark) Width() int {
	if m.Selected && m.Sign != ' ' {
		return 3
	}
	return 2
}

// Draw puts the mark around a number from start on; what is behind the number stands at end.
func (m Mark) Draw(c Canvas, y, start, end int) {
	at := start - 1
	if m.Sign != ' ' || !m.Selected {
		c.Set(at, y, m.Style, m.Sign)
		at--
	}
	if m.Selected {
		c.Set(at, y, m.Style, '[')
		c.Set(end, y, m.Style, ']')
	}
}

// Marked marks row y if the line in it is the chosen one of a list, and returns the role of its
// words.
func (c Canvas) Marked(y int, chosen bool) Style {
	if !chosen {
		return Plain
	}
	c.Set(0, y, Focused, '▸')
	return Strong
}
