package canvas

import "nnexplore/report/plot"

// Plot draws a plot, its axes faint and each curve in the role that style gives its index.
func (c Canvas) Plot(p plot.Plot, style func(curve int) Style) {
	for y, row := range p.Rows {
		for x, cell := range row {
			role := Faint
			if cell.Curve >= 0 {
				role = style(cell.Curve)
			}
			c.Set(x, y, role, cell.Rune)
		}
	}
}
