package plain

import (
	"fmt"
	"math"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"nnexplore/model"
	"nnexplore/number"
	"nnexplore/presets"
	"nnexplore/ui/plain/aloud"
	"nnexplore/ui/state"
)

// ask gives lines to a session and has the last answer.
func ask(s *Session, lines ...string) string {
	var answer []string
	for _, line := range lines {
		answer, _ = s.Answer(line)
	}
	return strings.Join(answer, "\n")
}

// TestArticle walks the article's network with every digit, and holds what is
// read out to the numbers that NumPy prints for it.
func TestArticle(t *testing.T) {
	want := [][]float64{
		{0.5, 1.2, 1.9},
		{0.62245933, 0.76852478, 0.86989153},
		{0.57691835, 1.35518104},
		{0.64035801, 0.79497537},
		{0.32303088, 0.71009755},
		{0.40442364, 0.59557636},
	}
	s := New(state.New())
	ask(s, "digits full")
	for i, v := range want {
		answer := ask(s, "step")
		name := []string{"a1", "z1", "a2", "z2", "a3", "y"}[i]
		_, list, found := strings.Cut(answer, "\n"+name+" is ")
		got := regexp.MustCompile(`\d+\.\d+`).FindAllString(list, -1)
		if !found || len(got) != len(v) {
			t.Fatalf("step %d answers %q", i+1, answer)
		}
		for j, text := range got {
			if x, err := strconv.ParseFloat(text, 64); err != nil || math.Abs(x-v[j]) > 5e-9 {
				t.Errorf("%s entry %d is read out as %s, want %v", name, j+1, text, v[j])
			}
		}
	}
}

// TestGates holds the article's two gates, by theta, by the bias and by preset.
func TestGates(t *testing.T) {
	for line, want := range map[string]string{
		"theta 0.4": "OR", "theta 0.7": "AND", "bias -0.2": "OR", "bias -0.7": "AND", "preset nand": "NAND", "preset nor-b": "NOR",
	} {
		if got := ask(New(state.New()), line, "gate"); !strings.HasPrefix(got, "The gate is "+want+".") {
			t.Errorf("%s makes %q, want %s", line, got, want)
		}
	}
}

// TestNumbersReadOut holds how single numbers are read out.
func TestNumbersReadOut(t *testing.T) {
	s := New(state.New())
	full := New(state.New())
	ask(full, "digits full")
	for _, c := range []struct {
		v           float64
		four, exact string
	}{
		{0, "0", "0.0"},
		{-0.5, "minus 0.5", "minus 0.5"},
		{1.0 / 3, "0.3333", "0.3333333333333333"},
		{1e-5, "1 times 10 to the power minus 5", "1 times 10 to the power minus 5"},
		{-2.5e10, "minus 2.5 times 10 to the power 10", "minus 25000000000.0"},
		{1e100, "1 times 10 to the power 100", "1 times 10 to the power 100"},
		{math.Inf(-1), "minus infinity", "minus infinity"},
		{math.NaN(), "not a number", "not a number"},
	} {
		if four, exact := s.say(c.v), full.say(c.v); four != c.four || exact != c.exact {
			t.Errorf("%v is read out as %q and %q, want %q and %q", c.v, four, exact, c.four, c.exact)
		}
	}
}

// TestWorkings holds that each activation is worked out, that the working ends in
// the value, and that one that overflows says so.
func TestWorkings(t *testing.T) {
	s := New(state.New())
	for _, h := range model.Elementwise() {
		for _, x := range []float64{-3, -0.5, 0, 0.5, 2} {
			if got := s.workedOut(h, x); !strings.Contains(got, " "+aloud.Number(number.Near(h.Of(x)))+".") {
				t.Errorf("%s of %v: %q", h, x, got)
			}
		}
		for _, x := range []float64{1000, -1000, math.MaxFloat64} {
			got := s.workedOut(h, x)
			if strings.Contains(got, "not a number") || !strings.Contains(got, "another way") && !strings.Contains(got, " "+aloud.Number(number.Near(h.Of(x)))+".") {
				t.Errorf("%s of %v: %q", h, x, got)
			}
		}
	}
}

