package cli_test

import (
	"fmt"
	"strings"
	"testing"
)

// The forward pass, step by step, in a small window and in a large one.
func TestPlayedForwardPass(t *testing.T) {
	t.Parallel()
	for _, size := range []struct{ cols, rows int }{{80, 24}, {150, 45}} {
		t.Run(fmt.Sprintf("%d×%d", size.cols, size.rows), func(t *testing.T) {
			term := start(t, options{cols: size.cols, rows: size.rows})
			term.shows("this is OR")
			term.after("3", "┤3 network├", "▸x ── a1 ── z1 ── a2 ── z2 ── a3 ── y", "by layer, 0 of 6",
				"x (2) · W1 (2×3) + b1 (3) = a1 (3)", "a1 · · ·", "z1 = sigmoid(a1) · · ·")
			term.lacks("np.dot")
			opening := term.screen()

			steps := []struct {
				chain, place, numpy, shapes string
				made                        []string // what the step makes
				rows                        []string // what else is to be read
			}{
				{" x ━━▸a1 ── z1", "1 of 6", "a1 = np.dot(x, W1) + b1", "x (2) · W1 (2×3) + b1 (3) = a1 (3)",
					[]string{"▸0.5000", "▸1.2000", "▸1.9000"},
					[]string{"a1 ▸0.5000 ▸1.2000 ▸1.9000", "z1 = sigmoid(a1) · · ·"}},
				{"━━ a1 ━━▸z1 ── a2", "2 of 6", "z1 = sigmoid(a1)", "z1 (3) = sigmoid of a1 (3)",
					[]string{"▸0.6225", "▸0.7685", "▸0.8699"},
					[]string{"a1 •0.5000 •1.2000 •1.9000", "z1 = sigmoid(a1) ▸0.6225 ▸0.7685 ▸0.8699"}},
				{"━━ z1 ━━▸a2 ── z2", "3 of 6", "a2 = np.dot(z1, W2) + b2", "z1 (3) · W2 (3×2) + b2 (2) = a2 (2)",
					[]string{"▸0.5769", "▸1.3552"},
					[]string{"z1[1] •0.6225", "a2 ▸0.5769 ▸1.3552", "z2 = sigmoid(a2) · ·"}},
				{"━━ a2 ━━▸z2 ── a3", "4 of 6", "z2 = sigmoid(a2)", "z2 (2) = sigmoid of a2 (2)",
					[]string{"▸0.6404", "▸0.7950"},
					[]string{"a2 •0.5769 •1.3552", "z2 = sigmoid(a2) ▸0.6404 ▸0.7950"}},
				{"━━ z2 ━━▸a3 ── y", "5 of 6", "a3 = np.dot(z2, W3) + b3", "z2 (2) · W3 (2×2) + b3 (2) = a3 (2)",
					[]string{"▸0.3230", "▸0.7101"},
					[]string{"z2[1] •0.6404", "a3 ▸0.3230 ▸0.7101", "y = softmax(a3) · ·"}},
				{"━━ a3 ━━▸y", "6 of 6", "y = softmax(a3)", "y (2) = softmax of a3 (2)",
					[]string{"▸0.4044", "▸0.5956"},
					[]string{"•0.3230", "•0.7101", "y = [0.40442364 0.59557636]", "class 2 wins"}},
			}
			screens := []string{opening}
			for i, step := range steps {
				term.after("right", append(append([]string{step.chain, "by layer, " + step.place, step.numpy, step.shapes},
					step.made...), step.rows...)...)
				for _, later := range steps[i+1:] {
					for _, number := range later.made {
						term.lacks(strings.TrimPrefix(number, "▸"))
					}
				}
				screens = append(screens, term.screen())
			}
			term.after("right", "━━ y ━━▸L ◂", "back by layer, 1 of 7", "= 0.9053")

			for i := len(steps); i >= 0; i-- {
				term.press("left")
				term.returnsTo(screens[i])
			}
			term.after("left", "This is the start: only x is there.")
			term.press("end")
			term.returnsTo(screens[len(steps)])
			term.press("home")
			term.returnsTo(opening)
		})
	}
}

// A weight of layer 1 is changed while the walk is in layer 2, and taken back.
// What y becomes was computed outside of this program.
func TestPlayedEditInMidWalk(t *testing.T) {
	t.Parallel()
	term := start(t, options{})
	term.shows("this is OR")
	term.after("3", "by layer, 0 of 6")
	term.after("g", "by neuron, 0 of 14")
	for i := 1; i <= 8; i++ {
		term.after("right", fmt.Sprintf("by neuron, %d of 14", i))
	}
	term.shows("━━▸a2 ──", "a2 0.5769 ▸1.3552")

	term.after(":", "go to [ ]", "Type a name, or a name and a number")
	name := ""
	for _, letter := range "W1[1,2]" {
		name += string(letter)
		term.after(string(letter), "go to ["+name+" ]")
	}
	term.after("enter", "selected W1[1,2] = 0.3 + − by 0.1", "x[1] •2.0000 0.1000 [•0.3000] 0.5000", "selecting W1[1,2]; computed: up to a2")
	term.lacks("changed:", "→0.")

	edited := []string{"x[1] •2.0000 0.1000 [•0.3000→0.4000] 0.5000", "a1 0.5000 ▸1.2000→1.4000 1.9000", "0.7685→0.8022",
		"»0.5837", "»1.3720", "selected W1[1,2] = 0.4", "changed: W1[1,2]", "━━▸a2 ──", "computed: up to a2"}
	restored := []string{"[•0.4000→0.3000]", "a1 0.5000 ▸1.4000→1.2000 1.9000", "»1.3552",
		"selected W1[1,2] = 0.3", "computed: up to a2"}

	term.after("+", edited...)
	term.after("u", append(restored, "Taken back: W1[1,2] is 0.3 again, was 0.4.")...)
	term.lacks("changed:")
	term.after(":", "go to [ ]")
	term.after("esc", restored...)                     // the marks last while one looks around, until the next step
	term.after("right", "stepping by neuron, 8 of 14") // which only ends the selecting
	term.after("right", "by neuron, 9 of 14")
	term.after("left", "by neuron, 8 of 14")
	term.lacks("→1.2000")

	term.after("ctrl+r", "Done again: W1[1,2] is 0.4, was 0.3.")
	term.after("end", "━━▸y", "by neuron, 14 of 14", "y = [0.40421756 0.59578244]", "+ − change W1[1,2] (in layer 1) = 0.4", "· r resets")
	term.after("u", "Taken back: W1[1,2] is 0.3 again, was 0.4.", "by neuron, 14 of 14", "y = [0.40442364 0.59557636]")
	term.lacks("changed:")
	term.after("ctrl+r", "Done again: W1[1,2] is 0.4, was 0.3.", "(in layer 1) = 0.4 (was 0.3)")
	term.after("ctrl+r", "Nothing is left to redo.")

	// One more number, and then both back at once.
	term.after(":", "go to [ ]")
	for _, letter := range "x[1]" {
		term.press(string(letter))
	}
	term.after("enter", "selected x[1] = 2")
	term.after("-", "selected x[1] = 1.9", "2.0000→1.9000", "changed: x[1], W1[1,2]")
	term.after("r", "article is as it came", "1.9000→2.0000")
	term.lacks("changed:")
	term.after("end", "y = [0.40442364 0.59557636]")
	term.after("r", "Nothing is changed")
	term.after("u", "changed: x[1]", "Taken back: the reset of article; what was changed is there again.")
}
