package state

import (
	"bytes"
	"fmt"
	"io/fs"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"nnexplore/model"
	"nnexplore/presets"
)

// kept is what a saved state keeps of s, without the history.
func kept(s State) State {
	s.Notice, s.Effect, s.Network.Playing, s.Text = "", Effect{}, false, ""
	if s.Overlay == TextOverlay {
		s.Overlay = NoOverlay
	}
	s.was, s.past, s.future = nil, nil, nil
	if !s.Curves.Own {
		s.Curves.View = model.Window{} // which is not in use
	}
	s.Prompt.Asked = false
	if s.Prompt.Refusal != s.refusal() {
		s.Prompt.Refusal = "" // it came from outside
	}
	return s
}

// shelf stands for a disk with networks on it.
type shelf map[string]presets.Network

func (f shelf) put(path string, p presets.Network) presets.Network {
	p.File = &presets.FileOrigin{Path: path, Sum: fmt.Sprintf("%064x", fingerprint(p))}
	f[path] = p
	return p
}

func (f shelf) open(o presets.FileOrigin) (presets.Network, error) {
	p, ok := f[o.Path]
	if !ok {
		return p, fmt.Errorf("%s: %w", o.Path, fs.ErrNotExist)
	}
	p.Network = withActivations(p.Network, slices.Repeat([]model.Activation{model.Sigmoid}, len(p.Layers))) // as a file may say none
	return p, nil
}

func save(t testing.TB, s State) []byte {
	t.Helper()
	data, err := s.Save()
	if err != nil {
		t.Fatalf("it cannot be saved: %v", err)
	}
	return data
}

// resumed is the state after it was saved and restored.
func resumed(t testing.TB, s State, files shelf) State {
	t.Helper()
	data := save(t, s)
	back, err := Restore(data, files.open)
	if err != nil {
		t.Fatalf("%v\n%s", err, data)
	}
	if again := save(t, back); !bytes.Equal(data, again) {
		t.Fatalf("saved again it is another text:\n%s\n%s", data, again)
	}
	return back
}

// wanderFrom goes on at random, mostly with edits, undo and redo.
func wanderFrom(r *rand.Rand, s State, actions int) State {
	for range actions {
		a := anyAction(r, s)
		if !s.Prompt.On {
			switch r.IntN(4) {
			case 0, 1:
				a = editing[r.IntN(len(editing))]
			case 2:
				a = []Action{Undo{}, Undo{}, Redo{}}[r.IntN(3)]
			}
		}
		if o, ok := a.(Opened); ok { // each time a file is read its network is a new one
			o.Network.Layers = slices.Clone(o.Network.Layers)
			a = o
		}
		s = Apply(s, a)
	}
	return s
}

// TestSaveAndRestore saves thousands of states that random actions lead to. What is
// restored is the same to the last bit, and so are all states and notices on the way
// back to the first edit, forth to the last, and on with further random actions.
func TestSaveAndRestore(t *testing.T) {
	states, edits := 0, 0
	for seed := range uint64(260) {
		r := seeded(seed)
		files := shelf{}
		begins := networks()
		for i, p := range networks()[len(begins)/2:] {
			begins = append(begins, files.put(fmt.Sprintf("/networks/%d ü.npz", i), p))
		}
		s := New()
		if seed%4 > 0 {
			s = loaded(begins[r.IntN(len(begins))])
		}
		for range 12 {
			s = wanderFrom(r, s, 1+r.IntN(20))
			if !s.Prompt.On && r.IntN(4) == 0 {
				s = s.Load(begins[r.IntN(len(begins))])
			}
			s.Network.Playing = false
			if s.Overlay == TextOverlay {
				s = Apply(s, Leave{}) // which is not kept
			}
			back := resumed(t, s, files)
			compare := func(when string, a, b State) {
				t.Helper()
				if when != "at once" && a.Notice != b.Notice {
					t.Fatalf("seed %d: %s: the notice was %q, now it is %q", seed, when, a.Notice, b.Notice)
				}
				if a, b := kept(a), kept(b); !same(a, b) {
					t.Fatalf("seed %d: %s: %s", seed, when, difference(a, b))
				}
				if a.Edits() != b.Edits() {
					t.Fatalf("seed %d: %s: %d edits became %d", seed, when, a.Edits(), b.Edits())
				}
			}
			compare("at once", s, back)
			states++
			edits += s.Edits()
			a, b := s, back
			for a.past != nil {
				a, b = Apply(a, Undo{}), Apply(b, Undo{})
				compare("on the way back", a, b)
			}
			for a.future != nil {
				a, b = Apply(a, Redo{}), Apply(b, Redo{})
				compare("on the way forth", a, b)
			}
			if b.future != nil {
				t.Fatalf("seed %d: there is more to be redone than before", seed)
			}
			walk := r.Uint64()
			compare("after further actions",
				wanderFrom(seeded(walk), s, 15), wanderFrom(seeded(walk), back, 15))
		}
	}
	if states < 3000 || edits < 20*states/10 {
		t.Errorf("only %d states with %d edits were saved", states, edits)
	}
}

