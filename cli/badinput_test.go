package cli_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// badFiles are files that are no network and no session.
var badFiles = map[string]string{
	"empty.json":   "",
	"text.json":    "hello",
	"array.json":   "[]",
	"ragged.json":  `{"layers":[{"w":[[1,2],[3]],"b":[0,0],"activation":"relu"}]}`,
	"newer.json":   `{"version":99}`,
	"damaged.json": `{"version":2,`,
	"good.json":    `{"layers":[{"w":[[1],[2]],"b":[3],"activation":"relu"}],"x":[1,1]}`,
}

// badFolder goes to a folder with those files, a folder dir, and two .npz files: one
// is cut short, one holds pickled objects.
func badFolder(t *testing.T) {
	t.Helper()
	whole, err := os.ReadFile("../netfile/testdata/article.npz")
	if err != nil {
		t.Fatal(err)
	}
	pickled, err := os.ReadFile("../netfile/testdata/objects.npz")
	if err != nil {
		t.Fatal(err)
	}
	files := map[string]string{"cut.npz": string(whole[:300]), "pickled.npz": string(pickled)}
	for name, text := range badFiles {
		files[name] = text
	}
	chdirTo(t, files)
	if err := os.Mkdir("dir", 0o777); err != nil {
		t.Fatal(err)
	}
	t.Setenv("XDG_STATE_HOME", t.TempDir())
}

