package state

import (
	"slices"
	"strings"
	"testing"

	"nnexplore/model"
	"nnexplore/presets"
)

// said is a state after a text was typed behind : and taken over.
func said(s State, text string) State { return do(s, BeginName{}, Type{text}, CommitPrompt{}) }

// What is typed behind : sets a number as one edit that undo takes back, from every pane;
// where it goes it goes to the pane that has the number.
func TestColonSets(t *testing.T) {
	gate := func(f Field) func(State) float64 { return func(s State) float64 { return s.Gate.Value(f) } }
	number := func(r model.Ref) func(State) float64 { return func(s State) float64 { return s.Network.Value(r) } }
	probe := func(s State) float64 { return s.Curves.Probe }
	for _, c := range []struct {
		from Pane
		text string
		to   Pane
		of   func(State) float64
		want float64
	}{
		{GatePane, "θ 0.7", GatePane, gate(Theta), 0.7}, {GatePane, "theta 0.7", GatePane, gate(Theta), 0.7}, {GatePane, "t 0.7", GatePane, gate(Theta), 0.7},
		{GatePane, "θ=0.7", GatePane, gate(Theta), 0.7}, {GatePane, "b -0.7", GatePane, gate(Theta), 0.7}, {GatePane, "bias -0.7", GatePane, gate(Theta), 0.7},
		{GatePane, "w1 0.3", GatePane, gate(W1), 0.3}, {GatePane, " W2 = −0.3 ", GatePane, gate(W2), -0.3}, {GatePane, "x1 2", GatePane, gate(OwnX1), 2},
		{NetworkPane, "θ 0.7", GatePane, gate(Theta), 0.7}, {CurvesPane, "w1 0.3", GatePane, gate(W1), 0.3},
		{CurvesPane, "x 1.2", CurvesPane, probe, 1.2}, {CurvesPane, "x = -30", CurvesPane, probe, -30},
		{NetworkPane, "W2[3,1] 0.5", NetworkPane, number(model.W(1, 2, 0)), 0.5}, {NetworkPane, "w2 3 1 0.5", NetworkPane, number(model.W(1, 2, 0)), 0.5},
		{GatePane, "W2[3,1] = 0.5", NetworkPane, number(model.W(1, 2, 0)), 0.5}, {CurvesPane, "x[2] 5", NetworkPane, number(model.X(1)), 5},
		{NetworkPane, "x1 0.5", NetworkPane, number(model.X(0)), 0.5}, {NetworkPane, "b3[2] 1e-3", NetworkPane, number(model.B(2, 1)), 1e-3},
	} {
		before := Apply(New(), Focus{c.from})
		s := said(before, c.text)
		if got := c.of(s); got != c.want || s.Focus != c.to || s.Prompt.On || edits(s) != 1 {
			t.Errorf("%q in the %s makes it %v in the %s, with %d edits; %s", c.text, c.from, got, s.Focus, edits(s), s.Prompt.Refusal)
		}
		if back := Apply(s, Undo{}); c.of(back) != c.of(before) {
			t.Errorf("%q is not taken back: %v", c.text, c.of(back))
		}
		if again := said(s, c.text); edits(again) != 1 || again.Notice != "Nothing changes: it is that already." {
			t.Errorf("%q once more makes %d edits and says %q", c.text, edits(again), again.Notice)
		}
	}
}

// In the form with b, b is set and θ = −b follows.
func TestColonSetsBothForms(t *testing.T) {
	biased := do(New(), Rewrite{}, Rewrite{})
	for text, b := range map[string]float64{"b -0.7": -0.7, "θ 0.7": -0.7, "t -2": 2} {
		if s := said(biased, text); s.Gate.Value(Theta) != b || s.Gate.Gate.Theta != -b {
			t.Errorf("%q makes b %v and θ %v", text, s.Gate.Value(Theta), s.Gate.Gate.Theta)
		}
	}
}

// A whole vector is one edit.
func TestColonSetsVectors(t *testing.T) {
	x := func(s State) []float64 { return s.Network.X }
	b := func(s State) []float64 { return s.Network.Net.Layers[0].B }
	for _, c := range []struct {
		text string
		of   func(State) []float64
		want []float64
	}{
		{"x 1,0.5", x, []float64{1, 0.5}}, {"x 1 0.5", x, []float64{1, 0.5}}, {"x = [1. 0.5]", x, []float64{1, 0.5}},
		{"x 1;0.5", x, []float64{1, 0.5}}, {"b1 [0; 0.1; 0.2]", b, []float64{0, 0.1, 0.2}},
		{"b1 0", b, []float64{0, 0, 0}}, {"b1 1", b, []float64{1, 1, 1}}, {"b1 0,0.1,0.2", b, []float64{0, 0.1, 0.2}}, {"B1 = 7", b, []float64{7, 7, 7}},
	} {
		before := Apply(network(), StepTo{+1})
		s := said(before, c.text)
		if got := c.of(s); !slices.Equal(got, c.want) || edits(s) != 1 || s.Network.Trace.Y()[0] == before.Network.Trace.Y()[0] {
			t.Errorf("%q makes it %v, with %d edits, y %v; %s", c.text, got, edits(s), s.Network.Trace.Y(), s.Prompt.Refusal)
		}
		back := Apply(s, Undo{})
		if !slices.Equal(c.of(back), c.of(before)) || !strings.HasPrefix(back.Notice, "Taken back: ") {
			t.Errorf("%q is not taken back: %v, %q", c.text, c.of(back), back.Notice)
		}
	}
}

