package cli_test

import "testing"

// The keys of a pane stand beside it or, on 80×24, on one screen; a key there does what it
// does in the pane, and ? goes on to all keys, signs and terms.
func TestPlayedKeysOfAPane(t *testing.T) {
	t.Parallel()
	term := start(t, options{args: []string{"--pane", "network"}})
	term.shows("┤3 network├")
	term.after("?", "keys of the network", "a step: layer, neuron, term", "all digits, or four decimals", "a key closes this and does it")
	term.after("g", "stepping by neuron", "┤3 network├")
	term.lacks("keys of the network")
	term.after("?", "keys of the network")
	term.after("?", "Signs", "page 1/")
	term.after("esc", "stepping by neuron")
	term.resize(120, 36)
	term.after("?", "keys of the network", "stepping by neuron", "┤3 network├")
	term.after("esc", "stepping by neuron", "? keys q quit")
	term.lacks("keys of the network")
	leaves(term)
}
