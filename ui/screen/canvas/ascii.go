package canvas

import "strings"

// asciiWords are the characters beyond ASCII that the screen uses, as they are
// written where a terminal has none of them. What is not among them, in the name
// of a file for one, becomes a question mark.
var asciiWords = map[rune]string{
	'θ': "theta", 'σ': "softmax", 'Σ': "sum", '·': "*", '×': "x", '−': "-", '±': "+/-",
	'≤': "<=", '≥': ">=", '′': "'", '…': "...", '–': "-", '∞': "inf", 'Δ': "d",
	'→': "->", '←': "<-", '↑': "up", '↓': "down", '∧': "&", '∨': "|", '¬': "!",
	'▸': ">", '•': "#", '»': "!", '›': "~", '≈': "~", '✓': "ok", '✗': "x", '⋮': ":", '∙': ".", '◦': "o",
	'●': "@", '○': "o", '◆': "N", '★': "*", '◉': "&", '◎': "$", '▲': "^", '◀': "<", '▶': ">", '◂': "<",
	'─': "-", '━': "=", '═': "=", '┄': "-", '┅': "=", '│': "|", '┃': "|", '║': "|", '┆': "|", '┇': "|",
	'╭': "+", '╮': "+", '╰': "+", '╯': "+", '┏': "+", '┓': "+", '┗': "+", '┛': "+",
	'╔': "+", '╗': "+", '╚': "+", '╝': "+", '├': "|", '┤': "|", '┝': "[", '┥': "]", '┼': "+", '┬': "+", '└': "+",
	'█': "#", '▀': `"`, '▄': "_",
	'∂': "d", 'δ': "d", 'η': "eta", '½': "0.5", '²': "^2",
}

// ASCIIText writes a text with ASCII characters only. What · becomes depends on its
// place: alone it is a number that is not computed yet, and becomes a point; between
// blanks it separates, and becomes a bar; between two factors it is a product, and
// becomes an asterisk.
func ASCIIText(s string) string {
	if strings.TrimSpace(s) == "·" {
		return strings.Replace(s, "·", ".", 1)
	}
	plain := true
	for i := 0; i < len(s); i++ {
		plain = plain && s[i] < 0x80
	}
	if plain {
		return s
	}
	var b strings.Builder
	for _, r := range parted(s) {
		b.WriteString(ASCIIRune(r))
	}
	return b.String()
}

// parted writes the points that separate, those between blanks, as bars. The product of
// two shapes, "x (2) · W1 (2×3)", is the only product that is written with blanks.
func parted(s string) string {
	parts := strings.Split(s, " · ")
	text := parts[0]
	for _, part := range parts[1:] {
		if strings.HasSuffix(text, ")") {
			text += " · " + part
		} else {
			text += " | " + part
		}
	}
	return text
}

// ASCIIRune is a character as it is written where there are ASCII characters only: θ is
// theta, · is *. One that the program never writes of itself is a question mark.
func ASCIIRune(r rune) string {
	if r < 0x80 {
		return string(r)
	}
	if word, ok := asciiWords[r]; ok {
		return word
	}
	if r > 0x2800 && r <= 0x28ff { // braille, which draws the lines
		return ":"
	}
	return "?"
}
