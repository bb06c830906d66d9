package plot

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"nnexplore/internal/seed"
	"nnexplore/model"
)

// dotPlot draws activations in solid lines of dots.
func dotPlot(w model.Window, functions []model.Activation, width, height int) Plot {
	curves := Curves(functions, false)
	for i := range curves {
		curves[i].Dashes = Solid
	}
	return NewDots(w, curves, width, height, nil)
}

// A sheet is what can be seen of a plot of dots: the dots of each column, from the top, and
// the way to y that its labels give: that of the first dot, and from one to the next.
type sheet struct {
	columns [][]int
	y0, dy  float64
}

// read takes a plot of dots apart, by its characters alone.
func read(t *testing.T, p Plot) sheet {
	t.Helper()
	rows := strings.Split(p.String(), "\n")
	at := utf8.RuneCountInString(rows[len(rows)-3][:strings.Index(rows[len(rows)-3], "└")]) + 1
	var s sheet
	var labels []float64
	var places []int
	for y, text := range rows[:len(rows)-3] {
		line := []rune(text)
		if v, err := strconv.ParseFloat(strings.TrimSpace(string(line[:at-1])), 64); err == nil {
			labels, places = append(labels, v), append(places, y)
		}
		for x, r := range line[min(at, len(line)):] {
			for bit, mask := range []rune{1, 2, 4, 0x40, 8, 0x10, 0x20, 0x80} {
				if column := 2*x + bit/4; r > 0x2800 && r <= 0x28ff && (r-0x2800)&mask != 0 {
					for len(s.columns) <= column {
						s.columns = append(s.columns, nil)
					}
					s.columns[column] = append(s.columns[column], 4*y+bit%4)
				}
			}
		}
	}
	if len(labels) < 2 {
		t.Fatalf("there are %d labels of y:\n%s", len(labels), p)
	}
	last := len(labels) - 1
	s.dy = (labels[last] - labels[0]) / float64(4*(places[last]-places[0]))
	s.y0 = labels[0] - s.dy*float64(4*places[0]+2)
	return s
}

// everyDotPlot draws over each window in many sizes and checks those that have rows: half of
// them, where the tests are not to try longer.
func everyDotPlot(t *testing.T, check func(t *testing.T, p Plot, w model.Window, functions []model.Activation, width, height int)) {
	drawn, at, share := 0, 0, seed.Times(2, 1)
	for _, c := range append(windows, zoomed...) {
		for width := 15; width <= 130; width += 3 + width/6 {
			for height := 5; height <= 45; height += 1 + height/5 {
				if at++; at%share != 0 {
					continue
				}
				if p := dotPlot(c.window, c.functions, width, height); len(p.Rows) > 0 {
					drawn++
					check(t, p, c.window, c.functions, width, height)
					if t.Failed() {
						t.Fatalf("%v over %v in %d×%d:\n%s", c.functions, c.window, width, height, p)
					}
				}
			}
		}
	}
	if drawn < 500/share {
		t.Errorf("only %d plots were drawn", drawn)
	}
}

// TestDotPlotIsTrue holds the line of the last curve to what its labels promise: in each
// column it begins at the dot nearest to its value there, goes on from where it was, and is
// one dot thin.
func TestDotPlotIsTrue(t *testing.T) {
	everyDotPlot(t, func(t *testing.T, p Plot, w model.Window, functions []model.Activation, width, height int) {
		checkSize(t, p, w, functions, width, height)
		f := functions[len(functions)-1]
		s := read(t, dotPlot(w, []model.Activation{f}, width, height))
		before := math.NaN()
		for i, dots := range s.columns {
			x := w.X0 + (w.X1-w.X0)*float64(i)/float64(len(s.columns)-1)
			want := (f.Of(x) - s.y0) / s.dy
			if math.Abs(math.Abs(math.Mod(want, 1))-0.5) < 1e-6 || math.Abs(x) < 1e-12 || len(dots) == 0 {
				before = math.NaN()
				continue
			}
			nearest := math.Inf(1)
			for _, d := range dots {
				nearest = min(nearest, math.Abs(float64(d)-want))
			}
			if nearest > 0.5+1e-6 {
				t.Errorf("in column %d, at x = %v, no dot of %v is that of %v, %.2f", i, x, dots, f.Of(x), want)
			}
			if first := float64(dots[len(dots)-1]); !math.IsNaN(before) && len(dots) == 1 && math.Abs(first-before) > 1 && f != model.StepFunction {
				t.Errorf("the line is torn in column %d, between %v and %v", i, before, first)
			}
			if before = math.NaN(); len(dots) == 1 {
				before = float64(dots[0])
			}
		}
	})
}

