package screen

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/muesli/termenv"

	"nnexplore/internal/seed"
	"nnexplore/report/plot"
	"nnexplore/ui/screen/canvas"
	"nnexplore/ui/state"
)

// placeOf is the place of a pane at the right of a large screen.
func placeOf(s state.State, p state.Pane, width, height int) placed {
	for _, at := range arrange(&s, width, height).panes {
		if at.as != whole && at.pane == p {
			return at
		}
	}
	return placed{}
}

// inPlace is what stands in the place of a pane at the right.
func inPlace(t *testing.T, s state.State, p state.Pane, width, height int) string {
	t.Helper()
	return region(t, render(s, noColours, width, height), placeOf(s, p, width, height).rect)
}

// TestPlacesOfPanes holds where the panes stand on three sizes.
func TestPlacesOfPanes(t *testing.T) {
	for size, want := range map[[2]int][4]canvas.Rect{ // the focused pane, gate, curves, network
		{130, 36}: {canvas.Box(0, 0, 87, 35), canvas.Box(87, 0, 43, 13), canvas.Box(87, 13, 43, 11), canvas.Box(87, 24, 43, 11)},
		{160, 48}: {canvas.Box(0, 0, 107, 47), canvas.Box(107, 0, 53, 16), canvas.Box(107, 16, 53, 16), canvas.Box(107, 32, 53, 15)},
		{220, 60}: {canvas.Box(0, 0, 147, 59), canvas.Box(147, 0, 73, 20), canvas.Box(147, 20, 73, 20), canvas.Box(147, 40, 73, 19)},
	} {
		for p := state.GatePane; p < state.Panes; p++ {
			s := state.Apply(state.New(), state.Focus{Pane: p})
			a := arrange(&s, size[0], size[1])
			if a.tabs || len(a.panes) != 1+state.Panes || a.panes[0] != (placed{p, want[0], whole}) {
				t.Fatalf("%v with the %s in focus is %+v", size, p, a)
			}
			for q := state.GatePane; q < state.Panes; q++ {
				as := thumbnail
				if p == q {
					as = here
				}
				if at := placeOf(s, q, size[0], size[1]); at != (placed{q, want[1+q], as}) {
					t.Errorf("%v with the %s in focus: the %s is %+v", size, p, q, at)
				}
			}
			s.Zoomed = true
			if a := arrange(&s, size[0], size[1]); !a.tabs || len(a.panes) != 1 || a.panes[0].rect != canvas.Box(0, 0, size[0], size[1]-1) {
				t.Errorf("%v zoomed is %+v", size, a)
			}
		}
	}
	for _, size := range [][2]int{{129, 60}, {300, 35}} {
		if a := arrange(new(state.New()), size[0], size[1]); !a.tabs || len(a.panes) != 1 {
			t.Errorf("%v is %+v", size, a)
		}
	}
}

// TestPlacesAreShares holds that on every large screen the focused pane has about two thirds
// of the width, and that the places at the right have room for what stands there.
func TestPlacesAreShares(t *testing.T) {
	for width := togetherWidth; width <= 400; width += 3 {
		for height := togetherHeight; height <= 120; height++ {
			a := arrange(new(state.New()), width, height)
			if share := float64(a.panes[0].rect.W) / float64(width); share < 0.66 || share > 0.68 {
				t.Errorf("%d×%d: the focused pane has %.2f of the width", width, height, share)
			}
			for _, at := range a.panes[1:] {
				least := 11
				if at.pane == state.GatePane {
					least = 13
				}
				if at.rect.W < 43 || at.rect.H < least || at.rect.H > height/2 {
					t.Errorf("%d×%d: the place of the %s is %+v", width, height, at.pane, at.rect)
				}
			}
		}
	}
}

