package plain

import (
	"fmt"
	"strings"

	"nnexplore/model"
	"nnexplore/ui/facts"
	"nnexplore/ui/plain/aloud"
	"nnexplore/ui/plain/typed"
	"nnexplore/ui/state"
)

func (s *Session) theta(words []string) ([]string, error) {
	s.biased = false
	return s.field(words, state.Theta, "Theta", s.state.Gate.Gate.Theta, func(v float64) []string {
		before := s.state.Gate.Gate
		s.do(state.SetTheta{Theta: v})
		return s.changed("Theta", before.Theta, s.state.Gate.Gate.Theta, before)
	})
}

func (s *Session) bias(words []string) ([]string, error) {
	s.biased = true
	return s.field(words, state.Theta, "The bias, minus theta,", s.state.Gate.Gate.B(), func(v float64) []string {
		before := s.state.Gate.Gate
		s.do(state.SetTheta{Theta: 0 - v})
		return s.biasChanged(before)
	})
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
	before, title := s.state.Gate, s.fieldName(f)
	return s.field(words, f, title, before.Value(f), func(v float64) []string {
		s.do(state.SetGate{Field: f, Value: v})
		return s.changed(title, before.Value(f), s.state.Gate.Value(f), before.Gate)
	})
}

// field takes a number of the gate in hand and says it, or where a value is typed sets it.
func (s *Session) field(words []string, f state.Field, title string, now float64, set func(float64) []string) ([]string, error) {
	if len(words) == 0 {
		s.do(state.TakeField{Field: f})
		s.atGate()
		return []string{fmt.Sprintf("%s is %s. The gate is %s.", title, s.say(now), s.state.Gate.Gate.Name())}, nil
	}
	v, err := typed.Number(words[0])
	if err != nil {
		return nil, err
	}
	return set(v), nil
}

// fieldName is what a number of the gate is called.
func (s *Session) fieldName(f state.Field) string {
	if f == state.Theta && s.state.Gate.Gate.Form == model.ThetaForm {
		return "theta"
	}
	return s.state.Gate.FieldName(f)
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
		return nil, fmt.Errorf("there is one number only: %s", aloud.Quote(words[0]))
	}
	if len(words) == 2 {
		x1, err := typed.Number(words[0])
		if err != nil {
			return nil, err
		}
		x2, err := typed.Number(words[1])
		if err != nil {
			return nil, err
		}
		s.do(state.SetGate{Field: state.OwnX1, Value: x1}, state.SetGate{Field: state.OwnX2, Value: x2})
	}
	s.atGate()
	s.hand = ownInHand
	g := s.state.Gate
	row := g.Gate.Row(g.X1, g.X2)
	lines := append([]string{s.row(row) + "." + s.ownMargin(row)}, s.rounding(g.X1, g.X2)...)
	if len(words) == 0 {
		lines = append([]string{"This is your own point, which try and two numbers set."}, lines...)
	}
	return append(lines, s.ties([4]model.GateRow{row})...), nil
}

// rewrite takes the rule a step further from theta to b.
func (s *Session) rewrite([]string) ([]string, error) {
	before := s.state.Gate.Gate
	s.atGate()
	s.do(state.Rewrite{})
	g := s.state.Gate
	lines := []string{"The rule now: " + rule(g), [...]string{
		"Theta is on the right again; it is " + s.say(g.Gate.Theta) + ".",
		"This is half of the way: theta is on the left now, with a minus, and 0 is on the right. rewrite once more does the other half: the bias b in the place of minus theta.",
		"This is the bias form. The bias b is minus theta: " + s.say(g.Gate.B()) + ". Raising b lifts every sum, as lowering theta does. rewrite once more goes back to theta.",
	}[g.Rewriting]}
	if before.Name() != g.Gate.Name() {
		lines = append(lines, s.gateNews(before)...)
		for _, r := range g.Gate.Rows() {
			lines = append(lines, s.rounding(r.X1, r.X2)...)
		}
	}
	return lines, nil
}

