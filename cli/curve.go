package cli

import (
	"errors"
	"fmt"
	"io"
	"math"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"nnexplore/cli/output"
	"nnexplore/cli/value"
	"nnexplore/mathx"
	"nnexplore/model"
	"nnexplore/number"
	"nnexplore/report"
	"nnexplore/report/plot"
	"nnexplore/ui/screen/terminal"
)

// The size of a printed plot: 61 samples between the axis and the right margin,
// and a row for every tenth of the article's window.
const (
	plotWidth  = 72
	plotHeight = 15
)

// An interval is where curves are sampled: the article's np.arange(-5, 5, 0.1)
// as long as nothing else is given, or a single x.
type interval struct{ from, to, step, at value.Finite }

func curveCommand() *cobra.Command {
	var at interval
	var characters bool
	format := value.Format(report.SampleFormats(), "plot")
	cmd := &cobra.Command{
		Use:   "curve NAME… [flags]",
		Short: "Print activation functions as a plot or as numbers",
		Long: `curve prints activation functions: as a plot, or at points of x as numbers.
The points are those of NumPy's np.arange(from, to, step), bit for bit: from -5 up
to but without 5 by 0.1 where nothing is given, which are 100. A plot has a point
for each of its columns, so that --step changes nothing in it. On a terminal it is
drawn in braille dots; into a pipe, and with --characters, in line characters.

With --format json it writes one object on a line, the curves under their names:

  {"x":[-5,-4.9, …],"curves":{"sigmoid":[0.0066928509242848554, …]}}

With --at they are written at that x alone, as text where nothing else is asked for.

--format csv has a column x and one for each name; --format text rounds to four
decimals.`,
		Example:               "  nnexplore curve sigmoid\n  nnexplore curve sigmoid --at 2\n  nnexplore curve step sigmoid --from -2 --to 2\n  nnexplore curve relu tanh --step 0.5 --format csv",
		ValidArgsFunction:     cobra.FixedCompletions(activationNames(), cobra.ShellCompDirectiveNoFileComp),
		DisableFlagsInUseLine: true,
		RunE: func(cmd *cobra.Command, args []string) error {
			functions, err := curvesNamed(args)
			if err != nil {
				return err
			}
			if err := at.check(); err != nil {
				return err
			}
			if format.Value == "plot" && at.at.Given {
				if format.Given {
					return errors.New("--at is a single x, of which no plot is drawn; --format text writes the numbers")
				}
				format.Value = "text"
			}
			if format.Value == "plot" {
				return drawn(cmd.OutOrStdout(), at, functions, characters)
			}
			x, err := at.points()
			if err != nil {
				return err
			}
			return printDocument(cmd, format, report.SampleFormats(), report.Samples{X: x, Columns: report.Columns(functions)})
		},
	}
	sayUnknown(cmd, func(typed string) error { // -2 is no flag, but a number
		return noName(typed, cmd.Flags().Arg(0))
	})
	cmd.Flags().Var(&at.from, "from", "the first x (-5 when not given)")
	cmd.Flags().Var(&at.to, "to", "the end of x, itself left out (5 when not given)")
	cmd.Flags().Var(&at.step, "step", "from one x to the next (0.1 when not given)")
	cmd.Flags().Var(&at.at, "at", "a single x, at which the values are written as numbers")
	value.Add(cmd, &format, "format", "how they are written")
	cmd.Flags().BoolVar(&characters, "characters", false, "draw the plot in line characters on a terminal too")
	return cmd
}

func (at interval) all() (from, to, step float64) {
	return at.from.Or(-5), at.to.Or(5), at.step.Or(0.1)
}

// points are the x of the samples.
func (at interval) points() ([]float64, error) {
	if at.at.Given {
		return []float64{at.at.Value}, nil
	}
	return mathx.Arange(at.all())
}

// check refuses an interval that has no points, and one beside a single x.
func (at interval) check() error {
	if at.at.Given && (at.from.Given || at.to.Given || at.step.Given) {
		return errors.New("--at is a single x; --from, --to and --step are for many")
	}
	from, to, step := at.all()
	if from >= to {
		return fmt.Errorf("--from %v is not below --to %v; an interval such as -5 to 5 was expected", from, to)
	}
	if step <= 0 {
		return fmt.Errorf("--step %v does not lead from %v to %v; a number above 0 was expected", step, from, to)
	}
	return nil
}

