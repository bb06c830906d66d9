package plain

import (
	"fmt"
	"slices"
	"strings"

	"nnexplore/model"
	"nnexplore/model/rivals"
	"nnexplore/number"
	"nnexplore/ui/plain/aloud"
	"nnexplore/ui/plain/typed"
	"nnexplore/ui/state"
)

// mostDerived is how many neurons of a layer are derived one after the other.
const mostDerived = 4

// whyStep derives all that a step made: one number in full, several in short.
func (s *Session) whyStep(e model.Explanation) []string {
	switch {
	case s.state.Network.Learning.On():
		return s.whyBack()
	case e.Part == model.Nothing:
		return []string{"x is given; nothing computes it. step computes the first sums from it."}
	case e.Grain == model.ByTerm:
		return s.whyTerm(e)
	case e.To-e.From == 1 && e.Part == model.Sums:
		return s.whyNumber(model.A(e.Layer, e.From))
	case e.To-e.From == 1:
		return s.whyNumber(s.state.Network.Net.Out(e.Layer, e.From))
	}
	lines := s.opened(e)
	for j := e.From; j < min(e.To, e.From+mostDerived); j++ {
		if e.Part == model.Sums {
			lines = append(lines, s.sumInShort(s.sum(e.Layer, j)))
		} else {
			lines = append(lines, s.output(e.Layer, j))
		}
	}
	switch left := e.To - e.From - mostDerived; {
	case left == 1:
		lines = append(lines, "1 more neuron goes the same way.")
	case left > 1:
		lines = append(lines, fmt.Sprintf("%d more neurons go the same way.", left))
	}
	if e.Part == model.SoftmaxOf {
		lines = append(lines, s.winner())
	}
	return append(lines, fmt.Sprintf("For one alone, term by term: goto %s %d, then why.", e.Result, e.From+1))
}

// opened begins the derivation of a whole vector.
func (s *Session) opened(e model.Explanation) []string {
	switch e.Part {
	case model.Sums:
		_, ofNeuron := s.lines()
		return []string{fmt.Sprintf("%s is %s. Each neuron has a %s of W%d: every entry of %s times its weight there, added up, plus the bias.",
			e.Result, s.sums(e.Source, fmt.Sprint(e.Layer+1)), ofNeuron, e.Layer+1, e.Source)}
	case model.Outputs:
		return nil
	}
	return []string{s.softmaxMaximum(e.Layer), takenAway, s.softmaxTotal()}
}

// whyTerm tells the number that an operation belongs to.
func (s *Session) whyTerm(e model.Explanation) []string {
	if inside, ok := e.Step.InSoftmax(); ok {
		return s.whyNumber(inside)
	}
	if e.Part != model.Sums {
		return s.whyNumber(s.state.Network.Net.Out(e.Layer, e.Step.J))
	}
	sum := s.sum(e.Layer, e.Step.J)
	if e.Step.Kind == model.Bias {
		return s.whyNumber(sum.Result.Ref)
	}
	return []string{
		fmt.Sprintf("This is product %d of %d in the sum of neuron %d, layer %d.", e.Step.I+1, sum.Len, e.Step.J+1, e.Layer+1),
		s.product(sum.Terms(e.Step.I, e.Step.I+1)[0]),
		fmt.Sprintf("With all products and the bias %s it becomes %s.", s.say(sum.Bias.Value), s.name(sum.Result.Ref)),
	}
}

// takenAway sums up what softmax does to every a.
const takenAway = "c is taken away from each, and e is raised to what is left."

// whereSums says how to go on to the sums that softmax takes.
func (s *Session) whereSums(l int) string {
	return fmt.Sprintf("For the sums that softmax takes: goto a%d 1, then why.", l+1)
}

