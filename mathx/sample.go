package mathx

import (
	"fmt"
	"math"
)

// maxSamples is the greatest number of values [Arange] gives.
const maxSamples = 10_000_000

// Arange returns start, start+step, start+2·step, … up to but without stop,
// with exactly the values of NumPy's np.arange(start, stop, step), the points
// at which the book (chapters 1 and 3) draws its graphs. There are
// ceil((stop − start) / step) of them, none if that is not positive; because
// of rounding the last one may reach stop. Value 0 is start, value 1 is
// start + step, value i is start + i·δ with δ = (start + step) − start, the
// step as it was rounded on the way to value 1. This is why
// np.arange(-5, 5, 0.1) has −1.8e−14 and not 0 in its middle.
//
// A step of 0, an argument that is NaN or Inf, and more than ten million values
// are errors.
func Arange(start, stop, step float64) ([]float64, error) {
	for _, v := range [...]float64{start, stop, step} {
		if math.IsNaN(v) || math.IsInf(v, 0) {
			return nil, fmt.Errorf("arange from %v to %v by %v: the numbers must be finite", start, stop, step)
		}
	}
	if step == 0 {
		return nil, fmt.Errorf("arange from %v to %v: the step must not be 0", start, stop)
	}
	span := stop - start
	size := span / step
	if size == 0 && span != 0 && !math.Signbit(size) {
		size = 1 // a quotient too small for a float64: NumPy rounds it up, too
	}
	size = math.Ceil(size)
	if size > maxSamples {
		return nil, fmt.Errorf("arange from %v to %v by %v: %.4g values, more than the %d allowed",
			start, stop, step, size, maxSamples)
	}
	if size <= 0 {
		return []float64{}, nil
	}
	v := make([]float64, int(size))
	next := start + step
	delta := next - start
	for i := range v {
		v[i] = start + float64(float64(i)*delta)
	}
	v[0] = start
	if len(v) > 1 {
		v[1] = next
	}
	return v, nil
}
