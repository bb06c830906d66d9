package rivals

import (
	"math"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"testing"

	"nnexplore/internal/seed"
	"nnexplore/model"
)

// A slip is a mistake that is made by hand, in the way that a person makes it: the table of
// rivals has no part in it. Args say which of several ways it is made.
type slip struct {
	mistake string
	value   float64
}

// randomNetwork makes a network of two to four layers with numbers of two decimals.
func randomNetwork(r *rand.Rand) (model.Network, []float64) {
	number := func() float64 { return float64(r.IntN(401)-200) / 100 }
	sizes := make([]int, 3+r.IntN(3))
	for i := range sizes {
		sizes[i] = 2 + r.IntN(3)
	}
	n := model.Network{Name: "random"}
	for l := 1; l < len(sizes); l++ {
		layer := model.Layer{Activation: model.Elementwise()[r.IntN(model.Curves)]}
		for range sizes[l-1] {
			row := make([]float64, sizes[l])
			for j := range row {
				row[j] = number()
			}
			layer.W = append(layer.W, row)
		}
		for range sizes[l] {
			layer.B = append(layer.B, number())
		}
		if l == len(sizes)-1 {
			layer.Activation = model.Softmax
		}
		n.Layers = append(n.Layers, layer)
	}
	x := make([]float64, sizes[0])
	for i := range x {
		x[i] = number()
	}
	return n, x
}

// sumSlips are the mistakes of somebody who works out a of neuron j of layer l.
func sumSlips(n model.Network, t model.Trace, l, j int) []slip {
	w, in, b := n.Layers[l].W, t.Layers[l].In, n.Layers[l].B
	dot := func(v []float64, column int) float64 {
		s := 0.0
		for i := range v {
			s += v[i] * w[i][column]
		}
		return s
	}
	own := dot(in, j)
	list := []slip{
		{"the bias was forgotten", own},
		{"the bias was added twice", own + b[j] + b[j]},
		{"the sign of the bias was turned", own - b[j]},
	}
	for i := range in {
		list = append(list,
			slip{"a product was left out", own - in[i]*w[i][j] + b[j]},
			slip{"the sign of a product was turned", own - 2*in[i]*w[i][j] + b[j]})
	}
	for k := range b {
		if k != j {
			list = append(list, slip{"the weights of another neuron were taken", dot(in, k) + b[k]}, slip{"the weights of another neuron were taken", dot(in, k) + b[j]})
		}
	}
	if j < len(w) {
		s := b[j]
		for i := range min(len(in), len(w[j])) {
			s += in[i] * w[j][i]
		}
		list = append(list, slip{"rows and columns were mixed up", s})
	}
	if l > 0 {
		list = append(list, slip{"a was taken in place of z", dot(t.Layers[l-1].A, j) + b[j]})
	}
	for k, layer := range t.Layers {
		if k+1 != l && len(layer.Z) == len(in) {
			list = append(list, slip{"the numbers of another layer were taken", dot(layer.Z, j) + b[j]})
		}
	}
	plus := b[j]
	for i := range in {
		plus += in[i] + w[i][j]
	}
	list = append(list, slip{"numbers were added, not multiplied", plus})
	if l < len(n.Layers)-1 {
		list = append(list, slip{"z was given in place of a", t.Layers[l].Z[j]})
	}
	return list
}

