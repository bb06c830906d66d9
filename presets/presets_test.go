package presets

import (
	"math"
	"slices"
	"strings"
	"testing"

	"nnexplore/mathx"
	"nnexplore/model"
)

func TestNames(t *testing.T) {
	seen := map[string]bool{}
	check := func(name, source string) {
		if name == "" || strings.ContainsAny(name, " \t/") || name != strings.ToLower(name) {
			t.Errorf("%q is no name that one likes to type", name)
		}
		if seen[name] {
			t.Errorf("%q is used twice", name)
		}
		seen[name] = true
		if strings.TrimSpace(source) == "" {
			t.Errorf("%s does not say where its numbers come from", name)
		}
	}
	for _, g := range Gates() {
		check(g.Name, g.Source)
	}
	for _, n := range Networks() {
		check(n.Name, n.Source)
	}
}

func TestGates(t *testing.T) {
	want := map[string]string{"or": "OR", "and": "AND", "nand": "NAND", "nor": "NOR",
		"or-b": "OR", "and-b": "AND", "nand-b": "NAND", "nor-b": "NOR", "tie": "always 0", "tenths": "AND"}
	for _, g := range Gates() {
		if got := g.Gate.Name(); got != want[g.Name] {
			t.Errorf("the gate %s computes %s, want %s", g.Name, got, want[g.Name])
		}
		delete(want, g.Name)
		for _, r := range g.Rows() {
			if tie := g.Name == "tie" && r.X1 == 1 && r.X2 == 1; r.Tie != tie {
				t.Errorf("the gate %s, a tie %v: %+v", g.Name, r.Tie, r)
			}
		}
		found, err := GateNamed(g.Name)
		if err != nil || found != g {
			t.Errorf("GateNamed(%q) = %+v, %v", g.Name, found, err)
		}
	}
	if len(want) != 0 {
		t.Errorf("missing: %v", want)
	}
	if first := Gates()[0]; first.Name != "or" || first.Gate != (model.Gate{W1: 0.5, W2: 0.5, Theta: 0.4}) {
		t.Errorf("the explorer opens with %+v", first)
	}
}

func TestNetworks(t *testing.T) {
	for _, n := range Networks() {
		if err := n.Check(); err != nil {
			t.Errorf("%s: %v", n.Name, err)
		}
		for _, x := range append([][]float64{n.X}, n.Examples...) {
			trace, err := model.Forward(n.Network, x)
			if err != nil {
				t.Fatalf("%s of %v: %v", n.Name, x, err)
			}
			for _, y := range trace.Y() {
				if math.IsNaN(y) || math.IsInf(y, 0) {
					t.Errorf("%s of %v is %v", n.Name, x, trace.Y())
				}
			}
		}
		found, err := NetworkNamed(n.Name)
		if err != nil || found.Source != n.Source || !slices.Equal(found.X, n.X) {
			t.Errorf("NetworkNamed(%q) = %+v, %v", n.Name, found, err)
		}
	}
	if first := Networks()[0].Name; first != "article" {
		t.Errorf("the explorer opens with %s", first)
	}
}

// TestNetworksAsPrinted has the numbers that the book and the article print.
func TestNetworksAsPrinted(t *testing.T) {
	for name, c := range map[string]struct{ x, y []float64 }{
		"article":      {[]float64{2, 1}, []float64{0.40442364, 0.59557636}},
		"textbook":     {[]float64{1, 0.5}, []float64{0.31682708, 0.69627909}},
		"article-step": {[]float64{2, 1}, []float64{0.37754067, 0.62245933}},
		"article-relu": {[]float64{2, 1}, []float64{0.32739298, 0.67260702}},
	} {
		t.Run(name, func(t *testing.T) {
			n, err := NetworkNamed(name)
			if err != nil {
				t.Fatal(err)
			}
			if !slices.Equal(n.X, c.x) || n.SizesText() != "2-3-2-2" {
				t.Errorf("%s is %s with x = %v", name, n.SizesText(), n.X)
			}
			for j, y := range forward(t, n, n.X) {
				if math.Abs(y-c.y[j]) > 0.5e-8+1e-15 {
					t.Errorf("%s: y[%d] = %v, want %v", name, j+1, y, c.y[j])
				}
			}
		})
	}
}

func forward(t *testing.T, n Network, x []float64) []float64 {
	t.Helper()
	trace, err := model.Forward(n.Network, x)
	if err != nil {
		t.Fatal(err)
	}
	return trace.Y()
}

