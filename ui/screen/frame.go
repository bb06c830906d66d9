package screen

import (
	"fmt"
	"strings"

	"nnexplore/model"
	"nnexplore/report/plot"
	"nnexplore/ui/screen/canvas"
	"nnexplore/ui/screen/network/lines"
	"nnexplore/ui/state"
)

// drawFrame draws the frame of the focused pane, with its title or, where it stands for all,
// the tabs, and returns the canvas inside. A pane too small for a frame has none.
func drawFrame(c canvas.Canvas, s *state.State, a arrangement) canvas.Canvas {
	f := c.Within(a.focused())
	if f.Width < 12 || f.Height < 5 {
		return f
	}
	f.Frame(canvas.Focused)
	title := f.Within(canvas.Box(2, 0, f.Width-4, 1))
	x := 0
	if a.tabs {
		x = drawTabs(title, s)
	} else {
		x = drawTab(title, 0, s.Focus, true)
	}
	asked := 0
	if mark := askedMark(s); s.Asking.On && f.Width > 4+f.Measure(mark) {
		asked = f.Measure(mark)
		f.Right(f.Width-2, f.Height-1, canvas.Strong, mark)
	}
	if s.Focus == state.NetworkPane {
		if note, ok := f.Fitting(f.Width-6-asked, lines.Notes(s.Network)...); ok && note != "" {
			f.Text(2, f.Height-1, canvas.Faint, " "+note+" ")
		}
		title.Note(x, networkNames(s.Network)...)
	}
	return f.Within(canvas.Box(2, 1, f.Width-4, f.Height-2))
}

// networkNames name the network with its shape and whether it was changed, and without.
func networkNames(n state.NetworkState) []string {
	sizes := n.Net.SizesText()
	shape := strings.ReplaceAll(sizes, "-", "·")
	whole := n.Preset.Name + " " + shape
	if strings.Contains(n.Preset.Name, sizes) { // as of a network that was made of sizes
		whole = strings.Replace(n.Preset.Name, sizes, shape, 1)
	}
	if _, changes := n.Differences(state.ShownDifferences); changes > 0 {
		whole += ", changed"
	}
	return []string{whole, n.Preset.Name}
}

// drawAside draws the place of a pane at the right of the focused one: its thumbnail or, of
// the focused pane itself, a word that it is here.
func drawAside(c canvas.Canvas, s *state.State, step model.Explanation, p placed, folds *plot.Folds) {
	panel := canvas.Panel{Edge: canvas.Frame, Style: canvas.Strong, Title: paneTitle(p.pane)}
	if p.as != here && p.pane == state.NetworkPane {
		panel.Note = networkNames(s.Network)
	}
	in := c.Panel(panel)
	if p.as == here {
		const words = "◂ here"
		in.Text((in.Width-in.Measure(words))/2, (in.Height-1)/2, canvas.Strong, words)
		return
	}
	drawThumb(in, s, step, p.pane, folds)
}

// drawTabs names all panes in the frame's upper edge, the shown one between brackets,
// which are there without colour too. It returns the column behind them.
func drawTabs(title canvas.Canvas, s *state.State) int {
	x := 0
	for p := state.GatePane; p < state.Panes; p++ {
		x = drawTab(title, x, p, p == s.Focus) + 1
	}
	return x
}

// drawTab names a pane and returns the column behind the name.
func drawTab(title canvas.Canvas, x int, p state.Pane, chosen bool) int {
	name := paneTitle(p)
	title.Click(canvas.Box(x, 0, canvas.TextWidth(name)+2, 1), state.Focus{Pane: p})
	if !chosen {
		return title.Text(x, 0, canvas.Plain, " "+name+" ")
	}
	x = title.Text(x, 0, canvas.Focused, "┤")
	x = title.Text(x, 0, canvas.Strong, name)
	return title.Text(x, 0, canvas.Focused, "├")
}

// paneTitle is the name of a pane with the key that leads to it.
func paneTitle(p state.Pane) string { return fmt.Sprintf("%d %s", p+1, p) }
