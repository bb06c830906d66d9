// Package cli is the command line: one file a command, its flags, whether there
// is a terminal, and the exit status. What a command prints is written by
// report; what is on screen is drawn by ui.
package cli

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"sync"
	"syscall"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"nnexplore/cli/manual"
	"nnexplore/cli/output"
	"nnexplore/cli/stream"
	"nnexplore/cli/value"
	"nnexplore/report"
	"nnexplore/ui/plain/aloud"
	"nnexplore/ui/screen/terminal"
)

// The exit statuses, as scripts rely on them.
const (
	ok     = 0
	failed = 1 // a file or a computation
	wrong  = 2 // usage: a flag, a name or a number
)

// A failure is an error of a file or a computation, and not of the command line's words.
type failure struct{ error }

func (f failure) Unwrap() error { return f.error }

// Main runs the program and returns its exit status. An error is one line on standard
// error. Where nobody reads standard output any more, as behind a "| head" that has seen
// enough, the program ends without a word.
func Main(args []string, in io.Reader, out, errs io.Writer) int {
	checked := &checkedWriter{w: out}
	ascii := output.AsksForASCII(args)
	errs = output.To(errs, ascii)
	root := rootCommand()
	root.SetIn(in)
	root.SetOut(output.To(checked, ascii))
	root.SetErr(errs)
	if len(args) > 0 { // without a word it is the explorer, whose first frame need not wait for all others
		addCommands(root)
	}
	root.SetArgs(numbersApart(root, args))
	err := root.Execute()
	if full := checked.failed(); full != nil && (err == nil || errors.Is(err, full)) {
		err = failure{full}
	}
	return conclude(err, errs)
}

// A checkedWriter keeps the first error of writing, which is a [failure] whatever a
// command makes of it.
type checkedWriter struct {
	w   io.Writer
	mu  sync.Mutex // a write that nobody waits for any more may end at any time
	err error
}

func (c *checkedWriter) Write(b []byte) (int, error) {
	n, err := c.w.Write(b)
	c.mu.Lock()
	defer c.mu.Unlock()
	c.err = cmp.Or(c.err, err)
	return n, err
}

// Behind returns what it writes to.
func (c *checkedWriter) Behind() io.Writer { return c.w }

// failed is the first error of writing, nil for none.
func (c *checkedWriter) failed() error {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.err
}

// conclude prints what is wrong, if anything is, and returns the exit status.
func conclude(err error, errs io.Writer) int {
	var f failure
	var s terminal.Signal
	switch {
	case errors.As(err, &s):
		if err != error(s) { // there is more to be said
			fmt.Fprintln(errs, complaint(err))
		}
		return 128 + int(s)
	case err == nil, nobodyReads(err):
		return ok
	case errors.Is(err, stream.ErrReported):
		return failed
	}
	fmt.Fprintln(errs, complaint(err))
	if errors.As(err, &f) {
		return failed
	}
	return wrong
}

// nobodyReads reports whether an error is only that nobody reads what is written.
func nobodyReads(err error) bool {
	return errors.Is(err, syscall.EPIPE) || errors.Is(err, io.ErrClosedPipe)
}

// complaint is an error as one line.
func complaint(err error) string { return oneLine("nnexplore: "+err.Error(), false) }

// oneLine is a text on one line, of ASCII characters where ascii is set; every other
// character is escaped.
func oneLine(text string, ascii bool) string {
	var b strings.Builder
	for _, r := range text {
		switch {
		case ascii && r > 0x7e:
			b.WriteString(strings.Trim(strconv.QuoteRuneToASCII(r), "'"))
		case strconv.IsPrint(r):
			b.WriteRune(r)
		default:
			b.WriteString(strings.Trim(strconv.QuoteRune(r), "'"))
		}
	}
	return b.String()
}

func rootCommand() *cobra.Command {
	var f exploreFlags
	var showVersion bool
	root := &cobra.Command{
		Use:   "nnexplore [FILE]",
		Short: "See where each number of a neural network comes from",
		Long: `nnexplore shows how a neural network computes, number by number: a perceptron
whose θ you change, the activation functions as curves, and the forward pass of
a 3-layer network that you walk through step by step.

Without a command it opens the explorer; where standard output is no terminal it
prints the gate table and the forward pass as text.

The exit status is 0, or 1 where a file or a computation failed, or 2 where the
command line is wrong, or 128 + n where signal n ended it; an error is one line on
standard error.`,
		Example: "  nnexplore\n  nnexplore gate --theta 0.7\n  nnexplore forward --x 2,1 --format json",
		Args: func(root *cobra.Command, args []string) error {
			if len(args) == 1 && f.given("resume") && f.resume.Set(args[0]) == nil {
				return nil // the number behind --resume
			}
			return f.file.takeFile(root, args, noCommand)
		},
		ValidArgsFunction: completeFile,
		SilenceErrors:     true,
		SilenceUsage:      true,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if showVersion {
				_, err := fmt.Fprintln(cmd.OutOrStdout(), "nnexplore", manual.Version())
				return err
			}
			return f.explore(cmd)
		},
	}
	f.add(root)
	// Not cobra's own: a template in it keeps the linker from leaving out what nobody
	// calls, which makes the program a quarter larger.
	root.Flags().BoolVarP(&showVersion, "version", "v", false, "print the version and the commit")
	root.SetFlagErrorFunc(flagError)
	return root
}

