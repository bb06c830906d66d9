package cli_test

import "testing"

// Numbers are set by their names, from whatever pane, and taken back.
func TestPlayedGoto(t *testing.T) {
	t.Parallel()
	term := start(t, options{})
	term.shows("this is OR")
	term.after(":", "go to [ ]", "θ 0.7 sets θ, which is 0.4", "w1 0.3 sets w1, which is 0.5")
	term.press("theta 0.7")
	term.after("enter", "▸θ 0.7 was 0.4", "this is OR → AND")
	term.after("u", "Taken back: θ is 0.4 again, was 0.7.", "this is AND → OR")

	term.after(":", "go to [ ]")
	term.press("W2[3,1] 0.5")
	term.after("enter", "┤3 network├", "selected W2[3,1] = 0.5", "changed: W2[3,1]")
	term.after(":", "W2[3,1] goes to that weight, which is 0.5")
	term.press("x 1,0.5")
	term.after("enter", "changed: x[1], x[2], W2[3,1]")
	term.after("u", "Taken back: x is [2 1] again, was [1 0.5].")
	term.after(":", "go to [ ]")
	term.press("b1 0")
	term.after("enter", "selected b1[1] = 0 was 0.1", "changed: b1[1], b1[2], b1[3], W2[3,1]")
	term.after("u", "Taken back: b1 is [0.1 0.2 0.3] again, was [0 0 0].")

	term.after(":", "go to [ ]")
	term.press("y[1] 0.5")
	term.after("enter", "[y[1] 0.5", "✗ y[1] is computed; set an x, W or b that it comes from, such as b3[1] 0.5")
	term.after("esc", "selected b1[1]")
	leaves(term)
}

// A network of any shape is one flag away, and one command; u goes back to what was there.
func TestPlayedMade(t *testing.T) {
	t.Parallel()
	term := start(t, options{args: []string{"--sizes", "3-2", "--step", "1"}})
	term.shows("┤3 network├", "x (3) · W1 (3×2) + b1 (2) = a1 (2)", "▸-1.4000", "▸0.2800")
	term.after(":", "sizes 2-4-1 makes a network of any shape")
	term.press("sizes 2-4-1 seed 7")
	term.after("enter", "2-4-1 seed 7: made for you: tenths that follow from the seed.", "x (2) · W1 (2×4) + b1 (4) = a1 (4)")
	term.after("Y", "Y again shows it")
	term.after("Y", "nnexplore --sizes 2-4-1 --seed 7")
	term.after("esc", "by layer, 0 of 4")
	term.after("u", "Taken back: the network is 3-2 seed 1 again, was 2-4-1 seed 7.", "▸-1.4000")
	leaves(term)
}

// a changes the layer in hand, A all hidden layers as one edit.
func TestPlayedActivations(t *testing.T) {
	t.Parallel()
	term := start(t, options{args: []string{"--pane", "network"}})
	term.shows("by layer, 0 of 6", "z1 = sigmoid(a1)")
	term.after("a", "Layer 1: step, was sigmoid; a again: relu; u undoes it.", "z1 = step(a1)", "changed: activation of layer 1")
	term.after("u", "Taken back: layer 1 is sigmoid again, was step.")
	term.after("A", "Hidden layers: step, were sigmoid; A again: relu; u undoes it.", "z1 = step(a1)", "article 2·3·2·2, changed")
	term.after("u", "Taken back: the activation of the hidden layers is sigmoid again, was step.", "z1 = sigmoid(a1)")
	term.lacks("changed:")
	leaves(term)
}

// :y goes to where the chosen curve has that height: ln 9 for sigmoid and 0.9.
func TestPlayedOutput(t *testing.T) {
	t.Parallel()
	term := start(t, options{args: []string{"--pane", "curves"}})
	term.shows("◉ x = 0")
	term.after(":", "y 0.9 finds where sigmoid is 0.9")
	term.press("y 0.9")
	term.after("enter", "sigmoid gives 0.9 at x = about 2.197")
	leaves(term)
}
