package plain

import (
	"fmt"

	"nnexplore/model"
	"nnexplore/ui/state"
)

func (s *Session) theta(words []string) ([]string, error) {
	s.biased = false
	if len(words) == 0 {
		return s.saidField(state.Theta, "Theta", s.state.Gate.Gate.Theta), nil
	}
	v, err := parse(words[0])
	if err != nil {
		return nil, err
	}
	before := s.state.Gate.Gate
	s.do(state.SetTheta{Theta: v})
	return s.changed("Theta", before.Theta, s.state.Gate.Gate.Theta, before), nil
}

func (s *Session) bias(words []string) ([]string, error) {
	s.biased = true
	if len(words) == 0 {
		return s.saidField(state.Theta, "The bias, minus theta,", s.state.Gate.Gate.B()), nil
	}
	v, err := parse(words[0])
	if err != nil {
		return nil, err
	}
	before := s.state.Gate.Gate
	s.do(state.SetTheta{Theta: 0 - v})
	return s.biasChanged(before), nil
}

// biasChanged says what became of the gate with its bias.
func (s *Session) biasChanged(before model.Gate) []string {
	now := s.state.Gate.Gate
	lines := s.changed("The bias", before.B(), now.B(), before)
	lines[0] += " Theta is minus the bias: " + s.say(now.Theta) + "."
	return lines
}

func (s *Session) w1(words []string) ([]string, error) { return s.weight(state.W1, words) }
func (s *Session) w2(words []string) ([]string, error) { return s.weight(state.W2, words) }

func (s *Session) weight(f state.Field, words []string) ([]string, error) {
	title := s.fieldName(f)
	if len(words) == 0 {
		return s.saidField(f, title, s.state.Gate.Value(f)), nil
	}
	v, err := parse(words[0])
	if err != nil {
		return nil, err
	}
	before := s.state.Gate
	s.do(state.SetGate{Field: f, Value: v})
	return s.changed(title, before.Value(f), s.state.Gate.Value(f), before.Gate), nil
}

// fieldName is what a number of the gate is called.
func (s *Session) fieldName(f state.Field) string {
	if f == state.Theta && s.state.Gate.Gate.Form == model.ThetaForm {
		return "theta"
	}
	return s.state.Gate.FieldName(f)
}

// saidField says a number of the gate and has it in hand.
func (s *Session) saidField(f state.Field, title string, v float64) []string {
	s.do(state.TakeField{Field: f})
	s.atGate()
	return []string{fmt.Sprintf("%s is %s. The gate is %s.", title, s.say(v), s.state.Gate.Gate.Name())}
}

// changed says what became of the gate with a number of it.
func (s *Session) changed(title string, old, now float64, before model.Gate) []string {
	s.atGate()
	first := fmt.Sprintf("%s is %s, was %s.", title, s.say(now), s.say(old))
	if old == now {
		first = fmt.Sprintf("%s is %s already.", title, s.say(now))
	}
	return append([]string{first}, s.gateNews(before)...)
}

// gateNews says which gate it is now, and which rows of the table changed.
func (s *Session) gateNews(before model.Gate) []string {
	g := s.state.Gate.Gate
	was, is := before.Name(), g.Name()
	if was == is {
		return []string{"The gate is still " + is + "."}
	}
	lines := []string{fmt.Sprintf("The gate is now %s, was %s.", is, was)}
	old := before.Rows()
	for i, r := range g.Rows() {
		if r.Y != old[i].Y {
			lines = append(lines, fmt.Sprintf("%s, was %d.", s.row(r), old[i].Y))
		}
	}
	return lines
}

// try evaluates the gate at inputs of one's own.
func (s *Session) try(words []string) ([]string, error) {
	if len(words) == 1 {
		return nil, fmt.Errorf("there is one number only: %s", quote(words[0]))
	}
	if len(words) == 2 {
		x1, err := parse(words[0])
		if err != nil {
			return nil, err
		}
		x2, err := parse(words[1])
		if err != nil {
			return nil, err
		}
		s.do(state.SetGate{Field: state.OwnX1, Value: x1}, state.SetGate{Field: state.OwnX2, Value: x2})
	}
	s.atGate()
	s.hand = ownInHand
	g := s.state.Gate
	return append([]string{s.row(g.Gate.Row(g.X1, g.X2)) + "."}, s.rounding(g.X1, g.X2)...), nil
}

// rewrite takes the rule a step further from theta to b.
func (s *Session) rewrite([]string) ([]string, error) {
	before := s.state.Gate.Gate
	s.atGate()
	s.do(state.Rewrite{})
	g := s.state.Gate
	lines := []string{"The rule now: " + rule(g.Rewriting), [...]string{
		"Theta is on the right again; it is " + s.say(g.Gate.Theta) + ".",
		"Theta went to the left with its sign turned round. Once more gives minus theta a name, the bias b.",
		"The bias b is minus theta: " + s.say(g.Gate.B()) + ". Raising b lifts every sum, as lowering theta does.",
	}[g.Rewriting]}
	if before.Name() != g.Gate.Name() {
		lines = append(lines, s.gateNews(before)...)
		for _, r := range g.Gate.Rows() {
			lines = append(lines, s.rounding(r.X1, r.X2)...)
		}
	}
	return lines, nil
}
