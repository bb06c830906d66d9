package session

import (
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strconv"

	"nnexplore/model"
	"nnexplore/presets"
	"nnexplore/ui/state"
	"nnexplore/ui/state/curveset"
)

// This is the form of a saved session: lines of JSON, each an object with one thing under
// its name.
//
//	{"version":2}
//	{"preset":{"name":"article"}}
//	{"start":{"network":1,…}}
//	{"gate":{"field":"theta","to":0.5}}
//	{"number":{"at":"W1[1,2]","to":0.25}}
//	{"undo":{"edits":1,"pane":"gate"}}
//	{"view":{…}}
//
// Networks (preset, file, network) come before what refers to them, by their number from
// 1. After the start stand the edits, each pane's in its order, and what was taken back of
// them. Of several views the last one counts, so that further lines continue a session:
// edits, what was taken back, and a view. Lines behind the last view are of a writing
// that was broken off, and do not count.
//
// The names and the counting from 1 are those of the screen, so that the file can be read;
// weights are named in x·W, whichever notation the view says was shown.

// version grows when a program that reads the form before could misread the new one.
const version = 2

// The words of the form, in the order of the constants.
var (
	paneWords      = []string{state.GatePane.String(), state.CurvesPane.String(), state.NetworkPane.String()}
	fieldWords     = []string{"w1", "w2", "theta", "x1", "x2"}
	formWords      = []string{"theta", "bias"}
	ruleWords      = []string{"more than", "at least"}
	rewritingWords = []string{"theta", "one side", "bias"}
	grainWords     = []string{model.ByLayer.String(), model.ByNeuron.String(), model.ByTerm.String()}
	unitWords      = []string{"0.1", "0.01", "0.1, next 1", "1"}
	typingWords    = []string{"nothing", "value", "name", "open", "save", "export", "session", "command"}
)

// A form describes the lines, for writing and for reading.
type form struct {
	state    state.State // what the lines before led to; its forward pass is out of date until the end
	networks []presets.Network
	number   func(presets.Network) int // of a network that is written, from 1; nil for reading
	skipped  int                       // the last edits of the network, where they could not be made; 0 for writing
}

// start is what the logs begin with.
func (f *form) start(o *state.Options) []field {
	g := o.Gate
	return []field{
		f.network("network", o.Network), list("x", &o.X), gateName("gate", &g.Name),
		plain("w1", &g.W1), plain("w2", &g.W2), plain("theta", &g.Theta), choice("form", &g.Form, formWords),
		writtenIf(choice("rule", &g.Rule, ruleWords), func() bool { return g.Rule != model.MoreThan }, func() { g.Rule = model.MoreThan }),
		curveNames("curves", &o.Curves), plain("probe", &o.Probe), begunChoice(&o.Learning),
	}
}

func gateName(name string, p *string) field {
	return plain(name, p).checked(func() error {
		_, err := presets.GateNamed(*p)
		return err
	})
}

// network is one of the networks by its number.
func (f *form) network(name string, p *presets.Network) field {
	at := 0
	number := whole(name, &at, 1, len(f.networks)).checked(func() error {
		*p = f.networks[at]
		return nil
	})
	if f.number != nil {
		number.get = func() ([]byte, error) { return strconv.AppendInt(nil, int64(f.number(*p)), 10), nil }
	}
	return number
}

// curveNames is a list of functions that can be drawn.
func curveNames(name string, p *[]model.Activation) field {
	return list(name, p).checked(func() error {
		for _, h := range *p {
			if !slices.Contains(model.Elementwise(), h.Family()) {
				return fmt.Errorf("there is no curve called %.40q", h)
			}
		}
		return nil
	})
}

// curves is what is shown of the curves, but for which is chosen. The window is empty for
// the article's.
func curves(c *state.CurvesState) []field {
	var shown []model.Activation
	for i, h := range model.Elementwise() {
		if c.Shown[i] {
			shown = append(shown, h)
		}
	}
	var view []float64
	if w := c.View; c.Own {
		view = []float64{w.X0, w.X1, w.Y0, w.Y1}
	}
	return []field{
		curveNames("shown", &shown).checked(func() error {
			for i, h := range model.Elementwise() {
				c.Shown[i] = slices.Contains(shown, h)
			}
			return nil
		}),
		rarely("leaky", &c.Leaky).checked(func() error {
			if c.Leaky != "" && (c.Leaky == model.LeakyReLU || c.Leaky.Family() != model.LeakyReLU) {
				return fmt.Errorf("%.40q is no leaky ReLU with a slope of its own", c.Leaky)
			}
			return nil
		}),
		plain("slope", &c.Slope), choice("gain", &c.Gain, curveset.Gains[:]), choice("second", &c.Second, curveset.Seconds[:]),
		list("window", &view).checked(func() error {
			if len(view) == 0 {
				return nil
			}
			if len(view) == 4 {
				c.Own, c.View = true, model.Window{X0: view[0], X1: view[1], Y0: view[2], Y1: view[3]}
			}
			if !c.Own || !c.View.Drawable() {
				return fmt.Errorf("%.80v cannot be drawn", view)
			}
			return nil
		}),
		plain("probe", &c.Probe).checked(func() error {
			if w := c.Window(); c.Probe < w.X0 || c.Probe > w.X1 {
				return fmt.Errorf("%v is not in the window, from %v to %v", c.Probe, w.X0, w.X1)
			}
			return nil
		}),
	}
}

