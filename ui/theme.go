package ui

import (
	"io"
	"strings"

	"github.com/charmbracelet/lipgloss"
	"github.com/muesli/termenv"
)

// Style is a role that something on screen plays; the theme says how that looks.
// No role is told by colour alone: where one matters, a character marks it too.
type Style uint8

// The roles.
const (
	Plain    Style = iota // words and digits
	Strong                // what the eye should meet first
	Faint                 // what may be overlooked
	Frame                 // the frame of a pane without the focus
	Focused               // the frame of the pane with the focus
	Key                   // a key to press
	Chosen                // the number that a nudge changes
	Used                  // a number that the step in hand takes
	Made                  // the number that the step in hand makes
	Moved                 // a number that the last edit changed
	Fires                 // an output of 1
	Positive              // a weight that adds
	Negative              // a weight that takes away
	Warning               // what went wrong or was refused
	Series1               // the curves, in the order of the list
	Series2
	Series3
	Series4
	Series5
	Series6
	Series7
	Probe // the probe on the curves
	styles
)

// A Theme is how the roles look on a terminal with a given number of colours.
type Theme struct {
	on       [styles]string // the escape sequence that begins a role; "" is plain
	renderer *lipgloss.Renderer
}

// looks are the roles of the default theme. It leaves words and digits in the
// terminal's own foreground and takes the sixteen colours, which people have
// chosen for their eyes, for frames, marks and emphasis.
func looks(r *lipgloss.Renderer) [styles]lipgloss.Style {
	plain := r.NewStyle()
	colour := func(c string) lipgloss.Style { return plain.Foreground(lipgloss.Color(c)) }
	bold := plain.Bold(true)
	const (
		red, green, yellow, magenta, cyan, brightBlue = "1", "2", "3", "5", "6", "12"
	)
	return [styles]lipgloss.Style{
		Plain:    plain,
		Strong:   bold,
		Faint:    plain.Faint(true),
		Frame:    plain.Faint(true),
		Focused:  colour(cyan),
		Key:      bold,
		Chosen:   plain.Reverse(true),
		Used:     bold,
		Made:     colour(green).Bold(true),
		Moved:    colour(magenta).Bold(true),
		Fires:    colour(green).Bold(true),
		Positive: colour(brightBlue),
		Negative: colour(yellow),
		Warning:  colour(red).Bold(true),
		Series1:  colour(cyan),
		Series2:  colour(magenta),
		Series3:  colour(yellow),
		Series4:  colour(green),
		Series5:  colour(brightBlue),
		Series6:  colour(red),
		Series7:  plain,
		Probe:    bold,
	}
}

// NewTheme is the default theme for a terminal with those colours.
func NewTheme(colours termenv.Profile) Theme {
	r := lipgloss.NewRenderer(io.Discard)
	r.SetColorProfile(colours)
	r.SetHasDarkBackground(true) // said, so that nothing asks the terminal
	t := Theme{renderer: r}
	for i, look := range looks(r) {
		// What lipgloss puts before a character is what begins the role; asked
		// once here, a frame is written without building a style for each cell.
		t.on[i], _, _ = strings.Cut(look.Render("x"), "x")
	}
	return t
}

const reset = "\x1b[0m"

// change is the escape sequence that leads from one role to another.
func (t Theme) change(from, to Style) string {
	switch {
	case t.on[from] == t.on[to]:
		return ""
	case t.on[from] == "":
		return t.on[to]
	}
	return reset + t.on[to]
}

// look is a role as a lipgloss style, for what is drawn by the library.
func (t Theme) look(s Style) lipgloss.Style { return looks(t.renderer)[s] }
