package report

import (
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode/utf8"

	"nnexplore/model"
	"nnexplore/number"
)

// gateText writes the truth table of a gate as text: the rule in the gate's
// form, each row with its products, sum and comparison, and the name.
func gateText(b *strings.Builder, g model.Gate) {
	words := gateWords(g)
	fmt.Fprintf(b, "gate: %s gives 1, else 0, with w1 = %s, w2 = %s, %s = %s\n\n",
		words.rule, number.Short(g.W1), number.Short(g.W2), words.symbol, number.Short(words.value))
	lines := gateColumns(g)
	fmt.Fprintln(b, lines[0])
	for i, r := range g.Rows() {
		line := lines[i+1]
		if r.Tie {
			line += "  a tie: " + words.tie + words.right
		}
		fmt.Fprintln(b, line)
	}
	fmt.Fprintf(b, "\nThis is %s.\n", g.Name())
}

// gateMarkdown writes the truth table of a gate as Markdown.
func gateMarkdown(b *strings.Builder, g model.Gate) {
	words := gateWords(g)
	fmt.Fprintf(b, "# %s\n\n%s gives 1, else 0, with w1 = %s, w2 = %s, %s = %s.\n\n",
		g.Name(), words.rule, number.Short(g.W1), number.Short(g.W2), words.symbol, number.Short(words.value))
	fmt.Fprintf(b, "| x1 | x2 | %s = sum | against %s | y |\n", words.left, words.right)
	fmt.Fprintln(b, "|---:|---:|---|---|---:|")
	for _, r := range g.Rows() {
		against := compared(g, r)
		if r.Tie {
			against += ", a tie"
		}
		fmt.Fprintf(b, "| %s | %s | %s = %s | %s | %d |\n", number.Short(r.X1), number.Short(r.X2),
			sumOf(g, number.Short(r.P1), number.Short(r.P2)), digits(r)(r.Sum), against, r.Y)
	}
}

// wording is how the rule of a gate reads in its form.
type wording struct {
	rule, left, right string
	tie               string // what the rule makes of a tie with right
	symbol, key       string // of the third number, in text and in JSON
	value             float64
}

func gateWords(g model.Gate) wording {
	w := wording{left: "w1·x1 + w2·x2", right: "θ", symbol: "θ", key: "theta", value: g.Theta}
	if g.Form == model.BiasForm {
		w = wording{left: "b + w1·x1 + w2·x2", right: "0", symbol: "b", key: "bias", value: g.B()}
	}
	w.rule = w.left + " " + g.Rule.Sign(1) + " " + w.right
	w.tie = [...]string{"not more than ", "at least "}[g.Rule.Tie()]
	return w
}

// gateColumns is the table of a gate: a line of heads and one for each row, in columns
// as wide as their widest entries.
func gateColumns(g model.Gate) [5]string {
	words, rows := gateWords(g), g.Rows()
	column := func(head string, cell func(r model.GateRow) string, aligned bool) []string {
		cells := make([]string, len(rows))
		for i, r := range rows {
			cells[i] = cell(r)
		}
		if aligned {
			cells = number.Align(cells)
		}
		return append([]string{head}, cells...)
	}
	var lines [5]string
	add := func(before string, column []string) {
		width := 0
		for _, cell := range column {
			width = max(width, utf8.RuneCountInString(cell))
		}
		for i, cell := range column {
			lines[i] += before + cell + strings.Repeat(" ", width-utf8.RuneCountInString(cell))
		}
	}
	add("", column("x1", func(r model.GateRow) string { return fmt.Sprintf("%2s", number.Short(r.X1)) }, false))
	add("  ", column("x2", func(r model.GateRow) string { return fmt.Sprintf("%2s", number.Short(r.X2)) }, false))
	first := func(r model.GateRow) string { return number.Short(r.P1) }
	if g.Form == model.BiasForm {
		add("  ", column("b", func(model.GateRow) string { return number.Short(g.B()) }, false))
		add(" + ", column("w1·x1", func(r model.GateRow) string { return number.Operand(first(r)) }, true))
	} else {
		add("  ", column("w1·x1", first, true))
	}
	add(" + ", column("w2·x2", func(r model.GateRow) string { return number.Operand(number.Short(r.P2)) }, true))
	add(" = ", column("sum", func(r model.GateRow) string { return digits(r)(r.Sum) }, true))
	add("  ", column("against "+words.right, func(r model.GateRow) string { return compared(g, r) }, false))
	add("  ", column("y", func(r model.GateRow) string { return strconv.Itoa(r.Y) }, false))
	return lines
}

// sumOf is the left side of the rule with the products in it.
func sumOf(g model.Gate, p1, p2 string) string {
	if p2 = number.Operand(p2); g.Form == model.BiasForm {
		return number.Short(g.B()) + " + " + number.Operand(p1) + " + " + p2
	}
	return p1 + " + " + p2
}

// digits prints the two sides of a row's comparison: in four decimals, or in full where
// those would make them look equal.
func digits(r model.GateRow) func(float64) string {
	if r.Blurred() {
		return number.Full
	}
	return number.Short
}

// compared is the comparison that a row comes down to: "> 0.4".
func compared(g model.Gate, r model.GateRow) string {
	return g.Rule.Sign(r.Y) + " " + digits(r)(r.Threshold)
}

// GateJSON writes a gate and its truth table as one object on a line. In the b
// form "bias" stands in place of "theta", and the sums have it in them. The rule is
// named where it is [model.AtLeast].
func GateJSON(w io.Writer, g model.Gate) error {
	words := gateWords(g)
	form := "theta"
	if g.Form == model.BiasForm {
		form = "bias"
	}
	b := JSONText([]byte(`{"form":`), form)
	if g.Rule != model.MoreThan {
		b = fmt.Appendf(b, `,"rule":"%s"`, g.Rule)
	}
	b = JSONNumber(append(b, `,"w1":`...), g.W1)
	b = JSONNumber(append(b, `,"w2":`...), g.W2)
	b = JSONNumber(append(b, `,"`+words.key+`":`...), words.value)
	b = JSONText(append(b, `,"name":`...), g.Name())
	rows := g.Rows()
	b = jsonList(append(b, `,"rows":`...), rows[:], func(b []byte, _ int, r model.GateRow) []byte {
		b = JSONNumber(append(b, `{"x1":`...), r.X1)
		b = JSONNumber(append(b, `,"x2":`...), r.X2)
		b = JSONNumber(append(b, `,"sum":`...), r.Sum)
		b = strconv.AppendBool(append(b, `,"tie":`...), r.Tie)
		b = strconv.AppendInt(append(b, `,"y":`...), int64(r.Y), 10)
		return append(b, '}')
	})
	_, err := w.Write(append(b, "}\n"...))
	return err
}

// gateCSV writes the truth table of a gate as CSV, with a header.
func gateCSV(w io.Writer, g model.Gate) error {
	b := []byte("x1,x2,sum,tie,y\n")
	for _, r := range g.Rows() {
		b = append(csvNumber(b, r.X1), ',')
		b = append(csvNumber(b, r.X2), ',')
		b = append(csvNumber(b, r.Sum), ',')
		b = append(strconv.AppendBool(b, r.Tie), ',')
		b = append(strconv.AppendInt(b, int64(r.Y), 10), '\n')
	}
	_, err := w.Write(b)
	return err
}
