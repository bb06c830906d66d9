package model

// Carried is what a network makes of a small difference in its first input.
type Carried struct {
	Before, After []float64 // y for x, and for x with d added to x[1]
}

// Carry puts h into every hidden layer of n and runs x through it twice, the
// second time with d added to x[1]. A smooth h passes a small d on; a step drops
// it or turns it into 1.
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
