package screen

import (
	"strings"
	"testing"

	"nnexplore/ui/state"
)

// TestTourLetsAnAnswerGo holds that what a step of learning did to L leaves the last row with the
// next key of the tour, which shows its help there.
func TestTourLetsAnAnswerGo(t *testing.T) {
	a := openedApp(t, 80, 24, typedKeys(":tour")+" space "+typedKeys("learning")+" enter right T right T end T")
	if a = pressKeys(t, a, "L"); !strings.Contains(a.View(), "L 0.9053 → 0.3630") {
		t.Fatalf("the step is not answered:\n%s", a.View())
	}
	for _, step := range []struct{ keys, want string }{
		{"T", "I: where to look"}, {"I", "L, at the right end of the picture, is to be as before."}, {"I", "I again: less help"}, {"left", "I again: less help"},
	} {
		a = pressKeys(t, a, step.keys)
		if frame := a.View(); !strings.Contains(frame, step.want) || strings.Contains(frame, "L 0.9053 → 0.3630\n") {
			t.Errorf("after %s there is no %q, or the old answer:\n%s", step.keys, step.want, frame)
		}
	}
}

// TestTourBringsItsBeginningBack holds that undo behind the beginning of a chapter is told, and
// that T makes the beginning again.
func TestTourBringsItsBeginningBack(t *testing.T) {
	a := openedApp(t, 80, 24, typedKeys(":tour")+" space "+typedKeys("bias")+" enter b T b T u")
	if frame := a.View(); !strings.Contains(frame, "That was the chapter's beginning: T brings it back.") {
		t.Errorf("undo does not tell it:\n%s", frame)
	}
	if a = pressKeys(t, a, "right u"); !strings.Contains(a.View(), "That was the chapter's beginning") {
		t.Errorf("a second undo does not tell it:\n%s", a.View())
	}
	s := pressKeys(t, a, "T").State()
	if s.Gate.Gate.Name() != "AND" || s.Tour.Task != 0 || s.Gate.Rewriting != state.WithTheta {
		t.Errorf("T brings back %s at %+v", s.Gate.Gate.Name(), s.Tour)
	}
}

// TestTourComesBackToItsPane holds that the tour goes on in the pane that its task is about.
func TestTourComesBackToItsPane(t *testing.T) {
	for keys, want := range map[string]state.Pane{
		"T esc 2 T": state.GatePane,
		typedKeys(":tour") + " space " + typedKeys("curves") + " enter esc 1 T": state.CurvesPane,
		typedKeys(":tour") + " space " + typedKeys("pass") + " enter esc 1 T":   state.NetworkPane,
	} {
		if s := after(t, keys); s.Focus != want || !s.Tour.On {
			t.Errorf("after %q the tour is in %s", keys, s.Focus)
		}
	}
}

// TestTourKeepsItsAsk holds that T too early leaves in sight what is asked for, and that a
// chapter begins with ★ where it was.
func TestTourKeepsItsAsk(t *testing.T) {
	frame := openedApp(t, 80, 24, "T T").View()
	for _, want := range []string{"Raise θ, the threshold, until", "Not done yet. I shows where to look."} {
		if !strings.Contains(frame, want) {
			t.Errorf("there is no %q:\n%s", want, frame)
		}
	}
	if s := after(t, ": x 1 space 2 enter T"); s.Gate.X1 != 0.5 {
		t.Errorf("the chapter begins with ★ at x1 = %v", s.Gate.X1)
	}
}
