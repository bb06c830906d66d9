package effect

import "nnexplore/ui/state"

// SwitchedOff is why nothing is read or written where files are switched off.
const SwitchedOff = "files are switched off here (--no-files)"

// Off returns the action that answers an effect which is switched off in this world, nil for
// one that it does. Without files, copying alone is left, so that a kind that is new is off.
func (w World) Off(e state.Effect) state.Action {
	switch e.Kind {
	case state.NoEffect, state.CopyWorking, state.CopyCommand:
		return nil
	}
	if !w.NoFiles {
		return nil
	}
	return state.Failed{Why: SwitchedOff, Closes: true}
}

// asking asks for the file that says what flags do not, or refuses where there are no files.
func (w World) asking(a state.AskPath) state.Action {
	if w.NoFiles {
		return state.Failed{Why: "no flags say all of this, and " + SwitchedOff, Closes: true}
	}
	return a
}