// gate says the rule, the numbers and the truth table.
func (s *Session) gate([]string) ([]string, error) {
	s.atGate()
	g := s.state.Gate
	lines := []string{
		"The gate is " + g.Gate.Name() + ". " + rule(g),
		s.gateNumbers(),
	}
	for _, r := range g.Gate.Rows() {
		lines = append(lines, s.row(r)+".")
		lines = append(lines, s.rounding(r.X1, r.X2)...)
	}
	return append(append(lines, s.ties(g.Gate.Rows())...), s.margins()), nil
}

// rule is the rule of the perceptron, as far as it is rewritten.
func rule(g state.GateState) string {
	is := " is " + g.Gate.Rule.Words(1) + " "
	return "y is 1 if " + [...]string{
		"w1 times x1 plus w2 times x2" + is + "theta",
		"w1 times x1 plus w2 times x2 minus theta" + is + "0",
		"b plus w1 times x1 plus w2 times x2" + is + "0",
	}[g.Rewriting] + ", else 0."
}

// tieRule says the rule for ties, or gives the gate one.
func (s *Session) tieRule(words []string) ([]string, error) {
	s.atGate()
	before := s.state.Gate.Gate
	if len(words) > 0 {
		to, err := model.ParseRule(strings.Join(words, " "))
		if err != nil {
			return nil, fmt.Errorf("there is no rule %s; there are greater, and at least", aloud.Quote(strings.Join(words, " ")))
		}
		s.do(state.SetRule{To: to})
	}
	g := s.state.Gate
	lines := []string{rule(g), fmt.Sprintf("So a tie, a sum equal to %s, gives %d.", s.against(), g.Gate.Rule.Tie())}
	if len(words) > 0 {
		return append(lines, s.gateNews(before)...), nil
	}
	return append(lines, fmt.Sprintf("rule %s makes it %d.", g.Gate.Rule.Other().Words(1), g.Gate.Rule.Other().Tie())), nil
}

// against is what the sums are compared with.
func (s *Session) against() string {
	if s.state.Gate.Rewriting == state.WithTheta {
		return "theta"
	}
	return "0"
}

// ties says of the rows that are ties what they would give by the other rule.
func (s *Session) ties(rows [4]model.GateRow) []string {
	var list []string
	for _, r := range rows {
		if r.Tie {
			list = append(list, strings.TrimSuffix(s.inputs(r), ": "))
		}
	}
	rule := s.state.Gate.Gate.Rule
	if list == nil {
		return nil
	}
	return []string{fmt.Sprintf("A tie is %d by the rule %s, %d by %s: %s. rule %s changes it.",
		rule.Tie(), rule.Words(1), rule.Other().Tie(), rule.Other().Words(1), aloud.And(list), rule.Other().Words(1))}
}

// row is a line of the truth table, without a stop.
func (s *Session) row(r model.GateRow) string { return s.inputs(r) + s.decision(r) }

func (s *Session) inputs(r model.GateRow) string {
	return fmt.Sprintf("x1 %s, x2 %s: ", s.say(r.X1), s.say(r.X2))
}

// decision is the sum of a row, what it is compared with, and y.
func (s *Session) decision(r model.GateRow) string {
	say, g := s.say, s.state.Gate.Gate
	if r.Blurred() {
		say = aloud.Full
	}
	left, _ := facts.Sides(s.state.Gate, r)
	bias, minus, against := "", "", "theta, "+say(r.Threshold)
	switch s.state.Gate.Rewriting {
	case state.OneSide:
		say, minus, against = s.say, " minus theta, "+s.say(g.Theta)+",", "0"
	case state.WithBias:
		bias, against = "the bias "+s.say(g.B())+" plus ", "0"
	}
	sum := fmt.Sprintf("%s%s plus %s%s is %s", bias, s.say(r.P1), s.say(r.P2), minus, say(left))
	switch {
	case r.Tie:
		return sum + ", equal to " + against + ": a tie, " + [...]string{"not greater, so y is 0", "and equal is enough, so y is 1"}[r.Y]
	case r.Y == 1:
		return sum + ", " + g.Rule.Words(1) + " " + against + ", so y is 1"
	}
	return sum + ", " + g.Rule.Denied() + " " + against + ", so y is 0"
}
