package network

import (
	"math"
	"testing"
)

// TestShort has numbers of a chain, those that four decimals say all of and those that
// they do not.
func TestShort(t *testing.T) {
	for x, want := range map[float64]string{
		0: "0", 2: "2", 0.1: "0.1", -0.5: "-0.5", 2.1 * 0.1: "0.21", 0.2161: "0.2161", 0.21596: "0.2160", 0.62245933: "0.6225",
		-0.21596: "-0.2160", 1e-5: "1e-05", 1.23456789e-5: "1.2346e-05", 1.20001e-5: "1.2000e-05", 2.5e7: "2.5e+07", 1e300: "1e+300",
		math.Inf(1): "Inf", math.Inf(-1): "-Inf", 5e-324: "4.9407e-324",
	} {
		if got := (&view{}).short(x); got != want {
			t.Errorf("%v is %s, want %s", x, got, want)
		}
	}
	if got := (&view{}).short(math.NaN()); got != "NaN" {
		t.Errorf("NaN is %s", got)
	}
}

// TestUnwhole holds that a stage of a working is not written as a whole number that it is
// not. By Python, sigmoid(10) is 0.9999546021312976.
func TestUnwhole(t *testing.T) {
	for x, want := range map[float64]string{0.9999546021312976: "0.99995…", 1.0000453999297625: "1.00004…", 1: "1", 0.21596: "0.2160", 0.5: "0.5"} {
		if got := (&view{}).unwhole(x); got != want {
			t.Errorf("%v is %s, want %s", x, got, want)
		}
	}
	if got := (&view{full: true}).unwhole(0.9999546021312976); got != "0.9999546021312976" {
		t.Errorf("with all digits: %s", got)
	}
}
