package cli_test

import (
	"os"
	"path/filepath"
	"testing"
)

// The keys of a pane stand beside it or, on 80×24, on one screen; a key there does what it
// does in the pane, and ? goes on to all keys, signs and terms.
func TestPlayedKeysOfAPane(t *testing.T) {
	t.Parallel()
	term := start(t, options{args: []string{"--pane", "network"}})
	term.shows("┤3 network├")
	term.after("?", "keys of the network", "step: layer, neuron, term", "all digits, or four decimals", "each key closes this and does it")
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

// Under the field for a path stand the networks of the folder with their shapes; the arrows
// choose one, enter opens it, and why another cannot be opened is not cut.
func TestPlayedFilesOfAFolder(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	for name, text := range map[string]string{"mine.json": mine, "old.pkl": "\x80\x04K\x01."} {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	term := start(t, options{args: []string{"--pane", "network"}})
	term.shows("┤3 network├")
	term.after("o", "open the network [ ]", "networks in /", "esc leave")
	term.send(folder + string(filepath.Separator))
	term.shows("mine.json 2-1", "old.pkl a Python pickle")
	term.after("down", "▸ mine.json 2-1")
	term.after("down", "▸ old.pkl")
	term.after("enter", "it is a Python pickle, which is a program and is not run;", `"rb")))`)
	term.after("up", "▸ mine.json 2-1")
	term.after("enter", "mine is open", "2·1")
	leaves(term)
}
