package state

import (
	"slices"
	"strings"
	"testing"

	"nnexplore/model"
	"nnexplore/presets"
)

// TestArgumentsOfBareFile holds that of a file without activations the inner layers'
// and the output's are said, each from its own layer.
func TestArgumentsOfBareFile(t *testing.T) {
	p := made(seeded(3), model.Identity, 2, 3, 3, 2)
	p.Layers[0].Activation, p.Layers[1].Activation = model.ReLU, model.ReLU
	p.File = &presets.FileOrigin{Path: "/nets/a.npz", Bare: true}
	args, _ := loaded(p).Arguments()
	if got, want := strings.Join(args, " "), "--file /nets/a.npz --activation relu --output identity"; !strings.HasPrefix(got, want) {
		t.Errorf("the flags are %q, want %q at the beginning", got, want)
	}
	p.File.Bare = false
	if args, _ = loaded(p).Arguments(); slices.Contains(args, "--activation") || slices.Contains(args, "--output") {
		t.Errorf("of a file that has its activations the flags are %q", args)
	}
}

// TestArgumentsAreWhole holds what flags can say of a screen, and that of everything
// else they are said not to be all.
func TestArgumentsAreWhole(t *testing.T) {
	for name, actions := range map[string][]Action{
		"the opening": nil, "θ": {Nudge{+3}}, "another gate": {NextGate{+1}}, "another network": {NextPreset{+1}},
		"steps": {Focus{NetworkPane}, StepBy{+3}}, "x": {Focus{NetworkPane}, Nudge{+1}}, "the probe": {Focus{CurvesPane}, Slide{+3}},
		"another pane": {Focus{CurvesPane}}, "a curve more": {Focus{CurvesPane}, ChooseCurve{+2}, ToggleCurve{}, ChooseCurve{-2}}, "the mouse": {Mouse{}},
		"an edit taken back": {Nudge{+1}, Undo{}},
	} {
		if name == "x" { // that selects it too, as it is at first
			actions = append(actions, Select{model.X(0)})
		}
		if args, whole := do(New(), actions...).Arguments(); !whole {
			t.Errorf("%s: %q are said not to be all", name, args)
		}
	}
	for name, actions := range map[string][]Action{
		"another nudge": {NextUnit{}}, "every a times ten": {Focus{NetworkPane}, StepTo{+1}, MultiplyByTen{+1}}, "all the digits": {Precision{}},
		"one pane alone": {Zoom{}}, "words": {ToggleExplaining{}}, "another field": {ChooseField{-1}}, "an input of one's own": {ChooseField{+1}, Nudge{+1}, ChooseField{-1}},
		"the rule rewritten by half": {Rewrite{}}, "the try at XOR": {TryXOR{}}, "another curve chosen": {Focus{CurvesPane}, ChooseCurve{+1}},
		"the slope": {Focus{CurvesPane}, ToggleSlope{}}, "a gain": {Focus{CurvesPane}, Steepen{+1}}, "a second probe": {Focus{CurvesPane}, NextSecond{}},
		"another window": {Focus{CurvesPane}, Pan{X: +1}}, "no curve": {Focus{CurvesPane}, ToggleCurve{}, ChooseCurve{+1}, ToggleCurve{}, ChooseCurve{-1}},
		"another number selected": {Focus{NetworkPane}, SelectBy{Rows: +1}}, "every number": {Focus{NetworkPane}, Reveal{}}, "the product turned round": {Focus{NetworkPane}, Turn{}},
		"a weight": {Focus{NetworkPane}, SelectBy{Cols: +1}, Nudge{+1}, Select{model.X(0)}}, "another activation": {Focus{NetworkPane}, NextActivation{+1}},
		"a network without a name": {Opened{Network: made(seeded(1), model.Softmax, 2, 2)}},
	} {
		if args, whole := do(New(), actions...).Arguments(); whole {
			t.Errorf("%s: %q are said to be all", name, args)
		}
	}
}
