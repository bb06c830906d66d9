package screen

import (
	"nnexplore/ui/screen/canvas"
	"nnexplore/ui/screen/overlay"
	"nnexplore/ui/screen/strip"
	"nnexplore/ui/state"
)

// A placed is a pane with the rectangle of its frame, and how much of the pane is drawn there.
type placed struct {
	pane state.Pane
	rect canvas.Rect
	as   part
}

// A part is how much of a pane is drawn in a rectangle.
type part uint8

const (
	whole     part = iota // the pane with the focus, at the left or alone
	thumbnail             // another pane, small, at the right
	here                  // only that the pane has the focus, in its place at the right
)

// An arrangement is where everything stands on a screen of a given size.
type arrangement struct {
	panes []placed    // those to be seen, the one with the focus first
	tabs  bool        // whether one pane stands for all, with the others as tabs
	foot  canvas.Rect // the line of keys or the tour at the bottom; empty where there is no room
	tour  bool        // whether it is the tour

	panel   canvas.Rect   // of the keys of the focused pane; empty where it is not open
	shown   overlay.Panel // the keys in it
	columns int           // of the panel
}

// The size from which on all three panes are in sight.
const (
	togetherWidth  = 130
	togetherHeight = 36
)

// arrange divides the screen. The panel of the focused pane's keys stands at the right of
// that pane, over the thumbnails where there are some, and over the pane itself where there
// is no room beside it.
func arrange(s *state.State, width, height int) arrangement {
	a := arrangePanes(s, width, height)
	if s.Overlay != state.KeysOverlay {
		return a
	}
	body := canvas.Box(0, 0, width, height-a.foot.H)
	panel := panelFor(s, body.H)
	a.shown = panel
	w, h := panel.Size(1)
	at := canvas.Box(width-w, 0, w, h)
	switch {
	case h > body.H || width < leastBeside+w:
		a.columns = panel.Columns(width, body.H)
		w, h = panel.Size(a.columns)
		at = canvas.Box(max(0, width-w), 0, w, h)
	case a.tabs:
		foot := a.foot
		a = arrangePanes(s, width-w, height)
		a.foot, a.shown = foot, panel
		a.columns = 1
	default:
		at.X = a.focused().W
		at.W = width - at.X
		a.columns = 1
	}
	a.panel = at.Cut(body)
	return a
}

// leastBeside is the least width of a pane beside the panel of its keys.
const leastBeside = 76

// focused is where the pane with the focus stands.
func (a arrangement) focused() canvas.Rect { return a.panes[0].rect }

// arrangePanes divides the screen among the panes. On a large one the focused pane stands at
// the left and has about two thirds of the width; the right has a place for each pane, which
// stays whichever has the focus. Otherwise the focused pane has it all.
func arrangePanes(s *state.State, width, height int) arrangement {
	a := arrangement{tabs: true}
	body := canvas.Box(0, 0, width, height)
	if height > 4 {
		rows := strip.Rows(*s, width, height)
		a.tour = rows > 0
		body.H -= max(1, rows)
		a.foot = canvas.Box(0, body.H, width, max(1, rows))
	}
	if s.Zoomed || width < togetherWidth || height < togetherHeight {
		a.panes = []placed{{pane: s.Focus, rect: body}}
		return a
	}
	a.tabs = false
	aside := width / 3
	a.panes = []placed{{pane: s.Focus, rect: canvas.Box(0, 0, width-aside, body.H)}}
	for p, rect := range places(canvas.Box(width-aside, 0, aside, body.H)) {
		as := thumbnail
		if state.Pane(p) == s.Focus {
			as = here
		}
		a.panes = append(a.panes, placed{state.Pane(p), rect, as})
	}
	return a
}

// places divides the right of the screen into a place for each pane, from above. That of the
// gate has room for the smallest plane above the ruler.
func places(r canvas.Rect) [state.Panes]canvas.Rect {
	const leastGate = 13
	gate := max(leastGate, (r.H+2)/3)
	curves := (r.H - gate + 1) / 2
	return [state.Panes]canvas.Rect{
		state.GatePane:    canvas.Box(r.X, r.Y, r.W, gate),
		state.CurvesPane:  canvas.Box(r.X, r.Y+gate, r.W, curves),
		state.NetworkPane: canvas.Box(r.X, r.Y+gate+curves, r.W, r.H-gate-curves),
	}
}

// maxCells is how wide and how high a frame is at most: more than any screen has room for,
// while a size that nobody means, 65535×65535, would take all memory.
const maxCells = 2000

// isDrawn reports whether a window of that size is drawn on.
func isDrawn(width, height int) bool {
	return min(width, height) >= 1 && max(width, height) <= maxCells
}
