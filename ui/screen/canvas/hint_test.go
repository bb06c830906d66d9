package canvas

import (
	"strings"
	"testing"
)

// TestHint holds which words of a hint are drawn as keys, here in brackets.
func TestHint(t *testing.T) {
	for hint, want := range map[string]string{
		"→ goes on; g: finer, i says why.":            "[→] goes on; [g]: finer, [i] says why.",
		"+ − change a weight; ↑ ↓ select another":     "[+] [−] change a weight; [↑] [↓] select another",
		"the key b writes x as a product":             "the key [b] writes x as a product",
		"esc goes back to y. end goes to a; home":     "[esc] goes back to y. [end] goes to a; [home]",
		"one neuron at a time, typed with enter":      "one neuron at a time, typed with enter",
		"by 0.1 (. for 0.01), enter types it.":        "by 0.1 ([.] for 0.01), [enter] types it.",
		"wider, closer; ( see more (or less)":         "wider, closer; [(] see more (or less)",
		"→ slides x; : y 0.9 goes there, . is a size": "[→] slides x; [:] y 0.9 goes there, [.] is a size",
		"h and space pause, end stops":                "[h] and [space] pause, [end] stops",
		"→ makes a2, 2 sums of layer 2; i: why":       "[→] makes a2, 2 sums of layer 2; [i]: why",
		"V: y over x[1] and x[2]; home starts again.": "[V]: y over x[1] and x[2]; [home] starts again.",
		"[ leads to its b, W and x":                   "[[] leads to its b, W and x",
		"L learns: W − η·∂W, b − η·∂b; C: a loss":     "[L] learns: W − η·∂W, b − η·∂b; [C]: a loss",
		"b rose by 0.1; b turns it: Σ; i says why":    "b rose by 0.1; [b] turns it: Σ; [i] says why",
		"A step is flat; 0 goes to L 0.1 → 0.2":       "A step is flat; [0] goes to L 0.1 → 0.2",
		"2 changes · r resets; or space puts it":      "2 changes · [r] resets; or [space] puts it",
	} {
		c := New(80, 1)
		c.Hint(0, 0, Faint, hint)
		got, key := "", false
		for _, cell := range c.cells[0] {
			if is := cell.Style == Key; is != key {
				got += map[bool]string{true: "[", false: "]"}[is]
				key = is
			}
			got += string(cell.Rune)
		}
		if got = strings.TrimRight(got, " "); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}
