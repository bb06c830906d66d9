package cli

import (
	"slices"
	"strings"
	"testing"

	"github.com/spf13/pflag"

	"nnexplore/model"
	"nnexplore/netfile"
	"nnexplore/presets"
	"nnexplore/ui/effect"
	"nnexplore/ui/state"
)

// flagged is what flags can say of the opening state after some actions.
func flagged(actions ...state.Action) (args []string, whole bool) {
	s := state.New()
	for _, a := range actions {
		s = state.Apply(s, a)
	}
	return said(s)
}

// said is what flags can say of a state, and whether that is all of it.
func said(s state.State) (args []string, whole bool) {
	args, unsaid := new(exploreFlags).arguments(s)
	return args, unsaid.None()
}

// fromFile is a state with the network that a file would bring, of layers with those
// activations.
func fromFile(bare bool, activations ...model.Activation) state.State {
	n := model.Network{Name: "made", Source: "made for a test"}
	for _, a := range activations {
		n.Layers = append(n.Layers, model.Layer{W: [][]float64{{1, 2}, {3, 4}}, B: []float64{5, 6}, Activation: a})
	}
	file := &presets.FileOrigin{Path: "/nets/a.npz", Bare: bare}
	return state.Apply(state.New().Load(presets.Network{Network: n, X: []float64{1, 1}, File: file}), state.Focus{Pane: state.NetworkPane})
}

// TestArgumentsOfBareFile holds that of a file without activations the inner layers'
// and the output's are said, each from its own layer, and of a file that has its own none.
func TestArgumentsOfBareFile(t *testing.T) {
	for _, c := range []struct {
		name  string
		state state.State
		want  string
	}{
		{"three layers", fromFile(true, model.ReLU, model.ReLU, model.Identity), "--file /nets/a.npz --activation relu --output identity"},
		{"one layer, which is the output", fromFile(true, model.Softmax), "--file /nets/a.npz --output softmax"},
		{"three layers with their own", fromFile(false, model.ReLU, model.ReLU, model.Identity), "--file /nets/a.npz"},
	} {
		t.Run(c.name, func(t *testing.T) {
			args, whole := said(c.state)
			if got := strings.Join(args, " "); got != c.want || !whole {
				t.Errorf("the flags are %q, all of it: %t, want %q", got, whole, c.want)
			}
		})
	}
}

// TestArgumentsOfOneLayer opens a file of one layer without activations by the flags that
// are said of it, which once named an activation that no layer of it has.
func TestArgumentsOfOneLayer(t *testing.T) {
	const file = "../netfile/testdata/one.npz"
	if f, err := netfile.Read(file, netfile.Options{}, nil); err != nil || len(f.Network.Layers) != 1 || !f.Bare {
		t.Fatalf("%s has %d layers, bare %t, %v", file, len(f.Network.Layers), f.Bare, err)
	}
	s := opened(t, "--file", file)
	args, whole := said(s)
	again := opened(t, args...)
	if !whole || again.Network.Net.Layers[0].Activation != model.Sigmoid {
		t.Errorf("%q, all of it: %t, opens %v", args, whole, again.Network.Net.Layers)
	}
}

// TestArgumentsOfSlopes says the slopes of leaky ReLUs, and reads what others call them.
func TestArgumentsOfSlopes(t *testing.T) {
	s := opened(t, "--curves", "LeakyReLU(0.5),Tanh", "--pane", "curves")
	if args, whole := said(s); !whole || !slices.Contains(args, "tanh,leaky_relu(0.5)") {
		t.Errorf("the curves are said as %q, all: %t", args, whole)
	}
	if args, whole := said(fromFile(true, model.Leaky(0.2), model.Identity)); !whole || !slices.Contains(args, "leaky_relu(0.2)") {
		t.Errorf("the file is said as %q, all: %t", args, whole)
	}
}

