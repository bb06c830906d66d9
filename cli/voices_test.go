package cli

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"github.com/muesli/termenv"

	"nnexplore/model"
	"nnexplore/presets"
	"nnexplore/ui/plain"
	"nnexplore/ui/screen"
	"nnexplore/ui/screen/canvas"
	"nnexplore/ui/state"
)

// A fact is what a person is to learn in a state, from the screen and from the plain
// words alike.
type fact struct {
	name    string
	actions []state.Action
	screen  []string // stand in the frame
	ask     []string // lines
	plain   []string // stand in what answers them
}

// The panes, and what else leads to the facts.
var (
	atCurves  = state.Focus{Pane: state.CurvesPane}
	atNetwork = state.Focus{Pane: state.NetworkPane}
	toEnd     = state.StepTo{End: +1}
	explained = state.ToggleExplaining{}
)

func gatePreset(name string) state.Action {
	return state.LoadPreset{Pane: state.GatePane, Name: name}
}

func preset(name string) state.Action {
	return state.LoadPreset{Pane: state.NetworkPane, Name: name}
}

// unnamed is a network from a file that names no activations.
func unnamed() state.Action {
	n := presets.Networks()[0]
	n.File = &presets.FileOrigin{Path: "own.npz", Bare: true}
	return state.Opened{Network: n}
}

// undecided is a network from a file whose W fits both ways.
func undecided() state.Action {
	n := presets.Networks()[0]
	n.File = &presets.FileOrigin{Path: "own.npz", Bare: true, Undecided: true}
	return state.Opened{Network: n}
}

