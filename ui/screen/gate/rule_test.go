package gate

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"nnexplore/internal/seed"
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
		"the key b writes the rule with a bias", "half done: −θ is on the left; it is to be called b", "b is −θ: raising b by 0.1 raises every sum by 0.1",
	} {
		lines := drawn(after(rewritten[:k]...), paneWidth, paneHeight)
		if !strings.HasPrefix(lines[2], want) {
			t.Errorf("at stage %d: %q, want %q", k, lines[2], want)
		}
		half := k == 1
		for _, words := range append(rewritingNotes(new(after(rewritten[:k]...))), Hint(new(after(rewritten[:k]...)))...) {
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
		if got := rewritingNotes(new(after(append(rewritten[:2:2], c.actions...)...)))[0]; got != c.want {
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
			for _, line := range append(drawn(s, size[0], size[1]), Hint(&s)...) {
				if strings.Contains(line, "θ") && !strings.Contains(line, "b is −θ") && !strings.Contains(line, "(1,1) with θ: ") {
					t.Errorf("%q", line)
				}
			}
			if text := Working(&s); strings.Contains(text, "θ") || !strings.Contains(text, "b = -0.") {
				t.Errorf("copied is\n%s", text)
			}
		}
	}
}

// TestOtherRuleEverywhere goes through what the pane shows by the rule at least, and finds no
// comparison of the other rule in it but where a tie names that.
func TestOtherRuleEverywhere(t *testing.T) {
	atLeast, tie := []state.Action{state.OtherRule{}}, state.SetTheta{Theta: 0.5}
	strict := regexp.MustCompile(`[^y-] > |≤ (0|θ|2θ|-?[0-9.]+ {2})|exceed|not enough|not greater`)
	for k := range 3 {
		for name, more := range map[string][]state.Action{
			"opening": nil, "ties": {tie}, "why": {tie, state.ToggleExplaining{}}, "XOR": {state.TryXOR{}}, "rounding": {state.LoadPreset{Pane: state.GatePane, Name: "tenths"}},
			"its own point": typed(state.OwnX1, "0.3"), "one gate everywhere": append(typed(state.W1, "0"), typed(state.W2, "0")...),
		} {
			s := after(slices.Concat(atLeast, more, rewritten[:min(k, 2)])...)
			for _, size := range [][2]int{{paneWidth, paneHeight}, {116, 32}, {76, 34}} {
				lines := append(drawn(s, size[0], size[1]), strings.Split(Working(&s), "\n")...)
				for _, line := range append(lines, Hint(&s)...) {
					line = strings.Replace(line, "by > (R)", "", 1)
					if found := strict.FindString(line); found != "" && !strings.Contains(line, "for ") {
						t.Errorf("%s, rewritten %d times: %q in %q", name, k, found, line)
					}
				}
			}
		}
	}
	s := after(state.OtherRule{}, tie)
	lines := drawn(s, paneWidth, paneHeight)
	for _, want := range []string{"w1·x1 + w2·x2 ≥ θ gives 1", "├▶ Σ ≥ ▸θ 0.5", "= 0.5 ≥ 0.5 1 ●", "= 0   < 0.5 0 ○", "┥━", "OR for 0 < θ ≤ 0.5", "above 0.5 turns (1,0), (0,1) to 0",
		"(1,0), (0,1), ★ tie: equal is enough, so y is 1; by > (R) it is 0."} {
		if !holds(lines, want) {
			t.Errorf("there is no %q:\n%s", want, strings.Join(lines, "\n"))
		}
	}
	if text := Working(&s); !strings.Contains(text, "x1 = 1, x2 = 0: 0.5 + 0 = 0.5 ≥ 0.5, y = 1") {
		t.Errorf("copied is\n%s", text)
	}
	if words := inWords(&s).Text; !strings.Contains(words, "must be at least θ") || !strings.Contains(words, "equal is enough") {
		t.Errorf("why: %s", words)
	}
}

// TestLineBelongsToItsSide holds that a wide plane says that the line fires too, by the rule by
// which it does, and that a narrow one keeps to what it has room for.
func TestLineBelongsToItsSide(t *testing.T) {
	for _, c := range []struct {
		actions []state.Action
		width   int
		want    bool
	}{{nil, 116, false}, {[]state.Action{state.OtherRule{}}, 116, true}, {[]state.Action{state.OtherRule{}}, paneWidth, false}} {
		lines := drawn(after(c.actions...), c.width, 32-12*((116-c.width)/40))
		if got := holds(lines, "· · fires, the line too ★ your point"); got != c.want || !got && !holds(lines, "· · fires ★") {
			t.Errorf("%d columns: %v\n%s", c.width, got, strings.Join(lines, "\n"))
		}
	}
}

