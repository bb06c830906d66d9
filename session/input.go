package session

import (
	"fmt"
	"slices"

	"nnexplore/model/drawing"
	"nnexplore/number"
)

// input is one of the network's further inputs, from 1, or 0 and an x of one's own.
func (f *form) input(x *[]float64) []field {
	n := f.state.Network
	own := *x
	further := 1 + slices.IndexFunc(n.Examples, func(v []float64) bool { return sameVector(v, own) })
	if further > 0 {
		own = nil
	}
	return []field{
		whole("further", &further, 0, len(n.Examples)),
		list("x", &own).checked(func() error {
			*x = own
			if further > 0 && len(own) == 0 {
				*x = n.Examples[further-1]
			}
			if further > 0 && len(own) > 0 || len(*x) != n.Net.In() {
				return fmt.Errorf("further is %d and x has %s; one of them was expected, with %s", further, number.Count(len(own), "value"), number.Count(n.Net.In(), "value"))
			}
			return nil
		}),
	}
}

// drawn is a figure: its dots, and whether they stand as they are. x follows from it exactly.
func (f *form) drawn(p *drawing.Figure) []field {
	return []field{
		value("dots", func() string { return p.Drawing.Hex() }, func(text string) (err error) {
			if !f.state.Network.TakesDrawing() {
				return fmt.Errorf("the network has %s; a drawing is 64", number.Count(f.state.Network.Net.In(), "input"))
			}
			p.Drawing, err = drawing.ParseHex(text)
			return err
		}),
		rarely("unfitted", &p.Unfitted),
	}
}
