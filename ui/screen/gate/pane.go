// Package gate draws the pane of the perceptron: its rule, the perceptron
// with its numbers, the truth table, the plane of inputs and the ruler of θ or b. pane.go lays it out; each part has a file.
package gate

import (
	"nnexplore/ui/screen/canvas"
	"nnexplore/ui/state"
)

// Draw draws the gate: the rule, the perceptron with its numbers, the
// truth table, the plane, the ruler of θ, what is to be said of ties or XOR, and where it is
// wanted the explanation of the chosen number. The try at XOR is an explanation itself.
func Draw(c canvas.Canvas, s *state.State) {
	v := look(s)
	columns, p := arrange(c, v)
	if s.Explaining && s.Focus == state.GatePane && !s.Gate.XOR {
		words := inWords(s)
		if below := p.belowNotes(); words.Rows(below.W) <= below.H {
			words.Draw(c.Within(below))
		} else {
			c = words.Below(c)
			columns, p = arrange(c, v)
		}
	}
	drawRule(c.Within(p.rule), s)
	drawNumbers(c.Within(p.numbers), s)
	drawTable(c.Within(p.table), s, columns)
	if p.plane.W > 0 {
		drawPlane(c.Within(p.plane), p.scale, s)
	}
	if _, asked := s.Question(); asked {
		return // what is below the table answers the question
	}
	drawRuler(c.Within(p.ruler), v, p.reach)
	notes := c.Within(p.notes)
	if s.Gate.XOR {
		drawXOR(notes, s)
		return
	}
	notes.Lines(0, 0, canvas.Plain, append(p.said, planeNotes(c, s, p)...))
}

// arrange is the columns of the table and where the parts stand.
func arrange(c canvas.Canvas, v view) ([]tableColumn, gateParts) {
	s := v.State
	columns := tableColumns(s, compactRoom)
	p := gateLayout(c, v, columns)
	for room := compactRoom - 1; p.scale.unit <= leastPlane+1 && room >= leastRoom; room-- { // fewer digits in the table may make it larger
		if narrow := tableColumns(s, room); tableWidth(c, narrow) < tableWidth(c, columns) {
			if q := gateLayout(c, v, narrow); q.scale.unit > p.scale.unit {
				return narrow, q
			}
		}
		if p.scale.unit > 0 {
			break // one that is in sight takes no more than a digit
		}
	}
	return columns, p
}

// gateNotes is what is to be said of ties and of the two forms, broken into lines,
// in fewer words where there is not the room.
func gateNotes(s *state.State, width, rows int) []string {
	lines := canvas.WrapAll(append(tieNotes(s, false), formNotes(s, width)...), width)
	if len(lines) > rows {
		lines = canvas.WrapAll(append(tieNotes(s, true), formNotes(s, width)...), width)
	}
	return lines
}

// planeNotes says where the line is that is not in the picture, if the sentence has no
// room below that; and that there is no picture where only all digits take its room.
func planeNotes(c canvas.Canvas, s *state.State, p gateParts) []string {
	switch short := *s; {
	case p.plane.W == 0 && !s.Full:
		return nil
	case p.plane.W == 0:
		short.Full = false
		if _, q := arrange(c, look(&short)); q.plane.W == 0 {
			return nil
		}
		return canvas.Wrap("All digits leave no room for the plane: d brings it back.", p.notes.W)
	}
	texts := awayNotes(s.Gate.Gate, p.scale)
	if len(texts) == 0 || canvas.TextWidth(texts[0]) <= p.plane.W {
		return nil
	}
	return canvas.Wrap(texts[0], p.notes.W)
}

// gateParts is where the parts of the gate pane stand.
type gateParts struct {
	rule, numbers, table, plane, ruler, notes canvas.Rect

	scale planeScale
	reach []string // what is written under the ruler
	said  []string // the notes
}

