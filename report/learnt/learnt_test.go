package learnt

import (
	encoding "encoding/json"
	"math"
	"strings"
	"testing"

	"nnexplore/model"
	"nnexplore/model/train"
	"nnexplore/report"
)

// run is one of a single neuron, whose name has what no terminal should get.
func run(examples int, result train.Result) Run {
	n := model.Network{Name: "a\x1b[31m", Layers: []model.Layer{{W: [][]float64{{2}}, B: []float64{0}, Activation: model.Identity}}}
	r := Run{From: report.FromFile("a\x1b[31m"), Net: n, Plan: train.Plan{Steps: 9, Rate: 0.25, Loss: model.MeanSquared}, Result: result}
	r.Result.Network = n
	for range examples {
		r.Examples.X, r.Examples.T = append(r.Examples.X, []float64{1}), append(r.Examples.T, []float64{2})
	}
	return r
}

func written(t *testing.T, format string, r Run) string {
	t.Helper()
	var b strings.Builder
	f, _ := Formats().Find(format)
	if err := f.Write(&b, r); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// TestText holds how the end of a run is told, and that of many examples a few are listed.
func TestText(t *testing.T) {
	for want, r := range map[string]Run{
		"train: a [31m, 1-1\n1 example, its loss, L = Σ (y − t)² / n\na step, with η = 0.25: W − η·∂W, b − η·∂b\n\nstep  L\n   0  2.5e-07\n   9  0.5\n\nafter 9 steps:\n  x = (1)  t = (2)  y = (2)\n": run(1, train.Result{Steps: 9, L: 0.5, Curve: []train.Point{{Step: 0, L: 2.5e-7}, {Step: 9, L: 0.5}}}),
		"\nstopped after 1 step of 9:\n": run(1, train.Result{Steps: 1, L: 0.5, Curve: []train.Point{{Step: 1, L: 0.5}}}),
		"step  L\n   2  NaN\n\nafter 2 steps L is NaN, no finite number, so that no more of the 9 were made:\n": run(1, train.Result{Steps: 2, L: math.NaN(), Diverged: true, Curve: []train.Point{{Step: 2, L: math.NaN()}}}),
		"13 examples, the mean of their losses": run(13, train.Result{Curve: []train.Point{{}}}),
		"y = (2)\n  and 1 more\n":               run(13, train.Result{Curve: []train.Point{{}}}),
	} {
		if got := written(t, "text", r); !strings.Contains(got, want) || strings.ContainsRune(got, '\x1b') {
			t.Errorf("it has no\n%s\n%q", want, got)
		}
	}
}

// TestRemark holds that what is known of the whole run is not said of one that was stopped.
func TestRemark(t *testing.T) {
	for steps, want := range map[int]bool{9: true, 8: false} {
		r := run(1, train.Result{Steps: steps, Curve: []train.Point{{}}})
		if r.Remark = "After 9 steps it is known."; strings.HasSuffix(written(t, "text", r), "\n\nAfter 9 steps it is known.\n") != want {
			t.Errorf("after %d steps of 9 it says\n%s", steps, written(t, "text", r))
		}
	}
}

// TestData holds that JSON and CSV have every number to its last digit, and words for those that are none.
func TestData(t *testing.T) {
	third := 1.0 / 3
	r := run(2, train.Result{Steps: 2, L: math.NaN(), Diverged: true, Curve: []train.Point{{Step: 0, L: third}, {Step: 1, L: math.Inf(1)}, {Step: 2, L: math.NaN()}}})
	if got, want := written(t, "csv", r), "step,L\n0,0.3333333333333333\n1,Infinity\n2,NaN\n"; got != want {
		t.Errorf("the CSV is %q, want %q", got, want)
	}
	got := written(t, "json", r)
	want := `{"file":"a\u001b[31m","examples":2,"loss":"mean-squared","rate":0.25,"keep_biases":false,"steps":2,"L":"NaN","diverged":true,"step":[0,1,2],"losses":[0.3333333333333333,"Infinity","NaN"],"layers":[{"layer":1,"W":[[2]],"b":[0]}]}` + "\n"
	if got != want || !encoding.Valid([]byte(got)) {
		t.Errorf("the JSON is\n%s\nwant\n%s", got, want)
	}
}
