package canvas

import "strings"

// asciiWords are the characters beyond ASCII that the screen uses, as they are
// written where a terminal has none of them. What is not among them, in the name
// of a file for one, becomes a question mark.
var asciiWords = map[rune]string{
	'θ': "theta", 'σ': "softmax", 'Σ': "sum", '·': "*", '×': "x", '−': "-", '±': "+/-",
	'≤': "<=", '≥': ">=", '′': "'", '…': "...", '–': "-", '∞': "inf", 'Δ': "d",
	'→': "->", '←': "<-", '↑': "up", '↓': "down", '∧': "&", '∨': "|", '¬': "!",
	'▸': ">", '•': "#", '»': "!", '›': "~", '✓': "ok", '✗': "x", '⋮': ":", '∙': ".", '◦': "o",
	'●': "@", '○': "o", '◆': "N", '★': "*", '◉': "&", '◎': "$", '▲': "^", '◀': "<", '▶': ">", '◂': "<",
	'─': "-", '━': "=", '═': "=", '┄': "-", '┅': "=", '│': "|", '┃': "|", '║': "|", '┆': "|", '┇': "|",
	'╭': "+", '╮': "+", '╰': "+", '╯': "+", '┏': "+", '┓': "+", '┗': "+", '┛': "+",
	'╔': "+", '╗': "+", '╚': "+", '╝': "+", '├': "|", '┤': "|", '┝': "[", '┥': "]", '┼': "+", '┬': "+", '└': "+",
	'■': "#", '█': "#",
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
// Where braille dots cannot be had, the lines between neurons are drawn with the
// characters - / \ and |: with gaps for a weight below 0, and with an arrowhead for one
// that the step in hand takes.

// Stroke draws from the cell (x0, y0) to (x1, y1), if x1 lies to the right.
func (c Canvas) Stroke(x0, y0, x1, y1 int, dashed, inHand bool, style Style) {
	at := func(x int) int { return y0 + floorDiv(2*(y1-y0)*(x-x0)+x1-x0, 2*(x1-x0)) }
	for x := x0; x < x1; x++ {
		if dashed && (x-x0)%4 >= 2 {
			continue
		}
		y, next := at(x), at(x+1)
		switch {
		case y == next:
			c.Set(x, y, style, '-')
		case next > y:
			c.slope(x, y, style, '\\')
		default:
			c.slope(x, y, style, '/')
		}
		for between := min(y, next) + 1; between < max(y, next); between++ {
			c.slope(x, between, style, '|')
		}
	}
	if x1 > x0 && inHand {
		c.Set(x1, y1, style, '>')
	}
}

// slope draws one character of a line that is not level. Two lines that meet make a
// cross.
func (c Canvas) slope(x, y int, style Style, r rune) {
	if there := c.At(x, y); r != '|' && (there == '/' || there == '\\') && there != r {
		r = 'X'
	}
	c.Set(x, y, style, r)
}

// floorDiv is a/b rounded down, for a positive b.
func floorDiv(a, b int) int {
	if a < 0 {
		return -((-a + b - 1) / b)
	}
	return a / b
}
