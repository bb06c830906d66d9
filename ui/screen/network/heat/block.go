// Package heat draws a column of a large network: its numbers as an image or a strip of
// heat, with a head above.
package heat

import (
	"fmt"

	"nnexplore/model"
	"nnexplore/ui/screen/canvas"
	"nnexplore/ui/state"
)

// LargestImage is the side of the largest image; more numbers are a strip of which the
// part in hand is in sight, so that no frame looks at more of them.
const LargestImage = 64

// A Block is a column of the picture: its head and its heat, under which there is a row for
// the number in hand.
type Block struct {
	Heat  canvas.Heat
	Head  []string // in ever fewer words
	Style canvas.Style
	Ref   func(i int) model.Ref // of number i
	Text  func(i int) string    // of number i, where it has no address; else nil
}

// Of returns n numbers as an image or a strip; at is the one in hand, or −1.
func Of(n, at int, sign rune, most float64, value func(i int) (float64, bool)) canvas.Heat {
	h, ok := canvas.Image(n)
	if !ok || n > LargestImage*LargestImage {
		h = canvas.Strip(n)
	}
	h.Mark, h.Sign, h.Most, h.Value = at, sign, most, value
	return h
}

// ShapeWords name a vector and its shape.
func ShapeWords(name string, n int, what string, h canvas.Heat) []string {
	if h.Cols > 0 {
		return []string{fmt.Sprintf("%s as %d×%d", name, h.Cols, h.Cols), name}
	}
	if what == "" {
		return []string{fmt.Sprintf("%s, %d numbers", name, n), fmt.Sprintf("%s, %d", name, n), name}
	}
	return []string{fmt.Sprintf("%s, %d %s", name, n, what), fmt.Sprintf("%s, %d", name, n), name}
}

// Draw draws the block at x in at most room cells, the head in heads and the heat in c, and
// returns the heat as it fits there and the row below it.
func (b Block) Draw(heads, c canvas.Canvas, x, room int) (h canvas.Heat, below canvas.Canvas) {
	h = b.Heat.Within(c, room, c.Height-1)
	h.Select = func(i int) state.Action { return state.Select{At: b.Ref(i)} }
	w, height := h.Size(c)
	h.Draw(c.Within(canvas.Box(x, 0, w, height)))
	words := b.Head
	switch {
	case h.Pool > 1:
		of := fmt.Sprintf("%d×%d", h.Pool, h.Pool)
		mean, name := ", means of "+of, words[len(words)-1]
		words = []string{words[0] + mean, name + mean, name + " " + of, name} // what it is is never left out
	case h.To-h.From < b.Heat.To:
		words = append([]string{words[len(words)-1] + fmt.Sprintf(" %d–%d of %d", h.From+1, h.To, b.Heat.To)}, words...)
	}
	head, _ := heads.Fitting(room+1, words...)
	heads.Text(x, 0, b.Style, head)
	return h, c.Within(canvas.Box(x, height, room, 1))
}

// Whole reports whether all numbers of the block are computed: else their largest is still
// to come.
func (b Block) Whole() bool {
	_, known := b.Heat.Value(b.Heat.To - 1)
	return known
}

// Legend says what the colours of the heat mean, by those that numbers have in it.
func Legend(c canvas.Canvas) {
	if c.Heat == canvas.HeatDigits {
		words, _ := c.Fitting(c.Width, "9 is the largest, - below 0", "9 largest, - below 0", "9 most, - below 0")
		c.Text(0, 0, canvas.Faint, words)
		return
	}
	below, above, side := "below 0 ", " above 0", 4
	tooWide := func() bool { return c.Measure(below+above)+2*side > c.Width }
	if tooWide() {
		below, above = "<0 ", " >0"
	}
	for tooWide() && side > 1 {
		side /= 2
	}
	x := c.HeatScale(c.Text(0, 0, canvas.Faint, below), 0, side)
	c.Text(x, 0, canvas.Faint, above)
}
