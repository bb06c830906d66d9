package gate

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"nnexplore/model"
	"nnexplore/number"
	"nnexplore/ui/facts"
	"nnexplore/ui/screen/canvas"
	"nnexplore/ui/state"
)

// A tableColumn is one column of the truth table: a text for each row, in a style
// of its own where something is to be marked.
type tableColumn struct {
	head   string
	texts  [5]string
	styles [5]canvas.Style
	hidden bool // it has no room
}

func (k tableColumn) width(c canvas.Canvas) int {
	w := c.Measure(k.head)
	for _, t := range k.texts {
		w = max(w, c.Measure(t))
	}
	return w
}

// tableRow is one row of the truth table, and the row as it was before the last edit, if
// there was one.
type tableRow struct {
	model.GateRow
	was  model.GateRow // in the form that the rule has now
	wasY int           // in the form that it had then
	old  bool
}

// ownRow is the index of the row whose inputs are one's own.
const ownRow = 4

func tableRowsOf(s *state.State) *[5]tableRow {
	var rows [5]tableRow
	g := s.Gate
	for i, r := range g.Gate.Rows() {
		rows[i].GateRow = r
	}
	rows[ownRow].GateRow = g.Gate.Row(g.X1, g.X2)
	was, old := formerly(s)
	if !old {
		return &rows
	}
	for i := range rows {
		x1, x2 := rows[i].X1, rows[i].X2
		if i == ownRow {
			x1, x2 = was.X1, was.X2
		}
		rows[i].was, rows[i].wasY, rows[i].old = was.Gate.Row(x1, x2), s.Was().Gate.Gate.Row(x1, x2).Y, true
	}
	return &rows
}

// tableColumns writes the table: the inputs, the products, their sum, the
// comparison, y, and how far θ is from changing it; the numbers behind the products
// in at most room cells, unless all their digits are wanted.
func tableColumns(s *state.State, room int) []tableColumn {
	rows := tableRowsOf(s)
	return []tableColumn{inputColumn(s, rows, 0), inputColumn(s, rows, 1), productColumn(s, rows),
		sumColumnOf(s, rows, room), thresholdColumn(s, rows, room), outputColumn(rows), marginColumn(s, rows, room)}
}

// The columns that go first where not all have room: what is left still says what
// fires and why.
var droppable = []int{6, 2}

// tableWidth is how wide the table is.
func tableWidth(c canvas.Canvas, columns []tableColumn) int {
	w := tableLead
	for _, k := range columns {
		if !k.hidden {
			w += k.width(c) + 1
		}
	}
	return w - 1
}

// tableLead is the room for the sign of the own row, before the columns.
const tableLead = 2

// ownSign stands where one's own inputs stand, in the table and in the plane.
const ownSign = '★'

// drawTable draws the truth table. The last row is one's own; its inputs can be
// changed, and stand in a field while they are typed.
func drawTable(c canvas.Canvas, s *state.State, columns []tableColumn) {
	columns = slices.Clone(columns)
	for _, k := range droppable {
		columns[k].hidden = tableWidth(c, columns) > c.Width
	}
	c.Set(0, 1+ownRow, canvas.Probe, ownSign)
	x := tableLead
	for k, column := range columns {
		if column.hidden {
			continue
		}
		c.Text(x, 0, canvas.Faint, column.head)
		for i, text := range column.texts {
			if k < 2 && i == ownRow {
				c.Click(canvas.Box(x-1, 1+i, 4, 1), state.TakeField{Field: state.OwnX1 + state.Field(k)})
			}
			c.Text(x, 1+i, column.styles[i], text)
		}
		x += column.width(c) + 1
	}
	drawOwn(c, s, columns)
}

// drawOwn marks the chosen input of the own row, by brackets as in the network: an arrow
// between two inputs would read as one that became the other. While it is typed, the
// field has the row for itself.
func drawOwn(c canvas.Canvas, s *state.State, columns []tableColumn) {
	f := s.Gate.Field
	if f < state.OwnX1 {
		return
	}
	y := 1 + ownRow
	if s.TypesNumber(state.GatePane) {
		y = min(y, c.Height-1) // a low pane has not the row
		c.Text(0, y, canvas.Plain, canvas.Pad("", c.Width))
		c.Field(0, y, "▸"+s.Gate.FieldName(f)+" ", s.Prompt)
		return
	}
	x := tableLead - 1
	if f == state.OwnX2 {
		x += columns[0].width(c) + 1
	}
	c.Text(x, y, canvas.Strong, "["+columns[f-state.OwnX1].texts[ownRow]+"]")
}

func inputColumn(s *state.State, rows *[5]tableRow, k int) tableColumn {
	column := tableColumn{head: fmt.Sprintf("x%d ", k+1)}
	for i, r := range rows {
		column.texts[i] = s.Written([...]float64{r.X1, r.X2}[k])
	}
	return column
}

