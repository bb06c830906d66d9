package screen

import (
	"fmt"
	"math/rand/v2"
	"regexp"
	"slices"
	"strings"
	"testing"

	"nnexplore/model"
	"nnexplore/presets"
	"nnexplore/ui/screen/network/lines"
	"nnexplore/ui/state"
)

// pressed is a state after keys, separated by blanks, without a frame for each.
func pressed(t *testing.T, s state.State, keys string) state.State {
	t.Helper()
	for _, k := range strings.Fields(keys) {
		if k == "space" {
			k = " "
		}
		b, ok := lookUp(contextOf(&s), k)
		if !ok {
			t.Fatalf("there is no key %q", k)
		}
		s = state.Apply(s, b.action)
	}
	return s
}

// A promise is a part of a hint, with what has to be so after its key.
type promise struct {
	words *regexp.Regexp
	keys  string
	kept  func(before, after state.NetworkState, said []string) bool
}

func grainIs(g model.Grain) func(_, after state.NetworkState, _ []string) bool {
	return func(_, after state.NetworkState, _ []string) bool { return after.Grain == g }
}

// named is the number that has that name in a network.
func named(n state.NetworkState, name string) model.Ref {
	r, err := model.ParseRef(n.Net, name)
	if err != nil {
		return model.Ref{}
	}
	return r
}

// at is the name of the vector that the pass has come to.
func at(n state.NetworkState) string { return n.Net.VectorName(n.Walk.Index(model.ByLayer, n.Place)) }

// becomesKnown reports whether the number or the vector of that name is made by the step
// in between.
func becomesKnown(before, after state.NetworkState, said []string) bool {
	if e := after.Step(); e.Result == said[1] {
		return after.Place > before.Place && after.Whole()
	}
	r := named(after, said[1])
	place := after.Walk.PlaceOf(r)
	return r.Name() == said[1] && before.Place < place && place <= after.Place
}

func stepIs(kind model.StepKind) func(_, after state.NetworkState, said []string) bool {
	return func(before, after state.NetworkState, said []string) bool {
		e := after.Step()
		return after.Place == before.Place+1 && e.Step.Kind == kind && (len(said) < 2 || e.Uses(named(after, said[1])) || e.Makes(named(after, said[1])))
	}
}

// along is how many of the finest steps are done, those behind y among them.
func along(n state.NetworkState) int { return n.Place + n.Learning.Back }

// comesBackTo reports whether the step in between, behind y, makes the number or the vector of that
// name.
func comesBackTo(before, after state.NetworkState, said []string) bool {
	if after.Learning.Back <= before.Learning.Back {
		return false
	}
	e := after.BackStep()
	first, ok := e.First()
	return ok && (e.Result() == said[1] || after.Name(first) == said[1])
}

// learns reports whether L is another after a key than before.
func learns(b, a state.NetworkState, _ []string) bool {
	before, _ := b.Learning.Gradients()
	after, ok := a.Learning.Gradients()
	return ok && before.L != after.L && a.Learning.Back == b.Learning.Back
}

