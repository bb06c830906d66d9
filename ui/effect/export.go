package effect

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"nnexplore/internal/intact"
	"nnexplore/mathx"
	"nnexplore/model/plane"
	"nnexplore/report"
	"nnexplore/report/picture"
	"nnexplore/ui/state"
)

// An exporter writes what a pane shows.
type exporter func(w io.Writer) error

// Endings are those of the files that what is shown can be exported to.
func Endings(s state.State) []string {
	switch {
	case s.Focus == state.GatePane:
		return report.GateFormats().Endings()
	case s.Focus == state.CurvesPane:
		return report.SampleFormats().Endings()
	case s.Network.ShowsPlane():
		return append([]string{textEnding}, report.PlaneFormats().Endings()...)
	}
	return report.ForwardFormats().Endings()
}

// exporterOf returns what writes the pane with the focus in the format whose files have
// that ending: the truth table, the curves over the window, the forward pass or, behind y, the
// backward pass; where the plane is shown, the plane.
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
	if export, ok := planeExporter(n, ending); ok {
		return export, nil
	}
	pass := report.Pass{From: Origin(n), Net: n.Net, Trace: n.Trace, Notation: n.Notation()}
	if g, ok := n.Learning.Gradients(); ok {
		return inFormat(report.BackwardFormats(), ending, report.NewBackPass(pass, g, n.Learning.Rate(), n.Preset.Remark))
	}
	return inFormat(report.ForwardFormats(), ending, pass)
}

// textEnding is that of the plane as text, which on a terminal may have colours.
const textEnding = ".txt"

// planeExporter returns what writes the plane, if files of that ending have it: images whenever
// there is one, and others where it is shown.
func planeExporter(n state.NetworkState, ending string) (exporter, bool) {
	format, found := report.PlaneFormats().Find(ending)
	if image := format.Name == "png"; !n.HasPlane() || !n.ShowsPlane() && !image || !found && ending != textEnding {
		return nil, false
	}
	of := plane.Of{Network: n.Net, Target: n.PlaneTarget(), Window: n.PlaneWindow()}
	return func(w io.Writer) error {
		if !found {
			page := report.PlanePage(of, n.X, picture.Shades, nil)
			page.Title = report.PrintableName(page.Title)
			_, err := io.WriteString(w, page.String())
			return err
		}
		return format.Write(w, report.Plane{Plane: plane.Sample(report.PlaneFor(of, ending)), X: n.X})
	}, true
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
	ending := endingOf(e.Path)
	export, err := exporterOf(s, ending)
	if err != nil {
		return state.Failed{Why: err.Error()}
	}
	what := [state.Panes]string{"The truth table is in ", "The curves are in ", "The derivation is in "}[s.Focus]
	if _, plane := planeExporter(s.Network, ending); plane && s.Focus == state.NetworkPane {
		what = "The plane of " + s.Network.Name(s.Network.PlaneTarget()) + " is in "
	}
	return writing(e.Path, func(path string) state.Action { return state.Done{Notice: what + shownName(path) + "."} }, func(path string) error {
		return intact.Write(path, e.Overwrite, export)
	})
}
