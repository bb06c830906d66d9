package cli

import (
	"io"
	"strings"
	"testing"

	"github.com/spf13/cobra"

	"nnexplore/model"
	"nnexplore/netfile"
	"nnexplore/presets"
	"nnexplore/ui/state"
)

// opened is the state with which the explorer opens for those flags.
func opened(t *testing.T, args ...string) state.State {
	t.Helper()
	var f exploreFlags
	cmd := &cobra.Command{}
	f.add(cmd)
	if err := cmd.ParseFlags(args); err != nil {
		t.Fatalf("%q: %v", args, err)
	}
	s, _, err := f.begin(nil, io.Discard)
	if err != nil {
		t.Fatalf("%q: %v", args, err)
	}
	return s
}

// TestOpensItsPane holds that the explorer opens on the pane that the flags are about.
func TestOpensItsPane(t *testing.T) {
	file := t.TempDir() + "/n.json"
	n := presets.Networks()[0]
	if err := netfile.Save(file, n.Network, n.X, false); err != nil {
		t.Fatal(err)
	}
	for flags, want := range map[string]state.Pane{
		"":                           state.GatePane,
		"--preset and":               state.GatePane,
		"--theta 0.7":                state.GatePane,
		"--bias -0.7":                state.GatePane,
		"--rule >=":                  state.GatePane,
		"--preset xor":               state.NetworkPane,
		"--preset three-classes":     state.NetworkPane,
		"--preset article":           state.NetworkPane,
		"--file " + file:             state.NetworkPane,
		"--x 1,2":                    state.NetworkPane,
		"--step 2":                   state.NetworkPane,
		"--step 0":                   state.NetworkPane,
		"--target 0,1":               state.NetworkPane,
		"--rate 1":                   state.NetworkPane,
		"--grain term":               state.NetworkPane,
		"--curves relu":              state.CurvesPane,
		"--probe 1":                  state.CurvesPane,
		"--probe 0":                  state.CurvesPane,
		"--theta 0.7 --probe 1":      state.CurvesPane,
		"--preset and --preset xor":  state.NetworkPane,
		"--curves relu --step 2":     state.NetworkPane,
		"--preset xor --pane gate":   state.GatePane,
		"--pane gate --file " + file: state.GatePane,
		"--theta 0.7 --pane curves":  state.CurvesPane,
		"--curves relu --pane network --no-mouse": state.NetworkPane,
	} {
		t.Run(flags, func(t *testing.T) {
			if got := opened(t, strings.Fields(flags)...).Focus; got != want {
				t.Errorf("the %s pane opens, want %s", got, want)
			}
		})
	}
}

// TestFlagsOfAScreen holds that the flags of what is on screen open that screen again,
// its pane among it, and that they leave out the pane where the others say it.
func TestFlagsOfAScreen(t *testing.T) {
	lists := [][]string{
		{"", "--preset and", "--preset tie --theta 0.75", "--rule >=", "--bias -0.3 --rule >=", "--w1 -1"},
		{"", "--preset xor", "--preset three-classes --x 0,-1", "--x 1,1", "--step 3", "--grain term --step 7", "--target 0.25,0.75 --loss half-squared --rate 0.125 --step 9", "--preset mazur --loss mean-squared --grain term --step 30"},
		{"", "--curves relu,tanh", "--probe 1.25", "--probe -20"},
		{"", "--pane gate", "--pane curves", "--pane network"},
	}
	tried := 0
	var try func(flags string, left [][]string)
	try = func(flags string, left [][]string) {
		if len(left) > 0 {
			for _, more := range left[0] {
				try(flags+" "+more, left[1:])
			}
			return
		}
		s := opened(t, strings.Fields(flags)...)
		args, whole := said(s)
		again := opened(t, args...)
		if !whole || again.Focus != s.Focus || again.Gate != s.Gate || again.Curves != s.Curves ||
			!again.Network.Learning.Same(s.Network.Learning.Choice) || again.Network.Learning.Back != s.Network.Learning.Back || again.Network.Place != s.Network.Place || again.Network.Grain != s.Network.Grain || again.Network.Preset.Name != s.Network.Preset.Name {
			t.Errorf("%s: %q opens the %s pane and not all of it, want %s", flags, args, again.Focus, s.Focus)
		}
		for i, a := range args {
			if a != "--pane" {
				continue
			}
			without := append(append([]string(nil), args[:i]...), args[i+2:]...)
			if opened(t, without...).Focus == s.Focus {
				t.Errorf("%s: %q says the pane twice", flags, args)
			}
		}
		tried++
	}
	try("", lists)
	if tried < 400 {
		t.Errorf("only %d screens were tried", tried)
	}
	hidden := opened(t, "--curves", string(model.Sigmoid), "--pane", "curves")
	hidden = state.Apply(hidden, state.ToggleCurve{}) // none is shown, which no flag says
	if args, whole := said(hidden); whole || opened(t, args...).Focus != state.CurvesPane {
		t.Errorf("without any curve the flags are %q, all of it: %v", args, whole)
	}
}