var promises = []promise{
	{regexp.MustCompile(`→ makes (?:the loss )?(L|δ\d+|∂W\d+)(?:, the slopes of L along a\d+| and ∂b\d+(?: of neuron \d+)?)?(?:[,;.])`), "right", comesBackTo},
	{regexp.MustCompile(`→ makes ([δ∂]\S+\]|s\b)`), "right", comesBackTo},
	{regexp.MustCompile(`→ adds what (y\[\d+\]) is off to L`), "right", func(_, a state.NetworkState, said []string) bool { return a.BackStep().Uses(named(a, said[1])) }},
	{regexp.MustCompile(`→ adds (W\S+\])·δ\S+\]`), "right", func(_, a state.NetworkState, said []string) bool { return a.BackStep().Uses(named(a, said[1])) }},
	{regexp.MustCompile(`key L takes a step of learning|(?:key )?L learns(?: by one step(?:: W − η·∂W, b − η·∂b(?: in all layers)?)?)?`), "L", learns},
	{regexp.MustCompile(`(?:A step function is flat|Nothing goes back)(?:, so δ(?:\d+) is 0)?(?:: nothing goes back)?`), "i", func(b, _ state.NetworkState, _ []string) bool {
		g, _ := b.Learning.Gradients()
		return !slices.ContainsFunc(g.Layers[b.BackStep().Layer].Delta, func(d float64) bool { return d != 0 })
	}},
	{regexp.MustCompile(`→ walks back(?: to the loss L|: how each weight changes the loss L)?`), "right", func(b, a state.NetworkState, _ []string) bool {
		return !b.Learning.On() && a.Learning.On()
	}},
	{regexp.MustCompile(`→ goes on`), "right", func(b, a state.NetworkState, _ []string) bool { return along(a) > along(b) }},
	{regexp.MustCompile(`C: another loss`), "C", func(b, a state.NetworkState, _ []string) bool { return a.Loss() != b.Loss() }},
	{regexp.MustCompile(`n checks it`), "n", func(b, a state.NetworkState, _ []string) bool { return a.Learning.Checking }},
	{regexp.MustCompile(`n ends the check`), "n", func(b, a state.NetworkState, _ []string) bool { return !a.Learning.Checking }},
	{regexp.MustCompile(`t goes to its gradient`), "t", func(b, a state.NetworkState, _ []string) bool {
		return !a.View.Selecting && a.Learning.On()
	}},
	{regexp.MustCompile(`esc leaves`), "esc", func(b, a state.NetworkState, _ []string) bool { return !a.View.Selecting && along(a) == along(b) }},
	{regexp.MustCompile(`→ makes (?:the sum |the share )?(\S+\d\]|a\d+)(?:, \d+ sums? of layer \d+)?`), "right", becomesKnown},
	{regexp.MustCompile(`→ bends \S+ by \S+ into ([^\s;,.]+)`), "right", becomesKnown},
	{regexp.MustCompile(`→ makes shares of a\d+ by softmax: (y)`), "right", becomesKnown},
	{regexp.MustCompile(`→ adds (\S+\])·\S+\]`), "right", stepIs(model.Product)},
	{regexp.MustCompile(`→ begins (a\d+\[\d+\])`), "right", stepIs(model.Product)},
	{regexp.MustCompile(`→ adds the bias (\S+\])`), "right", stepIs(model.Bias)},
	{regexp.MustCompile(`→ takes (c), the largest of a\d+`), "right", stepIs(model.Maximum)},
	{regexp.MustCompile(`→ takes c off (\S+\])`), "right", stepIs(model.Shift)},
	{regexp.MustCompile(`→ raises e to (\S+\] − c)`), "right", stepIs(model.Exponent)},
	{regexp.MustCompile(`→ adds the powers up: (Σ)`), "right", stepIs(model.Total)},
	{regexp.MustCompile(`→ divides by Σ: (\S+\])`), "right", stepIs(model.Divide)},
	{regexp.MustCompile(`← goes back`), "left", func(b, a state.NetworkState, _ []string) bool { return along(a) < along(b) }},
	{regexp.MustCompile(`g: one neuron at a time`), "g", grainIs(model.ByNeuron)},
	{regexp.MustCompile(`g: one (product|operation)( of softmax)? at a time`), "g", grainIs(model.ByTerm)},
	{regexp.MustCompile(`g: one layer at a time`), "g", grainIs(model.ByLayer)},
	{regexp.MustCompile(`i says why`), "i", func(_, a state.NetworkState, _ []string) bool { return true }},
	{regexp.MustCompile(`w turns (\S+·W\d+)`), "w", func(_, a state.NetworkState, said []string) bool {
		return a.Turned && said[1] == fmt.Sprintf("%s·W%d", a.Net.SourceName(a.View.Layer), a.View.Layer+1)
	}},
	{regexp.MustCompile(`A changes the activation inside`), "A", func(b, a state.NetworkState, _ []string) bool {
		return a.Net.Layers[0].Activation != b.Net.Layers[0].Activation && a.Net.Layers[a.Net.Last()].Activation == b.Net.Layers[b.Net.Last()].Activation
	}},
	{regexp.MustCompile(`e exports it all`), "e", func(b, a state.NetworkState, _ []string) bool { return a.Place == b.Place }},
	{regexp.MustCompile(`end goes to (y)`), "end", func(_, a state.NetworkState, said []string) bool { return at(a) == said[1] }},
	{regexp.MustCompile(`M: many steps of learning`), "M", func(_, a state.NetworkState, _ []string) bool { return a.Learning.CheckAll(a.Net, a.Preset) == nil }},
	{regexp.MustCompile(`x: another example input`), "x", func(b, a state.NetworkState, _ []string) bool {
		return !slices.Equal(a.X, b.X) && slices.ContainsFunc(b.Examples, func(x []float64) bool { return slices.Equal(x, a.X) }) && a.Place == b.Place
	}},
	{regexp.MustCompile(`home starts again`), "home", func(_, a state.NetworkState, _ []string) bool { return a.Place == 0 }},
	{regexp.MustCompile(`\+ changes (\S+\])(?:: see what moves)?`), "+", func(b, a state.NetworkState, said []string) bool {
		return a.Value(named(a, said[1])) > b.Value(named(b, said[1])) && a.View == b.View && a.Place == b.Place
	}},
	{regexp.MustCompile(`\+ makes (\S+) larger`), "+", func(b, a state.NetworkState, said []string) bool {
		return (said[1] == "it" || said[1] == a.Selected.Name()) && a.Value(a.Selected) > b.Value(b.Selected) && a.View == b.View
	}},
	{regexp.MustCompile(`− smaller`), "-", func(b, a state.NetworkState, _ []string) bool { return a.Value(a.Selected) < b.Value(b.Selected) }},
	{regexp.MustCompile(`u takes it back`), "+ u", func(b, a state.NetworkState, _ []string) bool { return a.Value(a.Selected) == b.Value(b.Selected) }},
	{regexp.MustCompile(`esc goes back to (\w+)`), "esc", func(b, a state.NetworkState, said []string) bool {
		return b.View.Selecting && !a.View.Selecting && at(a) == said[1] && a.Place == b.Place
	}},
	{regexp.MustCompile(`t goes to the step that makes (.+?);`), "t", func(_, a state.NetworkState, said []string) bool {
		return !a.View.Selecting && model.Explain(a.Net, a.Walk, model.ByTerm, a.Place).Makes(named(a, said[1]))
	}},
	{regexp.MustCompile(`t goes to its step`), "t", func(b, a state.NetworkState, _ []string) bool {
		return !a.View.Selecting && model.Explain(a.Net, a.Walk, model.ByTerm, a.Place).Makes(b.Selected)
	}},
	{regexp.MustCompile(`\* multiplies by ten again`), "*", func(b, a state.NetworkState, _ []string) bool { return a.Tens == b.Tens+1 && a.View == b.View }},
	{regexp.MustCompile(`/ goes back`), "/", func(b, a state.NetworkState, _ []string) bool { return a.Tens == b.Tens-1 && a.View == b.View }},
	{regexp.MustCompile(`N writes W(\d+) \((\d+)×(\d+)\) · (\w+) \((\d+)\), which fits`), "N", func(b, a state.NetworkState, said []string) bool {
		rows, cols := a.Notation().Index(a.Net.Layers[a.View.Layer].In(), a.Net.Layers[a.View.Layer].Out())
		return b.TurnRound().Result == nil && a.Notation() == model.WX &&
			fmt.Sprintf("%d %d %d %s %d", a.View.Layer+1, rows, cols, a.Net.SourceName(a.View.Layer), cols) == strings.Join(said[1:], " ")
	}},
	{regexp.MustCompile(`w goes back(?: to the product that is meant)?`), "w", func(_, a state.NetworkState, _ []string) bool { return !a.Turned }},
	{regexp.MustCompile(`space pauses`), "space", func(_, a state.NetworkState, _ []string) bool { return !a.Playing }},
	{regexp.MustCompile(`V: the numbers as a sheet`), "V", func(b, a state.NetworkState, _ []string) bool { return a.Sheet && !b.Sheet && a.Place == b.Place }},
	{regexp.MustCompile(`f: what speaks for y`), "f", func(b, a state.NetworkState, _ []string) bool {
		return a.Speaking() && !b.Speaking() && a.Place == b.Place
	}},
	{regexp.MustCompile(`f goes back`), "f", func(b, a state.NetworkState, _ []string) bool {
		return b.Speaking() && !a.Speaking() && a.Place == b.Place
	}},
	{regexp.MustCompile(`↑ ↓ select an output or an x`), "up", func(_, a state.NetworkState, _ []string) bool { return a.Speaking() && a.View.Selecting }},
	{regexp.MustCompile(`s changes how fast it goes`), "s", func(b, a state.NetworkState, _ []string) bool { return a.Speed != b.Speed }},
	{regexp.MustCompile(`esc ends (?:the trial|it)`), "esc", func(_, a state.NetworkState, _ []string) bool { return a.Tens == 0 && a.View.Softmax }},
	{regexp.MustCompile(`V: y over x\[1\] and x\[2\]`), "V", func(_, a state.NetworkState, _ []string) bool { return a.Plane.On && a.Net.In() == 2 }},
	{regexp.MustCompile(`esc stops`), "esc", func(_, a state.NetworkState, _ []string) bool { return !a.Playing }},
}

