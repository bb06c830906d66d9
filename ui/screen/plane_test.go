package screen

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"github.com/muesli/termenv"

	"nnexplore/model"
	"nnexplore/ui/screen/canvas"
	"nnexplore/ui/screen/network"
	netplane "nnexplore/ui/screen/network/plane"
	"nnexplore/ui/state"
)

// planeOf is a network of the list with its plane in sight and its pass at the end.
func planeOf(t testing.TB, name string) state.State {
	t.Helper()
	s := state.New()
	for _, a := range []state.Action{state.LoadPreset{Pane: state.NetworkPane, Name: name}, state.ShowPlane{}, state.StepTo{End: +1}} {
		s = state.Apply(s, a)
	}
	return s
}

// regionOf is the region of that name in a frame.
func regionOf(t testing.TB, f Frame, name string) canvas.Region {
	t.Helper()
	for _, r := range f.Regions {
		if r.Name == name {
			return r
		}
	}
	t.Fatalf("the frame has no region %q", name)
	return canvas.Region{}
}

// TestPlaneIsThePass clicks every cell of the plane of networks with a step, a sigmoid and a
// ReLU inside: what the cell shows as a digit is where y of a forward pass at the x that is
// there then lies between the least and the greatest y of all cells, + where the line goes
// through it, and the mark stands in that cell then.
func TestPlaneIsThePass(t *testing.T) {
	digits, err := canvas.NewTheme("mono", termenv.Ascii, true)
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"xor", "xor-sigmoid", "article-relu"} {
		s := planeOf(t, name)
		frame := Draw(s, digits, 80, 24)
		lines, area := strings.Split(frame.Text, "\n"), regionOf(t, frame, "x").Area
		y := make([][]float64, area.H)
		low, high := math.Inf(1), math.Inf(-1)
		for row := range area.H {
			for col := range area.W {
				x := clicked(s, frame, area.X+col, area.Y+row).Network.X
				pass, err := model.Forward(s.Network.Net, x)
				if err != nil {
					t.Fatal(err)
				}
				y[row] = append(y[row], pass.Y()[s.Network.PlaneTarget().J])
				low, high = min(low, y[row][col]), max(high, y[row][col])
			}
		}
		lined := 0
		for row := range area.H {
			for col := range area.W {
				shown := lines[area.Y+row][area.X+col]
				share := (y[row][col] - low) / (high - low)
				switch {
				case shown == '+':
					lined++
				case shown == 'X': // ◆
				case shown != byte('0'+min(int(share*10), 9)):
					t.Errorf("%s: column %d of row %d shows %c, y is %v of %v … %v", name, col, row, shown, y[row][col], low, high)
				}
			}
		}
		if name != "article-relu" && lined < area.H {
			t.Errorf("%s has a line through %d cells", name, lined)
		}
		at := clicked(s, frame, area.X+area.W-1, area.Y)
		if marked := strings.Split(Draw(at, digits, 80, 24).Text, "\n")[area.Y][area.X+area.W-1]; marked != 'X' {
			t.Errorf("%s: the cell that was clicked shows %c", name, marked)
		}
	}
}

// clicked is a state after a press at (x, y) of its frame.
func clicked(s state.State, f Frame, x, y int) state.State {
	a := App{state: new(s), frame: f, width: 80, height: 24}
	return *a.act(x, y).state
}

// TestPlaneFrames holds what stands beside the cells: the small planes of the hidden neurons
// in the order of the pass, the numbers of the axes, what the colours mean, and how the number
// at x comes about.
func TestPlaneFrames(t *testing.T) {
	for _, c := range []struct {
		keys string
		want []string
	}{
		{"3 P P P P V end", []string{"z1[1] NAND = 1", "z1[2] OR = 1", "y[1] XOR = 1, over x[1] and x[2]", "-0.5", "1.5", "line: y[1] jumps", "◆ x",
			"at this x: y[1] = step(a2[1]) = 1", "= 0.5", "(-0.7)  = 0.3", "x[1] = 1 by 0.1 (. for 0.01), enter types it", "← → ↑ ↓ x", "< > [ ] select"}},
		{"3 P P P P V home", []string{"end computes y[1] at x, and shows here how it comes about.", "end goes to y; arrows move x"}},
		{"3 P P P P V end right", []string{"x[1] = 1.1", "a2[1] = z1[1]·W2[1,1]"}},
		{"3 P P P P V end right u", []string{"Taken back: x[1] is 1 again, was 1.1."}},
		{"3 P P P P V end : z 1 [ 2 ] enter", []string{"z1[2] OR = 1, over x[1] and x[2]", "at this x: z1[2] = step(a1[2]) = 1", "selecting z1[2]"}},
		{"3 P P P P V end : x space 9 , 9 enter", []string{"x is outside"}},
		{"3 V end", []string{"y[2] = 0.5956, the winner at x", "no line: y[2] wins here", "at this x: y[2] = e^(a3[2] − c)/Σ = 0.5956; softmax takes all of a3."}},
		{"3 : t h r e e - c l a s s e s enter V end", []string{"line: another y wins"}},
		{"3 V : z 1 [ 1 ] enter ) ) ) ) )", []string{"no line here"}},
		{"3 V", []string{"arrows move x; : z1[1] takes a neuron; esc leaves.", "end computes y[2] at x, and shows here how it comes about."}},
		{"3 P P P P V V", []string{"4 example inputs and their y"}},
		{"3 P P P P V esc", []string{"x is row 2 of 4"}},
		{"3 P P P P V ?", []string{"keys of the plane", "move x[1]", "look left, right", "the number left, right"}},
		{"3 P P P P V i", []string{"line: y[1] jumps"}},
	} {
		frame := render(after(t, c.keys), noColours, 80, 24)
		for _, want := range c.want {
			if !strings.Contains(squeezed(frame), squeezed(want)) {
				t.Errorf("after %q there is no %q in\n%s", c.keys, want, frame)
			}
		}
	}
}

