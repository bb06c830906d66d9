package session

import (
	"fmt"
	"testing"

	"nnexplore/model"
	"nnexplore/presets"
	"nnexplore/ui/state"
)

// TestTargetsFit refuses targets that are not one for each input with a value for each output.
func TestTargetsFit(t *testing.T) {
	n := presets.Network{X: []float64{1}, Network: model.Network{Layers: []model.Layer{{W: [][]float64{{1, 2}}, B: []float64{0, 0}, Activation: model.Sigmoid}}}}
	for _, c := range []struct {
		targets [][]float64
		want    string
	}{
		{nil, ""},
		{[][]float64{{0, 1}}, ""},
		{[][]float64{{0, 1}, {0, 1}}, "it has 2 targets for 1 input"},
		{[][]float64{{0}}, "target 1 has 1 value, but y has 2"},
	} {
		n.Targets = c.targets
		got := ""
		if err := checkTargets(n); err != nil {
			got = err.Error()
		}
		if got != c.want {
			t.Errorf("%v: %q, want %q", c.targets, got, c.want)
		}
	}
}

// TestTargetsAreSaved holds that the targets of a network that no file is kept of come back with it.
func TestTargetsAreSaved(t *testing.T) {
	n := presets.Network{X: []float64{1}, Examples: [][]float64{{1}, {2}}, Targets: [][]float64{{0, 1}, {1, 0}}, Network: model.Network{
		Name: "piped", Layers: []model.Layer{{W: [][]float64{{1, 2}}, B: []float64{0, 0}, Activation: model.Sigmoid}},
	}}
	back := resumed(t, do(state.New(), state.Opened{Network: n}), disk{})
	if got := back.Network.Preset.Targets; fmt.Sprint(got) != "[[0 1] [1 0]]" {
		t.Errorf("the targets come back as %v", got)
	}
}