// TestSaveForgetsTheMoment holds what is left out.
func TestSaveForgetsTheMoment(t *testing.T) {
	s := do(network(), Nudge{+1}, Play{})
	s.Notice = "a notice"
	s.was = s.snapshot(numberEdit{})
	s = resumed(t, s, nil)
	if s.Notice != "" || s.Was() != nil || s.Network.Playing || s.Edits() != 1 {
		t.Errorf("the notice is %q, playing %v, %d edits", s.Notice, s.Network.Playing, s.Edits())
	}
	s = do(New(), BeginPath{ForSave}, Type{"a.json"}, CommitPrompt{}, Exists{})
	s = resumed(t, s, nil)
	if e := s.Prompt; !e.On || e.For != ForSave || string(e.Text) != "a.json" || e.Asked || e.Refusal != "" || s.Effect != (Effect{}) {
		t.Errorf("a resumed field would replace a file unasked: %+v", e)
	}
}

// TestSaveTheOddNumbers holds numbers that a decimal text could lose.
func TestSaveTheOddNumbers(t *testing.T) {
	s := network()
	for _, v := range []float64{math.Copysign(0, -1), 5e-324, math.MaxFloat64, -0.1, 0.1 + 0.2, math.Nextafter(1, 2), 1e21, 1e-7} {
		s = s.setNumber(model.W(1, 2, 0), v).setNumber(model.X(1), v).setGate(W1, v).setGate(Theta, v).setGate(OwnX2, v)
		if s.Gate.Gate.Theta != v {
			t.Fatalf("θ is %v", s.Gate.Gate.Theta)
		}
	}
	if back := resumed(t, s, nil); !same(kept(s), kept(back)) {
		t.Error(difference(kept(s), kept(back)))
	}
	xor, err := presets.NetworkNamed("xor")
	if err != nil {
		t.Fatal(err)
	}
	if s, err = Start(Options{Network: &xor, X: []float64{1, math.Copysign(0, -1)}}); err != nil {
		t.Fatal(err)
	}
	if back := resumed(t, s, nil); !same(kept(s), kept(back)) {
		t.Error("−0 in the place of 0: ", difference(kept(s), kept(back)))
	}
}

