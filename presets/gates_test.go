package presets

import (
	"testing"

	"nnexplore/model"
)

// TestBiases has the book's numbers as it writes them, w1, w2 and b.
func TestBiases(t *testing.T) {
	biases := map[string][3]float64{
		"or-b": {0.5, 0.5, -0.2}, "and-b": {0.5, 0.5, -0.7}, "nand-b": {-0.5, -0.5, 0.7}, "nor-b": {-0.5, -0.5, 0.2},
	}
	for _, g := range Gates() {
		want, biased := biases[g.Name]
		if (g.Form == model.BiasForm) != biased {
			t.Errorf("%s has the form %d", g.Name, g.Form)
		}
		if got := [3]float64{g.W1, g.W2, g.B()}; biased && got != want {
			t.Errorf("%s has w1, w2, b = %v, want %v", g.Name, got, want)
		}
	}
}

// TestShown checks that the gates made to show something show it.
func TestShown(t *testing.T) {
	tie, err := GateNamed("tie")
	if v := tie.Verdicts(1, 1); err != nil || v != (model.Verdicts{Theta: 0, Bias: 1, Book: 0}) {
		t.Errorf("tie: %+v, %v", v, err)
	}
	tenths, err := GateNamed("tenths")
	if e := tenths.Exact(1, 1); err != nil || !e.Tie || e.Machine.Tie || e.Y == e.Machine.Y {
		t.Errorf("tenths: %+v, %v", e, err)
	}
}

func TestFirstGates(t *testing.T) {
	if g := Gates(); g[0].Name != "or" || g[1].Name != "and" {
		t.Errorf("the gates start with %s and %s", g[0].Name, g[1].Name)
	}
}

// TestGateTitles holds that the name of a logic function stands in capitals for people,
// so that none reads as a word of a sentence.
func TestGateTitles(t *testing.T) {
	want := map[string]string{"or": "OR", "and": "AND", "nand": "NAND", "nor": "NOR",
		"or-b": "OR with b", "and-b": "AND with b", "nand-b": "NAND with b", "nor-b": "NOR with b", "tie": "tie", "tenths": "tenths"}
	for _, g := range Gates() {
		if g.Title() != want[g.Name] {
			t.Errorf("%s is called %q, want %q", g.Name, g.Title(), want[g.Name])
		}
	}
}
