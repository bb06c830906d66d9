package cli

import (
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"github.com/muesli/termenv"
	"github.com/spf13/cobra"

	"nnexplore/cli/output"
	"nnexplore/cli/value"
	"nnexplore/model"
	"nnexplore/model/plane"
	"nnexplore/number"
	"nnexplore/presets"
	"nnexplore/report"
	"nnexplore/report/picture"
)

// planeFlags are the flags of plane.
type planeFlags struct {
	networkFlags
	x, from, to value.Vector
	neuron      neuronName
	format      value.Choice
}

func planeCommand() *cobra.Command {
	f := planeFlags{format: value.Format(report.PlaneFormats(), "plot")}
	cmd := &cobra.Command{
		Use:     "plane [FILE]",
		Short:   "Draw what a network with two inputs gives all over their plane",
		Long:    planeLong,
		Example: "  nnexplore plane --preset xor\n  nnexplore plane --preset xor --neuron z1[2]\n  nnexplore plane --preset article-step --from -4,-4 --to 4,4\n  nnexplore plane --preset xor-sigmoid --format png > xor.png",
		RunE:    func(cmd *cobra.Command, _ []string) error { return f.run(cmd) },
	}
	cmd.Flags().Var(&f.x, "x", "where the ◆ stands, such as 2,1 (the network's own x when not given)")
	cmd.Flags().Var(&f.neuron, "neuron", "what is drawn: a y, or a hidden z or a, such as z1[2] (y when not given)")
	cmd.Flags().Var(&f.from, "from", "the least x1 and x2, such as -1,-1, or one number for both (found from x when not given)")
	cmd.Flags().Var(&f.to, "to", "the greatest x1 and x2, in the same way")
	f.define(cmd)
	takeFile := cmd.Args
	cmd.Args = func(cmd *cobra.Command, args []string) error {
		if len(args) > 0 && isPicture(args[0]) {
			return fmt.Errorf("%.40q is the name of a picture, and a network was expected; nnexplore plane --format png > plane.png writes a picture", args[0])
		}
		return takeFile(cmd, args)
	}
	value.Completed(cmd, "neuron", f.completeNeuron)
	value.Add(cmd, &f.format, "format", "how it is written")
	return cmd
}

// isPicture reports whether a word is meant as the file that the picture goes to.
func isPicture(word string) bool {
	ending := strings.ToLower(filepath.Ext(word))
	return slices.Contains([]string{".png", ".jpg", ".jpeg", ".gif", ".svg"}, ending)
}

const planeLong = `plane runs a network with two inputs over a part of the plane of x1 and x2, a forward
pass for each cell of a picture, and draws y, or what --neuron names: from orange, the
lowest value, to blue, the highest; in shades where there is no colour, and in digits
from 0 to 9 with --ascii. Of several y it is the one that is the largest at x.

A line stands where y crosses 0.5, or where another of several y is the largest. Of a
hidden neuron it stands where a crosses 0: there a step jumps, a ReLU folds, and a
sigmoid is 0.5. The cell that x lies in has a ◆.

--format csv has the columns x1,x2,value with a line a cell, 40 along each axis, from
the greatest x2 to the least; value is what a forward pass at that x gives, to the last
digit. Where there are several y there is a column class, the largest one counted from 1.
--format png writes an image of 480×480 pixels.`

func (f *planeFlags) run(cmd *cobra.Command) error {
	s, err := f.subject(cmd, f.check())
	if err != nil {
		return err
	}
	if err := plane.Check(s.net); err != nil {
		return fmt.Errorf("%w; nnexplore plane --preset xor shows one", err)
	}
	s.tell()
	if x := f.x.Value; x != nil {
		if len(x) != 2 {
			return wrongX(s.notation, s.net, len(x), s.x)
		}
		s.x = x
	}
	of := plane.Of{Network: s.net}
	if of.Target, err = f.target(s); err != nil {
		return err
	}
	if of.Window, err = f.window(s); err != nil {
		return err
	}
	out := cmd.OutOrStdout()
	switch f.format.Value {
	case "plot":
		return drawnPlane(out, of, s)
	case "png":
		if output.IsTerminal(out) {
			return errors.New("--format png writes an image, which a terminal cannot show; send it to a file: > plane.png")
		}
		format, _ := report.PlaneFormats().Find("png")
		return format.Write(output.Behind(out), report.Plane{Plane: plane.Sample(report.PlaneFor(of, "png")), X: s.x})
	}
	return printDocument(cmd, f.format, report.PlaneFormats(), report.Plane{Plane: plane.Sample(report.PlaneFor(of, f.format.Value)), X: s.x})
}

// check refuses flags that do not go together.
func (f *planeFlags) check() error {
	for name, v := range map[string]value.Vector{"x": f.x, "from": f.from, "to": f.to} {
		if v.Stream {
			return fmt.Errorf("--%s: plane reads no numbers from standard input; numbers such as 2,1 were expected", name)
		}
	}
	return f.networkFlags.check()
}

