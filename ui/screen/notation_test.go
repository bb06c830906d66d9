package screen

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"nnexplore/model"
	"nnexplore/ui/screen/network"
	"nnexplore/ui/state"
)

// otherProduct finds what stands in x·W only: a product that begins with what comes in, in
// symbols or as the program has it.
var otherProduct = regexp.MustCompile(`\b[xz]\d?(\[[^\]]*\])?·W|np\.dot\([xz]\d?,|a column for each neuron|W1·W2`)

// weightName and shapeName find the elements of a W with their indices, and shapes.
var (
	weightName = regexp.MustCompile(`\bW(\d)\[(\d+|i|j|·),(\d+|i|j|·)\]`)
	shapeName  = regexp.MustCompile(`\bW(\d) ?\(?(\d+)×(\d+)`)
)

// inOtherNotation says what in a text is not of W·x for the network n, if anything is. The
// other way round, which w shows, is a product that begins with what comes in.
func inOtherNotation(text string, n model.Network, turned bool) string {
	if found := otherProduct.FindString(text); found != "" && !turned {
		return found
	}
	for _, m := range weightName.FindAllStringSubmatch(text, -1) {
		l, _ := strconv.Atoi(m[1])
		row, rowErr := strconv.Atoi(m[2])
		column, columnErr := strconv.Atoi(m[3])
		if m[2] == "i" || m[3] == "j" || l > len(n.Layers) ||
			rowErr == nil && row > n.Layers[l-1].Out() || columnErr == nil && column > n.Layers[l-1].In() {
			return m[0]
		}
	}
	for _, m := range shapeName.FindAllStringSubmatch(text, -1) {
		if l, _ := strconv.Atoi(m[1]); l > len(n.Layers) || model.WX.ShapeText(n.Layers[l-1]) != m[2]+"×"+m[3] {
			return m[0]
		}
	}
	return ""
}

// TestEveryTextByNeurons goes through what the network pane says in W·x, at every step by
// each grain, with each number selected, with the words, the other way round, the field of
// names, all digits, an edit, the list, the keys and the help, and finds nothing of x·W. In
// x·W the same walk finds it, so that the search is known to find.
func TestEveryTextByNeurons(t *testing.T) {
	networks := networksOf(t)
	texts := map[model.Notation]int{}
	for name, sizes := range map[string][][2]int{"article": {{80, 24}, {220, 60}}, "xor": {{120, 36}}, "4-8-8-8-3": {{160, 48}}, "digits": {{120, 36}}} {
		s := smallDigits()
		if name != "digits" {
			s = state.Apply(state.New().Load(networks[name]), state.Focus{Pane: state.NetworkPane})
		}
		for _, notation := range []model.Notation{model.XW, model.WX} {
			if notation == model.XW && name != "xor" {
				continue
			}
			s := state.Apply(s, state.SetNotation{To: notation})
			look := func(what string, s state.State) {
				for _, size := range sizes {
					text := render(s, noColours, size[0], size[1])
					if size[0] >= 160 {
						text += render(state.Apply(s, state.Zoom{}), noColours, size[0], size[1])
					}
					found := inOtherNotation(text, s.Network.Net, s.Network.Turned)
					if found == "" {
						continue
					}
					if texts[notation]++; notation == model.WX {
						t.Fatalf("%s at %d×%d, %s: %q stands in\n%s", name, size[0], size[1], what, found, text)
					}
				}
			}
			for _, v := range viewsByNeurons(s) {
				look(v.what, v.state)
			}
		}
	}
	if texts[model.XW] < 100 {
		t.Errorf("in x·W the search finds it in %d texts only", texts[model.XW])
	}
}

// TestEverySizeByNeurons draws the turned sheet at every size: each frame has its size, and
// what is in hand is in sight wherever its sheet has room for it.
func TestEverySizeByNeurons(t *testing.T) {
	all, _ := screens()
	for name, s := range map[string]state.State{"article": state.Apply(state.New(), state.Focus{Pane: state.NetworkPane}), "digits": state.Apply(smallDigits(), state.NextView{})} {
		for _, actions := range [][]state.Action{
			{state.StepTo{End: +1}, state.Select{At: model.W(1, 2, 1)}}, {state.SetGrain{Grain: model.ByTerm}, state.StepBy{Steps: 2}}, {state.Precision{}, state.StepBy{Steps: 1}},
		} {
			s := state.Apply(s, state.SetNotation{To: model.WX})
			for _, a := range actions {
				s = state.Apply(s, a)
			}
			for _, size := range all {
				if what := malformed(render(s, noColours, size[0], size[1]), size[0], size[1]); what != "" {
					t.Fatalf("%s at %d×%d: %s", name, size[0], size[1], what)
				}
			}
			for _, size := range [][2]int{{80, 24}, {120, 36}} {
				if text := render(s, noColours, size[0], size[1]); s.Network.View.Selecting && !strings.Contains(text, "[•") {
					t.Errorf("%s at %d×%d: the selected number is out of sight in\n%s", name, size[0], size[1], text)
				}
			}
		}
	}
}