// TestXOR also holds the two neurons of the first layer to NAND and OR.
func TestXOR(t *testing.T) {
	n, err := NetworkNamed("xor")
	if err != nil {
		t.Fatal(err)
	}
	if len(n.Examples) != 4 {
		t.Fatalf("xor has the inputs %v", n.Examples)
	}
	for i, g := range (model.Gate{}).Rows() { // the article's order of rows
		x := n.Examples[i]
		if !slices.Equal(x, []float64{g.X1, g.X2}) {
			t.Errorf("input %d is %v", i+1, x)
		}
		trace, err := model.Forward(n.Network, x)
		if err != nil {
			t.Fatal(err)
		}
		nand, or, xor := 1.0, 0.0, 0.0
		if x[0]+x[1] == 2 {
			nand = 0
		}
		if x[0]+x[1] > 0 {
			or = 1
		}
		if x[0] != x[1] {
			xor = 1
		}
		if z := trace.Layers[0].Z; !slices.Equal(z, []float64{nand, or}) {
			t.Errorf("NAND and OR of %v are %v", x, z)
		}
		if y := trace.Y(); !slices.Equal(y, []float64{xor}) {
			t.Errorf("XOR of %v is %v", x, y)
		}
	}
}

// TestThreeClasses asks for points that lie clearly in one direction.
func TestThreeClasses(t *testing.T) {
	n, err := NetworkNamed("three-classes")
	if err != nil {
		t.Fatal(err)
	}
	for want, points := range [][][]float64{
		{n.Examples[1], {2, 0}, {1, -0.5}, {3, 1}},
		{n.Examples[0], {0, 2}, {-0.5, 1}, {1, 3}},
		{n.Examples[2], {-1, -1}, {-2, -0.1}, {-0.1, -2}},
	} {
		for _, x := range points {
			if got := mathx.ArgMax(forward(t, n, x)); got != want {
				t.Errorf("%v is of class %d, want %d", x, got+1, want+1)
			}
		}
	}
}

// TestEachCallMakesNewOnes spoils all numbers of one list.
func TestEachCallMakesNewOnes(t *testing.T) {
	for _, n := range Networks() {
		before := forward(t, n, n.X)
		other, err := NetworkNamed(n.Name)
		if err != nil {
			t.Fatal(err)
		}
		for _, l := range other.Layers {
			for _, row := range append(slices.Clone(l.W), l.B, other.X) {
				for i := range row {
					row[i] = math.NaN()
				}
			}
		}
		for _, x := range other.Examples {
			x[0] = math.NaN()
		}
		fresh, _ := NetworkNamed(n.Name)
		if !slices.Equal(forward(t, n, n.X), before) || !slices.Equal(forward(t, fresh, fresh.X), before) {
			t.Errorf("%s shares its numbers with another", n.Name)
		}
	}
}

// A source for ears has no sign that a voice passes over.
func TestAloud(t *testing.T) {
	spoken := map[string]string{}
	for _, g := range Gates() {
		spoken[g.Name] = g.Aloud()
	}
	for _, n := range Networks() {
		spoken[n.Name] = n.Aloud()
	}
	for name, source := range spoken {
		if source == "" || strings.ContainsAny(source, "θ·−→≤<>=()[]{}|^+*/Σ…") || strings.Contains(source, " -") {
			t.Errorf("%s: %q", name, source)
		}
	}
}

func TestLabel(t *testing.T) {
	n, err := NetworkNamed("xor")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		file *FileOrigin
		want string
	}{
		{nil, "xor"}, {&FileOrigin{Path: "/home/mine.json"}, "xor of mine.json"}, {&FileOrigin{Path: "/home/xor"}, "xor"}, {&FileOrigin{}, "xor"},
	} {
		if n.File = c.file; n.Label() != c.want {
			t.Errorf("%+v: %q, want %q", c.file, n.Label(), c.want)
		}
	}
}

func TestUnknownNames(t *testing.T) {
	gates := "; there are or, and, nand, nor, or-b, and-b, nand-b, nor-b, tie, tenths"
	for name, want := range map[string]string{
		"xor": `there is no gate called "xor"` + gates,
		"":    `there is no gate called ""` + gates,
	} {
		if g, err := GateNamed(name); err == nil || err.Error() != want || g != (Gate{}) {
			t.Errorf("GateNamed(%q) = %+v, %v, want %q", name, g, err, want)
		}
	}
	var names []string
	for _, n := range Networks() {
		names = append(names, n.Name)
	}
	want := `there is no network called "or"; there are ` + strings.Join(names, ", ")
	if n, err := NetworkNamed("or"); err == nil || err.Error() != want || n.Layers != nil {
		t.Errorf("NetworkNamed(%q) = %+v, %v, want %q", "or", n, err, want)
	}
}

