package plain

import (
	"fmt"
	"math"
	"strconv"

	"nnexplore/model"
	"nnexplore/number"
	"nnexplore/ui/facts"
	"nnexplore/ui/state"
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
	o, from := model.TurnRound(n.Net, n.Trace, l), n.Net.SourceName(l)
	lines := []string{fmt.Sprintf("The other way round: W%d, which has %s and %s, times %s, which has %s.", l+1,
		number.Count(o.Rows, "row"), number.Count(o.Cols, "column"), from, number.Count(o.Len, "number"))}
	if o.Result == nil {
		return append(lines,
			fmt.Sprintf("They do not meet: a row of W%d has %d numbers, %s has %d. NumPy refuses it and says:", l+1, o.Cols, from, o.Len),
			strconv.Quote(o.Error)), nil
	}
	if o.Same() {
		return append(lines, fmt.Sprintf("W%d is square, so it fits; and it is symmetric, so the result is the same: %s.", l+1, s.list(o.Result))), nil
	}
	return append(lines,
		fmt.Sprintf("W%d is square, so it fits; but its rows meet %s now, and the result is another: %s.", l+1, from, s.list(o.Result)),
		fmt.Sprintf("The product that is meant gives %s.", s.list(o.Right))), nil
}

// tens tries softmax on larger numbers, both ways.
func (s *Session) tens(words []string) ([]string, error) {
	n := s.state.Network
	if !n.Net.HasSoftmax() {
		return []string{"This network does not end in softmax."}, nil
	}
	times := n.Tens
	if len(words) > 0 {
		var err error
		if times, err = whole(words[0], 0); err != nil {
			return nil, err
		}
	}
	last := n.Net.Out(n.Net.Last(), n.Net.Layers[n.Net.Last()].Out()-1)
	if !n.Known(last) {
		return []string{"y is not computed yet; end computes it."}, nil
	}
	s.do(state.Focus{Pane: state.NetworkPane}, state.MultiplyByTen{Times: times - n.Tens})
	n = s.state.Network
	if n.Tens != times {
		return []string{fmt.Sprintf("Ten is multiplied in %d times at most; that is enough for any a to overflow.", n.Tens)}, nil
	}
	t := n.Trial()
	return []string{
		fmt.Sprintf("Every a of layer %d is multiplied by %s: %s.", n.Net.Last()+1, s.say(math.Pow10(n.Tens)), s.list(t.A)),
		fmt.Sprintf("Softmax takes c, %s, away from each first; it gives %s.", s.say(t.Stable.C), s.list(t.Stable.Y)),
		fmt.Sprintf("As the definition is written, e to the power of each is %s; their sum is %s; it gives %s.", s.list(t.NaiveExp), s.say(t.NaiveSum), s.list(t.NaiveY)),
		naively(t),
	}, nil
}

// naively says what becomes of softmax as its definition is written.
func naively(t model.SoftmaxTrial) string {
	switch facts.NaiveWay(t) {
	case facts.Overflows:
		return "That passes the largest number that the machine holds: infinity, and infinity divided by infinity is not a number."
	case facts.Vanishes:
		return "Every power is too small for the machine and becomes 0, and 0 divided by 0 is not a number."
	}
	return "The two ways agree as long as no power grows too large; tens with a larger number tries one."
}

// reveal lets numbers be spoken of that are not computed yet, or no longer.
func (s *Session) reveal([]string) ([]string, error) {
	s.do(state.Focus{Pane: state.NetworkPane}, state.Reveal{})
	if s.state.Network.Revealed {
		return []string{"Every number can be spoken of now, computed yet or not."}, nil
	}
	return []string{"What is not computed yet is hidden again."}, nil
}
