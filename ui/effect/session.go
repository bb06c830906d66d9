package effect

import (
	"io"

	"nnexplore/netfile"
	"nnexplore/session"
	"nnexplore/ui/state"
)

// writeSession writes the whole state to a file of the person's choice.
func writeSession(s state.State, path string, overwrite bool) error {
	s = state.Apply(s, state.CancelPrompt{}) // not the field in which the path was typed
	data, err := session.SaveWhole(s)
	if err != nil {
		return err
	}
	return netfile.WriteAtomic(path, overwrite, func(w io.Writer) error {
		_, err := w.Write(data)
		return err
	})
}
