package report

import (
	"fmt"
	"strconv"
	"strings"

	"nnexplore/model"
	"nnexplore/model/back"
	"nnexplore/netfile"
	"nnexplore/number"
)

// A BackPass is a backward pass, and one step of learning from it, as a document.
type BackPass struct {
	Pass
	Gradients model.Gradients
	Rate      float64 // η
	Remark    string  // on the source of the network, sentences; "" for none

	after model.Network
	then  model.Trace // of the same x through after
}

// NewBackPass is the backward pass g of a forward pass, with the step that follows from it.
func NewBackPass(p Pass, g model.Gradients, rate float64, remark string) BackPass {
	after := model.Update(p.Net, g, rate)
	return BackPass{Pass: p, Gradients: g, Rate: rate, Remark: remark, after: after, then: model.PassOf(after, p.Trace.X)}
}

// lossThen is the loss after the step.
func (p BackPass) lossThen() float64 { return p.Gradients.Loss.Of(p.then.Y(), p.Gradients.Target) }

// BackwardFormats are the formats of a backward pass.
func BackwardFormats() Formats[BackPass] {
	return Formats[BackPass]{
		{"text", ".txt", Written(backwardText)}, {"json", ".json", appended(backwardJSON)}, {"csv", ".csv", appended(backwardCSV)},
		{"markdown", ".md", appended(backwardMarkdown)}, {"latex", ".tex", appended(backwardLaTeX)}, {"numpy", ".py", appended(backwardNumPy)},
	}
}

// backSteps are the steps of a backward pass, each of a whole layer.
func backSteps(p BackPass) []back.Explanation {
	walk := back.NewWalk(p.Net, p.Gradients.Loss)
	steps := make([]back.Explanation, walk.Count(model.ByLayer))
	for i := range steps {
		steps[i] = back.Explain(p.Net, p.Gradients.Loss, walk, model.ByLayer, walk.Boundary(model.ByLayer, i+1))
		steps[i].Notation = p.Notation
	}
	return steps
}

// backwardText writes a backward pass as text, each step behind the lines of a NumPy program that
// compute it, and the weights after one step.
func backwardText(b *strings.Builder, p BackPass) {
	opening(b, "backward", p.Pass)
	fmt.Fprintf(b, "loss: %s, %s\n\n", p.Gradients.Loss.Title(), p.Gradients.Loss.Formula())
	vector(b, "x", p.Trace.X)
	vector(b, "y", p.Trace.Y())
	vector(b, "t", p.Gradients.Target)
	for _, e := range backSteps(p) {
		fmt.Fprintf(b, "\n%s\n", strings.Join(e.NumPy(), "\n"))
		layer := p.Gradients.Layers[e.Layer]
		switch e.Part {
		case back.Loss:
			fmt.Fprintf(b, "  L = %s\n", number.Full(p.Gradients.L))
		case back.Deltas:
			vector(b, "  "+e.Result(), layer.Delta)
			if p.Net.Layers[e.Layer].Activation.Jumps() {
				b.WriteString("  a step function has the slope 0 and passes nothing back\n")
			}
		case back.Gradients:
			matrix(b, "  "+e.Result(), p.Notation.Matrix(layer.DW))
			vector(b, fmt.Sprintf("  ∂b%d", e.Layer+1), layer.DB)
		}
	}
	fmt.Fprintf(b, "\none step, with η = %s: W − η·∂W, b − η·∂b\n", number.Short(p.Rate))
	for l, layer := range p.after.Layers {
		matrix(b, fmt.Sprintf("  W%d", l+1), p.Notation.Matrix(layer.W))
		vector(b, fmt.Sprintf("  b%d", l+1), layer.B)
	}
	vector(b, "  y", p.then.Y())
	fmt.Fprintf(b, "  L = %s, was %s\n", number.Full(p.lossThen()), number.Full(p.Gradients.L))
	if p.Remark != "" {
		fmt.Fprintf(b, "\n%s\n", strings.ReplaceAll(p.Remark, ". ", ".\n"))
	}
}

