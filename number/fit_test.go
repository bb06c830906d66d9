package number

import (
	"fmt"
	"math"
	"testing"
)

func TestFit(t *testing.T) {
	for _, c := range []struct {
		x    float64
		room int
		want string
	}{
		{0.5, 6, "0.5000"},
		{0.5, 5, "0.5"},
		{0.5, 2, "…"},
		{1.0 / 3, 5, "0.333"},
		{-2.0 / 3, 4, "-0.7"},
		{123456.789, 7, "123457"},
		{123456.789, 5, "1e+05"},
		{1e300, 6, "1e+300"},
		{1e300, 5, "…"},
		{math.MaxFloat64, 6, "…"}, // 2e+308 would be beyond it
		{math.NaN(), 3, "NaN"},
		{math.Inf(-1), 3, "…"},
	} {
		t.Run(fmt.Sprint(c.x, " in ", c.room), func(t *testing.T) {
			if got := Fit(c.x, c.room); got != c.want {
				t.Errorf("Fit(%v, %d) = %q, want %q", c.x, c.room, got, c.want)
			}
		})
	}
}
