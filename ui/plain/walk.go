package plain

import (
	"fmt"
	"slices"
	"strings"

	"nnexplore/model"
	"nnexplore/number"
	"nnexplore/ui/facts"
	"nnexplore/ui/state"
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
	count := 1
	if len(words) > 0 {
		var err error
		if count, err = whole(words[0], 1); err != nil {
			return nil, err
		}
	}
	n := s.state.Network
	s.do(state.EndSelecting{}, state.StepBy{Steps: by * min(count, n.Steps())})
	if now := s.state.Network; now.Place == n.Place && now.Learning.Back == n.Learning.Back {
		lines := s.here()
		switch {
		case by < 0:
			lines[0] = "This is the start."
		case now.Learning.On():
			lines[0] = "This is the end of the way back: every gradient is computed. learn takes a step by them."
		default:
			lines[0] = "This is the end: y is computed. target and what y should be lets step go on, to the loss and back."
		}
		return lines, nil
	}
	return s.here(), nil
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
		word, err := choose("grain", words[0], list)
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
		fmt.Sprintf("Layer %d, neuron %d, the output by %s.", e.Layer+1, e.From+1, title(e.Activation)),
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
		how = fmt.Sprintf("%s of a%d, each number by itself", title(e.Activation), e.Layer+1)
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

// rowsTold are the example inputs that are read out, with x among them or behind them, and
// how many more there are.
func (s *Session) rowsTold() (rows []facts.Row, more []string) {
	n := s.state.Network
	told := min(mostListed, len(n.Examples))
	from := min(max(n.Row()-told/2, 0), len(n.Examples)-told)
	if left := len(n.Examples) - told; left > 0 {
		more = []string{fmt.Sprintf("There are %d more rows.", left)}
	}
	return facts.Rows(n, from, from+told), more
}

// rowCalled is what a row is called.
func (s *Session) rowCalled(r facts.Row) string {
	switch {
	case r.Index < 0:
		return "Your own"
	case r.InHand:
		return fmt.Sprintf("Row %d, in hand", r.Index+1)
	}
	return fmt.Sprintf("Row %d", r.Index+1)
}

// examples says what the network makes of each example input, or takes one as x.
func (s *Session) examples(words []string) ([]string, error) {
	before := s.state.Network
	all := len(before.Examples)
	if all == 0 {
		return s.input(nil)
	}
	if len(words) > 0 {
		row, err := whole(words[0], 1)
		if err != nil {
			return nil, err
		}
		if row > all {
			return nil, fmt.Errorf("the rows go from 1 to %d", all)
		}
		s.do(state.TakeRow{Row: row - 1})
		s.hand = stepInHand
		first := fmt.Sprintf("x is %s: %s.", s.state.Network.RowText(), s.listOf("x", s.state.Network.X))
		return append(append([]string{first}, s.sample()...), s.moved(before)...), nil
	}
	lines := []string{fmt.Sprintf("%s has %s; x is %s.", clean(before.Preset.Name), number.Count(all, "example input"), before.RowText())}
	rows, more := s.rowsTold()
	for _, r := range rows {
		line := s.rowCalled(r) + ", " + s.pass(r.Trace, 0)
		if class := facts.Predicted(before.Net, r.Trace.Y()); class != "" {
			line += ", so it is most likely " + clean(class)
		}
		if r.Target != nil {
			target := s.list(r.Target)
			if class := facts.Predicted(before.Net, r.Target); class != "" {
				target = clean(class)
			}
			line += "; the target is " + target
			if !r.Meets() {
				line += ", which it misses"
			}
		}
		lines = append(lines, line+".")
	}
	return append(append(lines, more...), "examples and the number of a row takes that as x; batch says a layer for all of them."), nil
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
		first = fmt.Sprintf("%s, %d by %d, is %s of each %s of %s.", n.Net.BatchName(to), m, out, title(e.Activation), each, n.Net.BatchName(from))
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
