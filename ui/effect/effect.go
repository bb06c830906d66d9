// Package effect does what an action asks of the world: it opens, saves and exports files,
// completes their names, and copies text. Each effect is answered with an action.
package effect

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"

	"nnexplore/netfile"
	"nnexplore/presets"
	"nnexplore/ui/state"
)

// A World is what effects work on beyond files.
type World struct {
	Clipboard io.Writer                // where the escape code for the clipboard goes; nil for none
	Working   func(state.State) string // the derivation of what is in hand, to be copied

	// Arguments returns the flags that open what is on screen; whole reports whether they
	// cover all of it. It is nil where there are none. Flags are those of this run that
	// belong to no state, such as the theme.
	Arguments func(state.State) (args []string, whole bool)
	Flags     []string
}

// Do runs an effect that was asked for in s and returns the action that answers it. A
// panic on the way is answered too.
func (w World) Do(s state.State, e state.Effect) (action state.Action) {
	defer func() {
		if r := recover(); r != nil {
			action = state.Failed{Why: fmt.Sprintf("a fault of the program: %v", r)}
		}
	}()
	switch e.Kind {
	case state.OpenFile:
		return openNetwork(e.Path)
	case state.SaveFile:
		return writing(e.Path, func(path string) state.Action { return state.Done{Notice: "The network is in " + path + "."} },
			func(path string) error {
				if filepath.Ext(path) != ".json" {
					return fmt.Errorf("a network is written as JSON; a name that ends in .json was expected")
				}
				return netfile.Save(path, sourced(s.Network), s.Network.X, e.Overwrite)
			})
	case state.ExportFile:
		return exportTo(s, e)
	case state.SaveSession:
		return savedSession(s, e, func(path string) state.Action { return state.Done{Notice: "The session is in " + path + "."} })
	case state.SaveForCommand:
		return savedSession(s, e, func(path string) state.Action {
			return copied(w.Clipboard, shellLine(runtime.GOOS, append([]string{"--state", path}, w.Flags...)))
		})
	case state.CopyCommand:
		return w.copyCommand(s)
	case state.CopyWorking:
		return copied(w.Clipboard, w.Working(s))
	case state.CompletePath:
		return completePath(s.Prompt)
	}
	return nil
}

// home replaces a leading ~ with the user's own folder.
func home(path string) string {
	rest, ok := strings.CutPrefix(path, "~/")
	if dir, err := os.UserHomeDir(); ok && err == nil {
		return filepath.Join(dir, rest)
	}
	return path
}

// OpenNetwork reads a network from a file, which it records as where the network came
// from. noX reports that the file has no x, which is zeros then. watch is called with
// the part that is read, up to 1.
func OpenNetwork(path string, o netfile.Options, watch func(part float64)) (n presets.Network, noX bool, err error) {
	path = home(path)
	f, err := netfile.Read(path, o, watch)
	if err != nil {
		return n, false, err
	}
	origin := &presets.FileOrigin{Bare: f.Bare}
	if origin.Sum, err = netfile.Sum(path); err != nil {
		return n, false, err
	}
	if origin.Path, err = filepath.Abs(path); err != nil {
		return n, false, err
	}
	return presets.Network{Network: f.Network, X: f.X, File: origin}, f.NoX, nil
}

func openNetwork(path string) state.Action {
	n, noX, err := OpenNetwork(path, netfile.Options{}, func(float64) {})
	if err != nil {
		return state.Failed{Why: err.Error()}
	}
	return state.Opened{Network: n, NoX: noX}
}

// writing writes a file and returns the action that answers how it ended, that of done
// where it went well.
func writing(path string, done func(path string) state.Action, write func(path string) error) state.Action {
	path = home(path)
	switch err := write(path); {
	case errors.Is(err, netfile.ErrExists):
		return state.Exists{}
	case err != nil:
		return state.Failed{Why: err.Error()}
	}
	return done(path)
}

// savedSession writes the session to a file; done answers where it went well.
func savedSession(s state.State, e state.Effect, done func(path string) state.Action) state.Action {
	return writing(e.Path, done, func(path string) error { return writeSession(s, path, e.Overwrite) })
}
