package plain

import (
	"fmt"
	"slices"
	"strings"

	"nnexplore/model"
	"nnexplore/number"
	"nnexplore/ui/plain/aloud"
	"nnexplore/ui/plain/back"
	"nnexplore/ui/plain/typed"
	"nnexplore/ui/state"
	"nnexplore/ui/state/learning"
)

func (s *Session) step(words []string) ([]string, error) { return s.walk(words, +1) }

// back goes so many steps back or, while softmax is tried on larger numbers, to those
// before.
func (s *Session) back(words []string) ([]string, error) {
	if s.hand == trialInHand && s.state.Network.Tens > 0 && len(words) == 0 {
		return s.tens([]string{"back"})
	}
	return s.walk(words, -1)
}

// walk goes so many steps on or back.
func (s *Session) walk(words []string, by int) ([]string, error) {
	count, err := typed.Count(words)
	if err != nil {
		return nil, err
	}
	n := s.state.Network
	s.do(state.EndSelecting{}, state.StepBy{Steps: by * min(count, n.Steps())})
	lines := s.here()
	switch now := s.state.Network; {
	case now.Place != n.Place || now.Learning.Back != n.Learning.Back: // it went on
	case by < 0:
		lines[0] = "This is the start."
	case now.Learning.On():
		lines[0] = "This is the end of the way back: every gradient is computed. learn takes a step by them."
	default:
		lines[0] = "This is the end: y is computed. target and what y should be lets step go on, to the loss and back."
	}
	return lines, nil
}

func (s *Session) start([]string) ([]string, error) {
	s.do(state.StepTo{End: -1})
	return s.here(), nil
}

func (s *Session) end([]string) ([]string, error) {
	s.do(state.StepTo{End: +1})
	return s.here(), nil
}

// here says what the step in hand made.
func (s *Session) here() []string {
	s.do(state.Focus{Pane: state.NetworkPane})
	s.hand = stepInHand
	lines := append([]string{s.progress()}, s.described()...)
	if n := s.state.Network; n.Place == n.Walk.Places() && n.Grain != model.ByLayer && !n.Learning.On() {
		lines = append(lines, "y is "+s.listOf("y", n.Trace.Y())+".")
	}
	return lines
}

// grain sets what a step is.
func (s *Session) grain(words []string) ([]string, error) {
	if len(words) > 0 {
		list := []string{model.ByLayer.String(), model.ByNeuron.String(), model.ByTerm.String()}
		word, err := typed.Choose("grain", words[0], list)
		if err != nil {
			return nil, err
		}
		s.do(state.SetGrain{Grain: model.Grain(slices.Index(list, word))})
	}
	n := s.state.Network
	return []string{fmt.Sprintf("A step is by %s now: %s. There are %d of them from x to y.", n.Grain, [...]string{
		"all the sums of a layer, or all its outputs",
		"one number, a sum or an output",
		"one operation, such as a product that joins a sum",
	}[n.Grain], n.Walk.Count(n.Grain))}, nil
}

// described says what the step in hand does, with what, and what comes out.
func (s *Session) described() []string {
	e := s.state.Network.InHand()
	switch {
	case s.state.Network.Learning.On():
		return s.voiceBack().Step(s.ofBack(), s.state.Network.BackStep())
	case e.Part == model.Nothing && s.state.Network.Place > 0: // x is selected
		return []string{"x is given: " + s.listOf("x", s.state.Network.X) + "."}
	case e.Part == model.Nothing:
		return []string{"x is given: " + s.listOf("x", s.state.Network.X) + ". Nothing is computed yet; step begins."}
	case e.Grain == model.ByLayer:
		return s.describedLayer(e)
	case e.Grain == model.ByTerm:
		return []string{s.describedTerm(e)}
	case e.Part == model.Sums:
		return []string{fmt.Sprintf("Layer %d, neuron %d, the sum.", e.Layer+1, e.From+1), s.sumInShort(s.sum(e.Layer, e.From))}
	}
	return []string{
		fmt.Sprintf("Layer %d, neuron %d, the output by %s.", e.Layer+1, e.From+1, aloud.Title(e.Activation)),
		s.output(e.Layer, e.From),
	}
}

