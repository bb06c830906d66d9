package rivals

import (
	"fmt"
	"strings"
	"testing"

	"nnexplore/model"
	"nnexplore/number"
	"nnexplore/presets"
)

var (
	seen  = Voice{Name: model.Ref.Name, Number: number.Short, Times: func(v, w string) string { return v + "·" + w }}
	heard = Voice{Name: aloud, Number: func(v float64) string { return strings.Replace(number.Short(v), "-", "minus ", 1) }, Times: func(v, w string) string { return v + " times " + w }, Aloud: true}
)

// aloud is the name of a number as package plain has it.
func aloud(r model.Ref) string {
	switch r.Kind {
	case model.InW:
		return fmt.Sprintf("W%d row %d column %d", r.Layer+1, r.I+1, r.J+1)
	case model.InDiff:
		return aloud(model.A(r.Layer, r.J)) + " minus c"
	case model.InExp:
		return "e to the power " + aloud(model.A(r.Layer, r.J)) + " minus c"
	case model.InC, model.InSum:
		return r.Name()
	}
	return strings.NewReplacer("[", " entry ", "]", "").Replace(r.Name())
}

// theArticle is the question of a step through the article's network, whose numbers are the
// book's.
func theArticle(t *testing.T, g model.Grain, index int) Question {
	t.Helper()
	p, err := presets.NetworkNamed("article")
	if err != nil {
		t.Fatal(err)
	}
	trace, err := model.Forward(p.Network, p.X)
	if err != nil {
		t.Fatal(err)
	}
	w := model.NewWalk(p.Network)
	q, ok := Of(p.Network, trace, model.Explain(p.Network, w, g, w.Boundary(g, index)))
	if !ok {
		t.Fatalf("nothing is asked at step %d by %v", index, g)
	}
	return q
}

// TestDigits types answers of different digits for z1[1], which is 0.62245933 in the book,
// and for a1[1], which is 0.5.
func TestDigits(t *testing.T) {
	for _, c := range []struct {
		step  int
		typed string
		want  Verdict
	}{
		{1, "0.5", Right}, {1, ".5", Right}, {1, "5e-1", Right}, {1, "0.50", Right}, {1, "0.500000001", Right},
		{1, "0.4", Mistaken}, {1, "0.51", Unmatched}, {1, "0.504", Early}, {1, "5", Unmatched}, {1, "0", Unmatched}, {1, "-0.5", Unmatched},
		{4, "0.62", Right}, {4, "0.622", Right}, {4, "0.6225", Right}, {4, "0.62246", Right}, {4, "0.62245933", Right},
		{2, "1.1", Unmatched}, {2, "1.19", Early}, {2, "1.199", Early}, {2, "1.2", Right}, // a whole unit away is not cut
		{4, "0.6", Short}, {4, "6e-1", Short}, {4, "0.6224", Cut}, {4, "0.62245", Cut}, {4, "0.6226", Early},
		{4, "0.626", Early}, {4, "0.616", Unmatched}, {4, "0.64", Unmatched}, {4, "0.38", Mistaken}, {4, "0.3775", Mistaken}, {4, "1", Mistaken},
	} {
		j, err := theArticle(t, model.ByNeuron, c.step).Judge(c.typed)
		if err != nil || j.Verdict != c.want {
			t.Errorf("step %d, %s: verdict %v of %v, %v; want %v", c.step, c.typed, j.Verdict, names(j.Rivals), err, c.want)
		}
	}
	for _, typed := range []string{"", "b1", "0,5", "inf", "+", "1 2"} {
		if j, err := theArticle(t, model.ByNeuron, 1).Judge(typed); err == nil {
			t.Errorf("%q is taken as an answer: %v", typed, j.Verdict)
		}
	}
}

