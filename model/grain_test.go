package model

import (
	"fmt"
	"slices"
	"testing"
)

var grains = []Grain{ByLayer, ByNeuron, ByTerm}

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

func TestGrainNames(t *testing.T) {
	if got := fmt.Sprint(grains); got != "[layer neuron term]" {
		t.Errorf("the grains are %s", got)
	}
}
