package back

import (
	"fmt"

	"nnexplore/model"
)

// slopeSymbols is h′(a) in symbols, for the vectors of that name: "z2 * (1 − z2)", "relu′(a2)". It is
// "" where h is the identity and the slope 1. A * multiplies number by number.
func slopeSymbols(h model.Activation, z, a string) string {
	switch h {
	case model.Identity:
		return ""
	case model.Sigmoid:
		return z + " * (1 − " + z + ")"
	case model.Tanh:
		return "(1 − " + z + "²)"
	}
	return fmt.Sprintf("%s′(%s)", h.Family(), a)
}

// slopeNumPy is the same as NumPy has it: "z2 * (1 - z2)", "(a2 > 0)".
func slopeNumPy(h model.Activation, z, a string) string {
	switch {
	case h == model.Identity:
		return ""
	case h == model.Sigmoid:
		return z + " * (1 - " + z + ")"
	case h == model.Tanh:
		return "(1 - " + z + "**2)"
	case h.Jumps():
		return "np.zeros_like(" + a + ")"
	case h == model.ReLU:
		return "(" + a + " > 0)"
	case h == model.Softplus:
		return "1 / (1 + np.exp(-" + a + "))"
	}
	return fmt.Sprintf("np.where(%s > 0, 1, %v)", a, h.Slope(-1)) // a leaky ReLU
}

// deltaNumPy are the lines that compute δ of layer l: "d2 = np.dot(d3, W3.T) * z2 * (1 - z2)".
func deltaNumPy(n model.Network, loss model.Loss, t model.Notation, l int) []string {
	d, h := fmt.Sprintf("d%d", l+1), n.Layers[l].Activation
	if l < n.Last() {
		return []string{d + " = " + t.Dot(fmt.Sprintf("d%d", l+2), fmt.Sprintf("W%d.T", l+2)) + times(slopeNumPy(h, n.VectorName(2*l+2), n.VectorName(2*l+1)))}
	}
	if loss == model.CrossEntropy {
		return []string{d + " = y - t"}
	}
	dy := "dy = y - t"
	if loss == model.MeanSquared {
		dy = "dy = 2 * (y - t) / len(t)"
	}
	if n.HasSoftmax() {
		return []string{dy, d + " = y * (dy - np.sum(dy * y))"}
	}
	return []string{dy, d + " = dy" + times(slopeNumPy(h, "y", n.VectorName(2*l+1)))}
}

// times is a factor behind another, where there is one.
func times(factor string) string {
	if factor == "" {
		return ""
	}
	return " * " + factor
}

// gradientNumPy are the lines that compute ∂W and ∂b of layer l: "dW3 = np.outer(z2, d3)".
func gradientNumPy(n model.Network, t model.Notation, l int) []string {
	first, second := t.Pair(n.SourceName(l), fmt.Sprintf("d%d", l+1))
	return []string{
		fmt.Sprintf("dW%d = np.outer(%s, %s)", l+1, first, second),
		fmt.Sprintf("db%d = d%d", l+1, l+1),
	}
}