// opening writes the lines with which a text begins: what it is about, and what is to be known of
// that.
func opening(b *strings.Builder, command string, p Pass) {
	fmt.Fprintf(b, "%s: %s, %s\n", command, PrintableName(p.From.title(p.Net)), layered(p.Net))
	if p.From.count > 0 {
		fmt.Fprintf(b, "%s\n", PrintableName(p.From.changed(p.Net)))
	}
	if strings.HasSuffix(p.Net.Source, netfile.FitsBoth) {
		fmt.Fprintf(b, "%s.\n", netfile.FitsBoth)
	}
}

// backwardJSON appends a backward pass to b as one object on a line of its own: where the network
// came from, x, y, the target, the loss, for each layer its gradients, in x·W always, and under
// "after" the weights after one step with the rate, y and the loss then.
func backwardJSON(b []byte, p BackPass) []byte {
	b = jsonNumbers(append(p.From.AppendJSON(b), `,"x":`...), p.Trace.X)
	b = jsonNumbers(append(b, `,"y":`...), p.Trace.Y())
	b = jsonNumbers(append(b, `,"target":`...), p.Gradients.Target)
	b = JSONText(append(b, `,"loss":`...), string(p.Gradients.Loss))
	b = JSONNumber(append(b, `,"L":`...), p.Gradients.L)
	b = jsonList(append(b, `,"layers":`...), p.Gradients.Layers, func(b []byte, l int, g model.LayerGradients) []byte {
		b = jsonNumbers(append(jsonLayer(b, l), `,"delta":`...), g.Delta)
		b = jsonMatrix(append(b, `,"dW":`...), g.DW)
		return append(jsonNumbers(append(b, `,"db":`...), g.DB), '}')
	})
	b = jsonNumbers(append(b, `,"dx":`...), p.Gradients.DX)
	b = JSONNumber(append(b, `,"rate":`...), p.Rate)
	b = jsonList(append(b, `,"after":{"layers":`...), p.after.Layers, func(b []byte, l int, layer model.Layer) []byte {
		b = jsonMatrix(append(jsonLayer(b, l), `,"W":`...), layer.W)
		return append(jsonNumbers(append(b, `,"b":`...), layer.B), '}')
	})
	b = jsonNumbers(append(b, `,"y":`...), p.then.Y())
	b = JSONNumber(append(b, `,"L":`...), p.lossThen())
	return append(b, "}}\n"...)
}

// backwardCSV appends a backward pass to b as a table with a line a number: the name of what it
// stands in, its row in a matrix, in x·W always, its place in the row or the vector, and its value.
// What the step made has _after behind its name.
func backwardCSV(b []byte, p BackPass) []byte {
	b = append(b, "name,row,column,value\n"...)
	line := func(name string, row, column int, v float64) {
		b = append(append(b, name...), ',')
		if row > 0 {
			b = strconv.AppendInt(b, int64(row), 10)
		}
		b = append(b, ',')
		if column > 0 {
			b = strconv.AppendInt(b, int64(column), 10)
		}
		b = append(csvNumber(append(b, ','), v), '\n')
	}
	values := func(name string, v []float64) {
		for j, x := range v {
			line(name, 0, j+1, x)
		}
	}
	rows := func(name string, m [][]float64) {
		for i, row := range m {
			for j, x := range row {
				line(name, i+1, j+1, x)
			}
		}
	}
	values("x", p.Trace.X)
	values("y", p.Trace.Y())
	values("t", p.Gradients.Target)
	line("L", 0, 0, p.Gradients.L)
	for l := p.Net.Last(); l >= 0; l-- {
		layer := p.Gradients.Layers[l]
		values(fmt.Sprintf("delta%d", l+1), layer.Delta)
		rows(fmt.Sprintf("dW%d", l+1), layer.DW)
		values(fmt.Sprintf("db%d", l+1), layer.DB)
	}
	values("dx", p.Gradients.DX)
	for l, layer := range p.after.Layers {
		rows(fmt.Sprintf("W%d_after", l+1), layer.W)
		values(fmt.Sprintf("b%d_after", l+1), layer.B)
	}
	values("y_after", p.then.Y())
	line("L_after", 0, 0, p.lossThen())
	return b
}
