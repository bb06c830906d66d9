package cli

import (
	"errors"
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"nnexplore/model"
	"nnexplore/netfile"
	"nnexplore/presets"
	"nnexplore/report"
)

// forwardFlags are the flags of forward.
type forwardFlags struct {
	x              vector
	preset, format choice
	hidden, output activation
	made           madeFlags
	file           path
	keepGoing      bool
}

func forwardCommand() *cobra.Command {
	there := networkNames()
	f := forwardFlags{
		preset: choice{
			kind: "network", words: there, value: there[0],
			other: otherwise{gateNames(), "gate", "nnexplore gate --preset"},
		},
		format: formatFlag(report.ForwardFormats()),
	}
	f.hidden, f.output = activationChoices()
	cmd := &cobra.Command{
		Use:     "forward [FILE]",
		Short:   "Print the forward pass of a network",
		Long:    forwardLong,
		Example: "  nnexplore forward --x 2,1\n  nnexplore forward --preset textbook --format json\n  nnexplore forward --file mine.json --x 2,1 --format latex > pass.tex\n  seq 0 9 | sed 's/.*/&,1/' | nnexplore forward --x - --format csv",
		Args: func(cmd *cobra.Command, args []string) error {
			return f.file.takeFile(cmd, args, noArguments)
		},
		ValidArgsFunction: completeFile,
		RunE:              func(cmd *cobra.Command, _ []string) error { return f.run(cmd) },
	}
	cmd.Flags().Var(&f.x, "x", "the input, such as 2,1 (the network's own when not given), or - for standard input")
	addChoice(cmd, &f.preset, "preset", "the network")
	cmd.Flags().Var(&f.file, "file", "the network from a file, JSON or .npz, in place of a preset")
	f.made.define(cmd.Flags())
	f.made.complete(cmd)
	addChoice(cmd, &f.hidden, "activation", hiddenUsage)
	addChoice(cmd, &f.output, "output", outputUsage)
	addChoice(cmd, &f.format, "format", "how it is written")
	cmd.Flags().BoolVar(&f.keepGoing, "keep-going", false, "with --x -, report a line that is no input and go on")
	return cmd
}

const forwardLong = `forward runs an input x through a network and prints every number on the way.

With --format json it writes one object on a line:

  {"preset":"article","x":[2,1],"layers":[
   {"layer":1,"activation":"sigmoid","a":[…],"z":[…]}, …],
   "softmax":{"c":…,"exp":[…],"sum":…},"y":[…]}

The z of the last layer is y; softmax is left out where the output is not softmax;
with --file there is "file", as it was given, in place of "preset". (The explorer,
which exports the same, writes "changed_preset" or "changed_file" where the network
was changed.) Numbers read back to the same float64; NaN and infinities are "NaN",
"Infinity", "-Infinity".
--format csv has the columns vector,index,value with a line a number. markdown
and latex write the derivation in symbols and numbers, numpy a script that
computes the same with NumPy and asserts it.

With --x - it reads one vector a line from standard input and writes one result a
line: y as NumPy prints it, with --format json the object above, with --format csv
y with commas and no header. A line that is no vector of the right length ends it
with status 1, its number and the reason on standard error; with --keep-going it
is reported and left out, and the status is 1 at the end.

--sizes makes a network of that shape, whose weights, biases and x are tenths that follow
from --seed, the same on every machine: sigmoid inside, and softmax at the end, or sigmoid
where there is one output.

An .npz file has the arrays W1, b1, W2, b2 … and does not say which activations
its layers have; --activation and --output do. A JSON file names its own.`

// A subject is the network that forward runs, with its input where it has one.
type subject struct {
	net  model.Network
	x    []float64
	from report.Origin
}

func (f *forwardFlags) run(cmd *cobra.Command) error {
	if err := f.check(); err != nil {
		return err
	}
	s, err := f.subject(cmd.InOrStdin(), cmd.ErrOrStderr())
	if err != nil {
		return err
	}
	if f.x.stream {
		return f.stream(s, cmd)
	}
	if f.x.value != nil {
		s.x = f.x.value
	}
	if s.x == nil {
		s.x = make([]float64, s.net.In())
		tell(cmd.ErrOrStderr(), noXNote(f.file, s.net.In()))
	}
	if len(s.x) != s.net.In() {
		return fmt.Errorf("--x: %w", wrongLength(s.net, len(s.x)))
	}
	t, err := model.Forward(s.net, s.x)
	if err != nil {
		return failure{err}
	}
	return printDocument(cmd, f.format, report.ForwardFormats(), report.Pass{From: s.from, Net: s.net, Trace: t})
}

// activationChoices are those of an .npz file's inner layers and of its output.
func activationChoices() (hidden, output activation) {
	return activation{choice{kind: "activation", words: activationNames()}},
		activation{choice{kind: "activation", words: append(activationNames(), string(model.Softmax))}}
}

// The words of the flags, in the help of each command that has them.
const (
	hiddenUsage = "the inner layers of an .npz file (sigmoid when not given)"
	outputUsage = "the output layer of an .npz file (when not given softmax, for one output sigmoid)"
)

// check refuses flags that do not go together.
func (f *forwardFlags) check() error {
	switch {
	case f.file != "" && f.preset.given:
		return errors.New("--file and --preset are two networks; one of them was expected")
	case f.file == "" && f.hidden.given:
		return errors.New("--activation goes with --file; a preset has its own")
	case f.file == "" && f.output.given:
		return errors.New("--output goes with --file; a preset has its own")
	case f.file.isStandardInput() && f.x.stream:
		return errors.New("--file and --x both read standard input; one of them was expected to")
	case f.keepGoing && !f.x.stream:
		return errors.New("--keep-going goes with --x -, which reads vectors from standard input")
	}
	return f.made.alone()
}

// subject finds the network.
func (f *forwardFlags) subject(in io.Reader, errs io.Writer) (subject, error) {
	if f.made.sizes != nil {
		n, err := f.made.network(f.other())
		return subject{n.Network, n.X, report.FromPreset(n.Name)}, err
	}
	if f.file == "" {
		n, err := presets.NetworkNamed(f.preset.value)
		return subject{n.Network, n.X, report.FromPreset(n.Name)}, err
	}
	options := netfile.Options{Hidden: model.Activation(f.hidden.value), Output: model.Activation(f.output.value)}
	file, err := f.file.read(in, errs, options)
	if err != nil {
		return subject{}, unopened(err)
	}
	s := subject{file.Network, file.X, report.FromFile(string(f.file))}
	if file.NoX {
		s.x = nil
	}
	if file.Bare && !(f.output.given && (f.hidden.given || len(s.net.Layers) == 1)) {
		n := presets.Network{Network: s.net, File: &presets.FileOrigin{Path: string(f.file), Bare: true}}
		tell(errs, n.Unnamed()+"; --activation and --output give others")
	}
	return s, nil
}

// other is the flag that names a network beside --sizes, "" for none.
func (f *forwardFlags) other() string {
	switch {
	case f.file != "":
		return "--file"
	case f.preset.given:
		return "--preset " + f.preset.value
	}
	return ""
}

// wrongLength is the error for an x of that length.
func wrongLength(n model.Network, width int) error {
	_, err := model.Forward(n, make([]float64, width))
	return err
}

func networkNames() []string {
	var there []string
	for _, n := range presets.Networks() {
		there = append(there, n.Name)
	}
	return there
}
