// Package learnt writes out many steps of learning: as text, CSV and JSON.
package learnt

import (
	"fmt"
	"strconv"
	"strings"

	"nnexplore/model"
	"nnexplore/model/train"
	"nnexplore/number"
	"nnexplore/report"
)

// A Run is many steps of learning as a document.
type Run struct {
	From     report.Origin
	Net      model.Network // the network that they began with
	Changes  []string      // what was changed in it, and in its examples, before
	Examples train.Examples
	Plan     train.Plan
	Result   train.Result
	Remark   string // on what comes of these steps with this network, sentences; "" for none
}

// Formats are the formats of a run.
func Formats() report.Formats[Run] {
	return report.Formats[Run]{{Name: "text", Ending: ".txt", Write: report.Written(text)}, {Name: "csv", Ending: ".csv", Write: csv}, {Name: "json", Ending: ".json", Write: json}}
}

// mostExamples is how many examples are listed at the end.
const mostExamples = 12

// text writes the loss by step, y of the examples after the last, and what stands in the way of
// learning more.
func text(b *strings.Builder, r Run) {
	fmt.Fprintf(b, "train: %s, %s\n", report.PrintableName(r.Net.Name), r.Net.SizesText())
	for _, c := range r.Changes {
		fmt.Fprintf(b, "changed: %s\n", c)
	}
	fmt.Fprintf(b, "%s, %s\n", mean(r), r.Plan.Loss.Formula())
	rule := "W − η·∂W, b − η·∂b"
	if r.Plan.KeepBiases {
		rule = "W − η·∂W, b is kept"
	}
	fmt.Fprintf(b, "a step, with η = %s: %s\n\n", number.Short(r.Plan.Rate), rule)

	last := r.Result.Curve[len(r.Result.Curve)-1]
	width := max(len("step"), len(strconv.Itoa(last.Step)))
	fmt.Fprintf(b, "%*s  L\n", width, "step")
	for _, p := range r.Result.Curve {
		fmt.Fprintf(b, "%*d  %s\n", width, p.Step, Figure(p.L))
	}
	fmt.Fprintf(b, "\n%s:\n", Ended(r))
	for k, x := range r.Examples.X {
		if k == mostExamples {
			fmt.Fprintf(b, "  and %d more\n", len(r.Examples.X)-k)
			break
		}
		fmt.Fprintf(b, "  x = %s  t = %s  y = %s\n", rounded(x), rounded(r.Examples.T[k]), rounded(model.PassOf(r.Result.Network, x).Y()))
	}
	for _, line := range why(r) {
		fmt.Fprintf(b, "%s.\n", line)
	}
	if r.Remark != "" && r.Result.Steps == r.Plan.Steps {
		fmt.Fprintf(b, "\n%s\n", strings.ReplaceAll(r.Remark, ". ", ".\n"))
	}
}

// mean is what the loss is the mean of.
func mean(r Run) string {
	if len(r.Examples.X) == 1 {
		return "1 example, its loss"
	}
	return fmt.Sprintf("%d examples, the mean of their losses", len(r.Examples.X))
}

// Ended is how many steps were made, and why not more.
func Ended(r Run) string {
	done, all := number.Count(r.Result.Steps, "step"), r.Plan.Steps
	switch {
	case r.Result.Diverged:
		return fmt.Sprintf("after %s L is %s, no finite number, so that no more of the %d were made", done, number.Short(r.Result.L), all)
	case r.Result.Steps < all:
		return fmt.Sprintf("stopped after %s of %d", done, all)
	}
	return "after " + done
}

// Figure is a loss with five digits, however small it is.
func Figure(l float64) string {
	if !number.Finite(l) {
		return number.Short(l)
	}
	return strconv.FormatFloat(l, 'g', 5, 64)
}

// rounded is a vector with four decimals each.
func rounded(v []float64) string {
	const most = 8
	words := make([]string, 0, most+1)
	for i, x := range v {
		if i == most {
			words = append(words, "…")
			break
		}
		words = append(words, number.Short(x))
	}
	return "(" + strings.Join(words, ", ") + ")"
}
