package screen

import (
	"fmt"

	"nnexplore/ui/screen/canvas"
	"nnexplore/ui/screen/network"
	"nnexplore/ui/state"
)

// drawFrame draws the frame of a pane, with its title or, where one pane stands for all,
// the tabs, and returns the canvas inside. A pane too small for a frame has none.
func drawFrame(c canvas.Canvas, s state.State, a arrangement, p placed) canvas.Canvas {
	if p.rect.W < 12 || p.rect.H < 5 {
		return c.Within(p.rect)
	}
	style := canvas.Frame
	if p.pane == s.Focus {
		style = canvas.Focused
	}
	f := c.Within(p.rect)
	f.Frame(style)
	title := f.Within(canvas.Box(2, 0, f.Width-4, 1))
	if a.tabs {
		drawTabs(title, s, style)
	} else {
		drawTab(title, 0, p.pane, p.pane == s.Focus, style)
	}
	if p.pane == state.NetworkPane {
		if note, ok := f.Fitting(f.Width-6, network.Notes(s.Network)...); ok {
			f.Text(2, f.Height-1, canvas.Plain, " "+note+" ")
		}
	}
	return f.Within(canvas.Box(2, 1, f.Width-4, f.Height-2))
}

// drawTabs names all panes in the frame's upper edge, the shown one between brackets,
// which are there without colour too.
func drawTabs(title canvas.Canvas, s state.State, frame canvas.Style) {
	x := 0
	for p := state.GatePane; p < state.Panes; p++ {
		x = drawTab(title, x, p, p == s.Focus, frame) + 1
	}
	if name := "nnexplore"; x+canvas.TextWidth(name)+2 < title.Width {
		title.Right(title.Width, 0, canvas.Plain, " "+name+" ")
	}
}

// drawTab names a pane and returns the column behind the name.
func drawTab(title canvas.Canvas, x int, p state.Pane, chosen bool, frame canvas.Style) int {
	name := fmt.Sprintf("%d %s", p+1, p)
	title.Click(canvas.Box(x, 0, canvas.TextWidth(name)+2, 1), state.Focus{Pane: p})
	if !chosen {
		return title.Text(x, 0, canvas.Plain, " "+name+" ")
	}
	x = title.Text(x, 0, frame, "┤")
	x = title.Text(x, 0, canvas.Strong, name)
	return title.Text(x, 0, frame, "├")
}
