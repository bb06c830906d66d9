package state

import (
	"math"
	"strings"
	"testing"

	"nnexplore/model"
	"nnexplore/ui/state/netset"
)

// TestStepsByLayer walks the article's network: six presses lead from x to y,
// six back.
func TestStepsByLayer(t *testing.T) {
	s := network()
	var places []int
	for _, want := range []string{"a1", "z1", "a2", "z2", "a3", "y"} {
		places = append(places, s.Network.Place)
		s = Apply(s, StepBy{+1})
		if got := s.Network.InHand().Result; got != want || s.Notice != "" {
			t.Errorf("the step makes %s, want %s; it says %q", got, want, s.Notice)
		}
	}
	if s.Network.Place != s.Network.Walk.Places() || !s.Network.View.Softmax {
		t.Errorf("after six steps the place is %d of %d", s.Network.Place, s.Network.Walk.Places())
	}
	bare := s // of a target
	bare.Network.Preset.Taught = nil
	if again := Apply(bare, StepBy{+1}); again.Network.Place != s.Network.Place || again.Network.Learning.Back > 0 || !strings.Contains(again.Notice, ":t 1,0") {
		t.Errorf("past the end is %d; it says %q", again.Network.Place, again.Notice)
	}
	for i := len(places) - 1; i >= 0; i-- {
		if s = Apply(s, StepBy{-1}); s.Network.Place != places[i] || s.Notice != "" {
			t.Errorf("back is %d, want %d; it says %q", s.Network.Place, places[i], s.Notice)
		}
	}
	if again := Apply(s, StepBy{-1}); again.Network.Place != 0 || again.Notice == "" {
		t.Errorf("before the start is %d; it says %q", again.Network.Place, again.Notice)
	}
	if edits(s) != 0 || s.Network.Selected != model.X(0) {
		t.Error("stepping edits or selects")
	}
}

// TestStepsByEveryGrain counts the steps of every grain on every network, there
// and back, and holds that each step by neuron or term makes one number.
func TestStepsByEveryGrain(t *testing.T) {
	for _, p := range networks() {
		for g := range 3 {
			s := do(loaded(p), times(g, NextGrain{})...)
			count := s.Network.Walk.Count(s.Network.Grain)
			for i := 1; i <= count; i++ {
				s = Apply(s, StepBy{+1})
				if got := s.Network.Walk.Index(s.Network.Grain, s.Network.Place); got != i || s.Notice != "" {
					t.Fatalf("%s by %s: %d steps after %d presses; it says %q", p.Name, s.Network.Grain, got, i, s.Notice)
				}
			}
			if s.Network.Place != s.Network.Walk.Places() {
				t.Errorf("%s by %s: %d presses lead to %d of %d", p.Name, s.Network.Grain, count, s.Network.Place, s.Network.Walk.Places())
			}
			if s = do(s, times(count, StepBy{-1})...); s.Network.Place != 0 {
				t.Errorf("%s by %s: back is %d", p.Name, s.Network.Grain, s.Network.Place)
			}
		}
	}
}

// TestKnown holds that a number is seen from its step on, or once everything is
// revealed.
func TestKnown(t *testing.T) {
	for _, p := range networks() {
		s := do(loaded(p), NextGrain{}, NextGrain{})
		all := refs(p.Network)
		for {
			n := s.Network
			for _, r := range all {
				want := r.IsInput() || n.Walk.PlaceOf(r) <= n.Place
				if n.Known(r) != want || !Apply(s, Reveal{}).Network.Known(r) {
					t.Fatalf("%s at place %d: %s is known: %v", p.Name, n.Place, r.Name(), n.Known(r))
				}
			}
			if n.Place == n.Walk.Places() {
				break
			}
			s = Apply(s, StepBy{+1})
		}
	}
}

// TestGrainLeavesThePlace holds that another grain moves nothing but what a step
// is, from every place.
func TestGrainLeavesThePlace(t *testing.T) {
	s := do(network(), NextGrain{}, NextGrain{})
	for s.Network.Place < s.Network.Walk.Places() {
		s = Apply(s, StepBy{+1})
		for turned, i := s, 0; i < 3; i++ {
			next := Apply(turned, NextGrain{})
			if next.Network.Place != s.Network.Place || next.Network.Grain == turned.Network.Grain || next.Notice == "" {
				t.Fatalf("from %s to %s the place goes from %d to %d", turned.Network.Grain, next.Network.Grain, s.Network.Place, next.Network.Place)
			}
			turned = next
		}
	}
}

