package effect

import (
	"encoding/json"
	"math"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"nnexplore/ui/state"
)

// TestCurvesExport: a file of the curves has every curve that is drawn, the one with
// a gain and the slope of the chosen one among them.
func TestCurvesExport(t *testing.T) {
	s := state.Apply(state.New(), state.Focus{Pane: state.CurvesPane})
	steeper := state.Apply(state.Apply(s, state.Steepen{By: 1}), state.Steepen{By: 1})
	both := state.Apply(steeper, state.ToggleSlope{})
	folder := t.TempDir()
	for _, c := range []struct {
		s      state.State
		header string
		first  []float64 // row, at x = -5
	}{
		{s, "x,sigmoid,step", []float64{-5, 0.006692850924284855, 0}},
		{steeper, "x,sigmoid,step,sigmoid(5x)", []float64{-5, 0.006692850924284855, 0, 1.3887943864771144e-11}},
		{both, "x,sigmoid,step,sigmoid(5x),sigmoid'", []float64{-5, 0.006692850924284855, 0, 1.3887943864771144e-11, 0.006648056670790155}},
	} {
		lines := strings.Split(effectFile(t, c.s, state.ExportFile, filepath.Join(folder, "c.csv")), "\n")
		var row []float64
		if err := json.Unmarshal([]byte("["+lines[1]+"]"), &row); err != nil {
			t.Fatal(err)
		}
		if lines[0] != c.header || !slices.EqualFunc(row, c.first, func(a, b float64) bool { return math.Abs(a-b) <= 1e-12*math.Abs(b) }) {
			t.Errorf("the file begins\n%s\n%s\nwant\n%s\n%v", lines[0], lines[1], c.header, c.first)
		}
	}
	for name, want := range map[string]string{
		"c.json": `,"sigmoid(5x)":[1.38879438647`,
		"c.txt":  "           x       sigmoid          step   sigmoid(5x)      sigmoid'\n     -5.0000        0.0067        0.0000    1.3888e-11        0.0066\n",
	} {
		if got := effectFile(t, both, state.ExportFile, filepath.Join(folder, name)); !strings.Contains(got, want) {
			t.Errorf("%s is\n%.300s\nwant\n%s", name, got, want)
		}
	}
}

// TestReplacingIsTold holds that a file that is there is replaced only where that was asked
// for, and that it is said then.
func TestReplacingIsTold(t *testing.T) {
	path := filepath.Join(t.TempDir(), "gate.txt")
	e := state.Effect{Kind: state.ExportFile, Path: path}
	const written = "The truth table is in "
	for i, c := range []struct {
		overwrite bool
		want      state.Action
	}{
		{true, state.Done{Notice: written + path + "."}}, // there was none
		{false, state.Exists{}},
		{true, state.Done{Notice: written + path + ". What was there is replaced."}},
	} {
		e.Overwrite = c.overwrite
		if got := (World{}).Do(state.New(), e); got != c.want {
			t.Errorf("time %d the answer is %#v, want %#v", i+1, got, c.want)
		}
	}
}
