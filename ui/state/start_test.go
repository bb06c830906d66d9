package state

import (
	"runtime"
	"testing"

	"nnexplore/model"
)

// TestStartRunsOnce holds that the forward pass is run once at the start, with another x
// too: of a wide network it takes all the memory.
func TestStartRunsOnce(t *testing.T) {
	p := made(seeded(1), model.Identity, 2, 200000)
	taken := func(work func() error) float64 {
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		if err := work(); err != nil {
			t.Fatal(err)
		}
		runtime.ReadMemStats(&after)
		return float64(after.TotalAlloc - before.TotalAlloc)
	}
	once := taken(func() error { _, err := model.Forward(p.Network, p.X); return err })
	if got := taken(func() error { _, err := Start(Options{Network: &p, X: []float64{1, 2}}); return err }); got > 1.5*once {
		t.Errorf("the start takes %.0f bytes, a forward pass %.0f", got, once)
	}
}

// TestUndoNamesTheLastSession holds that somebody who did nothing yet, and has a session from before,
// is told how it goes on, and nobody else.
func TestUndoNamesTheLastSession(t *testing.T) {
	const told = "Nothing is left to undo here; nnexplore --resume opens your last session."
	s := New()
	if got := do(s, Undo{}).Notice; got == told {
		t.Errorf("without a session before it says %q", got)
	}
	s.Earlier = true
	if got := do(s, Undo{}).Notice; got != told {
		t.Errorf("it says %q", got)
	}
	if got := do(s, Nudge{+1}, Undo{}, Undo{}).Notice; got == told {
		t.Errorf("with something undone it says %q", got)
	}
}
