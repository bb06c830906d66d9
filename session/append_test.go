package session

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"nnexplore/internal/seed"
	"nnexplore/model"
	"nnexplore/presets"
	"nnexplore/ui/state"
)

// onDisk is the session in its place, restored.
func onDisk(t *testing.T, path string, open Opener) state.State {
	t.Helper()
	data, err := Read(path)
	if err != nil {
		t.Fatal(err)
	}
	s, err := Restore(data, open)
	if err != nil {
		t.Fatalf("%v\n%s", err, data)
	}
	return s
}

// same fails where two states are not the same now and all the way back and forth.
func same(t *testing.T, a, b state.State) {
	t.Helper()
	equal := func() {
		t.Helper()
		if a, b := look(a), look(b); a != b {
			t.Fatalf("it was\n%s\nand is\n%s", a, b)
		}
	}
	equal()
	for p := state.GatePane; p < state.Panes; p++ {
		if a.Edits(p) != b.Edits(p) || a.Undone(p) != b.Undone(p) {
			t.Fatalf("%s: there were %d edits and %d undone; there are %d and %d", p, a.Edits(p), a.Undone(p), b.Edits(p), b.Undone(p))
		}
		a, b = do(a, state.Focus{Pane: p}), do(b, state.Focus{Pane: p})
		for a.Undone(p) > 0 {
			a, b = do(a, state.Redo{}), do(b, state.Redo{})
			equal()
		}
		for a.Edits(p) > 0 {
			a, b = do(a, state.Undo{}), do(b, state.Undo{})
			equal()
		}
	}
}

// TestAppend holds that what is added at each writing comes to what a whole writing does, and
// from time to time that this is so of all on the way back and forth too.
func TestAppend(t *testing.T) {
	added := 0
	for i := range uint64(seed.Times(8, 80)) {
		r := seeded(i)
		path := place(t)
		var n told
		s := state.New()
		k := fresh(path, s, &n)
		for writing := range 25 {
			s = wander(r, s, 1+r.IntN(6))
			before := k.own
			write(t, k, s)
			if os.SameFile(before.info, k.own.info) {
				added++
			}
			if k.written == nil {
				continue
			}
			back := onDisk(t, path, nil)
			if a, b := look(s), look(back); a != b {
				t.Fatalf("it was\n%s\nand is\n%s", a, b)
			}
			if writing%5 == 4 {
				same(t, s, back)
			}
		}
		if len(n) > 0 {
			t.Errorf("told is %q", n)
		}
	}
	if added < 100 {
		t.Errorf("only %d times something was added to a file", added)
	}
}

// TestAppendCostsWhatIsNew holds that a writing adds a few lines to a long session, and that
// the file does not grow for ever of one number that goes up and down.
func TestAppendCostsWhatIsNew(t *testing.T) {
	path := place(t)
	var n told
	s := state.New()
	k := fresh(path, s, &n)
	for i := range 3000 {
		s = do(s, state.Focus{Pane: state.Pane(2 * (i % 2))}, state.Nudge{Units: 1 - i%3})
	}
	write(t, k, s)
	for range 20 {
		before := k.own.info.Size()
		s = nudged(s, 1)
		write(t, k, s)
		if grown := k.own.info.Size() - before; grown < 30 || grown > 1000 {
			t.Fatalf("an edit adds %d bytes to %d", grown, before)
		}
	}
	k = fresh(path, state.New(), &n)
	s = state.New()
	for range 200 {
		s = do(s, state.Nudge{Units: 1}, state.Undo{}, state.Nudge{Units: 1}, state.Undo{})
		write(t, k, s)
	}
	if size := k.own.info.Size(); size > 70_000 {
		t.Errorf("in the end the file has %d bytes", size)
	}
}

// TestFold holds that of a long log the older runs of one number are one edit, and the
// others, and all the later ones, as they were.
func TestFold(t *testing.T) {
	path := place(t)
	var n told
	s := do(state.New(), state.SetTheta{Theta: 0.25})
	for range 500 {
		s = nudged(s, 1)
	}
	s = do(s, state.SetGate{Field: state.W1, Value: 3})
	for range exactEdits + 500 {
		s = nudged(s, -1)
	}
	k := fresh(path, state.New(), &n)
	write(t, k, s)
	back := onDisk(t, path, nil)
	if got := back.Edits(state.GatePane); got != exactEdits+3-1 && got != exactEdits+3 || look(back) != look(s) {
		t.Errorf("of %d edits there are %d", s.Edits(state.GatePane), got)
	}
	for range exactEdits {
		back, s = do(back, state.Undo{}), do(s, state.Undo{})
		if back.Gate.Gate != s.Gate.Gate {
			t.Fatalf("taken back it is %+v, want %+v", back.Gate.Gate, s.Gate.Gate)
		}
	}
	for back.Edits(state.GatePane) > 0 {
		back = do(back, state.Undo{})
	}
	if back.Gate.Gate != state.New().Gate.Gate {
		t.Errorf("in the beginning there is %+v", back.Gate.Gate)
	}
	// What was folded and is taken back in the run that made it is written one by one.
	for range 300 {
		s = do(s, state.Undo{})
	}
	write(t, k, s)
	if got := onDisk(t, path, nil); look(got) != look(s) || got.Undone(state.GatePane) != s.Undone(state.GatePane) {
		t.Errorf("there are %d edits undone, want %d", got.Undone(state.GatePane), s.Undone(state.GatePane))
	}
}

