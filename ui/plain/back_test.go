package plain

import (
	"strings"
	"testing"
)

// TestBackInHand holds that explain and check without a name take what the step of the way back
// made, and not y or x, which were in hand before.
func TestBackInHand(t *testing.T) {
	for _, c := range []struct{ steps, command, first string }{
		{"1", "explain", "The loss says how far y is off the target t, in one number; learning makes it smaller."},
		{"1", "check", "the loss is computed; the gradient of an x, W or b can be checked."},
		{"4", "explain", "delta2 entry 1 is a slope: when a2 entry 1 grows a little, the loss changes by that little times 0.0274."},
		{"3", "check", "This is the gradient of W3 row 1 column 1."},
		{"7", "check", "This is the gradient of W1 row 1 column 1."},
	} {
		s := begin()
		for _, line := range []string{"end", "target 1 0", "step " + c.steps} {
			s.Answer(line)
		}
		if lines, _ := s.Answer(c.command); !strings.EqualFold(lines[0], c.first) {
			t.Errorf("after %s steps %s answers %q, want %q", c.steps, c.command, lines[0], c.first)
		}
	}
}

// TestCheckSaysWhich holds that check says why it takes a number that nobody named and that is not
// in hand.
func TestCheckSaysWhich(t *testing.T) {
	const last, first = "this is the one that was in hand last.", "this is the first of the step in hand."
	for _, c := range []struct{ lines, want string }{
		{"check", last}, {"end; check", last}, {"end; target 1 0; step 3; check", first}, {"goto W1 1 2; theta 1; check", last},
		{"goto W1 1 2; check", ""}, {"end; check W1 1 2", ""}, {"end; target 1 0; step 3; check W1 1 2", ""},
	} {
		s := begin()
		var lines []string
		for line := range strings.SplitSeq(c.lines, "; ") {
			lines, _ = s.Answer(line)
		}
		said := strings.Join(lines, " ")
		if told := strings.Contains(said, "You named no number: "+c.want); told != (c.want != "") || !strings.HasPrefix(said, "This is the gradient of ") {
			t.Errorf("after %s it is said: %s\nwant %q", c.lines, said, c.want)
		}
	}
}
