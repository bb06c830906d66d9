package network

import (
	"fmt"
	"strings"

	"nnexplore/model"
	"nnexplore/number"
	"nnexplore/ui/facts"
	"nnexplore/ui/screen/canvas"
	"nnexplore/ui/screen/network/back"
	"nnexplore/ui/state"
	"nnexplore/ui/state/netset"
)

// drawTarget draws the number that + and − change and how, or the field in which a new
// one is typed.
func (v *view) drawTarget(c canvas.Canvas, s state.State) {
	if s.Overlay == state.ListOverlay {
		return // no key of the pane acts under the list
	}
	if v.Learning.ByRate {
		v.drawRate(c, s.UnitText())
		return
	}
	r := v.Target()
	lead := "+ − change "
	switch {
	case v.prompt.On && v.prompt.For == state.ForValue && v.Tries():
		lead = "a trial: "
	case v.prompt.On && v.prompt.For == state.ForValue:
		lead = "" // the field needs the room
	case v.View.Selecting:
		lead = "selected "
	}
	x := c.Hint(0, 0, canvas.Faint, lead)
	x = c.Text(x, 0, canvas.Strong, v.called(r))
	if lead != "" && r.IsInput() && r.Kind != model.InX && !v.targetSeen {
		x = c.Text(x, 0, canvas.Plain, fmt.Sprintf(" (in layer %d)", r.Layer+1))
	}
	x = c.Text(x, 0, canvas.Plain, " = ")
	if v.prompt.On && v.prompt.For == state.ForValue {
		c.Field(x, 0, "", v.prompt)
		return
	}
	text := "·"
	if v.Known(r) {
		text = exact(v.Value(r))
	}
	x = c.Text(x, 0, canvas.Strong, text)
	if v.Trying() && v.View.Selecting && v.Known(r) && !r.IsInput() {
		x = c.Text(x, 0, canvas.Plain, " in the network") // the table beside it shows the trial's
	}
	hows := append(v.howToChange(r, s.UnitText()+" (. for "+s.NextUnitText()+")"), v.howToChange(r, s.UnitText())...)
	if old, ok := v.moved(r); ok {
		was := " (was " + exact(old) + ")"
		if v.View.Selecting { // where the sign of no key stands before it
			was = " was " + exact(old)
		}
		x = c.Text(x, 0, canvas.Moved, was)
	}
	room := c.Width - x - 2
	if !v.View.Selecting { // no bracket says what + changes, so that by how much comes first
		room -= c.Measure(hows[len(hows)-1])
	}
	changed := v.differences(room)
	behind := 1
	if changed != "" {
		behind = 2 + c.Measure(changed)
	}
	if how, ok := c.Fitting(c.Width-x-behind, hows...); ok {
		c.Hint(x, 0, canvas.Faint, how)
	}
	c.Hint(c.Width-c.Measure(changed), 0, canvas.Moved, changed)
}

// drawRate draws η where that is what + and − change, or the field in which it is typed.
func (v *view) drawRate(c canvas.Canvas, unit string) {
	if v.prompt.On && v.prompt.For == state.ForValue {
		c.Field(0, 0, "η = ", v.prompt)
		return
	}
	x := c.Hint(0, 0, canvas.Faint, "+ − change ")
	x = c.Text(x, 0, canvas.Strong, "η = "+number.Short(v.Learning.Rate()))
	c.Hint(x, 0, canvas.Faint, " by "+unit+", enter types it")
}

// howToChange says by how much a nudge changes the number at r, and what else does.
func (v *view) howToChange(r model.Ref, unit string) []string {
	switch {
	case !v.Known(r):
		return []string{"  is not computed yet: t computes it", "  not yet computed"}
	case v.Tries():
		return []string{"  is a result; enter tries softmax on another", "  enter tries another", "  is a result"}
	case !r.IsInput():
		return []string{"  is a result; [ leads to its b, W and x", "  is a result"}
	case v.View.Selecting:
		return []string{"  + − by " + unit + ", enter types it", "  + − by " + unit}
	case v.Plane.On:
		return []string{" by " + unit + ", enter types it; arrows move x", " by " + unit + ", enter types it", " by " + unit}
	case v.Batch != state.NoBatch:
		return []string{" by " + unit + ", enter types it; ↑ ↓ take another row", " by " + unit + ", enter types it", " by " + unit}
	}
	return []string{" by " + unit + ", enter types it; ↑ ↓ select a number", " by " + unit + ", enter types, ↑ ↓ select", " by " + unit + ", enter types it", " by " + unit}
}

