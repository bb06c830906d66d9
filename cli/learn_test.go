package cli_test

import (
	"encoding/json"
	"math"
	"strings"
	"testing"
)

// TestBackwardCommand holds Mazur's numbers, by the digits of his page, and those of the article's
// network by a script in NumPy.
func TestBackwardCommand(t *testing.T) {
	for args, want := range map[string][]string{
		"--preset mazur":                         {"L = 0.2983711087600027\n", "W2 = [[0.35891648 0.51130127]\n", "L = 0.28047144679143016, was", "0.291027924"},
		"":                                       {"L = 0.9052923427223163\n", "L = 0.36303669107836267, was"},
		"--target 0,1":                           {"L = 0.5182256658508465\n", "L = 0.2593082346764116, was"},
		"--target 0,1 --notation Wx":             {"L = 0.2593082346764116, was", "dW3 = np.outer(d3, z2)\n"},
		"--preset xor --x 1,1":                   {"passes nothing back\n", "t = [0.]\n"},
		"--preset textbook --target 0,1":         {"loss: half the squared error"},
		"--loss mse --rate 0.1":                  {"loss: mean squared error", "η = 0.1"},
		"--preset three-classes --x 1,0.2":       {"t = [1. 0. 0.]\n"},
		"--format csv":                           {"name,row,column,value\n", "\nL_after,,,0.36303669107836267\n"},
		"--format markdown --preset mazur":       {"# Backward pass: mazur\n"},
		"--format latex":                         {`\section*{Backward pass: article}`},
		"--format numpy --notation Wx":           {"# The backward pass of article", "np.dot(W3.T, d3)"},
		"--sizes 2-3-1 --target 1 --format json": {`"preset":"2-3-1 seed 1"`},
	} {
		got := mustRun(t, "", append([]string{"backward"}, strings.Fields(args)...)...)
		for _, w := range want {
			if !strings.Contains(got, w) {
				t.Errorf("backward %s has no %q:\n%s", args, w, got)
			}
		}
	}
}

// TestBackwardOfFile takes networks from files, which know no target.
func TestBackwardOfFile(t *testing.T) {
	chdirTo(t, map[string]string{
		"article.json": mustRun(t, "", "presets", "article"),
		"rows.json":    `{"x":[[1,0],[0,1]],"layers":[{"w":[[1],[2]],"b":[0],"activation":"identity"}]}`,
	})
	var file, preset struct {
		L     float64
		After struct{ L float64 }
	}
	for out, args := range map[any][]string{&file: {"article.json", "--target", "1,0"}, &preset: {"--preset", "article"}} {
		if err := json.Unmarshal([]byte(mustRun(t, "", append([]string{"backward", "--format", "json"}, args...)...)), out); err != nil {
			t.Fatal(err)
		}
	}
	if file != preset || math.Abs(file.After.L-0.36303669107836267) > 1e-15 {
		t.Errorf("the file gives %v, the preset %v", file, preset)
	}
	out, errs, status := inProcess("", "backward", "rows.json", "--target", "0")
	if want := "nnexplore: rows.json: x is row 1 of 2; --x gives another\n"; errs != want || status != 0 || !strings.Contains(out, "L = 0.5\n") {
		t.Errorf("status %d, %q\n%s", status, errs, out)
	}
}

// TestBackwardRefusals holds what is said of a command line that is wrong.
func TestBackwardRefusals(t *testing.T) {
	for args, want := range map[string]string{
		"--preset textbook":                 "nothing says what y is meant to be; --target 1,0 is one",
		"--x 1,1":                           "nothing says what y is meant to be; --target 1,0 is one",
		"--x -":                             "--x takes numbers such as 2,1 here, since backward goes back from one x",
		"--target -":                        "--target takes numbers such as 1,0",
		"--target 1":                        "the target has 1 value, but y has 2; 1,0 was expected",
		"--target 1,1":                      "the sum of the target is 2; with cross-entropy it is 1, as in 1,0",
		"--rate 0":                          "--rate: η is 0; a finite rate greater than 0 was expected, such as 0.5",
		"--x 1":                             "--x: x has 1 value, but W1 has 2 rows (2×3); --x 2,1 fits",
		"--target 2,3":                      "t[1] is 2; with cross-entropy a target is a share, from 0 to 1, as in 1,0",
		"--target":                          "--target: nothing follows; it takes numbers such as 2,1, or - for standard input",
		"--preset xor --loss cross-entropy": "cross-entropy needs softmax at the end, but layer 2 ends in step; half-squared and mean-squared fit",
		"--loss l2":                         `--loss: there is no loss "l2"; there are cross-entropy, half-squared, mean-squared`,
	} {
		out, errs, status := inProcess("", append([]string{"backward"}, strings.Fields(args)...)...)
		if errs != "nnexplore: "+want+"\n" || status != 2 || out != "" {
			t.Errorf("backward %s: status %d, %q, %q", args, status, errs, out)
		}
	}
}

// xor-learn and xor-stuck differ only in the seed of their weights, 2 and 1.
func TestSeedBeginsAnew(t *testing.T) {
	told := func(preset string, flags ...string) string {
		stdout, _, status := inProcess("W1\nb1\nW2\nb2\n", append([]string{"--plain", "--pane", "network", "--preset", preset}, flags...)...)
		if status != 0 {
			t.Fatalf("%s %v ends with %d", preset, flags, status)
		}
		return strings.ReplaceAll(strings.ReplaceAll(stdout, "xor-learn", "it"), "xor-stuck", "it")
	}
	weights := func(s string) string { return s[strings.Index(s, "Row 1 of W1"):] }
	stuck, learns := weights(told("xor-stuck")), weights(told("xor-learn"))
	if stuck == learns {
		t.Fatal("the two presets have the same weights")
	}
	if got := weights(told("xor-learn", "--seed", "1")); got != stuck {
		t.Errorf("from the seed 1 xor-learn has\n%s\nxor-stuck has\n%s", got, stuck)
	}
}
