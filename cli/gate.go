package cli

import (
	"errors"

	"github.com/spf13/cobra"

	"nnexplore/model"
	"nnexplore/presets"
	"nnexplore/report"
)

// gateNumbers are the flags that change the numbers of a gate.
type gateNumbers struct {
	w1, w2, theta, bias finite
	rule                rule
}

// change is the gate with the numbers and the rule that were given. θ and b each bring
// their own form of it.
func (n gateNumbers) change(g model.Gate) (model.Gate, error) {
	if n.theta.given && n.bias.given {
		return g, errors.New("--theta and --bias are one number with two signs, b = −θ; one of them was expected")
	}
	g.W1, g.W2 = n.w1.or(g.W1), n.w2.or(g.W2)
	if n.rule.given {
		g.Rule = n.rule.value
	}
	switch {
	case n.theta.given:
		g.Form, g.Theta = model.ThetaForm, n.theta.value
	case n.bias.given:
		g.Form = model.BiasForm
		g = g.WithB(n.bias.value)
	}
	return g, nil
}

// A rule is a flag that takes the rule of a gate for ties.
type rule struct {
	value model.Rule
	given bool
}

func (r *rule) String() string {
	if !r.given {
		return ""
	}
	return r.value.String()
}

func (r *rule) Set(s string) (err error) {
	r.value, err = model.ParseRule(s)
	r.given = err == nil
	return err
}

func (r *rule) Type() string { return "rule" }

func (r *rule) expected() string { return "'>' or '>=', in quotes, since the shell takes > for itself" }

func (r *rule) usage(description string) string { return description }

func (r *rule) complete(cmd *cobra.Command, name string) {
	words := choice{words: model.Rules()}
	words.complete(cmd, name)
}

// ruleUsage is the word of the flag in the help of each command that has it.
const ruleUsage = "the gate gives 1 where the sum is more than θ, '>', or at least θ, '>='"

func gateCommand() *cobra.Command {
	var numbers gateNumbers
	preset := choice{
		kind: "gate", words: gateNames(), value: gateNames()[0],
		other: otherwise{presets.NetworkNames(), "network", "nnexplore forward --preset"},
	}
	format := formatFlag(report.GateFormats())
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
			named, err := presets.GateNamed(preset.value)
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
	addChoice(cmd, &preset, "preset", "the gate that is changed")
	cmd.Flags().Var(&numbers.w1, "w1", "weight of x1")
	cmd.Flags().Var(&numbers.w2, "w2", "weight of x2")
	cmd.Flags().Var(&numbers.theta, "theta", "threshold θ")
	cmd.Flags().Var(&numbers.bias, "bias", "bias b in place of θ")
	addChoice(cmd, &numbers.rule, "rule", ruleUsage)
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
