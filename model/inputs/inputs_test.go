package inputs_test

import (
	"math"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"nnexplore/model"
	"nnexplore/model/inputs"
	"nnexplore/number"
	"nnexplore/presets"
)

// expected reads a column of what NumPy says.
func expected(t *testing.T, column int) (v []float64) {
	t.Helper()
	data, err := os.ReadFile("testdata/digits.csv")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(data)) {
		x, err := strconv.ParseFloat(strings.Split(strings.TrimSpace(line), ",")[column], 64)
		if err != nil {
			t.Fatal(err)
		}
		v = append(v, x)
	}
	return v
}

func digits(t *testing.T) presets.Network {
	t.Helper()
	n, err := presets.NetworkNamed("digits")
	if err != nil {
		t.Fatal(err)
	}
	return n
}

// TestOf holds the change of y[4] of the 3, for each input, to NumPy's, and the order of the
// lists to it.
func TestOf(t *testing.T) {
	n := digits(t)
	var nudged []float64
	for _, x := range n.X {
		nudged = append(nudged, number.Nudge(x, "0.1", 1))
	}
	before := slices.Clone(n.X)
	e := inputs.Of(n.Network, n.X, nudged, 3)
	most, above, below := 0.0, 0, 0
	for i, want := range expected(t, 0) {
		if math.Abs(e.Changes[i]-want) > 1e-14 {
			t.Errorf("x[%d] changes y[4] by %v, want %v", i+1, e.Changes[i], want)
		}
		if most = max(most, math.Abs(want)); want > 0 {
			above++
		} else if want < 0 {
			below++
		}
	}
	if math.Abs(e.Most-most) > 1e-14 || len(e.For) != above || len(e.Against) != below || !slices.Equal(n.X, before) {
		t.Errorf("most %v, want %v; %d for it and %d against, want %d and %d", e.Most, most, len(e.For), len(e.Against), above, below)
	}
	for sign, list := range map[float64][]int{1: e.For, -1: e.Against} {
		if !slices.IsSortedFunc(list, func(a, b int) int { return int(math.Copysign(1, sign*(e.Changes[b]-e.Changes[a]))) }) {
			t.Errorf("%v is in no order", list)
		}
	}
}

// Of numbers that are none nothing is told: no input is for an output that is NaN.
func TestOfNaN(t *testing.T) {
	n := model.Network{Layers: []model.Layer{{W: [][]float64{{math.Inf(1)}, {1}}, B: []float64{math.Inf(-1)}, Activation: model.Identity}}}
	if e := inputs.Of(n, []float64{1, 1}, []float64{2, 2}, 0); len(e.For)+len(e.Against) != 0 || e.Most != 0 || !math.IsNaN(e.Changes[1]) {
		t.Errorf("%+v", e)
	}
}

// TestNoisy holds the noise to NumPy's, bit for bit.
func TestNoisy(t *testing.T) {
	n := digits(t)
	if got, want := inputs.Noisy(n.X, 0.2, 2), expected(t, 1); !slices.Equal(got, want) {
		t.Errorf("the noise is\n%v, want\n%v", got, want)
	}
	if slices.Equal(inputs.Noisy(n.X, 0.2, 2), inputs.Noisy(n.X, 0.2, 3)) {
		t.Error("two seeds give the same noise")
	}
}

func BenchmarkOf784(b *testing.B) {
	p := presets.Made([]int{784, 50, 100, 10}, 1)
	nudged := make([]float64, 784)
	for b.Loop() {
		inputs.Of(p.Network, p.X, nudged, 3)
	}
}
