package effect

import (
	"errors"
	"io"

	"nnexplore/internal/intact"
	"nnexplore/session"
	"nnexplore/ui/state"
)

// errNoRoom is the refusal of a session that could not be read again, with the way out.
var errNoRoom = errors.New("the session with its network would be longer than 64 MiB, the most that --state reads; " +
	"O writes the network to a file of its own, and of a network opened from a file the session only needs the name")

// writeSession writes the whole state to a file of the person's choice. beside is the file
// of the network that the session needs, "" for none: a network for which there is no room
// in a session is named by its file.
func writeSession(s state.State, path string, overwrite bool) (beside string, err error) {
	s = state.Apply(s, state.CancelPrompt{}) // not the field in which the path was typed
	data, err := session.SaveWhole(s)
	if errors.Is(err, session.ErrTooLong) && s.Network.Preset.File != nil && s.Network.Preset.File.Path != "" {
		beside = s.Network.Preset.File.Path
		data, err = session.SaveNamed(s)
	}
	if errors.Is(err, session.ErrTooLong) {
		err = errNoRoom
	}
	if err != nil {
		return "", err
	}
	return beside, intact.Write(path, overwrite, func(w io.Writer) error {
		_, err := w.Write(data)
		return err
	})
}

// savedSession writes the session to a file; done answers where it went well.
func savedSession(s state.State, e state.Effect, done func(path, beside string) state.Action) state.Action {
	var beside string
	return writing(e.Path, func(path string) state.Action { return done(path, beside) }, func(path string) (err error) {
		beside, err = writeSession(s, path, e.Overwrite)
		return err
	})
}
