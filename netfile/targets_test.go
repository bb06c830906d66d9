package netfile

import (
	"math"
	"slices"
	"strings"
	"testing"

	"nnexplore/model"
)

// TestTargets reads a target for each x in the forms that a person may write, and refuses others.
func TestTargets(t *testing.T) {
	const one = `"layers":[{"w":[[1],[3]],"b":[0],"activation":"sigmoid"}]}`
	const two = `"layers":[{"w":[[1,2],[3,4]],"b":[0,0],"activation":"softmax"}]}`
	for text, want := range map[string]string{
		`{"x":[[0,0],[1,0],[0,1]],"targets":[[0],[1],[1]],` + one:   "[0] [1] [1]",
		`{"x":[[0,0],[1,0],[0,1]],"targets":[0,1,1],` + one:         "[0] [1] [1]",
		`{"targets":[0,1],"x":[1,2],` + two:                         "[0 1]",
		`{"targets":[[0,1]],"x":[1,2],` + two:                       "[0 1]",
		`{"x":[1,2],"targets":[1],` + one:                           "[1]",
		`{"x":[1,2],` + one:                                         "",
		`{"x":[[0,0],[1,0]],"targets":[[0,1],[1,0]],` + two:         "[0 1] [1 0]",
		`{"x":[1,2],"W1":[[1,2],[3,4]],"b1":[0,0],"targets":[1,0]}`: "[1 0]",
	} {
		f, err := readJSON(strings.NewReader(text), Options{})
		var rows []string
		for _, row := range f.Targets {
			rows = append(rows, array1(row))
		}
		if got := strings.Join(rows, " "); err != nil || got != want {
			t.Errorf("%s has the targets %s, %v; %s was expected", text, got, err, want)
		}
	}
	for text, want := range map[string]string{
		`{"targets":[0],` + one:                       "targets is what y is meant to be for each x, but there is no x",
		`{"x":[1,2],"targets":[0,1],` + one:           "targets is no list of 1 row with 1 number each, a row for each x",
		`{"x":[[0,0],[1,0]],"targets":[[0,1]],` + two: "targets is no list of 2 rows with 2 numbers each, a row for each x",
		`{"x":[1,2],"targets":"one",` + one:           "targets is no list of 1 row with 1 number each, a row for each x",
	} {
		if _, err := readJSON(strings.NewReader(text), Options{}); err == nil || err.Error() != want {
			t.Errorf("%s says %v, want %s", text, err, want)
		}
	}
	f, err := readJSON(strings.NewReader(`{"x":[1,2],"W1":[[1,2],[3,4]],"b1":[0,0],"targets":[1,0,0]}`), Options{})
	if err != nil || f.Targets != nil || !slices.ContainsFunc(f.Left, func(a Aside) bool { return a.Name == "targets" }) {
		t.Errorf("of another program's targets that do not fit %v is taken and %v left, %v", f.Targets, f.Left, err)
	}
}

func array1(row []float64) string {
	words := make([]string, len(row))
	for i, v := range row {
		words[i] = string(rune('0' + int(v)))
	}
	return "[" + strings.Join(words, " ") + "]"
}

// TestWriteExamples writes inputs with their targets so that they are read again, one input as ever,
// and nothing that does not fit.
func TestWriteExamples(t *testing.T) {
	n := model.Network{Name: "two", Layers: []model.Layer{{W: [][]float64{{0.1}, {-3}}, B: []float64{0.3}, Activation: model.Sigmoid}}}
	x, targets := [][]float64{{0, 0.1}, {1, -0.5}, {1e-300, 2}}, [][]float64{{0}, {1}, {0.25}}
	var text strings.Builder
	if err := WriteExamples(&text, n, x, targets); err != nil {
		t.Fatal(err)
	}
	f, err := readJSON(strings.NewReader(text.String()), Options{})
	if err != nil || !slices.EqualFunc(f.Batch, x, slices.Equal[[]float64]) || !slices.EqualFunc(f.Targets, targets, slices.Equal[[]float64]) || !model.Alike(f.Network, n) {
		t.Errorf("%s\nis read as %v, %v, %v", text.String(), f.Batch, f.Targets, err)
	}
	var one, same strings.Builder
	if WriteExamples(&one, n, x[1:2], nil) != nil || WriteJSON(&same, n, x[1]) != nil || one.String() != same.String() || !strings.Contains(one.String(), `"x": [1, -0.5],`) {
		t.Errorf("one input is\n%s\nor\n%s", one.String(), same.String())
	}
	for want, err := range map[string]error{
		"3 inputs, but 1 target; one for each was expected": WriteExamples(&text, n, x, targets[:1]),
		"a target has 2 numbers, but y has 1":               WriteExamples(&text, n, x[:1], [][]float64{{1, 0}}),
		"t[1] is +Inf; a finite number was expected":        WriteExamples(&text, n, x[:1], [][]float64{{math.Inf(1)}}),
		"x has 1 value, but W1 has 2 rows (2×1)":            WriteExamples(&text, n, [][]float64{{1}}, nil),
	} {
		if err == nil || err.Error() != want {
			t.Errorf("it says %v, want %s", err, want)
		}
	}
}
