package plain

import (
	"strings"
	"testing"

	"nnexplore/model"
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

// TestBatchAloud holds that softmax of several inputs is said to go by rows, with what the
// columns sum to. The numbers are NumPy's: softmax of (a, a + 1) is 0.2689 and 0.7311, of
// (a + 2, a) it is 0.8808 and 0.1192.
func TestBatchAloud(t *testing.T) {
	p := presets.Network{X: []float64{1}, Examples: [][]float64{{1}, {-2}}, Network: model.Network{Name: "two", Classes: []string{"cat", "dog"},
		Layers: []model.Layer{{W: [][]float64{{0, 1}}, B: []float64{0, 0}, Activation: model.Softmax}}}}
	s := New(state.New().Load(p))
	got := ""
	for _, line := range []string{"end", "batch", "examples", "x 3", "where", "examples"} {
		got += ask(s, line) + "\n"
	}
	for _, want := range []string{
		"Y, 2 by 2, is softmax of each row of A1.",
		"Row 1, in hand: 0 and 1 gives cat 0.2689 and dog 0.7311.",
		"Row 2: 0 and minus 2 gives cat 0.8808 and dog 0.1192.",
		"Each row sums to 1: its numbers are the shares of one input.",
		"The columns of these rows sum to 1.1497 and 0.8503: a column holds",
		"Row 2, x minus 2: y is cat 0.8808 and dog 0.1192, so it is most likely cat.",
		"x is your own, no example input.", "two has 2 example inputs; x is your own.", "Your own, x 3: y is cat 0.0474 and dog 0.9526",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("there is no %q in\n%s", want, got)
		}
	}
}
