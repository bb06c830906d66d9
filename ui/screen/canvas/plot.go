package canvas

import (
	"nnexplore/report/picture"
	"nnexplore/report/plot"
)

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

// PictureForm is how the cells of a plane are drawn on the canvas.
func (c Canvas) PictureForm() picture.Form {
	switch {
	case c.ASCII:
		return picture.Digits
	case c.Heat == HeatHalves:
		return picture.Halves
	}
	return picture.Shades
}

// Picture draws the cells of a plane.
func (c Canvas) Picture(rows [][]picture.Cell) {
	for y, row := range rows {
		for x, cell := range row {
			c.Set(x, y, c.toned(cell), cell.Rune)
		}
	}
}

// toned is the role or the pair of colours of a cell of a plane.
func (c Canvas) toned(cell picture.Cell) Style {
	switch {
	case c.Heat == HeatHalves && cell.Front == picture.Mark:
		return pairOf(0, marked) // dark on the brightest ground, beside any colour
	case c.Heat == HeatHalves:
		return pairOf(levelOfTone(cell.Front), levelOfTone(cell.Back))
	case cell.Front == picture.Mark:
		return Probe
	case cell.Front == picture.Line:
		return Strong
	case cell.Front == picture.NotNumber:
		return Warning
	}
	return Sign(float64(cell.Front))
}

// levelOfTone is the level in whose colour a tone is drawn.
func levelOfTone(t picture.Tone) level {
	switch t {
	case picture.Line:
		return marked
	case picture.NotNumber:
		return notNumber
	case picture.Blank:
		return nothing
	}
	return level(t)
}
