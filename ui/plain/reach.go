package plain

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"nnexplore/model"
	"nnexplore/number"
	"nnexplore/ui/facts"
	"nnexplore/ui/state"
)

// The commands here say how far one perceptron reaches: which gates its theta or its bias
// gives, and which gate it never is.

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
	lines := []string{fmt.Sprintf("%s is %s. Each x by itself is %s more:", capital(s.withName(sp.Output)), s.say(sp.Now), sp.Nudge)}
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
		lines = append(lines, fmt.Sprintf("%d of %d make it %s, most %s.", len(part.list), len(sp.Changes), part.some, and(most)))
	}
	return lines, nil
}

// outputNamed is the output, from 0, that has that name, or else that number from 1.
func (s *Session) outputNamed(word string) (int, error) {
	n := s.state.Network.Net
	if j := slices.IndexFunc(n.Classes, func(name string) bool { return strings.EqualFold(name, word) }); j >= 0 {
		return j, nil
	}
	j, err := whole(word, 1)
	if out := n.Layers[n.Last()].Out(); err == nil && j > out {
		err = fmt.Errorf("y has %s; there is no %d", number.Count(out, "output"), j)
	}
	return j - 1, err
}
