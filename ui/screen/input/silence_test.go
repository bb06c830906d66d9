package input

import (
	"slices"
	"testing"
	"time"
)

func TestSilences(t *testing.T) {
	start := time.Unix(0, 0)
	var s silences
	for _, look := range []struct{ at, end int }{ // at in milliseconds
		{0, 1}, {40, 1}, {60, 1}, {70, 1}, // one byte and a silence, which is noted once
		{80, 3}, {110, 4}, {140, 4}, // more, without one
		{170, 4}, // and one
	} {
		s.look(int64(look.end), start.Add(time.Duration(look.at)*time.Millisecond), shortSilence)
	}
	if want := []int64{1, 4}; !slices.Equal(s.at, want) {
		t.Fatalf("silences after %v; %v was expected", s.at, want)
	}
	if at, ok := s.after(0); at != 1 || !ok {
		t.Errorf("the first silence is after %d, %v", at, ok)
	}
	if s.pass(0) || !s.pass(1) || s.pass(1) || s.pass(3) || !s.pass(4) {
		t.Error("the silences are not passed where they are")
	}
	if at, ok := s.after(0); ok {
		t.Errorf("a silence is left after %d", at)
	}
}

// TestSilencesAreKept has bytes wait together that came with a silence between them.
func TestSilencesAreKept(t *testing.T) {
	tests := []struct {
		name          string
		before, after string
		want          []string
	}{
		{"esc and a key", "\x1b", "q", []string{"\x1b", "q"}},
		{"alt and [, and a key", "\x1b[", "q", []string{"\x1b[", "q"}},
		{"text", "a", "q", []string{"aq"}},
		{"half an arrow", "\x1b[1;", "5A", []string{"\x1b[1;5A"}},
		{"ctrl+c in a paste", begin + "0.7\x03", "qqqqqqq", []string{begin + "0.7" + end + "\x03", "qqqqqqq"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			f := newFeed(t, test.before+test.after)
			f.silences.at = []int64{int64(len(test.before))}
			for {
				if _, err := f.Read(make([]byte, 256)); err != nil {
					break
				}
			}
			if !slices.Equal(f.reads, test.want) {
				t.Errorf("the reads give %q; %q was expected", f.reads, test.want)
			}
		})
	}
}
