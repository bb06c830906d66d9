package cli

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"nnexplore/model"
	"nnexplore/netfile"
	"nnexplore/presets"
	"nnexplore/report"
	"nnexplore/ui/effect"
	"nnexplore/ui/screen"
	"nnexplore/ui/screen/canvas"
	"nnexplore/ui/screen/terminal"
	"nnexplore/ui/state"
)

// exploreFlags are the flags of the explorer itself.
type exploreFlags struct {
	presets                       []string
	file                          path
	hidden, output                choice
	x                             vector
	gate                          gateNumbers
	curves                        []string
	probe                         finite
	pane, grain, theme            choice
	steps                         whole
	ascii, noMouse, resume, plain bool
	state                         path
	resumed                       bool // the last session was there, and is gone on with
}

func (f *exploreFlags) add(cmd *cobra.Command) {
	f.hidden, f.output = activationChoices()
	f.pane = choice{kind: "pane", words: []string{"gate", "curves", "network"}, value: "gate"}
	f.grain = choice{kind: "grain", words: []string{"layer", "neuron", "term"}, value: "layer"}
	f.theme = choice{kind: "theme", words: canvas.ThemeNames(), value: canvas.ThemeNames()[0]}
	flags := cmd.Flags()
	flags.StringArrayVar(&f.presets, "preset", nil, "a gate or a network by its name in nnexplore presets; may be given for one of each")
	flags.Var(&f.file, "file", "the network from a file, JSON or .npz")
	addChoice(cmd, &f.hidden, "activation", "the inner layers of an .npz file (sigmoid when not given)")
	addChoice(cmd, &f.output, "output", "the output layer of an .npz file (softmax when not given)")
	flags.Var(&f.x, "x", "the network's input, such as 2,1")
	flags.Var(&f.gate.w1, "w1", "the gate's weight of x1")
	flags.Var(&f.gate.w2, "w2", "the gate's weight of x2")
	flags.Var(&f.gate.theta, "theta", "the gate's threshold θ")
	flags.Var(&f.gate.bias, "bias", "the gate's bias b = −θ, in its own form of the rule")
	flags.StringSliceVar(&f.curves, "curves", nil, "the curves to show, such as sigmoid,step")
	flags.Var(&f.probe, "probe", "the x of the probe on the curves")
	addChoice(cmd, &f.pane, "pane", "the pane to begin in (the one that the other flags are about when not given)")
	addChoice(cmd, &f.grain, "grain", "the size of a step")
	flags.Var(&f.steps, "step", "how many steps of the grain are done")
	addChoice(cmd, &f.theme, "theme", "the colours")
	cmd.PersistentFlags().BoolVar(&f.ascii, "ascii", false, "write ASCII characters only")
	flags.BoolVar(&f.noMouse, "no-mouse", false, "leave the mouse to the terminal")
	flags.BoolVar(&f.resume, "resume", false, "go on where the last session ended")
	flags.Var(&f.state, "state", "go on from a session that was written to a file")
	flags.BoolVar(&f.plain, "plain", false, "a line in, a few lines out, no screen: for screen readers and pipes")
}

// options are what the flags say of the state to begin with.
func (f *exploreFlags) options(errs io.Writer) (o state.Options, note string, err error) {
	o = state.Options{
		X:       f.x.value,
		Probe:   f.probe.value,
		Pane:    state.Pane(indexOf(f.pane)),
		Grain:   model.Grain(indexOf(f.grain)),
		Steps:   int(f.steps),
		NoMouse: f.noMouse,
	}
	if f.x.stream {
		return o, "", fmt.Errorf("--x: the explorer reads no vectors from standard input; numbers such as 2,1 were expected")
	}
	for _, name := range f.curves {
		h, err := curveNamed(name)
		if err != nil {
			return o, "", fmt.Errorf("--curves: %w", err)
		}
		o.Curves = append(o.Curves, h)
	}
	if err := f.takePresets(&o); err != nil {
		return o, "", err
	}
	if note, err = f.takeFile(&o, errs); err != nil {
		return o, "", err
	}
	if !f.pane.given {
		network := o.Network != nil || o.X != nil || f.grain.given || o.Steps != 0
		o.Pane = state.PaneFor(network, o.Curves != nil || f.probe.given)
	}
	return o, note, f.takeGate(&o)
}

// indexOf is the place of a choice among its words.
func indexOf(c choice) int {
	for i, w := range c.words {
		if w == c.value {
			return i
		}
	}
	return 0
}

// takePresets finds the presets, at most one gate and one network.
func (f *exploreFlags) takePresets(o *state.Options) error {
	for _, name := range f.presets {
		gate, gateErr := presets.GateNamed(name)
		network, networkErr := presets.NetworkNamed(name)
		switch {
		case gateErr == nil && o.Gate == nil:
			o.Gate = &gate
		case networkErr == nil && o.Network == nil:
			o.Network = &network
		case gateErr == nil || networkErr == nil:
			return fmt.Errorf("--preset %s: one gate and one network were expected at most", name)
		default:
			all := append(gateNames(), networkNames()...)
			return fmt.Errorf("--preset: there is no preset %.40q%s; there are %s", name, meant(name, all), strings.Join(all, ", "))
		}
	}
	return nil
}

