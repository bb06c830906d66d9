package effect

import (
	"os"
	"path/filepath"
	"reflect"
	"testing"

	"nnexplore/model"
	"nnexplore/netfile"
	"nnexplore/presets"
	"nnexplore/report"
	"nnexplore/ui/state"
)

// TestTurned holds that R reads the file of a network the other way round, with the activations
// that it was opened with, as one edit that u takes back, and is refused in words where the
// shapes fit one way only and for a preset.
func TestTurned(t *testing.T) {
	folder := t.TempDir()
	square, wide := filepath.Join(folder, "square.json"), filepath.Join(folder, "wide.json")
	for path, text := range map[string]string{
		square: `{"W1":[[1,2],[3,4]],"b1":[0,0],"x":[1,0]}`, wide: `{"W1":[[1,2,3],[3,4,5]],"b1":[0,0,0],"x":[1,0]}`,
	} {
		if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	turn := func(s state.State) state.State {
		s = state.Apply(s, state.TurnRows{})
		return state.Apply(s, World{}.Do(s, s.Effect))
	}
	begin := func(path string) state.State {
		n, _, err := OpenNetwork(path, netfile.Options{Output: model.Identity}, nil)
		if err != nil {
			t.Fatal(err)
		}
		s, err := state.Start(state.Options{Network: &n})
		if err != nil {
			t.Fatal(err)
		}
		return s
	}
	s := turn(begin(square))
	if n := s.Network; n.Net.Layers[0].W[0][1] != 3 || n.Net.Layers[0].Activation != model.Identity || n.Preset.File.Rows != "neurons" || s.Notice != "square.json is read as W·x + b now, as R asked; u takes it back." {
		t.Errorf("turned it is %v, %q", n.Net, s.Notice)
	}
	if s = state.Apply(s, state.Undo{}); s.Network.Net.Layers[0].W[0][1] != 2 || s.Notice != "Taken back: a layer of square.json is x·W + b again, was W·x + b." {
		t.Errorf("taken back it is %v, %q", s.Network.Net, s.Notice)
	}
	if s = turn(begin(wide)); s.Notice != "✗ nothing is turned: a row of W for each neuron does not fit: b1 has 3 values, but W1 (2, 3) gives 2" {
		t.Errorf("what fits one way only says %q", s.Notice)
	}
	xor, err := presets.NetworkNamed("xor")
	if err != nil {
		t.Fatal(err)
	}
	s, err = state.Start(state.Options{Network: &xor})
	if err != nil {
		t.Fatal(err)
	}
	piped := state.Apply(s, state.Opened{Network: Read(netfile.File{Network: s.Network.Net, X: s.Network.X, Rows: netfile.Neurons})})
	if piped = state.Apply(piped, state.TurnRows{}); piped.Effect.Kind != state.NoEffect || piped.Notice != "R reads a file again, and this network came from a pipe; --rows inputs reads it the other way." {
		t.Errorf("of a pipe R says %q and asks for %v", piped.Notice, piped.Effect)
	}
	if from := Origin(piped.Network); !reflect.DeepEqual(from, report.FromFile(piped.Network.Net.Name)) {
		t.Errorf("a document of it is from %v", from)
	}
	if s = state.Apply(s, state.TurnRows{}); s.Effect.Kind != state.NoEffect || s.Notice != "R turns the W of a file; here a row of W is for each value that comes in." {
		t.Errorf("a preset says %q", s.Notice)
	}
}
