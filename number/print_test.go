package number

import (
	"math"
	"strconv"
	"strings"
	"testing"
)

func TestSingleNumbersPrintAsPython(t *testing.T) {
	cases := readFixture(t).Single
	if len(cases) < 400 {
		t.Fatalf("the fixture has only %d single numbers", len(cases))
	}
	for _, c := range cases {
		v := float(t, c.Value)
		if got := Full(v); got != c.Full {
			t.Errorf("Full(%s) = %q, want %q", c.Full, got, c.Full)
		}
		if got := Fixed(v); got != c.Fixed {
			t.Errorf("Fixed(%s) = %q, want %q", c.Full, got, c.Fixed)
		}
		if got := Short(v); got != c.Short {
			t.Errorf("Short(%s) = %q, want %q", c.Full, got, c.Short)
		}
	}
}

// Written by hand from the rules in the doc comments.
func TestPrintExamples(t *testing.T) {
	negZero := math.Copysign(0, -1)
	cases := []struct {
		v                  float64
		fixed, short, full string
	}{
		{0, "0.0000", "0", "0.0"},
		{negZero, "0.0000", "0", "-0.0"},
		{2, "2.0000", "2", "2.0"},
		{10, "10.0000", "10", "10.0"},
		{12, "12.0000", "12", "12.0"},
		{-1.2, "-1.2000", "-1.2", "-1.2"},
		{0.3, "0.3000", "0.3", "0.3"},
		{-0.5, "-0.5000", "-0.5", "-0.5"},
		{1.4, "1.4000", "1.4", "1.4"},
		{0.62245933120185459, "0.6225", "0.6225", "0.6224593312018546"},
		{0.03125, "0.0312", "0.0312", "0.03125"}, // an exact tie goes to even
		{0.09375, "0.0938", "0.0938", "0.09375"},
		{1e-4, "0.0001", "0.0001", "0.0001"},
		{0.00009999999, "0.0001", "0.0001", "9.999999e-05"},
		{0.0000999994, "9.9999e-05", "9.9999e-05", "9.99994e-05"},
		{1e-5, "1.0000e-05", "1e-05", "1e-05"},
		{-1.25e-7, "-1.2500e-07", "-1.25e-07", "-1.25e-07"},
		{999999.4, "999999.4000", "999999.4", "999999.4"},
		{999999.99999, "1.0000e+06", "1e+06", "999999.99999"},
		{-999999.99999, "-1.0000e+06", "-1e+06", "-999999.99999"},
		{1e6, "1.0000e+06", "1e+06", "1000000.0"},
		{2.5e7, "2.5000e+07", "2.5e+07", "25000000.0"},
		{1e16, "1.0000e+16", "1e+16", "1e+16"},
		{1e100, "1.0000e+100", "1e+100", "1e+100"},
		{5e-324, "4.9407e-324", "4.9407e-324", "5e-324"},
		{math.NaN(), "NaN", "NaN", "NaN"},
		{math.Inf(1), "Inf", "Inf", "Inf"},
		{math.Inf(-1), "-Inf", "-Inf", "-Inf"},
	}
	for _, c := range cases {
		t.Run(Full(c.v), func(t *testing.T) {
			if got := Fixed(c.v); got != c.fixed {
				t.Errorf("Fixed(%v) = %q, want %q", c.v, got, c.fixed)
			}
			if got := Short(c.v); got != c.short {
				t.Errorf("Short(%v) = %q, want %q", c.v, got, c.short)
			}
			if got := Full(c.v); got != c.full {
				t.Errorf("Full(%v) = %q, want %q", c.v, got, c.full)
			}
		})
	}
}

func TestRoundedTextNeverReadsAsZero(t *testing.T) {
	for v := math.MaxFloat64; v > 0; v /= 2.3 {
		for _, s := range []string{Fixed(v), Fixed(-v), Short(v), Short(-v)} {
			mantissa, _, _ := strings.Cut(s, "e")
			if strings.Trim(mantissa, "-0.") == "" {
				t.Errorf("%g prints as %q", v, s)
			}
		}
	}
}

func TestFullReadsBack(t *testing.T) {
	for v := math.MaxFloat64; v > 0; v /= 2.3 {
		got, err := strconv.ParseFloat(Full(v), 64)
		if err != nil || got != v {
			t.Errorf("Full(%g) = %q reads back as %v, %v", v, Full(v), got, err)
		}
	}
}

func TestOperand(t *testing.T) {
	for text, want := range map[string]string{"0.5": "0.5", "-0.5": "(-0.5)", "0": "0", "-Inf": "(-Inf)", "NaN": "NaN", "-1e-05": "(-1e-05)", "": ""} {
		if got := Operand(text); got != want {
			t.Errorf("%q is %q, want %q", text, got, want)
		}
	}
}
