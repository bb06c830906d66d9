package state

import (
	"go/ast"
	"go/parser"
	"go/token"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"nnexplore/model"
	"nnexplore/presets"
)

// do applies actions one after the other.
func do(s State, actions ...Action) State {
	for _, a := range actions {
		s = Apply(s, a)
	}
	return s
}

// times is an action several times over.
func times(n int, a Action) []Action {
	list := make([]Action, n)
	for i := range list {
		list[i] = a
	}
	return list
}

// network is the opening state with the keys in the network pane.
func network() State { return Apply(New(), Focus{NetworkPane}) }

// loaded is a state that begins with that network in, and the keys in its pane.
func loaded(p presets.Network) State {
	s, err := Start(Options{Network: &p, Pane: NetworkPane})
	if err != nil {
		panic(err)
	}
	return s.derive()
}

// edits is how many edits can be undone in all panes.
func edits(s State) int { return s.Edits(GatePane) + s.Edits(CurvesPane) + s.Edits(NetworkPane) }

// undone is s with every edit of every pane taken back.
func undone(s State) State {
	for p := GatePane; p < Panes; p++ {
		for s.Edits(p) > 0 {
			s = do(s, Focus{p}, Undo{})
		}
	}
	return s
}

// redone is s with everything that was taken back made again.
func redone(s State) State {
	for p := GatePane; p < Panes; p++ {
		for s.Undone(p) > 0 {
			s = do(s, Focus{p}, Redo{})
		}
	}
	return s
}

// redoable is how many edits of all panes can be made again.
func redoable(s State) int { return s.Undone(GatePane) + s.Undone(CurvesPane) + s.Undone(NetworkPane) }

// replayed is a state that begins as s began, with the edits of its logs played again.
func replayed(t testing.TB, s State) State {
	t.Helper()
	again, err := Start(s.Began())
	if err != nil {
		t.Fatal(err)
	}
	for p := GatePane; p < Panes; p++ {
		done, undone := s.Log(p)
		for _, e := range append(done, undone...) {
			again = again.Replay(e)
		}
		for range undone {
			again = again.ReplayUndo(p)
		}
	}
	return again.Settle()
}

// lastPane is the pane with the newest edit of the two states, the later one second.
func lastPane(before, after State) Pane {
	for p := range after.logs {
		if after.logs[p] != before.logs[p] {
			return Pane(p)
		}
	}
	return after.Focus
}

// selected is the state with the number of that name selected, as a person does it.
func selected(t *testing.T, s State, name string) State {
	t.Helper()
	s = do(s, BeginName{}, Type{name}, CommitPrompt{})
	if s.Prompt.On {
		t.Fatalf("%s cannot be selected: %s", name, s.Prompt.Refusal)
	}
	return s
}

// refs lists every number of the network that has a place on a sheet.
func refs(n model.Network) []model.Ref {
	var list []model.Ref
	for i := range n.In() {
		list = append(list, model.X(i))
	}
	for l, layer := range n.Layers {
		for j := range layer.Out() {
			for i := range layer.In() {
				list = append(list, model.W(l, i, j))
			}
			list = append(list, model.B(l, j), model.A(l, j), n.Out(l, j))
		}
	}
	return list
}

// networks are the presets that are drawn as lines and some shapes that they do not have:
// one number each way, wide beside narrow, tall beside flat.
func networks() []presets.Network {
	list := slices.DeleteFunc(presets.Networks(), drawnAsHeat)
	r := seeded(7)
	for _, sizes := range [][]int{{1, 1}, {1, 4, 1}, {5, 4, 1, 6}, {6, 2}, {3, 7, 7, 2}} {
		output := model.Identity
		if len(sizes) > 2 {
			output = model.Softmax
		}
		list = append(list, made(r, output, sizes...))
	}
	return list
}

// drawnAsHeat reports whether a network has columns that are drawn as heat.
func drawnAsHeat(p presets.Network) bool { return slices.Max(p.Sizes()) > MostDrawn }

func made(r *rand.Rand, output model.Activation, sizes ...int) presets.Network {
	n := model.Network{Source: "made for a test"}
	for l, out := range sizes[1:] {
		layer := model.Layer{B: numbers(r, out), Activation: model.Sigmoid}
		for range sizes[l] {
			layer.W = append(layer.W, numbers(r, out))
		}
		n.Layers = append(n.Layers, layer)
	}
	n.Layers[n.Last()].Activation = output
	n.Name = "made " + n.SizesText()
	return presets.Network{Network: n, X: numbers(r, sizes[0])}
}

func numbers(r *rand.Rand, n int) []float64 {
	v := make([]float64, n)
	for i := range v {
		v[i] = float64(r.IntN(41)-20) / 10
	}
	return v
}

func seeded(seed uint64) *rand.Rand { return rand.New(rand.NewPCG(seed, 2)) }

// sources are the package's own files, tests left out, as syntax trees.
func sources(t *testing.T) []*ast.File {
	t.Helper()
	names, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	var files []*ast.File
	for _, name := range names {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		f, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, f)
	}
	return files
}

// promptName is the name of the number that is typed, or would be.
func promptName(s State) string {
	name, _ := s.PromptNumber()
	return name
}

// promptValue is the value that what is typed will replace.
func promptValue(s State) float64 {
	_, value := s.PromptNumber()
	return value
}
