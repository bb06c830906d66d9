package cli

import (
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"nnexplore/model"
	"nnexplore/report"
	"nnexplore/ui/state/learning"
)

// backwardFlags are the flags of backward.
type backwardFlags struct {
	networkFlags
	learningFlags
	x      vector
	format choice
}

// learningFlags are the flags for what the way back goes by.
type learningFlags struct {
	target vector
	loss   loss
	rate   finite
}

// What the flags are for, in the order of their fields.
const (
	targetUsage = "what y is meant to be, such as 1,0 (the preset's own when not given)"
	lossUsage   = "how far y is from it (when not given cross-entropy for softmax, else half-squared)"
	rateUsage   = "the rate η of the step (0.5 when not given)"
)

// choice is what they choose, as far as that can be checked without a network.
func (f *learningFlags) choice() (c learning.Choice, err error) {
	if f.target.stream {
		return c, errors.New("--target takes numbers such as 1,0")
	}
	if f.rate.given {
		if err := model.CheckRate(f.rate.value); err != nil {
			return c, fmt.Errorf("--rate: %w", err)
		}
	}
	return learning.Choice{Own: f.target.value, Chosen: model.Loss(f.loss.value), Eta: f.rate.value}, nil
}

func backwardCommand() *cobra.Command {
	f := backwardFlags{learningFlags: learningFlags{loss: newLoss()}, format: formatFlag(report.BackwardFormats())}
	cmd := &cobra.Command{
		Use:         "backward [FILE]",
		Short:       "Print the gradients of a network, and one step of learning",
		Long:        backwardLong,
		Annotations: map[string]string{takesNumbers: ""},
		Example:     "  nnexplore backward\n  nnexplore backward --preset mazur\n  nnexplore backward --x 1,2 --target 0,1 --rate 0.1 --format json\n  nnexplore backward --file mine.json --target 0,1 --format numpy > gradients.py",
		RunE:        func(cmd *cobra.Command, _ []string) error { return f.run(cmd) },
	}
	cmd.Flags().Var(&f.x, "x", "the input, such as 2,1 (the network's own when not given)")
	cmd.Flags().Var(&f.target, "target", targetUsage)
	addChoice(cmd, &f.loss, "loss", lossUsage)
	cmd.Flags().Var(&f.rate, "rate", rateUsage)
	f.define(cmd)
	addChoice(cmd, &f.format, "format", "how it is written")
	return cmd
}

const backwardLong = `backward runs an input x through a network, measures by a loss L how far y is from its
target t, and goes back from there: for each layer it prints δ = ∂L/∂a, ∂L/∂W and ∂L/∂b.
Then it takes one step, W − η·∂L/∂W and b − η·∂L/∂b in every layer, and prints L again.

The losses, where n is the number of outputs:

  cross-entropy  −Σ t·log y, for softmax at the end; t are shares that add up to 1
  half-squared   ½·Σ (y − t)²
  mean-squared   Σ (y − t)² / n

At a corner of an activation, where it has no slope, the slope left of it is taken: of
relu at 0 that is 0. A step function has the slope 0 and passes nothing back.

With --format json it writes one object on a line:

  {"preset":"article","x":[2,1],"y":[…],"target":[1,0],"loss":"cross-entropy","L":…,
   "layers":[{"layer":1,"delta":[…],"dW":[[…], …],"db":[…]}, …],"dx":[…],"rate":0.5,
   "after":{"layers":[{"layer":1,"W":[[…], …],"b":[…]}, …],"y":[…],"L":…}}

Numbers read back to the same float64; NaN and infinities are "NaN", "Infinity",
"-Infinity". --format csv has the columns name,row,column,value with a line a number.
markdown and latex write the derivation in symbols and numbers, numpy a script that
computes the gradients, the step and both losses with NumPy and asserts them.

--notation Wx writes a layer as W·x + b, with a row of W for each neuron; the numbers are
the same. In JSON and CSV a matrix has a row for each value that comes in always.`

func (f *backwardFlags) run(cmd *cobra.Command) error {
	if err := f.check(); err != nil {
		return err
	}
	s, err := f.subject(cmd.InOrStdin(), cmd.ErrOrStderr())
	if err != nil {
		return err
	}
	if f.x.value == nil && len(s.batch) > 1 {
		s.remarks = append(s.remarks, remark{file: f.file.named() + ": ", text: fmt.Sprintf("x is row 1 of %d", len(s.batch)), hint: "; --x gives another"})
	}
	for _, r := range s.remarks {
		tell(cmd.ErrOrStderr(), r.String())
	}
	t, err := f.forward(&s, cmd)
	if err != nil {
		return err
	}
	g, err := f.gradients(s, t)
	if err != nil {
		return err
	}
	pass := report.Pass{From: s.from, Net: s.net, Trace: t, Notation: s.notation}
	return printDocument(cmd, f.format, report.BackwardFormats(), report.NewBackPass(pass, g, f.rate.or(learning.UsualRate), s.preset.Remark))
}

// check refuses flags that do not go together, and a rate that nothing is learned with.
func (f *backwardFlags) check() error {
	if f.x.stream {
		return errors.New("--x takes numbers such as 2,1 here, since backward goes back from one x")
	}
	if _, err := f.choice(); err != nil {
		return err
	}
	return f.networkFlags.check()
}

// forward runs x through the network: that of --x or the network's own.
func (f *backwardFlags) forward(s *subject, cmd *cobra.Command) (model.Trace, error) {
	if err := s.takeX(f.x.value, f.file.named(), cmd.ErrOrStderr()); err != nil {
		return model.Trace{}, err
	}
	t, err := model.Forward(s.net, s.x)
	if err != nil {
		return t, failure{err}
	}
	return t, nil
}

// gradients goes back from y: by the loss that is asked for, or the usual one, from the target of
// --target or the preset's own.
func (f *backwardFlags) gradients(s subject, t model.Trace) (model.Gradients, error) {
	by := model.LossFor(s.net)
	if f.loss.given {
		by = model.Loss(f.loss.value)
	}
	target := f.target.value
	if target == nil {
		target = s.preset.Target(s.x)
	}
	if target == nil {
		return model.Gradients{}, fmt.Errorf("nothing says what y is meant to be; --target %s is one", model.ExampleTarget(s.net))
	}
	return model.Backward(s.net, t, target, by)
}

// A loss is a flag that takes the name of a loss, or what other programs call it.
type loss struct{ choice }

func newLoss() loss {
	return loss{choice{kind: "loss", words: []string{string(model.CrossEntropy), string(model.HalfSquared), string(model.MeanSquared)}}}
}

func (l *loss) Set(s string) error {
	if known, err := model.ParseLoss(s); err == nil {
		s = string(known)
	}
	return l.choice.Set(s)
}
