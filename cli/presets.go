package cli

import (
	"fmt"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"nnexplore/presets"
)

func presetsCommand() *cobra.Command {
	return &cobra.Command{
		Use:     "presets",
		Short:   "List the gates and networks there are",
		Example: "  nnexplore presets",
		Args:    noArguments,
		RunE: func(cmd *cobra.Command, _ []string) error {
			w := tabwriter.NewWriter(cmd.OutOrStdout(), 0, 0, 2, ' ', 0)
			for _, g := range presets.Gates() {
				fmt.Fprintf(w, "%s\tgate\t%s\n", g.Name, g.Source)
			}
			for _, n := range presets.Networks() {
				fmt.Fprintf(w, "%s\tnetwork %s\t%s\n", n.Name, n.SizesText(), n.Source)
			}
			return printed(w.Flush())
		},
	}
}
