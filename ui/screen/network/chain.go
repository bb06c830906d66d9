package network

import (
	"fmt"

	"nnexplore/model"
	"nnexplore/ui/screen/canvas"
	"nnexplore/ui/state"
)

// drawChain draws the whole way from x to y in a line: what is done strongly
// linked, the step in hand between brackets, and where that is by the grain. Only
// half of the link is strong that leads to a vector of which a part is computed.
func (v *view) drawChain(c canvas.Canvas) {
	done := v.Walk.Index(model.ByLayer, v.Place)
	inHand := done
	if v.Walk.Boundary(model.ByLayer, done) != v.Place {
		inHand++
	}
	x := 0
	for i := 0; i <= 2*v.Walk.Layers() && x < c.Width; i++ {
		link, style, name := "──", canvas.Plain, v.Net.VectorName(i)
		if i <= inHand {
			link, style = "━━", canvas.Strong
		}
		if i > 0 {
			x = c.Text(x, 0, canvas.Faint, link)
		}
		if i > done && i == inHand {
			c.Set(x-1, 0, canvas.Faint, '─')
		}
		if i == inHand {
			name, style = "["+name+"]", canvas.Made
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
	where := fmt.Sprintf("by %s, %s", v.Grain, v.progress())
	if full := where + " · " + v.e.Symbols(); canvas.TextWidth(full)+x+2 <= c.Width {
		where = full
	}
	if canvas.TextWidth(where)+x+2 <= c.Width {
		c.Right(c.Width, 0, canvas.Plain, where)
	}
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
