package model

import (
	"encoding/json"
	"math"
	"math/rand/v2"
	"os"
	"slices"
	"strconv"
	"sync"
	"testing"
)

// hex is a float64 written in hexadecimal, "inf" or "nan".
type hex float64

func (h *hex) UnmarshalJSON(text []byte) error {
	var s string
	if err := json.Unmarshal(text, &s); err != nil {
		return err
	}
	v, err := strconv.ParseFloat(s, 64)
	*h = hex(v)
	return err
}

type vec []hex

func (v vec) floats() []float64 {
	f := make([]float64, len(v))
	for i, h := range v {
		f[i] = float64(h)
	}
	return f
}

type stages struct {
	C, Sum          hex
	Shifted, Exp, Y vec
}

// pass is a forward pass as NumPy makes it, with the network.
type pass struct {
	Name   string
	X      vec
	Layers []struct {
		W       []vec
		B, A, Z vec
		H       Activation
	}
	Softmax stages
}

func (p pass) network() Network {
	n := Network{Name: p.Name}
	for _, l := range p.Layers {
		layer := Layer{B: l.B.floats(), Activation: l.H}
		for _, row := range l.W {
			layer.W = append(layer.W, row.floats())
		}
		n.Layers = append(n.Layers, layer)
	}
	return n
}

// fixture is testdata/numpy.json, which testdata/make.py wrote with NumPy.
var fixture = sync.OnceValue(func() (f struct {
	Passes []pass
	Trials []struct {
		A, Scaled, Exp, Y vec
		Factor, Sum       hex
		Stable            stages
	}
	Turned []struct {
		W         []vec
		V, Result vec
		Error     string
	}
	Curves struct {
		X         vec
		Of, Prime map[Activation]vec
	}
}) {
	text, err := os.ReadFile("testdata/numpy.json")
	if err == nil {
		err = json.Unmarshal(text, &f)
	}
	if err != nil {
		panic(err)
	}
	return f
})

// article is the article's network and its input, from the fixture.
func article() (Network, []float64) {
	p := fixture().Passes[0]
	return p.network(), p.X.floats()
}

// textbook is the same with the identity at the end, and the book's input.
func textbook() (Network, []float64) {
	p := fixture().Passes[1]
	return p.network(), p.X.floats()
}

// mustForward is a pass that has to succeed.
func mustForward(t testing.TB, n Network, x []float64) Trace {
	t.Helper()
	trace, err := Forward(n, x)
	if err != nil {
		t.Fatal(err)
	}
	return trace
}

// random makes a network of those sizes; the last activation stands at the end,
// the others take turns.
func random(r *rand.Rand, sizes []int, activations ...Activation) Network {
	n := Network{Name: "random"}
	last := len(activations) - 1
	for l := range len(sizes) - 1 {
		layer := Layer{B: normal(r, sizes[l+1]), Activation: activations[last]}
		if l < len(sizes)-2 {
			layer.Activation = activations[l%max(1, last)]
		}
		for range sizes[l] {
			layer.W = append(layer.W, normal(r, sizes[l+1]))
		}
		n.Layers = append(n.Layers, layer)
	}
	return n
}

func normal(r *rand.Rand, n int) []float64 {
	v := make([]float64, n)
	for i := range v {
		v[i] = r.NormFloat64()
	}
	return v
}

// randomSizes is between 2 and 6 rows of neurons with 1 to 20 values.
func randomSizes(r *rand.Rand) []int {
	sizes := make([]int, 2+r.IntN(5))
	for i := range sizes {
		sizes[i] = 1 + r.IntN(20)
	}
	return sizes
}

func seeded() *rand.Rand { return rand.New(rand.NewPCG(2016, 924)) }

// copied is a network that shares nothing with n.
func copied(n Network) Network {
	n.Layers = slices.Clone(n.Layers)
	for i := range n.Layers {
		l := &n.Layers[i]
		l.B = slices.Clone(l.B)
		l.W = slices.Clone(l.W)
		for k := range l.W {
			l.W[k] = slices.Clone(l.W[k])
		}
	}
	return n
}

// same reports whether two numbers have the same bits; all NaN are the same.
func same(a, b float64) bool {
	return math.Float64bits(a) == math.Float64bits(b) || a != a && b != b
}

// near reports whether two numbers agree to 1e-12, relative where they are
// greater than 1.
func near(a, b float64) bool {
	return same(a, b) || math.Abs(a-b) <= 1e-12*max(1, math.Abs(b))
}

func checkAll(t *testing.T, what string, agree func(a, b float64) bool, got, want []float64) {
	t.Helper()
	if len(got) != len(want) {
		t.Fatalf("%s has %d values, want %d", what, len(got), len(want))
	}
	for i := range got {
		if !agree(got[i], want[i]) {
			t.Errorf("%s[%d] = %v (%x), want %v (%x)", what, i, got[i], got[i], want[i], want[i])
		}
	}
}

// mustPanic runs f, which has to panic.
func mustPanic(t *testing.T, what string, f func()) {
	t.Helper()
	defer func() {
		if recover() == nil {
			t.Errorf("%s does not panic", what)
		}
	}()
	f()
}

// refs lists every number of a network and of a pass through it, in the order
// in which they become known.
func refs(n Network) []Ref {
	var all []Ref
	for j := range n.In() {
		all = append(all, X(j))
	}
	for l, layer := range n.Layers {
		for j := range layer.Out() {
			for i := range layer.In() {
				all = append(all, W(l, i, j))
			}
			all = append(all, B(l, j))
		}
	}
	for l, layer := range n.Layers {
		each := func(k Kind) {
			for j := range layer.Out() {
				all = append(all, Ref{Kind: k, Layer: l, J: j})
			}
		}
		each(InA)
		if l < n.Last() {
			each(InZ)
			continue
		}
		if n.HasSoftmax() {
			all = append(all, Ref{Kind: InC, Layer: l})
			each(InDiff)
			each(InExp)
			all = append(all, Ref{Kind: InSum, Layer: l})
		}
		each(InY)
	}
	return all
}

// someNetworks are of random shapes, with softmax at the end and without.
func someNetworks(r *rand.Rand, count int) []Network {
	networks := make([]Network, count)
	for i := range networks {
		sizes := make([]int, 2+r.IntN(4))
		for k := range sizes {
			sizes[k] = 1 + r.IntN(7)
		}
		networks[i] = random(r, sizes, Sigmoid, []Activation{Softmax, Identity}[i%2])
	}
	return networks
}
