package presets

import (
	"context"
	"math"
	"testing"

	"nnexplore/model"
	"nnexplore/model/train"
)

// TestLearners holds what the two presets say of many steps, and Mazur's, to what NumPy computes
// (model/train/testdata/make.py).
func TestLearners(t *testing.T) {
	for _, c := range []struct {
		name  string
		plan  train.Plan
		l     float64
		stuck int
	}{
		{"xor-learn", train.Plan{Steps: 2000, Rate: 5}, 0.00033137588118158394, 0},
		{"xor-stuck", train.Plan{Steps: 2000, Rate: 5}, 0.06292727124919062, 2},
		{"mazur", train.Plan{Steps: 10000, Rate: 0.5, KeepBiases: true}, 3.510187782978859e-05, 0},
	} {
		n, err := NetworkNamed(c.name)
		if err != nil {
			t.Fatal(err)
		}
		if n.Rate != 0 && n.Rate != c.plan.Rate || n.Lesson == "" {
			t.Errorf("%s has the rate %v and says %q", c.name, n.Rate, n.Lesson)
		}
		c.plan.Loss = model.HalfSquared
		got := train.Run(context.Background(), n.Network, n.Lessons(), c.plan, nil)
		if math.Abs(got.L/c.l-1) > 1e-9 {
			t.Errorf("%s comes to the loss %v, want %v", c.name, got.L, c.l)
		}
		if stuck := train.Stuck(got.Network, n.Lessons()); len(stuck) != c.stuck {
			t.Errorf("of %s %+v are stuck; %d were expected", c.name, stuck, c.stuck)
		}
	}
}

// TestLessons holds that a network learns from the examples that have a target.
func TestLessons(t *testing.T) {
	for name, want := range map[string]int{"xor": 4, "article": 1, "textbook": 0, "digits": 42} {
		n, err := NetworkNamed(name)
		if err != nil {
			t.Fatal(err)
		}
		if ex := n.Lessons(); len(ex.X) != want || len(ex.T) != want {
			t.Errorf("%s has %d examples with %d targets; %d were expected", name, len(ex.X), len(ex.T), want)
		}
	}
}
