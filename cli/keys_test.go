package cli_test

import (
	"io"
	"strings"
)

// keys are the names of the keys that are not characters, as bubbletea has
// them, and what a terminal sends for them.
var keys = map[string]string{
	"up": "\x1b[A", "down": "\x1b[B", "right": "\x1b[C", "left": "\x1b[D",
	"shift+up": "\x1b[1;2A", "shift+down": "\x1b[1;2B", "shift+right": "\x1b[1;2C", "shift+left": "\x1b[1;2D",
	"home": "\x1b[H", "end": "\x1b[F", "pgup": "\x1b[5~", "pgdown": "\x1b[6~",
	"insert": "\x1b[2~", "delete": "\x1b[3~", "backspace": "\x7f",
	"enter": "\r", "tab": "\t", "shift+tab": "\x1b[Z", "esc": "\x1b", "space": " ",
	"f1": "\x1bOP",
}

// press presses keys one after the other: a name such as "left" or "ctrl+c",
// or characters to type. Nothing may follow esc before its effect is seen, for
// esc and a character that arrive together mean alt and that character.
func (term *terminal) press(names ...string) {
	term.t.Helper()
	for _, name := range names {
		sequence, named := keys[name]
		if letter, ok := strings.CutPrefix(name, "ctrl+"); ok && len(letter) == 1 {
			sequence, named = string(letter[0]&0x1f), true
		}
		if !named {
			switch modifier, _, _ := strings.Cut(name, "+"); modifier {
			case "ctrl", "shift", "alt":
				term.t.Fatalf("no key is called %q", name)
			}
			sequence = name
		}
		term.send(sequence)
	}
}

// send sends bytes as they are: a paste, a click, a late answer.
func (term *terminal) send(sequence string) {
	term.t.Helper()
	if _, err := io.WriteString(term.pty, sequence); err != nil {
		term.t.Fatalf("send %q: %v\n%s", sequence, err, term.framed())
	}
}
