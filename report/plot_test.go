package report

import (
	"math"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"nnexplore/model"
)

var (
	sigmoid = []model.Activation{model.Sigmoid}
	step    = []model.Activation{model.StepFunction}
	relu    = []model.Activation{model.ReLU}
	three   = []model.Activation{model.ReLU, model.StepFunction, model.Sigmoid}
)

type drawing struct {
	window    model.Window
	functions []model.Activation
}

// windows are what plots are drawn over, each with functions that do not leave
// it below or above.
var windows = []drawing{
	{model.ArticleWindow(sigmoid), sigmoid},
	{model.ArticleWindow(step), step},
	{model.ArticleWindow(relu), relu},
	{model.ArticleWindow(three), three},
	{model.ArticleWindow(three), []model.Activation{model.Sigmoid, model.ReLU}},
	{model.Window{X0: -5, X1: 5, Y0: -1, Y1: 1}, []model.Activation{model.Tanh, model.StepFunction}},
	{model.Window{X0: -5, X1: 5, Y0: -5, Y1: 5}, []model.Activation{model.Identity, model.LeakyReLU, model.ReLU}},
	{model.Window{X0: -10, X1: 10, Y0: -0.1, Y1: 1.1}, sigmoid},
	{model.Window{X0: 0, X1: 10, Y0: 0, Y1: 10}, []model.Activation{model.Identity}},
	{model.Window{X0: -20, X1: 0, Y0: -0.2, Y1: 0.7}, []model.Activation{model.LeakyReLU, model.Softplus}},
	{model.Window{X0: -10, X1: 0, Y0: 0, Y1: 0.0002}, step},
}

// zoomed are windows whose ticks have long labels.
var zoomed = []drawing{
	{model.Window{X0: -1, X1: 1, Y0: 0, Y1: 1.4}, []model.Activation{model.Softplus}},
	{model.Window{X0: -2, X1: 2, Y0: -0.03, Y1: 2.02}, []model.Activation{model.LeakyReLU}},
	{model.Window{X0: -0.01, X1: 0.01, Y0: 0, Y1: 0.01}, relu},
	{model.Window{X0: -500, X1: 500, Y0: -100, Y1: 500}, relu},
	{model.Window{X0: -5e4, X1: 5e4, Y0: 0, Y1: 5e4}, relu},
}

// plot draws activations.
func plot(w model.Window, functions []model.Activation, width, height int) Plot {
	return NewPlot(w, Curves(functions, false), width, height)
}

// everyPlot draws over each window in many sizes and gives those that have rows.
func everyPlot(t *testing.T, drawings []drawing, check func(t *testing.T, p Plot, w model.Window, functions []model.Activation, width, height int)) {
	drawn := 0
	for _, c := range drawings {
		for width := 15; width <= 130; width += 1 + width/17 {
			for height := 5; height <= 45; height += 1 + height/12 {
				p := plot(c.window, c.functions, width, height)
				if len(p.Rows) == 0 {
					continue
				}
				drawn++
				check(t, p, c.window, c.functions, width, height)
				if t.Failed() {
					t.Fatalf("%v over %v in %d×%d:\n%s", c.functions, c.window, width, height, p)
				}
			}
		}
	}
	if drawn < 200*len(drawings) {
		t.Errorf("only %d plots were drawn", drawn)
	}
}

// text is a row of a plot as it is printed.
func text(row []PlotCell) string {
	var b strings.Builder
	for _, c := range row {
		b.WriteRune(c.Rune)
	}
	return b.String()
}

// axis is the column of the y axis: that of the corner.
func axis(p Plot) int {
	corner := text(p.Rows[len(p.Rows)-2])
	return utf8.RuneCountInString(corner[:strings.Index(corner, "└")])
}

// labelled reads the number beside a row.
func labelled(t *testing.T, p Plot, row int) (float64, string) {
	t.Helper()
	label := strings.TrimSpace(string([]rune(text(p.Rows[row]))[:axis(p)]))
	y, err := strconv.ParseFloat(label, 64)
	if err != nil {
		t.Errorf("row %d has the label %q", row, label)
	}
	return y, label
}

