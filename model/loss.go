package model

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"nnexplore/mathx"
	"nnexplore/number"
)

// A Loss is a function L that measures how far an output y is from its target t: 0 where they
// agree. The strings are the spellings written to files and flags; what others call them
// is read by [ParseLoss].
type Loss string

// The losses.
const (
	CrossEntropy Loss = "cross-entropy" // −Σ t·log y, of a softmax
	HalfSquared  Loss = "half-squared"  // ½·Σ (y − t)²
	MeanSquared  Loss = "mean-squared"  // Σ (y − t)² / n, with n outputs
)

// Losses lists the losses that fit the network, the usual one first: cross-entropy fits
// softmax only, the others every output.
func Losses(n Network) []Loss {
	if n.HasSoftmax() {
		return []Loss{CrossEntropy, HalfSquared, MeanSquared}
	}
	return []Loss{HalfSquared, MeanSquared}
}

// LossFor is the loss that is usual for what the network ends in.
func LossFor(n Network) Loss { return Losses(n)[0] }

// ParseLoss finds the loss that a person or another program means, in any case and with or
// without what parts its words. mean_squared_error is the mean, as everywhere but in the
// book, whose function of that name takes half the sum.
func ParseLoss(s string) (Loss, error) {
	if len(s) <= longestName {
		switch strings.TrimSuffix(joined(s), "loss") {
		case "crossentropy", "crossentropyerror", "categoricalcrossentropy", "softmaxcrossentropy", "ce":
			return CrossEntropy, nil
		case "halfsquared", "halfsquarederror", "sumsquarederror", "sumofsquarederrors", "sse":
			return HalfSquared, nil
		case "meansquared", "meansquarederror", "mse":
			return MeanSquared, nil
		}
	}
	return "", noLoss(s)
}

func noLoss(s string) error {
	return fmt.Errorf("%.60q is no loss; there are %s, %s and %s", s, CrossEntropy, HalfSquared, MeanSquared)
}

// Title is the name of the loss in prose.
func (l Loss) Title() string {
	switch l {
	case CrossEntropy:
		return "cross-entropy"
	case HalfSquared:
		return "half the squared error"
	}
	return "mean squared error"
}

// Formula is the loss in symbols.
func (l Loss) Formula() string {
	switch l {
	case CrossEntropy:
		return "L = −Σ t·log y"
	case HalfSquared:
		return "L = ½·Σ (y − t)²"
	}
	return "L = Σ (y − t)² / n"
}

// NumPy is the line of a NumPy program that computes the loss.
func (l Loss) NumPy() string {
	switch l {
	case CrossEntropy:
		return "L = -np.sum(t * np.log(y))"
	case HalfSquared:
		return "L = 0.5 * np.sum((y - t)**2)"
	}
	return "L = np.mean((y - t)**2)"
}

// About is what the loss is and what it divides by, in two or three sentences.
func (l Loss) About() string {
	switch l {
	case CrossEntropy:
		return "It is minus the natural logarithm of the y that the target asks for: 0 where that y is 1; the smaller that y, the larger the loss. It divides by nothing: this is the loss of one example. It needs shares, and so softmax at the end."
	case HalfSquared:
		return "It is half the sum of the squared errors y − t over all outputs. It divides by 2, however many outputs there are, so that the 2 of the slope goes away: ∂L/∂y is y − t. The book's program calls it mean_squared_error, though it takes no mean."
	}
	return "It is the mean of the squared errors y − t: it divides by n, the number of outputs, and ∂L/∂y is 2·(y − t)/n. PyTorch's MSELoss and Keras' mse are this one."
}

// Of is the loss of an output y whose target is t.
func (l Loss) Of(y, t []float64) float64 {
	switch l {
	case CrossEntropy:
		return mathx.CrossEntropy(y, t)
	case HalfSquared:
		return mathx.SquaredError(y, t) / 2
	}
	return mathx.SquaredError(y, t) / float64(len(t))
}

// slopes computes ∂L/∂y of a squared error into dst.
func (l Loss) slopes(dst, y, t []float64) {
	for j, v := range t {
		dst[j] = y[j] - v
		if l == MeanSquared {
			dst[j] = 2 * dst[j] / float64(len(t))
		}
	}
}

// Check returns nil where the loss fits the network and t is a target for its output, else an
// error that is a sentence. The targets of cross-entropy are shares: from 0 to 1, with the sum 1.
func (l Loss) Check(n Network, t []float64) error {
	last := n.Layers[n.Last()]
	switch {
	case l != CrossEntropy && l != HalfSquared && l != MeanSquared:
		return noLoss(string(l))
	case l == CrossEntropy && !n.HasSoftmax():
		return fmt.Errorf("cross-entropy needs softmax at the end, but layer %d ends in %s; %s and %s fit", n.Last()+1, last.Activation, HalfSquared, MeanSquared)
	case len(t) != last.Out():
		return fmt.Errorf("the target has %s, but y has %d; %s was expected", number.Count(len(t), "value"), last.Out(), ExampleTarget(n))
	}
	for j, v := range t {
		switch {
		case !number.Finite(v):
			return fmt.Errorf("t[%d] is %s; a target is a finite number", j+1, number.Short(v))
		case l == CrossEntropy && (v < 0 || v > 1):
			return fmt.Errorf("t[%d] is %s; with cross-entropy a target is a share, from 0 to 1, as in %s", j+1, number.Short(v), ExampleTarget(n))
		}
	}
	if sum := mathx.Sum(t); l == CrossEntropy && math.Abs(sum-1) > mostOff {
		return fmt.Errorf("the sum of the target is %s; with cross-entropy it is 1, as in %s", number.Short(sum), ExampleTarget(n))
	}
	return nil
}

// mostOff is how far from 1 the sum of shares may be that were typed with a few digits.
const mostOff = 1e-6

// ExampleTarget is a target for the output of the network as it is typed: "1,0".
func ExampleTarget(n Network) string { return ExampleVector(n.Layers[n.Last()].Out()) }

// ExampleVector is so many numbers as they are typed, of many the first.
func ExampleVector(size int) string {
	const most = 6
	words := []string{"1"}
	for j := 1; j < size; j++ {
		if j == most {
			return strings.Join(words, ",") + ",… with " + strconv.Itoa(size) + " values"
		}
		words = append(words, "0")
	}
	return strings.Join(words, ",")
}
