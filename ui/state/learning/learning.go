// Package learning holds what the way back from y goes by: the target, the loss, the rate η,
// and how far one has come on it.
package learning

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"nnexplore/model"
	"nnexplore/model/back"
	"nnexplore/model/train"
	"nnexplore/number"
	"nnexplore/presets"
	"nnexplore/ui/state/kept"
)

// Learning is what a person chose of it, and where one stands on the way back. The zero value
// has the usual loss and rate, and stands at y.
type Learning struct {
	Choice
	Back   int  // how many of the finest steps after y are done; 0 at y and before
	ByRate bool // whether + and − change η

	Checking bool // whether the gradient in hand is compared with differences of L
	Curve    bool // whether the curve of L of the run is shown, where the network is the one that it made

	Usual float64 // η where nobody chose another; 0 for [UsualRate]
	Run   *Run    // the last run of many steps, never written to; nil for none

	kept *kept.Memo[passFrom, pass]
}

// A Choice is what a person chose for the way back.
type Choice struct {
	Own    []float64  // the target that was set; nil for the one that comes with the input
	Chosen model.Loss // "" for the usual one
	Eta    float64    // 0 for the usual one
	All    bool       // whether L and its gradients are the means over all examples

	KeepBiases bool // whether learning leaves b as it is
}

// Same reports whether the two are one choice.
func (c Choice) Same(other Choice) bool {
	return (c.Own == nil) == (other.Own == nil) && slices.Equal(c.Own, other.Own) && c.Chosen == other.Chosen && c.Eta == other.Eta && c.All == other.All && c.KeepBiases == other.KeepBiases
}

// UsualRate is η where neither the network brings one nor anybody chose another.
const UsualRate = 0.5

// Rate is η.
func (l Learning) Rate() float64 { return cmp.Or(l.Eta, l.Usual, UsualRate) }

// LossIn is the loss in that network: the chosen one where it fits, else the usual one.
func (c Choice) LossIn(n model.Network) model.Loss {
	if fits := model.Losses(n); slices.Contains(fits, c.Chosen) {
		return c.Chosen
	}
	return model.LossFor(n)
}

// Fitting is the choice without what was chosen for another network and does not fit this one.
func (c Choice) Fitting(n model.Network) Choice {
	if c.Chosen != c.LossIn(n) {
		c.Chosen = ""
	}
	if c.Own != nil && c.LossIn(n).Check(n, c.Own) != nil {
		c.Own = nil
	}
	return c
}

// Check returns nil where what was chosen fits the network, else an error that is a sentence.
func (c Choice) Check(n model.Network) error {
	loss := c.LossIn(n)
	if c.Own != nil {
		if err := loss.Check(n, c.Own); err != nil {
			return err
		}
	}
	if c.Chosen != "" && loss != c.Chosen {
		return c.Chosen.Check(n, Learning{}.TargetOr(n, nil))
	}
	if c.Eta == 0 {
		return nil
	}
	return model.CheckRate(c.Eta)
}

// TargetIn is the target for the output of that network, where given is the one that comes
// with the input; nil for none.
func (l Learning) TargetIn(n model.Network, given []float64) []float64 {
	for _, t := range [][]float64{l.Own, given} {
		if t != nil && l.LossIn(n).Check(n, t) == nil {
			return t
		}
	}
	return nil
}

// TargetOr is [Learning.TargetIn] or, where there is none, one that fits.
func (l Learning) TargetOr(n model.Network, given []float64) []float64 {
	t := l.TargetIn(n, given)
	if t == nil {
		t = make([]float64, n.Layers[n.Last()].Out())
		t[0] = 1
	}
	return t
}

// Changed is which of the choices differs in a network, and what it was and is; given is the target
// that comes with the input.
func Changed(was, now Learning, n model.Network, given []float64) (name, before, after string) {
	target := func(l Learning) string {
		switch {
		case l.Own != nil:
			return Typed(l.Own)
		case given != nil:
			return Typed(given)
		}
		return "not set"
	}
	switch {
	case was.Rate() != now.Rate():
		return "η", number.Short(was.Rate()), number.Short(now.Rate())
	case was.LossIn(n) != now.LossIn(n):
		return "the loss", was.LossIn(n).Title(), now.LossIn(n).Title()
	case was.KeepBiases != now.KeepBiases:
		return "b", ofBiases(was.KeepBiases), ofBiases(now.KeepBiases)
	case was.All != now.All:
		return "what L is of", ofAll(was.All), ofAll(now.All)
	}
	return "t", target(was), target(now)
}

// A passFrom is the key of a pass back: a network and y, a target, a loss, and whether all
// examples are gone by.
type passFrom struct {
	layers    *model.Layer
	y, target *float64
	loss      model.Loss
	all       bool
}

