package gate

import (
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"

	"nnexplore/model"
	"nnexplore/presets"
	"nnexplore/ui/state"
)

// everyGate are the states of the pane that hints are given in: each preset, rewritten or
// not, with the number far out or not, each number chosen, with every size of a nudge. They are
// made once.
var everyGate = sync.OnceValue(func() (list []state.State) {
	for _, p := range presets.Gates() {
		for rewritings := range 3 {
			for _, theta := range []string{"", "9", "-9", "0", "1e300"} {
				actions := []state.Action{state.LoadPreset{Pane: state.GatePane, Name: p.Name}}
				if theta != "" {
					actions = append(actions, typed(state.Theta, theta)...)
				}
				for range rewritings {
					actions = append(actions, state.Rewrite{})
				}
				s := after(actions...)
				for f := state.W1; f <= state.OwnX2; f++ {
					for unit := range state.Units {
						list = append(list, state.Apply(state.Apply(s, state.TakeField{Field: f}), state.SetUnit{Unit: unit}))
					}
				}
			}
		}
	}
	return list
})

var aNudge = regexp.MustCompile(`^(→|←) (raises|lowers) (w1|w2|θ|b|x1|x2)( by ([0-9]+(?:\.[0-9]+)?))?`)

// TestHintsHold walks the states of the gate, does what each hint says, and looks at what
// comes of it.
func TestHintsHold(t *testing.T) {
	seen := map[string]int{}
	for _, s := range everyGate() {
		for _, hint := range Hint(&s) {
			m := aNudge.FindStringSubmatch(hint)
			switch {
			case m != nil:
				checkNudge(t, s, hint, m)
				seen["nudge"]++
				if strings.Contains(hint, " the ruler has ") {
					seen["named"]++
				}
			case strings.HasPrefix(hint, "b does the other half: "):
				if next := state.Apply(s, state.Rewrite{}); s.Gate.Rewriting != state.OneSide || next.Gate.Rewriting != state.WithBias {
					t.Fatalf("%+v: %q, and b leads to stage %d", s.Gate, hint, next.Gate.Rewriting)
				}
				seen["b"]++
			case strings.HasPrefix(hint, "enter types a number for "+promptName(s)+"."):
				if next := state.Apply(s, state.Nudge{Units: 1}); next.Gate.Value(s.Gate.Field) != s.Gate.Value(s.Gate.Field) && !strings.Contains(hint, "enter") {
					t.Fatalf("%+v: %q", s.Gate, hint)
				}
				seen["enter"]++
			default:
				t.Fatalf("%+v: nobody has looked at %q", s.Gate, hint)
			}
		}
	}
	for _, kind := range []string{"nudge", "named", "b", "enter"} {
		if seen[kind] == 0 {
			t.Errorf("no hint is a %s: %v", kind, seen)
		}
	}
}

// checkNudge does a nudge that a hint names and holds that it does that.
func checkNudge(t *testing.T, s state.State, hint string, m []string) {
	t.Helper()
	up := m[1] == "→"
	next := state.Apply(s, state.Nudge{Units: map[bool]int{true: 1, false: -1}[up]})
	old, now := s.Gate.Value(s.Gate.Field), next.Gate.Value(s.Gate.Field)
	if m[3] != promptName(s) || up != (m[2] == "raises") || up != (now > old) || m[5] != "" && m[5] != s.UnitText() {
		t.Fatalf("%+v: %q, and %s goes from %v to %v", s.Gate, hint, promptName(s), old, now)
	}
	if strings.Contains(hint, "Which rows turn") { // there are some on that way
		end := s.Gate.Gate
		if end.Theta = 1e308; up == (end.Form == model.BiasForm) {
			end.Theta = -1e308
		}
		turned := 0
		for i, r := range end.Rows() {
			if r.Y != s.Gate.Gate.Rows()[i].Y {
				turned++
			}
			if r.Y != s.Gate.Gate.Rows()[i].Y && !strings.Contains(hint, "turn "+string(rune('0'+r.Y))) {
				t.Fatalf("%+v: %q, and a row turns %d", s.Gate, hint, r.Y)
			}
		}
		if turned == 0 {
			t.Fatalf("%+v: %q, and no row does", s.Gate, hint)
		}
	}
	if _, name, told := strings.Cut(hint, " 0 the ruler has "); told {
		name = strings.TrimSuffix(name, ".")
		for _, over := range []float64{0.1, 0.5, 3} { // beyond 0, the way that the key goes
			if !up {
				over = -over
			}
			other := state.Apply(s, state.SetGate{Field: s.Gate.Field, Value: over})
			if !slices.Contains(gatesOf(other), name) || slices.Contains(gatesOf(s), name) {
				t.Fatalf("%+v: %q, and with %v the ruler has %q", s.Gate, hint, over, gatesOf(other))
			}
		}
	}
	if strings.Contains(hint, "still AND") && s.Gate.Gate.Name() != "AND" {
		t.Fatalf("%s: %q", s.Gate.Gate.Name(), hint)
	}
}

// gatesOf are the names on the ruler.
func gatesOf(s state.State) (names []string) {
	for _, v := range look(&s).reach.Ruler {
		names = append(names, v.Name)
	}
	return names
}

// TestXORHint holds that what the try asks for is not there already.
func TestXORHint(t *testing.T) {
	for _, c := range []struct {
		actions []state.Action
		want    string
	}{
		{nil, "three of four are met; all four never are. X opens two layers that can."}, // OR meets all but (1,1)
		{typed(state.Theta, "0.5"), "change w1, w2 or θ until three of the four are met."},
		{slices.Concat(rewritten, typed(state.Theta, "-0.5")), "change w1, w2 or b until three of the four are met."},
	} {
		s := after(append(c.actions, state.TryXOR{})...)
		if got := Hint(&s)[0]; got != c.want {
			t.Errorf("with %s: %q, want %q", s.Gate.Gate.Name(), got, c.want)
		}
	}
	if s := after(state.ToXOR{}); s.Focus != state.NetworkPane || len(s.Network.Net.Layers) != 2 {
		t.Error("X opens no network of two layers")
	}
}

// promptName is the name of the number that is typed, or would be.
func promptName(s state.State) string {
	name, _ := s.PromptNumber()
	return name
}
