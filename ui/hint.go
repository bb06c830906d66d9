package ui

import (
	"strings"

	"nnexplore/number"
	"nnexplore/ui/state"
)

// tryLead stands before what to try next.
const tryLead = "try: "

// drawHint writes the pane's last line: what the last key did or why it did not, or
// else what to try next. A refusal may take two lines, and so may anything where the
// line above is blank. The field for the path of a file stands above it all.
func drawHint(c canvas, s state.State, p state.Pane) {
	mine, y := p == s.Focus, c.height-1
	words, style := "", Plain
	if mine {
		words, style = answerTo(s)
	}
	if words == "" {
		x := 0
		if p == state.NetworkPane {
			x = c.text(0, y, Moved, outcome(s, c.width-1)) // → can take two cells
		}
		drawTry(c.within(rect{x, y, c.width - x, 1}), hint(s, p), x > 0)
		return
	}
	lines := []string{words}
	if c.measure(words) > c.width && y > twoLines && (style == Warning || c.blank(y-1)) {
		whole := wrap(words, c.width)
		lines = []string{whole[0], strings.Join(whole[1:], " ")}
		y--
	}
	for i, line := range lines {
		c.text(0, y+i, style, pad(line, c.width))
	}
	if p == state.NetworkPane && style == Strong {
		c.right(c.width, c.height-1, Moved, outcome(s, c.width-c.measure(lines[len(lines)-1])-3))
	}
	if s.Entry.IsPath() {
		c.text(0, y-1, Plain, pad("", c.width))
		drawPath(c.within(rect{0, y - 1, c.width, 1}), s.Entry)
	}
}

// twoLines is the least height above which there is room for a second line.
const twoLines = 6

// blank says whether nothing stands in row y.
func (c canvas) blank(y int) bool {
	for _, cell := range c.cells[y] {
		if cell.r != ' ' {
			return false
		}
	}
	return true
}

// answerTo is what is to be said of the last key, and of what is being typed; empty
// where there is nothing.
func answerTo(s state.State) (string, Style) {
	switch e := s.Entry; {
	case e.Fault != "":
		return "✗ " + reason(e), Warning
	case s.Notice != "":
		return s.Notice, Strong
	case e.IsPath():
		return "tab goes on with the name, enter takes it, esc leaves.", Plain
	case e.On && e.For == state.ForName:
		return "Type the name of a number, such as W2[3,1] or b1 2.", Plain
	case e.On:
		return "Type a number for " + s.EntryName() + "; esc leaves it at " + number.Short(s.EntryValue()) + ".", Plain
	}
	return "", Plain
}

// reason is why what was typed was refused, without the path, which stands in the
// field above.
func reason(e state.Entry) string {
	path := strings.TrimPrefix(string(e.Text), "~")
	if _, why, ok := strings.Cut(e.Fault, path+": "); ok && path != "" && e.IsPath() {
		return why
	}
	return e.Fault
}

// drawTry draws what to try next. Behind another text it stands whole or not at all.
func drawTry(c canvas, what string, behind bool) {
	x := 0
	if behind {
		if x = 2; x+c.measure(tryLead+what) > c.width {
			return
		}
	}
	x = c.text(x, 0, Faint, tryLead)
	c.text(x, 0, Plain, what)
}

// pad fills a text up with blanks, so that nothing shows behind it.
func pad(text string, width int) string {
	return text + strings.Repeat(" ", max(0, width-textWidth(text)))
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
		return "→ raises θ. Which rows of the table fall to 0 first?"
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
	case n.Turned:
		return "w goes back to the product that is meant."
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
