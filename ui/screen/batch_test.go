package screen

import (
	"fmt"
	"strings"
	"testing"

	"github.com/muesli/termenv"

	"nnexplore/model"
	"nnexplore/presets"
	"nnexplore/ui/screen/canvas"
	"nnexplore/ui/state"
)

// batched is the state of a network with so many example inputs, the n-th of which is
// n, 0, 0 …, in a view of them.
func batched(p presets.Network, rows int, view state.BatchView) state.State {
	for i := range rows {
		x := make([]float64, p.In())
		x[0] = float64(i + 1)
		p.Examples = append(p.Examples, x)
	}
	p.X = p.Examples[0]
	s := state.Apply(state.New().Load(p), state.Focus{Pane: state.NetworkPane})
	s.Network.Batch = view
	return s
}

// TestOnlyRowsInSightAreRun shows a thousand example inputs, of which those that are out of
// sight have no length that could be run.
func TestOnlyRowsInSightAreRun(t *testing.T) {
	for _, view := range []state.BatchView{state.BatchTable, state.BatchProduct} {
		for _, at := range []int{1, 500, 1000} {
			s := batched(madeNetwork("many", model.Softmax, 3, 4, 2), 1000, view)
			s = state.Apply(s, state.TakeRow{Row: at - 1})
			s = state.Apply(s, state.StepBy{Steps: 1})
			for i := range s.Network.Examples {
				if i < at-30 || i > at+30 {
					s.Network.Examples[i] = []float64{1}
				}
			}
			frame := render(s, noColours, 80, 24)
			if !strings.Contains(frame, fmt.Sprintf("▸%d", at)) || !strings.Contains(frame, fmt.Sprintf("x is row %d of 1000", at)) || !strings.Contains(frame, "of 1000 ") {
				t.Errorf("view %d with row %d shows\n%s", view, at, frame)
			}
		}
	}
}

// TestBatchShows holds what the views say of the batch of three-classes, whose a, z and y are
// worked out by hand, but for the exponentials, which are NumPy's.
func TestBatchShows(t *testing.T) {
	for _, c := range []struct {
		keys string
		says []string
	}{
		{"3 P P P P V V", []string{"4 example inputs and their y", "x is row 2 of 4", "NAND", "▸2      1.0000    0.0000    1.0000    1.0000    1.0000            1", "0 of 4 · x is given", "4 of 4 rows come to their target: y above 0.5 is 1"}},
		{"3 P P P P V V down", []string{"▸3      0.0000    1.0000", "x is row 3 of 4; u takes it back."}},
		{"3 P P P P V V : b 2 enter", []string{"which one?"}},
		{"3 P P P P V V +", []string{"x is your own", "▸own    1.1000    0.0000"}},
		{"3 P P P P V V a a a", []string{"▸2      1.0000    0.0000", "≠ 1", "2 of 4 rows come to their target"}},
		{"3 P P P P P P V V", []string{"predicted", "north", "east", "southwest"}},
		{"3 P P P P P P right V V V", []string{
			"X (3×2) · W1 (2×3) + b1 (3) = A1 (3×3)", "A1 = np.dot(X, W1) + b1", "x is row 1 of 3", "+ b1, to each row",
			"▸1     •0.5000   •1.0000  · W1 + b1 =    ▸0.5000   ▸1.0000  ▸-1.5000", "2      1.0000    0.2000  · W1 + b1 =     1.0000    0.2000   -1.2000",
			"a1[1] = 0.5·1 + 1·0 + 0",
		}},
		{"3 P P P P P P V V V", []string{"· W1 + b1 =          ·         ·         ·", "x is row 1 of 3"}},
		{"3 P P P P P P g right right V V V", []string{"▸1     •0.5000   •1.0000  · W1 + b1 =     0.5000   ▸1.0000         ·", "2      1.0000    0.2000  · W1 + b1 =     1.0000    0.2000         ·"}},
		{"3 P P P P P P right right V V V", []string{"Z1 (3×3) = relu of each number of A1 (3×3)", "•-1.5000 relu =    ▸0.5000   ▸1.0000   ▸0.0000"}},
		{"3 P P P P V V i", []string{"4 rows come to their target", "x is what the network is given"}},
		{"3 P P P P P P end V V V", []string{"Y (3×3) = softmax of each row of A2 (3×3)", "▸0.1710   ▸0.7662   ▸0.0629", "2      1.8000   -0.6000   -0.7000", "0.8527    0.0774    0.0700       Σ 1", "column sums     1.0521    0.8720    1.0759", "Each row sums to 1"}},
	} {
		width := 100
		frame := render(stateAfter(t, width, 30, c.keys), noColours, width, 30)
		for _, want := range c.says {
			if !strings.Contains(frame, want) {
				t.Errorf("after %q there is no %q in\n%s", c.keys, want, frame)
			}
		}
	}
}

// TestBatchKeepsItsReason holds that the rows leave room for what their columns sum to and for
// why that means nothing.
func TestBatchKeepsItsReason(t *testing.T) {
	for _, out := range []int{2, 10} {
		s := batched(madeNetwork("many", model.Softmax, 3, out), 200, state.BatchProduct)
		s = state.Apply(s, state.StepTo{End: +1})
		for _, size := range [][2]int{{80, 24}, {120, 36}} {
			frame := render(s, noColours, size[0], size[1])
			for _, want := range []string{"column sums", "Each row sums to 1", "others. ", "▸1"} {
				if !strings.Contains(frame, want) {
					t.Errorf("%v: there is no %q in\n%s", size, want, frame)
				}
			}
		}
	}
}

// TestBatchFits draws the views of the example inputs at many sizes, of small networks and of
// large ones, stepping and not: each frame is well formed.
func TestBatchFits(t *testing.T) {
	named := madeNetwork("named", model.Softmax, 3, 4, 2)
	named.Inputs, named.Classes = []string{"height", "全 of a long name that is cut", "x"}, []string{"cat\u202e", "dog"}
	for _, p := range []presets.Network{named, madeNetwork("one", model.Sigmoid, 2, 1), digits} {
		for _, view := range []state.BatchView{state.BatchTable, state.BatchProduct} {
			for _, keys := range []string{"", "right", "g g right right right", "right right d", "end", "end + i"} {
				s := takenOn(t, batched(p, 40, view), 80, 24, keys).State()
				for _, theme := range []canvas.Theme{noColours, inASCII} {
					for _, size := range [][2]int{{1, 1}, {12, 5}, {30, 8}, {40, 12}, {55, 16}, {80, 24}, {120, 36}, {160, 48}, {220, 60}} {
						if fault := malformed(render(s, theme, size[0], size[1]), size[0], size[1]); fault != "" {
							t.Errorf("%s, view %d after %q at %v: %s", p.Name, view, keys, size, fault)
						}
					}
				}
			}
		}
	}
}

// BenchmarkBatchFrame draws the views of so many example inputs: what is out of sight takes
// nothing.
func BenchmarkBatchFrame(b *testing.B) {
	theme := inColours(termenv.TrueColor)
	for _, rows := range []int{10, 1000, 100_000} {
		for _, view := range []state.BatchView{state.BatchTable, state.BatchProduct} {
			b.Run(fmt.Sprintf("%d rows/view %d", rows, view), func(b *testing.B) {
				s := state.Apply(batched(madeNetwork("many", model.Softmax, 20, 30, 10), rows, view), state.StepTo{End: +1})
				for b.Loop() {
					_ = render(s, theme, 80, 24)
				}
			})
		}
	}
}
