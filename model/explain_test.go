package model

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// named lists the names of those numbers of n for which is holds.
func named(n Network, is func(Ref) bool) string {
	var names []string
	for _, r := range refs(n) {
		if is(r) {
			names = append(names, strings.ReplaceAll(r.Name(), " ", ""))
		}
	}
	return strings.Join(names, " ")
}

type said struct{ numpy, uses, makes string }

// articleSaid is what the 36 finest steps of the article's network do, by hand.
var articleSaid = []said{
	{"a1 = np.dot(x, W1) + b1", "x[1] W1[1,1]", "a1[1]"},
	{"a1 = np.dot(x, W1) + b1", "x[2] W1[2,1]", "a1[1]"},
	{"a1 = np.dot(x, W1) + b1", "b1[1]", "a1[1]"},
	{"a1 = np.dot(x, W1) + b1", "x[1] W1[1,2]", "a1[2]"},
	{"a1 = np.dot(x, W1) + b1", "x[2] W1[2,2]", "a1[2]"},
	{"a1 = np.dot(x, W1) + b1", "b1[2]", "a1[2]"},
	{"a1 = np.dot(x, W1) + b1", "x[1] W1[1,3]", "a1[3]"},
	{"a1 = np.dot(x, W1) + b1", "x[2] W1[2,3]", "a1[3]"},
	{"a1 = np.dot(x, W1) + b1", "b1[3]", "a1[3]"},
	{"z1 = sigmoid(a1)", "a1[1]", "z1[1]"},
	{"z1 = sigmoid(a1)", "a1[2]", "z1[2]"},
	{"z1 = sigmoid(a1)", "a1[3]", "z1[3]"},

	{"a2 = np.dot(z1, W2) + b2", "W2[1,1] z1[1]", "a2[1]"},
	{"a2 = np.dot(z1, W2) + b2", "W2[2,1] z1[2]", "a2[1]"},
	{"a2 = np.dot(z1, W2) + b2", "W2[3,1] z1[3]", "a2[1]"},
	{"a2 = np.dot(z1, W2) + b2", "b2[1]", "a2[1]"},
	{"a2 = np.dot(z1, W2) + b2", "W2[1,2] z1[1]", "a2[2]"},
	{"a2 = np.dot(z1, W2) + b2", "W2[2,2] z1[2]", "a2[2]"},
	{"a2 = np.dot(z1, W2) + b2", "W2[3,2] z1[3]", "a2[2]"},
	{"a2 = np.dot(z1, W2) + b2", "b2[2]", "a2[2]"},
	{"z2 = sigmoid(a2)", "a2[1]", "z2[1]"},
	{"z2 = sigmoid(a2)", "a2[2]", "z2[2]"},

	{"a3 = np.dot(z2, W3) + b3", "W3[1,1] z2[1]", "a3[1]"},
	{"a3 = np.dot(z2, W3) + b3", "W3[2,1] z2[2]", "a3[1]"},
	{"a3 = np.dot(z2, W3) + b3", "b3[1]", "a3[1]"},
	{"a3 = np.dot(z2, W3) + b3", "W3[1,2] z2[1]", "a3[2]"},
	{"a3 = np.dot(z2, W3) + b3", "W3[2,2] z2[2]", "a3[2]"},
	{"a3 = np.dot(z2, W3) + b3", "b3[2]", "a3[2]"},
	{"y = softmax(a3)", "a3[1] a3[2]", "c"},
	{"y = softmax(a3)", "a3[1] c", "a3[1]−c"},
	{"y = softmax(a3)", "a3[2] c", "a3[2]−c"},
	{"y = softmax(a3)", "a3[1]−c", "e^(a3[1]−c)"},
	{"y = softmax(a3)", "a3[2]−c", "e^(a3[2]−c)"},
	{"y = softmax(a3)", "e^(a3[1]−c) e^(a3[2]−c)", "Σ"},
	{"y = softmax(a3)", "e^(a3[1]−c) Σ", "y[1]"},
	{"y = softmax(a3)", "e^(a3[2]−c) Σ", "y[2]"},
}

// symbols is what a line of the program says, as a formula for whole vectors.
var symbols = map[string]string{
	"":                         "x is given",
	"a1 = np.dot(x, W1) + b1":  "a1 = x·W1 + b1",
	"z1 = sigmoid(a1)":         "z1 = sigmoid(a1)",
	"a2 = np.dot(z1, W2) + b2": "a2 = z1·W2 + b2",
	"z2 = sigmoid(a2)":         "z2 = sigmoid(a2)",
	"a3 = np.dot(z2, W3) + b3": "a3 = z2·W3 + b3",
	"y = softmax(a3)":          "y = softmax(a3)",
}

