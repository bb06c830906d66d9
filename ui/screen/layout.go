package screen

import (
	"nnexplore/ui/screen/canvas"
	"nnexplore/ui/screen/overlay"
	"nnexplore/ui/state"
)

// A placed is a pane with the rectangle of its frame.
type placed struct {
	pane state.Pane
	rect canvas.Rect
}

// An arrangement is where everything stands on a screen of a given size.
type arrangement struct {
	panes []placed    // those to be seen
	tabs  bool        // whether one pane stands for all, with the others as tabs
	keys  canvas.Rect // the line of keys at the bottom; empty where there is no room

	panel   canvas.Rect   // of the keys of the focused pane; empty where it is not open
	shown   overlay.Panel // the keys in it
	columns int           // of the panel
}

// The size from which on all three panes stand together.
const (
	togetherWidth  = 150
	togetherHeight = 40
)

// arrange divides the screen. The panel of the focused pane's keys stands beside that pane,
// over another one or at its right, and over it where there is no room beside it.
func arrange(s state.State, width, height int) arrangement {
	a := arrangePanes(s, width, height)
	if s.Overlay != state.KeysOverlay {
		return a
	}
	body := canvas.Box(0, 0, width, height-a.keys.H)
	panel := panelFor(s.Focus, body.H)
	a.shown = panel
	w, h := panel.Size(1)
	at := canvas.Box(width-w, 0, w, h)
	if focused := a.rectOf(s.Focus); !a.tabs && focused.X > 0 {
		at.X = 0
	}
	switch {
	case h > body.H || width < leastBeside+w:
		a.columns = panel.Columns(width, body.H)
		w, h = panel.Size(a.columns)
		at = canvas.Box(max(0, width-w), 0, w, h)
	case a.tabs:
		keys := a.keys
		a = arrangePanes(s, width-w, height)
		a.keys, a.shown = keys, panel
		fallthrough
	default:
		a.columns = 1
	}
	a.panel = at.Cut(body)
	return a
}

// leastBeside is the least width of a pane beside the panel of its keys.
const leastBeside = 76

// rectOf is where a pane stands.
func (a arrangement) rectOf(p state.Pane) canvas.Rect {
	for _, placed := range a.panes {
		if placed.pane == p {
			return placed.rect
		}
	}
	return canvas.Rect{}
}

// arrangePanes divides the screen among the panes. On a wide one the gate stands above the
// curves at the left, the network at the right; otherwise the focused pane has it all.
func arrangePanes(s state.State, width, height int) arrangement {
	a := arrangement{tabs: true}
	body := canvas.Box(0, 0, width, height)
	if height > 4 {
		body.H--
		a.keys = canvas.Box(0, height-1, width, 1)
	}
	if s.Zoomed || width < togetherWidth || height < togetherHeight {
		a.panes = []placed{{s.Focus, body}}
		return a
	}
	a.tabs = false
	left, upper := leftWidth(width), body.H-curvesHeight(body.H)
	a.panes = []placed{
		{state.GatePane, canvas.Box(0, 0, left, upper)},
		{state.CurvesPane, canvas.Box(0, upper, left, body.H-upper)},
		{state.NetworkPane, canvas.Box(left, 0, width-left, body.H)},
	}
	return a
}

// leftWidth is the width of the gate and the curves: room for the gate's table beside
// its plane, and for a plot of 61 columns, on which x from −5 to 5 has a tick every six.
// The network has the rest.
func leftWidth(width int) int { return max(78, width*45/100) }

// curvesHeight is the height of the curves below the gate: enough for a plot of
// twelve rows on a screen of forty, half of a larger one.
func curvesHeight(height int) int { return max(23, height/2) }

// maxCells is how wide and how high a frame is at most: more than any screen has room for,
// while a size that nobody means, 65535×65535, would take all memory.
const maxCells = 2000

// isDrawn reports whether a window of that size is drawn on.
func isDrawn(width, height int) bool {
	return min(width, height) >= 1 && max(width, height) <= maxCells
}
