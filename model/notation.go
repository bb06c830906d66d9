package model

import (
	"fmt"
	"slices"

	"nnexplore/mathx"
)

// A Notation is a way to write the products of the layers. It is the one place that knows
// how the elements of a W are named, in which order the factors of a product stand and which
// of its shapes comes first. No number depends on it: a [Layer] and a [Ref] are the same in
// both, and so is the order in which a sum is added up.
type Notation uint8

// The notations. Files and sessions are written in XW whatever is shown.
const (
	XW Notation = iota // a = x·W + b: W has a row for each value that comes in, a column for each neuron
	WX                 // a = W·x + b: W has a row for each neuron, a column for each value that comes in
)

// Notations lists them by their names.
func Notations() []string { return []string{XW.String(), WX.String()} }

// String is the notation's name, as flags and sessions spell it.
func (t Notation) String() string { return [...]string{"xW", "Wx"}[t] }

// Other is the notation that this one is not.
func (t Notation) Other() Notation { return WX - t }

// Pair puts what belongs to a value that comes in, or to the vector of these, and what
// belongs to its weight, or to W, in the order of the product.
func (t Notation) Pair(v, w string) (first, second string) {
	if t == WX {
		return w, v
	}
	return v, w
}

// Times writes a product: "x·W1", "x[1]·W1[1,2]", "2·0.3".
func (t Notation) Times(v, w string) string {
	first, second := t.Pair(v, w)
	return first + "·" + second
}

// Dot writes the product as the book's program does: "np.dot(x, W1)".
func (t Notation) Dot(v, w string) string {
	first, second := t.Pair(v, w)
	return "np.dot(" + first + ", " + second + ")"
}

// Sums writes what a layer does with v: "x·W1 + b1". Of no layer in particular, l is "".
func (t Notation) Sums(v, l string) string { return t.Times(v, "W"+l) + " + b" + l }

// Row says what a row of a W is for.
func (t Notation) Row() string { return [...]string{"value that comes in", "neuron"}[t] }

// Weight names the weight in layer l, counted from 0, from value i to neuron j, where these
// are numbers or letters: "W1[i,j]".
func (t Notation) Weight(l int, i, j string) string {
	first, second := t.Pair(i, j)
	return fmt.Sprintf("W%d[%s,%s]", l+1, first, second)
}

// Name is the name of a number: "x[1]", "W1[1,2]", "b2[1]".
func (t Notation) Name(r Ref) string {
	if r.Kind == InW || r.Kind == InDW {
		r.I, r.J = t.Index(r.I, r.J)
	}
	return r.Name()
}

// Index is the row and the column in which W has the weight from value i to neuron j. It
// is its own inverse: of a row and a column it gives i and j.
func (t Notation) Index(i, j int) (row, column int) {
	if t == WX {
		return j, i
	}
	return i, j
}

// Shape is how many rows and columns the W of a layer has.
func (t Notation) Shape(l Layer) (rows, columns int) { return t.Index(l.In(), l.Out()) }

// ShapeText is the shape of the W of a layer: "2×3".
func (t Notation) ShapeText(l Layer) string {
	rows, columns := t.Shape(l)
	return fmt.Sprintf("%d×%d", rows, columns)
}

// Meeting is what stands around the two inner sizes where the shapes of a layer's product
// meet: "x (", ") · W1 (" and "×3)" for x (2) · W1 (2×3). Layer l takes the vector v.
func (t Notation) Meeting(v string, l int, layer Layer) (parts [3]string) {
	if t == WX {
		return [3]string{fmt.Sprintf("W%d (%d×", l+1, layer.Out()), ") · " + v + " (", ")"}
	}
	return [3]string{v + " (", fmt.Sprintf(") · W%d (", l+1), fmt.Sprintf("×%d)", layer.Out())}
}

// Matrix is a W as it is written, row by row. The rows of XW are those of w itself.
func (t Notation) Matrix(w [][]float64) [][]float64 {
	if t == XW || len(w) == 0 {
		return w
	}
	turned := make([][]float64, len(w[0]))
	for j := range turned {
		for _, row := range w {
			turned[j] = append(turned[j], row[j])
		}
	}
	return turned
}

// Matrices writes the product of the W of the layers from the first to the n-th, the one
// that their product with v begins with beside it: "W1·W2·W3", or "W3·W2·W1".
func (t Notation) Matrices(n int, between string) string {
	text := "W1"
	for l := 2; l <= n; l++ {
		first, second := t.Pair(text, fmt.Sprintf("W%d", l))
		text = first + between + second
	}
	return text
}

