package screen

import (
	"slices"

	"github.com/charmbracelet/bubbles/key"

	"nnexplore/ui/screen/canvas"
	"nnexplore/ui/state"
)

// firstWords are those of the line that stay longest where there is little room: how one
// goes on, chooses and changes a number, and takes that back.
var firstWords = []string{"pen", "move", moveX, "step", "grain", "slide", "select", changeWord, "undo", "wider, closer", "choose", "play", "presets", nudgeSize}

// keyGap is how many cells are between two keys of the line.
const keyGap = 2

// drawKeys draws the line at the bottom: the keys that matter most here, as many as fit. The
// keys for the help and for leaving are dropped last.
func drawKeys(c canvas.Canvas, s *state.State) {
	all := keysHere(s)
	ends := all[max(0, len(all)-2):]
	shown := ends
	if n := fitting(c, all[:len(all)-len(ends)], c.Width-2-keysWidth(c, ends)); n > 0 {
		shown = append(all[:n:n], ends...)
	}
	c.Clear()
	x := 1
	for _, k := range shown {
		x = c.Text(x, 0, canvas.Key, k.Key)
		x = c.Text(x+1, 0, canvas.Plain, k.Desc) + keyGap
	}
}

// keysHere are the keys that the line can show of a state, with words for what they do there.
func keysHere(s *state.State) []key.Help {
	in := contextOf(s)
	all := briefs(in)
	say := func(word, now string, when bool) {
		if i := briefIndex(all, word); i >= 0 && when {
			all[i].Desc = now
		}
	}
	if i := briefIndex(all, changeWord); i >= 0 && s.Focus == state.NetworkPane && !s.Network.Target().IsInput() {
		all = slices.Delete(all, i, i+1) // what is computed cannot be changed
	}
	say(putIn, "begin", s.Chapters != nil)
	say(takeOver, "do it", s.Prompt.For == state.ForName)
	say(takeOver, "set it", s.Prompt.On && s.Prompt.For == state.ForValue)
	say(takeOver, "answer", s.Prompt.For == state.ForAnswer)
	if i := briefIndex(all, "play"); i >= 0 && s.Network.Playing {
		pause := all[i]
		pause.Desc = "pause"
		all = slices.Insert(slices.Delete(all, i, i+1), 0, pause) // what one wants next
	}
	say(takeOver, pathWord(s.Prompt), s.Prompt.IsPath())
	if i := briefIndex(all, "select"); i >= 0 && s.Focus == state.NetworkPane && s.Network.Batch != state.NoBatch {
		all[i] = key.Help{Key: "↑ ↓", Desc: "row"}
	} else if i >= 0 && in == inPlane {
		all[i].Key = "< > [ ]"
	}
	if i := briefIndex(all, viewKey); i >= 0 {
		all = withView(all, i, s.Network)
	}
	if i := briefIndex(all, nudgeSize); i >= 0 {
		size := all[i]
		size.Desc = "by " + s.UnitText()
		all = slices.Delete(all, i, i+1)
		if slide := briefIndex(all, "slide"); slide >= 0 {
			i = slide + 1 // beside what it is the size of
			if change := briefIndex(all, changeWord); change >= 0 {
				all[change].Key = "enter" // + and − slide too
			}
		}
		all = slices.Insert(all, i, size)
	}
	return all
}

// withView is the keys with what key i leads to, or without it where it leads nowhere.
func withView(all []key.Help, i int, n state.NetworkState) []key.Help {
	word := ""
	switch batch := len(n.Examples) > 0; {
	case !n.Pictured() && !batch && !n.HasPlane():
		return slices.Delete(all, i, i+1)
	case n.Batch == state.BatchTable:
		word = "product"
	case n.Pictured() && !n.Sheet && !n.Plane.On && n.Batch == state.NoBatch:
		word = "sheet"
	case n.HasPlane() && !n.Plane.On && n.Batch == state.NoBatch:
		word = "plane"
	case batch && n.Batch == state.NoBatch:
		word = "examples"
	default:
		word = "picture"
	}
	all[i].Desc = word
	if n.Pictured() || n.Plane.On || n.Batch != state.NoBatch {
		return all
	}
	view := all[i]
	all = slices.Delete(all, i, i+1) // of a network of which all is seen it comes later
	return slices.Insert(all, briefIndex(all, "why")+1, view)
}

// fitting is how many of the keys fit in room cells, each with the gap behind it.
func fitting(c canvas.Canvas, keys []key.Help, room int) int {
	for i := range keys {
		if room -= keysWidth(c, keys[i:i+1]) + keyGap; room < 0 {
			return i
		}
	}
	return len(keys)
}

// keysWidth is how many cells the keys take beside each other.
func keysWidth(c canvas.Canvas, keys []key.Help) int {
	w := keyGap * max(0, len(keys)-1)
	for _, h := range keys {
		w += c.Measure(h.Key) + 1 + c.Measure(h.Desc)
	}
	return w
}

// briefs are the keys that the line can show in a context: those that matter most, then
// the others in the order of the table. Keys with the same word stand together: ← → step.
func briefs(in context) []key.Help {
	const some = 24
	list := make([]key.Help, 0, some)
	for i := range bindings {
		b := &bindings[i]
		if !b.holds(in) || b.brief == "" {
			continue
		}
		if k := briefIndex(list, b.brief); k >= 0 {
			list[k].Key += " " + b.Key
			continue
		}
		list = append(list, key.Help{Key: b.Key, Desc: b.brief})
	}
	rank := func(h key.Help) int {
		if i := slices.Index(firstWords, h.Desc); i >= 0 {
			return i
		}
		return len(firstWords)
	}
	slices.SortStableFunc(list, func(a, b key.Help) int { return rank(a) - rank(b) })
	return list
}

// briefIndex is where the word stands in the list, or −1.
func briefIndex(list []key.Help, word string) int {
	for i := range list {
		if list[i].Desc == word {
			return i
		}
	}
	return -1
}