// A neuronName is a flag that takes the name of what a neuron gives.
type neuronName string

func (n *neuronName) String() string { return string(*n) }

func (n *neuronName) Set(s string) error {
	if s == "" {
		return errors.New("nothing was typed; " + n.Expected() + " was expected")
	}
	*n = neuronName(s)
	return nil
}

func (n *neuronName) Type() string { return "name" }

func (n *neuronName) Expected() string { return "a name such as z1[2]" }

// target is what is drawn: what --neuron names, or y, of several the largest at x.
func (f *planeFlags) target(s subject) (model.Ref, error) {
	if f.neuron == "" {
		class := 0
		if s.x != nil {
			class = max(0, model.OutcomeOf(model.PassOf(s.net, s.x).Y()).Class)
		}
		return s.net.Out(s.net.Last(), class), nil
	}
	r, err := s.notation.ParseRef(s.net, string(f.neuron))
	if err != nil {
		return r, fmt.Errorf("--neuron: %w; one such as %s was expected", err, neuronNames(s.net)[0])
	}
	switch r.Kind {
	case model.InA, model.InZ, model.InY:
		return r, nil
	}
	return r, fmt.Errorf("--neuron: %s is not what a neuron gives; one of %s was expected, or an a", s.notation.Name(r), strings.Join(neuronNames(s.net), ", "))
}

// neuronNames are the names of what the neurons give, of many the first and the last.
func neuronNames(n model.Network) []string {
	var names []string
	for _, r := range plane.Neurons(n) {
		names = append(names, r.Name())
	}
	return fewNames(names)
}

// completeNeuron lets a shell complete the neurons of a preset.
func (f *planeFlags) completeNeuron(*cobra.Command, []string, string) ([]cobra.Completion, cobra.ShellCompDirective) {
	n, err := presets.NetworkNamed(f.preset.Value)
	if err != nil || f.file != "" || f.made.sizes != nil {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	return neuronNames(n.Network), cobra.ShellCompDirectiveNoFileComp
}

// window is the part of the plane that is drawn: from --from to --to, which are otherwise
// those of the window that a plane begins with.
func (f *planeFlags) window(s subject) (w model.Window, err error) {
	first := presets.Network{Network: s.net, X: s.x, Examples: slices.Concat(s.preset.Examples, s.batch)}
	if s.x == nil {
		first.X = make([]float64, 2)
	}
	w = first.PlaneWindow()
	if w.X0, w.Y0, err = corner("from", f.from, w.X0, w.Y0); err != nil {
		return w, err
	}
	if w.X1, w.Y1, err = corner("to", f.to, w.X1, w.Y1); err != nil {
		return w, err
	}
	for _, axis := range []struct {
		name     string
		from, to float64
	}{{"x1", w.X0, w.X1}, {"x2", w.Y0, w.Y1}} {
		if axis.from >= axis.to {
			return w, fmt.Errorf("%s would go from %s to %s; --from below --to was expected, such as --from -1,-1 --to 2,2",
				axis.name, number.Short(axis.from), number.Short(axis.to))
		}
	}
	if !w.Drawable() {
		return w, errors.New("no plane can be drawn there: its numbers are too large or too near to one another")
	}
	return w, nil
}

// corner is a corner of the window: that of the flag, or the one that was there.
func corner(name string, given value.Vector, x1, x2 float64) (float64, float64, error) {
	switch v := given.Value; len(v) {
	case 0:
		return x1, x2, nil
	case 1:
		return v[0], v[0], nil
	case 2:
		return v[0], v[1], nil
	default:
		return x1, x2, fmt.Errorf("--%s has %s; x1 and x2 such as -1,-1 were expected, or one number for both", name, number.Count(len(v), "number"))
	}
}

// drawnPlane writes the plane as text, in the form that out has characters and colours for.
func drawnPlane(out io.Writer, of plane.Of, s subject) error {
	var paint func(front, back picture.Tone) string
	form := picture.Shades
	colours := termenv.NewOutput(output.Behind(out)).EnvColorProfile()
	switch {
	case output.IsASCII(out):
		form = picture.Digits
	case colours == termenv.TrueColor || colours == termenv.ANSI256:
		form, paint = picture.Halves, painter(colours)
	}
	page := report.PlanePage(of, s.x, form, paint)
	page.Title = oneLine(page.Title, false)
	_, err := io.WriteString(out, page.String())
	return err
}

// painter gives the escape sequence of two tones on a terminal with those colours.
func painter(colours termenv.Profile) func(front, back picture.Tone) string {
	one := func(t picture.Tone, ground bool) string {
		c, ok := picture.Dark.OfTone(t)
		if !ok {
			return ""
		}
		return ";" + colours.FromColor(c).Sequence(ground)
	}
	return func(front, back picture.Tone) string { return "\x1b[0" + one(front, false) + one(back, true) + "m" }
}
