package model

import (
	"slices"
	"testing"
)

// TestParseRef reads the name of every number back, also in other spellings.
func TestParseRef(t *testing.T) {
	n, _ := article()
	book, _ := textbook()
	for _, n := range []Network{n, book} {
		for _, r := range refs(n) {
			if got, err := ParseRef(n, r.Name()); err != nil || got != r {
				t.Errorf("%s is read as %+v, %v", r.Name(), got, err)
			}
		}
	}
	for name, want := range map[string]Ref{
		"w1 2 3": W(0, 1, 2), "  W1[2, 3] ": W(0, 1, 2), "w1 2,3": W(0, 1, 2), "W1\t2\t3": W(0, 1, 2),
		"x 1": X(0), "X[2]": X(1), "B2[1]": B(1, 0), "b3,2": B(2, 1), "a3[2]": A(2, 1),
		"z1 3": n.Out(0, 2), "z3[1]": n.Out(2, 0), "Y 2": n.Out(2, 1),
	} {
		t.Run(name, func(t *testing.T) {
			if got, err := ParseRef(n, name); err != nil || got != want {
				t.Errorf("%q is read as %s, %v, want %s", name, got.Name(), err, want.Name())
			}
		})
	}
}

func TestParseRefErrors(t *testing.T) {
	n, _ := article()
	for name, want := range map[string]string{
		"":          "a name such as x[1], W1[1,2] or b1[2] was expected",
		" [,] ":     "a name such as x[1], W1[1,2] or b1[2] was expected",
		"q1[1]":     `"q1[1]" is no number of this network: there are x, W, b, a, z and y`,
		"é1[1]":     `"é1[1]" is no number of this network: there are x, W, b, a, z and y`,
		"1":         `"1" is no number of this network: there are x, W, b, a, z and y`,
		"x1[1]":     `"x1[1]" is no number of this network: x stands alone, as in x[1]`,
		"y3[1]":     `"y3[1]" is no number of this network: y stands alone, as in y[1]`,
		"W[1,1]":    `"W[1,1]" is no number of this network: there are x[1], W1[1,2], b1[1], a1[1], z1[1], y[1] and so on`,
		"W0[1,1]":   `"W0[1,1]" is no number of this network: its layers go from 1 to 3`,
		"b4[1]":     `"b4[1]" is no number of this network: its layers go from 1 to 3`,
		"weight[1]": `"weight[1]" is no number of this network: there are x[1], W1[1,2], b1[1], a1[1], z1[1], y[1] and so on`,
		"W1[3,1]":   `W1 counts from 1: W1[1,1] … W1[2,3]`,
		"W1[1,4]":   `W1 counts from 1: W1[1,1] … W1[2,3]`,
		"x[0]":      `x counts from 1: x[1] … x[2]; NumPy's x[0] is x[1] here`,
		"x[-1]":     `x counts from 1: x[1] … x[2]`,
		"a2[one]":   `a2 counts from 1: a2[1] … a2[2]`,
		"y[3]":      `y counts from 1: y[1] … y[2]`,
		"W3[0,1]":   `W3 counts from 1: W3[1,1] … W3[2,2]; NumPy's W3[0,1] is W3[1,2] here`,
		"w3 1 0":    `w3 counts from 1: W3[1,1] … W3[2,2]; NumPy's w3[1,0] is W3[2,1] here`,
		"W3[0,2]":   `W3 counts from 1: W3[1,1] … W3[2,2]`,
		"y":         "which one of y? y[1] or y[2]",
		"a1":        "which one of a1? a1[1] to a1[3]",
		"W1":        "which one of W1? W1[1,1] to W1[2,3]",
		"W1[1]":     `W1 has 2 indices, such as W1[1,1]; "W1[1]" has 1`,
		"y[1] 2":    `y has 1 index, such as y[1]; "y[1] 2" has 2`,
	} {
		t.Run(name, func(t *testing.T) {
			r, err := ParseRef(n, name)
			if sentence(err) != want || r != (Ref{}) {
				t.Errorf("%q gives %+v and says %q, want %q", name, r, sentence(err), want)
			}
		})
	}
	for _, name := range []string{"W1", "W1[1]", "W1[1,2,3]", "x", "b1[1,1]", "y[1] 2", "z1"} {
		if r, err := ParseRef(n, name); err == nil || r != (Ref{}) {
			t.Errorf("%q with a wrong number of indices is %s", name, r.Name())
		}
	}
}

// TestParseRefNoPanic reads all short texts of the characters that occur.
func TestParseRefNoPanic(t *testing.T) {
	n, _ := article()
	all := refs(n)
	var try func(s string, left int)
	try = func(s string, left int) {
		if r, err := ParseRef(n, s); err == nil && !slices.Contains(all, r) {
			t.Fatalf("%q is %+v, which the network has not", s, r)
		}
		if left > 0 {
			for _, c := range []string{"x", "W", "b", "z", "Y", "0", "1", "3", "[", ",", " ", "-", "é", "\xff"} {
				try(s+c, left-1)
			}
		}
	}
	try("", 4)
}
