package state

import (
	"cmp"
	"errors"
	"fmt"
	"strings"
	"unicode"

	"nnexplore/model"
	"nnexplore/number"
	"nnexplore/presets"
	"nnexplore/ui/state/entry"
	"nnexplore/ui/state/lesson"
	"nnexplore/ui/state/tables"
)

// BeginNumber opens the field for the selected number of the focused pane.
type BeginNumber struct{}

func (BeginNumber) apply(s State) State {
	if s.Focus == NetworkPane && !s.Network.Learning.ByRate && !s.Network.Target().IsInput() && !s.Network.Tries() {
		return s.refuseComputed()
	}
	s.Prompt = Prompt{On: true}
	return s
}

func (BeginNumber) opensField() {}

// BeginName opens the field for the name of a number to go to, or to set.
type BeginName struct{}

func (BeginName) apply(s State) State {
	s.Prompt = Prompt{On: true, For: ForName}
	return s
}

// PromptNumber is the name of the number that is typed, or would be, and the value that what
// is typed will replace.
func (s State) PromptNumber() (name string, value float64) {
	switch n := s.Network; {
	case s.Focus == GatePane:
		return s.Gate.FieldName(s.Gate.Field), s.Gate.Value(s.Gate.Field)
	case s.Focus == CurvesPane:
		return "x", s.Curves.Probe
	case n.Learning.ByRate:
		return "η", n.Learning.Rate()
	case n.Tries():
		return "a trial of " + n.Name(n.Selected), n.TriedValue(n.Selected.J)
	default:
		return n.Name(n.Target()), n.Value(n.Target())
	}
}

// CancelPrompt closes the field; the number stays as it was.
type CancelPrompt struct{}

func (CancelPrompt) apply(s State) State {
	s.Prompt = Prompt{}
	return s
}

// CommitPrompt takes over what was typed. An empty field changes nothing; a text
// that is no finite number is refused in words and stays to be mended.
type CommitPrompt struct{}

func (CommitPrompt) apply(s State) State {
	text := string(s.Prompt.Text)
	switch {
	case s.Prompt.For == ForAnswer:
		return s.commitAnswer(text)
	case strings.TrimSpace(text) == "":
		return s.commitNothing()
	case s.Prompt.For == ForName:
		return s.commitName(text)
	case s.Prompt.IsPath():
		return s.commitPath(text)
	}
	v, err := number.Parse(text)
	if _, drawable := s.Curves.Around(v); err == nil && s.Focus == CurvesPane && !drawable {
		err = errors.New("that lies too far out to be drawn")
	}
	if err != nil {
		s.Prompt.Refusal = err.Error()
		return s
	}
	s.Prompt = Prompt{}
	switch n := s.Network; {
	case s.Focus == GatePane:
		return s.setGate(s.Gate.Field, v)
	case s.Focus == CurvesPane:
		return ProbeAt{v}.apply(s)
	case n.Learning.ByRate:
		return SetRate{v}.apply(s)
	case n.Tries():
		return TryA{n.Selected.J, v}.apply(s)
	default:
		return s.setNumber(n.Target(), v)
	}
}

// Hopeless reports whether what is typed for a number is none and no digit behind it makes
// it one.
func (e Prompt) Hopeless() bool { return e.For == ForValue && entry.Hopeless(string(e.Text)) }

// LeaveNumber ends the typing of a number because something else is begun: what is a number
// is taken over, and what is none stays, with the reason. Anything else that is typed is
// left.
type LeaveNumber struct{}

func (LeaveNumber) apply(s State) State {
	if s.Prompt.On && s.Prompt.For == ForValue {
		return CommitPrompt{}.apply(s)
	}
	return CancelPrompt{}.apply(s)
}

// Type puts text in at the caret; what cannot be printed is left out.
type Type struct{ Text string }

func (a Type) apply(s State) State { return s.typed(a.Text) }

// Paste puts a pasted text in at the caret, in one line.
type Paste struct{ Text string }

func (a Paste) apply(s State) State { return s.typed(entry.OneLine(a.Text, s.Prompt.IsPath())) }

func (s State) typed(text string) State {
	if s.Prompt.For == ForAnswer && s.Prompt.Refusal != "" {
		s.Prompt.Text, s.Prompt.Caret = nil, 0 // another answer stands in its place
	}
	after, refusal := s.Prompt.text().With(text, s.Prompt.takes)
	s = s.retyped(after)
	s.Prompt.Refusal = refusal
	return s
}

// text is the characters of the field with the caret.
func (e Prompt) text() entry.Text { return entry.Text{Runes: e.Text, Caret: e.Caret} }

// retyped is the state with another text in the field.
func (s State) retyped(t entry.Text) State {
	s.Prompt.Text, s.Prompt.Caret, s.Prompt.Refusal, s.Prompt.Asked = t.Runes, t.Caret, "", false
	return s.lookedInto()
}

// takes reports whether a character can stand in the field: one that is printed or, in
// the name of a file, any that steers no terminal. The name has those that are not seen too.
func (e Prompt) takes(r rune) bool {
	return unicode.IsPrint(r) || e.IsPath() && !unicode.In(r, unicode.Cc, unicode.Zl, unicode.Zp)
}

// Erase takes away the character before the caret, or all of them, or the one after it.
type Erase struct{ After, All bool }

func (a Erase) apply(s State) State {
	from, to := s.Prompt.Caret-1, s.Prompt.Caret
	switch {
	case a.After:
		from, to = to, to+1
	case a.All:
		from = 0
	}
	if after, some := s.Prompt.text().Without(from, to); some {
		return s.retyped(after)
	}
	return s
}

