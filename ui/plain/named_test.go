package plain

import (
	"strings"
	"testing"

	"nnexplore/presets"
	"nnexplore/ui/state"
)

// TestNamesAloud holds that x and y are read out with what their entries are called, and that
// these names are understood where no word of the program is meant.
func TestNamesAloud(t *testing.T) {
	p := presets.Networks()[0]
	p.Inputs, p.Classes = []string{"height", "theta"}, []string{"cat", "dog\u202e of a neighbour"}
	for _, c := range []struct{ lines, want string }{
		{"where", "x is height 2 and theta 1."},
		{"x", "x is height 2 and theta 1."},
		{"set height 3", "x entry 1, height, is 3, was 2."},
		{"HEIGHT = 3", "x entry 1, height, is 3, was 2."},
		{"height 3", "did you mean set x entry 1 to 3?"},
		{"theta = 3", "Theta is 3, was 0.4."},
		{"x 1, 0.5|undo", "x is height 2 and theta 1 again, was height 1 and theta 0.5."},
		{"end", "y is cat 0.4044 and dog of a neighbour 0.5956."},
		{"end|x 1, 0.5", "y is now cat 0.4063 and dog of a neighbour 0.5937, was cat 0.4044"},
		{"goto cat", "y entry 1, cat, is 0.4044."},
		{"explain height", "x entry 1"},
		{"set cat 1", "y entry 1 is computed and cannot be set"},
	} {
		s := New(state.New().Load(p))
		if got := ask(s, strings.Split(c.lines, "|")...); !strings.Contains(strings.ReplaceAll(got, "\n", " "), c.want) {
			t.Errorf("%q is answered by\n%s\nwithout %q", c.lines, got, c.want)
		}
	}
}
