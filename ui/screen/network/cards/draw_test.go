package cards

import (
	"math"
	"regexp"
	"strings"
	"testing"

	"nnexplore/model"
	"nnexplore/ui/screen/canvas"
)

// drawn is what stands on a canvas of that size, without the blanks at the ends of lines.
func drawn(width, height int, draw func(canvas.Canvas)) []string {
	c := canvas.New(width, height)
	draw(c)
	lines := make([]string, height)
	for y := range lines {
		var b strings.Builder
		for x := range width {
			b.WriteRune(c.At(x, y))
		}
		lines[y] = strings.TrimRight(b.String(), " ")
	}
	return lines
}

// check compares lines from the first on.
func check(t *testing.T, got []string, want ...string) {
	t.Helper()
	for y, line := range want {
		if got[y] != line {
			t.Errorf("line %d is\n%q\nexpected was\n%q\nin\n%s", y+1, got[y], line, strings.Join(got, "\n"))
		}
	}
}

// sums are those of the article's layer 2 (z1 = 0.6225, 0.7685, 0.8699), of which a2[2] has
// two terms and is in hand.
var sums = Sums{
	Name: "a2[2]", Head: "z1[1]·W2[1,2] + …", At: 1, Foot: "the foot",
	Rows: []Sum{
		{Name: "a2[1]", Known: true, Result: "0.5769", Part: 0.4257, Terms: []Term{
			{Symbols: "z1[1]·W2[1,2]", X: "0.6225", W: "0.1", Product: "0.0622", Done: true},
			{Symbols: "z1[2]·W2[2,2]", X: "0.7685", W: "(-0.2)", Product: "(-0.1537)", Done: true},
			{Symbols: "b2[2]", W: "0.1", Product: "0.1", Done: true, Largest: true},
		}},
		{Name: "a2[2]", InHand: true, Result: "1.3552", Part: 1, Terms: []Term{
			{Symbols: "z1[1]·W2[1,2]", X: "0.6225", W: "0.4", Product: "0.2490", Running: "0.2490", Done: true},
			{Symbols: "z1[2]·W2[2,2]", X: "0.7685", W: "0.5", Product: "0.3843", Running: "0.6333", Done: true, InHand: true},
			{Symbols: "b2[2]", W: "0.2", Product: "·", Running: "·"},
		}},
	},
}

// TestSums holds how sums stand: written out where there is room, else their products with
// their signs; what is not computed is not told.
func TestSums(t *testing.T) {
	check(t, drawn(70, 8, func(c canvas.Canvas) {
		if !sums.Draw(c) {
			t.Error("the sums have room and are not drawn")
		}
	}),
		"a2[2] = z1[1]·W2[1,2] + z1[2]·W2[2,2] + b2[2]",
		"",
		"a2[1] = 0.6225·0.1    + 0.7685·(-0.2) + 0.1",
		"      = 0.0622        + (-0.1537)     + 0.1 ◂ = 0.5769  ██████",
		"",
		"a2[2] = 0.6225·0.4    + 0.7685·0.5    + 0.2",
		"      = 0.2490        + 0.3843        + ·     = ·",
		"so far  0.2490         ▸0.6333",
	)
	check(t, drawn(52, 6, func(c canvas.Canvas) { sums.Draw(c) }),
		"a2[2] = z1[1]·W2[1,2] + …",
		"          i = 1    i = 2    b2[2]",
		"a2[1] =   0.0622 − 0.1537 + 0.1    = 0.5769  ███",
		"a2[2] =   0.2490 +▸0.3843 + ·      = ·",
		"",
		"the foot",
	)
	first := Term{Symbols: "x[1]·W1[1,1]", X: "(-0.7)", W: "0.2", Product: "-0.14", Running: "-0.14", Done: true, InHand: true}
	below := Sums{Name: "a1[j]", Head: "x[1]·W1[1,j] + …", Rows: []Sum{
		{Name: "a1[1]", Terms: []Term{first, {Symbols: "b1[1]", W: "0.3", Product: "·", Running: "·"}}, InHand: true},
	}}
	check(t, drawn(36, 5, func(c canvas.Canvas) { below.Draw(c) }),
		"a1[j] = x[1]·W1[1,j] + …",
		"          i = 1    b1[1]",
		"a1[1] = − 0.14   + ·      = ·",
		"so far ▸-0.14",
	)
	if sums.Draw(canvas.New(30, 8)) {
		t.Error("sums that have no room are drawn")
	}
}

// TestSumsInSight holds that where not all sums have room the one in hand has.
func TestSumsInSight(t *testing.T) {
	many := Sums{Name: "a1[j]", Rows: make([]Sum, 16), At: 13}
	for j := range many.Rows {
		many.Rows[j] = Sum{Name: "a1[" + string(rune('A'+j)) + "]", Terms: []Term{{Symbols: "b", W: "1", Product: "1"}}}
	}
	got := strings.Join(drawn(60, 9, func(c canvas.Canvas) { many.Draw(c) }), "\n")
	if !strings.Contains(got, "a1[N]") || strings.Contains(got, "a1[A]") || !strings.Contains(got, " of 16") {
		t.Errorf("with the 14th in hand there is\n%s", got)
	}
}

