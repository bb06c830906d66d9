package roles

import (
	"fmt"
	"slices"

	"nnexplore/number"
)

// turn finds which way round W lies in m.
func (s *search) turn(m *Match) error {
	in, neurons := s.breaks(*m, Inputs), s.breaks(*m, Neurons)
	m.Rows = s.Rows
	switch {
	case s.Rows == Inputs && in != "" || s.Rows == Neurons && neurons != "" || in != "" && neurons != "":
		return &Misfit{Asked: s.Rows, Inputs: in, Neurons: neurons}
	case s.Rows != Unset:
	case neurons != "":
		m.Rows = Inputs
	case in != "":
		m.Rows = Neurons
	default:
		m.Rows, m.Undecided = s.told(*m)
	}
	return s.fitX(*m)
}

// told is which way round W lies where the layers fit both ways: as x has it, else as each
// b has a number for each neuron, else as the names have it, else as such files do, else
// undecided.
func (s *search) told(m Match) (rows Rows, undecided bool) {
	if m.X != None {
		x, first := s.Arrays[m.X], s.Arrays[m.Layers[0].W]
		if in, neurons := x.hasRowsOf(first.Shape[0]), x.hasRowsOf(first.Shape[1]); in != neurons {
			return map[bool]Rows{true: Inputs, false: Neurons}[in], false
		}
	}
	if in, neurons := s.wide(m, Inputs), s.wide(m, Neurons); in != neurons {
		return map[bool]Rows{true: Neurons, false: Inputs}[in], false
	}
	byName, single := rowsOf(s.Arrays[m.Layers[0].W].Name), true
	for _, l := range m.Layers {
		w := s.Arrays[l.W]
		if rowsOf(w.Name) != byName {
			byName = Unset
		}
		single = single && w.Count() == 1
	}
	switch {
	case single: // a number is its own transpose
		return Inputs, false
	case byName != Unset:
		return byName, false
	case s.Hint != Unset:
		return s.Hint, false
	}
	return Inputs, true
}

// wide reports whether a list of one number would be the b of several neurons.
func (s *search) wide(m Match, rows Rows) bool {
	return slices.ContainsFunc(m.Layers, func(l Layer) bool {
		_, out := s.Arrays[l.W].sizes(rows)
		return l.B != None && len(s.Arrays[l.B].Shape) > 0 && s.Arrays[l.B].Count() != out
	})
}

// sizes are how many values go into W and come out of it.
func (a Array) sizes(rows Rows) (in, out int) {
	if rows == Neurons {
		return a.Shape[1], a.Shape[0]
	}
	return a.Shape[0], a.Shape[1]
}

// breaks says where the layers do not fit together when W has these rows, "" for nowhere.
func (s *search) breaks(m Match, rows Rows) string {
	before := 0
	for i, l := range m.Layers {
		w := s.Arrays[l.W]
		in, out := w.sizes(rows)
		if i > 0 && in != before {
			return fmt.Sprintf("%s takes %s, but %s gives %d", w.shaped(), number.Count(in, "value"), s.Arrays[m.Layers[i-1].W].shaped(), before)
		}
		if l.B != None {
			if b := s.Arrays[l.B]; b.Count() != 1 && b.Count() != out {
				return fmt.Sprintf("%s has %s, but %s gives %d", b.Shown(), number.Count(b.Count(), "value"), w.shaped(), out)
			}
		}
		if len(s.Sizes) == len(m.Layers)+1 && (s.Sizes[i] != in || s.Sizes[i+1] != out) {
			return fmt.Sprintf("%s goes from %d to %d, but the sizes of the file say %d and %d", w.shaped(), in, out, s.Sizes[i], s.Sizes[i+1])
		}
		before = out
	}
	return ""
}

// shaped names an array with its shape.
func (a Array) shaped() string { return a.Shown() + " " + a.ShapeText() }

// hasRowsOf reports whether an x is one input of n values, or a row of them for each of
// several.
func (a Array) hasRowsOf(n int) bool {
	switch len(a.Shape) {
	case 0, 1:
		return a.Count() == n
	case 2:
		return a.Shape[1] == n || a.Shape[1] == 1 && a.Shape[0] == n
	}
	return false
}

// fitX returns an error if x does not fit the network.
func (s *search) fitX(m Match) error {
	if m.X == None {
		return nil
	}
	x, w := s.Arrays[m.X], s.Arrays[m.Layers[0].W]
	in, _ := w.sizes(m.Rows)
	if x.hasRowsOf(in) {
		return nil
	}
	return &Unclear{Why: fmt.Sprintf("%s does not fit %s, which takes %s; (%d,), (%d, 1) or a row of %d for each input was expected",
		x.shaped(), w.shaped(), number.Count(in, "value"), in, in, in)}
}
