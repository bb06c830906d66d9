package cli_test

import (
	"slices"
	"testing"
	"time"
)

// BenchmarkFirstFrame is how long a person looks at an empty screen: from the
// start of the program to its whole first frame, in the middle of some rounds.
// Beside nnexplore runs the least program of its kind, in the same rounds, so
// that the two can be compared whatever else the machine is doing. Each runs
// on a terminal that answers queries and on one that does not; there the least
// program waits its five seconds, so it does that once, and not with -short.
//
//	go test -run '^$' -bench FirstFrame ./cli
func BenchmarkFirstFrame(b *testing.B) {
	const rounds = 15
	least := build(b, "nnexplore/cli/testdata/least")
	cases := []struct {
		name    string
		rounds  int
		options options
		took    []time.Duration
	}{
		{name: "nnexplore/answered", rounds: rounds, options: options{program: nnexplore(b)}},
		{name: "least/answered", rounds: rounds, options: options{program: least}},
		{name: "nnexplore/unanswered", rounds: rounds, options: options{program: nnexplore(b), silent: true}},
		{name: "least/unanswered", rounds: 1, options: options{program: least, silent: true}},
	}
	if testing.Short() {
		cases = cases[:3]
	}
	for round := range rounds {
		for i := range cases {
			if c := &cases[i]; round < c.rounds {
				began := time.Now()
				term := start(b, c.options)
				term.waitForFunc(drawn)
				c.took = append(c.took, time.Since(began))
				term.close()
			}
		}
	}
	for _, c := range cases {
		b.Run(c.name, func(b *testing.B) {
			slices.Sort(c.took)
			middle := c.took[len(c.took)/2]
			b.ReportMetric(0, "ns/op") // not of the rounds, so not to be shown
			b.ReportMetric(float64(middle.Microseconds())/1000, "ms/frame")
		})
	}
}
