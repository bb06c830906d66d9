package mathx_test

import (
	"fmt"

	"nnexplore/mathx"
)

// The article's network: 2 inputs, hidden layers of 3 and 2 neurons, 2 outputs.
var (
	w1 = [][]float64{{0.1, 0.3, 0.5}, {0.2, 0.4, 0.6}}
	b1 = []float64{0.1, 0.2, 0.3}
	w2 = [][]float64{{0.1, 0.4}, {0.2, 0.5}, {0.3, 0.6}}
	b2 = []float64{0.1, 0.2}
	w3 = [][]float64{{0.1, 0.3}, {0.2, 0.4}}
	b3 = []float64{0.1, 0.2}
)

// layer is a = x·W + b.
func layer(x []float64, w [][]float64, b []float64) []float64 {
	a := make([]float64, len(b))
	if err := mathx.Affine(a, x, w, b); err != nil {
		fmt.Println(err)
	}
	return a
}

// each is z = h(a).
func each(h func(float64) float64, a []float64) []float64 {
	z := make([]float64, len(a))
	for j, v := range a {
		z[j] = h(v)
	}
	return z
}

// The article's network with its input (2, 1): the sigmoid in the hidden
// layers, softmax at the end.
func Example() {
	x := []float64{2, 1}
	a1 := layer(x, w1, b1)
	z1 := each(mathx.Sigmoid, a1)
	a2 := layer(z1, w2, b2)
	z2 := each(mathx.Sigmoid, a2)
	a3 := layer(z2, w3, b3)
	y := mathx.Softmax(a3).Y

	fmt.Printf("a1 %.8f\n", a1)
	fmt.Printf("z1 %.8f\n", z1)
	fmt.Printf("a2 %.8f\n", a2)
	fmt.Printf("z2 %.8f\n", z2)
	fmt.Printf("a3 %.8f\n", a3)
	fmt.Printf("y  %.8f\n", y)
	fmt.Println("the answer is", mathx.ArgMax(y))
	// Output:
	// a1 [0.50000000 1.20000000 1.90000000]
	// z1 [0.62245933 0.76852478 0.86989153]
	// a2 [0.57691835 1.35518104]
	// z2 [0.64035801 0.79497537]
	// a3 [0.32303088 0.71009755]
	// y  [0.40442364 0.59557636]
	// the answer is 1
}

// The same network in the book (chapter 3): the input (1, 0.5), and the
// identity at the end.
func Example_book() {
	z1 := each(mathx.Sigmoid, layer([]float64{1, 0.5}, w1, b1))
	z2 := each(mathx.Sigmoid, layer(z1, w2, b2))
	y := each(mathx.Identity, layer(z2, w3, b3))
	fmt.Printf("%.8f\n", y)
	// Output: [0.31682708 0.69627909]
}

func ExampleAffine() {
	a := make([]float64, 3)
	err := mathx.Affine(a, []float64{2, 1}, w1, b1)
	fmt.Printf("%.4f %v\n", a, err)
	err = mathx.Affine(a, []float64{2, 1, 0}, w1, b1)
	fmt.Println(err)
	// Output:
	// [0.5000 1.2000 1.9000] <nil>
	// x has 3 values, but W has 2 rows (2×3)
}

func ExampleSoftmax() {
	s := mathx.Softmax([]float64{0.3, 2.9, 4.0})
	fmt.Printf("c        %g\n", s.C)
	fmt.Printf("a − c    %.4f\n", s.Shifted)
	fmt.Printf("e^(a−c)  %.4f\n", s.Exp)
	fmt.Printf("Σ        %.4f\n", s.Sum)
	fmt.Printf("y        %.8f\n", s.Y)
	// Output:
	// c        4
	// a − c    [-3.7000 -1.1000 0.0000]
	// e^(a−c)  [0.0247 0.3329 1.0000]
	// Σ        1.3576
	// y        [0.01821127 0.24519181 0.73659691]
}

// Without c the exponentials overflow.
func ExampleNaiveSoftmax() {
	a := []float64{1010, 1000, 990}
	exp, sum, y := mathx.NaiveSoftmax(a)
	fmt.Println(exp, sum, y)
	fmt.Printf("%.4e\n", mathx.Softmax(a).Y)
	// Output:
	// [+Inf +Inf +Inf] +Inf [NaN NaN NaN]
	// [9.9995e-01 4.5398e-05 2.0611e-09]
}

// NumPy's np.arange(-5, 5, 0.1) does not quite pass through 0.
func ExampleArange() {
	x, err := mathx.Arange(-5, 5, 0.1)
	fmt.Println(len(x), x[0], x[1], x[50], err)
	// Output: 100 -5 -4.9 -1.7763568394002505e-14 <nil>
}
