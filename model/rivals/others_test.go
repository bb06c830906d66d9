package rivals

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"nnexplore/internal/seed"
	"nnexplore/model"
)

// TestGateQuestions holds what is asked of a gate and what is said to mistakes. The numbers
// are those of the book's gates, worked out by hand.
func TestGateQuestions(t *testing.T) {
	or := model.Gate{W1: 0.5, W2: 0.5, Theta: 0.4}
	biased := model.Gate{W1: 0.5, W2: 0.5, Theta: 0.7, Form: model.BiasForm}
	for _, c := range []struct {
		q     Question
		typed string
		want  string
	}{
		{OfGate(or, 1, 0.5)[0], "0.75", "Right: the sum = 0.75."},
		{OfGate(or, 1, 0.5)[0], "0.35", "Not right: 0.35 is the sum with θ = 0.4 taken away; the sum is only compared with θ."},
		{OfGate(or, 1, 0.5)[0], "0.25", "Not right: 0.25 is what comes out without w1·x1 = 0.5, or what comes out with w2·x2 = 0.25 taken away, not added."},
		{OfGate(or, 1, 0.5)[0], "1.15", "Not right: 1.15 is what comes out with θ = 0.4 added; the sum is only compared with θ."},
		{OfGate(or, 1, 0.5)[1], "1", "Right: y = 1."},
		{OfGate(or, 0, 0)[1], "1", "Not right: 1 is what comes out with θ = 0.4 added; the sum is only compared with θ, or what the weights alone add up to, without x1 and x2."},
		{OfGate(biased, 1, 1)[0], "1", "Not right: 1 is what comes out without b = -0.7, or y; the sum before the comparison is asked for."},
		{OfGate(biased, 1, 1)[0], "1.7", "Not right: 1.7 is what comes out with b = -0.7 taken away, not added."},
		{OfGate(biased, 1, 0)[1], "1", "Not right: 1 is what comes out without b = -0.7, or what comes out with b = -0.7 taken away, not added, or what the weights alone add up to, without x1 and x2."},
		{OfGate(model.Gate{W1: 0.5, W2: 0.5, Theta: 0.5}, 1, 0)[1], "1", "Not right: 1 is what comes out where a sum equal to θ gives 1; > is the rule, not ≥, or what comes out with θ = 0.5 added; the sum is only compared with θ, or what the weights alone add up to, without x1 and x2."},
		{OfTurning(or, model.Gate{W1: 0.5, W2: 0.5, Theta: 0.5}, "θ", 0.5), "10 01", "Right: (1,0), (0,1) turn."},
		{OfTurning(or, model.Gate{W1: 0.5, W2: 0.5, Theta: 0.5}, "θ", 0.5), "0", "Not right: none is what comes out where a sum equal to θ gives 1; > is the rule, not ≥, or what turns where the number goes the other way."},
		{OfTurning(or, model.Gate{W1: 0.5, W2: 0.5, Theta: 0.5}, "θ", 0.5), "(1,1)", "Not right: (1,1) is where y is 1 then; asked is where y becomes another."},
		{OfTurning(or, model.Gate{W1: 0.5, W2: 0.5, Theta: 0.45}, "θ", 0.45), "none", "Right: no row turns."},
		{OfTurning(or, model.Gate{W1: 0.5, W2: 0.5, Theta: 0.45}, "θ", 0.45), "all", "Not right: (0,0), (1,0), (0,1), (1,1) is where y stays as it is; asked is where it becomes another."},
	} {
		j, err := c.q.Judge(c.typed)
		if err != nil {
			t.Fatal(err)
		}
		if got := j.Says(seen); got != c.want {
			t.Errorf("%s %s is answered by\n%s\nwant\n%s", c.q.Asks(seen), c.typed, got, c.want)
		}
	}
	q := OfTurning(or, model.Gate{W1: 0.5, W2: 0.5, Theta: 0.5}, "θ", 0.5)
	if got, want := strings.Join(q.Working(seen), " | "), "θ = 0.5: | (1,0): the sum 0.5 is equal to 0.5, so y is 0, was 1 | (0,1): the sum 0.5 is equal to 0.5, so y is 0, was 1"; got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	for _, typed := range []string{"1", "2 3", "101", "x", ""} {
		if _, err := q.Judge(typed); err == nil {
			t.Errorf("%q names rows", typed)
		}
	}
	if _, err := OfGate(or, 1, 1)[1].Judge("2"); err == nil {
		t.Error("2 is taken for a y")
	}
}

