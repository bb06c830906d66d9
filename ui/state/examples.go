package state

import (
	"fmt"
	"slices"

	"nnexplore/number"
)

// Row is which of the example inputs x is, the first of equal ones, or −1 for an x of one's own.
func (n NetworkState) Row() int { return indexOf(n.Examples, n.X) }

// RowText says which of the example inputs x is: "row 1 of 3", "your own". It is "" where
// there are none.
func (n NetworkState) RowText() string {
	switch row := n.Row(); {
	case len(n.Examples) == 0:
		return ""
	case row < 0:
		return "your own"
	default:
		return fmt.Sprintf("row %d of %d", row+1, len(n.Examples))
	}
}

// nextOfNetwork shows the next of what there is of the network: of one with heat in its
// picture the sheet of the layer, of one with example inputs all of these, as a table and as
// a product, and the picture.
func (s State) nextOfNetwork() State {
	n := &s.Network
	batch := len(n.Examples) > 0
	then := "V goes back to the picture"
	if batch {
		then = "V shows the example inputs"
	}
	switch {
	case !n.Pictured() && !batch:
		s.Notice = "Picture and numbers are both here; V is for a layer of more than 16 neurons, or for example inputs."
	case n.Pictured() && !n.Sheet && n.Batch == NoBatch:
		n.Sheet = true
		s.Notice = "The sheet of the numbers; ↑ ↓ < > move in it, " + then + "."
	case batch && n.Batch == NoBatch:
		s = s.endSelecting()
		s.Network.Sheet, s.Network.Batch, s.Network.Turned = false, BatchTable, false
		s.Notice = "All example inputs and their y: ↑ ↓ take a row as x; V: their product."
	case n.Batch == BatchTable:
		n.Batch = BatchProduct
		s.Notice = "All inputs in a layer at once: → steps, ↑ ↓ take a row as x; V: the picture."
	default:
		n.Sheet, n.Batch = false, NoBatch
		s.Notice = "The picture: larger numbers are stronger colours; V shows them as a sheet."
		if !n.Pictured() {
			s.Notice = "The picture and the numbers of x alone; " + then + "."
		}
	}
	return s
}

// NextInput puts the next of the network's further inputs in.
type NextInput struct{}

func (NextInput) apply(s State) State {
	n := s.Network
	if len(n.Examples) == 0 {
		s.Notice = n.Preset.Name + " has one example input; change x, or choose xor with p."
		return s
	}
	next := n.exampleAfter(indexOf(n.Examples, n.X))
	s = s.edit(InputEdit{X: n.Examples[next]})
	s.Notice = fmt.Sprintf("Example input %d of %d is in x; x again: the next; u takes it back.", next+1, len(n.Examples))
	return s
}

// TakeRow makes the example input of that index x, as one edit.
type TakeRow struct{ Row int }

func (a TakeRow) apply(s State) State {
	s = Focus{NetworkPane}.apply(s)
	n := s.Network
	if a.Row < 0 || a.Row >= len(n.Examples) {
		s.Notice = fmt.Sprintf("%s has %s; there is no row %d.", n.Preset.Name, number.Count(len(n.Examples), "example input"), a.Row+1)
		return s
	}
	after := s.edit(InputEdit{X: n.Examples[a.Row]})
	after.Notice = fmt.Sprintf("x is %s; u takes it back.", after.Network.RowText())
	if after.SameLog(s) {
		after.Notice = fmt.Sprintf("x is %s already.", after.Network.RowText())
	}
	return after
}

// rowBy takes the example input so many rows further on as x, one that differs from those
// above it: x alone would not tell which of two equal ones it is. An x of one's own stands
// between the last and the first.
func (s State) rowBy(by int) State {
	n, step := s.Network, 1
	row := n.Row()
	if by < 0 {
		step, by = -1, -by
	}
	if row < 0 && step < 0 {
		row = len(n.Examples)
	}
	for next := row + step; by > 0 && next >= 0 && next < len(n.Examples); next += step {
		if indexOf(n.Examples, n.Examples[next]) == next {
			row, by = next, by-1
		}
	}
	if row == n.Row() {
		s.Notice = fmt.Sprintf("x is %s; there is no other on that side.", n.RowText())
		return s
	}
	return TakeRow{row}.apply(s)
}

// exampleAfter is the example input behind that with that index, without one that was there
// before: x alone would not tell which of the two it is.
func (n NetworkState) exampleAfter(index int) int {
	for {
		index = (index + 1) % len(n.Examples)
		if indexOf(n.Examples, n.Examples[index]) == index {
			return index
		}
	}
}

// indexOf is the first place of a vector in a list, or −1.
func indexOf(list [][]float64, x []float64) int {
	return slices.IndexFunc(list, func(v []float64) bool { return slices.Equal(v, x) })
}
