package number

import (
	"math"
	"testing"
)

// The digits are those of Python's repr, cut by hand.
func TestNear(t *testing.T) {
	for v, want := range map[float64]string{
		0.9999546021312976: "0.99995…", 0.9999938558253978: "0.999993…", 1.0000453999297625: "1.00004…",
		0.9999999999999065: "0.99999999999990…", 0.9999999999999999: "0.9999999999999999", 1.0000000000000002: "1.0000000000000002",
		-0.9999999958776927: "-0.999999995…", 20.00000000206115: "20.000000002…", 0.99995: "0.99995", 99999.99999: "99999.99999",
		1: "1", -1: "-1", 0: "0", 0.5: "0.5", 0.99994: "0.9999", 1e-9: "1e-09", 2.5: "2.5", 123456.00001: "123456", 4.85165195e8: "4.8517e+08",
		math.Inf(1): "Inf", math.Inf(-1): "-Inf",
	} {
		if got := Near(v); got != want {
			t.Errorf("%v is written %s, want %s", v, got, want)
		}
	}
	if got := Near(math.NaN()); got != "NaN" {
		t.Errorf("NaN is written %s", got)
	}
}

// A number beside another that is not whole.
func TestBeside(t *testing.T) {
	if got := Beside(20.500000001250155, 20.5); got != "20.500000001…" {
		t.Error(got)
	}
}