// TestGateAgainstTheRows asks of random gates, at ties too, and answers with what their own
// rows say.
func TestGateAgainstTheRows(t *testing.T) {
	r := rand.New(rand.NewPCG(seed.Of(t, 19), 0))
	number := func() float64 { return float64(r.IntN(21)-10) / 10 }
	for range seed.Times(500, 50000) {
		g := model.Gate{W1: number(), W2: number(), Theta: number(), Form: model.Form(r.IntN(2))}
		after := g
		after.Theta = number()
		was, now := g.Rows(), after.Rows()
		names := []string{}
		for i, row := range now {
			if row.Y != was[i].Y {
				names = append(names, [...]string{"00", "10", "01", "11"}[i])
			}
			q := OfGate(after, row.X1, row.X2)[1]
			for y, want := range [2]bool{row.Y == 0, row.Y == 1} {
				j, err := q.Judge([...]string{"0", "1"}[y])
				if err != nil || (j.Verdict == Right) != want {
					t.Fatalf("%+v at (%v,%v), y %d: %v, %v", after, row.X1, row.X2, y, j.Verdict, err)
				}
			}
		}
		typed := strings.Join(append(names, "0")[:max(len(names), 1)], " ")
		if j, err := OfTurning(g, after, "θ", after.Theta).Judge(typed); err != nil || j.Verdict != Right {
			t.Fatalf("%+v to %+v: %q: %v, %v", g, after, typed, j.Verdict, err)
		}
	}
}

// TestDirections changes a number of a network and asks which way another goes.
func TestDirections(t *testing.T) {
	r := rand.New(rand.NewPCG(seed.Of(t, 20), 0))
	recognised, silent := 0, 0
	for range seed.Times(200, 5000) {
		n, x := randomNetwork(r)
		was, err := model.Forward(n, x)
		if err != nil {
			t.Fatal(err)
		}
		l := r.IntN(len(n.Layers))
		ref := model.W(l, r.IntN(n.Layers[l].In()), r.IntN(n.Layers[l].Out()))
		changed := n.With(ref, n.Layers[l].W[ref.I][ref.J]+0.1)
		now, err := model.Forward(changed, x)
		if err != nil {
			t.Fatal(err)
		}
		upTo := 2*l + 1 + r.IntN(2*(len(n.Layers)-l))
		q, ok := OfEdit(n, changed, was, now, ref, upTo)
		if !ok {
			t.Fatalf("%s asks nothing at %d", ref.Name(), upTo)
		}
		j := 0
		if l == (upTo-1)/2 {
			j = ref.J
		}
		want := "0"
		if a, b := was.Vector(upTo)[j], now.Vector(upTo)[j]; !near(a, b, 0) {
			want = "+"
			if b < a {
				want = "-"
			}
		}
		for _, typed := range []string{"+", "-", "0"} {
			judged, err := q.Judge(typed)
			if err != nil || (judged.Verdict == Right) != (typed == want) {
				t.Fatalf("%s: %s is %v, %v; want %s", q.Asks(seen), typed, judged.Verdict, err, want)
			}
			if typed != want {
				if judged.Verdict == Mistaken {
					recognised++
				} else {
					silent++
				}
			}
			if len(q.Working(seen)) == 0 {
				t.Fatal("no working")
			}
		}
	}
	t.Logf("of %d wrong directions %d come of a mistake that is known", recognised+silent, recognised)
}

