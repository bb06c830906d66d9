package plain

import (
	"fmt"
	"slices"
	"strings"
)

// A command is one line of the table: how it is spelled, what it takes, what it
// does.
type command struct {
	group   string
	name    string
	alias   string // another spelling, or none
	takes   string // what may stand behind the name, as a phrase
	most    int    // how many words that are, or -1 for any number
	example string
	does    string // a sentence
	run     func(s *Session, words []string) ([]string, error)
	ends    bool // the session
}

// groups are the headings of the help.
var groups = []string{"Gate", "Network", "Curves", "All"}

// commands is every command, in the order of the help.
func commands() []command {
	return []command{
		{group: "Gate", name: "theta", alias: "θ", takes: "a number, or nothing", most: 1, example: "theta 0.7", does: "Sets the threshold of the perceptron, or says it.", run: (*Session).theta},
		{group: "Gate", name: "w1", takes: "a number, or nothing", most: 1, example: "w1 -0.5", does: "Sets the weight of the first input, or says it.", run: (*Session).w1},
		{group: "Gate", name: "w2", takes: "a number, or nothing", most: 1, example: "w2 1", does: "Sets the weight of the second input, or says it.", run: (*Session).w2},
		{group: "Gate", name: "bias", takes: "a number, or nothing", most: 1, example: "bias -0.7", does: "Sets the bias, which is minus theta, or says it.", run: (*Session).bias},
		{group: "Gate", name: "gate", takes: "nothing", example: "gate", does: "Says the rule and the truth table.", run: (*Session).gate},
		{group: "Gate", name: "try", takes: "two numbers, x1 and x2, or nothing", most: 2, example: "try 0.3 0.9", does: "Tries inputs of your own, or says again what they give.", run: (*Session).try},
		{group: "Gate", name: "rewrite", takes: "nothing", example: "rewrite", does: "Takes the rule one step further from theta to the bias, and then back.", run: (*Session).rewrite},
		{group: "Gate", name: "ruler", takes: "nothing", example: "ruler", does: "Says which theta gives which gate, with the weights as they are.", run: (*Session).ruler},
		{group: "Gate", name: "xor", takes: "nothing", example: "xor", does: "Says why no single perceptron computes XOR.", run: (*Session).xor},

		{group: "Network", name: "step", takes: "how many steps, or nothing for one", most: 1, example: "step 3", does: "Computes on by a step.", run: (*Session).step},
		{group: "Network", name: "back", takes: "how many steps, or nothing for one", most: 1, example: "back 2", does: "Goes back by a step.", run: (*Session).back},
		{group: "Network", name: "start", takes: "nothing", example: "start", does: "Goes to the start, where only x is there.", run: (*Session).start},
		{group: "Network", name: "end", takes: "nothing", example: "end", does: "Computes everything, up to y.", run: (*Session).end},
		{group: "Network", name: "grain", takes: "layer, neuron or term, or nothing", most: 1, example: "grain neuron", does: "Sets what a step is: a whole layer, one number, or one operation.", run: (*Session).grain},
		{group: "Network", name: "where", takes: "nothing", example: "where", does: "Says where you are.", run: (*Session).where},
		{group: "Network", name: "goto", takes: "the name of a number", most: -1, example: "goto W2 3 1", does: "Takes a number in hand, and says it; what is computed is computed up to there.", run: (*Session).goTo},
		{group: "Network", name: "set", takes: "the name of an x, W or b and a number", most: -1, example: "set W1 1 2 0.5", does: "Changes one number of the network.", run: (*Session).set},
		{group: "Network", name: "x", takes: "all the inputs, or nothing", most: -1, example: "x 2, 1", does: "Sets the input of the network, or says it.", run: (*Session).x},
		{group: "Network", name: "activation", takes: "the number of a layer and a function, or nothing", most: 3, example: "activation 2 relu", does: "Gives a layer another activation, or says which ones there are.", run: (*Session).activation},
		{group: "Network", name: "preset", takes: "the name of a gate or a network, or nothing", most: 1, example: "preset xor", does: "Puts a gate or a network in that the program knows, or lists them.", run: (*Session).preset},
		{group: "Network", name: "input", takes: "nothing", example: "input", does: "Puts the next input in that belongs to the network.", run: (*Session).input},

		{group: "Curves", name: "curve", takes: "a function and a number", most: 3, example: "curve sigmoid 1.2", does: "Says the value and the slope of an activation function.", run: (*Session).curve},
		{group: "Curves", name: "curves", takes: "a number, or nothing", most: 1, example: "curves 1.2", does: "Says what functions there are, or their values at a number.", run: (*Session).curves},

		{group: "All", name: "why", takes: "nothing", example: "why", does: "Says how the number in hand comes about, from the beginning.", run: (*Session).why},
		{group: "All", name: "undo", takes: "nothing", example: "undo", does: "Takes the last change back.", run: (*Session).undo},
		{group: "All", name: "redo", takes: "nothing", example: "redo", does: "Makes the change again that was taken back.", run: (*Session).redo},
		{group: "All", name: "reset", takes: "gate or network, or nothing for what you were at", most: 1, example: "reset gate", does: "Takes all changes back at once.", run: (*Session).reset},
		{group: "All", name: "digits", takes: "full or four, or nothing", most: 1, example: "digits full", does: "Reads numbers with every digit, or with four decimals.", run: (*Session).digits},
		{group: "All", name: "help", alias: "?", takes: "a command, or all, or nothing", most: 1, example: "help theta", does: "Explains the commands.", run: (*Session).help},
		{group: "All", name: "quit", alias: "exit", takes: "nothing", example: "quit", does: "Ends the session.", run: (*Session).quit, ends: true},
	}
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
// beginning of one name only.
func find(word string) (command, error) {
	word = strings.ToLower(word)
	list := commands()
	if i := slices.IndexFunc(list, func(c command) bool { return c.alias == word }); i >= 0 {
		return list[i], nil
	}
	full, err := choose("command", word, names(""))
	if err != nil {
		return command{}, err
	}
	return list[slices.IndexFunc(list, func(c command) bool { return c.name == full })], nil
}

// answer runs the command if no words are too many.
func (c command) answer(s *Session, words []string) ([]string, error) {
	if c.most >= 0 && len(words) > c.most {
		return nil, c.tooMany(words)
	}
	return c.run(s, words)
}

func (c command) tooMany(words []string) error {
	if c.name == "w1" || c.name == "w2" {
		return fmt.Errorf("this %s is the gate's weight; for one of the network, say goto %s 1 2, or set %s 1 2 0.5",
			c.name, strings.ToUpper(c.name), strings.ToUpper(c.name))
	}
	if c.most == 0 {
		return fmt.Errorf("nothing stands behind %s; %s is too much", c.name, quote(strings.Join(words, " ")))
	}
	return fmt.Errorf("there are too many words behind %s: %s", c.name, quote(strings.Join(words, " ")))
}

// expectation says what the command takes, with an example.
func (c command) expectation() string {
	text := c.name + " takes " + c.takes
	if c.takes == "nothing" {
		return text + "."
	}
	return text + "; for example: " + aloudLine(c.example) + "."
}
