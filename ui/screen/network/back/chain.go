package back

import (
	"fmt"
	"strings"

	"nnexplore/model"
	walk "nnexplore/model/back"
	"nnexplore/ui/screen/canvas"
	"nnexplore/ui/state"
)

// A link is a part of the chain: the vector or matrix that a step by layer makes.
type link struct {
	name  string
	index int // of the step by layer that makes it, 0 for y
}

// links are the parts of the chain behind y.
func (v *view) links() []link {
	list := []link{{"y", 0}, {"L", 1}}
	for l := v.Net.Last(); l >= 0; l-- {
		at := len(list)
		list = append(list, link{fmt.Sprintf("δ%d", l+1), at}, link{fmt.Sprintf("∂W%d, ∂b%d", l+1, l+1), at + 1})
	}
	return list
}

// drawChain draws the way from x to L and back: what is done strong, and the place marked. Where
// it has no room, that is around the place.
func (v *view) drawChain(c canvas.Canvas) {
	w := v.Learning.Walk()
	index := w.Index(model.ByLayer, v.Learning.Back)
	here := index
	if w.Boundary(model.ByLayer, index) != v.Learning.Back {
		here++
	}
	links := v.links()
	room, _ := c.Fitting(c.Width/2, v.whichInHand()...)
	from, to := v.linksShown(links, here, c.Width-c.Measure(room)-2)
	done, made := canvas.Strong, canvas.Made
	if v.View.Selecting {
		done, made = canvas.Faint, canvas.Plain
	}
	x := 0
	if from == 0 {
		c.Click(canvas.Box(0, 0, 2, 1), state.StepToLayer{Index: 0})
		x = c.Text(x, 0, canvas.Plain, " x ")
		x = c.Text(x, 0, done, "━━ … ━━")
	} else {
		x = c.Text(x, 0, canvas.Plain, " …")
	}
	for i := from; i < to; i++ {
		name, style := " "+links[i].name+" ", canvas.Plain
		switch {
		case i == here:
			name, style = "▸"+links[i].name+" ", made
		case i > index:
			style = canvas.Faint
		}
		switch sign := "◂"; {
		case i == 0:
		case i == 1:
			x = c.Text(x, 0, done, "━━")
		case i > here:
			x = c.Text(x, 0, canvas.Faint, sign)
		default:
			x = c.Text(x, 0, done, sign)
		}
		c.Click(canvas.Box(x, 0, c.Measure(name), 1), state.StepToBack{Index: links[i].index})
		x = c.Text(x, 0, style, name)
	}
	if to < len(links) {
		x = c.Text(x, 0, canvas.Faint, "◂ …")
	}
	c.AtEnd(x+1, 0, canvas.Plain, v.whichInHand()...)
}

// linksShown are the parts of the chain from … to that have room, with the place among them.
func (v *view) linksShown(links []link, here, room int) (from, to int) {
	const start, more = len(" x -- . --"), len(" < ...")
	cells := func(from, to int) int {
		sum := 0
		if from == 0 {
			sum = start
		} else {
			sum = more
		}
		for _, l := range links[from:to] {
			sum += canvas.TextWidth(l.name) + 3
		}
		if to < len(links) {
			sum += more
		}
		return sum
	}
	from, to = 0, len(links)
	for cells(from, to) > room && to > here+1 {
		to--
	}
	for cells(from, to) > room && from < here-1 {
		from++
	}
	for to < len(links) && cells(from, to+1) <= room {
		to++
	}
	return from, to
}

// whichInHand says whether one steps or selects, and how far one is.
func (v *view) whichInHand() []string {
	switch {
	case v.View.Selecting && !v.ok:
		return []string{"selecting " + v.Name(v.Selected), "selecting"}
	case v.View.Selecting:
		return []string{"selecting " + v.Name(v.inHand) + " of " + v.Name(v.Selected), "selecting " + v.Name(v.Selected), "selecting"}
	}
	w := v.Learning.Walk()
	where := fmt.Sprintf("%d of %d", w.Index(v.Grain, v.Learning.Back), w.Count(v.Grain))
	if v.Playing {
		return []string{fmt.Sprintf("▶ %s, %d a second", where, state.Speeds[v.Speed]), "▶ " + where}
	}
	return []string{fmt.Sprintf("back by %s, %s", v.Grain, where), where}
}

