package canvas

import (
	"strings"
	"testing"
)

func TestWrapEquation(t *testing.T) {
	const text = "f(0.1) = 1/(1 + 0.25) = 1/1.25 = 0.8"
	for width, want := range map[int]string{
		40: text, 36: text, 35: "f(0.1) = 1/(1 + 0.25) = 1/1.25|  = 0.8", 21: "f(0.1) = 1/(1 + 0.25)|  = 1/1.25 = 0.8",
		16: "f(0.1)|  = 1/(1 + 0.25)|  = 1/1.25 = 0.8", 12: "f(0.1)|= 1/(1 +|0.25)|  = 1/1.25|  = 0.8",
	} {
		if got := strings.Join(WrapEquation(text, width), "|"); got != want {
			t.Errorf("in %d cells it is\n%s\nwant\n%s", width, got, want)
		}
	}
}
