package plot

import (
	"math"
	"slices"
	"strconv"
	"strings"
	"testing"

	"nnexplore/model"
)

// text is a row of a plot as it is printed.
func text(row []Cell) string {
	var b strings.Builder
	b.Grow(3 * len(row))
	for _, c := range row {
		b.WriteRune(c.Rune)
	}
	return b.String()
}

// axis is the column of the y axis: that of the corner.
func axis(p Plot) int {
	return slices.IndexFunc(p.Rows[len(p.Rows)-2], func(c Cell) bool { return c.Rune == '└' })
}

// labelled reads the number beside a row.
func labelled(t *testing.T, p Plot, row int) (float64, string) {
	t.Helper()
	label := strings.TrimSpace(text(p.Rows[row][:axis(p)]))
	y, err := strconv.ParseFloat(label, 64)
	if err != nil {
		t.Errorf("row %d has the label %q", row, label)
	}
	return y, label
}

// checkLabels holds each label to the row that stands for its value. Rows lie
// equally far apart, by 1, 2, 2.5 or 5 times a power of ten.
func checkLabels(t *testing.T, p Plot, w model.Window, _ []model.Activation, _, _ int) {
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
}

// checkTicks reads the labels below the x axis: in the middle of each stands
// the column of its value, where the axis has a mark.
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
