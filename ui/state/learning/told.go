package learning

import (
	"fmt"
	"slices"
	"unicode/utf8"

	"nnexplore/model"
	"nnexplore/number"
)

// stepRoom is how many signs there are for what a step did: what a line of 80 columns has, less
// those that ASCII takes for η and an arrow.
const stepRoom = 73

// StepText says what a step of learning made of L, and towards which target where that has room;
// given is the target that comes with the input.
func (l Learning) StepText(n model.Network, given []float64, was, now string) string {
	by, moved := "A step by η = "+number.Short(l.Rate()), ": L "+was+" → "+now+"; u undoes it."
	for _, goal := range l.goals(n, given) {
		if text := by + goal + moved; utf8.RuneCountInString(text) <= stepRoom {
			return text
		}
	}
	return by + moved
}

// goals say what a step leads towards, in ever fewer words.
func (l Learning) goals(n model.Network, given []float64) []string {
	if l.Means() > 0 {
		return []string{" over all examples"}
	}
	t := l.TargetIn(n, given)
	goals := []string{" towards t = " + Typed(t)}
	if one := slices.Index(t, 1); one >= 0 {
		rest := slices.Clone(t)
		rest[one] = 0
		if !slices.ContainsFunc(rest, func(v float64) bool { return v != 0 }) {
			goals = append(goals, fmt.Sprintf(" towards t[%d] = 1", one+1))
		}
	}
	return goals
}
