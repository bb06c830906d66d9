package state

import "nnexplore/number"

// Written is a number as the person chose: with four decimals or all digits.
func (s State) Written(v float64) string {
	if s.Full {
		return number.Full(v)
	}
	return number.Short(v)
}

// TypesNumber reports whether a number of that pane is being typed.
func (s State) TypesNumber(p Pane) bool {
	return s.Focus == p && s.Prompt.On && s.Prompt.For == ForValue
}
