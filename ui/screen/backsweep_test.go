package screen

import (
	"strings"
	"testing"

	"nnexplore/model"
	"nnexplore/ui/state"
)

// TestBackPictureStands holds that no row of the picture moves while one steps back, by layer and by
// neuron, on a low screen, a middling and a high one.
func TestBackPictureStands(t *testing.T) {
	for _, grain := range []model.Grain{model.ByLayer, model.ByNeuron} {
		s := applied(state.New(), state.Focus{Pane: state.NetworkPane}, state.SetGrain{Grain: grain}, state.StepTo{End: +1}, state.StepBy{Steps: +1})
		for _, height := range []int{24, 31, 48} {
			first, at := rowOfX(s, height), s
			for step := 1; at.Network.Learning.Back < at.Network.Learning.Walk().Places(); step++ {
				at = applied(at, state.StepBy{Steps: +1})
				if row := rowOfX(at, height); row != first {
					t.Errorf("at 100×%d, by %s, x[1] is in row %d at L and %d after %d more steps", height, grain, first, row, step)
					break
				}
			}
		}
	}
}

// rowOfX is the row of a frame in which the picture has x[1] of the article, and that of x[2].
func rowOfX(s state.State, height int) (rows [2]int) {
	for y, line := range strings.Split(Draw(s, noColours, 100, height).Text, "\n") {
		for j, x := range []string{"2.0000 ", "1.0000 "} {
			if strings.HasPrefix(strings.TrimLeft(strings.TrimPrefix(line, "│"), " ▸•"), x) {
				rows[j] = y
			}
		}
	}
	return rows
}

// applied is the state after some actions.
func applied(s state.State, actions ...state.Action) state.State {
	for _, a := range actions {
		s = state.Apply(s, a)
	}
	return s
}
