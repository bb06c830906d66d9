package ui

import (
	"nnexplore/number"
	"nnexplore/ui/state"
)

// drawHint writes the pane's last line: what the last key did or why it did not,
// or else what to try next.
func drawHint(c canvas, s state.State, p state.Pane) {
	y := c.height - 1
	mine := p == s.Focus
	switch {
	case mine && s.Entry.On && s.Entry.Fault != "":
		c.text(0, y, Warning, "✗ "+s.Entry.Fault)
	case mine && s.Entry.On && s.Entry.For == state.ForName:
		c.text(0, y, Plain, "Type the name of a number, such as W2[3,1] or b1 2. enter selects it; esc leaves.")
	case mine && s.Entry.On:
		c.text(0, y, Plain, "Type a number for "+s.EntryName()+". enter takes it over; esc leaves it at "+number.Short(s.EntryValue())+".")
	case mine && s.Notice != "":
		c.text(0, y, Strong, s.Notice)
	default:
		x := c.text(0, y, Faint, "try: ")
		c.text(x, y, Plain, hint(s, p))
	}
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
	case g.Field != state.Theta:
		return "← → change " + g.Field.Name() + "; make it negative. Which gates can you reach?"
	case g.Gate.Name() == "OR":
		return "→ raises θ. Which row of the table falls to 0 first?"
	case g.Gate.Name() == "AND":
		return "This is AND. How far can θ go before it is not? ↑ chooses w2."
	}
	return "← → move θ; u takes a change back, enter types a value."
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
	case n.Place == 0:
		return "→ computes a1, the first layer's sums. end goes to y."
	case n.Place < n.Walk.Places():
		return "→ goes on, ← goes back; g makes the steps finer, i explains."
	}
	return "change an input with + and see what moves; home starts again."
}