// A name alone goes there and changes nothing.
func TestColonGoes(t *testing.T) {
	for text, f := range map[string]Field{"θ": Theta, "t": Theta, "b": Theta, "w1": W1, "x2": OwnX2} {
		if s := said(New(), text); s.Gate.Field != f || s.Prompt.On || edits(s) != 0 {
			t.Errorf("%q goes to %s", text, s.Gate.FieldName(s.Gate.Field))
		}
	}
	for text, r := range map[string]model.Ref{"W2[3,1]": model.W(1, 2, 0), "a1 2": model.A(0, 1), "y2": {Kind: model.InY, Layer: 2, J: 1}, "c": {Kind: model.InC, Layer: 2}} {
		for p := GatePane; p < Panes; p++ {
			if s := said(Apply(New(), Focus{p}), text); s.Focus != NetworkPane || s.Network.Selected != r || !s.Network.View.Selecting || edits(s) != 0 {
				t.Errorf("%q in the %s goes to %s in the %s; %s", text, p, s.Network.Selected.Name(), s.Focus, s.Prompt.Refusal)
			}
		}
	}
}

// What cannot be meant is refused with what to type instead; the field stays.
func TestColonRefuses(t *testing.T) {
	for _, c := range []struct {
		pane      Pane
		text, why string
	}{
		{GatePane, "θ 7x", `"7x" is not a number; a finite number such as 0.7`}, {GatePane, "q", `"q" is no name here; type θ 0.7, w1 0.3 or x1 1`},
		{CurvesPane, "x", "which one? x 1.2 takes the probe there"}, {CurvesPane, "x 1e300", "too far out to be drawn"}, {CurvesPane, "y abc", "is not a number"},
		{CurvesPane, "q 1", "type x 1.2 or y 0.9"}, {NetworkPane, "全", "type W2[3,1], x[1] 0.5, b1 0, η 5 or sizes 2-4-1"},
		{NetworkPane, "x 2", "x has 2 numbers, not 1; type x 1,2, or x[1] 0.5 for one"}, {NetworkPane, "b1 1,2", "b1 has 3 numbers, not 2; type b1 1,2,3, or b1[1] 0.5 for one"},
		{NetworkPane, "x", "which one? x[1] goes to the first number of x, x 1,2 sets all of it"}, {NetworkPane, "x 1,a", "is not a number"},
		{NetworkPane, "W2[2][0]", "W2 counts from 1: W2[1,1] … W2[3,2]; NumPy's W2[2,0] is W2[3,1] here"}, {NetworkPane, "W2[2][1] 5", "type W2[2,1]: W has one pair of brackets here, and counts from 1"},
		{NetworkPane, "W2", "which one of W2? W2[1,1] to W2[3,2]"}, {NetworkPane, "W2[4,1] 1", "W2 counts from 1: W2[1,1] … W2[3,2]"}, {NetworkPane, "b9 1", "its layers go from 1 to 3"},
		{NetworkPane, "w1 0.3", "the gate has a number w1 of its own: the key 1 goes there"}, {NetworkPane, "y 0.9", "where a curve gives 0.9 is asked in the curves: the key 2 goes there"},
		{NetworkPane, "softplus", "a gives this layer another function, A all hidden layers; 2: the curves"},
		{NetworkPane, "a1[2] 0.5", "a1[2] is computed; set an x, W or b that it comes from, such as b1[2] 0.5"}, {NetworkPane, "W2[3,1] 7x", `"7x" is not a number`},
	} {
		before := Apply(New(), Focus{c.pane})
		s := said(before, c.text)
		if !strings.Contains(s.Prompt.Refusal, c.why) || string(s.Prompt.Text) != c.text || edits(s) != 0 || s.Focus != c.pane {
			t.Errorf("%q in the %s is refused with %q", c.text, c.pane, s.Prompt.Refusal)
		}
	}
}

