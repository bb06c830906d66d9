package screen

import (
	"regexp"
	"strings"
	"testing"

	"nnexplore/model"
	"nnexplore/ui/state"
)

// brackets are what a selected number stands between: on the sheet, in the table of
// softmax and in the picture.
var brackets = regexp.MustCompile(`\[[^\]\s]*\d\.\d{4}[^\]\s]*\]`)

// TestOneThingInHandOnScreen holds the two ways of being in the network pane by keys:
// while stepping no number stands in brackets, and what ends selecting does so before, or
// besides, what else it does.
func TestOneThingInHandOnScreen(t *testing.T) {
	for _, c := range []struct {
		keys      string
		selecting bool
		place     int // by layer
		says      string
	}{
		{"3", false, 0, "stepping by layer, 0 of 6"},
		{"3 right + + - u ctrl+r", false, 1, "stepping by layer, 1 of 6"},
		{"3 end + enter 3 enter", false, 6, "stepping by layer, 6 of 6"},
		{"3 end + u a u x", false, 6, "stepping by layer, 6 of 6"},
		{"3 right up", true, 1, "selecting a1[1]; computed: up to a1"},
		{"3 g g right right : x [ 1 ] enter", true, 1, "made: a part of a1"},
		{"3 <", true, 0, "computed: nothing yet"},
		{"3 right down", true, 1, "selecting a1[1]; computed: up to a1"},
		{"3 right right <", true, 2, "selecting z1[1]; computed: up to z1"},
		{"3 end >", true, 6, "selecting y[1]; computed: up to y"},
		{"3 end > + u", true, 6, "selecting y[1]; computed: up to y"},
		{"3 right [", true, 1, "selecting a1[1]; computed: up to a1"},
		{"3 right ]", true, 1, "selecting a1[1]; computed: up to a1"},
		{"3 end : W 2 [ 3 , 1 ] enter", true, 6, "selecting W2[3,1]; computed: up to y"},
		{"3 right right : x [ 1 ] enter + + u", true, 2, "selecting x[1]; computed: up to z1"},
		{"3 right right up esc", false, 2, "stepping by layer, 2 of 6"},
		{"3 right right up right", false, 2, "stepping by layer, 2 of 6"},
		{"3 right right up left", false, 2, "stepping by layer, 2 of 6"},
		{"3 right right up right right", false, 3, "stepping by layer, 3 of 6"},
		{"3 right right up left left", false, 1, "stepping by layer, 1 of 6"},
		{"3 right right up g", false, 2, "stepping by neuron, 6 of 14"},
		{"3 right right up space", false, 2, "space pauses"},
		{"3 right right up home", false, 0, "stepping by layer, 0 of 6"},
		{"3 right right up end", false, 6, "stepping by layer, 6 of 6"},
		{"3 right right up pgup", false, 0, "stepping by layer, 0 of 6"},
		{"3 right right up pgdown", false, 4, "stepping by layer, 4 of 6"},
		{"3 end : a 2 [ 2 ] enter t", false, 3, "stepping by layer, 3 of 6"},
	} {
		s := stateAfter(t, 80, 24, c.keys)
		frame := render(s, noColours, 80, 24)
		n := s.Network
		place := n.Walk.Index(model.ByLayer, n.Place)
		if n.Walk.Boundary(model.ByLayer, place) != n.Place {
			place++
		}
		if n.View.Selecting != c.selecting || place != c.place || !strings.Contains(frame, c.says) {
			t.Errorf("after %q one selects: %v, at vector %d; there is no %q in\n%s", c.keys, n.View.Selecting, place, c.says, frame)
		}
		if found := brackets.FindString(frame); (found != "") != c.selecting || strings.Contains(frame, "selected ") != c.selecting {
			t.Errorf("after %q there is %q in\n%s", c.keys, found, frame)
		}
		if target := "+ − change " + n.Input.Name() + " = "; strings.Contains(frame, target) == c.selecting {
			t.Errorf("after %q there is, or is not, %q in\n%s", c.keys, target, frame)
		}
	}
}

