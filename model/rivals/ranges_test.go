package rivals

import (
	"strings"
	"testing"

	"nnexplore/model"
)

// The tables of y that are asked for.
var and, or, xor = [4]int{0, 0, 0, 1}, [4]int{0, 1, 1, 1}, [4]int{0, 1, 1, 0}

// TestRange types ranges of θ, right ones and those that mistakes give. The sums of w = (0.5,
// 0.3) are 0, 0.5, 0.3 and 0.8.
func TestRange(t *testing.T) {
	g := model.Gate{W1: 0.5, W2: 0.3}
	atLeast := model.Gate{W1: 0.5, W2: 0.3, Rule: model.AtLeast}
	nor := model.Gate{W1: -0.1, W2: -0.2}
	for _, c := range []struct {
		gate       model.Gate
		y          [4]int
		name, text string
		says       string
	}{
		{g, and, "AND", "0.5 <= θ < 0.8", "Right: 0.5 ≤ θ < 0.8."},
		{g, and, "AND", "0.8 > theta ≥ 0.50", "Right: 0.5 ≤ θ < 0.8."},
		{g, and, "AND", "[0.5, 0.8)", "Right: 0.5 ≤ θ < 0.8."},
		{g, and, "AND", "[0.5;0.8[", "Right: 0.5 ≤ θ < 0.8."},
		{g, and, "AND", "t >= 0.5 and t < 0.8", "Right: 0.5 ≤ θ < 0.8."},
		{g, and, "AND", "0.8 > t, 0.5 =< t", "Right: 0.5 ≤ θ < 0.8."},
		{g, and, "AND", "0.5 < t <= 0.8", "Not right: 0.5 < t <= 0.8 is what comes out where a sum equal to θ gives 1; > is the rule, not ≥."},
		{g, and, "AND", "0.5 <= t <= 0.8", "Not right: 0.5 <= t <= 0.8 is the range with both ends; with θ = 0.8 it is another gate."},
		{g, and, "AND", "(0.5, 0.8)", "Not right: (0.5, 0.8) is the range without its ends; with θ = 0.5 it is that gate too."},
		{g, and, "AND", "-0.8 < t <= -0.5", "Not right: -0.8 < t <= -0.5 is the range of b = −θ; that of θ is asked for."},
		{g, and, "AND", "none", "Not right: none is too few: with θ = 0.65 it is that gate."},
		{g, and, "AND", "t >= 0.5", "Not right: t >= 0.5 is what comes out where (1,1) is overlooked."},
		{g, and, "AND", "0.3 <= t < 0.8", "Not right: 0.3 <= t < 0.8 is what comes out where (1,0) is overlooked."},
		{g, and, "AND", "0 <= t < 0.3", "Not right: 0 <= t < 0.3 is where the gate is OR; AND is asked for."},
		{g, and, "AND", "0.3 <= t < 0.5", "Not right: 0.3 <= t < 0.5 is where the gate is x1; AND is asked for."},
		{g, and, "AND", "0.1 <= t < 0.2", "0.1 <= t < 0.2 is not right. Look first at the sum at (1,1) = 0.8."},
		{g, or, "OR", "0 <= t < 0.3", "Right: 0 ≤ θ < 0.3."},
		{g, or, "OR", "t < 0.3", "Not right: t < 0.3 is what comes out where (0,0) is overlooked."},
		{g, xor, "XOR", "never", "Right: no θ."},
		{g, xor, "XOR", "0.8 <= t < 0.3", "Right: no θ."}, // in which none is
		{g, xor, "XOR", "0 <= t < 0.3", "Not right: 0 <= t < 0.3 is what comes out where (1,1) is overlooked, or where the gate is OR; XOR is asked for."},
		{atLeast, and, "AND", "0.5 < t <= 0.8", "Right: 0.5 < θ ≤ 0.8."},
		{atLeast, and, "AND", "0.5 <= t < 0.8", "Not right: 0.5 <= t < 0.8 is what comes out where a sum equal to θ gives 0; ≥ is the rule, not >."},
		{atLeast, and, "AND", "[0.5, 0.8]", "Not right: [0.5, 0.8] is the range with both ends; with θ = 0.5 it is another gate."},
		{nor, [4]int{1, 1, 1, 0}, "NAND", "-0.3 <= t < -0.2", "Right: -0.3 ≤ θ < -0.2."}, // which the machine does not quite have
	} {
		j, err := OfRange(c.gate, c.y, c.name).Judge(c.text)
		if got := j.Says(seen); err != nil || got != c.says {
			t.Errorf("%+v, %s, %s: %q, %v\nwant %q", c.gate, c.name, c.text, got, err, c.says)
		}
	}
	q := OfRange(g, and, "AND")
	for _, bad := range []string{"", " ", "0.5", "0.5 to 0.8", "0.5 < 0.8", "0.5 <= b < 0.8", "t", "t < t", "0.5 <=> t", "0.5 < t < ", "[0.5 0.8", "[a, b]", "t < 1e999", "1 < t < 2 < 3", ",", "and", "≤"} {
		if _, err := q.Judge(bad); err == nil || !strings.Contains(err.Error(), "one such as 0.2 <= θ < 0.7") {
			t.Errorf("%q is a range: %v", bad, err)
		}
	}
}

