package screen

import (
	"time"

	tea "github.com/charmbracelet/bubbletea"
)

// KeepPause is how long after an edit the session is written: edits in between
// are written together.
const KeepPause = 3 * time.Second

// keep is the moment to write the session.
type keep struct{}

// keepSoon sets the clock for the session, if an edit was made since before, it
// is kept at all, and no clock runs already.
func (a App) keepSoon(before App) (App, tea.Cmd) {
	if a.outside.Keep == nil || a.keeping || a.state.SameLog(before.state) {
		return a, nil
	}
	a.keeping = true
	return a, tea.Tick(KeepPause, func(time.Time) tea.Msg { return keep{} })
}

// keepNow writes the session beside the program. A failure is told once, when the
// program ends and writes it for the last time.
func (a App) keepNow() (App, tea.Cmd) {
	a.keeping = false
	s, write := a.state, a.outside.Keep
	return a, func() tea.Msg {
		_ = write(s)
		return nil
	}
}