// drawn writes the functions over the interval as a plot with a legend.
func drawn(out io.Writer, at interval, functions []model.Activation, characters bool) error {
	ascii := output.IsASCII(out)
	window := at.window(functions)
	if !window.Drawable() {
		return fmt.Errorf("no plot can be drawn from %v to %v: its numbers are too large or too near to one another; --format csv writes them",
			window.X0, window.X1)
	}
	var p plot.Plot
	curves := plot.Curves(functions, ascii)
	dots := !characters && !ascii && output.IsTerminal(out) && terminal.HasBraille()
	if dots {
		curves[len(curves)-1].Dashes = plot.Solid // it lies on top
		p = plot.NewDots(plot.TrimmedInDots(window, curves, plotHeight), curves, plotWidth, plotHeight, nil)
	} else {
		p = plot.New(window, curves, plotWidth, plotHeight)
	}
	var legend strings.Builder
	for i, f := range functions {
		sample := curves[i].Stroke.Sample()
		if dots {
			sample = curves[i].Dashes.Sample()
		}
		fmt.Fprintf(&legend, "  %s %s: f(x) = %s\n", sample, f.Title(), f.Formula("x"))
	}
	_, err := fmt.Fprintf(out, "%s\n%s", p, legend.String())
	return err
}

// window is what a plot shows: the article's window where the interval is the
// article's. Elsewhere y goes as far as the curves do, but at least from 0 to 1
// with the margins that the article has.
func (at interval) window(functions []model.Activation) model.Window {
	w := model.ArticleWindow(functions)
	from, to := at.from.Or(w.X0), at.to.Or(w.X1)
	if from == w.X0 && to == w.X1 {
		return w
	}
	w = model.Window{X0: from, X1: to, Y0: -0.1, Y1: 1.1}
	for i := range plotWidth {
		x := from + (to-from)*float64(i)/(plotWidth-1)
		for _, f := range functions {
			w.Y0, w.Y1 = math.Min(w.Y0, f.Of(x)), math.Max(w.Y1, f.Of(x))
		}
	}
	return w
}

func activationNames() []string { return model.Names(model.Elementwise()) }

// curvesNamed finds the functions that are to be drawn, each once.
func curvesNamed(names []string) ([]model.Activation, error) {
	if len(names) == 0 {
		return nil, fmt.Errorf("curve needs a name; there are %s", strings.Join(activationNames(), ", "))
	}
	var functions []model.Activation
	for _, name := range names {
		if err := noName(name, names[0]); err != nil {
			return nil, err
		}
		f, err := curveNamed(name)
		if err != nil {
			return nil, err
		}
		if !slices.Contains(functions, f) {
			functions = append(functions, f)
		}
	}
	return functions, nil
}

// noName is the error for a number that stands where a function's name is expected, for the
// value there; nil for any other word. The function is one that was named, if it is one.
func noName(word, function string) error {
	x, err := number.Parse(word)
	if err != nil {
		return nil
	}
	f, err := curveNamed(function)
	if err != nil {
		f = model.Sigmoid
	}
	typed := string(f)
	if strings.Contains(typed, "(") { // which has a meaning of its own to a shell
		typed = "'" + typed + "'"
	}
	return fmt.Errorf("curve takes names of functions, not %.40q; nnexplore curve %s --at %s writes the value at that x", word, typed, full(x))
}

// curveNamed finds a function that can be drawn; softmax cannot.
func curveNamed(name string) (model.Activation, error) {
	h := value.Activation{Choice: value.Choice{Kind: "curve", Words: activationNames()}}
	err := h.Set(name)
	return model.Activation(h.Value), err
}

// curveNames is a flag that takes names of curves with commas between them.
type curveNames []model.Activation

func (c *curveNames) String() string { return listedCurves(*c) }

func (c *curveNames) Set(s string) error {
	for name := range strings.SplitSeq(s, ",") {
		f, err := curveNamed(name)
		if err != nil {
			return err
		}
		*c = append(*c, f)
	}
	return nil
}

func (c *curveNames) Type() string { return "strings" }

// listedCurves is the names of curves with commas between them.
func listedCurves(list []model.Activation) string { return strings.Join(model.Names(list), ",") }