// addCommands adds what root can be asked for by name. Its writers must be set before.
func addCommands(root *cobra.Command) {
	root.AddCommand(gateCommand(), curveCommand(), forwardCommand(), backwardCommand(), trainCommand(), planeCommand(), softmaxCommand(), exerciseCommand(), networkCommand(), presetsCommand(), sessionsCommand(), tourCommand(), manual.Command(noArguments))
	root.InitDefaultHelpCmd()
	manual.ExtendHelp(root, below(root, "help"))
	sayCompletion(root)
}

// sayCompletion lets the completion command refuse what is no shell. It keeps the writer
// that root has when it is added.
func sayCompletion(root *cobra.Command) {
	root.InitDefaultCompletionCmd()
	completion := below(root, "completion")
	completion.RunE = func(cmd *cobra.Command, _ []string) error { return cmd.Help() }
	completion.Args = func(cmd *cobra.Command, args []string) error {
		if len(args) == 0 {
			return nil
		}
		return value.NoneSuch("completion for", args[0], manual.Commands(cmd))
	}
	for _, shell := range completion.Commands() {
		shell.Args = noArguments
	}
}

// below is the command of that name below cmd, which has it.
func below(cmd *cobra.Command, name string) *cobra.Command {
	for _, c := range cmd.Commands() {
		if c.Name() == name {
			return c
		}
	}
	panic("cli: there is no command " + name)
}

// noCommand refuses words that are no command, with those there are.
func noCommand(root *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	return value.NoneSuch("command", args[0], manual.Commands(root))
}

// noArguments refuses words behind a command that takes flags only.
func noArguments(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	return fmt.Errorf("%s takes no %.40q%s; %s --help lists the flags", cmd.Name(), args[0], value.Suggested(value.Meant(cmd, args)), cmd.CommandPath())
}

// flagError words what is wrong with a flag, since pflag's own words have the value
// twice.
func flagError(cmd *cobra.Command, err error) error {
	var value *pflag.InvalidValueError
	var missing *pflag.ValueRequiredError
	var unknown *pflag.NotExistError
	switch {
	case errors.As(err, &value) && value.GetFlag().Value.Type() == "bool":
		return fmt.Errorf("--%s: %.40q is neither true nor false; the flag stands alone", value.GetFlag().Name, value.GetValue())
	case errors.As(err, &value):
		return fmt.Errorf("--%s: %w", value.GetFlag().Name, value.Unwrap())
	case errors.As(err, &missing):
		return fmt.Errorf("--%s: nothing follows; it takes %s", missing.GetFlag().Name, expected(missing.GetFlag()))
	case errors.As(err, &unknown):
		return unknownFlag(cmd, unknown)
	}
	return fmt.Errorf("%w; %s --help lists the flags", err, cmd.CommandPath())
}

// expected is what a flag takes.
func expected(f *pflag.Flag) string {
	if v, ok := f.Value.(interface{ Expected() string }); ok {
		return v.Expected()
	}
	return "a word"
}

// unknownFlag names the flag that was meant, where that is plain: one of nearly
// that name, or, behind a single dash, the one of that name; else what has a flag of
// that name.
func unknownFlag(cmd *cobra.Command, err *pflag.NotExistError) error {
	word := flagTyped(err)
	var there []string
	cmd.Flags().VisitAll(func(f *pflag.Flag) { there = append(there, f.Name) })
	name, _, _ := strings.Cut(strings.TrimLeft(word, "-"), "=")
	hint := value.Suggested(value.NearFlags(name, there))
	if with := manual.WithFlag(cmd.Root(), name); hint == "" && len(with) > 0 {
		hint = " here; it goes with " + aloud.And(with)
	}
	return fmt.Errorf("there is no flag %.40q%s; %s --help lists the flags", word, hint, cmd.CommandPath())
}

// sayUnknown lets cmd refuse a flag that it does not have in words of its own, where say has any.
func sayUnknown(cmd *cobra.Command, say func(typed string) error) {
	cmd.SetFlagErrorFunc(func(cmd *cobra.Command, err error) error {
		var unknown *pflag.NotExistError
		if errors.As(err, &unknown) {
			return cmp.Or(say(flagTyped(unknown)), flagError(cmd, err))
		}
		return flagError(cmd, err)
	})
}

// flagTyped is a flag that there is not, with its dashes.
func flagTyped(err *pflag.NotExistError) string {
	if letters := err.GetSpecifiedShortnames(); letters != "" {
		return "-" + letters
	}
	return "--" + err.GetSpecifiedName()
}

// printDocument writes a document in the format that was chosen.
func printDocument[D any](cmd *cobra.Command, chosen value.Choice, formats report.Formats[D], document D) error {
	format, _ := formats.Find(chosen.Value)
	return format.Write(output.InFormat(cmd.OutOrStdout(), format.Name), document)
}