// TestArgumentsAreWhole holds what flags can say of a screen, and that of everything
// else they are said not to be all.
func TestArgumentsAreWhole(t *testing.T) {
	gate, curves, network := state.Focus{Pane: state.GatePane}, state.Focus{Pane: state.CurvesPane}, state.Focus{Pane: state.NetworkPane}
	more, less := state.Nudge{Units: +1}, state.Nudge{Units: -1}
	nextCurve, lastCurve := state.ChooseCurve{By: +1}, state.ChooseCurve{By: -1}
	another := fromFile(false, model.Softmax).Network.Preset
	another.File = nil
	piped := fromFile(true, model.Softmax).Network.Preset
	piped.File = &presets.FileOrigin{Bare: true}
	for name, actions := range map[string][]state.Action{
		"the opening": nil, "θ": {state.Nudge{Units: +3}}, "another gate": {state.NextGate{By: +1}}, "the other rule": {state.OtherRule{}}, "another network": {state.NextPreset{By: +1}},
		"steps": {network, state.StepBy{Steps: +3}}, "the probe": {curves, state.Slide{Units: +3}},
		"x": {network, more}, "the notation": {state.NextNotation{}}, "the notation and the first again": {state.NextNotation{}, state.NextNotation{}},
		"another pane": {curves}, "a curve more": {curves, state.ChooseCurve{By: +2}, state.ToggleCurve{}, state.ChooseCurve{By: -2}}, "the mouse": {state.Mouse{}},
		"a target": {network, state.StepTo{End: +1}, state.SetTarget{T: []float64{0, 1}}}, "a rate": {network, state.SetRate{Value: 0.25}, state.StepBy{Steps: +1}}, "a loss": {network, state.SetLoss{To: model.HalfSquared}},
		"behind y": {network, state.StepTo{End: +1}, state.StepBy{Steps: +1}}, "the last gradient": {network, state.NextGrain{}, state.StepTo{End: +1}, state.StepTo{End: +1}},
		"an edit taken back": {more, state.Undo{}}, "the pane that others do not say": {network, more, gate},
	} {
		t.Run(name, func(t *testing.T) {
			if args, whole := flagged(actions...); !whole {
				t.Errorf("%q are said not to be all", args)
			}
		})
	}
	for name, actions := range map[string][]state.Action{
		"another nudge": {state.NextUnit{}}, "every a times ten": {network, state.StepTo{End: +1}, state.MultiplyByTen{Times: +1}}, "all the digits": {state.Precision{}},
		"one pane alone": {state.Zoom{}}, "words": {state.ToggleExplaining{}}, "another field": {state.ChooseField{By: -1}},
		"an input of one's own":      {state.ChooseField{By: +1}, more, state.ChooseField{By: -1}},
		"the rule rewritten by half": {state.Rewrite{}}, "the try at XOR": {state.TryXOR{}}, "another curve chosen": {curves, nextCurve},
		"the slope": {curves, state.ToggleSlope{}}, "a gain": {curves, state.Steepen{By: +1}}, "a second probe": {curves, state.NextSecond{}},
		"another window": {curves, state.Pan{X: +1}}, "no curve": {curves, state.ToggleCurve{}, nextCurve, state.ToggleCurve{}, lastCurve},
		"another number selected": {network, state.SelectBy{Rows: +1}}, "every number": {network, state.Reveal{}}, "the product turned round": {network, state.Turn{}},
		"a weight": {network, state.SelectBy{Cols: +1}, less, state.Select{At: model.X(0)}}, "another activation": {network, state.NextActivation{By: +1}},
		"the rate for + and −": {network, state.SetRate{Value: 0.25}}, "a gradient checked": {network, state.NextGrain{}, state.NextGrain{}, state.StepTo{End: +1}, state.StepTo{End: +1}, state.Check{}},
		"within a step behind y": {network, state.StepTo{End: +1}, state.NextGrain{}, state.NextGrain{}, state.StepBy{Steps: +1}, state.NextGrain{}}, "a step of learning": {network, state.StepTo{End: +1}, state.Learn{}},
		"a network without a name": {state.Opened{Network: another}}, "a network from a pipe": {state.Opened{Network: piped}},
	} {
		t.Run(name, func(t *testing.T) {
			if args, whole := flagged(actions...); whole {
				t.Errorf("%q are said to be all", args)
			}
		})
	}
}

// TestArgumentsOfMade: a network that was made is said by its shape, with the seed where it
// is not the one without a flag, and opened so it is the same network.
func TestArgumentsOfMade(t *testing.T) {
	for want, seed := range map[string]uint64{"--sizes 2-4-1": 1, "--sizes 2-4-1 --seed 7": 7, "--sizes 2-4-1 --seed 0": 0} {
		s := state.Apply(state.New(), state.MakeNetwork{Sizes: []int{2, 4, 1}, Seed: seed})
		args, whole := said(s)
		if got := strings.Join(args, " "); got != want || !whole {
			t.Errorf("the flags are %q, all of it: %t, want %q", got, whole, want)
		}
		if again := opened(t, args...); !model.Alike(again.Network.Net, s.Network.Net) || again.Network.X[0] != s.Network.X[0] {
			t.Errorf("%q opens another network", args)
		}
	}
}

