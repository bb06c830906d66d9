package mathx

import "math"

// Logit returns the x at which [Sigmoid] is y, log(y / (1 − y)), for 0 < y < 1. It keeps
// its digits near the ends and near 0.5, where it is 0.
func Logit(y float64) float64 {
	if y > 0.25 && y < 0.75 {
		return 2 * math.Atanh(float64(2*y)-1)
	}
	return math.Log(y) - math.Log1p(-y)
}

// SoftplusInverse returns the x at which [Softplus] is y, log(e^y − 1), for y > 0. It does
// not overflow where e^y would.
func SoftplusInverse(y float64) float64 {
	if y < 1 {
		return math.Log(math.Expm1(y))
	}
	return y + math.Log1p(-math.Exp(-y))
}
