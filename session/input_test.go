package session

import (
	"strings"
	"testing"

	"nnexplore/model/drawing"
	"nnexplore/ui/state"
)

// TestDrawingIsSaved holds that a drawing is restored to the last bit of x, fitted or as it
// stands, with what undo goes back to, and in the middle of a stroke.
func TestDrawingIsSaved(t *testing.T) {
	digits := state.Apply(state.New(), state.LoadPreset{Pane: state.NetworkPane, Name: "digits"})
	drawn := do(digits, state.OpenBoard{}, state.Draw{Op: drawing.Press{X: 10, Y: 5}}, state.Draw{Op: drawing.To{X: 13, Y: 24}})
	asItStands := do(drawn, state.Draw{Op: drawing.Fit{}}, state.CloseBoard{})
	for _, s := range []state.State{drawn, asItStands} {
		back := resumed(t, s, nil)
		if look(back) != look(s) || back.Network.Figure() != s.Network.Figure() || !back.Network.IsDrawn() || back.Board().On {
			t.Errorf("restored it is\n%s\nand was\n%s", look(back), look(s))
		}
		if back = state.Apply(back, state.Undo{}); !sameVector(back.Network.X, digits.Network.X) || !back.Network.Figure().Drawing.Blank() {
			t.Errorf("taken back, x is %v", back.Network.X)
		}
	}
	data := string(saved(t, asItStands))
	for _, c := range [][3]string{
		{`"dots":"0000`, `"dots":"000g`, "a drawing is 256 digits"}, {`"dots":"0000`, `"dots":"`, "a drawing is 256 digits"},
		{`"name":"digits"`, `"name":"xor"`, "the network has 2 inputs; a drawing is 64"},
	} {
		if _, err := Restore([]byte(strings.Replace(data, c[0], c[1], 1)), nil); err == nil || !strings.Contains(err.Error(), c[2]) {
			t.Errorf("%s is refused with %v, want %q", c[1], err, c[2])
		}
	}
}
