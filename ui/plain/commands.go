package plain

import (
	"fmt"
	"strings"

	"nnexplore/model"
	"nnexplore/ui/plain/aloud"
	"nnexplore/ui/plain/typed"
	"nnexplore/ui/state"
)

// groups are the headings of the help.
var groups = []string{"Gate", "Network", "Curves", "Numbers", "Files", "All"}

// commands is every command, in the order of the help.
func commands() []command {
	return append([]command{
		{group: "Gate", name: "theta", alias: "θ", takes: "a number, or nothing", most: 1, example: "theta 0.7", does: "Sets the threshold of the perceptron, or says it.", asks: true, run: (*Session).theta},
		{group: "Gate", name: "w1", takes: "a number, or nothing", most: 1, example: "w1 minus 0.5", does: "Sets the weight of the first input, or says it.", asks: true, run: (*Session).w1},
		{group: "Gate", name: "w2", takes: "a number, or nothing", most: 1, example: "w2 1", does: "Sets the weight of the second input, or says it.", asks: true, run: (*Session).w2},
		{group: "Gate", name: "bias", takes: "a number, or nothing", most: 1, example: "bias minus 0.7", does: "Sets the bias, which is minus theta, or says it.", asks: true, run: (*Session).bias},
		{group: "Gate", name: "gate", takes: "nothing", example: "gate", does: "Says the rule and the truth table.", run: (*Session).gate},
		{group: "Gate", name: "try", takes: "two numbers, x1 and x2, or nothing", most: 2, example: "try 0.3 0.9", does: "Tries inputs of your own, or says again what they give.", asks: true, run: (*Session).try},
		{group: "Gate", name: "rewrite", takes: "nothing", example: "rewrite", does: "Takes the rule one step further from theta to the bias, and then back.", run: (*Session).rewrite},
		{group: "Gate", name: "rule", takes: "greater, or at least, or nothing", most: -1, example: "rule at least", does: "Says what a tie gives, or sets it: y is 1 where the sum is greater than theta, or where it is at least theta.", run: (*Session).tieRule},
		{group: "Gate", name: "ruler", takes: "nothing", example: "ruler", does: "Says which theta gives which gate, with the weights as they are.", run: (*Session).ruler},
		{group: "Gate", name: "xor", takes: "nothing", example: "xor", does: "Says why no single perceptron computes XOR.", run: (*Session).xor},
		{group: "Network", name: "step", alias: "next", takes: "how many steps, or nothing for one", most: 1, example: "step 3", does: "Computes on by a step.", asks: true, run: (*Session).step},
		{group: "Network", name: "back", takes: "how many steps, or nothing for one", most: 1, example: "back 2", does: "Goes back by a step.", run: (*Session).back},
		{group: "Network", name: "start", takes: "nothing", example: "start", does: "Goes to the start, where only x is there.", run: (*Session).start},
		{group: "Network", name: "end", takes: "nothing", example: "end", does: "Computes everything, up to y.", run: (*Session).end},
		{group: "Network", name: "grain", takes: "layer, neuron or term, or nothing", most: 1, example: "grain neuron", does: "Sets what a step is: a whole layer, one number, or one operation.", run: (*Session).grain},
		{group: "Network", name: "where", takes: "nothing", example: "where", does: "Says where you are.", looks: true, run: (*Session).where},
		{group: "Network", name: "goto", takes: "the name of a number", most: -1, example: "goto W2 3 1", does: "Takes a number in hand, and says it; what is computed is computed up to there.", run: (*Session).goTo},
		{group: "Network", name: "set", takes: "the name of an x, W or b and a number", most: -1, example: "set W1 1 2 0.5", does: "Changes one number of the network, or all of a b, such as set b1 0.", asks: true, run: (*Session).set},
		{group: "Network", name: "x", takes: "all the inputs, or nothing", most: -1, example: "x 2, 1", does: "Sets the input of the network, or says it.", run: (*Session).x},
		{group: "Network", name: "activation", takes: "the number of a layer, or hidden for all but the last, and a function, or nothing", most: 4, example: "activation 2 relu", does: "Gives a layer, or all hidden layers together, another activation, or says which ones there are.", run: (*Session).activation},
		{group: "Network", name: "preset", alias: "presets", takes: "the name of a gate or a network, or nothing", most: 1, example: "preset xor", does: "Puts a gate or a network in that the program knows, or lists them.", run: (*Session).preset},
		{group: "Network", name: "sizes", takes: "the number of inputs, then of neurons in each layer; seed and a whole number give other numbers", most: -1, example: "sizes 2 4 1 seed 7", does: "Makes a network of any shape, with tenths for its numbers.", run: (*Session).sizes},
		{group: "Network", name: "input", takes: "nothing", example: "input", does: "Takes the next example input of the network.", run: (*Session).input},
		{group: "Network", name: "draw", takes: "rows from above, with 1 for a dot and 0 for none", most: -1, example: "draw 010 110 010 010 111", does: "Draws x, for a network of 64 inputs: the rows are fitted to a square, as the digits are that such networks are made for.", run: (*Session).draw},
		{group: "Network", name: "noise", takes: "its size, and seed and a whole number for other noise", most: -1, example: "noise 0.2 seed 7", does: "Adds noise to x: to each entry a number between minus that and that, all equally likely.", run: (*Session).noise},
		{group: "Network", name: "speaks", takes: "which output, or nothing for the largest", most: 1, example: "speaks", does: "Says which x make an output larger, and which smaller, where each by itself is a nudge more.", run: (*Session).speaks},
		{group: "Network", name: "examples", takes: "the number of a row to take as x, or nothing", most: 1, example: "examples", does: "Says x and y of each example input of the network, or takes one as x.", run: (*Session).examples},
		{group: "Network", name: "batch", takes: "nothing", example: "batch", does: "Says what the step in hand makes of all example inputs at once.", run: (*Session).batch},
		{group: "Network", name: "turn", takes: "the number of a layer, or nothing for the one you are at", most: 1, example: "turn 2", does: "Says what comes of the product with its factors the other way round.", run: (*Session).turn},
		{group: "Network", name: "rows", takes: "inputs or neurons, or nothing for the other", most: 1, example: "rows neurons", does: "Reads the file of the network again, with a row of W for each value that comes in, or for each neuron.", run: (*Session).rows},
		{group: "Network", name: "notation", takes: "inputs or neurons, what a row of W is for, or nothing for the other", most: 1, example: "notation neurons", does: "Says W with a row for each value that comes in, or for each neuron. It is a way to look: no number changes.", run: (*Session).setNotation},
		{group: "Network", name: "tens", takes: "how often ten is multiplied in, or back, or nothing for once more", most: 1, example: "tens 3", does: "Tries softmax with every a multiplied by ten, as it is and as its definition is written; the network stays as it is.", run: (*Session).tens},
		{group: "Network", name: "trial", takes: "which a of the output and a number, or end", most: 2, example: "trial 1 6543", does: "Tries softmax with another a, as it is and as its definition is written; the network stays as it is.", run: (*Session).trial},
		{group: "Network", name: "truth", takes: "nothing", example: "truth", does: "Says the truth table of a network of two inputs and steps, such as xor.", run: (*Session).truth},
		{group: "Network", name: "plane", takes: "the name of an a, z or y, or nothing for y", most: -1, least: len("pl"), example: "plane z1 2", does: "Says what a network of two inputs gives all over their plane, and where that passes the line.", run: (*Session).plane},
		{group: "Network", name: "reveal", takes: "nothing", example: "reveal", does: "Lets numbers be said that are not computed yet, or hides them again.", run: (*Session).reveal},
		{group: "Network", name: "target", takes: "a number for each y, or nothing", most: -1, example: "target 1 0", does: "Sets what y should be, or says it; step goes on from y then, to the loss and back.", run: (*Session).target},
		{group: "Network", name: "loss", takes: "half squared, mean squared or cross entropy, or nothing", most: 3, example: "loss half squared", does: "Sets what measures how far y is from the target, or says it.", run: (*Session).lossOf},
		{group: "Network", name: "rate", takes: "a number greater than 0, or nothing", most: 1, example: "rate 0.1", does: "Sets how far a step of learning goes, or says it.", run: (*Session).rate},
		{group: "Network", name: "learn", takes: "nothing", example: "learn", does: "Takes one step of learning: the rate times its gradient from each weight and bias.", run: (*Session).learn},
		{group: "Network", name: "check", takes: "the name of an x, W or b, or nothing for the one in hand", most: -1, example: "check W1 1 2", does: "Compares a gradient with what the loss does when the number changes a little.", run: (*Session).check},
		{group: "Curves", name: "curve", takes: "a function and a number", most: 4, example: "curve sigmoid 1.2", does: "Says the value and the slope of an activation function.", asks: true, run: (*Session).curve},
		{group: "Curves", name: "curves", takes: "a number, or nothing", most: 1, example: "curves 1.2", does: "Says what functions there are, or their values at a number.", run: (*Session).curves},
		{group: "Curves", name: "y", takes: "a value of the function in hand, or nothing", most: 1, example: "y 0.9", does: "Finds the x at which the function in hand has that value.", run: (*Session).whereCurve},
		{group: "Curves", name: "gain", takes: "a factor, or nothing", most: 1, example: "gain 10", does: "Makes sigmoid steeper, so that it comes close to the step function.", run: (*Session).gain},
		{group: "Curves", name: "second", takes: "a distance, or nothing", most: 1, example: "second 0.1", does: "Sets a second probe that far from the first and carries the small difference through the network.", run: (*Session).second},
		{group: "Curves", name: "show", takes: "a function, or nothing", most: 3, example: "show relu", does: "Shows a curve; second and export take the curves that are shown.", run: (*Session).show},
		{group: "Curves", name: "hide", takes: "a function", most: 3, example: "hide step", does: "Hides a curve that is shown.", run: (*Session).hide},
		{group: "Curves", name: "oncurve", takes: "nothing", example: "oncurve", does: "Goes from the neuron in hand to its place on the curve of its activation.", run: (*Session).onCurve},
		{group: "Numbers", name: "more", takes: "how many nudges, or nothing for one", most: 1, example: "more 3", does: "Raises the number in hand by a nudge.", asks: true, run: (*Session).more},
		{group: "Numbers", name: "less", takes: "how many nudges, or nothing for one", most: 1, example: "less", does: "Lowers the number in hand by a nudge.", asks: true, run: (*Session).less},
		{group: "Numbers", name: "nudge", takes: "1, 0.1 or 0.01, or nothing", most: 1, example: "nudge 0.01", does: "Sets how much more and less change a number by, or says it.", run: (*Session).nudge},
		{group: "Numbers", name: "digits", takes: "full or four, or nothing", most: 1, example: "digits full", does: "Reads numbers with every digit, or with four decimals.", run: (*Session).digits},
		{group: "Files", name: "open", takes: "the name of a file", path: true, example: "open mine.json", does: "Puts a network in from a file, JSON or npz.", run: (*Session).open},
		{group: "Files", name: "save", takes: "the name of a file that ends in .json", path: true, example: "save mine.json", does: "Writes the network to a file.", run: (*Session).save},
		{group: "Files", name: "export", takes: "the name of a file; its ending says the format, such as .md, .tex, .py, .csv, .json or .txt, or .png for the plane", path: true, example: "export pass.md", does: "Writes to a file what you asked for last: after gate the truth table, after curve the curves, after plane the plane, after step the whole derivation of the pass.", run: (*Session).export},
		{group: "Files", name: "session", takes: "the name of a file", path: true, example: "session mine.session", does: "Writes everything to a file, with what can be undone, to go on from with --state.", run: (*Session).session},
		{group: "Files", name: "copy", takes: "nothing", example: "copy", does: "Copies what why says.", run: (*Session).copy},
		{group: "Files", name: "command", takes: "nothing", example: "command", does: "Copies the command that begins where you are, and says it.", run: (*Session).command},
		{group: "All", name: "why", takes: "the name of a number or another word, or nothing for what is in hand", most: -1, example: "why z1 2", does: "Says how a number comes about, from the beginning.", looks: true, run: (*Session).why},
		{group: "All", name: "explain", alias: "what", takes: "the name of a number or another word, or nothing for what is in hand", most: -1, example: "explain layers", does: "Says what a thing is and what it is for, such as layers, softmax, c, theta, sigmoid, W1 or a tie.", looks: true, run: (*Session).explain},
		{group: "All", name: "predict", takes: "on or off, or nothing", most: 1, least: len("pred"), example: "predict on", does: "Asks for a number before it says it: a number answers, show shows it, and a wrong one is explained.", run: (*Session).predict},
		{group: "All", name: "tour", takes: "the name of a chapter, or list, or off, or nothing to begin or go on", most: 1, example: "tour threshold", does: "Begins the tour of the program, goes on in it, or leaves it: it says one thing, asks for one, and notices when that is so.", run: (*Session).tour},
		{group: "All", name: "hint", takes: "nothing", example: "hint", does: "Says what to type for what the tour asks.", looks: true, run: (*Session).hint},
		{group: "All", name: "undo", takes: "nothing", example: "undo", does: "Takes the last change back.", run: (*Session).undo},
		{group: "All", name: "redo", takes: "nothing", example: "redo", does: "Makes the change again that was taken back.", run: (*Session).redo},
		{group: "All", name: "reset", takes: "gate or network, or nothing for what you were at", most: 1, example: "reset gate", does: "Takes all changes back at once.", run: (*Session).reset},
		{group: "All", name: "help", alias: "?", takes: "a command, or all, or nothing", most: 1, example: "help theta", does: "Explains the commands.", looks: true, run: (*Session).help},
		{group: "All", name: "quit", alias: "exit", takes: "nothing", example: "quit", does: "Ends the session.", run: (*Session).quit, ends: true},
	}, learningCommands()...)
}

