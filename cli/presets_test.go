package cli_test

import (
	"strings"
	"testing"

	"nnexplore/presets"
)

func TestPresetsCommand(t *testing.T) {
	list := mustRun(t, "", "presets")
	at := -1
	for line := range strings.Lines(list) {
		i := strings.Index(line, "gate ")
		if i < 0 {
			i = strings.Index(line, "network ")
		}
		if at < 0 {
			at = i
		}
		if i != at || strings.HasSuffix(line, " \n") {
			t.Errorf("not aligned: %q", line)
		}
	}
	if got := strings.Count(list, "\n"); got != len(presets.Gates())+len(presets.Networks()) {
		t.Errorf("%d presets are listed", got)
	}
	for _, g := range presets.Gates() {
		if got, want := mustRun(t, "", "presets", g.Name), mustRun(t, "", "gate", "--preset", g.Name, "--format", "json"); got != want {
			t.Errorf("%s is written\n%swant\n%s", g.Name, got, want)
		}
	}
}

// TestCapitals holds that words are taken as the screen and the tour write them, NAND and ReLU.
func TestCapitals(t *testing.T) {
	for capitals, want := range map[string]string{
		"gate --preset NAND":                   "gate --preset nand",
		"gate --preset Or-B --format JSON":     "gate --preset or-b --format json",
		"presets NAND":                         "presets nand",
		"presets Xor":                          "presets xor",
		"plane --preset XOR --format CSV":      "plane --preset xor --format csv",
		"--preset NAND --preset XOR":           "--preset nand --preset xor",
		"curve ReLU Tanh":                      "curve relu tanh",
		"backward --loss Half-Squared":         "backward --loss half-squared",
		"exercise --kind Gate":                 "exercise --kind gate",
		"forward --notation XW":                "forward --notation xw",
		"tour THRESHOLD --plain":               "tour threshold --plain",
		"--plain --theme LIGHT --pane NETWORK": "--plain --theme light --pane network",
		"forward --sizes 2-1 --format Numpy":   "forward --sizes 2-1 --format numpy",
		"softmax 1 2 --format Csv":             "softmax 1 2 --format csv",
		"train --preset XOR-learn --steps 2":   "train --preset xor-learn --steps 2",
	} {
		t.Run(capitals, func(t *testing.T) {
			if got, same := mustRun(t, "", strings.Fields(capitals)...), mustRun(t, "", strings.Fields(want)...); got != same {
				t.Errorf("it writes\n%swant as %s does\n%s", got, want, same)
			}
		})
	}
}