// Hint is what to try next, in ever fewer words. It names only what the key does from here.
func Hint(n state.NetworkState) []string {
	w := n.Learning.Walk()
	check, learn, learns := "", "", ""
	if _, ok := n.Checked(); ok {
		check = "; n checks it"
	}
	if n.Learning.Learns() {
		learn, learns = "; key L takes a step of learning", "; key L learns"
	}
	switch {
	case n.Playing:
		return []string{"space pauses, s changes how fast it goes, esc stops."}
	case n.Learning.Checking:
		return []string{"n ends the check."}
	case n.View.Selecting && n.Selected.IsInput():
		return []string{
			"+ makes " + n.Name(n.Selected) + " larger, − smaller" + check + "; t goes to its gradient; esc leaves.",
			"+ makes it larger, − smaller" + check + "; esc leaves.",
			"esc leaves.",
		}
	case n.View.Selecting:
		return []string{"t goes to its gradient; esc leaves.", "esc leaves."}
	case n.Learning.Back == w.Places() && learn != "":
		return []string{
			"L learns by one step: W − η·∂W, b − η·∂b in all layers; C: another loss; home starts again.",
			"L learns by one step: W − η·∂W, b − η·∂b; C: another loss.",
			"L learns by one step; home starts again.",
		}
	case n.Learning.Back == w.Places():
		return []string{"C: another loss; home starts again.", "home starts again."}
	}
	if e := n.BackStep(); e.Step.Kind == walk.Delta && e.Activation.Jumps() {
		return []string{
			fmt.Sprintf("A step function is flat, so δ%d is 0: nothing goes back; → goes on, i says why.", e.Layer+1),
			"A step function is flat: nothing goes back; i says why.",
			"Nothing goes back; i says why.",
		}
	}
	next := nextStep(n, walk.Explain(n.Net, n.Loss(), w, n.Grain, w.Next(n.Grain, n.Learning.Back)))
	return []string{
		"→ " + next + ", ← goes back" + learn + check + "; i says why.",
		"→ " + next + learn + check + "; i says why.",
		"→ " + next + learns + check + "; i says why.",
		"→ " + next + "; i says why.",
		"→ " + next + ".",
	}
}

// nextStep says what the next step does.
func nextStep(n state.NetworkState, e walk.Explanation) string {
	e.Notation = n.Notation()
	r, _ := e.First()
	l := e.Layer + 1
	switch s := e.Step; {
	case e.Part == walk.Loss && (e.Grain != model.ByTerm || s.Kind == walk.Whole):
		return "makes the loss L"
	case e.Part == walk.Loss:
		return fmt.Sprintf("adds what y[%d] is off to L", s.J+1)
	case e.Grain == model.ByLayer && e.Part == walk.Deltas:
		return fmt.Sprintf("makes δ%d, the slopes of L along a%d", l, l)
	case e.Grain == model.ByLayer:
		return fmt.Sprintf("makes ∂W%d and ∂b%d", l, l)
	case e.Part == walk.Gradients && e.Grain == model.ByNeuron:
		return fmt.Sprintf("makes ∂W%d and ∂b%d of neuron %d", l, l, e.From+1)
	case s.Kind == walk.Product && e.Grain == model.ByTerm:
		return fmt.Sprintf("adds %s·δ%d[%d]", n.Name(model.W(e.Layer+1, s.J, s.I)), l+1, s.I+1)
	}
	return "makes " + n.Name(r)
}

// Outcome says in one line what the last edit made of L: "L 0.9053 → 0.3630". It is "" where
// nothing moved, where the notice has both numbers, and without the room.
func Outcome(s state.State, room int) string {
	v := look(s)
	r := model.LossRef()
	was, moved := v.moved(r)
	if !moved {
		return ""
	}
	before, now := v.print(was), v.print(v.of.Value(r))
	if text := "L " + before + " → " + now; canvas.TextWidth(text) <= room && before != now && !(strings.Contains(s.Notice, before) && strings.Contains(s.Notice, now)) {
		return text
	}
	return ""
}
