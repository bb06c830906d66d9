package canvas

import (
	"math"
	"strings"
	"testing"

	"github.com/muesli/termenv"

	"nnexplore/model"
	"nnexplore/ui/state"
)

// drawnHeat draws numbers as heat on a canvas of that size and returns the rows, without
// blanks at their ends.
func drawnHeat(form HeatForm, h Heat, width, height int) (Canvas, Heat, []string) {
	c := New(width, height)
	c.Heat = form
	h = h.Within(c, width, height)
	h.Draw(c)
	var rows []string
	for y := range height {
		row := ""
		for x := range width {
			row += string(c.At(x, y))
		}
		rows = append(rows, strings.TrimRight(row, " "))
	}
	return c, h, rows
}

// valued is heat with these numbers, of which only those before done are known.
func valued(h Heat, v []float64, done int) Heat {
	h.Value = func(i int) (float64, bool) { return v[i], i < done }
	h.Select = func(i int) state.Action { return state.Select{At: model.X(i)} }
	h.Most = model.Most(v)
	h.Sign = '•'
	return h
}

// TestHeatDigits holds that digits have the size in ninths of the largest, rounded up, so
// that only 0 is 0, a sign, and the marks of what is in hand, not computed or no number.
func TestHeatDigits(t *testing.T) {
	h := valued(Strip(12), []float64{0, 0.9, -0.9, 0.1, 0.11, -0.001, 0.45, math.NaN(), math.Inf(-1), 0.8, 0.3, 0.2}, 11)
	h.Mark = 10
	_, _, rows := drawnHeat(HeatDigits, h, 20, 3)
	if want := " 0 9-9 1 2-1 5 ?-9 8|•3 ·|"; strings.Join(rows, "|") != want {
		t.Errorf("the digits are %q, want %q", strings.Join(rows, "|"), want)
	}
}

// TestHeatShades holds that shades have the size in quarters of the largest, in the colour
// of the sign, and that 0 is blank.
func TestHeatShades(t *testing.T) {
	h := valued(Strip(6), []float64{4, -3, 2, -1, 0, 0.1}, 6)
	c, _, rows := drawnHeat(HeatShades, h, 12, 1)
	if rows[0] != "██▓▓▒▒░░  ░░" {
		t.Errorf("the shades are %q", rows[0])
	}
	for x, want := range map[int]Style{0: Positive, 2: Negative, 4: Positive, 6: Negative} {
		if got := c.cells[0][x].Style; got != want {
			t.Errorf("the shade at %d has the role %d, want %d", x, got, want)
		}
	}
}

// TestHeatHalves holds that a cell has two numbers, the upper one in the colour of the
// character and the lower one behind it, and that larger numbers have other colours.
func TestHeatHalves(t *testing.T) {
	image, ok := Image(9)
	if _, no := Image(8); !ok || no {
		t.Fatal("9 is a square, 8 is none")
	}
	h := valued(image, []float64{4, 0, -4, 2, 1, -1, 3, 0, -3}, 9)
	c, h, rows := drawnHeat(HeatHalves, h, 4, 2)
	if want := "▀▀▀|▀▀▀"; strings.Join(rows, "|") != want {
		t.Errorf("the halves are %q", rows)
	}
	for at, want := range map[[2]int]Style{{0, 0}: pairOf(4, 2), {1, 0}: pairOf(0, 1), {2, 0}: pairOf(-4, -1), {0, 1}: pairOf(3, nothing), {2, 1}: pairOf(-3, nothing)} {
		if got := c.cells[at[1]][at[0]].Style; got != want {
			t.Errorf("the cell at %v has style %d, want %d", at, got, want)
		}
	}
	if w, height := h.Size(c); w != 3 || height != 2 || h.RowOf(c, 8) != 1 {
		t.Errorf("the image takes %d×%d cells, its last number stands in row %d", w, height, h.RowOf(c, 8))
	}
	if _, h, _ := drawnHeat(HeatHalves, h, 12, 6); h.Scale != 4 {
		t.Errorf("with room for it a number is %d pixels wide", h.Scale)
	}
}

// TestHeatPools holds that an image without room is pooled by averaging, and that the
// largest mean has the strongest colour.
func TestHeatPools(t *testing.T) {
	image, _ := Image(16)
	v := []float64{
		1, 3, 0, 0,
		1, 3, 0, 0,
		-1, -1, 5, -5,
		-1, -1, 0, 0,
	}
	_, h, rows := drawnHeat(HeatDigits, valued(image, v, 16), 5, 2)
	if want := " 9 0|-5 0"; h.Pool != 2 || strings.Join(rows, "|") != want {
		t.Errorf("in pixels of %d it is %q, want %q", h.Pool, rows, want)
	}
}

// TestHeatWindow holds that a strip without room shows the rows round the number in hand,
// and that a click selects the number that stands there.
func TestHeatWindow(t *testing.T) {
	v := make([]float64, 1000)
	for i := range v {
		v[i] = 1
	}
	h := valued(Strip(1000), v, 1000)
	h.Mark = 503
	c, h, rows := drawnHeat(HeatDigits, h, 20, 5)
	if h.From != 480 || h.To != 530 || !strings.HasPrefix(rows[2], " 9 9 9•9 9") {
		t.Errorf("numbers %d to %d are in sight: %q", h.From, h.To, rows)
	}
	regions := c.Notes().Regions
	if got := regions[len(regions)-1].Act(7, 2); got != (state.Select{At: model.X(503)}) {
		t.Errorf("a click on it gives %#v", got)
	}
}

