package screen

import (
	"fmt"

	"nnexplore/ui/state"
)

// drawFrame draws the frame of a pane, with its title or, where one pane stands
// for all, the tabs, and gives the canvas inside. A pane too small for a frame
// has none.
func drawFrame(c canvas, s state.State, a arrangement, p placed) canvas {
	if p.rect.w < 12 || p.rect.h < 5 {
		return c.within(p.rect)
	}
	style := Frame
	if p.pane == s.Focus {
		style = Focused
	}
	f := c.within(p.rect)
	right, bottom := f.width-1, f.height-1
	for x := 1; x < right; x++ {
		f.set(x, 0, style, '─')
		f.set(x, bottom, style, '─')
	}
	for y := 1; y < bottom; y++ {
		f.set(0, y, style, '│')
		f.set(right, y, style, '│')
	}
	f.set(0, 0, style, '╭')
	f.set(right, 0, style, '╮')
	f.set(0, bottom, style, '╰')
	f.set(right, bottom, style, '╯')
	title := f.within(rect{2, 0, f.width - 4, 1})
	if a.tabs {
		drawTabs(title, s, style)
	} else {
		drawTab(title, 0, p.pane, p.pane == s.Focus, style)
	}
	if p.pane == state.NetworkPane {
		for _, note := range networkNotes(s.Network) {
			if note = " " + note + " "; f.measure(note) <= f.width-4 {
				f.text(2, bottom, Plain, note)
				break
			}
		}
	}
	return f.within(rect{2, 1, f.width - 4, f.height - 2})
}

// drawTabs names all panes in the frame's upper edge, the shown one between
// brackets, so that it is told without colour.
func drawTabs(title canvas, s state.State, frame Style) {
	x := 0
	for p := state.GatePane; p < state.Panes; p++ {
		x = drawTab(title, x, p, p == s.Focus, frame) + 1
	}
	if name := "nnexplore"; x+textWidth(name)+2 < title.width {
		title.right(title.width, 0, Plain, " "+name+" ")
	}
}

func drawTab(title canvas, x int, p state.Pane, chosen bool, frame Style) int {
	name := fmt.Sprintf("%d %s", p+1, p)
	title.spot(rect{x, 0, textWidth(name) + 2, 1}, state.Focus{Pane: p})
	if !chosen {
		return title.text(x, 0, Plain, " "+name+" ")
	}
	x = title.text(x, 0, frame, "┤")
	x = title.text(x, 0, Strong, name)
	return title.text(x, 0, frame, "├")
}
