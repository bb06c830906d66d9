package screen

import (
	"regexp"
	"testing"

	"nnexplore/model"
	"nnexplore/ui/state"
)

// TestColumnsOutOfSight holds that a sheet which shows a part of its columns says of
// how many, at every width, and that one which shows all says nothing.
func TestColumnsOutOfSight(t *testing.T) {
	of := regexp.MustCompile(`\d+ +of (40|3)\b`)
	wide := state.Apply(state.New().Load(madeNetwork("wide", model.Softmax, 2, 40, 3)), state.Focus{Pane: state.NetworkPane})
	wide = state.Apply(wide, state.NextView{})
	for width := 72; width <= 200; width++ {
		if found := of.FindStringSubmatch(render(wide, noColours, width, 30)); found == nil || found[1] != "40" {
			t.Errorf("on %d cells the sheet says %q of its 40 columns", width, found)
		}
	}
	if found := of.FindString(render(state.Apply(wide, state.StepTo{End: +1}), noColours, 200, 30)); found != "" {
		t.Errorf("of 3 columns, all in sight, the sheet says %q", found)
	}
}
