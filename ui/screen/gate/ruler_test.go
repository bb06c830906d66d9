package gate

import (
	"slices"
	"strings"
	"testing"

	"nnexplore/ui/screen/canvas"
	"nnexplore/ui/state"
)

// ruled is the ruler on so many columns, and the canvas that it stands on.
func ruled(s state.State, width int) ([]string, canvas.Canvas) {
	v := look(&s)
	lines := reachLines(v, width)
	c := canvas.New(width, rulerLeast(canvas.Canvas{}, v, width)+len(lines))
	drawRuler(c, v, lines)
	return rowsOf(c), c
}

// TestRulerOfB holds that the ruler of the b form is b's: the least b at the left, each end
// with the stretch that the rule gives it to, and a nudge up moves the mark to the right.
func TestRulerOfB(t *testing.T) {
	theta, _ := ruled(after(), 74)
	if !strings.HasPrefix(theta[1], "θ ") || strings.Count(theta[1], "┝") != 3 || !inOrder(theta[0], "always 1", "OR", "AND", "always 0") || !inOrder(theta[2], "0", "0.5", "1") {
		t.Errorf("the ruler of θ:\n%s", strings.Join(theta, "\n"))
	}
	s := after(rewritten...)
	b, _ := ruled(s, 74)
	if !strings.HasPrefix(b[1], "b ") || strings.Count(b[1], "┥") != 3 || !inOrder(b[0], "always 0", "AND", "OR", "always 1") || !inOrder(b[2], "-1", "-0.5", "0") {
		t.Errorf("the ruler of b:\n%s", strings.Join(b, "\n"))
	}
	more, _ := ruled(state.Apply(s, state.Nudge{Units: 1}), 74)
	if mark := func(lines []string) int { return len([]rune(lines[1][:strings.Index(lines[1], "▲")])) }; mark(more) <= mark(b) {
		t.Errorf("b + 0.1 moves the mark from column %d to %d", mark(b), mark(more))
	}
}

// inOrder reports whether the texts stand behind one another.
func inOrder(line string, texts ...string) bool {
	for _, text := range texts {
		at := strings.Index(line, text)
		if at < 0 {
			return false
		}
		line = line[at+len(text):]
	}
	return true
}

// TestRulerDrag holds that what the mouse points at becomes the number that the ruler is of.
func TestRulerDrag(t *testing.T) {
	for _, form := range [][]state.Action{nil, rewritten} {
		s := after(form...)
		lines, c := ruled(s, 74)
		at := len([]rune(lines[2][:strings.Index(lines[2], "0.5")])) + 1 // the number's middle, below its tick
		r := c.Notes().Regions[0]
		s = state.Apply(s, r.Act(at-r.Area.X, 1))
		if got, want := s.Gate.Value(state.Theta), map[bool]float64{true: 0.5, false: -0.5}[form == nil]; got != want {
			t.Errorf("at the tick of %v stands %v", want, got)
		}
	}
}

// TestOneEndIsTheStretchsOwn holds that in colour too the end that is in the stretch
// belongs to it.
func TestOneEndIsTheStretchsOwn(t *testing.T) {
	for name, c := range map[string]struct {
		form []state.Action
		own  string
	}{"θ": {nil, "┝━━━"}, "b": {rewritten, "━━━┥"}} {
		theme, err := canvas.NewTheme("auto", 2, false)
		if err != nil {
			t.Fatal(err)
		}
		_, on := ruled(after(c.form...), 74)
		if line := string(on.Row(nil, 1, &theme)); !strings.Contains(line, c.own) {
			t.Errorf("the ruler of %s has no %s in one colour: %q", name, c.own, line)
		}
	}
}

// TestStretchNames holds that a name is written in full, on two lines where one has no
// room, in no other spelling.
func TestStretchNames(t *testing.T) {
	s := after(slices.Concat(typed(state.W1, "-0.3"), typed(state.W2, "0.5"))...)
	lines, _ := ruled(s, 74)
	text := strings.Join(lines, "\n")
	if !strings.Contains(lines[0], "NOT x1") || !strings.Contains(lines[1], " OR x2") || strings.ContainsAny(text, "¬∧∨") {
		t.Errorf("the names are not spelled:\n%s", text)
	}
	for at, tick := range []rune(lines[2]) { // where names take two rows, a line parts them from those beside
		for _, row := range lines[:2] {
			if (tick == '┝') != (at < len([]rune(row)) && []rune(row)[at] == '│') {
				t.Fatalf("the names are not parted at column %d:\n%s", at, text)
			}
		}
	}
	if rows := rulerLeast(canvas.Canvas{}, look(new(after())), 74); rows != 1+rulerLine {
		t.Errorf("short names take %d rows with the line", rows)
	}
	for width := 20; width <= 150; width++ { // every name has a blank beside it
		lines, _ := ruled(s, width)
		for _, joined := range []string{"1NOT", "1x", "2x", "2NOT", "x2always", "1always", "NOTalways"} {
			if holds(lines, joined) {
				t.Errorf("at %d columns two names touch:\n%s", width, strings.Join(lines, "\n"))
			}
		}
	}
}

// TestStretchInHandIsNamed holds that the ruler names the stretch in which the number stands,
// also where that has less room than its name, and runs no two names into one another.
func TestStretchInHandIsNamed(t *testing.T) {
	for theta, name := range map[string]string{"-0.05": "x1 OR NOT x2", "0.2": "x1", "0.45": "x1 AND NOT x2", "0.4": "x1 AND NOT x2"} {
		for _, width := range []int{30, 54, 74} {
			s := after(slices.Concat(typed(state.W1, "0.5"), typed(state.W2, "-0.1"), typed(state.Theta, theta))...)
			if got := s.Gate.Gate.Name(); got != name {
				t.Fatalf("θ = %s gives %s, want %s", theta, got, name)
			}
			lines, _ := ruled(s, width)
			names := lines[:slices.IndexFunc(lines, func(line string) bool { return strings.HasPrefix(line, "θ ") })]
			first, second, _ := strings.Cut(name, " ")
			if last := names[len(names)-1]; !strings.Contains(last, name) && !(len(names) == 2 && strings.Contains(names[0], first) && strings.Contains(last, second[strings.LastIndex(second, " ")+1:])) {
				t.Errorf("%s at θ = %s on %d columns:\n%s", name, theta, width, strings.Join(lines, "\n"))
			}
		}
	}
}

// TestMarkOnAnEnd holds that the mark of a number which is an end itself leaves in sight to
// which stretch that end belongs: in the θ form to the right one, in the b form to the left.
func TestMarkOnAnEnd(t *testing.T) {
	for name, c := range map[string]struct {
		form        []state.Action
		line, below string
	}{"θ": {nil, "┝━", "▲ 0.5"}, "b": {rewritten, "━┥", "▲ -0.5"}} {
		lines, _ := ruled(after(append(c.form[:len(c.form):len(c.form)], state.SetTheta{Theta: 0.5})...), 74)
		at := func(line, text string) int { return len([]rune(line[:max(0, strings.Index(line, text))])) }
		end := at(lines[1], c.line) + map[string]int{"θ": 0, "b": 1}[name]
		if !strings.Contains(lines[2], c.below) || strings.Contains(lines[1], "▲") || at(lines[2], "▲") != end {
			t.Errorf("%s on its end:\n%s", name, strings.Join(lines, "\n"))
		}
	}
}
