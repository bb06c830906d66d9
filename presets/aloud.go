package presets

// aloud has, by the names of the presets, the sources in words of those whose source has
// signs.
var aloud = map[string]string{
	"or":       "the article's perceptron with theta 0.4",
	"and":      "the article's perceptron with theta 0.7; Saito's book, section 2.3",
	"or-b":     "Saito's book, section 2.3: OR with the bias b equals minus 0.2",
	"and-b":    "Saito's book, section 2.3: AND with the bias b equals minus 0.7",
	"nand-b":   "Saito's book, section 2.3: NAND with the bias b equals 0.7",
	"tie":      "0.2 plus 0.5 is theta 0.7, a tie; with b equals minus 0.7 the row 1 1 fires",
	"tenths":   "0.1 plus 0.2 is theta 0.3, a tie, on paper; in a machine it is more",
	"textbook": "Saito's book, section 3.4: x equals 1, 0.5, identity at the end",
}

// Aloud is the source of the gate for ears, without signs.
func (g Gate) Aloud() string { return inWords(g.Name, g.Source) }

// Aloud is the source of the preset for ears, without signs.
func (n Network) Aloud() string { return inWords(n.Name, n.Source) }

func inWords(name, source string) string {
	if words := aloud[name]; words != "" {
		return words
	}
	return source
}
