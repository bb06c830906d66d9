package effect

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"nnexplore/netfile"
	"nnexplore/presets"
	"nnexplore/ui/state"
)

// TestListed holds what a look into a folder finds: networks with their shapes, why others
// are none, nothing of another ending, and no more than is soon read.
func TestListed(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string) {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	p := presets.Networks()[0]
	if err := netfile.Save(filepath.Join(dir, "a.json"), p.Network, p.X, false); err != nil {
		t.Fatal(err)
	}
	write("b.json", "[]")
	write("c.json", "")
	write("d.pkl", "\x80\x04")
	write("e.npy", "\x93NUMPY")
	write("f.txt", "no")
	write("i.JSON", "")
	write("j.NPZ", "")
	write("g.json", strings.Repeat(" ", largestRead+1))
	if err := os.Mkdir(filepath.Join(dir, "h.json"), 0o755); err != nil {
		t.Fatal(err)
	}
	folder := dir + string(filepath.Separator)
	want := []state.Found{
		{Name: "a.json", Form: "2-3-2-2"}, {Name: "b.json", Why: "not a network"}, {Name: "c.json", Why: "empty"},
		{Name: "d.pkl", Why: "a Python pickle"}, {Name: "e.npy", Why: "one array"}, {Name: "g.json", Why: "large; not looked into"},
		{Name: "i.JSON", Why: "empty"}, {Name: "j.NPZ", Why: "empty"},
	}
	opening := state.Apply(state.New(), state.BeginPath{For: state.ForOpen})
	got, _ := World{}.Do(opening, state.Effect{Kind: state.ListFolder, Path: folder}).(state.Looked)
	if fmt.Sprint(got.Files) != fmt.Sprint(want) || got.Folder != folder || got.More != 0 {
		t.Errorf("found are %+v", got)
	}
	for i := range mostListed + 5 {
		write(fmt.Sprintf("z%02d.json", i), "")
	}
	if got, _ := listed(folder, sought(opening)).(state.Looked); len(got.Files) != mostListed || got.More != 5+len(want) {
		t.Errorf("%d files and %d more", len(got.Files), got.More)
	}
	if got, _ := listed(filepath.Join(dir, "nothing"), sought(opening)).(state.Looked); len(got.Files) != 0 {
		t.Errorf("in no folder there are %v", got.Files)
	}
}

// TestListedToWrite holds that where a file is to be written those are listed that are like
// it: of the endings of the pane's export, or JSON, which is read only for a network.
func TestListedToWrite(t *testing.T) {
	dir := t.TempDir() + string(filepath.Separator)
	for _, name := range []string{"a.csv", "b.json", "c.npz", "d.py", "e.tex", "f.png", "g.JSON"} {
		if err := os.WriteFile(dir+name, nil, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	for _, c := range []struct {
		pane state.Pane
		to   state.Purpose
		want []string
	}{
		{state.NetworkPane, state.ForExport, []string{"a.csv", "b.json", "d.py", "e.tex", "g.JSON"}},
		{state.GatePane, state.ForExport, []string{"a.csv", "b.json", "g.JSON"}},
		{state.NetworkPane, state.ForSave, []string{"b.json", "g.JSON"}},
		{state.CurvesPane, state.ForSession, []string{"b.json", "g.JSON"}},
		{state.CurvesPane, state.ForCommand, []string{"b.json", "g.JSON"}},
	} {
		s := state.Apply(state.Apply(state.New(), state.Focus{Pane: c.pane}), state.BeginPath{For: c.to})
		got, _ := World{}.Do(s, state.Effect{Kind: state.ListFolder, Path: dir}).(state.Looked)
		var want []state.Found
		for _, name := range c.want {
			found := state.Found{Name: name}
			if c.to == state.ForSave {
				found.Why = "empty"
			}
			want = append(want, found)
		}
		if !slices.Equal(got.Files, want) {
			t.Errorf("%v, purpose %d: %+v, want %+v", c.pane, c.to, got.Files, want)
		}
	}
}