// TestBadExplorerFlags has what the explorer says to flags that are wrong.
func TestBadExplorerFlags(t *testing.T) {
	badFolder(t)
	all := "there are " + theGates + ", " + theNets
	const session = "--resume and --state bring everything that is on screen; only --theme, --ascii, --no-mouse, --no-files and --plain go with them"
	for _, c := range []struct {
		args   string // with blanks between; '' is an empty one
		status int
		want   string
	}{
		{"--preset and --preset or", 2, "--preset or: one gate and one network were expected at most"},
		{"--preset article --preset xor", 2, "--preset xor: one gate and one network were expected at most"},
		{"--preset nosuch", 2, `--preset: there is no preset "nosuch"; ` + all},
		{"--preset adn", 2, `--preset: there is no preset "adn" (did you mean and?); ` + all},
		{"--preset ''", 2, `--preset: there is no preset ""; ` + all},
		{"--x 1,2,3", 2, "--x: x has 3 values, but W1 has 2 rows (2×3); --x 2,1 fits"},
		{"--preset xor --x 1 --notation Wx", 2, "--x: x has 1 value, but W1 has 2 columns (2×2); --x 1,0 fits"},
		{"--x two,1", 2, `--x: number 1 of the vector: "two" is not a number; ` + aNumber},
		{"--x ''", 2, "--x: the vector is empty; numbers such as 2, 1 or [2 1] were expected"},
		{"--x -", 2, "--x: the explorer reads no vectors from standard input; numbers such as 2,1 were expected"},
		{"--x 1,nan", 2, `--x: number 2 of the vector: "nan" is not a number; ` + aNumber},
		{"--x 1e999,1", 2, `--x: number 1 of the vector: "1e999" is beyond the largest number there is here, about 1.8e308; ` + aNumber},
		{"--x 1,,2", 2, "--x: number 2 of the vector: nothing was typed; " + aNumber},
		{"--x", 2, "--x: nothing follows; it takes numbers such as 2,1, or - for standard input"},
		{"-x 1,2", 2, `there is no flag "-x" (did you mean --x?); nnexplore --help lists the flags`},
		{"--w1 nan", 2, `--w1: "nan" is not a number; ` + aNumber},
		{"--w2 inf", 2, `--w2: "inf" is not a number; ` + aNumber},
		{"--theta abc", 2, `--theta: "abc" is not a number; ` + aNumber},
		{"--rule <", 2, `--rule: "<" is no rule; > was expected, for 1 where the sum is more than θ, or >=, for 1 where it is at least θ`},
		{"--rule", 2, "--rule: nothing follows; it takes '>' or '>=', in quotes, since the shell takes > for itself"},
		{"--theta", 2, "--theta: nothing follows; it takes a finite number such as 0.7"},
		{"--Theta 1", 2, `there is no flag "--Theta" (did you mean --theta?); nnexplore --help lists the flags`},
		{"--theta 0.7 --bias -0.7", 2, "--theta and --bias are one number with two signs, b = −θ; one of them was expected"},
		{"--bias ''", 2, "--bias: nothing was typed; " + aNumber},
		{"--bias 1_0", 2, `--bias: "1_0" is not a number; ` + aNumber},
		{"--bias 0x10", 2, `--bias: "0x10" is not a number; ` + aNumber},
		{"--curves nosuch", 2, `--curves: there is no curve "nosuch"; there are ` + theCurves},
		{"--curves softmax", 2, `--curves: there is no curve "softmax"; there are ` + theCurves},
		{"--curves sigmoid,stp", 2, `--curves: there is no curve "stp" (did you mean step?); there are ` + theCurves},
		{"--probe 1e300", 2, "the probe at x = 1e+300 lies too far out to be drawn"},
		{"--probe nan", 2, `--probe: "nan" is not a number; ` + aNumber},
		{"--pane gates", 2, `--pane: there is no pane "gates" (did you mean gate?); there are gate, curves, network`},
		{"--pane ''", 2, `--pane: there is no pane ""; there are gate, curves, network`},
		{"--grain word", 2, `--grain: there is no grain "word"; there are layer, neuron, term`},
		{"--theme pink", 2, `--theme: there is no theme "pink"; there are auto, dark, light, mono`},
		{"--step -1", 2, "there is no step -1; by layer article has steps 0 to 6, and on to 13 on the way back"},
		{"--step 99", 2, "there is no step 99; by layer article has steps 0 to 6, and on to 13 on the way back"},
		{"--step 99 --grain neuron", 2, "there is no step 99; by neuron article has steps 0 to 14, and on to 29 on the way back"},
		{"--step 7 --sizes 2-3-1", 2, "there is no step 7; by layer 2-3-1 seed 1 has steps 0 to 4"},
		{"--target 1,0,0", 2, "the target has 3 values, but y has 2; 1,0 was expected"},
		{"--target -", 2, "--target takes numbers such as 1,0"},
		{"--target 0.5,0.6", 2, "the sum of the target is 1.1; with cross-entropy it is 1, as in 1,0"},
		{"--loss cross", 2, `--loss: there is no loss "cross"; there are cross-entropy, half-squared, mean-squared`},
		{"--preset xor --loss cross-entropy", 2, "cross-entropy needs softmax at the end, but layer 2 ends in step; half-squared and mean-squared fit"},
		{"--rate 0", 2, "--rate: η is 0; a finite rate greater than 0 was expected, such as 0.5"},
		{"--file nosuch.json", 1, "nosuch.json: there is no such file; a network in JSON or .npz was expected"},
		{"--file dir", 1, "dir: it is a folder; a file with a network in JSON or .npz was expected"},
		{"--file empty.json", 1, "empty.json: it is empty; a network in JSON or .npz was expected"},
		{"--file text.json", 1, "text.json: line 1, column 1: hello stands at the beginning of the network; an object in { } was expected"},
		{"--file ragged.json", 1, "ragged.json: line 1, column 24: layer 1: row 2 of W has 1 value, but row 1 has 2"},
		{"--file cut.npz", 1, "cut.npz: it is no whole .npz archive; the file is cut short or damaged"},
		{"--file pickled.npz", 1, "pickled.npz: W1 holds Python objects; save plain float arrays"},
		{"--file ''", 2, "--file: nothing was typed; the name of a file was expected"},
		{"--file", 2, "--file: nothing follows; it takes the name of a file"},
		{"--file good.json --preset article", 2, "--file and --preset article are two networks; one of them was expected"},
		{"--activation softmax", 2, `--activation: there is no activation "softmax"; there are ` + theCurves},
		{"--activation relu", 2, "--activation and --output go with --file; a preset has its own"},
		{"--rows neurons", 2, "--rows goes with --file; a preset has a row of W for each value that comes in"},
		{"forward --rows neurons", 2, "--rows goes with --file; a preset has a row of W for each value that comes in"},
		{"network --rows columns", 2, "--rows: there is no rows \"columns\"; there are inputs, neurons"},
		{"--file good.json --activation relu", 2, "--activation and --output: good.json: a JSON file names its own activations; others go with an .npz file only"},
		{"gate --preset xor", 2, "--preset: xor is a network: nnexplore forward --preset xor"},
		{"forward --preset nand", 2, "--preset: nand is a gate: nnexplore gate --preset nand"},
		{"forward --file good.json --output relu", 2, "--activation and --output: good.json: a JSON file names its own activations; others go with an .npz file only"},
		{"--output nosuch", 2, `--output: there is no activation "nosuch"; there are ` + theCurves + ", softmax"},
		{"--state newer.json", 1, "newer.json: the session cannot be resumed: a newer nnexplore saved it, in version 99 of the form; this one reads version 2"},
		{"--state empty.json", 1, "empty.json: the session cannot be resumed: it ends too early; more JSON was expected"},
		{"--state damaged.json", 1, "damaged.json: the session cannot be resumed: it ends too early; more JSON was expected"},
		{"--state ''", 2, "--state: nothing was typed; the name of a file was expected"},
		{"--state newer.json --resume", 2, "--resume and --state are two sessions; one of them was expected"},
		{"--resume --preset article", 2, session}, {"--resume --x 1,2", 2, session}, {"--resume --w1 1", 2, session},
		{"--resume --step 1", 2, session}, {"--resume --step 0", 2, session}, {"--resume --x -", 2, session},
		{"--resume --activation relu", 2, session}, {"--resume --file good.json", 2, session}, {"--state newer.json --grain layer", 2, session}, {"--resume --pane gate", 2, session}, {"--state newer.json --curves tanh", 2, session},
		{"--ascii=maybe", 2, `--ascii: "maybe" is neither true nor false; the flag stands alone`},
		{"--resume=perhaps", 2, `--resume: "perhaps" is no whole number; one such as 3 was expected`},
		{"--resume perhaps", 2, `there is no command "perhaps"; there are ` + commands},
		{"--resume 2 3", 2, `there is no command "2"; there are ` + commands},
		{"--resume 7", 1, "there is no session 7; nnexplore sessions lists those there are"},
		{"--resume=0", 1, "there is no session 0; nnexplore sessions lists those there are"},
		{"--plain 1", 2, `there is no command "1"; there are ` + commands},
		{"article", 2, `there is no command "article"; there are ` + commands},
	} {
		t.Run(c.args, func(t *testing.T) {
			var args []string
			for _, word := range strings.Fields(c.args) {
				args = append(args, strings.ReplaceAll(word, "''", ""))
			}
			stdout, stderr, status := inProcess("", args...)
			if want := "nnexplore: " + c.want + "\n"; stderr != want || status != c.status || stdout != "" {
				t.Errorf("it ends with status %d and says\n%swant %d and\n%s and writes %.60q", status, stderr, c.status, want, stdout)
			}
		})
	}
	// Of these the words are the business of others: one line, and nothing else.
	for _, args := range []string{"--step 1.5", "--step 99999999999999999999", "--step", "--preset", "--state nosuch.json", "--state dir", "--file array.json"} {
		stdout, stderr, status := inProcess("", strings.Fields(args)...)
		if status == 0 || stdout != "" || !strings.HasPrefix(stderr, "nnexplore: ") || strings.Count(stderr, "\n") != 1 {
			t.Errorf("nnexplore %s ends with status %d and says %q", args, status, stderr)
		}
	}
}