// TestOnlyTheLargePaneJumps holds that a thumbnail is the same whichever of the other panes
// has the focus, and that the place of that pane says so.
func TestOnlyTheLargePaneJumps(t *testing.T) {
	for _, keys := range []string{"", "right right right", "3 end 1", "2 t s f 3 right right 1", "b b", "x", "2 right 3 end + d"} {
		for _, size := range [][2]int{{130, 36}, {160, 48}, {220, 60}} {
			seen := map[state.Pane]string{}
			for p := state.GatePane; p < state.Panes; p++ {
				s := state.Apply(stateAfter(t, size[0], size[1], keys), state.Focus{Pane: p})
				for q := state.GatePane; q < state.Panes; q++ {
					text := inPlace(t, s, q, size[0], size[1])
					switch {
					case !strings.Contains(text, fmt.Sprintf("─ %d %s ─", q+1, q)):
						t.Errorf("after %q at %v the place of the %s has no name:\n%s", keys, size, q, text)
					case p == q && !strings.Contains(text, " ◂ here "):
						t.Errorf("after %q at %v the place of the %s in focus is\n%s", keys, size, q, text)
					case p == q:
					case seen[q] == "":
						seen[q] = text
					case text != seen[q]:
						t.Errorf("after %q at %v with the %s in focus the %s is\n%sand was\n%s", keys, size, p, q, text, seen[q])
					}
				}
			}
		}
	}
}

// TestThumbnailsFollow holds that thumbnails show what was changed. 1/(1 + e^−0.1) and the y
// of x = (2.1, 1) are NumPy's.
func TestThumbnailsFollow(t *testing.T) {
	for _, c := range []struct {
		keys string
		in   state.Pane
		want []string
		none []string
	}{
		{"2", state.GatePane, []string{" OR ", "0.5·x1 + 0.5·x2 > 0.4", "0  1   1 ●", "1  0   1 ●", "▲"}, nil},
		{"right right right 2", state.GatePane, []string{" AND ", "0.5·x1 + 0.5·x2 > 0.7", "0  1   0 ○", "1  1   1 ●"}, []string{"> 0.4"}},
		{"b b right 3", state.GatePane, []string{" OR ", "b ──", "-0.5"}, []string{"θ"}},
		{"2 right 1", state.CurvesPane, []string{"◉ x = 0.1  sigmoid 0.5250  step 1"}, nil},
		{"2 down down space 1", state.CurvesPane, []string{"relu 0"}, nil},
		{"2 V 1", state.CurvesPane, []string{"┏━", "╭─"}, nil},
		{"3 right right 1", state.CurvesPane, []string{"◆ a neuron of layer 1, at its a1"}, []string{"◉ x"}},
		{"3 1", state.NetworkPane, []string{"2.0000 ●", "○ ·", "z1", "y is not computed yet", "article 2·3·2·2"}, []string{"0.4044"}},
		{"3 end 2", state.NetworkPane, []string{"● 0.4044", "● 0.5956", "class 2 wins"}, []string{"○"}},
		{"3 end + 2", state.NetworkPane, []string{"2.1000 ●", "● 0.4043", "● 0.5957", "changed"}, []string{"»", "→"}},
		{"3 P P P P end 1", state.NetworkPane, []string{"xor 2·2·1", "y = [1.]"}, []string{"wins"}},
	} {
		for _, size := range [][2]int{{130, 36}, {160, 48}, {220, 60}} {
			s := stateAfter(t, size[0], size[1], c.keys)
			text := inPlace(t, s, c.in, size[0], size[1])
			for _, want := range c.want {
				if !strings.Contains(text, want) {
					t.Errorf("after %q at %v there is no %q in\n%s", c.keys, size, want, text)
				}
			}
			for _, none := range c.none {
				if strings.Contains(text, none) {
					t.Errorf("after %q at %v there is %q in\n%s", c.keys, size, none, text)
				}
			}
		}
	}
	large := state.Apply(state.Apply(smallDigits(), state.StepTo{End: +1}), state.Focus{Pane: state.GatePane})
	if text := inPlace(t, large, state.NetworkPane, 130, 36); !strings.Contains(text, "wins, y[") || strings.Contains(text, "…") {
		t.Errorf("the network of digits is\n%s", text)
	}
}