// TestShares holds that shares stand in their order, and where not all have room the largest
// do once they are known, not before.
func TestShares(t *testing.T) {
	shares := []Share{
		{Name: "y[1]", Text: "0.10", Known: true, Part: 0.2}, {Name: "y[2]", Text: "0.20", Known: true, Part: 0.4},
		{Name: "y[3]", Text: "0.50", Known: true, Part: 1, Wins: true}, {Name: "y[4]", Text: "0.20", Known: true, Part: 0.4},
	}
	largest := []int{2, 1, 3, 0}
	check(t, drawn(34, 3, func(c canvas.Canvas) { Shares(c, shares, largest) }),
		"y[2]  0.20  ██████▍",
		"y[3]  0.50  ████████████████  wins",
		"… 2 more",
	)
	hidden := append([]Share(nil), shares...)
	for j := range hidden {
		hidden[j].Known, hidden[j].Wins = false, false
	}
	check(t, drawn(34, 3, func(c canvas.Canvas) { Shares(c, hidden, largest) }), "y[1]     ·", "y[2]     ·", "… 2 more")
}

// TestWindow holds that the window of a curve has room for the largest a, by round steps, and
// that only a function without an upper end grows with it.
func TestWindow(t *testing.T) {
	for _, c := range []struct {
		h      model.Activation
		far    float64
		x1, y1 float64
	}{
		{model.Sigmoid, 0, 5, 1.1}, {model.Sigmoid, 5, 5, 1.1}, {model.Sigmoid, 5.1, 10, 1.1}, {model.Sigmoid, 11, 20, 1.1},
		{model.Sigmoid, 30, 50, 1.1}, {model.Sigmoid, 51, 100, 1.1}, {model.ReLU, 3, 5, 5}, {model.ReLU, 7, 10, 10},
	} {
		if w := windowOf(c.h, c.far); w.X1 != c.x1 || w.X0 != -c.x1 || w.Y1 != c.y1 {
			t.Errorf("%s with an a of %v has the window %+v; x to %v and y to %v were expected", c.h, c.far, w, c.x1, c.y1)
		}
	}
	if w := windowOf(model.ReLU, math.Inf(1)); !w.Drawable() {
		t.Errorf("an infinite a makes the window %+v, in which nothing is drawn", w)
	}
}

// TestCurveNamesWhatIsInHand holds that of neurons that share a cell the numbers of all stand
// beside their mark, once, and that of two with room for one number the one in hand has it.
func TestCurveNamesWhatIsInHand(t *testing.T) {
	words := regexp.MustCompile(`[^ 0-9.,-]+|[0-9.,-]+`)
	for name, of := range map[string]struct {
		points []Point
		want   string
	}{
		"one cell":        {[]Point{{Neuron: 0, A: 2.5, Z: 1}, {Neuron: 1, A: 2.5, Z: 1, InHand: true}, {Neuron: 2, A: 2.5, Z: 1}}, "1,2,3"},
		"all are in hand": {[]Point{{Neuron: 0, A: 2.5, Z: 1, InHand: true}, {Neuron: 1, A: 2.5, Z: 1, InHand: true}}, "1,2"},
		"before another":  {[]Point{{Neuron: 0, A: 2.3, Z: 1}, {Neuron: 1, A: 2.5, Z: 1, InHand: true}}, "2"},
		"behind it":       {[]Point{{Neuron: 0, A: 2.5, Z: 1, InHand: true}, {Neuron: 1, A: 2.3, Z: 1}}, "1"},
	} {
		got := drawn(48, 14, func(c canvas.Canvas) { Curve(c, model.StepFunction, 5, of.points, nil) })
		var beside []string
		for _, word := range words.FindAllString(string([]rune(got[1])[8:]), -1) { // behind the numbers of the axis
			if word[0] >= '0' && word[0] <= '9' {
				beside = append(beside, word)
			}
		}
		if len(beside) != 1 || beside[0] != of.want {
			t.Errorf("%s: the number is %q, want %q:\n%s", name, beside, of.want, strings.Join(got, "\n"))
		}
	}
	free := drawn(48, 14, func(c canvas.Canvas) { // nothing stands on any side
		Curve(c, model.StepFunction, 5, []Point{{Neuron: 0, A: 3, Z: 0.5, InHand: true}, {Neuron: 1, A: 3, Z: 0.5, InHand: true}}, nil)
	})
	if all := strings.Join(free, "\n"); strings.Count(all, "1,2") != 1 {
		t.Errorf("two neurons in one cell are not named once:\n%s", all)
	}
}

// TestCurve holds that a neuron is marked where its a and z are, and named.
func TestCurve(t *testing.T) {
	got := drawn(48, 14, func(c canvas.Canvas) { Curve(c, model.StepFunction, 5, []Point{{Neuron: 6, A: 2.5, Z: 1}}, nil) })
	if !strings.Contains(got[0], "◆") || !strings.Contains(got[1], "7") {
		t.Errorf("a neuron with a = 2.5 and z = 1 is not in the first line, its number below it:\n%s", strings.Join(got, "\n"))
	}
}
