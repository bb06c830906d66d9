package cli

import (
	"errors"

	"github.com/spf13/cobra"

	"nnexplore/cli/value"
	"nnexplore/model"
	"nnexplore/presets"
	"nnexplore/report"
)

// gateNumbers are the flags that change the numbers of a gate.
type gateNumbers struct {
	w1, w2, theta, bias value.Finite
	rule                value.Rule
}

// change is the gate with the numbers and the rule that were given. θ and b each bring
// their own form of it.
func (n gateNumbers) change(g model.Gate) (model.Gate, error) {
	if n.theta.Given && n.bias.Given {
		return g, errors.New("--theta and --bias are one number with two signs, b = −θ; one of them was expected")
	}
	g.W1, g.W2 = n.w1.Or(g.W1), n.w2.Or(g.W2)
	if n.rule.Given {
		g.Rule = n.rule.Value
	}
	switch {
	case n.theta.Given:
		g.Form, g.Theta = model.ThetaForm, n.theta.Value
	case n.bias.Given:
		g.Form = model.BiasForm
		g = g.WithB(n.bias.Value)
	}
	return g, nil
}

func gateCommand() *cobra.Command {
	var numbers gateNumbers
	preset := value.Choice{
		Kind: "gate", Words: presets.GateNames(), Value: presets.GateNames()[0],
		Other: value.Elsewhere{Words: presets.NetworkNames(), Kind: "network", Command: "nnexplore forward --preset"},
	}
	format := value.Format(report.GateFormats())
	cmd := &cobra.Command{
		Use:   "gate",
		Short: "Print the truth table of a perceptron",
		Long: `gate prints the truth table of a perceptron with two inputs: it gives 1 where
w1·x1 + w2·x2 > θ and 0 elsewhere. With --bias, and with a preset that has one, it
computes b + w1·x1 + w2·x2 > 0 instead, from left to right. With --rule '>=' it
gives 1 where the two sides are equal too. The numbers that are not given are those
of the preset.

With --format json it writes one object on a line:

  {"form":"theta","w1":0.5,"w2":0.5,"theta":0.7,"name":"AND","rows":[
   {"x1":0,"x2":0,"sum":0,"tie":false,"y":0}, …]}

The rows come in the order (0,0) (1,0) (0,1) (1,1); tie says that the sum is
exactly θ, which is not more than θ. With --bias the form is "bias", "bias" stands
in place of "theta", and the sum has the bias in it. With --rule '>=' there is
"rule":">=" behind the form. name is one of sixteen logic functions. --format csv
has the columns x1,x2,sum,tie,y. A sum beyond the largest float64 is "Infinity" or
"-Infinity".`,
		Example: "  nnexplore gate --theta 0.7\n  nnexplore gate --preset nand --format json\n  nnexplore gate --w1 0.5 --w2 0.5 --bias -0.7 --format markdown",
		Args:    noArguments,
		RunE: func(cmd *cobra.Command, _ []string) error {
			named, err := presets.GateNamed(preset.Value)
			if err != nil {
				return err
			}
			g, err := numbers.change(named.Gate)
			if err != nil {
				return err
			}
			return printDocument(cmd, format, report.GateFormats(), g)
		},
	}
	value.Add(cmd, &preset, "preset", "the gate that is changed")
	cmd.Flags().Var(&numbers.w1, "w1", "weight of x1")
	cmd.Flags().Var(&numbers.w2, "w2", "weight of x2")
	cmd.Flags().Var(&numbers.theta, "theta", "threshold θ")
	cmd.Flags().Var(&numbers.bias, "bias", "bias b in place of θ")
	value.Add(cmd, &numbers.rule, "rule", value.RuleUsage)
	value.Add(cmd, &format, "format", "how it is written")
	return cmd
}