// large is a network of those sizes, with the activation inside and softmax at
// the end.
func large(h model.Activation, weight float64, sizes ...int) state.State {
	n := presets.Network{X: make([]float64, sizes[0])}
	n.Name = "large\x1b[2J " + strings.Repeat("n", 300)
	for l, out := range sizes[1:] {
		layer := model.Layer{B: make([]float64, out), Activation: h}
		for range sizes[l] {
			row := make([]float64, out)
			for j := range row {
				row[j] = weight / float64(j+1)
			}
			layer.W = append(layer.W, row)
		}
		if l == len(sizes)-2 {
			layer.Activation = model.Softmax
		}
		n.Layers = append(n.Layers, layer)
	}
	for i := range n.X {
		n.X[i] = 1 / float64(i+3)
	}
	return state.New().Load(n)
}

// TestLargeNetwork holds that answers stay short for wide and deep networks, and
// for one whose numbers overflow.
func TestLargeNetwork(t *testing.T) {
	for i, start := range []state.State{
		large(model.Sigmoid, 0.1, 100, 50, 10),
		large(model.Tanh, 1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2),
		large(model.Identity, 1e300, 3, 4, 4, 2),
		large(model.ReLU, 1, 1, 1),
	} {
		for _, grain := range []string{"layer", "neuron", "term"} {
			s := New(start)
			wellFormed(t, "opening", s.Opening())
			for _, line := range []string{"digits full", "grain " + grain, "step", "why", "step 3", "why", "where", "goto a2 1", "why",
				"end", "why", "back", "why", "set b1 1 0.5", "undo", "redo", "x", "activation", "input", "reset", "preset xor", "undo"} {
				answer, _ := s.Answer(line)
				wellFormed(t, fmt.Sprintf("network %d, %s: %s", i, grain, line), answer)
			}
		}
	}
	s := New(large(model.Sigmoid, 0.1, 100, 50, 10))
	if got := ask(s, "goto a1 50", "why"); !strings.Contains(got, "96 smaller products") || !strings.Contains(got, "x entry 1 times") || strings.Contains(got, "x entry 100 times") {
		t.Errorf("a sum of 100 terms: %q", got)
	}
	if got := ask(s, "step"); !strings.Contains(got, "and 44 more.") {
		t.Errorf("a vector of 50: %q", got)
	}
}

// TestLargestProducts holds that a sum is told by the products that decide it, wherever
// they stand, and how many are 0.
func TestLargestProducts(t *testing.T) {
	n := presets.Network{Network: model.Network{Name: "ten", Layers: []model.Layer{{B: []float64{0.5}, Activation: model.Identity}}}}
	for range 10 {
		n.X = append(n.X, 1)
		n.Layers[0].W = append(n.Layers[0].W, []float64{0.125})
	}
	n.X[2], n.X[3], n.Layers[0].W[4][0], n.Layers[0].W[7][0] = 0, 0, 0, -4
	got := ask(New(state.New().Load(n)), "goto a1 1", "why")
	// −4 + 6·0.125 = −3.25, and 0.5 more is −2.75
	for _, want := range []string{
		"It has 10 products; the largest come first.\nx entry 8 times W1 row 8 column 1: 1 times minus 4 is minus 4.\nx entry 1 times",
		"Besides there are 3 smaller products, 2 products of 0 because what comes in is 0 and 1 product of 0 because the weight is 0. All of them together are minus 3.25.",
		"a1 entry 1 is minus 2.75.",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("there is no %q in\n%s", want, got)
		}
	}
}

// TestOpening holds that a session says where it begins, whatever the pane.
func TestOpening(t *testing.T) {
	for pane, want := range map[state.Pane]string{
		state.GatePane: "y is 1 if", state.CurvesPane: "Sigmoid squeezes", state.NetworkPane: "x is given",
	} {
		s := New(state.Apply(state.Apply(state.New(), state.Focus{Pane: pane}), state.BeginNumber{}))
		if got := strings.Join(s.Opening(), " "); !strings.Contains(got, "OR") || !strings.Contains(got, "article") || !strings.Contains(got, "help") {
			t.Errorf("%s opens with %q", pane, got)
		}
		if got := ask(s, "why"); !strings.HasPrefix(got, want) {
			t.Errorf("%s: why says %q", pane, got)
		}
		if got := ask(s, "w1 0.1"); !strings.HasPrefix(got, "w1 is 0.1, was 0.5.") {
			t.Errorf("%s: w1 says %q", pane, got)
		}
	}
}