// TestRuleGivesOneElseZero holds that what the rule gives is said whatever the gate is called:
// where the name has its place, behind the numbers. A third of the gates are drawn, which has each
// preset in each form with each number chosen; all of them on the long way.
func TestRuleGivesOneElseZero(t *testing.T) {
	for i, g := range everyGate() {
		if i%seed.Times(3, 1) > 0 {
			continue
		}
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

// TestRoundingThatDecidesNothing holds that where a tie on paper and a larger sum in the
// machine give one y, rounding is not said to decide it.
func TestRoundingThatDecidesNothing(t *testing.T) {
	s := after(state.LoadPreset{Pane: state.GatePane, Name: "tenths"}, state.OtherRule{})
	notes := strings.Join(tieNotes(&s, false), " ")
	if !strings.Contains(notes, "(1,1) on paper the sum is 0.3, the machine gets 0.30000000000000004; y is 1 by both.") || strings.Contains(notes, "decides") {
		t.Errorf("it says %q", notes)
	}
	s = state.Apply(s, state.OtherRule{})
	if notes := strings.Join(tieNotes(&s, false), " "); !strings.Contains(notes, "rounding decides") {
		t.Errorf("by > it says %q", notes)
	}
}

// TestOneSpellingOfRounding holds that where rounding leaves a sum a little off 0, that number
// is written alike in all places, nothing is measured by it, and the number on paper, the
// machine's and the end of the ruler have words of their own: −0.7 + 0.2 + 0.5 is
// 5.551115123125783e-17 by Python, and −0.3 + 0.1 + 0.2 is 2.7755575615628914e-17.
func TestOneSpellingOfRounding(t *testing.T) {
	for _, c := range []struct {
		preset string
		times  int
		want   []string
	}{
		{"tie", 2, []string{"5.6e-17", "AND for -0.7 ≤ b ≤ -0.5, -0.7 in by rounding", "on paper the sum is 0, a tie, so 0; the machine gets 5.6e-17, so 1."}},
		{"tenths", 2, []string{"2.8e-17", "AND for -0.3 ≤ b ≤ -0.2, -0.3 in by rounding", "on paper the sum is 0, a tie, so 0; the machine gets 2.8e-17, so 1."}},
		{"tenths", 1, []string{"5.6e-17", "2.8e-17", "on paper w1·x1 + w2·x2 is 0.3, a tie, so 0; the machine gets 0.30000000000000004, so 1."}},
	} {
		for _, size := range [][2]int{{paneWidth, paneHeight}, {116, 32}} {
			s := after(append([]state.Action{loaded(c.preset)}, append(rewritten, state.Rewrite{})[:c.times]...)...)
			text := strings.Join(drawn(s, size[0], size[1]), " ")
			shown := strings.Join(strings.Fields(regexp.MustCompile(`[│○●★·⠁-⣿]`).ReplaceAllString(text, " ")), " ") + " " + Working(&s)
			for _, want := range append(c.want, " 1 ● rounding ") {
				if want = strings.Join(strings.Fields(strings.NewReplacer("●", " ", "·", " ").Replace(want)), " "); !strings.Contains(shown, want) {
					t.Errorf("%s, rewritten %d times, at %v: there is no %q:\n%s", c.preset, c.times, size, want, shown)
				}
			}
			for _, tiny := range regexp.MustCompile(`[0-9.]+e-1[0-9]`).FindAllString(shown, -1) {
				if !slices.Contains(c.want, tiny) {
					t.Errorf("%s, rewritten %d times, at %v: there is %s", c.preset, c.times, size, tiny)
				}
			}
		}
	}
}

// TestLabelOfTheNumberInHand holds that an end of the ruler which is where θ stands has its
// number, or the first of its digits, in a narrow pane too.
func TestLabelOfTheNumberInHand(t *testing.T) {
	for width := 44; width <= 116; width++ {
		for _, line := range drawn(after(loaded("tenths")), width, 32) {
			if _, label, ok := strings.Cut(line, "▲ "); ok && !strings.HasPrefix(label, "0.30000000000000004") && !strings.HasPrefix(label, "0.30000…") {
				t.Errorf("%d columns: %q", width, line)
			}
		}
	}
}
