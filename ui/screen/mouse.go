package screen

import (
	"nnexplore/ui/screen/canvas"

	"nnexplore/ui/state"

	tea "github.com/charmbracelet/bubbletea"
)

// spots are the parts of the screen on which the mouse acts, the later ones
// lying over the earlier.
func spots(s state.State, width, height int) []canvas.Region {
	c := canvas.New(width, height)
	var list []canvas.Region
	c.Regions = &list
	drawPanes(c, s, arrange(s, width, height))
	return list
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
		if p.rect.Contains(x, y) && p.pane != a.state.Focus {
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
		if s := list[i]; s.Area.Contains(x, y) {
			a.state = state.Apply(a.state, state.CancelPrompt{})
			a.dragged, a.held = s.Name, a.state
			a.state = state.Apply(a.state, s.Act(x-s.Area.X, y-s.Area.Y))
			return a
		}
	}
	return a
}

// drag moves what the mouse holds to the column of (x, y), wherever that is.
func (a App) drag(x, y int) App {
	for _, s := range spots(a.held, a.width, a.height) {
		if s.Name == a.dragged {
			x = min(max(x-s.Area.X, 0), s.Area.W-1)
			a.state = state.Apply(a.held, s.Act(x, y-s.Area.Y))
			return a
		}
	}
	return a
}