// facts are all there are. The numbers are the article's and the book's, or follow from
// their definitions: of sigmoid at 10 the slope is e^−10/(1 + e^−10)², which is 4.5396e-05.
var facts = []fact{
	{"the rows by their inputs, and y", nil,
		[]string{"0 0 0 + 0 = 0", "1 0 0.5 + 0 = 0.5", "1 1 0.5 + 0.5 = 1 > 0.4 1"},
		[]string{"gate"}, []string{"x1 0, x2 0: 0 plus 0 is 0", "x1 1, x2 0: 0.5 plus 0 is 0.5", "x1 1, x2 1: 0.5 plus 0.5 is 1, greater than theta, 0.4, so y is 1"}},
	{"the margins", []state.Action{state.SetTheta{Theta: 0.7}}, []string{"0.7 0 ○ 0.7", "0.7 1→0 ○ 0.2", "0.7 1 ● 0.3"},
		[]string{"gate"}, []string{"how far theta has to move to turn its y: 0.7, 0.2, 0.2 and 0.3"}},
	{"a tie and who wins it", []state.Action{state.SetTheta{Theta: 0.5}}, []string{"≤ 0.5 1→0 ○ 0, tie", "(1,0), (0,1), ★ tie: equal is not greater, so y is 0;"},
		[]string{"gate"}, []string{"a tie, not greater, so y is 0", "0.5, a tie, a tie and 0.5", "A tie is 0 by the rule greater than, 1 by at least: x1 1, x2 0 and x1 0, x2 1"}},
	{"the rule at least", []state.Action{state.OtherRule{}, state.SetTheta{Theta: 0.5}}, []string{"w1·x1 + w2·x2 ≥ θ gives 1, else 0", "≥ 0.5 1 ● 0, tie", "OR for 0 < θ ≤ 0.5", "(1,0), (0,1), ★ tie: equal is enough, so y is 1; by >", "(R) it is 0."},
		[]string{"rule", "gate", "ruler"}, []string{"y is 1 if w1 times x1 plus w2 times x2 is at least theta, else 0", "a tie, and equal is enough, so y is 1", "Theta above 0, up to 0.5 itself: OR", "A tie is 1 by the rule at least, 0 by greater than"}},
	{"θ on the left", []state.Action{state.SetTheta{Theta: 0.7}, state.Rewrite{}}, []string{"0.5 + 0 − 0.7 = -0.2 ≤ 0 0 ○"},
		[]string{"gate"}, []string{"0.5 plus 0 minus theta, 0.7, is minus 0.2, not greater than 0, so y is 0"}},
	{"the interval of θ", []state.Action{state.SetTheta{Theta: 0.7}}, []string{"AND for 0.5 ≤ θ < 1", "any θ below 0.5 turns (1,0), (0,1) to 1", "of 1 or more turns (1,1) to 0"},
		[]string{"ruler"}, []string{"Theta from 0.5 itself on, below 1: AND", "anything below 0.5 turns x1 1, x2 0 and x1 0, x2 1 to 1", "1 or more turns x1 1, x2 1 to 0"}},
	{"the interval of b", []state.Action{state.SetTheta{Theta: 0.7}, state.Rewrite{}, state.Rewrite{}}, []string{"AND for -1 < b ≤ -0.5"},
		[]string{"ruler"}, []string{"The bias above minus 1, up to minus 0.5 itself: AND"}},
	{"an end of b in by rounding", []state.Action{gatePreset("tie"), state.Rewrite{}, state.Rewrite{}},
		[]string{"AND for -0.7 ≤ b ≤ -0.5, -0.7 in by rounding", "= 5.6e-17 > 0 0→1 ● rounding", "on paper the sum is 0, a tie, so 0; the machine gets 5.6e-17, so 1"},
		[]string{"ruler", "gate"}, []string{"from minus 0.7 itself on, up to minus 0.5 itself: AND. By rounding minus 0.7 is in it", "on paper the sum is 0, a tie, so y is 0; the machine gets 5.5511 times 10 to the power minus 17, so y is 1", "0.7, 0.5, 0.2 and less than rounding makes"}},
	{"XOR half way", []state.Action{state.Rewrite{}, state.TryXOR{}}, []string{"(1,1) must give 0: w1 + w2 − θ ≤ 0; here 0.6 > 0", "The rows (1,0) and (0,1) together: w1 + w2 − 2θ > 0."},
		[]string{"xor"}, []string{"has to give 0: w1 plus w2 minus theta is at most 0", "1 0 and 0 1 together: w1 plus w2 minus 2 times theta is greater than 0"}},
	{"what θ is", []state.Action{state.TakeField{Field: state.Theta}, explained}, []string{"The sum must exceed θ for the perceptron to fire;", "equal is not enough"}, // in lines beside the plane
		[]string{"explain"}, []string{"only where the sum is greater than theta; equal is not enough"}},

	{"a value just below its limit", []state.Action{atCurves, state.ProbeAt{X: 10}}, []string{"0.99995…, just below 1"},
		[]string{"curve sigmoid 10"}, []string{"0.99995 and more digits, just below 1"}},
	{"the slope, worked out", []state.Action{atCurves, state.ProbeAt{X: 10}, state.ToggleSlope{}}, []string{"sigmoid′(10) = e^−10/(1 + e^−10)² ", "4.5396e-05"},
		[]string{"curve sigmoid 10", "why"}, []string{"Its slope there is 4.5396 times 10 to the power minus 5: e to the power minus 10 is"}},
	{"no slope at a jump", []state.Action{atCurves, state.SetCurve{Curve: model.StepFunction}, state.ShowCurve{Curve: model.StepFunction, Shown: true}, state.ProbeAt{X: 0}, state.ToggleSlope{}},
		[]string{"it has no slope there, and 0 everywhere else"},
		[]string{"curve step 0"}, []string{"It has no slope there: it jumps. Everywhere else its slope is 0."}},
	{"two slopes at a corner", []state.Action{atCurves, state.ShowCurve{Curve: model.ReLU, Shown: true}, state.SetCurve{Curve: model.ReLU}, state.ProbeAt{X: 0}, state.ToggleSlope{}},
		[]string{"its slope is 0 on the left and 1 on the right"},
		[]string{"curve relu 0"}, []string{"left of it the slope is 0, right of it 1"}},
	{"the gain", []state.Action{atCurves, state.ProbeAt{X: 0.05}, state.SetGain{Gain: 3}}, []string{"sigmoid(10·0.05) = 0.6225; sigmoid(10·0.1) is 0.2689 below step(0.1) = 1"},
		[]string{"curve sigmoid 0.05", "gain 10"}, []string{"it gives 0.6225", "At x 0.1 and minus 0.1 it differs from the step function by 0.2689, further out by less; at 0 itself it is always 0.5"}},
	{"saturation", []state.Action{atCurves, state.ProbeAt{X: 10}, explained}, []string{"At x = 10 it is saturated: its slope is only 4.5396e-05"},
		[]string{"curve sigmoid 10", "explain"}, []string{"sigmoid is saturated: its slope is only 4.5396 times 10 to the power minus 5"}},
	{"the stages of an activation", []state.Action{atCurves, state.ProbeAt{X: 1.2}}, []string{"1/(1 + e^−1.2) = 1/(1 + 0.3012) = 1/1.3012 = 0.7685"},
		[]string{"curve sigmoid 1.2", "why"}, []string{"e to the power minus 1.2 is 0.3012; 1 plus that is 1.3012; 1 divided by that is 0.7685"}},

	{"how the layers are counted", []state.Action{atNetwork, explained}, []string{"The network has 3 layers, as its weights are W1 to W3; others count the 4 columns of neurons, x among them"},
		[]string{"layers"}, []string{"The network has 3 layers", "layer 3 has W3", "Others count the columns of neurons, x among them: there are 4"}},
	{"one layer", []state.Action{state.MakeNetwork{Sizes: []int{2, 1}, Seed: 1}, explained}, []string{"The network has 1 layer, as its weights are W1; others count the 2 columns"},
		[]string{"layers"}, []string{"The network has 1 layer:", "there are 2"}},
	{"the largest product", []state.Action{atNetwork, state.SetGrain{Grain: model.ByNeuron}, state.Select{At: model.A(1, 1)}, state.StepToSelected{}, state.EndSelecting{}},
		[]string{"0.2490 + 0.3843 + 0.5219 ◂"},
		[]string{"goto a2 2", "why"}, []string{"The largest product is that of z1 entry 3 and W2 row 3 column 2: 0.5219"}},
	{"rounded numbers that do not add up", []state.Action{atNetwork, state.SetGrain{Grain: model.ByNeuron}, state.Select{At: model.A(1, 1)}, state.StepToSelected{}, state.EndSelecting{}},
		[]string{"0.6332", "(rounded)"},
		[]string{"goto a2 2", "why"}, []string{"The sum so far is 0.6332", "The numbers are rounded"}},
	{"why activations", []state.Action{atNetwork, state.StepBy{Steps: 2}, explained}, []string{"W1·W2·W3 would be one matrix and all the layers one", "0.12", "0.262"},
		[]string{"end", "start", "step 2", "explain"}, []string{"W1 times W2 times W3 would be one matrix W, and all the layers one", "Row 1 of that W is 0.12 and 0.262"}},
	{"the truth table of a network", []state.Action{preset("xor")}, []string{"NAND and OR side by side, AND behind them", "x1 x2 NAND OR y", "0 0 1 0 0", "1 1 0 1 0", "y[1] is XOR"},
		[]string{"truth"}, []string{"NAND and OR side by side, AND behind them", "x 0 and 0: z1 is 1 and 0, y is 0", "x 1 and 1: z1 is 0 and 1, y is 0", "y entry 1 is XOR"}},
	{"all example inputs", []state.Action{preset("xor"), state.SetInput{X: []float64{0.5, 0}}, state.NextView{}, state.NextView{}}, []string{"x is your own", "1 0.0000 0.0000 1.0000 0.0000 0.0000 0", "4 1.0000 1.0000 0.0000 1.0000 0.0000 0", "▸own 0.5000 0.0000"},
		[]string{"examples"}, []string{"x is your own", "Row 1, x 0 and 0: y is 0; the target is 0", "Row 4, x 1 and 1: y is 0; the target is 0", "Your own, x 0.5 and 0"}},
	{"a layer for all of them", []state.Action{preset("three-classes"), state.StepBy{Steps: 1}, state.NextView{}, state.NextView{}, state.NextView{}}, []string{"X (3×2) · W1 (2×3) + b1 (3) = A1 (3×3)", "+ b1, to each row", "▸1 •0.5000 •1.0000 · W1 + b1 = ▸0.5000 ▸1.0000 ▸-1.5000"},
		[]string{"batch"}, []string{"X, 3 by 2, times W1, 2 by 3, plus b1 is A1, 3 by 3", "b1 is added to each row", "Row 1, in hand: 0.5 and 1 gives 0.5, 1 and minus 1.5"}},
	{"softmax by row", []state.Action{preset("three-classes"), toEnd, state.NextView{}, state.NextView{}, state.NextView{}}, []string{"Σ 1", "column sums 1.0521 0.8720 1.0759", "Each row sums to 1"},
		[]string{"end", "batch"}, []string{"Each row sums to 1", "The columns of these rows sum to 1.0521, 0.872 and 1.0759: a column holds"}},
	{"activations that a file does not name", []state.Action{unnamed()}, []string{"own.npz names no activations; assumed: sigmoid inside, softmax at the end"},
		[]string{"where"}, []string{"own.npz names no activations; assumed: sigmoid inside, softmax at the end"}},
	{"that W fits both ways", []state.Action{undecided()}, []string{"assumed: x·W + b, sigmoid inside, softmax at the end"},
		[]string{"where"}, []string{"own.npz names no activations; assumed: x times W plus b, sigmoid inside, softmax at the end"}},
	{"the product the other way round", []state.Action{atNetwork, state.StepBy{Steps: 1}, state.Turn{}}, []string{"shapes (2,3) and (2,) not aligned"},
		[]string{"why W1 x"}, []string{"shapes (2,3) and (2,) not aligned"}},

	{"what is asked for", askedFirst, []string{"a1[1] = x[1]·W1[1,1] + x[2]·W1[2,1] + b1[1] = [", "asked first: esc leaves"},
		[]string{"grain neuron", "predict on", "step"}, []string{"a1 entry 1 is x entry 1 times W1 row 1 column 1, plus x entry 2 times W1 row 2 column 1, plus the bias b1 entry 1. How much is it?"}},
	{"what a wrong answer comes of", append(askedFirst[:len(askedFirst):len(askedFirst)], state.Type{Text: "0.4"}, state.CommitPrompt{}),
		[]string{"Not right: 0.4 is the sum without b1[1] = 0.1.", "= 2·0.1 + 1·0.2 + 0.1 = 0.5"},
		[]string{"start", "grain neuron", "predict on", "step", "0.4"}, []string{"Not right: 0.4 is the sum without b1 entry 1, which is 0.1.", "That is 2 times 0.1, plus 1 times 0.2, plus the bias 0.1, which is 0.5."}},
	{"which way a number goes, and why", []state.Action{atNetwork, toEnd, state.Select{At: model.W(1, 2, 0)}, state.AskFirst{On: true}, state.Nudge{Units: 1}, state.Type{Text: "+"}, state.CommitPrompt{}},
		[]string{"Not right: it would rise as a3[1] does; y[1] is its share", "W2[3,1] is multiplied by z1[3] = 0.8699: a2[1] rises", "a3[1] gains 0.002, a3[2] gains 0.0059: y[1] falls"},
		[]string{"undo", "end", "predict on", "set W2 3 1 0.4", "plus"}, []string{"Not right: it would rise as a3 entry 1 does; y entry 1 is its share", "W2 row 3 column 1 is multiplied by z1 entry 3, which is 0.8699, so a2 entry 1 rises", "a3 entry 1 gains 0.002, and a3 entry 2 gains 0.0059, so y entry 1 falls"}},
	{"softmax and its winner", []state.Action{atNetwork, toEnd}, []string{"0.7101", "1.6790", "class 2 wins; y adds up to 1"},
		[]string{"start", "end", "why"}, []string{"c is 0.7101", "is 1.679", "Class 2 wins", "All y together are 1."}},
	{"why softmax takes c away", []state.Action{atNetwork, toEnd, explained}, []string{"whatever c is", "keeps every e^(a−c) ≤ 1"},
		[]string{"end", "why c"}, []string{"It changes none of the shares: it divides every power, and their sum", "no power of e above 1"}},
	{"softmax both ways", []state.Action{atNetwork, toEnd, state.MultiplyByTen{Times: 3}}, []string{"710.09", "Inf/Inf is NaN"},
		[]string{"end", "tens 3"}, []string{"710.0976", "infinity divided by infinity is not a number"}},
	{"softmax both ways, where only the sum is too large", []state.Action{atNetwork, toEnd, state.TryA{J: 0, Value: 709.7}, state.TryA{J: 1, Value: 709.7}}, []string{"1.8e308: Inf, and every share is 0"},
		[]string{"end", "trial 1 709.7", "trial 2 709.7"}, []string{"Each power is a number, but their sum passes the largest", "a number divided by infinity is 0"}},
}