// TestSaveOptions saves what begins with another x and another activation than the
// network has, of a preset, a file, and neither.
func TestSaveOptions(t *testing.T) {
	files := shelf{}
	for _, p := range []presets.Network{
		presets.Networks()[4],
		files.put("/n.npz", made(seeded(1), model.Identity, 9, 3, 2)),
		made(seeded(2), model.Softmax, 9, 3, 2),
	} {
		for _, n := range []int{0, 1, len(p.X)} {
			x := slices.Clone(p.X)
			for i := range n {
				x[i] += 0.25
			}
			s, err := Start(Options{Network: &p, X: x, Grain: model.ByTerm, Steps: 5})
			if err != nil {
				t.Fatal(err)
			}
			s.Network.Net = s.Network.Net.WithActivation(0, model.ReLU).With(model.B(0, 1), 0.125)
			s.Network = s.Network.recompute()
			s = s.setNumber(model.X(0), 7)
			back := resumed(t, s, files)
			if !same(kept(s), kept(back)) || !same(kept(Apply(s, Undo{})), kept(Apply(back, Undo{}))) {
				t.Errorf("%s with %d other x: %s", p.Name, n, difference(kept(s), kept(back)))
			}
		}
	}
	// A preset that was changed before it was loaded is still that preset.
	p := presets.Networks()[0]
	p.X, p.Network = []float64{7, 8}, p.WithActivation(1, model.ReLU)
	s := New().Load(p)
	if data := save(t, s); bytes.Contains(data, []byte("whole")) {
		t.Errorf("the changed preset is written out: %s", data)
	}
	if back := resumed(t, s, nil); !same(kept(s), kept(back)) {
		t.Error(difference(kept(s), kept(back)))
	}
}

// TestSavedSize holds that a network with a name is not written out.
func TestSavedSize(t *testing.T) {
	files := shelf{}
	p := files.put("/networks/sample_weight.npz", made(seeded(1), model.Softmax, 784, 50, 100, 10))
	s := New().Load(p)
	unedited := len(save(t, s))
	r := seeded(2)
	for i := range 60 {
		s = s.setNumber(model.W(0, r.IntN(784), r.IntN(50)), r.NormFloat64())
		if i%20 == 0 {
			s = do(s, Focus{NetworkPane}, NextActivation{+1}, NextPreset{+1}, Undo{}, Nudge{+1}, Reset{})
		}
	}
	data := save(t, s)
	if unedited > 2000 || len(data) > 20<<10 {
		t.Errorf("it takes %d bytes without edits and %d with %d", unedited, len(data), s.Edits())
	}
	if back := resumed(t, s, files); !same(kept(s), kept(back)) {
		t.Error(difference(kept(s), kept(back)))
	}
	t.Logf("%d bytes, with %d edits %d", unedited, s.Edits(), len(data))

	other, err := Start(Options{Network: &p, X: slices.Repeat([]float64{0.123}, 784)})
	if err != nil {
		t.Fatal(err)
	}
	if data := save(t, other); len(data) > 8<<10 {
		t.Errorf("another x of 784 numbers takes %d bytes", len(data))
	}

	p.File = nil
	if data := save(t, New().Load(p)); len(data) < 150<<10 {
		t.Errorf("a network without a name is in %d bytes", len(data))
	}
	// Path names that are no text cannot be written in JSON.
	p.File = &presets.FileOrigin{Path: "\xff", Sum: strings.Repeat("0", 64)}
	if data := save(t, New().Load(p)); len(data) < 150<<10 {
		t.Errorf("a network whose file cannot be named is in %d bytes", len(data))
	}
}

// TestSaveRefuses holds that what JSON cannot hold is no text that looks whole.
func TestSaveRefuses(t *testing.T) {
	infinite := made(seeded(1), model.Identity, 2, 1)
	infinite.X[0] = math.Inf(1)
	other := New()
	other.Network.X = []float64{1, 2, 3}
	for name, s := range map[string]State{
		"an infinite x":     New().Load(infinite),
		"an infinite θ":     New().setGate(Theta, math.Inf(1)),
		"a weight of NaN":   network().setNumber(model.W(0, 0, 0), math.NaN()),
		"x of another size": other,
	} {
		if data, err := s.Save(); err == nil || data != nil {
			t.Errorf("%s is saved: %s", name, data)
		}
	}
}

// TestSaveLeavesAnOddEntryOut holds that a field that Restore would refuse costs
// nobody the rest.
func TestSaveLeavesAnOddEntryOut(t *testing.T) {
	s := do(New(), BeginPath{ForOpen}, Complete{Text: "/tmp/\x1b"})
	if back := resumed(t, s, nil); back.Prompt.On {
		t.Errorf("the entry is %q", string(back.Prompt.Text))
	}
}
