package cli

import (
	"io"
	"slices"
	"time"

	"nnexplore/session"
	"nnexplore/ui/screen"
	"nnexplore/ui/state"
)

// Patience is how long a test waits for something that should come at once.
// It is long because it is only spent when the test fails anyway, and a slow machine with the
// race detector takes tens of seconds for what another does in one.
const Patience = 2 * time.Minute

// Faulty runs the screen with a fault built in, in Update when the network is shown or
// in the command that writes the session the first time, and gives the exit status.
func Faulty(in string, out, errs io.Writer) int {
	theme, err := screen.ThemeOn(out, "auto", false)
	if err != nil {
		return conclude(err, errs)
	}
	s := state.New()
	outside := screen.Outside{Keep: newKeeper(s, session.Resumed{}, func(string) {}).Write}
	switch keep, calls := outside.Keep, 0; in {
	case "Update":
		s.Network.Trace.Layers = slices.Clone(s.Network.Trace.Layers)
		s.Network.Trace.Layers[0].A = nil
	case "command":
		outside.Keep = func(s state.State) error {
			if calls++; calls == 1 {
				panic("the pen is broken")
			}
			return keep(s)
		}
	case "the last writing":
		outside.Keep = func(state.State) error { panic("the pen is broken") }
	}
	return conclude(runScreen(s, theme, outside, out), errs)
}
