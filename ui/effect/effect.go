// Package effect does what an action asks of the world: it opens, saves and exports files,
// completes their names, and copies text. Each effect is answered with an action.
package effect

import (
	"fmt"
	"io"
	"runtime"

	"nnexplore/netfile"
	"nnexplore/ui/state"
)

// A World is what effects work on beyond files.
type World struct {
	Clipboard io.Writer                // where the escape code for the clipboard goes; nil for none
	Working   func(state.State) string // the derivation of what is in hand, to be copied

	// Arguments returns the flags that open what is on screen, and what of it they do not
	// say. It is nil where there are none. Flags are those of this run that belong to no
	// state, such as the theme.
	Arguments func(state.State) ([]string, state.Unsaid)
	Flags     []string

	NoFiles bool // files are switched off: nothing is read or written
}

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

// Do runs an effect that was asked for in s and returns the action that answers it. A
// panic on the way is answered too.
func (w World) Do(s state.State, e state.Effect) (action state.Action) {
	defer func() {
		if r := recover(); r != nil {
			action = state.Failed{Why: fmt.Sprintf("a fault of the program: %v", r)}
		}
	}()
	if off := w.Off(e); off != nil {
		return off
	}
	replaces := e.Overwrite && isThere(pathOf(e.Path))
	defer func() {
		if done, ok := action.(state.Done); ok && replaces {
			action = state.Done{Notice: done.Notice + " What was there is replaced."}
		}
	}()
	switch e.Kind {
	case state.OpenFile:
		if e.Rows != "" {
			o := turned(s.Network.Preset, e.Rows)
			return opened(e.Path, o, func(err error) string { return turnedNot(e.Path, o.Rows, err) })
		}
		return opened(pastedPath(e.Path), netfile.Options{}, error.Error)
	case state.SaveFile:
		return writing(e.Path, func(path string) state.Action { return savedNetwork(s.Network.Preset.File, path) },
			func(path string) error {
				if endingOf(path) != ".json" {
					return fmt.Errorf("a network is written as JSON; a name that ends in .json was expected")
				}
				return netfile.Save(path, sourced(s.Network), s.Network.X, e.Overwrite)
			})
	case state.ExportFile:
		return exportTo(s, e)
	case state.SaveSession:
		return savedSession(s, e, func(path, beside string) state.Action {
			if beside != "" {
				return state.Done{Notice: "The session is in " + shownName(path) + ", and needs " + shownName(beside) + " as it is: the network has no room in it."}
			}
			return state.Done{Notice: "The session is in " + shownName(path) + "."}
		})
	case state.SaveForCommand:
		return savedSession(s, e, func(path, _ string) state.Action {
			return copiedLine(w.Clipboard, append([]string{"--state", path}, w.Flags...))
		})
	case state.CopyCommand:
		return w.copyCommand(s)
	case state.CopyWorking:
		return copied(w.Clipboard, w.Working(s))
	case state.ListFolder:
		return listed(e.Path, sought(s))
	case state.CompletePath:
		return completePath(s.Prompt)
	}
	return nil
}

// copyCommand copies the command that opens what is on screen. Where flags do not cover
// all of it, it says what they leave out, and asks for a file to write the session to.
func (w World) copyCommand(s state.State) state.Action {
	if w.Arguments == nil {
		return w.asking(state.AskPath{For: state.ForCommand, Why: "There are no flags for this screen; a file says it. Its name?"})
	}
	args, unsaid := w.Arguments(s)
	if unsaid.None() {
		return copiedLine(w.Clipboard, args)
	}
	short, err := shellLine(runtime.GOOS, args)
	if err != nil {
		return state.Failed{Why: err.Error()}
	}
	return w.asking(state.AskPath{
		For: state.ForCommand, Short: short, Unsaid: unsaid,
		Why: "No flag says " + unsaid.Words(s.Network.Name) + "; a file says all. Its name?",
	})
}

// asking asks for the file that says what flags do not, or refuses where there are no files.
func (w World) asking(a state.AskPath) state.Action {
	if w.NoFiles {
		return state.Failed{Why: "no flags say all of this, and " + SwitchedOff, Closes: true}
	}
	return a
}
