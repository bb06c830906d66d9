// Package strip draws the tour: the rows at the bottom of the screen that say one thing, ask for
// one, and tell when that is so. They stand in the place of the hint and of the line of keys.
package strip

import (
	"fmt"

	"nnexplore/ui/screen/canvas"
	"nnexplore/ui/state"
	"nnexplore/ui/tour"
)

// The heights of the screen from which on the strip has three rows and five.
const (
	leastThree = 12
	leastFive  = 30
	leastOne   = 5
)

// Rows is how many rows the strip has on a screen of that height, 0 where the tour is out of
// sight.
func Rows(s state.State, height int) int {
	_, on := tour.At(s)
	switch {
	case !on || height < leastOne:
		return 0
	case height < leastThree:
		return 1
	case height < leastFive:
		return 3
	}
	return 5
}

// indent is how far the texts stand behind the marks of what is asked and what is done.
const indent = 3

// Draw draws the strip on a canvas of so many rows. The last row has the answer to the last key,
// where there is one, else the help that was asked for, or how one goes on. An answer that has no
// room in it takes the row above too.
func Draw(c canvas.Canvas, s state.State, answer string, style canvas.Style) {
	at, on := tour.At(s)
	if !on || c.Width <= 2*indent {
		return
	}
	c = c.Within(canvas.Box(0, 0, c.Width-1, c.Height))
	y := 0
	if c.Height == 5 {
		drawRule(c, at)
		y++
	}
	asked := asked(at)
	if at.Solved && answer != "" { // which has the row that says how one goes on
		asked.text = "This is done: T goes on."
	}
	if c.Height == 1 {
		if answer != "" {
			asked = row{"", answer, style}
		}
		asked.draw(c, 0)
		return
	}
	rows := []row{{"", at.Task.Tell, canvas.Plain}, asked}
	if below, any := below(at); any {
		rows = append(rows, below)
	}
	for i, r := range rows[max(0, len(rows)-(c.Height-1-y)):] { // of three rows the first gives way
		r.draw(c, y+i)
	}
	drawLast(c, at, answer, style)
}

// A row is a text behind its mark.
type row struct {
	mark, text string
	style      canvas.Style
}

func (r row) draw(c canvas.Canvas, y int) {
	c.Right(indent-1, y, r.style, r.mark) // which ASCII writes with two letters
	c.Text(indent, y, r.style, r.text)
}

// asked is the row of what the task asks for: still, or done.
func asked(at tour.Standing) row {
	if at.Solved {
		return row{"✓", at.Task.Ask, canvas.Made}
	}
	return row{"▸", at.Task.Ask, canvas.Strong}
}

// below is the row below that: why what was asked for is so, or the help, if there is any.
func below(at tour.Standing) (r row, any bool) {
	switch {
	case at.Solved:
		return row{"", at.Task.Why, canvas.Plain}, true
	case at.Help > 0:
		return row{"?", [...]string{"", at.Task.Where, at.Task.Keys}[at.Help], canvas.Plain}, true
	}
	return row{}, false
}

// drawRule draws the line above the strip, with the chapter and the task.
func drawRule(c canvas.Canvas, at tour.Standing) {
	for x := range c.Width - 1 {
		c.Set(x+1, 0, canvas.Frame, '─')
	}
	c.Text(indent-1, 0, canvas.Strong, " "+at.Chapter.Title+" ")
	c.Right(c.Width-1, 0, canvas.Faint, " "+progress(at)+" ")
}

func progress(at tour.Standing) string {
	return fmt.Sprintf("tour: %s, %d of %d", at.Chapter.Name, at.Number, len(at.Chapter.Tasks))
}

// drawLast draws the last row.
func drawLast(c canvas.Canvas, at tour.Standing, answer string, style canvas.Style) {
	y := c.Height - 1
	if answer != "" {
		lines := canvas.Wrap(answer, c.Width-indent)
		if len(lines) > 1 {
			c.Within(canvas.Box(0, y-1, c.Width, 1)).Clear()
			row{"", lines[0], style}.draw(c, y-1)
		}
		row{"", lines[len(lines)-1], style}.draw(c, y)
		return
	}
	x := c.Hint(indent, y, canvas.Faint, ways(at))
	if c.Height < 5 && x+2+c.Measure(progress(at)) <= c.Width {
		c.Right(c.Width, y, canvas.Faint, progress(at))
	}
}

// ways says how one goes on.
func ways(at tour.Standing) string {
	switch {
	case at.Solved && at.IsLast():
		if _, more := at.After(); !more {
			return "T ends the tour; :tour and a name: one chapter again"
		}
		return "T goes on to the next chapter; esc leaves the tour"
	case !at.Solved && at.Undone:
		return "T brings the chapter's beginning back; esc leaves the tour"
	case at.Solved:
		return "T goes on; esc leaves the tour"
	}
	return "I" + [...]string{": where to look", " again: which keys", " again: less help"}[at.Help] + "; ?: all keys; esc leaves the tour"
}
