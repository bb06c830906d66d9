package netfile

import (
	"fmt"
	"math"
	"strconv"
	"unicode/utf8"

	"nnexplore/model"
)

// A File is what a file holds: a network that passes its Check, and an input
// that fits it. All numbers are finite.
//
// Name and Source may hold any character, those included that move a terminal's
// cursor.
type File struct {
	Network model.Network
	X       []float64 // zeros where the file brings no input
	NoX     bool      // says that it brings none
	Bare    bool      // says that it names no activations, so that they are those of the Options
}

// newFile puts a network and its input together; x is nil where there is none.
func newFile(n model.Network, x []float64) (File, error) {
	if err := check(n, x); err != nil {
		return File{}, err
	}
	if x == nil {
		return File{Network: n, X: make([]float64, n.In()), NoX: true}, nil
	}
	return File{Network: n, X: x}, nil
}

// check says what keeps n and x, which may be nil, from being a File.
func check(n model.Network, x []float64) error {
	if err := n.Check(); err != nil {
		return err
	}
	if x != nil && len(x) != n.In() {
		return fmt.Errorf("x has %s, but W1 has %s (%d×%d)", plural(uint64(len(x)), "value"), plural(uint64(n.In()), "row"),
			n.In(), n.Layers[0].Out())
	}
	for l, layer := range n.Layers {
		for i, row := range layer.W {
			if err := finite(row, func(j int) model.Ref { return model.W(l, i, j) }); err != nil {
				return err
			}
		}
		if err := finite(layer.B, func(j int) model.Ref { return model.B(l, j) }); err != nil {
			return err
		}
	}
	return finite(x, model.X)
}

func finite(v []float64, ref func(j int) model.Ref) error {
	for j, f := range v {
		if math.IsNaN(f) || math.IsInf(f, 0) {
			return fmt.Errorf("%s is %v; a finite number was expected", ref(j).Name(), f)
		}
	}
	return nil
}

// cut makes rows of the same length out of numbers that lie one behind the other
// in memory; products with such rows are faster than with rows that lie apart.
func cut(flat []float64, length int) [][]float64 {
	if length == 0 {
		return nil
	}
	rows := make([][]float64, len(flat)/length)
	for i := range rows {
		rows[i] = flat[i*length : (i+1)*length : (i+1)*length]
	}
	return rows
}

// maxQuoted is how many characters of a file an error repeats.
const maxQuoted = 40

// quoted is s as an error repeats it: with control characters escaped, and cut
// where it is long.
func quoted(s string) string { return strconv.Quote(short(s)) }

func short(s string) string {
	if len(s) <= maxQuoted || utf8.RuneCountInString(s) <= maxQuoted {
		return s
	}
	return string([]rune(s[:min(len(s), 4*maxQuoted)])[:maxQuoted-1]) + "…"
}

// plural is a count with its noun: 1 byte, 2 bytes.
func plural(n uint64, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return strconv.FormatUint(n, 10) + " " + noun + "s"
}
