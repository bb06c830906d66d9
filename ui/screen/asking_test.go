package screen

import (
	"fmt"
	"iter"
	"math"
	"strings"
	"testing"

	"nnexplore/internal/seed"
	"nnexplore/model"
	"nnexplore/model/rivals"
	"nnexplore/number"
	"nnexplore/ui/screen/canvas"
	"nnexplore/ui/state"
)

// telling reports whether a number has digits of its own, so that it stands in a frame for no
// other reason than that it is shown.
func telling(v float64) bool { return number.Rounded(v) && math.Abs(v) > 1e-3 }

// TestNoFrameHasTheAnswer asks for every number of a network that is gone through by neuron
// and by term, with all numbers shown beforehand or not, in every layout, and for points of
// the curves, and on the way back with each loss in both notations: while it is asked for, no frame
// has the number, and once it is shown one has.
func TestNoFrameHasTheAnswer(t *testing.T) {
	sizes := [][2]int{{80, 24}, {120, 36}, {160, 48}, {210, 60}}
	asked := 0
	check := func(name string, s state.State, v float64) {
		t.Helper()
		short := number.Fixed(v)
		for i, size := range sizes {
			for k := range seed.Times(1, 2) { // in full or not, the next size the other way; in both on the long way
				s.Full = (asked+i+k)%2 == 0
				if text := render(s, noColours, size[0], size[1]); strings.Contains(text, short) {
					t.Errorf("%s: the frame of %d×%d has %s while it is asked for:\n%s", name, size[0], size[1], short, text)
				}
			}
		}
		shown := state.Apply(s, state.ShowAnswer{})
		shown.Full = false
		if text := render(shown, noColours, 120, 36); !strings.Contains(text, strings.TrimRight(short, "0")) {
			t.Errorf("%s: %s is not shown:\n%s", name, short, text)
		}
		asked++
	}
	for _, revealed := range []bool{false, true} {
		for _, g := range []model.Grain{model.ByNeuron, model.ByTerm} {
			s := state.New()
			for _, a := range []state.Action{state.Focus{Pane: state.NetworkPane}, state.SetGrain{Grain: g}, state.AskFirst{On: true}} {
				s = state.Apply(s, a)
			}
			s.Network.Revealed = revealed
			for s.Network.Place < s.Network.Walk.Places() {
				s = state.Apply(s, state.StepBy{Steps: 1})
				q, is := s.Question()
				if !is {
					t.Fatalf("nothing is asked at %d", s.Network.Place)
				}
				step := model.Explain(s.Network.Net, s.Network.Walk, g, s.Network.Walk.Next(g, s.Network.Place)).Step
				if telling(q.Right) && step.Kind != model.Maximum && step.Kind != model.Product { // c is an a that is shown, and a product is often a number of the sum before
					check(q.Asks(voiceOf(&s)), s, q.Right)
				}
				s = state.Apply(s, state.ShowAnswer{})
				s.Network.Revealed = revealed
			}
		}
	}
	for _, loss := range model.Losses(state.New().Network.Net) {
		for _, notation := range []model.Notation{model.XW, model.WX} {
			for _, g := range []model.Grain{model.ByLayer, model.ByNeuron, model.ByTerm} {
				for at, q := range askedBack(loss, notation, g) {
					asks := q.Asks(voiceOf(&at))
					// A ∂b is a δ that is shown, and L its sum with the sign turned.
					same := strings.HasPrefix(asks, "∂b") || g == model.ByTerm && strings.HasPrefix(asks, "L = −")
					if telling(q.Right) && !same {
						check(fmt.Sprintf("%s, %s, by %s: %s", loss, notation, g, asks), at, q.Right)
					}
				}
			}
		}
	}
	s := pressed(t, state.New(), "2 t t t G")
	for range 9 {
		s = state.Apply(s, state.Slide{Units: 1})
		q, _ := s.Question()
		check(q.Asks(voiceOf(&s)), s, q.Right)
		s = state.Apply(s, state.ShowAnswer{})
	}
	if asked < 50 {
		t.Errorf("only %d numbers were asked for", asked)
	}
}

// askedBack goes back through the article's network, with numbers of which no two look alike, and gives each state in which a number is asked
// for, with the question.
func askedBack(loss model.Loss, notation model.Notation, g model.Grain) iter.Seq2[state.State, rivals.Question] {
	return func(yield func(state.State, rivals.Question) bool) {
		s := state.New()
		for _, a := range []state.Action{
			state.Focus{Pane: state.NetworkPane}, state.SetInput{X: []float64{5, -3}}, state.SetTarget{T: []float64{0.1, 0.9}}, state.SetLoss{To: loss}, state.SetNotation{To: notation},
			state.SetGrain{Grain: g}, state.StepTo{End: +1}, state.AskFirst{On: true},
		} {
			s = state.Apply(s, a)
		}
		for before := -1; before < s.Network.Learning.Back; {
			before = s.Network.Learning.Back
			s = state.Apply(s, state.StepBy{Steps: 1})
			if q, asked := s.Question(); asked {
				if !yield(s, q) {
					return
				}
				s = state.Apply(s, state.ShowAnswer{})
			}
		}
	}
}

