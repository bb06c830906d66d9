package session

import (
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"nnexplore/presets"
	"nnexplore/ui/state"
)

// keepAll takes all the names for sessions that are put aside.
func keepAll(t *testing.T, path string) {
	t.Helper()
	for i := range maxKept {
		f, err := os.OpenFile(fmt.Sprintf("%s.kept-%d", path, i+1), os.O_CREATE, 0o600)
		if err != nil {
			t.Fatal(err)
		}
		f.Close()
	}
}

func TestResume(t *testing.T) {
	path := place(t)
	asked := ""
	take := func(data []byte) error { asked = string(data); return nil }
	refuse := func([]byte) error { return errors.New("it is damaged") }
	if resumed, note, err := resume(path, refuse); resumed || note != "" || err != nil {
		t.Errorf("without a session: %v, %q, %v", resumed, note, err)
	}
	put(t, path, "one")
	if resumed, note, err := resume(path, take); !resumed || note != "" || err != nil || asked != "one" {
		t.Errorf("%v, %q, %v", resumed, note, err)
	}
	only(t, path, "session.json")
	resumed, note, err := resume(path, refuse)
	if want := "it is damaged; it is kept as " + path + ".kept-1"; resumed || err != nil || note != want {
		t.Errorf("%v, %q, %v", resumed, note, err)
	}
	holds(t, path+".kept-1", "one")
	only(t, path, "session.json.kept-1")

	f, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := f.Truncate(maxSize + 1); err != nil {
		t.Fatal(err)
	}
	f.Close()
	resumed, note, err = resume(path, take)
	if want := "it is longer than 64 MiB, the most that a session may have; it is kept as " + path + ".kept-2"; resumed || err != nil || note != want {
		t.Errorf("%v, %q, %v", resumed, note, err)
	}
	put(t, path, "three")
	needs := func([]byte) error {
		return fmt.Errorf("it cannot: %w", &FileError{err: errors.New("the disk is away")})
	}
	if resumed, note, err := resume(path, needs); resumed || note != "" || err == nil || err.Error() != "it cannot: the disk is away" {
		t.Errorf("a file is missing: %v, %q, %v", resumed, note, err)
	}
	keepAll(t, path)
	resumed, note, err = resume(path, refuse)
	if want := "it is damaged; " + path + ": the session cannot be put aside: 1000 are kept already"; resumed || note != "" || err == nil || err.Error() != want {
		t.Errorf("%v, %q, %v", resumed, note, err)
	}
	holds(t, path, "three")
	if _, _, err := resume(filepath.Dir(path), take); err == nil || !strings.Contains(err.Error(), "it is no ordinary file") {
		t.Errorf("a folder is resumed: %v", err)
	}
}

// TestMakeRoom moves away what is sound, one at a time, and puts aside for good what
// is not.
func TestMakeRoom(t *testing.T) {
	path := place(t)
	take := func([]byte) error { return nil }
	refuse := func([]byte) error { return errors.New("it is damaged") }
	if note, err := makeRoom(path, refuse); note != "" || err != nil {
		t.Errorf("without a session: %q, %v", note, err)
	}
	for _, text := range []string{"one", "two"} {
		put(t, path, text)
		if note, err := makeRoom(path, take); note != "" || err != nil {
			t.Errorf("%q, %v", note, err)
		}
		holds(t, path+".before", text)
		only(t, path, "session.json.before")
	}
	for i, text := range []string{"three", "four"} {
		put(t, path, text)
		note, err := makeRoom(path, refuse)
		if want := fmt.Sprintf("it is damaged; it is kept as %s.kept-%d", path, i+1); note != want || err != nil {
			t.Errorf("%q, %v; want %q", note, err, want)
		}
		holds(t, fmt.Sprintf("%s.kept-%d", path, i+1), text)
	}
	only(t, path, "session.json.before", "session.json.kept-1", "session.json.kept-2")

	put(t, path, "five")
	keepAll(t, path)
	if err := errors.Join(os.Remove(path+".before"), os.MkdirAll(filepath.Join(path+".before", "full"), 0o700)); err != nil {
		t.Fatal(err)
	}
	for _, restore := range []func([]byte) error{take, refuse} {
		if note, err := makeRoom(path, restore); note != "" || err == nil {
			t.Errorf("%q, %v", note, err)
		}
		holds(t, path, "five")
	}
	if _, err := makeRoom(filepath.Dir(path), take); err == nil || !strings.Contains(err.Error(), "it is no ordinary file") {
		t.Errorf("a folder makes room: %v", err)
	}
}

