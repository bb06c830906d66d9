// Package lesson is how far somebody has come in the tour, as a value.
package lesson

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// List is asked for in place of a chapter, for the list of all of them.
const List = "list"

// A Place is a place in the tour. The zero value is that of somebody who never took it.
type Place struct {
	Chapter string `json:"chapter"`           // "" before the first
	Task    uint8  `json:"task"`              // of the chapter, from 0
	Help    uint8  `json:"help"`              // how much help is shown: none, where to look, which keys
	On      bool   `json:"on"`                // the tour is in sight; one that was left keeps its place
	Solved  bool   `json:"solved"`            // what the task asks for was so, if only once
	Done    string `json:"done,omitempty"`    // the chapters that were played to their end, with commas between
	Reached string `json:"reached,omitempty"` // those that were left for another, with the task one had come to: "bias 3,xor 5"

	asked *string // the chapter that was asked for, "" to go on; nil where neither was
	began [2]int  // the edits of the gate and of the network with which the chapter began
	seen  int     // the edits of the network at the last key of the tour
}

// helps is how many kinds of help there are: none, where to look, which keys.
const helps = 3

// Helped is the place with more help or, after the last, without any. Where there is nothing to
// help with, why is a sentence about that.
func (p Place) Helped() (helped Place, why string) {
	switch {
	case !p.On:
		return p, "I is the help of the tour; T begins the tour, or goes on with it."
	case p.Solved:
		return p, "This task is done: T goes on."
	}
	p.Help = (p.Help + 1) % helps
	return p, ""
}

// IsDone reports whether a chapter was played to its end.
func (p Place) IsDone(chapter string) bool {
	return slices.Contains(strings.Split(p.Done, ","), chapter)
}

// WithDone is the place with its chapter played to the end.
func (p Place) WithDone() Place {
	switch {
	case p.IsDone(p.Chapter):
	case p.Done == "":
		p.Done = p.Chapter
	default:
		p.Done += "," + p.Chapter
	}
	return p
}

// reached is the task that one had come to in a chapter when it was left for another; ok is false
// for one that never was.
func (p Place) reached(chapter string) (task int, ok bool) {
	for _, r := range strings.Split(p.Reached, ",") {
		if name, number, _ := strings.Cut(r, " "); name == chapter {
			task, err := strconv.Atoi(number)
			return task, err == nil
		}
	}
	return 0, false
}

// TaskOf is the farthest task, from 1, that one has come to in a chapter; begun is false for one
// that was never begun.
func (p Place) TaskOf(chapter string) (task int, begun bool) {
	task, begun = p.reached(chapter)
	if chapter == p.Chapter {
		return max(task, int(p.Task)+1), true
	}
	return task, begun
}

// IsBehind reports whether the chapter was begun again before its end was reached, and is not yet
// where it was.
func (p Place) IsBehind() bool {
	task, _ := p.reached(p.Chapter)
	return task > int(p.Task)+1 && !p.IsDone(p.Chapter)
}

// Elsewhere is the beginning of the chapter of that name, or for "" a place in none, with what
// became of all chapters so far.
func (p Place) Elsewhere(chapter string) Place {
	there := Place{Chapter: chapter, Done: p.Done, Reached: p.Reached}
	if p.Chapter == "" {
		return there
	}
	farthest, _ := p.TaskOf(p.Chapter)
	others := slices.DeleteFunc(strings.Split(p.Reached, ","), func(r string) bool { return r == "" || strings.HasPrefix(r, p.Chapter+" ") })
	there.Reached = strings.Join(append(others, fmt.Sprintf("%s %d", p.Chapter, farthest)), ",")
	return there
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

// Begun is the place in a chapter that began with so many edits of the gate and of the network.
func (p Place) Begun(gate, network int) Place {
	p.began = [2]int{gate, network}
	return p
}

// Undone reports whether fewer edits are there than the chapter began with.
func (p Place) Undone(gate, network int) bool { return gate < p.began[0] || network < p.began[1] }

// Seen is the place at which one has seen what so many edits of the network have made.
func (p Place) Seen(edits int) Place {
	p.seen = edits
	return p
}

// Has reports whether nothing was edited since.
func (p Place) Has(edits int) bool { return p.seen == edits }

// Sound reports whether there can be such a place, whatever chapters there are.
func (p Place) Sound() bool { return p.Help < helps }
