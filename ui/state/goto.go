package state

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"nnexplore/model"
	"nnexplore/number"
	"nnexplore/presets"
	"nnexplore/ui/state/learning"
)

// What is typed behind : goes to a number by its name, or sets it: "W2[3,1]", "θ 0.7". Each
// pane reads the names that it has; a name that the focused pane has not is read by the
// other panes.

// A called is a text typed behind : in its parts.
type called struct {
	text string // all of it
	name string // up to the first blank or bracket, in lower case
	rest string // what follows
}

func calledBy(text string) called {
	text = strings.TrimSpace(strings.ReplaceAll(text, "=", " "))
	at := strings.IndexAny(text, " \t[")
	if at < 0 {
		at = len(text)
	}
	return called{text, strings.ToLower(text[:at]), text[at:]}
}

// indexed reports whether a bracket follows the name.
func (c called) indexed() bool { return strings.HasPrefix(c.rest, "[") }

// value is what follows the name, where that is no index.
func (c called) value() string { return strings.TrimSpace(c.rest) }

// commitName does what was typed behind :, or keeps the field with the reason why not.
func (s State) commitName(text string) State {
	action, err := s.goal(calledBy(text))
	if err != nil {
		s.Prompt.Refusal = err.Error()
		return s
	}
	s.Prompt = Prompt{}
	after := action.apply(s)
	switch action.(type) {
	case Select, TakeField, toCurve: // which only go there
	default:
		if after.Notice == "" && after.SameLog(s) {
			after.Notice = "Nothing changes: it is that already."
		}
	}
	return after
}

// goal is the action that a text means. The focused pane comes first, so that w1 is the
// gate's weight there and a matrix in the network.
func (s State) goal(c called) (Action, error) {
	readers := [Panes]func(called) (Action, error){s.gateGoal, s.curvesGoal, s.networkGoal}
	for _, p := range [Panes][]Pane{{GatePane, NetworkPane, CurvesPane}, {CurvesPane, GatePane, NetworkPane}, {NetworkPane, GatePane, CurvesPane}}[s.Focus] {
		if action, err := readers[p](c); err != errNotMine {
			return action, err
		}
	}
	if action, ok := presetNamed(strings.ToLower(c.text), s.Focus); ok {
		return action, nil
	}
	if r, value, ok := s.Network.Net.FindCalled(c.text); ok {
		return numberGoal(r, value)
	}
	net, l := s.Network.Net, min(1, s.Network.Net.Last())
	w := s.Network.Name(model.W(l, min(2, net.Layers[l].In()-1), 0))
	return nil, fmt.Errorf("%.40q is no name here; type %s", c.text, [...]string{"θ 0.7, w1 0.3 or x1 1", "x 1.2 or y 0.9", w + ", x[1] 0.5, b1 0 or sizes 2-4-1"}[s.Focus])
}

// errNotMine is the answer of a pane that has no such name.
var errNotMine = errors.New("the pane has no such name")

// gateNames are the names of the gate's numbers, as people type them.
var gateNames = map[string]Field{"w1": W1, "w2": W2, "θ": Theta, "theta": Theta, "t": Theta, "b": Theta, "bias": Theta, "x1": OwnX1, "x2": OwnX2}

// gateGoal reads a name of the gate. θ and b are one number with two names, and the form of
// the rule has one of them.
func (s State) gateGoal(c called) (Action, error) {
	f, ok := gateNames[c.name]
	switch {
	case !ok || c.indexed():
		return nil, errNotMine
	case c.value() == "":
		return TakeField{f}, nil
	}
	v, err := number.Parse(c.value())
	switch {
	case err != nil:
		return nil, err
	case f == Theta && strings.HasPrefix(c.name, "b") != (s.Gate.Gate.Form == model.BiasForm):
		v = 0 - v // the other of the two
	}
	return SetGate{f, v}, nil
}