// TestEditsKeepSoftmaxOpen holds that what is changed at y leaves the table of softmax
// there, with old → new in each of its columns, and that naming a number of it does too.
func TestEditsKeepSoftmaxOpen(t *testing.T) {
	const changed = "[1] •0.3230→0.3233 -0.3871→-0.3874 0.6790→0.6788"
	for _, keys := range []string{"3 end +", "3 end + + -", "3 end enter 2 . 1 enter", "3 end + : y [ 2 ] enter", "3 end : x [ 1 ] enter esc +"} {
		frame := squeezed(render(stateAfter(t, 80, 24, keys), noColours, 80, 24))
		if keys == "3 end + + -" {
			if !strings.Contains(frame, "y (2) = softmax of a3 (2)") || !strings.Contains(frame, "0.3236→0.3233") {
				t.Errorf("after %q softmax is not open, with old → new:\n%s", keys, frame)
			}
			continue
		}
		if !strings.Contains(frame, changed) || !strings.Contains(frame, "0.4044→0.4043") {
			t.Errorf("after %q there is no %q:\n%s", keys, changed, frame)
		}
	}
	for keys, open := range map[string]bool{"3 end : a 3 [ 1 ] enter": true, "3 end : y [ 2 ] enter": true, "3 end : W 3 [ 1 , 2 ] enter": false} {
		if v := stateAfter(t, 80, 24, keys).Network.View; v.Softmax != open {
			t.Errorf("after %q softmax is open: %v", keys, v.Softmax)
		}
	}
}

// TestEverythingSpeaksOfOneThing holds that the formula, the marks, the explanation and
// what is copied are about the same number, the step's or the selected one.
func TestEverythingSpeaksOfOneThing(t *testing.T) {
	for _, c := range []struct{ keys, formula, mark, words, copied string }{
		{"3 g right right", "a1[2] =", "▸1.2000", "a1[2], ", "a1[2] = "},
		{"3 g right right : b 2 [ 1 ] enter", "a2[1] =", "[•0.1000]", "b2[1], a bias", "a2[1] "},
		{"3 end : W 1 [ 2 , 3 ] enter", "a1[3] =", "[•0.6000]", "W1[2,3], a weight", "a1[3] = "},
		{"3 right : z 2 [ 1 ] enter", "z2[1] =", "[▸", "z2[1], ", "z2[1] "},
		{"3 end : z 1 [ 2 ] enter", "z1[2] =", "[▸0.7685]", "z1[2], ", "z1[2] = "},
	} {
		s := stateAfter(t, 80, 24, c.keys)
		plain, explained := render(s, noColours, 80, 24), render(state.Apply(s, state.ToggleExplaining{}), noColours, 80, 24)
		if !strings.Contains(plain, c.formula) {
			t.Errorf("after %q the formula is not that of %q:\n%s", c.keys, c.formula, plain)
		}
		if s.Network.Known(s.Network.Selected) && !strings.Contains(plain, c.mark) {
			t.Errorf("after %q there is no mark %q:\n%s", c.keys, c.mark, plain)
		}
		if !strings.Contains(explained, c.words) {
			t.Errorf("after %q the words are not about %q:\n%s", c.keys, c.words, explained)
		}
		if copied := Working(s); !strings.Contains(copied, c.copied) {
			t.Errorf("after %q what is copied is\n%s\nand not of %q", c.keys, copied, c.copied)
		}
	}
}

// TestStartAfterAWeight draws the start of the pass when a weight was changed last, whose
// column is no row of the sheet, and whose layer may be another.
func TestStartAfterAWeight(t *testing.T) {
	for name, r := range map[string]model.Ref{"1 [ 2 , 3 ]": model.W(0, 1, 2), "2 [ 3 , 1 ]": model.W(1, 2, 0)} {
		s := stateAfter(t, 80, 24, "3 end : W "+name+" enter + home v")
		if n := s.Network; n.Place != 0 || n.Target() != r {
			t.Fatalf("at place %d a nudge changes %v", n.Place, n.Target())
		}
		for height := 1; height <= 40; height++ {
			render(s, noColours, 114, height)
		}
	}
}
