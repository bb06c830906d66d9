package session

import (
	"bytes"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"runtime/debug"
	"slices"
	"testing"

	"nnexplore/internal/seed"
	"nnexplore/model"
	"nnexplore/presets"
	"nnexplore/ui/state"
)

// Sessions are many small values: collecting garbage would be a third of the time.
func init() { debug.SetGCPercent(400) }

// TestMain has the sessions of a usual run in memory, where the system has a folder for that: on a disk
// the kernel takes a millisecond to make a file, and thousands are made. The long way takes the disk.
func TestMain(m *testing.M) {
	const memory = "/dev/shm"
	if os.Getenv("TMPDIR") == "" && seed.Times(0, 1) == 0 {
		if f, err := os.CreateTemp(memory, "nnexplore"); err == nil {
			f.Close()
			os.Remove(f.Name())
			os.Setenv("TMPDIR", memory)
		}
	}
	os.Exit(m.Run())
}

func do(s state.State, actions ...state.Action) state.State {
	for _, a := range actions {
		s = state.Apply(s, a)
	}
	return s
}

func seeded(seed uint64) *rand.Rand { return rand.New(rand.NewPCG(seed, 2)) }

// made is a network with no name that is known.
func made(r *rand.Rand, output model.Activation, sizes ...int) presets.Network {
	numbers := func(n int) []float64 {
		v := make([]float64, n)
		for i := range v {
			v[i] = float64(r.IntN(41)-20) / 10
		}
		return v
	}
	n := model.Network{Source: "made for a test"}
	for l, out := range sizes[1:] {
		layer := model.Layer{B: numbers(out), Activation: model.Sigmoid}
		for range sizes[l] {
			layer.W = append(layer.W, numbers(out))
		}
		n.Layers = append(n.Layers, layer)
	}
	n.Layers[n.Last()].Activation = output
	n.Name = "made " + n.SizesText()
	return presets.Network{Network: n, X: numbers(sizes[0])}
}

// disk stands for a disk with networks on it.
type disk map[string]presets.Network

func (f disk) put(path string, p presets.Network) presets.Network {
	p.File = &presets.FileOrigin{Path: path, Sum: fmt.Sprintf("%064x", len(f)+1)}
	f[path] = p
	return p
}

// open gives the network as its file does, which may say no activations.
func (f disk) open(path, rows string) (presets.Network, error) {
	p, ok := f[path+rows]
	if !ok {
		return p, fmt.Errorf("%s: %w", path, fs.ErrNotExist)
	}
	p.Layers = slices.Clone(p.Layers)
	for l := range p.Layers {
		p.Layers[l].Activation = model.Sigmoid
	}
	return p, nil
}

func saved(t testing.TB, s state.State) []byte {
	t.Helper()
	data, err := save(s)
	if err != nil {
		t.Fatalf("it cannot be saved: %v", err)
	}
	return data
}

// resumed is the state after it was saved and restored.
func resumed(t testing.TB, s state.State, files disk) state.State {
	t.Helper()
	data := saved(t, s)
	back, err := Restore(data, files.open)
	if err != nil {
		t.Fatalf("%v\n%s", err, data)
	}
	if again := saved(t, back); !bytes.Equal(data, again) {
		t.Fatalf("saved again it is another text:\n%s\n%s", data, again)
	}
	return back
}

// look writes out all that is exported of a state and kept, to the last bit.
func look(s state.State) string {
	n, notation := s.Network, s.Network.Notation()
	if s.Prompt.IsPath() {
		s.Prompt.Refusal = "" // it came from outside
	}
	s.Prompt.Asked = false
	file := presets.FileOrigin{}
	if n.Preset.File != nil {
		file = *n.Preset.File
	}
	n.Preset.File = nil
	return fmt.Sprintf("%v %v %v %v %v %v %v %v %v %+v\n%+v\n%+v\n%v %v %v %v %v %v %v %v %v %v %v %v %v",
		s.Focus, s.Zoomed, s.Overlay == state.HelpOverlay, s.Scroll, s.Full, s.NoMouse, s.Explaining, s.Unit, string(s.Prompt.Text), s.Prompt,
		s.Gate, s.Curves,
		n.Net, n.X, n.Examples, n.Trace, n.Preset, file, n.Place, n.Grain, n.Selected, n.View, n.Revealed, n.Turned, fmt.Sprint(n.Tens, n.Speed, notation, n.Learning.Choice, n.Learning.Back))
}

// actions are those among which a random walk has enough edits.
var actions = []state.Action{
	state.Nudge{Units: +1}, state.Nudge{Units: -1}, state.Nudge{Units: +7}, state.NextActivation{By: +1}, state.NextActivation{By: -1}, state.NextHidden{}, state.SetHidden{To: model.Tanh},
	state.NextPreset{By: +1}, state.NextPreset{By: -1}, state.NextInput{}, state.Reset{}, state.SetInput{X: []float64{0.25, -1}},
	state.SetBiases{B: []float64{0, 0.1, 0.2}}, state.SetBiases{B: []float64{7, -7}}, state.MakeNetwork{Sizes: []int{2, 4, 1}, Seed: 7},
	state.NextGate{By: +1}, state.NextGate{By: -1}, state.Rewrite{}, state.OtherRule{}, state.SetTheta{Theta: 0.7}, state.TryXOR{}, state.ToXOR{},
	state.ToggleCurve{}, state.ToggleSlope{}, state.Steepen{By: +1}, state.NextSecond{}, state.Slide{Units: +3}, state.SlideTo{End: -1}, state.ProbeAt{X: 20},
	state.Pan{X: +1}, state.ZoomBy{Y: +1}, state.ArticleView{}, state.ToCurve{}, state.ChooseCurve{By: +1}, state.ChooseCurve{By: -1},
	state.Focus{Pane: state.GatePane}, state.Focus{Pane: state.CurvesPane}, state.Focus{Pane: state.NetworkPane},
	state.ChooseField{By: +1}, state.ChooseField{By: -1}, state.NextUnit{}, state.Zoom{}, state.Precision{}, state.ToggleExplaining{}, state.Mouse{},
	state.SelectTable{By: +1}, state.SelectTable{By: -1}, state.SelectBy{Rows: +1}, state.SelectBy{Cols: +1},
	state.StepBy{Steps: +1}, state.StepBy{Steps: +3}, state.StepLayer{Layers: -1}, state.NextGrain{}, state.StepToSelected{}, state.StepTo{End: +1},
	state.MultiplyByTen{Times: +1}, state.TryA{J: 1, Value: -3.5}, state.Reveal{}, state.Turn{}, state.NextNotation{}, state.NextSpeed{}, state.Open{Overlay: state.HelpOverlay}, state.ScrollBy{Lines: 2},
	state.StepTo{End: +1}, state.SetTarget{T: []float64{0.25, 0.75}}, state.SetRate{Value: 0.125}, state.NextLoss{}, state.Learn{}, state.Check{}, state.StepBy{Steps: +7},
	state.Undo{}, state.Undo{}, state.Undo{}, state.Redo{}, state.Redo{},
}

// wander goes on at random.
func wander(r *rand.Rand, s state.State, count int) state.State {
	for range count {
		s = state.Apply(s, actions[r.IntN(len(actions))])
	}
	return s
}

// save is a session that names each network from a file by that file, as a [Keeper] writes
// it whole.
func save(s state.State) ([]byte, error) { return readable(newWriter(byName).all(s)) }
