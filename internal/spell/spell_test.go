package spell

import (
	"fmt"
	"strings"
	"testing"
)

func TestNearest(t *testing.T) {
	list := []string{"theta", "step", "w1", "x", "gate", "grain"}
	for word, want := range map[string]string{
		"theta": "theta", "tehta": "theta", "thet": "theta", "thetas": "theta", "thxta": "theta", "heta": "theta", "zzeta": "",
		"stpe": "step", "w2": "w1", "gte": "gate", "grate": "gate", "x": "x", "y": "", "q": "", "": "", "θeta": "",
		strings.Repeat("theta", 9): "",
		"TEHTA":                    "theta", "W3": "w1",
	} {
		t.Run(word, func(t *testing.T) {
			if got := Nearest(word, list); got != want {
				t.Errorf("%q is nearest to %q, want %q", word, got, want)
			}
		})
	}
	if got := Nearest("theta", nil); got != "" {
		t.Errorf("among none, %q is the nearest", got)
	}
	words := []string{"OR", "and", "nand", "nor", "nxnd"}
	for word, want := range map[string]string{"nnd": "nand", "ond": "and", "adn": "and", "r": "OR"} {
		if got := Nearest(word, words); got != want {
			t.Errorf("%q is nearest to %q, want %q", word, got, want)
		}
	}
	if got := Nearest("gade", []string{"gate", "gale"}); got != "gate" {
		t.Errorf("of two as near it is %q, want the first", got)
	}
}

// TestDistance has distances that were worked out by hand from the definition.
func TestDistance(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want int
	}{
		{"", "", 0}, {"", "abc", 3}, {"abc", "", 3}, {"kitten", "sitting", 3}, {"ab", "ba", 1}, {"abcd", "acbd", 1},
		{"ca", "abc", 3}, // the unrestricted distance, which adds letters between exchanged ones, is 2
		{"θ", "t", 1},
	} {
		t.Run(c.a+" to "+c.b, func(t *testing.T) {
			if got := distance([]rune(c.a), []rune(c.b)); got != c.want {
				t.Errorf("it is %d, want %d", got, c.want)
			}
		})
	}
}

func ExampleNearest() {
	fmt.Printf("%q %q\n", Nearest("tehta", []string{"theta", "step"}), Nearest("banana", []string{"theta", "step"}))
	// Output: "theta" ""
}
