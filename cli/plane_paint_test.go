package cli

import (
	"testing"

	"github.com/muesli/termenv"

	"nnexplore/report/picture"
)

// TestPainter holds the escape sequences of two tones: the front, the ground, and neither
// where a tone has no colour.
func TestPainter(t *testing.T) {
	const high = picture.Strongest
	for _, c := range []struct {
		colours     termenv.Profile
		front, back picture.Tone
		want        string
	}{
		{termenv.TrueColor, high, -high, "\x1b[0;38;2;143;184;255;48;2;255;176;112m"},
		{termenv.TrueColor, picture.Line, picture.Blank, "\x1b[0;38;2;255;255;255m"},
		{termenv.TrueColor, picture.Blank, picture.Blank, "\x1b[0m"},
		{termenv.ANSI256, high, picture.Line, "\x1b[0;38;5;111;48;5;231m"},
	} {
		if got := painter(c.colours)(c.front, c.back); got != c.want {
			t.Errorf("tones %d and %d are %q, want %q", c.front, c.back, got, c.want)
		}
	}
}
