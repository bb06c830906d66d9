// Package lesson is how far somebody has come in the tour, as a value.
package lesson

// A Place is a place in the tour. The zero value is that of somebody who never took it.
type Place struct {
	On      bool   // the tour is in sight; one that was left keeps its place
	Chapter string // "" before the first
	Task    int    // of the chapter
	Help    int    // how much help is shown: none, where to look, which keys
	Solved  bool   // what the task asks for was so, if only once

	asked *string // the chapter that was asked for, "" to go on; nil where neither was
}

// helps is how many kinds of help there are: none, where to look, which keys.
const helps = 3

// Helped is the place with more help or, after the last, without any. A solved task needs none.
func (p Place) Helped() Place {
	if !p.Solved {
		p.Help = (p.Help + 1) % helps
	}
	return p
}

// Left is the place out of sight.
func (p Place) Left() Place {
	p.On, p.Help = false, 0
	return p
}

// Asking is the place with a chapter asked for, or "" to go on.
func (p Place) Asking(chapter string) Place {
	p.asked = &chapter
	return p
}

// Asked is which chapter was asked for, "" to go on, and the place without that; ok reports
// whether any was.
func (p Place) Asked() (chapter string, without Place, ok bool) {
	if p.asked == nil {
		return "", p, false
	}
	chapter, p.asked = *p.asked, nil
	return chapter, p, true
}
