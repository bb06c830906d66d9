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

// copyCommand copies the command that opens what is on screen. Where flags do not cover
// all of it, it asks for a file to write the session to.
func (w World) copyCommand(s state.State) state.Action {
	if w.Arguments != nil {
		if args, whole := w.Arguments(s); whole {
			return copied(w.Clipboard, shellLine(runtime.GOOS, args))
		}
	}
	return state.AskPath{For: state.ForCommand, Why: "Flags do not say all of this screen; a file does. Its name?"}
}