// TestPlotLabels holds each label to the row that stands for its value. Rows lie
// equally far apart, by 1, 2, 2.5 or 5 times a power of ten.
func TestPlotLabels(t *testing.T) {
	everyPlot(t, windows, func(t *testing.T, p Plot, w model.Window, _ []model.Activation, _, _ int) {
		rows := len(p.Rows) - 2
		top, topText := labelled(t, p, 0)
		next, _ := labelled(t, p, 1)
		unit := top - next
		for row := range rows {
			y, label := labelled(t, p, row)
			if column, at, ok := p.At(w.X0, y); !ok || at != row || column != axis(p)+1 {
				t.Errorf("y = %s beside row %d is in column %d of row %d, %v", label, row, column, at, ok)
			}
			if want := top - float64(row)*unit; math.Abs(y-want) > 1e-9*unit {
				t.Errorf("row %d has the label %s, want %v", row, label, want)
			}
			if _, after, _ := strings.Cut(label, "."); len(after) != len(topText)-1-strings.IndexAny(topText+".", ".") && strings.Contains(topText, ".") {
				t.Errorf("row %d has the label %s, row 0 has %s", row, label, topText)
			}
			if strings.HasPrefix(label, "-0") && y == 0 {
				t.Errorf("row %d has the label %s", row, label)
			}
		}
		bottom, _ := labelled(t, p, rows-1)
		if top < w.Y1-1e-9*unit || bottom > w.Y0+1e-9*unit || top >= w.Y1+unit*(1-1e-9) || bottom <= w.Y0-unit*(1-1e-9) {
			t.Errorf("rows go from %v to %v, the window from %v to %v", bottom, top, w.Y0, w.Y1)
		}
		mantissa := unit / math.Pow(10, math.Floor(math.Log10(unit)+1e-9))
		round := false
		for _, m := range []float64{1, 2, 2.5, 5} {
			round = round || math.Abs(mantissa-m) < 1e-9
		}
		if !round {
			t.Errorf("a row stands for %v", unit)
		}
	})
}

func TestPlotSize(t *testing.T) { everyPlot(t, windows, checkSize) }

func checkSize(t *testing.T, p Plot, _ model.Window, _ []model.Activation, width, height int) {
	if len(p.Rows) > height {
		t.Errorf("%d rows in a height of %d", len(p.Rows), height)
	}
	for i, row := range p.Rows {
		if len(row) > width {
			t.Errorf("row %d is %d wide in a width of %d: %q", i, len(row), width, text(row))
		}
	}
}

// TestPlotTicks reads the labels below the x axis: in the middle of each stands
// the column of its value, where the axis has a mark.
func TestPlotTicks(t *testing.T) { everyPlot(t, windows, checkTicks) }

func checkTicks(t *testing.T, p Plot, _ model.Window, _ []model.Activation, _, _ int) {
	marks := []rune(text(p.Rows[len(p.Rows)-2]))
	labels := []rune(text(p.Rows[len(p.Rows)-1]))
	found := 0
	for i := 0; i < len(labels); i++ {
		if labels[i] == ' ' {
			continue
		}
		end := i
		for end < len(labels) && labels[end] != ' ' {
			end++
		}
		label := string(labels[i:end])
		x, err := strconv.ParseFloat(label, 64)
		if err != nil {
			t.Errorf("below the x axis stands %q", label)
		}
		middle := i + (end-i)/2
		column, _, ok := p.At(x, 0)
		if !ok || column != middle || marks[middle] != '┬' {
			t.Errorf("%s stands at column %d, its value at %d, %v", label, middle, column, ok)
		}
		found++
		i = end
	}
	if found < 2 || !strings.HasPrefix(string(marks[axis(p):]), "└┬") || !strings.HasSuffix(string(marks), "┬") {
		t.Errorf("%d labels below %q", found, string(marks))
	}
}

// TestPlotZoomed has ticks whose labels are long or need many decimals.
func TestPlotZoomed(t *testing.T) {
	everyPlot(t, zoomed, func(t *testing.T, p Plot, w model.Window, f []model.Activation, width, height int) {
		checkSize(t, p, w, f, width, height)
		checkTicks(t, p, w, f, width, height)
	})
}

// TestPlotLeastHeight has room for two rows and the axis, which a window with 0
// inside never fits.
func TestPlotLeastHeight(t *testing.T) {
	for _, c := range windows {
		p := plot(c.window, c.functions, 60, 4)
		for row := range max(0, len(p.Rows)-2) {
			if y, label := labelled(t, p, row); row > 0 && y == 0 && c.window.Y0 < 0 || len(p.Rows) > 4 {
				t.Fatalf("%s stands beside row %d of\n%s", label, row, p)
			}
		}
	}
}

// TestPlotCurves holds each curve's line to the function: where a curve is the
// topmost one, the cell of its value belongs to it.
func TestPlotCurves(t *testing.T) {
	everyPlot(t, windows, func(t *testing.T, p Plot, w model.Window, functions []model.Activation, _, _ int) {
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
	})
}

