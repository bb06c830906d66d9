package plain

import (
	"fmt"
	"strings"

	"nnexplore/model"
	"nnexplore/number"
	"nnexplore/ui/facts"
	"nnexplore/ui/plain/aloud"
)

// numberMeans says what the number at r is and what it is for.
func (s *Session) numberMeans(r model.Ref) []string { return s.numberMeansAs(r, s.called(r)) }

// numberMeansAs is numberMeans with another name for the number.
func (s *Session) numberMeansAs(r model.Ref, what string) []string {
	lines := s.meaning(r, what)
	n := s.state.Network
	if r.Kind != model.InZ && r.Kind != model.InY || !n.Known(r) {
		return lines
	}
	a := model.A(r.Layer, r.J)
	h := n.Net.Layers[r.Layer].Activation
	if h == model.Softmax {
		return append(lines, s.softmaxMaximum(r.Layer), s.winner())
	}
	return append(lines, s.saturated(h, s.name(a), n.Value(a))...)
}

// called is the name of a number at the beginning of a sentence.
func (s *Session) called(r model.Ref) string {
	if r.Kind == model.InSum {
		return aloud.Capital(s.name(r))
	}
	return s.name(r)
}

// withName is what a number of the network is called, with the name that its input or its
// output has.
func (s *Session) withName(r model.Ref) string {
	if own := s.state.Network.Net.Called(r); own != "" {
		return s.called(r) + ", " + aloud.Clean(own) + ","
	}
	return s.called(r)
}

// meaning says what the numbers of the kind of r are and what they are for; they are
// called what.
func (s *Session) meaning(r model.Ref, what string) []string {
	n := s.state.Network.Net
	switch r.Kind {
	case model.InX:
		return []string{what + " is an input: it is given, and nothing in the network computes it. Every neuron of layer 1 takes it, each with a weight of its own."}
	case model.InW:
		from, to := "one value that comes in", "one neuron"
		if strings.HasPrefix(what, "W") {
			from, to = s.name(n.From(r.Layer, r.I)), fmt.Sprintf("neuron %d of layer %d", r.J+1, r.Layer+1)
		}
		return []string{
			fmt.Sprintf("%s says how much %s counts for %s: the two are multiplied, and the product joins the sum.", what, from, to),
			"A weight below 0 makes the sum smaller where the value is above 0; with a weight of 0 the value does not count.",
		}
	case model.InB:
		return []string{what + " is added to the sum of its neuron whatever comes in. It is minus theta of a perceptron, and like the weight of an input that is always 1."}
	case model.InA:
		return []string{what + " is a weighted sum: every value that comes in times its weight, added up, plus the bias. The activation then makes of it what the neuron gives."}
	case model.InC:
		return []string{
			what + " is the largest a. Softmax takes it away from each a first, so that no difference is above 0 and no power of e above 1, however large the a are.",
			"It changes none of the shares: it divides every power, and their sum, by the same number.",
		}
	case model.InDiff:
		return []string{what + " says how far this a lies below the largest one, for which it is 0. Only these differences count for softmax, not how large the a are."}
	case model.InExp:
		return []string{what + " is a number greater than 0; for the largest a it is 1. An a that is 1 lower has a power that is divided by e, which is about 2.718."}
	case model.InSum:
		return []string{what + " is the whole of which each y is a share. Dividing by it makes the shares add up to 1."}
	case model.InY:
		lines := []string{what + " is an output of the network: " + s.gives(r)}
		if n.HasSoftmax() {
			return append(lines, s.softmaxSense()...)
		}
		return append(lines, aloud.About(n.Layers[r.Layer].Activation, "a"))
	}
	lines := []string{what + " is what a neuron gives: " + s.gives(r), aloud.About(n.Layers[r.Layer].Activation, "a")}
	return append(lines, s.withoutActivations()...)
}