// TestThumbnailsAreQuiet holds that no thumbnail says what to try or what is in hand, and
// that nothing in it can be clicked or dragged: a click goes to its pane and does no more. A
// click is at one point of each place, the next at another; at all of them on the long way.
func TestThumbnailsAreQuiet(t *testing.T) {
	states := drawable(t)
	for i, name := range slices.Sorted(maps.Keys(states)) {
		s := states[name]
		if s.Zoomed || contextOf(&s)&(inList|inKeys|inOverlay|inField) != 0 {
			continue
		}
		a, _ := sendTo(t, NewApp(s, noColours), tea.WindowSizeMsg{Width: 160, Height: 48})
		for p := state.GatePane; p < state.Panes; p++ {
			at := placeOf(s, p, 160, 48)
			other := state.Apply(s, state.Focus{Pane: (p + 1) % state.Panes})
			for _, text := range []string{region(t, a.View(), at.rect), inPlace(t, other, p, 160, 48)} {
				if strings.ContainsAny(text, "▸•»✗") || strings.Contains(text, tryLead) {
					t.Errorf("%s: the place of the %s is\n%s", name, p, text)
				}
			}
			points := [][2]int{{4, 0}, {4, 2}, {at.rect.W / 2, at.rect.H / 2}, {at.rect.W / 2, at.rect.H - 3}}
			for k := range seed.Times(1, len(points)) {
				point := points[(i+int(p)+k)%len(points)]
				clicked, _ := a.take(leftAt(at.rect.X+point[0], at.rect.Y+point[1]))
				got, want := clicked.State(), state.Apply(s, state.Focus{Pane: p})
				if got.Focus != p || at.as == thumbnail && (got.Edits(p) != want.Edits(p) || got.Network.Selected != want.Network.Selected || got.Curves.Probe != want.Curves.Probe) {
					t.Fatalf("%s: a click at %v in the place of the %s leads to the %s", name, point, p, got.Focus)
				}
			}
		}
	}
}

// TestThumbnailHasEveryLine holds that the lines of the small network are the same whatever
// is in hand.
func TestThumbnailHasEveryLine(t *testing.T) {
	lines := func(keys string) string {
		return strings.Map(func(r rune) rune {
			if r > 0x2800 && r <= 0x28ff || r == '\n' {
				return r
			}
			return -1
		}, inPlace(t, after(t, keys), state.NetworkPane, 160, 48))
	}
	want := lines("3 1")
	for _, keys := range []string{"3 right 1", "3 g right 1", "3 g g right right 1", "3 end + 1", "3 down down 1"} {
		if got := lines(keys); got != want || len(strings.TrimSpace(want)) < 100 {
			t.Errorf("after %q the lines are\n%swant\n%s", keys, got, want)
		}
	}
}

// TestThumbnailKeepsCurves holds that no curve of the thumbnail is drawn again while another
// pane is in use.
func TestThumbnailKeepsCurves(t *testing.T) {
	theme := inColours(termenv.TrueColor)
	s, before := after(t, "2 s f 1"), earlier{folds: &plot.Folds{}}
	nudge := func(k earlier) func() {
		i := 0
		return func() {
			i++
			_ = draw(new(state.Apply(s, state.Nudge{Units: i % 3})), k, theme, 200, 60)
		}
	}
	kept, afresh := testing.AllocsPerRun(20, nudge(before)), testing.AllocsPerRun(20, nudge(earlier{}))
	t.Logf("%.0f with what was kept, %.0f without", kept, afresh)
	const curve = 50 // less than what it allocates once to draw one
	if kept > afresh-4*curve {
		t.Errorf("a frame in which θ moves allocates %.0f times, one that draws four curves %.0f times", kept, afresh)
	}
}
