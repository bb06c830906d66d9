package screen

import (
	"regexp"
	"strings"
	"testing"

	"github.com/muesli/termenv"

	"nnexplore/model"
	"nnexplore/presets"
	"nnexplore/ui/screen/canvas"
	"nnexplore/ui/screen/network"
	"nnexplore/ui/state"
)

// squeezed is a frame with every run of blanks as one, so that a line is found
// however wide its columns are.
func squeezed(frame string) string {
	b := make([]byte, 0, len(frame))
	for i := range len(frame) {
		if frame[i] != ' ' || i == 0 || frame[i-1] != ' ' {
			b = append(b, frame[i])
		}
	}
	return string(b)
}

// TestNetworkPane has what the network pane says after those keys, and what it must
// not say.
func TestNetworkPane(t *testing.T) {
	for _, c := range []struct {
		what          string
		width, height int
		keys          string
		has, lacks    []string
	}{
		{"a layer half done", 80, 24, "3 g g right right right right right g",
			[]string{"x ━─▸a1 ──", "stepping by layer, 0 of 6 and a part", "•0.4000", "a1[2] = x[1]·W1[1,2] + x[2]·W1[2,2] + b1[2]", "so far 0.6 ▸1 ·"}, []string{"▸·", "•0.3000", "selecting", "selected", "[•", "[▸"}},
		{"a neuron half done", 80, 24, "3 g g right g g",
			[]string{"by neuron, 0 of 14 and a part", "x[1] •2.0000 •0.1000", "▸0.2"}, []string{"▸·", "•1.0000", "[•"}},
		{"softmax half done", 80, 24, "3 g g end left left left left g",
			[]string{"━─▸y", "by layer, 5 of 6 and a part", "▸0.6790"}, []string{"▸·"}},
		{"an edit, looked at from elsewhere", 80, 24, "3 end + : b 1 [ 1 ] enter d d",
			[]string{"»0.6248", "0.5000→0.5100", "selected b1[1] = 0.1", "[•0.1000]"}, nil},
		{"an edit, and what became of y", 80, 24, "3 end + : W 1 [ 1 , 1 ] enter", []string{"│ y 0.4044 0.5956 → 0.4043 0.5957 try: esc goes back to y."}, []string{"try: +"}},
		{"the same with words beside it", 80, 24, "3 end + d d", []string{"Numbers show four decimals. y 0.4044 0.5956 → 0.4043 0.5957"}, nil},
		{"an edit before y is there", 80, 24, "3 right right +", []string{"z1 0.6225 0.7685 0.8699 → 0.6248 0.7738 0.8754"}, []string{"│ y "}},
		{"an edit before y names the way to y", 80, 24, "3 : W 3 [ 1 , 2 ] enter + +", []string{"selected W3[1,2] = 0.5 was 0.4", "− smaller; end goes to y; esc goes back to x."}, nil},
		{"and y is whole there", 80, 24, "3 : W 3 [ 1 , 2 ] enter + + end", []string{"y = [0.37398977 0.62601023] class 2 wins; y adds up to 1 but for rounding"}, nil},
		{"another example input is no change", 80, 24, "3 P P P P right x", []string{"+ − change x[1] = 0 (was 1) by 0.1", "example input 3 of 4", "xor 2·2·1 "}, []string{"changed", "r resets"}},
		{"what + changes is out of sight", 80, 24, "3 : b 3 space 0 enter esc", []string{"+ − change b3[1] (in layer 3) = 0 (was 0.1) by 0.1"}, nil},
		{"what + changes is in sight", 80, 24, "3 : b 3 space 0 enter esc pgdown pgdown right", []string{"+ − change b3[1] = 0 "}, []string{"in layer 3)"}},
		{"a result is not to be changed", 80, 24, "3 end up", []string{"selected y[1] = 0.40442363751229027 is a result; [ leads to its b, W and x"}, nil},
		{"layers are counted all the way", 80, 24, "3 g right right right right", []string{"3 layers of weights, 4 of neurons · sigmoid inside, softmax at the end", "layer 1", "layer 2", "layer 3"}, nil},
		{"many changes leave room for by how much", 80, 24, "3 A : b 1 space 0 enter : b 2 space 0 enter esc", []string{"by 0.1 6 changes · r resets"}, nil},
		{"an activation for several layers is one change", 80, 24, "3 A", []string{"+ − change x[1] = 2 by 0.1 changed: activation of 2 layers · r resets"}, nil},
		{"of several inputs one is told the key for the next", 80, 24, "3 P P P P right left", []string{"xor 2·2·1", "→ makes a1, 2 sums of layer 1. end goes to y; x: another example input."}, nil},
		{"the first step by neuron", 80, 24, "3 g", []string{"The first step makes a1[1], the sum of neuron 1 of layer 1."}, []string{"row of 3"}},
		{"the first step by term", 80, 24, "3 g g", []string{"The first step adds x[1]·W1[1,1], the first product of the sum a1[1]."}, []string{"row of 3"}},
		{"an edit and a step", 80, 24, "3 right right + right", []string{"try: → bends a2 by sigmoid into z2"}, []string{"→ 0.", "»", "0.6225→"}},
		{"an edit of what is not computed", 80, 24, "3 right : W 2 [ 1 , 1 ] enter +", []string{"[•0.1000→0.2000]", "try:"}, []string{"a1 0."}},
		{"a selected number that is used", 80, 24, "3 right : W 1 [ 1 , 1 ] enter", []string{"•2.0000 [•0.1000]"}, nil},
		{"a selected number that is made", 80, 24, "3 right right ]", []string{"[▸0.6225]"}, nil},
		{"an unknown operand", 80, 24, "3 : W 2 [ 3 , 1 ] enter", []string{"= z1[1]·0.1 + z1[2]·0.2 + z1[3]·0.3 + 0.1"}, []string{"··"}},
		{"a rounded chain", 120, 36, "3 right right right", []string{"= 0.0622 + 0.1537 + 0.2610 ◂ + 0.1 = 0.5769"}, []string{"0.261 "}},
		{"an exact chain", 80, 24, "3 end + : a 1 [ 1 ] enter", []string{"= 0.21 ◂ + 0.2 + 0.1 = 0.51"}, []string{"0.2100"}},
		{"the words for a step", 80, 24, "3 g right right right right right right i",
			[]string{"z1[3], an output of sigmoid", "1/1.1496 = 0.8699"}, []string{"an input"}},
		{"the words for a selection", 80, 24, "3 g right right right right right right : W 1 [ 1 , 1 ] enter i",
			[]string{"W1[1,1], a weight", "a1[1] = 2·0.1 + 1·0.2 + 0.1"}, []string{"an output of sigmoid", "1/1.1496"}},
		{"the words for a product", 80, 24, "3 g g right i", []string{"x[1]·W1[1,1], a product", "= 0.2 + · + ·", "so far ▸0.2 · ·"}, nil},
		{"the words for a layer", 80, 24, "3 right i", []string{"a1, for each neuron the sum", "a1[1] = 2·0.1 + 1·0.2 + 0.1 = 0.2 + 0.2 + 0.1 = 0.5", "= 1 ◂ + 0.6 + 0.3 = 1.9"}, nil},
		{"the words for a maximum", 80, 24, "3 g g end left left left left left left left i", []string{"c, the largest a"}, nil},
		{"the way of a selected weight", 80, 24, "3 end : W 2 [ 3 , 1 ] enter", []string{"W2[3,1] moves a2[1], z2[1], a3 and y. try: esc goes back to y.", "›0.6404", "›0.4044", "›0.5956"}, []string{"»", "›0.7950", "→ 0"}},
		{"the way of a selected sum", 80, 24, "3 end : a 2 [ 1 ] enter", []string{"a2[1] moves z2[1], a3 and y. try: t goes to its step; esc goes back to y."}, nil},
		{"the way of a selected y", 80, 24, "3 end : y [ 1 ] enter", []string{"try: t goes to the step that makes y[1]"}, []string{"›", "moves"}},
		{"the way where it ends", 80, 24, "3 P P P P x x end : W 1 [ 1 , 1 ] enter", []string{"W1[1,1] moves a1[1]; step is flat there. try: esc goes back to y."}, []string{"›"}},
		{"the way of what is multiplied by 0", 80, 24, "3 P P P P end : W 1 [ 2 , 1 ] enter", []string{"W1[2,1] moves nothing: x[2] is 0. try: esc goes back to y."}, []string{"›"}},
		{"no way after an edit", 80, 24, "3 end : W 2 [ 3 , 1 ] enter +", []string{"y 0.4044 0.5956 → 0.4035 0.5965"}, []string{"›", "moves"}},
		{"no way while stepping", 80, 24, "3 end", nil, []string{"›", "moves a"}},
		{"all neurons on a narrow screen", 60, 20, "3 right", []string{"W1 neuron 1 neuron 2 neuron 3 │", "a1 ▸0.5000 ▸1.2000 ▸1.9000", "… y │"}, []string{" of 3"}},
		{"the layers before on a narrow screen", 60, 20, "3 end", []string{"│ x … z1 layer 2 z2 layer 3 y │"}, []string{"… y │"}},
		{"some neurons of many", 40, 14, "3 right", []string{"W1 1 of 3 │"}, nil},
		{"a formula without room", 60, 20, "3 right right", []string{"z1[1] = 1/(1 + e^−0.5) = 1/(1 + 0.6065) = … = 0.6225"}, []string{"and 3 more"}},
		{"one table, one way of writing", 80, 24, "3 P P P P x x x end x", []string{"•-0.2000→0.3000", "▸0.0000→1.0000"}, []string{"-0.2→0.3"}},
		{"one number to a neuron", 80, 24, "3 right", []string{" x layer 1 a1 layer 2 a2 layer 3 a3 │"}, []string{"a1 z1"}},
		{"one number to a neuron, the first z", 80, 24, "3 g right right right right", []string{" x layer 1 z1 layer 2 a2 layer 3 a3 │"}, nil},
		{"one number to a neuron, the end", 80, 24, "3 end", []string{" x layer 1 z1 layer 2 z2 layer 3 y │"}, nil},
		{"two numbers to a neuron", 120, 36, "3 right", []string{"x layer 1 a1 ────── z1 layer 2 a2 ────── z2 layer 3 a3 ─────── y │", "│ ▸0.5000 ─ · │"}, nil},
		{"the trial", 80, 24, "3 end *", []string{"try: * multiplies by ten again, esc ends it. When is e^s too large?"}, []string{"change an input"}},
		{"playing", 80, 24, "3 space", []string{"try: space pauses"}, nil},
		{"a name without its index", 80, 24, "3 : y enter", []string{"which one of y? y[1] or y[2]"}, nil},
		{"a large screen", 150, 45, "3 end", []string{"z2 W3 neuron 1 neuron 2 │", "a3 •0.3230 •0.7101 │", "y = softmax(a3) ▸0.4044 ▸0.5956 │"}, nil},
		{"a large screen at the first step", 150, 45, "3 right", []string{"x W1 neuron 1", "z1 W2 neuron 1"}, nil},
		{"the largest screen", 200, 60, "3 z end", []string{"x W1 neuron 1", "z1 W2 neuron 1", "z2 W3 neuron 1"}, nil},
	} {
		frame := squeezed(render(stateAfter(t, c.width, c.height, c.keys), noColours, c.width, c.height))
		for _, want := range c.has {
			if !strings.Contains(frame, want) {
				t.Errorf("%s, after %q: there is no %q in\n%s", c.what, c.keys, want, frame)
			}
		}
		for _, wrong := range c.lacks {
			if strings.Contains(frame, wrong) {
				t.Errorf("%s, after %q: there is %q in\n%s", c.what, c.keys, wrong, frame)
			}
		}
	}
}

