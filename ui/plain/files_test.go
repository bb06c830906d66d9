package plain

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	"nnexplore/model"
	"nnexplore/presets"
	"nnexplore/ui/plain/aloud"
	"nnexplore/ui/state"
)

// begin is a session with an outside of its own: one file, mine.json, is there, and
// curves are more than a command can say.
func begin() *Session {
	return New(state.New()).Using(Outside{Do: pretend, Copy: func(string) error { return nil }})
}

func pretend(s state.State, e state.Effect) state.Action {
	there := strings.EqualFold(e.Path, "mine.json")
	switch {
	case e.Kind == state.CopyCommand && s.Focus == state.CurvesPane:
		unsaid := state.Unsaid{Numbers: []model.Ref{model.W(0, 0, 1)}, Count: 1, Things: []string{"which curve is chosen"}}
		return state.AskPath{For: state.ForSession, Short: "nnexplore, from near there", Unsaid: unsaid}
	case e.Kind == state.CopyCommand:
		return state.Copied{Text: "nnexplore, from " + s.Focus.String()}
	case e.Kind == state.OpenFile && there:
		n, err := presets.NetworkNamed("xor")
		if err != nil {
			panic(err)
		}
		return state.Opened{Network: n, NoX: true}
	case e.Kind == state.OpenFile:
		return state.Failed{Why: e.Path + ":\nthere is none"}
	case there && !e.Overwrite:
		return state.Exists{}
	case e.Kind == state.SaveForCommand:
		name := e.Path
		if name != aloud.Printable(name) {
			name = strconv.QuoteToASCII(name) // a command is fit to be shown, whatever the name
		}
		return state.Copied{Text: "nnexplore, from " + name}
	case there:
		return state.Done{Notice: fmt.Sprintf("The effect %d is done with %s, which was there.", e.Kind, e.Path)}
	}
	return state.Done{Notice: fmt.Sprintf("The effect %d is done with %s.", e.Kind, e.Path)}
}

// TestOpenBare holds that what stands in for the activations of a file is told.
func TestOpenBare(t *testing.T) {
	s := New(state.New()).Using(Outside{Do: func(state.State, state.Effect) state.Action {
		n, err := presets.NetworkNamed("article")
		if err != nil {
			t.Fatal(err)
		}
		n.File = &presets.FileOrigin{Path: "/home/own.npz", Bare: true}
		return state.Opened{Network: n}
	}})
	want := "own.npz names no activations; assumed: sigmoid inside, softmax at the end. activation gives a layer another."
	if lines, _ := s.Answer("open own.npz"); !slices.Contains(lines, want) {
		t.Errorf("%q lacks %q", lines, want)
	}
}

// TestOpenTells holds what is told of how a file was read.
func TestOpenTells(t *testing.T) {
	n := presets.Networks()[0]
	n.Examples = [][]float64{{2, 1}, {1, 0.5}, {0, 0}}
	n.File = &presets.FileOrigin{Path: "/home/own.npz", Bare: true, Turned: true, Undecided: true, NoBias: []int{0, 2}, OneBias: []int{1}, Unnamed: []int{0, 1, 2}, Left: []string{"epochs", "sizes (4,)"}}
	s := New(state.New()).Using(Outside{Do: func(state.State, state.Effect) state.Action { return state.Opened{Network: n} }})
	want := []string{
		"It is open; undo goes back to what was here.",
		"The network is article: 2 inputs, 3 layers, of 3, 2 and 2 neurons. x is 2 and 1.",
		"x is row 1 of 3; input takes the next.",
		"In the file each neuron has a row of W, as here.",
		"The file has no b for layers 1 and 3; it is zeros.",
		"All neurons have one b in layer 2.",
		"The file names no activation of layers 1, 2 and 3; assumed: sigmoid and softmax. activation gives a layer another.",
		"Left aside, as no part of the network: epochs and sizes (4,).",
		"own.npz names no activations; assumed: x times W plus b, sigmoid inside, softmax at the end. activation gives a layer another.",
		"Nothing is computed yet; step begins.",
	}
	if lines, _ := s.Answer("open own.npz"); !slices.Equal(lines, want) {
		t.Errorf("%q\nwant %q", lines, want)
	}
}

