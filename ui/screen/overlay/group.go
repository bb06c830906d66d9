package overlay

import (
	"strings"

	"nnexplore/model"
	"nnexplore/ui/screen/canvas"
)

// A Group is a head with rows below it: keys, or signs, and what each is for.
type Group struct {
	Head string
	Rows []Row
}

// A Row is a line of the help: keys that follow each other in the table, or a sign or a
// term, and the words for them.
type Row struct{ Keys, Does string }

// In is a group of signs or terms with its products written in a notation.
func (g Group) In(t model.Notation) Group {
	written := strings.NewReplacer("x·W1", t.Times("x", "W1"), "x·W", t.Times("x", "W"), "W1[i,j]", t.Weight(0, "i", "j"))
	rows := make([]Row, len(g.Rows))
	for i, r := range g.Rows {
		rows[i] = Row{Keys: written.Replace(r.Keys), Does: written.Replace(r.Does)}
	}
	return Group{Head: g.Head, Rows: rows}
}

// mostKeys is the greatest width of the keys before their words; wider ones push the words
// on.
const mostKeys = 11

// left is the width of the keys before their words, with the gap behind.
func (g Group) left(measure func(string) int) int {
	left := 0
	for _, r := range g.Rows {
		left = max(left, measure(r.Keys)+1)
	}
	return min(left, mostKeys)
}

// lines is the head and the rows, with their words beside the keys.
func (g Group) lines(t canvas.Theme, width int) []string {
	lines := []string{" " + t.Dress(canvas.Strong, g.Head)}
	left := g.left(func(keys string) int { return canvas.TextWidth(t.Spell(keys)) })
	for _, r := range g.Rows {
		w := canvas.TextWidth(t.Spell(r.Keys))
		at := max(left, w+1)
		for i, words := range canvas.Wrap(r.Does, max(10, width-2-at)) {
			if i == 0 {
				lines = append(lines, t.Dress(canvas.Plain, "  ")+t.Dress(canvas.Key, r.Keys)+t.Dress(canvas.Plain, strings.Repeat(" ", at-w)+words))
			} else {
				lines = append(lines, t.Dress(canvas.Plain, strings.Repeat(" ", 2+at)+words))
			}
		}
	}
	return lines
}
