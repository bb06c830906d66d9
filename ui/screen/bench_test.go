package screen

import (
	"fmt"
	"testing"
	"unsafe"

	"github.com/muesli/termenv"

	"nnexplore/report/plot"
	"nnexplore/ui/screen/network"
	"nnexplore/ui/screen/network/plane"
	"nnexplore/ui/state"
)

// presses is, for each pane, a key press that can be made again and again.
var presses = [state.Panes][2]state.Action{
	state.GatePane:    {state.Nudge{Units: +1}, state.Nudge{Units: -1}},
	state.CurvesPane:  {state.Slide{Units: +1}, state.Slide{Units: -1}},
	state.NetworkPane: {state.StepBy{Steps: +1}, state.StepBy{Steps: -1}},
}

// BenchmarkKeyToFrame is what lies between a key and its frame: the action and
// the drawing of all that is on screen.
func BenchmarkKeyToFrame(b *testing.B) {
	theme := inColours(termenv.TrueColor)
	for _, size := range [][2]int{{80, 24}, {200, 60}} {
		for p := state.GatePane; p < state.Panes; p++ {
			b.Run(fmt.Sprintf("%s/%dx%d", p, size[0], size[1]), func(b *testing.B) {
				s := state.Apply(state.New(), state.Focus{Pane: p})
				i, before := 0, earlier{folds: &plot.Folds{}}
				b.ReportAllocs()
				for b.Loop() {
					next := state.Apply(s, presses[p][i%2])
					_ = draw(&next, before, theme, size[0], size[1])
					if i++; i%2 == 1 && p != state.GatePane { // the log of edits must not grow
						s = next
					}
				}
			})
		}
	}
}

// BenchmarkCards draws the zoomed network with a card for each layer, a step further each
// time.
func BenchmarkCards(b *testing.B) {
	theme := inColours(termenv.TrueColor)
	for name, p := range networksOf(b) {
		for _, size := range [][2]int{{160, 48}, {200, 60}} {
			b.Run(fmt.Sprintf("%s/%dx%d", name, size[0], size[1]), func(b *testing.B) {
				s := state.Apply(state.New().Load(p), state.Focus{Pane: state.NetworkPane})
				s.Zoomed = true
				i, before := 0, earlier{network: network.Kept{Card: &plot.Folds{}}}
				b.ReportAllocs()
				for b.Loop() {
					i++
					s = state.Apply(s, presses[state.NetworkPane][i/5%2])
					_ = draw(&s, before, theme, size[0], size[1])
				}
			})
		}
	}
}

// BenchmarkEdit changes a weight of a network of 784-50-100-10 and draws it: the
// whole forward pass is run again.
func BenchmarkEdit(b *testing.B) {
	theme := inColours(termenv.TrueColor)
	s := state.Apply(state.New().Load(digits), state.Focus{Pane: state.NetworkPane})
	s = state.Apply(s, state.StepTo{End: +1})
	b.ReportAllocs()
	for b.Loop() {
		_ = render(state.Apply(s, state.Nudge{Units: +1}), theme, 120, 36)
	}
}

// TestAllocations holds how much a frame allocates, with room to spare: a frame
// that allocates for each of its cells would be far above.
func TestAllocations(t *testing.T) {
	theme := inColours(termenv.TrueColor)
	large := state.Apply(state.New().Load(digits), state.Focus{Pane: state.NetworkPane})
	for _, c := range []struct {
		name          string
		s             state.State
		width, height int
		most          float64
	}{
		{"gate", state.New(), 80, 24, 350},
		{"curves", state.Apply(state.New(), state.Focus{Pane: state.CurvesPane}), 80, 24, 500},
		{"network", after(t, "3 end"), 80, 24, 350},
		{"all", after(t, "3 end"), 200, 60, 1500},
		{"digits", large, 200, 60, 2000},
		{"900 outputs", sized(10, 10, 900), 80, 24, 700}, // of which no line shows all
		{"digits at the end", state.Apply(large, state.StepTo{End: +1}), 200, 60, 2000},
	} {
		got := testing.AllocsPerRun(5, func() { _ = render(c.s, theme, c.width, c.height) })
		t.Logf("%s: %.0f of %.0f", c.name, got, c.most)
		if got > c.most {
			t.Errorf("%s: a frame of %d×%d allocates %.0f times, more than %.0f", c.name, c.width, c.height, got, c.most)
		}
	}
}