// curvesGoal reads x, where the probe goes, or y, which it looks for on the chosen curve; or
// a curve, with a height to look for on it.
func (s State) curvesGoal(c called) (Action, error) {
	if h, err := model.ParseActivation(c.name); err == nil && !c.indexed() {
		switch {
		case curveIndex(h) < 0:
			return nil, errors.New(strings.TrimSuffix(noCurve, "."))
		case c.value() == "":
			return toCurve{h}, nil
		}
		y, err := number.Parse(c.value())
		return outputOf{h, y}, err
	}
	if c.name != "x" && c.name != "y" || c.indexed() || strings.ContainsAny(c.value(), ",;[") {
		return nil, errNotMine
	}
	if c.value() == "" {
		return nil, errors.New("which one? x 1.2 takes the probe there, y 0.9 looks for that height")
	}
	v, err := number.Parse(c.value())
	switch {
	case err != nil:
		return nil, err
	case c.name == "y":
		return GotoOutput{v}, nil
	}
	if _, drawable := s.Curves.around(v); !drawable {
		return nil, errors.New("that lies too far out to be drawn; a number nearer to 0 was expected")
	}
	return ProbeAt{v}, nil
}

// networkGoal reads the name of a number of the network, of all of x or of a b, or the
// shape of another network.
func (s State) networkGoal(c called) (Action, error) {
	net := s.Network.Net
	if action, err := s.learningGoal(c.name, c.value()); action != nil || err != nil {
		return action, err
	}
	if c.name == "sizes" {
		sizes, seed, err := presets.ParseMade(c.value())
		return MakeNetwork{sizes, seed}, err
	}
	if r, err := model.ParseRef(net, c.text); err == nil && insideSoftmax(r) {
		return Select{r}, nil
	}
	table, digits, ok := c.table()
	switch {
	case !ok:
		return nil, errNotMine
	case digits != "" && strings.Contains("xy", table): // x1, as some write x[1]
		c.name, c.rest = table, "["+digits+"]"+c.rest
	case !c.indexed() && strings.Contains("xb", table):
		return s.vectorGoal(c, table)
	}
	index, value := c.indexAndValue(table)
	name := strings.Replace(c.name, "w", "W", 1)
	r, err := s.Network.Notation().ParseRef(net, name+"["+index+"]")
	_, gates := gateNames[c.name]
	switch {
	case err != nil && table == "y" && !c.indexed():
		return nil, fmt.Errorf("%w; where a curve gives 0.9 is asked in the curves: the key 2 goes there", err)
	case err != nil && gates && !c.indexed():
		return nil, fmt.Errorf("%w; the gate has a number %s of its own: the key 1 goes there", err, c.name)
	case err != nil:
		return nil, err
	}
	return numberGoal(r, value)
}

// numberGoal goes to the number at r, or sets it where a value follows its name.
func numberGoal(r model.Ref, value string) (Action, error) {
	switch {
	case value == "":
		return Select{r}, nil
	case !r.IsInput():
		return nil, fmt.Errorf("%s is computed; set an x, W or b that it comes from, such as %s 0.5", r.Name(), model.B(r.Layer, r.J).Name())
	}
	v, err := number.Parse(value)
	if err != nil {
		return nil, err
	}
	return SetNumber{r, v}, nil
}

// table takes the name of a table apart: the letter, and the digits of the layer.
func (c called) table() (letter, digits string, ok bool) {
	if c.name == "" || !strings.Contains("xwbazy", c.name[:1]) {
		return "", "", false
	}
	letter, digits = c.name[:1], c.name[1:]
	return letter, digits, strings.Trim(digits, "0123456789") == "" && (digits != "" || c.indexed() || letter == "x" || letter == "y")
}

// indexAndValue takes what follows a name apart. Brackets may be left out, and so may the
// second of them.
func (c called) indexAndValue(table string) (index, value string) {
	if inside, ok := strings.CutPrefix(c.rest, "["); ok {
		index, value, _ = strings.Cut(inside, "]")
		return index, strings.TrimSpace(value)
	}
	words := strings.FieldsFunc(c.rest, func(r rune) bool { return r == ' ' || r == '\t' || r == ',' })
	at := 1
	if table == "w" {
		at = 2
	}
	at = min(at, len(words))
	return strings.Join(words[:at], " "), strings.Join(words[at:], " ")
}