// describedLayer is a step by layer: a whole vector.
func (s *Session) describedLayer(e model.Explanation) []string {
	t := s.state.Network.Trace
	result := t.Layers[e.Layer].Z
	var how string
	switch e.Part {
	case model.Sums:
		result = t.Layers[e.Layer].A
		how = s.sums(e.Source, fmt.Sprint(e.Layer+1))
	case model.Outputs:
		how = fmt.Sprintf("%s of a%d, each number by itself", aloud.Title(e.Activation), e.Layer+1)
	default:
		how = fmt.Sprintf("softmax of a%d: shares that add up to 1", e.Layer+1)
	}
	return []string{
		fmt.Sprintf("Layer %d: %s is %s.", e.Layer+1, e.Result, how),
		e.Result + " is " + s.listOf(e.Result, result) + ".",
	}
}

// describedTerm is one operation.
func (s *Session) describedTerm(e model.Explanation) string {
	n, j := s.state.Network, e.Step.J
	switch e.Step.Kind {
	case model.Product:
		return s.product(s.sum(e.Layer, j).Terms(e.Step.I, e.Step.I+1)[0])
	case model.Bias:
		return s.withBias(s.sum(e.Layer, j))
	case model.Activate:
		return s.output(e.Layer, j)
	case model.Maximum:
		return s.softmaxMaximum(e.Layer)
	case model.Shift:
		return s.softmaxShift(e.Layer, j)
	case model.Exponent:
		return s.softmaxPower(j)
	case model.Total:
		return s.softmaxTotal()
	}
	return s.softmaxShare(n.Net.Out(e.Layer, j))
}

// where says where one is in the gate and in the network.
func (s *Session) where([]string) ([]string, error) {
	lines := []string{s.gateInShort(), s.networkInShort()}
	if row := s.state.Network.RowText(); row != "" {
		lines = append(lines, "Of its example inputs x is "+row+".")
		if s.state.Network.Row() < 0 {
			lines[len(lines)-1] = "x is your own, no example input."
		}
		lines = append(lines, s.sample()...)
	}
	lines = append(append(append(lines, s.unnamed()...), s.progress()), s.described()...)
	if r := s.state.Network.Selected; s.hand == numberInHand {
		lines = append(lines, fmt.Sprintf("The number in hand is %s; it is %s.", s.name(r), s.say(s.state.Network.Value(r))))
	}
	if r := s.raised(); s.paneInHand() == state.NetworkPane && r.IsInput() {
		lines = append(lines, fmt.Sprintf("more and less change %s, which is %s, by %s.", s.name(r), s.say(s.state.Network.Value(r)), s.state.UnitText()))
	}
	return lines, nil
}

// target sets what y should be, or says it.
func (s *Session) target(words []string) ([]string, error) {
	if len(words) > 0 {
		t, err := number.ParseVector(strings.Join(words, " "))
		if err != nil {
			return nil, typed.Wrong(err)
		}
		if err := s.state.Network.Loss().Check(s.state.Network.Net, t); err != nil {
			return nil, err
		}
		s.do(state.SetTarget{T: t})
	}
	t := s.state.Network.WantedY()
	if t == nil {
		return []string{"No target is set. target and a number for each y, such as target 1 0, sets it."}, nil
	}
	return append([]string{"The target of y is " + s.list(t) + "."}, s.lossNow()...), nil
}

// lossNow says L, where y is computed.
func (s *Session) lossNow() []string {
	switch n := s.state.Network; {
	case n.WantedY() == nil:
		return nil
	case !n.KnowsY():
		return []string{"The loss follows when y is computed: end, then step goes on to it."}
	default:
		return []string{fmt.Sprintf("The loss, %s, is %s.", n.Loss().Title(), s.say(n.LossNow()))}
	}
}

// lossOf sets what measures how far y is off, or says it.
func (s *Session) lossOf(words []string) ([]string, error) {
	if len(words) > 0 {
		loss, err := model.ParseLoss(strings.Join(words, "-"))
		if err != nil {
			return nil, err
		}
		n := s.state.Network
		if err := loss.Check(n.Net, n.Learning.TargetOr(n.Net, n.WantedY())); err != nil {
			return nil, err
		}
		s.do(state.SetLoss{To: loss})
	}
	n := s.state.Network
	return append([]string{"The loss is " + n.Loss().Title() + ".", back.About(n.Loss())}, s.lossNow()...), nil
}

