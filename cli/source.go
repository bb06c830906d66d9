package cli

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"math"
	"os"
	"path/filepath"
	"regexp"
	"sync/atomic"

	"github.com/spf13/cobra"

	"nnexplore/cli/output"
	"nnexplore/cli/progress"
	"nnexplore/cli/value"
	"nnexplore/internal/intact"
	"nnexplore/model"
	"nnexplore/model/train"
	"nnexplore/netfile"
	"nnexplore/netfile/examples"
	"nnexplore/presets"
	"nnexplore/ui/effect"
	"nnexplore/ui/screen/terminal"
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

func (p *path) Expected() string { return "the name of a file" }

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

// short is the name of the file without its folder, and a pipe as it is named.
func (p path) short() string {
	if p.isStream() {
		return p.named()
	}
	return filepath.Base(string(p))
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
	f, err := p.opened(in)
	if err != nil {
		return netfile.File{}, err
	}
	defer f.Close()
	return netfile.ReadStream(p.named(), f, o)
}

// examples reads what a network learns from.
func (p path) examples(in io.Reader, n model.Network) (train.Examples, error) {
	f, err := p.opened(in)
	if err != nil {
		return train.Examples{}, err
	}
	defer f.Close()
	ex, err := examples.Read(f, n.In(), n.Layers[n.Last()].Out())
	if err != nil {
		err = fmt.Errorf("%s: %w", p.named(), err)
	}
	return ex, err
}

// opened is what p names, opened to be read; in is standard input.
func (p path) opened(in io.Reader) (io.ReadCloser, error) {
	if p == "-" {
		return io.NopCloser(in), nil
	}
	f, err := os.Open(string(p))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", p, intact.Unreadable(err))
	}
	return f, nil
}

// open reads a network for the explorer, which records the file that it came from; a pipe
// is none that could be read again.
func (p path) open(in io.Reader, errs io.Writer, o netfile.Options) (n presets.Network, noX bool, err error) {
	if p.isStream() {
		f, err := p.read(in, errs, o)
		return effect.Read(f), f.NoX, err
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

// A remark is a sentence, without its stop, on what a file left open and what was made of it.
type remark struct {
	file  string // begins it where it does not name the file itself
	text  string
	hint  string // ends it with what to type for another reading
	shown bool   // whether the network pane shows it for as long as it is true
}

// String is the remark as a note beside other output.
func (r remark) String() string { return r.file + r.text + r.hint }

// remarks is what the file of n left open and what was made of it, for those who see the
// network in a notation.
func (f *fileFlags) remarks(n presets.Network, shown model.Notation) (list []remark) {
	for _, text := range n.Reading(shown) {
		list = append(list, remark{file: f.file.named() + ": ", text: text})
	}
	origin := *n.File
	if origin.Undecided { // is told first, since nothing was turned
		list[0].hint = "; --rows neurons reads the other"
	}
	if named := f.output.Given && (f.hidden.Given || len(n.Layers) == 1); origin.Bare && !named {
		origin.Undecided = false // has been told
		n.File = &origin
		list = append(list, remark{text: n.Unnamed(), hint: "; --activation and --output give others", shown: true})
	}
	return list
}

// noXNote is the note that a file has no x, with what stands in its place.
func noXNote(file string, n int) string {
	zeros := fmt.Sprintf("%d zeros", n)
	if n == 1 {
		zeros = "0"
	}
	return fmt.Sprintf("%s brings no x, so it is %s; --x gives another", file, zeros)
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

// fileFlags are the flags of a network's file: its name, and how it is read.
type fileFlags struct {
	file           path
	hidden, output value.Activation
	rows           value.Choice
}

// The words of the flags, in the help of each command that has them.
const (
	hiddenUsage = "the inner layers of an .npz file (sigmoid when not given)"
	rowsUsage   = "what a row of W is in the file, where its shapes fit both ways"
	outputUsage = "the output layer of an .npz file (when not given softmax, for one output sigmoid)"
)

// errRowsOfPreset refuses --rows without --file.
var errRowsOfPreset = errors.New("--rows goes with --file; a preset has a row of W for each value that comes in")

func newFileFlags() fileFlags {
	return fileFlags{
		hidden: value.Activation{Choice: value.Choice{Kind: "activation", Words: activationNames()}},
		output: value.Activation{Choice: value.Choice{Kind: "activation", Words: append(activationNames(), string(model.Softmax))}},
		rows:   value.Choice{Kind: "rows", Words: []string{netfile.Inputs.String(), netfile.Neurons.String()}},
	}
}

// options is how the file is to be read.
func (f *fileFlags) options() netfile.Options {
	return netfile.Options{Hidden: model.Activation(f.hidden.Value), Output: model.Activation(f.output.Value), Rows: netfile.RowsNamed(f.rows.Value)}
}

// reading opens a file, which may be a large one: it shows on errs how far that is, and
// gives it up at once when a signal comes. open reports through watch which part is
// read.
func reading[T any](errs io.Writer, name string, open func(watch func(part float64)) (T, error)) (T, error) {
	return readingEach(errs, func() string { return name }, open)
}

// readingEach is reading of several files one after the other: name is the one that is
// read now.
func readingEach[T any](errs io.Writer, name func() string, open func(watch func(part float64)) (T, error)) (T, error) {
	var part atomic.Uint64 // the bits of it
	line := startProgress(errs, func() string { return partRead(name(), math.Float64frombits(part.Load())) })
	defer line.End()

	signalled, end := terminal.Heed()
	type result struct {
		value T
		err   error
	}
	done := make(chan result, 1)
	go func() {
		var r result
		defer func() {
			if fault := recover(); fault != nil {
				r.err = fmt.Errorf("%s: a fault of the program: %v", name(), fault)
			}
			done <- r
		}()
		r.value, r.err = open(func(p float64) { part.Store(math.Float64bits(p)) })
	}()
	var r result
	select {
	case r = <-done:
	case <-signalled.Done():
	}
	return r.value, cmp.Or(end(), r.err)
}

// partRead is how far the reading of a file is, in words.
func partRead(name string, part float64) string {
	if part >= 1 {
		return "checking " + name
	}
	return fmt.Sprintf("reading %s, %d %%", name, int(100*part))
}

// startProgress shows on errs how far a work is, where errs is a terminal.
func startProgress(errs io.Writer, say func() string) *progress.Line {
	ascii := output.IsASCII(errs)
	return progress.Start(errs, output.Behind(errs), func() string { return oneLine("nnexplore: "+say(), ascii || !output.UnicodeLocale()) })
}
