// Package history keeps edits in the order in which they were made, each with what takes it
// back: what can be undone, and what was undone and can be made again.
package history

import (
	"reflect"
	"slices"
	"unicode/utf8"

	"nnexplore/number"
)

// A Log is what was done and what was taken back. Its lists share their tails, so that no
// holder of a Log can write into another's.
type Log[Edit, Back any] struct{ Past, Future *List[Edit, Back] }

// A List is an edit with those before it; nil is the empty one.
type List[Edit, Back any] struct {
	Edit Edit
	Back Back
	Rest *List[Edit, Back]

	count int // of the list that begins here
}

// With is the list with an edit before it, and what takes that back.
func (l *List[Edit, Back]) With(e Edit, back Back) *List[Edit, Back] {
	return &List[Edit, Back]{Edit: e, Back: back, Rest: l, count: l.Length() + 1}
}

// Length is how many edits the list has.
func (l *List[Edit, Back]) Length() int {
	if l == nil {
		return 0
	}
	return l.count
}

// Edits are those of the list down to its tail end, which is nil for all of them.
func (l *List[Edit, Back]) Edits(end *List[Edit, Back]) []Edit {
	list := make([]Edit, 0, l.Length()-end.Length())
	for ; l != end; l = l.Rest {
		list = append(list, l.Edit)
	}
	return list
}

// shared is the longest tail that two lists have in common.
func shared[Edit, Back any](a, b *List[Edit, Back]) *List[Edit, Back] {
	for a != b {
		if longer := a.Length() - b.Length(); longer >= 0 {
			a = a.Rest
			if longer > 0 {
				continue
			}
		}
		b = b.Rest
	}
	return a
}

// Since is how the log came from what it was earlier: the edits of undone were taken back,
// the last first, then those of made were made, and the last of these, so many as back,
// taken back again. It costs what is new, and not what is common. ok is false where the end
// of the log went for good.
func (l Log[Edit, Back]) Since(was Log[Edit, Back]) (undone, made []Edit, back int, ok bool) {
	common := shared(was.Past, l.Past)
	undone, made = was.Past.Edits(common), l.Past.Edits(common)
	slices.Reverse(made)
	rest := l.Future
	for _, e := range slices.Backward(undone) {
		if rest == nil || !reflect.DeepEqual(rest.Edit, e) {
			break
		}
		rest = rest.Rest
	}
	if len(made) == 0 && rest == was.Future && l.Future.Length() == len(undone)+rest.Length() {
		return undone, nil, 0, true // they were only undone
	}
	future := l.Future.Edits(nil)
	made = append(made, future...)
	return undone, made, len(future), len(made) > 0
}

// Changed words a change of what has a name from one value to another; again is " again" where an
// edit was taken back, else empty.
func Changed(name, was, now, again string) string {
	return name + " is " + now + again + ", was " + was
}

// ChangedNumber is Changed for a number.
func ChangedNumber(name string, was, now float64, again string) string {
	return Changed(name, number.Short(was), number.Short(now), again)
}

// longest is how many characters a change of a list may have, so that it stands on one line of a
// narrow screen behind "Taken back: ".
const longest = 64

// ChangedList is Changed for the numbers of a list or, where they are too many for a line, only
// what they are called as a whole.
func ChangedList(name, whole string, was, now []float64, again string) string {
	written := func(v []float64) string { return "[" + number.Joined(v, " ", number.Short) + "]" }
	if len(was)+len(now) > longest { // each has a character at least
		return whole
	}
	if text := Changed(name, written(was), written(now), again); utf8.RuneCountInString(text) <= longest {
		return text
	}
	return whole
}
