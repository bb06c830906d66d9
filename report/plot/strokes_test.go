package plot

import (
	"slices"
	"testing"
	"unicode/utf8"

	"nnexplore/model"
)

// TestStrokes holds that every activation has its strokes, and that each goes straight
// on with a character of its own.
func TestStrokes(t *testing.T) {
	for _, ascii := range []bool{false, true} {
		of := map[rune]model.Activation{firstRune(Dotted): "a slope", firstRune(Ringed): "a gain"}
		for _, f := range model.Elementwise() {
			s := StrokeOf(f, ascii)
			if utf8.RuneCountInString(string(s)) != 6 || ascii && len(s) != 6 {
				t.Errorf("%s has no stroke of six characters in report/strokes.go, but %q (ascii: %v)", f, s, ascii)
			} else if other, taken := of[firstRune(s)]; taken {
				t.Errorf("%s is drawn with %c, as %s is", f, firstRune(s), other)
			}
			of[firstRune(s)] = f
		}
	}
}

// TestSteepIsWhole holds that dashes leave nothing out of a line where it rises or falls by
// more than a dot in a column, and something where it is flat.
func TestSteepIsWhole(t *testing.T) {
	gain := Curve{Name: "sigmoid(5·x)", F: model.Steeper(5), Dashes: GainDashes}
	whole := gain
	whole.Dashes = Solid
	w := model.ArticleWindow([]model.Activation{model.Sigmoid})
	dashed, solid := NewDots(w, []Curve{gain}, 76, 15, nil), NewDots(w, []Curve{whole}, 76, 15, nil)
	columns := func(p Plot) [][]int { // the dots of each column
		list := make([][]int, p.last+1)
		for i := range list {
			for y := range dotRows * p.rows {
				cell := p.Rows[y/dotRows][p.left+i/dotColumns]
				if cell.Curve >= 0 && cell.Rune >= 0x2800 && cell.Rune&dotBits[y%dotRows][i%dotColumns] != 0 {
					list[i] = append(list[i], y)
				}
			}
		}
		return list
	}
	steep, left := 0, 0
	has := columns(dashed)
	for i, want := range columns(solid) {
		if len(want) > 1 {
			if steep++; !slices.Equal(has[i], want) {
				t.Errorf("column %d has the dots %v of %v", i, has[i], want)
			}
		} else if len(has[i]) == 0 {
			left++
		}
	}
	if steep < 5 || left < 20 {
		t.Errorf("%d columns are steep, and %d others are left out:\n%s", steep, left, dashed)
	}
}