// TestUnnamed holds what is said of a file that names no activations.
func TestUnnamed(t *testing.T) {
	layer := func(h model.Activation) model.Layer {
		return model.Layer{W: [][]float64{{1}}, B: []float64{0}, Activation: h}
	}
	one, two := []model.Layer{layer(model.Softmax)}, []model.Layer{layer(model.ReLU), layer(model.Identity)}
	for _, c := range []struct {
		file   *FileOrigin
		layers []model.Layer
		want   string
	}{
		{&FileOrigin{Path: "/home/own.npz", Bare: true}, two, "own.npz names no activations; assumed: relu inside, identity at the end"},
		{&FileOrigin{Path: "own.npz", Bare: true}, one, "own.npz names no activations; assumed: softmax at the end"},
		{&FileOrigin{Path: "own.json"}, two, ""},
		{&FileOrigin{Path: "own.npz", Bare: true, Undecided: true}, one, "own.npz names no activations; assumed: x·W + b, softmax at the end"},
		{&FileOrigin{Path: "own.json", Undecided: true}, two, "own.json fits W·x + b as well; assumed: x·W + b"},
		{&FileOrigin{Bare: true}, one, "standard input names no activations; assumed: softmax at the end"},
		{nil, two, ""},
	} {
		n := Network{Network: model.Network{Name: "standard input", Layers: c.layers}, File: c.file}
		if got := n.Unnamed(); got != c.want {
			t.Errorf("%+v: %q, want %q", c.file, got, c.want)
		}
	}
}

// TestReading holds what is told of how a file was read.
func TestReading(t *testing.T) {
	n := Network{Network: model.Network{Layers: slices.Repeat([]model.Layer{{Activation: model.Sigmoid}}, 6)}}
	n.Layers[5].Activation = model.Softmax
	for _, c := range []struct {
		file *FileOrigin
		want string
	}{
		{nil, ""},
		{&FileOrigin{Bare: true}, ""},
		{&FileOrigin{Turned: true, NoBias: []int{0, 1, 2, 3, 4, 5}}, "W has a row for each neuron in this file (W·x + b); turned | it has no b; zeros are assumed"},
		{&FileOrigin{Undecided: true, OneBias: []int{0, 1, 2, 3, 5}}, "W fits x·W + b and W·x + b; x·W + b is assumed | b1, b2, b3, b4, and 1 more: one number for all neurons"},
		{&FileOrigin{Unnamed: []int{1, 2}}, "it names no activation of layer 2, layer 3; assumed: sigmoid inside"},
		{&FileOrigin{Unnamed: []int{1, 5}}, "it names no activation of layer 2, layer 6; assumed: sigmoid inside, softmax at the end"},
		{&FileOrigin{Unnamed: []int{5}}, "it names no activation of layer 6; assumed: softmax at the end"},
		{&FileOrigin{Left: []string{"a", "b", "c", "d", "e", "f"}}, "left aside: a, b, c, d and 2 more"},
	} {
		n.File = c.file
		if got := strings.Join(n.Reading(model.XW), " | "); got != c.want {
			t.Errorf("%+v: %q, want %q", c.file, got, c.want)
		}
	}
}

// TestTargets holds which targets the networks bring, that each fits its network's usual loss, and
// that another x has none. Those of backward.json and of the XOR table are as they are there.
func TestTargets(t *testing.T) {
	want := map[string][][]float64{
		"article": {{1, 0}}, "article-step": {{1, 0}}, "article-relu": {{1, 0}},
		"xor": {{0}, {1}, {1}, {0}}, "xor-sigmoid": {{0}, {1}, {1}, {0}}, "three-classes": {{0, 1, 0}, {1, 0, 0}, {0, 0, 1}}, "mazur": {{0.01, 0.99}},
		"xor-learn": {{0}, {1}, {1}, {0}}, "xor-stuck": {{0}, {1}, {1}, {0}},
	}
	for _, n := range Networks() {
		inputs := n.Examples
		if inputs == nil {
			inputs = [][]float64{n.X}
		}
		if n.Name == "digits" {
			want[n.Name] = n.Targets // held with the samples
		}
		for i, x := range inputs {
			target := n.Target(x)
			if targets := want[n.Name]; targets == nil && target != nil || targets != nil && !slices.Equal(target, targets[i]) {
				t.Errorf("%s of %v: the target is %v", n.Name, x, target)
			}
			if err := model.LossFor(n.Network).Check(n.Network, target); target != nil && err != nil {
				t.Errorf("%s: %v", n.Name, err)
			}
		}
		if other := n.Target(make([]float64, n.In()+1)); other != nil {
			t.Errorf("%s has the target %v for another x", n.Name, other)
		}
	}
	if m, err := NetworkNamed("mazur"); err != nil || !strings.Contains(m.Remark, "0.291027924") || !strings.Contains(m.Remark, "0.2910277737") {
		t.Errorf("of Mazur's page it says %q", m.Remark)
	}
}
