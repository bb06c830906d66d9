package curveset

import (
	"strings"

	"nnexplore/number"
	"nnexplore/ui/state/history"
)

// Words say what became of the curves that were old, with again where an edit was taken back.
func (c Curves) Words(old Curves, again string) string {
	var list []string
	if old.Leaky != c.Leaky {
		list = append(list, history.Changed("the leaky ReLU", string(old.leaky()), string(c.leaky()), again))
	}
	for i, h := range c.List() {
		if old.Shown[i] != c.Shown[i] {
			list = append(list, string(h)+" is "+shownOrHidden(c.Shown[i])+again)
		}
	}
	if old.Slope != c.Slope {
		list = append(list, "the slope is "+shownOrHidden(c.Slope)+again)
	}
	if old.Gain != c.Gain {
		list = append(list, history.ChangedNumber("the gain", old.GainFactor(), c.GainFactor(), again))
	}
	if old.Second != c.Second {
		list = append(list, history.Changed("the second probe", secondWords(old), secondWords(c), again))
	}
	if old.View != c.View {
		list = append(list, windowWords(again))
	}
	if old.Probe != c.Probe {
		list = append(list, history.ChangedNumber("x", old.Probe, c.Probe, again))
	}
	return strings.Join(list, "; ")
}

// secondWords is where the second probe is.
func secondWords(c Curves) string {
	if c.Second == 0 {
		return "gone"
	}
	return number.Short(c.Distance()) + " further on"
}

func windowWords(again string) string {
	if again == "" {
		return "the window is another"
	}
	return "the window is as it was"
}

func shownOrHidden(shown bool) string {
	if shown {
		return "shown"
	}
	return "hidden"
}

// A Kind is what an edit of the curves is about.
type Kind int

const (
	probeMoved Kind = iota
	windowMoved
	secondChanged
	gainChanged
	slopeChanged
	shownChanged
)

// KindOf is what has changed between two.
func KindOf(before, after Curves) Kind {
	switch {
	case before.Shown != after.Shown, before.Leaky != after.Leaky:
		return shownChanged
	case before.Slope != after.Slope:
		return slopeChanged
	case before.Gain != after.Gain:
		return gainChanged
	case before.Second != after.Second:
		return secondChanged
	case before.View != after.View:
		return windowMoved
	}
	return probeMoved
}
