package cli_test

import (
	"slices"
	"strings"
	"testing"
)

// Curves are shown and hidden, the probe slides over them, and ReLU, which goes
// up to 5, changes the y axis.
func TestPlayedCurves(t *testing.T) {
	t.Parallel()
	term := start(t, options{})
	term.shows("this is OR")
	term.after("2", "┤2 curves├", "▸[x]⠒⠒⠒ sigmoid", "[x]⠒⠂⠒ step", "[ ]⠒⠐⠂ relu", "│ 1.0 ┤", "│ 0.0 ┤",
		"◉ x = 0 sigmoid 0.5 step 0", "sigmoid(0) = 1/(1 + e^−0) = 1/(1 + 1) = 1/2 = 0.5")
	opening := term.screen()

	term.after("space", "▸[ ]⠒⠒⠂ sigmoid", "◉ x = 0 step 0")
	term.lacks("⡠⠔⠁⢸")
	term.press("space")
	term.returnsTo(opening)

	term.after("right", "◉ x = 0.1 sigmoid 0.5250 step 1", "sigmoid(0.1) =")
	term.after("right", "◉ x = 0.2 sigmoid 0.5498 step 1")
	at, _ := term.find(" 1.0 ┤", "◉") // on the step
	term.after("left", "◉ x = 0.1 sigmoid 0.5250 step 1")
	term.after("left", "◉ x = 0 sigmoid 0.5 step 0")
	term.after("left", "◉ x = -0.1 sigmoid 0.4750 step 0")
	if now, _ := term.find(" 0.0 ┤", "◉"); now >= at {
		t.Errorf("the probe is in column %d at -0.1, and was in %d at 0.2", now, at)
	}
	term.after("home", "◉ x = -5 sigmoid 0.0067 step 0")
	term.after("left", "The probe stays within the drawing, from -5 to 5.")
	term.after("end", "◉ x = 5 sigmoid 0.9933 step 1")

	term.after("down", "▸[x]⠒⠒⠒ step", "step(5) = (1 if 5 > 0 else 0) = 1")
	term.after("down", "▸[ ]⠒⠐⠂ relu", "step(5) = (1 if 5 > 0 else 0) = 1", "space shows relu")
	before := term.screen()
	term.after("space", "▸[x]⠒⠒⠒ relu", "│ 5.0 ┤", "│ 2.5 ┤", "◉ x = 5 sigmoid 0.9933 step 1 relu 5", "relu(5) = max(0, 5) = 5")
	term.lacks("1.0 ┤")
	term.after("space", "▸[ ]⠒⠐⠂ relu", "step(5) = (1 if 5 > 0 else 0) = 1", "relu is hidden; step is in hand now.")
	term.after("down", "▸[ ]⠒ ⠒ tanh")
	term.press("up")
	term.returnsTo(before)
}

// The sigmoid is made steeper, towards the step.
func TestPlayedGain(t *testing.T) {
	t.Parallel()
	term := start(t, options{})
	term.shows("this is OR")
	term.after("2", "┤2 curves├")
	opening := term.screen()
	term.lacks("⠒ ⠂ sigmoid")
	term.after("s", "The gain is 2: sigmoid(2·x).", "⠒ ⠂ sigmoid(2·0) = 0.5; sigmoid(2·0.1) is 0.4502 below step(0.1) = 1")
	term.after("s", "The gain is 5: sigmoid(5·x).", "⠒ ⠂ sigmoid(5·0) = 0.5; sigmoid(5·0.1) is 0.3775 below step(0.1) = 1")
	term.after("S", "The gain is 2: sigmoid(2·x).", "⠒ ⠂ sigmoid(2·0) = 0.5")
	term.after("S", "The gain is 1: sigmoid as it is.")
	term.press("up") // there is none above; the sentence goes
	term.returnsTo(opening)
}

// Two probes beside each other, and y of the network before and after. The y
// were computed outside of this program.
func TestPlayedTwoProbes(t *testing.T) {
	t.Parallel()
	term := start(t, options{})
	term.shows("this is OR")
	term.after("2", "┤2 curves├")
	term.after("down", "▸[x]⠒⠒⠒ step")
	term.after("down", "▸[ ]⠒⠐⠂ relu")
	term.after("space", "▸[x]⠒⠒⠒ relu")
	term.after("t", "Two probes: ◉, and ◎ 0.01 further on.", "probe ◉→◎ 0 → 0.01 │ the network's x[1] 2 → 2.01, with this curve",
		"step 0 → 1 │ y[1] 0.3775 → 0.3775 y[2] 0.6225 → 0.6225")
	term.after("t", "Two probes: ◉, and ◎ 0.1 further on.", "probe ◉→◎ 0 → 0.1 │ the network's x[1] 2 → 2.1, with this curve",
		"sigmoid 0.5 → 0.5250 │ y[1] 0.4044 → 0.4043 y[2] 0.5956 → 0.5957",
		"step 0 → 1 │ y[1] 0.3775 → 0.3775 y[2] 0.6225 → 0.6225",
		"relu 0 → 0.1 │ y[1] 0.3274 → 0.3243 y[2] 0.6726 → 0.6757")
	for _, sentence := range []string{"Two probes: ◉, and ◎ 0.5 further on.", "Two probes: ◉, and ◎ 1 further on.", "One probe."} {
		term.after("t", sentence)
	}
	term.lacks("◎")
}

