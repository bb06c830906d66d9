package screen

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"nnexplore/internal/seed"
	"nnexplore/model"
	"nnexplore/ui/screen/network"
	"nnexplore/ui/state"
)

// otherProduct finds what stands in x·W only: a product that begins with what comes in, in
// symbols or as the program has it. Only a line with one of otherSigns can have it.
var (
	otherProduct = regexp.MustCompile(`\b[xz]\d?(\[[^\]]*\])?·W|np\.dot\([xz]\d?,|a column for each neuron|W1·W2`)
	otherSigns   = []string{"·W", "np.dot(", "a column for each"}
)

// weightName and shapeName are the elements of a W with their indices, and shapes.
var (
	weightName = regexp.MustCompile(`^W(\d)\[(\d+|i|j|·),(\d+|i|j|·)\]`)
	shapeName  = regexp.MustCompile(`^W(\d) ?\(?(\d+)×(\d+)`)
)

// inOtherNotation says what in a text is not of W·x for the network n, if anything is. The
// other way round, which w shows, is a product that begins with what comes in.
func inOtherNotation(text string, n model.Network, turned bool) string {
	for line := range strings.SplitSeq(text, "\n") {
		if turned || !slices.ContainsFunc(otherSigns, func(sign string) bool { return strings.Contains(line, sign) }) {
			continue
		}
		if found := otherProduct.FindString(line); found != "" {
			return found
		}
	}
	for i := range len(text) - 1 {
		if text[i] != 'W' || !isDigit(text[i+1]) || i > 0 && isWord(rune(text[i-1])) {
			continue
		}
		if m := weightName.FindStringSubmatch(text[i:]); m != nil {
			l, _ := strconv.Atoi(m[1])
			row, rowErr := strconv.Atoi(m[2])
			column, columnErr := strconv.Atoi(m[3])
			if m[2] == "i" || m[3] == "j" || l > len(n.Layers) ||
				rowErr == nil && row > n.Layers[l-1].Out() || columnErr == nil && column > n.Layers[l-1].In() {
				return m[0]
			}
		} else if m := shapeName.FindStringSubmatch(text[i:]); m != nil {
			if l, _ := strconv.Atoi(m[1]); l > len(n.Layers) || model.WX.ShapeText(n.Layers[l-1]) != m[2]+"×"+m[3] {
				return m[0]
			}
		}
	}
	return ""
}

// TestOtherNotationIsSeen holds that the search finds what is of x·W in the network 2-3-2-2, and
// nothing of W·x.
func TestOtherNotationIsSeen(t *testing.T) {
	n := state.New().Network.Net
	for text, want := range map[string]string{
		"a1\n = x·W1 + b1": "x·W", "z1[2]·W2[2,1]": "z1[2]·W", "np.dot(z1, W2)": "np.dot(z1,", "(a column for each neuron)": "a column for each neuron", "W1·W2": "W1·W2",
		"W1[3,2] W1[2,3]": "W1[2,3]", "W2[i,1]": "W2[i,1]", "W2[1,j]": "W2[1,j]", "W4[1,1]": "W4[1,1]", "W1 (2×3)": "W1 (2×3", "W1 2×3": "W1 2×3",
		"W1[3,2]·x[2] W2[j,i] np.dot(W1, x) max·W1 W1 (3×2) W2 2×3 W·W ΔW aW1[9,9] W1[·,2]": "",
	} {
		if got := inOtherNotation(text, n, false); got != want {
			t.Errorf("in %q there is %q, want %q", text, got, want)
		}
	}
	if got := inOtherNotation("x·W1", n, true); got != "" {
		t.Errorf("turned, %q is of the other notation", got)
	}
}

// TestEveryTextByNeurons goes through what the network pane says in W·x, at every step by
// each grain, with each number selected, with the words, the other way round, the field of
// names, all digits, an edit, the list, the keys and the help, and finds nothing of x·W. In
// x·W the same walk finds it, so that the search is known to find. Of several layouts each
// view is drawn in one, the next in another; in all of them on the long way.
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
			look := func(what string, s state.State, size [2]int) {
				text := render(s, noColours, size[0], size[1])
				found := inOtherNotation(text, s.Network.Net, s.Network.Turned)
				if found == "" {
					return
				}
				if texts[notation]++; notation == model.WX {
					t.Fatalf("%s at %d×%d, %s: %q stands in\n%s", name, size[0], size[1], what, found, text)
				}
			}
			for i, v := range viewsByNeurons(s) {
				layouts := []func(){}
				for _, size := range sizes {
					layouts = append(layouts, func() { look(v.what, v.state, size) })
					if size[0] >= 160 {
						layouts = append(layouts, func() { look(v.what+", zoomed", state.Apply(v.state, state.Zoom{}), size) })
					}
				}
				for k := range seed.Times(1, len(layouts)) {
					layouts[(i+k)%len(layouts)]()
				}
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

// TestTurnedLeadsBack holds that the product that w turns round is seen whether i is on or not, which explains
// it then, and what the last line says of the way back and of the way of writing that fits.
func TestTurnedLeadsBack(t *testing.T) {
	const other, turned = "np.dot(W1, x), the other way round", "The other way round: W1 (2×3) · x (2)"
	const fits = "try: w goes back; N writes W1 (3×2) · x (2), which fits."
	checkShown(t, []shownCase{
		{"without words", 80, 24, "3 w", []string{turned, fits}, []string{other}},
		{"w after i", 80, 24, "3 i w", []string{other, fits}, nil},
		{"i after w", 80, 24, "3 w i", []string{other, fits}, nil},
		{"w after i, of an input in hand", 80, 24, "3 : x [ 1 ] enter i w", []string{other}, nil},
		{"of a step", 80, 24, "3 right i w", []string{turned, other}, nil},
		{"where W stands first", 80, 24, "3 N w", []string{"try: w goes back to the product that is meant."}, []string{"N writes"}},
		{"where it fits", 80, 24, "3 : m a z u r enter w", []string{"try: w goes back to the product that is meant."}, []string{"N writes"}},
	})
}

// TestHeadsNameNeurons holds that the head of the last column in sight says of which neuron it is.
func TestHeadsNameNeurons(t *testing.T) {
	checkShown(t, []shownCase{
		{"one column", 80, 24, "3 g right d", []string{"x W1 neuron 1 of 3"}, nil},
		{"the last of two", 80, 24, "3 end right right right right right right right", []string{"W1 n1 n2 of 3 ∂W1 n1 n2 of 3"}, nil},
	})
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
