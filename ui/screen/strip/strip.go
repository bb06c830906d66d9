// Package strip draws the tour: the rows at the bottom of the screen that say one thing, ask for
// one, and tell when that is so. They stand in the place of the hint and of the line of keys.
package strip

import (
	"fmt"
	"strings"

	"nnexplore/ui/screen/canvas"
	"nnexplore/ui/state"
	"nnexplore/ui/tour"
)

// The heights of the screen from which on the strip has a row, the rows of two texts, and those of
// three below a rule.
const (
	leastOne   = 5
	leastTwo   = 12
	leastThree = 30
	leastLines = 16 // of a narrow screen, from which on each text has two rows
)

// Rows is how many rows the strip has on a screen of that size, 0 where the tour is out of sight.
func Rows(s state.State, width, height int) int {
	_, on := tour.At(s)
	each := 1
	if isNarrow(width-1) && height >= leastLines {
		each = 2
	}
	switch {
	case !on || height < leastOne:
		return 0
	case height < leastTwo:
		return 1
	case height < leastThree:
		return 2*each + 1
	}
	return 1 + 3*each + 1
}

// isNarrow reports whether the texts of the tasks do not fit in a row of that width.
func isNarrow(width int) bool { return width < indent+tour.Widest }

// indent is how far the texts stand behind the marks of what is asked and what is done.
const indent = 3

// Draw draws the strip on a canvas of so many rows. The last row has the answer to the last key,
// where there is one, else the help that was asked for, or how one goes on. An answer that has no
// room in it takes the row above too. The chapter and the task stand in the rule or, where there is
// none, at the right end of a row.
func Draw(c canvas.Canvas, s state.State, answer string, style canvas.Style) {
	at, on := tour.At(s)
	if !on || c.Width <= 2*indent {
		return
	}
	y, ruled := 0, c.Height == 5 && !isNarrow(c.Width-1) || c.Height > 5
	if ruled {
		c.Rule(0, at.Chapter.Title, progress(at))
		y++
	}
	c = c.Within(canvas.Box(0, 0, c.Width-1, c.Height))
	asked, below := asked(at), below(at)
	if c.Height == 1 {
		if answer != "" {
			asked = row{"", answer, style}
		}
		asked.draw(c, 0)
		drawProgress(c, at)
		return
	}
	rows := []row{{"", at.Task.Tell, canvas.Plain}, asked}
	each := 1
	if room := c.Height - 1 - y; isNarrow(c.Width) && room > 2 {
		each = 2
	}
	if below.text != "" {
		rows = append(rows, below)
	}
	if at.Solved && answer != "" && !strings.Contains(answer, toGoOn) { // which has the row that says it
		sayGoesOn(c, rows[1:], each, goesOn(at))
	}
	for i, r := range rows[max(0, len(rows)-(c.Height-1-y)/each):] { // of three the first gives way to the others
		r.draw(c.Rows(0, y+each*(i+1)), y+each*i)
	}
	drawLast(c, at, answer, style)
	if !ruled {
		drawProgress(c, at)
	}
}

// A row is a text behind its mark.
type row struct {
	mark, text string
	style      canvas.Style
}

// draw draws the text in the rows from y to the end of the canvas.
func (r row) draw(c canvas.Canvas, y int) {
	c.Right(indent-1, y, r.style, r.mark) // which ASCII writes with two letters
	if y+1 >= c.Height {
		c.Text(indent, y, r.style, r.text)
		return
	}
	wider := c.Measure(r.text) - canvas.TextWidth(r.text) // in ASCII
	for k, line := range canvas.Wrap(r.text, c.Width-indent-wider) {
		if y+k < c.Height {
			c.Text(indent, y+k, r.style, line)
		}
	}
}

// toGoOn is how one goes on from most tasks that are done.
const toGoOn = "T goes on"

// goesOn is how one goes on from a task that is done.
func goesOn(at tour.Standing) string {
	switch _, more := at.After(); {
	case at.IsLast() && !more:
		return "T ends the tour"
	case at.IsLast():
		return toGoOn + " to the next chapter"
	}
	return toGoOn
}

// sayGoesOn puts that behind the first text with room for it or, where none has, in the place of what
// was asked.
func sayGoesOn(c canvas.Canvas, rows []row, each int, goesOn string) {
	for i := range rows {
		text := rows[i].text + " " + goesOn + "."
		if wider := c.Measure(text) - canvas.TextWidth(text); len(canvas.Wrap(text, c.Width-indent-wider)) <= each {
			rows[i].text = text
			return
		}
	}
	rows[0].text = "This is done: " + goesOn + "; esc leaves the tour."
}

// asked is the row of what the task asks for: still, or done.
func asked(at tour.Standing) row {
	if at.Solved {
		return row{"✓", at.Task.Ask, canvas.Made}
	}
	return row{"▸", at.Task.Ask, canvas.Strong}
}

// below is the row below that: why what was asked for is so, or the help; one without a text where
// there is neither.
func below(at tour.Standing) row {
	switch {
	case at.Solved:
		return row{"", at.Task.Why, canvas.Plain}
	case at.Help > 0:
		return row{"?", [...]string{"", at.Task.Where, at.Task.Keys}[at.Help], canvas.Plain}
	}
	return row{}
}

// drawProgress draws the chapter and the task, or the task alone, at the right end of the lowest
// row that has room for it.
func drawProgress(c canvas.Canvas, at tour.Standing) {
	for _, words := range []string{progress(at), fmt.Sprintf("%d of %d", at.Number, len(at.Chapter.Tasks))} {
		width := c.Measure(words) + progressGap
		for y := c.Height - 1; y >= 0 && width < c.Width; y-- {
			if c.Within(canvas.Box(c.Width-width, y, width, 1)).Blank(0) {
				c.Right(c.Width, y, canvas.Faint, words)
				return
			}
		}
	}
}

// progressGap is how far the chapter and the task stand behind another text.
const progressGap = 2

func progress(at tour.Standing) string {
	return fmt.Sprintf("tour: %s, %d of %d", at.Chapter.Name, at.Number, len(at.Chapter.Tasks))
}

// leastRest is how many rows of a strip of many stay beside an answer that takes several.
const leastRest = 4

// drawLast draws the last row.
func drawLast(c canvas.Canvas, at tour.Standing, answer string, style canvas.Style) {
	y := c.Height - 1
	if answer != "" {
		lines := canvas.Wrap(answer, c.Width-indent)
		if more := min(len(lines)-1, max(1, c.Height-leastRest)); more > 0 {
			c.Rows(y-more, more).Clear()
			for k, line := range lines[:more] {
				row{"", line, style}.draw(c.Rows(0, y-more+k+1), y-more+k)
			}
		}
		row{"", lines[len(lines)-1], style}.draw(c, y)
		return
	}
	text, _ := c.Fitting(c.Width-indent-progressGap-c.Measure(progress(at)), ways(at)...)
	c.Hint(indent, y, canvas.Faint, text)
}

// ways says how one goes on, in ever fewer words.
func ways(at tour.Standing) []string {
	const leave, chapters = "; esc leaves the tour", "; :tour lists its chapters"
	goes := "I" + [...]string{": where to look", " again: which keys", " again: less help"}[at.Help] + "; ?: all keys"
	switch _, more := at.After(); {
	case at.Solved && at.IsLast() && !more:
		return []string{goesOn(at) + chapters, goesOn(at)}
	case !at.Solved && at.Undone:
		goes = "T brings the chapter's beginning back"
	case at.Solved:
		goes = goesOn(at)
	}
	return []string{goes + leave, goes + "; esc leaves it", goes}
}
