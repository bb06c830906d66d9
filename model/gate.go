package model

// A Gate is a perceptron with two inputs: it fires, gives 1, only where the
// weighted sum w1·x1 + w2·x2 exceeds the threshold θ, and gives 0 where the sum
// is less than or equal to it (the book, chapter 2; the article, AND).
type Gate struct {
	W1, W2, Theta float64
}

// A GateRow is one line of a gate's truth table: the inputs, the two products,
// their sum, and the output that the comparison with θ gives.
type GateRow struct {
	X1, X2 float64
	P1, P2 float64 // w1·x1 and w2·x2
	Sum    float64 // P1 + P2, in this order
	Tie    bool    // Sum == θ: not exceeded, so Y is 0
	Y      int
}

// Row evaluates the gate at one pair of inputs. The conversions keep the
// compiler from fusing a product into the sum, so that every machine gives the
// same bits. A NaN compares as not exceeding.
func (g Gate) Row(x1, x2 float64) GateRow {
	r := GateRow{X1: x1, X2: x2, P1: float64(g.W1 * x1), P2: float64(g.W2 * x2)}
	r.Sum = r.P1 + r.P2
	r.Tie = r.Sum == g.Theta
	if r.Sum > g.Theta {
		r.Y = 1
	}
	return r
}

// Rows is the truth table in the article's order: (0,0) (1,0) (0,1) (1,1).
func (g Gate) Rows() [4]GateRow {
	return [4]GateRow{g.Row(0, 0), g.Row(1, 0), g.Row(0, 1), g.Row(1, 1)}
}

// gateNames has the sixteen functions of two inputs. The index is the output
// column read as a binary number, the row (0,0) being its highest digit and
// then (1,0), (0,1), (1,1).
var gateNames = [16]string{
	"always 0", "AND", "NOT x1 AND x2", "x2",
	"x1 AND NOT x2", "x1", "XOR", "OR",
	"NOR", "XNOR", "NOT x1", "NOT x1 OR x2",
	"NOT x2", "x1 OR NOT x2", "NAND", "always 1",
}

// Name is the name of the logic function that the gate computes, one of
// sixteen: "AND", "x1 OR NOT x2", "always 0".
func (g Gate) Name() string {
	i := 0
	for _, r := range g.Rows() {
		i = i<<1 | r.Y
	}
	return gateNames[i]
}