// takeFile reads the network from the file, if one is named. note tells that it
// brings no x.
func (f *exploreFlags) takeFile(o *state.Options, errs io.Writer) (note string, err error) {
	if f.file == "" {
		if f.hidden.given || f.output.given {
			return "", errors.New("--activation and --output go with --file; a preset has its own")
		}
		return "", nil
	}
	if o.Network != nil {
		return "", fmt.Errorf("--file and --preset %s are two networks; one of them was expected", o.Network.Name)
	}
	n, noX, err := openNetwork(errs, string(f.file), model.Activation(f.hidden.value), model.Activation(f.output.value))
	if err != nil {
		return "", unopened(err)
	}
	if noX && f.x.value == nil {
		note = noXNote(path(filepath.Base(string(f.file))), len(n.X))
	}
	o.Network = &n
	return note, nil
}

// openNetwork reads a network from a file, and shows on errs how far that is.
func openNetwork(errs io.Writer, path string, hidden, output model.Activation) (n presets.Network, noX bool, err error) {
	n, err = reading(errs, path, func(watch func(float64)) (n presets.Network, err error) {
		n, noX, err = effect.OpenNetwork(path, netfile.Options{Hidden: hidden, Output: output}, watch)
		return n, err
	})
	return n, noX, err
}

// noXNote says that a file has no x, and what stands in its place.
func noXNote(file path, n int) string {
	zeros := fmt.Sprintf("%d zeros", n)
	if n == 1 {
		zeros = "0"
	}
	return fmt.Sprintf("%s brings no x, so it is %s; --x gives another", file, zeros)
}

// takeGate changes the gate by the numbers that were given.
func (f *exploreFlags) takeGate(o *state.Options) error {
	if !f.gate.given() {
		return nil
	}
	g := presets.Gates()[0]
	if o.Gate != nil {
		g = *o.Gate
	}
	var err error
	g.Gate, err = f.gate.change(g.Gate)
	o.Gate = &g
	return err
}

// explore opens the explorer on a terminal; on a terminal that can move no
// cursor it speaks in lines, and on anything else it prints what it would show.
func (f *exploreFlags) explore(cmd *cobra.Command) error {
	in, out, errs := cmd.InOrStdin(), cmd.OutOrStdout(), cmd.ErrOrStderr()
	onTerminal := isTerminal(out)
	f.plain = f.plain || onTerminal && os.Getenv("TERM") == "dumb"
	f.ascii = f.ascii || !unicodeLocale()
	s, note, err := f.begin(errs)
	if err != nil {
		return err
	}
	var kept *keeper
	// Lines from elsewhere do not take the place of what a person left, and what is only
	// printed leaves nothing.
	if f.plain && (f.resumed || terminal.Is(in)) || !f.plain && onTerminal {
		kept = newKeeper(s, f.resumed)
	}
	outside := screen.Outside{}
	if kept != nil {
		outside.Keep = kept.write
	}
	// What was not as expected is said on standard error, whole; behind the screen it
	// has to wait until that is gone.
	defer func() { tell(errs, note, kept.told()) }()
	switch {
	case f.plain:
		tell(errs, note)
		note = ""
		return runPlain(s, in, out, outside)
	case !onTerminal:
		return printAll(out, s)
	}
	s.Notice = note
	if f.resume && note != "" {
		s.Notice = "The last session cannot be gone on with; leaving says why, and where it is."
	}
	tty := behind(out)
	theme, err := screen.ThemeOn(tty, f.theme.value, f.ascii)
	if err != nil {
		return err
	}
	outside.Clipboard = tty
	return runScreen(s, theme, outside, tty)
}

// runScreen is the explorer on a screen.
func runScreen(s state.State, theme canvas.Theme, outside screen.Outside, tty io.Writer) error {
	last, why := screen.Run(screen.NewApp(s, theme).Using(outside), tty)
	return leave(ending{last.State(), last.Fault(), why}, outside.Keep)
}

// printAll prints the gate and the forward pass with which the explorer opens.
func printAll(out io.Writer, s state.State) error {
	if err := report.GateText(out, s.Gate.Gate); err != nil {
		return failure{err}
	}
	fmt.Fprintln(out)
	return report.ForwardText(out, effect.Origin(s.Network), s.Network.Net, s.Network.Trace)
}

// unicodeLocale reports whether the locale's characters go beyond ASCII. Where none
// is set the terminal is taken to be of this age.
func unicodeLocale() bool {
	for _, name := range []string{"LC_ALL", "LC_CTYPE", "LANG"} {
		if v := strings.ToUpper(os.Getenv(name)); v != "" {
			return strings.Contains(v, "UTF-8") || strings.Contains(v, "UTF8")
		}
	}
	return true
}