// vectorGoal reads the numbers of all of x or of a b; one number is for all of a b.
func (s State) vectorGoal(c called, table string) (Action, error) {
	l, size := 0, s.Network.Net.In()
	if table == "b" {
		r, err := model.ParseRef(s.Network.Net, c.name+" 1")
		if err != nil {
			return nil, err
		}
		l, size = r.Layer, s.Network.Net.Layers[r.Layer].Out()
	}
	first := c.name + "[1]"
	if c.value() == "" {
		return nil, fmt.Errorf("which one? %s goes to the first number of %s, %s sets all of it", first, c.name, c.name+" "+number.UpTo(size))
	}
	v, err := number.ParseVector(c.value())
	switch {
	case err != nil:
		return nil, err
	case table == "b" && len(v) == 1:
		v = slices.Repeat(v, size)
	case len(v) != size:
		return nil, fmt.Errorf("%s has %s, not %d; type %s, or %s 0.5 for one", c.name, number.Count(size, "number"), len(v), c.name+" "+number.UpTo(size), first)
	}
	if table == "b" {
		return SetBiases{l, v}, nil
	}
	return SetInput{v}, nil
}

// A Saying is what can be typed behind :, with what that does.
type Saying struct{ Say, Does string }

// Sayings are examples of what can be typed behind : in the focused pane, with the numbers
// as they are there.
func (s State) Sayings() []Saying {
	return [Panes]func() []Saying{s.gateSayings, s.curvesSayings, s.networkSayings}[s.Focus]()
}

func (s State) gateSayings() []Saying {
	g := s.Gate
	third, also := "θ", " (theta and t too)"
	if g.Gate.Form == model.BiasForm {
		third, also = "b", " (bias too)"
	}
	now := func(f Field) string { return number.Short(g.Value(f)) }
	return []Saying{
		{third + " 0.7", "sets " + third + ", which is " + now(Theta) + also},
		{"w1 0.3", "sets w1, which is " + now(W1) + "; w2 is " + now(W2)},
		{"x1 1", "sets x1 of your own point ★, which is " + now(OwnX1) + "; x2 is " + now(OwnX2)},
		{"w1", "goes to w1 without changing it"},
	}
}

func (s State) curvesSayings() []Saying {
	sayings := []Saying{{"x 1.2", "moves the probe there; it is at " + number.Short(s.Curves.Probe)}}
	h, shown := s.Curves.InHand()
	for _, y := range []float64{0.9, 1} { // step is 1, but never 0.9
		if shown && h.Where(y).Count != model.NoX {
			text := number.Short(y)
			return append(sayings, Saying{"y " + text, "finds where " + string(h) + " is " + text + "; so does " + string(h) + " " + text})
		}
	}
	return sayings
}

func (s State) networkSayings() []Saying {
	n := s.Network
	l := n.View.Layer
	layer := n.Net.Layers[l]
	if n.Learning.On() {
		return []Saying{{"t " + learning.Typed(n.WantedY()), "sets what y should be, which is that; loss " + string(n.Loss()) + " sets what L is"},
			{"η " + number.Short(n.Learning.Rate()), "sets how far one step goes along the gradients; eta too"}}
	}
	w := model.W(l, layer.In()-1, 0)
	b := fmt.Sprintf("b%d", l+1)
	return []Saying{
		{n.Name(w), "goes to that weight, which is " + number.Short(n.Value(w))},
		{n.Name(w) + " 0.5", "sets it"},
		{b + " 0", "sets all of " + b + "; " + b + " " + number.UpTo(layer.Out()) + " one by one"},
		{"x " + number.UpTo(n.Net.In()), "sets all of x; x[1] 0.5 only x[1], which is " + number.Short(n.X[0])},
		{n.Net.Out(n.Net.Last(), 0).Name(), "goes to a computed number: any a, z or y"},
		{"sizes 2-4-1", "makes a network of any shape; seed 7 behind it makes another"},
	}
}
