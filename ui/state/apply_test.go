package state

import (
	"strings"
	"testing"

	"nnexplore/model"
	"nnexplore/model/rivals"
)

// askedIn is the state that is asked first in the network, by neuron.
func askedIn(p Pane) State {
	return applyAll(New(), Focus{p}, SetGrain{model.ByNeuron}, AskFirst{true})
}

func applyAll(s State, actions ...Action) State {
	for _, a := range actions {
		s = Apply(s, a)
	}
	return s
}

// answering types a text into the field of a question.
func answering(s State, text string) State { return applyAll(s, Type{text}, CommitPrompt{}) }

// TestStepAsks goes through the first steps of the article's network, whose numbers are the
// book's.
func TestStepAsks(t *testing.T) {
	s := Apply(askedIn(NetworkPane), StepBy{+1})
	if q, asked := s.Question(); !asked || !s.Prompt.On || s.Network.Place != 0 || q.Right != 0.5 {
		t.Fatalf("→ does not ask for a1[1]: %v at %d", asked, s.Network.Place)
	}
	first := s.Network.Walk.Boundary(model.ByNeuron, 1)
	for name, c := range map[string]struct {
		actions []Action
		place   int
		verdict rivals.Verdict
		told    bool
		tally   string
	}{
		"the right answer shows it":   {[]Action{Type{"0.5"}, CommitPrompt{}}, first, rivals.Right, true, "1 of 1 first time"},
		"a wrong one shows it":        {[]Action{Type{"0.4"}, CommitPrompt{}}, first, rivals.Mistaken, true, "0 of 1 first time; once the bias was forgotten"},
		"enter alone asks again":      {[]Action{CommitPrompt{}}, 0, 0, false, ""},
		"→ alone shows it":            {[]Action{MoveCaret{+1}}, first, 0, false, "1 number shown"},
		"→ in a text does not":        {[]Action{Type{"4"}, MoveCaret{-1}, MoveCaret{+1}}, 0, 0, false, ""},
		"esc leaves":                  {[]Action{CancelPrompt{}}, 0, 0, false, ""},
		"a click elsewhere leaves":    {[]Action{LeaveNumber{}}, 0, 0, false, ""},
		"what is no number is mended": {[]Action{Type{"b1"}, CommitPrompt{}}, 0, 0, false, ""},
	} {
		after := applyAll(s, c.actions...)
		if after.Network.Place != c.place || (after.Asking.Answer != nil) != c.told || after.Asking.Tally.String() != c.tally {
			t.Errorf("%s: place %d, want %d; answered %v; tally %q, want %q", name, after.Network.Place, c.place, after.Asking.Answer, after.Asking.Tally, c.tally)
		}
		if a := after.Asking.Answer; c.told && a.Verdict != c.verdict {
			t.Errorf("%s: verdict %v, want %v", name, a.Verdict, c.verdict)
		}
		if next := Apply(after, Precision{}); next.Asking.Answer != nil {
			t.Errorf("%s: the answer is still told after another key", name)
		}
	}
	if after := Apply(s, CommitPrompt{}); after.Prompt.Refusal != "type a number such as 0.5 first; → shows the answer" || !after.Prompt.On {
		t.Errorf("on the empty field enter says %q", after.Prompt.Refusal)
	}
	if after := applyAll(s, Type{"b1"}, CommitPrompt{}); after.Prompt.Refusal == "" || !after.Prompt.On {
		t.Errorf("b1 is no number, and the field says nothing of it: %+v", after.Prompt)
	}
}

// TestEnterPutsTheAnswerAway holds that the key that answered opens no field for another number:
// somebody who goes on with it would change x by the next answer.
func TestEnterPutsTheAnswerAway(t *testing.T) {
	for name, s := range map[string]State{
		"the network": answering(Apply(askedIn(NetworkPane), StepBy{1}), "0.4"),
		"the gate":    answering(Apply(askedIn(GatePane), Nudge{1}), "10"),
	} {
		s = Apply(s, BeginNumber{})
		if s.Prompt.On || s.Asking.Answer != nil || !s.Asking.On || s.Notice != "The answer is put away; enter again types a number." {
			t.Errorf("after the answer in %s enter opens %v and says %q", name, s.Prompt.On, s.Notice)
		}
		if s = Apply(s, BeginNumber{}); !s.Prompt.On || s.Prompt.For != ForValue {
			t.Errorf("enter again does not open the field in %s", name)
		}
	}
}

