package screen

import (
	"slices"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"nnexplore/model/drawing"
	"nnexplore/ui/state"
	"nnexplore/ui/tour"
)

// mouse takes a mouse message in: a click focuses the pane and selects what is
// there, the wheel nudges, a drag moves θ on the ruler and the probe on the plot.
func (a App) mouse(msg tea.MouseMsg) App {
	if a.state.NoMouse || a.width < 1 || a.height < 1 {
		return a
	}
	in := contextOf(a.state)
	if in&(inKeys|inList) != 0 && msg.Button == tea.MouseButtonLeft && msg.Action == tea.MouseActionPress {
		return a.act(msg.X, msg.Y)
	}
	switch in {
	case inList:
		return a.wheel(msg, state.MoveLine{By: -1}, state.MoveLine{By: +1})
	case inKeys, inOverlay:
		return a.wheel(msg, state.ScrollBy{Lines: -3}, state.ScrollBy{Lines: +3})
	}
	switch {
	case a.state.Prompt.On && a.frame.Prompt.Contains(msg.X, msg.Y): // it is where something is typed
	case msg.Action == tea.MouseActionRelease:
		if a.grip != nil && in == inBoard {
			a = a.do(state.Draw{Op: drawing.Lift{}})
		}
		a.grip = nil
	case msg.Action == tea.MouseActionMotion:
		if a.grip != nil {
			return a.drag(msg.X, msg.Y)
		}
	case msg.Button == tea.MouseButtonLeft:
		a.turn = turn{}
		return a.click(msg.X, msg.Y)
	case in == inBoard: // where nothing is nudged
	default:
		next := a.focusAt(msg.X, msg.Y)
		if next.state.Prompt.On {
			return next // the number under it is being typed
		}
		return next.turned(msg)
	}
	return a
}

// turning is how long after a turn of the wheel another is of the same edit.
const turning = 300 * time.Millisecond

// turned nudges the selected number by the wheel.
func (a App) turned(msg tea.MouseMsg) App {
	if contextOf(a.state) == inPlane {
		return a.wheel(msg, state.ZoomPlane{By: -1}, state.ZoomPlane{By: +1})
	}
	now, pane := a.now(), a.state.Focus
	if now.Sub(a.turn.last) >= turning || pane != a.turn.pane {
		a.turn = turn{pane: pane, edits: a.state.Edits(pane)}
	}
	a.turn.last = now
	if a.state.Edits(pane) > a.turn.edits {
		return a.wheel(msg, state.NudgeOn{Units: +1}, state.NudgeOn{Units: -1})
	}
	return a.wheel(msg, state.Nudge{Units: +1}, state.Nudge{Units: -1})
}

// wheel does one action for the wheel turned up, another for down.
func (a App) wheel(msg tea.MouseMsg, up, down state.Action) App {
	switch msg.Button {
	case tea.MouseButtonWheelUp:
		return a.do(up)
	case tea.MouseButtonWheelDown:
		return a.do(down)
	}
	return a
}

// focusAt moves the focus to the pane at (x, y).
func (a App) focusAt(x, y int) App {
	for _, p := range arrange(a.state, a.width, a.height).panes {
		if p.rect.Contains(x, y) && p.pane != a.state.Focus {
			if a = a.leavePrompt(); !a.state.Prompt.On {
				a = a.do(state.Focus{Pane: p.pane})
			}
		}
	}
	return a
}

// leavePrompt ends what is being typed; a number that cannot be taken over stays.
func (a App) leavePrompt() App { return a.do(state.LeaveNumber{}) }

// click focuses the pane at (x, y) and does what the topmost region there is for.
func (a App) click(x, y int) App {
	if next := a.focusAt(x, y); next.state.Focus != a.state.Focus {
		a = next.drawn() // the explanation and the answer to a key stand in the focused pane alone
	}
	return a.act(x, y)
}

// act does what the topmost region at (x, y) is for.
func (a App) act(x, y int) App {
	for _, r := range slices.Backward(a.frame.Regions) {
		if r.Area.Contains(x, y) {
			if a = a.leavePrompt(); a.state.Prompt.On {
				return a
			}
			if a.grip = nil; r.Name != "" {
				a.grip, a.held = &r, a.state
			}
			return a.do(r.Act(x-r.Area.X, y-r.Area.Y))
		}
	}
	return a
}

// drag moves what the mouse holds to the column of (x, y), kept within its region; a trail
// goes where the mouse does.
func (a App) drag(x, y int) App {
	r := a.grip
	if action, ok := r.Along(x-r.Area.X, y-r.Area.Y); ok {
		return a.do(action)
	}
	x = min(max(x-r.Area.X, 0), r.Area.W-1)
	from := *a.held
	from.Tour = a.state.Tour // a task that was solved on the way stays so
	a.state = new(tour.Apply(from, r.Act(x, y-r.Area.Y)))
	return a
}
