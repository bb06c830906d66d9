package effect

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"nnexplore/model"
	"nnexplore/presets"
	"nnexplore/session"
	"nnexplore/ui/state"
)

// long is a network that takes more than 64 MiB as JSON, nearly all of it for its source, which is made and
// written sooner than as many numbers.
func long() presets.Network {
	n := model.Network{Name: "long", Source: strings.Repeat("16 characters.. ", 4<<20),
		Layers: []model.Layer{{W: [][]float64{{0.5}}, B: []float64{0}, Activation: model.Identity}}}
	return presets.Network{Network: n, X: []float64{0}}
}

// A session that --state could not read is not written: its network is named by its file,
// and without one the refusal has the way out.
func TestSessionOfALargeNetwork(t *testing.T) {
	s := state.New()
	s.Focus = state.NetworkPane
	folder := t.TempDir()
	path, file := filepath.Join(folder, "a.session"), filepath.Join(folder, "long.json")
	n := long()
	answer := World{}.Do(s.Load(n), state.Effect{Kind: state.SaveForCommand, Path: path})
	if failed, ok := answer.(state.Failed); !ok || !strings.Contains(failed.Why, "longer than 64 MiB") || !strings.Contains(failed.Why, "O writes the network") {
		t.Errorf("%#v", answer)
	}
	if _, err := os.Stat(path); err == nil {
		t.Error("it is written none the less")
	}
	if err := os.WriteFile(file, []byte("abc"), 0o600); err != nil {
		t.Fatal(err)
	}
	n.File = &presets.FileOrigin{Path: file, Sum: "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"} // FIPS 180-2, appendix B.1
	answer = World{}.Do(state.Apply(s.Load(n), state.Nudge{Units: 1}), state.Effect{Kind: state.SaveSession, Path: path})
	if done, ok := answer.(state.Done); !ok || done.Notice != "The session is in "+path+", and needs "+file+" as it is: the network has no room in it." {
		t.Errorf("%#v", answer)
	}
	back, err := session.Reader{Open: func(string, string) (presets.Network, error) { return n, nil }}.Read(path)
	if err != nil || !back.Found || back.Note != "" || back.State.Network.X[0] != 0.1 {
		t.Errorf("%+v, %v", back.Note, err)
	}
}
