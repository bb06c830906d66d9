package effect

import (
	"io"

	"nnexplore/netfile"
	"nnexplore/session"
	"nnexplore/ui/state"
)

// savedSession writes the whole state to a file of the person's choice; done answers where
// it went well.
func savedSession(s state.State, e state.Effect, done func(path string) state.Action) state.Action {
	return writing(e.Path, done, func(path string) error {
		data, err := session.SaveWhole(state.Apply(s, state.CancelPrompt{})) // not the field in which the path was typed
		if err != nil {
			return err
		}
		return netfile.WriteAtomic(path, e.Overwrite, func(w io.Writer) error {
			_, err := w.Write(data)
			return err
		})
	})
}
