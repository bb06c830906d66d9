package netfile

import (
	"encoding/json"
	"math"
	"slices"
	"testing"

	"nnexplore/model"
)

// TestOpen opens networks as people save them, each kind as NumPy wrote it, and holds the
// y of each against NumPy's.
func TestOpen(t *testing.T) {
	var cases map[string]struct {
		X, Y  []float64
		Sizes []int
	}
	if err := json.Unmarshal(fixture(t, "open/expected.json"), &cases); err != nil {
		t.Fatal(err)
	}
	if len(cases) != 19 {
		t.Fatalf("%d cases, want 19", len(cases))
	}
	for name, want := range cases {
		t.Run(name, func(t *testing.T) {
			f, err := Read("testdata/open/"+name, Options{}, nil)
			if err != nil {
				t.Fatal(err)
			}
			if got := f.Network.Sizes(); !slices.Equal(got, want.Sizes) || f.Undecided {
				t.Fatalf("sizes %v, want %v; undecided %v", got, want.Sizes, f.Undecided)
			}
			trace, err := model.Forward(f.Network, want.X)
			if err != nil {
				t.Fatal(err)
			}
			for i, y := range trace.Y() {
				if math.Abs(y-want.Y[i]) > 1e-7 { // some of the files are of float32, the y is of float64
					t.Errorf("y is %v, want %v", trace.Y(), want.Y)
					break
				}
			}
		})
	}
}