// TestSelectedWeightOfMany selects a weight in the midst of a large layer and changes
// it: it stands in its brackets, and in the sum.
func TestSelectedWeightOfMany(t *testing.T) {
	s := with(t, state.New().Load(digits), "W2[33,77]", "0.5")
	s = state.Apply(s, state.NextView{}) // the sheet
	frame := squeezed(render(s, noColours, 80, 24))
	if !regexp.MustCompile(`\[•-?\d\.\d{4}→0\.5000\]`).MatchString(frame) || !strings.Contains(frame, "z1[33] · [0.5000]") {
		t.Errorf("W2[33,77] is not in sight:\n%s", frame)
	}
	if frame := squeezed(render(s, noColours, 150, 45)); !strings.Contains(frame, "neuron 76 neuron 77 neuron 78 of 100") && !strings.Contains(frame, "neuron 76 neuron 77 78 of 100") {
		t.Errorf("a pane of 68 cells does not have three neurons:\n%s", frame)
	}
	end := with(t, state.Apply(state.New().Load(digits), state.StepTo{End: +1}), "x[2]", "9")
	if frame := squeezed(render(end, noColours, 80, 24)); !regexp.MustCompile(`│ y\[\d+\] \S+→\S+ .* and \d more`).MatchString(frame) {
		t.Errorf("what becomes of ten y is not told:\n%s", frame)
	}
}

