package model

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
)

var grains = []Grain{ByLayer, ByNeuron, ByTerm}

// articleSteps is the whole way through the article's network, by hand: 9, 3,
// 8, 2, 6 and 8 steps. # marks where a number of x … y is complete, and ## where
// a whole vector is.
var articleSteps = []struct {
	step Step
	mark string
}{
	{Step{Product, 0, 0, 0}, ""}, {Step{Product, 0, 1, 0}, ""}, {Step{Bias, 0, 0, 0}, "#"},
	{Step{Product, 0, 0, 1}, ""}, {Step{Product, 0, 1, 1}, ""}, {Step{Bias, 0, 0, 1}, "#"},
	{Step{Product, 0, 0, 2}, ""}, {Step{Product, 0, 1, 2}, ""}, {Step{Bias, 0, 0, 2}, "##"},
	{Step{Activate, 0, 0, 0}, "#"}, {Step{Activate, 0, 0, 1}, "#"}, {Step{Activate, 0, 0, 2}, "##"},

	{Step{Product, 1, 0, 0}, ""}, {Step{Product, 1, 1, 0}, ""}, {Step{Product, 1, 2, 0}, ""}, {Step{Bias, 1, 0, 0}, "#"},
	{Step{Product, 1, 0, 1}, ""}, {Step{Product, 1, 1, 1}, ""}, {Step{Product, 1, 2, 1}, ""}, {Step{Bias, 1, 0, 1}, "##"},
	{Step{Activate, 1, 0, 0}, "#"}, {Step{Activate, 1, 0, 1}, "##"},

	{Step{Product, 2, 0, 0}, ""}, {Step{Product, 2, 1, 0}, ""}, {Step{Bias, 2, 0, 0}, "#"},
	{Step{Product, 2, 0, 1}, ""}, {Step{Product, 2, 1, 1}, ""}, {Step{Bias, 2, 0, 1}, "##"},
	{Step{Maximum, 2, 0, 0}, ""},
	{Step{Shift, 2, 0, 0}, ""}, {Step{Shift, 2, 0, 1}, ""},
	{Step{Exponent, 2, 0, 0}, ""}, {Step{Exponent, 2, 0, 1}, ""},
	{Step{Total, 2, 0, 0}, ""},
	{Step{Divide, 2, 0, 0}, "#"}, {Step{Divide, 2, 0, 1}, "##"},
}

func TestWalkArticle(t *testing.T) {
	n, _ := article()
	w := NewWalk(n)
	if w.Places() != len(articleSteps) || w.Layers() != 3 {
		t.Fatalf("%d places in %d layers, want %d in 3", w.Places(), w.Layers(), len(articleSteps))
	}
	for i, g := range grains {
		if got, want := w.Count(g), []int{6, 14, 36}[i]; got != want {
			t.Errorf("%d steps by %s, want %d", got, g, want)
		}
	}
	if got := w.At(0); got != (Step{}) {
		t.Errorf("before the first step: %+v", got)
	}
	if got := w.At(-1); got != (Step{}) {
		t.Errorf("before the start: %+v", got)
	}
	layers, neurons := 0, 0
	for i, c := range articleSteps {
		place := i + 1
		if got := w.At(place); got != c.step {
			t.Errorf("step %d is %+v, want %+v", place, got, c.step)
		}
		if got := w.Place(c.step); got != place {
			t.Errorf("the place of %+v is %d, want %d", c.step, got, place)
		}
		if c.mark == "##" {
			layers++
		}
		if c.mark != "" {
			neurons++
		}
		for k, want := range []int{layers, neurons, place} {
			if got := w.Index(grains[k], place); got != want {
				t.Errorf("%d steps by %s are done at place %d, want %d", got, grains[k], place, want)
			}
		}
	}
}

