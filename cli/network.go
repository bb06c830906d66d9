package cli

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"slices"

	"github.com/spf13/cobra"

	"nnexplore/cli/value"
	"nnexplore/model"
	"nnexplore/model/train"
	"nnexplore/presets"
	"nnexplore/report"
	"nnexplore/ui/effect"
	"nnexplore/ui/state/learning"
)

// networkFlags are the flags that say which network a command is about.
type networkFlags struct {
	fileFlags
	preset   value.Choice
	made     madeFlags
	notation value.Notation
}

// define gives cmd the flags, and the file that may stand behind its name.
func (f *networkFlags) define(cmd *cobra.Command) {
	there := presets.NetworkNames()
	f.preset = value.Choice{
		Kind: "network", Words: there, Value: there[0],
		Other: value.Elsewhere{Words: presets.GateNames(), Kind: "gate", Command: "nnexplore gate --preset"},
	}
	f.fileFlags = newFileFlags()
	value.Add(cmd, &f.preset, "preset", "the network")
	cmd.Flags().Var(&f.file, "file", "the network from a file, JSON or .npz, in place of a preset")
	f.made.define(cmd.Flags())
	f.made.complete(cmd)
	value.Add(cmd, &f.hidden, "activation", hiddenUsage)
	value.Add(cmd, &f.output, "output", outputUsage)
	value.Add(cmd, &f.rows, "rows", rowsUsage)
	f.notation = value.NewNotation()
	value.Add(cmd, &f.notation, "notation", value.NotationUsage)
	cmd.Args = func(cmd *cobra.Command, args []string) error { return f.file.takeFile(cmd, args, noArguments) }
	cmd.ValidArgsFunction = completeFile
}

// A subject is the network of a command, with its input where it has one.
type subject struct {
	net     model.Network
	x       []float64
	batch   [][]float64 // the inputs of a file that has several; x is the first
	from    report.Origin
	remarks []remark
	preset  presets.Network // that the network is; of a file's the zero value
	lessons train.Examples  // the inputs that come with a target

	notation model.Notation
	file     string    // its name in errors, "" without one
	errs     io.Writer // for what is to be known of it
}

// check refuses flags that do not go together.
func (f *networkFlags) check() error { return cmp.Or(f.checkSource(), f.made.alone()) }

// checkSource is check of where the network comes from, for a command in which a seed stands alone.
func (f *networkFlags) checkSource() error {
	switch {
	case f.file != "" && f.preset.Given:
		return errors.New("--file and --preset are two networks; one of them was expected")
	case f.file == "" && f.hidden.Given:
		return errors.New("--activation goes with --file; a preset has its own")
	case f.file == "" && f.output.Given:
		return errors.New("--output goes with --file; a preset has its own")
	case f.file == "" && f.rows.Given:
		return errRowsOfPreset
	}
	return nil
}

// subject finds the network of a command whose flags were checked, with that result.
func (f *networkFlags) subject(cmd *cobra.Command, checked error) (s subject, err error) {
	if checked != nil {
		return s, checked
	}
	errs := cmd.ErrOrStderr()
	defer func() { s.notation, s.errs = f.notation.Of(s.notation), errs }()
	if f.made.sizes != nil {
		return readyMade(f.made.network(f.other()))
	}
	if f.file == "" {
		return readyMade(presets.NetworkNamed(f.preset.Value))
	}
	file, err := f.file.read(cmd.InOrStdin(), errs, f.options())
	if err != nil {
		return subject{}, unopened(err)
	}
	n := effect.Read(file)
	lessons := n.Lessons()
	n.Examples = nil // each command says of them what it does with them
	if !f.file.isStream() {
		n.File.Path = string(f.file)
	}
	s = subject{net: file.Network, x: file.X, batch: file.Batch, lessons: lessons, from: report.FromFile(string(f.file)), remarks: f.remarks(n, f.notation.Of(n.Notation())), file: f.file.named()}
	s.notation = n.Notation()
	if file.NoX {
		s.x = nil
	}
	return s, nil
}

// readyMade is a network that no file is read for.
func readyMade(n presets.Network, err error) (subject, error) {
	return subject{net: n.Network, x: n.X, from: report.FromPreset(n.Name), preset: n, lessons: n.Lessons()}, err
}

