package presets

import (
	"strings"

	"nnexplore/model"
)

// A Gate is a perceptron under a name.
type Gate struct {
	Name   string
	Source string
	model.Gate
}

// Title is the name for people: that of a logic function in capitals, so that "or" does
// not read as a word of the sentence around it.
func (g Gate) Title() string {
	name, biased := strings.CutSuffix(g.Name, "-b")
	if strings.EqualFold(name, g.Gate.Name()) {
		name = g.Gate.Name()
	}
	if biased {
		name += " with b"
	}
	return name
}

// Gates lists the gates, the one that the explorer opens with first.
func Gates() []Gate {
	return []Gate{
		{"or", "the article's perceptron with θ = 0.4", model.Gate{W1: 0.5, W2: 0.5, Theta: 0.4}},
		// The article's listing of AND also sets b = -0.5, and never uses it.
		{"and", "the article's perceptron with θ = 0.7; Saito's book, section 2.3", model.Gate{W1: 0.5, W2: 0.5, Theta: 0.7}},
		{"nand", "Saito's book, section 2.3: AND with every sign turned round", model.Gate{W1: -0.5, W2: -0.5, Theta: -0.7}},
		{"nor", "OR with every sign turned round", model.Gate{W1: -0.5, W2: -0.5, Theta: -0.4}},
		{"or-b", "Saito's book, section 2.3: OR with the bias b = -0.2", biased(0.5, 0.5, -0.2)},
		{"and-b", "Saito's book, section 2.3: AND with the bias b = -0.7", biased(0.5, 0.5, -0.7)},
		{"nand-b", "Saito's book, section 2.3: NAND with the bias b = 0.7", biased(-0.5, -0.5, 0.7)},
		{"nor-b", "OR with b, every sign turned round", biased(-0.5, -0.5, 0.2)},
		{"tie", "0.2 + 0.5 is θ = 0.7, a tie; with b = -0.7 the row (1,1) fires", model.Gate{W1: 0.2, W2: 0.5, Theta: 0.7}},
		{"tenths", "0.1 + 0.2 is θ = 0.3, a tie, on paper; in a machine it is more", model.Gate{W1: 0.1, W2: 0.2, Theta: 0.3}},
	}
}

// biased is a gate in the b form.
func biased(w1, w2, b float64) model.Gate {
	return model.Gate{W1: w1, W2: w2, Form: model.BiasForm}.WithB(b)
}

// GateNamed finds a gate, in capitals or not; the error lists those there are.
func GateNamed(name string) (Gate, error) {
	for _, g := range Gates() {
		if strings.EqualFold(g.Name, name) {
			return g, nil
		}
	}
	return Gate{}, unknown("gate", name, GateNames())
}

// GateNames lists the names of the gates.
func GateNames() (there []string) {
	for _, g := range Gates() {
		there = append(there, g.Name)
	}
	return there
}
