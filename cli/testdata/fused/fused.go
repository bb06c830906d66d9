// Package fused has a product and a sum that arm64 rounds once, and the same with a
// rounding in between.
package fused

// Once may be rounded once.
func Once(x, y, z float64) float64 {
	return x*y + z
}

// Twice is rounded twice.
func Twice(x, y, z float64) float64 {
	return float64(x*y) + z
}
