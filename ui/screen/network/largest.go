package network

import (
	"fmt"
	"strings"

	"nnexplore/model"
	"nnexplore/ui/facts"
	"nnexplore/ui/screen/canvas"
	"nnexplore/ui/state"
)

// A sum of many products is told by the largest of them, since its first ones decide no
// more than others.

// drawLargest draws the largest products of the sum of one neuron with bars, how many
// there are besides, and the result.
func (v *view) drawLargest(c canvas.Canvas, s model.Sum, d model.Largest) {
	const head, rest, result = 1, 1, 1
	at, inHand := v.termInHand(s)
	inHand = inHand && at < s.Len
	most := len(d.Terms)
	if inHand && !holds(d.Terms, at) {
		most++
	}
	rows, y := max(0, min(most, c.Height-rest-result)), 0
	if rows > 0 && c.Height > head+rest+result+1 {
		rows, y = min(rows, c.Height-head-rest-result), head
	}
	terms := append([]model.Term(nil), d.Terms[:min(rows, len(d.Terms))]...)
	if inHand && rows > 0 && !holds(terms, at) {
		terms = append(terms[:rows-1], s.Term(at)) // though it is not among the largest
	}
	if rows > 0 {
		v.drawProducts(c.Rows(0, y+rows), s, terms, y, d.MostProduct())
	}
	if c.Height > result {
		words, _ := c.Fitting(c.Width, v.leftOut(s, d, terms)...)
		c.Text(0, y+rows, canvas.Faint, words)
	}
	v.drawResult(c.Rows(min(y+rows+rest, c.Height-1), 1), s)
}

func holds(terms []model.Term, at int) bool {
	for _, t := range terms {
		if t.W.Ref.I == at {
			return true
		}
	}
	return false
}

// drawProducts draws a row for each of the terms, from row y on, and above them the heads
// of the columns, if y is below the top.
func (v *view) drawProducts(c canvas.Canvas, s model.Sum, terms []model.Term, y int, most float64) {
	const cell, gap, mostBar = 11, 2, 32
	l := s.Result.Ref.Layer
	name := canvas.TextWidth(v.Net.From(l, s.Len-1).Name()) // of none that the next step brings is longer
	var x, w, product []string
	for _, t := range terms {
		x, w = append(x, v.text(t.X.Ref, cell+1)), append(w, v.fit(t.W.Value, cell-2))
		product = append(product, v.productText(s, t, cell-2))
	}
	x, w, product = inColumn(x), inColumn(w), inColumn(product)
	ends := [...]int{2 + name + cell, 2 + name + 2*cell, 2 + name + 3*cell}
	at, inHand := v.termInHand(s)
	if y > 0 {
		for k, head := range [...]string{v.Net.SourceName(l), v.Notation().Weight(l, "·", fmt.Sprint(s.Result.Ref.J+1)), "product"} {
			c.Right(ends[k], y-1, canvas.Faint, head)
		}
		c.Text(ends[2]+gap, y-1, canvas.Faint, "the largest in size")
	}
	for k, t := range terms {
		c.Marked(y, inHand && t.W.Ref.I == at)
		c.Text(2, y, canvas.Faint, t.X.Ref.Name())
		v.cell(c, ends[0], y, canvas.Used, t.X.Ref, x[k])
		v.cell(c, ends[1], y, canvas.Sign(t.W.Value), t.W.Ref, w[k])
		c.Right(ends[2], y, canvas.Sign(t.Product), product[k])
		if v.isDone(s, t) {
			c.Within(canvas.Box(ends[2]+gap, y, mostBar, 1)).Bar(t.Product, most, canvas.Sign(t.Product))
		}
		y++
	}
}

// isDone reports whether the product has joined its sum.
func (v *view) isDone(s model.Sum, t model.Term) bool { return t.W.Ref.I < v.termsDone(s) }

// productText is a product with its sign, in at most room cells.
func (v *view) productText(s model.Sum, t model.Term, room int) string {
	switch text := v.fit(t.Product, room-1); {
	case !v.isDone(s, t):
		return "·"
	case t.Product > 0:
		return "+" + text
	default:
		return text
	}
}

// cell writes a number so that it ends before x, with a bracket on both sides while it is
// selected. A click selects it.
func (v *view) cell(c canvas.Canvas, x, y int, style canvas.Style, r model.Ref, text string) {
	text = strings.TrimLeft(text, " ")
	from := x - canvas.TextWidth(text)
	c.Click(canvas.Box(from, y, x-from, 1), state.Select{At: r})
	if _, ok := v.moved(r); ok {
		style = canvas.Moved
	}
	c.Text(from, y, style, text)
	if v.View.Selecting && r == v.Selected {
		c.Set(from-1, y, style, '[')
		c.Set(x, y, style, ']')
	}
}

