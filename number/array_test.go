package number

import (
	"slices"
	"strings"
	"testing"
)

func TestArrayPrintsAsNumPy(t *testing.T) {
	cases := readFixture(t).Arrays
	if len(cases) < 300 {
		t.Fatalf("the fixture has only %d arrays", len(cases))
	}
	for _, c := range cases {
		if got := Array(floats(t, c.Values)); got != c.Text {
			t.Errorf("Array(%.300s)\n got %s\nwant %s", c.Values, got, c.Text)
		}
	}
}

func TestArray2PrintsAsNumPy(t *testing.T) {
	cases := readFixture(t).Matrices
	if len(cases) < 140 {
		t.Fatalf("the fixture has only %d matrices", len(cases))
	}
	for _, c := range cases {
		m := make([][]float64, len(c.Rows))
		for i, row := range c.Rows {
			m[i] = floats(t, row)
		}
		if got := Array2(m); got != c.Text {
			t.Errorf("Array2(%.300q)\n got %s\nwant %s", c.Rows, got, c.Text)
		}
	}
}

// TestAppendLine holds that a line is the array of NumPy with its lines one behind the other,
// and stands behind what was there.
func TestAppendLine(t *testing.T) {
	for _, c := range readFixture(t).Arrays {
		want := "y = " + strings.ReplaceAll(c.Text, "\n", "")
		if got := string(AppendLine([]byte("y = "), floats(t, c.Values))); got != want {
			t.Errorf("AppendLine(%.300s)\n got %s\nwant %s", c.Values, got, want)
		}
	}
	v, room := []float64{0.40442363823439, 0.59557636176561}, make([]byte, 0, 100)
	if n := testing.AllocsPerRun(10, func() { AppendLine(room, v) }); n != 0 {
		t.Errorf("a line is allocated %g times", n)
	}
}

// The texts below are copied from sessions of NumPy, so that the reader of this
// file sees what the fixture is about.
func TestArrayExamples(t *testing.T) {
	cases := []struct {
		v    []float64
		want string
	}{
		{nil, "[]"},
		{[]float64{0.40442363823439, 0.59557636176561}, "[0.40442364 0.59557636]"},
		{[]float64{2, 1}, "[2. 1.]"},
		{[]float64{0.5, 1.25}, "[0.5  1.25]"},
		{[]float64{0, 1e-5}, "[0.e+00 1.e-05]"},
		{[]float64{67108865.12345678}, "[67108865.12345678]"},
		{[]float64{99999999.98765432}, "[99999999.98765431]"},
		{[]float64{33554431.99999999, 1234567.125}, "[33554431.99999999  1234567.125     ]"},
		{[]float64{2.5e-310, 1e-309}, "[2.5e-310 1.0e-309]"},
		{[]float64{1e22, 5e-324}, "[1.e+022 5.e-324]"},
	}
	for _, c := range cases {
		if got := Array(c.v); got != c.want {
			t.Errorf("Array(%v) = %q, want %q", c.v, got, c.want)
		}
	}
	m := [][]float64{{0.1, 0.3, 0.5}, {0.2, 0.4, 0.6}}
	if got, want := Array2(m), "[[0.1 0.3 0.5]\n [0.2 0.4 0.6]]"; got != want {
		t.Errorf("Array2(%v) = %q, want %q", m, got, want)
	}
}

func TestArray2PrintsRaggedRows(t *testing.T) {
	m := [][]float64{{0.5, 1.25}, {}, {2}}
	if got, want := Array2(m), "[[0.5  1.25]\n []\n [2.  ]]"; got != want {
		t.Errorf("Array2(%v) = %q, want %q", m, got, want)
	}
}

func TestArraysAreLeftAsTheyAre(t *testing.T) {
	v := make([]float64, 1001)
	for i := range v {
		v[i] = float64(i)
	}
	m := make([][]float64, 200)
	for i := range m {
		m[i] = slices.Clone(v[i : i+7])
	}
	Array(v)
	Array2(m)
	for i := range v {
		if v[i] != float64(i) {
			t.Fatalf("Array changed element %d to %v", i, v[i])
		}
	}
	for i := range m {
		if !slices.Equal(m[i], v[i:i+7]) {
			t.Fatalf("Array2 changed row %d to %v", i, m[i])
		}
	}
}

func TestArrayReadsBack(t *testing.T) {
	for _, v := range [][]float64{{2, 1}, {0.5, -1.25}, {1e-9, 3}, slices.Repeat([]float64{0.125}, 40)} {
		got, err := ParseVector(Array(v))
		if err != nil || !slices.Equal(got, v) {
			t.Errorf("ParseVector(Array(%v)) = %v, %v", v, got, err)
		}
	}
}

func TestArrayLinesFit(t *testing.T) {
	for _, c := range readFixture(t).Arrays {
		for line := range strings.Lines(Array(floats(t, c.Values))) {
			if n := len(strings.TrimSuffix(line, "\n")); n > 75 {
				t.Errorf("a line of %d columns: %q", n, line)
			}
		}
	}
}