func TestWalkCounts(t *testing.T) {
	book, _ := textbook()
	w := NewWalk(book)
	if l, n, s := w.Count(ByLayer), w.Count(ByNeuron), w.Count(ByTerm); l != 6 || n != 14 || s != 30 {
		t.Errorf("the book's network has %d, %d and %d steps, want 6, 14 and 30", l, n, s)
	}
	w = NewWalk(random(seeded(), []int{784, 50, 100, 10}, Sigmoid, Softmax))
	terms := 50*785 + 50 + 100*51 + 100 + 10*101 + 1 + 10 + 10 + 1 + 10
	if l, n, s := w.Count(ByLayer), w.Count(ByNeuron), w.Count(ByTerm); l != 6 || n != 2*160 || s != terms {
		t.Errorf("784-50-100-10 has %d, %d and %d steps, want 6, 320 and %d", l, n, s, terms)
	}
	for l, want := range map[int]int{-1: 0, 0: 0, 1: 50*785 + 50, 2: 50*785 + 50 + 100*51 + 100, 3: terms, 4: terms} {
		if got := w.LayerStart(l); got != want {
			t.Errorf("layer %d starts at %d, want %d", l, got, want)
		}
	}
}

// steps writes the order of a forward pass out with loops.
func steps(n Network) []Step {
	var all []Step
	each := func(kind StepKind, l int) {
		for j := range n.Layers[l].Out() {
			all = append(all, Step{Kind: kind, Layer: l, J: j})
		}
	}
	for l, layer := range n.Layers {
		for j := range layer.Out() {
			for i := range layer.In() {
				all = append(all, Step{Product, l, i, j})
			}
			all = append(all, Step{Bias, l, 0, j})
		}
		if layer.Activation != Softmax {
			each(Activate, l)
			continue
		}
		all = append(all, Step{Kind: Maximum, Layer: l})
		each(Shift, l)
		each(Exponent, l)
		all = append(all, Step{Kind: Total, Layer: l})
		each(Divide, l)
	}
	return all
}