// A pass is the gradients of a pass back, and its steps.
type pass struct {
	gradients model.Gradients
	each      []model.Gradients   // of each example, where the gradients are the means of these
	stuck     []train.StuckNeuron // for the examples, where these are known
	walk      back.Walk
}

// Lessons are the examples over all of which L and its gradients are the means; ok is false where
// they are of one x alone: that was chosen, or there are no other examples that fit.
func (l Learning) Lessons(n model.Network, p presets.Network) (ex train.Examples, ok bool) {
	if !l.All {
		return ex, false
	}
	ex = p.Lessons()
	return ex, l.CheckAll(n, p) == nil
}

// CheckAll is why learning cannot go by all examples, nil where it can: each needs a target that
// fits the network and the loss.
func (l Learning) CheckAll(n model.Network, p presets.Network) error {
	ex := p.Lessons()
	switch without := len(p.Examples) - len(ex.X); {
	case len(p.Examples) < 2:
		return fmt.Errorf("only one example comes with %s; xor-learn has four, p chooses it", p.Name)
	case len(ex.X) == 0:
		return fmt.Errorf("the %d examples of %s have no targets; :t sets one for this x, a file can bring all of them", len(p.Examples), p.Name)
	case without > 0:
		return fmt.Errorf("%d of the %d examples of %s have no target; a file can bring all of them", without, len(p.Examples), p.Name)
	}
	return ex.Check(n, l.LossIn(n))
}

// Of is what was chosen with the backward pass of the network through its pass t, which runs
// only where it is not kept and one stands behind y. Where there is no target, or no longer, one
// stands at y.
func (l Learning) Of(n model.Network, t model.Trace, p presets.Network) Learning {
	target := l.TargetIn(n, Given(p, t.X))
	if target == nil || l.Back <= 0 {
		l.Back, l.kept = 0, nil
		return l
	}
	loss := l.LossIn(n)
	ex, all := l.Lessons(n, p)
	was := l.kept
	l.kept = was.Of(passFrom{&n.Layers[0], &t.Y()[0], &target[0], loss, all}, func() pass {
		now := pass{gradients: model.GradientsOf(n, t, target, loss), walk: back.NewWalk(n, loss)}
		if all {
			now.gradients, now.each, now.stuck = withMeans(n, now.gradients, ex), eachOf(n, ex, loss), train.Stuck(n, ex)
		}
		return now
	})
	if was != nil && was != l.kept {
		l.Back = was.Value.walk.Convert(l.Back, l.kept.Value.walk)
	}
	l.Back = min(l.Back, l.kept.Value.walk.Places())
	return l
}

// Gradients are those of the backward pass on which one stands.
func (l Learning) Gradients() (g model.Gradients, ok bool) {
	if l.kept == nil {
		return model.Gradients{}, false
	}
	return l.kept.Value.gradients, true
}

// Walk is the steps of that pass.
func (l Learning) Walk() back.Walk { return l.kept.Value.walk }

// Stuck are the neurons of a layer that hardly learn, as far as the examples are known behind y.
func (l Learning) Stuck(layer int) (stuck []train.StuckNeuron) {
	if l.kept == nil {
		return nil
	}
	for _, s := range l.kept.Value.stuck {
		if s.Layer == layer {
			stuck = append(stuck, s)
		}
	}
	return stuck
}

// On reports whether one stands behind y.
func (l Learning) On() bool { return l.Back > 0 && l.kept != nil }

// NoTarget says how to set a target for the network.
func (Learning) NoTarget(n model.Network) string {
	t := Learning{}.TargetOr(n, nil)
	const most = 6
	if len(t) > most {
		return fmt.Sprintf(":t and %d numbers set what y should be", len(t))
	}
	return ":t " + Typed(t) + " sets what y should be"
}

// Typed is a vector as it is typed: "1,0".
func Typed(t []float64) string {
	words := make([]string, len(t))
	for j, v := range t {
		words[j] = number.Short(v)
	}
	return strings.Join(words, ",")
}

// ByLayers is the place so many layers further on than at, or back: y, L and the δ of each layer
// are where one stops, and the end.
func ByLayers(w back.Walk, layers, at, by int) int {
	stops := []int{0}
	for l := layers - 1; l >= -1; l-- {
		stops = append(stops, w.LayerStart(l))
	}
	for range max(by, -by) {
		k, there := slices.BinarySearch(stops, at)
		switch {
		case by > 0 && there:
			k++
		case by < 0:
			k--
		}
		at = stops[min(max(k, 0), len(stops)-1)]
	}
	return at
}

// Sentence is an error as a sentence of its own.
func Sentence(err error) string {
	text := err.Error()
	first, size := utf8.DecodeRuneInString(text)
	return string(unicode.ToUpper(first)) + text[size:] + "."
}
