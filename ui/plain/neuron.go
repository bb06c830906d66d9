package plain

import (
	"fmt"
	"slices"
	"strings"

	"nnexplore/model"
	walk "nnexplore/model/back"
	"nnexplore/number"
	"nnexplore/ui/facts"
	"nnexplore/ui/plain/aloud"
	"nnexplore/ui/plain/back"
)

// sum is how a of neuron j in layer l comes about.
func (s *Session) sum(l, j int) model.Sum {
	return model.SumOf(s.state.Network.Net, s.state.Network.Trace, l, j)
}

// mostTerms is how many terms of a sum are read out; of a longer one the largest are.
const (
	mostTerms    = 6
	largestTerms = 4
)

// toldOf is the terms of a sum that are read out: all, or the largest with how many others
// there are.
func toldOf(sum model.Sum) (terms []model.Term, rest string) {
	if sum.Len <= mostTerms {
		return sum.Terms(0, sum.Len), ""
	}
	l := sum.Largest(largestTerms, sum.Len)
	var others []string
	if l.More > 0 {
		others = append(others, number.Count(l.More, "smaller product"))
	}
	if l.ZeroX > 0 {
		others = append(others, fmt.Sprintf("%s of 0 because what comes in is 0", number.Count(l.ZeroX, "product")))
	}
	if l.ZeroW > 0 {
		others = append(others, fmt.Sprintf("%s of 0 because the weight is 0", number.Count(l.ZeroW, "product")))
	}
	return l.Terms, aloud.And(others)
}

// sumInShort is a sum in one sentence, in numbers.
func (s *Session) sumInShort(sum model.Sum) string {
	var parts []string
	terms, rest := toldOf(sum)
	for _, t := range terms {
		parts = append(parts, s.plugged(t))
	}
	if rest != "" {
		parts = append(parts, rest)
	}
	return fmt.Sprintf("%s, plus the bias %s: %s is %s.", strings.Join(parts, ", plus "),
		s.say(sum.Bias.Value), s.name(sum.Result.Ref), s.say(sum.Result.Value))
}

// product is one term of a sum, with the sum so far.
func (s *Session) product(t model.Term) string {
	return fmt.Sprintf("%s: %s is %s. The sum so far is %s.", s.factors(t), s.plugged(t), s.say(t.Product), s.say(t.Running))
}

// factors says a product by the names of its factors, and plugged by their numbers.
func (s *Session) factors(t model.Term) string { return s.times(s.name(t.X.Ref), s.name(t.W.Ref)) }
func (s *Session) plugged(t model.Term) string { return s.times(s.say(t.X.Value), s.say(t.W.Value)) }

// withBias is the end of a sum.
func (s *Session) withBias(sum model.Sum) string {
	return fmt.Sprintf("Plus the bias %s, which is %s: %s is %s.", s.name(sum.Bias.Ref), s.say(sum.Bias.Value),
		s.name(sum.Result.Ref), s.say(sum.Result.Value))
}

// sumInFull is a sum with a line for each term.
func (s *Session) sumInFull(sum model.Sum) []string {
	r := sum.Result.Ref
	lines := []string{fmt.Sprintf("%s is the weighted sum of neuron %d in layer %d.", s.name(r), r.J+1, r.Layer+1)}
	terms, rest := toldOf(sum)
	if rest != "" {
		lines = append(lines, fmt.Sprintf("It has %d products; the largest come first.", sum.Len))
		for _, t := range terms {
			lines = append(lines, fmt.Sprintf("%s: %s is %s.", s.factors(t), s.plugged(t), s.say(t.Product)))
		}
		all := sum.Terms(sum.Len-1, sum.Len)[0].Running
		lines = append(lines, fmt.Sprintf("Besides there are %s. All of them together are %s.", rest, s.say(all)))
		return append(lines, s.withBias(sum))
	}
	for _, t := range terms {
		lines = append(lines, s.product(t))
	}
	lines = append(lines, s.withBias(sum))
	if at := facts.LargestProduct(sum); at >= 0 {
		t := sum.Term(at)
		first, second := s.notation().Pair(s.name(t.X.Ref), s.name(t.W.Ref))
		lines = append(lines, fmt.Sprintf("The largest product is that of %s and %s: %s.", first, second, s.say(t.Product)))
	}
	if s.rounds(sum, terms) {
		lines = append(lines, "The numbers are rounded, so the last digit may differ where they are added up.")
	}
	return lines
}

