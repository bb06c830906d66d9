package exercise

import (
	"math/rand/v2"
	"reflect"
	"slices"

	"nnexplore/model/rivals"
)

// A Problem is one exercise.
type Problem struct {
	Kind      string // one of [Kinds]
	Given     []Given
	Questions []Question // in the order in which they are to be answered
	theme     string     // what a second problem of the sheet should not be about again, "" for nothing
}

// A Given is a part of what is given: a sentence or, where it has a name, numbers.
type Given struct {
	Text   string
	Name   string      // what the numbers are called: "W1"
	Number float64     // where there is neither a vector nor a matrix
	Vector []float64   // nil for none
	Matrix [][]float64 // nil for none
}

// A Question asks for one thing.
type Question struct {
	rivals.Question
	Ask string            // as a sentence
	How string            // how an answer is typed, "" where it is a number or the question says so
	way []rivals.Question // for the numbers on the way that are not asked for
}

// Working is how the right answer comes about, from what is given or was asked for before.
func (q Question) Working(v rivals.Voice) (lines []string) {
	for _, on := range q.way {
		lines = append(lines, on.Working(v)...)
	}
	return append(lines, q.Question.Working(v)...)
}

// A maker makes the problems of a kind.
type maker struct {
	kind string
	make func(*chooser) Problem
}

// makers are the kinds, the easy ones first.
var makers = []maker{
	{"gate", gateProblem}, {"range", rangeProblem}, {"sum", sumProblem}, {"activation", activationProblem},
	{"softmax", softmaxProblem}, {"shapes", shapesProblem}, {"pass", passProblem}, {"gradient", gradientProblem},
}

// Kinds are the kinds of problems, the easy ones first.
func Kinds() []string {
	kinds := make([]string, len(makers))
	for i, m := range makers {
		kinds[i] = m.kind
	}
	return kinds
}

// Most is how many problems a sheet has at most.
const Most = 100

// patience is how many problems are made to find one that is not much like another.
const patience = 50

// Sheet makes so many problems, from 1 to [Most], of a kind or, where kind is "", of as many
// kinds as there is room for, the easy ones first. No two of them are the same, and none is much
// like another as long as others are found.
func Sheet(seed uint64, kind string, count int) []Problem {
	list := makers
	if kind != "" {
		at := slices.Index(Kinds(), kind)
		list = makers[at : at+1]
	}
	sheet := make([]Problem, 0, count)
	for i, m := range mixed(newChooser(seed, 0), list, count) {
		c := newChooser(seed, uint64(i)+1)
		p := m.make(c)
		for tries := 0; slices.ContainsFunc(sheet, p.same) || tries < patience && slices.ContainsFunc(sheet, p.alike); tries++ {
			p = m.make(c)
		}
		sheet = append(sheet, p)
	}
	return sheet
}

// mixed takes so many of a list, all of them equally often as far as it goes, and those that
// are left over by chance; they stay in their order.
func mixed(c *chooser, list []maker, count int) []maker {
	often := make([]int, len(list))
	for i := range often {
		often[i] = count / len(list)
	}
	for left := count % len(list); left > 0; {
		if i := c.below(len(list)); often[i] == count/len(list) {
			often[i]++
			left--
		}
	}
	var all []maker
	for i, m := range list {
		all = append(all, slices.Repeat([]maker{m}, often[i])...)
	}
	return all
}

// same reports whether two problems give and ask the same.
func (p Problem) same(other Problem) bool {
	asks := func(a, b Question) bool { return a.Ask == b.Ask }
	return p.Kind == other.Kind && reflect.DeepEqual(p.Given, other.Given) && slices.EqualFunc(p.Questions, other.Questions, asks)
}

// alike reports whether two problems give the same numbers, or have the same theme.
func (p Problem) alike(other Problem) bool {
	numbers := func(p Problem) (given []Given) {
		for _, g := range p.Given {
			if g.Name != "" {
				given = append(given, g)
			}
		}
		return given
	}
	if p.Kind != other.Kind {
		return false
	}
	given := numbers(p)
	return p.theme != "" && p.theme == other.theme || given != nil && reflect.DeepEqual(given, numbers(other))
}

// A chooser chooses numbers by chance, the same for the same seed on every machine.
type chooser struct{ source *rand.PCG }

// newChooser is the chooser of one problem of a sheet.
func newChooser(seed, problem uint64) *chooser { return &chooser{rand.NewPCG(seed, problem)} }

// below is a whole number from 0 to n − 1.
func (c *chooser) below(n int) int { return int(c.source.Uint64() >> 32 * uint64(n) >> 32) }

// once reports true once in n times.
func (c *chooser) once(n int) bool { return c.below(n) == 0 }

// tenths is a number from low to high tenths, never 0.
func (c *chooser) tenths(low, high int) float64 { return float64(c.whole(low, high)) / 10 }

// halves is a number from low to high halves, never 0.
func (c *chooser) halves(low, high int) float64 { return float64(c.whole(low, high)) / 2 }

// whole is a whole number from low to high, never 0.
func (c *chooser) whole(low, high int) int {
	for {
		if n := low + c.below(high-low+1); n != 0 {
			return n
		}
	}
}

// vector is so many numbers, no two the same.
func vector(n int, number func() float64) []float64 {
	v := make([]float64, 0, n)
	for len(v) < n {
		if x := number(); !slices.Contains(v, x) {
			v = append(v, x)
		}
	}
	return v
}

// matrix is so many rows.
func matrix(rows, columns int, number func() float64) [][]float64 {
	m := make([][]float64, rows)
	for i := range m {
		m[i] = vector(columns, number)
	}
	return m
}

// one of several things.
func one[T any](c *chooser, things ...T) T { return things[c.below(len(things))] }
