// Package mathx holds the mathematics of a small neural network: products of
// vectors and matrices, one layer's affine map, the activation functions with
// their derivatives, softmax with every stage kept, and the points of a graph.
// It uses plain slices and the standard library, nothing else.
//
// # The words
//
// A vector is a []float64. A matrix is a [][]float64, a slice of rows that
// all have the same length; "2×3" means two rows of three values. The names
// are those of the book (Saito, "Deep Learning from Scratch", chapter 3) and
// of the article that follows it:
//
//	x   the input vector of a layer, one value per input
//	W   the weights: one ROW per input, one COLUMN per neuron,
//	    so W[i][j] is how strongly input i speaks to neuron j
//	b   the biases, one per neuron
//	a   the weighted sum of a neuron's inputs, plus b
//	z   what a hidden neuron passes on: z = h(a), h being its activation
//	y   what the last layer answers: y = σ(a); here σ is the function of the
//	    output layer, softmax or the identity, and not the sigmoid
//
// # One layer
//
// A layer is two steps. The first is linear:
//
//	a = x·W + b        a[j] = x[0]·W[0][j] + x[1]·W[1][j] + … + b[j]
//
// A layer of two inputs and three neurons thus has an x of 2 values, a W of
// 2×3, and a, b of 3 values each: the inner numbers (2 and 2) must agree, the
// outer ones give the shape of the answer. [Affine] computes it; [VecMat] is
// the same without b.
//
// The second step bends the line:
//
//	z = h(a)           z[j] = h(a[j])
//
// with h one of [Sigmoid], [Step], [ReLU], [Tanh], [Leaky], [Softplus].
// Without it two layers would compute no more than one does, since
// (x·W1)·W2 = x·(W1·W2), as [MatMul] shows.
//
// # The whole network
//
// z of one layer is x of the next. The last layer applies σ instead of h:
// [Identity] for a regression, [Softmax] to tell classes apart. Softmax turns
// any numbers into positive ones that sum to 1, and keeps their order; the
// answer is the index of the greatest, [ArgMax]. The package's example
// computes the article's network of 2, 3, 2 and 2 neurons.
//
// # The way back
//
// How fast a loss L of y changes with each number is found from the output to the
// input (the book, chapter 5). With δ the slopes of L with respect to the a of a
// layer, those with respect to its W are x as a column times δ, [Outer]; those
// with respect to its b are δ; and those with respect to its x are W·δ, [MatVec].
// Through h they pass by its slope, such as [SigmoidPrime], through a softmax by
// [SoftmaxBack]. [CrossEntropy] and [SquaredError] are what L is made of.
//
// # Numbers that can be trusted
//
// Every sum is taken in the order written in its documentation, from left to
// right and starting at 0, one rounding for each product and one for each
// addition. The code writes float64(x*y) + z for this reason: the Go
// specification lets a compiler fuse x*y + z into one operation with a single
// rounding, as it does on arm64 for one, but "an explicit floating-point type
// conversion rounds to the precision of the target type, preventing fusion".
// Products and sums are therefore the same, bit for bit, on every machine.
// There is assembly for the products of a layer on amd64. It takes two columns at a
// time, but the sum of each in the same order and with the same roundings, which a
// test holds. With the build tag purego all is plain Go.
// What passes through an exponential or a logarithm may differ in its last digit
// between architectures, since some have their own.
//
// A shape that does not fit is an error that names both shapes. Nothing here
// panics on a bad shape, and nothing hides NaN or Inf: they spread as IEEE 754
// arithmetic, and so NumPy, has it.
package mathx
