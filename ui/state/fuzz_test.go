package state

import (
	"math"
	"math/rand/v2"
	"testing"

	"nnexplore/internal/seed"
	"nnexplore/model"
	"nnexplore/presets"
)

// odd are texts that a person types, pastes or that a file system gives back.
var odd = []string{
	"", " ", "0.7", "-1e308", "1.7976931348623157e308", "5e-324", "-0", "1e999", "nan", "0x10", "1_0", "٣", "１",
	"x[1]", "W9[1,1]", "W1[9,9]", "b1[0]", "y[1", "∑[1]", "nosuch/net.json", "~/", "a\x00b", "全/角.md", "\u202e", "e\u0301",
}

// extreme are numbers at the ends of float64 and in its middle.
var extreme = []float64{0, math.Copysign(0, -1), 0.1, -1, 5e-324, 1e-300, -1e300, math.MaxFloat64, -math.MaxFloat64}

// anyNumber is a number of the extremes, or one between.
func anyNumber(r *rand.Rand) float64 {
	if r.IntN(3) == 0 {
		return extreme[r.IntN(len(extreme))]
	}
	return math.Round(r.NormFloat64()*1000) / 100
}

// anyText is one of the odd texts, or random characters.
func anyText(r *rand.Rand) string {
	if r.IntN(3) > 0 {
		return odd[r.IntN(len(odd))]
	}
	text := make([]byte, r.IntN(12))
	for i := range text {
		text[i] = byte(r.IntN(256))
	}
	return string(text)
}

// opened is a network as a file brings it: of random sizes, with numbers that may
// be at the ends of float64, from a file or made in place.
func opened(r *rand.Rand) presets.Network {
	sizes := make([]int, 2+r.IntN(3))
	for i := range sizes {
		sizes[i] = 1 + r.IntN(5)
	}
	output := model.Softmax
	if r.IntN(2) == 0 {
		output = model.Identity
	}
	p := made(r, output, sizes...)
	p.Layers[0].B[0], p.X[0] = anyNumber(r), anyNumber(r)
	return p
}

// freely is an action with any argument that its key, the mouse or the outside may
// give it, mostly one of the list.
func freely(r *rand.Rand, s State) Action {
	for {
		var a Action
		switch r.IntN(24) {
		case 0:
			a = Opened{Network: opened(r)}
		case 1:
			a = Complete{Text: anyText(r)}
		case 2, 3:
			a = Type{anyText(r)}
		case 4:
			a = SetTheta{anyNumber(r)}
		case 5:
			a = SlideToX{anyNumber(r)}
		case 6:
			all := refs(s.Network.Net)
			a = Select{all[r.IntN(len(all))]}
		case 7:
			a = StepToLayer{r.IntN(s.Network.Walk.Count(model.ByLayer) + 1)}
		case 8:
			a = Nudge{r.IntN(2001) - 1000}
		case 9:
			a = StepBy{r.IntN(41) - 20}
		case 10:
			a = []Action{Failed{Why: anyText(r)}, Done{anyText(r)}, Exists{}, Failed{}}[r.IntN(4)]
		case 11:
			a = Pan{r.IntN(41) - 20, r.IntN(41) - 20}
		default:
			return anyAction(r, s)
		}
		if possible(s, a) {
			return a
		}
	}
}

// TestMonkey does 10,000 things at random, 100,000 on its long way, from random states,
// opening files among them. After each the state is sound. Undoing all leads back to the
// beginning, redoing all to the end, its edits played again bring the state back, and
// nothing changes an earlier state.
func TestMonkey(t *testing.T) {
	const actions = 500
	runs, seed := seed.Times(20, 200), seed.Of(t, 31)
	r := seeded(seed)
	list := networks()
	made := 0
	for run := range runs {
		s := New()
		if run%2 == 1 {
			s = loaded(list[run/2%len(list)])
		}
		begin := person(s)
		type earlier struct {
			state State
			mark  uint64
		}
		var kept []earlier
		valid, sizes := map[model.Ref]bool{}, ""
		for i := range actions {
			a := freely(r, s)
			if i%100 == 0 {
				kept = append(kept, earlier{s, fingerprint(s)})
			}
			s = Apply(s, a)
			if now := s.Network.Net.SizesText(); now != sizes {
				clear(valid)
				for _, ref := range refs(s.Network.Net) {
					valid[ref] = true
				}
				sizes = now
			}
			if fault := unsound(s, valid); fault != "" {
				t.Fatalf("seed %d, run %d, action %d: after %#v %s", seed, run, i, a, fault)
			}
		}
		again := replayed(t, s)
		if person(again) != person(s) || edits(again) != edits(s) {
			t.Fatalf("seed %d, run %d: played again it is another state", seed, run)
		}
		for name, s := range map[string]State{"the state": s, "the state played again": again} {
			end, count, redo := person(s), edits(s), redoable(s)
			if s = undone(s); edits(s) != 0 || person(s) != begin {
				t.Fatalf("seed %d, run %d: %s is undone by %d edits to another beginning", seed, run, name, count)
			}
			for p := GatePane; p < Panes; p++ {
				for s.Edits(p) < again.Edits(p) {
					s = do(s, Focus{p}, Redo{})
				}
			}
			if edits(s) != count || person(s) != end {
				t.Fatalf("seed %d, run %d: %s is done again by %d edits to another end", seed, run, name, count)
			}
			if s = redone(s); edits(s) != count+redo {
				t.Fatalf("seed %d, run %d: of %s %d edits were to be done again and %d are", seed, run, name, redo, edits(s)-count)
			}
			made += count
		}
		for i, k := range kept {
			if fingerprint(k.state) != k.mark {
				t.Fatalf("seed %d, run %d: the state before action %d is another now", seed, run, 100*i)
			}
		}
	}
	if made < 10*runs {
		t.Errorf("only %d edits were tried", made)
	}
}

// FuzzActions takes bytes for actions: two for each, which of the list and how often.
// Each state on the way is sound, the opening state stays as it was, and undone it
// is the beginning again.
func FuzzActions(f *testing.F) {
	f.Add([]byte{})
	for i := range everyAction {
		f.Add([]byte{2, 0, byte(i), 3, byte(i + 7), 2, byte(i + 31), 1})
	}
	for seed := range uint64(8) {
		r := seeded(seed)
		b := make([]byte, 60)
		for i := range b {
			b[i] = byte(r.IntN(256))
		}
		f.Add(b)
	}
	opening := New()
	mark, begin := fingerprint(opening), person(opening)
	f.Fuzz(func(t *testing.T, b []byte) {
		s := opening
		for i := 0; i+1 < len(b) && i < 400; i += 2 {
			a := everyAction[int(b[i])%len(everyAction)]
			for range 1 + b[i+1]%4 {
				if possible(s, a) {
					s = Apply(s, a)
				}
			}
			valid := map[model.Ref]bool{}
			for _, ref := range refs(s.Network.Net) {
				valid[ref] = true
			}
			if fault := unsound(s, valid); fault != "" {
				t.Fatalf("action %d: after %#v %s", i/2, a, fault)
			}
		}
		if person(undone(s)) != begin {
			t.Error("undone it is another beginning")
		}
		if fingerprint(opening) != mark {
			t.Error("the opening state is another now")
		}
	})
}
