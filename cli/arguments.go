package cli

import (
	"fmt"
	"math"
	"slices"
	"strconv"

	"github.com/spf13/pflag"

	"nnexplore/model"
	"nnexplore/netfile"
	"nnexplore/number"
	"nnexplore/presets"
	"nnexplore/ui/state"
)

// arguments returns the flags with which the explorer opens on what s shows, as far as
// there are flags for it, and what is not said by them. A flag is left out where those
// before it lead to the same.
func (f *exploreFlags) arguments(s state.State) (args []string, unsaid state.Unsaid) {
	t := state.New() // what they open so far
	var failed error // of the last of them
	say := func(at int, words ...string) {
		args = slices.Insert(args, at, words...)
		var opened state.State
		if opened, failed = openedBy(args, s.Network.Preset); failed == nil {
			t = opened
		}
	}
	var pane int // where the pane is said, once it is known to which one the others lead
	for _, flag := range f.table() {
		switch {
		case flag.name == "pane":
			pane = len(args)
		case flag.said != nil && flag.said(s) != flag.said(t):
			say(len(args), flag.words(flag.said(s))...)
		}
	}
	if s.Focus != t.Focus {
		say(pane, "--pane", s.Focus.String())
	}
	unsaid = state.Unsaid{Things: []string{"how it is shown"}}
	if failed == nil {
		unsaid = unsaidBy(t, s)
	}
	return append(args, f.asStarted()...), unsaid
}

// asStarted returns the flags of this run that set how things are shown, not what.
func (f *exploreFlags) asStarted() (args []string) {
	for _, flag := range f.table() {
		if flag.put == nil && flag.said != nil {
			args = append(args, flag.words(flag.said(state.State{}))...)
		}
	}
	return args
}

// words are the flag with a value, as a command line has them; there are none for "".
func (f exploreFlag) words(value string) []string {
	if value == "" {
		return nil
	}
	if _, alone := f.value.(*bool); alone {
		return []string{"--" + f.name}
	}
	return []string{"--" + f.name, value}
}

// openedBy returns what the explorer opens with for these words. A file among them is
// not read: n stands for its network, whether or not the file names the activations.
func openedBy(args []string, n presets.Network) (state.State, error) {
	var f exploreFlags
	f.define(pflag.NewFlagSet("", pflag.ContinueOnError))
	if err := f.flags.Parse(args); err != nil {
		return state.State{}, err
	}
	o, err := f.opening(func(path string, _ netfile.Options) (presets.Network, bool, error) {
		n.File = &presets.FileOrigin{Path: path, Turned: n.Notation() == model.WX}
		return n, false, nil
	})
	if err != nil {
		return state.State{}, err
	}
	return state.Start(o.Options)
}

// mostNumbers is how many numbers of a network are named that flags do not say.
const mostNumbers = 2

