package cli

import (
	"cmp"
	"errors"
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"nnexplore/cli/output"
	"nnexplore/cli/stream"
	"nnexplore/cli/training"
	"nnexplore/cli/value"
	"nnexplore/model"
	"nnexplore/model/train"
	"nnexplore/report"
	"nnexplore/report/learnt"
	"nnexplore/ui/screen/terminal"
	"nnexplore/ui/state/learning"
)

// backwardFlags are the flags of backward.
type backwardFlags struct {
	networkFlags
	learningFlags
	x      value.Vector
	format value.Choice
}

func backwardCommand() *cobra.Command {
	f := backwardFlags{learningFlags: learningFlags{loss: value.NewLoss()}, format: value.Format(report.BackwardFormats())}
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
	value.Add(cmd, &f.loss, "loss", lossUsage)
	cmd.Flags().Var(&f.rate, "rate", rateUsage)
	f.define(cmd)
	value.Add(cmd, &f.format, "format", "how it is written")
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
	s, err := f.subject(cmd, f.check())
	if err != nil {
		return err
	}
	if f.x.Value == nil && len(s.batch) > 1 {
		s.remarks = append(s.remarks, remark{file: f.file.named() + ": ", text: fmt.Sprintf("x is row 1 of %d", len(s.batch)), hint: "; --x gives another"})
	}
	s.tell()
	t, err := s.forward(f.x.Value)
	if err != nil {
		return err
	}
	g, err := f.gradients(s, t)
	if err != nil {
		return err
	}
	pass := report.Pass{From: s.from, Net: s.net, Trace: t, Notation: s.notation}
	return printDocument(cmd, f.format, report.BackwardFormats(), report.NewBackPass(pass, g, f.rate.Or(learning.UsualRate), s.preset.Remark))
}

// check refuses flags that do not go together, and a rate that nothing is learned with.
func (f *backwardFlags) check() error {
	if f.x.Stream {
		return errors.New("--x takes numbers such as 2,1 here, since backward goes back from one x")
	}
	if _, err := f.choice(); err != nil {
		return err
	}
	return f.networkFlags.check()
}

// gradients goes back from y: by the loss that is asked for, or the usual one, from the target of
// --target or the network's own.
func (f *backwardFlags) gradients(s subject, t model.Trace) (model.Gradients, error) {
	by := model.LossFor(s.net)
	if f.loss.Given {
		by = model.Loss(f.loss.Value)
	}
	target := f.target.Value
	if target == nil {
		target = s.lessons.Target(s.x)
	}
	if target == nil {
		return model.Gradients{}, fmt.Errorf("nothing says what y is meant to be; --target %s is one", model.ExampleTarget(s.net))
	}
	return model.Backward(s.net, t, target, by)
}

// trainFlags are the flags of train.
type trainFlags struct {
	networkFlags
	steps, every                       value.Whole
	rate                               value.Finite
	loss                               value.Loss
	data, out                          path
	scale                              value.Vector
	inside                             value.Activation
	zeros, noBiases, keepBiases, force bool
	format                             value.Choice
}

func trainCommand() *cobra.Command {
	f := trainFlags{
		steps: 1000, loss: value.NewLoss(), inside: value.Activation{Choice: value.Choice{Kind: "activation", Words: activationNames()}},
		format: value.Format(learnt.Formats()),
	}
	cmd := &cobra.Command{
		Use:     "train [FILE]",
		Short:   "Let a small network learn, many steps one after the other",
		Long:    trainLong,
		Example: "  nnexplore train --preset xor-learn\n  nnexplore train --preset mazur --steps 10000 --keep-biases\n  nnexplore train --sizes 2-4-1 --seed 3 --data xor.csv --rate 2 --out mine.json\n  nnexplore train --preset xor-stuck --seed 2 --format csv --every 100 > loss.csv",
		RunE:    func(cmd *cobra.Command, _ []string) error { return f.run(cmd) },
	}
	cmd.Flags().Var(&f.steps, "steps", "how many steps of learning")
	cmd.Flags().Var(&f.rate, "rate", "the rate η of a step (the preset's own when not given, else 0.5)")
	value.Add(cmd, &f.loss, "loss", "how far y is from its target (when not given cross-entropy for softmax, else half-squared)")
	cmd.Flags().Var(&f.data, "data", "the examples, a line each: the numbers of x, then those of its target; - for standard input")
	cmd.Flags().BoolVar(&f.keepBiases, "keep-biases", false, "leave every b as it is, and learn W alone")
	cmd.Flags().BoolVar(&f.noBiases, "no-biases", false, "leave the biases out: every b is 0 and stays 0")
	value.Add(cmd, &f.inside, "inside", "what all inner layers have as their activation (their own when not given)")
	cmd.Flags().BoolVar(&f.zeros, "zeros", false, "begin with every W and b at 0")
	cmd.Flags().Var(&f.scale, "scale", "what each entry of x is multiplied by, such as 100,1")
	f.define(cmd)
	cmd.Flags().Lookup("seed").Usage = "begin with the W and b of that seed (with --sizes 1 when not given)"
	cmd.Flags().Var(&f.every, "every", "how many steps lie between two lines of the loss (few lines when not given; in CSV 1)")
	value.Add(cmd, &f.format, "format", "how it is written")
	cmd.Flags().Var(&f.out, "out", "write the network after the last step to that file, as JSON")
	cmd.Flags().BoolVar(&f.force, "force", false, "let --out replace a file")
	return cmd
}

