package session

import (
	"bytes"
	"math"
	"strings"
	"testing"

	"nnexplore/internal/seed"
	"nnexplore/model"
	"nnexplore/presets"
	"nnexplore/ui/state"
)

// TestSaveAndRestore saves states that random actions lead to. What is restored is the
// same to the last bit, and so are all states and notices on the way back to the first
// edit, forth to the last, and on with further random actions.
func TestSaveAndRestore(t *testing.T) {
	states, edits := 0, 0
	seeds := seed.Times(4, 60)
	for seed := range uint64(seeds) {
		r := seeded(seed)
		files := disk{}
		begins := append(presets.Networks(), made(r, model.Identity, 1, 1), made(r, model.Softmax, 3, 7, 2),
			files.put("/networks/a ü.npz", made(r, model.Softmax, 2, 4, 3)), files.put("/networks/b.json", made(r, model.Identity, 5, 1, 6)))
		begin := begins[r.IntN(len(begins))]
		s, err := state.Start(state.Options{Network: &begin, Probe: float64(r.IntN(20)), Curves: model.Elementwise()[r.IntN(3):]})
		if err != nil {
			t.Fatal(err)
		}
		for range 10 {
			s = wander(r, s, 1+r.IntN(20))
			if r.IntN(4) == 0 {
				s = do(s, state.Opened{Network: begins[r.IntN(len(begins))]})
			}
			back := resumed(t, s, files)
			same := func(when string, a, b state.State) {
				t.Helper()
				if when != "at once" && a.Notice != b.Notice {
					t.Fatalf("seed %d: %s: the notice was %q, now it is %q", seed, when, a.Notice, b.Notice)
				}
				if a, b := look(a), look(b); a != b {
					t.Fatalf("seed %d: %s: it was\n%s\nand is\n%s", seed, when, a, b)
				}
			}
			same("at once", s, back)
			states++
			walk := r.Uint64()
			same("after further actions", wander(seeded(walk), s, 15), wander(seeded(walk), back, 15))
			a, b := s, back
			for p := state.GatePane; p < state.Panes; p++ {
				edits += s.Edits(p)
				a, b = do(a, state.Focus{Pane: p}), do(b, state.Focus{Pane: p})
				for a.Edits(p)+b.Edits(p) > 0 {
					a, b = do(a, state.Undo{}), do(b, state.Undo{})
					same("on the way back", a, b)
				}
				for a.Undone(p)+b.Undone(p) > 0 {
					a, b = do(a, state.Redo{}), do(b, state.Redo{})
					same("on the way forth", a, b)
				}
			}
		}
	}
	if states < 10*seeds || edits < 2*states {
		t.Errorf("only %d states with %d edits were saved", states, edits)
	}
}

// TestSaveForgetsTheMoment holds what is left out.
func TestSaveForgetsTheMoment(t *testing.T) {
	s := resumed(t, do(state.New(), state.Focus{Pane: state.NetworkPane}, state.Nudge{Units: +1}, state.Play{}, state.Undo{}, state.Redo{}), nil)
	if s.Notice != "" || s.Was() != nil || s.Network.Playing || s.Edits(state.NetworkPane) != 1 {
		t.Errorf("the notice is %q, playing %v, %d edits", s.Notice, s.Network.Playing, s.Edits(state.NetworkPane))
	}
	s = do(state.New(), state.BeginPath{For: state.ForSave}, state.Type{Text: "a.json"}, state.CommitPrompt{}, state.Exists{})
	s = resumed(t, s, nil)
	if e := s.Prompt; !e.On || e.For != state.ForSave || string(e.Text) != "a.json" || e.Asked || e.Refusal != "" || s.Effect != (state.Effect{}) {
		t.Errorf("a resumed field would replace a file unasked: %+v", e)
	}
}

// TestSaveThePrompt holds what is being typed, and that it was refused.
func TestSaveThePrompt(t *testing.T) {
	for _, c := range []struct {
		name    string
		actions []state.Action
	}{
		{"a number", []state.Action{state.BeginNumber{}, state.Type{Text: "0.7"}, state.MoveCaret{By: -1}}},
		{"one that is refused", []state.Action{state.BeginNumber{}, state.Type{Text: "0,5,"}, state.CommitPrompt{}}},
		{"one too far out", []state.Action{state.Focus{Pane: state.CurvesPane}, state.BeginNumber{}, state.Type{Text: "1e300"}, state.CommitPrompt{}}},
		{"a name", []state.Action{state.Focus{Pane: state.NetworkPane}, state.BeginName{}, state.Type{Text: "W9[1,1]"}, state.CommitPrompt{}}},
		{"a path", []state.Action{state.BeginPath{For: state.ForCommand}, state.Type{Text: "全 ü.json"}}},
		{"nothing yet", []state.Action{state.BeginPath{For: state.ForOpen}}},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := do(state.New(), c.actions...)
			if got, want := look(resumed(t, s, nil)), look(s); got != want {
				t.Errorf("it was\n%s\nand is\n%s", want, got)
			}
		})
	}
	// One that Restore would refuse costs nobody the rest.
	s := do(state.New(), state.BeginPath{For: state.ForOpen}, state.Complete{Text: "/tmp/\x1b"})
	if back := resumed(t, s, nil); back.Prompt.On {
		t.Errorf("the field has %q", string(back.Prompt.Text))
	}
}

