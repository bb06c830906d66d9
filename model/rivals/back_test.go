package rivals

import (
	"slices"
	"testing"

	"nnexplore/model"
	"nnexplore/model/back"
	"nnexplore/presets"
)

// wayBack is a preset's backward pass to its own target.
func wayBack(t *testing.T, name string) back.Of {
	t.Helper()
	n, err := presets.NetworkNamed(name)
	if err != nil {
		t.Fatal(err)
	}
	trace := model.PassOf(n.Network, n.X)
	return back.Of{Net: n.Network, Trace: trace, Gradients: model.GradientsOf(n.Network, trace, n.Target(n.X), model.LossFor(n.Network))}
}

// asked is the question for the number at r, at the finest grain or by neuron.
func asked(t *testing.T, o back.Of, g model.Grain, r model.Ref) Question {
	t.Helper()
	w := back.NewWalk(o.Net, o.Gradients.Loss)
	q, ok := OfBackward(o, back.Explain(o.Net, o.Gradients.Loss, w, g, w.PlaceOf(r)), 0.5)
	if !ok {
		t.Fatalf("nobody asks for %s by %s", r.Name(), g)
	}
	return q
}

// TestWaysBack goes back through the article's network and Mazur's example as somebody does who
// makes one mistake. The answers were worked out with NumPy. The last number of Mazur's is what his
// page has in place of 0.0087713547: it takes a W2 that was already updated.
func TestWaysBack(t *testing.T) {
	article, mazur := wayBack(t, "article"), wayBack(t, "mazur")
	// y is 0.4·0.5 + 0.1 = 0.3, its target 0.5.
	line := model.Network{Layers: []model.Layer{{W: [][]float64{{0.5}}, B: []float64{0.1}, Activation: model.Identity}}}
	passed := model.PassOf(line, []float64{0.4})
	straight := back.Of{Net: line, Trace: passed, Gradients: model.GradientsOf(line, passed, []float64{0.5}, model.HalfSquared)}
	for _, c := range []struct {
		of      back.Of
		grain   model.Grain
		ref     model.Ref
		typed   string
		mistake string
	}{
		{article, model.ByNeuron, model.LossRef(), "0.905", ""},
		{article, model.ByNeuron, model.LossRef(), "-0.905", "the sign was turned"},
		{article, model.ByNeuron, model.LossRef(), "0.393", "the common logarithm was taken"},
		{article, model.ByNeuron, model.Delta(2, 0), "-0.5956", ""},
		{article, model.ByNeuron, model.Delta(2, 0), "0.5956", "the sign was turned"},
		{article, model.ByNeuron, model.Delta(2, 0), "0.4044", "the target was forgotten"},
		{article, model.ByNeuron, model.Delta(1, 0), "0.0274", ""},
		{article, model.ByNeuron, model.Delta(1, 0), "0.1191", "the slope was forgotten"},
		{article, model.ByNeuron, model.Delta(1, 0), "0.01372", "rows and columns were mixed up"},
		{article, model.ByNeuron, model.Delta(1, 0), "-0.0249", "weights were taken that were already updated"},
		{article, model.ByTerm, model.DW(2, 0, 0), "-0.3814", ""},
		{article, model.ByTerm, model.DW(2, 0, 0), "-0.5956", "what comes in was forgotten"},
		{article, model.ByTerm, model.DW(2, 0, 0), "-0.05956", "the weight was taken in place of what comes in"},
		{article, model.ByTerm, model.DW(1, 0, 0), "-0.3707", "the deltas of another layer were taken"},
		{article, model.ByTerm, model.DB(2, 1), "0.1191", "the bias was multiplied with"},
		{mazur, model.ByNeuron, model.LossRef(), "0.5967", "the sum was not divided"},
		{straight, model.ByNeuron, model.Delta(0, 0), "-0.2", ""},
		{straight, model.ByNeuron, model.Delta(0, 0), "0.3", "the target was forgotten"},
		{straight, model.ByTerm, model.Ref{Kind: model.InDY}, "0.3", "the target was forgotten"},
		{mazur, model.ByTerm, model.Ref{Kind: model.InDY, Layer: 1}, "0.7514", "the target was forgotten"}, // his out_o1
		{mazur, model.ByNeuron, model.Delta(0, 0), "0.00877", ""},
		{mazur, model.ByNeuron, model.Delta(0, 0), "0.00730", "weights were taken that were already updated"},
	} {
		q := asked(t, c.of, c.grain, c.ref)
		j, err := q.Judge(c.typed)
		if err != nil {
			t.Fatal(err)
		}
		has := slices.ContainsFunc(j.Rivals, func(r Rival) bool { return r.Mistake == c.mistake })
		if c.mistake == "" && j.Verdict != Right || c.mistake != "" && !has {
			t.Errorf("%s, %s: %q; want %q", c.ref.Name(), c.typed, j.Says(seen), c.mistake)
		}
		for _, v := range []Voice{seen, heard} {
			for _, line := range append(q.Working(v), q.Asks(v), j.Says(v)) {
				if word := hardWords.FindString(line); word != "" {
					t.Errorf("%s, %s: %q stands in %q", c.ref.Name(), c.typed, word, line)
				}
			}
		}
	}
}

// TestWorkingBack holds how the right answer is worked out, for both voices, and what is asked in
// the other notation.
func TestWorkingBack(t *testing.T) {
	q := asked(t, wayBack(t, "article"), model.ByNeuron, model.Delta(1, 0))
	byNeurons := seen // of W·x + b, where a row of W is a neuron
	byNeurons.Name = model.WX.Name
	got := append(q.Working(seen), append(q.Working(heard), q.Asks(byNeurons))...)
	want := []string{
		"δ2[1] = (W3[1,1]·δ3[1] + W3[1,2]·δ3[2]) · z2[1]·(1 − z2[1])",
		"= (0.1·(-0.5956) + 0.3·0.5956) · 0.6404·(1 − 0.6404) = 0.0274 (rounded)",
		"δ2 entry 1 is the sum of W3 row 1 column 1 times δ3 entry 1 plus W3 row 1 column 2 times δ3 entry 2; all of that times z2 entry 1, times the difference of 1 and z2 entry 1",
		"That is the sum of 0.1 times minus 0.5956 plus 0.3 times 0.5956; all of that times 0.6404, times the difference of 1 and 0.6404, which is 0.0274, rounded",
		"δ2[1] = (W3[1,1]·δ3[1] + W3[2,1]·δ3[2]) · z2[1]·(1 − z2[1])",
	}
	if !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

// TestNobodyAsksBack holds for which steps nothing is asked.
func TestNobodyAsksBack(t *testing.T) {
	o := wayBack(t, "article")
	w := back.NewWalk(o.Net, o.Gradients.Loss)
	for _, c := range []struct {
		grain model.Grain
		place int
	}{
		{model.ByTerm, 0}, {model.ByTerm, 1}, {model.ByLayer, w.PlaceOf(model.Delta(2, 1))}, {model.ByNeuron, w.PlaceOf(model.DB(2, 0))},
	} {
		if q, ok := OfBackward(o, back.Explain(o.Net, o.Gradients.Loss, w, c.grain, c.place), 0.5); ok {
			t.Errorf("at place %d by %s somebody asks %q", c.place, c.grain, q.Asks(seen))
		}
	}
}
