package plain

import (
	"fmt"
	"math"
	"strings"

	"nnexplore/model"
	"nnexplore/model/plane"
	"nnexplore/ui/facts"
	"nnexplore/ui/plain/aloud"
	"nnexplore/ui/state"
)

// The commands here are about the plane of two inputs: how far one perceptron reaches in it,
// which gates its theta or its bias gives and which it never is, and what the neurons of a
// network give all over it.

// ruler says which theta, or which bias, gives which gate.
func (s *Session) ruler([]string) ([]string, error) {
	s.atGate()
	g := s.state.Gate.Gate
	r, name := facts.ReachOf(g), s.movable()
	title := strings.ToUpper(name[:1]) + name[1:]
	lines := []string{title + " is " + s.say(r.Value) + " now: " + g.Name() + "."}
	for _, v := range r.Ruler {
		stretch := "Every value of " + name
		if ends := s.ends(r, v); ends != "" {
			stretch = title + " " + ends
		}
		lines = append(lines, stretch+": "+v.Name+"."+s.byRounding(r, v))
	}
	return append(lines, s.nextTurn("Raising "+name, "above", "more", r, r.More), s.nextTurn("Lowering "+name, "below", "less", r, r.Less)), nil
}

// margins says of each row how far the number that the gate is written with may move.
func (s *Session) margins() string {
	var list []string
	for _, r := range s.state.Gate.Gate.Rows() {
		list = append(list, s.margin(r))
	}
	return fmt.Sprintf("The margin of each row, how far %s has to move to turn its y: %s.", s.movable(), aloud.And(list))
}

// ownMargin is the same of a row of one's own, as a sentence behind it.
func (s *Session) ownMargin(r model.GateRow) string {
	if r.Tie || s.state.Gate.Gate.RoundingDecides(r.X1, r.X2) {
		return ""
	}
	return fmt.Sprintf(" %s has to move by %s to turn y.", aloud.Capital(s.movable()), s.margin(r))
}

func (s *Session) margin(r model.GateRow) string {
	switch {
	case r.Tie:
		return "a tie"
	case s.state.Gate.Gate.RoundingDecides(r.X1, r.X2):
		return "less than rounding makes"
	}
	return s.say(s.state.Gate.Gate.Margin(r.X1, r.X2).Distance)
}

// movable is what the number is called that the gate is written with.
func (s *Session) movable() string {
	if s.state.Gate.Gate.Form == model.BiasForm {
		return "the bias"
	}
	return "theta"
}

// ends says from where to where a stretch of the ruler goes; it is empty for one without
// ends.
func (s *Session) ends(r facts.Reach, v model.Interval) string {
	var ends []string
	if !math.IsInf(v.Low, -1) {
		from := "above " + s.boundary(r, v.Low)
		if v.LowIn {
			from = "from " + s.boundary(r, v.Low) + " itself on"
		}
		ends = append(ends, from)
	}
	if !math.IsInf(v.High, 1) {
		to := "below " + s.boundary(r, v.High)
		if v.HighIn {
			to = "up to " + s.boundary(r, v.High) + " itself"
		}
		ends = append(ends, to)
	}
	return strings.Join(ends, ", ")
}

// byRounding says which ends of a stretch rounding has put in it or out of it, against the
// rule.
func (s *Session) byRounding(r facts.Reach, v model.Interval) (text string) {
	say := func(rounded bool, end float64, in bool) {
		if rounded {
			text += fmt.Sprintf(" By rounding %s is %s it.", s.boundary(r, end), map[bool]string{true: "in", false: "not in"}[in])
		}
	}
	low, high := r.Rounded(v)
	say(low, v.Low, v.LowIn)
	say(high, v.High, v.HighIn)
	return text
}

// boundary says an end of a stretch, with every digit where fewer would sound like the
// number in hand.
func (s *Session) boundary(r facts.Reach, v float64) string {
	if r.Blurred(v) {
		return aloud.Full(v)
	}
	return s.say(v)
}

