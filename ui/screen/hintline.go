package screen

import (
	"strconv"
	"strings"

	"nnexplore/number"
	"nnexplore/ui/effect"
	"nnexplore/ui/facts"
	"nnexplore/ui/screen/canvas"
	"nnexplore/ui/screen/network"
	"nnexplore/ui/screen/overlay"
	"nnexplore/ui/screen/strip"
	"nnexplore/ui/state"
)

// tryLead stands before what to try next, tryGap before that where it is behind another text.
const (
	tryLead = "try: "
	tryGap  = 2
)

// drawHint writes the focused pane's last line: what the last key did, why it was refused,
// or else what to try next. A refusal may take a second line, so may what a key did in a pane that is high
// enough, and any other text where the line above is blank. The field in which something is typed stays in sight:
// it moves up to a blank line to make room, and the field for a name is drawn above the text. The field
// for a path lies over the pane.
func drawHint(c canvas.Canvas, s *state.State) {
	if s.Prompt.IsPath() {
		drawPath(c, s)
		return
	}
	y := c.Height - 1
	drawAsking(c.Rows(0, y), s)
	words, style := answerTo(s)
	if words == "" && contextOf(s) == inList {
		return // whose keys stand in the line of keys, and no key of the pane does anything
	}
	if words == "" {
		x := 0
		if s.Focus == state.NetworkPane {
			x = c.Text(0, y, canvas.Moved, network.Outcome(*s, c.Width-1)) // → can take two cells
		}
		if x > 0 {
			x += tryGap
		}
		// Behind another text it stands only where all of it fits.
		if what, fits := c.Fitting(c.Width-x-c.Measure(tryLead), hint(s)...); fits || x == 0 {
			c.Hint(c.Text(x, y, canvas.Faint, tryLead), y, canvas.Plain, what)
		}
		return
	}
	lines := []string{words}
	naming := s.Prompt.On && s.Prompt.For == state.ForName
	if c.Measure(words) > c.Width {
		if y > twoLines && (naming || c.Blank(y-1) || (style == canvas.Warning || style == canvas.Strong && y > overLine) && c.Freed(y-1)) {
			whole := canvas.Wrap(words, c.Width)
			lines = []string{whole[0], strings.Join(whole[1:], " ")}
			y--
		} else if style == canvas.Warning {
			lines[0] = reasonFirst(words, s.Prompt)
		}
	}
	for i, line := range lines {
		line = canvas.Pad(line, c.Width-c.Measure(line)+canvas.TextWidth(line)) // ASCII may take more cells
		if style == canvas.Warning {
			c.Text(0, y+i, style, line) // all of it in its colour
		} else {
			c.Hint(0, y+i, style, line)
		}
	}
	if s.Focus == state.NetworkPane && style == canvas.Strong {
		c.Right(c.Width, c.Height-1, canvas.Moved, network.Outcome(*s, c.Width-c.Measure(lines[len(lines)-1])-3))
	}
	if naming {
		drawGoto(c.Rows(0, y), s)
	}
}

// drawFields draws over the focused pane what is typed there, and what is asked: all that
// [drawHint] draws but for its line, which the tour has.
func drawFields(c canvas.Canvas, s *state.State) {
	switch {
	case s.Prompt.IsPath():
		drawPath(c, s)
	case s.Prompt.On && s.Prompt.For == state.ForName:
		drawGoto(c, s)
	default:
		drawAsking(c, s)
	}
}

// drawTour draws the rows of the tour, with what stands in the last line of a pane elsewhere. It
// reports whether these are all of them: where what lies over the pane has keys of its own, the
// line of these goes over the last row.
func drawTour(c canvas.Canvas, s *state.State) bool {
	answer, style := answerTo(s)
	if answer == "" && s.Focus == state.NetworkPane && !s.Tour.Has(s.Edits(state.NetworkPane)) {
		answer, style = network.Outcome(*s, c.Width-4), canvas.Moved
	}
	strip.Draw(c, *s, answer, style)
	return !s.Prompt.IsPath() && (answer != "" || contextOf(s)&^inField&^inPlane&^inPanes == 0)
}

// reasonFirst is a refusal with "this" in place of what was typed: that stands in the
// field, and could leave no room for the reason.
func reasonFirst(words string, e state.Prompt) string {
	return strings.Replace(words, strconv.Quote(string(e.Text))+" ", "this ", 1)
}

// twoLines is the least height above which there is room for a second line.
const twoLines = 6

// overLine is the least height above which what a key did may lie over the line above it: in a lower pane
// that has what is asked about.
const overLine = 16

