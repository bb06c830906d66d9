package effect

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"nnexplore/model"
	"nnexplore/netfile"
	"nnexplore/presets"
	"nnexplore/ui/state"
)

// edited is a network in which those numbers are selected one after the other and
// set to 9.
func edited(t *testing.T, p presets.Network, names ...string) state.State {
	t.Helper()
	s := state.New().Load(p)
	s.Focus = state.NetworkPane
	for _, name := range names {
		for _, a := range []state.Action{state.BeginName{}, state.Type{Text: name}, state.CommitPrompt{},
			state.BeginNumber{}, state.Type{Text: "9"}, state.CommitPrompt{}} {
			s = state.Apply(s, a)
		}
	}
	return s
}

// effectFile is the file that an effect writes.
func effectFile(t *testing.T, s state.State, kind state.EffectKind, path string) string {
	t.Helper()
	answer := World{}.Do(s, state.Effect{Kind: kind, Path: path, Overwrite: true})
	switch answer.(type) {
	case state.Done, state.Saved:
	default:
		t.Fatalf("%s: %#v", path, answer)
	}
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func xor(t *testing.T) presets.Network {
	t.Helper()
	p, err := presets.NetworkNamed("xor")
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// TestChangedExports: a document of a changed network says what was changed, and no
// format says that it is the preset; that of one that is as it came does, another x
// or not.
func TestChangedExports(t *testing.T) {
	asCame, changed := edited(t, xor(t), "x[1]"), edited(t, xor(t), "W1[1,1]", "b2[1]", "x[1]")
	folder := t.TempDir()
	for name, c := range map[string]struct{ always, only string }{
		"a.txt":  {"forward: xor", "forward: xor (changed), a 2-layer network of 2-2-1 neurons\nChanged from xor: W1[1,1] = 9.0, b2[1] = 9.0\n"},
		"a.md":   {"Source", "# Forward pass: xor (changed)\n\nChanged from xor: W1\\[1,1\\] = 9.0, b2\\[1\\] = 9.0.\nSource of xor: Saito's book"},
		"a.tex":  {"Source", "Changed from xor: W1[1,1] = 9.0, b2[1] = 9.0.\nSource of xor: Saito's book"},
		"a.py":   {"# The forward pass of xor", " (changed), a 2-layer network of 2-2-1 neurons.\n# Changed from xor: W1[1,1] = 9.0, b2[1] = 9.0.\n"},
		"a.json": {`preset":"xor"`, `{"changed_preset":"xor","x":[9,0],`},
	} {
		path := filepath.Join(folder, name)
		before, after := effectFile(t, asCame, state.ExportFile, path), effectFile(t, changed, state.ExportFile, path)
		if !strings.Contains(before, c.always) || strings.Contains(strings.ToLower(before), "changed") {
			t.Errorf("%s of a network as it came:\n%s", name, before)
		}
		if !strings.Contains(after, c.always) || !strings.Contains(after, c.only) || strings.Contains(after, "Source: Saito's book") || strings.Contains(after, `"preset"`) {
			t.Errorf("%s of a changed network:\n%s", name, after)
		}
	}
}

// Of many changes the first are listed, activations before numbers, and the rest
// counted; and without any there is nothing.
func TestNetworkChanges(t *testing.T) {
	s := edited(t, xor(t), "W1[1,1]", "W1[1,2]", "W1[2,1]", "W1[2,2]", "b1[1]")
	s = state.Apply(s, state.NextActivation{By: 1})
	first, count := networkChanges(s.Network, model.Ref.Name)
	if count != 6 || len(first) != 4 || first[0].Name != "activation of layer 1" || first[0].Value != "relu" || first[3].Name != "W1[2,1]" {
		t.Errorf("%v, %d in all", first, count)
	}
	text := effectFile(t, s, state.ExportFile, filepath.Join(t.TempDir(), "a.txt"))
	if !strings.Contains(text, "Changed from xor: activation of layer 1 = relu, W1[1,1] = 9.0, W1[1,2] = 9.0, W1[2,1] = 9.0 and 2 more\n") {
		t.Errorf("the text says\n%s", text)
	}
	if first, count := networkChanges(state.Apply(s, state.Reset{}).Network, model.Ref.Name); len(first) > 0 || count != 0 {
		t.Errorf("after a reset: %v, %d in all", first, count)
	}
}

// TestChangedSource: a network that was changed is not saved as the book's. Saved,
// opened and saved again it is the same file; changed further it says that too, in
// one list that grows no longer than it may.
func TestChangedSource(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.json")
	source := func(s state.State) string {
		t.Helper()
		effectFile(t, s, state.SaveFile, path)
		f, err := netfile.Read(path, netfile.Options{}, nil)
		if err != nil {
			t.Fatal(err)
		}
		return f.Network.Source
	}
	open := func() presets.Network {
		t.Helper()
		n, _, err := OpenNetwork(path, netfile.Options{}, func(float64) {})
		if err != nil {
			t.Fatal(err)
		}
		return n
	}
	book := xor(t).Source
	if got := source(edited(t, xor(t))); got != book {
		t.Errorf("as it came: %q", got)
	}
	if got, want := source(edited(t, xor(t), "W1[1,1]")), book+"; changed: W1[1,1]"; got != want {
		t.Errorf("changed: %q, want %q", got, want)
	}
	before := effectFile(t, edited(t, open()), state.SaveFile, path)
	if again := effectFile(t, edited(t, open()), state.SaveFile, path); again != before || !strings.Contains(again, "changed: W1[1,1]\"") {
		t.Errorf("saved again it is\n%s, was\n%s", again, before)
	}
	if got, want := source(edited(t, open(), "b2[1]")), book+"; changed: W1[1,1], b2[1]"; got != want {
		t.Errorf("changed again: %q, want %q", got, want)
	}
	if got, want := source(edited(t, open(), "b1[1]", "b1[2]", "W2[1,1]")), book+"; changed: W1[1,1], b2[1], b1[1], b1[2] and more"; got != want {
		t.Errorf("changed much: %q, want %q", got, want)
	}
}

func TestChangedSourceWords(t *testing.T) {
	for _, c := range []struct {
		source, names string
		more          bool
		want          string
	}{
		{"", "b1[1]", false, "changed: b1[1]"},
		{"changed: b1[1]", "b1[1]", false, "changed: b1[1]"},
		{"s; changed: b1[1] and more", "b1[2]", false, "s; changed: b1[1], b1[2] and more"},
		{"s", "b1[1]", true, "s; changed: b1[1] and more"},
		{"what I changed: everything", "b1[1]", false, "what I changed: everything; changed: b1[1]"},
	} {
		if got := changedSource(c.source, strings.Split(c.names, " "), c.more); got != c.want {
			t.Errorf("%q with %s is %q, want %q", c.source, c.names, got, c.want)
		}
	}
}