// nextTurn says what changes first as the number moves one way, and from where on.
func (s *Session) nextTurn(moving, past, from string, r facts.Reach, t facts.Turn) string {
	if len(t.Rows) == 0 {
		return moving + " changes no row."
	}
	var rows []string
	for _, x := range t.Rows {
		rows = append(rows, fmt.Sprintf("x1 %g, x2 %g", x[0], x[1]))
	}
	where := s.boundary(r, t.At) + " or " + from
	if t.Past {
		where = "anything " + past + " " + s.boundary(r, t.At)
	}
	return fmt.Sprintf("%s: %s turns %s to %d.", moving, where, strings.Join(rows, " and "), t.Y)
}

// xor says why no perceptron computes XOR, and what does.
func (s *Session) xor([]string) ([]string, error) {
	s.atGate()
	g := s.state.Gate
	demands, _ := facts.XOR(g)
	lines := []string{"Can one perceptron be XOR? It would have to meet four conditions."}
	for _, c := range demands {
		holds := "This gate does not."
		if c.Holds {
			holds = "This gate does."
		}
		lines = append(lines, fmt.Sprintf("x1 %g, x2 %g has to give %d: %s. %s", c.X1, c.X2, c.Want, demand(c, g), holds))
	}
	left, right, third := "w1 plus w2", "2 times theta", "theta"
	switch g.Rewriting {
	case state.OneSide:
		left, right = "w1 plus w2 minus 2 times theta", "0"
	case state.WithBias:
		left, right, third = "2 times b plus w1 plus w2", "0", "b"
	}
	return append(lines,
		"The rows 1 0 and 0 1 together: "+left+" is "+g.Gate.Rule.Words(1)+" "+right+".",
		"The rows 0 0 and 1 1 together: "+left+" is "+g.Gate.Rule.Words(0)+" "+right+".",
		"One sum cannot be both, so no w1, w2 and "+third+" give XOR.",
		"Two layers can: preset xor, then end."), nil
}

// demand is what a row of XOR's table asks of the numbers of a gate.
func demand(c model.Condition, g state.GateState) string {
	var left []string
	minus, right := "", "theta"
	switch g.Rewriting {
	case state.OneSide:
		minus, right = " minus theta", "0"
	case state.WithBias:
		left, right = []string{"b"}, "0"
	}
	if c.X1 == 1 {
		left = append(left, "w1")
	}
	if c.X2 == 1 {
		left = append(left, "w2")
	}
	if left == nil {
		left = []string{"0"}
	}
	return strings.Join(left, " plus ") + minus + " is " + g.Gate.Rule.Words(c.Want) + " " + right
}

// thetaMakes says what a low theta and a higher one make with the weights as they are.
func thetaMakes(g model.Gate) string {
	if facts.OrThenAnd(g) {
		return "A low theta makes OR; a higher one needs both inputs, which makes AND."
	}
	return "With these weights, from a low theta to a high one, the gate is " + strings.Join(facts.AlongTheta(g), ", then ") + "."
}

// rounding says where the rounding of binary numbers decides a row, or would in the other
// form of the rule. What is compared is called as in the row itself, and the machine's number
// said in as many digits.
func (s *Session) rounding(x1, x2 float64) []string {
	var lines []string
	r, _ := facts.RoundingAt(s.state.Gate.Gate, x1, x2)
	sum := [...]string{"the sum", "w1 times x1 plus w2 times x2", "the sum"}[s.state.Gate.Rewriting]
	switch e := r.Exact; {
	case r.Decides && e.Y == e.Machine.Y:
		lines = append(lines, fmt.Sprintf("Rounding changes the sum here, but not y: on paper %s is %s, the machine gets %s, and y is %d by both.",
			sum, aloud.Decimal(e.Sum), s.machineSum(e), e.Y))
	case r.Decides:
		lines = append(lines, fmt.Sprintf("Rounding decides here: on paper %s is %s, %s; the machine gets %s, %s.",
			sum, aloud.Decimal(e.Sum), verdict(e.Tie, e.Y), s.machineSum(e), verdict(e.Machine.Tie, e.Machine.Y)))
	}
	if r.Differ {
		lines = append(lines, fmt.Sprintf("The form with theta says %d here, the form with the bias %d: one rule on paper, but the machine adds in another order.",
			r.Verdicts.Theta, r.Verdicts.Bias))
	}
	return lines
}

