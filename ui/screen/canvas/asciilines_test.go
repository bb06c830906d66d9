package canvas

import (
	"strings"
	"testing"
)

// TestStrokes draws single lines of ASCII characters.
func TestStrokes(t *testing.T) {
	for _, c := range []struct {
		x0, y0, x1, y1 int
		dashed, inHand bool
		want           string
	}{
		{0, 0, 6, 0, false, false, "------ "},
		{0, 0, 6, 0, true, false, "--  -- "},
		{0, 0, 6, 0, false, true, "------>"},
		{0, 0, 6, 2, false, false, "-\\     |  --\\  |     - "},
		{0, 2, 6, 0, false, false, "     - |  --/  |-/     "},
		{0, 0, 2, 2, false, false, "\\      | \\     |       "},
		{3, 0, 3, 2, false, true, "       |       |       "},
	} {
		on := New(7, max(c.y0, c.y1)+1)
		on.Stroke(c.x0, c.y0, c.x1, c.y1, c.dashed, c.inHand, Plain)
		var rows []string
		for _, row := range on.cells {
			var b strings.Builder
			for _, cell := range row {
				b.WriteRune(cell.Rune)
			}
			rows = append(rows, b.String())
		}
		if got := strings.Join(rows, "|"); got != c.want {
			t.Errorf("%+v: %q, want %q", c, got, c.want)
		}
	}
}
