package roles

import (
	"fmt"
	"slices"
	"strings"
)

const untold = "which array is a W and which a b cannot be told"

// layers finds the W and the b of each layer.
func (s *search) layers() (Match, error) {
	switch found := s.numbered(); len(found) {
	case 0:
	case 1:
		return found[0], nil
	default:
		return Match{}, s.unclear(untold)
	}
	all := s.families()
	w := s.weights(all)
	if w == nil {
		return s.listed()
	}
	if err := s.sound(w); err != nil {
		return Match{}, err
	}
	b := s.biases(all, w)
	if b == nil {
		if m, ok := s.withListedBiases(w); ok {
			return m, nil
		}
	}
	m, err := s.paired(w, b)
	if err != nil {
		return Match{}, err
	}
	return m, s.nothingMissed(m)
}

// sound returns an error if not all members of w are matrices, or two have one key.
func (s *search) sound(w *family) error {
	seen := map[string]int{}
	for _, m := range w.members {
		a := s.Arrays[m.at]
		if !a.isMatrix() {
			return &Unclear{Why: fmt.Sprintf("%s: its shape is %s; a matrix of two axes was expected", a.Shown(), a.ShapeText())}
		}
		key := strings.Join(m.key, " ")
		if other, there := seen[key]; there {
			return s.unclear("%s and %s cannot be told apart", s.Arrays[other].Shown(), a.Shown())
		}
		seen[key] = m.at
	}
	return nil
}

// paired gives each W the b of its key.
func (s *search) paired(w, b *family) (Match, error) {
	order, sure := w.ordered()
	if !sure && s.Sorted && len(order) > 1 {
		return Match{}, s.unclear("nothing tells the order of the layers; it was expected as a number in each name")
	}
	at := map[string]int{} // the biases by their keys
	if b != nil {
		for _, m := range b.members {
			key, a := strings.Join(m.key, " "), s.Arrays[m.at]
			if other, there := at[key]; there {
				return Match{}, s.unclear("%s and %s cannot be told apart", s.Arrays[other].Shown(), a.Shown())
			}
			if !slices.ContainsFunc(order, func(m member) bool { return strings.Join(m.key, " ") == key }) {
				return Match{}, s.unclear("%s has no W; each b belongs to one", a.Shown())
			}
			if !a.isVector() {
				return Match{}, &Unclear{Why: fmt.Sprintf("%s: its shape is %s; (n,), (n, 1), (1, n) or a single number was expected", a.Shown(), a.ShapeText())}
			}
			at[key] = m.at
		}
	}
	m := Match{X: s.x}
	for _, w := range order {
		l := Layer{W: w.at, B: None}
		if i, there := at[strings.Join(w.key, " ")]; there {
			l.B = i
		}
		m.Layers = append(m.Layers, l)
	}
	return m, nil
}

// nothingMissed returns an error if what is left could be part of the network.
func (s *search) nothingMissed(m Match) error {
	left := s.leftBy(m)
	for _, i := range left {
		a, words := s.Arrays[i], s.names[i].words()
		matrix := len(a.Shape) > 1 && !a.isVector()
		switch {
		case s.copied(i, m):
		case matrix && speaksOfWeights(words), says(words) == 'W' && len(a.Shape) > 0:
			return s.unclear("%s could be the W of one more layer", a.Shown())
		case s.couldBeBias(i, m):
			return s.unclear("%s could be the b of a layer that has none", a.Shown())
		case matrix && slices.ContainsFunc(left, func(j int) bool {
			numbers := s.names[i].numbers()
			return len(numbers) > 0 && slices.Equal(numbers, s.names[j].numbers()) &&
				s.Arrays[j].isVector() && len(s.Arrays[j].Shape) > 0 && !s.copied(j, m)
		}):
			return s.unclear("%s could be the W of one more layer", a.Shown())
		}
	}
	return nil
}

// couldBeBias reports whether what is left could be the b of a layer that has none: its
// name has the word for one, or the layer's number, or other layers have a b.
func (s *search) couldBeBias(i int, m Match) bool {
	a, numbers := s.Arrays[i], s.names[i].numbers()
	others := slices.ContainsFunc(m.Layers, func(l Layer) bool { return l.B != None })
	return slices.ContainsFunc(m.Layers, func(l Layer) bool {
		w := s.Arrays[l.W]
		fits := a.isVector() && len(a.Shape) > 0 && slices.Contains(w.Shape, a.Count())
		numbered := len(numbers) > 0 && slices.Equal(numbers, s.names[l.W].numbers())
		return l.B == None && (says(s.names[i].words()) == 'b' || fits && (numbered || others))
	})
}

