package facts

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"nnexplore/model"
	"nnexplore/presets"
	"nnexplore/ui/state"
)

// names are what a way reaches, in its own words.
func names(w Way) string {
	var all []string
	for r := range w.Reached() {
		if r.All {
			all = append(all, r.Vector)
			continue
		}
		all = append(all, r.First.Name())
		if r.Count > 1 {
			all = append(all, fmt.Sprintf("and %d more", r.Count-1))
		}
	}
	return strings.Join(all, " ")
}

// handmade is 2-2-2-1: W1 is the identity, so that x[1] reaches a1[1] alone; z1[2] reaches
// nothing; relu is flat below 0.
func handmade() state.NetworkState {
	n := model.Network{Name: "handmade", Source: "a test", Layers: []model.Layer{
		{W: [][]float64{{1, 0}, {0, 1}}, B: []float64{0, 0}, Activation: model.ReLU},
		{W: [][]float64{{2, 3}, {0, 0}}, B: []float64{0, -99}, Activation: model.ReLU},
		{W: [][]float64{{4}, {5}}, B: []float64{0}, Activation: model.Identity},
	}}
	return apply(state.New().Load(presets.Network{Network: n, X: []float64{1, 2}}), state.StepTo{End: +1}).Network
}

func TestWayOf(t *testing.T) {
	article := apply(state.New(), state.StepTo{End: +1}).Network
	start := state.New().Network
	zero := apply(state.New(), state.SetInput{X: []float64{0, 1}}, state.StepTo{End: +1}).Network
	hand := handmade()
	for _, c := range []struct {
		n    state.NetworkState
		from model.Ref
		want string
		stop Stop
	}{
		{article, model.X(0), "a1 z1 a2 z2 a3 y", AtY},
		{article, model.W(1, 2, 0), "a2[1] z2[1] a3 y", AtY},
		{article, model.B(2, 0), "a3[1] y", AtY},
		{article, model.A(1, 0), "z2[1] a3 y", AtY},
		{article, model.Ref{Kind: model.InZ, Layer: 0, J: 2}, "a2 z2 a3 y", AtY},
		{article, model.Ref{Kind: model.InY, Layer: 2}, "", AtY},
		{article, model.Ref{Kind: model.InExp, Layer: 2}, "", AtY},
		{start, model.W(0, 0, 1), "a1[2] z1[2] a2 z2 a3 y", AtY},
		{zero, model.W(0, 0, 1), "", ZeroInput},
		{zero, model.X(0), "a1 z1 a2 z2 a3 y", AtY},
		{hand, model.X(0), "a1[1] z1[1] a2 z2[1] a3 y", AtY},
		{hand, model.X(1), "a1[2] z1[2]", ZeroW},
		{hand, model.B(1, 1), "a2[2]", Flat},
		{hand, model.Ref{Kind: model.InZ, Layer: 0, J: 1}, "", ZeroW},
	} {
		w := WayOf(c.n, c.from)
		if stop, _ := w.Stop(); names(w) != c.want || stop != c.stop {
			t.Errorf("%s of %s reaches %q and stops by %d, want %q and %d", c.from.Name(), c.n.Preset.Name, names(w), stop, c.want, c.stop)
		}
	}
}

// TestWayMoves holds that what is on a way is what a small change of the number does move.
func TestWayMoves(t *testing.T) {
	for _, n := range []state.NetworkState{apply(state.New(), state.StepTo{End: +1}).Network, handmade()} {
		last := n.Net.Last()
		froms := []model.Ref{model.X(0), model.X(1), model.W(0, 1, 1), model.W(0, 0, 1), model.W(last, 0, 0), model.B(1, 1), model.B(0, 0)}
		for _, from := range froms {
			s := state.New().Load(n.Preset)
			now := apply(s, state.SetNumber{At: from, Value: n.Value(from) + 1e-6}).Network
			w := WayOf(n, from)
			for l, layer := range n.Net.Layers {
				for j := range layer.Out() {
					for _, r := range []model.Ref{model.A(l, j), n.Net.Out(l, j)} {
						if moves := model.Value(n.Net, n.Trace, r) != model.Value(now.Net, now.Trace, r); moves != w.Has(r) {
							t.Errorf("%s moves %s: %v, on its way: %v", from.Name(), r.Name(), moves, w.Has(r))
						}
					}
				}
			}
		}
	}
}

// TestWayCrosses holds that a way goes along the lines of weights that are not 0, and along
// that of its own weight whatever that is.
func TestWayCrosses(t *testing.T) {
	n := handmade()
	crossed := func(from model.Ref) (all []string) {
		for l, layer := range n.Net.Layers {
			for i := range layer.In() {
				for j := range layer.Out() {
					if r := model.W(l, i, j); WayOf(n, from).Crosses(r) {
						all = append(all, r.Name())
					}
				}
			}
		}
		return all
	}
	for from, want := range map[model.Ref][]string{
		model.X(0):       {"W1[1,1]", "W2[1,1]", "W2[1,2]", "W3[1,1]"},
		model.X(1):       {"W1[2,2]"},
		model.W(0, 1, 0): {"W1[2,1]", "W2[1,1]", "W2[1,2]", "W3[1,1]"}, // which is 0 itself
		model.B(1, 0):    {"W3[1,1]"},
	} {
		if got := crossed(from); !slices.Equal(got, want) {
			t.Errorf("%s: %s", from.Name(), fmt.Sprint(got))
		}
	}
}