// TestPassesNothing holds the reasons where nothing gets through, on networks worked out by
// hand.
func TestPassesNothing(t *testing.T) {
	layer := func(h model.Activation, w, b float64) model.Layer {
		return model.Layer{W: [][]float64{{w}}, B: []float64{b}, Activation: h}
	}
	for _, c := range []struct {
		first model.Layer
		x     float64
		r     model.Ref
		typed string
		want  []string
	}{
		{layer(model.ReLU, 1, -5), 2, model.W(0, 0, 0), "-", []string{
			"Not right: it would fall where all is passed on; relu passes nothing on there, and z1 stays.",
			"W1[1,1] is multiplied by x[1] = 2: a1[1] rises", "relu passes nothing on at a1[1] = -2.8: z1[1] stays",
		}},
		{layer(model.StepFunction, 1, 1), 2, model.W(0, 0, 0), "-", []string{
			"Not right: it would fall where all is passed on; step passes nothing on there, and z1 stays.",
			"W1[1,1] is multiplied by x[1] = 2: a1[1] rises", "step passes nothing on at a1[1] = 3.2: z1[1] stays",
		}},
		{layer(model.Identity, 1, 1), 0, model.W(0, 0, 0), "+", []string{
			"Not right: it would rise where x[1] is not 0; it is 0, and 0 times any weight is 0.",
			"W1[1,1] is multiplied by x[1] = 0: a1[1] stays",
		}},
		{layer(model.Identity, 1, 1), -2, model.W(0, 0, 0), "-", []string{
			"Not right: it would fall where no weight on the way is below 0; W2[1,1] = -3 turns it round.",
			"W1[1,1] is multiplied by x[1] = -2: a1[1] falls", "identity has the slope 1 at a1[1]: z1[1] falls", "times W2[1,1] = -3: a2[1] rises",
			"identity has the slope 1 at a2[1]: y[1] rises", "y[1]: 3 → 3.6",
		}},
	} {
		n := model.Network{Layers: []model.Layer{c.first, layer(model.Identity, -3, 0)}}
		was, _ := model.Forward(n, []float64{c.x})
		changed := n.With(c.r, n.Layers[0].W[0][0]+0.1)
		now, _ := model.Forward(changed, []float64{c.x})
		q, _ := OfEdit(n, changed, was, now, c.r, 4)
		j, err := q.Judge(c.typed)
		if err != nil {
			t.Fatal(err)
		}
		if got := append([]string{j.Says(seen)}, q.Working(seen)...); !slices.Equal(got, c.want) {
			t.Errorf("%s\ngot  %s\nwant %s", q.Asks(seen), strings.Join(got, " | "), strings.Join(c.want, " | "))
		}
	}
}

// TestOfCurve holds what is asked of a curve.
func TestOfCurve(t *testing.T) {
	q, ok := OfCurve(model.Sigmoid, 1.2)
	if !ok || q.Asks(seen) != "sigmoid(1.2) = 1/(1 + e^−x)" || q.Asks(heard) != "sigmoid of 1.2" {
		t.Errorf("asks %s, %s", q.Asks(seen), q.Asks(heard))
	}
	for typed, want := range map[string]string{ // 0.76852478 in the book
		"0.77": "Right: sigmoid(1.2) = 0.7685 (rounded).",
		"0.23": "Not right: 0.23 is what comes out with e^1.2 in place of e^−1.2.",
		"0.18": "Not right: 0.18 is how steep sigmoid is there, not its value.",
		"1.2":  "Not right: 1.2 is x itself; sigmoid of it is asked for, or relu of x; sigmoid is asked for.",
	} {
		if j, err := q.Judge(typed); err != nil || j.Says(seen) != want {
			t.Errorf("%s is answered by %s, %v; want %s", typed, j.Says(seen), err, want)
		}
	}
	if _, ok := OfCurve(model.Softmax, 1); ok {
		t.Error("softmax has a curve")
	}
}