// whyNumber derives one number of the network from what its layer takes.
func (s *Session) whyNumber(r model.Ref) []string {
	n := s.state.Network
	switch r.Kind {
	case model.InX:
		ofInput, _ := s.lines()
		return []string{
			fmt.Sprintf("%s is %s. It is given; nothing computes it.", s.name(r), s.say(n.Value(r))),
			fmt.Sprintf("%s %d of W1 has its weights, one for each of the %s of layer 1.", aloud.Capital(ofInput), r.J+1, number.Count(n.Net.Layers[0].Out(), "neuron")),
		}
	case model.InW:
		return s.whyWeight(r)
	case model.InB:
		return []string{
			fmt.Sprintf("%s is %s. It is given, not computed.", s.name(r), s.say(n.Value(r))),
			fmt.Sprintf("It is added to the sum of neuron %d in layer %d, whatever comes in. In a perceptron it is minus theta.", r.J+1, r.Layer+1),
		}
	case model.InA:
		return append(s.sumInFull(s.sum(r.Layer, r.J)), s.whereFrom(r.Layer)...)
	case model.InC:
		return []string{s.softmaxMaximum(r.Layer), s.whereSums(r.Layer)}
	case model.InDiff:
		return []string{s.softmaxMaximum(r.Layer), s.softmaxShift(r.Layer, r.J), s.whereSums(r.Layer)}
	case model.InExp:
		return []string{s.softmaxMaximum(r.Layer), s.softmaxShift(r.Layer, r.J), s.softmaxPower(r.J), s.whereSums(r.Layer)}
	case model.InSum:
		return []string{s.softmaxMaximum(r.Layer), takenAway, s.softmaxTotal(), s.whereSums(r.Layer)}
	}
	lines := s.sumInFull(s.sum(r.Layer, r.J))
	if n.Net.Layers[r.Layer].Activation == model.Softmax {
		lines = append(lines, s.softmaxInFull(r)...)
	} else {
		lines = append(lines, s.output(r.Layer, r.J))
	}
	return append(lines, s.whereFrom(r.Layer)...)
}

func (s *Session) whyWeight(r model.Ref) []string {
	n := s.state.Network
	from := n.Net.From(r.Layer, r.I)
	lines := []string{
		fmt.Sprintf("%s is %s. It is given, not computed.", s.name(r), s.say(n.Value(r))),
		fmt.Sprintf("It says how much %s counts for neuron %d of layer %d.", s.name(from), r.J+1, r.Layer+1),
	}
	if !n.Known(from) {
		return append(lines, s.name(from)+" is not computed yet.")
	}
	return append(lines, s.product(s.sum(r.Layer, r.J).Terms(r.I, r.I+1)[0]))
}

// whereFrom says how to go on to the layer before.
func (s *Session) whereFrom(l int) []string {
	if l == 0 {
		return []string{"x is given, so this is the beginning."}
	}
	source := s.state.Network.Net.SourceName(l)
	return []string{fmt.Sprintf("%s comes from layer %d: goto %s 1, then why.", source, l, source)}
}

// whyGate works out every row from its products on, or the one of one's own.
func (s *Session) whyGate() []string {
	g := s.state.Gate
	lines := []string{rule(g)}
	if s.hand == ownInHand {
		return append(lines, s.whyRow(g.Gate.Row(g.X1, g.X2)))
	}
	for _, r := range g.Gate.Rows() {
		lines = append(lines, s.whyRow(r))
	}
	lines = append(lines, s.ties(g.Gate.Rows())...)
	return append(lines, "The outputs 0 and 1 in this order make the gate "+g.Gate.Name()+".")
}

func (s *Session) whyRow(r model.GateRow) string {
	g := s.state.Gate.Gate
	return s.inputs(r) + fmt.Sprintf("%s times %s is %s; %s times %s is %s; ", s.say(g.W1), s.say(r.X1), s.say(r.P1),
		s.say(g.W2), s.say(r.X2), s.say(r.P2)) + s.decision(r) + "."
}