// TestExplainWithinAStep holds that in the middle of a step no number is said to be
// made that is not computed, and that at its end it is told as a whole.
func TestExplainWithinAStep(t *testing.T) {
	for _, p := range networks() {
		for g := range 3 {
			n := do(loaded(p), times(g, NextGrain{})...).Network
			for n.Place = 1; n.Place <= n.Walk.Places(); n.Place++ {
				e, want := n.InHand(), n.Grain
				if !n.Whole() {
					want = model.ByTerm
				}
				if e.Grain != want {
					t.Fatalf("%s by %s at place %d is told by %s", p.Name, n.Grain, n.Place, e.Grain)
				}
				for _, r := range refs(p.Network) {
					if e.Makes(r) && !n.Known(r) && e.Grain != model.ByTerm {
						t.Fatalf("%s by %s at place %d makes %s, which is not known", p.Name, n.Grain, n.Place, r.Name())
					}
				}
			}
		}
	}
}

// TestOneThingInHand holds which actions begin selecting and which end it: an edit does
// neither, and the first step back or on only ends it.
func TestOneThingInHand(t *testing.T) {
	s := do(network(), StepBy{+1})
	for _, c := range []struct {
		action    Action
		selecting bool
		place     int // by layer
	}{
		{Nudge{+1}, false, 1}, {Undo{}, false, 1}, {NextActivation{+1}, false, 1}, {SelectBy{Rows: +1}, true, 1}, {Nudge{+1}, true, 1},
		{NextActivation{+1}, true, 1}, {Undo{}, true, 1}, {StepBy{+1}, false, 1}, {StepBy{+1}, false, 2}, {SelectTable{-1}, true, 2},
		{StepBy{-1}, false, 2}, {StepBy{-1}, false, 1}, {SelectBy{Cols: -1}, true, 1}, {Leave{}, false, 1}, {Select{model.W(1, 0, 0)}, true, 1},
		{EndSelecting{}, false, 1}, {EndSelecting{}, false, 1},
		{Select{model.W(1, 0, 0)}, true, 1}, {NextGrain{}, false, 1}, {SelectBy{Rows: -1}, true, 1}, {NextGrain{}, false, 1},
		{SelectBy{Rows: -1}, true, 1}, {NextGrain{}, false, 1}, {Select{model.A(1, 0)}, true, 1}, {Play{}, false, 1},
		{Select{model.A(1, 0)}, true, 1}, {StepTo{+1}, false, 6}, {Select{model.A(1, 0)}, true, 6}, {StepTo{-1}, false, 0},
		{Select{model.A(1, 0)}, true, 0}, {StepLayer{+1}, false, 2}, {Select{model.A(1, 0)}, true, 2}, {StepLayer{-1}, false, 0},
		{Select{model.Ref{Kind: model.InZ, Layer: 0}}, true, 0}, {StepToLayer{4}, false, 4}, {Select{model.B(0, 0)}, true, 4}, {SetGrain{model.ByLayer}, true, 4},
	} {
		if s = Apply(s, c.action); s.Network.View.Selecting != c.selecting || s.Network.Walk.Index(model.ByLayer, s.Network.Place) != c.place {
			t.Errorf("after %#v one selects: %v, at step %d, want %d", c.action, s.Network.View.Selecting, s.Network.Walk.Index(model.ByLayer, s.Network.Place), c.place)
		}
	}
}

