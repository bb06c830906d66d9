// Package screen is the explorer on a terminal: it turns keys into actions on a state
// and draws that state. The numbers come from model and state; here they are only
// written.
//
// [Draw] is the whole of the drawing and a pure function. Each pane has a package of
// its own, gate, curves and network; here is what stands around them: the frame, the
// hint, the line of keys, the help. The keys stand once, in the table in keys.go, and the
// colours in canvas/theme.go.
package screen

import (
	"fmt"
	"strings"

	"nnexplore/model"
	"nnexplore/ui/screen/canvas"
	"nnexplore/ui/screen/overlay"
	"nnexplore/ui/state"
)

// A Frame is what is on the terminal: the text, and the parts of it on which the mouse
// acts, the later ones lying over the earlier.
type Frame struct {
	Text    string
	Regions []canvas.Region
	Prompt  canvas.Rect // where something is typed; empty where nothing is
}

// Draw draws the state: exactly height lines, separated by newlines, each of
// exactly width cells. A size without any cells gives an empty text, and one beyond
// 2000 either way a sentence about it.
func Draw(s state.State, t canvas.Theme, width, height int) Frame {
	return draw(&s, earlier{}, t, width, height)
}

// draw is [Draw] with what was kept. The state, which none of the steps of a frame writes, is handed
// on to them by its address: a copy in each would make the stack grow while the first is drawn.
func draw(s *state.State, k earlier, t canvas.Theme, width, height int) Frame {
	s = s.Covered()
	switch {
	case width < 1 || height < 1:
		return Frame{}
	case !isDrawn(width, height):
		words := fmt.Sprintf("The window says that it has %d×%d cells; at most %d×%d are drawn. stty cols 80 rows 24 says another size.",
			width, height, maxCells, maxCells)
		return Frame{Text: strings.Join(canvas.Wrap(t.Spell(words), width), "\n")}
	}
	c := canvas.On(t, width, height)
	if contextOf(s) == inOverlay {
		drawOverlay(c, s, k.copied)
	} else {
		drawPanes(c, s, k)
	}
	b := make([]byte, 0, 2*width*height)
	for y := range height {
		if y > 0 {
			b = append(b, '\n')
		}
		b = c.Row(b, y, &t)
	}
	notes := c.Notes()
	return Frame{string(b), notes.Regions, notes.Prompt}
}

// drawPanes draws the panes with what lies over them, and below them the line of keys or the tour.
func drawPanes(c canvas.Canvas, s *state.State, k earlier) {
	a := arrange(s, c.Width, c.Height)
	inHand := s.Network.InHand()
	for _, p := range a.panes {
		drawPane(c, s, inHand, a, p, k)
	}
	switch contextOf(s) {
	case inList:
		drawList(c, s, a)
	case inKeys:
		c.Click(canvas.Box(0, 0, c.Width, c.Height), state.Leave{})
		a.shown.Draw(c.Over(a.panel), a.columns, s.Scroll)
	}
	if foot := c.Within(a.foot); foot.Height > 0 && !(a.tour && drawTour(foot, s)) {
		drawKeys(foot.Rows(foot.Height-1, 1), s)
	}
}

// drawPane draws a pane, the focused one inside its frame; step is the one in hand. The hint
// comes last, since a refusal may lie over the line above it.
func drawPane(c canvas.Canvas, s *state.State, step model.Explanation, a arrangement, p placed, k earlier) {
	if p.as != whole {
		if p.as == thumbnail {
			c.Click(p.rect, state.Focus{Pane: p.pane})
		}
		c.Within(p.rect).Dimmed(func(c canvas.Canvas) { drawAside(c, s, step, p, k.folds) })
		return
	}
	inner := drawFrame(c, s, a)
	if a.tour {
		drawBody(inner, s, step, k)
		drawFields(inner, s)
		return
	}
	const leastForHint = 4 // rows
	if inner.Height < leastForHint && !s.Prompt.IsPath() {
		drawBody(inner, s, step, k)
		return
	}
	drawBody(inner.Rows(0, max(0, inner.Height-1)), s, step, k)
	drawHint(inner, s)
}

// drawList draws the list over the focused pane, below its title where it has one. A click
// beside it closes it.
func drawList(c canvas.Canvas, s *state.State, a arrangement) {
	c.Click(canvas.Box(0, 0, c.Width, c.Height), state.Leave{})
	room := a.focused()
	if room.H > leastFramed {
		room = canvas.Box(room.X+1, room.Y+1, room.W-2, room.H-2)
	}
	overlay.ListOf(*s).Draw(c.Within(room))
}

// leastFramed is the height from which on the frame of a pane stays in sight around a list.
const leastFramed = 12

// overlayScroll is how far the overlay can be scrolled in a window of that size, and how
// many of its lines are in sight at once.
func overlayScroll(s *state.State, copied *overlay.BrokenText, t canvas.Theme, width, height int) (most, rows int) {
	if !isDrawn(width, height) {
		return 0, 0
	}
	if s.Overlay == state.KeysOverlay {
		a := arrange(s, width, height)
		return a.shown.Most(a.columns, a.panel.H), a.shown.Rows(a.panel.H)
	}
	p := pageOf(s, copied, canvas.Canvas{Width: width, Height: height, ASCII: t.ASCII, Dots: t.HasDots()})
	return p.Most(), p.Rows
}
