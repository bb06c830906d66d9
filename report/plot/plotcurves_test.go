package plot

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"nnexplore/internal/seed"
	"nnexplore/model"
)

// checkCurves holds each curve's line to the function: where a curve is the
// topmost one, the cell of its value belongs to it.
func checkCurves(t *testing.T, p Plot, w model.Window, functions []model.Activation, _, _ int) {
	first := axis(p) + 1
	last := len([]rune(text(p.Rows[len(p.Rows)-2]))) - 1
	seen := make([]int, len(functions))
	for i, row := range p.Rows {
		for column, c := range row {
			if c.Curve < -1 || c.Curve >= len(functions) {
				t.Fatalf("column %d of row %d belongs to curve %d", column, i, c.Curve)
			}
			if c.Curve < 0 {
				continue
			}
			seen[c.Curve]++
			if column < first || column > last || i >= len(p.Rows)-2 {
				t.Errorf("curve %d has column %d of row %d", c.Curve, column, i)
			}
			if !strings.ContainsRune(string(StrokeOf(functions[c.Curve], false)), c.Rune) {
				t.Errorf("curve %d is drawn with %c", c.Curve, c.Rune)
			}
		}
	}
	for k, n := range seen {
		if n == 0 && k == len(functions)-1 {
			t.Errorf("curve %d is not drawn", k)
		}
	}
	// The line of the last curve, which nothing covers.
	f, k := functions[len(functions)-1], len(functions)-1
	for column := first; column < last; column++ {
		x := w.X0 + (w.X1-w.X0)*float64(column-first)/float64(last-first)
		y := f.Of(x)
		unit := p.unit
		if fraction := math.Abs(math.Mod(math.Abs(y/unit), 1) - 0.5); fraction < 1e-6 || math.Abs(x) < 1e-9 {
			continue // between two rows, or at a jump
		}
		c, row, ok := p.At(x, y)
		if !ok || c != column {
			t.Errorf("x = %v is in column %d, %v, want %d", x, c, ok, column)
		} else if column >= len(p.Rows[row]) || p.Rows[row][column].Curve != k {
			t.Errorf("curve %d is not at (%v, %v), column %d of row %d", k, x, y, column, row)
		}
	}
}

// TestPlotStep holds the jump of the step function to one column, at x = 0.
func TestPlotStep(t *testing.T) {
	share := seed.Times(3, 1)
	for width := 19; width <= 130; width++ {
		for height := 5 + width%share; height <= 45; height += share {
			p := plot(model.ArticleWindow(step), step, width, height)
			if len(p.Rows) == 0 {
				t.Fatalf("nothing in %d×%d", width, height)
			}
			column, zero, ok := p.At(0, 0)
			_, one, ok1 := p.At(0, 1)
			if !ok || !ok1 || one >= zero {
				t.Fatalf("0 is in row %d, 1 in row %d", zero, one)
			}
			for row := range p.Rows[:len(p.Rows)-2] {
				for c := axis(p) + 1; c < len(p.Rows[row]); c++ {
					var want rune
					switch {
					case c == column && row == zero:
						want = '┛'
					case c == column && row == one:
						want = '┏'
					case c == column && row > one && row < zero:
						want = '┃'
					case c < column && row == zero, c > column && row == one:
						want = '━'
					default:
						want = ' '
					}
					if cell := p.Rows[row][c]; cell.Rune != want || (cell.Curve == 0) != (want != ' ') {
						t.Fatalf("%d×%d: column %d of row %d is %c of curve %d, want %c:\n%s",
							width, height, c, row, cell.Rune, cell.Curve, want, p)
					}
				}
			}
		}
	}
}

// TestPlotClips holds what lies outside of the window off the plot.
func TestPlotClips(t *testing.T) {
	share := seed.Times(3, 1)
	for _, f := range model.Elementwise() {
		for _, w := range []model.Window{
			{X0: -5, X1: 5, Y0: -0.5, Y1: 5}, {X0: -5, X1: 5, Y0: -0.1, Y1: 0.6},
			{X0: -10, X1: 10, Y0: 0, Y1: 3}, {X0: -1000, X1: 1000, Y0: -1, Y1: 1},
		} {
			t.Run(fmt.Sprintf("%s over %v", f, w), func(t *testing.T) {
				for width := 30; width <= 100; width += 7 {
					for height := 5 + width%share; height <= 40; height += share {
						keepsOff(t, w, f, width, height)
					}
				}
			})
		}
	}
}

func keepsOff(t *testing.T, w model.Window, f model.Activation, width, height int) {
	t.Helper()
	p := plot(w, []model.Activation{f}, width, height)
	if len(p.Rows) == 0 || len(p.Rows) > height {
		t.Fatalf("in %d×%d there are %d rows", width, height, len(p.Rows))
	}
	for row := range len(p.Rows) - 2 {
		y, label := labelled(t, p, row)
		if _, at, ok := p.At(w.X0, y); !ok || at != row {
			t.Fatalf("in %d×%d %s stands beside row %d, its value at %d, %v:\n%s", width, height, label, row, at, ok, p)
		}
	}
}

// TestPlotThrough holds that a curve goes through what is marked on it: in the column
// of each x stands the curve on the row of its y, wherever that x is.
func TestPlotThrough(t *testing.T) {
	for _, f := range []model.Activation{model.Sigmoid, model.ReLU, model.Tanh, model.StepFunction} {
		drawing := Curves([]model.Activation{f}, false)
		w := model.ArticleWindow([]model.Activation{f})
		w.Y0 = min(w.Y0, -1)
		for i := -50; i <= 50; i++ {
			x := float64(i) / 10
			p := New(w, drawing, 93, 25, x)
			column, row, ok := p.At(x, f.Of(x))
			if !ok {
				t.Fatalf("%s(%g) is not in the drawing", f, x)
			}
			if cells := p.Rows[row]; column >= len(cells) || cells[column].Curve != 0 {
				t.Errorf("%s does not go through x = %g, in row %d of column %d:\n%s", f, x, row, column, p)
			}
		}
	}
}