// TestSelectingBeginsAtTheStep holds that the first key which selects has what the step
// made in hand, and the next moves on from there.
func TestSelectingBeginsAtTheStep(t *testing.T) {
	for _, c := range []struct {
		grain model.Grain
		steps int
		begin Action
		want  string
		then  string // one more row down
	}{
		{model.ByLayer, 0, SelectBy{Rows: +1}, "x[1]", "x[2]"},
		{model.ByLayer, 1, SelectBy{Rows: -1}, "a1[1]", "z1[1]"},
		{model.ByLayer, 2, SelectTable{+1}, "z1[1]", "W2[1,1]"},
		{model.ByLayer, 6, SelectBy{Cols: +1}, "y[1]", "y[2]"},
		{model.ByNeuron, 2, SelectBy{Rows: +1}, "a1[2]", "z1[2]"},
		{model.ByNeuron, 14, SelectBy{Rows: +1}, "y[2]", "y[2]"},
		{model.ByTerm, 2, SelectBy{Rows: +1}, "a1[1]", "z1[1]"},
		{model.ByTerm, 29, SelectBy{Rows: +1}, "c", "c"},
		{model.ByTerm, 30, SelectBy{Rows: +1}, "a3[1] − c", "a3[2] − c"},
		{model.ByTerm, 33, SelectBy{Rows: +1}, "e^(a3[2] − c)", "Σ"},
		{model.ByTerm, 34, SelectBy{Rows: +1}, "Σ", "Σ"},
		{model.ByTerm, 36, SelectBy{Rows: +1}, "y[2]", "y[2]"},
	} {
		s := do(network(), SetGrain{c.grain}, StepBy{c.steps})
		before := s.Network.View
		s = Apply(s, c.begin)
		if got := s.Network.Selected.Name(); got != c.want || s.Network.View.Softmax != before.Softmax || s.Network.View.Layer != before.Layer {
			t.Errorf("by %s at step %d it begins at %s in %+v, want %s", c.grain, c.steps, got, s.Network.View, c.want)
		}
		if got := Apply(s, SelectBy{Rows: +1}).Network.Selected.Name(); got != c.then {
			t.Errorf("by %s at step %d, below %s is %s, want %s", c.grain, c.steps, c.want, got, c.then)
		}
	}
}

// TestEditsLeaveTheView makes every kind of edit at every place, stepping and selecting:
// what is in view and in hand stays.
func TestEditsLeaveTheView(t *testing.T) {
	start := do(network(), Nudge{+1}, Nudge{+1}, Undo{}, SetGrain{model.ByTerm})
	for place := range start.Network.Walk.Places() + 1 {
		stepping := do(start, StepTo{-1}, StepBy{place})
		for _, s := range []State{stepping, Apply(stepping, SelectBy{Rows: +1}), Apply(stepping, Select{model.W(1, 2, 1)})} {
			for _, a := range []Action{Nudge{+1}, Undo{}, Redo{}, SetInput{[]float64{1, 1}}, NextInput{}} {
				if after := Apply(s, a).Network; after.View != s.Network.View || after.Selected != s.Network.Selected || after.Place != s.Network.Place {
					t.Errorf("place %d, %+v: %#v leads to %d, %+v", place, s.Network.View, a, after.Place, after.View)
				}
			}
			if !s.Network.Target().IsInput() {
				continue
			}
			typed := do(s, BeginNumber{}, Type{"3"}, CommitPrompt{})
			if typed.Network.View != s.Network.View || typed.Network.Target() != s.Network.Target() {
				t.Errorf("place %d: a typed number leads from %+v to %+v", place, s.Network.View, typed.Network.View)
			}
		}
	}
}

// TestNamesInSoftmax holds that naming a number of the open table of softmax keeps it
// open, and naming another shows its sheet.
func TestNamesInSoftmax(t *testing.T) {
	end := do(network(), StepTo{+1})
	for name, open := range map[string]bool{"y[2]": true, "a3[1]": true, "c": true, "e^(a3[2] − c)": true, "W3[1,2]": false, "x[1]": false, "z2[1]": false} {
		if v := selected(t, end, name).Network.View; v.Softmax != open || !v.Selecting {
			t.Errorf("%s named at y: %+v", name, v)
		}
	}
}

func TestStepLayer(t *testing.T) {
	for _, p := range networks() {
		s := do(loaded(p), NextGrain{}, NextGrain{})
		w := s.Network.Walk
		for place := 0; place <= w.Places(); place++ {
			s.Network.Place = place
			after, before := w.Places(), 0
			for l := range w.Layers() {
				if start := w.LayerStart(l); start > place {
					after = min(after, start)
				} else if start < place {
					before = max(before, start)
				}
			}
			if got := Apply(s, StepLayer{+1}).Network.Place; got != after {
				t.Errorf("%s: on from %d is %d, want %d", p.Name, place, got, after)
			}
			if got := Apply(s, StepLayer{-1}).Network.Place; got != before {
				t.Errorf("%s: back from %d is %d, want %d", p.Name, place, got, before)
			}
		}
	}
}

