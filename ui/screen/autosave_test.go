package screen

import (
	"testing"

	"nnexplore/ui/state"
)

// TestEveryEditIsKept holds that after a session was written the next edit is written
// too: one clock at a time, and not one for ever.
func TestEveryEditIsKept(t *testing.T) {
	var kept []float64
	a := openedApp(t, 80, 24, "").Using(Outside{Keep: func(s state.State) error {
		kept = append(kept, s.Gate.Gate.Theta)
		return nil
	}})
	for i, theta := range []float64{0.5, 0.6, 0.7} {
		next, clock := sendTo(t, a, keyMessage(t, "right"))
		if clock == nil {
			t.Fatalf("edit %d sets no clock", i+1)
		}
		if _, second := sendTo(t, next, keyMessage(t, "left")); second != nil {
			t.Errorf("while a clock runs, another edit than %d sets a second", i+1)
		}
		next, write := sendTo(t, next, keep{})
		if write == nil {
			t.Fatalf("nothing is written after edit %d", i+1)
		}
		if write(); len(kept) != i+1 || kept[i] != theta {
			t.Errorf("after edit %d there are kept %v", i+1, kept)
		}
		a = next
	}
	if _, clock := sendTo(t, a, keyMessage(t, "d")); clock != nil {
		t.Error("a clock is set without an edit")
	}
}
