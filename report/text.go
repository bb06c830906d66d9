package report

import (
	"fmt"
	"io"
	"strings"

	"nnexplore/model"
	"nnexplore/number"
)

// GateText writes the truth table of a gate as text: the rule, each row with its
// products, sum and comparison, and the name.
func GateText(w io.Writer, g model.Gate) error {
	rows := g.Rows()
	p1, p2, sums := make([]string, 4), make([]string, 4), make([]string, 4)
	for i, r := range rows {
		p1[i], p2[i], sums[i] = number.Short(r.P1), number.Short(r.P2), number.Short(r.Sum)
	}
	p1, p2, sums = number.Align(p1), number.Align(p2), number.Align(sums)
	theta := number.Short(g.Theta)

	var b strings.Builder
	fmt.Fprintf(&b, "gate: w1·x1 + w2·x2 > θ gives 1, else 0, with w1 = %s, w2 = %s, θ = %s\n\n",
		number.Short(g.W1), number.Short(g.W2), theta)
	fmt.Fprintln(&b, "x1  x2  w1·x1 + w2·x2 = sum  against θ  y")
	for i, r := range rows {
		sign := "≤"
		if r.Y == 1 {
			sign = ">"
		}
		line := fmt.Sprintf("%2s  %2s  %s + %s = %s  %s %s  %d", number.Short(r.X1), number.Short(r.X2),
			p1[i], p2[i], sums[i], sign, theta, r.Y)
		if r.Tie {
			line += "  a tie: not more than θ"
		}
		fmt.Fprintln(&b, line)
	}
	fmt.Fprintf(&b, "\nThis is %s.\n", g.Name())
	_, err := io.WriteString(w, b.String())
	return err
}

// ForwardText writes a forward pass as text, a line a vector as NumPy prints it,
// each behind the line of the book's program that computes it.
func ForwardText(w io.Writer, n model.Network, t model.Trace) error {
	var b strings.Builder
	fmt.Fprintf(&b, "forward: %s, a %d-layer network of %s neurons\n\n", n.Name, len(n.Layers), n.SizesText())
	fmt.Fprintf(&b, "x = %s\n", vector("x = ", t.X))
	walk := model.NewWalk(n)
	for index := 1; index <= walk.Count(model.ByLayer); index++ {
		e := model.Explain(n, walk, model.ByLayer, walk.Boundary(model.ByLayer, index))
		fmt.Fprintf(&b, "\n%s\n", e.NumPy())
		if e.Part == model.SoftmaxOf {
			softmaxText(&b, e, t)
		}
		v := t.Layers[e.Layer].Z
		if e.Part == model.Sums {
			v = t.Layers[e.Layer].A
		}
		fmt.Fprintf(&b, "  %s = %s\n", e.Result, vector("  "+e.Result+" = ", v))
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// softmaxText writes the stages of softmax between a and y.
func softmaxText(b *strings.Builder, e model.Explanation, t model.Trace) {
	s := t.Softmax
	fmt.Fprintf(b, "  c = max a%d = %s\n", e.Layer+1, number.Full(s.C))
	fmt.Fprintf(b, "  a%d − c = %s\n", e.Layer+1, vector("  a3 − c = ", s.Shifted))
	fmt.Fprintf(b, "  e^(a%d−c) = %s\n", e.Layer+1, vector("  e^(a3−c) = ", s.Exp))
	fmt.Fprintf(b, "  Σ = %s\n", number.Full(s.Sum))
}

// vector prints v as NumPy does; where it takes several lines, they stand under
// one another behind what comes before it.
func vector(before string, v []float64) string {
	indent := strings.Repeat(" ", len([]rune(before)))
	return strings.ReplaceAll(number.Array(v), "\n", "\n"+indent)
}
