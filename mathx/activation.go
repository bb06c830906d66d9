package mathx

import "math"

// LeakySlope is the slope left of 0 of a leaky ReLU that names none, as in PyTorch.
const LeakySlope = 0.01

// Sigmoid returns 1 / (1 + e^(−x)), computed term for term as it is written
// in the book (chapter 3) and in the article. It rises from 0 to 1 and is 0.5
// at 0. Far to the left e^(−x) overflows to Inf, and 1/Inf is 0, the right
// answer; far to the right it is 1. At −Inf and +Inf it is 0 and 1. NaN gives
// NaN.
func Sigmoid(x float64) float64 { return 1 / (1 + math.Exp(-x)) }

// SigmoidPrime returns the slope of [Sigmoid], which is s·(1−s) with s =
// Sigmoid(x) (the book, chapter 5, y(1−y)). It is computed as
// e^(−|x|) / (1 + e^(−|x|))², which is the same number but keeps its digits where
// s rounds to 1 and 1−s to 0, from about x = 37 on. It is 0.25 at 0 and 0 at both
// far ends. NaN gives NaN.
func SigmoidPrime(x float64) float64 {
	e := math.Exp(-math.Abs(x))
	return e / ((1 + e) * (1 + e))
}

// Step returns 1 where x > 0 and 0 elsewhere, as the book (chapter 3) and the
// article have it with NumPy: np.array(x > 0, dtype=int). At 0 itself it is
// 0. NaN gives 0, as in NumPy, since NaN > 0 is false.
func Step(x float64) float64 {
	if x > 0 {
		return 1
	}
	return 0
}

// StepAtLeast returns 1 where x ≥ 0 and 0 elsewhere: [Step] as other courses have it, and
// MATLAB's hardlim. At 0 itself it is 1. NaN gives 0, since NaN >= 0 is false. It is not in
// the book. Its slope is that of Step, [StepPrime].
func StepAtLeast(x float64) float64 {
	if x >= 0 {
		return 1
	}
	return 0
}

// StepPrime returns the slope of [Step]: 0 everywhere, but NaN at 0, where
// the function jumps and has no slope, and for NaN. It is why a network of
// steps cannot learn by its slopes (the book, chapter 4).
func StepPrime(x float64) float64 {
	if x == 0 || x != x {
		return math.NaN()
	}
	return 0
}

// ReLU returns x where x > 0 and 0 elsewhere: max(0, x), the book's (chapter
// 3) np.maximum(0, x). NaN stays NaN, as with np.maximum.
func ReLU(x float64) float64 {
	if x > 0 || x != x {
		return x
	}
	return 0
}

// ReLUPrime returns the slope of [ReLU]: 1 right of 0, 0 left of it, NaN at
// exactly 0, where the two sides disagree, and for NaN. (When a network
// learns, the book, chapter 5, takes 0 there.)
func ReLUPrime(x float64) float64 {
	switch {
	case x > 0:
		return 1
	case x < 0:
		return 0
	}
	return math.NaN()
}

// Tanh returns the hyperbolic tangent of x, (e^x − e^(−x)) / (e^x + e^(−x)),
// in a form that does not overflow: NumPy's np.tanh. It rises from −1 to 1
// and is 2·Sigmoid(2x) − 1. NaN gives NaN.
func Tanh(x float64) float64 { return math.Tanh(x) }

// TanhPrime returns the slope of [Tanh], which is 1 − t² with t = Tanh(x). It is
// computed as 4·e^(−2|x|) / (1 + e^(−2|x|))², which is the same number but keeps its
// digits where t² comes near 1. It is 1 at 0 and 0 at both far ends. NaN gives NaN.
func TanhPrime(x float64) float64 {
	e := math.Exp(-2 * math.Abs(x))
	return 4 * e / ((1 + e) * (1 + e))
}

// Leaky returns x where x > 0 and slope·x elsewhere, as PyTorch's leaky_relu does: a ReLU
// that lets a little through on the left. NaN gives NaN. It is not in the book.
func Leaky(x, slope float64) float64 {
	if x > 0 {
		return x
	}
	return slope * x
}

// LeakyPrime returns the slope of [Leaky]: 1 right of 0, slope left of it. At exactly 0,
// where the two sides disagree unless slope is 1, it is NaN, and for NaN.
func LeakyPrime(x, slope float64) float64 {
	switch {
	case x > 0, x == 0 && slope == 1:
		return 1
	case x < 0:
		return slope
	}
	return math.NaN()
}

// Softplus returns log(1 + e^x), a smooth [ReLU]. It is computed as
// max(0, x) + log(1 + e^(−|x|)), which is the same number, since
// log(1 + e^x) = log(e^x·(e^(−x) + 1)) = x + log(1 + e^(−x)), but does not
// overflow where e^x would, and keeps its digits where e^x is small beside 1
// (NumPy's np.logaddexp(0, x)). At −Inf and +Inf it is 0 and +Inf. NaN gives
// NaN. It is not in the book.
func Softplus(x float64) float64 {
	return math.Max(0, x) + math.Log1p(math.Exp(-math.Abs(x)))
}

// SoftplusPrime returns the slope of [Softplus], which is [Sigmoid]. Left of 0 it is
// computed as e^x / (1 + e^x), where e^(−x) could overflow.
func SoftplusPrime(x float64) float64 {
	if x < 0 {
		e := math.Exp(x)
		return e / (1 + e)
	}
	return Sigmoid(x)
}

// Identity returns x as it is: the σ of the output layer for a regression
// (the book, chapter 3, identity_function). NaN gives NaN.
func Identity(x float64) float64 { return x }

// IdentityPrime returns the slope of [Identity]: 1 for every x, NaN included.
func IdentityPrime(x float64) float64 { return 1 }