// rowsThat explains the rows of the gate that words name, while it is in hand: by the two
// inputs, or by y.
func (s *Session) rowsThat(words []string) ([]string, bool) {
	of := func(names ...string) []string {
		return slices.DeleteFunc(slices.Clone(words), func(w string) bool { return slices.Contains(names, strings.ToLower(w)) })
	}
	v, err := number.ParseVector(strings.Trim(strings.Join(of("y", "x1", "x2", "row"), " "), "()"))
	if err != nil || s.paneInHand() != state.GatePane {
		return nil, false
	}
	lines, g := []string{rule(s.state.Gate)}, s.state.Gate.Gate
	switch {
	case len(v) == 2 && len(of("y")) == len(words):
		return append(append(lines, s.whyRow(g.Row(v[0], v[1]))), s.rounding(v[0], v[1])...), true
	case len(v) != 1 || len(of("x1", "x2", "row")) < len(words):
		return nil, false
	}
	for _, r := range g.Rows() {
		if float64(r.Y) == v[0] {
			lines = append(lines, s.whyRow(r))
		}
	}
	if len(lines) == 1 {
		lines = append(lines, fmt.Sprintf("No row of this gate has y %s.", s.say(v[0])))
	}
	if r, err := s.ref(words); err == nil {
		lines = append(lines, fmt.Sprintf("For %s of the network: goto %s, then why.", s.name(r), s.typed(r)))
	}
	return lines, true
}

// predict asks for numbers before they are said, or no longer, and tells what came of it.
func (s *Session) predict(words []string) ([]string, error) {
	if len(words) == 0 {
		if s.asking.on {
			return []string{"Numbers are asked for before they are said; predict off ends that."}, nil
		}
		return []string{"Numbers are said at once; predict on asks for them first."}, nil
	}
	on, err := typed.OnOff(words[0])
	if err != nil {
		return nil, err
	}
	tally := s.asking.tally.String()
	s.asking = asking{on: on}
	switch {
	case !on && tally != "":
		return []string{"No longer asked: " + tally + "."}, nil
	case !on:
		return []string{"No longer asked first."}, nil
	}
	lines := []string{"Asked first: step asks for the next number, and a change for what it does. A number answers, show shows it, predict off ends this."}
	switch n := s.state.Network; {
	case n.Grain == model.ByLayer:
		s.do(state.SetGrain{Grain: model.ByNeuron})
		lines = append(lines, "A step was by layer, which is no one number; it is by neuron now.")
	case n.Learning.On() && n.Grain == model.ByNeuron:
		lines = append(lines, "Of the way back step asks for the loss and each delta; by grain term for each gradient too.")
	}
	return lines, nil
}

// questionsSince are those for what a line has shown, where one wants to be asked first.
func (s *Session) questionsSince(before Session, c command) []rivals.Question {
	if !s.asking.on || !c.asks {
		return nil
	}
	if c.name == "curve" || s.hand == curveInHand {
		q, ok := rivals.OfCurve(s.point.h, s.point.x)
		if !ok || s.point == before.point {
			return nil
		}
		return []rivals.Question{q}
	}
	return before.state.Asks(s.state)
}

// ask puts the first question in place of what a line has shown.
func (s *Session) ask(before Session, lines []string, questions []rivals.Question) []string {
	after := *s
	*s = before
	s.asking.waiting = &waiting{after, lines, questions}
	return s.question(questions[0])
}

// voice is that of the sentences about answers.
func (s *Session) voice() rivals.Voice {
	return rivals.Voice{Name: s.voiceBack().Called, Number: s.say, Times: s.times, Aloud: true}
}

// question is a question with how it is answered.
func (s *Session) question(q rivals.Question) []string {
	asks := aloud.Capital(q.Asks(s.voice()))
	switch q.Answer {
	case rivals.Bit:
		return []string{asks + ": is it 0 or 1?"}
	case rivals.Rows:
		return []string{asks, "Name them by x1 and x2, such as 10 01, or none. Or show."}
	case rivals.Direction:
		return []string{asks, "Plus, minus or 0 answers, or show."}
	}
	return []string{asks + ".", "How much is it? A number answers, or show."}
}

// answered is what is said of an answer, and behind it the next question or what waited.
func (s *Session) answered(lines []string) []string {
	w, tally := s.asking.waiting, s.asking.tally
	if rest := w.questions[1:]; len(rest) > 0 {
		s.asking.waiting = &waiting{w.after, w.lines, rest}
		return append(lines, s.question(rest[0])...)
	}
	*s = w.after
	s.asking = asking{on: true, tally: tally}
	return append(lines, w.lines...)
}
