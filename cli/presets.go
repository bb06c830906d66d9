package cli

import (
	"fmt"
	"io"
	"slices"
	"strings"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"nnexplore/netfile"
	"nnexplore/presets"
	"nnexplore/report"
)

func presetsCommand() *cobra.Command {
	there := append(gateNames(), networkNames()...)
	return &cobra.Command{
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
			switch {
			case len(args) == 0:
				return listPresets(out)
			case len(args) > 1:
				return fmt.Errorf("presets takes one name, not %.40q too", args[1])
			case !slices.Contains(there, args[0]):
				return fmt.Errorf("there is no preset %.40q%s; there are %s", args[0], meant(args[0], there), strings.Join(there, ", "))
			}
			return writePreset(inFormat(out, "json"), args[0])
		},
	}
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