// gives names what makes the output at r of its sum.
func (s *Session) gives(r model.Ref) string {
	h := s.state.Network.Net.Layers[r.Layer].Activation
	if h == model.Softmax {
		return fmt.Sprintf("softmax of a%d.", r.Layer+1)
	}
	return fmt.Sprintf("%s of its sum, the a of the same neuron.", aloud.Title(h))
}

// softmaxMeans says what softmax is for and why it takes c away, and what y comes to.
func (s *Session) softmaxMeans() []string {
	n := s.state.Network
	l := n.Net.Last()
	switch lines := s.softmaxSense(); {
	case !n.Net.HasSoftmax():
		return append(lines, "This network does not end in softmax: preset article does.")
	case !n.KnowsY():
		return append(lines, "y is not computed yet: end computes it.")
	default:
		return append(lines, s.softmaxMaximum(l), s.winner(), "goto c, goto difference 1, goto power 1 and goto total go to its steps.")
	}
}

// softmaxSense says what softmax is for, and why it takes c away.
func (s *Session) softmaxSense() []string {
	return append([]string{aloud.About(model.Softmax, "a")}, s.meaning(model.Ref{Kind: model.InC}, "c")...)
}

// withoutActivations says what the network would be with the identity in place of every
// activation.
func (s *Session) withoutActivations() []string {
	n := s.state.Network
	if n.Net.Last() == 0 {
		return nil
	}
	product := s.notation().Matrices(min(len(n.Net.Layers), mostListed), " times ")
	if len(n.Net.Layers) > mostListed {
		product, _ = s.notation().Pair(product+" times and so on", "every later W times "+product)
	}
	lines := []string{"With the identity in its place everywhere, " + product + " would be one matrix W, and all the layers one: " + n.Straight() + " is " + s.sums("x", "") + "."}
	if !n.Collapsible() {
		return lines
	}
	one := n.Collapsed()
	rows, all := s.matrix("that W", one.W)
	if lines = append(lines, rows...); !all {
		return lines
	}
	return append(lines, "That b is "+s.list(one.B)+".")
}

// matrix reads the rows of a W out, which is called so, or the first of many; all reports
// whether these are the whole of it.
func (s *Session) matrix(called string, w [][]float64) (lines []string, all bool) {
	w = s.notation().Matrix(w)
	for i, row := range w {
		if i == mostListed {
			return append(lines, fmt.Sprintf("It has %s.", number.Count(len(w)-i, "more row"))), false
		}
		lines = append(lines, fmt.Sprintf("Row %d of %s is %s.", i+1, called, s.list(row)))
	}
	return lines, true
}

// aboutFunction explains an activation, and says which layers have it.
func (s *Session) aboutFunction(h model.Activation) []string {
	if h == model.Softmax {
		return s.softmaxMeans()
	}
	var layers []string
	for l, layer := range s.state.Network.Net.Layers {
		if layer.Activation == h && len(layers) <= mostListed {
			layers = append(layers, fmt.Sprint(l+1))
		}
	}
	lines := []string{aloud.About(h, "x")}
	switch {
	case len(layers) > mostListed:
		lines = append(lines, fmt.Sprintf("More than %d layers of the network have it.", mostListed))
	case len(layers) == 1:
		lines = append(lines, "Layer "+layers[0]+" of the network has it.")
	case len(layers) > 1:
		lines = append(lines, "Layers "+aloud.And(layers)+" of the network have it.")
	}
	return append(lines, fmt.Sprintf("curve %s 1.2 says its value; activation 1 %s gives it to layer 1.", aloud.Spelling(h), aloud.Spelling(h)))
}

// saturated says so where an activation has flattened.
func (s *Session) saturated(h model.Activation, argument string, x float64) []string {
	slope, saturated := facts.Saturated(h, x)
	if !saturated {
		return nil
	}
	return []string{fmt.Sprintf("At %s, which is %s, %s is saturated: its slope is only %s, so a small change of %s hardly shows.",
		argument, s.say(x), aloud.Title(h), s.say(slope), argument)}
}

