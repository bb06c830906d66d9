package ui

import (
	"fmt"
	"strings"

	"nnexplore/model"
	"nnexplore/ui/state"
)

// outcome says in one line what the last edit made of the last vector that is
// computed: "y 0.4044 0.5956 → 0.4035 0.5965"; of a long one, what it made of those of
// its numbers that there is room for. It is "" where nothing moved there.
func outcome(s state.State, room int) string {
	if s.Was() == nil {
		return ""
	}
	v := viewNetwork(s)
	index := v.Walk.Index(model.ByLayer, v.Place)
	if v.old == nil || index == 0 {
		return ""
	}
	name := v.Net.VectorName(index)
	before, now := vectorOf(v.old.Trace, index), vectorOf(v.Trace, index)
	if text := wholeMove(name, before, now, v.print, room); text != "" {
		return text
	}
	return moves(name, before, now, v.print, room)
}

// vectorOf is what the index-th step by layer makes.
func vectorOf(t model.Trace, index int) []float64 {
	layer := t.Layers[(index-1)/2]
	if index%2 == 1 {
		return layer.A
	}
	return layer.Z
}

// wholeMove writes both vectors out, or is "" where they have no room or look the
// same.
func wholeMove(name string, before, now []float64, print func(float64) string, room int) string {
	if 4*len(now) > room {
		return "" // even as single digits
	}
	var was, is strings.Builder
	for j := range now {
		was.WriteString(" " + print(before[j]))
		is.WriteString(" " + print(now[j]))
	}
	if text := name + was.String() + " →" + is.String(); was.String() != is.String() && textWidth(text) <= room {
		return text
	}
	return ""
}

// moves writes the numbers of a vector that moved, one by one, as many as fit.
func moves(name string, before, now []float64, print func(float64) string, room int) string {
	text, left := "", 0
	for j := range now {
		if before[j] == now[j] || before[j] != before[j] && now[j] != now[j] {
			continue
		}
		const more = len(" and 1234 more")
		one := fmt.Sprintf("%s[%d] %s", name, j+1, movedText(before[j], now[j], print, room))
		switch {
		case left > 0 || textWidth(text)+2+textWidth(one)+more > room:
			left++
		case text == "":
			text = one
		default:
			text += "  " + one
		}
	}
	if text != "" && left > 0 {
		text += fmt.Sprintf(" and %d more", left)
	}
	return text
}
