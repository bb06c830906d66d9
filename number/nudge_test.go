package number

import (
	"fmt"
	"math"
	"math/rand/v2"
	"strconv"
	"strings"
	"testing"
)

func TestNudgeIsDecimalArithmetic(t *testing.T) {
	cases := readFixture(t).Steps
	if len(cases) < 200 {
		t.Fatalf("the fixture has only %d steps", len(cases))
	}
	for _, c := range cases {
		v, want := float(t, c.Value), float(t, c.Result)
		if got := Nudge(v, c.Step, c.N); got != want || math.Signbit(got) != math.Signbit(want) {
			t.Errorf("Nudge(%v, %q, %d) = %v, want %v", v, c.Step, c.N, got, want)
		}
	}
}

func TestNudgeExamples(t *testing.T) {
	cases := []struct {
		v    float64
		step string
		n    int
		want float64
	}{
		{0.4, "0.1", 3, 0.7},
		{0.4, "0.1", 10, 1.4},
		{0.4, "0.1", -4, 0},
		{-0.1, "0.1", 1, 0},
		{0.1, "-0.1", 1, 0},
		{math.Copysign(0, -1), "0.1", 0, 0},
		{0.30000000000000004, "0.1", 1, 0.40000000000000004},
		{math.Inf(1), "0.1", 3, math.Inf(1)},
		{math.Inf(-1), "0.1", 3, math.Inf(-1)},
		{math.MaxFloat64, "1e308", 1, math.MaxFloat64},
		{-math.MaxFloat64, "1e308", -1, -math.MaxFloat64},
		{7, "1e308", math.MaxInt, 7},
	}
	for _, c := range cases {
		t.Run(fmt.Sprint(c.v, c.step, c.n), func(t *testing.T) {
			got := Nudge(c.v, c.step, c.n)
			if got != c.want || got == 0 && math.Signbit(got) {
				t.Errorf("Nudge(%v, %q, %d) = %v, want %v", c.v, c.step, c.n, got, c.want)
			}
		})
	}
	if got := Nudge(math.NaN(), "0.1", 3); !math.IsNaN(got) {
		t.Errorf("Nudge(NaN) = %v, want NaN", got)
	}
}

func TestNudgeOneByOne(t *testing.T) {
	v := 0.4
	for range 10 {
		v = Nudge(v, "0.1", 1)
	}
	if v != 1.4 {
		t.Errorf("ten nudges of 0.1 from 0.4 end at %v, want 1.4", v)
	}
}

func TestNudgeThereAndBack(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	for range 2000 {
		text := strconv.Itoa(rng.IntN(2000001)-1000000) + "e-4"
		v, err := strconv.ParseFloat(text, 64)
		if err != nil {
			t.Fatal(err)
		}
		step := []string{"1", "0.5", "0.1", "0.01", "0.001", "1e-4"}[rng.IntN(6)]
		n := rng.IntN(200) - 100
		if got := Nudge(Nudge(v, step, n), step, -n); got != v {
			t.Fatalf("%d nudges of %s from %s and back end at %v", n, step, text, got)
		}
	}
}

func TestNudgePanicsOnABadStep(t *testing.T) {
	bad := []string{"", "abc", "0", "0.0", "0e999999999", "1e-999999999", "1e999", "inf", "nan",
		"0x1", "1_0", "1/3", " 0.1", "0.1 ", "\u22120.1"}
	for _, step := range bad {
		for _, v := range []float64{1, math.NaN()} {
			func() {
				defer func() {
					said, _ := recover().(string)
					if !strings.HasPrefix(said, "number.Nudge: step ") {
						t.Errorf("Nudge(%v, %q, 1) panics with %q", v, step, said)
					}
				}()
				Nudge(v, step, 1)
			}()
		}
	}
}
