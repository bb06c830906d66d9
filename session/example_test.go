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
	data, err := session.SaveWhole(left)
	if err != nil {
		panic(err)
	}
	if err := session.Write(path, data); err != nil {
		panic(err)
	}

	back, err := session.Reader{}.Resume(path, 1)
	fmt.Println(back.Found, err)
	fmt.Println(back.State.Gate.Gate.Theta, state.Apply(back.State, state.Undo{}).Gate.Gate.Theta)
	// Output:
	// true <nil>
	// 0.7 0.4
}
