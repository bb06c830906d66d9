package cli

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"nnexplore/cli/value"
	"nnexplore/model"
	"nnexplore/netfile"
	"nnexplore/presets"
	"nnexplore/session"
	"nnexplore/ui/screen/canvas"
	"nnexplore/ui/state"
)

// An exploreFlag is a flag of the explorer, with all that is known of it: what it is
// called and takes, what it does to the opening, and its value for a given screen.
type exploreFlag struct {
	name, usage string
	value       any                        // a pflag.Value, a *[]string or a *bool
	pane        state.Pane                 // what it is about
	put         func(*opening) error       // puts what was given into the opening; nil for a flag that is not about what is shown
	beside      bool                       // whether it goes with --resume and --state, which set what is shown
	said        func(s state.State) string // its value for what s shows, or the one that this run was given; "" for none
}

// An opening is what the explorer opens with.
type opening struct {
	state.Options
	open func(path string, o netfile.Options) (n presets.Network, noX bool, err error) // reads a network from a file
	note string                                                                        // what was not as expected, "" for nothing
}

// exploreFlags are the flags of the explorer itself.
type exploreFlags struct {
	fileFlags
	presets               []string
	curves                curveNames
	state                 path
	made                  madeFlags
	x                     value.Vector
	gate                  gateNumbers
	probe                 value.Finite
	learning              learningFlags
	pane, grain, theme    value.Choice
	notation              value.Notation
	steps, resume         value.Whole
	ascii, noMouse, plain bool
	noFiles               bool

	flags   *pflag.FlagSet  // where they are defined
	session session.Resumed // the session that is gone on with, if there is one
	tour    *string         // the chapter of the tour that it begins with, "" for the first or to go on; nil for none
}

