package screen

import (
	tea "github.com/charmbracelet/bubbletea"

	"nnexplore/ui/state"
)

// A spot is a part of the screen on which the mouse acts. It is noted while the
// part is drawn, so that what is seen and what is hit are one.
type spot struct {
	area rect
	name string // of what can be dragged; "" can only be clicked
	act  func(x, y int) state.Action
}

// spot notes that a click in r does the action.
func (c canvas) spot(r rect, action state.Action) {
	c.note("", r, func(int, int) state.Action { return action })
}

// drag notes that pressing and dragging in r does what act says for a position
// counted from r's corner.
func (c canvas) drag(name string, r rect, act func(x, y int) state.Action) {
	c.note(name, r, act)
}

func (c canvas) note(name string, r rect, act func(x, y int) state.Action) {
	if c.spots == nil {
		return
	}
	r = r.cut(rect{0, 0, c.width, c.height})
	r.x += c.left
	r.y += c.top
	*c.spots = append(*c.spots, spot{r, name, act})
}

// spots are the parts of the screen on which the mouse acts, the later ones
// lying over the earlier.
func spots(s state.State, width, height int) []spot {
	c := newCanvas(width, height)
	var list []spot
	c.spots = &list
	drawPanes(c, s, arrange(s, width, height))
	return list
}

func (r rect) contains(x, y int) bool {
	return x >= r.x && x < r.x+r.w && y >= r.y && y < r.y+r.h
}

// mouse takes a mouse message in: a click focuses the pane and selects what is
// there, the wheel nudges, a drag moves θ on the ruler and the probe on the plot.
func (a App) mouse(msg tea.MouseMsg) App {
	if a.state.NoMouse || a.width < 1 || a.height < 1 {
		return a
	}
	if a.state.Overlay != state.NoOverlay {
		return a.wheel(msg, state.ScrollBy{Lines: -3}, state.ScrollBy{Lines: +3})
	}
	switch {
	case msg.Action == tea.MouseActionRelease:
		a.dragged = ""
	case msg.Action == tea.MouseActionMotion:
		if a.dragged != "" {
			return a.drag(msg.X, msg.Y)
		}
	case msg.Button == tea.MouseButtonLeft:
		return a.click(msg.X, msg.Y)
	default:
		next := a.focusAt(msg.X, msg.Y)
		return next.wheel(msg, state.Nudge{Units: +1}, state.Nudge{Units: -1})
	}
	return a
}

// wheel does one action for the wheel turned up, another for down.
func (a App) wheel(msg tea.MouseMsg, up, down state.Action) App {
	switch msg.Button {
	case tea.MouseButtonWheelUp:
		a.state = state.Apply(a.state, up)
	case tea.MouseButtonWheelDown:
		a.state = state.Apply(a.state, down)
	}
	return a
}

// focusAt moves the focus to the pane at (x, y).
func (a App) focusAt(x, y int) App {
	for _, p := range arrange(a.state, a.width, a.height).panes {
		if p.rect.contains(x, y) && p.pane != a.state.Focus {
			a.state = state.Apply(a.state, state.CancelPrompt{})
			a.state = state.Apply(a.state, state.Focus{Pane: p.pane})
		}
	}
	return a
}

func (a App) click(x, y int) App {
	a = a.focusAt(x, y)
	list := spots(a.state, a.width, a.height)
	for i := len(list) - 1; i >= 0; i-- {
		if s := list[i]; s.area.contains(x, y) {
			a.state = state.Apply(a.state, state.CancelPrompt{})
			a.dragged, a.held = s.name, a.state
			a.state = state.Apply(a.state, s.act(x-s.area.x, y-s.area.y))
			return a
		}
	}
	return a
}

// drag moves what the mouse holds to the column of (x, y), wherever that is.
func (a App) drag(x, y int) App {
	for _, s := range spots(a.held, a.width, a.height) {
		if s.name == a.dragged {
			x = min(max(x-s.area.x, 0), s.area.w-1)
			a.state = state.Apply(a.held, s.act(x, y-s.area.y))
			return a
		}
	}
	return a
}
