package canvas

import (
	"fmt"
	"image/color"
	"math"

	"github.com/muesli/termenv"

	"nnexplore/report/picture"
)

// HeatForm is how a theme draws numbers as heat.
type HeatForm uint8

// The forms, each with more colours than the one before.
const (
	HeatDigits HeatForm = iota // a sign and a digit, on two cells of a row
	HeatShades                 // two characters from ░ to █, in the colour of the sign
	HeatHalves                 // ▀, whose two colours are two numbers, one above the other
)

// A level is how strongly a pixel is coloured: from −9 to 9 by the size of its number, or
// one of those behind.
type level int

const (
	marked    level = 10 + iota // the number in hand, where it is used
	making                      // the same where it is made
	notNumber                   // NaN
	unknown                     // not computed yet
	nothing                     // no number stands there

	strongest = 4 // of the levels where there are colours
	digits    = 9 // the same where there are digits
)

// levelOf is the level of a number where the largest size is most; steps is the strongest.
// Only 0 is level 0.
func levelOf(x, most float64, steps int) level {
	switch size := math.Abs(x); {
	case math.IsNaN(x):
		return notNumber
	case x == 0:
		return 0
	case size >= most:
		return level(math.Copysign(float64(steps), x))
	default:
		return level(math.Copysign(math.Max(1, math.Ceil(float64(steps)*(size/most))), x))
	}
}

// Behind the roles there is a style for each pair of levels that stand in one cell, one
// above the other.

// kinds are the levels that have a colour of their own: −4 to 4, and the others.
const kinds = 2*strongest + 1 + int(nothing-marked) + 1

// kind is which of the kinds a level is.
func (v level) kind() int {
	if v >= marked {
		return 2*strongest + 1 + int(v-marked)
	}
	return int(v) + strongest
}

// heatColours are what the levels of a theme are mixed from: those of a picture, and three more.
type heatColours struct {
	picture.Colours
	unknown string
	made    string // the number in hand where it is made; where it is used it has the colour of a line
	wrong   string
}

// heatsOf are the colours of a theme. That of auto lies on a ground of its own, since nobody knows
// that of the terminal.
func heatsOf(theme string) heatColours {
	switch theme {
	case "light":
		return heatColours{Colours: picture.Paper, unknown: "#c9c8c2", made: "#12802c", wrong: hex(picture.Paper.Wrong)}
	case "dark":
		return heatColours{Colours: picture.Dark, unknown: "#373a47", made: "#8fe07a", wrong: "#ff8f8f"}
	}
	return heatColours{Colours: picture.Dark, unknown: "#373a47", made: "#8fe07a", wrong: hex(picture.Dark.Wrong)}
}

// heatForm is how a theme draws heat on a terminal with those colours.
func heatForm(name string, colours termenv.Profile, ascii bool) HeatForm {
	switch {
	case ascii || name == "mono" || colours == termenv.Ascii:
		return HeatDigits
	case colours == termenv.ANSI:
		return HeatShades
	}
	return HeatHalves
}

// newHeat is how a theme draws heat on a terminal with those colours, and the sequences
// for it.
func newHeat(colours termenv.Profile, name, ground string, ascii bool) (HeatForm, []string) {
	form := heatForm(name, colours, ascii)
	if form != HeatHalves {
		return form, nil
	}
	return form, heatsOf(name).pairs(colours, ground)
}

// pairs are the escape sequences that begin the pairs of levels, in their order.
func (h heatColours) pairs(on termenv.Profile, ground string) []string {
	colours := make([]string, kinds)
	for size := 1; size <= strongest; size++ {
		part := [...]float64{0.22, 0.45, 0.7, 1}[size-1]
		colours[level(size).kind()] = mixed(h.Middle, h.High, part)
		colours[level(-size).kind()] = mixed(h.Middle, h.Low, part)
	}
	colours[level(0).kind()], colours[marked.kind()], colours[making.kind()] = hex(h.Middle), hex(h.Line), h.made
	colours[notNumber.kind()], colours[unknown.kind()], colours[nothing.kind()] = h.wrong, h.unknown, ground
	var tops, bottoms [kinds]string
	for k, c := range colours {
		if c := on.Color(c); c != nil {
			tops[k], bottoms[k] = c.Sequence(false), c.Sequence(true)
		}
	}
	list := make([]string, 0, kinds*kinds)
	for _, top := range tops {
		for _, bottom := range bottoms {
			list = append(list, sequence(top, bottom))
		}
	}
	return list
}

// sequence is the escape sequence of two codes, each of which may be "" for none.
func sequence(a, b string) string {
	switch {
	case a == "" && b == "":
		return ""
	case a != "" && b != "":
		a += ";"
	}
	return termenv.CSI + a + b + "m"
}

// mixed is a colour that lies between two others, that part of the way.
func mixed(from, to color.RGBA, part float64) string {
	between := func(a, b uint8) uint8 { return uint8(float64(a) + float64(part*(float64(b)-float64(a)))) }
	return hex(color.RGBA{R: between(from.R, to.R), G: between(from.G, to.G), B: between(from.B, to.B)})
}

// hex writes a colour as #rrggbb.
func hex(c color.RGBA) string { return fmt.Sprintf("#%02x%02x%02x", c.R, c.G, c.B) }
