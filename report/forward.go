package report

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"nnexplore/model"
	"nnexplore/number"
)

// A Pass is a forward pass as a document.
type Pass struct {
	From     Origin
	Net      model.Network
	Trace    model.Trace
	Notation model.Notation // of the products; what programs read, JSON and CSV, names no element of a W
}

// forwardText writes a forward pass as text, a line a vector as NumPy prints it,
// each behind the line of the book's program that computes it.
func forwardText(b *strings.Builder, p Pass) {
	opening(b, "forward", p)
	b.WriteString("\n")
	vector(b, "x", p.Trace.X)
	named(b, p.Net.Inputs, p.Trace.X)
	for _, e := range layerSteps(p) {
		fmt.Fprintf(b, "\n%s\n", e.NumPy())
		if e.Part == model.SoftmaxOf {
			softmaxText(b, e, p.Trace)
		}
		vector(b, "  "+e.Result, made(e, p.Trace))
	}
	named(b, p.Net.Classes, p.Trace.Y())
	if line := conclusion(p); line != "" {
		fmt.Fprintf(b, "  %s\n", line)
	}
}

// mostNamed is how many numbers of a vector are listed with their names.
const mostNamed = 10

// named lists numbers with their names, if they have any.
func named(b *strings.Builder, names []string, v []float64) {
	words := make([]string, 0, mostNamed+1)
	for i, name := range names {
		if i == mostNamed {
			words = append(words, "…")
			break
		}
		words = append(words, fmt.Sprintf("%s: %s", name, number.Short(v[i])))
	}
	if len(words) > 0 {
		fmt.Fprintf(b, "  %s\n", strings.Join(words, ", "))
	}
}

// conclusion is what y says in the end: the class of the largest where it has a name, or
// that the one output of softmax is 1 whatever comes in; else "".
func conclusion(p Pass) string {
	switch o := model.OutcomeOf(p.Trace.Y()); {
	case math.IsNaN(o.Sum):
		return ""
	case p.Net.OneShare():
		return "softmax of one number is 1, whatever comes in"
	case p.Net.ClassName(o.Class) == "" || len(p.Trace.Y()) == 1:
		return ""
	case p.Net.HasSoftmax():
		return "most likely: " + p.Net.ClassName(o.Class)
	default:
		return "largest y: " + p.Net.ClassName(o.Class)
	}
}

// layerSteps are the steps of a pass, each of a whole layer.
func layerSteps(p Pass) []model.Explanation {
	walk := model.NewWalk(p.Net)
	steps := make([]model.Explanation, walk.Count(model.ByLayer))
	for i := range steps {
		steps[i] = model.Explain(p.Net, walk, model.ByLayer, walk.Boundary(model.ByLayer, i+1))
		steps[i].Notation = p.Notation
	}
	return steps
}

// layered is the size of a network in words: "a 3-layer network of 2-3-2-2 neurons".
func layered(n model.Network) string {
	article := "a"
	if k := len(n.Layers); k == 8 || k == 11 || k == 18 || k/10 == 8 {
		article = "an"
	}
	return fmt.Sprintf("%s %d-layer network of %s neurons", article, len(n.Layers), n.SizesText())
}

// made is the vector that a step by layer makes.
func made(e model.Explanation, t model.Trace) []float64 {
	if e.Part == model.Sums {
		return t.Layers[e.Layer].A
	}
	return t.Layers[e.Layer].Z
}

// softmaxText writes the stages of softmax between a and y.
func softmaxText(b *strings.Builder, e model.Explanation, t model.Trace) {
	s, a := t.Softmax, fmt.Sprintf("a%d", e.Layer+1)
	fmt.Fprintf(b, "  c = max %s = %s\n", a, number.Full(s.C))
	vector(b, "  "+a+" − c", s.Shifted)
	vector(b, "  e^("+a+"−c)", s.Exp)
	fmt.Fprintf(b, "  Σ = %s\n", number.Full(s.Sum))
}

// vector writes "name = v" with v as NumPy prints it; where it takes several
// lines, they stand under one another behind what comes before it.
func vector(b *strings.Builder, name string, v []float64) { array(b, name, number.Array(v)) }

// matrix is [vector] of a matrix.
func matrix(b *strings.Builder, name string, m [][]float64) { array(b, name, number.Array2(m)) }

func array(b *strings.Builder, name, printed string) {
	before := name + " = "
	indent := strings.Repeat(" ", len([]rune(before)))
	fmt.Fprintln(b, before+strings.ReplaceAll(printed, "\n", "\n"+indent))
}