// TestStepToSelected holds, for every number, that its step is the one that
// makes it, or for a given one the first that uses it.
func TestStepToSelected(t *testing.T) {
	for _, p := range networks() {
		for _, r := range refs(p.Network) {
			s := do(loaded(p), Select{r}, StepToSelected{})
			n := s.Network
			e := model.Explain(n.Net, n.Walk, model.ByTerm, n.Place)
			if n.Selected != r || n.View.Layer != e.Layer {
				t.Errorf("%s: %s: now %s is selected and layer %d in view", p.Name, r.Name(), n.Selected.Name(), n.View.Layer+1)
			}
			if !r.IsInput() {
				if !e.Makes(r) {
					t.Errorf("%s: place %d does not make %s", p.Name, n.Place, r.Name())
				}
				continue
			}
			for place := 1; place < n.Place; place++ {
				if model.Explain(n.Net, n.Walk, model.ByTerm, place).Uses(r) {
					t.Errorf("%s: %s is used at %d already, not first at %d", p.Name, r.Name(), place, n.Place)
				}
			}
			if !e.Uses(r) {
				t.Errorf("%s: place %d does not use %s", p.Name, n.Place, r.Name())
			}
		}
	}
}

func TestStepToEnds(t *testing.T) {
	for _, p := range networks() {
		s := Apply(loaded(p), StepTo{+1})
		if s.Network.Place != s.Network.Walk.Places() || s.Network.View.Layer != s.Network.Net.Last() {
			t.Errorf("%s: the end is %d in layer %d", p.Name, s.Network.Place, s.Network.View.Layer+1)
		}
		if s = Apply(s, StepTo{-1}); s.Network.Place != 0 || s.Network.View != (netset.View{}) {
			t.Errorf("%s: the start is %d with %+v in view", p.Name, s.Network.Place, s.Network.View)
		}
	}
}

// TestPlay lets it play to the end, where it stops, and start again from there.
func TestPlay(t *testing.T) {
	s := Apply(network(), PlayOn{})
	if s.Network.Place != 0 || s.Network.Playing {
		t.Error("a step of the playing is made while nothing plays")
	}
	s = Apply(s, Play{})
	for i := 1; i <= 6; i++ {
		if !s.Network.Playing {
			t.Fatalf("after %d steps it stands still", i-1)
		}
		s = Apply(s, PlayOn{})
		if got := s.Network.Walk.Index(model.ByLayer, s.Network.Place); got != i || s.Notice != "" {
			t.Errorf("step %d of the playing leads to %d; it says %q", i, got, s.Notice)
		}
	}
	if s.Network.Playing || s.Network.Place != s.Network.Walk.Places() {
		t.Errorf("it plays on at %d", s.Network.Place)
	}
	if s = Apply(s, Play{}); !s.Network.Playing || s.Network.Place != 0 {
		t.Errorf("started at the end it goes on from %d", s.Network.Place)
	}
	// A pause keeps the place; so does going on.
	s = do(s, PlayOn{}, Play{})
	paused := s.Network.Place
	if s = Apply(s, PlayOn{}); s.Network.Place != paused {
		t.Error("it plays on in a pause")
	}
	if s = Apply(s, Play{}); s.Network.Place != paused || !s.Network.Playing {
		t.Errorf("after a pause at %d it goes on from %d", paused, s.Network.Place)
	}
}

func TestSpeeds(t *testing.T) {
	s := network()
	for i := range Speeds {
		if s.Network.Speed != i {
			t.Errorf("speed %d, want %d", s.Network.Speed, i)
		}
		s = Apply(s, NextSpeed{})
	}
	if s.Network.Speed != 0 {
		t.Errorf("after the last speed comes %d", s.Network.Speed)
	}
}

