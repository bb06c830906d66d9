package gate

import (
	"slices"
	"strings"
	"testing"
	"unicode"

	"nnexplore/ui/screen/canvas"
	"nnexplore/ui/state"
)

// TestPlaneScale holds that 0 and 1 have cells of their own at every scale, that the
// plane grows with its room, and that it never takes more.
func TestPlaneScale(t *testing.T) {
	last := 0
	for w := 1; w < 300; w++ {
		p, ok := scalePlane(w, w/2)
		if !ok {
			continue
		}
		if p.width() > w || p.height() > w/2 || p.height() < last {
			t.Errorf("in %d×%d the plane has %d×%d cells", w, w/2, p.width(), p.height())
		}
		last = p.height()
		if q, _ := scalePlane(w, 100); q.width() > w {
			t.Errorf("in %d columns the plane has %d", w, q.width())
		}
		for _, x := range [][2]float64{{0, 0}, {1, 0}, {0, 1}, {1, 1}} {
			column, row, ok := p.cell(x[0], x[1])
			if !ok || p.x1(column) != x[0] || p.x2(row) != x[1] {
				t.Errorf("in %d columns (%g,%g) stands in a cell for (%g,%g)", w, x[0], x[1], p.x1(column), p.x2(row))
			}
		}
		if _, _, ok := p.cell(p.x1(0)-1, 0); ok {
			t.Errorf("in %d columns a point outside has a cell", w)
		}
	}
	if last < 100 {
		t.Errorf("the largest plane has %d rows", last)
	}
}

// TestAxesHaveNumbers holds that 0 and 1 stand at both axes, each with a blank or nothing
// on all sides, so that it is part of no sign and no other number.
func TestAxesHaveNumbers(t *testing.T) {
	for name, s := range map[string]state.State{
		"OR": after(), "all fire": after(typed(state.Theta, "-3")...), "b": after(rewritten...), "own point outside": after(typed(state.OwnX1, "7")...),
	} {
		for _, size := range [][2]int{{paneWidth, paneHeight}, {74, 18}, {96, 26}, {116, 32}, {156, 44}} {
			lines := drawn(s, size[0], size[1])
			p := gateLayout(blankPane(size), look(&s), tableColumns(&s, compactRoom))
			x0, y0, _ := p.scale.cell(0, 0)
			x1, y1, _ := p.scale.cell(1, 1)
			right, below := p.plane.X+p.scale.columns()+1, p.plane.Y+p.scale.rows()
			for digit, at := range map[string][][2]int{
				"0": {{right, p.plane.Y + y0}, {p.plane.X + x0, below}}, "1": {{right, p.plane.Y + y1}, {p.plane.X + x1, below}},
			} {
				for _, cell := range at {
					if got := around(lines, cell[0], cell[1]); got != " "+digit+" " {
						t.Errorf("%s at %v: beside an axis stands %q for %s:\n%s", name, size, got, digit, strings.Join(lines, "\n"))
					}
				}
			}
		}
	}
}

// TestHalvesOnTheAxes holds that the axes of a large plane have 0.5 in the cells of it, and
// those of a small one have not.
func TestHalvesOnTheAxes(t *testing.T) {
	for size, want := range map[[2]int]bool{{paneWidth, paneHeight}: false, {116, 32}: false, {156, 44}: true, {216, 57}: true} {
		lines := drawn(after(), size[0], size[1])
		p := gateLayout(blankPane(size), look(new(after())), tableColumns(new(after()), compactRoom))
		x, y, _ := p.scale.cell(0.5, 0.5)
		across, up := "", ""
		if row := []rune(lines[p.plane.Y+p.scale.rows()]); len(row) > p.plane.X+x+3 {
			across = string(row[p.plane.X+x-2 : p.plane.X+x+3])
		}
		if row := []rune(lines[p.plane.Y+y]); len(row) > p.plane.X+p.scale.columns()+3 {
			up = string(row[p.plane.X+p.scale.columns():][:4])
		}
		if (across == " 0.5 ") != want || (up == " 0.5") != want || p.scale.x1(x) != 0.5 || want && p.scale.x2(y) != 0.5 {
			t.Errorf("at %v 0.5 stands as %q and %q:\n%s", size, across, up, strings.Join(lines, "\n"))
		}
	}
}