// TestHeatInNoRoom holds that heat is drawn in any room, down to none.
func TestHeatInNoRoom(t *testing.T) {
	v := make([]float64, 49)
	image, _ := Image(49)
	for _, form := range []HeatForm{HeatDigits, HeatShades, HeatHalves} {
		for _, h := range []Heat{image, Strip(49)} {
			for width := range 9 {
				for height := range 5 {
					c, h, _ := drawnHeat(form, valued(h, v, 49), width, height)
					if w, rows := h.Size(c); h.To > h.From && (w > width || rows > height) {
						t.Errorf("form %d takes %d×%d cells of %d×%d", form, w, rows, width, height)
					}
				}
			}
		}
	}
}

// TestHeatColours holds which terminals have which form, and that in every theme with
// colours each level has one of its own, the stronger the further from that of 0.
func TestHeatColours(t *testing.T) {
	for _, c := range []struct {
		name    string
		colours termenv.Profile
		ascii   bool
		want    HeatForm
	}{
		{"auto", termenv.TrueColor, false, HeatHalves}, {"dark", termenv.ANSI256, false, HeatHalves}, {"light", termenv.ANSI, false, HeatShades},
		{"auto", termenv.Ascii, false, HeatDigits}, {"mono", termenv.TrueColor, false, HeatDigits}, {"dark", termenv.TrueColor, true, HeatDigits},
	} {
		theme, err := NewTheme(c.name, c.colours, c.ascii)
		if err != nil || theme.Heat != c.want {
			t.Errorf("%s with %v, ASCII %t, has form %d, want %d (%v)", c.name, c.colours, c.ascii, theme.Heat, c.want, err)
		}
	}
	for _, name := range []string{"auto", "dark", "light"} {
		theme, err := NewTheme(name, termenv.TrueColor, false)
		if err != nil {
			t.Fatal(err)
		}
		colour := func(v level) string {
			text, _, _ := attributes(t, theme.Look(pairOf(v, 0)))
			return text
		}
		seen := map[string]level{}
		for _, v := range []level{-4, -3, -2, -1, 0, 1, 2, 3, 4, marked, making, notNumber, unknown} {
			if other, ok := seen[colour(v)]; ok {
				t.Errorf("%s: the levels %d and %d look the same", name, v, other)
			}
			seen[colour(v)] = v
			if _, ground, _ := attributes(t, theme.Look(pairOf(0, v))); ground != colour(v) {
				t.Errorf("%s: level %d is %s above and %s below", name, v, colour(v), ground)
			}
		}
		contrast := func(v level) float64 {
			a, b := luminance(t, colour(v)), luminance(t, colour(0))
			return (math.Max(a, b) + 0.05) / (math.Min(a, b) + 0.05)
		}
		for v := level(1); v < strongest; v++ {
			if contrast(v) >= contrast(v+1) || contrast(-v) >= contrast(-v-1) {
				t.Errorf("%s: level %d is no weaker than the next", name, v)
			}
		}
		if contrast(strongest) < 3 || contrast(-strongest) < 3 {
			t.Errorf("%s: the strongest have a contrast of %.2f and %.2f to 0", name, contrast(strongest), contrast(-strongest))
		}
	}
}

// TestBar holds that a bar has eighths of a cell, and whole cells where there are ASCII
// characters only, that a number below 0 has that of its size, and NaN none.
func TestBar(t *testing.T) {
	for part, want := range map[float64]string{math.NaN(): "    ", -0.25: "█   ", 0: "    ", 0.25: "█   ", 0.4: "█▋  ", 1: "████", 7: "████"} {
		c := New(4, 1)
		c.Bar(part, 1, Plain)
		got := ""
		for x := range 4 {
			got += string(c.At(x, 0))
		}
		if got != want {
			t.Errorf("%v is %q, want %q", part, got, want)
		}
	}
	c := New(4, 1)
	c.ASCII = true
	if c.Bar(0.4, 1, Plain); c.At(1, 0) != '#' || c.At(2, 0) != ' ' {
		t.Errorf("in ASCII 0.4 is %c%c%c%c", c.At(0, 0), c.At(1, 0), c.At(2, 0), c.At(3, 0))
	}
}

// TestHeatScale holds that the scale has the looks that numbers have in the heat, from the
// largest below 0 to the largest above.
func TestHeatScale(t *testing.T) {
	numbers := []float64{-4, -3, -2, -1, 1, 2, 3, 4}
	for form, two := range map[HeatForm]bool{HeatHalves: false, HeatShades: true} {
		heat, _, _ := drawnHeat(form, valued(Strip(len(numbers)), numbers, len(numbers)), 2*len(numbers), 1)
		for side, want := range map[int][]int{4: {0, 1, 2, 3, 4, 5, 6, 7}, 2: {0, 2, 5, 7}, 1: {0, 7}} {
			c := New(20, 1)
			c.Heat = form
			if end := c.HeatScale(3, 0, side); end != 3+len(want) {
				t.Errorf("a scale of %d ends at %d", side, end)
			}
			for k, i := range want {
				got, of := c.cells[0][3+k], heat.cells[0][i]
				if two {
					of = heat.cells[0][2*i]
				} else {
					of.Style = pairOf(levelOf(numbers[i], 4, strongest), levelOf(numbers[i], 4, strongest))
				}
				if got != of {
					t.Errorf("a scale of %d has %q in role %d for %g, whose heat is %q in role %d", side, got.Rune, got.Style, numbers[i], of.Rune, of.Style)
				}
			}
		}
	}
}
