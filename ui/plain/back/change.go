package back

import (
	"nnexplore/model"
	"nnexplore/ui/state"
)

// Change says what became of the target, the loss or the rate, or of a step of learning; "" for
// any other change.
func (v Voice) Change(was, is state.NetworkState, again string) string {
	switch w, n := was.Learning, is.Learning; {
	case w.Rate() != n.Rate():
		return "the rate is " + v.Number(n.Rate()) + again + ", was " + v.Number(w.Rate())
	case was.Loss() != is.Loss() && model.Alike(was.Net, is.Net):
		return "the loss is " + is.Loss().Title() + again + ", was " + was.Loss().Title()
	case !w.Choice.Same(n.Choice) && is.WantedY() == nil:
		return "no target is set" + again
	case !w.Choice.Same(n.Choice):
		return "the target is " + v.List(is.WantedY()) + again
	case is.LearnedTo(was) || was.LearnedTo(is):
		return "one step of learning; the loss is " + v.Number(is.LossNow()) + again + ", was " + v.Number(was.LossNow())
	}
	return ""
}
