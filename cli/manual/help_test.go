package manual

import (
	"slices"
	"strings"
	"testing"

	"github.com/spf13/cobra"

	"nnexplore/ui/screen"
	"nnexplore/ui/screen/overlay"
)

// told is what help writes of a word, or its error.
func told(word ...string) (out string, err error) {
	root := &cobra.Command{Use: "nnexplore", Args: cobra.ArbitraryArgs, SilenceErrors: true, SilenceUsage: true, Run: func(*cobra.Command, []string) {}}
	root.AddCommand(&cobra.Command{Use: "softmax", Short: "Softmax of numbers", Run: func(*cobra.Command, []string) {}})
	root.InitDefaultHelpCmd()
	help, _, err := root.Find([]string{"help"})
	if err != nil {
		return "", err
	}
	ExtendHelp(root, help)
	var b strings.Builder
	root.SetOut(&b)
	root.SetArgs(append([]string{"help"}, word...))
	err = root.Execute()
	return b.String(), err
}

func TestHelpNames(t *testing.T) {
	for word, want := range map[string][]string{
		"θ":       {"Names\n  θ  threshold: above it, y is 1\nIn plain words\n  Theta is the threshold: y is 1 only where", "\n  theta: Sets the threshold"},
		"theta":   {"Names\n  θ  threshold: above it, y is 1\nIn plain words\n  Theta is the threshold: y is 1 only where"},
		"Softmax": {"Words\n  softmax  makes shares of 1 of all a\nIn plain words\n  Softmax: it turns"},
		"▸":       {"Signs\n  ▸  chosen, or what a step makes\n"},
		"»":       {"Signs\n  »  has just changed\n"},
		"L":       {"Network: the way back\n  L  learn by one step: W − η·∂W\n"},
		"ctrl+c":  {"Screen\n  q ctrl+c  leave the program\n"},
		"Ctrl-C":  {"Screen\n  q ctrl+c  leave the program\n"},
		"pgdn":    {"Network\n  pgup pgdn  the layer's start, its end\nIn the keys of a pane\n", "a page up, down"},
		":":       {"In every pane\n  :  go to a number, or set it\n"},
		"left":    {"Gate\n  ← →  less, more: by one nudge\nCurves\n", "Signs\n  ← → ↑ ↓  the keys with arrows\n"},
		"k":       {"Gate\n  k  like ↑: choose a number\n", "Names\n  k  gain: sigmoid(k·x)\n"},
		"book":    {"Sources\n  the book  Saito's: Deep Learning"},
		"W3":      {"Names\n  W1  weights of layer 1\nIn plain words\n  Each number of W3 says how much"},
		"W2[3,1]": {"In plain words\n  W2 row 3 column 1 says how much z1 entry 3 counts for neuron 1 of layer 2"},
		"δ3":      {"Signs\n  δ2 ∂W2  slope of L along a2, along W2\n"},
		"dW3":     {"Signs\n  δ2 ∂W2  slope of L along a2, along W2\n"},
		"∂W":      {"Signs\n  δ2 ∂W2  slope of L along a2, along W2\n"},
		"db2":     {"Words\n  gradient  slopes of L, such as ∂W2\n"},
		"loss":    {"Names\n  L  loss: how far y is from t\nNetwork: the way back\n", "In plain words\n  loss: Sets what measures how far y is"},
		"Ruler":   {"Signs\n  ▲  θ or b on its ruler\nIn plain words\n  ruler: Says which theta gives which gate"},
		"export":  {"In every pane\n  e  export this pane\nIn plain words\n  export: Writes"},
		"xor":     {"  XOR  1 where just one is 1\n", "In plain words\n"},
	} {
		out, err := told(word)
		if err != nil || !strings.HasPrefix(out, want[0]) && word != "xor" {
			t.Errorf("%s is explained with\n%s%v", word, out, err)
		}
		for _, w := range want {
			if !strings.Contains(out, w) {
				t.Errorf("%s is explained without %q:\n%s", word, w, out)
			}
		}
	}
	if out, err := told("learning", "rate"); err != nil || out != "Words\n  rate  η of a step; :η 0.1 sets it\n" {
		t.Errorf("the learning rate is explained with\n%s%v", out, err)
	}
	if out, err := told("so", "far"); err != nil || out != "Words\n  so far  the sum up to this product\n" {
		t.Errorf("two words are explained with\n%s%v", out, err)
	}
	if out, err := told("softmax"); err != nil || !strings.HasPrefix(out, "Softmax of numbers\n\nUsage:\n  nnexplore softmax") {
		t.Errorf("the command is explained with\n%s%v", out, err)
	}
}

func TestHelpRefuses(t *testing.T) {
	for word, hint := range map[string]string{"sofmax": " (did you mean softmax?)", "marign": " (did you mean margin?)", "zebra crossing": "", "igit": "", "to": "", "!": ""} {
		want := `there is no command, key, sign or term "` + word + `"` + hint + "; nnexplore help lists the commands, and help keys, help signs and help terms the others"
		if out, err := told(word); out != "" || err == nil || err.Error() != want {
			t.Errorf("%s is explained with %q and\n%v, want\n%v", word, out, err, want)
		}
	}
}

// TestHelpHasAll holds that each line of the screen's help is found by each key or sign in it,
// and each term by its name, as it stands there.
func TestHelpHasAll(t *testing.T) {
	has := func(head string, r overlay.Row, word string) {
		if !slices.ContainsFunc(meanings(word), func(g overlay.Group) bool { return g.Head == head && slices.Contains(g.Rows, r) }) {
			t.Errorf("%q is not explained with %q of %s", word, r.Does, head)
		}
	}
	for _, g := range append(screen.Keys(), overlay.Signs, overlay.Terms[0]) {
		for _, r := range g.Rows {
			for _, word := range strings.Fields(r.Keys) {
				has(g.Head, r, word)
			}
		}
	}
	for _, g := range overlay.Terms {
		for _, r := range g.Rows {
			has(g.Head, r, r.Keys)
		}
	}
}

// TestHelpLists holds that the lists that an error names are whole.
func TestHelpLists(t *testing.T) {
	for word, groups := range map[string][]overlay.Group{"keys": screen.Keys(), "signs": {overlay.Signs}, "Terms": overlay.Terms} {
		var want strings.Builder
		if err := writeMeanings(&want, groups); err != nil {
			t.Fatal(err)
		}
		if out, err := told(word); err != nil || out != want.String() || strings.Count(out, "\n") < len(groups[0].Rows) {
			t.Errorf("help %s writes\n%s%v, want\n%s", word, out, err, &want)
		}
	}
}

// TestHelpIsNarrow holds that no line is wider than 80 cells.
func TestHelpIsNarrow(t *testing.T) {
	for _, word := range words() {
		var b strings.Builder
		if err := writeMeanings(&b, meanings(word)); err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(b.String()) {
			if n := len([]rune(strings.TrimSuffix(line, "\n"))); n > 80 {
				t.Errorf("%q of %s has %d cells", line, word, n)
			}
		}
	}
}