// machineSum says the machine's sum of a row that rounding decides.
func (s *Session) machineSum(e model.ExactRow) string {
	if e.Machine.Blurred() || e.Machine.Tie {
		return aloud.Full(e.Machine.Sum)
	}
	return s.say(e.Machine.Sum)
}

// plane says what a neuron gives all over the plane of the two inputs: y, or the one that is
// in hand or named.
func (s *Session) plane(words []string) ([]string, error) {
	n := s.state.Network
	if err := plane.Check(n.Net); err != nil {
		return nil, err
	}
	of := plane.Of{Network: n.Net, Target: n.PlaneTarget(), Window: n.PlaneWindow(), Cols: 11, Rows: 7}
	if len(words) > 0 {
		r, err := s.numberNamed(words)
		if err != nil {
			return nil, err
		}
		if of.Target = r; r.Kind != model.InA && r.Kind != model.InZ && r.Kind != model.InY {
			return nil, fmt.Errorf("%s is not what a neuron gives; an a, z or y was expected, such as plane z1 1", s.name(r))
		}
	}
	s.planed = of.Target
	p, w, name := plane.Sample(of), of.Window, s.name(of.Target)
	lines := []string{
		fmt.Sprintf("The plane of %s: x1 %s, x2 %s. There %s goes %s.", name, s.fromTo(w.X0, w.X1), s.fromTo(w.Y0, w.Y1), name, s.fromTo(p.Low, p.High)),
		s.crossed("x1", "x2", n.X[1], facts.AlongX1(of, n.X), p),
		s.crossed("x2", "x1", n.X[0], facts.AlongX2(of, n.X), p),
	}
	left, _ := of.At(0, 0)
	right, _ := of.At(of.Cols-1, 0)
	lines = append(lines, fmt.Sprintf("In rows of digits, 0 for the lowest and 9 for the highest, x1 %s:", s.fromTo(left, right)))
	for row := range of.Rows {
		_, x2 := of.At(0, row)
		line := "x2 " + s.say(x2) + ":"
		for col := range of.Cols {
			line += " " + digit(p.Share(col, row))
		}
		lines = append(lines, line)
	}
	return lines, nil
}

// crossed says where the line of a plane is crossed along an axis, with the other input as
// it is.
func (s *Session) crossed(along, other string, at float64, list []facts.Crossing, p plane.Plane) string {
	var places []string
	for _, c := range list {
		between := fmt.Sprintf("between %s and %s", s.say(c.From), s.say(c.To))
		switch {
		case p.HasClasses:
			between += fmt.Sprintf(", where %s wins after %s", s.name(p.Network.Out(p.Network.Last(), c.Is)), s.name(p.Network.Out(p.Network.Last(), c.Was)))
		case c.Up:
			between += ", upwards"
		default:
			between += ", downwards"
		}
		places = append(places, between)
	}
	passes := s.name(p.Target) + " passes " + s.say(p.Level)
	if p.HasClasses {
		passes = "another y wins"
	}
	if places == nil {
		places = []string{"nowhere"}
	}
	return fmt.Sprintf("Along %s, with %s at %s, %s %s.", along, other, s.say(at), passes, aloud.And(places))
}

// digit is the digit that stands for a share from 0 to 1, and a question mark for NaN.
func digit(share float64) string {
	if share != share {
		return "?"
	}
	return fmt.Sprint(min(int(share*10), 9))
}
