package number

import (
	"slices"
	"testing"
	"unicode/utf8"
)

func TestAlign(t *testing.T) {
	cases := []struct {
		name     string
		in, want []string
	}{
		{"none", nil, nil},
		{"one", []string{"0.5"}, []string{"0.5"}},
		{"points", []string{"0.5", "-12.25", "3.0"}, []string{"  0.5 ", "-12.25", "  3.0 "}},
		{"whole numbers", []string{"2", "0.6225", "-10"}, []string{"  2     ", "  0.6225", "-10     "}},
		{"only whole numbers", []string{"2", "10"}, []string{" 2", "10"}},
		{"exponents", []string{"1e-05", "2.5e+07", "12.5"}, []string{" 1e-05  ", " 2.5e+07", "12.5    "}},
		{"exponent without a point", []string{"1e-05", "10"}, []string{" 1e-05", "10    "}},
		{"no numbers", []string{"NaN", "-Inf", "Inf", "·", "1.25"},
			[]string{" NaN   ", "-Inf   ", " Inf   ", "   ·   ", "   1.25"}},
		{"ellipsis", []string{"...", "0.5"}, []string{"...  ", "  0.5"}},
		{"runes", []string{"\u22121.5", "10.25", "·"}, []string{"\u22121.5 ", "10.25", " ·   "}},
		{"runes after the point", []string{"1e\u221205", "1.25"}, []string{"1e\u221205", "1.25 "}},
		{"no digit before the point", []string{".5", "1.25", "-.5"}, []string{" .5 ", "1.25", "-.5 "}},
		{"no digit after the point", []string{"2.", "1.25"}, []string{"2.  ", "1.25"}},
		{"parentheses", []string{"(-0.5)", "0", "12.25", "(-3)"}, []string{"(-0.5)", "  0   ", " 12.25", "(-3)  "}},
		{"spaces", []string{"  0.5 ", "10.25"}, []string{" 0.5 ", "10.25"}},
		{"empty", []string{"", "10.25"}, []string{"     ", "10.25"}},
		{"all empty", []string{"", ""}, []string{"", ""}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			in := slices.Clone(c.in)
			got := Align(in)
			if !slices.Equal(got, c.want) {
				t.Errorf("Align(%q)\n got %q\nwant %q", c.in, got, c.want)
			}
			if !slices.Equal(in, c.in) {
				t.Errorf("Align changed its argument to %q", in)
			}
			if again := Align(got); !slices.Equal(again, got) {
				t.Errorf("aligned twice: %q, once: %q", again, got)
			}
		})
	}
}

func TestAlignMakesOneWidth(t *testing.T) {
	var ss []string
	for _, c := range readFixture(t).Single {
		ss = append(ss, Short(float(t, c.Value)), Full(float(t, c.Value)))
	}
	got := Align(ss)
	for i, s := range got {
		if utf8.RuneCountInString(s) != utf8.RuneCountInString(got[0]) {
			t.Errorf("%q and %q differ in width", s, got[0])
		}
		if s == ss[i] && i == 0 {
			t.Errorf("%q was not padded", s)
		}
	}
}