// names are the commands of a group, or of all groups for "".
func names(group string) []string {
	var list []string
	for _, c := range commands() {
		if group == "" || c.group == group {
			list = append(list, c.name)
		}
	}
	return list
}

// find is the command that a word means: its name, its other name, or the
// beginning of the names of one command only.
func find(word string) (command, error) {
	word = strings.ToLower(word)
	fit, spelled := []command{}, []string{}
	for _, c := range commands() {
		for _, name := range []string{c.name, c.alias} {
			if name != "" && name == word {
				return c, nil
			}
			if word != "" && len(word) >= c.least && strings.HasPrefix(name, word) {
				fit, spelled = append(fit, c), append(spelled, name)
			}
		}
	}
	if other := typed.Otherwise[word]; len(fit) == 0 && other != "" {
		return command{}, fmt.Errorf("there is no command %s; did you mean %s?", aloud.Quote(word), other)
	}
	for _, c := range fit {
		if c.name != fit[0].name {
			return command{}, fmt.Errorf("%s could be %s", aloud.Quote(word), aloud.Either(spelled))
		}
	}
	if len(fit) > 0 {
		return fit[0], nil
	}
	_, err := typed.ChooseOr("command", word, names(""), "help lists them")
	return command{}, err
}

// help lists the commands, explains one, or explains all.
func (s *Session) help(words []string) ([]string, error) {
	switch {
	case len(words) == 0:
		return overview(), nil
	case strings.EqualFold(words[0], "all"):
		return s.explainAll(), nil
	}
	c, err := find(words[0])
	if err == nil {
		return []string{c.explained(), c.expectation(s)}, nil
	}
	if lines, bad := s.about(words, false); bad == nil {
		return lines, nil
	}
	return nil, err
}

