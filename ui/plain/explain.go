package plain

import (
	"fmt"
	"slices"
	"strings"

	"nnexplore/model"
	"nnexplore/number"
	"nnexplore/ui/facts"
	"nnexplore/ui/plain/aloud"
	"nnexplore/ui/state"
)

// empty are words that questions have around what they ask for.
var empty = []string{"are", "was", "do", "does", "did", "the", "an", "of", "so", "it", "not", "there", "for", "mean", "many", "much",
	"here", "and", "this", "that", "what", "why", "how", "i", "we", "called", "function", "about", "needed", "gives", "give",
	"made", "computed", "come", "comes", "from", "you", "me", "now"}

// meaningful are the words of a question without those.
func meaningful(words []string) []string {
	var kept []string
	for i, word := range words {
		lower := strings.ToLower(word)
		if !slices.Contains(empty, lower) && (lower != "a" || i == len(words)-1) {
			kept = append(kept, word)
		}
	}
	return kept
}

// functionNamed is the activation of that name, written whole.
func functionNamed(text string) (model.Activation, bool) {
	h, err := function([]string{text})
	if err != nil {
		return h, false
	}
	title := strings.ToLower(h.Title())
	return h, text == aloud.Spelling(h) || text == title || text == strings.TrimSuffix(title, " function")
}

// aboutNumber takes a number in hand and explains it; with works it out as well, once it
// is computed.
func (s *Session) aboutNumber(r model.Ref, with bool) []string {
	s.do(state.Select{At: r})
	s.hand = numberInHand
	n := s.state.Network
	if with && n.Known(r) && !r.IsInput() {
		return append(s.meaning(r, s.called(r)), s.whyNumber(r)...)
	}
	lines := s.numberMeans(r)
	switch {
	case !n.Known(r):
		return append(lines, fmt.Sprintf("It is not computed yet: goto %s computes up to it.", s.typed(r)))
	case r.IsInput():
		return append(lines, fmt.Sprintf("It is %s now: set changes it.", s.say(n.Value(r))))
	default:
		return append(lines, fmt.Sprintf("It is %s now: why says how that comes about.", s.say(n.Value(r))))
	}
}

// fieldMeans explains a number of the gate.
func (s *Session) fieldMeans(f state.Field) string {
	asBias := f == state.Theta && (s.biased || s.state.Gate.Gate.Form == model.BiasForm)
	switch name := s.fieldName(f); {
	case asBias:
		return "The bias b is minus theta, on the other side of the rule. Raising b raises every sum by the same amount, so that y is 1 more easily. " +
			"It is like the weight of an input that is always 1."
	case f == state.Theta:
		g := s.state.Gate.Gate
		return "Theta is the threshold: y is 1 only where the sum is " + g.Rule.Words(1) + " theta; equal is " + [...]string{"not enough. ", "enough. "}[g.Rule.Tie()] + thetaMakes(g)
	case f == state.OwnX1 || f == state.OwnX2:
		return "x1 and x2 are inputs of your own. The truth table has only 0 and 1, but the rule takes any numbers. " +
			"In a drawing, a straight line lies between the points where y is 1 and those where y is 0."
	default:
		x := "x" + name[1:]
		return fmt.Sprintf("%s is a weight: it says how much %s counts in the sum. Above 0 %s makes y 1 more likely, below 0 less. Where %s is 0 it does not count: 0 times anything is 0.", name, x, x, x)
	}
}

// A topic answers a question about one thing.
type topic func(s *Session, words []string) ([]string, error)

// firstTopics are words that say what a question is about, whatever else it names.
func firstTopics() map[string]topic {
	return byWord(map[string]topic{
		"xor":                              func(s *Session, _ []string) ([]string, error) { return s.xor(nil) },
		"fit fits product order shape":     (*Session).productMeans,
		"shapes turn transpose transposed": (*Session).productMeans,
	})
}

// byWord is a table with several words for a topic as one with each word by itself.
func byWord(table map[string]topic) map[string]topic {
	all := map[string]topic{}
	for words, t := range table {
		for _, word := range strings.Fields(words) {
			all[word] = t
		}
	}
	return all
}

func tieMeans(s *Session) []string {
	needs := [...]string{"The rule needs a sum that is greater, so y is 0.", "The rule needs a sum that is at least theta, so y is 1."}
	other := s.state.Gate.Gate.Rule.Other()
	return []string{"A tie is a row whose sum is equal to theta. " + needs[1-other.Tie()], fmt.Sprintf("By the other rule, %s, it is %d: rule %s changes it.", other.Words(1), other.Tie(), other.Words(1))}
}