// A seen state, and what it is.
type seen struct {
	what  string
	state state.State
}

// viewsByNeurons are the states that the walk looks at.
func viewsByNeurons(s state.State) (all []seen) {
	do := func(s state.State, actions ...state.Action) state.State {
		for _, a := range actions {
			s = state.Apply(s, a)
		}
		return s
	}
	add := func(what string, s state.State) { all = append(all, seen{what, s}) }
	with := func(what string, s state.State) {
		add(what, s)
		add(what+" explained", do(s, state.ToggleExplaining{}))
		add(what+" turned", do(s, state.Turn{}))
	}
	for g := range model.ByTerm + 1 {
		s := do(s, state.SetGrain{Grain: g}, state.StepTo{End: -1})
		count := min(s.Network.Walk.Count(g), 40)
		for k := range count + 1 {
			with(fmt.Sprintf("step %d by %s", k, g), s)
			s = do(s, state.StepBy{Steps: 1})
		}
	}
	end := do(s, state.StepTo{End: +1})
	for l, layer := range s.Network.Net.Layers {
		for _, r := range []model.Ref{model.X(0), model.W(l, layer.In()-1, layer.Out()-1), model.W(l, layer.In()-1, 0), model.B(l, 0), model.A(l, 0), s.Network.Net.Out(l, 0)} {
			selected := do(end, state.Select{At: r})
			with("selected "+r.Name(), selected)
			if r.IsInput() {
				add("changed "+r.Name(), do(selected, state.Nudge{Units: 1}))
				add("undone "+r.Name(), do(selected, state.Nudge{Units: 1}, state.Undo{}))
				add("typed "+r.Name(), do(selected, state.BeginNumber{}))
			}
			add("named "+r.Name(), do(selected, state.BeginName{}))
		}
	}
	for what, actions := range map[string][]state.Action{
		"refused": {state.BeginName{}, state.Type{Text: "w1 9 9"}, state.CommitPrompt{}}, "no name": {state.BeginName{}, state.Type{Text: "q"}, state.CommitPrompt{}},
		"digits": {state.Precision{}}, "sheet": {state.NextView{}}, "list": {state.OpenList{}}, "keys": {state.Open{Overlay: state.KeysOverlay}},
		"help": {state.Open{Overlay: state.HelpOverlay}}, "revealed": {state.StepTo{End: -1}, state.Reveal{}}, "R": {state.TurnRows{}}, "N": {state.SetNotation{To: s.Network.Notation()}},
	} {
		add(what, do(end, actions...))
	}
	for scroll := 0; scroll < 120; scroll += 20 {
		add("help below", do(end, state.Open{Overlay: state.HelpOverlay}, state.ScrollBy{Lines: scroll}))
	}
	return all
}

// TestWorkingByNeurons holds what y copies.
func TestWorkingByNeurons(t *testing.T) {
	const want = "a1 = np.dot(W1, x) + b1\na1[j] = W1[j,1]·x[1] + W1[j,2]·x[2] + b1[j]\na1[1] = 0.1·2 + 0.2·1 + 0.1 = 0.2 + 0.2 + 0.1 = 0.5\n"
	if got := network.Working(after(t, "3 N right")); !strings.HasPrefix(got, want) {
		t.Errorf("y copies %q", got)
	}
}

// TestWhyTheOtherWayRound holds that i explains the product that is on screen, in both ways to
// write it, and not the number below.
func TestWhyTheOtherWayRound(t *testing.T) {
	for keys, want := range map[string]string{
		"3 w i":     "np.dot(W1, x), the other way round Each number of it would take a row of W1 and all of x, and multiply them pair by pair. A row has 3 numbers, x has 2: not every number finds a partner, so there is no product.",
		"3 N w i":   "np.dot(x, W1), the other way round Each number of it would take a column of W1 and all of x, and multiply them pair by pair. A column has 3 numbers, x has 2: not every number finds a partner, so there is no product.",
		"3 end w i": "np.dot(W3, z2), the other way round Each number of it would take a row of W3 and all of z2, and multiply them pair by pair. Both have 2 numbers, so it can be computed; but the network takes a column of W3.",
	} {
		frame := strings.Join(strings.Fields(strings.ReplaceAll(render(after(t, keys), noColours, 120, 36), "│", " ")), " ")
		if !strings.Contains(frame, want) {
			t.Errorf("after %q it is not explained:\n%s", keys, render(after(t, keys), noColours, 120, 36))
		}
	}
}