// TestShortAsksForMore types one digit of z1[1], 0.62245933, and then another.
func TestShortAsksForMore(t *testing.T) {
	s := applyAll(askedIn(NetworkPane), StepBy{1}, ShowAnswer{}, StepBy{1}, ShowAnswer{}, StepBy{1}, ShowAnswer{}, StepBy{1})
	s = answering(s, "0.6")
	if !s.Prompt.On || s.Asking.Answer == nil || s.Asking.Answer.Verdict != rivals.Short {
		t.Fatalf("0.6 is answered by %+v", s.Asking.Answer)
	}
	if s = answering(s, "2"); s.Prompt.On || s.Asking.Answer.Verdict != rivals.Right || s.Asking.Tally.String() != "1 of 1 first time; 3 numbers shown" {
		t.Errorf("0.62 is answered by %+v; %s", s.Asking.Answer, s.Asking.Tally)
	}
}

// TestEditAsks holds that no edit is made before the question about it is answered, in
// each pane, and that it is one edit then.
func TestEditAsks(t *testing.T) {
	atY := applyAll(askedIn(NetworkPane), StepTo{+1}, Select{model.W(1, 2, 0)})
	for name, c := range map[string]struct {
		s      State
		action Action
		right  []string
	}{
		"a weight":                    {atY, Nudge{+1}, []string{"-"}}, // 0.3 × 0.1 and 0.3 × 0.3: y[1], the lesser, loses
		"a weight that is typed":      {applyAll(atY, BeginNumber{}, Type{"0.4"}), CommitPrompt{}, []string{"fall"}},
		"θ":                           {askedIn(GatePane), Nudge{+1}, []string{"10 01"}},
		"a number of one's own point": {applyAll(askedIn(GatePane), TakeField{OwnX1}), Nudge{+1}, []string{"0.55", "1"}},
		"the probe":                   {applyAll(askedIn(CurvesPane), SetUnit{3}), Slide{+1}, []string{"0.73"}}, // sigmoid(1) = 0.7310585786
	} {
		p := c.s.Focus
		asked := Apply(c.s, c.action)
		if _, is := asked.Question(); !is {
			t.Errorf("%s: nothing is asked", name)
			continue
		}
		if asked.Edits(p) != c.s.Edits(p) || !same(asked.Gate, c.s.Gate) || !same(asked.Network.Net, c.s.Network.Net) || asked.Curves != c.s.Curves {
			t.Errorf("%s: the edit is made while it is asked about", name)
		}
		if left := Apply(asked, CancelPrompt{}); left.Edits(p) != c.s.Edits(p) || left.Prompt.On {
			t.Errorf("%s: esc makes the edit", name)
		}
		for _, text := range c.right {
			asked = answering(asked, text)
		}
		if asked.Prompt.On || asked.Edits(p) != c.s.Edits(p)+1 || asked.Asking.Answer.Verdict != rivals.Right {
			t.Errorf("%s: after %q %d edits, were %d; %+v", name, c.right, asked.Edits(p), c.s.Edits(p), asked.Asking.Answer)
		}
		if undone := Apply(asked, Undo{}); undone.Edits(p) != c.s.Edits(p) || undone.Prompt.On {
			t.Errorf("%s: u asks, or takes back something else", name)
		}
	}
}

// TestAsksNothing lists what shows no number that one could be asked for.
func TestAsksNothing(t *testing.T) {
	for name, s := range map[string]State{
		"a step by layer":        applyAll(askedIn(NetworkPane), SetGrain{model.ByLayer}, StepBy{1}),
		"a step back":            applyAll(askedIn(NetworkPane), StepTo{1}, StepBy{-1}),
		"the end of selecting":   applyAll(askedIn(NetworkPane), Select{model.X(0)}, StepBy{1}),
		"playing":                applyAll(askedIn(NetworkPane), Play{}, PlayOn{}),
		"an edit before the way": applyAll(askedIn(NetworkPane), Nudge{1}),
		"an edit that is undone": applyAll(askedIn(GatePane), Nudge{1}, ShowAnswer{}, Undo{}, Redo{}),
		"another network":        applyAll(askedIn(NetworkPane), NextPreset{1}),
		"a step when not wished": applyAll(askedIn(NetworkPane), AskFirst{false}, StepBy{1}),
	} {
		if _, asked := s.Question(); asked {
			t.Errorf("%s asks", name)
		}
	}
}

// TestCovered holds that nothing which shows more than the steps that are done is on while a
// question is asked.
func TestCovered(t *testing.T) {
	s := applyAll(askedIn(NetworkPane), Reveal{}, StepBy{1})
	if _, asked := s.Question(); !asked {
		t.Fatal("nothing is asked")
	}
	if c := s.Covered(); c.Network.Revealed || c.Network.Known(model.A(0, 0)) {
		t.Error("a1[1] is known while it is asked for")
	}
	if after := Apply(s, CancelPrompt{}); !after.Network.Revealed {
		t.Error("v is off after the question")
	}
	two := applyAll(askedIn(CurvesPane), NextSecond{}, Slide{1})
	if c := two.Covered().Curves; c.Distance() != 0 || c.Probe != 0 {
		t.Errorf("the curves show %v and %v while f is asked for", c.Probe, c.Probe+c.Distance())
	}
}

