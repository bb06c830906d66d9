package canvas

import (
	"slices"
	"strings"
	"testing"

	"nnexplore/ui/state"
)

// TestPanel holds that the words in the edges of a panel have blanks around them, that a note
// stands at the right in words that have room there, and that the inside has a blank at each side.
func TestPanel(t *testing.T) {
	p := Panel{Edge: Frame, Style: Strong, Title: "net", Note: []string{"2·3·2, changed", "2·3·2"}, Foot: "esc closes"}
	for width, want := range map[int][]string{
		28: {"╭─ net ─── 2·3·2, changed ─╮", "│ x                        │", "╰─ esc closes ─────────────╯"},
		26: {"╭─ net ─ 2·3·2, changed ─╮", "│ x                      │", "╰─ esc closes ───────────╯"},
		25: {"╭─ net ───────── 2·3·2 ─╮", "│ x                     │", "╰─ esc closes ──────────╯"},
		16: {"╭─ net ────────╮", "│ x            │", "╰─ esc closes ─╯"},
	} {
		c := New(width, 3)
		c.Panel(p).Text(0, 0, Plain, "x")
		if got := eachRow(c); !slices.Equal(got, want) {
			t.Errorf("with %d cells the panel is\n%s\nwant\n%s", width, strings.Join(got, "\n"), strings.Join(want, "\n"))
		}
	}
}

// TestRule holds that a rule goes across, with its words where a panel has them.
func TestRule(t *testing.T) {
	c := New(20, 2)
	c.Rule(0, "")
	c.Rule(1, "tour", "1 of 5")
	if got, want := eachRow(c), []string{strings.Repeat("─", 20), "── tour ── 1 of 5 ──"}; !slices.Equal(got, want) {
		t.Errorf("the rules are %q, want %q", got, want)
	}
}

// TestMark holds that the brackets of a selected number stand around its sign, and that a list
// marks the chosen line.
func TestMark(t *testing.T) {
	for want, m := range map[string]Mark{
		"  2.0   ": {Sign: ' '}, " •2.0   ": {Sign: '•'}, " [2.0]  ": {Sign: ' ', Selected: true}, "[•2.0]  ": {Sign: '•', Selected: true},
	} {
		c := New(8, 1)
		c.Text(2, 0, Plain, "2.0")
		if m.Draw(c, 0, 2, 5); eachRow(c)[0] != want {
			t.Errorf("%+v is %q, want %q", m, eachRow(c)[0], want)
		}
	}
	c := New(2, 2)
	if first, second := c.Marked(0, false), c.Marked(1, true); first != Plain || second != Strong || !slices.Equal(eachRow(c), []string{"  ", "▸ "}) {
		t.Errorf("the lines have the roles %d and %d, and marks %q", first, second, eachRow(c))
	}
}

// TestField holds that a field stands behind its lead, and takes no more than 32 cells.
func TestField(t *testing.T) {
	for width, want := range map[int]string{12: "η = [0.1   ]", 50: "η = [0.1" + strings.Repeat(" ", 27) + "]" + strings.Repeat(" ", 14)} {
		c := New(width, 1)
		c.Field(0, 0, "η = ", state.Prompt{On: true, Text: []rune("0.1"), Caret: 3})
		if got := eachRow(c)[0]; got != want {
			t.Errorf("in %d cells the field is %q, want %q", width, got, want)
		}
	}
}

// TestSpread holds that neurons stand in the middle, at most a stride apart, and that those around
// the one in hand leave a row to say how many more there are.
func TestSpread(t *testing.T) {
	for _, c := range []struct {
		at, n, rows, stride, ends int
		shown                     Span
		top, apart                int
	}{
		{0, 1, 9, 5, 1, Span{0, 1}, 4, 1}, {0, 3, 9, 5, 1, Span{0, 3}, 0, 4}, {0, 3, 9, 2, 1, Span{0, 3}, 2, 2},
		{0, 3, 9, 5, 3, Span{0, 3}, 1, 3}, {9, 10, 5, 5, 1, Span{6, 10}, 0, 1}, {0, 2, 1, 5, 1, Span{0, 1}, 0, 1},
	} {
		if shown, top, apart := Spread(c.at, c.n, c.rows, c.stride, c.ends); shown != c.shown || top != c.top || apart != c.apart {
			t.Errorf("%d of %d on %d rows: %v from row %d on, %d apart, want %v, %d, %d", c.at, c.n, c.rows, shown, top, apart, c.shown, c.top, c.apart)
		}
	}
}

// eachRow is what stands in the rows of a canvas.
func eachRow(c Canvas) []string { return strings.Split(written(c), "\n") }
