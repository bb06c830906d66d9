package report

import (
	"fmt"
	"strings"

	"nnexplore/model"
	"nnexplore/model/back"
)

// A backDerivation is a backward pass as formulas in TeX, as a derivation is a forward pass.
type backDerivation struct{ BackPass }

// of is what the formulas speak of.
func (d backDerivation) of() back.Of {
	return back.Of{Net: d.Net, Trace: d.Trace, Gradients: d.Gradients}
}

// loss is the block of L: y, the target, and L of both.
func (d backDerivation) loss() []row {
	rows := vectorRows(`y`, d.Trace.Y())
	rows = append(rows, vectorRows(`t`, d.Gradients.Target)...)
	return append(rows, d.formula(model.LossRef())...)
}

// layer is the block of a layer: each δ, then ∂W and ∂b.
func (d backDerivation) layer(l int) []row {
	var rows []row
	if d.softmaxSquared(l) {
		rows = neurons(d.Net.Layers[l].Out(), func(j int) []row { return d.formula(model.Ref{Kind: model.InDY, Layer: l, J: j}) })
		rows = append(rows, d.formula(model.Ref{Kind: model.InShare})...)
	}
	rows = append(rows, neurons(d.Net.Layers[l].Out(), func(j int) []row { return d.formula(model.Delta(l, j)) })...)
	return append(rows, d.gradients(l)...)
}

// softmaxSquared reports whether layer l is a softmax that a squared error comes back through.
func (d backDerivation) softmaxSquared(l int) bool {
	return d.Net.Layers[l].Activation == model.Softmax && d.Gradients.Loss != model.CrossEntropy
}

// formula derives the number at r: in symbols, with numbers, and its result.
func (d backDerivation) formula(r model.Ref) []row {
	f := back.FormulaOf(d.of(), r, mostTerms)
	set := func(number func(model.Operand) string) []string {
		var b strings.Builder
		for i, p := range f.Pieces {
			if p.Text != "" {
				b.WriteString(texFormula.Replace(p.Text))
				continue
			}
			b.WriteString(texBeside(number(p.Number), f, i))
		}
		return strings.Split(b.String(), " + ")
	}
	rows := equal(d.name(r), set(func(o model.Operand) string { return d.name(o.Ref) }), inSum)
	rows = append(rows, equal(``, set(func(o model.Operand) string { return texNumber(o.Value) }), inSum)...)
	return append(rows, row{``, `= ` + texNumber(f.Result.Value)})
}

// texBeside is the number that piece i of a formula is, in parentheses or braces where what stands
// beside it needs them.
func texBeside(number string, f back.Formula, i int) string {
	sign, power := f.Beside(i)
	switch {
	case strings.HasPrefix(number, "-") && (sign || power), power && strings.Contains(number, `\times`):
		return "(" + number + ")"
	case power:
		return texPowered(number)
	}
	return number
}

// texFormula turns the text of a formula into TeX.
var texFormula = strings.NewReplacer("·log ", `\, \log `, " · ", ` \cdot `, "−", "-", "·", ` \cdot `, "½", `\tfrac{1}{2}`, "²", "^2", "…", `\dots`)

// name is the name of a number of either pass in TeX.
func (d backDerivation) name(r model.Ref) string {
	switch r.Kind {
	case model.InL:
		return `L`
	case model.InShare:
		return `s`
	case model.InDelta:
		return fmt.Sprintf(`\delta^{(%d)}_{%d}`, r.Layer+1, r.J+1)
	case model.InDY:
		return fmt.Sprintf(`\partial L / \partial y_{%d}`, r.J+1)
	case model.InSlope:
		return fmt.Sprintf(`%s'(a^{(%d)}_{%d})`, texWord(string(d.Net.Layers[r.Layer].Activation.Family())), r.Layer+1, r.J+1)
	}
	return derivation{d.Pass}.name(r)
}

// gradients are ∂W and ∂b of a layer, as products of what comes in and δ where these are small.
func (d backDerivation) gradients(l int) []row {
	layer, g := d.Net.Layers[l], d.Gradients.Layers[l]
	w := fmt.Sprintf(`\frac{\partial L}{\partial W^{(%d)}}`, l+1)
	v, delta := texVectorName(d.Net, 2*l), fmt.Sprintf(`\delta^{(%d)}`, l+1)
	column, line := d.Trace.Layers[l].In, g.Delta
	// In x·W vectors are rows, and the first is turned into a column; in W·x they are columns.
	product := fmt.Sprintf(`%s^{\top} \, %s`, texPowered(v), delta)
	if d.Notation == model.WX {
		column, line = line, column
		product = fmt.Sprintf(`%s \, %s^{\top}`, delta, texPowered(v))
	}
	rows := []row{{w, `= ` + product}}
	if size := (derivation{d.Pass}).tooLarge(layer); size != "" {
		rows = append(rows, row{``, size})
	} else {
		rows = append(rows, row{``, `= ` + texMatrix(columnOf(column)) + ` ` + texMatrix([][]float64{line})}, row{``, `= ` + texMatrix(d.Notation.Matrix(g.DW))})
	}
	return append(rows, vectorRows(fmt.Sprintf(`\frac{\partial L}{\partial b^{(%d)}} = %s`, l+1, delta), g.DB)...)
}

// texPowered is a name that a power is set on: in braces where it has one.
func texPowered(name string) string {
	if strings.Contains(name, "^") {
		return "{" + name + "}"
	}
	return name
}

// columnOf is a vector as a matrix of one column.
func columnOf(v []float64) [][]float64 {
	m := make([][]float64, len(v))
	for i := range v {
		m[i] = v[i : i+1]
	}
	return m
}

// step is the block of the weights of a layer after the step.
func (d backDerivation) step(l int) []row {
	after := derivation{Pass{Net: d.after, Notation: d.Notation}}
	rows := after.parameters(l)
	step := func(name string) string {
		return fmt.Sprintf(`%s - \eta \, \frac{\partial L}{\partial %s}`, name, name)
	}
	rows[0].left = step(fmt.Sprintf(`W^{(%d)}`, l+1))
	if len(rows) > 1 {
		rows[1].left = step(fmt.Sprintf(`b^{(%d)}`, l+1))
	}
	return rows
}

// sentences are what a document says before its formulas.
func (d backDerivation) sentences() []string {
	lines := append(d.From.lines(d.Net), derivation{d.Pass}.about(), "The loss is "+d.Gradients.Loss.Title()+". "+d.Gradients.Loss.About())
	if d.Remark != "" {
		lines = append(lines, d.Remark)
	}
	return lines
}
