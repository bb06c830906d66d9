package cli

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"nnexplore/model"
	"nnexplore/netfile"
	"nnexplore/presets"
	"nnexplore/session"
	"nnexplore/ui/effect"
	"nnexplore/ui/state"
)

// A session whose network's file was changed since opens without that network, which is
// told with the file's name, and stays whole in its place: with the file as it was all of
// it goes on.
func TestResumeOfAChangedFile(t *testing.T) {
	path := keeping(t)
	file := filepath.Join(t.TempDir(), "net.json")
	const text = `{"layers":[{"w":[[1],[2]],"b":[3],"activation":"relu"}],"x":[1,1]}`
	put := func(text string) {
		t.Helper()
		if err := os.WriteFile(file, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	put(text)
	n, _, err := effect.OpenNetwork(file, netfile.Options{}, func(float64) {})
	if err != nil {
		t.Fatal(err)
	}
	s := state.New()
	for _, a := range []state.Action{state.Nudge{Units: 3}, state.Opened{Network: n}, state.Nudge{Units: 7}} {
		s = state.Apply(s, a)
	}
	write(t, newKeeper(state.New(), session.Resumed{}, nil), s)
	before, err := session.Read(path)
	if err != nil {
		t.Fatal(err)
	}
	resume := func() (stdout, stderr string, status int) {
		var out, errs bytes.Buffer
		status = Main([]string{"--resume"}, strings.NewReader(""), &out, &errs)
		return out.String(), errs.String(), status
	}
	for what, changed := range map[string]string{
		"another weight": strings.Replace(text, "[2]", "[2.5]", 1), "another blank": strings.Replace(text, "[3]", "[ 3]", 1), "another x": strings.Replace(text, "[1,1]", "[1,2]", 1),
	} {
		put(changed)
		stdout, stderr, status := resume()
		want := "nnexplore: " + file + " has changed since the session was written; the gate and the curves are as they were, and the network is " +
			"as it was before that file was opened, without 2 edits; with the file as it was, " + path + " opens whole\n"
		if !strings.Contains(stdout, "θ = 0.7") || !strings.Contains(stdout, "article") || stderr != want || status != 0 {
			t.Errorf("%s: status %d, %q and\n%swant\n%s", what, status, stdout, stderr, want)
		}
		if now, err := session.Read(path); err != nil || !bytes.Equal(now, before) {
			t.Errorf("%s: the session does not stay as it is (%v)", what, err)
		}
	}
	put(text)
	if stdout, stderr, status := resume(); status != 0 || stderr != "" || !strings.Contains(stdout, "1.7") {
		t.Errorf("with the file as it was the status is %d, and it says %q and %q", status, stdout, stderr)
	}
}

// A network that is written to the file that it came from counts its changes from there on,
// and its session goes on with all its edits.
func TestSavedInPlace(t *testing.T) {
	path := keeping(t)
	file := filepath.Join(t.TempDir(), "net.json")
	if err := os.WriteFile(file, []byte(`{"layers":[{"w":[[1],[2]],"b":[3],"activation":"relu"}],"x":[1,1]}`), 0o666); err != nil {
		t.Fatal(err)
	}
	open := func(path, _ string) (presets.Network, error) {
		n, _, err := effect.OpenNetwork(path, netfile.Options{}, func(float64) {})
		return n, err
	}
	n, err := open(file, "")
	if err != nil {
		t.Fatal(err)
	}
	begun, err := state.Start(state.Options{Network: &n, Pane: state.NetworkPane})
	if err != nil {
		t.Fatal(err)
	}
	keeper := newKeeper(begun, session.Resumed{}, nil)
	changed := state.Apply(begun, state.SetNumber{At: model.W(0, 1, 0), Value: 2.5})
	write(t, keeper, changed)
	saved := state.Apply(changed, effect.World{}.Do(changed, state.Effect{Kind: state.SaveFile, Path: file, Overwrite: true}))
	if saved.Network.Preset.File.Sum == n.File.Sum || saved.Network.Selected != changed.Network.Selected || saved.Was() != changed.Was() {
		t.Errorf("saved it is %+v, %v", saved.Network.Preset.File, saved.Network.Selected)
	}
	for s, want := range map[*state.State]bool{&changed: true, &saved: false} {
		var text bytes.Buffer
		if err := printAll(&text, *s); err != nil || strings.Contains(text.String(), "Changed from ") != want {
			t.Errorf("changed is %v (%v), and it says\n%s", want, err, &text)
		}
	}
	left := state.Apply(saved, state.SetNumber{At: model.W(0, 0, 0), Value: 7})
	write(t, keeper, left)
	got, err := session.Reader{Open: open}.Resume(path, 1)
	if err != nil || !got.Found || got.Note != "" {
		t.Fatalf("%+v, %v", got, err)
	}
	s := got.State
	for _, want := range []struct {
		notice string
		w      [2]float64
	}{
		{"Taken back: W1[1,1] is 1 again, was 7.", [2]float64{1, 2.5}},
		{"Taken back: what changes count from is net.json as it was again, was net.json as saved.", [2]float64{1, 2.5}},
		{"Taken back: W1[2,1] is 2 again, was 2.5.", [2]float64{1, 2}},
	} {
		s = state.Apply(s, state.Undo{})
		if w := s.Network.Net.Layers[0].W; s.Notice != want.notice || w[0][0] != want.w[0] || w[1][0] != want.w[1] {
			t.Errorf("W is %v, and it says %q, want %q", w, s.Notice, want.notice)
		}
	}
	if s.Edits(state.NetworkPane) != 0 {
		t.Errorf("there are %d edits more", s.Edits(state.NetworkPane))
	}
}