// TestPlotStep holds the jump of the step function to one column, at x = 0.
func TestPlotStep(t *testing.T) {
	for width := 19; width <= 130; width++ {
		for height := 5; height <= 45; height++ {
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

func TestPlotAt(t *testing.T) {
	p := plot(model.ArticleWindow(sigmoid), sigmoid, 60, 14)
	for _, c := range []struct {
		x, y        float64
		column, row int
		ok          bool
	}{
		{-5, 0, 7, 6, true},
		{0, 0.5, 32, 3, true}, // between 0.4 and 0.6, drawn on the upper one
		{5, 1, 57, 1, true},
		{5, 1.2, 57, 0, true},
		{-5, -0.2, 7, 7, true},
		{-5.2, 0, 0, 0, false},
		{5.2, 0, 0, 0, false},
		{0, 1.4, 0, 0, false},
		{0, -0.4, 0, 0, false},
		{math.NaN(), 0, 0, 0, false},
		{0, math.NaN(), 0, 0, false},
		{math.Inf(1), 0, 0, 0, false},
		{0, math.Inf(-1), 0, 0, false},
	} {
		if column, row, ok := p.At(c.x, c.y); column != c.column || row != c.row || ok != c.ok {
			t.Errorf("(%v, %v) is at %d, %d, %v, want %d, %d, %v", c.x, c.y, column, row, ok, c.column, c.row, c.ok)
		}
	}
	if _, _, ok := (Plot{}).At(0, 0); ok {
		t.Error("a plot without rows has a cell")
	}
}

func TestPlotTooSmall(t *testing.T) {
	for width := -5; width <= 40; width++ {
		for height := -3; height <= 12; height++ {
			p := plot(model.ArticleWindow(three), three, width, height)
			if len(p.Rows) > 0 && (height < 4 || width < 14) {
				t.Errorf("a plot of %d rows in %d×%d", len(p.Rows), width, height)
			}
			if len(p.Rows) == 0 && height >= 5 && width >= 19 {
				t.Errorf("no plot in %d×%d", width, height)
			}
		}
	}
	if p := plot(model.ArticleWindow(nil), nil, 80, 24); len(p.Rows) != 0 || p.String() != "" {
		t.Errorf("a plot of nothing:\n%s", p)
	}
}

// TestPlotHolds draws one plot as a whole.
func TestPlotHolds(t *testing.T) {
	want := `
  1.2 ┤
  1.0 ┤                         ┏━━━━━━━━━━━━━━━━━━━━━━━━━
  0.8 ┤                         ┃   ╭─────╯
  0.6 ┤                        ╭┃───╯
  0.4 ┤                    ╭───╯┃
  0.2 ┤              ╭─────╯    ┃
  0.0 ┼━━━━━━━━━━━━━━━━━━━━━━━━━┛
 -0.2 ┤
      └┬────┬────┬────┬────┬────┬────┬────┬────┬────┬────┬
      -5   -4   -3   -2   -1    0    1    2    3    4    5
`
	p := plot(model.ArticleWindow(sigmoid), []model.Activation{model.Sigmoid, model.StepFunction}, 60, 14)
	if got := "\n" + p.String(); got != want {
		t.Errorf("the plot is%swant%s", got, want)
	}
	if got := StrokeOf(model.Sigmoid, false).Sample() + StrokeOf(model.StepFunction, false).Sample() + Dotted.Sample(); got != "───━━━∙∙∙" {
		t.Errorf("the strokes are %s", got)
	}
}

// TestPlotClips holds what lies outside of the window off the plot.
func TestPlotClips(t *testing.T) {
	for _, f := range model.Elementwise() {
		for _, w := range []model.Window{
			{X0: -5, X1: 5, Y0: -0.5, Y1: 5}, {X0: -5, X1: 5, Y0: -0.1, Y1: 0.6},
			{X0: -10, X1: 10, Y0: 0, Y1: 3}, {X0: -1000, X1: 1000, Y0: -1, Y1: 1},
		} {
			for width := 30; width <= 100; width += 7 {
				for height := 5; height <= 40; height++ {
					p := plot(w, []model.Activation{f}, width, height)
					if len(p.Rows) == 0 || len(p.Rows) > height {
						t.Fatalf("%s over %v in %d×%d has %d rows", f, w, width, height, len(p.Rows))
					}
					for row := range len(p.Rows) - 2 {
						y, label := labelled(t, p, row)
						if _, at, ok := p.At(w.X0, y); !ok || at != row {
							t.Fatalf("%s over %v in %d×%d: %s stands beside row %d, its value at %d, %v:\n%s",
								f, w, width, height, label, row, at, ok, p)
						}
					}
				}
			}
		}
	}
}