// unsaidBy is what s shows and t does not, but for the logs and the answer to the last key.
func unsaidBy(t, s state.State) (u state.Unsaid) {
	n, m := s.Network, t.Network
	other := !slices.Equal(n.Net.Sizes(), m.Net.Sizes())
	if !other {
		u.Numbers, u.Count = model.Differences(n.Net, m.Net, n.X, m.X, mostNumbers)
		for _, l := range model.OtherActivations(n.Net, m.Net) {
			u.Things = append(u.Things, fmt.Sprintf("the activation of layer %d", l+1))
		}
	}
	g, h := s.Gate, t.Gate
	ownPoint := g.X1 != h.X1 || g.X2 != h.X2
	c, d := s.Curves, t.Curves
	for _, thing := range []struct {
		differs bool
		words   string
	}{
		{other, "the network"}, {s.Focus != t.Focus, "the pane"},
		{n.View.Selecting && (!m.View.Selecting || n.Selected != m.Selected), "which number is selected"},
		{!other && !slices.Equal(n.WantedY(), m.WantedY()), "the target"}, {!other && n.Loss() != m.Loss(), "the loss"}, {n.Learning.Rate() != m.Learning.Rate(), "η"},
		{n.Place != m.Place || n.Learning.Back != m.Learning.Back, "the place"}, {n.Grain != m.Grain, "the size of a step"}, {n.Input != m.Input && u.Count == 0 || n.Learning.ByRate, "which number + changes"},
		{n.Learning.All != m.Learning.All, "what L is of"}, {n.Learning.KeepBiases != m.Learning.KeepBiases, "that b stays as it is"}, {n.Learning.Checking, "the check of a gradient"}, {n.Tens != m.Tens, "the factor of a"}, {n.Tried != nil, "the a that softmax is tried on"}, {n.Turned != m.Turned, "the product the other way round"}, {n.Sheet != m.Sheet || n.Batch != m.Batch || n.Plane != m.Plane, "what V shows in the picture's place"}, {n.Revealed != m.Revealed, "that every number is shown"},
		{g.Gate != h.Gate || g.Preset != h.Preset, "the gate"}, {ownPoint, "the point of your own"}, {g.Field != h.Field, "which number of the gate is chosen"},
		{g.Rewriting != h.Rewriting, "how far the rule is rewritten"}, {g.XOR != h.XOR, "the try at XOR"},
		{c.Shown != d.Shown || c.Leaky != d.Leaky, "which curves are shown"}, {c.Probe != d.Probe, "the probe"}, {c.Chosen != d.Chosen, "which curve is chosen"},
		{c.Slope != d.Slope, "the slope"}, {c.Gain != d.Gain, "the gain"}, {c.Second != d.Second, "the second probe"}, {c.Own != d.Own || c.View != d.View, "the window of the curves"},
		{s.Unit != t.Unit, "the size of a nudge"}, {s.Full != t.Full, "that all digits are shown"}, {s.Explaining != t.Explaining, "the explanation"},
		{s.Zoomed != t.Zoomed, "that the pane stands alone"}, {s.Views != t.Views, "how the lines are drawn"}, {s.NoMouse != t.NoMouse, "whose the mouse is"},
	} {
		if thing.differs {
			u.Things = append(u.Things, thing.words)
		}
	}
	if u.None() && n.View != m.View {
		u.Things = []string{"what is in view"}
	}
	return u
}

// networkSaid returns the function that gives that flag's value, of those for where the
// network comes from.
func networkSaid(flag string) func(state.State) string {
	return func(s state.State) string {
		p := s.Network.Preset
		sizes, seed, made := presets.MadeBy(p.Name)
		if p.File != nil && p.File.Path == "" {
			return "" // a pipe is read once
		}
		made = made && p.File == nil
		bare := p.File != nil && p.File.Bare
		switch {
		case flag == "sizes" && made:
			return model.SizesText(sizes)
		case flag == "seed" && made && seed != presets.FirstSeed:
			return strconv.FormatUint(seed, 10)
		case flag == "preset" && p.File == nil && !made:
			return p.Name
		case flag == "file" && p.File != nil:
			return p.File.Path
		case flag == "activation" && bare && len(p.Layers) > 1: // a single layer is the output
			return string(p.Layers[0].Activation)
		case flag == "rows" && p.File != nil:
			return p.File.Rows
		case flag == "output" && bare:
			return string(p.Layers[p.Last()].Activation)
		}
		return ""
	}
}

// inForm is a number of the gate, where its rule is in that form.
func inForm(form model.Form, of func(model.Gate) float64) func(state.State) string {
	return func(s state.State) string {
		if g := s.Gate.Gate; g.Form == form {
			return full(of(g))
		}
		return ""
	}
}

// listed is numbers with commas between them.
func listed(v []float64) string { return number.Joined(v, ",", full) }

// alone is the value of a flag without one, "" where it is off.
func alone(on bool) string {
	if on {
		return "true"
	}
	return ""
}

// full writes a number so that it reads back, a whole one without ".0".
func full(v float64) string {
	if v == math.Trunc(v) && math.Abs(v) < 1e6 {
		return number.Short(v)
	}
	return number.Full(v)
}
