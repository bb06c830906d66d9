package number

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

func TestParse(t *testing.T) {
	cases := []struct {
		s    string
		want float64
	}{
		{"0.7", 0.7},
		{".5", 0.5},
		{"2.", 2},
		{"-1e-3", -0.001},
		{"+2", 2},
		{"1E3", 1000},
		{"1.5e+2", 150},
		{".5e1", 5},
		{"2.e1", 20},
		{"007", 7},
		{"\u22120.5", -0.5},
		{"1e\u22123", 0.001},
		{" \t 4\n", 4},
		{"\u00a04\u00a0", 4},
		{"1.7976931348623157e308", math.MaxFloat64},
		{"-1.7976931348623157e308", -math.MaxFloat64},
		{"5e-324", math.SmallestNonzeroFloat64},
		{"1e-400", 0},
		{"0", 0},
		{"-0", 0},
		{"-0.0e5", 0},
		{"0." + strings.Repeat("3", 5000), 1.0 / 3},
	}
	for _, c := range cases {
		got, err := Parse(c.s)
		if err != nil || got != c.want || got == 0 && math.Signbit(got) {
			t.Errorf("Parse(%.40q) = %v, %v; want %v", c.s, got, err, c.want)
		}
	}
}

func TestParseRefuses(t *testing.T) {
	bad := []string{"", " ", "abc", "inf", "-Inf", "infinity", "nan", "NaN", "0x1p-2", "0X10", "0b1", "0o7",
		"1_000", "1_0.5", "0,7.1", "0,7,1", ",", "1 2", "- 1", "--1", "+-1", "\u2212\u22121", ".", "-", "+", "-.", "e5", ".e5",
		"1e", "1e+", "1e-", "1e1.5", "1.2.3", "1e5e5", "1d3", "1f", "0.5x", "x0.5", "1/2", "50%", "\u0663",
		"[1]", "1\x002", "\xff", "1e309", "-1e309", "1.7976931348623159e308", "1e99999999999999999999"}
	for _, s := range bad {
		got, err := Parse(s)
		if err == nil {
			t.Errorf("Parse(%q) = %v, want an error", s, got)
			continue
		}
		if !strings.HasSuffix(err.Error(), "; a finite number such as 0.7 or -1e-3 was expected") {
			t.Errorf("Parse(%q): %v does not say what was expected", s, err)
		}
		tooLarge := strings.Contains(err.Error(), "beyond the largest")
		if tooLarge != slices.Contains(bad[len(bad)-4:], s) {
			t.Errorf("Parse(%q) is refused for the wrong reason: %v", s, err)
		}
		if got != 0 {
			t.Errorf("Parse(%q) = %v beside its error", s, got)
		}
	}
}

func TestParseErrors(t *testing.T) {
	const expected = "; a finite number such as 0.7 or -1e-3 was expected"
	const pointed = "; a point was expected, not a comma, as in 0.7"
	cases := []struct{ s, want string }{
		{"abc", `"abc" is not a number` + expected},
		{"  abc ", `"abc" is not a number` + expected},
		{"0,7", `"0,7" is not a number` + pointed},
		{"\u2212,5e3", "\"\u2212,5e3\" is not a number" + pointed},
		{"", "nothing was typed" + expected},
		{"\u22121x", "\"\u22121x\" is not a number" + expected},
		{"1e999", `"1e999" is beyond the largest number there is here, about 1.8e308` + expected},
		{"a\x1b[31m\nb", `"a\x1b[31m\nb" is not a number` + expected},
		{"a\u202eb", `"a\u202eb" is not a number` + expected},
		{strings.Repeat("é", 40), `"` + strings.Repeat("é", 40) + `" is not a number` + expected},
		{strings.Repeat("é", 41), `"` + strings.Repeat("é", 39) + `…" is not a number` + expected},
		{strings.Repeat("9", 9999), `"` + strings.Repeat("9", 39) +
			`…" is beyond the largest number there is here, about 1.8e308` + expected},
	}
	for _, c := range cases {
		t.Run(fmt.Sprintf("%.20q", c.s), func(t *testing.T) {
			if _, err := Parse(c.s); err == nil || err.Error() != c.want {
				t.Errorf("Parse(%.50q): %v\nwant %s", c.s, err, c.want)
			}
		})
	}
}

func TestParseVector(t *testing.T) {
	cases := []struct {
		s    string
		want []float64
	}{
		{"2,1", []float64{2, 1}},
		{"2, 1", []float64{2, 1}},
		{"2 1", []float64{2, 1}},
		{"2   1", []float64{2, 1}},
		{"[2 1]", []float64{2, 1}},
		{"[2, 1]", []float64{2, 1}},
		{" [ 2 , 1 ] ", []float64{2, 1}},
		{"2\t1\n3", []float64{2, 1, 3}},
		{"7", []float64{7}},
		{"[7]", []float64{7}},
		{"[0.5  1.25]", []float64{0.5, 1.25}},
		{"[2. 1.]", []float64{2, 1}},
		{"-1e-3,\u22122", []float64{-0.001, -2}},
		{"0,7", []float64{0, 7}},
		{"1;2", []float64{1, 2}},
		{" 1; 2 ;-3\r\n", []float64{1, 2, -3}},
		{"[1;2]", []float64{1, 2}},
		{"2,\t1", []float64{2, 1}},
		{"\ufeff2,1", []float64{2, 1}},
		{"\ufeff [2. 1.]\r\n", []float64{2, 1}},
	}
	for _, c := range cases {
		t.Run(c.s, func(t *testing.T) {
			got, err := ParseVector(c.s)
			if err != nil || !slices.Equal(got, c.want) {
				t.Errorf("ParseVector(%q) = %v, %v; want %v", c.s, got, err, c.want)
			}
		})
	}
}