// ref is a number of the network by its name, exactly as [model.Ref.Name] writes it.
func (f *form) ref(name string, p *model.Ref) field {
	return value(name, func() string { return p.Name() }, func(text string) (err error) {
		*p, err = model.ParseRef(f.state.Network.Net, text)
		if err == nil && p.Name() != text {
			err = fmt.Errorf("%.40q is no name; %q was expected", text, p.Name())
		}
		return err
	})
}

// changeable is the name of an x, weight or bias.
func (f *form) changeable(name string, p *model.Ref) field {
	return f.ref(name, p).checked(func() error {
		if !p.IsInput() {
			return fmt.Errorf("%s is computed; an x, W or b was expected", p.Name())
		}
		return nil
	})
}

// kinds are the kinds of edits by their names.
var kinds = [...]struct {
	name string
	zero state.Edit
}{
	{"gate", state.GateEdit{}},
	{"rule", state.RuleEdit{}},
	{"gatePreset", state.GatePresetEdit{}},
	{"curves", state.CurvesEdit{}},
	{"number", state.NumberEdit{}},
	{"input", state.InputEdit{}},
	{"drawing", state.DrawingEdit{}},
	{"biases", state.BiasesEdit{}},
	{"activation", state.ActivationEdit{}},
	{"hidden", state.HiddenEdit{}},
	{"choice", state.ChoiceEdit{}},
	{"learn", state.LearnEdit{}},
	{"train", state.TrainEdit{}},
	{"begin", state.BeginEdit{}},
	{"load", state.LoadEdit{}},
	{"reset", state.ResetEdit{}},
}

// emptyEdit returns an edit to be read into, by the name of its kind; nil for an unknown
// kind.
func emptyEdit(kind string) state.Edit {
	for _, k := range kinds {
		if k.name == kind {
			return reflect.New(reflect.TypeOf(k.zero)).Interface().(state.Edit)
		}
	}
	return nil
}

// edit is an edit under the name of its kind.
func (f *form) edit(e state.Edit) field {
	n := f.state.Network
	switch e := e.(type) {
	case *state.GateEdit:
		return object("gate", []field{choice("field", &e.Field, fieldWords), plain("to", &e.Value)})
	case *state.RuleEdit:
		return object("rule", []field{choice("to", &e.To, ruleWords)})
	case *state.GatePresetEdit:
		return object("gatePreset", []field{gateName("name", &e.Name), choice("from", &e.From, rewritingWords)})
	case *state.CurvesEdit:
		return object("curves", curves(&e.To))
	case *state.NumberEdit:
		return object("number", []field{f.changeable("at", &e.At), plain("to", &e.Value)})
	case *state.InputEdit:
		return object("input", f.input(&e.X))
	case *state.DrawingEdit:
		return object("drawing", f.drawn(&e.Figure))
	case *state.BiasesEdit:
		return object("biases", []field{whole("layer", &e.Layer, 1, len(n.Net.Layers)), list("to", &e.B).checked(func() error {
			return n.Net.WithBiases(e.Layer, e.B).Check()
		})})
	case *state.ActivationEdit:
		return object("activation", []field{
			whole("layer", &e.Layer, 1, len(n.Net.Layers)), whole("from", &e.From, 0, n.Walk.Places()),
			plain("to", &e.To).checked(func() error { return n.Net.WithActivation(e.Layer, e.To).Check() }),
		})
	case *state.HiddenEdit:
		return object("hidden", []field{plain("to", &e.To).checked(func() error {
			if n.Net.Last() == 0 {
				return errors.New("the network has no hidden layer")
			}
			return n.Net.WithHidden(e.To).Check()
		})})
	case *state.ChoiceEdit:
		return learningChoice(&e.To).checked(func() error { return e.To.Check(f.state.Network.Net) })
	case *state.LearnEdit:
		return learned(e)
	case *state.TrainEdit:
		return f.trained(e)
	case *state.BeginEdit:
		return begun(e)
	case *state.LoadEdit:
		return object("load", []field{f.network("network", &e.Network), f.standing("from", &e.From)})
	case *state.ResetEdit:
		return object("reset", []field{f.standing("from", &e.From)})
	}
	panic(fmt.Sprintf("session: the form has no %T", e))
}

// undo takes back so many edits of a pane.
func (f *form) undo(p *state.Pane, edits *int) []field {
	return []field{choice("pane", p, paneWords), plain("edits", edits).checked(func() error {
		there := f.state.Edits(*p)
		if *p == state.NetworkPane {
			there += f.skipped
		}
		if *edits < 1 || *edits > there {
			return fmt.Errorf("%d was not expected; the log has %d", *edits, there)
		}
		return nil
	})}
}