// TestEveryPreset loads each preset by its name, and holds that the names of logic
// functions are listed in capitals, so that none reads as a word of the sentence.
func TestEveryPreset(t *testing.T) {
	s := New(state.New())
	list := ask(s, "preset")
	for _, line := range []string{"Gate AND: the article's", "Gate NAND-B: ", "Gate tie: ", "Network xor, 2-2-1: Saito's book, section 2.5"} {
		if !strings.Contains(list, line) {
			t.Errorf("there is no %q in the list %q", line, list)
		}
	}
	if ask(s, "presets") != list {
		t.Error("presets is another list")
	}
	for _, g := range presets.Gates() {
		if ask(s, "preset "+g.Name); s.state.Gate.Gate != g.Gate || !strings.Contains(strings.ToLower(list), " "+g.Name) {
			t.Errorf("preset %s makes %+v", g.Name, s.state.Gate.Gate)
		}
	}
	for _, n := range presets.Networks() {
		if ask(s, "preset "+n.Name); s.state.Network.Preset.Name != n.Name || !strings.Contains(list, n.Name) {
			t.Errorf("preset %s makes %s", n.Name, s.state.Network.Preset.Name)
		}
	}
}

// TestEveryActivation gives each layer each activation.
func TestEveryActivation(t *testing.T) {
	s := New(state.New())
	ask(s, "goto W2 3 1")
	for l := 1; l <= 3; l++ {
		for _, from := range model.Elementwise() {
			for _, to := range append(model.Elementwise(), model.Softmax) {
				ask(s, fmt.Sprintf("activation %d %s", l, from), fmt.Sprintf("activation %d %s", l, to))
				want := to
				if to == model.Softmax && l < 3 {
					want = from
				}
				if got := s.state.Network.Net.Layers[l-1].Activation; got != want {
					t.Errorf("layer %d from %s to %s has %s", l, from, to, got)
				}
			}
		}
	}
	if s.state.Network.Selected != model.W(1, 2, 0) {
		t.Error("another number is selected")
	}
}

// Of up to as many neurons as are told nothing is said to be left, and of one more that
// it is one.
func TestNeuronsLeft(t *testing.T) {
	for count, left := range map[int]string{mostDerived - 1: "", mostDerived: "", mostDerived + 1: "1 more neuron goes the same way.", mostDerived + 5: "5 more neurons go the same way."} {
		n := presets.Network{Network: model.Network{Name: "wide", Layers: []model.Layer{
			{W: [][]float64{make([]float64, count)}, B: make([]float64, count), Activation: model.Sigmoid},
		}}, X: []float64{1}}
		s := New(state.New().Load(n))
		said := ""
		for _, line := range []string{"step", "why"} {
			lines, _ := s.Answer(line)
			said = strings.Join(lines, "\n")
		}
		if strings.Contains(said, "more neuron") != (left != "") || !strings.Contains(said, left) {
			t.Errorf("of %d neurons it says\n%s", count, said)
		}
	}
}

// TestDeepNetworkInShort holds that of many layers the first are read out, and the others
// counted.
func TestDeepNetworkInShort(t *testing.T) {
	for layers, want := range map[int]string{
		7:               "7 layers, of 1, 1, 1, 1, 1, 1 and 1 neurons.",
		8:               "8 layers, of 1, 1, 1, 1, 1, 1 and 2 more neurons.",
		model.MaxLayers: "10000 layers, of 1, 1, 1, 1, 1, 1 and 9994 more neurons.",
	} {
		n := presets.Network{Network: model.Network{Name: "deep"}, X: []float64{0}}
		for range layers {
			n.Layers = append(n.Layers, model.Layer{W: [][]float64{{1}}, B: []float64{0}, Activation: model.Tanh})
		}
		if got := New(state.New().Load(n)).networkInShort(); !strings.Contains(got, want) {
			t.Errorf("it is said of %d layers: %.300s, want %s", layers, got, want)
		}
	}
}
