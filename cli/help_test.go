package cli_test

import (
	"slices"
	"strings"
	"testing"
)

// TestHelp: every command shows an example that runs.
func TestHelp(t *testing.T) {
	chdirTo(t, map[string]string{"mine.json": mustRun(t, "", "presets", "article")})
	for _, command := range []string{"gate", "curve", "forward", "backward", "plane", "softmax", "exercise", "presets"} {
		help := mustRun(t, "", command, "--help")
		if help != mustRun(t, "", "help", command) {
			t.Errorf("help %s and %s --help differ", command, command)
		}
		_, examples, ok := strings.Cut(help, "Examples:\n")
		if !ok {
			t.Errorf("%s has no example", command)
		}
		examples, _, _ = strings.Cut(examples, "\n\n")
		for example := range strings.Lines(examples) {
			line := strings.TrimSpace(example)
			line, _, _ = strings.Cut(line[strings.LastIndex(line, "nnexplore"):], " > ")
			mustRun(t, "2,1\n", strings.Fields(line)[1:]...)
		}
	}
	for _, want := range []string{`"form":"theta"`, "tie", "--bias", "x1,x2,sum,tie,y"} {
		if !strings.Contains(mustRun(t, "", "gate", "--help"), want) {
			t.Errorf("the help of gate does not tell of %s", want)
		}
	}
	if got := mustRun(t, "", "--version"); !strings.HasPrefix(got, "nnexplore ") || strings.Count(got, "\n") != 1 {
		t.Errorf("--version says %q", got)
	}
}

func TestCompletion(t *testing.T) {
	for args, want := range map[string][]string{
		"gate --preset ":               {"or", "and", "nand"},
		"gate --format ":               {"text", "json", "csv", "markdown"},
		"curve ":                       {"sigmoid", "identity"},
		"curve sigmoid --format ":      {"plot", "text", "csv", "json"},
		"forward --preset ":            {"article", "xor"},
		"forward --format ":            {"latex", "numpy"},
		"forward --activation ":        {"relu", "tanh"},
		"forward --output ":            {"softmax", "identity"},
		"backward --loss ":             {"cross-entropy", "half-squared", "mean-squared"},
		"backward --format ":           {"json", "numpy"},
		"forward --sizes ":             {"2-4-1"},
		"--sizes ":                     {"2-4-1"},
		"softmax 1 --format ":          {"text", "json", "csv"},
		"plane --preset ":              {"article", "xor-sigmoid"},
		"plane --preset xor --neuron ": {"z1[1]", "z1[2]", "y[1]"},
		"plane --format ":              {"plot", "csv", "png"},
		"exercise --kind ":             {"gate", "range", "sum", "activation", "softmax", "shapes", "pass", "gradient"},
		"exercise --format ":           {"text", "markdown"},
		"presets ":                     {"or", "article"},
		"":                             {"gate", "curve", "forward", "plane", "softmax", "exercise", "presets"},
		"completion ":                  {"bash", "zsh", "fish", "powershell"},
		"forward --preset article --f": {"--file", "--format"},
	} {
		words := strings.Split(args, " ")
		stdout, _, status := inProcess("", append([]string{"__complete"}, words...)...)
		var offered []string
		for line := range strings.Lines(stdout) {
			word, _, _ := strings.Cut(strings.TrimSpace(line), "\t")
			offered = append(offered, word)
		}
		for _, w := range want {
			if status != 0 || !slices.Contains(offered, w) {
				t.Errorf("behind %q there is no %q among %q", args, w, offered)
			}
		}
	}
	for _, shell := range []string{"bash", "zsh", "fish", "powershell"} {
		if got := mustRun(t, "", "completion", shell); !strings.Contains(got, "nnexplore") {
			t.Errorf("the completion for %s is %q", shell, got)
		}
	}
}
