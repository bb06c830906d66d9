package network

import (
	"fmt"
	"strings"

	"nnexplore/model"
	"nnexplore/number"
	"nnexplore/ui/state"
)

// wide is a room in which every formula fits whole.
const wide = 1 << 20

// mostCopied is how many neurons of a layer are written out; a text of hundreds of them
// would be more than a terminal takes.
const mostCopied = 16

// softmaxWorking is softmax in lines, as far as it is computed.
func (v view) softmaxWorking() []string {
	l, t := v.Net.Last(), v.Trace.Softmax
	var lines []string
	one := func(name string, kind model.Kind, x float64) {
		if v.Known(model.Ref{Kind: kind, Layer: l}) {
			lines = append(lines, name+" = "+number.Full(x))
		}
	}
	row := func(name string, kind model.Kind, x []float64) {
		known := 0
		for known < len(x) && v.Known(model.Ref{Kind: kind, Layer: l, J: known}) {
			known++
		}
		switch {
		case known == len(x):
			lines = append(lines, name+" = "+number.Array(x))
		case known > 0:
			lines = append(lines, fmt.Sprintf("%s, %d of %d = %s", name, known, len(x), number.Array(x[:known])))
		}
	}
	one("c", model.InC, t.C)
	row("a - c", model.InDiff, t.Shifted)
	row("e^(a-c)", model.InExp, t.Exp)
	one("sum", model.InSum, t.Sum)
	row("y", model.InY, v.Trace.Y())
	return lines
}

// Working is the derivation of what is in hand as text: of the step or of the
// selected number, whichever moved last.
func Working(s state.State) string {
	v := look(s, s.Network.InHand())
	e := v.e
	index := "j"
	if e.To-e.From == 1 {
		index = fmt.Sprint(e.From + 1)
	}
	var lines []string
	each := func(line func(j int) string) {
		for j := e.From; j < min(e.To, e.From+mostCopied); j++ {
			lines = append(lines, line(j))
		}
		if left := e.To - e.From - mostCopied; left > 0 {
			lines = append(lines, fmt.Sprintf("… and %d more in the same way", left))
		}
	}
	switch e.Part {
	case model.Nothing:
		lines = append(lines, "x = "+number.Array(v.X))
	case model.Sums:
		lines = append(lines, e.NumPy(), v.sumSymbols(e.Layer, index, wide))
		each(func(j int) string { return v.sumNumbers(model.SumOf(v.Net, v.Trace, e.Layer, j), wide, "")[0] })
	case model.Outputs:
		lines = append(lines, e.NumPy())
		each(func(j int) string { return v.outputLine(e, j, wide) })
	default:
		lines = append([]string{e.NumPy()}, v.softmaxWorking()...)
	}
	return strings.Join(lines, "\n")
}
