package canvas

import (
	"cmp"
	"fmt"
	"io"
	"strings"

	"github.com/charmbracelet/lipgloss"
	"github.com/muesli/termenv"
)

// Style is a role that something on screen plays; the theme has its look. No role is
// shown by colour alone: where one matters, a character marks it too.
type Style uint8

// The roles.
const (
	Plain        Style = iota // words and digits
	Strong                    // what the eye should meet first
	Faint                     // what may be overlooked
	Frame                     // the frame of a pane without the focus
	Focused                   // the frame of the pane with the focus
	Key                       // a key to press
	Chosen                    // the caret of a field
	Used                      // a number that the step in hand takes
	Made                      // the number that the step in hand makes
	Moved                     // a number that the last edit changed
	Fires                     // an output of 1
	Positive                  // a weight that adds
	Negative                  // a weight that takes away
	idlePositive              // the line of a weight that adds and is not in hand
	idleNegative              // the line of one that takes away
	Warning                   // what went wrong or was refused
	Area                      // a part of a picture, behind what stands in it
	CurveInHand               // the curve in hand
	shade1                    // the other curves, in the order of the list
	shade2
	shade3
	shade4
	Probe // the probe on the curves
	styles
)

// Sign is the role of what belongs to a number above or below 0.
func Sign(x float64) Style {
	if x < 0 {
		return Negative
	}
	return Positive
}

// dimmed is the role of what plays another one at the side: words stay words, a line stays
// a line and a sign keeps its colour, but nothing calls for the eye. Heat stays as it is.
func (s Style) dimmed() Style {
	switch s {
	case Positive:
		return idlePositive
	case Negative:
		return idleNegative
	case Focused, CurveInHand:
		return shade1
	case Strong, Probe, Fires:
		return Plain
	case Plain, Key, Chosen, Used, Made, Moved, Warning:
		return Faint
	}
	return s
}

// Idle is the role of the line of a weight that is not in hand.
func Idle(weight float64) Style {
	if weight < 0 {
		return idleNegative
	}
	return idlePositive
}

// Shade is the role of curve i of the list while another is in hand. There are more curves
// than shades, which begin again: curves differ in their strokes too.
func Shade(i int) Style { return shade1 + Style(i)%(shade4-shade1+1) }

// A palette is the colours that a theme is made of: numbers of the terminal's
// own sixteen, or RGB. An empty one leaves the terminal's colour as it is.
type palette struct {
	ground, text, faint                     string
	red, green, orange, magenta, cyan, blue string
	dimBlue, dimOrange, area                string
	shades                                  [4]string // none has the hue of a role
}

// palettes are the themes by their names. The one called auto leaves words and
// digits in the terminal's own foreground and takes the sixteen colours, which
// people have chosen for their eyes, for frames, marks and emphasis. Dark and
// light bring their own ground, so that their contrast is known; mono has no
// colour at all.
var palettes = map[string]palette{
	"auto": {red: "1", green: "2", orange: "3", magenta: "5", cyan: "6", blue: "12"},
	"dark": {
		ground: "#1b1d26", text: "#e4e6ef", faint: "#9a9fb5",
		red: "#ff8f8f", green: "#9fdc8c", orange: "#ffb070",
		magenta: "#e3a6f2", cyan: "#7fd6e0", blue: "#8fb8ff",
		dimBlue: "#5d74a8", dimOrange: "#a0714a", area: "#6a7086",
		shades: [...]string{"#a8b0b2", "#cdbf8a", "#7fa3a8", "#b5b1a6"},
	},
	"light": {
		ground: "#fbfaf6", text: "#23252f", faint: "#61657a",
		red: "#b3261e", green: "#1f6b2c", orange: "#9a4a00",
		magenta: "#8a2a9e", cyan: "#0b6570", blue: "#1f4fb8",
		dimBlue: "#7389bf", dimOrange: "#b0825a", area: "#8e919e",
		shades: [...]string{"#5c6b6b", "#6d6748", "#2f7580", "#75655a"},
	},
	"mono": {},
}

// ThemeNames are the themes that can be asked for, the default first.
func ThemeNames() []string { return []string{"auto", "dark", "light", "mono"} }

// A Theme is how the roles look on a terminal with a given number of colours.
type Theme struct {
	on    [styles]string // the escape sequence that begins a role; "" is plain
	pairs []string       // the same of the styles behind the roles; see pairOf
	ASCII bool           // whether every character is kept within ASCII
	Heat  HeatForm       // how numbers are drawn as heat

	NoBraille bool // whether the terminal's font has no braille dots
}