// Without an outside the session says so, and goes on.
func TestNothingOutside(t *testing.T) {
	s := New(state.New())
	for _, c := range []struct{ line, want string }{
		{"open mine.json", "There are no files here."}, {"save mine.json", "There are no files here."},
		{"export a.md", "There are no files here."}, {"session s", "There are no files here."},
		{"command", "Nothing is known of commands here."}, {"copy", "There is no clipboard here. This is what there is to copy:"},
	} {
		if answer, done := s.Answer(c.line); done || answer[0] != c.want {
			t.Errorf("%s: %q", c.line, answer)
		}
	}
}

// What is exported and copied is what is in hand.
func TestInHand(t *testing.T) {
	var effect state.Effect
	var pane state.Pane
	var text string
	s := New(state.New()).Using(Outside{
		Do: func(s state.State, e state.Effect) state.Action {
			effect, pane = e, s.Focus
			return state.Done{}
		},
		Copy: func(t string) error { text = t; return nil },
	})
	for _, c := range []struct {
		lines, copied string
		pane          state.Pane
	}{
		{"theta 0.7", "The outputs 0 and 1 in this order make the gate AND.\n", state.GatePane},
		{"try 0.3 0.9", "0.15 plus 0.45 is 0.6, not greater than theta, 0.7, so y is 0.\n", state.GatePane},
		{"curve relu 2", "The greater of 0 and 2 is 2.\n", state.CurvesPane},
		{"step", "For one alone, term by term: goto a1 1, then why.\n", state.NetworkPane},
		{"theta\nexport a = b.txt\ngoto b1 2", "It is added to the sum of neuron 2 in layer 1", state.NetworkPane},
		{"goto a1 1\noncurve", "e to the power minus 0.5 is 0.6065", state.CurvesPane},
	} {
		for line := range strings.Lines(c.lines + "\ncopy\nexport out.txt") {
			s.Answer(line)
		}
		if !strings.Contains(text, c.copied) || pane != c.pane || effect.Kind != state.ExportFile || effect.Path != "out.txt" {
			t.Errorf("%s: copied is %q, and %+v is done in pane %s", c.lines, text, effect, pane)
		}
	}
}

// TestPlaneInHand holds that a plane that was told last is what is exported, as often as one asks,
// over a file that was there and after a line that failed too, and no longer when something else
// was told.
func TestPlaneInHand(t *testing.T) {
	var shown string
	s := begin()
	pretended := s.outside.Do
	s.outside.Do = func(s state.State, e state.Effect) state.Action {
		if shown = "no plane"; s.Network.ShowsPlane() {
			shown = s.Network.Name(s.Network.PlaneTarget())
		}
		return pretended(s, e)
	}
	for _, c := range []struct{ line, shown string }{
		{"preset xor", ""}, {"plane z1 2", ""}, {"export a.png", "z1[2]"}, {"export b.txt", "z1[2]"},
		{"export mine.json", "z1[2]"}, {"export mine.json", "z1[2]"}, {"export", ""}, {"export c.csv", "z1[2]"},
		{"where", ""}, {"export d.txt", "no plane"}, {"plane", ""}, {"export e.png", "y[1]"}, {"export f.png", "y[1]"},
	} {
		shown = ""
		if answer, _ := s.Answer(c.line); shown != c.shown {
			t.Errorf("%s: written is %q, want %q; the answer is %q", c.line, shown, c.shown, answer)
		}
	}
}

