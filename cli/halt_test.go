package cli

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
	s := &stream{numbers: 2}
	signalled, halt := context.WithCancel(t.Context())
	lines := 0
	s.result = func(b []byte, _ []float64) ([]byte, error) {
		if lines++; lines == 3 {
			halt()
		}
		return append(b, "result\n"...), nil
	}
	var out bytes.Buffer
	if err := s.run(signalled, strings.NewReader(strings.Repeat("2,1\n", 1000)), &out); err != nil || out.String() != "result\nresult\nresult\n" {
		t.Errorf("after a signal in the third of them the results are %.100q (%v)", &out, err)
	}
}
