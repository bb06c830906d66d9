package number

import "testing"

func TestCount(t *testing.T) {
	for n, want := range map[int]string{0: "0 layers", 1: "1 layer", 2: "2 layers", 21: "21 layers"} {
		if got := Count(n, "layer"); got != want {
			t.Errorf("%d: %q", n, got)
		}
	}
}
