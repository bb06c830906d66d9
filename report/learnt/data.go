package learnt

import (
	encoding "encoding/json"
	"io"
	"strconv"

	"nnexplore/internal/strict"
	"nnexplore/model/train"
	"nnexplore/report"
)

// CSVHead is the first line of a run in CSV.
const CSVHead = "step,L\n"

// AppendCSV appends a point of the curve to b as a line of CSV.
func AppendCSV(b []byte, p train.Point) []byte {
	b = append(strconv.AppendInt(b, int64(p.Step), 10), ',')
	return report.VectorCSV(b, []float64{p.L})
}

func csv(w io.Writer, r Run) error {
	b := []byte(CSVHead)
	for _, p := range r.Result.Curve {
		b = AppendCSV(b, p)
	}
	_, err := w.Write(b)
	return err
}

// A figure is a number in JSON, which has no word for NaN and infinities and gets strings for them.
type figure float64

func (f figure) MarshalJSON() ([]byte, error) { return report.JSONNumber(nil, float64(f)), nil }

func figures(v []float64) []figure {
	f := make([]figure, len(v))
	for i, x := range v {
		f[i] = figure(x)
	}
	return f
}

// A layer is one as it is after the steps.
type layer struct {
	Layer int        `json:"layer"`
	W     [][]figure `json:"W"`
	B     []figure   `json:"b"`
}

// json writes a run as one object on a line: where the network came from, the plan, the curve, and the
// layers after the last step, with a row of W for each value that comes in.
func json(w io.Writer, r Run) error {
	document := struct {
		Changes    []string `json:"changes,omitempty"`
		Examples   int      `json:"examples"`
		Loss       string   `json:"loss"`
		Rate       figure   `json:"rate"`
		KeepBiases bool     `json:"keep_biases"`
		Steps      int      `json:"steps"`
		L          figure   `json:"L"`
		Diverged   bool     `json:"diverged"`
		Step       []int    `json:"step"`
		Losses     []figure `json:"losses"`
		Layers     []layer  `json:"layers"`
	}{
		Changes: r.Changes, Examples: len(r.Examples.X), Loss: string(r.Plan.Loss), Rate: figure(r.Plan.Rate), KeepBiases: r.Plan.KeepBiases,
		Steps: r.Result.Steps, L: figure(r.Result.L), Diverged: r.Result.Diverged,
	}
	for _, p := range r.Result.Curve {
		document.Step, document.Losses = append(document.Step, p.Step), append(document.Losses, figure(p.L))
	}
	for l, now := range r.Result.Network.Layers {
		rows := make([][]figure, now.In())
		for i, row := range now.W {
			rows[i] = figures(row)
		}
		document.Layers = append(document.Layers, layer{Layer: l + 1, W: rows, B: figures(now.B)})
	}
	rest, err := encoding.Marshal(document)
	if err != nil {
		return err
	}
	begin := append(r.From.AppendJSON(nil), ',') // in place of the brace of the rest
	_, err = w.Write(append(append(begin, strict.Printable(rest[1:])...), '\n'))
	return err
}
