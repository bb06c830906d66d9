package effect

import (
	"encoding/json"
	"math"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"nnexplore/model"
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

// TestWayBackExport holds that behind y the way back is what is written, in both notations and with
// the target, the loss and the rate that were chosen, and at y the forward pass.
func TestWayBackExport(t *testing.T) {
	y := state.New()
	for _, a := range []state.Action{
		state.Focus{Pane: state.NetworkPane}, state.StepTo{End: +1}, state.SetTarget{T: []float64{0.25, 0.75}}, state.SetLoss{To: model.HalfSquared}, state.SetRate{Value: 0.125},
	} {
		y = state.Apply(y, a)
	}
	behind := state.Apply(y, state.StepBy{Steps: 1})
	other := state.Apply(behind, state.NextNotation{})
	folder := t.TempDir()
	for _, c := range []struct {
		s    state.State
		name string
		want string
	}{
		{y, "y.md", "# Forward pass: article\n"},
		{behind, "b.md", "# Backward pass: article\n"},
		{behind, "b.md", "One step with the rate 0.125\n"},
		{behind, "b.tex", `\section*{Backward pass: article}`},
		{behind, "b.py", "dW3 = np.outer(z2, d3)\n"},
		{other, "b.py", "dW3 = np.outer(d3, z2)\n"},
		{behind, "b.json", `"target":[0.25,0.75],"loss":"half-squared"`},
	} {
		if got := effectFile(t, c.s, state.ExportFile, filepath.Join(folder, c.name)); !strings.Contains(got, c.want) {
			t.Errorf("%s has no %q:\n%.600s", c.name, c.want, got)
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

// TestPlaneExport holds that where the plane is shown it is what is written, in the format of the
// ending, an image elsewhere too, and a pass where the plane has no such format.
func TestPlaneExport(t *testing.T) {
	const thePlane, thePass = "The plane of y[1] is in ", "The derivation is in "
	s := state.Apply(state.Apply(state.New(), state.Focus{Pane: state.NetworkPane}), state.LoadPreset{Pane: state.NetworkPane, Name: "xor"})
	shown := state.Apply(s, state.NextView{})
	folder := t.TempDir()
	for _, c := range []struct {
		s          state.State
		name, want string // how the file begins
		told       string // how the notice begins
	}{
		{shown, "p.txt", "y[1] of xor over x1, to the right, and x2, up\n", thePlane},
		{shown, "p.csv", "x1,x2,value\n", thePlane},
		{shown, "p.CSV", "x1,x2,value\n", thePlane},
		{shown, "p.png", "\x89PNG", thePlane},
		{s, "q.png", "\x89PNG", thePlane},
		{s, "q.txt", "forward: xor", thePass},
		{s, "q.TXT", "forward: xor", thePass},
		{shown, "p.md", "# Forward pass: xor\n", thePass},
	} {
		path := filepath.Join(folder, c.name)
		if got := effectFile(t, c.s, state.ExportFile, path); !strings.HasPrefix(got, c.want) {
			t.Errorf("%s begins with %.60q, want %q", c.name, got, c.want)
		}
		answer := World{}.Do(c.s, state.Effect{Kind: state.ExportFile, Path: path, Overwrite: true})
		if done, ok := answer.(state.Done); !ok || !strings.HasPrefix(done.Notice, c.told) {
			t.Errorf("%s is told of as %#v, want %q", c.name, answer, c.told)
		}
	}
	if got := Endings(shown); !slices.Equal(got, []string{".txt", ".csv", ".png"}) {
		t.Errorf("the plane is written to files that end in %v", got)
	}
	inCurves := state.Apply(shown, state.Focus{Pane: state.CurvesPane})
	if _, err := exporterOf(inCurves, ".png"); err == nil {
		t.Error("the curves are written as an image")
	}
}