// vector is which vector of the forward pass is named as a whole: "x", "a1", "y".
func (s *Session) vector(words []string) (index int, ok bool) {
	n := s.state.Network
	if len(words) != 1 {
		return 0, false
	}
	for index := range 2*len(n.Net.Layers) + 1 {
		if n.Net.VectorName(index) == strings.ToLower(words[0]) {
			return index, true
		}
	}
	return 0, false
}

// aboutVector explains a vector by its first number, and says what is in it.
func (s *Session) aboutVector(index int) []string {
	n := s.state.Network
	vector := n.Net.VectorName(index)
	r, numbers := n.Net.Entry(index, 0), n.Trace.Vector(index)
	lines := s.meaning(r, "Each entry of "+vector)
	if !n.Known(n.Net.Entry(index, len(numbers)-1)) {
		return append(lines, vector+" is not computed yet: end computes everything.")
	}
	lines = append(lines, vector+" is "+s.listOf(vector, numbers)+".")
	if r.Kind == model.InY && n.Net.HasSoftmax() {
		lines = append(lines, s.winner())
	}
	return lines
}

// table is the first number of a W or b that is named as a whole.
func (s *Session) table(words []string) (model.Ref, bool) {
	if len(words) != 1 {
		return model.Ref{}, false
	}
	if r, err := s.ref([]string{words[0], "1", "1"}); err == nil && r.Kind == model.InW {
		return r, true
	}
	return s.allBiases(words[0])
}

// aboutTable explains a W or b by its first number, and says what is in it.
func (s *Session) aboutTable(r model.Ref) []string {
	layer, l := s.state.Network.Net.Layers[r.Layer], r.Layer+1
	if r.Kind == model.InB {
		return append(s.meaning(r, fmt.Sprintf("Each entry of b%d", l)), fmt.Sprintf("b%d is %s.", l, s.list(layer.B)))
	}
	rows, _ := s.matrix(fmt.Sprintf("W%d", l), layer.W)
	return append(s.meaning(r, fmt.Sprintf("Each number of W%d", l)), rows...)
}

// moves says which numbers a small change of the input at r moves, from it on to y.
func (s *Session) moves(r model.Ref) string {
	n := s.state.Network
	way := facts.WayOf(n, r)
	stop, layer := way.Stop()
	why := ""
	switch stop {
	case facts.ZeroInput:
		why = s.name(n.Net.From(layer, r.I)) + " is 0"
	case facts.ZeroW:
		why = fmt.Sprintf("its weights in W%d are 0", layer+1)
	case facts.Flat:
		why = aloud.Title(n.Net.Layers[layer].Activation) + " is flat there"
	}
	var names []string
	for of := range way.Reached() {
		switch {
		case of.All:
			names = append(names, of.Vector)
		case of.Count == 1:
			names = append(names, s.name(of.First))
		default:
			names = append(names, fmt.Sprintf("%d numbers of %s", of.Count, of.Vector))
		}
	}
	switch {
	case len(names) == 0:
		return "A small change of it moves nothing: " + why + "."
	case why != "":
		return fmt.Sprintf("A small change of it moves %s, no further: %s.", aloud.And(names), why)
	}
	return "A small change of it moves " + aloud.And(names) + "."
}

// sample says what an example input is meant to be and what is read in it, where it has such
// a class.
func (s *Session) sample() []string {
	switch is, read, ok := s.state.Network.Sample(); {
	case !ok:
		return nil
	case read == "":
		return []string{"It is " + aloud.Clean(is) + "."}
	case read == is:
		return []string{"It is " + aloud.Clean(is) + ", and it is read right."}
	default:
		return []string{"It is " + aloud.Clean(is) + ", but it is read as " + aloud.Clean(read) + "."}
	}
}
