package screen

import (
	"time"

	tea "github.com/charmbracelet/bubbletea"
)

// KeepPause is how long after an edit the session is written: edits in between
// are written together.
const KeepPause = 3 * time.Second

// keep is the message that it is time to write the session.
type keep struct{}

// keepSoon starts the clock for the session where an edit was made since before, a
// session is kept, and no clock runs yet.
func (a App) keepSoon(before App) (App, tea.Cmd) {
	if a.outside.Keep == nil || a.keeping || a.state.SameLog(before.state) {
		return a, nil
	}
	a.keeping = true
	return a, tea.Tick(KeepPause, func(time.Time) tea.Msg { return keep{} })
}

// keepNow returns the command that writes the session. A failure is reported once, when
// the program ends and writes it for the last time.
func (a App) keepNow() (App, tea.Cmd) {
	a.keeping = false
	s, write := a.state, a.outside.Keep
	return a, func() tea.Msg {
		_ = write(s)
		return nil
	}
}
