package input

import (
	"bytes"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// ss3Key is what bubbletea knows an SS3 sequence by, "" where that is nothing. Keypads
// send them, and arrows and function keys with or without a number for the modifiers.
func ss3Key(sequence []byte) string {
	modifiers := string(sequence[2 : len(sequence)-1])
	final := sequence[len(sequence)-1]
	switch {
	case modifiers == "" && keypad[final] != "":
		return keypad[final]
	case !strings.ContainsRune("ABCDFHPQRS", rune(final)):
		return ""
	case modifiers == "" && final != 'F' && final != 'H':
		return string(sequence)
	case modifiers == "":
		return "\x1b[" + string(final)
	}
	modifiers = modifiers[strings.LastIndexByte(modifiers, ';')+1:]
	return "\x1b[1;" + modifiers + string(final)
}

// keypad are the keys of a keypad in application mode, and the arrows with ctrl of urxvt.
var keypad = map[byte]string{
	'p': "0", 'q': "1", 'r': "2", 's': "3", 't': "4", 'u': "5", 'v': "6", 'w': "7", 'x': "8", 'y': "9",
	'j': "*", 'k': "+", 'l': ",", 'm': "-", 'n': ".", 'o': "/", 'X': "=", 'I': "\t", 'M': "\r", ' ': " ",
	'a': "\x1b[1;5A", 'b': "\x1b[1;5B", 'c': "\x1b[1;5C", 'd': "\x1b[1;5D",
}

// csiKey is what bubbletea knows a whole CSI sequence by, "" where it is no key. A
// sequence that it does not know it leaves out itself.
func csiKey(sequence []byte) string {
	parameters := string(sequence[2 : len(sequence)-1])
	final := sequence[len(sequence)-1]
	switch {
	case strings.HasPrefix(parameters, "<"):
		if mouse(parameters[1:], final) {
			return string(sequence)
		}
		return ""
	case strings.HasPrefix(parameters, "?"), strings.HasPrefix(parameters, ">"), strings.HasPrefix(parameters, "="):
		return "" // a reply
	case bytes.Equal(sequence, pasteEnd), final == 'I' && parameters == "":
		return ""
	case final == 'u':
		return kittyKey(parameters)
	case final == '~' && strings.HasPrefix(parameters, "27;"):
		return otherKey(parameters)
	case final != '$' && strings.Trim(parameters, "0123456789;:") != "":
		return "" // has intermediate bytes
	}
	return string(sequence)
}

// urxvt reports whether a sequence is a key with shift as urxvt sends it, which ends
// with a character that ends no other sequence.
func urxvt(sequence []byte) bool {
	number, ok := bytes.CutSuffix(sequence[2:], []byte("$"))
	return ok && len(number) > 0 && len(bytes.Trim(number, "0123456789")) == 0
}

// mouse reports whether these are the parameters of a mouse report in SGR form.
func mouse(parameters string, final byte) bool {
	const most = len("65535")
	numbers := strings.Split(parameters, ";")
	for _, n := range numbers {
		if n == "" || len(n) > most {
			return false
		}
	}
	return len(numbers) == 3 && (final == 'M' || final == 'm')
}

// wheel reports whether an event is a report of the wheel.
func wheel(event []byte) bool {
	const turned, more = 1 << 6, 1 << 7 // of the button's bits
	var button int
	switch {
	case bytes.HasPrefix(event, []byte("\x1b[<")):
		number, _, _ := bytes.Cut(event[3:], []byte(";"))
		button, _ = strconv.Atoi(string(number))
	case len(event) == 6 && bytes.HasPrefix(event, []byte("\x1b[M")):
		button = int(event[3]) - 32
	}
	return button&turned != 0 && button&more == 0
}

// The bits of the modifiers, which are sent with 1 added.
const (
	shift = 1 << iota
	alt
	ctrl
	capsLock = 1 << 6
	numLock  = 1 << 7
)

// A chord is a key with its modifiers.
type chord struct {
	code      rune // without shift
	shifted   rune // with shift, 0 where it is not known
	modifiers int
}

// kittyKey is a key as Kitty sends it: "code:shifted:base;modifiers:kind;text", of which
// only the code must be there.
func kittyKey(parameters string) string {
	const released = 3
	field := strings.Split(parameters, ";")
	for len(field) < 3 {
		field = append(field, "")
	}
	code := numbers(field[0])
	modifiers := numbers(field[1])
	if code[0] == 0 || modifiers[1] == released {
		return ""
	}
	c := chord{code: rune(code[0]), shifted: rune(code[1]), modifiers: max(modifiers[0]-1, 0)}
	if text := numbers(field[2])[0]; text != 0 {
		c.shifted = rune(text)
	}
	return c.key()
}

// otherKey is a key as xterm's modifyOtherKeys sends it: "27;modifiers;code", where the
// code is the shifted one.
func otherKey(parameters string) string {
	field := strings.Split(parameters, ";")
	if len(field) != 3 {
		return ""
	}
	code := rune(numbers(field[2])[0])
	c := chord{code: code, shifted: code, modifiers: max(numbers(field[1])[0]-1, 0)}
	return c.key()
}

// numbers are the first two of a parameter's numbers, 0 where there is none.
func numbers(parameter string) (n [2]int) {
	for i, text := range strings.SplitN(parameter, ":", 3) {
		if i < len(n) {
			if v, err := strconv.Atoi(text); err == nil && v <= unicode.MaxRune {
				n[i] = v
			}
		}
	}
	return n
}

// key is what a terminal of old sends for the chord, "" where it has nothing for it.
func (c chord) key() string {
	if c.modifiers&^(shift|alt|ctrl|capsLock|numLock) != 0 {
		return ""
	}
	key := c.named()
	if key == "" {
		key = c.character()
	}
	switch {
	case c.modifiers&alt == 0 || key == "":
		return key
	case key[0] == esc:
		return ""
	}
	return "\x1b" + key
}

// named is the key if it has a name rather than a character.
func (c chord) named() string {
	switch {
	case c.code == '\t' && c.modifiers&shift != 0:
		return "\x1b[Z"
	case (c.code == del || c.code == '\b') && c.modifiers&ctrl != 0:
		return "\b"
	case c.code >= kittyKeypad && int(c.code-kittyKeypad) < len(kittyNames) && c.modifiers&ctrl == 0:
		return kittyNames[c.code-kittyKeypad]
	}
	switch c.code {
	case '\b', del:
		return "\x7f"
	case '\t', '\r', esc:
		return string(c.code)
	}
	return ""
}

// kittyNames are the keys of the keypad, from Kitty's number for its 0 on.
var kittyNames = [...]string{
	"0", "1", "2", "3", "4", "5", "6", "7", "8", "9", ".", "/", "*", "-", "+", "\r", "=", ",",
	"\x1b[D", "\x1b[C", "\x1b[A", "\x1b[B", "\x1b[5~", "\x1b[6~", "\x1b[H", "\x1b[F", "\x1b[2~", "\x1b[3~",
}

const kittyKeypad = 57399

// character is the character that the key types, a control character with ctrl.
func (c chord) character() string {
	const private, privateEnd = 0xe000, 0xf8ff // where Kitty has its other keys
	r := c.code
	switch shifted := c.modifiers&shift != 0; {
	case r < ' ' || !utf8.ValidRune(r) || r >= private && r <= privateEnd:
		return ""
	case c.modifiers&ctrl != 0:
		if r = unicode.ToUpper(r); shifted && unicode.IsLetter(r) || r != ' ' && (r < '@' || r > '_') {
			return ""
		}
		return string(r & 0x1f)
	case shifted && c.shifted != 0:
		r = c.shifted
	case unicode.IsLetter(r):
		if shifted != (c.modifiers&capsLock != 0) {
			r = unicode.ToUpper(r)
		}
	case shifted:
		return ""
	}
	return string(r)
}
