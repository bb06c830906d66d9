package drawing

import "testing"

// after does it all, one after the other.
func after(b Board, ops ...Op) Board {
	for _, op := range ops {
		b = b.After(op)
	}
	return b
}

// shape is the rows and columns that have dots: the first and last of both, and how many
// dots there are.
func shape(d Drawing) [5]int {
	s := [5]int{Side, -1, Side, -1, 0}
	for y := range Side {
		for x := range Side {
			if d.Has(x, y) {
				s = [5]int{min(s[0], x), max(s[1], x), min(s[2], y), max(s[3], y), s[4] + 1}
			}
		}
	}
	return s
}

// TestPen holds how the pen sits on its dot, at the edges of the square too, and what it
// leaves on its way.
func TestPen(t *testing.T) {
	blank := New(Figure{})
	for _, c := range []struct {
		name string
		ops  []Op
		want [5]int
	}{
		{"up", []Op{Move{3, 3}}, [5]int{Side, -1, Side, -1, 0}},
		{"put down", []Op{Press{10, 20}}, [5]int{9, 12, 19, 22, 16}},
		{"in the upper left corner", []Op{Press{-5, 0}}, [5]int{0, 2, 0, 2, 9}},
		{"in the lower right corner", []Op{Press{31, 99}}, [5]int{30, 31, 30, 31, 4}},
		{"a bar down", []Op{Press{16, 6}, To{16, 25}}, [5]int{15, 18, 5, 27, 4 * 23}},
		{"the same by keys", []Op{Move{0, -10}, Toggle{}, Move{0, 19}, Toggle{}, Move{9, 0}}, [5]int{15, 18, 5, 27, 4 * 23}},
		{"a slope, in steps of one dot each way", []Op{Press{4, 4}, To{8, 8}}, [5]int{3, 10, 3, 10, 16 + 4*7}},
		{"two strokes", []Op{Press{4, 4}, Press{24, 4}}, [5]int{3, 26, 3, 6, 32}},
		{"erased in the middle", []Op{Press{16, 6}, To{16, 25}, Eraser{}, Press{16, 16}}, [5]int{15, 18, 5, 27, 4 * 19}},
		{"cleared", []Op{Press{16, 6}, Clear{}, Move{1, 1}}, [5]int{Side, -1, Side, -1, 0}},
		{"inverted", []Op{Press{16, 6}, Invert{}}, [5]int{0, 31, 0, 31, 1024 - 16}},
	} {
		if got := shape(after(blank, c.ops...).Drawing); got != c.want {
			t.Errorf("%s: columns, rows and dots are %v; %v were expected", c.name, got, c.want)
		}
	}
}

// TestLines holds that a line is one piece whichever way it runs.
func TestLines(t *testing.T) {
	for x := range Side {
		for y := range Side {
			there := Drawing{}.line(16, 16, x, y, true)
			if !there.Has(16, 16) || !there.Has(x, y) {
				t.Fatalf("the line to %d, %d has not both its ends", x, y)
			}
			steps := max(x-16, 16-x, y-16, 16-y)
			for k := range steps {
				if !there.Has(16+(x-16)*k/steps, 16+(y-16)*k/steps) {
					t.Fatalf("the line to %d, %d has a gap", x, y)
				}
			}
		}
	}
}

// TestUndo takes strokes back, one after the other, with what changed nothing.
func TestUndo(t *testing.T) {
	bar := after(New(Figure{}), Press{16, 6}, To{16, 15}, To{16, 25}, Lift{})
	for _, more := range [][]Op{{Press{4, 4}, To{9, 4}}, {Clear{}}, {Invert{}}, {Eraser{}, Press{16, 6}}, {Clear{}, Clear{}}, {Press{16, 8}, Press{16, 9}, Invert{}}} {
		b := after(after(bar, more...), Undo{})
		if b.Drawing != bar.Drawing || b.Down {
			t.Errorf("%T taken back leaves %v, down %v", more[len(more)-1], shape(b.Drawing), b.Down)
		}
		if b = after(b, Undo{}, Undo{}); !b.Drawing.Blank() {
			t.Errorf("after %T, the bar taken back leaves %v", more, shape(b.Drawing))
		}
	}
}
