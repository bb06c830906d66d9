package canvas

import (
	"strings"
	"testing"

	"nnexplore/ui/state"
)

// TestLongPromptShowsItsCaret holds that a field of one row begins with the first character from
// which there is room up to the caret, whatever width the characters have.
func TestLongPromptShowsItsCaret(t *testing.T) {
	for _, c := range []struct {
		text  string
		caret int
		want  string
	}{
		{"0123456789", 10, "[56789 ]"}, {"0123456789", 6, "[123456]"}, {"0123456789", 5, "[012345]"}, {"0123456789", 0, "[012345]"},
		{"全全全全1", 5, "[全全1 ]"}, {"全全全全1", 3, "[全全全]"}, {"1全全全全", 3, "[全全全]"}, {"1全全2全全", 3, "[1全全2]"}, {"", 0, "[      ]"},
	} {
		canvas, theme := New(8, 1), Theme{}
		DrawPrompt(canvas, state.Prompt{On: true, Text: []rune(c.text), Caret: c.caret})
		if got := string(canvas.Row(nil, 0, &theme)); got != c.want {
			t.Errorf("%q with the caret at %d is %q, want %q", c.text, c.caret, got, c.want)
		}
	}
	const most = 4000
	canvas := New(80, 1)
	long := state.Prompt{On: true, Text: []rune(strings.Repeat("全", most)), Caret: most}
	if allocs := testing.AllocsPerRun(3, func() { DrawPrompt(canvas, long) }); allocs > most/2 {
		t.Errorf("a field of %d characters allocates %.0f times", most, allocs)
	}
}
