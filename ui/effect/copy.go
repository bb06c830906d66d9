package effect

import (
	"io"
	"runtime"

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

// copiedLine copies a command of this program.
func copiedLine(clipboard io.Writer, args []string) state.Action {
	line, err := shellLine(runtime.GOOS, args)
	if err != nil {
		return state.Failed{Why: err.Error()}
	}
	return copied(clipboard, line)
}