// TestWorkingOfAPart holds that what is copied in the middle of a step says only what
// is computed.
func TestWorkingOfAPart(t *testing.T) {
	for keys, want := range map[string]string{
		"3 g g right right right right right g":          "a1[2] so far = 2·0.3 + 1·0.4 = 1",
		"3 g g right right right g":                      "a1[1] = 2·0.1 + 1·0.2 + 0.1 = 0.2 + 0.2 + 0.1 = 0.5",
		"3 g g end left left left left g":                "e^(a-c), 1 of 2 = [0.67904582]",
		"3 g g end left left left left left left left g": "c = 0.7100975527119566",
	} {
		got := Working(after(t, keys))
		lines := strings.Split(got, "\n")
		if last := lines[len(lines)-1]; !strings.HasPrefix(last, want) {
			t.Errorf("after %q the last line of\n%s\nis not %q", keys, got, want)
		}
		if strings.Contains(got, "= ·") {
			t.Errorf("after %q a number is a point:\n%s", keys, got)
		}
	}
}

// TestWorkingInHand holds that what is copied is the working of what moved last: the step,
// or the selected number, alone; and of a large layer not all.
func TestWorkingInHand(t *testing.T) {
	for keys, want := range map[string]string{
		"3 right right": "z1 = sigmoid(a1)\nz1[1] = 1/(1 + e^−0.5) = 1/(1 + 0.6065) = 1/1.6065 = 0.6225\n" +
			"z1[2] = 1/(1 + e^−1.2) = 1/(1 + 0.3012) = 1/1.3012 = 0.7685\n" +
			"z1[3] = 1/(1 + e^−1.9) = 1/(1 + 0.1496) = 1/1.1496 = 0.8699",
		"3 right right : a 1 [ 2 ] enter": "a1 = np.dot(x, W1) + b1\na1[2] = x[1]·W1[1,2] + x[2]·W1[2,2] + b1[2]\na1[2] = 2·0.3 + 1·0.4 + 0.2 = 0.6 + 0.4 + 0.2 = 1.2",
		"3 right right : b 1 [ 2 ] enter": "a1 = np.dot(x, W1) + b1\na1[2] = x[1]·W1[1,2] + x[2]·W1[2,2] + b1[2]\na1[2] = 2·0.3 + 1·0.4 + 0.2 = 0.6 + 0.4 + 0.2 = 1.2",
		"3 right right : z 1 [ 3 ] enter": "z1 = sigmoid(a1)\nz1[3] = 1/(1 + e^−1.9) = 1/(1 + 0.1496) = 1/1.1496 = 0.8699",
	} {
		if got := Working(after(t, keys)); got != want {
			t.Errorf("after %q it is\n%s\nwant\n%s", keys, got, want)
		}
	}
	many := Working(state.Apply(state.New().Load(digits), state.StepTo{End: +1}))
	one := Working(state.Apply(state.Apply(state.New().Load(digits), state.StepBy{Steps: 1}), state.Focus{Pane: state.NetworkPane}))
	if lines := strings.Split(one, "\n"); len(lines) != 2+16+1 || lines[len(lines)-1] != "… and 34 more in the same way" || strings.Count(lines[2], "·") != 784 || strings.Contains(lines[2], "…") {
		t.Errorf("of 50 neurons %d lines are copied, the last %.60q; the first has %d products", len(lines), lines[len(lines)-1], strings.Count(lines[2], "·"))
	}
	if !strings.Contains(many, "y = [") {
		t.Errorf("at the end there is no y:\n%s", many)
	}
}