// TestExplainedBesideALargePlane holds that the explanation of the chosen number stands below
// the notes there, so that it moves nothing, and is whole.
func TestExplainedBesideALargePlane(t *testing.T) {
	for _, size := range [][2]int{{116, 32}, {156, 44}, {216, 57}} {
		for _, f := range []state.Field{state.Theta, state.W1, state.OwnX1} {
			s := after(state.TakeField{Field: f})
			plain, explained := drawn(s, size[0], size[1]), drawn(state.Apply(s, state.ToggleExplaining{}), size[0], size[1])
			var words []string
			for y := range explained {
				if explained[y] == plain[y] {
					continue
				}
				was, is := []rune(plain[y]), []rune(explained[y])
				plane := len(was) - len([]rune(strings.TrimLeft(plain[y], " ")))
				if plane < gateLeft || string(is[plane:]) != string(was[plane:]) {
					t.Fatalf("at %v the explanation moves line %d, which is\n%s\nand was\n%s", size, y+1, explained[y], plain[y])
				}
				words = append(words, strings.TrimSpace(string(is[:plane])))
			}
			e := inWords(&s)
			if got := strings.Join(words, " "); got != e.Title+" "+e.Text+" "+e.Figures[0] {
				t.Errorf("at %v it says %q", size, got)
			}
		}
	}
}

// TestLargeGateUsesItsRoom holds that the rule and the ruler beside a large plane reach as
// far as that lets them, and that the parts stand apart where the height is left.
func TestLargeGateUsesItsRoom(t *testing.T) {
	for size, want := range map[[2]int]struct{ width, blanks int }{{116, 32}: {54, 1}, {156, 44}: {66, 3}, {216, 57}: {88, 3}} {
		p := gateLayout(blankPane(size), look(new(after())), tableColumns(new(after()), compactRoom))
		if p.ruler.W < want.width || p.plane.X-p.ruler.W != besidePlane {
			t.Errorf("at %v the ruler has %d columns, the plane begins at %d", size, p.ruler.W, p.plane.X)
		}
		if got := p.table.Y - p.numbers.Y - p.numbers.H; got != want.blanks {
			t.Errorf("at %v there are %d blanks above the table", size, got)
		}
	}
}

// around is what stands in a cell, with its neighbours.
func around(lines []string, x, y int) string {
	row := []rune(lines[y] + strings.Repeat(" ", 300))
	return string(row[x-1 : x+2])
}

// TestPlaneIsLarge holds how large the plane is on terminals of these sizes, with the gate
// alone on the large ones.
func TestPlaneIsLarge(t *testing.T) {
	for size, want := range map[[2]int]int{{paneWidth, paneHeight}: 6, {116, 32}: 17, {156, 44}: 24} {
		for _, form := range [][]state.Action{nil, rewritten} {
			s := after(form...)
			if p := gateLayout(blankPane(size), look(&s), tableColumns(&s, compactRoom)); p.scale.unit < want {
				t.Errorf("in %v it has %d rows from 0 to 1, want %d", size, p.scale.unit, want)
			}
		}
	}
}

