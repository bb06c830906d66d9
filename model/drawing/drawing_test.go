package drawing

import (
	"encoding/json"
	"os"
	"slices"
	"strings"
	"testing"
)

// TestReduction holds the 64 numbers against those of the definition, which testdata/make.py
// computes in exact fractions.
func TestReduction(t *testing.T) {
	data, err := os.ReadFile("testdata/drawings.json")
	if err != nil {
		t.Fatal(err)
	}
	var cases []struct {
		Name, Dots       string
		Fitted, Unfitted []float64
	}
	if err := json.Unmarshal(data, &cases); err != nil {
		t.Fatal(err)
	}
	for _, c := range cases {
		d, err := ParseHex(c.Dots)
		if err != nil {
			t.Fatalf("%s: %v", c.Name, err)
		}
		for unfitted, counts := range map[bool][]float64{false: c.Fitted, true: c.Unfitted} {
			got := Figure{d, unfitted}.Pixels()
			for i := range got {
				got[i] *= 16
			}
			if !slices.Equal(got, counts) {
				t.Errorf("%s, unfitted %v: the dots of the blocks are\n%v, by the definition\n%v", c.Name, unfitted, got, counts)
			}
		}
		if d.Hex() != c.Dots {
			t.Errorf("%s: it is written as %s", c.Name, d.Hex())
		}
	}
}

// TestKinds holds what can be seen without computing: of nothing, of one dot, of all dots.
func TestKinds(t *testing.T) {
	full := Drawing{}.Inverted()
	one := Drawing{}.with(9, 5, 5, true)
	for _, c := range []struct {
		name     string
		d        Drawing
		unfitted bool
		first    float64
		sum      float64
	}{
		{"blank", Drawing{}, false, 0, 0},
		{"full", full, false, 1, 64},
		{"full as it stands", full, true, 1, 64},
		{"a dot, which fills the square", one, false, 1, 64},
		{"a dot as it stands", one, true, 0, 1.0 / 16},
	} {
		x := Figure{c.d, c.unfitted}.Pixels()
		sum := 0.0
		for _, v := range x {
			sum += v
		}
		if x[0] != c.first || sum != c.sum {
			t.Errorf("%s: x[1] is %v and the sum %v; %v and %v were expected", c.name, x[0], sum, c.first, c.sum)
		}
	}
}

// TestParse reads rows that are typed, and refuses in words what is none.
func TestParse(t *testing.T) {
	d, err := Parse([]string{"-#0", "1.#"})
	if err != nil || !d.Has(1, 0) || !d.Has(0, 1) || !d.Has(2, 1) || d.Has(0, 0) || d.Has(1, 1) {
		t.Errorf("%s, %v", d.Hex(), err)
	}
	for want, rows := range map[string][]string{
		"these are 33 rows; at most 32 were expected":                         slices.Repeat([]string{"#"}, 33),
		"a row has 33 dots; at most 32 were expected":                         {strings.Repeat("#", 33)},
		"row 2 has 1 dot, row 1 has 2; all as long were expected":             {"#.", "#"},
		"row 1 has 'o'; 1 for a dot that is set and 0 for none were expected": {"#o"},
		"row 1 has 'é'; 1 for a dot that is set and 0 for none were expected": {"é"},
	} {
		if d, err := Parse(rows); err == nil || err.Error() != want || !d.Blank() {
			t.Errorf("%q: %v, expected %q", rows, err, want)
		}
	}
	for _, text := range []string{"", strings.Repeat("f", 255), strings.Repeat("F", 256), strings.Repeat(" ", 256)} {
		if _, err := ParseHex(text); err == nil {
			t.Errorf("%q is read as a drawing", text)
		}
	}
}
