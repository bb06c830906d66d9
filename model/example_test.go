package model_test

import (
	"fmt"

	"nnexplore/model"
	"nnexplore/number"
)

// network is the article's: 2 inputs, hidden layers of 3 and 2 neurons, 2 outputs.
var network = model.Network{
	Name: "article",
	Layers: []model.Layer{
		{W: [][]float64{{0.1, 0.3, 0.5}, {0.2, 0.4, 0.6}}, B: []float64{0.1, 0.2, 0.3}, Activation: model.Sigmoid},
		{W: [][]float64{{0.1, 0.4}, {0.2, 0.5}, {0.3, 0.6}}, B: []float64{0.1, 0.2}, Activation: model.Sigmoid},
		{W: [][]float64{{0.1, 0.3}, {0.2, 0.4}}, B: []float64{0.1, 0.2}, Activation: model.Softmax},
	},
}

// A forward pass keeps every vector on the way from x to y.
func ExampleForward() {
	t, err := model.Forward(network, []float64{2, 1})
	if err != nil {
		fmt.Println(err)
		return
	}
	for l, layer := range t.Layers {
		fmt.Printf("a%d %s\n", l+1, number.Array(layer.A))
		fmt.Printf("z%d %s\n", l+1, number.Array(layer.Z))
	}
	fmt.Println("y ", number.Array(t.Y()))
	// Output:
	// a1 [0.5 1.2 1.9]
	// z1 [0.62245933 0.76852478 0.86989153]
	// a2 [0.57691835 1.35518104]
	// z2 [0.64035801 0.79497537]
	// a3 [0.32303088 0.71009755]
	// z3 [0.40442364 0.59557636]
	// y  [0.40442364 0.59557636]
}

// Shapes that do not meet are told with both of them.
func ExampleForward_shapes() {
	_, err := model.Forward(network, []float64{2, 1, 0})
	fmt.Println(err)
	// Output: x has 3 values, but W1 has 2 rows (2×3)
}

// The weights stay, the threshold decides: one perceptron is OR, the other AND.
func ExampleGate_Name() {
	for _, theta := range []float64{0.4, 0.7} {
		g := model.Gate{W1: 0.5, W2: 0.5, Theta: theta}
		fmt.Printf("θ = %v\n", theta)
		for _, r := range g.Rows() {
			fmt.Printf("  (%v, %v)  %v + %v = %-4v %d\n", r.X1, r.X2, r.P1, r.P2, r.Sum, r.Y)
		}
		fmt.Println(" ", g.Name())
	}
	// Output:
	// θ = 0.4
	//   (0, 0)  0 + 0 = 0    0
	//   (1, 0)  0.5 + 0 = 0.5  1
	//   (0, 1)  0 + 0.5 = 0.5  1
	//   (1, 1)  0.5 + 0.5 = 1    1
	//   OR
	// θ = 0.7
	//   (0, 0)  0 + 0 = 0    0
	//   (1, 0)  0.5 + 0 = 0.5  0
	//   (0, 1)  0 + 0.5 = 0.5  0
	//   (1, 1)  0.5 + 0.5 = 1    1
	//   AND
}

// A walk leads through a forward pass; here a whole vector at a time.
func ExampleExplain() {
	w := model.NewWalk(network)
	for place := 0; place < w.Places(); {
		place = w.Next(model.ByLayer, place)
		e := model.Explain(network, w, model.ByLayer, place)
		fmt.Printf("%2d  %-16s  %s\n", place, e.Symbols(), e.NumPy())
	}
	// Output:
	//  9  a1 = x·W1 + b1    a1 = np.dot(x, W1) + b1
	// 12  z1 = sigmoid(a1)  z1 = sigmoid(a1)
	// 20  a2 = z1·W2 + b2   a2 = np.dot(z1, W2) + b2
	// 22  z2 = sigmoid(a2)  z2 = sigmoid(a2)
	// 28  a3 = z2·W3 + b3   a3 = np.dot(z2, W3) + b3
	// 36  y = softmax(a3)   y = softmax(a3)
}

// A formula is worked out stage by stage.
func ExampleActivation_Stages() {
	fmt.Println(model.Sigmoid.Formula("x"))
	for _, s := range model.Sigmoid.Stages(0.5) {
		fmt.Println("=", s.Text(number.Short))
	}
	// Output:
	// 1/(1 + e^−x)
	// = 1/(1 + e^−0.5)
	// = 1/(1 + 0.6065)
	// = 1/1.6065
	// = 0.6225
}

// One a is a sum of products, in the order of x, and the bias.
func ExampleSumOf() {
	t, _ := model.Forward(network, []float64{2, 1})
	s := model.SumOf(network, t, 0, 1)
	for _, term := range s.Terms(0, s.Len) {
		fmt.Printf("%s·%s = %v, so far %v\n", term.X.Ref.Name(), term.W.Ref.Name(), term.Product, term.Running)
	}
	fmt.Printf("%s = %v, which makes %s = %v\n", s.Bias.Ref.Name(), s.Bias.Value, s.Result.Ref.Name(), s.Result.Value)
	// Output:
	// x[1]·W1[1,2] = 0.6, so far 0.6
	// x[2]·W1[2,2] = 0.4, so far 1
	// b1[2] = 0.2, which makes a1[2] = 1.2
}
