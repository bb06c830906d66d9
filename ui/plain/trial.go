package plain

import (
	"errors"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"nnexplore/model"
	"nnexplore/number"
	"nnexplore/ui/facts"
	"nnexplore/ui/plain/aloud"
	"nnexplore/ui/plain/typed"
	"nnexplore/ui/state"
	"nnexplore/ui/state/curveset"
)

// turn says what comes of a layer's product with its factors the other way round.
func (s *Session) turn(words []string) ([]string, error) {
	n := s.state.Network
	l := n.View.Layer
	if len(words) > 0 {
		var err error
		if l, err = s.layer(words[0]); err != nil {
			return nil, err
		}
	}
	if from := n.Net.From(l, 0); !n.Known(from) {
		return []string{fmt.Sprintf("%s, which layer %d takes, is not computed yet.", n.Net.SourceName(l), l+1)}, nil
	}
	o, from := s.notation().TurnRound(n.Net, n.Trace, l), n.Net.SourceName(l)
	first, second := s.notation().Other().Pair(fmt.Sprintf("%s, which has %s,", from, number.Count(o.Len, "number")),
		fmt.Sprintf("W%d, which has %s and %s,", l+1, number.Count(o.Rows, "row"), number.Count(o.Cols, "column")))
	lines := []string{"The other way round: " + first + " times " + strings.TrimSuffix(second, ",") + "."}
	if o.Result == nil {
		return append(lines,
			fmt.Sprintf("They do not fit: a %s of W%d has %s, %s has %d. NumPy refuses it and says:", o.Facing, l+1, number.Count(o.FacingLen, "number"), from, o.Len),
			strconv.Quote(o.Error)), nil
	}
	switch {
	case o.Symmetric:
		return append(lines, fmt.Sprintf("W%d is square, so it fits; and it is symmetric, so the result is the same: %s.", l+1, s.list(o.Result))), nil
	case o.Same():
		return append(lines, fmt.Sprintf("W%d is square, so it fits; for this %s both come to the same: %s.", l+1, from, s.list(o.Result))), nil
	}
	return append(lines,
		fmt.Sprintf("W%d is square, so it fits; but each sum takes a %s of W%d now, not a %s: %s.", l+1, o.Facing, l+1, o.Across(), s.list(o.Result)),
		fmt.Sprintf("The product that is meant gives %s.", s.list(o.Right))), nil
}

// setNotation says W with a row for what was asked for, or for the other.
func (s *Session) setNotation(words []string) ([]string, error) {
	to := s.notation().Other()
	if len(words) > 0 {
		word, err := typed.Choose("notation", words[0], []string{"inputs", "neurons", "xw", "wx"})
		if err != nil {
			return nil, err
		}
		to = map[string]model.Notation{"inputs": model.XW, "xw": model.XW, "neurons": model.WX, "wx": model.WX}[word]
	}
	same := to == s.notation()
	s.do(state.Focus{Pane: state.NetworkPane}, state.SetNotation{To: to})
	ofInput, ofNeuron := s.lines()
	ofInput, ofNeuron = to.Pair("a "+ofInput+" for each value that comes in", "a "+ofNeuron+" for each neuron")
	line := "A layer is " + s.sums("x", "") + ": W has " + ofInput + ", and " + ofNeuron + "."
	if same {
		return []string{line + " So it is already."}, nil
	}
	return []string{line, "Each W is transposed; no number changed. A weight is called so now: " + s.name(model.W(0, 1%s.state.Network.Net.In(), 0)) + "."}, nil
}

// tens tries softmax on larger numbers, both ways: ten times larger at each call, or as
// often as is said.
func (s *Session) tens(words []string) ([]string, error) {
	n := s.state.Network
	if !n.Net.HasSoftmax() {
		return []string{"This network does not end in softmax."}, nil
	}
	times := n.Tens + 1
	switch {
	case len(words) > 0 && strings.EqualFold(words[0], "back"):
		times = max(n.Tens-1, 0)
	case len(words) > 0:
		var err error
		if times, err = typed.Whole(words[0], 0); err != nil {
			return nil, err
		}
	}
	if !n.KnowsY() {
		return []string{"y is not computed yet; end computes it."}, nil
	}
	s.do(state.Focus{Pane: state.NetworkPane}, state.MultiplyByTen{Times: times - n.Tens})
	s.hand = trialInHand
	if n = s.state.Network; n.Tens != times {
		return []string{fmt.Sprintf("Ten is multiplied in %d times at most; that is enough for any a to overflow.", n.Tens)}, nil
	}
	return s.tried(), nil
}

