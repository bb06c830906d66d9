package gate

import "testing"

// TestPlaneScale holds that 0 and 1 have cells of their own at every scale, that the
// plane grows with its room, and that it never takes more.
func TestPlaneScale(t *testing.T) {
	last := 0
	for w := 1; w < 200; w++ {
		p, ok := scalePlane(w, w/2)
		if !ok {
			continue
		}
		if p.width() > w || p.height() > w/2 || p.unit < last {
			t.Errorf("in %d×%d the plane has %d×%d cells", w, w/2, p.width(), p.height())
		}
		last = p.unit
		if q, _ := scalePlane(w, 100); q.width() > w {
			t.Errorf("in %d columns the plane has %d", w, q.width())
		}
		for _, x := range [][2]float64{{0, 0}, {1, 0}, {0, 1}, {1, 1}} {
			column, row, ok := p.cell(x[0], x[1])
			if !ok || p.x1(column) != x[0] || p.x2(row) != x[1] {
				t.Errorf("in %d columns (%g,%g) stands in a cell for (%g,%g)", w, x[0], x[1], p.x1(column), p.x2(row))
			}
		}
		if _, _, ok := p.cell(p.low()-1, 0); ok {
			t.Errorf("in %d columns a point outside has a cell", w)
		}
	}
	if last != largePlane {
		t.Errorf("the largest plane has %d rows from 0 to 1", last)
	}
}
