package canvas

import (
	"testing"
)

// TestASCIIWords holds how what has a name of its own is written in ASCII: a sign is a
// sign and a name a name, and no question mark.
func TestASCIIWords(t *testing.T) {
	for text, want := range map[string]string{
		"b = −θ": "b = -theta", "y = σ(a)": "y = softmax(a)", "−0.5": "-0.5", "w1·x1 ≥ Σ": "w1*x1 >= sum", "·": ".", " · ": " . ", "f′(x) → ±∞": "f'(x) -> +/-inf",
		"全": "?", "": "", "plain": "plain",
	} {
		if got := ASCIIText(text); got != want {
			t.Errorf("%q is written %q, want %q", text, got, want)
		}
	}
}
