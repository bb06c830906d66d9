package model

import (
	"fmt"
	"strings"

	"nnexplore/mathx"
)

// Activation names the function h that a layer applies to each of its a
// values, z = h(a). The strings are the spellings used in files and flags.
type Activation string

// The activations that can be chosen. Softmax looks at all the a values of its
// layer at once and stands at the output only.
const (
	Sigmoid      Activation = "sigmoid"
	StepFunction Activation = "step"
	ReLU         Activation = "relu"
	Tanh         Activation = "tanh"
	LeakyReLU    Activation = "leaky_relu"
	Softplus     Activation = "softplus"
	Identity     Activation = "identity"
	Softmax      Activation = "softmax"
)

// Elementwise lists the activations that work on one number, in the order in
// which they are offered: the article's three first.
func Elementwise() []Activation {
	return []Activation{Sigmoid, StepFunction, ReLU, Tanh, LeakyReLU, Softplus, Identity}
}

// A curve is what the model knows of an elementwise activation.
type curve struct {
	f, prime func(float64) float64
	numpy    string // the name of f in the book's program
	stages   func(x float64) []Stage
}

var curves = map[Activation]curve{
	Sigmoid:      {f: mathx.Sigmoid, prime: mathx.SigmoidPrime, numpy: "sigmoid", stages: sigmoidStages},
	StepFunction: {f: mathx.Step, prime: mathx.StepPrime, numpy: "step_function", stages: stepStages},
	ReLU:         {f: mathx.ReLU, prime: mathx.ReLUPrime, numpy: "relu", stages: reluStages},
	Tanh:         {f: mathx.Tanh, prime: mathx.TanhPrime, numpy: "np.tanh", stages: tanhStages},
	LeakyReLU:    {f: mathx.LeakyReLU, prime: mathx.LeakyReLUPrime, numpy: "leaky_relu", stages: leakyStages},
	Softplus:     {f: mathx.Softplus, prime: mathx.SoftplusPrime, numpy: "softplus", stages: softplusStages},
	Identity:     {f: mathx.Identity, prime: mathx.IdentityPrime, numpy: "identity_function", stages: identityStages},
}

// ParseActivation finds the activation with that spelling; the error lists
// those there are.
func ParseActivation(s string) (Activation, error) {
	if a := Activation(s); a == Softmax || a.isElementwise() {
		return a, nil
	}
	names := make([]string, 0, len(curves)+1)
	for _, a := range Elementwise() {
		names = append(names, string(a))
	}
	return "", fmt.Errorf("%q is no activation; there are %s, and softmax at the output", s, strings.Join(names, ", "))
}

func (a Activation) isElementwise() bool {
	_, ok := curves[a]
	return ok
}

// Of gives h(x). It panics for Softmax, which has no value at a single number.
func (a Activation) Of(x float64) float64 { return curves[a].f(x) }

// Derivative gives h′(x), NaN where none exists (step and ReLU at 0). It
// panics for Softmax.
func (a Activation) Derivative(x float64) float64 { return curves[a].prime(x) }

// numPy is the name of the function in the book's program.
func (a Activation) numPy() string {
	if a == Softmax {
		return "softmax"
	}
	return curves[a].numpy
}

// Title is the name as the book writes it in prose.
func (a Activation) Title() string {
	switch a {
	case StepFunction:
		return "step function"
	case ReLU:
		return "ReLU"
	case LeakyReLU:
		return "leaky ReLU"
	}
	return string(a)
}
