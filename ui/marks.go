package ui

import (
	"strings"

	"nnexplore/model"
	"nnexplore/number"
	"nnexplore/ui/state"
)

// A mark says how a number stands to the two cursors: the step in hand and the
// selection. It is told by the characters before and behind the number, and by
// its style.
type mark struct {
	before, behind rune
	style          Style
}

func (v *netView) mark(r model.Ref) mark {
	m := mark{' ', ' ', Plain}
	switch {
	case v.e.Makes(r):
		m.before, m.style = '▸', Made
	case v.e.Uses(r):
		m.before, m.style = '•', Used
	}
	if r == v.Selected {
		m.before, m.behind = '[', ']'
		if v.focus && m.style == Plain {
			m.style = Strong
		}
	}
	return m
}

// text writes the number at r as the person chose, or · before it is computed.
func (v *netView) text(r model.Ref) string {
	if !v.Known(r) {
		return "·"
	}
	return v.print(v.Value(r))
}

func (v *netView) print(x float64) string {
	if v.full {
		return number.Full(x)
	}
	return number.Fixed(x)
}

// moved says what the number at r was before the last edit, and whether it was
// another.
func (v *netView) moved(r model.Ref) (float64, bool) {
	if v.old == nil || !v.Known(r) {
		return 0, false
	}
	old, now := model.Value(v.old.Net, v.old.Trace, r), v.Value(r)
	return old, old != now && !(old != old && now != now)
}

// movedText is old → new within that many cells, with as many digits as fit and
// tell the two apart; "" where there is no room for both.
func movedText(old, now float64, room int) string {
	for _, print := range []func(float64) string{number.Fixed, number.Short, number.Full} {
		a, b := print(old), print(now)
		if text := a + "→" + b; a != b && textWidth(text) <= room {
			return text
		}
	}
	return ""
}

// number draws the number at r right-aligned in w cells from (x, y) on, its
// marks at both ends; text is what it looks like where it did not just move.
func (v *netView) number(c canvas, x, y, w int, r model.Ref, text string) {
	m := v.mark(r)
	c.spot(rect{x, y, w, 1}, state.Select{At: r})
	if old, ok := v.moved(r); ok {
		m.style = Moved
		if both := movedText(old, v.Value(r), w-2); both != "" {
			text = both
		} else {
			m.before = '»'
		}
	}
	start := x + w - 1 - textWidth(text)
	blank := len(text) - len(strings.TrimLeft(text, " "))
	c.set(start+blank-1, y, m.style, m.before)
	c.text(start+blank, y, m.style, text[blank:])
	c.set(x+w-1, y, m.style, m.behind)
}