func marginMeans(*Session) []string {
	return []string{"The margin of a row is how far theta, or the bias, has to move to turn y of that row. gate says it for each row."}
}

func neuronMeans(*Session) []string {
	return []string{
		"A neuron takes every value that comes in times a weight, adds these products and a bias, and gives its activation of that sum.",
		"A perceptron is a neuron whose activation is the step function: y is 1 where the sum is greater than theta, else 0.",
		"In layer 1 of the network neuron 2 makes the sum a1 entry 2: goto a1 2, then why.",
	}
}

func slopeMeans(*Session) []string {
	return []string{
		"The slope of a function at x says how much its value changes with a small change of x. curve sigmoid 1.2 says it.",
		"Sigmoid and tanh are saturated where they have become flat, far from 0: there a small change of x hardly shows. Try curve sigmoid 10.",
		"A neuron is dead where its slope is 0 for each x: no step of learning ever changes its weights.",
	}
}

// layersMean says how the layers are counted.
func (s *Session) layersMean() []string {
	n := s.state.Network.Net
	var made []string
	for l, layer := range n.Layers {
		if l == mostListed {
			made = append(made, "and so on")
			break
		}
		made = append(made, fmt.Sprintf("layer %d has W%d and %s", l+1, l+1, number.Count(layer.Out(), "neuron")))
	}
	return []string{
		fmt.Sprintf("The network has %s: one for each matrix of weights. x is given and has no weights, so it is not counted.", number.Count(len(n.Layers), "layer")),
		aloud.Sentence(strings.Join(made, "; ")),
		fmt.Sprintf("Others count the columns of neurons, x among them: there are %d.", len(n.Layers)+1),
	}
}

// namesProduct reports whether words name a W and a vector that it could be multiplied
// with.
func (s *Session) namesProduct(words []string) bool {
	matrix := func(word string) bool { r, ok := s.table([]string{word}); return ok && r.Kind == model.InW }
	vector := func(word string) bool { _, ok := s.vector([]string{word}); return ok }
	return slices.ContainsFunc(words, matrix) && slices.ContainsFunc(words, vector)
}

// productMeans says why a layer's product is written as it is.
func (s *Session) productMeans(words []string) ([]string, error) {
	l := s.state.Network.View.Layer
	for _, word := range words {
		if w := strings.ToLower(word); len(w) > 1 && w[0] == 'w' && '1' <= w[1] && w[1] <= '9' {
			if at := int(w[1] - '1'); at < len(s.state.Network.Net.Layers) {
				l = at
			}
		}
	}
	lines, err := s.turn([]string{fmt.Sprint(l + 1)})
	from := s.state.Network.Net.SourceName(l)
	w := fmt.Sprintf("W%d", l+1)
	first, second := s.notation().Pair(from, w)
	ofInput, ofNeuron := s.lines()
	ofInput, ofNeuron = s.notation().Pair(fmt.Sprintf("a %s for each entry of %s", ofInput, from), fmt.Sprintf("a %s for each neuron of layer %d", ofNeuron, l+1))
	return append([]string{fmt.Sprintf("%s stands before %s: %s has %s, and %s.", first, second, w, ofInput, ofNeuron)}, lines...), err
}

// checkable is the number whose gradient is in hand or, where the step made another, what it made.
func (s *Session) checkable() model.Ref {
	if n := s.state.Network; s.hand == stepInHand && n.Learning.On() {
		r, _ := n.Checked()
		return r
	}
	return s.state.Network.Selected
}

// stepMeans says what the step in hand makes, and what that is for.
func (s *Session) stepMeans(e model.Explanation) []string {
	l := e.Layer
	inside, ok := e.Step.InSoftmax()
	switch {
	case s.state.Network.Learning.On():
		r, _ := s.state.Network.BackStep().First()
		return s.voiceBack().Means(s.ofBack(), r)
	case e.Part == model.Nothing:
		return append(s.meaning(model.X(0), "Each entry of x"), s.layersMean()...)
	case e.Grain == model.ByTerm && e.Step.Kind == model.Product:
		return s.productStepMeans(e)
	case e.Grain == model.ByTerm && e.Step.Kind == model.Bias:
		return s.numberMeans(model.B(l, e.From))
	case e.Grain == model.ByTerm && ok:
		return s.numberMeans(inside)
	case e.Grain == model.ByLayer && e.Part == model.Sums:
		return s.meaning(model.A(l, 0), "Each entry of "+e.Result)
	case e.Grain == model.ByLayer:
		return s.numberMeansAs(s.state.Network.Net.Out(l, 0), "Each entry of "+e.Result)
	case e.Part == model.Sums:
		return s.numberMeans(model.A(l, e.From))
	}
	return s.numberMeans(s.state.Network.Net.Out(l, e.From))
}

