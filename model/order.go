package model

import (
	"fmt"
	"slices"

	"nnexplore/mathx"
)

// An OtherWay is the product of a layer with its factors exchanged: W·v instead
// of v·W. The article warns that their order matters to np.dot.
type OtherWay struct {
	Rows, Cols int       // of W
	Len        int       // of v
	Result     []float64 // W·v; nil where the shapes do not meet
	Right      []float64 // v·W, the layer's own product; nil where Result is
	Error      string    // NumPy's words where the shapes do not meet
}

// Same reports whether both products are equal, as they are for a symmetric W.
func (o OtherWay) Same() bool { return o.Result != nil && slices.Equal(o.Result, o.Right) }

// TurnRound multiplies W of layer l and the vector v that comes in the other way
// round. The sums then run over the columns of W, so that the shapes meet only
// where W is square; and there the result differs unless W is symmetric.
func TurnRound(n Network, t Trace, l int) OtherWay {
	w, v := n.Layers[l].W, t.Layers[l].In
	o := OtherWay{Rows: len(w), Cols: n.Layers[l].Out(), Len: len(v)}
	if o.Cols != o.Len {
		o.Error = fmt.Sprintf("ValueError: shapes (%d,%d) and (%d,) not aligned: %d (dim 1) != %d (dim 0)",
			o.Rows, o.Cols, o.Len, o.Cols, o.Len)
		return o
	}
	var err error
	if o.Right, err = mathx.VecMat(v, w); err != nil {
		panic("model: a network that was not checked: " + err.Error())
	}
	for _, row := range w {
		sum, err := mathx.Dot(row, v)
		if err != nil {
			panic("model: a network that was not checked: " + err.Error())
		}
		o.Result = append(o.Result, sum)
	}
	return o
}