// leftOut is how many products stand in no row, in ever fewer words.
func (v *view) leftOut(s model.Sum, d model.Largest, shown []model.Term) []string {
	done := min(v.termsDone(s), s.Len)
	more := d.More + len(d.Terms)
	for _, t := range shown {
		if t.Product != 0 && v.isDone(s, t) {
			more--
		}
	}
	l := s.Result.Ref.Layer
	from := v.Net.SourceName(l)
	var long, short []string
	switch {
	case done == 0:
		return []string{fmt.Sprintf("none of the %d products is computed yet", s.Len)}
	case len(shown) == 0:
		long = append(long, fmt.Sprintf("%d products are not 0", more))
	case more > 1:
		long = append(long, fmt.Sprintf("… %d more are not 0", more))
	case more == 1:
		long = append(long, "… 1 more is not 0")
	}
	short = append(short, long...)
	if d.ZeroX > 0 {
		long = append(long, zeros(d.ZeroX, from))
	}
	if d.ZeroW > 0 {
		long = append(long, zeros(d.ZeroW, fmt.Sprintf("W%d", l+1)))
	}
	if n := d.ZeroX + d.ZeroW; n > 0 {
		short = append(short, zeros(n, ""))
	}
	return []string{strings.Join(long, "; "), strings.Join(short, "; ")}
}

// zeros says how many products are 0, and that it comes of that vector or matrix.
func zeros(n int, of string) string {
	text, their := fmt.Sprintf("%d are 0", n), ", as their "
	if n == 1 {
		text, their = "1 is 0", ", as its "
	}
	if of == "" {
		return text
	}
	return text + their + of + " is"
}

// drawResult draws the sum as its products, the bias and what they come to.
func (v *view) drawResult(c canvas.Canvas, s model.Sum) {
	a, l := s.Result.Ref, s.Result.Ref.Layer
	name, done := a.Name(), min(v.termsDone(s), s.Len)
	if !v.Known(a) {
		if done == 0 {
			c.Text(0, 0, canvas.Strong, name+" = ·")
			return
		}
		style := canvas.Strong
		if _, ok := v.termInHand(s); ok && !v.View.Selecting {
			style = canvas.Made
		}
		x := c.Text(0, 0, canvas.Strong, name+" so far = ")
		x = c.Text(x, 0, style, v.short(s.Terms(done-1, done)[0].Running))
		c.Text(x, 0, canvas.Strong, fmt.Sprintf(", %d of %d products", done, s.Len))
		return
	}
	products := s.Terms(s.Len-1, s.Len)[0].Running
	numbers := v.short(products) + " + " + v.factor(s.Bias.Value)
	result, note := v.short(s.Result.Value), ""
	if facts.Misses(result, v.short(products), v.short(s.Bias.Value)) {
		note = v.inexact()
	}
	symbols := v.allTerms(l, fmt.Sprint(a.J+1))
	words, _ := c.Fitting(c.Width-c.Measure(" = "+result+note), name+" = "+symbols+" = "+numbers, name+" = Σ + b = "+numbers, name+" = "+numbers, name)
	x := c.Text(0, 0, canvas.Plain, words)
	x = c.Text(x, 0, canvas.Plain, " = ")
	x = c.Text(x, 0, canvas.Made, result)
	c.Text(x, 0, canvas.Faint, note)
}

// allTerms is the sum of a neuron of layer l in symbols, with one term for all of them.
func (v *view) allTerms(l int, neuron string) string {
	term := v.Notation().Times(v.Net.SourceName(l)+"[i]", v.Notation().Weight(l, "i", neuron))
	return fmt.Sprintf("Σ %s + b%d[%s]", term, l+1, neuron)
}

// largestLine is a sum in one line: its largest products, how many smaller ones there are,
// the bias and the result.
func (v *view) largestLine(s model.Sum, d model.Largest, room int) string {
	a := s.Result.Ref
	if !v.Known(a) {
		return a.Name() + " = ·"
	}
	end := fmt.Sprintf("b%d[%d] %s = %s", a.Layer+1, a.J+1, v.factor(s.Bias.Value), v.short(s.Result.Value))
	line := a.Name() + " ="
	for k, t := range d.Terms {
		next := signed(k == 0, v.short(t.Product))
		if canvas.TextWidth(line+next+smaller(d, k+1)+" + "+end) > room {
			return line + smaller(d, k) + " + " + end
		}
		line += next
	}
	return line + smaller(d, len(d.Terms)) + " + " + end
}

// smaller says how many products that are not 0 follow the first shown.
func smaller(d model.Largest, shown int) string {
	switch more := d.More + len(d.Terms) - shown; {
	case more == 0 && shown > 0:
		return ""
	case more == 0:
		return " 0"
	case shown == 0:
		return fmt.Sprintf(" %d products", more)
	default:
		return fmt.Sprintf(" + … %d smaller", more)
	}
}

// signed is a term of a sum as it is written behind another, or at the beginning.
func signed(first bool, text string) string {
	if first {
		return " " + text
	}
	if text[0] == '-' {
		return " − " + text[1:]
	}
	return " + " + text
}

// drawLargestEach draws the sums of a layer with many inputs, a line for each neuron.
func (v *view) drawLargestEach(c canvas.Canvas, e model.Explanation) {
	index := indexOf(e)
	c.Text(0, 0, canvas.Plain, fmt.Sprintf("a%d[%s] = %s, i from 1 to %d", e.Layer+1, index, v.allTerms(e.Layer, index), e.In))
	below, deciding := belowSymbols(c), v.Deciding(e)
	below = below.Rows(0, len(deciding))
	drawEach(below, e, func(j int) string {
		return v.largestLine(model.SumOf(v.Net, v.Trace, e.Layer, j), deciding[j-e.From], lineRoom(c))
	})
}
