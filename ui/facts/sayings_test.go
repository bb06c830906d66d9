package facts

import (
	"strings"
	"testing"

	"nnexplore/model"
	"nnexplore/presets"
	"nnexplore/ui/state"
)

// said is the state after a text that is typed behind :.
func said(s state.State, text string) state.State {
	return apply(s, state.BeginName{}, state.Type{Text: text}, state.CommitPrompt{})
}

// Each of the examples that a pane gives is understood there, whatever network is in.
func TestSayingsAreUnderstood(t *testing.T) {
	start := apply(state.New(), state.Focus{Pane: state.NetworkPane})
	var curves []state.State
	for i := range model.Elementwise() {
		s := apply(state.New(), state.Focus{Pane: state.CurvesPane})
		s.Curves.Chosen, s.Curves.Shown[i] = i, true
		curves = append(curves, s)
	}
	states := append(curves, state.New(), apply(state.New(), state.Rewrite{}, state.Rewrite{}), apply(state.New(), state.Focus{Pane: state.CurvesPane}))
	for _, p := range presets.Networks() {
		loaded := state.Apply(start.Load(p), state.Focus{Pane: state.NetworkPane})
		states = append(states, loaded, apply(loaded, state.StepTo{End: +1}))
	}
	for _, sizes := range [][]int{{1, 1}, {1, 4, 1}, {5, 4, 1, 6}, {6, 2}, {3, 7, 7, 2}} {
		made := apply(start, state.MakeNetwork{Sizes: sizes})
		states = append(states, made, apply(made, state.StepTo{End: +1}))
	}
	for _, s := range states {
		for _, saying := range Sayings(s) {
			after := said(s, saying.Say)
			if dots := strings.Contains(saying.Say, "…"); after.Prompt.On != dots || after.Focus != s.Focus {
				t.Errorf("%s, %s: %q is refused: %s", s.Focus, s.Network.Preset.Name, saying.Say, after.Prompt.Refusal)
			}
			if saying.Does == "" {
				t.Errorf("%q does nothing that is said", saying.Say)
			}
			if _, also, ok := strings.Cut(saying.Does, "; "); ok && strings.HasSuffix(also, " does too") {
				if too := said(s, strings.TrimSuffix(also, " does too")); too.Notice != after.Notice || too.Curves.Probe != after.Curves.Probe {
					t.Errorf("%q says %q, and %q says %q", saying.Say, after.Notice, also, too.Notice)
				}
			}
		}
	}
}

// TestSayingsOfCurvesLeadSomewhere holds that no y is offered that the curve in hand never
// gives, and none where no curve is shown.
func TestSayingsOfCurvesLeadSomewhere(t *testing.T) {
	for i, h := range model.Elementwise() {
		s := apply(state.New(), state.Focus{Pane: state.CurvesPane})
		s.Curves.Chosen, s.Curves.Shown = i, [len(s.Curves.Shown)]bool{}
		if got := Sayings(s); len(got) != 2 || got[1].Say != "tour" {
			t.Errorf("no curve is shown, and there are %v", got)
		}
		s.Curves.Shown[i] = true
		list := Sayings(s)
		list = list[:len(list)-1] // the last is the tour
		want := "y 0.9"
		if h.Jumps() {
			want = "y 1"
		}
		if last := list[len(list)-1]; len(list) != 3 || list[1].Say != string(h)+" 1.2" || last.Say != want || strings.Contains(said(s, last.Say).Notice, "never") {
			t.Errorf("%s: %v leads to %q", h, list, said(s, last.Say).Notice)
		}
	}
}