func checkSaid(t *testing.T, n Network, e Explanation, what string, want said) {
	t.Helper()
	if got := e.NumPy(); got != want.numpy {
		t.Errorf("%s: the program has %q, want %q", what, got, want.numpy)
	}
	if got := e.Symbols(); got != symbols[want.numpy] {
		t.Errorf("%s: the formula is %q, want %q", what, got, symbols[want.numpy])
	}
	if result, _, ok := strings.Cut(want.numpy, " ="); ok && e.Result != result {
		t.Errorf("%s: the result is %q, want %q", what, e.Result, result)
	}
	if got := named(n, e.Uses); got != want.uses {
		t.Errorf("%s uses %q, want %q", what, got, want.uses)
	}
	if got := named(n, e.Makes); got != want.makes {
		t.Errorf("%s makes %q, want %q", what, got, want.makes)
	}
}

func TestExplainTerms(t *testing.T) {
	n, _ := article()
	w := NewWalk(n)
	checkSaid(t, n, Explain(n, w, ByTerm, 0), "the start", said{})
	for i, want := range articleSaid {
		e := Explain(n, w, ByTerm, i+1)
		what := fmt.Sprintf("step %d", i+1)
		checkSaid(t, n, e, what, want)
		if e.Step != articleSteps[i].step || e.Grain != ByTerm || e.Layer != e.Step.Layer {
			t.Errorf("%s: %+v", what, e)
		}
	}
}

func TestExplainNeurons(t *testing.T) {
	n, _ := article()
	w := NewWalk(n)
	want := []said{
		{"a1 = np.dot(x, W1) + b1", "x[1] x[2] W1[1,1] W1[2,1] b1[1]", "a1[1]"},
		{"a1 = np.dot(x, W1) + b1", "x[1] x[2] W1[1,2] W1[2,2] b1[2]", "a1[2]"},
		{"a1 = np.dot(x, W1) + b1", "x[1] x[2] W1[1,3] W1[2,3] b1[3]", "a1[3]"},
		{"z1 = sigmoid(a1)", "a1[1]", "z1[1]"},
		{"z1 = sigmoid(a1)", "a1[2]", "z1[2]"},
		{"z1 = sigmoid(a1)", "a1[3]", "z1[3]"},
		{"a2 = np.dot(z1, W2) + b2", "W2[1,1] W2[2,1] W2[3,1] b2[1] z1[1] z1[2] z1[3]", "a2[1]"},
		{"a2 = np.dot(z1, W2) + b2", "W2[1,2] W2[2,2] W2[3,2] b2[2] z1[1] z1[2] z1[3]", "a2[2]"},
		{"z2 = sigmoid(a2)", "a2[1]", "z2[1]"},
		{"z2 = sigmoid(a2)", "a2[2]", "z2[2]"},
		{"a3 = np.dot(z2, W3) + b3", "W3[1,1] W3[2,1] b3[1] z2[1] z2[2]", "a3[1]"},
		{"a3 = np.dot(z2, W3) + b3", "W3[1,2] W3[2,2] b3[2] z2[1] z2[2]", "a3[2]"},
		{"y = softmax(a3)", "a3[1] a3[2]", "y[1]"},
		{"y = softmax(a3)", "a3[1] a3[2]", "y[2]"},
	}
	checkSaid(t, n, Explain(n, w, ByNeuron, 0), "the start", said{})
	for place := 1; place <= w.Places(); place++ {
		// The step in hand is the one that place completes or stands in.
		index := w.Index(ByNeuron, place-1)
		checkSaid(t, n, Explain(n, w, ByNeuron, place), fmt.Sprintf("place %d by neuron", place), want[index])
	}
}

func TestExplainLayers(t *testing.T) {
	n, _ := article()
	w := NewWalk(n)
	want := []said{
		{"a1 = np.dot(x, W1) + b1", "x[1] x[2] W1[1,1] W1[2,1] b1[1] W1[1,2] W1[2,2] b1[2] W1[1,3] W1[2,3] b1[3]", "a1[1] a1[2] a1[3]"},
		{"z1 = sigmoid(a1)", "a1[1] a1[2] a1[3]", "z1[1] z1[2] z1[3]"},
		{"a2 = np.dot(z1, W2) + b2", "W2[1,1] W2[2,1] W2[3,1] b2[1] W2[1,2] W2[2,2] W2[3,2] b2[2] z1[1] z1[2] z1[3]", "a2[1] a2[2]"},
		{"z2 = sigmoid(a2)", "a2[1] a2[2]", "z2[1] z2[2]"},
		{"a3 = np.dot(z2, W3) + b3", "W3[1,1] W3[2,1] b3[1] W3[1,2] W3[2,2] b3[2] z2[1] z2[2]", "a3[1] a3[2]"},
		{"y = softmax(a3)", "a3[1] a3[2]", "y[1] y[2]"},
	}
	checkSaid(t, n, Explain(n, w, ByLayer, 0), "the start", said{})
	for place := 1; place <= w.Places(); place++ {
		index := w.Index(ByLayer, place-1)
		checkSaid(t, n, Explain(n, w, ByLayer, place), fmt.Sprintf("place %d by layer", place), want[index])
	}
}

