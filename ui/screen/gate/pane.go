// Package gate draws the pane of the perceptron: its rule, its numbers, the truth table,
// the plane of inputs and the ruler of θ. pane.go lays it out; each part has a file.
package gate

import (
	"nnexplore/ui/screen/canvas"
	"nnexplore/ui/state"
)

// Draw draws the gate: the rule, its numbers beside the perceptron, the
// truth table, the plane, the ruler of θ, and what is to be said of ties or XOR.
func Draw(c canvas.Canvas, s state.State) {
	columns := tableColumns(s, compactRoom)
	p := gateLayout(c, s, columns)
	if p.plane.W == 0 {
		if narrow := tableColumns(s, compactRoom-1); tableWidth(c, narrow) < tableWidth(c, columns) {
			if q := gateLayout(c, s, narrow); q.plane.W > 0 {
				columns, p = narrow, q
			}
		}
	}
	drawRule(c.Within(p.rule), s)
	drawFields(c.Within(p.fields), s)
	drawPerceptron(c.Within(p.perceptron), s)
	drawTable(c.Within(p.table), s, columns)
	drawPlane(c.Within(p.plane), s)
	drawRuler(c.Within(p.ruler), s)
	notes := c.Within(p.notes)
	if s.Gate.XOR {
		drawXOR(notes, s.Gate.Gate)
		return
	}
	for y, line := range gateNotes(s, p.notes.W, p.notes.H) {
		notes.Text(0, y, canvas.Plain, line)
	}
}

// gateNotes is what is to be said of ties and of the two forms, broken into lines,
// in fewer words where there is not the room.
func gateNotes(s state.State, width, rows int) []string {
	lines := canvas.WrapAll(append(tieNotes(s.Gate, false), formNotes(s)...), width)
	if len(lines) > rows {
		lines = canvas.WrapAll(append(tieNotes(s.Gate, true), formNotes(s)...), width)
	}
	return lines
}

// gateParts is where the parts of the gate pane stand.
type gateParts struct {
	rule, fields, perceptron, table, plane, ruler, notes canvas.Rect
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
func gateLayout(c canvas.Canvas, s state.State, columns []tableColumn) gateParts {
	bounds := canvas.Box(0, 0, c.Width, c.Height)
	left := max(gateLeft, tableWidth(c, columns))
	var p gateParts
	under, large := c.Width, planeScale{}
	if scale, ok := scalePlane(c.Width-left-2, c.Height-3); ok && scale.unit >= axisLabels {
		under, large = left, scale
	}
	rows, lines, table := 2, 3, tableRows
	if xor := s.Gate.XOR; c.Height < rows+lines+table || xor && c.Height < rows+lines+table+xorLeast {
		if lines = 1; xor {
			table = 0 // which the conditions repeat
		}
		rows = min(2, max(1, c.Height-lines-tableRows))
	}
	ruler, free := gateBelow(c, s, under, c.Height-rows-lines-table)
	blank := func(least int) int { return min(1, max(0, free-least)) }

	p.rule = canvas.Box(0, 0, c.Width, rows).Cut(bounds)
	y := rows + blank(2)
	p.fields = canvas.Box(0, y, under, lines).Cut(bounds)
	if lines == 3 {
		p.fields.W = min(under, max(fieldsLeft, fieldsWidth(c, s)+1))
		p.perceptron = canvas.Box(p.fields.W, y, under-p.fields.W, 3).Cut(bounds)
	}
	y += lines + blank(1)
	p.table = canvas.Box(0, y, under, table).Cut(bounds)
	y += table + blank(0)
	p.ruler = canvas.Box(0, y, under, ruler).Cut(bounds)
	p.notes = canvas.Box(0, y+ruler, under, c.Height-y-ruler).Cut(bounds)
	if large.unit > 0 {
		p.plane = canvas.Box(under+2, 2, large.width(), large.height()+1).Cut(bounds)
	} else if scale, ok := scalePlane(c.Width-left-1, y-1); ok && lines == 3 {
		x := c.Width - scale.width()
		p.plane = canvas.Box(x, 1, scale.width(), min(scale.height()+1, y-1)).Cut(bounds)
		p.table.W, p.perceptron.W = x-1, x-1-p.fields.W
	}
	return p
}

// gateBelow shares the rows below the table out: how many the ruler takes, and how
// many are left when all that is to be said stands below it. The try at XOR has the
// ruler's room where there is not enough for both.
func gateBelow(c canvas.Canvas, s state.State, width, rows int) (ruler, free int) {
	if !s.Gate.XOR {
		return rulerRows, rows - rulerRows - len(gateNotes(s, width, rows-rulerRows))
	}
	least := xorRows(c, s.Gate.Gate, width, rows)
	if ruler = rulerBare; rows < ruler+least {
		ruler = 0
	}
	return ruler, rows - ruler - least - xorExtra
}
