package state

import (
	"strings"
	"testing"
)

// TestWhyNoGradient holds the reason why nothing learns from zeros, and that rate names η.
func TestWhyNoGradient(t *testing.T) {
	named := func(s State, text string) State { return do(s, BeginName{}, Type{text}, CommitPrompt{}) }
	zero := named(learner("xor-learn"), "zero")
	if s := named(zero, "steps 9"); !strings.HasSuffix(s.Notice, "L is 0.125. W2 is 0, so δ1 is 0; the mean of δ2 is 0 too.") {
		t.Errorf("it says %q", s.Notice)
	}
	if s := named(zero, "rate 50"); s.Network.Learning.Rate() != 50 {
		t.Errorf("η is %v after rate 50: %q", s.Network.Learning.Rate(), s.Prompt.Refusal)
	}
}
