package screen

import (
	"slices"
	"strings"

	"github.com/charmbracelet/bubbles/key"
	"github.com/charmbracelet/x/ansi"

	"nnexplore/ui/screen/canvas"
	"nnexplore/ui/state"
)

// firstWords are those of the line that stay longest where there is little room: how one
// goes on, chooses and changes a number, and takes that back.
var firstWords = []string{"pen", "move", moveX, "step", "grain", "slide", "select", changeWord, "undo", "wider, closer", "choose", "play", "presets", nudgeSize}

// keyGap is what stands between two keys of the line.
const keyGap = "  "

// keyLine is the line at the bottom, exactly width cells: the keys that matter most
// here, as many as fit. The keys for the help and for leaving are dropped last.
func keyLine(s state.State, t canvas.Theme, width int) string {
	all := briefs(contextOf(s))
	if i := briefIndex(all, changeWord); i >= 0 && s.Focus == state.NetworkPane && !s.Network.Target().IsInput() {
		all = slices.Delete(all, i, i+1) // what is computed cannot be changed
	}
	if i := briefIndex(all, putIn); i >= 0 && s.Chapters != nil {
		all[i].Desc = "begin"
	}
	if i := briefIndex(all, takeOver); i >= 0 && s.Prompt.For == state.ForAnswer {
		all[i].Desc = "answer"
	}
	if i := briefIndex(all, "play"); i >= 0 && s.Network.Playing {
		pause := all[i]
		pause.Desc = "pause"
		all = slices.Insert(slices.Delete(all, i, i+1), 0, pause) // what one wants next
	}
	if i := briefIndex(all, takeOver); i >= 0 && s.Prompt.IsPath() {
		all[i].Desc = pathWord(s.Prompt)
	}
	if i := briefIndex(all, "select"); i >= 0 && s.Focus == state.NetworkPane && s.Network.Batch != state.NoBatch {
		all[i] = key.Help{Key: "↑ ↓", Desc: "row"}
	} else if i >= 0 && contextOf(s) == inPlane {
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
	ends := all[max(0, len(all)-2):]
	shown := ends
	if n := fitting(t, all[:len(all)-len(ends)], width-2-keysWidth(t, ends)); n > 0 {
		shown = append(append([]key.Help(nil), all[:n]...), ends...)
	}
	line, w := dressKeys(t, shown), keysWidth(t, shown)
	if room := max(width-1, 0); w > room {
		line, w = ansi.Truncate(line, room, ""), room
	}
	return t.Dress(canvas.Plain, " ") + line + t.Dress(canvas.Plain, strings.Repeat(" ", max(0, width-1-w)))
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
func fitting(t canvas.Theme, keys []key.Help, room int) int {
	for i := range keys {
		if room -= keysWidth(t, keys[i:i+1]) + len(keyGap); room < 0 {
			return i
		}
	}
	return len(keys)
}

// keysWidth is how many cells the keys take beside each other.
func keysWidth(t canvas.Theme, keys []key.Help) int {
	w := len(keyGap) * max(0, len(keys)-1)
	for i := range keys {
		w += canvas.TextWidth(t.Spell(keys[i].Key)) + 1 + canvas.TextWidth(t.Spell(keys[i].Desc))
	}
	return w
}

// dressKeys writes the keys and their words beside each other.
func dressKeys(t canvas.Theme, keys []key.Help) string {
	var b strings.Builder
	for i := range keys {
		if i > 0 {
			b.WriteString(t.Dress(canvas.Faint, keyGap))
		}
		b.WriteString(t.Dress(canvas.Key, t.Spell(keys[i].Key)))
		b.WriteString(t.Dress(canvas.Plain, " "+t.Spell(keys[i].Desc)))
	}
	return b.String()
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
