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

// wide is a network that takes 68 MB as JSON.
func wide() presets.Network {
	const in, out = 1850, 1850
	row := make([]float64, out)
	for j := range row {
		row[j] = -1.0 / 3
	}
	w := make([][]float64, in)
	for i := range w {
		w[i] = row
	}
	n := model.Network{Name: "wide", Layers: []model.Layer{{W: w, B: make([]float64, out), Activation: model.Identity}}}
	return presets.Network{Network: n, X: make([]float64, in)}
}

// A session that --state could not read is not written: its network is named by its file,
// and without one the refusal has the way out.
func TestSessionOfALargeNetwork(t *testing.T) {
	s := state.New()
	s.Focus = state.NetworkPane
	folder := t.TempDir()
	path, file := filepath.Join(folder, "a.session"), filepath.Join(folder, "wide.json")
	answer := World{}.Do(s.Load(wide()), state.Effect{Kind: state.SaveForCommand, Path: path})
	if failed, ok := answer.(state.Failed); !ok || !strings.Contains(failed.Why, "longer than 64 MiB") || !strings.Contains(failed.Why, "O writes the network") {
		t.Errorf("%#v", answer)
	}
	if _, err := os.Stat(path); err == nil {
		t.Error("it is written none the less")
	}
	if err := os.WriteFile(file, []byte("abc"), 0o600); err != nil {
		t.Fatal(err)
	}
	n := wide()
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
