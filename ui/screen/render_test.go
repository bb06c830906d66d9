package screen

import (
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/muesli/termenv"

	"nnexplore/internal/seed"
	"nnexplore/model"
	"nnexplore/number"
	"nnexplore/ui/screen/canvas"
	"nnexplore/ui/state"
)

// reset is the escape sequence that ends every look.
const reset = "\x1b[0m"

// TestEveryScreen draws every state at the edges, and of the other sizes each state a share; all
// small ones on its long way.
func TestEveryScreen(t *testing.T) {
	all, shared := screens()
	states := drawable(t)
	for i, name := range slices.Sorted(maps.Keys(states)) {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			draw := func(theme canvas.Theme, size [2]int) string {
				defer func() {
					if fault := recover(); fault != nil {
						t.Fatalf("%d×%d: %v", size[0], size[1], fault)
					}
				}()
				frame := render(states[name], theme, size[0], size[1])
				if fault := malformed(frame, size[0], size[1]); fault != "" {
					t.Errorf("%d×%d: %s", size[0], size[1], fault)
				}
				return frame
			}
			sizes := [][2]int{{1, 1}, {300, 1}, {1, 90}}
			share := seed.Times(7, 1)
			for k := i % share; k < len(all); k += share {
				sizes = append(sizes, all[k])
			}
			large := seed.Times(64, 32)
			for k := i % large; k < len(shared); k += large {
				sizes = append(sizes, shared[k])
			}
			for _, size := range sizes {
				if t.Failed() {
					return
				}
				if frame := draw(noColours, size); strings.Contains(frame, "\x1b") {
					t.Errorf("%d×%d: an escape without colours", size[0], size[1])
				}
				if (size[0]+size[1]+i)%3 > 0 { // a share of them, for the sake of time
					continue
				}
				if frame := draw(inASCII, size); strings.IndexFunc(frame, func(r rune) bool { return r > 0x7e }) >= 0 {
					t.Errorf("%d×%d: a character beyond ASCII", size[0], size[1])
				}
			}
		})
	}
}

// TestColoursAddNothing holds that on terminals with colours the same characters
// stand at the same places, that there are colours, and that they come from the
// sixteen where there are no more. A state has sixteen colours at one size and more at the
// next; both at all sizes on the long way.
func TestColoursAddNothing(t *testing.T) {
	states := drawable(t)
	for p, profile := range []termenv.Profile{termenv.ANSI, termenv.TrueColor} {
		theme, plain := inColours(profile), noColours
		plain.Heat = theme.Heat // the more colours, the fewer characters heat needs
		for i, name := range slices.Sorted(maps.Keys(states)) {
			s := states[name]
			for k, size := range [][2]int{{20, 6}, {80, 24}, {150, 45}} {
				if (i+k+p)%seed.Times(2, 1) > 0 {
					continue
				}
				frame := render(s, theme, size[0], size[1])
				if fault := malformed(frame, size[0], size[1]); fault != "" {
					t.Errorf("%s at %d×%d: %s", name, size[0], size[1], fault)
				}
				if got, want := withoutLooks(frame), render(s, plain, size[0], size[1]); got != want {
					t.Errorf("%s at %d×%d: with colours it is another text", name, size[0], size[1])
				}
				if !strings.Contains(frame, "\x1b[") {
					t.Errorf("%s at %d×%d: no colour", name, size[0], size[1])
				}
				if profile == termenv.ANSI && (strings.Contains(frame, "38;") || strings.Contains(frame, "48;")) {
					t.Errorf("%s at %d×%d: more than sixteen colours", name, size[0], size[1])
				}
			}
		}
	}
}

// TestRenderIsPure draws twice, and from the state of before.
func TestRenderIsPure(t *testing.T) {
	for name, s := range drawable(t) {
		first := render(s, noColours, 150, 45)
		_ = render(s, noColours, 80, 24)
		if render(s, noColours, 150, 45) != first {
			t.Errorf("%s: drawn twice it is another frame", name)
		}
	}
}

// TestPanesKeepToThemselves changes what one pane shows and holds that no cell
// outside of its rectangle changes.
func TestPanesKeepToThemselves(t *testing.T) {
	for _, theme := range []canvas.Theme{noColours, inASCII} {
		panesKeepToThemselves(t, theme)
	}
}