// Command is what help tells of the command of that name; it is nil where there is none.
func Command(name string) (lines []string) {
	for _, c := range commands() {
		if name != "" && (c.name == name || c.alias == name) {
			lines = append(lines, c.explained())
		}
	}
	return lines
}

func overview() []string {
	var lines []string
	for _, g := range groups {
		lines = append(lines, g+": "+strings.Join(names(g), ", ")+".")
	}
	return append(lines,
		"help and a command explains it, such as help theta; help all explains each.",
		"A command may be shortened as long as only one fits; capitals do not matter.",
		"Minus may be the word or the sign: theta minus 0.4, theta -0.4.")
}

func (s *Session) explainAll() []string {
	var lines []string
	for _, c := range commands() {
		lines = append(lines, c.explained()+" Example: "+s.spelled(c.example)+".")
	}
	return lines
}

// topics are the words, beyond the names of numbers and functions, that can be explained.
func topics() map[string]topic {
	lines := func(text func(s *Session) []string) topic {
		return func(s *Session, _ []string) ([]string, error) { return text(s), nil }
	}
	field := func(f state.Field) topic {
		return lines(func(s *Session) []string {
			s.biased = false
			s.do(state.TakeField{Field: f})
			s.atGate()
			return []string{s.fieldMeans(f)}
		})
	}
	kind := func(r model.Ref, what string) topic {
		return lines(func(s *Session) []string { return s.meaning(r, what) })
	}
	return byWord(map[string]topic{
		"layer layers network":              lines((*Session).layersMean),
		"theta θ threshold":                 field(state.Theta),
		"w1":                                field(state.W1),
		"w2":                                field(state.W2),
		"x1":                                field(state.OwnX1),
		"x2":                                field(state.OwnX2),
		"c e shares share":                  lines((*Session).softmaxMeans),
		"activation activations":            lines((*Session).activations),
		"w weight weights":                  kind(model.W(0, 0, 0), "A weight"),
		"b bias biases":                     kind(model.B(0, 0), "A bias"),
		"a sum sums":                        kind(model.A(0, 0), "An a"),
		"input inputs":                      kind(model.X(0), "Each entry of x"),
		"can help commands":                 lines(func(*Session) []string { return overview() }),
		"tie ties":                          lines(tieMeans),
		"margin margins":                    lines(marginMeans),
		"gate rule":                         lines(func(s *Session) []string { s.atGate(); return s.whyGate() }),
		"neuron neurons perceptron":         lines(neuronMeans),
		"saturated saturation slope dead ≈": lines(slopeMeans),
		"matrix w·x w1·x x·w x·w1":          (*Session).productMeans,
	})
}