// TestMultiplyByTen holds that the trial of softmax stays within its bounds,
// leaves the network alone, and says where there is no softmax.
func TestMultiplyByTen(t *testing.T) {
	s := do(network(), times(30, MultiplyByTen{+1})...)
	if s.Network.Tens != MaxTens || s.Network.Changed() || edits(s) != 0 {
		t.Errorf("30 times ten is 10^%d; changed: %v", s.Network.Tens, s.Network.Changed())
	}
	if !s.Network.View.Softmax || s.Network.View.Layer != s.Network.Net.Last() {
		t.Errorf("the trial shows %+v", s.Network.View)
	}
	if s = Apply(s, MultiplyByTen{-1}); s.Network.Tens != MaxTens-1 {
		t.Errorf("divided once from 10^%d it is 10^%d", MaxTens, s.Network.Tens)
	}
	if s = do(s, times(30, MultiplyByTen{-1})...); s.Network.Tens != 0 {
		t.Errorf("divided 30 times it is 10^%d", s.Network.Tens)
	}
	s = Apply(loaded(networkWithout(t)), MultiplyByTen{+1})
	if s.Network.Tens != 0 || s.Network.View.Softmax || s.Notice == "" {
		t.Errorf("without softmax: 10^%d, %+v, %q", s.Network.Tens, s.Network.View, s.Notice)
	}
}

// TestTheEndOfSoftmaxIsReached holds that the largest factor of the trial makes
// the naive way overflow on the article's network, which is what it is for.
func TestTheEndOfSoftmaxIsReached(t *testing.T) {
	n := do(network(), times(MaxTens, MultiplyByTen{+1})...).Network
	factor := 1.0
	for range n.Tens {
		factor *= 10
	}
	trial := model.TrySoftmax(n.Trace.Layers[n.Net.Last()].A, factor)
	if trial.NaiveY[0] == trial.NaiveY[0] || trial.Stable.Y[0] != trial.Stable.Y[0] {
		t.Errorf("at the end the naive way gives %v, the stable one %v", trial.NaiveY, trial.Stable.Y)
	}
}

// TestStepToLayer goes to each vector of the chain, from wherever.
func TestStepToLayer(t *testing.T) {
	for i, want := range []string{"", "a1", "z1", "a2", "z2", "a3", "y"} {
		for _, from := range []int{-1, +1} {
			s := do(network(), StepTo{from}, StepToLayer{i})
			if got := s.Network.Walk.Index(model.ByLayer, s.Network.Place); got != i || i > 0 && s.Network.InHand().Result != want {
				t.Errorf("vector %d is %s, %d steps", i, s.Network.InHand().Result, got)
			}
		}
	}
}

// TestGrainSpeaksOfWhatIsThere holds that no product is promised where none is ahead: within
// softmax a step of the finest grain is one of its operations.
func TestGrainSpeaksOfWhatIsThere(t *testing.T) {
	s := do(New(), Focus{NetworkPane}, SetGrain{model.ByNeuron})
	for place, want := range map[int]string{0: "one product at a time", 9: "one operation at a time", 12: "one product at a time", 27: "one product at a time", 28: "one operation of softmax at a time", 36: "one operation of softmax at a time"} {
		at := s.goTo(place)
		if got := at.Network.NextGrain(); got != want {
			t.Errorf("at %d g leads to %q, want %q", place, got, want)
		}
		inside := place >= 28
		for range 3 {
			at = Apply(at, NextGrain{})
			if g := at.Network.Grain; g != model.ByLayer && strings.Contains(at.Notice, "share") != inside || g == model.ByTerm && strings.Contains(at.Notice, "product") == inside {
				t.Errorf("at %d by %s it says %q", place, g, at.Notice)
			}
		}
	}
}

