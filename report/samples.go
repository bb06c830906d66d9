package report

import (
	"bufio"
	"fmt"
	"image/png"
	"io"
	"strconv"

	"nnexplore/model"
	"nnexplore/model/plane"
	"nnexplore/number"
	"nnexplore/report/picture"
)

// Samples are functions at certain x, to be written as a table. Each value is computed
// when it is written, so that a long table takes no memory.
type Samples struct {
	X       []float64
	Columns []Column
}

// A Column is a function of a table, under its name.
type Column struct {
	Name string
	F    func(x float64) float64
}

// Columns are activations under their own names.
func Columns(functions []model.Activation) []Column {
	columns := make([]Column, len(functions))
	for i, f := range functions {
		columns[i] = Column{string(f), f.Func()}
	}
	return columns
}

// SteeperColumn is sigmoid(k·x), under the name sigmoid(5x).
func SteeperColumn(k float64) Column {
	return Column{"sigmoid(" + number.Short(k) + "x)", model.Steeper(k)}
}

// SlopeColumn is the derivative of an activation, under the name sigmoid'.
func SlopeColumn(f model.Activation) Column { return Column{string(f) + "'", f.Derivative} }

// samplesText writes the samples in columns, rounded to four decimals.
func samplesText(w io.Writer, s Samples) error {
	return buffered(w, func(b *bufio.Writer) {
		fmt.Fprintf(b, "%12s", "x")
		for _, c := range s.Columns {
			fmt.Fprintf(b, "  %12s", c.Name)
		}
		for _, x := range s.X {
			fmt.Fprintf(b, "\n%12s", number.Fixed(x))
			for _, c := range s.Columns {
				fmt.Fprintf(b, "  %*s", max(12, len(c.Name)), number.Fixed(c.F(x)))
			}
		}
		fmt.Fprintln(b)
	})
}

// samplesCSV writes the samples as CSV, with a header.
func samplesCSV(w io.Writer, s Samples) error {
	return buffered(w, func(b *bufio.Writer) {
		b.WriteString("x")
		for _, c := range s.Columns {
			b.WriteString("," + c.Name)
		}
		for _, x := range s.X {
			b.Write(csvNumber(append(b.AvailableBuffer(), '\n'), x))
			for _, c := range s.Columns {
				b.Write(csvNumber(append(b.AvailableBuffer(), ','), c.F(x)))
			}
		}
		b.WriteString("\n")
	})
}

// samplesJSON writes the samples as one object on a line: the array x, and in curves an
// array of the same length for each function.
func samplesJSON(w io.Writer, s Samples) error {
	return buffered(w, func(b *bufio.Writer) {
		b.WriteString(`{"x":[`)
		s.array(b, model.Identity.Of)
		b.WriteString(`],"curves":{`)
		for i, c := range s.Columns {
			if i > 0 {
				b.WriteByte(',')
			}
			b.Write(JSONText(b.AvailableBuffer(), c.Name))
			b.WriteString(":[")
			s.array(b, c.F)
			b.WriteByte(']')
		}
		b.WriteString("}}\n")
	})
}

func (s Samples) array(b *bufio.Writer, f func(x float64) float64) {
	for i, x := range s.X {
		if i > 0 {
			b.WriteByte(',')
		}
		b.Write(JSONNumber(b.AvailableBuffer(), f(x)))
	}
}

// buffered gives write a buffer in front of w and returns the first error of w.
func buffered(w io.Writer, write func(b *bufio.Writer)) error {
	b := bufio.NewWriter(w)
	write(b)
	return b.Flush()
}

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

// The sizes of what is written of a plane: a picture of text, in characters, the values along
// each axis of the CSV, and the pixels of an image along each of its sides.
const (
	planeCols, planeLines = 60, 18
	planeValues           = 40
	planePixels           = 480
)

// PlaneFor is what is sampled of a plane for files of that format or ending.
func PlaneFor(of plane.Of, format string) plane.Of {
	switch format {
	case "png", ".png":
		of.Cols, of.Rows = planePixels, planePixels
	default:
		of.Cols, of.Rows = planeValues, planeValues
	}
	return of
}

// PlanePage is a plane drawn as text in that form, to be coloured by paint where that is not nil.
func PlanePage(of plane.Of, x []float64, form picture.Form, paint func(front, back picture.Tone) string) picture.Page {
	of.Cols, of.Rows = planeCols, form.Rows(planeLines)
	return picture.Page{Plane: plane.Sample(of), Form: form, X: x, Title: planeTitle(of.Network, of.Target), Paint: paint}
}

// planeTitle says what is drawn, with the names that the network has for it and for its inputs.
func planeTitle(n model.Network, target model.Ref) string {
	called := func(name string, r model.Ref) string {
		if own := n.Called(r); own != "" {
			return name + " (" + own + ")"
		}
		return name
	}
	return fmt.Sprintf("%s of %s over %s, to the right, and %s, up",
		called(target.Name(), target), n.Name, called("x1", model.X(0)), called("x2", model.X(1)))
}