func productColumn(s *state.State, rows *[5]tableRow) tableColumn {
	column, lead, tail, behind := tableColumn{head: "w1·x1 + w2·x2"}, "", "", func(text string) string { return text }
	switch g := s.Gate.Gate; s.Gate.Rewriting {
	case state.OneSide:
		column.head, tail = "w1·x1 + w2·x2 − θ", minusTheta(s)
	case state.WithBias:
		column.head, lead, behind = "b + w1·x1 + w2·x2", s.Written(g.B())+" + ", number.Operand
	}
	var p1, p2 []string
	for _, r := range rows {
		p1, p2 = append(p1, behind(s.Written(r.P1))), append(p2, number.Operand(s.Written(r.P2)))
	}
	p1, p2 = number.Align(p1), number.Align(p2)
	for i := range rows {
		column.texts[i] = lead + p1[i] + " + " + p2[i] + tail
	}
	return column
}

// minusTheta is θ where it is taken off a sum.
func minusTheta(s *state.State) string { return " − " + number.Operand(s.Written(s.Gate.Gate.Theta)) }

// sumColumnOf has the sums, with a mark in the blank before those that the last edit changed.
func sumColumnOf(s *state.State, rows *[5]tableRow, room int) tableColumn {
	column := tableColumn{head: "= sum"}
	var sums []string
	for _, r := range rows {
		left, _ := facts.Sides(s.Gate, r.GateRow)
		sums = append(sums, side(s, r.GateRow, left, room))
	}
	for i, text := range number.Align(sums) {
		column.texts[i] = "= " + text
		was, _ := facts.Sides(s.Gate, rows[i].was)
		if now, _ := facts.Sides(s.Gate, rows[i].GateRow); rows[i].old && was != now {
			column.texts[i], column.styles[i] = "=»"+text, canvas.Moved
		}
	}
	return column
}

func thresholdColumn(s *state.State, rows *[5]tableRow, room int) tableColumn {
	column := tableColumn{head: "vs 0"}
	if s.Gate.Rewriting == state.WithTheta {
		column.head = "vs θ"
	}
	for i, r := range rows {
		_, right := facts.Sides(s.Gate, r.GateRow)
		column.texts[i] = s.Gate.Gate.Rule.Sign(r.Y) + " " + side(s, r.GateRow, right, room)
	}
	return column
}

// outputColumn has y with a lamp, and what it was before the last edit.
func outputColumn(rows *[5]tableRow) tableColumn {
	column := tableColumn{head: "y   "}
	for i, r := range rows {
		lamp := [...]string{"○", "●"}[r.Y]
		column.texts[i] = fmt.Sprintf("%d %s", r.Y, lamp)
		if column.styles[i] = canvas.Plain; r.Y == 1 {
			column.styles[i] = canvas.Fires
		}
		if r.old && r.wasY != r.Y {
			column.texts[i], column.styles[i] = fmt.Sprintf("%d→%d %s", r.wasY, r.Y, lamp), canvas.Moved
		}
	}
	return column
}

// marginColumn says how far θ or b is from changing each row, and where that is a tie or
// less than rounding makes. Who wins stands in y, and below the ruler.
func marginColumn(s *state.State, rows *[5]tableRow, room int) tableColumn {
	column := tableColumn{head: "margin"}
	if _, asked := s.Question(); asked {
		return column // it would tell which rows turn
	}
	for i, r := range rows {
		switch {
		case r.Tie:
			column.texts[i] = "0, tie"
		case s.Gate.Gate.RoundingDecides(r.X1, r.X2):
			if column.texts[i] = "rounding"; room <= leastRoom {
				column.texts[i] = "≈ 0"
			}
		default:
			column.texts[i] = compact(s, s.Gate.Gate.Margin(r.X1, r.X2).Distance, room)
		}
	}
	return column
}

// side is one side of a row's comparison. Where both would read as one number it has the
// first of its digits and says that there are more.
func side(s *state.State, r model.GateRow, v float64, room int) string {
	text := strings.TrimSuffix(number.Full(v), ".0")
	if s.Full || !r.Blurred() || s.Gate.Rewriting == state.OneSide || canvas.TextWidth(text) <= room || strings.Contains(text, "e") {
		return compact(s, v, room)
	}
	return canvas.Cut(text, room)
}

// compactRoom is enough for most numbers of the table, and leastRoom for what rounding leaves of 0, "-6e-17".
const (
	compactRoom = 8
	leastRoom   = 6
)

// compact writes a number in at most room cells, unless all its digits are wanted.
func compact(s *state.State, v float64, room int) string {
	if text := written(s, v); s.Full || canvas.TextWidth(text) <= room {
		return text
	}
	return number.Fit(v, room)
}

// crumb is so small that it mostly is what rounding has left of 0.
const crumb = 1e-12

// written is a number as the person chose. A crumb has as few digits as the table has room
// for, so that it reads alike in all places.
func written(s *state.State, v float64) string {
	if s.Full || v == 0 || !(math.Abs(v) < crumb) {
		return s.Written(v)
	}
	return strconv.FormatFloat(v, 'g', 2, 64)
}
