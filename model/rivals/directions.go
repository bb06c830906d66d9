package rivals

import (
	"strings"

	"nnexplore/model"
	"nnexplore/number"
)

// An edit changes one number of a network. What is asked is which way another number goes.
type edit struct {
	was, now           model.Network
	wasTrace, nowTrace model.Trace
	r                  model.Ref // what is changed
	index, j           int       // the number that is asked for: entry j of the index-th vector by layer
}

// mistakes are those about which way a number goes.
func (d edit) mistakes(q *Question) {
	if d.stops() {
		q.mistake("a weight of 0 or an input of 0 was overlooked", d.first(true),
			both("where %s is not 0; it is %s, and 0 times any weight is 0", d.source(), d.sourceValue()))
	}
	if d.r.Kind == model.InW && d.sourceValue() < 0 {
		q.mistake("an input below 0 was overlooked", d.first(true),
			both("where %s is above 0; it is %s, so more weight makes less", d.source(), d.sourceValue()))
	}
	if w, found := d.below(); found {
		q.mistake("a weight below 0 was overlooked", d.first(false),
			textOf("where no weight on the way is below 0; %s = %s turns it round", "where no weight on the way is below 0; %s is %s and turns it round", w, model.Value(d.now, d.nowTrace, w)))
	}
	if l := d.flat(); l >= 0 {
		q.mistake("a function that passes nothing was overlooked", d.straight(),
			both("where all is passed on; %s passes nothing on there, and %s stays", d.now.Layers[l].Activation, d.now.VectorName(2*l+2)))
	}
	if d.atShares() {
		q.mistake("a was taken for the share of it", d.move(d.index-1, d.j),
			both("as %s does; %s is its share, and the others move too", d.now.Entry(d.index-1, d.j), d.now.Entry(d.index, d.j)))
	}
}

// move is which way entry j of a vector goes: +1, −1, or 0 where rounding alone moves it.
func (d edit) move(index, j int) float64 {
	return direction(d.wasTrace.Vector(index)[j], d.nowTrace.Vector(index)[j])
}

func direction(was, now float64) float64 {
	switch {
	case near(was, now, 0):
		return 0
	case now > was:
		return 1
	}
	return -1
}

// begins is the first vector that the edit can move.
func (d edit) begins() int {
	if d.r.Kind == model.InX {
		return 0
	}
	return 2*d.r.Layer + 1
}

// source is what a weight that is changed is multiplied by.
func (d edit) source() model.Ref { return d.now.From(d.r.Layer, d.r.I) }

func (d edit) sourceValue() float64 {
	if d.r.Kind != model.InW {
		return 1
	}
	return model.Value(d.now, d.nowTrace, d.source())
}

// changed is which way the number itself goes.
func (d edit) changed() float64 {
	return direction(model.Value(d.was, d.wasTrace, d.r), model.Value(d.now, d.nowTrace, d.r))
}

// first is which way the first number goes, or would where what a weight is multiplied by
// were above 0.
func (d edit) first(above bool) float64 {
	if v := d.sourceValue(); !above && v < 0 {
		return -d.changed()
	}
	return d.changed()
}

// stops reports whether the number that is changed is a weight that 0 comes into.
func (d edit) stops() bool { return d.r.Kind == model.InW && d.sourceValue() == 0 }

// flat is the first layer whose activation lets nothing of what moves before it through, or
// −1.
func (d edit) flat() int {
	for index := max(d.begins(), 1); index < d.index; index++ {
		if index%2 == 1 && d.moves(index) && !d.moves(index+1) {
			return index / 2
		}
	}
	return -1
}

// moves reports whether anything of a vector does.
func (d edit) moves(index int) bool {
	for j := range d.nowTrace.Vector(index) {
		if d.move(index, j) != 0 {
			return true
		}
	}
	return false
}

// straight is which way the number asked for would go where every activation passed on what
// comes.
func (d edit) straight() float64 {
	from := max(d.begins(), 1)
	v := make([]float64, len(d.nowTrace.Vector(from)))
	for j := range v {
		v[j] = d.nowTrace.Vector(from)[j] - d.wasTrace.Vector(from)[j]
	}
	for l := (from + 1) / 2; 2*l+1 <= d.index; l++ {
		layer := d.now.Layers[l]
		next := make([]float64, layer.Out())
		for i, x := range v {
			for j := range next {
				next[j] += float64(x * layer.W[i][j])
			}
		}
		v = next
	}
	return direction(0, v[d.j])
}

// below is the first weight below 0 that something which moves goes through on its way.
func (d edit) below() (model.Ref, bool) {
	from := d.begins()
	for l := (from + 1) / 2; 2*l+1 <= d.index; l++ {
		last := 2*l+1 >= d.index-1
		for i, row := range d.now.Layers[l].W {
			for j, w := range row {
				if w < 0 && d.move(2*l, i) != 0 && (!last || j == d.j) {
					return model.W(l, i, j), true
				}
			}
		}
	}
	return model.Ref{}, false
}

func (d edit) atShares() bool {
	return d.index == 2*len(d.now.Layers) && d.now.HasSoftmax()
}

// OfEdit is the question which way a number goes when the number at r of a network is
// changed. upTo is the last vector by layer that is computed; of that the entry which
// belongs to r is asked for, or else the first. ok is false where none is computed behind
// the number.
func OfEdit(was, now model.Network, wasTrace, nowTrace model.Trace, r model.Ref, upTo int) (q Question, ok bool) {
	d := edit{was: was, now: now, wasTrace: wasTrace, nowTrace: nowTrace, r: r, index: upTo}
	if upTo < 1 || upTo < d.begins() {
		return Question{}, false
	}
	if r.Kind != model.InX && r.Layer == (upTo-1)/2 {
		d.j = r.J
	}
	entry := now.Entry(upTo, d.j)
	before, after := model.Value(was, wasTrace, entry), model.Value(now, nowTrace, entry)
	right := d.move(upTo, d.j)
	value := model.Value(now, nowTrace, r)
	q = Question{
		Answer: Direction, Right: right, scale: 1,
		named:   both("%s %s", entry, directionWord(right)),
		asks:    textOf("%s becomes %s: does %s rise, fall or stay?", "%s becomes %s. Does %s rise, fall or stay?", r, value, entry),
		working: d.working(before, after),
	}
	d.mistakes(&q)
	return q, number.Finite(before, after)
}

// directionWord is a direction in words.
func directionWord(direction float64) string {
	switch direction {
	case 1:
		return "rises"
	case -1:
		return "falls"
	}
	return "stays"
}

// readDirection reads a direction.
func readDirection(text string) (typed, error) {
	switch strings.ToLower(strings.TrimSpace(text)) {
	case "+", "rise", "rises", "up", "plus":
		return typed{value: 1, text: "would rise"}, nil
	case "-", "\u2212", "fall", "falls", "down", "minus":
		return typed{value: -1, text: "would fall"}, nil
	case "0", "=", "stay", "stays", "same", "nothing":
		return typed{text: "would stay"}, nil
	}
	return typed{}, number.Refusal{Wrong: "that is no way to go", Expected: "+ for rises, - for falls or 0 for stays was expected"}
}
