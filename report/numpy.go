package report

import (
	"fmt"
	"math"

	"nnexplore/model"
	"nnexplore/number"
)

// forwardNumPy appends a Python script to b that defines the network and runs x through
// it with the lines of [model.Explanation.NumPy]. It ends in an assertion that its y is
// the one of this program, to 1e-12.
func forwardNumPy(b []byte, p Pass) []byte {
	b = fmt.Appendf(b, "# The forward pass of %s, %s.\n", plain(p.From.title(p.Net)), layered(p.Net))
	if p.From.count > 0 {
		b = fmt.Appendf(b, "# %s.\n", plain(p.From.changed(p.Net)))
	}
	for _, line := range nameLines(p.Net) {
		b = fmt.Appendf(b, "# %s.\n", plain(line))
	}
	b = append(b, "import numpy as np\n"...)
	b = append(b, functions(p.Net)...)
	b = append(b, "\n\n"...)
	for l, layer := range p.Net.Layers {
		b = fmt.Appendf(b, "W%d = np.array([", l+1)
		for i, r := range p.Notation.Matrix(layer.W) {
			if i > 0 {
				b = fmt.Appendf(b, ",\n%*s", len(fmt.Sprintf("W%d = np.array([", l+1)), "")
			}
			b = pythonList(b, r)
		}
		b = append(b, "])\n"...)
		b = append(pythonArray(b, fmt.Sprintf("b%d", l+1), layer.B), '\n')
	}
	b = pythonArray(b, "x", p.Trace.X)
	for _, e := range layerSteps(p) {
		b = append(append(b, e.NumPy()...), '\n')
	}
	b = append(b, "print(y)\n\n"...)
	b = pythonArray(b, "expected", p.Trace.Y())
	return append(b, "assert np.allclose(y, expected, rtol=1e-12, atol=1e-12, equal_nan=True)\n"...)
}

// functions defines in Python the activations that the network has, each function once: a
// leaky ReLU that takes its slope as an argument is one for all slopes.
func functions(n model.Network) (text string) {
	bodies, names := map[string]string{}, []string{}
	for _, l := range n.Layers {
		name, body := l.Activation.NumPy(), l.Activation.Python()
		if bodies[name] == "" && body != "" {
			names = append(names, name)
		}
		if bodies[name] == "" || l.Activation != l.Activation.Family() {
			bodies[name] = body
		}
	}
	for _, name := range names {
		text += "\n\n" + bodies[name]
	}
	return text
}

func pythonArray(b []byte, name string, v []float64) []byte {
	b = append(append(b, name...), " = np.array("...)
	return append(pythonList(b, v), ")\n"...)
}

// pythonList appends v as a list of Python's floats.
func pythonList(b []byte, v []float64) []byte {
	b = append(b, '[')
	for i, x := range v {
		if i > 0 {
			b = append(b, ", "...)
		}
		switch {
		case math.IsNaN(x):
			b = append(b, "np.nan"...)
		case math.IsInf(x, 1):
			b = append(b, "np.inf"...)
		case math.IsInf(x, -1):
			b = append(b, "-np.inf"...)
		default:
			b = append(b, number.Full(x)...)
		}
	}
	return append(b, ']')
}
