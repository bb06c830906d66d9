package network

import (
	"fmt"

	"nnexplore/model"
	"nnexplore/ui/screen/canvas"
	"nnexplore/ui/state"
)

// drawChain draws the whole way from x to y in a line: what is done strongly linked,
// the place of the step marked, and in words which of the two is in hand, the step or a
// selected number. While one selects the way is fainter. Only half of the link is strong
// that leads to a vector of which a part is computed.
func (v *view) drawChain(c canvas.Canvas) {
	index := v.Walk.Index(model.ByLayer, v.Place)
	here := index
	if v.Walk.Boundary(model.ByLayer, index) != v.Place {
		here++
	}
	done, made := canvas.Strong, canvas.Made
	if v.View.Selecting {
		done, made = canvas.Faint, canvas.Plain
	}
	x := 0
	for i := 0; i <= 2*v.Walk.Layers() && x < c.Width; i++ {
		link, style, name := "──", canvas.Plain, v.Net.VectorName(i)
		if i <= here {
			link, style = "━━", done
		}
		if i > 0 {
			x = c.Text(x, 0, canvas.Faint, link)
		}
		if i > index && i == here {
			c.Set(x-1, 0, canvas.Faint, '─')
		}
		if i == here {
			name, style = "▸"+name+" ", made
		} else {
			name = " " + name + " "
		}
		c.Click(canvas.Box(x, 0, canvas.TextWidth(name), 1), state.StepToLayer{Index: i})
		x = c.Text(x, 0, style, name)
	}
	if v.Playing {
		v.drawProgress(c.Within(canvas.Box(x+2, 0, c.Width-x-2, 1)))
		return
	}
	if words, ok := c.Fitting(c.Width-x-1, v.whichInHand()...); ok {
		c.Right(c.Width, 0, canvas.Plain, words)
	}
}

// whichInHand says whether one steps or selects, and how far the pass has come.
func (v *view) whichInHand() []string {
	if v.View.Selecting {
		name, at := v.Selected.Name(), v.Net.VectorName(v.Walk.Index(model.ByLayer, v.Place))
		return []string{
			fmt.Sprintf("selecting %s; the pass is at %s, esc goes back to it", name, at),
			fmt.Sprintf("selecting %s; the pass is at %s", name, at),
			fmt.Sprintf("selecting; pass at %s", at),
			"selecting",
		}
	}
	where := fmt.Sprintf("by %s, %s", v.Grain, v.progress())
	return []string{"stepping " + where + " · " + v.e.Symbols(), "stepping " + where, where}
}

// progress is how many steps of the grain are done, and whether a part of the next is.
func (v *view) progress() string {
	text := fmt.Sprintf("%d of %d", v.Walk.Index(v.Grain, v.Place), v.Walk.Count(v.Grain))
	if !v.Whole() {
		text += " and a part"
	}
	return text
}

// drawProgress draws, while it plays, how far it is and how fast it goes.
func (v *view) drawProgress(c canvas.Canvas) {
	text := fmt.Sprintf(" %s, %d a second", v.progress(), state.Speeds[v.Speed])
	x := c.Text(0, 0, canvas.Strong, "▶ ")
	length := max(0, c.Width-x-canvas.TextWidth(text))
	done := length * v.Place / v.Walk.Places()
	for k := range length {
		if k < done {
			c.Set(x+k, 0, canvas.Made, '━')
		} else {
			c.Set(x+k, 0, canvas.Faint, '─')
		}
	}
	c.Right(c.Width, 0, canvas.Plain, text)
}
