package presets

import (
	"math"
	"slices"
	"strings"
	"testing"

	"nnexplore/model"
)

// TestMade holds that a network that is made has the shape that was asked for, tenths for
// numbers, the outputs that fit their count, and that it follows from its seed and its
// name alone.
func TestMade(t *testing.T) {
	for _, sizes := range [][]int{{2, 4, 1}, {1, 1}, {3, 2, 5, 4}, {784, 50, 10}} {
		n := Made(sizes, 7)
		if err := n.Check(); err != nil || !slices.Equal(n.Sizes(), sizes) || len(n.X) != sizes[0] {
			t.Errorf("%v: %v, %d inputs, %v", sizes, n.Sizes(), len(n.X), err)
		}
		want := model.Softmax
		if sizes[len(sizes)-1] == 1 {
			want = model.Sigmoid
		}
		if got := n.Layers[n.Last()].Activation; got != want {
			t.Errorf("%v ends in %s, want %s", sizes, got, want)
		}
		vectors := [][]float64{n.X}
		for _, l := range n.Layers {
			vectors = append(append(vectors, l.B), l.W...)
		}
		for _, v := range vectors {
			for _, x := range v {
				if tenth := math.Round(x * 10); x != tenth/10 || math.Abs(tenth) > 10 {
					t.Fatalf("%v has the number %v", sizes, x)
				}
			}
		}
		again, err := NetworkNamed(n.Name)
		if err != nil || again.SizesText() != n.SizesText() || !slices.Equal(again.Layers[0].W[0], n.Layers[0].W[0]) || !slices.Equal(again.X, n.X) {
			t.Errorf("%q is not the same network again (%v)", n.Name, err)
		}
		if other := Made(sizes, 8); len(n.X) > 2 && slices.Equal(other.X, n.X) {
			t.Errorf("%v: two seeds give the same x", sizes)
		}
	}
	for _, name := range []string{"2-4-1", "2-4-1 seed", "2-4-1 seed x", "2-4-1 seed -1", "2 4 1 seed 1", "02-4-1 seed 1", "0-1 seed 1"} {
		if _, err := NetworkNamed(name); err == nil {
			t.Errorf("there is a network %q", name)
		}
	}
}

func TestParseSizes(t *testing.T) {
	for text, want := range map[string][]int{"2-4-1": {2, 4, 1}, "2, 4, 1": {2, 4, 1}, "2 4 1": {2, 4, 1}, "2×3": {2, 3}, "784-50-100-10": {784, 50, 100, 10}} {
		if got, err := ParseSizes(text); err != nil || !slices.Equal(got, want) {
			t.Errorf("%q: %v, %v", text, got, err)
		}
	}
	for text, why := range map[string]string{
		"": "2-4-1 were expected", "2": "2-4-1 were expected", "2-0-1": `"0" is no size`, "2-x": `"x" is no size`, "1001-1000": "more than 1000000 weights",
		"99999999999999999999-1": "is no size", strings.Repeat("1-", 70): "70 sizes are too many",
	} {
		if got, err := ParseSizes(text); err == nil || !strings.Contains(err.Error(), why) {
			t.Errorf("%q: %v, %v; want %q", text, got, err, why)
		}
	}
}

func TestParseMade(t *testing.T) {
	for text, want := range map[string]uint64{"2-4-1": 1, "2-4-1 seed 7": 7, "2 4 1 SEED 0": 0, "2,4,1 seed7": 7} {
		sizes, seed, err := ParseMade(text)
		if err != nil || !slices.Equal(sizes, []int{2, 4, 1}) || seed != want {
			t.Errorf("%q: %v seed %d, %v", text, sizes, seed, err)
		}
	}
	for text, why := range map[string]string{
		"seed 7": "2-4-1 were expected", "2-4-1 seed": "is no seed", "2-4-1 seed -1": "is no seed", "2-4-1 seed 7 8": "is no seed", "2-4-1 sed 7": "is no size",
	} {
		if _, _, err := ParseMade(text); err == nil || !strings.Contains(err.Error(), why) {
			t.Errorf("%q: %v; want %q", text, err, why)
		}
	}
}

// A network that is made is told by its name what it is made of.
func TestMadeBy(t *testing.T) {
	if sizes, seed, ok := MadeBy(Made([]int{2, 4, 1}, 7).Name); !ok || !slices.Equal(sizes, []int{2, 4, 1}) || seed != 7 {
		t.Errorf("%v seed %d, %t", sizes, seed, ok)
	}
	for _, name := range []string{"xor", "2-4-1", "2-4-1 seed 07", "2 4 1 seed 7"} {
		if _, _, ok := MadeBy(name); ok {
			t.Errorf("%q is made", name)
		}
	}
}
