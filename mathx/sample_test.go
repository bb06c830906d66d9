package mathx

import (
	"fmt"
	"testing"
)

func TestArangeAsNumPy(t *testing.T) {
	for _, c := range fixture().Arange {
		g := c.Args.floats()
		got, err := Arange(g[0], g[1], g[2])
		if err != nil {
			t.Fatal(err)
		}
		checkAll(t, fmt.Sprintf("Arange%v", g), same, got, c.V.floats())
	}
	v, err := Arange(-5, 5, 0.1)
	if err != nil || len(v) != 100 {
		t.Fatalf("Arange(-5, 5, 0.1) has %d values, %v", len(v), err)
	}
	if v[50] > -1.7e-14 || v[50] < -1.8e-14 {
		t.Errorf("value 50 is %v, want about -1.8e-14", v[50])
	}
}

func TestArangeErrors(t *testing.T) {
	for _, c := range []struct {
		start, stop, step float64
		err               string
	}{
		{0, 1, 0, "must not be 0"},
		{nan, 1, 1, "finite"},
		{0, inf, 1, "finite"},
		{0, 1, -inf, "finite"},
		{0, 1, 1e-8, "more than the 10000000 allowed"},
		{0, 1, 5e-324, "more than"},
		{-1e308, 1e308, 1, "more than"},
		{0, maxSamples, 1, ""},
		{0, maxSamples + 1, 1, "more than"},
		{1, 0, 5e-324, ""},
	} {
		t.Run(fmt.Sprint(c.start, c.stop, c.step), func(t *testing.T) {
			v, err := Arange(c.start, c.stop, c.step)
			checkError(t, fmt.Sprintf("Arange(%v, %v, %v)", c.start, c.stop, c.step), err, c.err)
			if err != nil && v != nil {
				t.Error("values beside an error")
			}
		})
	}
}
