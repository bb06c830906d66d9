package presets

import (
	"context"
	"encoding/json"
	"fmt"
	"math"
	"os"
	"slices"
	"strings"
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
		if n.Rate != 0 && n.Rate != c.plan.Rate || n.Lesson.Text == "" {
			t.Errorf("%s has the rate %v and says %q", c.name, n.Rate, n.Lesson.Text)
		}
		c.plan.Loss, c.plan.Most = model.HalfSquared, 20
		if n.Lesson.Of(c.plan) != n.Lesson.Text {
			t.Errorf("the lesson of %s is about the plan %+v", c.name, n.Lesson.Plan)
		}
		got := train.Run(context.Background(), n.Network, n.Lessons(), c.plan, nil)
		if math.Abs(got.L/c.l-1) > 1e-9 {
			t.Errorf("%s comes to the loss %v, want %v", c.name, got.L, c.l)
		}
		if stuck := train.Stuck(got.Network, n.Lessons()); len(stuck) != c.stuck {
			t.Errorf("of %s %+v are stuck; %d were expected", c.name, stuck, c.stuck)
		}
	}
}

// TestMazurFigures holds the losses that Mazur's lesson names to what NumPy has for the page's rule
// and for a W2 that was already updated, and the page's own figure to the step where the rule has it.
func TestMazurFigures(t *testing.T) {
	data, err := os.ReadFile("../model/train/testdata/train.json")
	if err != nil {
		t.Fatal(err)
	}
	type run struct {
		At []int
		L  []float64
	}
	var runs struct {
		Kept    run `json:"mazur_kept"`
		Updated run `json:"mazur_updated"`
	}
	if err := json.Unmarshal(data, &runs); err != nil {
		t.Fatal(err)
	}
	after := func(r run, steps, digits int) string {
		return fmt.Sprintf("%.*f", digits, r.L[slices.Index(r.At, steps)])
	}
	const published = "0.0000351085"
	if got := after(runs.Kept, 9999, 10); got != published {
		t.Errorf("after 9,999 steps NumPy has %s", got)
	}
	m, err := NetworkNamed("mazur")
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		"after 10,000 steps is " + after(runs.Kept, 10000, 11), published + ", which the rule has after 9,999 steps",
		"already updated it is " + after(runs.Updated, 10000, 11) + " after 10,000",
	} {
		if !strings.Contains(m.Lesson.Text, want) {
			t.Errorf("it has no %q: %s", want, m.Lesson.Text)
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
