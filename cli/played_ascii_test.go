package cli_test

import (
	"strings"
	"testing"
	"unicode"
)

// What every command writes, its help and its errors, on a terminal of a language that
// has no more than ASCII, and wherever --ascii asks for it.
func TestPlayedASCIICommands(t *testing.T) {
	t.Parallel()
	for _, test := range []struct{ line, shows string }{
		{"gate", "<= 0.4     0"},
		{"gate --bias -0.7 --format markdown", "| x1 | x2 | b + w1*x1 + w2*x2 = sum |"},
		{"gate --format json", `"name":"OR"`},
		{"curve sigmoid step", "### step function"},
		{"curve step relu sigmoid tanh", "=== ReLU"},
		{"curve relu --format text", "relu"},
		{"forward", "y = [0.40442364 0.59557636]"},
		{"forward --format markdown", "# Forward pass: article"},
		{"forward --format latex", `\documentclass{article}`},
		{"forward --format numpy", "import numpy as np"},
		{"presets", "0.2 + 0.5 is theta = 0.7"},
		{"presets tie", `"w1":0.2`},
		{"--help", "theta you change"},
		{"gate --help", "threshold theta"},
		{"completion bash", "nnexplore"},
		{"--theta 1 --bias 2", "b = -theta; one of them was expected"},
		{"gate --theta θ", `"theta" is not a number`},
		{"--plain --resume", "quit ends."},
	} {
		t.Run(test.line, func(t *testing.T) {
			t.Parallel()
			args := strings.Fields(test.line)
			for name, o := range map[string]options{
				"LANG=C":  {args: args, env: []string{"LANG=C"}, cols: 200, rows: 60},
				"--ascii": {args: append([]string{"--ascii"}, args...), cols: 200, rows: 60},
			} {
				term := start(t, o)
				term.said(test.shows)
				term.send("quit\r") // of the conversation; the others do not read it
				term.wait()
				if i := strings.IndexFunc(string(term.raw()), func(r rune) bool { return r > unicode.MaxASCII }); i >= 0 {
					t.Errorf("%s: a character beyond ASCII is written: %.40q", name, term.raw()[i:])
				}
			}
			stdout, stderr, _ := run(t, "", nil, append(args, "--ascii")...)
			if i := strings.IndexFunc(stdout+stderr, func(r rune) bool { return r > unicode.MaxASCII }); i >= 0 {
				t.Errorf("into a pipe a character beyond ASCII is written: %.40q", (stdout + stderr)[i:])
			}
		})
	}
	// A pipe gets what it always gets, whatever the language is.
	if stdout, _, _ := run(t, "", []string{"LANG=C"}, "gate"); !strings.Contains(stdout, "w1·x1 + w2·x2 > θ") {
		t.Errorf("into a pipe under LANG=C:\n%s", stdout)
	}
}

// Where characters beyond ASCII are two cells wide the screen has none of them, and
// nothing of it is cut.
func TestPlayedWideCharacters(t *testing.T) {
	t.Parallel()
	usual := start(t, options{args: []string{"--ascii"}, cols: 150, rows: 45})
	wide := start(t, options{env: []string{"RUNEWIDTH_EASTASIAN=1"}, cols: 150, rows: 45})
	for _, step := range []struct{ key, shows string }{
		{"1", "|1 gate|"}, {"2", "|2 curves|"}, {"3", "|3 network|"}, {"g", "stepping by neuron"}, {"end", "y = softmax(a3)"}, {"?", "keys of the network"}, {"?", "nnexplore: see where"},
	} {
		usual.after(step.key, step.shows)
		wide.press(step.key)
		wide.returnsTo(usual.screen())
	}
	wide.after("esc", "|3 network|")
	leaves(wide)
	if i := strings.IndexFunc(string(wide.raw()), func(r rune) bool { return r > unicode.MaxASCII }); i >= 0 {
		t.Errorf("a character beyond ASCII is written: %.40q", wide.raw()[i:])
	}
}
