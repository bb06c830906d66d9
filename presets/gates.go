package presets

import "nnexplore/model"

// A Gate is a perceptron under a name.
type Gate struct {
	Name   string
	Source string
	model.Gate
}

// Gates lists the gates, the one that the explorer opens with first.
func Gates() []Gate {
	return []Gate{
		{"or", "the article's perceptron with θ = 0.4", model.Gate{W1: 0.5, W2: 0.5, Theta: 0.4}},
		{"and", "the article's perceptron with θ = 0.7; the book, section 2.3", model.Gate{W1: 0.5, W2: 0.5, Theta: 0.7}},
		{"nand", "the book, section 2.3: AND with every sign turned round", model.Gate{W1: -0.5, W2: -0.5, Theta: -0.7}},
		{"nor", "OR with every sign turned round", model.Gate{W1: -0.5, W2: -0.5, Theta: -0.4}},
	}
}

// GateNamed finds a gate; the error lists those there are.
func GateNamed(name string) (Gate, error) {
	var there []string
	for _, g := range Gates() {
		if g.Name == name {
			return g, nil
		}
		there = append(there, g.Name)
	}
	return Gate{}, unknown("gate", name, there)
}
