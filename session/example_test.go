package session_test

import (
	"fmt"
	"os"
	"path/filepath"

	"nnexplore/session"
	"nnexplore/ui/state"
)

// A state is left and gone on with.
func Example() {
	folder, err := os.MkdirTemp("", "session")
	if err != nil {
		panic(err)
	}
	defer os.RemoveAll(folder)
	path := filepath.Join(folder, "session.json")

	left := state.Apply(state.New(), state.Nudge{Units: +3})
	data, err := left.Save()
	if err != nil {
		panic(err)
	}
	if err := session.Write(path, data); err != nil {
		panic(err)
	}

	var s state.State
	resumed, note, err := session.Resume(path, func(data []byte) (err error) {
		s, err = state.Restore(data, nil)
		return err
	})
	fmt.Println(resumed, note, err)
	fmt.Println(s.Gate.Gate.Theta, state.Apply(s, state.Undo{}).Gate.Gate.Theta)
	// Output:
	// true  <nil>
	// 0.7 0.4
}
