package canvas

import (
	"strings"
)

// Wrap breaks a text into lines of at most width cells, between words.
func Wrap(text string, width int) []string {
	var lines []string
	var line []byte
	total := 0 // the width of line
	for word := range strings.FieldsSeq(text) {
		w := TextWidth(word)
		if len(line) > 0 && total+1+w > width {
			lines = append(lines, string(line))
			line, total = line[:0], 0
		}
		if len(line) > 0 {
			line = append(line, ' ')
			total++
		}
		line = append(line, word...)
		total += w
	}
	if len(line) > 0 {
		lines = append(lines, string(line))
	}
	return lines
}

// WrapEquation breaks a working before its signs of equality, and between words only
// where a part between two of these is too wide for a line.
func WrapEquation(text string, width int) []string {
	if TextWidth(text) <= width {
		return []string{text}
	}
	var lines []string
	for i, part := range strings.Split(text, " = ") {
		if i > 0 {
			part = "= " + part
		}
		if last := len(lines) - 1; last >= 0 && TextWidth(lines[last])+1+TextWidth(part) <= width {
			lines[last] += " " + part
		} else if i == 0 || TextWidth(part) > width-2 {
			lines = append(lines, Wrap(part, width)...)
		} else {
			lines = append(lines, "  "+part)
		}
	}
	return lines
}

// WrapAll wraps one text after the other.
func WrapAll(texts []string, width int) []string {
	var lines []string
	for _, t := range texts {
		lines = append(lines, Wrap(t, width)...)
	}
	return lines
}

// Broken cuts a line wherever it is width cells wide; a character that is not shown
// becomes a question mark.
func Broken(line string, width int) []string {
	var parts []string
	var now strings.Builder
	total := 0
	for _, r := range line {
		r, w := shown(r)
		if w == 0 || r == standIn {
			r, w = '?', 1
		}
		if total+w > width && total > 0 {
			parts, total = append(parts, now.String()), 0
			now.Reset()
		}
		now.WriteRune(r)
		total += w
	}
	return append(parts, now.String())
}

// Fitting is [Canvas.Fitting] for a text of which every character is drawn as it is.
func Fitting(room int, wordings ...string) (words string, fits bool) {
	return fitting(TextWidth, room, wordings)
}

func fitting(measure func(string) int, room int, wordings []string) (words string, fits bool) {
	for _, words = range wordings {
		if measure(words) <= room {
			return words, true
		}
	}
	return words, false
}

// Pad fills a text up with blanks, so that nothing shows behind it.
func Pad(text string, width int) string {
	return text + strings.Repeat(" ", max(0, width-TextWidth(text)))
}
