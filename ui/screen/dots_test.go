package screen

import (
	"fmt"
	"strings"
	"testing"

	"github.com/muesli/termenv"

	"nnexplore/model"
	"nnexplore/ui/screen/canvas"
	"nnexplore/ui/state"
)

// dotted reports whether there is a braille dot in a frame.
func dotted(frame string) bool {
	return strings.ContainsFunc(frame, func(r rune) bool { return r > 0x2800 && r <= 0x28ff })
}

// TestLinesOfDots holds where curves are drawn in dots and where in characters, and that V
// says why it does nothing.
func TestLinesOfDots(t *testing.T) {
	console := noColours
	console.NoBraille = true
	for _, c := range []struct {
		name  string
		theme canvas.Theme
		keys  string
		dots  bool
		says  string
	}{
		{"as it opens", noColours, "2", true, ""},
		{"on V", noColours, "2 V", false, "drawn in characters; V draws them in dots"},
		{"on V again", noColours, "2 V V", true, "The lines are drawn in dots."},
		{"ascii", inASCII, "2", false, ""},
		{"ascii on V", inASCII, "2 V", false, "this terminal shows no dots"},
		{"the console", console, "2", false, ""},
		{"the console on V", console, "2 V", false, "this terminal shows no dots"},
	} {
		a := openedApp(t, 80, 24, "")
		a.theme = c.theme
		a = pressKeys(t, a, c.keys)
		if frame := a.View(); dotted(frame) != c.dots || !strings.Contains(frame, c.says) {
			t.Errorf("%s: dots %v, want %v, and %q:\n%s", c.name, dotted(frame), c.dots, c.says, frame)
		}
	}
	if s := after(t, "2 V V"); s.Edits(state.CurvesPane) != 0 {
		t.Error("another view is an edit")
	}
}

// TestNothingMovesThePlot holds that what is switched on below the plot moves nothing else:
// the plot, the list of curves, the readout and its working stay in their rows.
func TestNothingMovesThePlot(t *testing.T) {
	stays := func(frame string) (rows []string) {
		for y, line := range strings.Split(frame, "\n") {
			for _, part := range []string{"┤ ", "┤⠤", "└", "▸[", "] softplus", "◉ x = ", "sigmoid(0) = 1"} {
				if strings.Contains(line, part) && !strings.Contains(line, "curves├") {
					rows = append(rows, fmt.Sprintf("%s in row %d", part, y))
				}
			}
		}
		return rows
	}
	for _, size := range [][2]int{{80, 24}, {120, 36}, {150, 45}, {160, 48}, {200, 60}} {
		at := func(keys string) string { return openedApp(t, size[0], size[1], keys).View() }
		want := stays(at("2"))
		if len(want) < 5 {
			t.Fatalf("%d×%d: too little is looked at: %q", size[0], size[1], want)
		}
		for _, keys := range []string{"2 f", "2 s s", "2 t", "2 f s", "2 f s t", "2 f s t t u"} {
			if got := stays(at(keys)); strings.Join(got, "\n") != strings.Join(want, "\n") {
				t.Errorf("%d×%d: after %q there are %q, before %q:\n%s", size[0], size[1], keys, got, want, at(keys))
			}
		}
	}
}

// TestCurvesHaveNoColourOfARole holds that no curve has a colour by which something else is
// known: green, magenta, blue, orange, red. The one in hand has a look of its own.
func TestCurvesHaveNoColourOfARole(t *testing.T) {
	colour := func(begin string) string {
		return strings.ReplaceAll(strings.ReplaceAll(begin, "1;", ""), "\x1b[1m", "")
	}
	for _, profile := range []termenv.Profile{termenv.TrueColor, termenv.ANSI256, termenv.ANSI} {
		for _, name := range []string{"auto", "dark", "light"} {
			theme, err := canvas.NewTheme(name, profile, false)
			if err != nil {
				t.Fatal(err)
			}
			look := theme.Look
			for i := range model.Elementwise() {
				for _, role := range []canvas.Style{canvas.Made, canvas.Moved, canvas.Positive, canvas.Negative, canvas.Warning} {
					for _, line := range []canvas.Style{canvas.Shade(i), canvas.CurveInHand} {
						if colour(look(line)) == colour(look(role)) {
							t.Errorf("%s: a curve has the look %q of role %d", name, look(line), role)
						}
					}
				}
				if look(canvas.Shade(i)) == look(canvas.CurveInHand) {
					t.Errorf("%s: curve %d looks as the one in hand", name, i)
				}
			}
		}
	}
}

// TestOutsideIsARemark holds that what lies outside of the window is no fault: the note of
// it is faint, not red.
func TestOutsideIsARemark(t *testing.T) {
	theme, err := canvas.NewTheme("dark", termenv.TrueColor, false)
	if err != nil {
		t.Fatal(err)
	}
	frame := render(after(t, "2 down down down down down down space"), theme, 80, 24)
	if want := theme.Look(canvas.Faint) + "identity goes on outside"; !strings.Contains(frame, want) {
		t.Errorf("the note is not faint:\n%s", frame)
	}
}
