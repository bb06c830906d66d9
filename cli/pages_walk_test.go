package cli_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"
)

// TestPagesWalk presses the keys of the five minutes in the order in which they stand
// there, and reads what the text says of each.
func TestPagesWalk(t *testing.T) {
	t.Parallel()
	walk := []struct {
		key   string // as the README shows it
		press []string
		shows []string
	}{
		{"→", []string{"right", "right", "right"}, []string{"▸θ 0.7 was 0.6", "this is AND"}},
		{"u", []string{"u"}, []string{"▸θ 0.6", "Taken back"}},
		{"b", []string{"b", "b"}, []string{"b + w1·x1 + w2·x2 > 0", "▸b -0.6"}},
		{"x", []string{"x"}, []string{"✗"}},
		{"2", []string{"2"}, []string{"┤2 curves├", "[x]⠒⠒⠒ sigmoid", "[x]⠒⠂⠒ step"}},
		{"→", []string{"right"}, []string{"◉ x = 0.1"}},
		{"s", []string{"s"}, []string{"sigmoid(2·x)"}},
		{"f", []string{"f"}, []string{"sigmoid′(0.1)"}},
		{"t", []string{"t"}, []string{"probe ◉→◎"}},
		{"3", []string{"3"}, []string{"┤3 network├", "by layer, 0 of 6"}},
		{"→", slices.Repeat([]string{"right"}, 6), []string{"by layer, 6 of 6", "y = [0.40442364 0.59557636]"}},
		{"g", []string{"g", "g"}, []string{"by term, 36 of 36"}},
		{"i", []string{"i"}, nil},
		{":", []string{":", "W2[3,1]"}, []string{"go to [W2[3,1]"}},
		{"enter", []string{"enter"}, []string{"selected W2[3,1] = 0.3"}},
		{"+", []string{"+"}, []string{"selected W2[3,1] = 0.4"}},
		{"p", []string{"p", "down", "enter"}, []string{"textbook: Saito's book, section 3.4"}},
	}
	term := start(t, options{})
	term.shows("▸θ 0.4", "this is OR")
	kbd := regexp.MustCompile(`<kbd>(.*?)</kbd>`).FindAllStringSubmatch(between(t, theReadme, "## Five minutes", "\n## "), -1)
	for i, step := range walk {
		if i >= len(kbd) || strings.ReplaceAll(kbd[i][1], "&gt;", ">") != step.key {
			t.Fatalf("the key %d of the walk is %v, the test presses %s", i+1, kbd[min(i, len(kbd)-1)], step.key)
		}
		for _, key := range step.press {
			before := len(term.raw())
			term.press(key)
			term.waitUntil("an answer to "+key, func() bool { return len(term.written) > before })
		}
		term.shows(step.shows...)
	}
	if len(kbd) != len(walk) {
		t.Errorf("the walk has %d keys, the test presses %d", len(kbd), len(walk))
	}
	leaves(term)
}
