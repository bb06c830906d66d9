// Package screen is the screen: it turns keys into actions on a state and draws
// that state. What the numbers are is decided in model and state; here they are
// only dressed.
//
// [Render] is the whole of the drawing and a pure function. Each part of the
// screen has a file of its own name: gate, curves, the network's chain, graph,
// sheet and softmax, the frame around a pane, the line of keys, the help. The
// keys stand once, in the table in keys.go, and the colours in theme.go.
package screen

import (
	"nnexplore/ui/state"
)

// Render draws the state: exactly height lines, separated by newlines, each of
// exactly width cells. A size without any cells gives an empty text.
func Render(s state.State, t Theme, width, height int) string {
	if width < 1 || height < 1 {
		return ""
	}
	if s.Overlay != state.NoOverlay {
		return renderOverlay(s, t, width, height)
	}
	c := newCanvas(width, height)
	c.ascii = t.ascii
	a := arrange(s, width, height)
	drawPanes(c, s, a)
	b := make([]byte, 0, 2*width*height)
	for y := range height {
		if y > 0 {
			b = append(b, '\n')
		}
		if a.keys.h > 0 && y == a.keys.y {
			b = append(b, keyLine(s, t, width)...)
			continue
		}
		b = c.row(b, y, &t)
	}
	return string(b)
}

// drawPanes draws what the arrangement has on screen.
func drawPanes(c canvas, s state.State, a arrangement) {
	for _, p := range a.panes {
		drawPane(c, s, a, p)
	}
}

// drawPane draws a pane inside its frame.
func drawPane(c canvas, s state.State, a arrangement, p placed) {
	inner := drawFrame(c, s, a, p)
	last := inner.height - 1
	if inner.height > 3 {
		defer drawHint(inner, s, p.pane) // last: a fault may lie over the line above
		last--
	}
	body := inner.within(rect{0, 0, inner.width, last + 1})
	switch p.pane {
	case state.GatePane:
		if !s.Gate.XOR { // which is an explanation itself
			body = explainBelow(body, s, p.pane, explainGate(s.Gate))
		}
		drawGate(body, s)
	case state.CurvesPane:
		drawCurves(explainBelow(body, s, p.pane, explainCurve(state.CurveList()[s.Curves.Chosen])), s)
	case state.NetworkPane:
		drawNetwork(body, s)
	}
}

// explainBelow draws the explanation of a pane at its lower end, if one is wanted
// there, and gives the canvas that is left above it.
func explainBelow(c canvas, s state.State, p state.Pane, e explanation) canvas {
	if !s.Explaining || s.Focus != p {
		return c
	}
	rows := min(1+len(wrap(e.text, c.width)), c.height)
	drawExplanation(c.within(rect{0, c.height - rows, c.width, rows}), e)
	return c.within(rect{0, 0, c.width, c.height - rows - 1})
}
