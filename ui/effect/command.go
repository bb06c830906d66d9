package effect

import (
	"io"
	"strings"

	"github.com/aymanbagabas/go-osc52/v2"

	"nnexplore/ui/state"
)

// copied puts a text on the clipboard of the terminal, over ssh too, and shows
// it: a terminal does not say whether it took it.
func copied(clipboard io.Writer, text string) state.Action {
	if clipboard != nil {
		if _, err := osc52.New(text).WriteTo(clipboard); err != nil {
			return state.Failed{Why: "nothing was copied: " + err.Error()}
		}
	}
	return state.Copied{Text: text}
}

// commandLine is the command that opens what is on screen in words that a shell takes
// as they are, and whether flags can say all of it.
func commandLine(s state.State, flags []string) (line string, whole bool) {
	args, whole := s.Arguments()
	return shellLine(append(args, flags...)), whole
}

// sessionLine is the command that opens the session in the file at path.
func sessionLine(path string, flags []string) string {
	return shellLine(append([]string{"--state", path}, flags...))
}

func shellLine(args []string) string {
	line := "nnexplore"
	for _, a := range args {
		line += " " + quoted(a)
	}
	return line
}

// quoted is a word as a shell takes it for one.
func quoted(word string) string {
	const plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_./,=+"
	if word != "" && strings.Trim(word, plain) == "" {
		return word
	}
	return "'" + strings.ReplaceAll(word, "'", `'\''`) + "'"
}