func panesKeepToThemselves(t *testing.T, theme canvas.Theme) {
	t.Helper()
	for _, size := range [][2]int{{togetherWidth, togetherHeight}, {togetherWidth + 30, togetherHeight + 20}, {300, 90}} {
		for p := state.GatePane; p < state.Panes; p++ { // the pane with the focus
			base := state.Apply(state.New(), state.Focus{Pane: p})
			arranged := arrange(&base, size[0], size[1])
			if len(arranged.panes) != 1+state.Panes {
				t.Fatalf("%d×%d cells have %d panes and places", size[0], size[1], len(arranged.panes))
			}
			covered := make([]int, size[0]*size[1])
			for _, at := range append(arranged.panes, placed{rect: arranged.foot}) {
				for y := at.rect.Y; y < at.rect.Y+at.rect.H; y++ {
					for x := at.rect.X; x < at.rect.X+at.rect.W; x++ {
						covered[y*size[0]+x]++
					}
				}
			}
			for i, count := range covered {
				if count != 1 {
					t.Fatalf("%d×%d: %d parts of the screen have cell %d,%d", size[0], size[1], count, i%size[0], i/size[0])
				}
			}
			frame := render(base, theme, size[0], size[1])
			for _, c := range []struct {
				in     state.Pane
				change func(s *state.State)
			}{ // the choice of a field is seen in no thumbnail
				{state.GatePane, func(s *state.State) { s.Gate.Gate.W1, s.Gate.Gate.Theta = 1e300, -1.0/3 }},
				{state.GatePane, func(s *state.State) { s.Gate.Field = state.W1 }},
				{state.CurvesPane, func(s *state.State) { s.Curves.Shown[0], s.Curves.Shown[2] = false, true }},
				{state.CurvesPane, func(s *state.State) { s.Curves.Probe = -1.0 / 3 }},
				{state.NetworkPane, func(s *state.State) {
					s.Network = state.Apply(state.New().Load(digits), state.StepTo{End: +1}).Network
				}},
				{state.NetworkPane, func(s *state.State) { s.Network = after(t, "3 g g right right v").Network }},
				{p, func(s *state.State) { s.Notice = strings.Repeat("said ", 99) }},
				{p, func(s *state.State) {
					s.Prompt = state.Prompt{On: true, Text: []rune(strings.Repeat("7", 99)), Refusal: strings.Repeat("refused ", 99)}
				}},
				{p, func(s *state.State) { s.Explaining = true }},
			} {
				s := base
				c.change(&s)
				changed := render(s, theme, size[0], size[1])
				choice := s.Gate.Field != base.Gate.Field
				differs := choice && c.in != p
				for _, at := range arranged.panes {
					same := region(t, frame, at.rect) == region(t, changed, at.rect)
					if at.pane != c.in && !same {
						t.Errorf("%d×%d: a change of the %s pane is seen in the %s pane", size[0], size[1], c.in, at.pane)
					}
					if !same && (at.as == here || at.as == thumbnail && choice) {
						t.Errorf("%d×%d: a change of the %s pane is seen in its place at the right", size[0], size[1], c.in)
					}
					differs = differs || !same
				}
				if !differs {
					t.Errorf("%d×%d: a change of the %s pane is not seen", size[0], size[1], c.in)
				}
			}
		}
	}
}

// TestSelectionWithoutColour holds that without any colour what is selected is
// told by a character beside it.
func TestSelectionWithoutColour(t *testing.T) {
	for _, theme := range []canvas.Theme{noColours, inASCII} {
		selectionWithoutColour(t, theme)
	}
}

func selectionWithoutColour(t *testing.T, theme canvas.Theme) {
	t.Helper()
	// written is a pattern as the theme writes it. In ASCII the mark is what the rule has
	// between two blanks.
	written := func(pattern string) *regexp.Regexp {
		if theme.ASCII {
			pattern = canvas.ASCIIText(strings.Replace(pattern, "▸ ?", "▸", 1))
		}
		return regexp.MustCompile(pattern)
	}
	inNeuron := "▸ ?"
	if theme.ASCII {
		inNeuron = `\[` // behind the sign of comparison
	}
	for keys, want := range map[string]string{"": inNeuron + "θ", "up": "▸ ?w2", "up up": "▸ ?w1"} {
		for _, size := range [][2]int{{80, 24}, {120, 36}, {150, 45}} {
			frame := render(after(t, keys), theme, size[0], size[1])
			if found := written("(▸ ?(w1|w2)|"+inNeuron+"θ)").FindAllString(frame, -1); len(found) != 1 || !written(want).MatchString(found[0]) {
				t.Errorf("after %q at %d×%d there is no %q", keys, size[0], size[1], want)
			}
		}
	}
	for i, f := range model.Elementwise() {
		s := after(t, "2"+strings.Repeat(" down", i))
		if frame := render(s, theme, 80, 24); !written(`▸ ?\[.\].{3} (` + regexp.QuoteMeta(string(f)) + `|` + regexp.QuoteMeta(f.Title()) + `)\b`).MatchString(frame) {
			t.Errorf("that %s is chosen is not told", f)
		}
	}
	s := state.Apply(after(t, "3"), state.Reveal{})
	for _, name := range []string{"x[1]", "x[2]", "W1[1,1]", "W1[2,3]", "b1[2]", "a1[3]", "z1[1]", "W2[3,2]", "b2[1]", "a2[2]", "z2[2]", "W3[2,1]", "b3[2]", "a3[1]"} {
		for _, a := range []state.Action{state.BeginName{}, state.Type{Text: name}, state.CommitPrompt{}} {
			s = state.Apply(s, a)
		}
		value := number.Fixed(s.Network.Value(s.Network.Selected))
		for _, size := range [][2]int{{80, 24}, {120, 36}, {150, 45}} {
			frame := render(s, theme, size[0], size[1])
			if !written(`\[ *(•|▸)?`+regexp.QuoteMeta(value)+` *\]`).MatchString(frame) || !strings.Contains(frame, "selected "+name+" = ") {
				t.Errorf("at %d×%d %s stands in no brackets:\n%s", size[0], size[1], name, frame)
			}
		}
	}
}

// TestTabsWithoutColour holds that on a small screen the pane that is shown is
// told by a bracket.
func TestTabsWithoutColour(t *testing.T) {
	for keys, want := range map[string]string{"1": "┤1 gate├", "2": "┤2 curves├", "3": "┤3 network├"} {
		if first, _, _ := strings.Cut(render(after(t, keys), noColours, 80, 24), "\n"); !strings.Contains(first, want) {
			t.Errorf("after %s the tabs are %s", keys, first)
		}
	}
}