// TestSaveTheOddNumbers holds numbers that a decimal text could lose.
func TestSaveTheOddNumbers(t *testing.T) {
	s := state.New()
	for _, v := range []float64{math.Copysign(0, -1), 5e-324, math.MaxFloat64, -0.1, 0.1 + 0.2, math.Nextafter(1, 2), 1e21, 1e-7} {
		s = do(s, state.SetNumber{At: model.W(1, 2, 0), Value: v}, state.SetNumber{At: model.X(1), Value: v},
			state.SetGate{Field: state.W1, Value: v}, state.SetGate{Field: state.Theta, Value: v}, state.SetGate{Field: state.OwnX2, Value: v})
		if got, want := look(resumed(t, s, nil)), look(s); got != want {
			t.Errorf("it was\n%s\nand is\n%s", want, got)
		}
	}
	xor, err := presets.NetworkNamed("xor")
	if err != nil {
		t.Fatal(err)
	}
	if s, err = state.Start(state.Options{Network: &xor, X: []float64{1, math.Copysign(0, -1)}}); err != nil {
		t.Fatal(err)
	}
	s = do(s, state.NextInput{}, state.SetInput{X: []float64{math.Copysign(0, -1), 1}}, state.NextInput{})
	if back := resumed(t, s, nil); look(do(back, state.Undo{})) != look(do(s, state.Undo{})) || !math.Signbit(back.Began().X[1]) {
		t.Error("−0 became 0")
	}
}

// TestSavedSize holds that a network with a name is not written out, and a repeated one
// once.
func TestSavedSize(t *testing.T) {
	files := disk{}
	p := files.put("/networks/sample_weight.npz", made(seeded(1), model.Softmax, 784, 50, 100, 10))
	s := state.New().Load(p)
	unedited := len(saved(t, s))
	r := seeded(2)
	for i := range 60 {
		s = do(s, state.SetNumber{At: model.W(0, r.IntN(784), r.IntN(50)), Value: r.NormFloat64()})
		if i%20 == 0 {
			s = do(s, state.Focus{Pane: state.NetworkPane}, state.NextActivation{By: +1}, state.NextPreset{By: +1}, state.Undo{}, state.Nudge{Units: +1}, state.Reset{})
		}
	}
	data := saved(t, s)
	if unedited > 2000 || len(data) > 20<<10 {
		t.Errorf("it takes %d bytes without edits and %d with %d", unedited, len(data), s.Edits(state.NetworkPane))
	}
	if look(resumed(t, s, files)) != look(s) {
		t.Error("it comes back as another")
	}
	whole, err := SaveWhole(s.Load(p).Load(p))
	if err != nil || len(whole) < 150<<10 || len(whole) > 400<<10 || bytes.Contains(whole, []byte("sample_weight")) {
		t.Errorf("written out it takes %d bytes: %v", len(whole), err)
	}
	if back, err := Restore(whole, nil); err != nil || back.Network.Preset.File != nil || look(do(back, state.Undo{}, state.Undo{}, state.StepBy{Steps: 1})) == "" {
		t.Errorf("written out it comes back from %v: %v", back.Network.Preset.File, err)
	}
	// Path names that are no text cannot be written in JSON.
	p.File = &presets.FileOrigin{Path: "\xff", Sum: strings.Repeat("0", 64)}
	if data := saved(t, state.New().Load(p)); len(data) < 150<<10 {
		t.Errorf("a network whose file cannot be named is in %d bytes", len(data))
	}
}

// TestSaveRefuses holds that what JSON cannot hold is no text that looks whole.
func TestSaveRefuses(t *testing.T) {
	infinite := made(seeded(1), model.Identity, 2, 1)
	infinite.X[0] = math.Inf(1)
	for name, s := range map[string]state.State{
		"an infinite x":   state.New().Load(infinite),
		"an infinite θ":   do(state.New(), state.SetTheta{Theta: math.Inf(1)}),
		"a weight of NaN": do(state.New(), state.SetNumber{At: model.W(0, 0, 0), Value: math.NaN()}),
	} {
		if data, err := save(s); err == nil || data != nil {
			t.Errorf("%s is saved: %s", name, data)
		}
	}
}

// What + and − change is what it was: η, where that was in hand. What was chosen for another output
// than the network has now does not keep a session from being opened.
func TestLearningIsGoneOnWith(t *testing.T) {
	files := disk{}
	s := do(state.New(), state.LoadPreset{Pane: state.NetworkPane, Name: "article"}, state.SetLoss{To: model.MeanSquared}, state.SetLoss{To: model.CrossEntropy},
		state.SetActivation{Layer: 2, To: model.Sigmoid}, state.SetRate{Value: 0.25})
	back := do(resumed(t, s, files), state.Nudge{Units: +1})
	if now := back.Network.Learning.Rate(); now != 0.35 {
		t.Errorf("η is %v after it was 0.25 and + was pressed", now)
	}
	if loss := back.Network.Loss(); loss != model.HalfSquared {
		t.Errorf("the loss without softmax is %s", loss)
	}
}