// A session that cannot be resumed is put aside, whole, and the program opens.
func TestBadResume(t *testing.T) {
	for _, text := range []string{badFiles["newer.json"], badFiles["damaged.json"], "", "hello"} {
		home := t.TempDir()
		t.Setenv("XDG_STATE_HOME", home)
		folder := filepath.Join(home, "nnexplore")
		path := filepath.Join(folder, "session.json")
		if err := os.MkdirAll(folder, 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		stdout, stderr, status := inProcess("", "--resume")
		kept, err := os.ReadFile(path + ".kept-1")
		if status != 0 || stdout == "" || strings.Count(stderr, "\n") != 1 || !strings.Contains(stderr, "it is kept as "+path+".kept-1") || err != nil || string(kept) != text {
			t.Errorf("%q: status %d, %q; kept is %q (%v)", text, status, stderr, kept, err)
		}
	}
}

// What is typed on the screen and is wrong is refused in words in its field, and
// nothing that was done is lost by it.
func TestBadTyping(t *testing.T) {
	t.Parallel()
	term := start(t, options{cols: 140}) // on which every sentence stands whole
	write := func(name, text string) {
		t.Helper()
		if err := os.WriteFile(filepath.Join(term.command.Dir, name), []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	for name, text := range badFiles {
		write(name, text)
	}
	if err := os.Mkdir(filepath.Join(term.command.Dir, "dir"), 0o777); err != nil {
		t.Fatal(err)
	}
	write("there.md", "mine")

	term.shows("▸θ 0.4", "? keys q quit")
	term.after("right", "▸θ 0.5 was 0.4")
	noNumber := func(text string) string { return `"` + text + `" is not a number; ` + aNumber }
	for typed, says := range map[string]string{
		"abc": noNumber("abc"), "0x10": noNumber("0x10"), "1_0": noNumber("1_0"), "nan": noNumber("nan"), "-inf": noNumber("-inf"),
		"0,7": `"0,7" is not a number; a point was expected, not a comma, as in 0.7`, "1 2": noNumber("1 2"), "--1": noNumber("--1"), "1e": noNumber("1e"), "θ": noNumber("θ"),
		"1e999":                  `"1e999" is beyond the largest number there is here, about 1.8e308; ` + aNumber,
		strings.Repeat("x", 600): noNumber(strings.Repeat("x", 39) + "…"),
	} {
		term.after("enter", "▸θ [ ]")
		term.send(typed)
		term.after("enter", "│ ✗ "+says+" ")
		term.after("esc", "▸θ 0.5")
	}
	term.after("enter", "▸θ [ ]")
	term.after("enter", "▸θ 0.5") // empty: as it was

	term.after("3", "┤3 network├")
	for typed, says := range map[string]string{
		"W9[1,1]": `"W9[1,1]" is no number of this network: its layers go from 1 to 3`,
		"W1[9,9]": `W1 counts from 1: W1[1,1] … W1[2,3]`, "W1[0,1]": `W1 counts from 1: W1[1,1] … W1[2,3]; NumPy's W1[0,1] is W1[1,2] here`,
		"Q": `"Q" is no name here; type W2[3,1], x[1] 0.5, b1 0, η 5 or sizes 2-4-1`, "1": `"1" is no name here; type W2[3,1], x[1] 0.5, b1 0, η 5 or sizes 2-4-1`,
		"x[": "which one of x? x[1] or x[2]", "a1[4]": `a1 counts from 1: a1[1] … a1[3]`, "y[3]": `y counts from 1: y[1] … y[2]`,
	} {
		term.after(":", "go to [ ]")
		term.send(typed)
		term.after("enter", "│ ✗ "+says+" ")
		term.after("esc", "+ − change x[1] = 2")
	}
	const noFormat, exists = "; there are .csv .json .md .py .tex .txt", "the file exists; enter again replaces it, esc leaves it"
	for _, c := range []struct{ key, typed, says string }{
		{"o", "nosuch.json", "there is no such file; a network in JSON or .npz was expected"},
		{"o", "dir", "it is a folder; a file with a network in JSON or .npz was expected"},
		{"o", "empty.json", "it is empty; a network in JSON or .npz was expected"},
		{"o", "text.json", "line 1, column 1: hello stands at the beginning of the network; an object in { } was expected"},
		{"o", "ragged.json", "line 1, column 24: layer 1: row 2 of W has 1 value, but row 1 has 2"},
		{"e", "net.docx", `no format of this pane ends in ".docx"` + noFormat}, {"e", "net", `no format of this pane ends in ""` + noFormat},
		{"e", "no/such/dir/net.md", "it cannot be written: no such file or directory"},
		{"E", "no/such/dir/session", "it cannot be written: no such file or directory"},
		{"O", "dir", "a network is written as JSON; a name that ends in .json was expected"},
		{"e", "there.md", exists}, {"O", "good.json", exists}, {"E", "there.md", exists},
	} {
		term.after(c.key, "[ ]")
		term.send(c.typed)
		term.after("enter", "│ ✗ "+c.says+" ")
		term.after("esc", "try: ")
	}
	if mine, err := os.ReadFile(filepath.Join(term.command.Dir, "there.md")); err != nil || string(mine) != "mine" {
		t.Errorf("the file that was there is %q (%v) after an esc", mine, err)
	}
	term.after("1", "┤1 gate├")
	term.after("u", "▸θ 0.4 was 0.5", "Taken back: θ is 0.4 again, was 0.5.")

	// The second enter replaces the file.
	term.after("3", "┤3 network├")
	term.after("e", "[ ]")
	term.send("there.md")
	term.after("enter", "the file exists")
	term.after("enter", "The derivation is in there.md.")
	if mine, err := os.ReadFile(filepath.Join(term.command.Dir, "there.md")); err != nil || !strings.HasPrefix(string(mine), "# ") {
		t.Errorf("replaced, the file is %.60q (%v)", mine, err)
	}
	leaves(term)
}

// words are of what command lines are made.
var words = strings.Fields(`gate curve forward network presets help completion __complete bash zsh sigmoid relu or and article xor
	--preset --file --x --w1 --w2 --theta --bias --curves --probe --pane --grain --step --target --loss --rate --theme --ascii --no-mouse --resume --state --plain
	--activation --output --from --to --format --keep-going --help -h --version -v -- - -x --= --nosuch json csv text markdown latex numpy plot
	0 1 -1 0.7 2,1 1e999 nan 1e300 layer neuron network softmax tanh dark good.json ragged.json cut.npz dir`)

// FuzzCommandLine takes bytes for a command line: of the words, or of the bytes
// themselves. It never panics, the status is 0, 1 or 2, and what is wrong is one line
// without control characters.
func FuzzCommandLine(f *testing.F) {
	f.Add("", "")
	for i := range words {
		f.Add(fmt.Sprintf("%c%c%c", i, (i*7+3)%len(words), (i*31+11)%len(words)), "2,1\n")
	}
	f.Add("\xff--theta\xff0.7", "")
	f.Add("\xff\xff", "")
	f.Add("\xff--preset\xff\xff\xff", "")
	f.Add("\xff--x\xff\x1b[2J\n", "")
	f.Fuzz(func(t *testing.T, line, stdin string) {
		if len(line) > 200 || len(stdin) > 1000 || strings.ContainsAny(line, "/\\") {
			return
		}
		t.Chdir(t.TempDir())
		t.Setenv("XDG_STATE_HOME", t.TempDir())
		var args []string
		for i := 0; i < len(line); i++ {
			if line[i] == 0xff { // up to the next one it is a word of its own
				word, rest, _ := strings.Cut(line[i+1:], "\xff")
				args = append(args, word)
				i = len(line) - len(rest) - 1
				continue
			}
			args = append(args, words[int(line[i])%len(words)])
		}
		if strings.Contains(strings.Join(args, " "), "--step") && strings.Contains(strings.Join(args, " "), "curve") {
			return // a step may be as small as it likes, and a curve as long
		}
		stdout, stderr, status := inProcess(stdin, args...)
		if status < 0 || status > 2 {
			t.Fatalf("%q ends with status %d", args, status)
		}
		if status == 2 && (strings.Count(stderr, "\n") != 1 || stdout != "") {
			t.Fatalf("%q is wrong and says %q and writes %q", args, stderr, stdout)
		}
		if i := strings.IndexFunc(stderr, func(r rune) bool { return r < ' ' && r != '\n' && r != '\t' || r == 0x7f }); i >= 0 && !strings.Contains(line, "\xff") {
			t.Fatalf("%q says %q, with a control character", args, stderr)
		}
	})
}
