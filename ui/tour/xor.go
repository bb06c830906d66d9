package tour

import (
	"slices"

	"nnexplore/model"
	"nnexplore/ui/state"
)

// xor is about what no gate computes, and two layers do.
func xor() Chapter {
	return Chapter{
		Name:  "xor",
		Title: "Why no gate is XOR, and two layers are",
		Start: opened("article",
			state.LoadPreset{Pane: state.GatePane, Name: "and"},
			state.SetRule{To: model.MoreThan},
		),
		Turn: 5,
		Tasks: []Task{
			{
				Tell:  "XOR is 1 where exactly one of x1 and x2 is 1: its rows are 0, 1, 1, 0.",
				Ask:   "Make three rows give what XOR gives; all four, if you can.",
				Done:  nearXOR,
				Where: "The column y of the table, from above. θ alone is enough.",
				Keys:  "← lowers θ, until the ruler says OR: that has three rows right.",
				Words: "Type theta 0.4, which is OR where both weights are 0.5.",
				Why:   "Three are possible. Next comes why all four are not.",
			},
			{
				Tell:  "Each row of XOR asks something of w1, w2 and θ: four conditions.",
				Ask:   "Show these four conditions.",
				Done:  func(s state.State) bool { return s.Gate.XOR },
				Where: "They come at the left, below the rest: ✓ before each that is met, else ✗.",
				Keys:  "x shows them; x once more hides them.",
				Words: "Type xor.",
				Why:   "If w1 and w2 are above a θ of 0 or more, so is w1 + w2: (1,1) gives 1.",
			},
			{
				Tell:  "Drawn as points, the two 1s of XOR lie in opposite corners.",
				Ask:   "Make y of the row x1 = 1, x2 = 1 what it is in XOR: 0.",
				Done:  func(s state.State) bool { return s.Gate.Gate.Row(1, 1).Y == 0 },
				Where: "The plane at the right, ● is y = 1, ○ is y = 0: the line has to pass (1,1).",
				Keys:  "→ raises θ up to the sum of that row. Or enter, that sum, enter.",
				Words: "Type theta and the sum of that row, such as theta 1; then gate.",
				Why:   "One straight line cannot keep (1,0) and (0,1) apart from the other two.",
			},
			{
				Tell:  "Two gates side by side are a layer; one more behind them is a second.",
				Ask:   "Open the network xor, which has these two layers.",
				Done:  func(s state.State) bool { return holds(s, "xor") },
				Where: "It is the ready network that computes XOR.",
				Keys:  "X (shift and x) opens it. Or : and xor.",
				Words: "Type preset xor.",
				Why:   "Layer 1 is NAND and OR, side by side; layer 2 is AND.",
			},
			{
				Tell:  "x goes in. a is the sum that a neuron makes, with b; z is 1 if a > 0.",
				Ask:   "Go on until z1, what layer 1 gives, is there.",
				Done:  func(s state.State) bool { return holds(s, "xor") && given(s, 0) },
				Where: "The line at the top, x ── a1 ── z1: ▸ is where you are.",
				Keys:  "→ goes on by one step: two times. ← goes back.",
				Words: "Type step 2.",
				Why:   "z1[1] is what NAND makes of x, and z1[2] what OR makes of it.",
			},
			{
				Tell:  "The neuron of layer 2 is AND. Its inputs are z1[1] and z1[2].",
				Ask:   "Go on to y, what the network gives out.",
				Done:  func(s state.State) bool { return holds(s, "xor") && atY(s) },
				Where: "The line at the top: a2 and y are still to come.",
				Keys:  "→ two times, or end.",
				Words: "Type end.",
				Why:   "y is 1 where NAND and OR are both 1: where exactly one input is 1.",
			},
			{
				Tell:  "Where both inputs are 1, XOR is 0: see how. The key x takes the next pair.",
				Said:  "Where both inputs are 1, XOR is 0. See how this y comes about.",
				Ask:   "Change x to (1, 1).",
				Done:  func(s state.State) bool { return holds(s, "xor") && slices.Equal(s.Network.X, []float64{1, 1}) },
				Where: "The small table at the right has all four x: ▸ marks the present one.",
				Keys:  "x takes the next of the four, until it is (1, 1). Or : and x 1,1.",
				Words: "Type x 1, 1; then truth reads the small table out.",
				Why:   "OR gives 1 but NAND gives 0, so AND gives 0. Two layers are XOR.",
			},
		},
	}
}

// nearXOR reports whether three rows of the gate are those of XOR; all four never are.
func nearXOR(s state.State) bool {
	right := 0
	for _, r := range s.Gate.Gate.Rows() {
		if (r.Y == 1) == (r.X1 != r.X2) {
			right++
		}
	}
	return right >= 3
}
