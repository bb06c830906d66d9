package cli_test

import (
	"strings"
	"testing"
)

// TestWrongCommandLines has the message and the status of everything that a
// person is likely to get wrong. Nothing may stand on standard output then.
func TestWrongCommandLines(t *testing.T) {
	chdirTo(t, map[string]string{
		"empty.json":  "",
		"no-x.json":   `{"layers":[{"w":[[1],[2]],"b":[3],"activation":"relu"}]}`,
		"ragged.json": `{"layers":[{"w":[[1,2],[3]],"b":[0,0],"activation":"relu"}]}`,
	})
	for _, c := range []struct {
		args   string
		status int
		want   string
	}{
		// Commands.
		{"fowrad", 2, `there is no command "fowrad" (did you mean forward?); there are ` + commands},
		{"and", 2, `there is no command "and"; there are ` + commands},
		{"Gate", 2, `there is no command "Gate" (did you mean gate?); there are ` + commands},
		{"help nosuch", 2, `there is no command, key, sign or term "nosuch"; ` + helpLists},
		{"help curves", 2, `there is no command, key, sign or term "curves" (did you mean curve?); ` + helpLists},
		{"completion bahs", 2, `there is no completion for "bahs" (did you mean bash?); there are bash, fish, powershell, zsh`},
		{"completion bash more", 2, `bash takes no "more"; nnexplore completion bash --help lists the flags`},
		{"--versoin", 2, `there is no flag "--versoin" (did you mean --version?); nnexplore --help lists the flags`},
		{"--steps 3", 2, `there is no flag "--steps" (did you mean --step?); nnexplore --help lists the flags`},
		{"--ask", 2, `there is no flag "--ask" here; it goes with nnexplore exercise; nnexplore --help lists the flags`},
		{"forward --step 3", 2, `there is no flag "--step" here; it goes with nnexplore curve and nnexplore alone; nnexplore forward --help lists the flags`},
		{"forward --grain layer", 2, `there is no flag "--grain" here; it goes with nnexplore alone; nnexplore forward --help lists the flags`},
		{"forward --rate=2", 2, `there is no flag "--rate" here; it goes with nnexplore backward, nnexplore train and nnexplore alone; nnexplore forward --help lists the flags`},
		{"gate -f json", 2, `there is no flag "-f" (did you mean --format?); nnexplore gate --help lists the flags`},
		{"forward -f json", 2, `there is no flag "-f" (did you mean --file or --format?); nnexplore forward --help lists the flags`},
		{"-z", 2, `there is no flag "-z"; nnexplore --help lists the flags`},

		// Gates.
		{"gate 0.7", 2, `gate takes no "0.7" (did you mean --theta 0.7?); nnexplore gate --help lists the flags`},
		{"gate 1,1", 2, `gate takes no "1,1"; nnexplore gate --help lists the flags`},
		{"gate XOR", 2, `gate takes no "XOR" (did you mean nnexplore forward --preset xor?); nnexplore gate --help lists the flags`},
		{"gate json", 2, `gate takes no "json" (did you mean --format json?); nnexplore gate --help lists the flags`},
		{"gate AND", 2, `gate takes no "AND" (did you mean --preset and?); nnexplore gate --help lists the flags`},
		{"gate --theta abc", 2, `--theta: "abc" is not a number; ` + aNumber},
		{"gate --theta=", 2, `--theta: nothing was typed; ` + aNumber},
		{"gate --theta", 2, `--theta: nothing follows; it takes a finite number such as 0.7`},
		{"gate --theta nan", 2, `--theta: "nan" is not a number; ` + aNumber},
		{"gate --w1 inf", 2, `--w1: "inf" is not a number; ` + aNumber},
		{"gate --w2 1e999", 2, `--w2: "1e999" is beyond the largest number there is here, about 1.8e308; ` + aNumber},
		{"gate --w2 0x10", 2, `--w2: "0x10" is not a number; ` + aNumber},
		{"gate --bias 0,7", 2, `--bias: "0,7" is not a number; a point was expected, not a comma, as in 0.7`},
		{"gate --theta 0.7 --bias -0.7", 2, `--theta and --bias are one number with two signs, b = −θ; one of them was expected`},
		{"gate --thta 0.7", 2, `there is no flag "--thta" (did you mean --theta?); nnexplore gate --help lists the flags`},
		{"gate -theta 0.7", 2, `there is no flag "-theta" (did you mean --theta?); nnexplore gate --help lists the flags`},
		{"gate --w3 1", 2, `there is no flag "--w3" (did you mean --w1?); nnexplore gate --help lists the flags`},
		{"gate --preset adn", 2, `--preset: there is no gate "adn" (did you mean and?); there are ` + theGates},
		{"gate --preset ADN", 2, `--preset: there is no gate "ADN" (did you mean and?); there are ` + theGates},
		{"gate --preset nnd", 2, `--preset: there is no gate "nnd" (did you mean nand?); there are ` + theGates},
		{"gate --preset article", 2, "--preset: article is a network: nnexplore forward --preset article"},
		{"gate --preset", 2, `--preset: nothing follows; it takes one of ` + theGates + ``},
		{"gate --format jsn", 2, `--format: there is no format "jsn" (did you mean json?); there are text, json, csv, markdown`},
		{"gate --format latex", 2, `--format: there is no format "latex"; there are text, json, csv, markdown`},
		{"gate --=x", 2, `bad flag syntax: --=x; nnexplore gate --help lists the flags`},
		{"gate --help=perhaps", 2, `--help: "perhaps" is neither true nor false; the flag stands alone`},

		// Networks that are made.
		{"--sizes 2", 2, `--sizes: "2" is no shape of a network; sizes such as 2-4-1 were expected: the inputs, then the neurons of each layer`},
		{"forward --sizes 2-0", 2, `--sizes: "0" is no size; sizes such as 2-4-1 were expected: the inputs, then the neurons of each layer`},
		{"forward --sizes", 2, `--sizes: nothing follows; it takes sizes such as 2-4-1`},
		{"forward --sizes 2-1 --seed -1", 2, `--seed: "-1" is no seed; a whole number such as 7 was expected`},
		{"forward --seed 7", 2, `--seed goes with --sizes, whose numbers follow from it`},
		{"forward --sizes 2-1 --preset xor", 2, `--sizes and --preset xor are two networks; one of them was expected`},
		{"forward --sizes 2-1 --file a.json", 2, `--sizes and --file are two networks; one of them was expected`},
		{"--sizes 2-1 --preset xor", 2, `--sizes and --preset xor are two networks; one of them was expected`},
		{"forward --sizes 2-1 --x 1,2,3", 2, `--x: x has 3 values, but W1 has 2 rows (2×1); --x -0.7,0.4 fits`},

		// Curves.
		{"curve", 2, `curve needs a name; there are ` + theCurves},
		{"curve sigmiod", 2, `there is no curve "sigmiod" (did you mean sigmoid?); there are ` + theCurves},
		{"curve sigmoid softmax", 2, `there is no curve "softmax"; there are ` + theCurves},
		{"curve relu 2", 2, `curve takes names of functions, not "2"; nnexplore curve relu --at 2 writes the value at that x`},
		{"curve leaky-relu(0.2) 2", 2, `curve takes names of functions, not "2"; nnexplore curve 'leaky_relu(0.2)' --at 2 writes the value at that x`},
		{"curve 0.50", 2, `curve takes names of functions, not "0.50"; nnexplore curve sigmoid --at 0.5 writes the value at that x`},
		{"curve -2", 2, `curve takes names of functions, not "-2"; nnexplore curve sigmoid --at -2 writes the value at that x`},
		{"curve -z", 2, `there is no flag "-z"; nnexplore curve --help lists the flags`},
		{"curve tanh -0.50", 2, `curve takes names of functions, not "-0.50"; nnexplore curve tanh --at -0.5 writes the value at that x`},
		{"curve relu --at 2 --to 3", 2, `--at is a single x; --from, --to and --step are for many`},
		{"curve relu --at 2 --format plot", 2, `--at is a single x, of which no plot is drawn; --format text writes the numbers`},
		{"curve sigmoid --from 5", 2, `--from 5 is not below --to 5; an interval such as -5 to 5 was expected`},
		{"curve sigmoid --from 1 --to -1", 2, `--from 1 is not below --to -1; an interval such as -5 to 5 was expected`},
		{"curve sigmoid --step 0", 2, `--step 0 does not lead from -5 to 5; a number above 0 was expected`},
		{"curve sigmoid --step -0.1", 2, `--step -0.1 does not lead from -5 to 5; a number above 0 was expected`},
		{"curve sigmoid --step 1e-9 --format csv", 2, `arange from -5 to 5 by 1e-09: 1e+10 values, more than the 10000000 allowed`},
		{"curve identity --from -1e300 --to 1e300 --step 1e299", 2,
			`no plot can be drawn from -1e+300 to 1e+300: its numbers are too large or too near to one another; --format csv writes them`},
		{"curve relu --from 1 --to 1.0000000000000002", 2,
			`no plot can be drawn from 1 to 1.0000000000000002: its numbers are too large or too near to one another; --format csv writes them`},
		{"curve relu --to five", 2, `--to: "five" is not a number; ` + aNumber},
		{"curve relu --format png", 2, `--format: there is no format "png"; there are plot, text, csv, json`},

		// Forward passes.
		{"forward 2 1", 2, `forward takes no "2" (did you mean --x 2,1?); nnexplore forward --help lists the flags`},
		{"forward XOR", 2, `forward takes no "XOR" (did you mean --preset xor?); nnexplore forward --help lists the flags`},
		{"forward 2,1", 2, `forward takes no "2,1" (did you mean --x 2,1?); nnexplore forward --help lists the flags`},
		{"forward --x 2", 2, `--x: x has 1 value, but W1 has 2 rows (2×3); --x 2,1 fits`},
		{"forward --preset digits --x 2", 2, `--x: x has 1 value, but W1 has 64 rows (64×30); 64 numbers with commas between them were expected`},
		{"forward --file no-x.json --x 2", 2, `--x: x has 1 value, but W1 has 2 rows (2×1); --x 1,0 fits`},
		{"forward --x 2,1,0", 2, `--x: x has 3 values, but W1 has 2 rows (2×3); --x 2,1 fits`},
		{"forward --x 2,x", 2, `--x: number 2 of the vector: "x" is not a number; ` + aNumber},
		{"forward --x", 2, `--x: nothing follows; it takes numbers such as 2,1, or - for standard input`},
		{"forward --x []", 2, `--x: the vector is empty; numbers such as 2, 1 or [2 1] were expected`},
		{"forward --preset artcle", 2, `--preset: there is no network "artcle" (did you mean article?); there are ` + theNets},
		{"forward --preset and", 2, "--preset: and is a gate: nnexplore gate --preset and"},
		{"plane --preset AND", 2, "--preset: and is a gate: nnexplore gate --preset and"},
		{"forward --format tex", 2, `--format: there is no format "tex" (did you mean text?); there are ` + theFormats},
		{"forward --keep-going", 2, `--keep-going goes with --x -, which reads vectors from standard input`},
		{"forward --keep-going=maybe --x -", 2, `--keep-going: "maybe" is neither true nor false; the flag stands alone`},
		{"forward --x - --format numpy", 2, `--x - writes one line a vector: text, json or csv, not numpy`},
		{"forward --activation relu", 2, `--activation goes with --file; a preset has its own`},
		{"forward --output identity", 2, `--output goes with --file; a preset has its own`},
		{"forward --file no-x.json --activation softmax", 2, `--activation: there is no activation "softmax"; there are ` + theCurves},
		{"forward --file no-x.json --output max", 2, `--output: there is no activation "max"; there are ` + theCurves + `, softmax`},
		{"forward --file no-x.json --preset xor", 2, `--file and --preset are two networks; one of them was expected`},
		{"forward --file=", 2, `--file: nothing was typed; the name of a file was expected`},
		{"forward --file", 2, `--file: nothing follows; it takes the name of a file`},
		{"forward --file nosuch.json", 1, `nosuch.json: there is no such file; a network in JSON or .npz was expected`},

		// Exercises.
		{"exercise xor", 2, `exercise takes no "xor"; --kind KIND asks problems of one kind: gate, range, sum, activation, softmax, shapes, pass, gradient`},
		{"exercise 7", 2, `exercise takes no "7"; --kind KIND asks problems of one kind: gate, range, sum, activation, softmax, shapes, pass, gradient`},
		{"exercise Pass", 2, `exercise takes no "Pass" (did you mean --kind pass?); nnexplore exercise --help lists the flags`},
		{"exercise --kind gat", 2, `--kind: there is no kind "gat" (did you mean gate?); there are gate, range, sum, activation, softmax, shapes, pass, gradient`},
		{"exercise --kind", 2, `--kind: nothing follows; it takes one of gate, range, sum, activation, softmax, shapes, pass, gradient`},
		{"exercise --kind shape,pass", 2, `--kind: there is no kind "shape,pass"; there are gate, range, sum, activation, softmax, shapes, pass, gradient`},
		{"exercise --count 0", 2, `--count 0: a sheet has from 1 to 100 problems`},
		{"exercise --count -3", 2, `--count -3: a sheet has from 1 to 100 problems`},
		{"exercise --count 101", 2, `--count 101: a sheet has from 1 to 100 problems`},
		{"exercise --count five", 2, `--count: "five" is no whole number; one such as 3 was expected`},
		{"exercise --count", 2, `--count: nothing follows; it takes a whole number such as 3`},
		{"exercise --seed -1", 2, `--seed: "-1" is no seed; a whole number such as 7 was expected`},
		{"exercise --format json", 2, `--format: there is no format "json"; there are text, markdown`},
		{"exercise --ask --answers", 2, `--answers goes with a sheet; with --ask an empty line shows the answer`},
		{"exercise --ask --format text", 2, `--format goes with a sheet; --ask puts its questions as text`},
		{"exercise --answers=all", 2, `--answers: "all" is neither true nor false; the flag stands alone`},

		// Presets.
		{"presets artcle", 2, `there is no preset "artcle" (did you mean article?); there are ` + theGates + `, ` + theNets},
		{"presets and or", 2, `presets takes one name, not "or" too`},
		{"presets --all", 2, `there is no flag "--all"; nnexplore presets lists all, and with a name it writes one as JSON: nnexplore presets xor > xor.json`},
		{"presets -w xor", 2, `there is no flag "-w"; nnexplore presets lists all, and with a name it writes one as JSON: nnexplore presets xor > xor.json`},
	} {
		t.Run(c.args, func(t *testing.T) {
			stdout, stderr, status := inProcess("", strings.Fields(c.args)...)
			if want := "nnexplore: " + c.want + "\n"; stderr != want || status != c.status {
				t.Errorf("it ends with status %d and says\n%swant %d and\n%s", status, stderr, c.status, want)
			}
			if stdout != "" {
				t.Errorf("it writes %q as well", stdout)
			}
		})
	}
	// What is wrong in a file is netfile's to say; that it is one line is ours.
	for _, name := range []string{"empty.json", "ragged.json", "."} {
		stdout, stderr, status := inProcess("", "forward", "--file", name)
		if status != 1 || stdout != "" || !strings.HasPrefix(stderr, "nnexplore: "+name+": ") || strings.Count(stderr, "\n") != 1 {
			t.Errorf("%s: status %d, %q, %q", name, status, stdout, stderr)
		}
	}
}

// Whatever a person types, the error is one line without control characters.
func TestErrorsAreOneLine(t *testing.T) {
	for _, odd := range []string{"a\nb", "\x1b[2J", "\x00", "\xff", "\u202e", strings.Repeat("x", 100000), "a\u2028b"} {
		for _, args := range [][]string{{odd}, {"gate", "--theta", odd}, {"gate", "--" + odd}, {"gate", "-" + odd}, {"gate", "--" + odd + "=1"},
			{"gate", "--format", odd}, {"curve", odd}, {"forward", "--x", odd}, {"forward", "--file", odd}, {"presets", odd}, {"help", odd}} {
			stdout, stderr, status := inProcess("", args...)
			line, rest, _ := strings.Cut(stderr, "\n")
			if status == 0 || stdout != "" || rest != "" || !strings.HasPrefix(line, "nnexplore: ") {
				t.Errorf("%.60q: status %d, %.300q", args, status, stderr)
			}
			for _, r := range line {
				if r < ' ' || r == 0x7f || r == '\u202e' || r == '\u2028' {
					t.Errorf("%.60q: the error has %q in it: %.300q", args, r, stderr)
				}
			}
		}
	}
}
