package screen

import (
	"strings"
	"testing"

	"nnexplore/presets"
	"nnexplore/ui/state"
)

// learnerOn is the network of that name on a screen of that size, after those keys.
func learnerOn(t *testing.T, name string, size [2]int, keys string) App {
	t.Helper()
	p, err := presets.NetworkNamed(name)
	if err != nil {
		t.Fatal(err)
	}
	return trainOut(t, openedOn(t, state.Apply(state.New().Load(p), state.Focus{Pane: state.NetworkPane}), size[0], size[1], ""), keys)
}

// TestStuckStays holds that the line which names the marked neurons stays where i explains the mark,
// and that the word which is shown is explained.
func TestStuckStays(t *testing.T) {
	for _, c := range []struct{ network, keys, line, says string }{
		{"xor-stuck", "end M 2 0 0 0 enter i", "z1[1], z1[2] ≈ saturated: slope below 0.01", "≈ marks a saturated neuron"},
		{"xor-learn", "end A A : b 1 space - 9 enter : b 1 [ 2 ] space - 9 enter M 9 enter i", "z1[1], z1[2] ≈ dead: slope 0 for each x", "≈ marks a dead neuron: the slope"},
	} {
		for _, size := range [][2]int{{80, 24}, {120, 36}} {
			frame := render(learnerOn(t, c.network, size, c.keys).State(), noColours, size[0], size[1])
			if !strings.Contains(frame, c.line) || !strings.Contains(frame, c.says) {
				t.Errorf("%v: %q or %q is not there:\n%s", size, c.line, c.says, frame)
			}
		}
	}
}

// TestStuckOnTheWayBack holds that the sheet of the way back marks the neurons that are stuck, those
// alone, and that i explains the mark there.
func TestStuckOnTheWayBack(t *testing.T) {
	for name, want := range map[string]bool{"xor-stuck": true, "xor-learn": false} {
		for _, size := range [][2]int{{80, 24}, {120, 36}} {
			a := learnerOn(t, name, size, "end M 2 0 0 0 enter esc right right right right")
			frame, why := a.View(), pressKeys(t, a, "i").View()
			if strings.Contains(frame, "≈n1") != want || strings.Contains(frame, "≈n2") != want || strings.Contains(why, "≈ marks a saturated") != want {
				t.Errorf("%s at %v shows\n%s\nand\n%s", name, size, frame, why)
			}
		}
	}
}