// boundaries lists the places at which a step of the grain is complete, from
// what the finest steps are.
func boundaries(n Network, g Grain) []int {
	places := []int{0}
	for i, s := range steps(n) {
		whole := s.Kind == Bias || s.Kind == Activate || s.Kind == Divide
		if g == ByTerm || whole && (g == ByNeuron || s.J == n.Layers[s.Layer].Out()-1) {
			places = append(places, i+1)
		}
	}
	return places
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

func TestWalkAtAndPlace(t *testing.T) {
	for _, n := range someNetworks(seeded(), 60) {
		w, want := NewWalk(n), steps(n)
		if w.Places() != len(want) {
			t.Fatalf("%s has %d places, want %d", n.SizesText(), w.Places(), len(want))
		}
		for i, s := range want {
			if got := w.At(i + 1); got != s {
				t.Fatalf("%s: step %d is %+v, want %+v", n.SizesText(), i+1, got, s)
			}
			if got := w.Place(s); got != i+1 {
				t.Fatalf("%s: the place of %+v is %d, want %d", n.SizesText(), s, got, i+1)
			}
		}
		if w.Place(w.At(0)) != 0 {
			t.Errorf("%s: the start is at %d", n.SizesText(), w.Place(w.At(0)))
		}
	}
}

func TestWalkIndexAndBoundary(t *testing.T) {
	for _, n := range someNetworks(seeded(), 60) {
		w := NewWalk(n)
		for _, g := range grains {
			places := boundaries(n, g)
			last := len(places) - 1
			if w.Count(g) != last {
				t.Fatalf("%s has %d steps by %s, want %d", n.SizesText(), w.Count(g), g, last)
			}
			for index, place := range places {
				if got := w.Boundary(g, index); got != place {
					t.Fatalf("%s: boundary %d by %s is %d, want %d", n.SizesText(), index, g, got, place)
				}
			}
			if w.Boundary(g, -3) != 0 || w.Boundary(g, last+3) != w.Places() {
				t.Errorf("%s: outside boundaries by %s are %d and %d", n.SizesText(), g, w.Boundary(g, -3), w.Boundary(g, last+3))
			}
			index := 0
			for place := range w.Places() + 1 {
				if index < last && places[index+1] == place {
					index++
				}
				if got := w.Index(g, place); got != index {
					t.Fatalf("%s: %d steps by %s are done at %d, want %d", n.SizesText(), got, g, place, index)
				}
			}
			if w.Index(g, -1) != 0 {
				t.Errorf("%s: %d steps are done before the start", n.SizesText(), w.Index(g, -1))
			}
		}
	}
}

func TestWalkNextAndPrevious(t *testing.T) {
	for _, n := range someNetworks(seeded(), 60) {
		w := NewWalk(n)
		for _, g := range grains {
			places := boundaries(n, g)
			// From any place, the first after and the last before.
			for place := range w.Places() + 1 {
				next, previous := w.Places(), 0
				for _, b := range slices.Backward(places) {
					if b > place {
						next = b
					}
				}
				for _, b := range places {
					if b < place {
						previous = b
					}
				}
				if got := w.Next(g, place); got != next {
					t.Fatalf("%s: after %d by %s comes %d, want %d", n.SizesText(), place, g, got, next)
				}
				if got := w.Previous(g, place); got != previous {
					t.Fatalf("%s: before %d by %s comes %d, want %d", n.SizesText(), place, g, got, previous)
				}
			}
			// There and back, the same places.
			there, back := []int{0}, []int{w.Places()}
			for p := 0; p < w.Places(); {
				p = w.Next(g, p)
				there = append(there, p)
			}
			for p := w.Places(); p > 0; {
				p = w.Previous(g, p)
				back = append(back, p)
			}
			slices.Reverse(back)
			if !slices.Equal(there, places) || !slices.Equal(back, places) {
				t.Fatalf("%s by %s: there %v, back %v, want %v", n.SizesText(), g, there, back, places)
			}
		}
	}
}

// TestWalkPlaceOf finds the step that makes each number.
func TestWalkPlaceOf(t *testing.T) {
	for _, n := range someNetworks(seeded(), 60) {
		w, all := NewWalk(n), steps(n)
		made := map[Kind][]StepKind{
			InA: {Bias}, InZ: {Activate}, InC: {Maximum}, InDiff: {Shift},
			InExp: {Exponent}, InSum: {Total}, InY: {Activate, Divide},
		}
		previous := 0
		for _, r := range refs(n) {
			want := 1 + slices.IndexFunc(all, func(s Step) bool {
				return slices.Contains(made[r.Kind], s.Kind) && s.Layer == r.Layer && s.J == r.J
			})
			if r.IsInput() {
				want = 0
			} else if want == 0 {
				t.Fatalf("%s: no step makes %s", n.SizesText(), r.Name())
			}
			got := w.PlaceOf(r)
			if got != want {
				t.Fatalf("%s: %s is known from place %d, want %d", n.SizesText(), r.Name(), got, want)
			}
			if got < previous {
				t.Errorf("%s: %s comes before what is listed before it", n.SizesText(), r.Name())
			}
			previous = got
		}
	}
}

func TestWalkLarge(t *testing.T) {
	r := seeded()
	n := random(r, []int{784, 50, 100, 10}, Sigmoid, Softmax)
	w, all := NewWalk(n), steps(n)
	for range 20_000 {
		place := 1 + r.IntN(w.Places())
		if got := w.At(place); got != all[place-1] {
			t.Fatalf("step %d is %+v, want %+v", place, got, all[place-1])
		}
		if got := w.Place(all[place-1]); got != place {
			t.Fatalf("the place of %+v is %d, want %d", all[place-1], got, place)
		}
	}
	for _, g := range grains {
		places := boundaries(n, g)
		for range 2000 {
			place := r.IntN(w.Places() + 1)
			i, found := slices.BinarySearch(places, place)
			next := i
			if found {
				next++
			}
			if got := w.Next(g, place); got != places[min(next, len(places)-1)] {
				t.Fatalf("after %d by %s comes %d", place, g, got)
			}
			if got := w.Previous(g, place); got != places[max(i-1, 0)] {
				t.Fatalf("before %d by %s comes %d", place, g, got)
			}
		}
	}
	place := 0
	for what, f := range map[string]func(){
		"At":       func() { w.At(1 + place%w.Places()); place += 97 },
		"Place":    func() { w.Place(all[place%len(all)]); place += 97 },
		"Next":     func() { place = w.Next(ByNeuron, place) % w.Places() },
		"Previous": func() { place = w.Previous(ByLayer, 1+place%w.Places()) + 4000 },
		"PlaceOf":  func() { w.PlaceOf(Ref{Kind: InY, Layer: 2, J: 3}) },
	} {
		if got := testing.AllocsPerRun(200, f); got != 0 {
			t.Errorf("%s allocates %v times", what, got)
		}
	}
}

func TestGrainNames(t *testing.T) {
	if got := fmt.Sprint(grains); got != "[layer neuron term]" {
		t.Errorf("the grains are %s", got)
	}
}
