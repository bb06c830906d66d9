package state

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"nnexplore/model"
	"nnexplore/presets"
)

// byNeurons is the article's network as a file with a row of W for each neuron has it.
func byNeurons() presets.Network {
	p := presets.Networks()[0]
	p.Name, p.File = "net.npz", &presets.FileOrigin{Path: "/home/net.npz", Turned: true}
	return p
}

// TestNotationIsAView holds that N changes what numbers are called, and no number, and that
// undo leaves it as it is.
func TestNotationIsAView(t *testing.T) {
	s := do(network(), StepBy{Steps: 3}, SetNumber{At: model.W(0, 0, 2), Value: 0.7})
	turned := do(s, NextNotation{})
	n, was := turned.Network, s.Network
	if n.Notation() != model.WX || !slices.Equal(n.Trace.Y(), was.Trace.Y()) || !model.Alike(n.Net, was.Net) || n.Place != was.Place || edits(turned) != 1 {
		t.Errorf("N makes %s of it, y is %v, %d edits", n.Notation(), n.Trace.Y(), edits(turned))
	}
	if turned.Notice != "W·x + b: W transposed, a row for each neuron; the numbers stay." {
		t.Errorf("N says %q", turned.Notice)
	}
	for _, c := range []struct {
		s     State
		names string
		e     string
	}{{s, "[W1[1,3]]", "a2 = z1·W2 + b2, a2 = np.dot(z1, W2) + b2"}, {turned, "[W1[3,1]]", "a2 = W2·z1 + b2, a2 = np.dot(W2, z1) + b2"}} {
		if names, _ := c.s.Network.Differences(8); fmt.Sprint(names) != c.names {
			t.Errorf("what differs is called %v, want %s", names, c.names)
		}
		if e := c.s.Network.Step(); e.Symbols()+", "+e.NumPy() != c.e {
			t.Errorf("the step is %q, %q, want %s", e.Symbols(), e.NumPy(), c.e)
		}
	}
	back := do(turned, Undo{})
	if back.Network.Notation() != model.WX || back.Network.Value(model.W(0, 0, 2)) != 0.5 || !strings.Contains(back.Notice, "W1[3,1] is 0.5 again, was 0.7") {
		t.Errorf("u: %s, %q", back.Network.Notation(), back.Notice)
	}
	if s := do(turned, NextNotation{}); s.Network.Notation() != model.XW || s.Notice != "x·W + b: W transposed, a row for each value that comes in; the numbers stay." {
		t.Errorf("N again: %s, %q", s.Network.Notation(), s.Notice)
	}
}

// TestNotationOfAFile holds that a file is shown as it has its rows, until somebody asks for
// another, and that undo brings back how the network before it was shown.
func TestNotationOfAFile(t *testing.T) {
	opened := do(network(), Opened{Network: byNeurons()})
	for _, c := range []struct {
		what string
		s    State
		want model.Notation
	}{
		{"a preset", network(), model.XW},
		{"a file by neurons", opened, model.WX},
		{"undone", do(opened, Undo{}), model.XW},
		{"redone", do(opened, Undo{}, Redo{}), model.WX},
		{"N on it", do(opened, NextNotation{}), model.XW},
		{"N twice", do(opened, NextNotation{}, NextNotation{}), model.WX},
		{"then a preset", do(opened, LoadPreset{Pane: NetworkPane, Name: "xor"}), model.XW},
		{"N, then a file by inputs", do(network(), NextNotation{}, LoadPreset{Pane: NetworkPane, Name: "xor"}), model.WX},
		{"N twice, then a file", do(network(), NextNotation{}, NextNotation{}, Opened{Network: byNeurons()}), model.WX},
		{"a reset", do(opened, SetNumber{At: model.X(0), Value: 3}, Reset{}), model.WX},
	} {
		if got := c.s.Network.Notation(); got != c.want {
			t.Errorf("%s is written %s, want %s", c.what, got, c.want)
		}
	}
	if want := "net.npz: W has a row for each neuron, as in the file (W·x + b)."; opened.Notice != want {
		t.Errorf("it says %q, want %q", opened.Notice, want)
	}
	wx := model.WX
	if s, err := Start(Options{Notation: &wx}); err != nil || s.Network.Notation() != model.WX {
		t.Errorf("the option makes %s, %v", s.Network.Notation(), err)
	}
}

// TestTypedNames holds that what is typed behind : is read as it is shown.
func TestTypedNames(t *testing.T) {
	for text, want := range map[string]model.Ref{"W1[3,2]": model.W(0, 1, 2), "W2 2 3": model.W(1, 2, 1), "w1[1,2] 0.7": model.W(0, 1, 0)} {
		s := do(network(), NextNotation{}, BeginName{}, Type{Text: text}, CommitPrompt{})
		if got := s.Network.Target(); got != want || s.Prompt.On {
			t.Errorf("%s goes to %v, want %v: %s", text, got, want, s.Prompt.Refusal)
		}
	}
	s := do(network(), NextNotation{}, BeginName{}, Type{Text: "W1[2,3]"}, CommitPrompt{})
	if want := "W1 counts from 1: W1[1,1] … W1[3,2]"; s.Prompt.Refusal != want {
		t.Errorf("W1[2,3]: %q, want %q", s.Prompt.Refusal, want)
	}
}

// TestSelectionTurned holds that the selection moves on the turned sheet as on the other with
// rows and columns changed round.
func TestSelectionTurned(t *testing.T) {
	from := do(network(), StepTo{End: +1})
	for _, r := range []model.Ref{model.X(0), model.X(1), model.W(0, 0, 0), model.W(0, 1, 2), model.W(1, 2, 1), model.B(0, 2), model.A(1, 0), from.Network.Net.Out(0, 2)} {
		for _, by := range []SelectBy{{Rows: 1}, {Rows: -1}, {Cols: 1}, {Cols: -1}, {Rows: 2}, {Cols: -3}} {
			want := do(from, Select{At: r}, by).Network.Selected
			got := do(from, NextNotation{}, Select{At: r}, SelectBy{Rows: by.Cols, Cols: by.Rows}).Network.Selected
			if got != want {
				t.Errorf("from %s by %+v: %v, and turned %v", r.Name(), by, want, got)
			}
		}
	}
	// On the sheet of W·x: x above the weights of neuron 1, b behind the last of them.
	for _, c := range []struct {
		from model.Ref
		by   SelectBy
		want model.Ref
	}{
		{model.X(1), SelectBy{Rows: +1}, model.W(0, 1, 0)}, {model.W(0, 1, 0), SelectBy{Rows: +1}, model.W(0, 1, 1)},
		{model.W(0, 0, 1), SelectBy{Cols: +1}, model.W(0, 1, 1)}, {model.W(0, 1, 1), SelectBy{Cols: +1}, model.B(0, 1)},
		{model.B(0, 1), SelectBy{Cols: +1}, model.A(0, 1)}, {model.A(0, 1), SelectBy{Rows: +1}, model.A(0, 2)},
	} {
		if got := do(from, NextNotation{}, Select{At: c.from}, c.by).Network.Selected; got != c.want {
			t.Errorf("%s by %+v is %s, want %s", model.WX.Name(c.from), c.by, model.WX.Name(got), model.WX.Name(c.want))
		}
	}
	// The table of softmax stays as it is.
	y := do(from, NextNotation{}, Select{At: model.A(2, 0)}, StepTo{End: +1}, SelectBy{}, SelectBy{Rows: +1}).Network.Selected
	if y.J != 1 {
		t.Errorf("down in softmax goes to %s", y.Name())
	}
}
