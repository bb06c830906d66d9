// Package cards is the network on a large screen: the picture across the width, below it a
// card for each layer, and below these the working of what is in hand and the curve that it
// goes through next. plan.go lays that out; the others draw what stands nowhere else, from
// numbers and words alone.
package cards

import "nnexplore/ui/screen/canvas"

// A Plan is where everything stands. It follows from the network and from the size, and not
// from the step in hand, so that nothing moves while one steps.
type Plan struct {
	Chain, Heads, Graph canvas.Rect
	Why                 canvas.Rect // the explanation; empty where there is none
	Cards               []canvas.Rect
	First               int // the layer of the first card
	Working, Next       canvas.Rect
	Target              canvas.Rect
	Framed              bool // whether the explanation stands by itself, in a frame
}

// Wants are what the parts could use, in rows where nothing else is said.
type Wants struct {
	Layers, At   int // how many there are, and which is in hand
	Card         int // inside of its frame; 0 for no cards
	CardMost     int // the same where there is room to spare
	Working      int // the same of the working
	WorkingWidth int
	Graph        int
	Why          int // of the explanation, if it is asked for
}

// The sizes from which on there are cards, and the explanation stands by itself.
const (
	leastWidth, leastHeight = 156, 44
	whyWidth                = 200
)

// Fit reports whether a pane of that size has room for cards.
func Fit(width, height int) bool { return width >= leastWidth && height >= leastHeight }

const (
	frame     = 2 // rows or columns that a frame takes, and the columns of blank inside of it
	gap       = 1 // between what stands beside each other
	mostCards = 4
	leastCard = 9 // rows: one of W, and b, a and z

	leastGraph, leastWorking = 11, 9
	leastWhy                 = 18     // rows of the working where the explanation stands beside it
	leastNext, mostNext      = 44, 72 // columns
	leastBesideWhy           = 8      // rows of the picture with the explanation below
)

// For lays the parts out on a pane of a size that they [Fit].
func For(width, height int, want Wants) Plan {
	p := Plan{
		Chain:  canvas.Box(0, 0, width, 1),
		Heads:  canvas.Box(0, 1, width, 1),
		Target: canvas.Box(0, height-1, width, 1),
	}
	body := height - 3 // without these
	card := 0
	if want.Card > 0 {
		card = min(want.Card+frame, max(leastCard, body*2/5))
	}
	working := max(leastWorking, min(want.Working+frame, body-card-leastGraph))
	if width >= whyWidth {
		working = max(working, min(leastWhy, body-card-leastGraph))
	}
	graph := body - card - working
	if spare := graph - want.Graph; spare > 0 { // the cards and the working have more use for it
		more := max(0, want.CardMost+frame-card)
		if card == 0 || more > spare {
			more = 0
		}
		graph, card, working = graph-spare, card+more, working+spare-more
	}
	y := 2
	p.Graph = canvas.Box(0, y, width, graph-gap)
	y += graph
	p.cards(canvas.Box(0, y, width, card), want)
	y += card
	p.below(canvas.Box(0, y, width, working), want)
	if want.Why > 0 && !p.Framed {
		p.explain(want.Why)
	}
	return p
}

// explain makes room for an explanation of so many rows: below the picture, or where that
// would be too small then, in its place.
func (p *Plan) explain(rows int) {
	if left := p.Graph.H - gap - rows; left >= leastBesideWhy {
		p.Graph.H = left
		p.Why = canvas.Box(0, p.Graph.Y+left+gap, p.Graph.W, rows)
		return
	}
	p.Why = canvas.Box(0, p.Heads.Y, p.Heads.W, p.Heads.H+p.Graph.H)
	p.Heads, p.Graph = canvas.Rect{}, canvas.Rect{}
}

// cards places the cards side by side, those of the layers round the one in hand.
func (p *Plan) cards(r canvas.Rect, want Wants) {
	if r.H == 0 {
		return
	}
	n := min(want.Layers, mostCards)
	p.First = canvas.FirstShown(want.At, n, want.Layers)
	p.Cards = beside(r, n)
}

// beside divides a rectangle into n beside each other.
func beside(r canvas.Rect, n int) []canvas.Rect {
	list := make([]canvas.Rect, n)
	for k := range list {
		from, to := k*(r.W+gap)/n, (k+1)*(r.W+gap)/n
		list[k] = canvas.Box(r.X+from, r.Y, to-from-gap, r.H)
	}
	return list
}

// below places the working, the curve, and at their right the explanation where it stands by
// itself.
func (p *Plan) below(r canvas.Rect, want Wants) {
	rest := r.W
	if p.Framed = r.W >= whyWidth; p.Framed {
		why := r.W / 4
		rest -= why + gap
		p.Why = canvas.Box(rest+gap, r.Y, why, r.H)
	}
	next := min(max(rest-gap-want.WorkingWidth-2*frame, leastNext), max(leastNext, rest/3), mostNext)
	p.Working = canvas.Box(0, r.Y, rest-gap-next, r.H)
	p.Next = canvas.Box(rest-next, r.Y, next, r.H)
}

// Panel is the panel of a part that is not in hand.
func Panel(title string, note ...string) canvas.Panel {
	return canvas.Panel{Edge: canvas.Frame, Style: canvas.Faint, Title: title, Note: note}
}
