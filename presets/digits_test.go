package presets

import (
	"encoding/json"
	"fmt"
	"math"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"nnexplore/mathx"
)

func digitsPreset(t *testing.T) Network {
	t.Helper()
	n, err := NetworkNamed("digits")
	if err != nil {
		t.Fatal(err)
	}
	return n
}

// TestDigitsAsTrained holds the numbers of the network to those of the file that it was
// trained into, bit for bit.
func TestDigitsAsTrained(t *testing.T) {
	data, err := os.ReadFile("testdata/digits.json")
	if err != nil {
		t.Fatal(err)
	}
	var trained struct {
		X      []float64
		Layers []struct {
			W          [][]float64
			B          []float64
			Activation string
		}
	}
	if err := json.Unmarshal(data, &trained); err != nil {
		t.Fatal(err)
	}
	n := digitsPreset(t)
	if n.SizesText() != "64-30-20-10" || len(trained.Layers) != len(n.Layers) || !slices.Equal(n.X, trained.X) {
		t.Fatalf("%s with x = %v", n.SizesText(), n.X)
	}
	for l, want := range trained.Layers {
		got := n.Layers[l]
		if !slices.EqualFunc(got.W, want.W, slices.Equal[[]float64]) || !slices.Equal(got.B, want.B) || string(got.Activation) != want.Activation {
			t.Errorf("layer %d is not as it was trained", l+1)
		}
	}
}

// TestDigitsAsNumPy holds y of every sample to NumPy's, and which are read right.
func TestDigitsAsNumPy(t *testing.T) {
	data, err := os.ReadFile("testdata/digits-y.csv")
	if err != nil {
		t.Fatal(err)
	}
	n, lines := digitsPreset(t), strings.Split(strings.TrimSpace(string(data)), "\n")
	const samples, right = 42, 30
	if len(lines) != samples || len(n.Examples) != samples || len(n.Targets) != samples {
		t.Fatalf("%d lines, %d samples, %d targets", len(lines), len(n.Examples), len(n.Targets))
	}
	var each [digitClasses]int
	for i, line := range lines {
		y := forward(t, n, n.Examples[i])
		for j, text := range strings.Split(line, ",") {
			if want, err := strconv.ParseFloat(text, 64); err != nil || math.Abs(y[j]-want) > 1e-13 {
				t.Errorf("sample %d: y[%d] = %v, want %s", i+1, j+1, y[j], text)
			}
		}
		label := mathx.ArgMax(n.Targets[i])
		if slices.Max(n.Targets[i]) != 1 || mathx.Sum(n.Targets[i]) != 1 {
			t.Errorf("sample %d has the target %v", i+1, n.Targets[i])
		}
		if reads := mathx.ArgMax(y) == label; reads != (i < right) {
			t.Errorf("sample %d, a %d: read right %v", i+1, label, reads)
		}
		if i < right {
			each[label]++
		}
	}
	for digit, count := range each {
		if count != 3 || n.Classes[digit] != fmt.Sprint(digit) {
			t.Errorf("%d samples of %d, which is called %s", count, digit, n.Classes[digit])
		}
	}
}

func BenchmarkDigits(b *testing.B) {
	for b.Loop() {
		digits()
	}
}