// trial tries softmax with another a, both ways, or ends the trial.
func (s *Session) trial(words []string) ([]string, error) {
	n := s.state.Network
	switch {
	case !n.Net.HasSoftmax():
		return []string{"This network does not end in softmax."}, nil
	case !n.KnowsY():
		return []string{"y is not computed yet; end computes it."}, nil
	case len(words) == 0:
		s.hand = trialInHand
		return s.tried(), nil
	case len(words) == 1 && strings.EqualFold(words[0], "end"):
		s.do(state.Focus{Pane: state.NetworkPane}, state.EndTrial{})
		return []string{"The trial is over: these are the network's own numbers.", "y is " + s.list(n.Trace.Y()) + "."}, nil
	case len(words) == 1:
		return nil, errors.New("which a, and a number, are needed")
	}
	last := n.Net.Last()
	j, err := typed.Whole(words[0], 1)
	if most := n.Net.Layers[last].Out(); err == nil && j > most {
		err = fmt.Errorf("layer %d has %s, and no a entry %d", last+1, number.Count(most, "neuron"), j)
	}
	if err != nil {
		return nil, err
	}
	v, err := typed.Number(words[1])
	if err != nil {
		return nil, err
	}
	s.do(state.Focus{Pane: state.NetworkPane}, state.TryA{J: j - 1, Value: v})
	s.hand = trialInHand
	return s.tried(), nil
}

// tried says what softmax gives in the trial in hand, both ways.
func (s *Session) tried() []string {
	n := s.state.Network
	t := n.Trial()
	first := fmt.Sprintf("Every a of layer %d is multiplied by %s: %s.", n.Net.Last()+1, s.say(math.Pow10(n.Tens)), s.list(t.A))
	switch {
	case n.Tens == 0 && n.Tried != nil:
		first = fmt.Sprintf("The a of layer %d are %s there; in the network they stay.", n.Net.Last()+1, s.list(t.A))
	case n.Tens == 0:
		first = fmt.Sprintf("Every a of layer %d is as the network has it: %s.", n.Net.Last()+1, s.list(t.A))
	}
	next := "tens makes every a ten times larger."
	if n.Tried != nil {
		var typed []string
		for _, a := range n.Tried {
			typed = append(typed, s.name(model.A(n.Net.Last(), a.J))+" is "+s.say(a.Value))
		}
		first = "A trial, in which " + aloud.And(typed) + ". " + first
		next = "trial end goes back to the network's own numbers."
	} else if n.Tens > 0 {
		next = "tens makes every a ten times larger again; back goes back."
	}
	return []string{
		first,
		fmt.Sprintf("Softmax takes c, %s, away from each first; it gives %s.", s.say(t.Stable.C), s.list(t.Stable.Y)),
		fmt.Sprintf("As the definition is written, e to the power of each is %s; their sum is %s; it gives %s.", s.list(t.NaiveExp), s.say(t.NaiveSum), s.list(t.NaiveY)),
		naively(t),
		next,
	}
}

// naively says what becomes of softmax as its definition is written.
func naively(t model.SoftmaxTrial) string {
	switch facts.NaiveWay(t) {
	case facts.Overflows:
		return "That passes the largest number that the machine holds: infinity, and infinity divided by infinity is not a number."
	case facts.SumOverflows:
		return "Each power is a number, but their sum passes the largest that the machine holds: infinity, and a number divided by infinity is 0."
	case facts.Vanishes:
		return "Every power is too small for the machine and becomes 0, and 0 divided by 0 is not a number."
	}
	if t.Stable.C < 0 {
		return "The two ways agree as long as not every power becomes 0."
	}
	return "The two ways agree as long as no power grows too large."
}

// reveal lets numbers be spoken of that are not computed yet, or no longer.
func (s *Session) reveal([]string) ([]string, error) {
	s.do(state.Focus{Pane: state.NetworkPane}, state.Reveal{})
	if s.state.Network.Revealed {
		return []string{"Every number can be spoken of now, computed yet or not."}, nil
	}
	return []string{"What is not computed yet is hidden again."}, nil
}

