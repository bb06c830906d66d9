package gate

import (
	"slices"
	"strings"
	"testing"

	"nnexplore/ui/state"
)

// TestRuleHasItsNumbers holds that the rule stands there in symbols and with its numbers,
// each negative one in parentheses but at the front.
func TestRuleHasItsNumbers(t *testing.T) {
	negative := slices.Concat(typed(state.W1, "-0.5"), typed(state.W2, "-0.2"), typed(state.Theta, "-0.7"))
	for _, c := range []struct {
		actions       []state.Action
		symbols, want string
	}{
		{nil, "w1·x1 + w2·x2 > θ gives 1, else 0", "0.5·x1 + 0.5·x2 > 0.4"},
		{[]state.Action{state.Rewrite{}}, "w1·x1 + w2·x2 − θ > 0 gives 1, else 0", "0.5·x1 + 0.5·x2 − 0.4 > 0"},
		{rewritten, "b + w1·x1 + w2·x2 > 0 gives 1, else 0", "-0.4 + 0.5·x1 + 0.5·x2 > 0"},
		{negative, "w1·x1 + w2·x2 > θ", "-0.5·x1 + (-0.2)·x2 > -0.7"},
		{append(negative, state.Rewrite{}), "w1·x1 + w2·x2 − θ > 0", "-0.5·x1 + (-0.2)·x2 − (-0.7) > 0"},
		{append(negative, rewritten...), "b + w1·x1 + w2·x2 > 0", "0.7 + (-0.5)·x1 + (-0.2)·x2 > 0"},
	} {
		lines := drawn(after(c.actions...), paneWidth, paneHeight)
		if !strings.HasPrefix(lines[0], c.symbols) || !strings.HasPrefix(lines[1], c.want+" ") {
			t.Errorf("want %q and %q:\n%s", c.symbols, c.want, strings.Join(lines[:2], "\n"))
		}
	}
}

// TestBiasIsNamedFirst holds that b is said to be a key before it stands in the rule, and
// to be the bias in the step before it does, which does not pass for the last: rule and hint
// have what is left to do.
func TestBiasIsNamedFirst(t *testing.T) {
	for k, want := range []string{
		"the key b writes the rule with a bias", "half done: −θ, now on the left, is to be the bias b", "b is −θ: raising b by 0.1 raises every sum by 0.1",
	} {
		lines := drawn(after(rewritten[:k]...), paneWidth, paneHeight)
		if !strings.HasPrefix(lines[2], want) {
			t.Errorf("at stage %d: %q, want %q", k, lines[2], want)
		}
		half := k == 1
		for _, words := range append(rewritingNotes(after(rewritten[:k]...)), Hint(after(rewritten[:k]...))...) {
			if left := strings.Contains(words, "half"); left != half {
				t.Errorf("at stage %d: %q", k, words)
			}
		}
	}
}

// TestMoveOfB holds that what a move of b did is told, and that nothing is told of a move
// that the weights took part in.
func TestMoveOfB(t *testing.T) {
	for _, c := range []struct {
		actions []state.Action
		want    string
	}{
		{[]state.Action{state.Nudge{Units: 3}}, "b rose by 0.3: every sum rose by 0.3"},
		{[]state.Action{state.SetUnit{Unit: 1}, state.Nudge{Units: -1}}, "b fell by 0.01: every sum fell by 0.01"},
		{[]state.Action{state.LoadPreset{Pane: state.GatePane, Name: "nand-b"}}, "b is −θ: raising b by 0.1 raises every sum by 0.1; the key b: back to θ"},
	} {
		if got := rewritingNotes(after(append(rewritten[:2:2], c.actions...)...))[0]; got != c.want {
			t.Errorf("%q, want %q", got, c.want)
		}
	}
}

// TestBiasFormSpeaksOfB holds that θ is not spoken of in the b form but where the two are
// set beside each other.
func TestBiasFormSpeaksOfB(t *testing.T) {
	for _, size := range [][2]int{{paneWidth, paneHeight}, {116, 32}} {
		for _, more := range [][]state.Action{nil, {state.Nudge{Units: -1}}, {state.TryXOR{}}, {state.TakeField{Field: state.W1}}} {
			s := after(append(rewritten[:2:2], more...)...)
			for _, line := range append(drawn(s, size[0], size[1]), Hint(s)...) {
				if strings.Contains(line, "θ") && !strings.Contains(line, "b is −θ") && !strings.Contains(line, "(1,1) with θ: ") {
					t.Errorf("%q", line)
				}
			}
			if text := Working(s); strings.Contains(text, "θ") || !strings.Contains(text, "b = -0.") {
				t.Errorf("copied is\n%s", text)
			}
		}
	}
}

// TestRuleGivesOneElseZero holds that what the rule gives is said whatever the gate is called:
// where the name has its place, behind the numbers.
func TestRuleGivesOneElseZero(t *testing.T) {
	for _, g := range everyGate() {
		lines := drawn(g, paneWidth, paneHeight)
		if rule := strings.Join(lines[:2], "\n"); strings.Count(rule, " gives 1, else 0") != 1 && !g.Gate.XOR {
			t.Errorf("%+v:\n%s", g.Gate, rule)
		}
	}
	lines := drawn(after(typed(state.W1, "-0.7")...), paneWidth, paneHeight)
	if !strings.Contains(lines[0], "this is OR → NOT x1 AND x2") || !strings.HasPrefix(lines[1], "-0.7·x1 + 0.5·x2 > 0.4 gives 1, else 0") {
		t.Errorf("a long name that has just changed:\n%s", strings.Join(lines[:2], "\n"))
	}
}