// VectorLine appends v to b as NumPy prints it, on one line however long it is.
func VectorLine(b []byte, v []float64) []byte { return append(number.AppendLine(b, v), '\n') }

// PrintableName is a name for a line of text: a file's name may have anything in it.
func PrintableName(name string) string {
	return strings.Map(func(r rune) rune {
		if !strconv.IsPrint(r) {
			return ' '
		}
		return r
	}, name)
}

// ForwardJSON appends a forward pass to b as one object on a line of its own: where the
// network came from, x, for each layer a and z, the stages of softmax where it has one,
// and y, which is the last z.
func ForwardJSON(b []byte, p Pass) []byte {
	b = jsonNumbers(append(p.From.AppendJSON(b), `,"x":`...), p.Trace.X)
	b = jsonList(append(b, `,"layers":`...), p.Trace.Layers, func(b []byte, l int, layer model.LayerTrace) []byte {
		b = JSONText(append(jsonLayer(b, l), `,"activation":`...), string(p.Net.Layers[l].Activation))
		b = jsonNumbers(append(b, `,"a":`...), layer.A)
		return append(jsonNumbers(append(b, `,"z":`...), layer.Z), '}')
	})
	if p.Net.HasSoftmax() {
		s := p.Trace.Softmax
		b = JSONNumber(append(b, `,"softmax":{"c":`...), s.C)
		b = jsonNumbers(append(b, `,"exp":`...), s.Exp)
		b = JSONNumber(append(b, `,"sum":`...), s.Sum)
		b = append(b, '}')
	}
	b = jsonNumbers(append(b, `,"y":`...), p.Trace.Y())
	b = JSONNames(b, "inputs", p.Net.Inputs)
	b = JSONNames(b, "classes", p.Net.Classes)
	return append(b, "}\n"...)
}

// JSONNames appends a field with names to b, if there are any.
func JSONNames(b []byte, field string, names []string) []byte {
	if len(names) == 0 {
		return b
	}
	return jsonList(fmt.Appendf(b, ",%q:", field), names, func(b []byte, _ int, name string) []byte { return JSONText(b, name) })
}

// forwardCSV appends a forward pass to b as a table with a line a number: the
// name of the vector that it stands in, its index from 1, and its value. The
// stages of softmax are the vectors c, exp and sum, before y. Where inputs or outputs have
// names, these are in a fourth column.
func forwardCSV(b []byte, p Pass) []byte {
	n, t := p.Net, p.Trace
	named := len(n.Inputs)+len(n.Classes) > 0
	csvVector := func(b []byte, name string, v []float64) []byte {
		if !named {
			return csvVector(b, name, v, nil)
		}
		return csvVector(b, name, v, append([]string{}, map[string][]string{"x": n.Inputs, "y": n.Classes}[name]...))
	}
	if b = append(b, "vector,index,value"...); named {
		b = append(b, ",name"...)
	}
	b = append(b, '\n')
	b = csvVector(b, n.VectorName(0), t.X)
	for l, layer := range t.Layers {
		b = csvVector(b, n.VectorName(2*l+1), layer.A)
		if l == n.Last() && n.HasSoftmax() {
			s := t.Softmax
			b = csvVector(b, "c", []float64{s.C})
			b = csvVector(b, "exp", s.Exp)
			b = csvVector(b, "sum", []float64{s.Sum})
		}
		b = csvVector(b, n.VectorName(2*l+2), layer.Z)
	}
	return b
}

// csvVector appends a vector to b with a line a number, in a table that has a column of names
// with what its entries are called, "" where there is no name; nil is for a table without it.
func csvVector(b []byte, vector string, v []float64, names []string) []byte {
	for i, x := range v {
		b = append(append(b, vector...), ',')
		b = append(strconv.AppendInt(b, int64(i+1), 10), ',')
		if b = csvNumber(b, x); names != nil {
			b = append(b, ',')
		}
		if i < len(names) {
			b = csvText(b, names[i])
		}
		b = append(b, '\n')
	}
	return b
}

// csvText appends a name to b, in quotation marks where a table would take it apart.
func csvText(b []byte, name string) []byte {
	if name = PrintableName(name); strings.ContainsAny(name, `",`) {
		name = `"` + strings.ReplaceAll(name, `"`, `""`) + `"`
	}
	return append(b, name...)
}
