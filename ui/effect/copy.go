package effect

import (
	"io"

	"github.com/aymanbagabas/go-osc52/v2"

	"nnexplore/ui/state"
)

// copied puts a text on the clipboard of the terminal, over ssh too, and shows it, since
// no terminal reports whether it took it.
func copied(clipboard io.Writer, text string) state.Action {
	if clipboard != nil {
		if _, err := osc52.New(text).WriteTo(clipboard); err != nil {
			return state.Failed{Why: "nothing was copied: " + err.Error()}
		}
	}
	return state.Copied{Text: text}
}
