package tour

import (
	"nnexplore/model"
	"nnexplore/ui/state"
)

// order is about the shapes in a product, and which factor stands first.
func order() Chapter {
	return Chapter{
		Name:  "order",
		Title: "The order of np.dot, and shapes",
		Start: opened("article"),
		Pane:  state.NetworkPane,
		Tasks: []Task{
			{
				Tell:  "A shape is how many rows and columns there are: W1 is 2×3, x has 2 numbers.",
				Ask:   "Make a1: the product x·W1, plus b1. See which shapes meet in it.",
				Done:  func(s state.State) bool { return made(s, 0) },
				Where: "Below the picture: x (2) · W1 (2×3) + b1 (3) = a1 (3).",
				Keys:  "→ goes on by one step.",
				Words: "Type step.",
				Why:   "Each number of x meets a row of W1; each column of W1 makes one sum.",
			},
			{
				Tell:  "In NumPy (Python) this product is np.dot(x, W1). The order matters.",
				Ask:   "Turn it round: have np.dot(W1, x).",
				Done:  func(s state.State) bool { return turned(s, 0) },
				Where: "The lines below the numbers: which sizes do not meet, and what NumPy says.",
				Keys:  "w turns the product round; w once more turns it back.",
				Words: "Type turn 1.",
				Why:   "W1 is 2×3, x has 2: the inner numbers 3 and 2 differ, so NumPy refuses.",
			},
			{
				Tell:  "W3 is 2×2, and z2 has 2 numbers: there both orders fit.",
				Ask:   "Go to a3, and turn its product round too.",
				Done:  func(s state.State) bool { return turned(s, 2) },
				Where: "The line at the top for a3; the lines below the numbers for the rest.",
				Keys:  "→ until a3 is there, then w turns its product round.",
				Words: "Type step 4, then turn 3.",
				Why:   "Other numbers come out, and no error: NumPy cannot know what was meant.",
			},
			{
				Tell:  "Other books, and PyTorch, write W·x: their W has a row for each neuron.",
				Ask:   "Show this network in their way.",
				Done:  func(s state.State) bool { return s.Network.Notation() == model.WX },
				Where: "The line with the shapes: W3 then stands before z2.",
				Keys:  "N (shift and n) changes how it is written.",
				Words: "Type notation neurons.",
				Why:   "Rows have become columns, so W stands first. No number has changed.",
			},
			{
				Tell:  "The article writes x·W: its W has a row for each number that comes in.",
				Ask:   "Show this network in the article's way again.",
				Done:  func(s state.State) bool { return s.Network.Notation() == model.XW },
				Where: "The line with the shapes: W3 then stands behind z2.",
				Keys:  "N (shift and n) once more.",
				Words: "Type notation inputs.",
				Why:   "Both ways are right. Only to mix them is wrong.",
			},
			{
				Tell:  "So W has a row for each input of its layer and a column for each neuron.",
				Ask:   "Make a network whose W1 has 4 rows and 2 columns.",
				Done:  func(s state.State) bool { l := s.Network.Net.Layers[0]; return l.In() == 4 && l.Out() == 2 },
				Where: "A network is made from its sizes: inputs-neurons, as in 3-5.",
				Keys:  ": opens a field; there type sizes 4-2, then enter.",
				Words: "Type sizes 4 2.",
				Why:   "4 inputs and 2 neurons: W1 is 4×2, and b1 has a number for each neuron.",
			},
		},
	}
}

// turned reports whether the product of that layer, counted from 0, is shown the other way round.
func turned(s state.State, layer int) bool { return s.Network.Turned && s.Network.View.Layer == layer }