// TestSizeOfApp holds that the program as a value is small: it is copied for every
// message, and its theme for every frame.
func TestSizeOfApp(t *testing.T) {
	if size := unsafe.Sizeof(App{}); size > 4096 {
		t.Errorf("an App takes %d bytes, more than 4096", size)
	}
}

// TestProbeDrawsNoCurve holds that while only the probe moves no curve is drawn again: a
// frame allocates far less than one for which all are.
func TestProbeDrawsNoCurve(t *testing.T) {
	theme := inColours(termenv.TrueColor)
	for _, size := range [][2]int{{80, 24}, {120, 36}, {200, 60}} {
		s, before := after(t, "2 s f"), earlier{folds: &plot.Folds{}}
		slide := func(k earlier) func() {
			i := 0
			return func() {
				i++
				_ = draw(new(state.Apply(s, state.Slide{Units: i % 7})), k, theme, size[0], size[1])
			}
		}
		kept, afresh := testing.AllocsPerRun(20, slide(before)), testing.AllocsPerRun(20, slide(earlier{}))
		t.Logf("%d×%d: %.0f with what was kept, %.0f without", size[0], size[1], kept, afresh)
		const curve = 50 // less than what it allocates once to draw one
		if kept > afresh-4*curve {
			t.Errorf("in %d×%d a frame in which the probe moves allocates %.0f times, one that draws four curves %.0f times", size[0], size[1], kept, afresh)
		}
	}
}

// TestCardKeepsCurve holds that the curve below the cards is not drawn again from one step to
// the next of a layer.
func TestCardKeepsCurve(t *testing.T) {
	theme := inColours(termenv.TrueColor)
	for _, size := range [][2]int{{160, 48}, {200, 60}} {
		s := after(t, "3 g g")
		s.Zoomed = true
		step := func(k earlier) func() {
			i := 0
			return func() {
				i++
				_ = draw(new(state.Apply(s, state.StepBy{Steps: 1 + i%2})), k, theme, size[0], size[1])
			}
		}
		kept, afresh := testing.AllocsPerRun(20, step(earlier{network: network.Kept{Card: &plot.Folds{}}})), testing.AllocsPerRun(20, step(earlier{}))
		t.Logf("%d×%d: %.0f with what was kept, %.0f without", size[0], size[1], kept, afresh)
		const curve = 50 // less than what it allocates once to draw one
		if kept > afresh-curve {
			t.Errorf("in %d×%d a step allocates %.0f times, one that draws the curve %.0f times", size[0], size[1], kept, afresh)
		}
	}
}

// BenchmarkStepOfXOR is one step of learning XOR and the frame that follows, with the curve of L
// and, on the larger screens, the plane beside it.
func BenchmarkStepOfXOR(b *testing.B) {
	theme := inColours(termenv.TrueColor)
	for _, size := range [][2]int{{80, 24}, {120, 36}, {160, 48}, {200, 60}} {
		b.Run(fmt.Sprintf("%dx%d", size[0], size[1]), func(b *testing.B) {
			s := state.Apply(state.Apply(state.New(), state.LoadPreset{Pane: state.NetworkPane, Name: "xor-learn"}), state.Train{Steps: 1_000_000})
			before := earlier{folds: &plot.Folds{}, network: network.Kept{Card: &plot.Folds{}, Planes: &plane.Kept{}}}
			b.ReportAllocs()
			for b.Loop() {
				r := s.Network.Learning.Run
				s = state.Apply(s, state.Trained{Was: r, Is: r.Further(func() bool { return true })})
				_ = draw(&s, before, theme, size[0], size[1])
			}
		})
	}
}
