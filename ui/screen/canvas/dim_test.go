package canvas

import (
	"slices"
	"testing"

	"nnexplore/ui/state"
)

// TestDimmed holds that nothing at the side has a role that calls for the eye, whatever it
// was drawn in, and that no click in it is noted.
func TestDimmed(t *testing.T) {
	c := New(int(styles)+1, 2)
	c.Within(Box(0, 0, int(styles), 1)).Dimmed(func(c Canvas) {
		for s := range styles {
			c.Set(int(s), 0, s, 'x')
		}
		c.Click(Box(0, 0, 3, 1), state.Leave{})
		c.Drag("it", Box(0, 0, 3, 1), func(int, int) state.Action { return state.Leave{} })
	})
	loud := []Style{Strong, Focused, Key, Chosen, Used, Made, Moved, Fires, Positive, Negative, Warning, CurveInHand, Probe}
	for x, cell := range c.cells[0][:styles] {
		if slices.Contains(loud, cell.Style) || cell.Rune != 'x' {
			t.Errorf("role %d became %d", x, cell.Style)
		}
	}
	for from, to := range map[Style]Style{Positive: idlePositive, Negative: idleNegative, Plain: Faint, Faint: Faint, Frame: Frame} {
		if got := c.cells[0][from].Style; got != to {
			t.Errorf("role %d became %d, want %d", from, got, to)
		}
	}
	if n := c.Notes(); len(n.Regions) > 0 {
		t.Errorf("%d regions are noted", len(n.Regions))
	}
	c.Click(Box(0, 1, 1, 1), state.Leave{})
	if n := c.Notes(); len(n.Regions) != 1 {
		t.Errorf("beside it %d regions are noted", len(n.Regions))
	}
}