// rounds reports whether the numbers of a sum, as they are said, do not add up on the way
// or at the end.
func (s *Session) rounds(sum model.Sum, terms []model.Term) bool {
	written := s.state.Written
	for i, t := range terms[1:] {
		if len(terms) == sum.Len && facts.Misses(written(t.Running), written(terms[i].Running), written(t.Product)) {
			return true
		}
	}
	return facts.Rounds(sum, written)
}

// output says how neuron j of layer l gets from its sum to what it gives.
func (s *Session) output(l, j int) string {
	n := s.state.Network
	h, a, out := n.Net.Layers[l].Activation, n.Trace.Layers[l].A[j], n.Net.Out(l, j)
	if h == model.Softmax {
		return s.softmaxPower(j) + " " + s.softmaxShare(out)
	}
	return fmt.Sprintf("%s is %s of %s, which is %s. %s So %s is %s.", s.name(out), aloud.Title(h), s.name(model.A(l, j)), s.say(a),
		s.workedOut(h, a), s.name(out), s.near(n.Trace.Layers[l].Z[j]))
}

// The sentences from here on are the steps of softmax, in their order.

func (s *Session) softmaxMaximum(l int) string {
	n := s.state.Network
	return fmt.Sprintf("Softmax first takes the largest of a%d, %s: c is %s.", l+1, s.list(n.Trace.Layers[l].A), s.say(n.Trace.Softmax.C))
}

func (s *Session) softmaxShift(l, j int) string {
	n := s.state.Network
	return fmt.Sprintf("c is taken away from %s: the difference of %s and %s is %s.", s.name(model.A(l, j)),
		s.say(n.Trace.Layers[l].A[j]), s.say(n.Trace.Softmax.C), s.say(n.Trace.Softmax.Shifted[j]))
}

func (s *Session) softmaxPower(j int) string {
	t := s.state.Network.Trace.Softmax
	return fmt.Sprintf("e to the power %s is %s.", s.say(t.Shifted[j]), s.say(t.Exp[j]))
}

func (s *Session) softmaxTotal() string {
	t := s.state.Network.Trace.Softmax
	return fmt.Sprintf("The sum of these powers, %s, is %s.", s.list(t.Exp), s.say(t.Sum))
}

func (s *Session) softmaxShare(r model.Ref) string {
	t := s.state.Network.Trace.Softmax
	return fmt.Sprintf("%s divided by the sum of all such powers, %s, is %s, which is %s.",
		s.say(t.Exp[r.J]), s.say(t.Sum), s.say(t.Y[r.J]), s.name(r))
}

// softmaxInFull derives one output from the a values of its layer.
func (s *Session) softmaxInFull(r model.Ref) []string {
	return []string{
		s.softmaxMaximum(r.Layer),
		s.softmaxShift(r.Layer, r.J),
		s.softmaxPower(r.J) + " The other entries go the same way.",
		s.softmaxTotal(),
		s.softmaxShare(r),
		s.winner(),
	}
}

// winner says which class the outputs of softmax name, and what they add up to.
func (s *Session) winner() string {
	o := s.state.Network.Outcome()
	if o.Sum != o.Sum {
		return "An a is not finite, so there is no class."
	}
	sum := s.say(o.Sum)
	if o.Ulps != 0 {
		sum = aloud.Full(o.Sum) + ", by rounding"
	}
	switch n := s.state.Network.Net; {
	case n.OneShare():
		return "Softmax of one number is 1, whatever comes in."
	case n.ClassName(o.Class) != "":
		return fmt.Sprintf("Most likely: %s. Its y is the largest. All y together are %s.", aloud.Clean(n.ClassName(o.Class)), sum)
	}
	return fmt.Sprintf("Class %d wins: its y is the largest. All y together are %s.", o.Class+1, sum)
}

