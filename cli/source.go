package cli

import (
	"errors"
	"fmt"
	"io"
	"os"
	"regexp"

	"github.com/spf13/cobra"

	"nnexplore/model"
	"nnexplore/netfile"
	"nnexplore/presets"
	"nnexplore/report"
	"nnexplore/ui/effect"
)

// A path is a flag that takes the name of a file.
type path string

func (p *path) String() string { return string(*p) }

func (p *path) Set(s string) error {
	if s == "" {
		return errors.New("nothing was typed; the name of a file was expected")
	}
	*p = path(s)
	return nil
}

func (p *path) Type() string { return "file" }

func (p *path) expected() string { return "the name of a file" }

// isStream reports whether the path is standard input or a pipe, which can be read once.
func (p path) isStream() bool {
	info, err := os.Stat(string(p))
	return p == "-" || err == nil && info.Mode()&(os.ModeNamedPipe|os.ModeSocket|os.ModeCharDevice) != 0 && string(p) != os.DevNull
}

// isStandardInput reports whether the path is standard input.
func (p path) isStandardInput() bool { return p == "-" || p == "/dev/stdin" || p == "/dev/fd/0" }

// named is the path in errors.
func (p path) named() string {
	if p == "-" {
		return "standard input"
	}
	return string(p)
}

// read reads a network from the file, or in JSON from the pipe, of which in is standard
// input; it shows on errs how far that is.
func (p path) read(in io.Reader, errs io.Writer, o netfile.Options) (netfile.File, error) {
	return reading(errs, p.named(), func(watch func(float64)) (netfile.File, error) {
		if p.isStream() {
			return p.readStream(in, o)
		}
		return netfile.Read(string(p), o, watch)
	})
}

func (p path) readStream(in io.Reader, o netfile.Options) (netfile.File, error) {
	if p == "-" {
		return netfile.ReadStream(p.named(), in, o)
	}
	f, err := os.Open(string(p))
	if err != nil {
		return netfile.File{}, fmt.Errorf("%s: it cannot be read: %w", p, netfile.Cause(err))
	}
	defer f.Close()
	return netfile.ReadStream(p.named(), f, o)
}

// open reads a network for the explorer, which records the file that it came from; a pipe
// is none that could be read again.
func (p path) open(in io.Reader, errs io.Writer, o netfile.Options) (n presets.Network, noX bool, err error) {
	if p.isStream() {
		f, err := p.read(in, errs, o)
		return presets.Network{Network: f.Network, X: f.X, Examples: f.Batch}, f.NoX, err
	}
	n, err = reading(errs, string(p), func(watch func(float64)) (n presets.Network, err error) {
		n, noX, err = effect.OpenNetwork(string(p), o, watch)
		return n, err
	})
	return n, noX, err
}

// unopened is the error for a network's file that was not opened: most often a fault of
// the file, but activations for one that names its own are a wrong command line.
func unopened(err error) error {
	if errors.Is(err, netfile.ErrNamesOwn) {
		return fmt.Errorf("--activation and --output: %w", err)
	}
	return failure{err}
}

// noXNote is the note that a file has no x, with what stands in its place.
func noXNote(file path, n int) string {
	zeros := fmt.Sprintf("%d zeros", n)
	if n == 1 {
		zeros = "0"
	}
	return fmt.Sprintf("%s brings no x, so it is %s; --x gives another", file.named(), zeros)
}

// fileLike are words that are meant as the name of a file: they have a folder or an ending.
var fileLike = regexp.MustCompile(`[/\\]|\.[A-Za-z][A-Za-z0-9]*$`)

// isFile reports whether a word of the command line is the name of a file, there or not.
func isFile(word string) bool {
	_, err := os.Stat(word)
	return word == "-" || err == nil || fileLike.MatchString(word)
}

// takeFile takes the one word behind a command as its --file; other words are left to
// refuse.
func (p *path) takeFile(cmd *cobra.Command, args []string, refuse cobra.PositionalArgs) error {
	if len(args) == 0 || !isFile(args[0]) {
		return refuse(cmd, args)
	}
	switch file := cmd.Flags().Lookup("file"); {
	case len(args) > 1:
		return fmt.Errorf("one file was expected, not %.40q too", args[1])
	case file.Changed:
		return fmt.Errorf("%s and --file %s are two networks; one of them was expected", args[0], *p)
	}
	return cmd.Flags().Set("file", args[0])
}

