package effect

import (
	"errors"
	"os"
	"path/filepath"
	"strings"

	"nnexplore/internal/intact"
	"nnexplore/netfile"
	"nnexplore/netfile/roles"
	"nnexplore/presets"
	"nnexplore/ui/state"
)

// OpenNetwork reads a network from a file, which it records as where the network came
// from. noX reports that the file has no x, which is zeros then. watch, which
// may be nil, is called with the part that is read, up to 1.
func OpenNetwork(path string, o netfile.Options, watch func(part float64)) (n presets.Network, noX bool, err error) {
	path = home(path)
	f, err := netfile.Read(path, o, watch)
	if err != nil {
		return n, false, err
	}
	n = Read(f)
	n.File.Rows = o.Rows.String()
	if n.File.Sum, err = netfile.Sum(path); err != nil {
		return n, false, err
	}
	n.File.Path, err = filepath.Abs(path)
	return n, f.NoX, err
}

// Read is the network of a file or a pipe, with how it was read; its File has no path.
func Read(f netfile.File) presets.Network {
	o := presets.FileOrigin{Bare: f.Bare, Turned: f.Rows == netfile.Neurons, Undecided: f.Undecided, NoBias: f.NoBias, OneBias: f.OneBias, Unnamed: f.Unnamed}
	for _, a := range f.Left {
		o.Left = append(o.Left, a.String())
	}
	return presets.Network{Network: f.Network, X: f.X, Examples: f.Batch, Targets: f.Targets, File: &o}
}

// opened answers with the network in a file or, in the words of why, with what kept it from being
// read.
func opened(path string, o netfile.Options, why func(error) string) state.Action {
	n, noX, err := OpenNetwork(path, o, nil)
	if err != nil {
		return state.Failed{Why: why(err)}
	}
	return state.Opened{Network: n, NoX: noX}
}

// turnedNot says that the W of a file stay as they were, and where the rows that were asked for
// break.
func turnedNot(path string, rows netfile.Rows, err error) string {
	why := strings.TrimPrefix(err.Error(), path+": ")
	if misfit := (*roles.Misfit)(nil); errors.As(err, &misfit) {
		why = "a row of W for each neuron does not fit: " + misfit.Neurons
		if rows == netfile.Inputs {
			why = "a row of W for each value that comes in does not fit: " + misfit.Inputs
		}
	}
	return "nothing is turned: " + why
}

// turned are the options that read the file of a network again, with those rows of W and the
// activations that the network was opened with.
func turned(p presets.Network, rows string) netfile.Options {
	o := netfile.Options{Rows: netfile.RowsNamed(rows)}
	if p.File != nil && p.File.Bare {
		o.Output = p.Layers[p.Last()].Activation
		if p.Last() > 0 {
			o.Hidden = p.Layers[0].Activation
		}
	}
	return o
}

// writing writes a file and returns the action that answers how it ended, that of done
// where it went well.
func writing(typed string, done func(path string) state.Action, write func(path string) error) state.Action {
	path := pathOf(typed)
	switch err := write(path); {
	case errors.Is(err, intact.ErrExists):
		return state.Exists{}
	case err != nil:
		return state.Failed{Why: err.Error()}
	}
	return done(path)
}

// savedNetwork answers that the network was written to a file: where that is the one that
// it came from, with what is in it now.
func savedNetwork(from *presets.FileOrigin, path string) state.Action {
	done := state.Done{Notice: "The network is in " + shownName(path) + "."}
	if from == nil {
		return done
	}
	was, errWas := os.Stat(from.Path)
	is, errIs := os.Stat(path)
	if errWas != nil || errIs != nil || !os.SameFile(was, is) {
		return done
	}
	n, _, err := OpenNetwork(from.Path, netfile.Options{}, nil)
	if err != nil {
		return done
	}
	return state.Saved{Notice: done.Notice + " Changes count from there on.", Network: n}
}
