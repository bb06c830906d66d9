package effect

import (
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"nnexplore/internal/intact"
	"nnexplore/mathx"
	"nnexplore/report"
	"nnexplore/ui/state"
)

// An exporter writes what a pane shows.
type exporter func(w io.Writer) error

// Endings are those of the files that a pane can be exported to.
func Endings(p state.Pane) []string {
	switch p {
	case state.GatePane:
		return report.GateFormats().Endings()
	case state.CurvesPane:
		return report.SampleFormats().Endings()
	}
	return report.ForwardFormats().Endings()
}

// exporterOf returns what writes the pane with the focus in the format whose files have
// that ending: the truth table, the curves over the window, the forward pass or, behind y, the
// backward pass.
func exporterOf(s state.State, ending string) (exporter, error) {
	switch s.Focus {
	case state.GatePane:
		return inFormat(report.GateFormats(), ending, s.Gate.Gate)
	case state.CurvesPane:
		samples, err := samplesOf(s.Curves)
		if err != nil {
			return nil, err
		}
		return inFormat(report.SampleFormats(), ending, samples)
	}
	n := s.Network
	pass := report.Pass{From: Origin(n), Net: n.Net, Trace: n.Trace, Notation: n.Notation()}
	if g, ok := n.Learning.Gradients(); ok {
		return inFormat(report.BackwardFormats(), ending, report.NewBackPass(pass, g, n.Learning.Rate(), n.Preset.Remark))
	}
	return inFormat(report.ForwardFormats(), ending, pass)
}

// inFormat returns what writes a document in the format whose files have that ending.
func inFormat[D any](formats report.Formats[D], ending string, document D) (exporter, error) {
	format, found := formats.Find(ending)
	if !found {
		there := slices.Sorted(slices.Values(formats.Endings()))
		return nil, fmt.Errorf("no format of this pane ends in %q; there are %s", ending, strings.Join(there, " "))
	}
	return func(w io.Writer) error { return format.Write(w, document) }, nil
}

// samplesOf are the curves that are drawn, over the window in a hundred steps: those
// that are shown, sigmoid with a gain and the slope of the one in hand.
func samplesOf(c state.CurvesState) (report.Samples, error) {
	window := c.Window()
	x, err := mathx.Arange(window.X0, window.X1, (window.X1-window.X0)/100)
	columns := report.Columns(c.Drawn())
	if k := c.GainFactor(); k != 1 {
		columns = append(columns, report.SteeperColumn(k))
	}
	if h, shown := c.InHand(); c.Slope && shown {
		columns = append(columns, report.SlopeColumn(h))
	}
	return report.Samples{X: x, Columns: columns}, err
}

// exportTo writes what the pane shows in the format of the name's ending.
func exportTo(s state.State, e state.Effect) state.Action {
	export, err := exporterOf(s, filepath.Ext(e.Path))
	if err != nil {
		return state.Failed{Why: err.Error()}
	}
	what := [state.Panes]string{"The truth table is in ", "The curves are in ", "The derivation is in "}[s.Focus]
	return writing(e.Path, func(path string) state.Action { return state.Done{Notice: what + shownName(path) + "."} }, func(path string) error {
		return intact.Write(path, e.Overwrite, export)
	})
}