// TestGateHidesWhatTurns holds that neither margin nor ruler stands there while it is asked
// which rows turn.
func TestGateHidesWhatTurns(t *testing.T) {
	for _, size := range [][2]int{{80, 24}, {160, 48}} {
		s := after(t, "G right")
		text := render(s, noColours, size[0], size[1])
		if strings.Contains(text, "AND") || strings.Contains(text, "0.1  ") && strings.Contains(text, "▲") {
			t.Errorf("%v: the frame tells which rows turn:\n%s", size, text)
		}
		if s = state.Apply(s, state.CancelPrompt{}); !strings.Contains(render(s, noColours, size[0], size[1]), "AND") {
			t.Errorf("%v: the ruler does not come back", size)
		}
	}
}

// TestAskedIsSaid holds that each pane says while it asks first, and that the way that a
// number goes is not marked while it is asked for.
func TestAskedIsSaid(t *testing.T) {
	for _, pane := range []string{"1", "2", "3"} {
		if text := render(after(t, pane+" G"), noColours, 80, 24); !strings.Contains(text, "asked first: G ends it") {
			t.Errorf("pane %s does not say that it asks first:\n%s", pane, text)
		}
		if text := render(after(t, pane+" G G"), noColours, 80, 24); strings.Contains(text, "asked first: G ends it") {
			t.Errorf("pane %s says that it asks first, and does not", pane)
		}
	}
	s := after(t, "3 end G : W 2 [ 3 , 1 ] enter")
	if text := render(s, noColours, 80, 24); !strings.Contains(text, "›") {
		t.Fatalf("the way of W2[3,1] is not marked:\n%s", text)
	}
	s = state.Apply(s, state.Nudge{Units: 1})
	if text := render(s, noColours, 80, 24); strings.Contains(text, "›") || strings.Contains(text, "moves") {
		t.Errorf("the way is marked while it is asked for:\n%s", text)
	}
}

// TestTallyIsWhole holds that how it went is told in full on leaving, also where it is long.
func TestTallyIsWhole(t *testing.T) {
	s := after(t, "3 g G right 0 . 4 enter right 1 enter right 0 . 9 enter right right G")
	const want = "0 of 3 first time; 1 number shown; twice the bias was forgotten; once a product was left out."
	if got := strings.Join(strings.Fields(strings.ReplaceAll(render(s, noColours, 80, 24), "│", " ")), " "); !strings.Contains(got, want) {
		t.Errorf("the frame lacks %q:\n%s", want, render(s, noColours, 80, 24))
	}
}

// TestAskedStaysInItsPane draws questions and answers in panes of any size.
func TestAskedStaysInItsPane(t *testing.T) {
	for _, keys := range []string{"G right", "G right 0 enter", "3 g G right", "3 g G right 0 . 3 enter", "2 G right", "3 end G > up + - enter"} {
		s := after(t, keys)
		for width := 1; width < 100; width += 11 {
			for height := 1; height < 30; height += 2 {
				text := Draw(s, noColours, width, height).Text
				lines := strings.Split(text, "\n")
				if len(lines) != height {
					t.Fatalf("%s on %d×%d has %d lines", keys, width, height, len(lines))
				}
				for _, line := range lines {
					if canvas.TextWidth(line) != width {
						t.Fatalf("%s on %d×%d has a line of %d cells: %q", keys, width, height, canvas.TextWidth(line), line)
					}
				}
			}
		}
	}
}

// TestRefusedAnswerIsWhole holds that why an answer about the gate was refused is not cut on
// a screen of 80×24.
func TestRefusedAnswerIsWhole(t *testing.T) {
	const want = "│ ✗ that names no rows; rows such as 10 01, or none, were expected "
	if line := lastLines(after(t, "G right 1 enter"), 1)[0]; !strings.HasPrefix(line, want) {
		t.Errorf("%q, want %q", line, want)
	}
}

// TestAnswerField holds that what was refused gives way to the next answer, and that → is
// said to show the number only where it does.
func TestAnswerField(t *testing.T) {
	s := after(t, "3 g G right 0 x enter")
	if s.Prompt.Refusal == "" || string(s.Prompt.Text) != "0x" {
		t.Fatalf("0x is not refused: %q, %q", s.Prompt.Text, s.Prompt.Refusal)
	}
	if s = state.Apply(s, state.Type{Text: "5"}); string(s.Prompt.Text) != "5" || s.Prompt.Refusal != "" {
		t.Errorf("behind it stands %q, %q", s.Prompt.Text, s.Prompt.Refusal)
	}
	for keys, want := range map[string]string{
		"3 g G right":   "Exact, or rounded to two digits; enter answers, → shows it, esc leaves.",
		"3 g G right 0": "Exact, or rounded to two digits; enter answers, esc leaves.",
	} {
		s := after(t, keys)
		if frame := render(s, noColours, 80, 24); !strings.Contains(frame, want) {
			t.Errorf("after %q there is no %q in\n%s", keys, want, frame)
		}
		if shown := state.Apply(s, state.MoveCaret{By: 1}).Network.Place > s.Network.Place; shown != strings.Contains(want, "→") {
			t.Errorf("after %q → shows it: %v", keys, shown)
		}
	}
}
