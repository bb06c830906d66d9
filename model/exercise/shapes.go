package exercise

import (
	"fmt"
	"strings"

	"nnexplore/model/rivals"
)

// asShape is how a shape is typed.
const asShape = "a shape such as 2x3, 3 for a vector, or none"

// shapesProblem asks which shape a product has, or a factor.
func shapesProblem(c *chooser) Problem {
	n := vector(4, func() float64 { return float64(2 + c.below(9)) })
	m, k, j, other := int(n[0]), int(n[1]), int(n[2]), int(n[3])
	matrix := func(name string, rows, columns int) string {
		return fmt.Sprintf("%s has the shape %d×%d", name, rows, columns)
	}
	p := Problem{Kind: "shapes"}
	ask := func(text, ask string, q rivals.Question) {
		for line := range strings.Lines(text) {
			p.Given = append(p.Given, Given{Text: strings.TrimSuffix(line, "\n")})
		}
		p.Questions = []Question{{Question: q, Ask: ask, How: asShape}}
	}
	const which = "Which shape has the product X·W, if there is one?"
	switch c.below(5) {
	case 0:
		ask(fmt.Sprintf("x is a vector of %d numbers, and %s.", k, matrix("W", k, j)),
			"Which shape has the product x·W, if there is one?", rivals.OfProduct([]int{k}, []int{k, j}, "x", "W"))
	case 1: // the product there is is W·X
		ask(matrix("X", m, k)+", and "+matrix("W", j, m)+".", which, rivals.OfProduct([]int{m, k}, []int{j, m}, "X", "W"))
	case 2:
		ask(fmt.Sprintf("%s: %d inputs, one a row.\n%s, and b has %d numbers.", matrix("X", 10*m, k), 10*m, matrix("W", k, j), j),
			"Which shape has the product X·W, to which b is added in every row?", rivals.OfProduct([]int{10 * m, k}, []int{k, j}, "X", "W"))
	case 3:
		ask(fmt.Sprintf("%s, and the product X·W has the shape %d×%d.", matrix("X", m, k), m, j),
			"Which shape has W?", rivals.OfFactor([]int{m, k}, []int{m, j}, "X", "W"))
	default:
		if c.once(3) {
			k = other
		}
		ask(matrix("X", m, int(n[1]))+", and "+matrix("W", k, j)+".", which, rivals.OfProduct([]int{m, int(n[1])}, []int{k, j}, "X", "W"))
	}
	return p
}
