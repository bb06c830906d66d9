package heat

import (
	"fmt"

	"nnexplore/model"
	"nnexplore/number"
	"nnexplore/ui/facts"
	"nnexplore/ui/screen/canvas"
	"nnexplore/ui/state"
	"nnexplore/ui/state/netset"
)

// The room for the parts of what speaks for an output.
const (
	speaksList  = 36 // columns of the list, with its bars
	speaksGap   = 3
	leastImage  = 8
	mostImage   = 64
	speaksCells = 9  // of a number in the list
	mostCalled  = 40 // of what the output is called
)

// Speaks draws what speaks for an output: x, the change of the output for each x as heat, and
// the largest changes with bars.
func Speaks(c canvas.Canvas, n state.NetworkState, s facts.Speaks) {
	head := fmt.Sprintf("What speaks for %s = %s", s.Output.Name(), number.Short(s.Now))
	if s.Called != "" {
		head = fmt.Sprintf("What speaks for %q: %s = %s", canvas.Cut(s.Called, mostCalled), s.Output.Name(), number.Short(s.Now))
	}
	c.Text(0, 0, canvas.Strong, head)
	how, _ := c.Fitting(c.Width,
		fmt.Sprintf("How much %s changes if one x alone grows by %s, also one that is 0 now.", s.Output.Name(), s.Nudge),
		fmt.Sprintf("How much %s changes if one x grows by %s", s.Output.Name(), s.Nudge))
	c.Text(0, 1, canvas.Plain, how)
	body := c.Rows(2, max(0, c.Height-4))
	x := 0
	for _, b := range speaksBlocks(body, n, s) {
		x += drawSpeaksBlock(body, x, speaksRoom(body), b) + speaksGap
	}
	drawSpeaksList(body.Within(canvas.Box(x, 0, body.Width-x, body.Height)), n, s)
	words, _ := c.Fitting(c.Width, speaksWords(s)...)
	c.Text(0, c.Height-1, canvas.Plain, words)
}

// speaksRoom is how many cells each of the two images can have.
func speaksRoom(c canvas.Canvas) int {
	return min(mostImage, (c.Width-speaksList-2*speaksGap)/2)
}

// speaksBlocks are the blocks that there is room for: x and the changes, or none.
func speaksBlocks(c canvas.Canvas, n state.NetworkState, s facts.Speaks) []Block {
	if speaksRoom(c) < leastImage || c.Height < leastImage/2+2 {
		return nil
	}
	at := -1
	if r := n.Selected; n.View.Selecting && r.Kind == model.InX {
		at = r.J
	}
	block := func(title string, v []float64, most float64) Block {
		b := Block{Ref: model.X, Style: canvas.Plain, Heat: Of(len(v), at, '▸', most, func(i int) (float64, bool) { return v[i], true })}
		b.Head = ShapeWords(title, len(v), "", b.Heat)
		return b
	}
	x, changes := block("x", n.X, n.Peak(0)), block("", s.Changes, s.Most)
	if is, read, ok := n.Sample(); ok {
		x.Head = append([]string{x.Head[0] + ": " + netset.SampleText(is, read)}, x.Head...)
	}
	x.Text = func(i int) string { return model.X(i).Name() + " = " + number.Short(n.X[i]) }
	changes.Style, changes.Head = canvas.Strong, []string{"the changes", "changes"}
	changes.Text = func(i int) string { return signedChange(s.Changes[i]) }
	return []Block{x, changes}
}

// drawSpeaksBlock draws a block with its head, and below it the number in hand, or what the
// colours mean. It returns how wide it is.
func drawSpeaksBlock(c canvas.Canvas, x, room int, b Block) int {
	h, below := b.Draw(c, c.Rows(1, c.Height-1), x, room)
	width, _ := h.Size(c)
	const least = 17 // for the words below it
	width = min(max(width, least), room)
	below = below.Within(canvas.Box(0, 0, width, 1))
	switch at := b.Heat.Mark; {
	case at >= 0:
		below.Text(0, 0, canvas.Strong, b.Text(at))
	case b.Style == canvas.Strong:
		Legend(below)
	case b.Heat.Most > 0:
		below.Text(0, 0, canvas.Faint, "largest "+number.Fit(b.Heat.Most, speaksCells))
	}
	return width
}

// drawSpeaksList draws the inputs that change the output most, those for it above those
// against it. The halves have their places, so that nothing jumps.
func drawSpeaksList(c canvas.Canvas, n state.NetworkState, s facts.Speaks) {
	half := c.Height / 2
	for k, part := range []struct {
		title string
		list  []int
	}{{"for it", s.For}, {"against it", s.Against}} {
		title := fmt.Sprintf("%s: %d of %d", part.title, len(part.list), len(s.Changes))
		in := c.Rows(k*half, half)
		in.Text(0, 0, canvas.Faint, title)
		for row, i := range part.list[:min(len(part.list), max(0, half-1-1+k))] {
			drawSpeaksRow(in.Rows(row+1, 1), n, i, s)
		}
	}
}

// drawSpeaksRow draws an input, its value, the change and its bar. A click selects it.
func drawSpeaksRow(c canvas.Canvas, n state.NetworkState, i int, s facts.Speaks) {
	r, name := model.X(i), model.X(len(n.X)-1).Name()
	c.Text(1, 0, c.Marked(0, n.View.Selecting && n.Selected == r), r.Name())
	x := 1 + canvas.TextWidth(name) + speaksCells
	c.Right(x, 0, canvas.Faint, number.Fit(n.X[i], speaksCells-1))
	x += 1 + speaksCells
	c.Right(x, 0, canvas.Sign(s.Changes[i]), signedChange(s.Changes[i]))
	c.Within(canvas.Box(x+1, 0, speaksList, 1)).Bar(s.Changes[i], s.Most, canvas.Sign(s.Changes[i]))
	c.Click(canvas.Box(0, 0, c.Width, 1), state.Select{At: r})
}

// speaksWords say which input speaks most for the output and which against it, in ever fewer
// words.
func speaksWords(s facts.Speaks) []string {
	idle := ""
	if s.Idle() > 0 {
		idle = fmt.Sprintf("; %d of %d change nothing", s.Idle(), len(s.Changes))
	}
	most := func(list []int) string {
		return fmt.Sprintf("%s (%s)", model.X(list[0]).Name(), signedChange(s.Changes[list[0]]))
	}
	text := ""
	switch {
	case len(s.For)+len(s.Against) == 0:
		return []string{"No x by itself changes it by so little a nudge.", "No x changes it."}
	case len(s.Against) == 0:
		text = most(s.For) + " speaks most for it, none against it"
	case len(s.For) == 0:
		text = most(s.Against) + " speaks most against it, none for it"
	default:
		text = most(s.For) + " speaks most for it, " + most(s.Against) + " most against it"
	}
	return []string{text + idle, text}
}

// signedChange is a change with its sign.
func signedChange(v float64) string {
	if text := number.Fit(v, speaksCells-1); v > 0 {
		return "+" + text
	} else {
		return text
	}
}
