package canvas

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"testing"

	"github.com/muesli/termenv"
)

// luminance is the relative luminance of an RGB colour, as WCAG 2 defines it.
func luminance(t *testing.T, hex string) float64 {
	t.Helper()
	channel := func(at int) float64 {
		n, err := strconv.ParseUint(hex[at:at+2], 16, 8)
		if err != nil {
			t.Fatalf("%q is no colour: %v", hex, err)
		}
		c := float64(n) / 255
		if c <= 0.03928 {
			return c / 12.92
		}
		return math.Pow((c+0.055)/1.055, 2.4)
	}
	return 0.2126*channel(1) + 0.7152*channel(3) + 0.0722*channel(5)
}

// attributes takes what begins a role apart: the colour of the text and the one behind
// it as #rrggbb, "" for the terminal's own, and whether it is dim.
func attributes(t *testing.T, begin string) (text, ground string, dim bool) {
	t.Helper()
	codes := strings.FieldsFunc(begin, func(r rune) bool { return strings.ContainsRune("\x1b[m;", r) })
	for i := 0; i < len(codes); i++ {
		rgb := func() string {
			if len(codes) < i+5 || codes[i+1] != "2" {
				t.Fatalf("%q sets a colour that is no RGB", begin)
			}
			hex := "#"
			for _, code := range codes[i+2 : i+5] {
				n, err := strconv.Atoi(code)
				if err != nil {
					t.Fatalf("%q: %v", begin, err)
				}
				hex += fmt.Sprintf("%02x", n)
			}
			i += 4
			return hex
		}
		switch codes[i] {
		case "38":
			text = rgb()
		case "48":
			ground = rgb()
		case "2":
			dim = true
		case "7": // text and ground change places, at the same contrast
		case "1":
		default:
			t.Errorf("%q has the attribute %s", begin, codes[i])
		}
	}
	return text, ground, dim
}

// TestContrast holds that every role of the themes that bring their own ground stands
// out from it as WCAG AA asks of text, 4.5 to 1, and the idle lines as it asks of what is
// no text, 3 to 1, as are the dots of an area, in what is written to the terminal. How
// much a terminal takes away from a dim text nobody knows.
func TestContrast(t *testing.T) {
	for _, name := range []string{"dark", "light"} {
		theme, err := NewTheme(name, termenv.TrueColor, false)
		if err != nil {
			t.Fatal(err)
		}
		for role, begin := range theme.on {
			text, ground, dim := attributes(t, begin)
			if text == "" || ground == "" || dim {
				t.Errorf("%s: role %d begins with %q: text %q on %q, dim %v", name, role, begin, text, ground, dim)
				continue
			}
			least := 4.5
			if role := Style(role); role == idlePositive || role == idleNegative || role == Area {
				least = 3
			}
			a, b := luminance(t, text), luminance(t, ground)
			if ratio := (math.Max(a, b) + 0.05) / (math.Min(a, b) + 0.05); ratio < least {
				t.Errorf("%s: role %d, %s on %s, has a contrast of %.2f to 1; %v was expected", name, role, text, ground, ratio, least)
			}
		}
	}
}

// TestAreaIsBehind holds that an area stands out less than what is faint, and that in it.
func TestAreaIsBehind(t *testing.T) {
	for _, name := range []string{"dark", "light"} {
		theme, err := NewTheme(name, termenv.TrueColor, false)
		if err != nil {
			t.Fatal(err)
		}
		contrast := func(role Style) float64 {
			text, ground, _ := attributes(t, theme.on[role])
			a, b := luminance(t, text), luminance(t, ground)
			return (math.Max(a, b) + 0.05) / (math.Min(a, b) + 0.05)
		}
		for _, role := range []Style{Faint, Focused, Fires, Strong, Probe} {
			if area, over := contrast(Area), contrast(role); area > 0.8*over {
				t.Errorf("%s: the area has a contrast of %.2f to 1, role %d over it %.2f", name, area, role, over)
			}
		}
	}
}
