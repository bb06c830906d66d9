package mathx

// accumulatePlain adds x·W to dst in plain Go, the products of each sum one at a time and
// in the order of i:
//
//	dst[j] = ((dst[j] + x[0]·W[0][j]) + x[1]·W[1][j]) + …
//
// The shapes must fit. accumulate makes the same numbers on every machine, bit for bit. Only
// which bits a NaN has is left open, as it is by the language.
//
// Rows of W are taken eight at a time, so that dst is loaded and stored once for
// that many products: a processor that loads two numbers in a cycle is then held up
// by those of W alone. What is left is taken two rows at a time, and one.
func accumulatePlain(dst, x []float64, w [][]float64) {
	for len(w) >= 8 && len(x) >= 8 {
		accumulatePlain8(dst, (*[8]float64)(x), (*[8][]float64)(w))
		x, w = x[8:], w[8:]
	}
	for len(w) >= 2 && len(x) >= 2 {
		x0, x1 := x[0], x[1]
		w0, w1 := w[0][:len(dst)], w[1][:len(dst)]
		for j, s := range dst {
			s += float64(x0 * w0[j])
			s += float64(x1 * w1[j])
			dst[j] = s
		}
		x, w = x[2:], w[2:]
	}
	if len(w) >= 1 && len(x) >= 1 {
		x0, w0 := x[0], w[0][:len(dst)]
		for j := range dst {
			dst[j] += float64(x0 * w0[j])
		}
	}
}

// accumulatePlain8 is accumulatePlain for eight rows. In a function of its own they all have
// a register. Each is cut to the length of dst, from which the compiler sees that no
// index in the loop needs a check. The additions of one sum follow one another, but
// those of the next overlap with them in the processor.
func accumulatePlain8(dst []float64, x *[8]float64, w *[8][]float64) {
	n := len(dst)
	x0, x1, x2, x3, x4, x5, x6, x7 := x[0], x[1], x[2], x[3], x[4], x[5], x[6], x[7]
	w0, w1, w2, w3 := w[0][:n], w[1][:n], w[2][:n], w[3][:n]
	w4, w5, w6, w7 := w[4][:n], w[5][:n], w[6][:n], w[7][:n]
	for j, s := range dst {
		s += float64(x0 * w0[j])
		s += float64(x1 * w1[j])
		s += float64(x2 * w2[j])
		s += float64(x3 * w3[j])
		s += float64(x4 * w4[j])
		s += float64(x5 * w5[j])
		s += float64(x6 * w6[j])
		s += float64(x7 * w7[j])
		dst[j] = s
	}
}