// What stands on screen of a curve, and the name of a preset, can be typed behind :.
func TestColonTakesWhatStandsThere(t *testing.T) {
	for _, c := range []struct {
		from                Pane
		text, notice, curve string
		probe               float64
	}{
		{CurvesPane, "sigmoid 1.2", "sigmoid(1.2) = 0.7685.", "sigmoid", 1.2},
		{CurvesPane, "sigmoid(1.2)", "sigmoid(1.2) = 0.7685.", "sigmoid", 1.2},
		{CurvesPane, "Tanh( -1 )", "tanh(-1) = -0.7616.", "tanh", -1},
		{GatePane, "relu = 2", "relu(2) = 2.", "relu", 2},
		{CurvesPane, "leaky_relu(0.2)(-1)", "leaky_relu(-1, 0.2) = -0.2.", "leaky_relu(0.2)", -1},
		{CurvesPane, "sigmoid 20", "The window went along: x from 15 to 25. 0 leads back to the first window.", "sigmoid", 20},
		{CurvesPane, "y 0.5", "sigmoid gives 0.5 at x = 0.", "sigmoid", 0},
		{GatePane, "softplus", "", "softplus", 0},
		{CurvesPane, "y 2", "sigmoid never gives 2: it stays between 0 and 1 and reaches neither.", "sigmoid", 0},
	} {
		s := said(Apply(New(), Focus{c.from}), c.text)
		if s.Prompt.On || s.Focus != CurvesPane || s.Notice != c.notice || string(s.Curves.ChosenCurve()) != c.curve || s.Curves.Probe != c.probe {
			t.Errorf("%q leads to %s at %v in the %s, %q, %q", c.text, s.Curves.ChosenCurve(), s.Curves.Probe, s.Focus, s.Notice, s.Prompt.Refusal)
		}
	}
	for text, why := range map[string]string{"sigmoid a": `"a" is not a number`, "sigmoid(a)": `"a" is not a number`,
		"sigmoid 1e300": "that lies too far out to be drawn", "softmax(1)": "softmax has no curve", "softmax 0.5": "softmax has no curve: it needs all the a of its layer at once"} {
		if s := said(Apply(New(), Focus{CurvesPane}), text); !strings.HasPrefix(s.Prompt.Refusal, why) {
			t.Errorf("%q is refused with %q, and says %q", text, s.Prompt.Refusal, s.Notice)
		}
	}
	for text, from := range map[string]Pane{"AND": GatePane, "nand-b": CurvesPane} {
		if s := said(Apply(New(), Focus{from}), text); s.Focus != GatePane || s.Gate.Preset != strings.ToLower(text) {
			t.Errorf("%q leads to the gate %s, %q", text, s.Gate.Preset, s.Prompt.Refusal)
		}
	}
	for _, from := range []Pane{GatePane, NetworkPane} {
		if s := said(Apply(New(), Focus{from}), "xor"); s.Focus != NetworkPane || s.Network.Preset.Name != "xor" {
			t.Errorf("xor leads to %s, %q", s.Network.Preset.Name, s.Prompt.Refusal)
		}
	}
}

// Another preset begins with the size of a nudge that the first had.
func TestPresetsBeginWithTheFirstNudge(t *testing.T) {
	for _, a := range []Action{NextGate{+1}, NextPreset{+1}, MakeNetwork{[]int{2, 1}, 1}, LoadPreset{NetworkPane, "xor"}} {
		if s := do(New(), NextUnit{}, a); s.UnitText() != "0.1" {
			t.Errorf("after %#v a nudge is %s", a, s.UnitText())
		}
	}
}

// An input and an output are called by their names from every pane, where no word of the
// program is meant.
func TestColonByName(t *testing.T) {
	p := presets.Networks()[0]
	p.Inputs, p.Classes = []string{"body height", "w1"}, []string{"cat", "b1"}
	for pane := GatePane; pane < Panes; pane++ {
		s := Apply(New().Load(p), Focus{pane})
		if s := said(s, "Body height -3"); s.Network.X[0] != -3 || s.Focus != NetworkPane {
			t.Errorf("from the %s x is %v; %s", pane, s.Network.X, s.Prompt.Refusal)
		}
		if s := said(s, "cat"); s.Network.Selected != s.Network.Net.Out(2, 0) {
			t.Errorf("from the %s cat is %s", pane, s.Network.Selected.Name())
		}
		if s := said(s, "cat 1"); !strings.Contains(s.Prompt.Refusal, "y[1] is computed") {
			t.Errorf("from the %s cat is set: %q", pane, s.Prompt.Refusal)
		}
		if s := said(s, "b1 1"); !slices.Equal(s.Network.Net.Layers[0].B, []float64{1, 1, 1}) {
			t.Errorf("from the %s b1 is the name of an output", pane)
		}
	}
	if s := said(Apply(New().Load(p), Focus{GatePane}), "w1 0.3"); s.Gate.Gate.W1 != 0.3 || s.Network.X[1] != p.X[1] {
		t.Error("w1 is the name of an input, not the gate's weight")
	}
}