// TestUnsaid: what flags do not say is named, numbers first, of much only the first.
func TestUnsaid(t *testing.T) {
	curves, network := state.Focus{Pane: state.CurvesPane}, state.Focus{Pane: state.NetworkPane}
	weight := state.SetNumber{At: model.W(0, 0, 1), Value: 7}
	for want, actions := range map[string][]state.Action{
		"":                                     {network, state.StepBy{Steps: +1}},
		"which number is selected":             {network, state.Select{At: model.W(0, 0, 1)}},
		"W1[1,2]":                              {weight, state.EndSelecting{}},
		"W1[1,2] and which number is selected": {weight},
		"b1[1], b1[2], the activation of layer 2 and 3 more":           {state.SetBiases{B: []float64{7, 8, 9}}, state.SetActivation{Layer: 1, To: model.ReLU}, state.Precision{}},
		"the slope, the gain and that all digits are shown":            {curves, state.ToggleSlope{}, state.Steepen{By: +1}, state.Precision{}},
		"the point of your own and which number of the gate is chosen": {state.SetGate{Field: state.OwnX1, Value: 3}},
		"which number + changes":                                       {network, state.Select{At: model.B(0, 0)}, state.Nudge{Units: +1}, state.Undo{}, state.EndSelecting{}},
	} {
		s := state.New()
		for _, a := range actions {
			s = state.Apply(s, a)
		}
		if _, unsaid := new(exploreFlags).arguments(s); unsaid.Words(model.Ref.Name) != want {
			t.Errorf("after %v the flags do not say %q, want %q", actions, unsaid.Words(model.Ref.Name), want)
		}
	}
}

// TestFlagsOfARun holds that a copied command says how the run shows things: its theme
// and --ascii on a screen, --plain in lines, where they mean nothing.
func TestFlagsOfARun(t *testing.T) {
	for given, want := range map[string]string{
		"": "", "--theme auto": "", "--theme light": "--theme light", "--ascii": "--ascii", "--ascii --theme mono": "--theme mono --ascii",
		"--plain": "--plain", "--plain --ascii --theme dark": "--plain", "--no-mouse": "", "--probe 1": "",
	} {
		t.Run(given, func(t *testing.T) {
			var f exploreFlags
			f.define(pflag.NewFlagSet("", pflag.ContinueOnError))
			if err := f.flags.Parse(strings.Fields(given)); err != nil {
				t.Fatal(err)
			}
			if got := strings.Join(f.asStarted(), " "); got != want {
				t.Errorf("the flags of the run are %q, want %q", got, want)
			}
			args, _ := f.arguments(state.Apply(state.New(), state.Focus{Pane: state.CurvesPane}))
			if got := strings.Join(args, " "); got != strings.TrimSpace("--pane curves "+want) {
				t.Errorf("the flags of its screen are %q", got)
			}
			w := effect.World{Arguments: f.arguments, Flags: f.asStarted()}
			copied, _ := w.Do(state.New(), state.Effect{Kind: state.CopyCommand}).(state.Copied)
			if copied.Text != strings.TrimSpace("nnexplore "+want) {
				t.Errorf("copied is %q", copied.Text)
			}
		})
	}
}

// TestNotationIsSaid holds that the command for a screen says the notation where it is not
// that of the network.
func TestNotationIsSaid(t *testing.T) {
	p := presets.Networks()[0]
	p.Name, p.File = "net.npz", &presets.FileOrigin{Path: "/home/net.npz", Turned: true}
	network := state.Apply(state.New(), state.Focus{Pane: state.NetworkPane})
	opened := state.Apply(network, state.Opened{Network: p})
	for _, c := range []struct {
		s    state.State
		want string
	}{
		{state.Apply(network, state.NextNotation{}), "--notation Wx"},
		{state.Apply(state.Apply(network, state.NextNotation{}), state.NextNotation{}), "--pane network"},
		{opened, "--file /home/net.npz"},
		{state.Apply(opened, state.SetNotation{To: model.XW}), "--file /home/net.npz --notation xW"},
	} {
		if args, whole := said(c.s); strings.Join(args, " ") != c.want || !whole {
			t.Errorf("%s is said by %q, all: %t; want %q", c.s.Network.Notation(), args, whole, c.want)
		}
	}
}