// askedFirst asks for a1[1] and answers without b1[1].
var askedFirst = []state.Action{atNetwork, state.SetGrain{Grain: model.ByNeuron}, state.AskFirst{On: true}, state.StepBy{Steps: 1}}

// TestBothVoices asks the screen and the plain words for the same facts: neither lacks one.
func TestBothVoices(t *testing.T) {
	theme, err := canvas.NewTheme("mono", termenv.Ascii, false)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range facts {
		t.Run(f.name, func(t *testing.T) {
			s := state.New()
			for _, a := range f.actions {
				s = state.Apply(s, a)
			}
			frame := ansi.Strip(screen.Draw(s, theme, 120, 45).Text)
			holds(t, "the screen", strings.ReplaceAll(frame, "│", " "), f.screen)

			session := plain.New(s)
			var answers []string
			for _, line := range f.ask {
				answer, _ := session.Answer(line)
				answers = append(answers, answer...)
			}
			holds(t, "the plain voice", strings.Join(answers, " "), f.plain)
		})
	}
}

// holds checks that texts stand in what was shown or said, wherever its lines break.
func holds(t *testing.T, voice, said string, texts []string) {
	t.Helper()
	whole := strings.Join(strings.Fields(said), " ")
	for _, text := range texts {
		if !strings.Contains(whole, strings.Join(strings.Fields(text), " ")) {
			t.Errorf("%s lacks %q in\n%s", voice, text, said)
		}
	}
}