// HasDots reports whether lines can be drawn in braille dots.
func (t Theme) HasDots() bool { return !t.ASCII && !t.NoBraille }

// NewTheme returns the theme of that name for a terminal with those colours. ascii keeps
// every character within ASCII. The error lists the names there are.
func NewTheme(name string, colours termenv.Profile, ascii bool) (Theme, error) {
	p, ok := palettes[name]
	if !ok {
		return Theme{}, fmt.Errorf("there is no theme %q; there are %s", name, strings.Join(ThemeNames(), ", "))
	}
	r := lipgloss.NewRenderer(io.Discard)
	r.SetColorProfile(colours)
	r.SetHasDarkBackground(true) // or the library would ask the terminal
	t := Theme{ASCII: ascii}
	for i, look := range p.looks() {
		// It is kept, so that a frame is written without rendering a style for each cell.
		t.on[i] = p.begin(look, r)
	}
	t.Heat, t.pairs = newHeat(colours, name, p.ground, ascii)
	return t, nil
}

// Look is the escape sequence that begins a style.
func (t *Theme) Look(s Style) string {
	switch {
	case s < styles:
		return t.on[s]
	case int(s-styles) < len(t.pairs):
		return t.pairs[s-styles]
	}
	return ""
}

// pairOf is the style of ▀ with the level top above bottom.
func pairOf(top, bottom level) Style {
	return styles + Style(top.kind()*kinds+bottom.kind())
}

// A look is how a role differs from the text around it.
type look struct {
	colour               string // of the palette; "" is that of text
	bold, faint, reverse bool
}

// begin is the escape sequence that begins a look on the ground of the palette.
func (p palette) begin(l look, r *lipgloss.Renderer) string {
	s := r.NewStyle().Bold(l.bold).Faint(l.faint).Reverse(l.reverse)
	if c := cmp.Or(l.colour, p.text); c != "" {
		s = s.Foreground(lipgloss.Color(c))
	}
	if p.ground != "" {
		s = s.Background(lipgloss.Color(p.ground))
	}
	// lipgloss writes the sequence before the character.
	begin, _, _ := strings.Cut(s.Render("x"), "x")
	return begin
}

// looks are the roles in the colours of the palette.
func (p palette) looks() [styles]look {
	bold := look{bold: true}
	strong := func(c string) look { return look{colour: c, bold: true} }
	faint, area := look{colour: p.faint, faint: p.faint == ""}, look{colour: p.area, faint: p.faint == ""}
	line := func(c, dim string) look { // dimmed by the theme, or else by the terminal
		if dim == "" {
			return look{colour: c, faint: true}
		}
		return look{colour: dim}
	}
	shade := [...]look{{colour: p.cyan, faint: true}, faint, {}, faint} // of the few that sixteen colours have
	if p.shades[0] != "" {
		for i, c := range p.shades {
			shade[i] = look{colour: c}
		}
	}
	return [styles]look{
		Strong:   bold,
		Faint:    faint,
		Frame:    faint,
		Focused:  {colour: p.cyan},
		Key:      strong(p.cyan),
		Chosen:   {reverse: true},
		Used:     strong(p.cyan),
		Made:     strong(p.green),
		Moved:    strong(p.magenta),
		Fires:    strong(p.green),
		Positive: {colour: p.blue},
		Negative: {colour: p.orange},
		Warning:  strong(p.red),

		idlePositive: line(p.blue, p.dimBlue),
		idleNegative: line(p.orange, p.dimOrange),
		CurveInHand:  strong(p.cyan),
		shade1:       shade[0],
		shade2:       shade[1],
		shade3:       shade[2],
		shade4:       shade[3],
		Probe:        bold,
		Area:         area,
	}
}

const reset = "\x1b[0m"

// change appends the escape sequence that leads from one role to another.
func (t *Theme) change(b []byte, from, to Style) []byte {
	was, is := t.Look(from), t.Look(to)
	if was == is {
		return b
	}
	if was != "" {
		b = append(b, reset...)
	}
	return append(b, is...)
}

// Spell is the text in the characters that the theme allows.
func (t *Theme) Spell(text string) string {
	if t.ASCII {
		return ASCIIText(text)
	}
	return text
}
