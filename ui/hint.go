package ui

import (
	"strings"

	"nnexplore/number"
	"nnexplore/ui/state"
)

// drawHint writes the pane's last line: what the last key did or why it did not,
// or else what to try next.
func drawHint(c canvas, s state.State, p state.Pane) {
	y := c.height - 1
	mine := p == s.Focus
	switch {
	case mine && s.Entry.IsPath():
		drawPath(c.within(rect{0, y, c.width, 1}), s.Entry)
		switch {
		case s.Entry.Fault != "":
			c.text(0, y-1, Warning, pad(shorten("✗ "+s.Entry.Fault, c.width), c.width))
		case s.Notice != "":
			c.text(0, y-1, Strong, pad(shorten(s.Notice, c.width), c.width))
		}
	case mine && s.Entry.On && s.Entry.Fault != "":
		c.text(0, y, Warning, shorten("✗ "+s.Entry.Fault, c.width))
	case mine && s.Entry.On && s.Entry.For == state.ForName:
		c.text(0, y, Plain, shorten("Type the name of a number, such as W2[3,1] or b1 2.", c.width))
	case mine && s.Entry.On:
		c.text(0, y, Plain, shorten("Type a number for "+s.EntryName()+"; esc leaves it at "+number.Short(s.EntryValue())+".", c.width))
	case mine && s.Notice != "":
		x := c.text(0, y, Strong, shorten(s.Notice, c.width))
		if p == state.NetworkPane {
			c.right(c.width, y, Moved, outcome(s, c.width-x-3))
		}
	default:
		x := 0
		if p == state.NetworkPane {
			x = c.text(0, y, Moved, outcome(s, c.width-1)) // → can take two cells
		}
		drawTry(c.within(rect{x, y, c.width - x, 1}), hint(s, p), x > 0)
	}
}

// drawTry draws what to try next. Behind another text it stands whole or not at all.
func drawTry(c canvas, what string, behind bool) {
	x := 0
	if behind {
		if x = 2; x+c.measure("try: "+what) > c.width {
			return
		}
	}
	x = c.text(x, 0, Faint, "try: ")
	c.text(x, 0, Plain, shorten(what, c.width-x))
}

// pad fills a text up with blanks, so that nothing shows behind it.
func pad(text string, width int) string {
	return text + strings.Repeat(" ", max(0, width-textWidth(text)))
}

// shorten cuts a text that is wider than the room, and says so with dots.
func shorten(text string, room int) string {
	if textWidth(text) <= room {
		return text
	}
	return widths.Truncate(text, max(room, 0), "…")
}

// hint says what to try next in a pane.
func hint(s state.State, p state.Pane) string {
	switch p {
	case state.GatePane:
		return gateHint(s.Gate)
	case state.CurvesPane:
		return curvesHint(s.Curves)
	}
	return networkHint(s.Network)
}

func gateHint(g state.GateState) string {
	switch {
	case g.XOR:
		return "find weights that meet three of the four; then X."
	case g.Rewriting == state.OneSide:
		return "b once more: −θ gets a name of its own, the bias b."
	case g.Rewriting == state.WithBias:
		return "raise b by 0.1 with → and compare every sum with before."
	case g.Field == state.OwnX1 || g.Field == state.OwnX2:
		return "any x1 and x2: where does ◆ cross the line?"
	case g.Field != state.Theta:
		return "make " + g.FieldName(g.Field) + " negative and watch the ruler. Which gates appear?"
	case g.Gate.Name() == "OR":
		return "→ raises θ. Which row of the table falls to 0 first?"
	case g.Gate.Name() == "AND":
		return "this is AND. How far can θ go? The ruler knows."
	}
	return "← → move θ along the ruler; u takes a change back."
}

func curvesHint(c state.CurvesState) string {
	switch {
	case len(c.Drawn()) == 0:
		return "space shows the chosen curve."
	case c.Own:
		return "0 goes back to the article's window; < > { } move, [ ] ( ) zoom."
	case c.Distance() > 0:
		return "slide across 0: step says nothing until it says everything."
	case c.GainFactor() != 1:
		return "s makes it steeper still. Does it ever become the step?"
	case c.Probe == 0:
		return "slide with → and watch what sigmoid and step make of x."
	case !c.Shown[2]:
		return "↓ ↓ and space lay ReLU over them; s steepens sigmoid."
	}
	return "f draws the slope of the chosen curve, t sets a second probe."
}

func networkHint(n state.NetworkState) string {
	switch {
	case n.Playing:
		return "space pauses, s changes how fast it goes, esc stops."
	case n.View.Softmax && n.Tens > 0:
		return "* goes on, / goes back: where does the naive way break, and why?"
	case !n.Whole():
		return "→ goes on to the end of this step; g makes the steps finer."
	case n.Place == 0:
		return "→ computes a1, the first layer's sums. end goes to y."
	case n.Place < n.Walk.Places():
		return "→ goes on, ← goes back; g makes the steps finer, i explains."
	}
	return "change an input with + and see what moves; home starts again."
}
