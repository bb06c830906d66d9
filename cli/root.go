// Package cli is the command line: one file a command, its flags, whether there
// is a terminal, and the exit status. What a command prints is written by
// report; what is on screen is drawn by ui.
package cli

import (
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/spf13/cobra"
)

// The exit statuses, as scripts rely on them.
const (
	ok     = 0
	failed = 1 // a file or a computation
	wrong  = 2 // usage: a flag, a name or a number
)

// A failure is an error that is no fault of the command line's words.
type failure struct{ error }

// Main runs the program and gives its exit status. An error is one line on
// standard error.
func Main(args []string, in io.Reader, out, errs io.Writer) int {
	root := rootCommand()
	root.SetArgs(args)
	root.SetIn(in)
	root.SetOut(out)
	root.SetErr(errs)
	err := root.Execute()
	var f failure
	switch {
	case err == nil:
		return ok
	case errors.As(err, &f):
		fmt.Fprintln(errs, "nnexplore:", err)
		return failed
	}
	fmt.Fprintln(errs, "nnexplore:", err)
	return wrong
}

func rootCommand() *cobra.Command {
	root := &cobra.Command{
		Use:   "nnexplore",
		Short: "See where each number of a neural network comes from",
		Long: `nnexplore shows how a neural network computes, number by number: a perceptron
whose θ you change, the activation functions as curves, and the forward pass of
a 3-layer network that you walk through step by step.

Without a command it opens the explorer; where standard output is no terminal it
prints the gate table and the forward pass as text.`,
		Version:       version(),
		Args:          noCommand,
		SilenceErrors: true,
		SilenceUsage:  true,
		RunE: func(cmd *cobra.Command, _ []string) error {
			return explore(cmd)
		},
	}
	root.SetVersionTemplate("nnexplore {{.Version}}\n")
	root.SetFlagErrorFunc(func(cmd *cobra.Command, err error) error {
		return fmt.Errorf("%w; %s --help lists the flags", err, cmd.CommandPath())
	})
	root.AddCommand(gateCommand(), curveCommand(), forwardCommand(), presetsCommand())
	return root
}

// noCommand refuses words that are no command, with those there are.
func noCommand(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	return fmt.Errorf("there is no command %q; there are gate, curve, forward, presets, completion and help", args[0])
}

// noArguments refuses words behind a command that takes flags only.
func noArguments(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	return fmt.Errorf("%s takes no %q; %s --help lists the flags", cmd.Name(), args[0], cmd.CommandPath())
}

// isTerminal says whether w is a terminal to draw on.
func isTerminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	return ok && isTTY(f.Fd())
}
