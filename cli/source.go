package cli

import (
	"errors"
	"fmt"
	"io"
	"os"
	"regexp"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"nnexplore/model"
	"nnexplore/netfile"
	"nnexplore/presets"
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
		return presets.Network{Network: f.Network, X: f.X}, f.NoX, err
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

// madeFlags are the flags that make a network: its shape, and the seed of its numbers.
type madeFlags struct {
	sizes shape
	seed  seed
}

// The words of the flags, in the help of each command that has them.
const (
	sizesUsage = "a network of that shape, such as 2-4-1, made from a seed"
	seedUsage  = "the seed of the network that --sizes makes (1 when not given)"
)

// define gives cmd the flags.
func (f *madeFlags) define(flags *pflag.FlagSet) {
	flags.Var(&f.sizes, "sizes", sizesUsage)
	flags.Var(&f.seed, "seed", seedUsage)
}

// network makes the network. Other is the flag that names another one, "" for none.
func (f *madeFlags) network(other string) (n presets.Network, err error) {
	if other != "" {
		return n, fmt.Errorf("--sizes and %s are two networks; one of them was expected", other)
	}
	return presets.Made(f.sizes, f.seed.value()), nil
}

// alone refuses a seed for which there is no shape.
func (f *madeFlags) alone() error {
	if f.seed.given && f.sizes == nil {
		return errors.New("--seed goes with --sizes, whose numbers follow from it")
	}
	return nil
}

// shapesToComplete are the shapes that a shell offers behind --sizes.
var shapesToComplete = cobra.FixedCompletions([]string{"2-4-1", "2-3-2-2", "784-50-100-10"}, cobra.ShellCompDirectiveNoFileComp)

// complete lets a shell complete the shape; a seed is a number, and no file.
func (f *madeFlags) complete(cmd *cobra.Command) {
	for name, words := range map[string]cobra.CompletionFunc{"sizes": shapesToComplete, "seed": cobra.NoFileCompletions} {
		if err := cmd.RegisterFlagCompletionFunc(name, words); err != nil {
			panic(err)
		}
	}
}

// A shape is a flag that takes the sizes of a network.
type shape []int

func (s *shape) String() string { return model.SizesText(*s) }

func (s *shape) Set(text string) (err error) {
	*s, err = presets.ParseSizes(text)
	return err
}

func (s *shape) Type() string { return "sizes" }

func (s *shape) expected() string { return "sizes such as 2-4-1" }

// A seed is a flag that takes a whole number from 0 on.
type seed struct {
	number uint64
	given  bool
}

func (s *seed) String() string { return "" }

func (s *seed) Set(text string) (err error) {
	s.number, err = presets.ParseSeed(text)
	s.given = true
	return err
}

func (s *seed) Type() string { return "number" }

func (s *seed) expected() string { return "a whole number such as 7" }

func (s *seed) value() uint64 {
	if !s.given {
		return presets.FirstSeed
	}
	return s.number
}