// completeFile lets a shell complete the name of a file, and no second one.
func completeFile(_ *cobra.Command, args []string, _ string) ([]cobra.Completion, cobra.ShellCompDirective) {
	if len(args) > 0 {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	return nil, cobra.ShellCompDirectiveDefault
}

// networkFlags are the flags that say which network a command is about.
type networkFlags struct {
	preset, rows   choice
	hidden, output activation
	made           madeFlags
	file           path
}

// define gives cmd the flags, and the file that may stand behind its name.
func (f *networkFlags) define(cmd *cobra.Command) {
	there := networkNames()
	f.preset = choice{
		kind: "network", words: there, value: there[0],
		other: otherwise{gateNames(), "gate", "nnexplore gate --preset"},
	}
	f.hidden, f.output = activationChoices()
	addChoice(cmd, &f.preset, "preset", "the network")
	cmd.Flags().Var(&f.file, "file", "the network from a file, JSON or .npz, in place of a preset")
	f.made.define(cmd.Flags())
	f.made.complete(cmd)
	addChoice(cmd, &f.hidden, "activation", hiddenUsage)
	addChoice(cmd, &f.output, "output", outputUsage)
	f.rows = rowsChoice()
	addChoice(cmd, &f.rows, "rows", rowsUsage)
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
}

// A remark is a sentence, without its stop, on what a file left open and what was made of it.
type remark struct {
	file string // begins it where it does not name the file itself
	text string
	hint string // ends it with what to type for another reading
}

// String is the remark as a note beside other output.
func (r remark) String() string { return r.file + r.text + r.hint }

// check refuses flags that do not go together.
func (f *networkFlags) check() error {
	switch {
	case f.file != "" && f.preset.given:
		return errors.New("--file and --preset are two networks; one of them was expected")
	case f.file == "" && f.hidden.given:
		return errors.New("--activation goes with --file; a preset has its own")
	case f.file == "" && f.output.given:
		return errors.New("--output goes with --file; a preset has its own")
	case f.file == "" && f.rows.given:
		return errRowsOfPreset
	}
	return f.made.alone()
}

// subject finds the network.
func (f *networkFlags) subject(in io.Reader, errs io.Writer) (subject, error) {
	if f.made.sizes != nil {
		n, err := f.made.network(f.other())
		return subject{net: n.Network, x: n.X, from: report.FromPreset(n.Name)}, err
	}
	if f.file == "" {
		n, err := presets.NetworkNamed(f.preset.value)
		return subject{net: n.Network, x: n.X, from: report.FromPreset(n.Name)}, err
	}
	options := netfile.Options{Hidden: model.Activation(f.hidden.value), Output: model.Activation(f.output.value), Rows: netfile.RowsNamed(f.rows.value)}
	file, err := f.file.read(in, errs, options)
	if err != nil {
		return subject{}, unopened(err)
	}
	s := subject{net: file.Network, x: file.X, batch: file.Batch, from: report.FromFile(string(f.file)), remarks: f.remarks(file)}
	if file.NoX {
		s.x = nil
	}
	return s, nil
}

// remarks is what the file left open and what was made of it.
func (f *networkFlags) remarks(file netfile.File) (list []remark) {
	n := presets.Network{Network: file.Network, File: effect.ReadAs(file)}
	n.File.Path = string(f.file)
	for _, text := range n.Reading() {
		list = append(list, remark{file: f.file.named() + ": ", text: text})
	}
	if file.Undecided { // is told first, since nothing was turned
		list[0].hint = "; --rows neurons reads the other"
	}
	n.File.Undecided = false // has been told
	if n.File.Bare = file.Bare && !(f.output.given && (f.hidden.given || len(file.Network.Layers) == 1)); n.File.Bare {
		list = append(list, remark{text: n.Unnamed(), hint: "; --activation and --output give others"})
	}
	return list
}

// other is the flag that names a network beside --sizes, "" for none.
func (f *networkFlags) other() string {
	switch {
	case f.file != "":
		return "--file"
	case f.preset.given:
		return "--preset " + f.preset.value
	}
	return ""
}

func networkCommand() *cobra.Command {
	var f networkFlags
	format := formatFlag(report.NetworkFormats())
	cmd := &cobra.Command{
		Use:   "network [FILE]",
		Short: "Tell what network is in a file",
		Long: `network tells what was read from a file: the layers with their shapes and
activations, x, the names of the inputs and of the classes, and what the file left
open and was assumed.

With --format json it writes the network as nnexplore's own JSON, which --file
reads; so it turns other files into that.`,
		Example: "  nnexplore network model.npz\n  nnexplore network model.npz --output sigmoid --format json > mine.json",
		RunE: func(cmd *cobra.Command, _ []string) error {
			if err := f.check(); err != nil {
				return err
			}
			s, err := f.subject(cmd.InOrStdin(), cmd.ErrOrStderr())
			if err != nil {
				return err
			}
			read := report.Read{Net: s.net, X: s.x}
			if s.batch != nil {
				read.Remarks = append(read.Remarks, fmt.Sprintf("x is row 1 of %d", len(s.batch)))
			}
			for _, r := range s.remarks {
				if format.value == "text" {
					read.Remarks = append(read.Remarks, r.text)
				} else {
					tell(cmd.ErrOrStderr(), r.String())
				}
			}
			return printDocument(cmd, format, report.NetworkFormats(), read)
		},
	}
	f.define(cmd)
	addChoice(cmd, &format, "format", "how it is written")
	return cmd
}
