package plot

import (
	"fmt"
	"math"
	"runtime/debug"
	"testing"

	"nnexplore/model"
)

// Plots are many small strings: collecting garbage would be a quarter of the time.
func init() { debug.SetGCPercent(400) }

var (
	sigmoid = []model.Activation{model.Sigmoid}
	step    = []model.Activation{model.StepFunction}
	relu    = []model.Activation{model.ReLU}
	three   = []model.Activation{model.ReLU, model.StepFunction, model.Sigmoid}
)

// A drawing is curves over a window.
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
	return New(w, Curves(functions, false), width, height)
}

// A check holds something of a plot.
type check func(t *testing.T, p Plot, w model.Window, functions []model.Activation, width, height int)

// everyPlot draws over each window in many sizes and makes all checks of those that have rows.
func everyPlot(t *testing.T, drawings []drawing, checks ...check) {
	drawn := 0
	for _, c := range drawings {
		t.Run(fmt.Sprintf("%v over %v", c.functions, c.window), func(t *testing.T) {
			for width := 15; width <= 130; width += 1 + width/17 {
				for height := 5; height <= 45; height += 1 + height/12 {
					p := plot(c.window, c.functions, width, height)
					if len(p.Rows) == 0 {
						continue
					}
					drawn++
					for _, check := range checks {
						check(t, p, c.window, c.functions, width, height)
					}
					if t.Failed() {
						t.Fatalf("in %d×%d:\n%s", width, height, p)
					}
				}
			}
		})
	}
	if drawn < 200*len(drawings) {
		t.Errorf("only %d plots were drawn", drawn)
	}
}

// TestEveryPlot holds the size, the labels, the ticks and the curves of plots.
func TestEveryPlot(t *testing.T) {
	everyPlot(t, windows, checkSize, checkLabels, checkTicks, checkCurves)
}

// TestPlotZoomed has ticks whose labels are long or need many decimals.
func TestPlotZoomed(t *testing.T) { everyPlot(t, zoomed, checkSize, checkTicks) }

// checkSize holds a plot to the room that it was given.
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
		t.Run(fmt.Sprintf("(%v, %v)", c.x, c.y), func(t *testing.T) {
			if column, row, ok := p.At(c.x, c.y); column != c.column || row != c.row || ok != c.ok {
				t.Errorf("it is at %d, %d, %v, want %d, %d, %v", column, row, ok, c.column, c.row, c.ok)
			}
		})
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

// A name is whole or not there: that of a curve that leaves the plot close to its right end
// and those of the curves that end there do not lie over each other.
func TestNamesAreWhole(t *testing.T) {
	gain := Curve{Name: "sigmoid(2·x)", F: model.Steeper(2), Stroke: Ringed, Dashes: GainDashes}
	w := model.Window{X0: -64, X1: 0, Y0: -0.1, Y1: 0.3}
	p := NewDots(w, append(Curves([]model.Activation{model.Sigmoid, model.StepFunction}, false), gain), 76, 12, nil)
	names := map[int]string{}
	for _, row := range p.Rows {
		for _, c := range row {
			if c.Curve >= 0 && c.Rune < 0x2800 && c.Rune != ' ' {
				names[c.Curve] += string(c.Rune)
			}
		}
	}
	for i, name := range []string{"sigmoid", "step", gain.Name} {
		if got := names[i]; got != "" && got != name {
			t.Errorf("of %q there is %q", name, got)
		}
	}
	if len(names) < 2 {
		t.Errorf("named are %v", names)
	}
}