// productStepMeans explains the product that joined a sum last.
func (s *Session) productStepMeans(e model.Explanation) []string {
	sum := s.sum(e.Layer, e.From)
	t := sum.Terms(e.Step.I, e.Step.I+1)[0]
	return []string{
		fmt.Sprintf("This is a product: the weight says how much %s counts for neuron %d of layer %d.", s.name(t.X.Ref), e.Step.J+1, e.Layer+1),
		s.product(t),
		fmt.Sprintf("The sum becomes %s once its %s and the bias are in it.", s.name(sum.Result.Ref), number.Count(sum.Len, "product")),
	}
}

// expectation says what the command takes, with an example.
func (c command) expectation(s *Session) string {
	text := c.name + " takes " + c.takes
	if c.takes == "nothing" {
		return text + "."
	}
	return text + "; for example: " + s.spelled(c.example) + "."
}

func (c command) explained() string {
	text := c.name + ": " + c.does
	if c.alias != "" && c.alias != "θ" && c.alias != "?" {
		text += " Also: " + c.alias + "."
	}
	return text
}

// batch says what the layer of the step in hand makes of all example inputs at once.
func (s *Session) batch([]string) ([]string, error) {
	n := s.state.Network
	if len(n.Examples) == 0 {
		return s.input(nil)
	}
	s.do(state.Focus{Pane: state.NetworkPane}, state.EndSelecting{})
	s.hand = stepInHand
	n = s.state.Network
	e, l, m := n.InHand(), n.View.Layer, len(n.Examples)
	in, out := n.Net.Layers[l].In(), n.Net.Layers[l].Out()
	from, to := 2*l, 2*l+1
	first := fmt.Sprintf("%s, %d by %d, times %s, %d by %d, plus b%d is %s, %d by %d. b%d is added to each row.",
		n.Net.BatchName(from), m, in, strings.Replace(n.Notation().InBatch(l), ".T", " transposed", 1), in, out, l+1, n.Net.BatchName(to), m, out, l+1)
	if e.Part == model.Outputs || e.Part == model.SoftmaxOf {
		from, to = to, to+1
		each := "number"
		if e.Part == model.SoftmaxOf {
			each = "row"
		}
		first = fmt.Sprintf("%s, %d by %d, is %s of each %s of %s.", n.Net.BatchName(to), m, out, aloud.Title(e.Activation), each, n.Net.BatchName(from))
	}
	lines := []string{"All example inputs at once, a row for each: " + first}
	rows, more := s.rowsTold()
	known := n.Known(n.Net.Entry(to, out-1))
	for _, r := range rows {
		line := s.rowCalled(r) + ": " + s.listOf(n.Net.VectorName(from), r.Trace.Vector(from))
		if known {
			line += " gives " + s.listOf(n.Net.VectorName(to), r.Trace.Vector(to))
		}
		lines = append(lines, line+".")
	}
	lines = append(lines, more...)
	switch {
	case !known:
		lines = append(lines, n.Net.BatchName(to)+" is not computed yet; step begins.")
	case e.Part == model.SoftmaxOf:
		lines = append(lines, facts.WhyByRow, fmt.Sprintf("The columns of these rows sum to %s: %s", s.list(facts.ColumnSums(rows)), facts.WhyNotByColumn))
	}
	return lines, nil
}

// explain says what a thing is and what it is for: what is in hand, or what is named.
func (s *Session) explain(words []string) ([]string, error) {
	if len(words) > 0 {
		return s.about(words, false)
	}
	switch s.hand {
	case gateInHand, ownInHand:
		return []string{s.fieldMeans(s.state.Gate.Field)}, nil
	case curveInHand:
		return append([]string{aloud.About(s.point.h, "x")}, s.saturated(s.point.h, "x", s.point.x)...), nil
	case numberInHand:
		return s.numberMeans(s.state.Network.Selected), nil
	case trialInHand:
		return append(s.softmaxSense(), s.tried()...), nil
	}
	return s.stepMeans(s.state.Network.InHand()), nil
}
