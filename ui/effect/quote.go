package effect

import "strings"

// shellLine is a command of this program in words that a shell of that operating system
// takes as they are.
func shellLine(goos string, args []string) string {
	quote := quotePOSIX
	if goos == "windows" {
		quote = quoteWindows
	}
	line := "nnexplore"
	for _, a := range args {
		line += " " + quote(a)
	}
	return line
}

// quotePOSIX is a word as sh takes it for one.
func quotePOSIX(word string) string {
	if madeOf(word, plainPOSIX) {
		return word
	}
	return "'" + strings.ReplaceAll(word, "'", `'\''`) + "'"
}

// quoteWindows is a word as both cmd and PowerShell take it for one: in double quotes,
// with the backslashes at its end doubled, as programs there read their command line.
//
// Where PowerShell would find a variable, an escape or an end in that, only single quotes
// help, which cmd does not know: such a word is for PowerShell alone. No quotes keep cmd
// from replacing %NAME% with that variable.
func quoteWindows(word string) string {
	switch {
	case madeOf(word, plainWindows):
		return word
	case strings.ContainsAny(word, "$`\"“”„"):
		double := strings.NewReplacer("'", "''", "‘", "‘‘", "’", "’’", "‚", "‚‚", "‛", "‛‛") // each ends a word in single quotes
		return "'" + double.Replace(word) + "'"
	}
	return `"` + word + strings.Repeat(`\`, len(word)-len(strings.TrimRight(word, `\`))) + `"`
}

// Characters that need no quotes. Between bare words a comma makes a list to PowerShell.
const (
	plainAnywhere = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_./"
	plainPOSIX    = plainAnywhere + ",=+"
	plainWindows  = plainAnywhere + `\:`
)

// madeOf reports whether a word is not empty and has only those characters.
func madeOf(word, characters string) bool { return word != "" && strings.Trim(word, characters) == "" }
