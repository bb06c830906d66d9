// Package roles finds a network among named arrays: which of them is the W and which the b
// of each layer, in which order the layers stand, and which way round W lies.
//
// It knows names and shapes, no numbers and no files. What people save has much in
// common, however it is spelled. The W and the b of a layer share a number or a name (W1
// and b1, fc1.weight and fc1.bias, layer1_weights and layer1_bias), and differ in the
// word for what they are, which is the same in all layers. Where arrays are only
// numbered or only listed, W and b alternate, or all W stand before all b.
//
// Books write a layer in two ways. In x·W + b, W has a row for each value that comes in;
// in W·x + b it has a row for each neuron. The shapes of all layers, of the biases and of
// x leave most networks one way only, and some names tell it: PyTorch's weight is of the
// second kind, the kernel of Keras and the coefs_ of scikit-learn are of the first.
//
// [Find] guesses at nothing that could be another network: it returns an [Unclear], or a
// [Misfit] that says where both ways break.
package roles

// An Array is what is known of an array before its numbers are read.
type Array struct {
	Name  string
	Shape []int // one entry for each axis; none for a single number
}

// Rows is what the rows of W stand for.
type Rows int

const (
	Unset   Rows = iota
	Inputs       // a row for each value that comes in: x·W + b
	Neurons      // a row for each neuron: W·x + b
)

// String names the rows as a flag does: "inputs", "neurons", and "" for Unset.
func (r Rows) String() string { return [...]string{"", "inputs", "neurons"}[r] }

// A Query is what is looked at.
type Query struct {
	Arrays []Array // in the order of the file
	Sorted bool    // the order of the file is that of the names and means nothing
	Sizes  []int   // how many values each row of neurons has, x's first; nil if it is not known
	Hint   Rows    // how such files keep W, where the shapes fit both ways
	Rows   Rows    // the only way to read W, if not Unset
}

// None is the place of an array that is not there.
const None = -1

// A Layer is the places of its arrays.
type Layer struct{ W, B int }

// A Match is a network that was found. Places count the arrays of the [Query].
type Match struct {
	Layers    []Layer
	X         int   // None if there is no x
	Rows      Rows  // Inputs or Neurons
	Undecided bool  // the shapes fit both ways and nothing tells which is meant; Inputs is assumed
	Left      []int // what belongs to no layer
}

// Find returns the network in q. The error is an [*Unclear] or a [*Misfit].
func Find(q Query) (Match, error) {
	s := newSearch(q)
	m, err := s.layers()
	if err != nil {
		return Match{}, err
	}
	if err := s.turn(&m); err != nil {
		return Match{}, err
	}
	m.Left = s.leftBy(m)
	return m, nil
}

// A search is a Query with its names taken apart.
type search struct {
	Query
	names []name
	x     int
}

func newSearch(q Query) *search {
	s := &search{Query: q, names: make([]name, len(q.Arrays)), x: None}
	for i, a := range q.Arrays {
		s.names[i] = split(a.Name)
		if s.names[i].isX() && s.x == None {
			s.x = i
		}
	}
	return s
}

// leftBy lists what m has no use for.
func (s *search) leftBy(m Match) (left []int) {
	used := make([]bool, len(s.Arrays))
	if m.X != None {
		used[m.X] = true
	}
	for _, l := range m.Layers {
		used[l.W] = true
		if l.B != None {
			used[l.B] = true
		}
	}
	for i := range used {
		if !used[i] {
			left = append(left, i)
		}
	}
	return left
}

// isMatrix reports whether an array can be a W.
func (a Array) isMatrix() bool { return len(a.Shape) == 2 }

// isVector reports whether an array can be a b: (n,), (n, 1), (1, n) or a single number.
func (a Array) isVector() bool {
	return len(a.Shape) < 2 || len(a.Shape) == 2 && (a.Shape[0] == 1 || a.Shape[1] == 1)
}

// Count is how many numbers an array has.
func (a Array) Count() int {
	n := 1
	for _, size := range a.Shape {
		n *= size
	}
	return n
}
