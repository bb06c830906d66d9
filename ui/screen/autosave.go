package screen

import (
	"strings"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"nnexplore/ui/state"
)

// KeepPause is how long after an edit the session is written: edits in between
// are written together. As long after a failure it is tried again.
const KeepPause = 3 * time.Second

// keep is the message that it is time to write the session.
type keep struct{}

// keepSoon starts the clock for the session where an edit was made since before, a
// session is kept, and no clock runs yet.
func (a App) keepSoon(before App) (App, tea.Cmd) {
	if a.state.SameLog(*before.state) {
		return a, nil
	}
	a.warned = false // there is more to lose now
	if a.outside.Keep == nil {
		return a, nil
	}
	return a.keepLater()
}

// keepLater starts the clock for the session, where none runs yet.
func (a App) keepLater() (App, tea.Cmd) {
	if a.keeping {
		return a, nil
	}
	a.keeping = true
	return a, tea.Tick(KeepPause, func(time.Time) tea.Msg { return keep{} })
}

// A kept is the message of how the writing of the session ended.
type kept struct {
	err     error
	news    string // what became of other sessions
	leaving bool   // it was written for somebody who wants to leave
}

// keepNow returns the command that writes the session.
func (a App) keepNow() (App, tea.Cmd) {
	a.keeping = false
	s, outside := a.state, a.outside
	return a, func() tea.Msg {
		k := kept{err: outside.Keep(*s)}
		if outside.News != nil {
			k.news = outside.News()
		}
		return k
	}
}

// parting is the message in place of one to quit: that message, or that the session could
// not be written, where that has not been told to somebody who wanted to leave.
func (a App) parting(quit tea.Msg) (msg tea.Msg) {
	if a.outside.Keep == nil || a.warned || a.fault != nil {
		return quit
	}
	defer func() {
		if recover() != nil {
			msg = quit // the last writing tells it
		}
	}()
	if err := a.outside.Keep(a.State()); err != nil {
		return kept{err: err, leaving: true}
	}
	return quit
}

// told returns the program after a writing. The first failure is told, one that somebody
// would leave with, and the first writing that goes well again. What became of other
// sessions is told where there is no failure to tell. After a failure the clock starts
// anew: what could not be written is not left to the next edit.
func (a App) told(k kept) (App, tea.Cmd) {
	a.state = new(*a.state)
	again := a.unkept
	a.unkept = k.err != nil
	if k.news != "" {
		a.state.Notice = k.news
	}
	if k.err == nil {
		a.warned = false
		if again {
			a.state.Notice = strings.TrimSpace("The session is kept again. " + k.news)
		}
		return a, nil
	}
	switch {
	case k.leaving:
		a.warned = true
		a.state.Overlay, a.state.Prompt.Refusal = state.NoOverlay, ""
		a.state.Notice = "The session is not kept. E writes it elsewhere, q again leaves. " + k.err.Error()
	case !again:
		a.state.Notice = "The session is not kept. E writes it elsewhere. " + k.err.Error()
	}
	return a.keepLater()
}
