package screen

import (
	"strings"
	"testing"
)

// A shownCase is what stands on a screen after some keys, and what must not.
type shownCase struct {
	what          string
	width, height int
	keys          string
	has, lacks    []string
}

func checkShown(t *testing.T, cases []shownCase) {
	t.Helper()
	for _, c := range cases {
		frame := squeezed(render(stateAfter(t, c.width, c.height, c.keys), noColours, c.width, c.height))
		for _, want := range c.has {
			if !strings.Contains(frame, want) {
				t.Errorf("%s, after %q: there is no %q in\n%s", c.what, c.keys, want, frame)
			}
		}
		for _, wrong := range c.lacks {
			if strings.Contains(frame, wrong) {
				t.Errorf("%s, after %q: there is %q in\n%s", c.what, c.keys, wrong, frame)
			}
		}
	}
}

// TestStart holds what is said where no step is done: with v, which shows the numbers
// all the same, another thing than without.
func TestStart(t *testing.T) {
	const nothing, revealed = "x is given; nothing is computed yet.", "x is given; no step is done yet: v shows every number."
	checkShown(t, []shownCase{
		{"the start", 150, 45, "3", []string{nothing}, []string{revealed}},
		{"the start under v", 150, 45, "3 end v home", []string{revealed, "The first step makes a1"}, []string{"nothing is"}},
		{"another layer under v", 80, 24, "3 v : W 2 [ 1 , 1 ] enter", []string{"a2[1] = z1[1]·W2[1,1]", "so far •0.0622"}, []string{revealed}},
		{"explained, i ends it", 80, 24, "3 g g right right i", []string{"try: → adds the bias b1[1], ← goes back; g: one layer at a time; i hides it."}, []string{"i says why"}},
		{"x explained", 80, 24, "3 i", []string{"x, the inputs", "x[1] 2.0000", "x[2] 1.0000", "from x to y."}, []string{"1 of 2"}},
		{"an output explained", 80, 24, "3 end : z 1 [ 1 ] enter i", []string{"and b = [0.228 0.48 ]", "x[2] 1.0000", "z1[1] = 1/(1 + e^−0.5)"}, []string{"1 of 2"}},
		{"the other way round under v", 80, 24, "3 v w", []string{"The other way round"}, []string{revealed}},
	})
}

// TestRefusalToChange holds that a computed number is refused in words that are true
// before it is computed too, and that fit.
func TestRefusalToChange(t *testing.T) {
	const why = "z1[1] follows from others; change an x, W or b that it comes from."
	checkShown(t, []shownCase{
		{"not computed", 150, 45, "3 : z 1 [ 1 ] enter +", []string{"z1[1] = · is not computed yet: t computes it", why}, []string{"z1[1] is computed"}},
		{"computed", 80, 24, "3 end : z 1 [ 1 ] enter +", []string{why}, nil},
	})
}

// TestOutputsWhole holds that y has a line with all its digits where the output is no softmax. They
// are the book's, section 3.4.
func TestOutputsWhole(t *testing.T) {
	y := []string{"y = [0.31682708 0.69627909]"}
	checkShown(t, []shownCase{
		{"by layer", 80, 24, "3 P end", append(y, "the book: y = identity_function(a3)"), []string{"NumPy: y"}},
		{"by neuron", 80, 24, "3 P g end", y, nil},
		{"not yet", 80, 24, "3 P g end left", nil, y},
		{"nothing of the sum", 80, 24, "3 : a 1 [ 1 ] enter", []string{"a1[1] = x[1]·W1[1,1]"}, []string{"so far"}},
	})
}

// TestTurned holds that the product the other way round is told whole, with what makes
// a of the product that is meant, and what to try then.
func TestTurned(t *testing.T) {
	said := []string{"W3 is square, so it fits; but each sum takes a row of W3, not a column.",
		"np.dot(z2, W3) = [0.22303088 0.51009755] is meant; + b3 gives a3 │", "try: w goes back"}
	checkShown(t, []shownCase{
		{"square", 80, 24, "3 end w", said, []string{"naive", "anoth…"}},
		{"square, in a trial", 80, 24, "3 end * w", said, []string{"naive"}},
		{"square, without room in a line", 60, 36, "3 end w", []string{"│ W3 is square, so it fits; but each sum takes a row of │", "│ W3, not a column. │", "np.dot(z2, W3)"}, nil},
		{"square, without room for two lines", 60, 24, "3 end w", []string{"np.dot(z2, W3) = ["}, nil},
	})
}