// TestPlaneKeepsWhatStays holds that a move of x samples nothing again, and that a nudge of a
// weight, a zoom and another neuron do.
func TestPlaneKeepsWhatStays(t *testing.T) {
	s := planeOf(t, "xor-sigmoid")
	kept := earlier{network: network.Kept{Planes: &netplane.Kept{}}}
	cost := func(s state.State) float64 {
		return testing.AllocsPerRun(1, func() { draw(&s, kept, noColours, 80, 24) })
	}
	again := cost(s) // the run before that counts has drawn it
	if moved := cost(state.Apply(s, state.MoveX{X1: 1})); moved > again+50 {
		t.Errorf("a move of x costs %.0f, a frame like the last %.0f", moved, again)
	}
	first := draw(&s, kept, noColours, 80, 24).Text
	for name, a := range map[string]state.Action{
		"a weight": state.SetNumber{At: model.W(1, 0, 0), Value: -10}, "a zoom": state.ZoomPlane{By: -1}, "a neuron": state.Select{At: s.Network.Net.Out(0, 0)},
	} {
		if after := state.Apply(s, a); draw(&after, kept, noColours, 80, 24).Text != draw(&after, earlier{}, noColours, 80, 24).Text || draw(&after, kept, noColours, 80, 24).Text == first {
			t.Errorf("%s shows the plane that was kept", name)
		}
	}
}

// TestPlaneFits draws planes at many sizes, of networks with many neurons and windows with
// nothing but NaN in them too.
func TestPlaneFits(t *testing.T) {
	wide := state.Apply(state.Apply(state.New(), state.MakeNetwork{Sizes: []int{2, 40, 30, 3}, Seed: 1}), state.ShowPlane{})
	nan := state.Apply(planeOf(t, "article"), state.SetNumber{At: model.W(0, 0, 0), Value: math.NaN()})
	for name, s := range map[string]state.State{"xor": planeOf(t, "xor"), "wide": wide, "NaN": nan, "explained": state.Apply(planeOf(t, "xor"), state.ToggleExplaining{})} {
		for _, theme := range []canvas.Theme{noColours, inASCII} {
			for _, size := range [][2]int{{1, 1}, {9, 40}, {20, 5}, {30, 9}, {40, 12}, {60, 16}, {80, 24}, {100, 14}, {120, 36}, {160, 48}, {220, 60}} {
				if fault := malformed(render(s, theme, size[0], size[1]), size[0], size[1]); fault != "" {
					t.Errorf("%s at %v: %s", name, size, fault)
				}
			}
		}
	}
}

// BenchmarkPlaneFrame draws the plane after a move of x, for which nothing is sampled, and
// after a nudge of a weight, for which all of it is.
func BenchmarkPlaneFrame(b *testing.B) {
	theme := inColours(termenv.TrueColor)
	for _, name := range []string{"xor", "article"} {
		for _, size := range [][2]int{{80, 24}, {200, 60}} {
			for what, presses := range map[string][2]state.Action{"x": {state.MoveX{X1: 1}, state.MoveX{X1: -1}}, "weight": {state.Nudge{Units: 1}, state.Nudge{Units: -1}}} {
				b.Run(fmt.Sprintf("%s/%s/%dx%d", name, what, size[0], size[1]), func(b *testing.B) {
					s, i := state.Apply(planeOf(b, name), state.Select{At: model.W(0, 0, 0)}), 0
					kept := earlier{network: network.Kept{Planes: &netplane.Kept{}}}
					b.ReportAllocs()
					for b.Loop() {
						i++
						s = state.Apply(s, presses[i%2])
						_ = draw(&s, kept, theme, size[0], size[1])
					}
				})
			}
		}
	}
}
