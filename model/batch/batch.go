// Package batch runs many inputs through a network at a time, to the last bit as one by one.
package batch

import (
	"nnexplore/mathx"
	"nnexplore/model"
)

// Rows is how many inputs are run at a time. All their numbers stay near the processor where
// the network is small, and what is looked up once for all of them is little beside them.
const Rows = 64

// abreast is how many rows are summed side by side: each sum waits for its own last one only.
// Rows is a multiple of it.
const abreast = 4

// A Runner runs up to [Rows] inputs at a time through a network and reuses the memory of their
// traces.
type Runner struct {
	layers []layer
	x      []float64     // of all rows, one behind the other, as all the numbers here
	traces []model.Trace // of the rows, with parts of these numbers
}

// A layer is one of a network, with its numbers for all rows.
type layer struct {
	columns  [][]float64 // of W, one for each neuron
	b        []float64
	h        model.Activation
	f        func(a float64) float64 // h; nil for softmax
	in, a, z []float64

	shifted, exp []float64 // of softmax; its y is z
}

// New returns a runner for a network that has passed [model.Network.Check].
func New(n model.Network) *Runner {
	r := &Runner{layers: make([]layer, len(n.Layers)), x: make([]float64, Rows*n.In()), traces: make([]model.Trace, Rows)}
	in := r.x
	for i := range n.Layers {
		from, width := &n.Layers[i], n.Layers[i].Out()
		room := func() []float64 { return make([]float64, Rows*width) }
		l := layer{columns: make([][]float64, width), b: from.B, h: from.Activation, f: from.Activation.Func(), in: in, a: room(), z: room()}
		for j := range l.columns {
			for _, row := range from.W {
				l.columns[j] = append(l.columns[j], row[j])
			}
		}
		if l.h == model.Softmax {
			l.shifted, l.exp = room(), room()
		}
		r.layers[i], in = l, l.z
	}
	for row := range r.traces {
		r.traces[row] = r.trace(row)
	}
	return r
}

// trace is the trace of a row, whose numbers are still to be made.
func (r *Runner) trace(row int) model.Trace {
	t := model.Trace{X: part(r.x, row), Layers: make([]model.LayerTrace, len(r.layers))}
	for i := range r.layers {
		l := &r.layers[i]
		t.Layers[i] = model.LayerTrace{In: part(l.in, row), A: part(l.a, row), Z: part(l.z, row)}
		if l.h == model.Softmax {
			t.Softmax = mathx.SoftmaxStages{Shifted: part(l.shifted, row), Exp: part(l.exp, row), Y: part(l.z, row)}
		}
	}
	return t
}

// part is what belongs to a row of the numbers of all rows.
func part(numbers []float64, row int) []float64 {
	n := len(numbers) / Rows
	return numbers[row*n : (row+1)*n : (row+1)*n]
}

// X is where the first rows inputs are written, one behind the other.
func (r *Runner) X(rows int) []float64 { return r.x[:rows*len(r.traces[0].X)] }

// Forward is [model.Forward] of the first rows inputs, to the last bit. The traces hold until
// the next time.
func (r *Runner) Forward(rows int) []model.Trace {
	traces := r.traces[:rows]
	for i := range r.layers {
		l := &r.layers[i]
		l.sum(rows)
		a := l.a[:rows*len(l.b)]
		switch {
		case l.h == model.Softmax:
			for row := range traces {
				mathx.SoftmaxInto(&traces[row].Softmax, traces[row].Layers[i].A)
			}
		case l.h == model.Sigmoid: // which is put in place
			z := l.z[:len(a)]
			for k, a := range a {
				z[k] = mathx.Sigmoid(a)
			}
		default:
			for k, a := range a {
				l.z[k] = l.f(a)
			}
		}
	}
	return traces
}

// sum makes each a of a layer as [mathx.Affine] does, neuron by neuron. Where rows is no
// multiple of abreast it makes some of rows that do not count, too.
func (l *layer) sum(rows int) {
	width := len(l.b)
	for j, w := range l.columns {
		n, b := len(w), l.b[j]
		for row := 0; row < rows; row += abreast {
			x := l.in[row*n:]
			x0, x1, x2, x3 := x[:n], x[n:2*n], x[2*n:3*n], x[3*n:4*n]
			var s0, s1, s2, s3 float64
			for i, v := range w {
				s0 += float64(x0[i] * v)
				s1 += float64(x1[i] * v)
				s2 += float64(x2[i] * v)
				s3 += float64(x3[i] * v)
			}
			a := l.a[row*width+j:]
			a[0], a[width], a[2*width], a[3*width] = s0+b, s1+b, s2+b, s3+b
		}
	}
}
