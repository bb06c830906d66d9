package back

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"nnexplore/model"
	"nnexplore/model/train"
	"nnexplore/number"
	"nnexplore/presets"
	"nnexplore/ui/facts"
	"nnexplore/ui/plain/typed"
	"nnexplore/ui/state"
	"nnexplore/ui/state/entry"
	"nnexplore/ui/state/learning"
)

// A Talk is what learning by many steps works on.
type Talk struct {
	Voice
	State   func() state.State
	Do      func(...state.Action)
	Stopped func() bool // reports whether somebody wants to leave; nil for never
}

// told are at how many places of a run its loss is said.
const told = 5

// All says of which examples the loss and its gradients are, or sets it.
func (t Talk) All(words []string) ([]string, error) {
	if len(words) > 0 {
		on, err := typed.OnOff(words[0])
		if err != nil {
			return nil, err
		}
		n := t.State().Network
		if err := n.Learning.CheckAll(n.Net, n.Preset); on && err != nil {
			return nil, errors.New(strings.NewReplacer(", p chooses it", "; preset xor-learn", ":t sets", "target sets").Replace(err.Error()))
		}
		t.Do(state.SetAll{All: on})
	}
	n := t.State().Network
	text := "The loss and the gradients are of this x alone."
	if ex, all := n.Learning.Lessons(n.Net, n.Preset); all {
		text = fmt.Sprintf("The loss and the gradients of weights and biases are the means over all %d examples.", len(ex.X))
	}
	if n.WantedY() != nil {
		text += " The loss is " + t.Number(n.LossNow()) + "."
	}
	return []string{text}, nil
}

// Train takes many steps of learning, and says the loss at some of them.
func (t Talk) Train(words []string) ([]string, error) {
	if len(words) == 0 {
		return nil, errors.New("how many steps? train 1000 takes a thousand")
	}
	steps, err := entry.Steps(words[0])
	if err != nil {
		return nil, err
	}
	if t.State().Network.WantedY() == nil {
		return nil, errors.New("learning goes towards a target; target 1 0 sets what y should be")
	}
	t.Do(state.Train{Steps: steps})
	r := t.State().Network.Learning.Run
	if !r.Running() {
		return t.learnsNot(), nil
	}
	for r.Running() && !t.stopped() {
		made := 0
		is := r.Further(func() bool { made++; return made >= piece })
		t.Do(state.Trained{Was: r, Is: is})
		r = t.State().Network.Learning.Run
	}
	if r.Running() {
		t.Do(state.Leave{})
		r = t.State().Network.Learning.Run
	}
	return t.ran(r), nil
}

// learnsNot says that no step changes a number, and where a step function is the reason.
func (t Talk) learnsNot() []string {
	n := t.State().Network
	lines := []string{"No gradient is left that would change a number: the loss is " + t.Number(n.LossNow()) + "."}
	if slices.ContainsFunc(n.Net.Layers, func(l model.Layer) bool { return l.Activation.Jumps() }) {
		lines = append(lines, "A step function passes nothing back: it is flat everywhere but at its jump.")
	}
	return lines
}

// piece is how many steps are made before it is looked whether somebody wants to leave.
const piece = 100

func (t Talk) stopped() bool { return t.Stopped != nil && t.Stopped() }

// ran says what became of a run.
func (t Talk) ran(r *learning.Run) []string {
	n := t.State().Network
	lines := []string{fmt.Sprintf("%s by the rate %s, of %s.", number.Count(r.Done, "step"), t.Number(r.Plan.Rate), of(r.Of))}
	if r.Done < r.Plan.Steps && r.Diverged == 0 {
		lines[0] = "Stopped; what is done is kept. " + lines[0]
	}
	points := r.Curve()
	for k := range told {
		p := points[k*(len(points)-1)/(told-1)]
		line := fmt.Sprintf("After %s the loss is %s.", number.Count(p.Step, "step"), t.Number(p.L))
		if line != lines[len(lines)-1] {
			lines = append(lines, line)
		}
	}
	if r.Diverged > 0 {
		lines = append(lines, fmt.Sprintf("It diverged: after step %d the loss is no finite number. The numbers of step %d are kept. A smaller rate helps.", r.Diverged, r.Done))
	}
	saturated, dead := facts.Stuck(n, r.Of)
	if len(saturated) > 0 {
		lines = append(lines, "Saturated: "+strings.Join(saturated, ", ")+". Their activation is nearly flat, slope below "+t.Number(train.NearZero)+", for each example whose y is off, so they hardly learn.")
	}
	if len(dead) > 0 {
		lines = append(lines, "Dead: "+strings.Join(dead, ", ")+". Their slope is 0 for each example, so nothing goes back through them, and no step ever changes their weights.")
	}
	for i, x := range r.Of.X[:min(len(r.Of.X), told)] {
		lines = append(lines, fmt.Sprintf("For x %s y is %s; it should be %s.", t.List(x), t.List(model.PassOf(n.Net, x).Y()), t.List(r.Of.T[i])))
	}
	return append(lines, "undo takes all of it back.")
}

// of says which examples a run learns from.
func of(ex train.Examples) string {
	if len(ex.X) == 1 {
		return "one example"
	}
	return fmt.Sprintf("all %d examples", len(ex.X))
}

// Seed begins anew with the weights that follow from a seed.
func (t Talk) Seed(words []string) ([]string, error) {
	if len(words) == 0 {
		return nil, errors.New("which seed? seed 7 gives the weights that follow from 7")
	}
	seed, err := presets.ParseSeed(words[0])
	if err != nil {
		return nil, err
	}
	t.Do(state.Begin{How: learning.Seeded, Seed: seed})
	return []string{fmt.Sprintf("Weights and biases are tenths that follow from the seed %d. train learns from there; undo takes it back.", seed)}, nil
}

// Zero makes all weights and biases 0.
func (t Talk) Zero([]string) ([]string, error) {
	t.Do(state.Begin{How: learning.AllZero})
	return []string{"All weights and biases are 0: the neurons of a layer are alike. train shows what comes of it; undo takes it back."}, nil
}

// Biases leaves the biases out, keeps them, or learns them.
func (t Talk) Biases(words []string) ([]string, error) {
	word := ""
	if len(words) > 0 {
		word = strings.ToLower(words[0])
	}
	switch word {
	case "off":
		t.Do(state.Begin{How: learning.NoBiases})
		return []string{"Every bias is 0, and stays 0 while the weights learn. biases on learns them again; undo takes it back."}, nil
	case "keep":
		t.Do(state.KeepBiases{On: true})
		return []string{"The biases stay as they are while the weights learn. biases on learns them again."}, nil
	case "on":
		t.Do(state.KeepBiases{On: false})
		return []string{"Weights and biases learn."}, nil
	}
	return nil, errors.New("biases off leaves them out, biases keep keeps them, biases on learns them")
}

// Scale multiplies one input by a factor, in x and in every example.
func (t Talk) Scale(words []string) ([]string, error) {
	j, by, err := entry.Scale(t.State().Network.Net, strings.Join(words, " "))
	if err != nil {
		return nil, err
	}
	t.Do(state.ScaleInput{J: j, By: by})
	return []string{fmt.Sprintf("x entry %d is %s times as large, in x and in every example. The weights stay; undo takes it back.", j+1, t.Number(by))}, nil
}
