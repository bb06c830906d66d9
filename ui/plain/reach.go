package plain

import (
	"fmt"
	"math"
	"strings"

	"nnexplore/model"
	"nnexplore/number"
	"nnexplore/ui/facts"
	"nnexplore/ui/state"
)

// The commands here say how far one perceptron reaches: which gates its theta or its bias
// gives, and which gate it never is; and what a network makes of all its example inputs.

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
		lines = append(lines, stretch+": "+v.Name+".")
	}
	return append(lines, s.nextTurn("Raising "+name, "above", "more", r, r.More), s.nextTurn("Lowering "+name, "below", "less", r, r.Less)), nil
}

// margins says of each row how far the number that the gate is written with may move.
func (s *Session) margins() string {
	var list []string
	for _, r := range s.state.Gate.Gate.Rows() {
		list = append(list, s.margin(r))
	}
	return fmt.Sprintf("The margin of each row, how far %s has to move to turn its y: %s.", s.movable(), and(list))
}

// ownMargin is the same of a row of one's own, as a sentence behind it.
func (s *Session) ownMargin(r model.GateRow) string {
	if r.Tie {
		return ""
	}
	return fmt.Sprintf(" %s has to move by %s to turn y.", capital(s.movable()), s.margin(r))
}

func (s *Session) margin(r model.GateRow) string {
	if r.Tie {
		return "a tie"
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

// boundary says an end of a stretch, with every digit where fewer would sound like the
// number in hand.
func (s *Session) boundary(r facts.Reach, v float64) string {
	if r.Blurred(v) {
		return sayFull(v)
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
	g := s.state.Gate.Gate
	lines := []string{"Can one perceptron be XOR? It would have to meet four conditions."}
	for _, c := range g.XORConditions() {
		holds := "This gate does not."
		if c.Holds {
			holds = "This gate does."
		}
		lines = append(lines, fmt.Sprintf("x1 %g, x2 %g has to give %d: %s. %s", c.X1, c.X2, c.Want, demand(c, g), holds))
	}
	left, right, third := "w1 plus w2", "2 times theta", "theta"
	if g.Form == model.BiasForm {
		left, right, third = "2 times b plus w1 plus w2", "0", "b"
	}
	return append(lines,
		"The rows 1 0 and 0 1 together: "+left+" is "+g.Rule.Words(1)+" "+right+".",
		"The rows 0 0 and 1 1 together: "+left+" is "+g.Rule.Words(0)+" "+right+".",
		"One sum cannot be both, so no w1, w2 and "+third+" give XOR.",
		"Two layers can: preset xor, then end."), nil
}

// demand is what a row of XOR's table asks of the numbers of a gate.
func demand(c model.Condition, g model.Gate) string {
	var left []string
	right := "theta"
	if g.Form == model.BiasForm {
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
	return strings.Join(left, " plus ") + " is " + g.Rule.Words(c.Want) + " " + right
}

// thetaMakes says what a low theta and a higher one make with the weights as they are.
func thetaMakes(g model.Gate) string {
	if facts.OrThenAnd(g) {
		return "A low theta makes OR; a higher one needs both inputs, which makes AND."
	}
	return "With these weights, from a low theta to a high one, the gate is " + strings.Join(facts.AlongTheta(g), ", then ") + "."
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
		return append([]string{first}, s.moved(before)...), nil
	}
	lines := []string{fmt.Sprintf("%s has %s; x is %s.", clean(before.Preset.Name), number.Count(all, "example input"), before.RowText())}
	rows, more := s.rowsTold()
	for _, r := range rows {
		line := s.rowCalled(r) + ", " + s.pass(r.Trace, 0)
		if class := facts.Predicted(before.Net, r.Trace.Y()); class != "" {
			line += ", so it is most likely " + clean(class)
		}
		if r.Target != nil {
			line += "; the target is " + s.list(r.Target)
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
