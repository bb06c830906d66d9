package gate

import (
	"slices"
	"strings"
	"testing"

	"github.com/muesli/termenv"

	"nnexplore/ui/screen/canvas"
	"nnexplore/ui/state"
)

// TestNumbersStandInTheDrawing holds that each number stands once, on its line or in the
// neuron, the chosen one marked, and that what an edit replaced stands beside it.
func TestNumbersStandInTheDrawing(t *testing.T) {
	up := state.Nudge{Units: 1}
	for _, c := range []struct {
		name    string
		actions []state.Action
		want    [3]string
	}{
		{"θ", nil, [3]string{"x1 ─ w1 0.5 ─", "├▶ Σ > ▸θ 0.4 ─▶ y", "x2 ─ w2 0.5 ─"}},
		{"θ nudged", []state.Action{up}, [3]string{"x1 ─ w1 0.5 ─", "├▶ Σ > ▸θ 0.5 was 0.4 ─▶ y", "x2 ─ w2 0.5 ─"}},
		{"w1", []state.Action{state.TakeField{Field: state.W1}, up}, [3]string{"x1 ─▸w1 0.6 was 0.5 ─", "├▶ Σ >  θ 0.4 ─▶ y", "x2 ─ w2 0.5 ─"}},
		{"w2 typed", typed(state.W2, "-3")[:3], [3]string{"x1 ─ w1 0.5 ─", "├▶ Σ >  θ 0.4 ─▶ y", "x2 ─▸w2 [-3        ] ─"}},
		{"one side", []state.Action{state.Rewrite{}}, [3]string{"x1 ─ w1 0.5 ─", "├▶ Σ − ▸θ 0.4 > 0 ─▶ y", "x2 ─ w2 0.5 ─"}},
		{"b", rewritten, [3]string{"x1 ─ w1 0.5 ─", "x2 ─ w2 0.5 ", " 1 ┄▸b  -0.4 ┄"}},
		{"b nudged", append(rewritten[:2:2], up), [3]string{"x1 ─ w1 0.5 ─", "┼▶ Σ > 0 ─▶ y", " 1 ┄▸b  -0.3 was -0.4 ┄"}},
	} {
		lines := drawn(after(c.actions...), paneWidth, paneHeight)
		for k, want := range c.want {
			if !strings.Contains(lines[ruleRows+k], want) {
				t.Errorf("%s: there is no %q:\n%s", c.name, want, strings.Join(lines[ruleRows:ruleRows+perceptronRows], "\n"))
			}
		}
		if text := strings.Join(lines[1:], "\n"); strings.Count(text, "w1 ") != 1 || strings.Count(text, "w2 ") != 1 {
			t.Errorf("%s: a number stands there twice:\n%s", c.name, text)
		}
	}
}

// TestLinesMeetInOnePlace holds that the drawing holds still while numbers are nudged and
// typed.
func TestLinesMeetInOnePlace(t *testing.T) {
	for _, form := range [][]state.Action{nil, rewritten} {
		for f := state.W1; f <= state.Theta; f++ {
			var places []int
			for _, more := range [][]state.Action{nil, {state.Nudge{Units: 1}}, {state.Nudge{Units: -3}}, {state.BeginNumber{}, state.Type{Text: "0.123456789"}}} {
				s := after(slices.Concat(form, []state.Action{state.TakeField{Field: f}}, more)...)
				row := []rune(drawn(s, paneWidth, paneHeight)[ruleRows])
				places = append(places, slices.Index(row, '╮'))
			}
			if slices.Min(places) != slices.Max(places) || places[0] < 0 {
				t.Errorf("with number %d of form %v chosen the lines meet at %v", f, form, places)
			}
		}
	}
}

