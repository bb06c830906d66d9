package cli

import (
	"github.com/spf13/cobra"

	"nnexplore/presets"
	"nnexplore/report"
)

func gateCommand() *cobra.Command {
	var w1, w2, theta finite
	cmd := &cobra.Command{
		Use:     "gate",
		Short:   "Print the truth table of a perceptron",
		Example: "  nnexplore gate --theta 0.7",
		Args:    noArguments,
		RunE: func(cmd *cobra.Command, _ []string) error {
			g := presets.Gates()[0].Gate
			g.W1, g.W2, g.Theta = w1.or(g.W1), w2.or(g.W2), theta.or(g.Theta)
			return printed(report.GateText(cmd.OutOrStdout(), g))
		},
	}
	cmd.Flags().Var(&w1, "w1", "weight of x1 (0.5 when not given)")
	cmd.Flags().Var(&w2, "w2", "weight of x2 (0.5 when not given)")
	cmd.Flags().Var(&theta, "theta", "threshold θ (0.4 when not given)")
	return cmd
}

// printed marks an error of writing as no fault of the command line's words.
func printed(err error) error {
	if err != nil {
		return failure{err}
	}
	return nil
}
