// Package tour is the tour of the program: chapters of tasks, each of which says one thing and
// asks for one, and the rule by which the tour goes on. That what is asked for is so is seen in
// the state, so that any way there counts.
//
// A chapter is a value with a file of its own.
package tour

import (
	"fmt"
	"strings"
	"sync"

	"nnexplore/internal/spell"
)

// Chapters are all of them, in their order. They are not to be written to.
func Chapters() []Chapter { return chapters() }

// chapters makes them when they are asked for first: each frame of the tour needs one.
var chapters = sync.OnceValue(func() []Chapter {
	return []Chapter{
		threshold(), bias(), ties(), xor(), curves(), pass(),
		order(), softmax(), linear(), own(), plane(), learning(),
	}
})

// Named is the chapter of that name, in capitals or not.
func Named(name string) (Chapter, error) {
	for _, c := range Chapters() {
		if strings.EqualFold(c.Name, name) {
			return c, nil
		}
	}
	names := Names()
	if near := spell.Nearest(name, names); near != "" {
		return Chapter{}, fmt.Errorf("the tour has no chapter %.40q; did you mean %s?", name, near)
	}
	return Chapter{}, fmt.Errorf("the tour has no chapter %.40q; it has %s", name, list(names))
}

// Names are those of the chapters, in their order.
func Names() []string {
	var names []string
	for _, c := range Chapters() {
		names = append(names, c.Name)
	}
	return names
}

// list joins names with commas and a last "and".
func list(names []string) string {
	last := len(names) - 1
	if last == 0 {
		return names[0]
	}
	return strings.Join(names[:last], ", ") + " and " + names[last]
}
