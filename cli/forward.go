package cli

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"

	"github.com/spf13/cobra"

	"nnexplore/cli/output"
	"nnexplore/cli/stream"
	"nnexplore/cli/value"
	"nnexplore/model"
	"nnexplore/number"
	"nnexplore/report"
	"nnexplore/report/confusion"
	"nnexplore/ui/screen/terminal"
)

// forwardFlags are the flags of forward.
type forwardFlags struct {
	networkFlags
	x         value.Vector
	format    value.Choice
	keepGoing bool
}

func forwardCommand() *cobra.Command {
	f := forwardFlags{format: value.Format(report.ForwardFormats())}
	cmd := &cobra.Command{
		Use:         "forward [FILE]",
		Short:       "Print the forward pass of a network",
		Long:        forwardLong,
		Annotations: map[string]string{takesNumbers: ""},
		Example:     "  nnexplore forward --x 2,1\n  nnexplore forward --preset textbook --format json\n  nnexplore forward --file mine.json --x 2,1 --format latex > pass.tex\n  seq 0 9 | sed 's/.*/&,1/' | nnexplore forward --x - --format csv",
		RunE:        func(cmd *cobra.Command, _ []string) error { return f.run(cmd) },
	}
	cmd.Flags().Var(&f.x, "x", "the input, such as 2,1 (the network's own when not given), or - for standard input")
	f.define(cmd)
	cmd.Args = f.takeFile
	value.Add(cmd, &f.format, "format", "how it is written")
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

--notation Wx writes a layer as W·x + b, with a row of W for each neuron, which is how a
file that has its W so is written; the numbers are the same. JSON and CSV name no
element of W.

With --x - it reads one vector a line from standard input and writes one result a
line: y as NumPy prints it, with --format json the object above, with --format csv
y with commas and no header. A line that is no vector of the right length ends it
with status 1, its number and the reason on standard error; with --keep-going it
is reported and left out, and the status is 1 at the end. Where the network names its
classes and ends in softmax, a row may have one of these names behind its numbers, the
label: --preset digits takes 64 numbers, or 65 with the digit last. After the results
stand how many of such rows were read right, and a table of what was read for each
label; with --format json that is one more object, with csv it goes to standard error.

--sizes makes a network of that shape, whose weights, biases and x are tenths that follow
from --seed, the same on every machine: sigmoid inside, and softmax at the end, or sigmoid
where there is one output.

An .npz file has the arrays W1, b1, W2, b2 … and does not say which activations
its layers have; --activation and --output do. A JSON file names its own.`

// takeFile takes a file as --file. Numbers that stand apart from those of --x are refused with
// how they are written.
func (f *forwardFlags) takeFile(cmd *cobra.Command, args []string) error {
	if len(args) > 0 && cmd.Flags().Changed("x") && !f.x.Stream {
		if more, err := vectorOf(args); err == nil {
			return fmt.Errorf("--x takes its numbers in one word: --x %s", listed(slices.Concat(f.x.Value, more)))
		}
	}
	for i, arg := range args {
		args[i] = strings.TrimSpace(arg) // without the blank of numbersApart
	}
	return f.file.takeFile(cmd, args, noArguments)
}

// check refuses flags that do not go together.
func (f *forwardFlags) check() error {
	switch {
	case f.file.isStandardInput() && f.x.Stream:
		return errors.New("--file and --x both read standard input; one of them was expected to")
	case f.keepGoing && !f.x.Stream:
		return errors.New("--keep-going goes with --x -, which reads vectors from standard input")
	}
	return f.networkFlags.check()
}

func (f *forwardFlags) run(cmd *cobra.Command) error {
	s, err := f.subject(cmd, f.check())
	if err != nil {
		return err
	}
	s.tell()
	if f.x.Stream || f.x.Value == nil && s.batch != nil {
		return f.stream(s, cmd)
	}
	t, err := s.forward(f.x.Value)
	if err != nil {
		return err
	}
	return printDocument(cmd, f.format, report.ForwardFormats(), report.Pass{From: s.from, Net: s.net, Trace: t, Notation: s.notation})
}

// stream runs several vectors through a network: those of --x -, one a line, or those of a
// file that has several.
func (f *forwardFlags) stream(s subject, cmd *cobra.Command) error {
	run := &stream.Stream{Numbers: s.net.In(), KeepGoing: f.keepGoing}
	if !f.x.Stream {
		run.Batch = s.batch
	}
	var write func(b []byte, t model.Trace) []byte
	switch f.format.Value {
	case "text":
		write = func(b []byte, t model.Trace) []byte { return report.VectorLine(b, t.Y()) }
	case "json":
		write = func(b []byte, t model.Trace) []byte {
			return report.ForwardJSON(b, report.Pass{From: s.from, Net: s.net, Trace: t, Notation: s.notation})
		}
	case "csv":
		write = func(b []byte, t model.Trace) []byte { return report.VectorCSV(b, t.Y()) }
	default:
		if !f.x.Stream {
			return fmt.Errorf("--format %s: the file has %s as x, which are written one a line: text, json or csv, or give one with --x",
				f.format.Value, number.Count(len(s.batch), "row"))
		}
		return fmt.Errorf("--x - writes one line a vector: text, json or csv, not %s", f.format.Value)
	}
	l := labels{net: s.net, found: confusion.New(s.from, s.net), counting: new(sync.Mutex)}
	if f.x.Stream && l.possible() {
		run.Parse = l.parse
	}
	run.NewResult = func() stream.Result {
		runner := model.NewRunner(s.net)
		return func(b []byte, x []float64) ([]byte, error) {
			x, label := l.apart(x)
			t, err := runner.Forward(x)
			if err != nil {
				return nil, err
			}
			if label >= 0 {
				l.count(label, t.Y())
			}
			return write(b, t), nil
		}
	}
	err := runStream(cmd, f.format.Value, run)
	if err != nil && err != stream.ErrReported {
		return err
	}
	return cmp.Or(l.tell(cmd, f.format.Value), err)
}

// labels are the classes that stand behind the numbers of rows.
type labels struct {
	net      model.Network
	found    *confusion.Matrix
	counting *sync.Mutex // rows are read on all cores
}

// count counts a row that has a label.
func (l labels) count(label int, y []float64) {
	l.counting.Lock()
	defer l.counting.Unlock()
	l.found.Add(label, y)
}

// possible reports whether a row can have a label: it names one of the classes, of which
// softmax gives the shares.
func (l labels) possible() bool { return l.net.HasSoftmax() && len(l.net.Classes) > 1 }

// parse appends a row to v: x or, with the label behind it, x and the index of the class.
func (l labels) parse(v []float64, line []byte) ([]float64, error) {
	v, err := number.AppendVector(v, line)
	if err == nil && len(v) != l.net.In()+1 {
		return v, nil
	}
	row, between := strings.TrimSpace(string(line)), " \t"
	for _, sign := range []string{";", ","} { // as in a vector
		if strings.Contains(row, sign) {
			between = sign
			break
		}
	}
	at := strings.LastIndexAny(row, between)
	if at < 0 {
		return v, err
	}
	x, bad := number.ParseVector(row[:at])
	if bad != nil || len(x) != l.net.In() {
		return v, err
	}
	label := strings.TrimSpace(row[at+1:])
	if class := slices.Index(l.net.Classes, label); class >= 0 {
		return append(x, float64(class)), nil
	}
	return nil, fmt.Errorf("the label %.40q behind the %s of x is no class; one of %s was expected", label, number.Count(len(x), "number"), strings.Join(fewNames(l.net.Classes), ", "))
}

// apart takes a row that parse gave into x and its label, −1 for none.
func (l labels) apart(row []float64) (x []float64, label int) {
	if in := l.net.In(); len(row) == in+1 && l.possible() {
		return row[:in], int(row[in])
	}
	return row, -1
}

// tell writes how many of the rows that had a label were read right. CSV stays a table of y
// alone, and it stands with what is written for people.
func (l labels) tell(cmd *cobra.Command, format string) error {
	out, text := cmd.OutOrStdout(), l.found.Text(nil)
	if len(text) == 0 {
		return nil
	}
	switch format {
	case "json":
		out, text = output.InFormat(out, format), l.found.JSON(nil)
	case "csv":
		out = cmd.ErrOrStderr()
	}
	if _, err := out.Write(text); err != nil {
		return failure{err}
	}
	return nil
}

// runStream runs a stream from the standard input of a command to its output. A signal ends
// it when what is begun is finished, for no line of the results may be torn.
func runStream(cmd *cobra.Command, format string, s *stream.Stream) error {
	in, out, errs := cmd.InOrStdin(), output.InFormat(cmd.OutOrStdout(), format), cmd.ErrOrStderr()
	if !output.IsTerminal(out) && (s.Batch != nil || !terminal.Is(in)) { // else a person sees the results, or types the vectors
		line := startProgress(errs, s.SoFar)
		defer line.End()
		errs = line
	}
	s.Tell = func(err error) { fmt.Fprintln(errs, complaint(err)) }
	signalled, end := terminal.Heed()
	err := s.Run(signalled, in, out)
	if err != nil && err != stream.ErrReported {
		err = failure{err}
	}
	return cmp.Or(end(), err)
}
