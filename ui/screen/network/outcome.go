package network

import (
	"fmt"
	"nnexplore/model"
	"nnexplore/ui/screen/canvas"
	"nnexplore/ui/state"
	"strings"
)

// Outcome says in one line what the last edit made of the last vector that is
// computed: "y 0.4044 0.5956 → 0.4035 0.5965"; of a long one, what it made of those of
// its numbers that there is room for. It is "" where nothing moved there.
func Outcome(s state.State, room int) string {
	old, n := replaced(s), s.Network
	if old == nil {
		return ""
	}
	index := n.Walk.Index(model.ByLayer, n.Place)
	if index == 0 {
		return ""
	}
	name := n.Net.VectorName(index)
	before, now := old.Trace.Vector(index), n.Trace.Vector(index)
	for _, print := range []func(float64) string{(&view{full: s.Full}).print, (&view{}).print} {
		if text := wholeMove(name, before, now, print, room); text != "" {
			return text
		}
		if text := moves(name, before, now, print, room); text != "" {
			return text
		}
	}
	return "" // not even four decimals have room
}

// wholeMove writes both vectors out, or is "" where they have no room or look the
// same.
func wholeMove(name string, before, now []float64, print func(float64) string, room int) string {
	was := listWithin(before, print, room/2)
	if was == "" {
		return ""
	}
	is := listWithin(now, print, room)
	if text := name + was + " →" + is; is != "" && was != is && canvas.TextWidth(text) <= room {
		return text
	}
	return ""
}

// listWithin writes numbers with a blank before each, or is "" where they do not fit.
func listWithin(v []float64, print func(float64) string, room int) string {
	var b strings.Builder
	for _, x := range v {
		b.WriteByte(' ')
		b.WriteString(print(x))
		if b.Len() > room { // a digit is a byte
			return ""
		}
	}
	return b.String()
}

// moves writes the numbers of a vector that moved, one by one, as many as fit.
func moves(name string, before, now []float64, print func(float64) string, room int) string {
	text, left := "", 0
	for j := range now {
		if model.Same(before[j], now[j]) {
			continue
		}
		if left > 0 {
			left++
			continue
		}
		const more = len(" and 1234 more")
		moved := movedText(before[j], now[j], print, room)
		one := fmt.Sprintf("%s[%d] %s", name, j+1, moved)
		switch {
		case moved == "", canvas.TextWidth(text)+2+canvas.TextWidth(one)+more > room:
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
