package plain

import (
	"fmt"

	"nnexplore/model"
)

// The sentences here are the steps of softmax, in their order.

func (s *Session) softmaxMaximum(l int) string {
	n := s.state.Network
	return fmt.Sprintf("Softmax first takes the largest of a%d, %s: c is %s.", l+1, s.list(n.Trace.Layers[l].A), s.say(n.Trace.Softmax.C))
}

func (s *Session) softmaxShift(l, j int) string {
	n := s.state.Network
	return fmt.Sprintf("c is taken away from %s: the difference of %s and %s is %s.", name(model.A(l, j)),
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
		s.say(t.Exp[r.J]), s.say(t.Sum), s.say(t.Y[r.J]), name(r))
}

// softmaxInFull derives one output from the a values of its layer.
func (s *Session) softmaxInFull(r model.Ref) []string {
	return []string{
		s.softmaxMaximum(r.Layer),
		s.softmaxShift(r.Layer, r.J),
		s.softmaxPower(r.J) + " The other entries go the same way.",
		s.softmaxTotal(),
		s.softmaxShare(r),
	}
}
