package roles

import (
	"cmp"
	"slices"
	"strings"
)

// A family is the arrays of one role, such as all W. What its members have in common is
// the role; what tells them apart is the key.
type family struct {
	role     []string // words
	byNumber bool     // the role is all words of a name and the key its numbers, else the role is one word and the key the rest
	members  []member
}

// A member of a family is one array in it.
type member struct {
	at  int
	key name
}

// families lists the roles that the names can be read to have: of W1 and W2 there is one,
// w; of fc1.weight and out.weight there are "fc weight" and "out weight" with one member each, and weight
// with both.
func (s *search) families() []*family {
	var all []*family
	found := map[string]*family{}
	add := func(role []string, byNumber bool, m member) {
		id := strings.Join(role, " ")
		if !byNumber {
			id = "word " + id
		} else {
			id = "number " + id
		}
		if found[id] == nil {
			found[id] = &family{role: role, byNumber: byNumber}
			all = append(all, found[id])
		}
		found[id].members = append(found[id].members, m)
	}
	for i, n := range s.names {
		if i == s.x || len(n.words()) == 0 {
			continue
		}
		add(n.words(), true, member{i, n.numbers()})
		for p, word := range n {
			if !isNumber(word) && slices.Index(n, word) == p { // an array is once in a family
				add([]string{word}, false, member{i, slices.Delete(slices.Clone(n), p, p+1)})
			}
		}
	}
	for _, f := range all {
		s.withoutCopies(f)
	}
	return all
}

// withoutCopies leaves what is made of another member out of a family: W1_velocity beside
// W1, of the same number and shape.
func (s *search) withoutCopies(f *family) {
	base := map[string]member{} // by the numbers, that of the shortest key
	for _, m := range f.members {
		id := strings.Join(m.key.numbers(), " ")
		if b, there := base[id]; id != "" && (!there || len(m.key) < len(b.key)) {
			base[id] = m
		}
	}
	f.members = slices.DeleteFunc(f.members, func(m member) bool {
		b, there := base[strings.Join(m.key.numbers(), " ")]
		return there && len(b.key) < len(m.key) && slices.Equal(s.Arrays[b.at].Shape, s.Arrays[m.at].Shape)
	})
}

// ordered sorts the members by their numbers, where these are all that tells them apart,
// and reports whether they are in an order that means something.
func (f *family) ordered() ([]member, bool) {
	list := slices.Clone(f.members)
	for _, m := range list[1:] {
		if !slices.Equal(m.key.words(), list[0].key.words()) {
			return list, false
		}
	}
	slices.SortStableFunc(list, func(a, b member) int { return compareNumbers(a.key.numbers(), b.key.numbers()) })
	return list, true
}

// weights finds the family of W, nil if there is none, or several that are as likely.
func (s *search) weights(all []*family) *family {
	var best *family
	tie := false
	for _, f := range all {
		if !s.canBeWeights(f) {
			continue
		}
		order := 1
		if best != nil {
			order = better(f, best)
		}
		if order > 0 {
			best = f
		}
		tie = order == 0 || order < 0 && tie
	}
	if tie {
		return nil
	}
	return best
}

// canBeWeights reports whether a word tells that the members are weights, or they are
// several and all matrices.
func (s *search) canBeWeights(f *family) bool {
	word := says(f.role)
	return word == 'W' || word == 0 && len(f.members) > 1 &&
		!slices.ContainsFunc(f.members, func(m member) bool { return !s.Arrays[m.at].isMatrix() })
}

// better compares how likely two families are to be the weights.
func better(f, g *family) int {
	word := func(f *family) int {
		if says(f.role) == 'W' {
			return 1
		}
		return 0
	}
	number := func(f *family) int {
		if f.byNumber {
			return 1
		}
		return 0
	}
	return cmp.Or(word(f)-word(g), len(f.members)-len(g.members), number(f)-number(g), len(g.role)-len(f.role))
}

// biases finds the family of b to go with w: of those whose members are vectors and have
// keys that w has, the one that a word tells, else the only one with a member for each W.
func (s *search) biases(all []*family, w *family) *family {
	keys := map[string]bool{}
	for _, m := range w.members {
		keys[strings.Join(m.key, " ")] = true
	}
	var told, untold []*family
	for _, f := range all {
		shared := 0
		for _, m := range f.members {
			if keys[strings.Join(m.key, " ")] && len(m.key) > 0 {
				shared++
			}
		}
		switch word := says(f.role); {
		case f == w || f.byNumber != w.byNumber || word == 'W':
		case word == 'b' && (shared > 0 || len(f.members) == 1 && keys[strings.Join(f.members[0].key, " ")]):
			told = append(told, f)
		case word == 0 && shared == len(w.members) && shared == len(f.members) && s.allVectors(f) && !derived(f.role, w.role):
			untold = append(untold, f)
		}
	}
	if len(told) > 0 {
		return slices.MinFunc(told, func(f, g *family) int {
			return cmp.Or(len(g.members)-len(f.members), len(f.role)-len(g.role))
		})
	}
	if len(untold) == 1 {
		return untold[0]
	}
	return nil
}

// derived reports whether words name something made of what the others name: vw or
// "w velocity" of w.
func derived(words, of []string) bool {
	long, short := strings.Join(words, " "), strings.Join(of, " ")
	return long != short && (strings.HasPrefix(long, short) || strings.HasSuffix(long, short))
}

// allVectors reports whether each member is a vector, and none a single number.
func (s *search) allVectors(f *family) bool {
	return !slices.ContainsFunc(f.members, func(m member) bool {
		a := s.Arrays[m.at]
		return !a.isVector() || len(a.Shape) == 0
	})
}