// TestExplainFields has what a step says of its place in the network.
func TestExplainFields(t *testing.T) {
	n, _ := article()
	w := NewWalk(n)
	for _, c := range []struct {
		grain                  Grain
		place                  int
		part                   Part
		layer, from, to        int
		in, out                int
		source, result, called string
	}{
		{ByTerm, 0, Nothing, 0, 0, 0, 2, 3, "x", "a1", "sigmoid"},
		{ByLayer, 0, Nothing, 0, 0, 0, 2, 3, "x", "a1", "sigmoid"},
		{ByTerm, 5, Sums, 0, 1, 2, 2, 3, "x", "a1", "sigmoid"},
		{ByLayer, 9, Sums, 0, 0, 3, 2, 3, "x", "a1", "sigmoid"},
		{ByNeuron, 12, Outputs, 0, 2, 3, 2, 3, "x", "z1", "sigmoid"},
		{ByNeuron, 20, Sums, 1, 1, 2, 3, 2, "z1", "a2", "sigmoid"},
		{ByLayer, 22, Outputs, 1, 0, 2, 3, 2, "z1", "z2", "sigmoid"},
		{ByTerm, 29, SoftmaxOf, 2, 0, 2, 2, 2, "z2", "y", "softmax"},
		{ByTerm, 31, SoftmaxOf, 2, 1, 2, 2, 2, "z2", "y", "softmax"},
		{ByTerm, 34, SoftmaxOf, 2, 0, 2, 2, 2, "z2", "y", "softmax"},
		{ByNeuron, 31, SoftmaxOf, 2, 0, 1, 2, 2, "z2", "y", "softmax"},
		{ByNeuron, 36, SoftmaxOf, 2, 1, 2, 2, 2, "z2", "y", "softmax"},
	} {
		t.Run(fmt.Sprintf("place %d by %s", c.place, c.grain), func(t *testing.T) {
			e := Explain(n, w, c.grain, c.place)
			got := fmt.Sprint(e.Part, e.Layer, e.From, e.To, e.In, e.Out, e.Source, e.Result, e.Activation)
			want := fmt.Sprint(c.part, c.layer, c.from, c.to, c.in, c.out, c.source, c.result, c.called)
			if got != want {
				t.Errorf("%s, want %s", got, want)
			}
		})
	}
}

// TestExplainOtherEnds has what the other networks say in other words.
func TestExplainOtherEnds(t *testing.T) {
	book, _ := textbook()
	w := NewWalk(book)
	e := Explain(book, w, ByTerm, w.Places())
	if e.Part != Outputs || e.Result != "y" || e.NumPy() != "y = identity_function(a3)" || e.Symbols() != "y = identity(a3)" {
		t.Errorf("the end of the book's network: %q, %q", e.NumPy(), e.Symbols())
	}
	if got := named(book, e.Uses) + " → " + named(book, e.Makes); got != "a3[2] → y[2]" {
		t.Errorf("the last step: %s", got)
	}
	for a, want := range map[Activation]string{
		Sigmoid: "sigmoid", StepFunction: "step_function", ReLU: "relu", Tanh: "np.tanh",
		LeakyReLU: "leaky_relu", Softplus: "softplus", Identity: "identity_function",
	} {
		n := book.WithActivation(0, a)
		e := Explain(n, w, ByLayer, w.Boundary(ByLayer, 2))
		if e.NumPy() != "z1 = "+want+"(a1)" || e.Symbols() != "z1 = "+string(a)+"(a1)" {
			t.Errorf("%s: %q, %q", a, e.NumPy(), e.Symbols())
		}
	}
}

// TestExplainMakesAll holds for any network: every number but the given ones is
// made, by the very step that PlaceOf names, and from what is known by then.
func TestExplainMakesAll(t *testing.T) {
	for _, n := range someNetworks(seeded(), 30) {
		w, all := NewWalk(n), refs(n)
		for place := 1; place <= w.Places(); place++ {
			e := Explain(n, w, ByTerm, place)
			made := 0
			for _, r := range all {
				if e.Makes(r) {
					made++
					if last := w.PlaceOf(r); last < place {
						t.Fatalf("%s: step %d makes %s, known from %d on", n.SizesText(), place, r.Name(), last)
					}
				} else if !r.IsInput() && w.PlaceOf(r) == place {
					t.Fatalf("%s: step %d does not make %s", n.SizesText(), place, r.Name())
				}
				if e.Uses(r) && w.PlaceOf(r) >= place {
					t.Fatalf("%s: step %d uses %s, known only from %d on", n.SizesText(), place, r.Name(), w.PlaceOf(r))
				}
			}
			if made != 1 {
				t.Fatalf("%s: step %d makes %d numbers", n.SizesText(), place, made)
			}
		}
	}
}

func TestVectorNames(t *testing.T) {
	n, _ := article()
	var vectors, sources []string
	for i := range 7 {
		vectors = append(vectors, n.VectorName(i))
	}
	for l := range 3 {
		sources = append(sources, n.SourceName(l))
	}
	if want := []string{"x", "a1", "z1", "a2", "z2", "a3", "y"}; !slices.Equal(vectors, want) {
		t.Errorf("the vectors are %v, want %v", vectors, want)
	}
	if want := []string{"x", "z1", "z2"}; !slices.Equal(sources, want) {
		t.Errorf("the sources are %v, want %v", sources, want)
	}
}