const trainLong = `train makes many steps of learning. Each takes the mean of the gradients of all examples, and
then W − η·∂L/∂W and b − η·∂L/∂b in every layer. It prints the loss by step, and y of each
example after the last. It is for small networks, to see what learning is: one thread, no chance.

The examples are those of the preset, or of a JSON file with "targets" beside x, or of --data.

Five questions that it answers, each behind nnexplore train --preset xor-learn:

  --rate 50        what does a rate ten times as large do
  --zeros          what if all weights begin at zero
  --inside step    what if the step function is inside
  --no-biases      what if the bias is left out
  --scale 100,1    what if one input is a hundred times as large

Where L becomes NaN or infinite, the run ends and says at which step. A neuron is saturated where
its activation is nearly flat, with a slope below 0.01, for every x whose y is still off by 0.1
or more; it is dead where the slope is 0 for every x.

--format csv has the columns step,L, and json one object with the losses, and the layers after
the last step. Ctrl+C ends the run between two steps; what is done is written, --out too.
The file of --out has the examples with their targets, so that train FILE goes on from there.`

// check refuses flags that do not go together. A seed stands alone here: the network begins with it.
func (f *trainFlags) check() error {
	switch err := model.CheckRate(f.rate.Or(learning.UsualRate)); {
	case f.steps < 0 || f.every < 0:
		return errors.New("--steps and --every take whole numbers from 0 on")
	case err != nil:
		return fmt.Errorf("--rate: %w", err)
	case f.scale.Stream:
		return errors.New("--scale takes numbers such as 100,1")
	case f.zeros && f.made.seed.Given:
		return errors.New("--zeros and --seed are two beginnings; one of them was expected")
	case f.data.isStandardInput() && f.file.isStandardInput():
		return errors.New("--file and --data both read standard input; one of them was expected to")
	}
	return f.checkSource()
}

func (f *trainFlags) run(cmd *cobra.Command) error {
	s, err := f.subject(cmd, f.check())
	if err != nil {
		return err
	}
	s.tell()
	job, err := f.job(s, cmd.InOrStdin())
	if err != nil {
		return err
	}
	return f.learn(cmd, job)
}

// job is the run that the flags ask for.
func (f *trainFlags) job(s subject, in io.Reader) (*training.Job, error) {
	job := &training.Job{Format: f.format.Value, Every: int(f.every), Out: string(f.out), Overwrite: f.force}
	job.From, job.Net, job.Examples = s.from, s.net, s.lessons
	job.Plan = train.Plan{Steps: int(f.steps), Rate: f.rate.Or(cmp.Or(s.preset.Rate, learning.UsualRate)), Loss: model.LossFor(s.net), KeepBiases: f.keepBiases}
	if f.loss.Given {
		job.Plan.Loss = model.Loss(f.loss.Value)
	}
	job.Remark = s.preset.Lesson.Of(job.Plan)
	if f.data != "" {
		read, err := f.data.examples(in, s.net)
		if err != nil {
			return nil, failure{err}
		}
		job.Examples, job.Remark = read, ""
	}
	if job.Examples.X == nil {
		return nil, errors.New("nothing says what y is meant to be; --data examples.csv does, with the numbers of x and of its target on each line")
	}
	if err := job.Examples.Check(job.Net, job.Plan.Loss); err != nil {
		return nil, err
	}
	begin := training.Beginning{Inside: model.Activation(f.inside.Value), Zeros: f.zeros, NoBiases: f.noBiases, Scale: f.scale.Value}
	if f.made.sizes == nil && f.made.seed.Given {
		seed := f.made.seed.Value()
		begin.Seed = &seed
	}
	return job, cmp.Or(job.Begin(begin), job.Check())
}

// learn makes the run. A signal ends it between two steps; what is done is written.
func (f *trainFlags) learn(cmd *cobra.Command, job *training.Job) error {
	out, errs := output.InFormat(cmd.OutOrStdout(), f.format.Value), cmd.ErrOrStderr()
	job.Live = output.IsTerminal(out)
	shown := func() {}
	if !job.Live || job.Format != "csv" { // else a person sees the lines
		shown = startProgress(errs, job.SoFar).End
	}
	signalled, end := terminal.Heed()
	err := job.Do(signalled, &stream.Yielding{Until: signalled, Out: out})
	shown()
	err = cmp.Or(err, job.Write(out))
	if job.Result.Steps < job.Plan.Steps && err == nil {
		tell(errs, learnt.Ended(job.Run))
	}
	if err != nil {
		err = failure{err}
	}
	return cmp.Or(end(), err)
}