// TestTally holds what is told when one is asked no longer.
func TestTally(t *testing.T) {
	s := askedIn(NetworkPane)
	for _, text := range []string{"0.4", "1", "1.9", "", "0.77"} { // without b, without b, right, shown, right
		if s = Apply(s, StepBy{1}); text == "" {
			s = Apply(s, ShowAnswer{})
			continue
		}
		s = answering(s, text)
	}
	s = Apply(s, ToggleAsking{})
	if want := "2 of 4 first time; 1 number shown; twice the bias was forgotten"; s.Asking.On || s.Asking.Tally.String() != want {
		t.Errorf("told %q, want %q", s.Asking.Tally, want)
	}
	if s = Apply(s, Precision{}); s.Asking.Tally.String() != "" {
		t.Errorf("the tally is kept: %q", s.Asking.Tally)
	}
}

// TestHowOneIsAsked holds what is said as asking begins and ends: what leads to a question
// from there, in words that have room on the narrowest screen.
func TestHowOneIsAsked(t *testing.T) {
	for _, c := range []struct {
		s    State
		says string
	}{
		{New(), "+ − ask which rows turn before they show it; at ★ its sum and y. G ends it."},
		{do(New(), Focus{CurvesPane}), "Before the probe shows f(x) you are asked for it: ← or →. G ends it."},
		{network(), "G asks number by number, so a step is one number now: →. G ends it."},
		{do(network(), StepTo{+1}), "G asks number by number, so a step is one number now: →. G ends it."},
		{do(network(), SetGrain{model.ByNeuron}), "Before → or + − shows a number, you are asked for it. G ends it."},
	} {
		s := Apply(c.s, ToggleAsking{})
		if s.Notice != c.says || len([]rune(s.Notice)) > 76 {
			t.Errorf("it says %q, want %q", s.Notice, c.says)
		}
		if s = Apply(s, ToggleAsking{}); s.Notice != "You are no longer asked first: a number is shown at once." {
			t.Errorf("at the end it says %q", s.Notice)
		}
	}
}

// TestAskedByNumber holds that who is asked first meets a question with the next step in the
// network, whichever pane G was pressed in; that the edits are as before; and that by layer g
// says that it is shown unasked.
func TestAskedByNumber(t *testing.T) {
	for name, s := range map[string]State{
		"in the network": do(network(), AskFirst{true}),
		"from the gate":  do(New(), AskFirst{true}, Focus{NetworkPane}),
		"from curves":    do(New(), Focus{CurvesPane}, ToggleAsking{}, FocusBy{+1}),
	} {
		if s.Network.Grain != model.ByNeuron || s.Edits(NetworkPane) != 0 || !strings.HasPrefix(s.Notice, "G asks number by number") {
			t.Errorf("%s: by %s, %d edits, %q", name, s.Network.Grain, s.Edits(NetworkPane), s.Notice)
		}
		if q, asked := Apply(s, StepBy{+1}).Question(); !asked || q.Right != 0.5 { // a1[1] = 2·0.1 + 1·0.2 + 0.1
			t.Errorf("%s: → asks %v", name, asked)
		}
		if s = do(s, NextGrain{}, NextGrain{}); s.Notice != "A step is now a whole vector, which is shown unasked; g goes on to numbers." {
			t.Errorf("%s: by %s g says %q", name, s.Network.Grain, s.Notice)
		}
	}
	if s := do(New(), Focus{NetworkPane}); s.Network.Grain != model.ByLayer {
		t.Errorf("nobody is asked, and a step is by %s", s.Network.Grain)
	}
}

// TestViewsInWords holds what V says it shows of a network with example inputs, and of one
// that has no other view.
func TestViewsInWords(t *testing.T) {
	s := do(network(), LoadPreset{Pane: NetworkPane, Name: "xor"})
	for _, want := range []string{
		"y over x[1] and x[2]: arrows move x; : z1[1] takes a neuron; esc leaves.",
		"All example inputs and their y: ↑ ↓ take a row as x; V: all rows times W.",
		"All rows through one layer: → steps, ↑ ↓ take a row as x; V: the picture.",
		"The picture and the numbers of x alone; V shows the plane of x1 and x2.",
	} {
		if s = Apply(s, NextView{}); s.Notice != want {
			t.Errorf("V says %q, want %q", s.Notice, want)
		}
	}
	if s := do(network(), MakeNetwork{[]int{3, 2}, 1}, NextView{}); s.Notice != "V needs two inputs (here 3), over 16 neurons in a layer, or example inputs." {
		t.Errorf("V says %q", s.Notice)
	}
}
