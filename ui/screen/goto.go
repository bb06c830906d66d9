package screen

import (
	"nnexplore/ui/facts"
	"nnexplore/ui/screen/canvas"
	"nnexplore/ui/state"
)

// gotoLead stands before the field in which the name of a number is typed.
const gotoLead = "go to "

// leastForSayings is how many rows of the pane stay in sight above the examples.
const leastForSayings = 4

// drawGoto draws the field in which the name of a number is typed in the last row of the
// canvas, and above it what can be typed there.
func drawGoto(c canvas.Canvas, s state.State) {
	sayings := facts.Sayings(s)
	const head, field = 1, 1
	rows := field
	if c.Height >= leastForSayings+head+len(sayings)+field {
		rows += head + len(sayings)
	}
	c = c.Within(canvas.Box(0, c.Height-rows, c.Width, rows))
	c.Clear()
	if rows > field {
		for x := range c.Width {
			c.Set(x, 0, canvas.Frame, '─')
		}
		c.Text(2, 0, canvas.Strong, " : goes to a number or sets it ")
		drawSayings(c.Within(canvas.Box(0, head, c.Width, len(sayings))), sayings)
	}
	x := c.Text(0, rows-1, canvas.Plain, gotoLead)
	canvas.DrawPrompt(c.Within(canvas.Box(x, rows-1, min(40, c.Width-x), 1)), s.Prompt)
	c.Typing()
}

// drawSayings draws examples of what can be typed, with what each does in a column.
func drawSayings(c canvas.Canvas, sayings []facts.Saying) {
	column := 0
	for _, saying := range sayings {
		column = max(column, c.Measure(saying.Say))
	}
	for y, saying := range sayings {
		c.Text(2, y, canvas.Key, saying.Say)
		c.Text(2+column+2, y, canvas.Plain, saying.Does)
	}
}
