package overlay

import (
	"slices"
	"strings"

	"nnexplore/report/plot"
	"nnexplore/ui/screen/canvas"
)

// Signs explain the signs on screen.
var Signs = Group{"Signs", []Row{
	{"▸", "chosen, or what a step makes"},
	{"•", "what a step uses"},
	{"[ ]", "selected; [x] a shown curve"},
	{"»", "has just changed"},
	{"›", "changes if the selected does"},
	{"→", "old → new, of a change"},
	{"·", "not computed yet; x·W: times"},
	{"…", "more follows, such as digits"},
	{"⋮", "more neurons, out of sight"},
	{"●", "y = 1: it fires"},
	{"○", "y = 0: it does not fire"},
	{"★", "your own point"},
	{"✓", "holds"},
	{"✗", "fails, or is refused"},
	{"▲", "θ or b on its ruler"},
	{"┝", "this end belongs to the right"},
	{"┥", "this end belongs to the left"},
	{"▶", "the way that a signal goes"},
	{"Σ", "the sum of all that comes in"},
	{"◂", "largest product; the way back"},
	{"δ2 ∂W2", "slope of L along a2, along W2"},
	{"η", "how far a learning step goes"},
	{"- -", "dashed: a weight below 0"},
	{"◉", "the probe on the curves"},
	{"◎", "the second probe"},
	{"◆", "x in the plane; a on its curve"},
	{drawn(plot.Dotted, plot.SlopeDashes), "the slope of the chosen curve"},
	{drawn(plot.Ringed, plot.GainDashes), "sigmoid with a gain"},
	{"█ ▋", "a bar, longer for larger y"},
	{"▀ ▄", "two numbers as two colours"},
	{"░ ▒ ▓", "a number; darker is larger"},
	{"≤ ≥", "at most; at least"},
	{"≈", "nearly equal; a stuck neuron"},
	{"×", "times; 2×3: 2 rows, 3 columns"},
	{"−", "minus, or the key -"},
	{"± –", "plus or minus; from – to"},
	{"² ′", "squared; f′ is the slope of f"},
	{"← → ↑ ↓", "the keys with arrows"},
}}

// drawn is a piece of a line in characters, and behind it one in dots.
func drawn(s plot.Stroke, d plot.Dashes) string { return s.Sample() + " " + d.Sample() }

// signsOn is the signs on a canvas: where it has no dots, lines are drawn in characters only.
func signsOn(c canvas.Canvas) Group {
	g := Group{Signs.Head, slices.Clone(Signs.Rows)}
	for i, row := range g.Rows {
		for _, d := range []plot.Dashes{plot.SlopeDashes, plot.GainDashes} {
			if characters, ok := strings.CutSuffix(row.Keys, d.Sample()); ok && !c.Dots {
				g.Rows[i].Keys = strings.TrimSpace(characters)
			}
		}
	}
	return g
}

// Terms explain the terms on screen, and relate them to the book's and to NumPy's.
var Terms = []Group{
	{"Names", []Row{
		{"x", "what the network is given"},
		{"W1", "weights of layer 1"},
		{"W1[i,j]", "from input i to neuron j"},
		{"n1 n2", "neuron 1 and 2 of the layer"},
		{"b1", "biases of layer 1, added on"},
		{"a1", "the sums a1 = x·W1 + b1"},
		{"h", "the activation of a layer"},
		{"z1", "what comes out: z1 = h(a1)"},
		{"y", "what the last layer gives"},
		{"t", "the target; :t 1,0 sets it"},
		{"L", "loss: how far y is from t"},
		{"X A1 Y", "x, a1, y of several inputs"},
		{"[1]", "the first; NumPy counts from 0"},
		{"c", "the largest a, in softmax"},
		{"s", "a times 10, 100 …, in a trial"},
		{"e", "2.71828…; e^a: e to the a"},
		{"e-5", "9e-5 is 0.00009"},
		{"w1 w2", "the two weights of the gate"},
		{"θ", "threshold: above it, y is 1"},
		{"b", "bias of the gate: minus θ"},
		{"f f′", "the chosen curve, its slope"},
		{"k", "gain: sigmoid(k·x)"},
	}},
	{"Words", []Row{
		{"neuron", "a sum, and its activation"},
		{"layer", "a W and b, and its neurons"},
		{"pass", "all of it, from x to y"},
		{"step", "a part of the pass: one →"},
		{"grain", "how much a step computes"},
		{"activation", "bends a sum a into z"},
		{"softmax", "makes shares of 1 of all a"},
		{"row", "one of several inputs"},
		{"target", "the y that is meant"},
		{"gradient", "slopes of L, such as ∂W2"},
		{"rate", "η of a step; :η 0.1 sets it"},
		{"class", "an answer: the largest y"},
		{"wins", "has the largest y"},
		{"full bar", "as long as the largest y"},
		{"result", "computed from other numbers"},
		{"trial", "all a ×10, ×100 …, to see"},
		{"share", "a part; all shares make 1"},
		{"last digit", "may differ, by rounding"},
		{"Inf", "infinite: past 1.8e308"},
		{"NaN", "not a number, as Inf/Inf is"},
		{"rounded", "more digits are not shown"},
		{"rounding", "a float64 has 16 digits"},
		{"so far", "the sum up to this product"},
		{"sum", "all products, and b"},
		{"margin", "how far from turning y"},
		{"tie", "the sum is θ exactly"},
		{"vs", "against: the sum and θ"},
		{"slope", "how steep a curve is there"},
		{"gain", "makes sigmoid steeper"},
		{"probe", "the x that is read off"},
		{"nudge", "what one press of + adds"},
		{"working", "how a number comes about"},
		{"preset", "a ready-made gate, network"},
		{"session", "all on screen, in a file"},
		{"asked first", "say a number, then see it"},
		{"changed", "is not as the preset came"},
	}},
	{"Gates and activations", []Row{
		{"AND", "1 where both inputs are 1"},
		{"OR", "1 where one is 1, or both"},
		{"NAND", "0 where AND is 1, else 1"},
		{"NOR", "0 where OR is 1, else 1"},
		{"XOR", "1 where just one is 1"},
		{"step", "1 above 0, else 0"},
		{"sigmoid", "1/(1 + e^−a): from 0 to 1"},
		{"relu", "a above 0, else 0"},
		{"tanh", "a smooth step from −1 to 1"},
		{"leaky_relu", "a above 0, else 0.01·a"},
		{"softplus", "ln(1 + e^a), a smooth relu"},
		{"identity", "a as it is"},
		{"step_at_least", "1 at 0 and above, else 0"},
	}},
	{"Sources", []Row{
		{"the book", "Saito's: Deep Learning from Scratch by Saito Koki (O'Reilly Japan)"},
		{"the article", "the one that this program follows; it retells Saito's book, chapter 3"},
		{"others", "write the indices the other way round, or count the columns of neurons as layers"},
	}},
}
