package report

import (
	"bufio"
	"fmt"
	"io"

	"nnexplore/model"
	"nnexplore/number"
)

// Samples are functions at certain x, to be written as a table. A value is
// computed as it is written, so that a long table needs no room.
type Samples struct {
	X         []float64
	Functions []model.Activation
}

// Text writes the samples in columns, rounded to four decimals.
func (s Samples) Text(w io.Writer) error {
	return buffered(w, func(b *bufio.Writer) {
		fmt.Fprintf(b, "%12s", "x")
		for _, f := range s.Functions {
			fmt.Fprintf(b, "  %12s", f)
		}
		for _, x := range s.X {
			fmt.Fprintf(b, "\n%12s", number.Fixed(x))
			for _, f := range s.Functions {
				fmt.Fprintf(b, "  %12s", number.Fixed(f.Of(x)))
			}
		}
		fmt.Fprintln(b)
	})
}

// CSV writes the samples as CSV, with a header.
func (s Samples) CSV(w io.Writer) error {
	return buffered(w, func(b *bufio.Writer) {
		b.WriteString("x")
		for _, f := range s.Functions {
			b.WriteString("," + string(f))
		}
		for _, x := range s.X {
			b.Write(csvNumber(append(b.AvailableBuffer(), '\n'), x))
			for _, f := range s.Functions {
				b.Write(csvNumber(append(b.AvailableBuffer(), ','), f.Of(x)))
			}
		}
		b.WriteString("\n")
	})
}

// JSON writes the samples as one object on a line: the array x, and in curves an
// array of the same length for each function.
func (s Samples) JSON(w io.Writer) error {
	return buffered(w, func(b *bufio.Writer) {
		b.WriteString(`{"x":[`)
		s.array(b, model.Identity)
		b.WriteString(`],"curves":{`)
		for i, f := range s.Functions {
			if i > 0 {
				b.WriteByte(',')
			}
			b.WriteString(`"` + string(f) + `":[`)
			s.array(b, f)
			b.WriteByte(']')
		}
		b.WriteString("}}\n")
	})
}

func (s Samples) array(b *bufio.Writer, f model.Activation) {
	for i, x := range s.X {
		if i > 0 {
			b.WriteByte(',')
		}
		b.Write(jsonNumber(b.AvailableBuffer(), f.Of(x)))
	}
}

// buffered lets write fill a buffer before w, and gives the first error of w.
func buffered(w io.Writer, write func(b *bufio.Writer)) error {
	b := bufio.NewWriter(w)
	write(b)
	return b.Flush()
}