// answerTo is the answer to the last key, or the instruction for what is being typed;
// empty where there is neither.
func answerTo(s *state.State) (string, canvas.Style) {
	switch e := s.Prompt; {
	case s.Network.Learning.Run.Running() && s.Focus == state.NetworkPane && !e.On:
		return s.Network.Learning.Run.Progress(), canvas.Strong
	case e.Refusal != "":
		return state.Refused + reason(e), canvas.Warning
	case strings.HasPrefix(s.Notice, state.Refused):
		return s.Notice, canvas.Warning
	case s.Asking.Answer != nil && !s.Asking.Answer.Explains():
		return s.Asking.Answer.Says(voiceOf(s)), canvas.Strong
	case s.Notice != "" && !s.Network.Told(s.Notice):
		return s.Notice, canvas.Strong
	case e.On && e.For == state.ForAnswer:
		q, _ := s.Question()
		return howToAnswer(q, e.Text), canvas.Plain
	case e.On && e.For == state.ForExport:
		return "Its ending says the format: " + endings(s) + "; enter writes it, esc leaves.", canvas.Plain
	case e.IsPath():
		return "Type a path, or ↑ ↓ choose one; tab completes it, enter " + pathWord(e) + "s it, esc leaves.", canvas.Plain
	case e.On && e.For == state.ForName && string(e.Text) == "steps ":
		return "Type how many steps, such as 1000; enter takes them, esc leaves.", canvas.Plain
	case e.On && e.For == state.ForName:
		return "Type a name, or a name and a number; enter does it, esc leaves.", canvas.Plain
	case e.On:
		name, value := s.PromptNumber()
		if s.Focus == state.GatePane && s.Gate.Field >= state.OwnX1 {
			name += " of your point ★"
		}
		return "Type a number for " + name + "; enter sets it, esc leaves it at " + number.Short(value) + ".", canvas.Plain
	}
	return "", canvas.Plain
}

// endings are those of the files that what is shown can be written to, with what is less known named.
func endings(s *state.State) string {
	return strings.NewReplacer(".md", ".md (Markdown)", ".tex", ".tex (LaTeX)", ".py", ".py (NumPy)").Replace(strings.Join(effect.Endings(*s), " "))
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

// drawPath draws the field for the path of a file over the pane, with what it is for.
func drawPath(c canvas.Canvas, s *state.State) {
	label := map[state.Purpose]string{
		state.ForOpen:    "open the network ",
		state.ForSave:    "write the network to ",
		state.ForExport:  "write " + exported(s) + " to ",
		state.ForSession: "write the session to ",
		state.ForCommand: "write the session to ",
	}[s.Prompt.For]
	words, style := answerTo(s)
	files := map[state.Purpose][2]string{
		state.ForOpen:   {"networks", "no file here ends in .json or .npz"},
		state.ForSave:   {"networks", "no file here ends in .json"},
		state.ForExport: {"files with these endings", "none here yet"},
	}[s.Prompt.For]
	if files[0] == "" {
		files = [2]string{"JSON files", "none here yet"}
	}
	there := ""
	if s.Prompt.For != state.ForOpen {
		there = "is there: enter asks before it replaces it"
	}
	overlay.Files{Label: label, Words: words, Style: style, Prompt: s.Prompt, Title: files[0], None: files[1], There: there}.Draw(c)
}

// exported is what e writes.
func exported(s *state.State) string {
	if s.Focus == state.NetworkPane && s.Network.ShowsPlane() {
		return "the plane"
	}
	if s.Focus == state.NetworkPane && s.Network.Learning.On() {
		return "the way back from y"
	}
	return [...]string{"the truth table", "the curves", "the steps from x to y"}[s.Focus]
}

// pathWord is what enter does with the path that is typed.
func pathWord(e state.Prompt) string {
	if e.For == state.ForOpen {
		return "open"
	}
	return "write"
}

// leastForSayings is how many rows of the pane stay in sight above the examples.
const leastForSayings = 4

// drawGoto draws the field in which the name of a number is typed in the last row of the
// canvas, and above it what can be typed there.
func drawGoto(c canvas.Canvas, s *state.State) {
	sayings := facts.Sayings(*s)
	const head, field = 1, 1
	rows := field
	if c.Height >= leastForSayings+head+len(sayings)+field {
		rows += head + len(sayings)
	}
	c = c.Rows(c.Height-rows, rows)
	c.Clear()
	if rows > field {
		c.Rule(0, ": goes to a number or sets it")
		drawSayings(c.Rows(head, len(sayings)), sayings)
	}
	c.Field(0, rows-1, "go to ", s.Prompt)
	c.Typing()
}

// drawSayings draws examples of what can be typed, with what each does in a column. What stands there
// behind a semicolon, which says more, is left out where it has no room.
func drawSayings(c canvas.Canvas, sayings []facts.Saying) {
	column := 0
	for _, saying := range sayings {
		column = max(column, c.Measure(saying.Say))
	}
	for y, saying := range sayings {
		c.Text(2, y, canvas.Key, saying.Say)
		first, _, _ := strings.Cut(saying.Does, ";")
		does, _ := c.Fitting(c.Width-column-4, saying.Does, first)
		c.Text(2+column+2, y, canvas.Plain, does)
	}
}
