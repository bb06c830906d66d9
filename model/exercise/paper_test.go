package exercise_test

import (
	"fmt"
	"math"
	"math/big"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"nnexplore/internal/seed"
	"nnexplore/model"
	"nnexplore/model/exercise"
	"nnexplore/model/rivals"
	"nnexplore/number"
)

// A paper is a problem as it stands on paper: the decimals that are read there.
type paper struct {
	exercise.Problem
	text   string
	number map[string]*big.Rat
	vector map[string][]*big.Rat
	matrix map[string][][]*big.Rat
}

func onPaper(p exercise.Problem) paper {
	on := paper{p, "", map[string]*big.Rat{}, map[string][]*big.Rat{}, map[string][][]*big.Rat{}}
	for _, g := range p.Given {
		switch {
		case g.Name == "":
			on.text += g.Text + "\n"
		case g.Matrix != nil:
			for _, row := range g.Matrix {
				on.matrix[g.Name] = append(on.matrix[g.Name], decimals(row))
			}
		case g.Vector != nil:
			on.vector[g.Name] = decimals(g.Vector)
		default:
			on.number[g.Name] = decimal(g.Number)
		}
	}
	return on
}

// decimal is a number as the sheet prints it.
func decimal(v float64) *big.Rat {
	r, ok := new(big.Rat).SetString(number.Short(v))
	if !ok {
		panic("no decimal")
	}
	return r
}

func decimals(v []float64) (list []*big.Rat) {
	for _, x := range v {
		list = append(list, decimal(x))
	}
	return list
}

func times(a, b *big.Rat) *big.Rat { return new(big.Rat).Mul(a, b) }
func plus(a ...*big.Rat) *big.Rat {
	sum := new(big.Rat)
	for _, x := range a {
		sum.Add(sum, x)
	}
	return sum
}
func minus(a, b *big.Rat) *big.Rat { return new(big.Rat).Sub(a, b) }

// layer is one number of x·W + b.
func (p paper) layer(x []*big.Rat, l string, j int) *big.Rat {
	sum := p.vector["b"+l][j]
	for i, x := range x {
		sum = plus(sum, times(x, p.matrix["W"+l][i][j]))
	}
	return sum
}

// fires is y of a gate with that sum.
func (p paper) fires(sum, against *big.Rat) bool {
	if strings.Contains(p.text, "≥") {
		return sum.Cmp(against) >= 0
	}
	return sum.Cmp(against) > 0
}

func bit(is bool) string {
	if is {
		return "1"
	}
	return "0"
}

// exact is a number with all its digits, which are few.
func exact(t *testing.T, r *big.Rat) string {
	t.Helper()
	places, whole := r.FloatPrec()
	if !whole || places > 3 {
		t.Errorf("%v has more than three decimals", r)
	}
	return r.FloatString(places)
}

// sums are those of a truth table.
func (p paper) sums() (list [4]*big.Rat) {
	zero, w1, w2 := new(big.Rat), p.number["w1"], p.number["w2"]
	return [4]*big.Rat{zero, w1, w2, plus(w1, w2)}
}

var corners = [4]string{"00", "10", "01", "11"}

func (p paper) gate(t *testing.T) []string {
	if x1, alone := p.number["x1"]; alone {
		sum, against := plus(times(p.number["w1"], x1), times(p.number["w2"], p.number["x2"])), p.number["θ"]
		if b, biased := p.number["b"]; biased {
			sum, against = plus(b, sum), new(big.Rat)
		}
		return []string{exact(t, sum), bit(p.fires(sum, against))}
	}
	words := strings.Fields(p.Questions[0].Ask) // θ becomes 0.6. Which …
	to, _ := new(big.Rat).SetString(strings.TrimSuffix(words[2], "."))
	y := func(third *big.Rat, sum *big.Rat) bool {
		if words[0] == "b" {
			return p.fires(plus(third, sum), new(big.Rat))
		}
		return p.fires(sum, third)
	}
	turn := "0"
	for i, sum := range p.sums() {
		if y(p.number[words[0]], sum) != y(to, sum) {
			turn = strings.TrimPrefix(turn+" "+corners[i], "0 ")
		}
	}
	return []string{turn}
}