// TestRangeWords holds the question, the working and the answer in both voices.
func TestRangeWords(t *testing.T) {
	q := OfRange(model.Gate{W1: 0.5, W2: 0.3, Theta: 7, Form: model.BiasForm}, and, "AND")
	for _, c := range []struct {
		voice Voice
		want  string
	}{
		{seen, `for which θ is this gate AND?
the sums are 0 at (0,0), 0.5 at (1,0), 0.3 at (0,1), 0.8 at (1,1)
y is 0 at (0,0), (1,0), (0,1): the largest of these sums, 0.5, has to be ≤ θ
y is 1 at (1,1): its sum, 0.8, has to be > θ
so 0.5 ≤ θ < 0.8
0.5 ≤ θ < 0.8`},
		{heard, `for which theta is this gate AND?
the sums are 0 at x1 0, x2 0, 0.5 at x1 1, x2 0, 0.3 at x1 0, x2 1, 0.8 at x1 1, x2 1
y is 0 at x1 0, x2 0, and x1 1, x2 0, and x1 0, x2 1: the largest of these sums, 0.5, has to be at most theta
y is 1 at x1 1, x2 1: its sum, 0.8, has to be greater than theta
so theta is at least 0.5 and less than 0.8
theta is at least 0.5 and less than 0.8`},
	} {
		if got := strings.Join(append(append([]string{q.Asks(c.voice)}, q.Working(c.voice)...), q.Result(c.voice)), "\n"); got != c.want {
			t.Errorf("the words are\n%s\nwant\n%s", got, c.want)
		}
	}
	none := OfRange(model.Gate{W1: 0.5, W2: 0.3}, xor, "XOR")
	if lines := none.Working(seen); lines[len(lines)-1] != "no θ is both, so there is none" || none.Result(seen) != "no θ" {
		t.Errorf("of XOR it says %q and %q", lines, none.Result(seen))
	}
}

// TestRangesHold asks the gate itself: it is the one that was asked for inside of the range and
// at the end that belongs to it, and at the other end it is not. Eighths are the same in the
// machine as on paper.
func TestRangesHold(t *testing.T) {
	rules := []model.Rule{model.MoreThan, model.AtLeast}
	for w1 := 1; w1 < 8; w1++ {
		for w2 := 1; w2 < 8; w2++ {
			for _, rule := range rules {
				for y, name := range map[[4]int]string{and: "AND", or: "OR"} {
					g := model.Gate{W1: float64(w1) / 8, W2: float64(w2) / 8, Rule: rule}
					r := reach{g, g.Rows(), y, name}
					s := r.stretch(y, -1)
					for theta, want := range map[float64]bool{s.low: s.lowIn, s.high: s.highIn, (s.low + s.high) / 2: true} {
						g.Theta = theta
						if is := g.Name() == name; is != want {
							t.Errorf("%+v is %s; %s is asked for: %t, want %t", g, g.Name(), name, is, want)
						}
					}
				}
			}
		}
	}
}