// table has the flags, in the order in which they are put and said.
func (f *exploreFlags) table() []exploreFlag {
	return []exploreFlag{
		{name: "preset", usage: "a gate or a network by its name in nnexplore presets; may be given for one of each", value: &f.presets,
			put: f.putPresets, said: func(s state.State) string { return s.Gate.Preset }},
		{name: "w1", usage: "the gate's weight of x1", value: &f.gate.w1,
			put: f.putGate, said: func(s state.State) string { return full(s.Gate.Gate.W1) }},
		{name: "w2", usage: "the gate's weight of x2", value: &f.gate.w2,
			put: f.putGate, said: func(s state.State) string { return full(s.Gate.Gate.W2) }},
		{name: "theta", usage: "the gate's threshold θ", value: &f.gate.theta,
			put: f.putGate, said: inForm(model.ThetaForm, func(g model.Gate) float64 { return g.Theta })},
		{name: "bias", usage: "the gate's bias b = −θ, in its own form of the rule", value: &f.gate.bias,
			put: f.putGate, said: inForm(model.BiasForm, model.Gate.B)},
		{name: "rule", usage: value.RuleUsage, value: &f.gate.rule,
			put: f.putGate, said: func(s state.State) string { return s.Gate.Gate.Rule.String() }},
		{name: "file", usage: "the network from a file, JSON or .npz", value: &f.file,
			put: f.putFile, said: networkSaid("file")},
		{name: "activation", usage: hiddenUsage, value: &f.hidden,
			put: f.withFile, said: networkSaid("activation")},
		{name: "output", usage: outputUsage, value: &f.output,
			put: f.withFile, said: networkSaid("output")},
		{name: "rows", usage: rowsUsage, value: &f.rows,
			put: f.rowsWithFile, said: networkSaid("rows")},
		{name: "sizes", usage: sizesUsage, value: &f.made.sizes,
			put: f.putSizes, said: networkSaid("sizes")},
		{name: "seed", usage: "begin with the weights of that seed (1 with --sizes when not given, else the network's own)", value: &f.made.seed,
			pane: state.NetworkPane, put: func(*opening) error { return nil }, said: networkSaid("seed")},
		// The network's preset stands behind the numbers of the gate in what arguments returns.
		{name: "preset", said: networkSaid("preset")},
		{name: "x", usage: "the network's input, such as 2,1", value: &f.x, pane: state.NetworkPane,
			put: f.putX, said: func(s state.State) string { return listed(s.Network.X) }},
		{name: "pane", usage: "the pane to begin in (the one that the other flags are about when not given)", value: &f.pane,
			put: func(o *opening) error { o.Pane = state.Pane(f.pane.Index()); return nil }},
		{name: "curves", usage: "the curves to show, such as sigmoid,step", value: &f.curves, pane: state.CurvesPane,
			put:  func(o *opening) error { o.Curves = f.curves; return nil },
			said: func(s state.State) string { return listedCurves(s.Curves.Drawn()) }},
		{name: "probe", usage: "the x of the probe on the curves", value: &f.probe, pane: state.CurvesPane,
			put:  func(o *opening) error { o.Probe = f.probe.Value; return nil },
			said: func(s state.State) string { return full(s.Curves.Probe) }},
		{name: "grain", usage: "the size of a step", value: &f.grain, pane: state.NetworkPane,
			put:  func(o *opening) error { o.Grain = model.Grain(f.grain.Index()); return nil },
			said: func(s state.State) string { return s.Network.Grain.String() }},
		{name: "notation", usage: value.NotationUsage, value: &f.notation, pane: state.NetworkPane,
			put: func(o *opening) error {
				t := f.notation.Of(model.XW)
				o.Notation = &t
				return nil
			},
			said: func(s state.State) string { return s.Network.Notation().String() }},
		{name: "target", usage: targetUsage, value: &f.learning.target, pane: state.NetworkPane,
			put: f.putLearning, said: func(s state.State) string { return listed(s.Network.WantedY()) }},
		{name: "loss", usage: lossUsage, value: &f.learning.loss, pane: state.NetworkPane,
			put: f.putLearning, said: func(s state.State) string { return string(s.Network.Loss()) }},
		{name: "rate", usage: rateUsage, value: &f.learning.rate, pane: state.NetworkPane,
			put: f.putLearning, said: func(s state.State) string { return full(s.Network.Learning.Rate()) }},
		{name: "step", usage: "how many steps of the grain are done, those behind y counted on", value: &f.steps, pane: state.NetworkPane,
			put:  func(o *opening) error { o.Steps = int(f.steps); return nil },
			said: func(s state.State) string { return strconv.Itoa(s.Network.StepsDone()) }},
		{name: "no-mouse", usage: "leave the mouse to the terminal", value: &f.noMouse, beside: true,
			put: func(o *opening) error { o.NoMouse = f.noMouse; return nil }, said: func(s state.State) string { return alone(s.NoMouse) }},
		{name: "theme", usage: "the colours", value: &f.theme, said: func(state.State) string {
			if f.plain || f.theme.Value == canvas.ThemeNames()[0] {
				return ""
			}
			return f.theme.Value
		}},
		{name: "ascii", usage: "write ASCII characters only", value: &f.ascii, said: func(state.State) string { return alone(f.ascii && !f.plain) }},
		{name: "plain", usage: "a line in, a few lines out, no screen: for screen readers and pipes", value: &f.plain,
			said: func(state.State) string { return alone(f.plain) }},
		// Not said of a run: a command is copied to be used elsewhere.
		{name: "no-files", usage: "read and write no files but the kept session, as for a class over ssh", value: &f.noFiles},
		{name: "resume", usage: "go on where the last session ended, or with another by its number in nnexplore sessions", value: &f.resume},
		{name: "state", usage: "go on from a session that was written to a file", value: &f.state},
	}
}

// add gives cmd the flags, with completion of their values, and --ascii to the commands
// below it too.
func (f *exploreFlags) add(cmd *cobra.Command) {
	f.define(cmd.Flags())
	cmd.PersistentFlags().AddFlag(f.flags.Lookup("ascii"))
	for _, flag := range f.table() {
		if c, ok := flag.value.(value.Worded); ok {
			c.Complete(cmd, flag.name)
		}
	}
	f.made.complete(cmd)
}

