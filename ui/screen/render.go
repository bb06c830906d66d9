// Package screen is the screen: it turns keys into actions on a state and draws
// that state. What the numbers are is decided in model and state; here they are
// only dressed.
//
// [Render] is the whole of the drawing and a pure function. Each pane has a package of
// its own, gate, curves and network; here is what stands around them: the frame, the
// hint, the line of keys, the help. The keys stand once, in the table in keys.go, and the
// colours in canvas/theme.go.
package screen

import (
	"nnexplore/ui/screen/canvas"
	"nnexplore/ui/screen/curves"
	"nnexplore/ui/screen/gate"
	"nnexplore/ui/screen/network"
	"nnexplore/ui/state"
)

// Render draws the state: exactly height lines, separated by newlines, each of
// exactly width cells. A size without any cells gives an empty text.
func Render(s state.State, t canvas.Theme, width, height int) string {
	if width < 1 || height < 1 {
		return ""
	}
	if s.Overlay != state.NoOverlay {
		return renderOverlay(s, t, width, height)
	}
	c := canvas.New(width, height)
	c.ASCII = t.ASCII
	a := arrange(s, width, height)
	drawPanes(c, s, a)
	b := make([]byte, 0, 2*width*height)
	for y := range height {
		if y > 0 {
			b = append(b, '\n')
		}
		if a.keys.H > 0 && y == a.keys.Y {
			b = append(b, keyLine(s, t, width)...)
			continue
		}
		b = c.Row(b, y, &t)
	}
	return string(b)
}

// drawPanes draws what the arrangement has on screen.
func drawPanes(c canvas.Canvas, s state.State, a arrangement) {
	for _, p := range a.panes {
		drawPane(c, s, a, p)
	}
}

// drawPane draws a pane inside its frame.
func drawPane(c canvas.Canvas, s state.State, a arrangement, p placed) {
	inner := drawFrame(c, s, a, p)
	last := inner.Height - 1
	if inner.Height > 3 {
		defer drawHint(inner, s, p.pane) // last: a fault may lie over the line above
		last--
	}
	body := inner.Within(canvas.Box(0, 0, inner.Width, last+1))
	switch p.pane {
	case state.GatePane:
		if !s.Gate.XOR { // which is an explanation itself
			body = explainBelow(body, s, p.pane, gate.Words(s.Gate))
		}
		gate.Draw(body, s)
	case state.CurvesPane:
		curves.Draw(explainBelow(body, s, p.pane, curves.Words(state.CurveList()[s.Curves.Chosen])), s)
	case state.NetworkPane:
		network.Draw(body, s)
	}
}

// explainBelow draws the explanation of a pane at its lower end, if one is wanted
// there, and gives the canvas that is left above it.
func explainBelow(c canvas.Canvas, s state.State, p state.Pane, e canvas.Words) canvas.Canvas {
	if !s.Explaining || s.Focus != p {
		return c
	}
	rows := min(e.Rows(c.Width), c.Height)
	e.Draw(c.Within(canvas.Box(0, c.Height-rows, c.Width, rows)))
	return c.Within(canvas.Box(0, 0, c.Width, c.Height-rows-1))
}
