package plot

import (
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
