package plot

import (
	"strings"
	"testing"

	"nnexplore/model"
)

// TestAlternate holds that of curves that lie on one another each has its columns, and
// that one that goes alone or bends keeps all of its own.
func TestAlternate(t *testing.T) {
	curves := Curves([]model.Activation{model.StepFunction, model.Sigmoid}, false)
	p := New(model.Window{X0: -5, X1: 5, Y0: -0.1, Y1: 1.1}, curves, 80, 16)
	before := p.String()
	p.Alternate(curves)
	after := p.String()
	for _, text := range []string{"━─━─━─╯━━━━━", "╭━─━"} {
		if strings.Contains(before, text) || !strings.Contains(after, text) {
			t.Errorf("there is no %q:\n%s", text, after)
		}
	}
	bends := func(s string) int { return strings.Count(s, "╭") + strings.Count(s, "╯") + strings.Count(s, "┃") }
	if bends(before) != bends(after) {
		t.Errorf("a bend is drawn over:\n%s\n%s", before, after)
	}
	Plot{}.Alternate(nil)
}
