package network

import (
	"fmt"
	"sort"

	"nnexplore/model"
	"nnexplore/number"
	"nnexplore/ui/screen/canvas"
	"nnexplore/ui/state"
)

// largestImage is the side of the largest image; more numbers are a strip of which the
// part in hand is in sight, so that no frame looks at more of them.
const largestImage = 64

// A heatBlock is a column of the picture: its head, its heat, and under it the number in
// hand or, where there is none, how large the strongest is.
type heatBlock struct {
	heat  canvas.Heat
	head  []string // in ever fewer words
	style canvas.Style
	ref   func(i int) model.Ref // of number i; nil where the numbers have no address
	text  func(i int) string    // of number i, where they have none
}

// heatOf is n numbers as an image or a strip; at is the one in hand, or −1.
func heatOf(n, at int, sign rune, most float64, value func(i int) (float64, bool)) canvas.Heat {
	h, ok := canvas.Image(n)
	if !ok || n > largestImage*largestImage {
		h = canvas.Strip(n)
	}
	h.Mark, h.Sign, h.Most, h.Value = at, sign, most, value
	return h
}

// vectorBlock is the block of the index-th vector by layer.
func (v *view) vectorBlock(index int) heatBlock {
	layer := (index+1)/2 - 1
	n, ref, what := v.neurons(layer), model.X, ""
	if index > 0 {
		what = "sums"
		ref = func(i int) model.Ref { return model.A(layer, i) }
		if index%2 == 0 {
			ref, what = func(i int) model.Ref { return v.Net.Out(layer, i) }, "outputs"
		}
	}
	at, sign := v.markIn(ref)
	b := heatBlock{ref: ref, style: canvas.Faint}
	values := v.X
	if index > 0 {
		values = v.Trace.Vector(index)
	}
	known := sort.Search(n, func(i int) bool { return !v.Known(ref(i)) }) // they are computed in order
	b.heat = heatOf(n, at, sign, v.Peak(index), func(i int) (float64, bool) { return values[i], i < known })
	b.head = shapeWords(v.Net.VectorName(index), n, what, b.heat)
	if v.e.Part != model.Nothing && v.e.Result == v.Net.VectorName(index) && !v.View.Selecting {
		b.style = canvas.Made
	}
	return b
}

// shapeWords name a vector and its shape.
func shapeWords(name string, n int, what string, h canvas.Heat) []string {
	if h.Cols > 0 {
		return []string{fmt.Sprintf("%s as %d×%d", name, h.Cols, h.Cols), name}
	}
	if what == "" {
		return []string{fmt.Sprintf("%s, %d numbers", name, n), fmt.Sprintf("%s, %d", name, n), name}
	}
	return []string{fmt.Sprintf("%s, %d %s", name, n, what), fmt.Sprintf("%s, %d", name, n), name}
}

// markIn is which number of a vector is in hand, and how: the selected one, the one that
// the step makes, or the one that it uses.
func (v *view) markIn(ref func(int) model.Ref) (at int, sign rune) {
	zero, e := ref(0), v.e
	switch {
	case v.View.Selecting && zero.Kind == v.Selected.Kind && zero.Layer == v.Selected.Layer:
		at = v.Selected.J
	case e.Part == model.Nothing || e.Part == model.SoftmaxOf && e.Grain != model.ByNeuron || e.To-e.From != 1:
		return -1, ' '
	case zero.Kind != model.InX && zero.Layer == e.Layer && (e.Makes(ref(e.From)) || zero.Kind == model.InA && e.Uses(ref(e.From))):
		at = e.From
	default:
		return -1, ' '
	}
	if v.mark(ref(at)).sign == '▸' {
		return at, '▸'
	}
	return at, '•'
}

// drawBlock draws a block at x in at most room cells, the head in heads and the rest in c,
// and returns how many rows it takes and the heat as it fits there.
func (v *view) drawBlock(heads, c canvas.Canvas, x, room int, b heatBlock) (rows int, h canvas.Heat) {
	h = b.heat.Within(c, room, c.Height-1)
	h.Select = func(i int) state.Action { return state.Select{At: b.ref(i)} }
	w, height := h.Size(c)
	at := c.Within(canvas.Box(x, 0, w, height))
	h.Draw(at)
	words := b.head
	switch {
	case h.Pool > 1:
		mean := fmt.Sprintf("means of %d×%d", h.Pool, h.Pool)
		words = []string{words[0] + ", " + mean, words[len(words)-1] + ", " + mean, mean, words[len(words)-1]}
	case h.To-h.From < b.heat.To:
		words = append([]string{words[len(words)-1] + fmt.Sprintf(" %d–%d of %d", h.From+1, h.To, b.heat.To)}, words...)
	}
	head, _ := heads.Fitting(room+1, words...)
	heads.Text(x, 0, b.style, head)
	v.drawCaption(c.Within(canvas.Box(x, height, room, 1)), b)
	return height + 1, h
}

// drawCaption draws the number in hand of a block, or how large its strongest is.
func (v *view) drawCaption(c canvas.Canvas, b heatBlock) {
	at := b.heat.Mark
	switch {
	case at < 0 && b.heat.Most > 0 && b.whole():
		c.Text(0, 0, canvas.Faint, "largest "+number.Fit(b.heat.Most, graphNumber))
	case at < 0:
	case b.text != nil:
		c.Text(0, 0, canvas.Strong, b.text(at))
	default:
		const cell = 10
		r := b.ref(at)
		x := 0
		if name := r.Name(); canvas.TextWidth(name)+1+cell <= c.Width {
			x = c.Text(0, 0, canvas.Plain, name) + 1
		}
		v.number(c, x, 0, min(cell, c.Width-x), r, v.text(r, cell))
	}
}

// whole reports whether all numbers of the block are computed: else their largest is still
// to come.
func (b heatBlock) whole() bool {
	_, known := b.heat.Value(b.heat.To - 1)
	return known
}
