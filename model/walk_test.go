package model

import (
	"slices"
	"testing"
)

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
				all = append(all, Step{Kind: Product, Layer: l, I: i, J: j})
			}
			all = append(all, Step{Kind: Bias, Layer: l, J: j})
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

// TestConvert takes every place over to the same network with another output.
func TestConvert(t *testing.T) {
	for _, n := range someNetworks(seeded(), 40) {
		other := n.WithActivation(n.Last(), Identity)
		if !n.HasSoftmax() {
			other = n.WithActivation(n.Last(), Softmax)
		}
		from, to := NewWalk(n), NewWalk(other)
		if from.Same(to) || !from.Same(NewWalk(n.WithActivation(0, n.Layers[0].Activation))) {
			t.Fatalf("%s: Same is wrong", n.SizesText())
		}
		for place := range from.Places() + 1 {
			if got := from.Convert(place, from); got != place {
				t.Fatalf("%s: %d is carried to %d of the same walk", n.SizesText(), place, got)
			}
			got := from.Convert(place, to)
			if got < 0 || got > to.Places() {
				t.Fatalf("%s: %d is carried to %d of %d", n.SizesText(), place, got, to.Places())
			}
			for _, r := range refs(n) {
				known, known2 := from.PlaceOf(r) <= place, false
				if r.Kind > InZ && r.Kind < InY {
					continue // a stage of softmax, which the other has not
				}
				if known2 = to.PlaceOf(r) <= got; known != known2 {
					t.Fatalf("%s: %s is known at %d: %v, but at %d of the other: %v",
						n.SizesText(), r.Name(), place, known, got, known2)
				}
			}
			if s := from.At(place); s.Kind <= Bias && (got != place || to.At(got) != s) {
				t.Fatalf("%s: %+v at %d is carried to %d", n.SizesText(), s, place, got)
			}
		}
	}
	w := NewWalk(Network{Layers: []Layer{{W: [][]float64{{1}}, B: []float64{1}, Activation: ReLU}}})
	if w.Same(NewWalk(Network{Layers: []Layer{{W: [][]float64{{1, 2}}, B: []float64{1, 2}, Activation: ReLU}}})) {
		t.Error("walks of other sizes are the same")
	}
}
