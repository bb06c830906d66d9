package gate

import "nnexplore/ui/state"

// Hint is what to try next, in ever fewer words.
func Hint(g state.GateState) []string {
	switch {
	case g.XOR:
		return []string{"find weights that meet three of the four; then X."}
	case g.Rewriting == state.OneSide:
		return []string{"b once more: −θ gets a name of its own, the bias b."}
	case g.Rewriting == state.WithBias:
		return []string{"raise b by 0.1 with → and compare every sum with before."}
	case g.Field == state.OwnX1 || g.Field == state.OwnX2:
		return []string{"any x1 and x2: where does ◆ cross the line?"}
	case g.Field != state.Theta:
		return []string{"make " + g.FieldName(g.Field) + " negative and watch the ruler. Which gates appear?"}
	case g.Gate.Name() == "OR":
		return []string{
			"→ raises θ. Which rows of the table fall to 0 first?",
			"→ raises θ. Which rows turn 0?",
		}
	case g.Gate.Name() == "AND":
		return []string{"this is AND. How far can θ go? The ruler knows."}
	}
	return []string{"← → move θ along the ruler; u takes a change back."}
}
