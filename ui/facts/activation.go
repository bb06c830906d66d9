package facts

import "nnexplore/model"

// ActivationText says of each activation, in two or three sentences, what it does and what
// it is for.
var ActivationText = map[model.Activation]string{
	model.Sigmoid:      "It squeezes any number into 0 … 1, smoothly: far to the left almost 0, far to the right almost 1. A small change of x always shows as a small change of the output, which is what learning needs.",
	model.StepFunction: "It is the perceptron's yes or no: 1 where x is greater than 0, else 0. A small change of x shows either nothing or everything, so nobody can learn from it step by step.",
	model.ReLU:         "It passes on what is greater than 0 and drops the rest. It is cheap, and where it passes its slope is 1, so that a signal gets through many layers undiminished.",
	model.Tanh:         "It is sigmoid stretched to −1 … 1, so that it passes through 0. Its outputs are balanced around 0, which often makes learning easier.",
	model.LeakyReLU:    "It is ReLU with a small slope, 0.01, where x is less than 0. So what is dropped still shows a little, and a neuron cannot fall silent for good.",
	model.Softplus:     "It is ReLU with the corner rounded off: log(1 + e^x). Far from 0 the two are the same, and its slope is sigmoid.",
	model.Identity:     "It gives back what it gets: y = a. At the output it is for a number that may be anything, as in regression; inside a network it would be no activation at all.",
	model.Softmax:      "It turns the output's numbers into shares of a whole: all are greater than 0 (a float64 may round one to 0) and their sum is 1, so they can be read as probabilities. It needs them all at once, and so stands at the output only.",
}
