package mathx

import (
	"math"
	"testing"
)

// The values are from Python's decimal with 400 digits.
func TestInverses(t *testing.T) {
	for _, c := range []struct {
		name    string
		inverse func(float64) float64
		y, want float64
	}{
		{"sigmoid", Logit, 0.9, 2.1972245773362196},
		{"sigmoid", Logit, 0.1, -2.197224577336219},
		{"sigmoid", Logit, 0.5, 0.0},
		{"sigmoid", Logit, 0.7, 0.8472978603872034},
		{"sigmoid", Logit, 1e-300, -690.7755278982137},
		{"sigmoid", Logit, 0.9999999999999999, 36.7368005696771},
		{"sigmoid", Logit, 0.5000001, 3.99999999789463e-07},
		{"softplus", SoftplusInverse, 0.1, -2.2521684610440906},
		{"softplus", SoftplusInverse, 1.0, 0.5413248546129181},
		{"softplus", SoftplusInverse, 3.0, 2.9489308190572983},
		{"softplus", SoftplusInverse, 0.6931471805599453, -4.638093627692599e-17},
		{"softplus", SoftplusInverse, 40.0, 40.0},
		{"softplus", SoftplusInverse, 1000.0, 1000.0},
		{"softplus", SoftplusInverse, 1e-300, -690.7755278982137},
	} {
		if got := c.inverse(c.y); math.Abs(got-c.want) > 4e-16*math.Max(1, math.Abs(c.want)) {
			t.Errorf("%s is %v at %v, want %v", c.name, c.y, got, c.want)
		}
	}
}
