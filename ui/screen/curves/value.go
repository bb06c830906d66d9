package curves

import (
	"nnexplore/model"
	"nnexplore/number"
	"nnexplore/ui/facts"
	"nnexplore/ui/state"
)

// written is a number as the person chose; one that four decimals would make a whole
// number keeps the digits that tell it from that.
func written(s state.State, v float64) string {
	if s.Full {
		return number.Full(v)
	}
	return number.Near(v)
}

// value is what a curve gives at x. What was rounded to a number that the curve never
// reaches says so.
func value(s state.State, h model.Activation, x float64) string {
	l, near := facts.LimitAt(h, x)
	switch {
	case near && l.Lost:
		return s.Written(l.At) + " (rounded)"
	case near && !s.Full:
		return number.Beside(l.Value, l.At)
	}
	return written(s, h.Of(x))
}

// ending is the last stage of a working: the value, and what rounding made of it.
func ending(s state.State, h model.Activation, x float64) string {
	l, near := facts.LimitAt(h, x)
	side := "below "
	if l.Above {
		side = "above "
	}
	switch {
	case !near || s.Full && !l.Lost:
		return written(s, h.Of(x))
	case l.Lost && l.Away == 0:
		return s.Written(l.At) + ", rounded: on paper a little " + side + "that"
	case l.Lost:
		return s.Written(l.At) + ", rounded: on paper " + number.Short(l.Away) + " " + side + "that"
	}
	return value(s, h, x) + ", just " + side + s.Written(l.At)
}
