package stream

import (
	"bytes"
	"context"
	"strings"
	"testing"
)

// TestHaltedStream finishes the line at which a signal comes and takes no other, though
// there are some: with a large network they would take long.
func TestHaltedStream(t *testing.T) {
	t.Parallel()
	s := &Stream{Numbers: 2}
	signalled, halt := context.WithCancel(t.Context())
	s.NewResult = func() Result {
		return func(b []byte, v []float64) ([]byte, error) {
			if v[0] == 3 {
				halt()
			}
			return append(b, "result\n"...), nil
		}
	}
	var out bytes.Buffer
	if err := s.Run(signalled, strings.NewReader("2,1\n2,1\n3,1\n"+strings.Repeat("2,1\n", 1000)), &out); err != nil || out.String() != "result\nresult\nresult\n" {
		t.Errorf("after a signal in the third of them the results are %.100q (%v)", &out, err)
	}
}

// TestSoFar counts in groups of three digits.
func TestSoFar(t *testing.T) {
	for n, want := range map[int64]string{0: "0 vectors", 1: "1 vector", 999: "999 vectors", 1000: "1,000 vectors", 1234567: "1,234,567 vectors"} {
		if got := counted(n, "vector"); got != want {
			t.Errorf("%d is %q, want %q", n, got, want)
		}
	}
	s := &Stream{}
	s.lines.Store(1003)
	s.bad.Store(2)
	if got, want := s.SoFar(), "1,001 vectors, line 1,003"; got != want {
		t.Errorf("so far there are %q, want %q", got, want)
	}
}
