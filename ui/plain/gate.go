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
	row := g.Gate.Row(g.X1, g.X2)
	return append([]string{s.row(row) + "." + s.ownMargin(row)}, s.rounding(g.X1, g.X2)...), nil
}

// rewrite takes the rule a step further from theta to b.
func (s *Session) rewrite([]string) ([]string, error) {
	before := s.state.Gate.Gate
	s.atGate()
	s.do(state.Rewrite{})
	g := s.state.Gate
	lines := []string{"The rule now: " + rule(g.Rewriting), [...]string{
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
		"The gate is " + g.Gate.Name() + ". " + rule(g.Rewriting),
		s.gateNumbers(),
	}
	for _, r := range g.Gate.Rows() {
		lines = append(lines, s.row(r)+".")
		lines = append(lines, s.rounding(r.X1, r.X2)...)
	}
	return append(lines, s.margins()), nil
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

// rule is the rule of the perceptron, as far as it is rewritten.
func rule(r state.Rewriting) string {
	return "y is 1 if " + [...]string{
		"w1 times x1 plus w2 times x2 is greater than theta",
		"w1 times x1 plus w2 times x2 minus theta is greater than 0",
		"b plus w1 times x1 plus w2 times x2 is greater than 0",
	}[r] + ", else 0."
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
		say = sayFull
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
	if r.Tie {
		return sum + ", equal to " + against + ": a tie, not greater, so y is 0"
	}
	return sum + [...]string{", not greater than ", ", greater than "}[r.Y] + against + fmt.Sprintf(", so y is %d", r.Y)
}

// rounding says where the rounding of binary numbers decides a row, or would in the other
// form of the rule.
func (s *Session) rounding(x1, x2 float64) []string {
	var lines []string
	r, _ := facts.RoundingAt(s.state.Gate.Gate, x1, x2)
	if e := r.Exact; r.Decides {
		lines = append(lines, fmt.Sprintf("Rounding decides here: on paper the sum is %s, %s; the machine's is %s, %s.",
			aloudDecimal(e.Sum), verdict(e.Tie, e.Y), aloudNumber(e.MachineShort), verdict(e.Machine.Tie, e.Machine.Y)))
	}
	if r.Differ {
		lines = append(lines, fmt.Sprintf("The form with theta says %d here, the form with the bias %d: one rule on paper, but the machine adds in another order.",
			r.Verdicts.Theta, r.Verdicts.Bias))
	}
	return lines
}

func verdict(tie bool, y int) string {
	if tie {
		return "a tie, so y is 0"
	}
	return fmt.Sprintf("so y is %d", y)
}

// mostDecimals is how much of an exact decimal can be listened to.
const mostDecimals = 24

func aloudDecimal(text string) string {
	if len(text) > mostDecimals {
		return aloudNumber(text[:mostDecimals]) + " and more digits"
	}
	return aloudNumber(text)
}

// whyGate works out every row from its products on, or the one of one's own.
func (s *Session) whyGate() []string {
	g := s.state.Gate
	lines := []string{rule(g.Rewriting)}
	if s.hand == ownInHand {
		return append(lines, s.whyRow(g.Gate.Row(g.X1, g.X2)))
	}
	for _, r := range g.Gate.Rows() {
		lines = append(lines, s.whyRow(r))
	}
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
	lines, g := []string{rule(s.state.Gate.Rewriting)}, s.state.Gate.Gate
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
		lines = append(lines, fmt.Sprintf("For %s of the network: goto %s, then why.", name(r), typed(r)))
	}
	return lines, true
}
