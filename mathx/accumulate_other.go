//go:build !amd64 || purego

package mathx

// accumulate adds x·W to dst. The shapes must fit.
func accumulate(dst, x []float64, w [][]float64) { accumulatePlain(dst, x, w) }