func TestCopyFails(t *testing.T) {
	s := New(state.New()).Using(Outside{Copy: func(string) error { return errors.New("the line is\ncut") }})
	if answer, _ := s.Answer("copy"); !slices.Equal(answer, []string{"Nothing was copied: the line is cut.", "copy takes nothing."}) {
		t.Errorf("%q", answer)
	}
}

// The probe, the curve and the curves that are shown are those of the state, so that
// they are saved and exported.
func TestCurvesAreState(t *testing.T) {
	s := begin()
	for _, line := range []string{"curve tanh 20", "show tanh", "hide step", "gain 50", "second 0.5", "nudge 1"} {
		s.Answer(line)
	}
	c := s.State().Curves
	if c.ChosenCurve() != "tanh" || c.Probe != 20 || c.GainFactor() != 50 || c.Distance() != 0.5 || s.State().UnitText() != "1" {
		t.Errorf("%s at %v, gain %v, distance %v, nudge %s", c.ChosenCurve(), c.Probe, c.GainFactor(), c.Distance(), s.State().UnitText())
	}
	if w := c.Window(); w.X0 > 20 || w.X1 < 20 {
		t.Errorf("the probe is outside of the window, %+v", w)
	}
	if got := fmt.Sprint(c.Drawn()); got != "[sigmoid tanh]" {
		t.Errorf("shown are %s", got)
	}
}

// A half-typed text of a session that goes on is left, and does not mix with lines.
func TestBeginsWithoutEntry(t *testing.T) {
	s := state.New()
	for _, a := range []state.Action{state.BeginNumber{}, state.Type{Text: "9"}} {
		s = state.Apply(s, a)
	}
	if answer, _ := New(s).Answer("w1 0.25"); answer[0] != "w1 is 0.25, was 0.5." {
		t.Errorf("%q", answer)
	}
}

// TestRows holds that the file is read the other way round, or as is asked for, and what undo
// and a file that fits one way only say.
func TestRows(t *testing.T) {
	n := presets.Network{X: []float64{1, 0}, Network: model.Network{Name: "own", Layers: []model.Layer{
		{W: [][]float64{{1, 2}, {3, 4}}, B: []float64{0, 0}, Activation: model.Identity}}}}
	as := func(turned bool) presets.Network {
		n := n
		n.File = &presets.FileOrigin{Path: "/home/own.npz", Turned: turned}
		if turned {
			n.Network = n.Network.With(model.W(0, 0, 1), 3).With(model.W(0, 1, 0), 2)
		}
		return n
	}
	begun := as(false)
	begin, err := state.Start(state.Options{Network: &begun})
	if err != nil {
		t.Fatal(err)
	}
	var asked []state.Effect
	s := New(begin).Using(Outside{Do: func(_ state.State, e state.Effect) state.Action {
		if asked = append(asked, e); len(asked) > 2 {
			return state.Failed{Why: "the layers fit one way only"}
		}
		return state.Opened{Network: as(e.Rows == "neurons")}
	}})
	for _, c := range []struct{ line, want string }{
		{"rows neurons", "A row of W is for each neuron in the file: a layer is W times x plus b."},
		{"undo", "Taken back: a row of W is for each value that comes in again, was for each neuron."},
		{"rows", "A row of W is for each neuron in the file"},
		{"rows in", "That failed: the layers fit one way only."},
		{"rows columns", `There is no reading "columns"; there are inputs and neurons.`},
	} {
		if got := ask(s, c.line); !strings.HasPrefix(got, c.want) {
			t.Errorf("%s answers\n%s\nwant %s", c.line, got, c.want)
		}
	}
	want := []state.Effect{{Kind: state.OpenFile, Path: "/home/own.npz", Rows: "neurons"}, {Kind: state.OpenFile, Path: "/home/own.npz", Rows: "neurons"}, {Kind: state.OpenFile, Path: "/home/own.npz", Rows: "inputs"}}
	if !slices.Equal(asked, want) {
		t.Errorf("asked for is %v", asked)
	}
}