// TestSays holds what is said to the mistakes that people make: who forget b, who mix rows
// and columns up, who forget to divide.
func TestSays(t *testing.T) {
	for _, c := range []struct {
		grain       model.Grain
		index       int
		typed       string
		seen, heard string
	}{
		{model.ByNeuron, 1, "0.5", "Right: a1[1] = 0.5.", "Right: a1 entry 1 is 0.5."},
		{model.ByNeuron, 1, "0.4", "Not right: 0.4 is the sum without b1[1] = 0.1.", "Not right: 0.4 is the sum without b1 entry 1, which is 0.1."},
		{
			model.ByNeuron, 2, "0.80",
			"Not right: 0.80 is the sum with b1[2] = 0.2 taken away, not added, or the sum without x[2]·W1[2,2] = 0.4.",
			"Not right: 0.80 is the sum with b1 entry 2, which is 0.2, taken away and not added, or the sum without x entry 2 times W1 row 2 column 2, which is 0.4.",
		},
		{
			model.ByNeuron, 7, "0.47",
			"Not right: 0.47 is the sum with rows and columns of W2 mixed up: it takes W2[1,2] where W2[2,1] belongs.",
			"Not right: 0.47 is the sum with rows and columns of W2 mixed up: it takes W2 row 1 column 2 where W2 row 2 column 1 belongs.",
		},
		{model.ByNeuron, 4, "0.5", "Not right: 0.5 is a1[1] itself; sigmoid of it is asked for, or relu of a1[1]; sigmoid is asked for.", "Not right: 0.5 is a1 entry 1 itself; sigmoid of it is asked for, or ReLU of a1 entry 1; sigmoid is asked for."},
		{model.ByNeuron, 4, "0.38", "Not right: 0.38 is what comes out with e^0.5 in place of e^−0.5.", "Not right: 0.38 is what comes out with e to the power 0.5; e to the power minus 0.5 belongs here."},
		{model.ByNeuron, 4, "0.6", "0.6 is right as far as it goes; type one more digit.", "0.6 is right as far as it goes; type one more digit."},
		{
			model.ByNeuron, 4, "0.6224",
			"0.6224 is cut, not rounded: the next digit is 5 or more, so it is 0.6225.",
			"0.6224 is cut, not rounded: the next digit is 5 or more, so it is 0.6225.",
		},
		{
			model.ByNeuron, 13, "1.38",
			"Not right: 1.38 is e^a3[1], not divided by the sum of all of these, 3.4155.",
			"Not right: 1.38 is e to the power a3 entry 1, not divided by the sum of all of these, 3.4155.",
		},
		{
			model.ByNeuron, 13, "0.31",
			"Not right: 0.31 is a3[1] divided by the sum of all a, without e to the power of each.",
			"Not right: 0.31 is a3 entry 1 divided by the sum of all a, without e to the power of each.",
		},
		{model.ByNeuron, 13, "0.406", "Not right, but 0.406 is within 1 percent of it: perhaps a number on the way was rounded too early.", "Not right, but 0.406 is within 1 percent of it: perhaps a number on the way was rounded too early."},
		{
			model.ByNeuron, 13, "7.7",
			"7.7 is not right. Look first at Σ = 1.679.",
			"7.7 is not right. Look first at the sum of all of these powers, which is 1.679.",
		},
		{model.ByNeuron, 7, "-8", "-8 is not right. Look first at z1[3]·W2[3,1] = 0.8699·0.3 = 0.261 (rounded).",
			"minus 8 is not right. Look first at z1 entry 3 times W2 row 3 column 1, which is 0.8699 times 0.3 and gives 0.261, rounded."},
		{model.ByTerm, 2, "0.2", "Not right: 0.2 is the sum without x[2]·W1[2,1] = 0.2, or x[2]·W1[2,1] alone; the 0.2 before it is not added.", ""},
		{model.ByTerm, 30, "0.39", "Not right: 0.39 is c − a3[1]; a3[1] − c is asked for.", "Not right: 0.39 is c minus a3 entry 1; a3 entry 1 minus c is asked for."},
		{model.ByTerm, 32, "1.47", "Not right: 1.47 is e^0.3871; the power is -0.3871.", "Not right: 1.47 is e to the power 0.3871; the power is minus 0.3871."},
	} {
		q := theArticle(t, c.grain, c.index)
		j, err := q.Judge(c.typed)
		if err != nil {
			t.Fatal(err)
		}
		if got := j.Says(seen); got != c.seen {
			t.Errorf("step %d, %s is answered by\n%s\nwant\n%s", c.index, c.typed, got, c.seen)
		}
		if got := j.Says(heard); c.heard != "" && got != c.heard {
			t.Errorf("step %d, %s is answered aloud by\n%s\nwant\n%s", c.index, c.typed, got, c.heard)
		}
	}
}

// TestWorking holds the right working, in both voices.
func TestWorking(t *testing.T) {
	for _, c := range []struct {
		grain       model.Grain
		index       int
		seen, heard string
	}{
		{
			model.ByNeuron, 1, "a1[1] = x[1]·W1[1,1] + x[2]·W1[2,1] + b1[1] | = 2·0.1 + 1·0.2 + 0.1 = 0.5",
			"a1 entry 1 is x entry 1 times W1 row 1 column 1, plus x entry 2 times W1 row 2 column 1, plus the bias b1 entry 1 | That is 2 times 0.1, plus 1 times 0.2, plus the bias 0.1, which is 0.5",
		},
		{
			model.ByNeuron, 4, "z1[1] = sigmoid(a1[1]) | = 1/(1 + e^−0.5) = 1/(1 + 0.6065) = 1/1.6065 = 0.6225 (rounded)",
			"z1 entry 1 is sigmoid of a1 entry 1 | e to the power minus 0.5 is 0.6065; 1 plus that is 1.6065; 1 divided by that is 0.6225.",
		},
		{
			model.ByNeuron, 13, "y[1] = e^(a3[1] − c) / Σ | = 0.679 / 1.679 = 0.4044 (rounded)",
			"y entry 1 is e to the power a3 entry 1 minus c, divided by the sum of all of these: | 0.679 divided by 1.679, which is 0.4044, rounded",
		},
		{model.ByTerm, 34, "Σ = the sum of all e^(a3 − c) | = 0.679 + 1 = 1.679 (rounded)", "the sum of e to the power a3 minus c, over all entries: | 0.679 plus 1, which is 1.679, rounded"},
	} {
		q := theArticle(t, c.grain, c.index)
		if got := strings.Join(q.Working(seen), " | "); got != c.seen {
			t.Errorf("step %d is worked out as\n%s\nwant\n%s", c.index, got, c.seen)
		}
		if got := strings.Join(q.Working(heard), " | "); got != c.heard {
			t.Errorf("step %d is worked out aloud as\n%s\nwant\n%s", c.index, got, c.heard)
		}
	}
}

// TestComma holds that a number with a comma is led to one with a point.
func TestComma(t *testing.T) {
	_, err := theArticle(t, model.ByNeuron, 1).Judge("0,5")
	if err == nil || err.Error() != `"0,5" has a comma; type a point: 0.5` {
		t.Errorf("the error is %v", err)
	}
}
