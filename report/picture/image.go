package picture

import (
	"image"

	"nnexplore/model/plane"
)

// The sizes of what stands in an image, in pixels.
const (
	lineHalf = 1 // the line's width on each side of its pixel
	markHalf = 9 // from the middle of the mark to its corners
	markEdge = 3 // the width of its edge
)

// Image is the plane with a pixel for each cell, on paper, with the line and a ◆ in the
// cell of x, which may be nil.
func Image(p plane.Plane, x []float64) *image.RGBA {
	img := image.NewRGBA(image.Rect(0, 0, p.Cols, p.Rows))
	for row := range p.Rows {
		for col := range p.Cols {
			img.SetRGBA(col, row, Paper.Of(p.Share(col, row)))
		}
	}
	for row := range p.Rows {
		for col := range p.Cols {
			if p.Crosses(col, row) {
				for dy := -lineHalf; dy <= lineHalf; dy++ {
					for dx := -lineHalf; dx <= lineHalf; dx++ {
						img.SetRGBA(col+dx, row+dy, Paper.Line)
					}
				}
			}
		}
	}
	if len(x) != 2 {
		return img
	}
	if col, row, ok := p.Cell(x[0], x[1]); ok {
		for dy := -markHalf; dy <= markHalf; dy++ {
			for dx := -markHalf; dx <= markHalf; dx++ {
				switch size := max(dx, -dx) + max(dy, -dy); {
				case size <= markHalf-markEdge:
					img.SetRGBA(col+dx, row+dy, Paper.Mark)
				case size <= markHalf:
					img.SetRGBA(col+dx, row+dy, Paper.Line)
				}
			}
		}
	}
	return img
}