// TestNumbersWithoutRoom holds that where the drawing has no room the numbers stand there
// whole without it, and come back into it.
func TestNumbersWithoutRoom(t *testing.T) {
	long := after(append([]state.Action{state.Precision{}}, slices.Concat(typed(state.W1, "0.12345678901234567"), typed(state.W2, "0.98765432109876543"), typed(state.Theta, "-1.2345678901234567"))...)...)
	for _, c := range []struct {
		s       state.State
		width   int
		drawing bool
	}{{long, 54, false}, {long, 76, true}, {after(), 31, false}, {after(), 32, true}} {
		on := canvas.New(c.width, perceptronRows)
		drawNumbers(on, new(c.s))
		lines := rowsOf(on)
		if holds(lines, "╮") != c.drawing {
			t.Errorf("at %d columns:\n%s", c.width, strings.Join(lines, "\n"))
		}
		for f := state.W1; f <= state.Theta; f++ {
			if !holds(lines, c.s.Written(c.s.Gate.Value(f))) {
				t.Errorf("at %d columns %s is not whole:\n%s", c.width, c.s.Gate.FieldName(f), strings.Join(lines, "\n"))
			}
		}
	}
}

// TestNumbersCanBeClicked holds that a click on a number chooses it.
func TestNumbersCanBeClicked(t *testing.T) {
	for _, form := range [][]state.Action{nil, rewritten} {
		s := after(form...)
		c := canvas.New(paneWidth, perceptronRows)
		drawNumbers(c, &s)
		for f := state.W1; f <= state.Theta; f++ {
			at := -1
			var row int
			for y, line := range rowsOf(c) {
				if k := strings.Index(line, s.Gate.FieldName(f)+" "); k >= 0 {
					at, row = len([]rune(line[:k])), y
				}
			}
			var got state.Action
			for _, r := range c.Notes().Regions {
				if r.Area.Contains(at, row) {
					got = r.Act(0, 0)
				}
			}
			if got != state.Action(state.TakeField{Field: f}) {
				t.Errorf("a click on %s does %+v", s.Gate.FieldName(f), got)
			}
		}
	}
}

// TestColoursOfTheGate holds the roles: a weight in the colour of its sign, what moved in
// that of moves.
func TestColoursOfTheGate(t *testing.T) {
	theme, err := canvas.NewTheme("dark", termenv.TrueColor, false)
	if err != nil {
		t.Fatal(err)
	}
	c := canvas.New(paneWidth, paneHeight)
	Draw(c, new(after(slices.Concat(typed(state.W2, "-0.3"), []state.Action{state.TakeField{Field: state.Theta}, state.Nudge{Units: 1}})...)))
	var text []byte
	for y := range c.Height {
		text = c.Row(text, y, &theme)
	}
	for _, want := range []struct {
		style canvas.Style
		text  string
	}{
		{canvas.Positive, "0.5"}, {canvas.Negative, "-0.3"}, {canvas.Moved, "was 0.4"}, {canvas.Strong, "▸θ"},
	} {
		dressed := theme.Look(want.style) + want.text
		if !strings.Contains(string(text), dressed) {
			t.Errorf("%q does not stand there in its colour", want.text)
		}
	}
}

// TestPartsStandApart holds at many sizes that a blank is left before the plane and that
// no number at its axes is cut.
func TestPartsStandApart(t *testing.T) {
	full := after(append([]state.Action{state.Precision{}}, slices.Concat(typed(state.W1, "-0.12345678901234567"), typed(state.Theta, "1e-17"))...)...)
	for name, s := range map[string]state.State{
		"OR": after(), "b": after(append(rewritten[:2:2], state.Nudge{Units: -1})...), "nand-b": after(state.LoadPreset{Pane: state.GatePane, Name: "nand-b"}),
		"XOR": after(state.TryXOR{}), "all digits": full,
	} {
		for w := 20; w <= 160; w += 7 {
			for h := 4; h <= 48; h += 5 {
				c := canvas.New(w, h)
				p := gateLayout(c, look(&s), tableColumns(&s, compactRoom))
				if p.plane.W == 0 {
					continue
				}
				lines := drawn(s, w, h)
				for y := p.plane.Y; y < p.plane.Y+p.plane.H; y++ {
					if row := []rune(lines[y]); len(row) >= p.plane.X && row[p.plane.X-1] != ' ' {
						t.Fatalf("%s at %d×%d: something touches the plane:\n%s", name, w, h, strings.Join(lines, "\n"))
					}
				}
			}
		}
	}
}
