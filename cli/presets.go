package cli

import (
	"errors"
	"fmt"
	"io"
	"text/tabwriter"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"nnexplore/cli/output"
	"nnexplore/cli/value"
	"nnexplore/netfile"
	"nnexplore/presets"
	"nnexplore/report"
)

func presetsCommand() *cobra.Command {
	there := append(presets.GateNames(), presets.NetworkNames()...)
	cmd := &cobra.Command{
		Use:   "presets [NAME]",
		Short: "List the gates and networks there are, or write one as JSON",
		Long: `presets lists the gates and networks that the program brings along, with their
kind and the source of their numbers. With a name it writes that one as JSON: a
network as forward --file reads it, a gate as gate --format json writes it.`,
		Example:               "  nnexplore presets\n  nnexplore presets article > mine.json",
		ValidArgsFunction:     cobra.FixedCompletions(there, cobra.ShellCompDirectiveNoFileComp),
		DisableFlagsInUseLine: true,
		RunE: func(cmd *cobra.Command, args []string) error {
			out := cmd.OutOrStdout()
			switch len(args) {
			case 0:
				return listPresets(out)
			case 1:
				name, ok := value.Listed(args[0], there)
				if !ok {
					return value.NoneSuch("preset", args[0], there)
				}
				return writePreset(output.InFormat(out, "json"), name)
			}
			return fmt.Errorf("presets takes one name, not %.40q too", args[1])
		},
	}
	sayUnknown(cmd, func(typed string) error { // --write, --json: a name alone does that
		return fmt.Errorf("there is no flag %.40q; nnexplore presets lists all, and with a name it writes one as JSON: nnexplore presets xor > xor.json", typed)
	})
	return cmd
}

func listPresets(out io.Writer) error {
	w := tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
	for _, g := range presets.Gates() {
		fmt.Fprintf(w, "%s\tgate\t%s\n", g.Name, g.Source)
	}
	for _, n := range presets.Networks() {
		fmt.Fprintf(w, "%s\tnetwork %s\t%s\n", n.Name, n.SizesText(), n.Source)
	}
	return w.Flush()
}

// writePreset writes the gate or the network of that name as JSON.
func writePreset(out io.Writer, name string) error {
	if g, err := presets.GateNamed(name); err == nil {
		return report.GateJSON(out, g.Gate)
	}
	n, err := presets.NetworkNamed(name)
	if err != nil {
		return err
	}
	return netfile.WriteJSON(out, n.Network, n.X)
}

// madeFlags are the flags that make a network: its shape, and the seed of its numbers.
type madeFlags struct {
	sizes value.Shape
	seed  value.Seed
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
	return presets.Made(f.sizes, f.seed.Value()), nil
}

// alone refuses a seed for which there is no shape.
func (f *madeFlags) alone() error {
	if f.seed.Given && f.sizes == nil {
		return errors.New("--seed goes with --sizes, whose numbers follow from it")
	}
	return nil
}

// shapesToComplete are the shapes that a shell offers behind --sizes.
var shapesToComplete = cobra.FixedCompletions([]string{"2-4-1", "2-3-2-2", "784-50-100-10"}, cobra.ShellCompDirectiveNoFileComp)

// complete lets a shell complete the shape; a seed is a number, and no file.
func (f *madeFlags) complete(cmd *cobra.Command) {
	value.Completed(cmd, "sizes", shapesToComplete)
	value.Completed(cmd, "seed", cobra.NoFileCompletions)
}
