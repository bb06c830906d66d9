package effect

import (
	"io"
	"runtime"

	"github.com/aymanbagabas/go-osc52/v2"

	"nnexplore/ui/state"
)

// copied gives a text to the terminal for its clipboard, over ssh too.
func copied(clipboard io.Writer, text string) state.Action {
	if clipboard == nil {
		return state.Copied{Text: text, Kept: "there is no terminal to copy it"}
	}
	if _, err := osc52.New(text).WriteTo(clipboard); err != nil {
		return state.Copied{Text: text, Kept: err.Error()}
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
