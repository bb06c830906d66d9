package cli

import (
	"github.com/spf13/cobra"

	"nnexplore/model"
	"nnexplore/number"
	"nnexplore/presets"
	"nnexplore/report"
)

// A vector is a flag that takes numbers with commas between them.
type vector []float64

func (v *vector) String() string { return "" }

func (v *vector) Set(s string) error {
	x, err := number.ParseVector(s)
	*v = x
	return err
}

func (v *vector) Type() string { return "numbers" }

func forwardCommand() *cobra.Command {
	var x vector
	var preset string
	cmd := &cobra.Command{
		Use:     "forward",
		Short:   "Print the forward pass of a network",
		Example: "  nnexplore forward --x 2,1\n  nnexplore forward --preset textbook",
		Args:    noArguments,
		RunE: func(cmd *cobra.Command, _ []string) error {
			n, err := presets.NetworkNamed(preset)
			if err != nil {
				return err
			}
			if x != nil {
				n.X = x
			}
			t, err := model.Forward(n.Network, n.X)
			if err != nil {
				return err
			}
			return printed(report.ForwardText(cmd.OutOrStdout(), n.Network, t))
		},
	}
	cmd.Flags().Var(&x, "x", "the input, such as 2,1 (the preset's own when not given)")
	cmd.Flags().StringVar(&preset, "preset", presets.Networks()[0].Name, "the network, by its name in nnexplore presets")
	return cmd
}
