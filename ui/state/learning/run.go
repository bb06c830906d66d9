package learning

import (
	"context"
	"fmt"
	"math"
	"slices"
	"strconv"

	"nnexplore/model"
	"nnexplore/model/train"
	"nnexplore/number"
)

// A Run is many steps of learning, under way or over. It is never written to; [Run.Further] makes
// the next.
type Run struct {
	Plan  train.Plan // Steps is how many were asked for
	Of    train.Examples
	Start model.Network // what it began with
	Now   model.Network // after the steps that are done
	Done  int           // how many steps are done
	L     float64       // the mean loss after these

	Diverged int     // the step after which L or a number of the network is not finite any more; 0 for none
	Over     bool    // whether it goes no further
	Speed    float64 // steps a second, as who runs it measured; 0 for not measured

	points []train.Point // at the multiples of stride
}

// MostSteps is how many steps a run has at most.
const MostSteps = 1_000_000

// mostPoints is how many points of the curve are kept at most.
const mostPoints = 1000

// CheckSteps returns nil where a run can have so many steps, else an error that is a sentence.
func CheckSteps(steps int) error {
	if steps < 1 || steps > MostSteps {
		return NoSteps(strconv.Itoa(steps))
	}
	return nil
}

// NoSteps is the error of so many steps, as they were asked for, where no run has as many.
func NoSteps(asked string) error {
	return fmt.Errorf("%.20s steps were asked for; from 1 to %d were expected, such as 1000", asked, MostSteps)
}

// NewRun is a run before its first step.
func NewRun(n model.Network, ex train.Examples, p train.Plan) *Run {
	p.Most = 2
	r := &Run{Plan: p, Of: ex, Start: n, Now: n, L: meanLoss(n, ex, p.Loss)}
	r.points = []train.Point{{L: r.L}}
	return r
}

// Running reports whether the run is under way.
func (r *Run) Running() bool { return r != nil && !r.Over }

// Before is L before the first step.
func (r *Run) Before() float64 { return r.points[0].L }

// Curve is L by step: the first, the last, and those between at the multiples of a power of two,
// which do not depend on how the run was cut in pieces.
func (r *Run) Curve() []train.Point {
	if last := r.points[len(r.points)-1].Step; last < r.Done {
		return append(slices.Clip(r.points), train.Point{Step: r.Done, L: r.L})
	}
	return r.points
}

// stride is how many steps lie between two points of the curve.
func (r *Run) stride() int {
	stride := 1
	for r.Plan.Steps/stride >= mostPoints {
		stride *= 2
	}
	return stride
}

// Further makes steps until enough reports that these are enough, at least one. Where the run
// diverges it is over, with the last numbers that were finite.
func (r *Run) Further(enough func() bool) *Run {
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	next, p, stride := *r, r.Plan, r.stride()
	p.Steps -= r.Done
	next.points = slices.Clip(r.points)
	got := train.Run(ctx, r.Now, r.Of, p, func(at train.Point) {
		at.Step += r.Done
		if at.Step%stride == 0 && at.Step > r.Done {
			next.points = append(next.points, at)
		}
		if at.Step > r.Done && enough() {
			cancel()
		}
	})
	next.Now, next.Done, next.L = got.Network, r.Done+got.Steps, got.L
	if got.Diverged || !finite(got.Network) {
		next.Now, next.Done, next.L = r.lastFinite()
		next.Diverged = next.Done + 1
		next.points = slices.DeleteFunc(next.points, func(at train.Point) bool { return at.Step > next.Done })
	}
	next.Over = next.Diverged > 0 || next.Done >= r.Plan.Steps
	return &next
}

// lastFinite makes the steps one by one, as long as all numbers are finite after them.
func (r *Run) lastFinite() (n model.Network, done int, l float64) {
	n, done, l = r.Now, r.Done, r.L
	p := r.Plan
	for p.Steps = 1; ; done++ {
		got := train.Run(context.Background(), n, r.Of, p, nil)
		if got.Diverged || !finite(got.Network) {
			return n, done, l
		}
		n, l = got.Network, got.L
	}
}

// finite reports whether all weights and biases are.
func finite(n model.Network) bool {
	infinite := func(v float64) bool { return math.IsNaN(v) || math.IsInf(v, 0) }
	for _, layer := range n.Layers {
		for _, row := range append(layer.W[:len(layer.W):len(layer.W)], layer.B) {
			if slices.ContainsFunc(row, infinite) {
				return false
			}
		}
	}
	return true
}

// Stopped is the run, which goes no further.
func (r *Run) Stopped() *Run {
	over := *r
	over.Over = true
	return &over
}

// Outcome says what became of a run.
func (r *Run) Outcome() string {
	text := fmt.Sprintf("%s by η = %s: L %s → %s", number.Count(r.Done, "step"), number.Short(r.Plan.Rate), Text(r.Before()), Text(r.L))
	switch {
	case r.Diverged > 0:
		return fmt.Sprintf("It diverged: after step %d L is no finite number; %s are kept. A smaller η helps.", r.Diverged, number.Count(r.Done, "step"))
	case r.Done < r.Plan.Steps:
		text = "Stopped after " + text
	}
	return text + "; M: more, u: back."
}

// Whole reports whether all steps of the run were done.
func (r *Run) Whole() bool { return r.Diverged == 0 && r.Done == r.Plan.Steps }

// Progress says how far a run that is under way has come.
func (r *Run) Progress() string {
	speed := ""
	if r.Speed > 0 {
		speed = fmt.Sprintf(", %d a second", int(r.Speed))
	}
	return fmt.Sprintf("▶ %d of %d steps%s: L %s → %s; esc stops and keeps them.", r.Done, r.Plan.Steps, speed, Text(r.Before()), Text(r.L))
}