// outputSlips are the mistakes of somebody who works out z of an a.
func outputSlips(h model.Activation, a float64, others []float64) []slip {
	list := []slip{
		{"a was given in place of z", a},
		{"another function was taken", math.Tanh(a)},
		{"another function was taken", math.Max(0, a)},
		{"another function was taken", 1 / (1 + math.Exp(-a))},
	}
	if h.Family() == model.Tanh {
		list[1].value = math.Log(1 + math.Exp(a))
	}
	if h == model.ReLU {
		list[2].value = math.Tanh(a)
	}
	switch h {
	case model.Sigmoid:
		s := 1 / (1 + math.Exp(-a))
		list = append(list[:3],
			slip{"the minus sign of the power was lost", 1 / (1 + math.Exp(a))}, slip{"the division was forgotten", 1 + math.Exp(-a)},
			slip{"the 1 was forgotten", math.Exp(-a)}, slip{"the slope was given in place of the value", s * (1 - s)})
	case model.Tanh:
		list = append(list, slip{"the slope was given in place of the value", 1 - math.Tanh(a)*math.Tanh(a)}, slip{"the sign of a was turned", math.Tanh(-a)})
	}
	for _, z := range others {
		list = append(list, slip{"another neuron was taken", z})
	}
	return list
}

// shareSlips are the mistakes of somebody who works out y[j] of all a.
func shareSlips(a []float64, j int) []slip {
	c, all, exps, naive := slices.Max(a), 0.0, 0.0, 0.0
	for _, v := range a {
		all, exps, naive = all+v, exps+math.Exp(v-c), naive+math.Exp(v)
	}
	e := math.Exp(a[j] - c)
	list := []slip{
		{"the division was forgotten", e},
		{"the division was forgotten", math.Exp(a[j])},
		{"e was forgotten", a[j] / all},
		{"c was added", math.Exp(a[j]+c) / exps},
		{"c was taken away in one place only", e / naive},
		{"the division was turned round", exps / e},
		{"a was given in place of y", a[j]},
	}
	for k, v := range a {
		others := 0.0
		for i, o := range a {
			if i != k {
				others += math.Exp(o - c)
			}
		}
		list = append(list, slip{"only some were added", e / others})
		if k != j {
			list = append(list, slip{"another class was taken", math.Exp(v-c) / exps})
		}
	}
	return list
}

// stageSlips are the mistakes of somebody who goes through softmax stage by stage.
func stageSlips(a []float64, j int) map[model.StepKind][]slip {
	c, all, exps, naive := slices.Max(a), 0.0, 0.0, 0.0
	for _, v := range a {
		all, exps, naive = all+v, exps+math.Exp(v-c), naive+math.Exp(v)
	}
	return map[model.StepKind][]slip{
		model.Maximum:  {{"another a than the largest was taken", slices.Min(a)}, {"all a were added", all}, {"the place was given in place of the number", float64(slices.Index(a, c) + 1)}},
		model.Shift:    {{"c and a were exchanged", c - a[j]}, {"c was added", a[j] + c}, {"c was not taken away", a[j]}},
		model.Exponent: {{"the minus sign of the power was lost", math.Exp(c - a[j])}, {"c was not taken away", math.Exp(a[j])}, {"e was forgotten", a[j] - c}, {"c was added", math.Exp(a[j] + c)}, {"e was multiplied", math.E * (a[j] - c)}},
		model.Total:    {{"e was forgotten", all}, {"c was not taken away", naive}, {"only some were added", exps - math.Exp(a[j]-c)}},
		model.Divide:   shareSlips(a, j),
	}
}

// A count is how often mistakes were told apart.
type count struct{ made, alone, collided, right int }

// recognise types a mistake with all its digits, with which it has to be named, and with
// two decimals, of which it counts how often others are named beside it.
func recognise(t *testing.T, q Question, s slip, c *count) {
	t.Helper()
	if near(s.value, q.Right, q.scale) || math.IsNaN(s.value) || math.IsInf(s.value, 0) {
		return
	}
	has := func(j Judgement) bool {
		return slices.ContainsFunc(j.Rivals, func(r Rival) bool { return r.Mistake == s.mistake })
	}
	typed := strconv.FormatFloat(s.value, 'g', -1, 64)
	j, err := q.Judge(typed)
	short := j.Verdict == Short && len(typed) < len("0.1")+1 // of one digit, which the right one may begin with
	places := len(typed) - strings.Index(typed+".", ".") - 1 // -1 for a whole number
	half := math.Pow10(-max(places, 0)) / 2
	asRight := math.Abs(s.value-q.Right) <= half*(1+1e-9) // rounded to these digits it is the right one
	if err != nil || !short && !asRight && (j.Verdict != Mistaken || !has(j)) {
		t.Errorf("%s: %s is typed where %s; got %v, %v, %v", q.Asks(seen), typed, s.mistake, j.Verdict, names(j.Rivals), err)
	}
	c.made++
	switch j, err = q.Judge(strconv.FormatFloat(s.value, 'f', 2, 64)); {
	case err != nil:
		t.Error(err)
	case j.First() || j.Verdict == Short:
		c.right++
	case len(j.Rivals) == 1 && has(j):
		c.alone++
	default:
		c.collided++
	}
}

