package cli

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"nnexplore/model"
	"nnexplore/report"
)

// The size of a printed plot: 61 samples between the axis and the right margin,
// and a row for every tenth of the article's window.
const (
	plotWidth  = 72
	plotHeight = 15
)

func curveCommand() *cobra.Command {
	return &cobra.Command{
		Use:       "curve NAME…",
		Short:     "Print activation functions as a plot",
		Example:   "  nnexplore curve sigmoid\n  nnexplore curve step sigmoid",
		ValidArgs: activationNames(),
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 {
				return fmt.Errorf("curve needs a name; there are %s", strings.Join(activationNames(), ", "))
			}
			var functions []model.Activation
			for _, name := range args {
				f, err := curveNamed(name)
				if err != nil {
					return err
				}
				functions = append(functions, f)
			}
			p := report.NewPlot(model.ArticleWindow(functions), report.Curves(functions), plotWidth, plotHeight)
			var legend strings.Builder
			for _, f := range functions {
				fmt.Fprintf(&legend, "  %s %s: f(x) = %s\n", report.StrokeOf(f).Sample(), f.Title(), f.Formula("x"))
			}
			_, err := fmt.Fprintf(cmd.OutOrStdout(), "%s\n%s", p, legend.String())
			return printed(err)
		},
	}
}

func activationNames() []string {
	var names []string
	for _, a := range model.Elementwise() {
		names = append(names, string(a))
	}
	return names
}

// curveNamed finds a function that can be drawn; softmax cannot.
func curveNamed(name string) (model.Activation, error) {
	f, err := model.ParseActivation(name)
	if err == nil && f != model.Softmax {
		return f, nil
	}
	return "", fmt.Errorf("there is no curve %q; there are %s", name, strings.Join(activationNames(), ", "))
}
