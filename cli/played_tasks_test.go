package cli_test

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// A task is what somebody who reads a first book on neural networks wants to know, the keys
// that find it from where the program opens, and what then stands on the screen. Text that
// is typed counts a key for each of its characters.
type task struct {
	wants string
	keys  []string
	shows []string
}

// mostKeys is more than any task may take.
const mostKeys = 25

// tasks are sixteen questions, two of them in two parts. The numbers are the book's, or
// NumPy's for the same network.
var tasks = []task{
	{"the whole range of θ for AND", []string{"right", "right", "right"},
		[]string{"this is AND", "│ AND for 0.5 ≤ θ < 1", "any θ below 0.5 turns (1,0), (0,1) to 1", "1 or more turns (1,1) to 0"}},
	{"why (1,0) gives 0 at θ = 0.5", []string{"right", "i"},
		[]string{"1 0 0.5 + 0 = 0.5 ≤ 0.5 0 ○ 0, tie", "The sum must exceed θ for the perceptron to fire;", "equal is not enough."}},
	{"a NAND", []string{"p", "down", "down", "enter"},
		[]string{"this is ", "NAND", "-0.5·x1 + (-0.5)·x2 > -0.7", "1→0 ○"}},
	{"the rule of θ = 0.7 with a bias", []string{"right", "right", "right", "b", "b"},
		[]string{"b + w1·x1 + w2·x2 > 0", "-0.7 + 0.5·x1 + 0.5·x2 > 0", "this is AND", "AND for -1 < b ≤ -0.5", "b is −θ"}},
	{"sigmoid(1.2)", []string{"2", "enter", "1.2", "enter"},
		[]string{"◉ x = 1.2 sigmoid 0.7685", "sigmoid(1.2) = 1/(1 + e^−1.2) = 1/(1 + 0.3012) = 1/1.3012 = 0.7685"}},
	{"where sigmoid passes 0.9", []string{"2", ":", "y 0.9", "enter"},
		[]string{"sigmoid gives 0.9 at x = about 2.1972.", "◉ x = 2.1972 sigmoid 0.9"}},
	{"the product that adds most to neuron 2 of layer 2", []string{"3", "end", ":", "a2[2]", "enter"},
		[]string{"= z1[1]·W2[1,2] + z1[2]·W2[2,2] + z1[3]·W2[3,2] + b2[2]", "= 0.2490 + 0.3843 + 0.5219 ◂ + 0.2 = 1.3552", "selecting a2[2]; computed: up to y"}},
	{"y if W3[1,2] becomes 0.5", []string{"3", ":", "W3[1,2] 0.5", "enter", "end"},
		[]string{"y = [0.37398977 0.62601023] class 2 wins", "+ − change W3[1,2] (in layer 3) = 0.5", "· r resets"}},
	{"y with W3[1,2] as it was", []string{"3", ":", "W3[1,2] 0.5", "enter", "end", "u"},
		[]string{"y = [0.40442364 0.59557636] class 2 wins", "Taken back: W3[1,2] is 0.3 again, was 0.5.", "y 0.3740 0.6260 → 0.4044 0.5956"}},
	{"c and each e^(a − c), and why c", []string{"3", "end"},
		[]string{"a3 a − c e^(a−c) y", "[1] •0.3230 -0.3871 0.6790 ▸0.4044", "[2] •0.7101 0.0000 1.0000 ▸0.5956", "c 0.7101 Σ 1.6790 Σ 1.0000",
			"c = max a3", "Subtracting c", "* makes each a ×10 until that breaks."}},
	{"why W1·x does not fit", []string{"3", "right", "w"},
		[]string{"The other way round: W1 (2×3) · x (2)", "The inner sizes 3 and 2 do not meet: W1 has rows of 3, x has 2.", "shapes (2,3) and (2,) not aligned", "w goes back"}},
	{"step in the hidden layers", []string{"3", "A", "end"},
		[]string{"step inside, softmax at the end", "y = [0.37754067 0.62245933]", "· r resets"}},
	{"why 3 layers", []string{"3"},
		[]string{"3 layers of weights, 4 of neurons", "layer 1", "layer 2", "layer 3"}},
	{"y of (1, 0.5) with the identity", []string{"3", "P", "end"},
		[]string{"textbook 2·3·2·2", "1.0000", "0.5000", "y[1] = 0.3168", "y[2] = 0.6963", "identity at the end"}},
	{"why no gate is XOR", []string{"x"},
		[]string{"The rows (1,0) and (0,1) together: w1 + w2 > 2θ.", "The rows (0,0) and (1,1) together: w1 + w2 ≤ 2θ.", "so no w1, w2 and θ give XOR."}},
	{"which layers are XOR", []string{"X", "end"},
		[]string{"XOR: NAND and OR side by side, AND behind them", "x1 x2 NAND OR y", "▸ 1 0 1 1 1", "y[1] is XOR", "x: another example input"}},
	{"the derivation as LaTeX", []string{"3", "e", "a.tex", "enter"},
		[]string{"The derivation is in a.tex."}},
	{"an .npz of one's own", []string{"o", "~/n.npz", "enter"},
		[]string{"n.npz 2·3·2·2", "n.npz brings no x: it is all zeros. u goes back to what was here.", "assumed: sigmoid inside, softmax at the end; a changes one"}},
}

// TestPlayedTasks plays every task on a small terminal or a larger one, by turns, and looks
// for what it finds on both.
func TestPlayedTasks(t *testing.T) {
	t.Parallel()
	network, err := os.ReadFile(filepath.FromSlash("../netfile/testdata/article.npz"))
	if err != nil {
		t.Fatal(err)
	}
	home := t.TempDir()
	if err := os.WriteFile(filepath.Join(home, "n.npz"), network, 0o666); err != nil {
		t.Fatal(err)
	}
	sizes := [][2]int{{80, 24}, {120, 36}}
	for i, task := range tasks {
		size, other := sizes[i%2], sizes[1-i%2]
		t.Run(fmt.Sprintf("%s at %d×%d", task.wants, size[0], size[1]), func(t *testing.T) {
			t.Parallel()
			if n := keysOf(task); n >= mostKeys {
				t.Errorf("it takes %d keys", n)
			}
			term := start(t, options{cols: size[0], rows: size[1], args: []string{"--no-mouse"}, env: []string{"HOME=" + home, "XDG_STATE_HOME=" + t.TempDir()}})
			term.shows("this is OR")
			for _, key := range task.keys {
				if before := term.screen(); key != "enter" {
					term.press(key)
					term.waitUntil(key+" to do something", func() bool { return wholeFrame(term) && text(term.display) != before })
				} else {
					term.press(key)
				}
			}
			term.shows(task.shows...)
			term.resize(other[0], other[1])
			term.until("a frame of the other size with what it finds", func(screen string) bool {
				lines := strings.Split(text(term.display), "\n")
				return len([]rune(lines[0])) == other[0] && !slices.ContainsFunc(task.shows, func(found string) bool { return !strings.Contains(screen, found) })
			})
			leaves(term)
		})
	}
}

// keysOf is how many keys are pressed for a task.
func keysOf(task task) int {
	n := 0
	for _, key := range task.keys {
		if _, named := keys[key]; named {
			n++
			continue
		}
		n += len([]rune(key))
	}
	return n
}
