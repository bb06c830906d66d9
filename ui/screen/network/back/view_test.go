package back

import (
	"testing"

	"nnexplore/ui/screen/canvas"
)

// TestInexact holds that no number reads as a whole one that it is not, in the cells that a table
// has, and that all others are written as ever.
func TestInexact(t *testing.T) {
	for _, c := range []struct {
		x     float64
		room  int
		ascii bool
		want  string
	}{
		{-0.99998, 7, false, "-0.999…"}, {-0.99998, 8, false, "-0.99998"}, {-0.99998, 7, true, "-0.9..."},
		{1.00001, 7, false, "1.00001"}, {1.0000123, 7, false, "1.0000…"}, {0.999999999, 8, false, "0.99999…"}, {2.00003, 8, true, "2.00003"},
		{-1, 8, false, ""}, {0.9999, 8, false, ""}, {-0.5956, 8, false, ""}, {0.00002, 8, false, ""}, {0, 8, false, ""},
	} {
		on := canvas.New(20, 1)
		on.ASCII = c.ascii
		got := inexact(on, c.x, c.room)
		if spelled := on.Measure(got); spelled > c.room {
			t.Errorf("%v takes %d of %d cells: %q", c.x, spelled, c.room, got)
		}
		if c.ascii {
			got = (&canvas.Theme{ASCII: true}).Spell(got)
		}
		if got != c.want {
			t.Errorf("%v in %d cells is %q, want %q", c.x, c.room, got, c.want)
		}
	}
}
