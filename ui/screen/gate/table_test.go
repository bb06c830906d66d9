package gate

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"nnexplore/ui/state"
)

// TestMargins holds that a row says how far θ or b is from turning it, and of a tie that it
// is one, and that one's own row says the same in the same way. Below the ruler stands which
// rows are ties and who wins them.
func TestMargins(t *testing.T) {
	for _, c := range []struct {
		name    string
		actions []state.Action
		want    [5]string
	}{
		{"OR", nil, [5]string{"0.4", "0.1", "0.1", "0.6", "0.1"}},
		{"ties", typed(state.Theta, "0.5"), [5]string{"0.5", "0, tie", "0, tie", "0.5", "0, tie"}},
		{"ties with b", append(rewritten[:2:2], typed(state.Theta, "-0.5")...), [5]string{"0.5", "0, tie", "0, tie", "0.5", "0, tie"}},
		{"another point", typed(state.OwnX1, "2"), [5]string{"0.4", "0.1", "0.1", "0.6", "0.85"}},
	} {
		s := after(c.actions...)
		if got := marginColumn(&s, tableRowsOf(&s), compactRoom).texts; got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
	lines := drawn(after(typed(state.Theta, "0.5")...), paneWidth, paneHeight)
	if !slices.ContainsFunc(lines, func(line string) bool {
		return regexp.MustCompile(`^★ 0\.5 0\.5 .* 0 ○ +0, tie `).MatchString(line) || regexp.MustCompile(`^★ 0\.5 0\.5 .* 1→0 ○ 0, tie `).MatchString(line)
	}) {
		t.Errorf("the own row says no more of its tie:\n%s", strings.Join(lines, "\n"))
	}
	for _, form := range [][]state.Action{nil, rewritten[:1], rewritten} {
		s := after(append(form[:len(form):len(form)], state.SetTheta{Theta: 0.5})...)
		if lines = drawn(s, paneWidth, paneHeight); !slices.Contains(lines, "(1,0), (0,1), ★ tie: equal is not greater, so y is 0; by ≥ (R) it is 1.") {
			t.Errorf("who wins is not said:\n%s", strings.Join(lines, "\n"))
		}
	}
}

// TestMovedRowKeepsItsEquals holds that a sum which the last edit moved has its mark in the
// blank before it: θ moves no sum, w1 those where x1 is not 0, and b all. Another form of
// the rule moves none, even where rounding makes another y of it.
func TestMovedRowKeepsItsEquals(t *testing.T) {
	for _, c := range []struct {
		actions []state.Action
		moved   [5]bool
	}{
		{typed(state.Theta, "0.7"), [5]bool{}},
		{typed(state.W1, "-0.7"), [5]bool{false, true, false, true, true}},
		{append(rewritten[:2:2], typed(state.Theta, "-0.7")...), [5]bool{true, true, true, true, true}},
		{append(rewritten[:2:2], loaded("and")), [5]bool{}},
		{[]state.Action{loaded("or-b")}, [5]bool{true, true, true, true, true}},
		{append([]state.Action{loaded("tie")}, rewritten...), [5]bool{}},
	} {
		s := after(c.actions...)
		for i, text := range sumColumnOf(&s, tableRowsOf(&s), compactRoom).texts {
			if want := map[bool]string{true: "=»", false: "= "}[c.moved[i]]; !strings.HasPrefix(text, want) {
				t.Errorf("%s, row %d: %q, want %q first", s.Gate.Gate.Name(), i, text, want)
			}
		}
	}
}

// TestNumbersWasOverForms holds that θ and b say what they were where the edit changed the
// form of the rule too, and in the form that stands there now.
func TestNumbersWasOverForms(t *testing.T) {
	for _, c := range []struct {
		actions []state.Action
		want    string
	}{
		{append(rewritten[:2:2], loaded("and")), "▸θ 0.7 was 0.4 "},
		{[]state.Action{loaded("or-b")}, "▸b  -0.2 was -0.4 "},
	} {
		if lines := drawn(after(c.actions...), paneWidth, paneHeight); !holds(lines, c.want) {
			t.Errorf("there is no %q:\n%s", c.want, strings.Join(lines, "\n"))
		}
	}
	if lines := drawn(after(append([]state.Action{loaded("tie")}, rewritten...)...), paneWidth, paneHeight); holds(lines, "was 0.7") || holds(lines, "was -0.7") || !holds(lines, "0→1 ●") {
		t.Errorf("a change of form alone:\n%s", strings.Join(lines, "\n"))
	}
}

// TestSignsSideBySide holds that no two signs of arithmetic stand side by side, on screen
// or in what is copied.
func TestSignsSideBySide(t *testing.T) {
	for _, name := range []string{"nand", "nor", "nand-b", "nor-b", "and-b"} {
		for k := range 3 {
			s := after(append([]state.Action{loaded(name)}, append(rewritten, state.Rewrite{})[:k]...)...)
			text := strings.Join(drawn(s, paneWidth, paneHeight), "\n") + "\n" + Working(&s)
			if found := regexp.MustCompile(`[+−·] *-[0-9].*`).FindString(text); found != "" {
				t.Errorf("%s, rewritten %d times: %s", name, k, found)
			}
			if name == "nand-b" && k == 0 && !strings.Contains(text, "0.7 + (-0.25) + (-0.25)") {
				t.Errorf("the row has no parentheses:\n%s", text)
			}
		}
	}
}

// TestSidesDiffer holds that the two sides of a comparison that differ never read as one
// number, on screen or in what is copied.
func TestSidesDiffer(t *testing.T) {
	tenths := loaded("tenths")
	for _, more := range [][]state.Action{nil, {state.Rewrite{}}, {state.Precision{}}} {
		s := after(append([]state.Action{tenths}, more...)...)
		text := strings.Join(drawn(s, paneWidth, paneHeight), "\n") + "\n" + Working(&s)
		for _, m := range regexp.MustCompile(`([0-9.…e-]+) +[>≤] +([0-9.…e-]+)`).FindAllStringSubmatch(text, -1) {
			if m[1] == m[2] {
				t.Errorf("after %v there is %q", more, m[0])
			}
		}
	}
	lines := drawn(after(tenths), paneWidth, paneHeight)
	if !holds(lines, "0.30000… > 0.3 ") {
		t.Errorf("the sum has no sign of more digits:\n%s", strings.Join(lines, "\n"))
	}
}

// TestHalfWay holds that with θ on the left of the rule each row takes it off its sum and
// compares with 0, on screen and in what is copied: for the AND of θ = 0.7 these are
// 0 − 0.7, 0.5 − 0.7 and 1 − 0.7.
func TestHalfWay(t *testing.T) {
	s := after(state.SetTheta{Theta: 0.7}, state.Rewrite{})
	text := strings.Join(drawn(s, paneWidth, paneHeight), "\n")
	for _, want := range []string{"w1·x1 + w2·x2 − θ = sum  vs 0", "+ 0    − 0.7 = -0.7 ≤ 0  0 ○", "0.5  + 0    − 0.7 = -0.2 ≤ 0  0 ○", "0.5  + 0.5  − 0.7 =  0.3 > 0  1 ●"} {
		if !strings.Contains(text, want) {
			t.Errorf("there is no %q:\n%s", want, text)
		}
	}
	if row := "x1 = 1, x2 = 1: 0.5 + 0.5 − 0.7 = 0.3 > 0, y = 1"; !strings.Contains(Working(&s), row) {
		t.Errorf("there is no %q:\n%s", row, Working(&s))
	}
	if moved := strings.Join(drawn(state.Apply(s, state.Nudge{Units: -1}), paneWidth, paneHeight), "\n"); !strings.Contains(moved, "0.5  + 0.5  − 0.6 =» 0.4 > 0") {
		t.Errorf("a move of θ marks no sum:\n%s", moved)
	}
}