func (f *exploreFlags) define(flags *pflag.FlagSet) {
	*f = exploreFlags{flags: flags, fileFlags: newFileFlags()}
	f.pane = value.Choice{Kind: "pane", Words: []string{"gate", "curves", "network"}, Value: "gate"}
	f.grain = value.Choice{Kind: "grain", Words: []string{"layer", "neuron", "term"}, Value: "layer"}
	f.notation, f.learning.loss = value.NewNotation(), value.NewLoss()
	f.theme = value.Choice{Kind: "theme", Words: canvas.ThemeNames(), Value: canvas.ThemeNames()[0]}
	for _, flag := range f.table() {
		switch v := flag.value.(type) {
		case *[]string:
			flags.StringArrayVar(v, flag.name, nil, flag.usage)
		case *bool:
			flags.BoolVar(v, flag.name, false, flag.usage)
		case value.Worded:
			flags.Var(v, flag.name, v.Usage(flag.usage))
		case pflag.Value:
			flags.Var(v, flag.name, flag.usage)
		}
	}
	flags.Lookup("resume").NoOptDefVal = "1"
}

// given reports whether the flag of that name stands on the command line.
func (f *exploreFlags) given(name string) bool { return f.flags.Changed(name) }

// opening returns what the explorer opens with by the flags.
func (f *exploreFlags) opening(open func(string, netfile.Options) (presets.Network, bool, error)) (opening, error) {
	o := opening{open: open}
	about := state.GatePane // of several panes the last, which whoever gives its flag means to see
	for _, flag := range f.table() {
		if flag.put == nil || !f.given(flag.name) {
			continue
		}
		if err := flag.put(&o); err != nil {
			return o, err
		}
		about = max(about, flag.pane)
	}
	n := presets.FirstNetwork()
	if o.Network != nil {
		n, about = *o.Network, state.NetworkPane
	}
	if o.X != nil && len(o.X) != n.In() {
		return o, wrongX(f.notation.Of(n.Notation()), n.Network, len(o.X), n.X)
	}
	if !f.given("pane") {
		o.Pane = about
	}
	return o, nil
}

// putPresets finds the presets, at most one gate and one network.
func (f *exploreFlags) putPresets(o *opening) error {
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
			return fmt.Errorf("--preset: %w", value.NoneSuch("preset", name, append(presets.GateNames(), presets.NetworkNames()...)))
		}
	}
	return nil
}

// putGate changes the gate by the numbers that were given.
func (f *exploreFlags) putGate(o *opening) (err error) {
	g := presets.Gates()[0]
	if o.Gate != nil {
		g = *o.Gate
	}
	g.Gate, err = f.gate.change(g.Gate)
	o.Gate = &g
	return err
}

// putFile reads the network from the file.
func (f *exploreFlags) putFile(o *opening) error {
	if o.Network != nil {
		return fmt.Errorf("--file and --preset %s are two networks; one of them was expected", o.Network.Name)
	}
	n, noX, err := o.open(string(f.file), f.options())
	if err != nil {
		return unopened(err)
	}
	var told []string
	for _, r := range f.remarks(n, f.notation.Of(n.Notation())) {
		if f.plain || !r.shown {
			told = append(told, r.text)
		}
	}
	if noX && !f.given("x") {
		told = append(told, noXNote(f.file.short(), len(n.X)))
	}
	o.note = strings.Join(told, "; ")
	o.Network = &n
	return nil
}

// putSizes makes the network of that shape.
func (f *exploreFlags) putSizes(o *opening) error {
	other := ""
	switch {
	case o.Network != nil && f.file != "":
		other = "--file"
	case o.Network != nil:
		other = "--preset " + o.Network.Name
	}
	n, err := f.made.network(other)
	o.Network = &n
	return err
}

// withFile refuses a flag that means nothing without --file.
func (f *exploreFlags) withFile(*opening) error {
	if f.file == "" {
		return errors.New("--activation and --output go with --file; a preset has its own")
	}
	return nil
}

// rowsWithFile refuses --rows without --file.
func (f *exploreFlags) rowsWithFile(*opening) error {
	if f.file == "" {
		return errRowsOfPreset
	}
	return nil
}

func (f *exploreFlags) putLearning(o *opening) (err error) {
	o.Learning, err = f.learning.choice()
	return err
}

func (f *exploreFlags) putX(o *opening) error {
	if f.x.Stream {
		return errors.New("--x: the explorer reads no vectors from standard input; numbers such as 2,1 were expected")
	}
	o.X = f.x.Value
	return nil
}