// speaksOfWeights reports whether one of the words begins or ends as those for W do.
func speaksOfWeights(words []string) bool {
	return slices.ContainsFunc(words, func(word string) bool {
		return strings.HasPrefix(word, "w") || strings.HasSuffix(word, "w") ||
			strings.Contains(word, "weight") || strings.Contains(word, "kernel") || strings.Contains(word, "coef")
	})
}

// copied reports whether an array is made of one of the network's: of the same number and
// shape and a longer name, as what an optimizer keeps for each W and b.
func (s *search) copied(i int, m Match) bool {
	of := func(j int) bool {
		return j != None && slices.Equal(s.names[i].numbers(), s.names[j].numbers()) &&
			slices.Equal(s.Arrays[i].Shape, s.Arrays[j].Shape) && derived(s.names[i].words(), s.names[j].words())
	}
	return slices.ContainsFunc(m.Layers, func(l Layer) bool { return of(l.W) || of(l.B) })
}

// numbered lists the networks in arrays that are only numbered, such as arr_0, arr_1 and so
// on; there are none in others. A single number among them is a b.
func (s *search) numbered() []Match {
	var order []member
	var role []string
	for i, n := range s.names {
		if i == s.x {
			continue
		}
		if len(order) > 0 && !slices.Equal(role, n.words()) || len(n.numbers()) != 1 {
			return nil
		}
		role = n.words()
		order = append(order, member{i, n.numbers()})
	}
	if says(role) != 0 {
		return nil
	}
	slices.SortStableFunc(order, func(a, b member) int { return compareNumbers(a.key, b.key) })
	places := make([]int, len(order))
	for i, m := range order {
		places[i] = m.at
	}
	return s.inOrder(places)
}

// listed finds a network by the order of the file alone.
func (s *search) listed() (Match, error) {
	var places []int
	for i, a := range s.Arrays {
		switch {
		case i == s.x || len(a.Shape) == 0:
		case len(a.Shape) > 2:
			return Match{}, s.unclear("%s has %d axes, which no W and no b has", a.Shown(), len(a.Shape))
		default:
			places = append(places, i)
		}
	}
	if !slices.ContainsFunc(places, func(i int) bool { return s.Arrays[i].isMatrix() }) {
		return Match{}, s.unclear("it holds no W, which is a matrix; the arrays W1, b1, W2, b2 and so on were expected")
	}
	if found := s.inOrder(places); len(found) == 1 && (!s.Sorted || len(found[0].Layers) == 1) {
		return found[0], nil
	}
	return Match{}, s.unclear(untold)
}

// withListedBiases gives the W of a family their biases by the order of the file: there
// is no name that they share. It reports whether there are as many, that fit.
func (s *search) withListedBiases(w *family) (Match, bool) {
	var places []int
	told := true
	for i, a := range s.Arrays {
		weight := slices.ContainsFunc(w.members, func(m member) bool { return m.at == i })
		if weight || i != s.x && a.isVector() && len(a.Shape) > 0 {
			places = append(places, i)
			told = told && (weight || says(s.names[i].words()) == 'b')
		}
	}
	if len(places) != 2*len(w.members) || !told && len(w.members) == 1 || s.Sorted {
		return Match{}, false
	}
	found := s.inOrder(places)
	if len(found) != 1 || found[0].Layers[0].B == None {
		return Match{}, false
	}
	return found[0], true
}

// inOrder lists the ways in which all the arrays at these places, in their order, are a
// network that fits together: W and b alternate, or all W stand before all b, or there
// are no b.
func (s *search) inOrder(places []int) (found []Match) {
	half := len(places) / 2
	var ways [3][]Layer
	for i := range half {
		ways[0] = append(ways[0], Layer{places[2*i], places[2*i+1]})
		ways[1] = append(ways[1], Layer{places[i], places[half+i]})
	}
	if len(places)%2 != 0 {
		ways[0], ways[1] = nil, nil
	}
	for _, i := range places {
		ways[2] = append(ways[2], Layer{i, None})
	}
	for i, layers := range ways {
		m := Match{Layers: layers, X: s.x}
		if i == 1 && half == 1 || len(layers) == 0 || !s.formed(layers) { // of one layer, both first ways are the same
			continue
		}
		if s.breaks(m, Inputs) == "" || s.breaks(m, Neurons) == "" {
			found = append(found, m)
		}
	}
	return found
}

// formed reports whether each W is a matrix and each b a vector.
func (s *search) formed(layers []Layer) bool {
	return !slices.ContainsFunc(layers, func(l Layer) bool {
		return !s.Arrays[l.W].isMatrix() || l.B != None && !s.Arrays[l.B].isVector()
	})
}

// unclear is the error of a network that was not found.
func (s *search) unclear(format string, values ...any) error {
	return &Unclear{Why: fmt.Sprintf(format, values...), Held: s.Arrays}
}
