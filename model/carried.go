package model

// A Carried is a small difference in the first input, followed through a network
// to its output.
type Carried struct {
	Before, After []float64 // y for x, and for x with d added to x[1]
}

// Carry puts h into every hidden layer of n and runs x through it twice, the
// second time with d added to x[1]. It shows what each activation makes of a
// small difference: a smooth one passes it on, a step swallows it or turns it
// into a whole one.
func Carry(n Network, x []float64, d float64, h Activation) (Carried, error) {
	for l := range n.Last() {
		n = n.WithActivation(l, h)
	}
	before, err := Forward(n, x)
	if err != nil {
		return Carried{}, err
	}
	after, err := Forward(n, With(x, 0, x[0]+d))
	return Carried{before.Y(), after.Y()}, err
}
