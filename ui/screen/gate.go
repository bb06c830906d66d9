package screen

import (
	"nnexplore/ui/state"
)

// drawGate draws the gate: the rule, its numbers beside the perceptron, the
// truth table, the plane, the ruler of θ, and what is to be said of ties or XOR.
func drawGate(c canvas, s state.State) {
	columns := tableColumns(s, compactRoom)
	p := gateLayout(c, s, columns)
	if p.plane.w == 0 {
		if narrow := tableColumns(s, compactRoom-1); tableWidth(c, narrow) < tableWidth(c, columns) {
			if q := gateLayout(c, s, narrow); q.plane.w > 0 {
				columns, p = narrow, q
			}
		}
	}
	drawRule(c.within(p.rule), s)
	drawFields(c.within(p.fields), s)
	drawPerceptron(c.within(p.perceptron), s)
	drawTable(c.within(p.table), s, columns)
	drawPlane(c.within(p.plane), s)
	drawRuler(c.within(p.ruler), s)
	notes := c.within(p.notes)
	if s.Gate.XOR {
		drawXOR(notes, s.Gate.Gate)
		return
	}
	for y, line := range gateNotes(s, p.notes.w, p.notes.h) {
		notes.text(0, y, Plain, line)
	}
}

// gateNotes is what is to be said of ties and of the two forms, broken into lines,
// in fewer words where there is not the room.
func gateNotes(s state.State, width, rows int) []string {
	lines := wrapAll(append(tieNotes(s.Gate, false), formNotes(s)...), width)
	if len(lines) > rows {
		lines = wrapAll(append(tieNotes(s.Gate, true), formNotes(s)...), width)
	}
	return lines
}

// gateParts is where the parts of the gate pane stand.
type gateParts struct {
	rule, fields, perceptron, table, plane, ruler, notes rect
}

const (
	gateLeft   = 54 // columns of the parts beside the plane
	fieldsLeft = 22 // columns of the numbers beside the perceptron
	tableRows  = 6  // a head, the four rows, and one's own
	rulerRows  = 4
	rulerBare  = 3  // the ruler without the sentence below it
	largePlane = 14 // rows from 0 to 1 of the largest plane
)

// gateLayout divides the canvas. A part without room is empty. In a low pane the
// numbers stand beside each other, so that all rows of the table have room; what is
// left of the height of a higher one goes to blank lines between the parts.
func gateLayout(c canvas, s state.State, columns []tableColumn) gateParts {
	bounds := rect{0, 0, c.width, c.height}
	left := max(gateLeft, tableWidth(c, columns))
	var p gateParts
	under, large := c.width, planeScale{}
	if scale, ok := scalePlane(c.width-left-2, c.height-3); ok && scale.unit >= axisLabels {
		under, large = left, scale
	}
	rows, lines, table := 2, 3, tableRows
	if xor := s.Gate.XOR; c.height < rows+lines+table || xor && c.height < rows+lines+table+xorLeast {
		if lines = 1; xor {
			table = 0 // which the conditions repeat
		}
		rows = min(2, max(1, c.height-lines-tableRows))
	}
	ruler, free := gateBelow(c, s, under, c.height-rows-lines-table)
	blank := func(least int) int { return min(1, max(0, free-least)) }

	p.rule = rect{0, 0, c.width, rows}.cut(bounds)
	y := rows + blank(2)
	p.fields = rect{0, y, under, lines}.cut(bounds)
	if lines == 3 {
		p.fields.w = min(under, max(fieldsLeft, fieldsWidth(c, s)+1))
		p.perceptron = rect{p.fields.w, y, under - p.fields.w, 3}.cut(bounds)
	}
	y += lines + blank(1)
	p.table = rect{0, y, under, table}.cut(bounds)
	y += table + blank(0)
	p.ruler = rect{0, y, under, ruler}.cut(bounds)
	p.notes = rect{0, y + ruler, under, c.height - y - ruler}.cut(bounds)
	if large.unit > 0 {
		p.plane = rect{under + 2, 2, large.width(), large.height() + 1}.cut(bounds)
	} else if scale, ok := scalePlane(c.width-left-1, y-1); ok && lines == 3 {
		x := c.width - scale.width()
		p.plane = rect{x, 1, scale.width(), min(scale.height()+1, y-1)}.cut(bounds)
		p.table.w, p.perceptron.w = x-1, x-1-p.fields.w
	}
	return p
}

// gateBelow shares the rows below the table out: how many the ruler takes, and how
// many are left when all that is to be said stands below it. The try at XOR has the
// ruler's room where there is not enough for both.
func gateBelow(c canvas, s state.State, width, rows int) (ruler, free int) {
	if !s.Gate.XOR {
		return rulerRows, rows - rulerRows - len(gateNotes(s, width, rows-rulerRows))
	}
	least := xorRows(c, s.Gate.Gate, width, rows)
	if ruler = rulerBare; rows < ruler+least {
		ruler = 0
	}
	return ruler, rows - ruler - least - xorExtra
}
