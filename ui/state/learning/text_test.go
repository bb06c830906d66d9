package learning

import "testing"

// TestText holds that a small loss keeps digits that say something. The digits are cut by hand.
func TestText(t *testing.T) {
	for x, want := range map[float64]string{
		0.000135: "0.000135", 0.00083849: "0.000838", 0.0005: "0.0005", 0.9052923427: "0.9053", 0.25: "0.25", 0.0012345: "0.0012", 0: "0",
	} {
		if got := Text(x); got != want {
			t.Errorf("%v is written %s, want %s", x, got, want)
		}
	}
}
