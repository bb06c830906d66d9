package roles

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"

	"nnexplore/internal/strict"
	"nnexplore/number"
)

// An Unclear is the error of arrays in which no network is found.
type Unclear struct {
	Why  string
	Held []Array // all arrays; empty where it is x alone that does not fit
}

// mostListed is how many arrays an error lists.
const mostListed = 12

// Error returns a sentence that lists what there is.
func (u *Unclear) Error() string {
	if len(u.Held) == 0 {
		return u.Why
	}
	return u.Why + "; there are " + List(u.Held)
}

// List names arrays with their shapes; of many it names the first.
func List(arrays []Array) string {
	var words []string
	for i, a := range arrays {
		if i == mostListed {
			words = append(words, fmt.Sprintf("and %d more", len(arrays)-i))
			break
		}
		words = append(words, a.shaped())
	}
	return strings.Join(words, ", ")
}

// A Misfit is the error of layers whose shapes do not fit together.
type Misfit struct {
	Asked           Rows   // the only way that was asked for, or Unset
	Inputs, Neurons string // where each way breaks, "" where it does not
}

// Error returns a sentence that says where each way breaks.
func (m *Misfit) Error() string {
	in, neurons := m.Inputs, m.Neurons
	switch {
	case m.Asked == Inputs && neurons == "":
		return "with a row of W for each value that comes in, as was asked for, " + in + "; with a row for each neuron the layers fit"
	case m.Asked == Neurons && in == "":
		return "with a row of W for each neuron, as was asked for, " + neurons + "; with a row for each value that comes in the layers fit"
	}
	return "the layers fit together neither way: with a row of W for each value that comes in (x·W + b), " + in +
		"; with a row for each neuron (W·x + b), " + neurons
}

// Shown is the name as an error has it, in quotes where it is more than letters, digits
// and the signs that names are made of.
func (a Array) Shown() string {
	plain := func(c rune) bool {
		return unicode.IsLetter(c) || unicode.IsDigit(c) || strings.ContainsRune("_-./:[]", c)
	}
	if a.Name == "" || strings.ContainsFunc(a.Name, func(c rune) bool { return !plain(c) }) {
		return strict.Quoted(a.Name)
	}
	return strict.Short(a.Name)
}

// ShapeText is the shape as Python writes it.
func (a Array) ShapeText() string {
	sizes := number.Joined(a.Shape, ", ", strconv.Itoa)
	if len(a.Shape) == 1 {
		sizes += ","
	}
	return strict.Short("(" + sizes + ")")
}