// The commands from here on lay curves beside one another: a steeper sigmoid beside the
// step, what each makes of two probes that stand close together.

// gain makes sigmoid steeper and says how near to the step it comes.
func (s *Session) gain(words []string) ([]string, error) {
	if len(words) > 0 {
		at, err := typed.OneOf("gain", words[0], curveset.Gains[:])
		if err != nil {
			return nil, err
		}
		s.do(state.SetGain{Gain: at})
	}
	x := s.point.x
	g, steeper := facts.GainAt(s.state.Curves, x)
	if !steeper {
		return []string{"The gain is 1: sigmoid as it is."}, nil
	}
	return []string{
		fmt.Sprintf("The gain is %s: sigmoid of %s times x.", s.say(g.K), s.say(g.K)),
		fmt.Sprintf("At x %s it gives %s; sigmoid itself gives %s, the step function %s.",
			s.say(x), s.near(g.Value), s.say(model.Sigmoid.Of(x)), s.say(model.StepFunction.Of(x))),
		fmt.Sprintf("At x %s and %s it differs from the step function by %s, further out by less; at 0 itself it is always 0.5.",
			s.say(g.From), s.say(-g.From), s.say(g.Off)),
	}, nil
}

// second sets the second probe and says what becomes of the small difference.
func (s *Session) second(words []string) ([]string, error) {
	if len(words) > 0 {
		at, err := typed.OneOf("distance", words[0], curveset.Seconds[:])
		if err != nil {
			return nil, err
		}
		s.do(state.SetSecond{Second: at})
	}
	d := s.say(s.state.Curves.Distance())
	if s.state.Curves.Distance() == 0 {
		return []string{"There is one probe; a distance such as second 0.1 sets another."}, nil
	}
	lines := []string{fmt.Sprintf("Two probes, at %s and %s further on. The network's own x entry 1 gets the same %s more, with the function in its hidden layers.",
		s.say(s.point.x), d, d)}
	for _, p := range facts.Pairs(s.state, s.point.x) {
		line := fmt.Sprintf("%s goes %s", aloud.Title(p.Curve), s.fromTo(p.From, p.To))
		lines = append(lines, aloud.Sentence(line+s.carried(p.Y)))
	}
	return lines, nil
}

// carried says what becomes of y with the small difference, if a pass runs at all.
func (s *Session) carried(y model.Carried) string {
	before, after := s.list(y.Before), s.list(y.After)
	switch {
	case len(y.After) == 0:
		return ""
	case slices.Equal(y.Before, y.After):
		return "; y stays " + before
	case before == after:
		return "; y stays " + before + " in these digits"
	}
	return "; y goes from " + before + " to " + after
}

// mostSpeaking is how many inputs are told on each side.
const mostSpeaking = 3

// speaks says what speaks for an output: what becomes of it where one x is a nudge more.
func (s *Session) speaks(words []string) ([]string, error) {
	n := s.state.Network
	if !n.KnowsY() {
		return []string{"y is not computed yet: end computes it, then speaks says what speaks for it."}, nil
	}
	asked := s.state
	if len(words) > 0 {
		j, err := s.outputNamed(words[0])
		if err != nil {
			return nil, err
		}
		asked = state.Apply(asked, state.Select{At: n.Net.Out(n.Net.Last(), j)})
	} else if s.hand != numberInHand {
		asked = state.Apply(asked, state.EndSelecting{})
	}
	sp := facts.SpeaksOf(asked)
	lines := []string{fmt.Sprintf("%s is %s. Each x by itself is %s more:", aloud.Capital(s.withName(sp.Output)), s.say(sp.Now), sp.Nudge)}
	for _, part := range []struct {
		list       []int
		some, none string
	}{{sp.For, "larger", "No x makes it larger."}, {sp.Against, "smaller", "No x makes it smaller."}} {
		if len(part.list) == 0 {
			lines = append(lines, part.none)
			continue
		}
		var most []string
		for _, i := range part.list[:min(mostSpeaking, len(part.list))] {
			most = append(most, fmt.Sprintf("%s by %s", s.name(model.X(i)), s.say(math.Abs(sp.Changes[i]))))
		}
		lines = append(lines, fmt.Sprintf("%d of %d make it %s, most %s.", len(part.list), len(sp.Changes), part.some, aloud.And(most)))
	}
	return lines, nil
}
