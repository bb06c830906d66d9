package curves

import (
	"strings"
	"testing"

	"nnexplore/model"
	"nnexplore/ui/state"
)

// TestWordsOfSaturation holds that where sigmoid has flattened the words do not say that
// a small change shows. Its slope at 40 is 4.2484e-18 by Python's decimal.
func TestWordsOfSaturation(t *testing.T) {
	for x, want := range map[float64]string{40: "saturated: its slope is only 4.2484e-18", -40: "saturated", 5: "saturated: its slope is only 0.0066", 1: ""} {
		words := Words(new(after(state.ProbeAt{X: x}))).Text
		if got := strings.Contains(words, "saturated"); got != (want != "") || !strings.Contains(words, want) {
			t.Errorf("at %v: %s", x, words)
		}
		if strings.Contains(words, "always shows") {
			t.Errorf("at %v a small change always shows: %s", x, words)
		}
	}
	if words := Words(new(after(state.SetCurve{Curve: model.StepFunction}))).Text; !strings.Contains(words, "1 where x is greater than 0") {
		t.Errorf("of the step: %s", words)
	}
}
