package facts

import (
	"fmt"
	"strings"

	"nnexplore/model"
	"nnexplore/number"
	"nnexplore/ui/state"
	"nnexplore/ui/state/learning"
)

// A Saying is what can be typed behind :, with what that does.
type Saying struct{ Say, Does string }

// Sayings are examples of what can be typed behind : in the focused pane, with the numbers
// as they are there.
func Sayings(s state.State) []Saying {
	sayings := [state.Panes]func(state.State) []Saying{gateSayings, curvesSayings, networkSayings}[s.Focus](s)
	if strings.HasPrefix(string(s.Prompt.Text), "steps") {
		return sayings
	}
	return append(sayings, Saying{"tour", "lists the chapters of the tour; tour xor begins that one"})
}

func gateSayings(s state.State) []Saying {
	g := s.Gate
	third, also := "θ", " (theta and t too)"
	if g.Gate.Form == model.BiasForm {
		third, also = "b", " (bias too)"
	}
	now := func(f state.Field) string { return number.Short(g.Value(f)) }
	return []Saying{
		{third + " 0.7", "sets " + third + ", which is " + now(state.Theta) + also},
		{"w1 0.3", "sets w1, which is " + now(state.W1) + "; w2 is " + now(state.W2)},
		{"x1 1", "sets x1 of your own point ★, which is " + now(state.OwnX1) + "; x2 is " + now(state.OwnX2)},
		{"w1", "goes to w1 without changing it"},
	}
}

func curvesSayings(s state.State) []Saying {
	sayings := []Saying{{"x 1.2", "moves the probe there; it is at " + number.Short(s.Curves.Probe)}}
	h, shown := s.Curves.InHand()
	if shown {
		does := "shows what " + string(h) + " gives there"
		call := string(h) + "(1.2)"
		if _, err := model.ParseActivation(call); err != nil { // else it is a function with that slope
			does += "; " + call + " does too"
		}
		sayings = append(sayings, Saying{string(h) + " 1.2", does})
	}
	for _, y := range []float64{0.9, 1} { // step is 1, but never 0.9
		if shown && h.Where(y).Count != model.NoX {
			text := number.Short(y)
			return append(sayings, Saying{"y " + text, "finds where " + string(h) + " is " + text})
		}
	}
	return sayings
}

func networkSayings(s state.State) []Saying {
	n := s.Network
	if strings.HasPrefix(string(s.Prompt.Text), "steps") {
		return []Saying{
			{"steps 1000", "takes 1000 steps of learning, of " + learningOf(n)},
			{"η " + number.Short(n.Learning.Rate()), "sets how far one step of learning goes; it is " + number.Short(n.Learning.Rate()) + " now"},
			{"seed 7", "begins anew with other weights; zero: all W and b 0"},
			{"bias off", "leaves b out; bias keep: b stays; bias on: b learns"},
			{"scale x1 100", "makes x[1] of every example 100 times as large"},
		}
	}
	l := n.View.Layer
	layer := n.Net.Layers[l]
	if n.Learning.On() {
		return []Saying{
			{"t " + learning.Typed(n.WantedY()), "sets the target t, what y should be"},
			{"η " + number.Short(n.Learning.Rate()), "sets how far one step of learning goes; eta too"}}
	}
	w := model.W(l, layer.In()-1, 0)
	b := fmt.Sprintf("b%d", l+1)
	return []Saying{
		{n.Name(w), "goes to that weight, which is " + number.Short(n.Value(w))},
		{n.Name(w) + " 0.5", "sets it"},
		{b + " 0", "sets all of " + b + "; " + b + " " + number.UpTo(layer.Out()) + " one by one"},
		{"x " + number.UpTo(n.Net.In()), "sets all of x; x[1] 0.5 only x[1], which is " + number.Short(n.X[0])},
		{n.Net.Out(n.Net.Last(), 0).Name(), "goes to a computed number: any a, z or y"},
		{"noise 0.2", "adds noise to x, −0.2 to 0.2; add seed 7 for other noise"},
		{"sizes 2-4-1", "makes a network of any shape; add seed 7 for other weights"},
	}
}
