package rivals

import (
	"math"

	"nnexplore/model"
)

// mostPassed is how many numbers of a vector a line tells of.
const mostPassed = 2

// working says how what is changed goes on, vector by vector.
func (d edit) working(before, after float64) (lines []text) {
	if d.r.Kind == model.InW {
		lines = append(lines, textOf("%s is multiplied by %s = %s", "%s is multiplied by %s, which is %s", d.r, d.source(), d.sourceValue()).
			then(": %s", ", so %s", d.goes(d.begins(), d.r.J)))
	} else if d.r.Kind == model.InB {
		lines = append(lines, textOf("%s is added: %s", "%s is added, so %s", d.r, d.goes(d.begins(), d.r.J)))
	}
	for index := d.begins() + 1; index <= d.index && (index == 1 || d.moves(index-1)); index++ {
		if index%2 == 1 {
			lines = append(lines, d.throughWeights(index))
		} else {
			lines = append(lines, d.throughFunction(index))
		}
	}
	if !near(before, after, 0) {
		entry := d.now.Entry(d.index, d.j)
		lines = append(lines, textOf("%s: %s → %s", "%s goes from %s to %s", entry, before, after))
	}
	return lines
}

// goes is an entry of a vector and which way it goes.
func (d edit) goes(index, j int) text {
	return both("%s %s", d.now.Entry(index, j), directionWord(d.move(index, j)))
}

// throughFunction says what an activation passes on of what moves.
func (d edit) throughFunction(index int) text {
	l := index/2 - 1
	h := d.now.Layers[l].Activation
	if h == model.Softmax {
		return d.throughShares(index)
	}
	for j := range d.nowTrace.Vector(index) {
		if d.move(index-1, j) == 0 || index == d.index && j != d.j && d.move(index-1, d.j) != 0 {
			continue
		}
		if a := d.nowTrace.Vector(index - 1)[j]; d.move(index, j) == 0 {
			return textOf("%s passes nothing on at %s = %s: %s", "%s passes nothing on where %s is %s, so %s", h, d.now.Entry(index-1, j), a, d.goes(index, j))
		} else if slope := h.Derivative(a); !math.IsNaN(slope) && slope != 0 {
			return textOf("%s has the slope %s at %s: %s", "%s has the slope %s at %s, so %s", h, slope, d.now.Entry(index-1, j), d.goes(index, j))
		}
		return textOf("%s jumps there: %s", "%s jumps there, so %s", h, d.goes(index, j))
	}
	return both("%s stays", d.now.VectorName(index))
}

// throughWeights says what the weights of a layer make of what moves: of the entry asked for
// where that is in the vector or just behind it, else of the first that moves.
func (d edit) throughWeights(index int) text {
	j, l := d.j, index/2
	if index < d.index-1 {
		for j = 0; j < len(d.nowTrace.Vector(index))-1 && d.move(index, j) == 0; j++ {
		}
	}
	through, told := text{}, 0
	for i := range d.now.Layers[l].W {
		if d.move(index-1, i) == 0 {
			continue
		}
		if told++; told > mostPassed {
			through = through.then(" …", ", and others")
			break
		}
		if told > 1 {
			through = through.then(", ", ", and ")
		}
		w := model.W(l, i, j)
		through = through.then("%s = %s", "%s, which is %s", w, model.Value(d.now, d.nowTrace, w))
	}
	return both("times %s: %s", through, d.goes(index, j))
}

// throughShares says why a share goes which way: whether its own a gains more than another.
func (d edit) throughShares(index int) text {
	own := d.nowTrace.Vector(index - 1)[d.j] - d.wasTrace.Vector(index - 1)[d.j]
	most, other := 0.0, -1
	for k := range d.nowTrace.Vector(index - 1) {
		gain := d.nowTrace.Vector(index - 1)[k] - d.wasTrace.Vector(index - 1)[k]
		if k != d.j && (other < 0 || math.Abs(gain-own) > math.Abs(most-own)) {
			most, other = gain, k
		}
	}
	if other < 0 {
		return both("softmax of one number is 1, whatever comes in")
	}
	sign := func(gain float64) text {
		switch {
		case near(gain, 0, 1):
			return both("stays")
		case gain < 0:
			return both("loses %s", -gain)
		}
		return both("gains %s", gain)
	}
	return textOf("%s %s, %s %s: %s", "%s %s, and %s %s, so %s",
		d.now.Entry(index-1, d.j), sign(own), d.now.Entry(index-1, other), sign(most), d.goes(index, d.j))
}
