package state

import (
	"math"
	"slices"
	"strings"
	"testing"

	"nnexplore/model"
	"nnexplore/model/inputs"
	"nnexplore/presets"
	"nnexplore/ui/state/netset"
)

func digits(t *testing.T) State {
	t.Helper()
	p, err := presets.NetworkNamed("digits")
	if err != nil {
		t.Fatal(err)
	}
	return loaded(p)
}

// named types a text behind : and enters it.
func named(s State, text string) State {
	return do(s, BeginName{}, Type{text}, CommitPrompt{})
}

// TestSpeaks holds when what speaks for an output is shown, and for which.
func TestSpeaks(t *testing.T) {
	s := do(digits(t), ToggleSpeaks{})
	if s.Network.Speaking() || s.Notice != "f shows what speaks for y, which is not computed yet: end computes it." {
		t.Errorf("before y is computed: %v, %q", s.Network.Speaks, s.Notice)
	}
	s = do(s, StepTo{+1}, ToggleSpeaks{})
	const three = 3
	if !s.Network.Speaking() || s.Network.Spoken() != three {
		t.Errorf("%v, for y[%d]", s.Network.Speaking(), s.Network.Spoken()+1)
	}
	by := func(s State, output int, nudge float64) inputs.Effects {
		var nudged []float64
		for _, x := range s.Network.X { // sixteenths and tenths, of which this is exact enough
			nudged = append(nudged, math.Round((x+nudge)*1e10)/1e10)
		}
		return inputs.Of(s.Network.Net, s.Network.X, nudged, output)
	}
	same := func(what string, s State, output int, nudge float64) {
		t.Helper()
		if got, want := s.Speaks(), by(s, output, nudge); s.Network.Spoken() != output || !slices.Equal(got.Changes, want.Changes) {
			t.Errorf("%s: it is y[%d], with %v, want %v", what, s.Network.Spoken()+1, got.Changes, want.Changes)
		}
	}
	same("the winner", s, three, 0.1)
	same("another nudge", do(s, NextUnit{}), three, 0.01)
	same("an x selected", do(s, Select{model.X(19)}), three, 0.1)
	same("an x changed", do(s, Select{model.X(19)}, Nudge{+1}), three, 0.1)
	same("an output selected", do(s, Select{s.Network.Net.Out(2, 5)}), 5, 0.1)
	same("a sum of the output selected", do(s, Select{model.A(2, 7)}), 7, 0.1)
	same("an output stepped to", do(s, NextGrain{}, StepBy{-1}, StepBy{+1}), 9, 0.1)
	for name, away := range map[string]Action{"f": ToggleSpeaks{}, "esc": Leave{}, "V": NextView{}, "←": StepBy{-1}} {
		if do(s, away).Network.Speaking() {
			t.Errorf("%s leaves it there", name)
		}
	}
}

// TestNoise holds that noise is one edit that undo takes back, that the same x gets the next
// seed, and that noise is never added to noise.
func TestNoise(t *testing.T) {
	s := digits(t)
	x := s.Network.X
	is := func(s State, seed uint64, said string) {
		t.Helper()
		if want := inputs.Noisy(x, 0.2, seed); !slices.Equal(s.Network.X, want) || s.Notice != said {
			t.Errorf("x is %v, want %v; it says %q", s.Network.X, want, s.Notice)
		}
	}
	const said = "x has noise from −0.2 to 0.2, uniform, of seed "
	one := named(s, "noise 0.2")
	is(one, 1, said+"1; u takes it back.")
	two := named(one, "noise 0.2")
	is(two, 2, said+"2; u takes it back.")
	if back := do(two, Undo{}, Undo{}); !slices.Equal(back.Network.X, x) {
		t.Errorf("taken back x is %v", back.Network.X)
	} else {
		is(named(back, "noise 0.2"), 3, said+"3; u takes it back.")
	}
	is(named(s, "noise 0.2 seed 7"), 7, said+"7; u takes it back.")
	if other := named(do(one, SetNumber{model.X(0), 0.5}), "noise 0.1"); other.Network.X[0] == x[0] || !strings.Contains(other.Notice, "seed 1;") {
		t.Errorf("of another x the first seed is %q", other.Notice)
	}
	for text, want := range map[string]string{
		"noise":            `"" is no size of noise; a number above 0, such as 0.2, was expected`,
		"noise -1":         `"-1" is no size of noise; a number above 0, such as 0.2, was expected`,
		"noise much":       `"much" is no size of noise; a number above 0, such as 0.2, was expected`,
		"noise 0.2 seed x": `"x" is no seed; a whole number such as 7 was expected`,
		"noise 0.2 seed 0": "seeds of noise begin with 1",
	} {
		if refused := named(s, text); refused.Prompt.Refusal != want || !slices.Equal(refused.Network.X, x) {
			t.Errorf("%s: %q, want %q", text, refused.Prompt.Refusal, want)
		}
	}
}

// TestSample holds what is said of the samples where they are named: the label, and with y
// what is read.
func TestSample(t *testing.T) {
	s := digits(t)
	for row, want := range map[int][2]string{0: {"is 0", "0 ✓"}, 29: {"is 9", "9 ✓"}, 30: {"is 2", "read as 8 ✗, is 2"}, 41: {"is 3", "read as 0 ✗, is 3"}} { // of samples.csv and NumPy
		before := do(s, TakeRow{row})
		after := do(before, StepTo{+1})
		for k, n := range []NetworkState{before.Network, after.Network} {
			if is, read, ok := n.Sample(); !ok || netset.SampleText(is, read) != want[k] || !strings.HasSuffix(n.RowWords(), " of 42: "+want[k]) {
				t.Errorf("row %d: %q, %q, want %q", row+1, netset.SampleText(is, read), n.RowWords(), want[k])
			}
		}
	}
	if said := do(s, TakeRow{29}, StepTo{+1}, NextInput{}).Notice; said != "Example input 31 of 42: read as 8 ✗, is 2; x again: the next; u takes it back." {
		t.Errorf("x says %q", said)
	}
	if _, _, ok := do(s, SetNumber{model.X(0), 1}).Network.Sample(); ok {
		t.Error("an x of one's own has a label")
	}
	if _, _, ok := New().Network.Sample(); ok {
		t.Error("the article has labels")
	}
}