// From a neuron to its curve, and back to where one was.
func TestPlayedNeuronOnItsCurve(t *testing.T) {
	t.Parallel()
	term := start(t, options{})
	term.shows("this is OR")
	term.after("3", "by layer, 0 of 6")
	term.after("end", "━━▸y")
	term.after(":", "go to [ ]")
	for _, letter := range []string{"a", "1", "[", "2", "]"} {
		term.after(letter, letter+" ]")
	}
	term.after("enter", "selected a1[2] = 1.2")
	network := term.screen()

	term.after("c", "┤2 curves├", "▸[x]⠒⠒⠒ sigmoid", "◉ x = 1.2 sigmoid 0.7685",
		"The probe stands at a1[2] = 1.2. c goes back to the network.")
	curves := term.screen()
	term.press("c")
	term.returnsTo(network)
	term.press("c")
	term.returnsTo(curves)
	term.press("c")
	term.returnsTo(network)

	// softmax has no curve of its own.
	term.after(":", "go to [ ]")
	for _, letter := range []string{"a", "3", "[", "1", "]"} {
		term.after(letter, letter+" ]")
	}
	term.after("enter", "selected a3[1] = 0.323")
	term.after("c", "┤3 network├", "softmax has no curve")
}

// All three panes at once show what is done in one of them.
func TestPlayedTogether(t *testing.T) {
	t.Parallel()
	term := start(t, options{cols: 150, rows: 45})
	term.shows("┤1 gate├", "─ 1 gate ─", "◂ here", "─ 2 curves ─", "─ 3 network ─", "this is OR", "◉ x = 0 sigmoid 0.5 step 0", "y is not computed yet")
	opening := term.screen()
	for _, pane := range []string{"┤2 curves├", "┤3 network├", "┤1 gate├"} {
		term.after("tab", pane)
		others := slices.DeleteFunc([]string{"┤1 gate├", "┤2 curves├", "┤3 network├"}, func(p string) bool { return p == pane })
		term.lacks(others...)
	}
	term.after("shift+tab", "┤3 network├")
	term.after("end", "▸0.4044", "> 0.4", "◉ x = 0 sigmoid 0.5 step 0", "─ 3 network ─")
	term.lacks("this is OR", "sigmoid(0)")
	term.after("home", "by layer, 0 of 6")
	term.after("z", "┤3 network├", " 1 gate ─ 2 curves ─")
	term.lacks("> 0.4", "◉ x", "◂ here")
	term.after("z", "> 0.4", "◉ x = 0", "◂ here")
	term.press("1")
	term.returnsTo(opening)
}

// The lines are dots, and on V characters; where the terminal has no dots V says so.
func TestPlayedLines(t *testing.T) {
	t.Parallel()
	term := start(t, options{})
	term.shows("this is OR")
	term.after("2", "┤2 curves├", "⢀⡠⠔⠊⠁", "sigmoid, step")
	term.after("V", "The lines are drawn in characters; V draws them in dots.", "┏━━━", "╭──", "▸[x]─── sigmoid")
	term.lacks("⢸", "sigmoid, step")
	term.after("V", "The lines are drawn in dots.", "⢀⡠⠔⠊⠁")

	console := start(t, options{env: []string{"TERM=linux"}})
	console.shows("this is OR")
	console.after("2", "┤2 curves├", "▸[x]─── sigmoid", "┏━━━")
	console.after("V", "this terminal shows no dots")
}

// A plot that is printed on a terminal is of dots too, but for --characters and the console
// of Linux.
func TestPrintedLines(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		args, env []string
		has, not  string
	}{
		{[]string{"curve", "step", "sigmoid"}, nil, "⡇", "┏"},
		{[]string{"curve", "step", "sigmoid", "--characters"}, nil, "┏━━", "⠒"},
		{[]string{"curve", "step", "sigmoid"}, []string{"TERM=linux"}, "┏━━", "⠒"},
		{[]string{"curve", "step", "sigmoid", "--ascii"}, nil, "f(x) = 1/(1 + e^-x)", "⠒"},
	} {
		term := start(t, options{args: c.args, env: c.env})
		term.said("f(x) = 1/(1 + e^")
		if got := string(term.raw()); !strings.Contains(got, c.has) || strings.Contains(got, c.not) {
			t.Errorf("%q with %q prints\n%s", c.args, c.env, got)
		}
	}
	if got := mustRun(t, "", "curve", "sigmoid"); strings.Contains(got, "⠒") || !strings.Contains(got, "╭") {
		t.Errorf("into a pipe the plot is\n%s", got)
	}
}