// TestLineAway holds that where the line is not in the picture words say where it is and
// what all points give.
func TestLineAway(t *testing.T) {
	for _, c := range []struct {
		w1, w2, theta string
		want          string
	}{
		{"0.5", "0.5", "3", "the line is above and right of the picture: all four points give 0"},
		{"0.5", "0.5", "-3", "the line is below and left of the picture: all four points give 1"},
		{"0.5", "-0.5", "3", "the line is below and right of the picture: all four points give 0"},
		{"0.5", "-0.5", "-3", "the line is above and left of the picture: all four points give 1"},
		{"0.5", "0", "3", "the line is right of the picture: all four points give 0"},
		{"0", "0.5", "3", "the line is above the picture: all four points give 0"},
		{"0", "-0.5", "3", "the line is below the picture: all four points give 0"},
		{"0", "0", "3", "there is no line: w1 and w2 are 0, so all points give 0"},
		{"0", "0", "-3", "there is no line: w1 and w2 are 0, so all points give 1"},
		{"0.5", "0.5", "0.4", ""},
	} {
		s := after(slices.Concat(typed(state.W1, c.w1), typed(state.W2, c.w2), typed(state.Theta, c.theta))...)
		for _, size := range [][2]int{{paneWidth, paneHeight}, {116, 32}} {
			lines := drawn(s, size[0], size[1])
			if size[0] > paneWidth { // where the words are in the left part, on more than one line
				lines = append(lines, strings.Join(canvas.Wrap(strings.Join(leftOf(lines, gateLeft), " "), 10_000), " "))
			}
			if said := holds(lines, "the line is") || holds(lines, "there is no line"); said != (c.want != "") || !holds(lines, c.want) {
				t.Errorf("w1 = %s, w2 = %s, θ = %s at %v, want %q:\n%s", c.w1, c.w2, c.theta, size, c.want, strings.Join(lines, "\n"))
			}
		}
	}
}

// leftOf is what stands in the first columns.
func leftOf(lines []string, columns int) []string {
	var left []string
	for _, line := range lines {
		row := []rune(line)
		left = append(left, string(row[:min(columns, len(row))]))
	}
	return left
}

// TestPlaneHoldsStill holds that on a terminal of 80×24 no point of the plane moves from
// θ to b, nor where a tie or a line outside brings words.
func TestPlaneHoldsStill(t *testing.T) {
	points := func(actions ...state.Action) (at [][2]int) {
		for y, line := range drawn(after(actions...), paneWidth, paneHeight)[:paneHeight-7] {
			for x, r := range []rune(line) {
				if x > 50 && (r == '●' || r == '○') {
					at = append(at, [2]int{x, y})
				}
			}
		}
		return at
	}
	want := points()
	for name, actions := range map[string][]state.Action{
		"b": rewritten, "one side": {state.Rewrite{}}, "a tie": {state.Nudge{Units: 1}}, "the line outside": typed(state.Theta, "3"),
		"ties in the b form": append(rewritten[:2:2], state.Nudge{Units: -1}), "rounding": {state.LoadPreset{Pane: state.GatePane, Name: "tie"}},
	} {
		if got := points(actions...); len(want) != 4 || !slices.Equal(got, want) {
			t.Errorf("%s: the points are at %v, were at %v", name, got, want)
		}
	}
}

// TestOwnSign holds that one's own point has a sign that nothing else on screen has.
func TestOwnSign(t *testing.T) {
	lines := drawn(after(), paneWidth, paneHeight)
	text := strings.Join(lines, "\n")
	if strings.Contains(text, "◆") || strings.Count(text, string(ownSign)) != 3 { // in the table, in the plane, and what it means
		t.Errorf("the own point:\n%s", text)
	}
	if strings.ContainsFunc(string(ownSign), unicode.IsLetter) {
		t.Errorf("%c is a letter", ownSign)
	}
}

// TestAreaIsSparse holds that no dot of the side that fires touches another or has a point
// beside it, so that without colour too the line and the points stand out, and that it is
// there.
func TestAreaIsSparse(t *testing.T) {
	for _, size := range [][2]int{{paneWidth, paneHeight}, {116, 32}, {156, 44}} {
		p := gateLayout(blankPane(size), look(new(after())), tableColumns(new(after()), compactRoom))
		c := canvas.New(p.scale.width(), p.scale.height())
		drawPlane(c, p.scale, new(after()))
		dots := 0
		for y := range p.scale.rows() {
			for x := range p.scale.columns() {
				if c.At(x, y) != '·' {
					continue
				}
				dots++
				if beside := c.At(x+1, y); beside == '·' || beside == '●' || beside == ownSign || c.At(x, y+1) == '·' {
					t.Fatalf("at %v a dot touches another or a point in row %d, column %d:\n%s", size, y+1, x+1, strings.Join(drawn(after(), size[0], size[1]), "\n"))
				}
			}
		}
		if fires := p.scale.rows() * p.scale.columns() / 4; dots < fires/2 { // OR fires on more than half
			t.Errorf("at %v the area has %d dots", size, dots)
		}
	}
}
