package effect

import (
	"errors"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// shellLine is a command of this program in words that a shell of that operating system
// takes as they are. All of its characters can be printed, for one that cannot may act on
// the line into which it is pasted.
func shellLine(goos string, args []string) (string, error) {
	quote := quotePOSIX
	if goos == "windows" {
		quote = quoteWindows
	}
	line := "nnexplore"
	for _, a := range args {
		word, err := quote(a)
		if err != nil {
			return "", err
		}
		line += " " + word
	}
	return line, nil
}

// quotePOSIX is a word as sh takes it for one. Where it has what cannot be printed, printf
// makes it: $'…' would be shorter, but dash, which is sh on many systems, does not know it.
func quotePOSIX(word string) (string, error) {
	switch {
	case madeOf(word, plainPOSIX):
		return word, nil
	case shows(word, unicode.IsPrint):
		return "'" + strings.ReplaceAll(word, "'", `'\''`) + "'", nil
	case strings.HasSuffix(word, "\n"):
		return "", errors.New("no command can be copied: the name of the file ends in a line break, which shells take away; another name has one")
	}
	return `"$(printf '` + octal(word) + `')"`, nil
}

// octal is a word as the format of printf: every byte that is of no letter, digit or other
// character of most names is a backslash and its octal digits, and so is a dash that would
// begin a flag.
func octal(word string) string {
	var b strings.Builder
	for len(word) > 0 {
		r, size := utf8.DecodeRuneInString(word)
		character := word[:size]
		word = word[size:]
		switch {
		case size > 1 && unicode.IsPrint(r), r != '-' && madeOf(character, plainPOSIX+" "), r == '-' && b.Len() > 0:
			b.WriteString(character)
		default:
			for _, c := range []byte(character) {
				fmt.Fprintf(&b, `\%03o`, c)
			}
		}
	}
	return b.String()
}

// shows reports whether a word is UTF-8 and all of its characters are of that kind.
func shows(word string, kind func(rune) bool) bool {
	return utf8.ValidString(word) && !strings.ContainsFunc(word, func(r rune) bool { return !kind(r) })
}

// quoteWindows is a word as both cmd and PowerShell take it for one: in double quotes,
// with the backslashes at its end doubled, as programs there read their command line.
//
// Where PowerShell would find a variable, an escape or an end in that, only single quotes
// help, which cmd does not know: such a word is for PowerShell alone. No quotes keep cmd
// from replacing %NAME% with that variable.
func quoteWindows(word string) (string, error) {
	switch {
	case madeOf(word, plainWindows):
		return word, nil
	case !shows(word, unicode.IsGraphic):
		return "", errors.New("no command can be copied: the name of the file has a character that cannot be printed, and no shell here has another way to write it; another name has one")
	case strings.ContainsAny(word, "$`\"“”„"):
		double := strings.NewReplacer("'", "''", "‘", "‘‘", "’", "’’", "‚", "‚‚", "‛", "‛‛") // each ends a word in single quotes
		return "'" + double.Replace(word) + "'", nil
	}
	return `"` + word + strings.Repeat(`\`, len(word)-len(strings.TrimRight(word, `\`))) + `"`, nil
}

// Characters that need no quotes. Between bare words a comma makes a list to PowerShell.
const (
	plainAnywhere = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_./"
	plainPOSIX    = plainAnywhere + ",=+"
	plainWindows  = plainAnywhere + `\:`
)

// madeOf reports whether a word is not empty and has only those characters.
func madeOf(word, characters string) bool { return word != "" && strings.Trim(word, characters) == "" }
