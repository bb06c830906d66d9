package gate

import (
	"fmt"
	"math"
	"slices"

	"nnexplore/ui/facts"
	"nnexplore/ui/state"
)

// Hint is what to try next, in ever fewer words: a key that does something here, and what
// it does.
func Hint(s *state.State) []string {
	g := s.Gate
	name := g.FieldName(g.Field)
	switch {
	case g.XOR:
		return xorHint(g)
	case g.Rewriting == state.OneSide:
		return []string{"b does the other half: it puts the bias b in the place of −θ, in front.", "b does the other half: b in the place of −θ."}
	case math.Abs(g.Value(g.Field)) >= farOut:
		return []string{"enter types a number for " + name + "."}
	case g.Field == state.OwnX1 || g.Field == state.OwnX2:
		move := [...]string{"right", "up"}[g.Field-state.OwnX1]
		return nudgeHint(s, +1, " and moves "+string(ownSign)+" "+move+". Does it cross the line?", " and moves "+string(ownSign)+" "+move+".")
	case g.Field != state.Theta && g.Value(g.Field) >= 0:
		return nudgeHint(s, -1, otherGate(g, "Below"), ": watch the ruler.")
	case g.Field != state.Theta:
		return nudgeHint(s, +1, otherGate(g, "Above"), ": watch the ruler.")
	}
	return thirdHint(s)
}

// otherGate names a gate that comes on the ruler with the chosen weight on the other side of 0.
func otherGate(g state.GateState, side string) string {
	here := map[string]bool{}
	for _, v := range g.Gate.Ruler() {
		here[v.Name] = true
	}
	w := g.Stored(g.Field)
	if *w = -*w; *w == 0 {
		*w = -1
	}
	for _, v := range slices.Backward(g.Gate.Ruler()) {
		if !here[v.Name] {
			return ". " + side + " 0 the ruler has " + v.Name + "."
		}
	}
	return ": watch the ruler."
}

// farOut is so large that a nudge may be less than the last digit.
const farOut = 1e12

// thirdHint is for θ and b: the way on which rows still turn.
func thirdHint(s *state.State) []string {
	r := facts.ReachOf(s.Gate.Gate)
	units, turn := +1, r.More
	if len(turn.Rows) == 0 {
		units, turn = -1, r.Less
	}
	question := fmt.Sprintf(". Which rows turn %d first?", turn.Y)
	if name := s.Gate.Gate.Name(); name == "AND" && turn.Y == 0 {
		question = ". How far is this still AND?"
	}
	return nudgeHint(s, units, question, fmt.Sprintf(". Which rows turn %d?", turn.Y))
}

// nudgeHint names the key that raises or lowers the chosen number, with what it asks or
// does beside that.
func nudgeHint(s *state.State, units int, more, less string) []string {
	does := "→ raises "
	if units < 0 {
		does = "← lowers "
	}
	does += s.Gate.FieldName(s.Gate.Field)
	return []string{does + " by " + s.UnitText() + " (. for " + s.NextUnitText() + ")" + more, does + " by " + s.UnitText() + more, does + more, does + less}
}

// xorHint asks for what is not reached yet: three conditions of the four, or a look at
// the network that meets all.
func xorHint(g state.GateState) []string {
	met := 0
	for _, k := range g.Gate.XORConditions() {
		if k.Holds {
			met++
		}
	}
	if met < 3 {
		return []string{
			fmt.Sprintf("change w1, w2 or %s until three of the four are met.", g.FieldName(state.Theta)),
			"meet three of the four.",
		}
	}
	return []string{"three of four are met; all four never are. X opens two layers that can.", "X opens the network that can."}
}
