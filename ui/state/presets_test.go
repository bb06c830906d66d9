package state

import (
	"testing"

	"nnexplore/presets"
)

// The list opens on what is there, moves within its ends, and puts the chosen line in as
// one edit; esc leaves everything as it was.
func TestList(t *testing.T) {
	s := do(network(), OpenList{})
	lines, here := s.List()
	if s.Overlay != ListOverlay || s.Line != 0 || here != 0 || len(lines) != len(presets.Networks()) || lines[4].Name != "xor" || lines[4].Form != "2-2-1" {
		t.Fatalf("the list is %v, line %d", lines, s.Line)
	}
	for by, want := range map[int]int{-1: 0, +1: 1, +99: len(lines) - 1} {
		if got := Apply(s, MoveLine{by}).Line; got != want {
			t.Errorf("%+d leads to line %d, want %d", by, got, want)
		}
	}
	if left := do(s, MoveLine{+4}, Leave{}); left.Overlay != NoOverlay || !left.SameLog(s) || left.Network.Preset.Name != "article" {
		t.Errorf("esc leaves %s in, overlay %d", left.Network.Preset.Name, left.Overlay)
	}
	for _, take := range [][]Action{{MoveLine{+4}, TakeLine{}}, {PickLine{4}}} {
		taken := do(s, take...)
		if taken.Overlay != NoOverlay || taken.Network.Preset.Name != "xor" || edits(taken) != 1 || taken.Notice != "xor: Saito's book, section 2.5: NAND and OR into AND." {
			t.Errorf("%v puts %s in with %d edits: %q", take, taken.Network.Preset.Name, edits(taken), taken.Notice)
		}
		if back := Apply(taken, Undo{}); back.Network.Preset.Name != "article" {
			t.Errorf("undo leads to %s", back.Network.Preset.Name)
		}
		if again := Apply(taken, OpenList{}); again.Line != 4 {
			t.Errorf("the list opens on line %d", again.Line)
		}
	}
}

// The preset that is there is put in again only where it was changed.
func TestListOfWhatIsThere(t *testing.T) {
	for _, p := range []Pane{GatePane, NetworkPane} {
		s := Apply(New(), Focus{p})
		same := do(s, OpenList{}, TakeLine{})
		if !same.SameLog(s) || same.Notice == "" {
			t.Errorf("%s: the same once more is an edit; %q", p, same.Notice)
		}
		changed := do(s, Nudge{+1}, OpenList{}, TakeLine{})
		if edits(changed) != 2 || changed.Network.Changed() || changed.Gate.Gate != s.Gate.Gate {
			t.Errorf("%s: the changes are not taken back, after %d edits", p, edits(changed))
		}
	}
}

// A preset in the place of a network that is one's own says how that comes back, as far as there is room.
func TestOwnNetworkComesBack(t *testing.T) {
	own := presets.FirstNetwork()
	own.Name, own.File = "my.json", &presets.FileOrigin{Path: "/mine.json"}
	opened, xor, textbook := Apply(New(), Opened{Network: own}), LoadPreset{NetworkPane, "xor"}, LoadPreset{NetworkPane, "textbook"}
	learn := LoadPreset{NetworkPane, "xor-learn"}
	long := own
	long.Name = "a-name-that-has-no-room-here.json"
	for want, s := range map[string]State{
		"xor: Saito's book, section 2.5: NAND and OR into AND; u brings my.json back.": Apply(opened, xor),
		"xor: Saito's book, section 2.5: NAND and OR into AND; u goes back.":           do(New(), Opened{Network: long}, xor),
		"xor: Saito's book, section 2.5: NAND and OR into AND; u brings article back.": do(New(), SetInput{[]float64{3, 4}}, xor),
		"xor-learn: XOR to be learnt, from the seed 2; u brings 2-4-1 seed 7 back.":    do(New(), MakeNetwork{[]int{2, 4, 1}, 7}, learn),
		"xor-learn: XOR to be learnt, from the seed 2; u brings your changes back.":    do(New(), learn, SetInput{[]float64{3, 4}}, learn),
		"xor: Saito's book, section 2.5: NAND and OR into AND.":                        Apply(New(), xor),
		"textbook: Saito's book, section 3.4: x = (1, 0.5), identity at the end.":      Apply(opened, textbook),
	} {
		if s.Notice != want {
			t.Errorf("it says %q, want %q", s.Notice, want)
		}
	}
}

// The gates have the numbers of their rule, in their form of it.
func TestListOfGates(t *testing.T) {
	lines, here := New().List()
	if here != 0 || lines[1] != (Listed{"and", "AND", "w 0.5 0.5 θ 0.7", "the article's perceptron with θ = 0.7; Saito's book, section 2.3"}) || lines[5].Form != "w 0.5 0.5 b -0.7" {
		t.Errorf("line %d of %v", here, lines)
	}
}

// After a network that is in no list comes the first of the list.
func TestNextPresetFromElsewhere(t *testing.T) {
	if s := do(network(), MakeNetwork{[]int{2, 4, 1}, 7}, NextPreset{+1}); s.Network.Preset.Name != "article" {
		t.Errorf("after a network that was made comes %s", s.Network.Preset.Name)
	}
}