func (p paper) within(t *testing.T) []string {
	ones := map[string]string{"AND": "11", "OR": "10 01 11", "NAND": "00 10 01", "NOR": "00", "XOR": "10 01"}
	name := strings.TrimSuffix(strings.TrimPrefix(p.Questions[0].Ask, "For which θ is it "), "?")
	var low, high *big.Rat
	for i, sum := range p.sums() {
		if strings.Contains(ones[name], corners[i]) {
			if high == nil || sum.Cmp(high) < 0 {
				high = sum
			}
		} else if low == nil || sum.Cmp(low) > 0 {
			low = sum
		}
	}
	switch {
	case low.Cmp(high) >= 0:
		return []string{"none"}
	case strings.Contains(p.text, "≥"):
		return []string{exact(t, low) + " < θ ≤ " + exact(t, high)}
	}
	return []string{exact(t, low) + " ≤ θ < " + exact(t, high)}
}

// indices are the whole numbers in brackets, as in ∂W1[1,2], from 0.
func indices(ask string) (list []int) {
	inside := regexp.MustCompile(`\[([\d,]+)\]`).FindStringSubmatch(ask)
	for _, word := range strings.Split(inside[1], ",") {
		n, _ := strconv.Atoi(word)
		list = append(list, n-1)
	}
	return list
}

func (p paper) sum(t *testing.T) []string {
	return []string{exact(t, p.layer(p.vector["x"], "1", indices(p.Questions[0].Ask)[0]))}
}

func (p paper) pass(t *testing.T) []string {
	a := []*big.Rat{p.layer(p.vector["x"], "1", 0), p.layer(p.vector["x"], "1", 1)}
	z := make([]*big.Rat, len(a))
	for i, a := range a {
		switch {
		case a.Sign() <= 0:
			z[i] = new(big.Rat)
		case strings.Contains(p.text, "relu"):
			z[i] = a
		default:
			z[i] = big.NewRat(1, 1)
		}
	}
	return []string{exact(t, a[0]), exact(t, a[1]), exact(t, p.layer(z, "2", 0))}
}

// powers are e^−0, e^−0.5 … e^−2.5, and sigmoids 1/(1 + e^…) of 0, 0.5 … and of −0, −0.5 …,
// by NumPy.
var (
	powers   = []float64{1, 0.606530659713, 0.367879441171, 0.223130160148, 0.135335283237, 0.082084998624}
	sigmoids = [2][]string{{"0.5", "0.6225", "0.7311", "0.8176", "0.8808", "0.9241"}, {"0.5", "0.3775", "0.2689", "0.1824", "0.1192", "0.0759"}}
)

func (p paper) activation(t *testing.T) []string {
	name, rest, _ := strings.Cut(strings.TrimPrefix(p.Questions[0].Ask, "How much is "), "(")
	word, _, _ := strings.Cut(rest, ")")
	x, _ := new(big.Rat).SetString(word)
	v, _ := x.Float64()
	switch {
	case name == "sigmoid" && v < 0:
		return []string{sigmoids[1][int(-2*v)]}
	case name == "sigmoid":
		return []string{sigmoids[0][int(2*v)]}
	case name == "step":
		return []string{bit(v > 0)}
	case v > 0:
		return []string{exact(t, x)}
	case name == "leaky_relu":
		return []string{exact(t, times(x, big.NewRat(1, 10)))}
	}
	return []string{"0"}
}

func (p paper) softmax(t *testing.T) []string {
	a := p.Given[1].Vector
	c, sum := slices.Max(a), 0.0
	for _, a := range a {
		sum += powers[int(2*(c-a))]
	}
	j := indices(p.Questions[0].Ask)[0]
	return []string{strconv.FormatFloat(powers[int(2*(c-a[j]))]/sum, 'f', 4, 64)}
}

func (p paper) shapes(t *testing.T) []string {
	n := regexp.MustCompile(`\d+`).FindAllString(regexp.MustCompile(`: \d+ inputs`).ReplaceAllString(p.text, ""), -1)
	switch {
	case strings.Contains(p.Questions[0].Ask, "Which shape has W"):
		return []string{n[1] + "x" + n[3]}
	case strings.Contains(p.text, "a vector of"):
		return []string{n[2]}
	case n[1] != n[2]:
		return []string{"none"}
	}
	return []string{n[0] + "x" + n[3]}
}