// TestOutcomeHasNumbers holds that a name never stands without its numbers: beside a
// notice, where all digits have no room, four decimals stand.
func TestOutcomeHasNumbers(t *testing.T) {
	s := state.Apply(with(t, state.Apply(state.New(), state.StepTo{End: +1}), "W2[3,1]", "0.4"), state.Precision{})
	if frame := squeezed(render(s, noColours, 80, 24)); !strings.Contains(frame, "Numbers show every digit that has room. y 0.4044 0.5956 → 0.4035 0.5965 │") {
		t.Errorf("beside a notice there is no y in four decimals:\n%s", frame)
	}
	for width := 1; width < 130; width++ {
		if line := network.Outcome(s, width); strings.HasSuffix(line, "] ") || strings.Contains(line, "]  ") || canvas.TextWidth(line) > width {
			t.Errorf("in %d cells it is %q", width, line)
		}
	}
}

// TestEveryDigitIsNotRounded holds that a sum of which every digit is written is not called rounded, as one with
// four decimals is, but what it is: off by the rounding of a float64.
func TestEveryDigitIsNotRounded(t *testing.T) {
	checkShown(t, []shownCase{
		{"four decimals", 160, 48, "3 z : x [ 1 ] space 1 . 2 3 4 5 enter end left left left", []string{"(rounded)"}, []string{"by rounding"}},
		{"every digit, in cards", 160, 48, "3 z end left left left d", []string{"(by rounding)"}, []string{"(rounded)"}},
		{"every digit, in columns", 80, 24, "3 g right right right right right right right d", []string{"0.215950889819989 (by rounding)"}, []string{"(rounded)"}},
		{"every digit, in a line", 100, 24, "3 right : x [ 1 ] space 1 . 1 enter : a 1 [ 2 ] enter d", []string{"(by rounding)"}, []string{"(rounded)"}},
	})
}

