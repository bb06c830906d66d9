package report

import (
	"fmt"
	"math"
	"slices"

	"nnexplore/model"
	"nnexplore/number"
)

// forwardNumPy appends a Python script to b that defines the network and runs x through
// it with the lines of [model.Explanation.NumPy]. It ends in an assertion that its y is
// the one of this program, to 1e-12.
func forwardNumPy(b []byte, p Pass) []byte {
	b = forwardLines(numpyHead(b, "forward", p), p)
	b = append(b, "print(y)\n\n"...)
	b = pythonArray(b, "expected", p.Trace.Y())
	return append(b, "assert np.allclose(y, expected, rtol=1e-12, atol=1e-12, equal_nan=True)\n"...)
}

// backwardNumPy appends a Python script to b that goes on from the forward pass with the lines of
// [back.Explanation.NumPy], takes one step, and asserts that its gradients, its weights after the
// step and its losses are those of this program.
func backwardNumPy(b []byte, p BackPass) []byte {
	b = forwardLines(numpyHead(b, "backward", p.Pass), p.Pass)
	b = append(pythonArray(append(b, '\n'), "t", p.Gradients.Target), '\n')
	steps := backSteps(p)
	loss := steps[0].NumPy()[0]
	if p.Gradients.Loss == model.CrossEntropy && slices.Contains(p.Trace.Y(), 0) {
		loss = "L = -np.sum(t[t != 0] * np.log(y[t != 0]))" // 0·log 0 would be NaN
	}
	b = append(append(b, loss...), '\n')
	for _, e := range steps[1:] {
		for _, line := range e.NumPy() {
			b = append(append(b, line...), '\n')
		}
	}
	b = append(b, "print(L)\n\n"+`
def check(name, value, expected):
    assert np.allclose(value, expected, rtol=1e-9, atol=1e-12, equal_nan=True), name


`...)
	b = append(pythonList(append(b, `check("L", L, `...), []float64{p.Gradients.L}), ")\n"...)
	for l, layer := range p.Gradients.Layers {
		b = pythonCheck(b, fmt.Sprintf("dW%d", l+1), p.Notation.Matrix(layer.DW))
		b = pythonCheck(b, fmt.Sprintf("db%d", l+1), [][]float64{layer.DB})
	}
	b = append(append(b, "\neta = "...), number.Full(p.Rate)...)
	b = append(b, '\n')
	for l := range p.Net.Layers {
		b = fmt.Appendf(b, "W%d = W%d - eta * dW%d\nb%d = b%d - eta * db%d\n", l+1, l+1, l+1, l+1, l+1, l+1)
	}
	for _, e := range layerSteps(p.Pass) {
		b = append(append(b, e.NumPy()...), '\n')
	}
	b = append(append(b, loss...), "\nprint(L)\n\n"...)
	for l, layer := range p.after.Layers {
		b = pythonCheck(b, fmt.Sprintf("W%d", l+1), p.Notation.Matrix(layer.W))
		b = pythonCheck(b, fmt.Sprintf("b%d", l+1), [][]float64{layer.B})
	}
	return append(pythonList(append(b, `check("L after the step", L, `...), []float64{p.lossThen()}), ")\n"...)
}

// pythonCheck appends the check of a matrix, or of a vector as its only row.
func pythonCheck(b []byte, name string, m [][]float64) []byte {
	b = fmt.Appendf(b, "check(%q, %s, ", name, name)
	if len(m) > 1 {
		b = append(b, '[')
	}
	for i, row := range m {
		if i > 0 {
			b = append(b, ", "...)
		}
		b = pythonList(b, row)
	}
	if len(m) > 1 {
		b = append(b, ']')
	}
	return append(b, ")\n"...)
}

// numpyHead appends what a script begins with: what it is, and the functions it calls.
func numpyHead(b []byte, pass string, p Pass) []byte {
	b = fmt.Appendf(b, "# The %s pass of %s, %s.\n", pass, PrintableName(p.From.title(p.Net)), layered(p.Net))
	if p.From.count > 0 {
		b = fmt.Appendf(b, "# %s.\n", PrintableName(p.From.changed(p.Net)))
	}
	for _, line := range nameLines(p.Net) {
		b = fmt.Appendf(b, "# %s.\n", PrintableName(line))
	}
	b = append(b, "import numpy as np\n"...)
	b = append(b, functions(p.Net)...)
	return append(b, "\n\n"...)
}

// forwardLines appends the network, x and the forward pass to a script.
func forwardLines(b []byte, p Pass) []byte {
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
	return b
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