func write(t *testing.T, k *Keeper, s state.State) {
	t.Helper()
	if err := k.Write(s); err != nil {
		t.Fatal(err)
	}
}

// lies holds that the folder of the session has these files, whose texts contain those.
func lies(t *testing.T, path string, want map[string]string) {
	t.Helper()
	files, err := os.ReadDir(filepath.Dir(path))
	if err != nil && len(want) > 0 {
		t.Fatal(err)
	}
	for _, f := range files {
		text, err := os.ReadFile(filepath.Join(filepath.Dir(path), f.Name()))
		if part, ok := want[f.Name()]; err != nil || !ok || !strings.Contains(string(text), part) {
			t.Errorf("%s holds %.200s, want %q", f.Name(), text, part)
		}
		delete(want, f.Name())
	}
	for name := range want {
		t.Errorf("%s is not there", name)
	}
}

// A run that did not begin with the session takes nothing of it away.
func TestKeeper(t *testing.T) {
	path := place(t)
	s := state.New()
	raised, lowered := state.Apply(s, state.Nudge{Units: 1}), state.Apply(s, state.Nudge{Units: -1})

	write(t, NewKeeper(path, s, false), s) // nothing was there, so that it is written
	lies(t, path, map[string]string{"session.json": `"version":2`})
	k := NewKeeper(path, s, false)
	write(t, k, raised)
	lies(t, path, map[string]string{"session.json": "0.5", "session.json.before": `"version":2`})
	write(t, k, s) // what was undone is written too, once it is the run's own
	write(t, k, raised)
	lies(t, path, map[string]string{"session.json": "0.5", "session.json.before": `"version":2`})

	write(t, NewKeeper(path, s, false), s) // somebody who only looked in
	lies(t, path, map[string]string{"session.json": "0.5", "session.json.before": `"version":2`})
	write(t, NewKeeper(path, raised, true), lowered) // who goes on with it writes it
	lies(t, path, map[string]string{"session.json": "0.3", "session.json.before": `"version":2`})
	write(t, NewKeeper(path, s, false), raised)
	lies(t, path, map[string]string{"session.json": "0.5", "session.json.before": "0.3"})
}

// A session that cannot be read is put aside before anything is written, and so is
// one whose network is gone, with a word of it.
func TestKeeperPutsAside(t *testing.T) {
	path := place(t)
	gone := presets.Networks()[0]
	gone.File = &presets.FileOrigin{Path: filepath.Join(t.TempDir(), "net.json"), Sum: strings.Repeat("0", 64)}
	ofFile, err := Save(state.New().Load(gone))
	if err != nil {
		t.Fatal(err)
	}
	s := state.New()
	want := map[string]string{"session.json": "0.5"}
	for i, c := range []struct{ text, why string }{
		{`{"version":1,"pane":"gate"}`, "an older nnexplore saved it, in version 1 of the form; this one reads version 2"},
		{`{"version":2}` + "\n" + `{"pane"`, "line 2: "},
		{`{"version":99}`, "a newer nnexplore saved it"},
		{string(ofFile), "net.json: no such file or directory"},
	} {
		put(t, path, c.text)
		k := NewKeeper(path, s, false)
		write(t, k, state.Apply(s, state.Nudge{Units: 1}))
		kept := fmt.Sprint("session.json.kept-", i+1)
		want[kept] = c.text
		if told := k.Told(); !strings.Contains(told, c.why) || !strings.HasSuffix(told, "it is kept as "+filepath.Join(filepath.Dir(path), kept)) {
			t.Errorf("%s: told is %q", c.text, told)
		}
		lies(t, path, maps.Clone(want))
	}
}

func TestNoKeeper(t *testing.T) {
	var k *Keeper
	if err := k.Write(state.New()); err != nil || k.Told() != "" {
		t.Errorf("%v, %q", err, k.Told())
	}
}
