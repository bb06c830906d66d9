package screen

import (
	"slices"
	"strconv"
	"strings"

	"nnexplore/number"
	"nnexplore/ui/state"
)

// tryLead stands before what to try next.
const tryLead = "try: "

// drawHint writes the pane's last line: what the last key did or why it did not, or
// else what to try next. A refusal may take two lines, and so may anything where the
// line above is blank. The field in which something is typed always stays in sight: it
// moves up for the second line where there is a blank one, and the field for the path
// of a file stands above it all.
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
		what := hint(s, p)
		if brief, ok := briefHints[what]; ok && x+c.measure(tryLead+what) > c.width {
			what = brief
		}
		drawTry(c.within(rect{x, y, c.width - x, 1}), what, x > 0)
		return
	}
	lines := []string{words}
	if c.measure(words) > c.width {
		if y > twoLines && (c.blank(y-1) || style == Warning && c.freed(y-1)) {
			whole := wrap(words, c.width)
			lines = []string{whole[0], strings.Join(whole[1:], " ")}
			y--
		} else if style == Warning {
			lines[0] = reasonFirst(words, s.Prompt)
		}
	}
	for i, line := range lines {
		c.text(0, y+i, style, pad(line, c.width))
	}
	if p == state.NetworkPane && style == Strong {
		c.right(c.width, c.height-1, Moved, outcome(s, c.width-c.measure(lines[len(lines)-1])-3))
	}
	if s.Prompt.IsPath() {
		c.text(0, y-1, Plain, pad("", c.width))
		drawPath(c.within(rect{0, y - 1, c.width, 1}), s.Prompt)
	}
}

// freed makes row y free of a field in which something is typed, if one stands there
// and the row above is blank to take it, and says whether it is free.
func (c canvas) freed(y int) bool {
	if !slices.ContainsFunc(c.cells[y], func(k cell) bool { return k.style == Chosen }) {
		return true
	}
	if !c.blank(y - 1) {
		return false
	}
	copy(c.cells[y-1], c.cells[y])
	return true
}

// reasonFirst is a refusal without what was typed, which stands in the field and could
// take all of the room that there is for the reason.
func reasonFirst(words string, e state.Prompt) string {
	return strings.Replace(words, strconv.Quote(string(e.Text))+" ", "this ", 1)
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
	switch e := s.Prompt; {
	case e.Refusal != "":
		return "✗ " + reason(e), Warning
	case s.Notice != "":
		return s.Notice, Strong
	case e.IsPath():
		return "tab goes on with the name, enter takes it, esc leaves.", Plain
	case e.On && e.For == state.ForName:
		return "Type the name of a number, such as W2[3,1] or b1 2.", Plain
	case e.On:
		return "Type a number for " + s.PromptName() + "; esc leaves it at " + number.Short(s.PromptValue()) + ".", Plain
	}
	return "", Plain
}

// reason is why what was typed was refused, without the path, which stands in the
// field above.
func reason(e state.Prompt) string {
	path := strings.TrimPrefix(string(e.Text), "~")
	if _, why, ok := strings.Cut(e.Refusal, path+": "); ok && path != "" && e.IsPath() {
		return why
	}
	return e.Refusal
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
