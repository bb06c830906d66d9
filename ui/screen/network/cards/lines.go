package cards

import (
	"fmt"
	"slices"

	"nnexplore/ui/screen/canvas"
)

// A Line is the working of one neuron in a line: how it is computed, and what it comes to.
type Line struct {
	Text, Result string
	Known        bool // whether the result is computed
	InHand       bool
	Part         float64 // of the largest result in size, with its sign
	Note         string  // at the right, in the place of a bar
	Fails        bool    // whether the note tells of what went wrong
}

// Lines draws the lines of a layer under one another, those around at if not all have room.
func Lines(c canvas.Canvas, lines []Line, at int) {
	if c.Height < 1 || len(lines) == 0 {
		return
	}
	stride := max(1, min((c.Height+1)/len(lines), 3))
	shown := min(len(lines), (c.Height+stride-1)/stride)
	from := canvas.FirstShown(at, shown, len(lines))
	room := BarRoom(c.Width)
	for k, line := range lines[from : from+shown] {
		line.draw(c.Rows(k*stride, 1), room)
	}
}

// BarRoom is how many cells a bar takes beside lines of that width.
func BarRoom(width int) int { return min(mostBar, width/4) }

func (l Line) draw(c canvas.Canvas, room int) {
	plain, made := canvas.Faint, canvas.Faint
	if l.InHand {
		plain, made = canvas.Plain, canvas.Made
	}
	x := c.Text(0, 0, plain, l.Text)
	x = c.Text(x, 0, made, l.Result)
	switch style := canvas.Faint; {
	case l.Note != "":
		if l.Fails {
			style = canvas.Warning
		}
		c.AtEnd(x+2, 0, style, l.Note)
	case l.Known:
		bar(c.Within(canvas.Box(c.Width-room, 0, room, 1)), l.Part, l.InHand)
	}
}

// A Share is an output of softmax.
type Share struct {
	Name, Text   string
	Known        bool
	InHand, Wins bool
	Part         float64 // of the largest
}

// Shares draws the outputs of softmax with bars, in their order; where not all have room, the
// largest once they are known, which are given in order of size.
func Shares(c canvas.Canvas, shares []Share, largest []int) {
	n := len(shares)
	shown := make([]int, n)
	for j := range shown {
		shown[j] = j
	}
	if n > c.Height {
		room := max(0, c.Height-1)
		shown = shown[:room]
		if shares[n-1].Known {
			shown = slices.Clone(largest[:min(room, len(largest))])
			slices.Sort(shown)
		}
		c.Text(0, c.Height-1, canvas.Faint, fmt.Sprintf("… %d more", n-len(shown)))
	}
	stride := 1
	if 2*n-1 <= c.Height {
		stride = 2
	}
	name, text := 0, 0
	for _, s := range shares {
		name, text = max(name, canvas.TextWidth(s.Name)), max(text, canvas.TextWidth(s.Text))
	}
	for k, j := range shown {
		shares[j].draw(c.Rows(k*stride, 1), name+2, text)
	}
}

func (s Share) draw(c canvas.Canvas, x, width int) {
	style, made := canvas.Plain, canvas.Plain
	if s.Wins {
		style, made = canvas.Strong, canvas.Strong
	}
	if s.InHand {
		made = canvas.Made
	}
	c.Text(0, 0, style, s.Name)
	if !s.Known {
		c.Right(x+width, 0, canvas.Faint, "·")
		return
	}
	const wins = " wins"
	c.Right(x+width, 0, made, s.Text)
	at := x + width + 2
	bar(c.Within(canvas.Box(at, 0, c.Width-at-len(wins)-1, 1)), s.Part, s.InHand || s.Wins)
	if s.Wins {
		c.Right(c.Width, 0, canvas.Strong, wins)
	}
}
