package screen

import (
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"nnexplore/ui/state/learning"
)

// pieceTime is how long steps of learning are made before what they came to is drawn.
const pieceTime = 25 * time.Millisecond

// trained is the message that a run of many steps has gone further.
type trained struct{ was, is *learning.Run }

// trainOn returns the command that makes further steps of a run that is under way, where none is
// making them since before.
func (a App) trainOn(before App) tea.Cmd {
	r := a.state.Network.Learning.Run
	if !r.Running() || r == before.state.Network.Learning.Run {
		return nil
	}
	return func() tea.Msg { return trained{r, further(r, a.now)} }
}

// further is the run after as many steps as there is time for, and with its speed.
func further(r *learning.Run, now func() time.Time) *learning.Run {
	began := now()
	is := r.Further(func() bool { return now().Sub(began) >= pieceTime })
	if took := now().Sub(began).Seconds(); took > 0 {
		is.Speed = float64(is.Done-r.Done) / took
	}
	return is
}