// TestDotPlotStep holds the jump of step to one column of dots, in which all from 0 up to
// 1 are set.
func TestDotPlotStep(t *testing.T) {
	for width := 19; width <= 130; width += 3 {
		for height := 5; height <= 45; height += 2 {
			p := dotPlot(model.ArticleWindow(step), step, width, height)
			s := read(t, p)
			upright := 0
			for i, dots := range s.columns {
				if len(dots) == 1 {
					continue
				}
				upright++
				one, zero := (1-s.y0)/s.dy, -s.y0/s.dy
				if x := -5 + 10*float64(i)/float64(len(s.columns)-1); math.Abs(x) > 10/float64(len(s.columns)-1) {
					t.Errorf("it jumps at x = %v", x)
				}
				if len(dots) != int(math.Round(zero-one)) {
					t.Errorf("from %v to %v there are %d dots", zero, one, len(dots))
				}
			}
			if upright != 1 {
				t.Fatalf("%d columns are upright in %d×%d:\n%s", upright, width, height, p)
			}
		}
	}
}

// TestDotPlotHolds draws one plot as a whole.
func TestDotPlotHolds(t *testing.T) {
	want := `
 1.0 ┤                           ⢀⠄⠤⠤⠄⠤⠤⠄⠤⠤⠄⠤⠤⠄⠤⠤⠄⢀⣀⣀⣀⣀⣀⡠⠤⠤⠤⠤⠄ sigmoid, step
     │                           ⢸        ⢀⡠⠤⠔⠒⠊⠉⠉⠁
     │                           ⢸    ⢀⡠⠔⠊⠁
     │                           ⢸ ⢀⠤⠊⠁
 0.5 ┤                          ⢀⡠⠒⠁
     │                        ⡠⠔⠁⢸
     │                    ⣀⠤⠒⠉   ⢸
     │              ⣀⣀⠤⠤⠒⠉       ⢸
 0.0 ┤⠤⠤⠤⠤⠤⠒⠒⠒⠒⠒⠒⠉⠉⠉⠤⠤⠄⠤⠤⠄⠤⠤⠄⠤⠤⠄⠤⠼
     └─────┬──────────┬──────────┬──────────┬──────────┬──────
          -4         -2          0          2          4
`
	curves := Curves([]model.Activation{model.StepFunction, model.Sigmoid}, false)
	curves[1].Dashes = Solid
	w := TrimmedInDots(model.ArticleWindow(sigmoid), curves, 11)
	if got := "\n" + NewDots(w, curves, 76, 11, nil).String(); got != want {
		t.Errorf("the plot is%swant%s", got, want)
	}
}

// TestDotPlotTicks holds that ticks are few and lie where their values do, in whole steps of
// 1, 2, 2.5 or 5 times a power of ten.
func TestDotPlotTicks(t *testing.T) {
	everyDotPlot(t, func(t *testing.T, p Plot, w model.Window, _ []model.Activation, _, _ int) {
		var labels []float64
		rows := len(p.Rows) - 2
		for row := range rows {
			label := strings.TrimSpace(string([]rune(text(p.Rows[row]))[:axis(p)]))
			y, err := strconv.ParseFloat(label, 64)
			if err != nil {
				continue
			}
			labels = append(labels, y)
			if _, at, ok := p.At(w.X0, y); !ok || at != row {
				t.Errorf("%s stands beside row %d, its value in row %d", label, row, at)
			}
		}
		if len(labels) < 2 || len(labels) > rows/2+1 && rows > 5 {
			t.Fatalf("there are %d labels beside %d rows", len(labels), rows)
		}
		tick := labels[0] - labels[1]
		mantissa := tick / math.Pow(10, math.Floor(math.Log10(tick)+1e-9))
		if !strings.Contains(" 1 2 2.5 5 ", fmt.Sprintf(" %.4g ", mantissa)) {
			t.Errorf("a tick is %v", tick)
		}
		below := []rune(text(p.Rows[rows+1]))
		for column, r := range text(p.Rows[rows]) {
			column = utf8.RuneCountInString(text(p.Rows[rows])[:column])
			if r != '┬' {
				continue
			}
			from, to := column, column
			for from > 0 && below[from-1] != ' ' {
				from--
			}
			for to < len(below) && below[to] != ' ' {
				to++
			}
			x, err := strconv.ParseFloat(string(below[from:to]), 64)
			if at, _, ok := p.At(x, labels[0]); err != nil || !ok || at != column {
				t.Errorf("%q stands below column %d, its value in column %d: %v", string(below[from:to]), column, at, err)
			}
		}
	})
}

