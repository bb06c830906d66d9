package netset

import (
	"fmt"
	"slices"

	"nnexplore/model"
	"nnexplore/model/drawing"
	"nnexplore/number"
	"nnexplore/presets"
)

// IndexOf is the first place of a vector in a list, or −1.
func IndexOf(list [][]float64, x []float64) int {
	return slices.IndexFunc(list, func(v []float64) bool { return slices.Equal(v, x) })
}

// IsFirst reports whether no vector of a list before the k-th is equal to it.
func IsFirst(list [][]float64, k int) bool { return IndexOf(list, list[k]) == k }

// Outcome is what y comes to.
func (n Network) Outcome() model.Outcome { return model.OutcomeOf(n.Trace.Y()) }

// KnowsY reports whether all of y is to be seen.
func (n Network) KnowsY() bool {
	last := n.Net.Last()
	return n.Known(n.Net.Out(last, n.Net.Layers[last].Out()-1))
}

// ScaledInput is a network of its own with the weights as they are, in which input j, counted from
// 0, is multiplied by a factor, in x and in every example.
func (n Network) ScaledInput(j int, by float64) presets.Network {
	times := func(x []float64) []float64 { return model.With(x, j, float64(x[j]*by)) }
	p := n.Preset
	p.Network, p.X, p.File, p.Rate = n.Net, times(n.X), nil, n.Learning.Rate()
	p.Examples = nil
	for _, x := range n.Examples {
		p.Examples = append(p.Examples, times(x))
	}
	p.Name = fmt.Sprintf("%s, x[%d] × %s", p.Name, j+1, number.Short(by))
	p.Source += fmt.Sprintf(", x[%d] × %s", j+1, number.Short(by))
	return p
}

// Row is which of the example inputs x is, the first of equal ones, or −1 for an x of one's own.
func (n Network) Row() int { return IndexOf(n.Examples, n.X) }

// RowText says which of the example inputs x is: "row 1 of 3", "your own". It is "" where
// there are none.
func (n Network) RowText() string {
	switch row := n.Row(); {
	case len(n.Examples) == 0:
		return ""
	case row < 0:
		return "your own"
	default:
		return fmt.Sprintf("row %d of %d", row+1, len(n.Examples))
	}
}

// RowWords is RowText with what the row is meant to be and what is read in it.
func (n Network) RowWords() string {
	if is, read, ok := n.Sample(); ok {
		return n.RowText() + ": " + SampleText(is, read)
	}
	return n.RowText()
}

// Sample is the class that x is meant to be of, and the one that the network reads in it, ""
// while y is not computed. ok is false where x is no example input that has such a class.
func (n Network) Sample() (is, read string, ok bool) {
	row := n.Row()
	if row < 0 || row >= len(n.Preset.Targets) || len(n.Net.Classes) == 0 {
		return "", "", false
	}
	if o := n.Outcome(); n.KnowsY() && o.Sum == o.Sum {
		read = n.Net.ClassName(o.Class)
	}
	return n.Net.ClassName(model.OutcomeOf(n.Preset.Targets[row]).Class), read, true
}

// SampleText is what [NetworkState.Sample] gives, in words.
func SampleText(is, read string) string {
	if read == is {
		return is + " ✓"
	} else if read == "" {
		return "is " + is
	}
	return "read as " + read + ", is " + is
}

// Straight is what the sums would come to with the identity in the place of each activation
// inside: y, or what softmax takes.
func (n Network) Straight() string {
	if n.Net.HasSoftmax() {
		return fmt.Sprintf("a%d", n.Net.Last()+1)
	}
	return "y"
}

// Figure is the figure that was drawn last.
func (n Network) Figure() drawing.Figure {
	if n.Drawn == nil {
		return drawing.Figure{}
	}
	return *n.Drawn
}

// IsDrawn reports whether x is the figure that was drawn last.
func (n Network) IsDrawn() bool {
	return !n.Figure().Drawing.Blank() && slices.Equal(n.X, n.Figure().Pixels())
}

// XText says in few words what x is.
func (n Network) XText() string {
	switch {
	case n.IsDrawn():
		return "the drawing"
	case n.Row() < 0:
		return "no drawing"
	}
	return n.RowText()
}

// TakesDrawing reports whether the network has as many inputs as a figure has numbers.
func (n Network) TakesDrawing() bool { return n.Net.In() == drawing.Cells*drawing.Cells }

// ExampleAfter is the example input behind that with that index, without one that was there
// before.
func (n Network) ExampleAfter(index int) int {
	for {
		if index = (index + 1) % len(n.Examples); IsFirst(n.Examples, index) {
			return index
		}
	}
}
