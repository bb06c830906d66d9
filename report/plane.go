package report

import (
	"bufio"
	"image/png"
	"io"
	"strconv"

	"nnexplore/model/plane"
	"nnexplore/report/picture"
)

// A Plane is a sampled plane with the x in hand, which may be nil.
type Plane struct {
	plane.Plane
	X []float64
}

// PlaneFormats are the formats of a plane.
func PlaneFormats() Formats[Plane] {
	return Formats[Plane]{{"csv", ".csv", planeCSV}, {"png", ".png", planePNG}}
}

// planeCSV writes the x in the middle of each cell and the value there, from the top row
// to the bottom one, and where there are classes the one that wins, counted from 1.
func planeCSV(w io.Writer, p Plane) error {
	return buffered(w, func(b *bufio.Writer) {
		b.WriteString("x1,x2,value")
		if p.HasClasses {
			b.WriteString(",class")
		}
		b.WriteByte('\n')
		for row := range p.Rows {
			for col := range p.Cols {
				x1, x2 := p.At(col, row)
				line := csvNumber(b.AvailableBuffer(), x1)
				line = csvNumber(append(line, ','), x2)
				line = csvNumber(append(line, ','), p.Value(col, row))
				if p.HasClasses {
					line = append(line, ',')
					if class := p.Class(col, row); class >= 0 { // none where a y is NaN
						line = strconv.AppendInt(line, int64(class+1), 10)
					}
				}
				b.Write(append(line, '\n'))
			}
		}
	})
}

// planePNG writes the plane as an image with a pixel for each cell.
func planePNG(w io.Writer, p Plane) error { return png.Encode(w, picture.Image(p.Plane, p.X)) }