// TestTrialEnds holds that esc and r end the trial of softmax, that neither takes a change
// of the network with it in the same breath, and that another network is not tried on.
func TestTrialEnds(t *testing.T) {
	trial := do(New(), Focus{NetworkPane}, StepTo{1}, MultiplyByTen{3})
	for name, action := range map[string]Action{"esc": Leave{}, "r": Reset{}} {
		s := Apply(trial, action)
		if s.Network.Tens != 0 || s.Edits(NetworkPane) != 0 || !strings.Contains(s.Notice, "The trial is over") {
			t.Errorf("%s leaves it at %d and says %q", name, s.Network.Tens, s.Notice)
		}
		if s = Apply(s, action); strings.Contains(s.Notice, "trial") {
			t.Errorf("a second %s says %q", name, s.Notice)
		}
	}
	if s := do(trial, Select{model.X(0)}, Select{model.A(2, 0)}, Leave{}); s.Network.Tens != 3 || s.Network.View.Selecting {
		t.Error("esc ends more than the selecting")
	}
	for name, actions := range map[string][]Action{
		"P": {NextPreset{1}}, "xor": {ToXOR{}}, "undo of a network": {LoadPreset{NetworkPane, "textbook"}, LoadPreset{NetworkPane, "article"}, MultiplyByTen{1}, Undo{}}, "r after an edit": {Nudge{1}, Reset{}},
	} {
		if s := do(trial, actions...); s.Network.Tens != 0 {
			t.Errorf("%s keeps the trial", name)
		}
	}
	edited := do(trial, Nudge{1}, Undo{})
	if edited.Network.Tens != 3 || edited.Edits(NetworkPane) != 0 {
		t.Error("an edit ends the trial")
	}
	if s := do(New(), Focus{NetworkPane}, Nudge{1}, StepTo{1}, MultiplyByTen{3}, Undo{}); s.Network.Tens != 0 || s.Edits(NetworkPane) != 1 ||
		s.Notice != "Taken back: the trial; these are the network's own numbers." || Apply(s, Undo{}).Edits(NetworkPane) != 0 {
		t.Errorf("u leaves the trial at %d, %d edits, and says %q", s.Network.Tens, s.Edits(NetworkPane), s.Notice)
	}
}

// TestTryA holds that an a that is typed in the table of softmax is tried, that nothing of the
// network follows it, and what ends the trial. The shares of (709.5, a) are those of NumPy.
func TestTryA(t *testing.T) {
	at := model.A(2, 0)
	begun := do(New(), Focus{NetworkPane}, StepTo{1}, SelectBy{}, Select{at})
	own := begun.Network.Value(at)
	s := do(begun, BeginNumber{}, Type{"709.5"}, CommitPrompt{})
	n := s.Network
	if trial := n.Trial(); trial.A[0] != 709.5 || trial.A[1] != n.Value(model.A(2, 1)) || trial.Stable.Y[0] != 1 || !math.IsInf(do(s, MultiplyByTen{1}).Network.Trial().NaiveSum, 1) {
		t.Errorf("tried is %+v", trial)
	}
	if n.Value(at) != own || s.Edits(NetworkPane) != 0 || !n.View.Selecting || !n.View.Softmax || n.Net.SizesText() != "2-3-2-2" ||
		s.Notice != "A trial: a3[1] is 709.5, and the network's own stays; esc twice ends it." {
		t.Errorf("a3[1] is %v after %d edits; %q", n.Value(at), s.Edits(NetworkPane), s.Notice)
	}
	if p := do(s, BeginNumber{}); promptName(p) != "a trial of a3[1]" || promptValue(p) != 709.5 {
		t.Errorf("enter again types %s, %v", promptName(p), promptValue(p))
	}
	two := Apply(s, TryA{1, -3})
	if a := two.Network.Trial().A; a[0] != 709.5 || a[1] != -3 || s.Network.Trial().A[1] == -3 {
		t.Errorf("two are tried as %v", a)
	}
	for name, actions := range map[string][]Action{"esc": {Leave{}, Leave{}}, "r": {Reset{}}, "another network": {NextPreset{1}}, "its own a": {TryA{0, own}}, "the word": {EndTrial{}}} {
		if after := do(s, actions...); after.Network.Trying() {
			t.Errorf("%s does not end it", name)
		}
	}
	if after := do(s, Select{model.X(0)}, Nudge{1}); !after.Network.Trying() || after.Network.Trial().A[0] != 709.5 || after.Network.Trial().A[1] == n.Trial().A[1] {
		t.Error("an edit ends the trial, or leaves the other a as it was")
	}
	for _, no := range []Action{Select{model.A(1, 0)}, Select{model.A(2, 0)}} { // outside the table
		if after := do(New(), Focus{NetworkPane}, no, BeginNumber{}); after.Prompt.On {
			t.Errorf("%v is typed", after.Network.Selected)
		}
	}
}
