package screen

import (
	tea "github.com/charmbracelet/bubbletea"

	"nnexplore/ui/state"
)

// A context is what the keys act on: a pane, the field in which something is typed, the
// list, the panel of its keys, another overlay, or the board on which x is drawn. As bits,
// contexts make a set.
type context uint16

// The contexts.
const (
	inGate context = 1 << iota
	inCurves
	inNetwork
	inField
	inOverlay
	inList
	inKeys
	inBoard
	inPlane // the plane of the network, whose keys lie over the others of that pane
	inPanes = inGate | inCurves | inNetwork
)

// contextOf is what the keys act on at present.
func contextOf(s *state.State) context {
	switch {
	case s.Prompt.On:
		return inField
	case s.Overlay == state.ListOverlay:
		return inList
	case s.Overlay == state.KeysOverlay:
		return inKeys
	case s.Overlay != state.NoOverlay:
		return inOverlay
	case s.Board().On:
		return inBoard
	}
	return paneContext(s)
}

// paneContext is what the keys act on where nothing lies over the focused pane.
func paneContext(s *state.State) context {
	if s.Focus == state.NetworkPane && s.Network.Plane.On {
		return inPlane
	}
	return inGate << s.Focus
}

// under is the context over which another lies and whose keys it has too, but for those
// that mean something else in it; 0 for none.
func (in context) under() context {
	if in == inPlane {
		return inNetwork
	}
	return 0
}

// background is the message that asks to wait in the background of the shell.
type background struct{}

// toBackground is the command of the key for that.
func toBackground() tea.Msg { return background{} }