// TestNetworkInASCII holds that the lines between neurons are told apart by ASCII
// characters: the sign of a weight, and whether the step takes it.
func TestNetworkInASCII(t *testing.T) {
	theme, err := canvas.NewTheme("auto", termenv.Ascii, true)
	if err != nil {
		t.Fatal(err)
	}
	frame := render(after(t, "3 right"), theme, 80, 24)
	for _, want := range []string{`-\\--------> >0.5000`, "X", "/", " #2.0000 ", ">0.5000", "stepping by layer, 1 of 6", "x (2) * W1 (2x3)"} {
		if !strings.Contains(frame, want) {
			t.Errorf("there is no %q in\n%s", want, frame)
		}
	}
	if strings.Contains(frame, "::") || strings.Contains(frame, "*2.0000") || strings.Contains(frame, " * a1") {
		t.Errorf("there are blobs, or a product that is none, in\n%s", frame)
	}
	s := with(t, after(t, "3 right"), "W1[1,1]", "-0.1")
	if frame := render(s, theme, 80, 24); !strings.Contains(frame, " x-0.1 --  --> ") || !strings.Contains(frame, "[!-0.1000]") {
		t.Errorf("a weight below 0 has no gaps in\n%s", frame)
	}
}

// TestLinesInHand holds that the lines into the one neuron in hand are two dots wide, so
// that they are told without colour, and begin behind their weights; other lines are thin.
func TestLinesInHand(t *testing.T) {
	for keys, want := range map[string]string{
		"3":         "    2.0000  ⢟⡭⢍⣉⠉⠉⠒⠒⠒⠒⢒⡲ ",
		"3 right":   "   •2.0000  ⢟⡭⢍⣉⠉⠉⠒⠒⠒⠒⢒⡲ ▸0.5000",
		"3 g right": "   •2.0000 ×0.1 ⠛⠛⠛⠛⠶⠶⠶⣶ ▸0.5000",
	} {
		if frame := render(after(t, keys), noColours, 80, 24); !strings.Contains(frame, want) {
			t.Errorf("after %q there is no %q in\n%s", keys, want, frame)
		}
	}
}

// TestOneLayerStandsOverItsLines holds that the head of each bundle of lines is the layer
// that the weights belong to, whatever else is wide.
func TestOneLayerStandsOverItsLines(t *testing.T) {
	for _, size := range [][2]int{{80, 24}, {100, 30}, {120, 36}, {160, 30}, {160, 48}, {220, 60}} {
		frame := render(after(t, "3 z right"), noColours, size[0], size[1])
		for _, want := range []string{"layer 1", "layer 2", "layer 3"} {
			if !strings.Contains(frame, want) {
				t.Errorf("on %v there is no %q in\n%s", size, want, frame)
			}
		}
	}
}

// TestUnnamedActivations holds that the frame says, at every step, which activations stand
// in for those that a file does not name.
func TestUnnamedActivations(t *testing.T) {
	n := madeNetwork("own", model.Softmax, 2, 2)
	n.File = &presets.FileOrigin{Path: "/home/own.npz", Bare: true}
	s := state.Apply(state.New(), state.Opened{Network: n})
	for range 3 {
		if frame := render(s, noColours, 80, 24); !strings.Contains(frame, "─ own.npz names no activations; assumed: softmax at the end; a changes one ─") {
			t.Errorf("at place %d it is not said in\n%s", s.Network.Place, frame)
		}
		s = state.Apply(s, state.StepBy{Steps: 1})
	}
}