// rate sets how far a step of learning goes, or says it.
func (s *Session) rate(words []string) ([]string, error) {
	if len(words) > 0 {
		v, err := typed.Number(words[0])
		if err != nil {
			return nil, err
		}
		if !(v > 0) {
			return nil, fmt.Errorf("the rate is a number greater than 0, such as 0.5")
		}
		s.do(state.SetRate{Value: v})
	}
	return []string{"The rate is " + s.say(s.state.Network.Learning.Rate()) + ": learn takes that times each gradient away."}, nil
}

// learn takes one step of learning.
func (s *Session) learn([]string) ([]string, error) {
	before := s.state
	if n := before.Network; n.WantedY() == nil {
		return nil, fmt.Errorf("learning goes towards a target; target 1 0 sets what y should be")
	}
	s.do(state.StepTo{End: +1}, state.Learn{})
	if s.state.Network.Place != before.Network.Place {
		before.Network = before.Network.At(s.state.Network.Standing())
	}
	if s.state.SameLog(before) {
		return []string{"No gradient is left that would change a number."}, nil
	}
	was, is := before.Network, s.state.Network
	s.hand = stepInHand
	lines := []string{
		fmt.Sprintf("One step: from each weight and bias %s times its gradient is taken away.", s.say(is.Learning.Rate())),
		fmt.Sprintf("The loss is now %s, was %s. undo takes it back.", s.say(is.LossNow()), s.say(was.LossNow())),
		"y is now " + s.listOf("y", is.Trace.Y()) + ", was " + s.listOf("y", was.Trace.Y()) + ".",
	}
	if is.Preset.Remark != "" && !was.Changed() {
		lines = append(lines, is.Preset.Remark)
	}
	return lines, nil
}

// check compares the gradient of a W, a b or an x with differences of the loss.
func (s *Session) check(words []string) ([]string, error) {
	n, r := s.state.Network, s.checkable()
	if len(words) > 0 {
		var err error
		if r, err = s.numberNamed(words); err != nil {
			return nil, err
		}
	}
	switch {
	case !r.IsInput():
		return nil, fmt.Errorf("%s is computed; the gradient of an x, W or b can be checked", s.voiceBack().Called(r))
	case n.WantedY() == nil:
		return nil, fmt.Errorf("a gradient is one of a loss; target 1 0 sets what y should be")
	}
	g, _ := n.Learning.GradientsIn(n.Net, n.Trace, n.Preset)
	v := g.Value(n.Net, n.Trace, learning.GradientOf(r))
	first := append([]string{"This is the gradient of " + s.name(r) + "."}, s.whichChecked(len(words) > 0)...)
	return append(first, s.voiceBack().Check(v, n.Learning.Checks(n.Net, n.X, n.Preset, r))...), nil
}

// learningCommands are those for learning by many steps.
func learningCommands() []command {
	talk := func(run func(back.Talk, []string) ([]string, error)) func(*Session, []string) ([]string, error) {
		return func(s *Session, words []string) ([]string, error) {
			return run(back.Talk{Voice: s.voiceBack(), State: s.State, Do: s.do, Stopped: s.outside.Stopped}, words)
		}
	}
	return []command{
		{group: "Network", name: "all", takes: "on or off, or nothing", most: 1, example: "all off", does: "Has the loss and its gradients be the means over all examples, or those of this x.", run: talk(back.Talk.All)},
		{group: "Network", name: "train", takes: "how many steps", most: 1, example: "train 1000", does: "Takes many steps of learning, and says the loss at some of them.", run: talk(back.Talk.Train)},
		{group: "Network", name: "seed", takes: "a whole number", most: 1, least: len("se"), example: "seed 7", does: "Begins learning anew, with the weights that follow from the number.", run: talk(back.Talk.Seed)},
		{group: "Network", name: "zero", takes: "nothing", example: "zero", does: "Makes all weights and biases 0.", run: talk(back.Talk.Zero)},
		{group: "Network", name: "biases", takes: "off, keep or on", most: 1, least: len("biases"), example: "biases off", does: "Leaves the biases out while the weights learn, keeps them as they are, or learns them.", run: talk(back.Talk.Biases)},
		{group: "Network", name: "scale", takes: "the name of an x and a factor", most: 2, least: len("sc"), example: "scale x1 100", does: "Makes one input larger in every example; the weights stay.", run: talk(back.Talk.Scale)},
	}
}