func TestParseVectorErrors(t *testing.T) {
	const number = "; a finite number such as 0.7 or -1e-3 was expected"
	const vector = "; numbers such as 2, 1 or [2 1] were expected"
	cases := []struct{ s, want string }{
		{"", "the vector is empty" + vector},
		{"  ", "the vector is empty" + vector},
		{"[]", "the vector is empty" + vector},
		{"[ ]", "the vector is empty" + vector},
		{"[2 1", `"[2 1" opens a bracket and does not close it` + vector},
		{"2 1]", `"2 1]" closes a bracket that it does not open` + vector},
		{"[", `"[" opens a bracket and does not close it` + vector},
		{"]", `"]" closes a bracket that it does not open` + vector},
		{"2,x", `number 2 of the vector: "x" is not a number` + number},
		{"2 nan 1", `number 2 of the vector: "nan" is not a number` + number},
		{"2,,1", "number 2 of the vector: nothing was typed" + number},
		{"2,1,", "number 3 of the vector: nothing was typed" + number},
		{",", "number 1 of the vector: nothing was typed" + number},
		{"2 1, 3", `number 1 of the vector: "2 1" is not a number` + number},
		{"[[1 2]]", `number 1 of the vector: "[1" is not a number` + number},
		{"0,5;1,2", `number 1 of the vector: "0,5" is not a number; a point was expected, not a comma, as in 0.7`},
		{"1;2;", "number 3 of the vector: nothing was typed" + number},
		{"1\ufeff 2", `number 1 of the vector: "1\ufeff" is not a number` + number},
		{"\ufeff", "the vector is empty" + vector},
	}
	for _, c := range cases {
		t.Run(c.s, func(t *testing.T) {
			got, err := ParseVector(c.s)
			if err == nil || err.Error() != c.want || got != nil {
				t.Errorf("ParseVector(%q) = %v, %v\nwant %s", c.s, got, err, c.want)
			}
		})
	}
}

var seeds = []string{"", "0.7", "-1e-3", "\u22122", "abc", "inf", "nan", "0x1p4", "1_0", "1e999", "-0", ".", "1.e",
	"2,1", "[2 1]", "[2, 1]", "[", "]", "2,,1", "2;1", "\ufeff2 1", "\xff", "\x1b[0m", strings.Repeat("1", 400)}

func checkError(t *testing.T, s string, err error) {
	t.Helper()
	if n := utf8.RuneCountInString(err.Error()); n > 600 {
		t.Errorf("the error for %q has %d runes", s, n)
	}
	for _, r := range err.Error() {
		if r < ' ' || r == 0x7f {
			t.Errorf("the error for %q has a control character: %q", s, err)
		}
	}
}

func FuzzParse(f *testing.F) {
	for _, s := range seeds {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		v, err := Parse(s)
		if err != nil {
			checkError(t, s, err)
			return
		}
		if math.IsNaN(v) || math.IsInf(v, 0) {
			t.Errorf("Parse(%q) = %v", s, v)
		}
		if back, err := Parse(Full(v)); err != nil || back != v {
			t.Errorf("Parse(Full(%v)) = %v, %v", v, back, err)
		}
	})
}

func FuzzParseVector(f *testing.F) {
	for _, s := range seeds {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		v, err := ParseVector(s)
		if err != nil {
			checkError(t, s, err)
			return
		}
		if len(v) == 0 {
			t.Errorf("ParseVector(%q) is empty", s)
		}
		for _, x := range v {
			if math.IsNaN(x) || math.IsInf(x, 0) {
				t.Errorf("ParseVector(%q) = %v", s, v)
			}
		}
		Array(v)
	})
}

// appended holds that [AppendVector] reads in a line what [ParseVector] does, behind what is
// there already.
func appended(t *testing.T, line string) {
	t.Helper()
	want, wantErr := ParseVector(line)
	got, err := AppendVector([]float64{7}, []byte(line))
	same := len(got) == len(want)+1 && got[0] == 7
	for i := 0; same && i < len(want); i++ {
		same = math.Float64bits(got[i+1]) == math.Float64bits(want[i])
	}
	if !same || (err == nil) != (wantErr == nil) || err != nil && err.Error() != wantErr.Error() {
		t.Errorf("AppendVector(%.100q) = %v, %v\nwant %v, %v", line, got, err, want, wantErr)
	}
}

// appendSeeds are lines as programs write them, and such as look nearly like that.
var appendSeeds = []string{"2,1\n", "2,1\r\n", "2 1\n", "2\t1", "2;1\n", "-0,-0.0e7\n", "1,2;3", "1 2,3", "1,,2", "1,", ",1", "1 ", " 1", "1  2", "1, 2",
	"1e5,1E+5,1e-5", "1e,2", "1e+,2", "1.,.5", ".,1", "-,1", "+1,-2", "1e309,1", "1e-400,1", "1,x", "1_0,2", "0x1,2", "\r1", "1\n2", "1\n\n", "infinity,1",
	"0\x000", "0.1234567890123456789,9007199254740993", "\u22121,2", "\n", "\r\n"}

func TestAppendVector(t *testing.T) {
	for _, line := range append(appendSeeds, seeds...) {
		appended(t, line)
	}
	v, line := make([]float64, 0, 2), []byte("-2.925,0.1234567890123\n")
	if n := testing.AllocsPerRun(10, func() { AppendVector(v, line) }); n != 0 {
		t.Errorf("a line is allocated %g times", n)
	}
}

func FuzzAppendVector(f *testing.F) {
	for _, s := range append(appendSeeds, seeds...) {
		f.Add(s)
	}
	f.Fuzz(appended)
}