// InBatch is the W of layer l as it stands in the product of several inputs at once, which
// have a row each: "W1", or "W1.T" where W has a row for each neuron.
func (t Notation) InBatch(l int) string {
	if t == WX {
		return fmt.Sprintf("W%d.T", l+1)
	}
	return fmt.Sprintf("W%d", l+1)
}

// BatchShapes is what layer l of n does with m inputs at once, with the shapes that meet:
// "X (3×2) · W1 (2×3) + b1 (3) = A1 (3×3)".
func (t Notation) BatchShapes(n Network, l, m int) string {
	in, out := n.Layers[l].In(), n.Layers[l].Out()
	return fmt.Sprintf("%s (%d×%d) · %s (%d×%d) + b%d (%d) = %s (%d×%d)",
		n.BatchName(2*l), m, in, t.InBatch(l), in, out, l+1, out, n.BatchName(2*l+1), m, out)
}

// BatchNumPy is the line of NumPy that does that: "A1 = np.dot(X, W1) + b1".
func (t Notation) BatchNumPy(n Network, l int) string {
	return fmt.Sprintf("%s = np.dot(%s, %s) + b%d", n.BatchName(2*l+1), n.BatchName(2*l), t.InBatch(l), l+1)
}

// An OtherWay is the product of a layer with its factors exchanged: in [XW] W·v
// instead of v·W. The article warns that their order matters to np.dot.
type OtherWay struct {
	Rows, Cols int       // of W, as the notation has it
	Len        int       // of v
	Facing     string    // "row" or "column": what of W meets v
	FacingLen  int       // how many numbers that has
	Result     []float64 // of the factors exchanged; nil where the shapes do not meet
	Right      []float64 // the layer's own product; nil where Result is
	Symmetric  bool      // whether W is its own transpose, so that both products are equal for every v
	Error      string    // NumPy's words where the shapes do not meet
}

// Same reports whether both products are equal, as they are for a symmetric W, and for some
// v, such as zeros, with any.
func (o OtherWay) Same() bool { return o.Result != nil && slices.Equal(o.Result, o.Right) }

// Across is the other one of "row" and "column": what of W meets v in the product that is meant.
func (o OtherWay) Across() string {
	if o.Facing == "row" {
		return "column"
	}
	return "row"
}

// TurnRound multiplies W of layer l and the vector v that comes in the other way
// round. The sums then run over the neurons in place of what comes in, so that the shapes
// meet only where W is square; and there the result mostly differs unless W is symmetric. It is
// the same in both notations.
func (w Notation) TurnRound(n Network, t Trace, l int) OtherWay {
	layer, v := n.Layers[l], t.Layers[l].In
	rows, cols := w.Shape(layer)
	o := OtherWay{Rows: rows, Cols: cols, Len: len(v), Facing: [...]string{"row", "column"}[w], FacingLen: layer.Out()}
	if o.FacingLen != o.Len {
		o.Error = fmt.Sprintf("ValueError: shapes (%d,%d) and (%d,) not aligned: %d (dim 1) != %d (dim 0)", rows, cols, o.Len, cols, o.Len)
		if w == WX {
			o.Error = fmt.Sprintf("ValueError: shapes (%d,) and (%d,%d) not aligned: %d (dim 0) != %d (dim 0)", o.Len, rows, cols, o.Len, rows)
		}
		return o
	}
	var err error
	o.Right, err = mathx.VecMat(v, layer.W)
	must(unchecked, err)
	o.Symmetric = true
	for i, row := range layer.W {
		for j := range i {
			o.Symmetric = o.Symmetric && row[j] == layer.W[j][i]
		}
		sum, err := mathx.Dot(row, v)
		must(unchecked, err)
		o.Result = append(o.Result, sum)
	}
	return o
}

// Collapse gives the one layer that computes what the network would if every
// activation in it were the identity: W = W1·W2·…·Wn, and b the sum of each b
// times the W of the layers after it. So without activations depth adds nothing
// (the book, section 3.2: a linear function of a linear function is linear).
func Collapse(n Network) Layer {
	w, b := n.Layers[0].W, n.Layers[0].B
	for _, l := range n.Layers[1:] {
		product, err := mathx.MatMul(w, l.W)
		must(unchecked, err)
		carried := make([]float64, l.Out())
		must(unchecked, mathx.Affine(carried, b, l.W, l.B))
		w, b = product, carried
	}
	return Layer{W: w, B: b, Activation: Identity}
}
