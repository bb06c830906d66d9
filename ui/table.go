package ui

import (
	"fmt"

	"nnexplore/model"
	"nnexplore/number"
	"nnexplore/ui/state"
)

// The columns of the truth table.
type gateColumns struct {
	x1, x2, sum, against, margin []string
	products                     []string
}

// drawTable draws the truth table, each row with its products, their sum, the
// comparison and y, and how far it is from changing; the last row is one's own.
func drawTable(c canvas, s state.State) {
	g := s.Gate
	rows := append(slicesOf(g.Gate.Rows()), g.Gate.Row(g.X1, g.X2))
	col := writeTable(s, rows)
	productsHead := "w1·x1 + w2·x2"
	if g.Gate.Form == model.BiasForm {
		productsHead = "b + w1·x1 + w2·x2"
	}
	var at [5]int
	at[0] = 4 + 1 + max(2, widest(col.x2)) + 2
	at[1] = at[0] + max(textWidth(productsHead), widest(col.products)) + 1
	at[2] = at[1] + 2 + max(3, widest(col.sum)) + 1
	at[3] = at[2] + max(c.measure("vs θ"), c.measure("≤")-1+widest(col.against)) + 2
	at[4] = at[3] + c.measure("0→1 ●") + 1
	heads := []string{productsHead, "= sum", "vs θ", "y", "margin"}
	if g.Gate.Form == model.BiasForm {
		heads[2] = "vs 0"
	}
	c.text(1, 0, Faint, "x1")
	c.text(5, 0, Faint, "x2")
	for i, head := range heads {
		c.text(at[i], 0, Faint, head)
	}
	for i, r := range rows {
		y := i + 1
		drawInputs(c, y, s, i, col)
		c.text(at[0], y, Plain, col.products[i])
		c.text(at[1], y, Plain, "= "+col.sum[i])
		c.text(at[2], y, Plain, col.against[i])
		drawOutput(c, at[3], y, s, i, r)
		c.text(at[4], y, Plain, col.margin[i])
	}
}

func slicesOf(rows [4]model.GateRow) []model.GateRow { return rows[:] }

func widest(texts []string) int {
	w := 0
	for _, t := range texts {
		w = max(w, textWidth(t))
	}
	return w
}

// drawInputs writes x1 and x2 of a row; those of the last can be changed.
func drawInputs(c canvas, y int, s state.State, i int, col gateColumns) {
	for k, text := range []string{col.x1[i], col.x2[i]} {
		x := 1 + 4*k
		f := state.OwnX1 + state.Field(k)
		style := Plain
		if i == 4 {
			c.spot(rect{x - 1, y, 4, 1}, state.TakeField{Field: f})
		}
		if i == 4 && f == s.Gate.Field {
			c.text(x-1, y, Strong, "▸")
			style = Strong
			if typing(s, state.GatePane) {
				drawEntry(c.within(rect{x, y, 14, 1}), s.Entry)
				return
			}
		}
		c.text(x, y, style, text)
	}
}

// writeTable writes the numbers of the table so that their decimal points stand
// under one another.
func writeTable(s state.State, rows []model.GateRow) gateColumns {
	g := s.Gate.Gate
	var col gateColumns
	var p1, p2 []string
	margins := g.Margins()
	for i, r := range rows {
		col.x1 = append(col.x1, show(s, r.X1))
		col.x2 = append(col.x2, show(s, r.X2))
		p1 = append(p1, show(s, r.P1))
		p2 = append(p2, show(s, r.P2))
		col.sum = append(col.sum, show(s, r.Sum))
		col.margin = append(col.margin, marginText(s, i, r, margins))
	}
	p1, p2, col.sum = number.Align(p1), number.Align(p2), number.Align(col.sum)
	for i, r := range rows {
		products := p1[i] + " + " + p2[i]
		if g.Form == model.BiasForm {
			products = show(s, g.B()) + " + " + products
		}
		col.products = append(col.products, products)
		sign := "≤"
		if r.Y == 1 {
			sign = ">"
		}
		col.against = append(col.against, sign+" "+show(s, r.Against))
	}
	return col
}

// marginText says how far θ is from changing the row, or that it is a tie.
func marginText(s state.State, i int, r model.GateRow, margins model.Margins) string {
	switch {
	case r.Tie:
		return "tie"
	case i < 4:
		return show(s, margins.Rows[i].Distance)
	}
	return "own ◆"
}

// drawOutput writes y with a lamp, and what it was before the last edit.
func drawOutput(c canvas, x, y int, s state.State, i int, r model.GateRow) {
	lamp, style := "○", Plain
	if r.Y == 1 {
		lamp, style = "●", Fires
	}
	text := fmt.Sprintf("%d %s", r.Y, lamp)
	if was := s.Was(); was != nil {
		old := was.Gate.Gate.Row(r.X1, r.X2)
		if i == 4 {
			old = was.Gate.Gate.Row(was.Gate.X1, was.Gate.X2)
		}
		if old.Y != r.Y {
			text, style = fmt.Sprintf("%d→%d %s", old.Y, r.Y, lamp), Moved
		}
	}
	c.text(x, y, style, text)
}
