package learnt

import (
	"slices"
	"strings"
	"testing"

	"nnexplore/model"
	"nnexplore/model/train"
)

// of is a layer of sigmoids, or of the activation that is said.
func of(w [][]float64, b []float64, h ...model.Activation) model.Layer {
	return model.Layer{W: w, B: b, Activation: append(h, model.Sigmoid)[0]}
}

// TestWhy holds what is said of a run from its first network and its last: that neurons are alike where
// they are so in both, that a layer of dead neurons has not moved where it has not, and that a1 is 0
// where neither x nor b1 adds anything.
func TestWhy(t *testing.T) {
	const (
		alike = "the same in every example"
		still = "W1 and b1 are as they were"
		none  = "every a1 is 0"
	)
	two, moved := of([][]float64{{1, 1}}, []float64{0, 0}), of([][]float64{{2, 2}}, []float64{0, 0})
	apart, bias := of([][]float64{{1, 2}}, []float64{0, 0}), of([][]float64{{1, 1}}, []float64{0, 1})
	three := of([][]float64{{1, 1, 1}}, []float64{0, 0, 0})
	dead := of([][]float64{{1, 2}}, []float64{0, 0}, model.StepFunction)
	half := of([][]float64{{1, -1}}, []float64{-1, 1}, model.ReLU) // the second is not dead
	for _, c := range []struct {
		first, last model.Layer
		x           float64
		plan        train.Plan
		steps       int
		want        string
	}{
		{two, moved, 1, train.Plan{}, 9, "z1[1] and z1[2] are " + alike + ": their weights began equal and got equal steps"},
		{three, three, 1, train.Plan{}, 9, "z1[1] to z1[3] are " + alike},
		{two, two, 1, train.Plan{}, 0, ""},
		{two, apart, 1, train.Plan{}, 9, ""}, {apart, two, 1, train.Plan{}, 9, ""}, {two, bias, 1, train.Plan{}, 9, ""},
		{dead, dead, 1, train.Plan{}, 9, still + " at the beginning: a dead neuron gets no step"},
		{two, of([][]float64{{1, 2}}, []float64{0, 0}, model.StepFunction), 1, train.Plan{}, 9, ""},
		{half, half, 0.5, train.Plan{}, 9, ""},
		{apart, apart, 0, train.Plan{KeepBiases: true}, 9, "For x = (0) " + none + ", whatever W1 is: b1 is 0 and stays 0"},
		{apart, apart, 0, train.Plan{}, 9, ""}, {apart, apart, 1, train.Plan{KeepBiases: true}, 9, ""},
		{bias, bias, 0, train.Plan{KeepBiases: true}, 9, ""},
	} {
		end := of(make([][]float64, c.first.Out()), []float64{0}, model.Identity)
		for i := range end.W {
			end.W[i] = []float64{float64(i)}
		}
		r := Run{Plan: c.plan, Examples: train.Examples{X: [][]float64{{c.x}}, T: [][]float64{{1}}}}
		r.Net = model.Network{Layers: []model.Layer{c.first, end}}
		r.Result = train.Result{Steps: c.steps, Network: model.Network{Layers: []model.Layer{c.last, end}}}
		said := slices.DeleteFunc(why(r), func(line string) bool {
			return !strings.Contains(line, alike) && !strings.Contains(line, still) && !strings.Contains(line, none)
		})
		if got := strings.Join(said, "\n"); !strings.HasPrefix(got, c.want) || (got == "") != (c.want == "") {
			t.Errorf("from %v to %v, x %v, it says %q; %q was expected", c.first.W, c.last.W, c.x, got, c.want)
		}
	}
}
