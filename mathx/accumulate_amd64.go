//go:build !purego

package mathx

// accumulate is [accumulatePlain], bit for bit. As long as there are eight rows of W it takes
// them two columns at a time, with half as many loads. A row that ends before dst does
// makes it panic.
func accumulate(dst, x []float64, w [][]float64) {
	for len(w) >= 8 && len(x) >= 8 {
		for _, row := range w[:8] {
			_ = row[:len(dst)] // accumulate8 does not look
		}
		accumulate8(dst, (*[8]float64)(x), (*[8][]float64)(w))
		x, w = x[8:], w[8:]
	}
	accumulatePlain(dst, x, w)
}

// accumulate8 is accumulate for eight rows, none of which may end before dst. It is made of
// SSE2 instructions, which every amd64 processor has.
//
//go:noescape
func accumulate8(dst []float64, x *[8]float64, w *[8][]float64)
