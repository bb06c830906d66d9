package effect

import (
	"fmt"
	"io"
	"maps"
	"path/filepath"
	"slices"
	"strings"

	"nnexplore/mathx"
	"nnexplore/model"
	"nnexplore/netfile"
	"nnexplore/report"
	"nnexplore/ui/state"
)

// An exporter writes what a pane shows in one format.
type exporter func(w io.Writer, s state.State) error

// document is an exporter of a forward pass.
func document(format func([]byte, report.Origin, model.Network, model.Trace) []byte) exporter {
	return func(w io.Writer, s state.State) error {
		_, err := w.Write(format(nil, Origin(s.Network), s.Network.Net, s.Network.Trace))
		return err
	}
}

// exporters has the formats of each pane by the endings of their files: the truth
// table, the curves over the window, the derivation of the forward pass.
var exporters = [state.Panes]map[string]exporter{
	state.GatePane: {
		".md":   func(w io.Writer, s state.State) error { return report.GateMarkdown(w, s.Gate.Gate) },
		".csv":  func(w io.Writer, s state.State) error { return report.GateCSV(w, s.Gate.Gate) },
		".json": func(w io.Writer, s state.State) error { return report.GateJSON(w, s.Gate.Gate) },
		".txt":  func(w io.Writer, s state.State) error { return report.GateText(w, s.Gate.Gate) },
	},
	state.CurvesPane: {
		".csv":  samples(report.Samples.CSV),
		".json": samples(report.Samples.JSON),
		".txt":  samples(report.Samples.Text),
	},
	state.NetworkPane: {
		".md":   document(report.ForwardMarkdown),
		".tex":  document(report.ForwardLaTeX),
		".py":   document(report.ForwardNumPy),
		".json": document(report.ForwardJSON),
		".csv": func(w io.Writer, s state.State) error {
			_, err := w.Write(report.ForwardCSV(nil, s.Network.Net, s.Network.Trace))
			return err
		},
		".txt": func(w io.Writer, s state.State) error {
			return report.ForwardText(w, Origin(s.Network), s.Network.Net, s.Network.Trace)
		},
	},
}

// samples is an exporter of the curves that are drawn, over the window in a hundred
// steps.
func samples(write func(report.Samples, io.Writer) error) exporter {
	return func(w io.Writer, s state.State) error {
		window := s.Curves.Window()
		x, err := mathx.Arange(window.X0, window.X1, (window.X1-window.X0)/100)
		if err != nil {
			return err
		}
		return write(report.Samples{X: x, Columns: columns(s.Curves)}, w)
	}
}

// columns are the curves that are drawn: those that are shown, sigmoid with a gain
// and the slope of the chosen one.
func columns(c state.CurvesState) []report.Column {
	list := report.Columns(c.Drawn())
	if k := c.GainFactor(); k != 1 {
		list = append(list, report.SteeperColumn(k))
	}
	if c.Slope {
		list = append(list, report.SlopeColumn(c.ChosenCurve()))
	}
	return list
}

// exportTo writes what the pane shows in the format that the name's ending says.
func exportTo(s state.State, e state.Effect) state.Action {
	ending := filepath.Ext(e.Path)
	export, ok := exporters[s.Focus][ending]
	if !ok {
		there := slices.Sorted(maps.Keys(exporters[s.Focus]))
		return state.Failed{Why: fmt.Sprintf("no format of this pane ends in %q; there are %s", ending, strings.Join(there, " "))}
	}
	what := [state.Panes]string{"The truth table is in ", "The curves are in ", "The derivation is in "}[s.Focus]
	return writing(e.Path, func(path string) state.Action { return state.Done{Notice: what + path + "."} }, func(path string) error {
		return netfile.WriteAtomic(path, e.Overwrite, func(w io.Writer) error { return export(w, s) })
	})
}