// TestDotPlotNames holds which lines are named together: with = where they end at one value
// and not where they only end in one row.
func TestDotPlotNames(t *testing.T) {
	whole := model.Window{X0: -5, X1: 5, Y0: -1, Y1: 5}
	for _, c := range []struct {
		functions []model.Activation
		width     int
		want      []string
	}{
		{[]model.Activation{model.Identity, model.ReLU}, 96, []string{"relu = identity"}},
		{[]model.Activation{model.Identity, model.ReLU}, 76, []string{"relu =", "identity"}},
		{[]model.Activation{model.StepFunction, model.StepAtLeast}, 76, []string{"step_at_least", "step"}},
		{[]model.Activation{model.Identity, model.Softplus, model.ReLU}, 96, []string{"relu =", "identity,", "softplus"}},
		{[]model.Activation{model.StepFunction, model.Sigmoid}, 76, []string{"sigmoid, step"}},
		{[]model.Activation{model.ReLU, model.Tanh}, 76, []string{"relu", "tanh"}},
		{[]model.Activation{model.ReLU}, 50, nil},
	} {
		var got []string
		for _, row := range dotPlot(whole, c.functions, c.width, 15).Rows[:13] {
			if name := strings.TrimLeft(text(row), " 0123456789.-┤│"); strings.IndexFunc(name, func(r rune) bool { return r >= 'a' && r <= 'z' }) >= 0 {
				got = append(got, strings.TrimSpace(strings.TrimLeftFunc(name, func(r rune) bool { return r < 'a' || r > 'z' })))
			}
		}
		if strings.Join(got, "/") != strings.Join(c.want, "/") {
			t.Errorf("%v in %d columns are named %q, want %q:\n%s", c.functions, c.width, got, c.want, dotPlot(whole, c.functions, c.width, 15))
		}
	}
	leaves := dotPlot(model.Window{X0: -2, X1: 3, Y0: 0.2, Y1: 0.8}, sigmoid, 76, 15).String()
	if first, _, _ := strings.Cut(leaves, "\n"); !strings.HasSuffix(first, " sigmoid") {
		t.Errorf("where it leaves the plot the line has no name:\n%s", leaves)
	}
}

// TestFoldsKeepTheLines holds that what was drawn is not drawn again at the same name,
// window and size, and that the plot is the one that is drawn afresh.
func TestFoldsKeepTheLines(t *testing.T) {
	curves, w := Curves(three, false), model.ArticleWindow(three)
	steeper := append(Curves(nil, false), Curve{Name: "sigmoid(5·x)", F: model.Steeper(5), Dashes: GainDashes})
	var f Folds
	for _, c := range []struct {
		what          string
		window        model.Window
		curves        []Curve
		width, height int
		drawn         int
	}{
		{"the first plot", w, curves, 76, 15, 3},
		{"the same", w, curves, 76, 15, 3},
		{"fewer curves", w, curves[:2], 76, 15, 3},
		{"one more again", w, curves, 76, 15, 4},
		{"a gain", w, append(steeper, curves...), 76, 15, 5},
		{"another height", w, curves, 76, 25, 8},
		{"another width", w, curves, 96, 25, 11},
		{"another window", w.Zoomed(2, 1, 0, 0), curves, 96, 25, 14},
	} {
		got := NewDots(c.window, c.curves, c.width, c.height, &f)
		if f.drawn != c.drawn {
			t.Errorf("%s: %d curves were drawn, want %d", c.what, f.drawn, c.drawn)
		}
		if want := NewDots(c.window, c.curves, c.width, c.height, nil); got.String() != want.String() || fmt.Sprint(got.Clipped) != fmt.Sprint(want.Clipped) {
			t.Errorf("%s is\n%swant\n%s", c.what, got, want)
		}
	}
}

// TestDashes holds that every activation has its dashes, which a legend shows as three
// characters of their own.
func TestDashes(t *testing.T) {
	of := map[string]string{Solid.Sample(): "the curve in hand", SlopeDashes.Sample(): "a slope", GainDashes.Sample(): "a gain"}
	for _, f := range model.Elementwise() {
		s := DashesOf(f).Sample()
		if other, taken := of[s]; taken || utf8.RuneCountInString(s) != 3 {
			t.Errorf("%s is drawn with %q in report/strokes.go, as %s is", f, s, other)
		}
		of[s] = string(f)
	}
	if len(of) != 3+len(model.Elementwise()) {
		t.Errorf("%d dashes differ", len(of))
	}
}