// MoveCaret moves the caret by so many characters, stopping at the ends. On an empty field
// for an answer it shows that: the key that goes a step on does so there too.
type MoveCaret struct{ By int }

func (a MoveCaret) apply(s State) State {
	if s.Prompt.For == ForAnswer && len(s.Prompt.Text) == 0 && a.By == 1 {
		return ShowAnswer{}.apply(s)
	}
	s.Prompt.Caret = min(max(s.Prompt.Caret+a.By, 0), len(s.Prompt.Text))
	return s
}

// commitName does what was typed behind :, or keeps the field with the reason why not.
func (s State) commitName(text string) State {
	action, err := s.goal(entry.NameOf(text))
	if err != nil {
		s.Prompt.Refusal = err.Error()
		return s
	}
	s.Prompt = Prompt{}
	after := action.apply(s)
	switch action.(type) {
	case Select, TakeField, toCurve, ShowPlane, NextLesson: // which only go there
	default:
		if after.Notice == "" && after.SameLog(s) {
			after.Notice = "Nothing changes: it is that already."
		}
	}
	return after
}

// goal is the action that a text means. The focused pane comes first, so that w1 is the
// gate's weight there and a matrix in the network.
func (s State) goal(c entry.Name) (Action, error) {
	readers := [Panes]func(entry.Name) (Action, error){s.gateGoal, s.curvesGoal, s.networkGoal}
	for _, p := range [Panes][]Pane{{GatePane, NetworkPane, CurvesPane}, {CurvesPane, GatePane, NetworkPane}, {NetworkPane, GatePane, CurvesPane}}[s.Focus] {
		if action, err := readers[p](c); err != entry.ErrOther {
			if _, curve := action.(toCurve); curve && s.Focus == NetworkPane {
				return nil, errors.New("a gives this layer another function, A all hidden layers; 2: the curves")
			}
			return action, err
		}
	}
	if action, ok := presetNamed(strings.ToLower(c.Whole), s.Focus); ok {
		return action, nil
	}
	if c.First == "tour" {
		return NextLesson{cmp.Or(strings.ToLower(c.Value()), lesson.List)}, nil
	}
	if r, value, ok := s.Network.Net.FindCalled(c.Whole); ok {
		return s.toNumber(entry.To(r, value))
	}
	net, l := s.Network.Net, min(1, s.Network.Net.Last())
	w := s.Network.Name(model.W(l, min(2, net.Layers[l].In()-1), 0))
	return nil, fmt.Errorf("%.40q is no name here; type %s", c.Whole, [...]string{"θ 0.7, w1 0.3 or x1 1", "x 1.2 or y 0.9", w + ", x[1] 0.5, b1 0, η 5 or sizes 2-4-1"}[s.Focus])
}

// gateNames are the names of the gate's numbers, as people type them.
var gateNames = map[string]Field{"w1": W1, "w2": W2, "θ": Theta, "theta": Theta, "t": Theta, "b": Theta, "bias": Theta, "x1": OwnX1, "x2": OwnX2}

// gateGoal reads a name of the gate. θ and b are one number with two names, and the form of
// the rule has one of them.
func (s State) gateGoal(c entry.Name) (Action, error) {
	f, ok := gateNames[c.First]
	switch {
	case !ok || c.Indexed():
		return nil, entry.ErrOther
	case c.Value() == "":
		return TakeField{f}, nil
	}
	v, err := number.Parse(c.Value())
	switch {
	case err != nil:
		return nil, err
	case f == Theta && strings.HasPrefix(c.First, "b") != (s.Gate.Gate.Form == model.BiasForm):
		v = 0 - v // the other of the two
	}
	return SetGate{f, v}, nil
}

// networkGoal reads the name of a number of the network, of all of x or of a b, or the
// shape of another network.
func (s State) networkGoal(c entry.Name) (Action, error) {
	net := s.Network.Net
	if action, err := s.trainingGoal(c.First, c.Value()); action != nil || err != nil {
		return action, err
	}
	if action, err := s.learningGoal(c.First, c.Value()); action != nil || err != nil {
		return action, err
	}
	switch {
	case c.First == "sizes":
		sizes, seed, err := presets.ParseMade(c.Value())
		return MakeNetwork{sizes, seed}, err
	case c.First == "noise":
		return ParseNoise(c.Value())
	case strings.ToLower(c.Whole) == "plane":
		return ShowPlane{}, s.Network.PlaneCheck()
	}
	if r, err := model.ParseRef(net, c.Whole); err == nil && tables.InsideSoftmax(r) {
		return Select{r}, nil
	}
	return s.toNumber(c.In(net, s.Network.Notation()))
}

// toNumber goes to a number of the network, or sets what has a value; err is why neither.
func (s State) toNumber(g entry.Goal, err error) (Action, error) {
	n := s.Network
	switch c, computed := err.(entry.Computed); {
	case computed && n.View.Softmax && c.At.Kind == model.InA && c.At.Layer == n.Net.Last():
		return nil, fmt.Errorf("%[1]s is computed: set an x, W or b. A trial of it: %[1]s alone, then enter", c.At.Name())
	case err != nil:
		return nil, err
	case !g.Sets:
		return Select{g.At}, nil
	case g.Values == nil:
		return SetNumber{g.At, g.Value}, nil
	case g.At.Kind == model.InX:
		return SetInput{g.Values}, nil
	}
	return SetBiases{g.At.Layer, g.Values}, nil
}