// TestBrokenOff cuts what was added last at every byte: what was there before is opened.
func TestBrokenOff(t *testing.T) {
	path := place(t)
	var n told
	s := state.Apply(state.New(), state.Focus{Pane: state.NetworkPane})
	s = nudged(do(s, state.StepTo{End: 1}), 1)
	k := fresh(path, state.New(), &n)
	write(t, k, s)
	whole, _ := Read(path)
	after := do(nudged(s, 1), state.NextActivation{By: -1}, state.NextActivation{By: -1}, state.Undo{})
	write(t, k, after)
	data, err := Read(path)
	if err != nil || !bytes.HasPrefix(data, whole) || len(data) == len(whole) {
		t.Fatalf("nothing was added: %v\n%s", err, data)
	}
	want := look(s)
	for end := len(whole); end <= len(data); end++ {
		if end == len(data) {
			want = look(after)
		}
		for _, behind := range []string{"", "\x00\x00", "\x00\n"} {
			back, err := Restore(append(data[:end:end], behind...), nil)
			if err != nil || look(back) != want {
				t.Fatalf("cut after %d of %d bytes: %v", end, len(data), err)
			}
		}
	}
}

// TestSavedInPlace holds that a session goes on whose network's file was written in the
// middle of it.
func TestSavedInPlace(t *testing.T) {
	path, net := place(t), filepath.Join(t.TempDir(), "net.json")
	files := disk{}
	p := files.put(net, made(seeded(1), model.Identity, 2, 2))
	contents := func(text, sum string) {
		t.Helper()
		if err := os.WriteFile(net, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		p.File = &presets.FileOrigin{Path: net, Sum: sum}
		files[net] = p
	}
	contents("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad") // FIPS 180-2, appendix B.1
	begun, err := state.Start(state.Options{Network: &p, Pane: state.NetworkPane})
	if err != nil {
		t.Fatal(err)
	}
	var n told
	k := fresh(path, begun, &n)
	s := nudged(begun, 1)
	write(t, k, s)
	if data, _ := Read(path); !strings.Contains(string(data), `{"file":`) {
		t.Fatalf("the file is not named in\n%s", data)
	}
	contents("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
	s = nudged(s, 1)
	write(t, k, s)
	same(t, state.Apply(s, state.Leave{}), withFile(onDisk(t, path, nil), s))
}

// withFile is a state whose network came from the file of another's.
func withFile(s, of state.State) state.State {
	s.Network.Preset.File = of.Network.Preset.File
	return s
}

// TestSalvage holds what is opened of a session without one of its files.
func TestSalvage(t *testing.T) {
	files := disk{}
	a, b := files.put("/a.npz", made(seeded(1), model.Softmax, 3, 2)), files.put("/b.npz", made(seeded(2), model.Identity, 2, 4))
	begun, err := state.Start(state.Options{Network: &a, X: []float64{1, 2, 3}, Pane: state.NetworkPane})
	if err != nil {
		t.Fatal(err)
	}
	mine := do(begun, state.Nudge{Units: 1}, state.Nudge{Units: 1})
	gated := func(s state.State) state.State {
		return do(s, state.Focus{Pane: state.GatePane}, state.Nudge{Units: 3}, state.Focus{Pane: state.CurvesPane}, state.ToggleSlope{}, state.Focus{Pane: state.NetworkPane})
	}
	for name, c := range map[string]struct {
		s       state.State
		without string
		network state.State // what its network is then
		edits   int         // that it has
		left    string      // what is told; "" for nothing
	}{
		"the first":           {mine, "/a.npz", state.New(), 0, "the network is article's, without 2 edits"},
		"a later":             {do(mine.Load(b), state.Nudge{Units: 1}), "/b.npz", mine, 2, "the network is as it was before that file was opened, without 2 edits"},
		"one gone back from":  {do(mine.Load(b), state.Nudge{Units: 1}, state.Undo{}, state.Undo{}), "/b.npz", mine, 2, "the network is as it was before that file was opened, without 2 edits"},
		"one gone on without": {do(mine.Load(b), state.Undo{}, state.Nudge{Units: 5}), "/b.npz", do(mine, state.Nudge{Units: 5}), 3, ""},
	} {
		s := gated(c.s)
		rest := disk{"/a.npz": files["/a.npz"], "/b.npz": files["/b.npz"]}
		delete(rest, c.without)
		in := reader{open: rest.open, salvages: true}
		got, err := in.restore(saved(t, s))
		left := ""
		if in.missing != nil {
			left = in.leftOut()
		}
		if err != nil || !strings.HasSuffix(left, c.left) || left != "" && !strings.Contains(left, c.without) {
			t.Errorf("%s: %q, %v", name, left, err)
			continue
		}
		if got.Gate != s.Gate || got.Curves != s.Curves || got.Focus != s.Focus || got.Edits(state.GatePane) != 1 || got.Edits(state.CurvesPane) != 1 {
			t.Errorf("%s: there are\n%+v\n%+v", name, got.Gate, got.Curves)
		}
		if n, want := got.Network, c.network.Network; got.Edits(state.NetworkPane) != c.edits || !model.Alike(n.Net, want.Net) || !sameVector(n.X, want.X) {
			t.Errorf("%s: the network is %s with x %v and %d edits", name, n.Net.Name, n.X, got.Edits(state.NetworkPane))
		}
		saved(t, wander(seeded(3), got, 50))
	}
}