// forward runs x through the network: the one that is given or, for nil, the network's own. Where
// there is neither it is zeros, which is told.
func (s *subject) forward(x []float64) (model.Trace, error) {
	own := s.x
	if x != nil {
		s.x = x
	}
	if s.x == nil {
		s.x = make([]float64, s.net.In())
		tell(s.errs, noXNote(s.file, s.net.In()))
	}
	if len(s.x) != s.net.In() {
		return model.Trace{}, wrongX(s.notation, s.net, len(s.x), own)
	}
	t, err := model.Forward(s.net, s.x)
	if err != nil {
		return t, failure{err}
	}
	return t, nil
}

// wrongX is the error for an x of that length, with one that the network takes, its own where it
// has one. Of one too long to be typed it says how many numbers it has.
func wrongX(t model.Notation, n model.Network, given int, own []float64) error {
	const typed = 6
	if n.In() > typed {
		return fmt.Errorf("--x: %w; %d numbers with commas between them were expected", t.WrongLength(n, given), n.In())
	}
	fits := model.ExampleVector(n.In())
	if len(own) == n.In() {
		fits = listed(own)
	}
	return fmt.Errorf("--x: %w; --x %s fits", t.WrongLength(n, given), fits)
}

// tell writes the remarks on what was read.
func (s *subject) tell() {
	for _, r := range s.remarks {
		tell(s.errs, r.String())
	}
}

// fewNames is a list of names or, of a long one, its beginning and its last: 12 words at most.
func fewNames(names []string) []string {
	const most = 12
	if len(names) > most {
		return slices.Concat(names[:most-2], []string{"…"}, names[len(names)-1:])
	}
	return names
}

// other is the flag that names a network beside --sizes, "" for none.
func (f *networkFlags) other() string {
	switch {
	case f.file != "":
		return "--file"
	case f.preset.Given:
		return "--preset " + f.preset.Value
	}
	return ""
}

func networkCommand() *cobra.Command {
	var f networkFlags
	format := value.Format(report.NetworkFormats())
	cmd := &cobra.Command{
		Use:   "network [FILE]",
		Short: "Tell what network is in a file",
		Long: `network tells what was read from a file: the layers with their shapes and
activations, x, the names of the inputs and of the classes, and what the file left
open and was assumed.

With --format json it writes the network as nnexplore's own JSON, which --file
reads; so it turns other files into that. In the JSON, W has a row for each value
that comes in, as in x·W + b, whatever --notation says.`,
		Example: "  nnexplore network model.npz\n  nnexplore network model.npz --output sigmoid --format json > mine.json",
		RunE: func(cmd *cobra.Command, _ []string) error {
			if format.Value == "json" { // which is in x·W always
				f.notation = value.NewNotation()
				f.notation.Given, f.notation.Value = true, model.XW.String()
			}
			s, err := f.subject(cmd, f.check())
			if err != nil {
				return err
			}
			read := report.Read{Net: s.net, X: s.x, Notation: s.notation}
			if s.batch != nil {
				read.Remarks = append(read.Remarks, fmt.Sprintf("x is row 1 of %d", len(s.batch)))
			}
			for _, r := range s.remarks {
				if format.Value == "text" {
					read.Remarks = append(read.Remarks, r.text)
				} else {
					tell(s.errs, r.String())
				}
			}
			return printDocument(cmd, format, report.NetworkFormats(), read)
		},
	}
	f.define(cmd)
	value.Add(cmd, &format, "format", "how it is written")
	return cmd
}

// learningFlags are the flags for what the way back goes by.
type learningFlags struct {
	target value.Vector
	loss   value.Loss
	rate   value.Finite
}

// What the flags are for, in the order of their fields.
const (
	targetUsage = "what y is meant to be, such as 1,0 (the preset's or the file's own when not given)"
	lossUsage   = "how far y is from it (when not given cross-entropy for softmax, else half-squared)"
	rateUsage   = "the rate η of the step (0.5 when not given)"
)

// choice is what they choose, as far as that can be checked without a network.
func (f *learningFlags) choice() (c learning.Choice, err error) {
	if f.target.Stream {
		return c, errors.New("--target takes numbers such as 1,0")
	}
	if f.rate.Given {
		if err := model.CheckRate(f.rate.Value); err != nil {
			return c, fmt.Errorf("--rate: %w", err)
		}
	}
	return learning.Choice{Own: f.target.Value, Chosen: model.Loss(f.loss.Value), Eta: f.rate.Value}, nil
}
