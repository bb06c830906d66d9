package cli

import (
	"errors"
	"io"

	"github.com/spf13/cobra"

	"nnexplore/model"
	"nnexplore/presets"
	"nnexplore/report"
)

// gateWriters has the formats of a gate.
var gateWriters = map[string]func(io.Writer, model.Gate) error{
	"text": report.GateText, "json": report.GateJSON, "csv": report.GateCSV, "markdown": report.GateMarkdown,
}

func gateCommand() *cobra.Command {
	var w1, w2, theta, bias finite
	preset := choice{kind: "gate", words: gateNames(), value: gateNames()[0]}
	format := choice{kind: "format", words: []string{"text", "json", "csv", "markdown"}, value: "text"}
	cmd := &cobra.Command{
		Use:   "gate",
		Short: "Print the truth table of a perceptron",
		Long: `gate prints the truth table of a perceptron with two inputs: it gives 1 where
w1·x1 + w2·x2 > θ and 0 elsewhere. With --bias, and with a preset that has one, it
computes b + w1·x1 + w2·x2 > 0 instead, from left to right. The numbers that are
not given are those of the preset.

With --format json it writes one object on a line:

  {"form":"theta","w1":0.5,"w2":0.5,"theta":0.7,"name":"AND","rows":[
   {"x1":0,"x2":0,"sum":0,"tie":false,"y":0}, …]}

The rows come in the order (0,0) (1,0) (0,1) (1,1); tie says that the sum is
exactly θ, which is not more than θ. With --bias the form is "bias", "bias" stands
in place of "theta", and the sum has the bias in it. name is one of sixteen logic
functions. --format csv has the columns x1,x2,sum,tie,y. A sum beyond the largest
float64 is "Infinity" or "-Infinity".`,
		Example: "  nnexplore gate --theta 0.7\n  nnexplore gate --preset nand --format json\n  nnexplore gate --w1 0.5 --w2 0.5 --bias -0.7 --format markdown",
		Args:    noArguments,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if theta.given && bias.given {
				return errors.New("--theta and --bias are one number with two signs, b = −θ; one of them was expected")
			}
			named, err := presets.GateNamed(preset.value)
			if err != nil {
				return err
			}
			g := named.Gate
			g.W1, g.W2 = w1.or(g.W1), w2.or(g.W2)
			switch {
			case theta.given:
				g.Form, g.Theta = model.ThetaForm, theta.value
			case bias.given:
				g.Form = model.BiasForm
				g = g.WithB(bias.value)
			}
			return printed(gateWriters[format.value](cmd.OutOrStdout(), g))
		},
	}
	addChoice(cmd, &preset, "preset", "the gate that is changed")
	cmd.Flags().Var(&w1, "w1", "weight of x1")
	cmd.Flags().Var(&w2, "w2", "weight of x2")
	cmd.Flags().Var(&theta, "theta", "threshold θ")
	cmd.Flags().Var(&bias, "bias", "bias b in place of θ")
	addChoice(cmd, &format, "format", "how it is written")
	return cmd
}

func gateNames() []string {
	var there []string
	for _, g := range presets.Gates() {
		there = append(there, g.Name)
	}
	return there
}