// asides are what a hint says beside the keys.
var asides = regexp.MustCompile(`When is (every )?e\^s too (large|small)\?|[;,. ]`)

// TestHintsKeepTheirPromise walks about in the networks and presses, from each place, the
// keys that each hint names there: each does what the hint says. Nothing in a hint is
// left unasked.
func TestHintsKeepTheirPromise(t *testing.T) {
	const seed = 1
	r := rand.New(rand.NewPCG(seed, 2))
	keys := strings.Fields("right right right left n L C g end home pgup pgdown up down < > [ ] t + + - u ctrl+r esc space s * * / w v x a r i f")
	asked := map[int]int{}
	for round := range 10 * len(presets.Networks()) {
		list := presets.Networks()
		s := state.Apply(state.New().Load(list[round%len(list)]), state.Focus{Pane: state.NetworkPane})
		walked := ""
		if round >= len(list) {
			walked = "g g end" + strings.Repeat(" left", round/len(list))
			s = pressed(t, s, walked)
		}
		for range 40 {
			key := keys[r.IntN(len(keys))]
			walked += " " + key
			if s = pressed(t, s, key); s.Network.Playing && r.IntN(3) == 0 {
				s = state.Apply(s, state.PlayOn{})
			}
			for _, hint := range lines.Hint(s.Network) {
				left := hint
				for i, p := range promises {
					said := p.words.FindStringSubmatch(left)
					if said == nil {
						continue
					}
					asked[i]++
					left = strings.Replace(left, strings.TrimSuffix(said[0], ";"), "", 1)
					before := s
					if s.Explaining {
						before = pressed(t, s, "i") // so that esc does not close the words
					}
					if after := pressed(t, before, p.keys); !p.kept(s.Network, after.Network, said) {
						t.Errorf("%s after%s: %q, but %q leads to place %d, %+v, %s; it says %q", s.Network.Preset.Name, walked, hint,
							p.keys, after.Network.Place, after.Network.View, after.Network.Selected.Name(), after.Notice)
					}
				}
				if rest := asides.ReplaceAllString(left, ""); rest != "" {
					t.Fatalf("%s after%s: nobody has asked of %q whether %q is so", s.Network.Preset.Name, walked, hint, rest)
				}
			}
		}
	}
	for i, p := range promises {
		if asked[i] == 0 {
			t.Errorf("no hint said %q", p.words)
		}
	}
}
