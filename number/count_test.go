package number

import "testing"

func TestCount(t *testing.T) {
	for n, want := range map[int]string{0: "0 layers", 1: "1 layer", 2: "2 layers", 21: "21 layers"} {
		if got := Count(n, "layer"); got != want {
			t.Errorf("%d: %q", n, got)
		}
	}
}

func TestUpTo(t *testing.T) {
	for n, want := range map[int]string{1: "1", 3: "1,2,3", 4: "1,2,3,…"} {
		if got := UpTo(n); got != want {
			t.Errorf("UpTo(%d) is %q, want %q", n, got, want)
		}
	}
}
