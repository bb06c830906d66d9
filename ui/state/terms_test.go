package state

import (
	"testing"

	"nnexplore/model"
)

// A sum of two products and a bias has three terms.
func TestTermsDone(t *testing.T) {
	n := New().Network
	first := n.Walk.Place(model.Step{Kind: model.Product, Layer: 0, J: 1})
	for _, c := range []struct {
		place, want int
		revealed    bool
	}{{first - 1, 0, false}, {first, 1, false}, {first + 1, 2, false}, {first + 2, 3, false}, {first + 9, 3, false}, {0, 3, true}} {
		n.Place, n.Revealed = c.place, c.revealed
		if got := n.TermsDone(model.A(0, 1)); got != c.want {
			t.Errorf("%d terms of a1[2] are done at place %d, shown %v; %d were expected", got, c.place, c.revealed, c.want)
		}
	}
}
