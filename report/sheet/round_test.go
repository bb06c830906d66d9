package sheet

import (
	"fmt"
	"strings"
	"testing"

	"nnexplore/model/exercise"
)

// TestRound plays the round of seed 1 with answers that were worked out by hand: right ones,
// those of known mistakes, some that cannot be read, and one that is too short.
func TestRound(t *testing.T) {
	r := NewRound(exercise.Sheet(1, "", 8))
	got := strings.Join(r.Opening(), "\n") + "\n"
	for i, answer := range []struct{ line, why string }{
		{"1.0", "0.7 + (−0.8)·0.5 + 0.7·2 without 0.7"}, {"one", "no number"}, {" 1 ", "1.7 is more than 0"},
		{"0 < t <= 0.6", "the wrong end"},
		{"-1.45", "−1.5·0.5 + 3·0.1 − 2·0.5 + 0.5 without 0.5"},
		{"0.12", "1/(1 + 7.3891) is 0.1192"},
		{"0.1", "too short"}, {"0.11", "0.1353/1.2706 is 0.1065"},
		{"2x80", "turned"},
		{"-1.4", "2·(−0.6) − 1.5·0.2 + 0.1"}, {"?", "shown"}, {"1.6", "−1.4·(−1.5) + 0.05·(−2) − 0.4, with a in place of z"},
		{"", "shown"}, {"-0.4", "1·0.4 with its sign turned"},
	} {
		lines, done := r.Answer(answer.line)
		got += fmt.Sprintf("\n> %s (%s)\n%s\n", answer.line, answer.why, strings.Join(lines, "\n"))
		if last := i == 13; done != last {
			t.Errorf("after answer %d, %q, the round has ended: %t", i+1, answer.line, done)
		}
	}
	golden(t, "round.txt", got)
}

// TestRoundEnds: a round is left at any time, with its tally.
func TestRoundEnds(t *testing.T) {
	r := NewRound(exercise.Sheet(1, "range", 3))
	if got := r.End(); got != "Nothing was answered." {
		t.Errorf("at the beginning it ends with %q", got)
	}
	r.Answer("")
	lines, done := r.Answer("Quit")
	if len(lines) != 1 || lines[0] != "1 number shown." || !done {
		t.Errorf("quit says %q, and ends it: %t", lines, done)
	}
}