func names(list []Rival) (all []string) {
	for _, r := range list {
		all = append(all, r.Mistake)
	}
	return all
}

// TestMistakesAreRecognised makes every mistake by hand on random networks.
func TestMistakesAreRecognised(t *testing.T) {
	r := rand.New(rand.NewPCG(seed.Of(t, 17), 0))
	var c count
	for range seed.Times(25, 2000) {
		n, x := randomNetwork(r)
		trace, err := model.Forward(n, x)
		if err != nil {
			t.Fatal(err)
		}
		w := model.NewWalk(n)
		for place := 1; place <= w.Count(model.ByNeuron); place++ {
			e := model.Explain(n, w, model.ByNeuron, w.Boundary(model.ByNeuron, place))
			q, ok := Of(n, trace, e)
			layer := trace.Layers[e.Layer]
			var slips []slip
			switch {
			case !ok:
				t.Fatalf("no question at %d", place)
			case e.Part == model.Sums:
				slips = sumSlips(n, trace, e.Layer, e.From)
			case e.Part == model.Outputs:
				others := slices.Delete(slices.Clone(layer.Z), e.From, e.From+1)
				slips = outputSlips(e.Activation, layer.A[e.From], others)
			default:
				slips = shareSlips(layer.A, e.From)
			}
			for _, s := range slips {
				recognise(t, q, s, &c)
			}
		}
		for place := 1; place <= w.Places(); place++ {
			e := model.Explain(n, w, model.ByTerm, place)
			if q, ok := Of(n, trace, e); ok && e.Part == model.SoftmaxOf {
				for _, s := range stageSlips(trace.Layers[e.Layer].A, e.Step.J)[e.Step.Kind] {
					recognise(t, q, s, &c)
				}
			}
		}
	}
	t.Logf("%d mistakes typed with two decimals: %d named alone, %d beside others, %d not to be told from the right answer",
		c.made, c.alone, c.collided, c.right)
}

// TestRightIsNoRival holds that no way of typing the right answer is called a mistake: with
// all digits, and rounded to any number of them from two on.
func TestRightIsNoRival(t *testing.T) {
	r := rand.New(rand.NewPCG(seed.Of(t, 18), 0))
	for range seed.Times(25, 2000) {
		n, x := randomNetwork(r)
		trace, err := model.Forward(n, x)
		if err != nil {
			t.Fatal(err)
		}
		w := model.NewWalk(n)
		for _, g := range []model.Grain{model.ByNeuron, model.ByTerm} {
			for place := 1; place <= w.Count(g); place++ {
				q, ok := Of(n, trace, model.Explain(n, w, g, w.Boundary(g, place)))
				if !ok {
					t.Fatalf("no question at %d by %v", place, g)
				}
				for digits := -1; digits < 12; digits++ {
					if digits == 0 || digits == 1 {
						continue
					}
					format := byte('e')
					typed := strconv.FormatFloat(q.Right, format, max(digits-1, -1), 64)
					if j, err := q.Judge(typed); err != nil || j.Verdict != Right {
						t.Errorf("%s: %s of %v: verdict %v, %v, %v", q.Asks(seen), typed, q.Right, j.Verdict, names(j.Rivals), err)
					}
				}
			}
		}
	}
}