// differences names what differs from the preset, in as many words as fit.
func (v *view) differences(room int) string {
	names, count := v.Differences(state.ShownDifferences)
	if count == 0 {
		at := v.Row()
		text := fmt.Sprintf("example input %d of %d", at+1, len(v.Examples))
		is, read, labelled := v.Sample()
		if labelled {
			text += ": " + netset.SampleText(is, read)
		}
		if at >= 0 && (v.Changed() || labelled) && canvas.TextWidth(text) <= room {
			return text
		}
		return ""
	}
	const how = " · r resets"
	var texts []string
	for shown := len(names); shown > 0; shown-- {
		text := "changed: " + strings.Join(names[:shown], ", ")
		if count > shown {
			text += fmt.Sprintf(" and %d more", count-shown)
		}
		texts = append(texts, text+how)
	}
	changes := number.Count(count, "change")
	text, _ := canvas.Fitting(room, append(texts, changes+how, changes, "")...)
	return text
}

// onItsWay says in at most room cells which numbers a change of the selected one moves.
func (v *view) onItsWay(room int) string {
	if v.way == nil {
		return ""
	}
	name := v.Name(v.Selected)
	stop, layer := v.way.Stop()
	why := ""
	switch stop {
	case facts.ZeroInput:
		why = v.Net.From(layer, v.Selected.I).Name() + " is 0"
	case facts.ZeroW:
		why = fmt.Sprintf("its weights in W%d are 0", layer+1)
	case facts.Flat:
		why = string(v.Net.Layers[layer].Activation) + " is flat there"
	}
	var names []string
	for r := range v.way.Reached() {
		one := fmt.Sprintf("%d numbers of %s", r.Count, r.Vector)
		switch {
		case r.All:
			one = r.Vector
		case r.Count == 1:
			one = r.First.Name()
		}
		if names = append(names, one); len(names) > room {
			return "" // a network can have hundreds of layers
		}
	}
	text := ""
	switch {
	case len(names) == 0 && why == "":
		return "" // nothing comes behind y
	case len(names) == 0:
		text = fmt.Sprintf("%s moves nothing: %s.", name, why)
	case why == "":
		text = fmt.Sprintf("%s moves %s.", name, listed(names))
	default:
		text = fmt.Sprintf("%s moves %s; %s.", name, listed(names), why)
	}
	if canvas.TextWidth(text) > room {
		return ""
	}
	return text
}

// listed writes names as a list: "a2, z2 and y".
func listed(names []string) string {
	last := len(names) - 1
	if last == 0 {
		return names[0]
	}
	return strings.Join(names[:last], ", ") + " and " + names[last]
}

// Outcome says in one line what the last edit made of the last vector that is
// computed: "y 0.4044 0.5956 → 0.4035 0.5965"; of a long one, what it made of those of
// its numbers that there is room for. Where one selects and nothing was edited, it says
// what an edit is going to move. It is "" where nothing moved there, and without the room.
func Outcome(s state.State, room int) string {
	old, n := back.Replaced(s), s.Network
	if n.Learning.On() {
		return back.Outcome(s, room)
	}
	if old == nil {
		v := look(s, n.InHand())
		return v.onItsWay(room)
	}
	m, computed := facts.Moved(old.Trace, n)
	if !computed {
		return ""
	}
	for _, print := range []func(float64) string{(&view{full: s.Full}).print, (&view{}).print} {
		if text := wholeMove(m.Name, m.Was, m.Now, print, room); text != "" {
			return text
		}
		if text := moves(m.Name, m.Was, m.Now, print, room); text != "" {
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