func (p paper) gradient(t *testing.T) (list []string) {
	y, target, loss := p.vector["y"], p.vector["t"], new(big.Rat)
	delta := make([]*big.Rat, len(y))
	for j := range y {
		delta[j] = minus(y[j], target[j])
		loss = plus(loss, times(big.NewRat(1, 2), times(delta[j], delta[j])))
	}
	for _, q := range p.Questions {
		switch {
		case strings.Contains(q.Ask, "is L?"):
			list = append(list, exact(t, loss))
		case strings.Contains(q.Ask, "δ1"):
			list = append(list, exact(t, delta[indices(q.Ask)[0]]))
		default:
			at := indices(q.Ask)
			list = append(list, exact(t, times(p.vector["x"][at[0]], delta[at[1]])))
		}
	}
	return list
}

// TestOnPaper works the problems of many seeds out in exact arithmetic, from the decimals that
// stand on the sheet: each answer has three decimals at most, or is one of NumPy's, and is
// taken for right to its last digit.
func TestOnPaper(t *testing.T) {
	work := map[string]func(paper, *testing.T) []string{
		"gate": paper.gate, "range": paper.within, "sum": paper.sum, "activation": paper.activation,
		"softmax": paper.softmax, "shapes": paper.shapes, "pass": paper.pass, "gradient": paper.gradient,
	}
	first := seed.Of(t, 1)
	for from := first; from < first+uint64(seed.Times(20, 500)); from++ {
		for _, p := range exercise.Sheet(from, "", 40) {
			answers := work[p.Kind](onPaper(p), t)
			if len(answers) != len(p.Questions) {
				t.Fatalf("seed %d, %s: %d answers to %d questions", from, p.Kind, len(answers), len(p.Questions))
			}
			for i, q := range p.Questions {
				if j, err := q.Judge(answers[i]); err != nil || j.Verdict != rivals.Right {
					t.Errorf("seed %d, %+v: %q to %s is not right: %v; %v", from, p.Given, answers[i], q.Ask, err, q.Working(rivals.Voice{Name: model.XW.Name, Number: number.Short, Times: model.XW.Times}))
				}
				if q.Answer == rivals.Number && math.Abs(q.Right) >= 100 {
					t.Errorf("seed %d: %v is no short number", from, q.Right)
				}
			}
		}
	}
}

// TestSheet holds the kinds of a mixed sheet: in their order, equally often as far as it
// goes. A hundred of each kind are all different.
func TestSheet(t *testing.T) {
	for count := 1; count <= 17; count++ {
		often, last := map[string]int{}, -1
		for _, p := range exercise.Sheet(3, "", count) {
			at := slices.Index(exercise.Kinds(), p.Kind)
			if often[p.Kind]++; at < last {
				t.Errorf("of %d problems one of the kind %s stands behind a %s", count, p.Kind, exercise.Kinds()[last])
			}
			last = at
		}
		for _, kind := range exercise.Kinds() {
			if least := count / 8; often[kind] < least || often[kind] > least+1 {
				t.Errorf("of %d problems %d are of the kind %s", count, often[kind], kind)
			}
		}
	}
	for _, kind := range exercise.Kinds() {
		seen := map[string]bool{}
		for _, p := range exercise.Sheet(1, kind, exercise.Most) {
			text := fmt.Sprint(p.Given)
			for _, q := range p.Questions {
				text += q.Ask
			}
			if seen[text] || p.Kind != kind {
				t.Errorf("among the problems of the kind %s there is twice %s", kind, text)
			}
			seen[text] = true
		}
	}
}

// TestSeeds: another seed makes other problems, and the same one the same.
func TestSeeds(t *testing.T) {
	text := func(from uint64) string { return fmt.Sprint(exercise.Sheet(from, "", 16)[15].Given) }
	one, again, two := text(1), text(1), text(2)
	if one != again || one == two {
		t.Errorf("seed 1 gives %s and %s, seed 2 %s", one, again, two)
	}
}