// why derives what was spoken of last, or explains what is named and derives that.
func (s *Session) why(words []string) ([]string, error) {
	if len(words) > 0 {
		return s.about(words, true)
	}
	switch s.hand {
	case gateInHand, ownInHand:
		return s.whyGate(), nil
	case curveInHand:
		return s.whyCurve(), nil
	case trialInHand:
		return s.tried(), nil
	case stepInHand:
		return s.whyStep(s.state.Network.InHand()), nil
	}
	return s.whyNumber(s.state.Network.Selected), nil
}

// copy puts the derivation of what is in hand on the clipboard, and says it: a terminal
// does not report that it took it.
func (s *Session) copy([]string) ([]string, error) {
	lines, err := s.why(nil)
	if err != nil {
		return nil, err
	}
	first := "This is copied:"
	if s.outside.Copy == nil {
		first = "There is no clipboard here. This is what there is to copy:"
	} else if err := s.outside.Copy(strings.Join(lines, "\n") + "\n"); err != nil {
		return nil, fmt.Errorf("nothing was copied: %s", aloud.Printable(err.Error()))
	}
	return append([]string{first}, lines...), nil
}

// about explains what is named; with works it out as well, where that is a number.
func (s *Session) about(words []string, with bool) ([]string, error) {
	words = meaningful(words)
	whole := strings.ToLower(strings.Join(words, " "))
	if len(words) == 0 {
		return s.explain(nil)
	}
	if lines, ok := s.rowsThat(words); ok {
		return lines, nil
	}
	if r, err := s.ref(words); err == nil {
		return s.aboutNumber(r, with), nil
	}
	if index, ok := s.vector(words); ok {
		return s.aboutVector(index), nil
	}
	if r, ok := s.table(words); ok && (r.Kind == model.InB || r.Layer > 1 || words[0][0] == 'W' || s.paneInHand() == state.NetworkPane) {
		return s.aboutTable(r), nil
	}
	if h, ok := functionNamed(whole); ok {
		return s.aboutFunction(h), nil
	}
	if s.namesProduct(words) {
		return s.productMeans(words)
	}
	for _, known := range []map[string]topic{firstTopics(), topics()} {
		for _, word := range words {
			if t, ok := known[strings.ToLower(word)]; ok {
				return t(s, words)
			}
		}
	}
	for _, word := range words {
		if h, ok := functionNamed(strings.ToLower(word)); ok {
			return s.aboutFunction(h), nil
		}
	}
	if c, err := find(words[0]); err == nil {
		return []string{c.explained(), c.expectation(s)}, nil
	}
	if r, err := s.numberNamed(words); err == nil {
		return s.aboutNumber(r, with), nil
	}
	return nil, fmt.Errorf("%s is nothing that can be explained; try layers, softmax, sigmoid, theta, a weight, or the name of a number such as z1 2", aloud.Quote(strings.Join(words, " ")))
}