const (
	gateLeft   = 54 // columns of the parts beside a large plane
	largePlane = 10 // rows from 0 to 1 from which on a plane is worth the whole height
	tableRows  = 6  // a head, the four rows, and one's own
	notesRoom  = 2  // rows kept for notes, so that nothing moves where some come
	planeKey   = 1  // the row below the plane for what its signs mean
	blanks     = 3  // rows between the rule, the numbers, the table and the ruler

	besidePlane = 3  // columns before a large plane
	airyHeight  = 21 // rows of the parts beside it; for every six more the blanks are higher,
	mostAir     = 3  // up to this
)

// gateLayout divides the canvas. A part without room is empty. In a low pane the
// numbers stand beside each other without the perceptron, so that all rows of the table have room; what is
// left of the height of a higher one goes to the rule and to blank lines between the parts.
func gateLayout(c canvas.Canvas, s view, columns []tableColumn) gateParts {
	bounds := canvas.Box(0, 0, c.Width, c.Height)
	table := tableWidth(c, columns)
	left := max(gateLeft, table)
	var p gateParts
	under, large := c.Width, false
	if scale, ok := scalePlane(c.Width-left-besidePlane, c.Height-planeKey); ok && scale.unit >= largePlane {
		under, large, p.scale = c.Width-scale.width()-besidePlane, true, scale
	}
	rule, lines, rows := ruleBrief, perceptronRows, tableRows
	if xor := s.Gate.XOR; c.Height < rule+lines+rows || xor && c.Height < rule+lines+rows+xorLeast {
		if lines = 1; xor {
			rows = 0 // which the conditions repeat
		}
		rule = min(ruleBrief, max(1, c.Height-lines-tableRows))
	}
	below := c.Height - rule - lines - rows
	ruler, notes := p.shareBelow(c, s, under, below)
	if rule == ruleBrief && lines == perceptronRows && below > ruler+notes {
		rule, below = ruleRows, below-1
	}
	free := below - ruler - max(notes, notesRoom)
	blank := func(least int) int { return min(1, max(0, free-least)) }
	if airy := min(mostAir, (c.Height-airyHeight)/6); large && free >= blanks*airy && airy > 1 {
		blank = func(int) int { return airy }
	}

	numbers := rule + blank(2)
	y := numbers + lines + blank(1)
	p.table = canvas.Box(0, y, under, rows).Cut(bounds)
	y += rows + blank(0)
	p.ruler = canvas.Box(0, y, under, ruler).Cut(bounds)
	p.notes = canvas.Box(0, y+ruler, under, c.Height-y-ruler).Cut(bounds)
	if scale, ok := scalePlane(c.Width-table-1, y-planeKey); ok && lines == perceptronRows && !large {
		p.scale, under = scale, c.Width-scale.width()-1
		p.table.W = under
	}
	if p.scale.unit > 0 {
		p.plane = canvas.Box(c.Width-p.scale.width(), 0, p.scale.width(), p.scale.height()+planeKey).Cut(bounds)
	}
	p.rule = canvas.Box(0, 0, under, rule).Cut(bounds)
	p.numbers = canvas.Box(0, numbers, under, lines).Cut(bounds)
	return p
}

// belowNotes is what is left below the notes beside a large plane, after a blank row. It is
// empty where they have the width of the pane.
func (p gateParts) belowNotes() canvas.Rect {
	taken := len(p.said) + 1
	if p.plane.H < p.notes.Y || p.plane.W == 0 {
		return canvas.Rect{}
	}
	return canvas.Box(p.notes.X, p.notes.Y+taken, p.notes.W, p.notes.H-taken)
}

// shareBelow shares the rows below the table out: how many the ruler takes, and how
// many what is to be said below it. The try at XOR has the ruler's room where there is
// not enough for both.
func (p *gateParts) shareBelow(c canvas.Canvas, s view, width, rows int) (ruler, notes int) {
	p.reach = reachLines(s, width)
	ruler = rulerLeast(c, s, width) + len(p.reach)
	if s.Gate.XOR {
		least := xorRows(c, s.State, width, rows)
		if ruler = min(ruler, rows-least); ruler < rulerBare {
			ruler = 0
		}
		return ruler, least + xorExtra
	}
	p.said = gateNotes(s.State, width, max(notesRoom, rows-ruler-1-blanks))
	notes = len(p.said)
	return min(ruler, max(rulerBare+1, rows-notes)), notes
}
