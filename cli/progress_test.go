package cli

import (
	"testing"

	"nnexplore/cli/output"
)

// TestProgressWords has every character take its place on the line.
func TestProgressWords(t *testing.T) {
	for _, c := range []struct{ locale, text, want string }{
		{"C.UTF-8", "reading θ.npz", "reading θ.npz"},
		{"C", "reading θ.npz", `reading \u03b8.npz`},
		{"C.UTF-8", "a\r\x1b[2Jb", `a\r\x1b[2Jb`},
		{"C", "a\nb", `a\nb`},
	} {
		t.Setenv("LC_ALL", c.locale)
		if got := oneLine(c.text, !output.UnicodeLocale()); got != c.want {
			t.Errorf("in %s %q becomes %q, want %q", c.locale, c.text, got, c.want)
		}
	}
	for part, want := range map[float64]string{0: "reading f, 0 %", 0.439: "reading f, 43 %", 0.9999: "reading f, 99 %", 1: "checking f"} {
		if got := partRead("f", part); got != want {
			t.Errorf("%v is %q, want %q", part, got, want)
		}
	}
}