// activations says which function each layer has, what each of these does, and which
// there are.
func (s *Session) activations() []string {
	n := s.state.Network
	var lines []string
	var there []model.Activation
	for l, layer := range n.Net.Layers {
		if !slices.Contains(there, layer.Activation) {
			there = append(there, layer.Activation)
		}
		switch {
		case l < mostListed:
			lines = append(lines, fmt.Sprintf("Layer %d has %s.", l+1, aloud.Title(layer.Activation)))
		case l == mostListed:
			lines = append(lines, "And so on.")
		}
	}
	lines = append(lines, s.unnamed()...)
	for _, h := range there {
		lines = append(lines, aloud.About(h, "a"))
	}
	return append(lines, "There are "+aloud.Titles(model.Elementwise())+", and softmax at the output. activation 1 relu gives layer 1 another.")
}

// unnamed says which activations stand in where the file of the network names none.
func (s *Session) unnamed() []string {
	text := s.state.Network.Preset.Unnamed()
	if text == "" {
		return nil
	}
	text = strings.NewReplacer("x·W + b", "x times W plus b", "W·x + b", "W times x plus b").Replace(text)
	return []string{aloud.Printable(text) + ". activation gives a layer another."}
}

// networkInShort is the network in one sentence.
func (s *Session) networkInShort() string {
	n := s.state.Network
	sizes := n.Net.Sizes()
	last, neurons := len(sizes)-1, " neurons"
	if last == 1 && sizes[1] == 1 {
		neurons = " neuron"
	}
	return fmt.Sprintf("The network is %s: %s, %s, of %s. x is %s.", aloud.Clean(n.Preset.Name), number.Count(sizes[0], "input"),
		number.Count(last, "layer"), listed(last, func(i int) string { return fmt.Sprint(sizes[i+1]) })+neurons, s.listOf("x", n.X))
}

// progress says how many steps are done.
func (s *Session) progress() string {
	n := s.state.Network
	if n.Learning.On() {
		w := n.Learning.Walk()
		return fmt.Sprintf("On the way back %d of %s by %s are done.", w.Index(n.Grain, n.Learning.Back), number.Count(w.Count(n.Grain), "step"), n.Grain)
	}
	done, count := n.Walk.Index(n.Grain, n.Place), n.Walk.Count(n.Grain)
	text := fmt.Sprintf("%d of %s by %s are done", done, number.Count(count, "step"), n.Grain)
	if n.Walk.Boundary(n.Grain, done) != n.Place {
		return text + ", and a part of the next."
	}
	return text + "."
}

// gateInShort is the gate in one sentence.
func (s *Session) gateInShort() string {
	return "The gate is " + s.state.Gate.Gate.Name() + ": " + s.gateNumbers()
}

func (s *Session) gateNumbers() string {
	g := s.state.Gate.Gate
	third := "theta is " + s.say(g.Theta)
	if g.Form == model.BiasForm {
		third = "the bias b is " + s.say(g.B())
	}
	return fmt.Sprintf("w1 is %s, w2 is %s, %s.", s.say(g.W1), s.say(g.W2), third)
}

// voiceBack is the voice that says the way back.
func (s *Session) voiceBack() back.Voice {
	return back.Voice{Name: s.name, Number: s.say, List: s.list, Title: aloud.Title}
}

// ofBack is the pass and the way back on which one stands.
func (s *Session) ofBack() walk.Of {
	n := s.state.Network
	g, _ := n.Learning.Gradients()
	return walk.Of{Net: n.Net, Trace: n.Trace, Gradients: g}
}

// whyBack derives what the step of the way back made.
func (s *Session) whyBack() []string {
	n := s.state.Network
	r, ok := n.GradientInHand()
	if !ok {
		return []string{"Softmax with cross-entropy goes from the loss to delta at once."}
	}
	v := s.voiceBack()
	lines := append(v.Made(s.ofBack(), r), v.Why(s.ofBack(), r)...)
	if n.Preset.Remark != "" && r.Kind == model.InDelta && r.Layer < n.Net.Last() {
		lines = append(lines, n.Preset.Remark)
	}
	return lines
}
