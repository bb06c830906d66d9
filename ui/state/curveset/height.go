package curveset

import (
	"fmt"
	"strings"

	"nnexplore/model"
	"nnexplore/number"
)

// AtHeight is the curves with the probe where one of them has the height y, whether there is
// such a place that can be drawn, and in words where it is.
func (c Curves) AtHeight(h model.Activation, height float64) (next Curves, moves bool, words string) {
	y, found := number.Near(height), h.Where(height)
	switch found.Count {
	case model.NoX:
		return c, false, string(h) + " never gives " + y + ": " + h.RangeWords(number.Short) + "."
	case model.UpToX:
		return c, false, fmt.Sprintf("%s gives %s at every x up to %s.", h, y, number.Short(found.X))
	case model.EveryAfter:
		return c, false, fmt.Sprintf("%s gives %s at every x above %s.", h, y, number.Short(found.X))
	case model.BelowX:
		return c, false, fmt.Sprintf("%s gives %s at every x below %s.", h, y, number.Short(found.X))
	case model.FromX:
		return c, false, fmt.Sprintf("%s gives %s at %s and every x above.", h, y, number.Short(found.X))
	case model.OneX, model.TwoX:
		words = fmt.Sprintf("%s gives %s at x = %s.", h, y, nearly(found.X))
		if found.Count == model.TwoX {
			words = fmt.Sprintf("%s gives %s at x = %s, and at x = %s.", h, y, nearly(found.X), nearly(found.Other))
		}
		if next, moves = c.Around(found.X); !moves {
			words = strings.TrimSuffix(words, ".") + ", too far out to be drawn."
		}
		return next, moves, words
	}
	return c, false, ""
}

// nearly is x in few digits, and about where these are not all.
func nearly(x float64) string {
	text := number.Near(x)
	if v, err := number.Parse(text); err != nil || v != x {
		return "about " + text
	}
	return text
}
