// Command bench measures nnexplore beside something else in the same run, and
// prints the medians and their ratios: the program beside the least program of
// its kind (cli/testdata/least), the passes beside gonum, learning beside NumPy,
// and all over sizes of networks.
//
//	go run -C .ci/bench . [-quick]
//
// It is a module of its own, so that gonum is no requirement of nnexplore.
package main

import (
	"flag"
	"fmt"
	"os"
	"runtime"
	"slices"
	"strings"
	"text/tabwriter"
	"time"
)

// rounds is how often something is measured, and each for how long.
var (
	rounds = 21
	each   = 20 * time.Millisecond
)

func main() {
	quick := flag.Bool("quick", false, "fewer and shorter rounds, and no waiting for the program that waits for the terminal")
	flag.Parse()
	if *quick {
		rounds, each = 11, 4*time.Millisecond
	}
	fmt.Printf("%s %s/%s, %d processors; medians of %d interleaved rounds. A ratio below 1 means that nnexplore is the faster or smaller one.\n",
		runtime.Version(), runtime.GOOS, runtime.GOARCH, runtime.NumCPU(), rounds)
	for _, part := range []func() error{
		func() error { return comparePrograms(*quick) },
		compareForward,
		compareBackward,
		compareLearning,
		comparePoints,
		showNumPy,
		showSizes,
	} {
		if err := part(); err != nil {
			fmt.Fprintln(os.Stderr, "bench:", err)
			os.Exit(1)
		}
	}
}

// A table is printed with aligned columns once all its rows are there.
type table struct{ *tabwriter.Writer }

// newTable begins a table under a title.
func newTable(title string, heads ...string) table {
	fmt.Printf("\n%s\n\n", title)
	t := table{tabwriter.NewWriter(os.Stdout, 0, 0, 2, ' ', tabwriter.AlignRight)}
	t.row(heads...)
	return t
}

func (t table) row(cells ...string) { fmt.Fprintln(t, strings.Join(cells, "\t")+"\t") }

// timings are the times of some functions in each round, in nanoseconds for one
// call.
type timings [][]float64

// medians gives the median of each.
func (t timings) medians() []float64 {
	result := make([]float64, len(t))
	for k := range t {
		result[k] = median(t[k])
	}
	return result
}

// ratio is the median of what the rounds give for the ratio of two: what else the
// machine does in a round slows both down.
func (t timings) ratio(a, b int) string {
	ratios := make([]float64, len(t[a]))
	for r := range ratios {
		ratios[r] = t[a][r] / t[b][r]
	}
	return ratio(median(ratios), 1)
}

// measure runs all the functions in turns.
func measure(all ...func()) timings {
	times := make(timings, len(all))
	repeat := make([]int, len(all))
	for k, f := range all {
		repeat[k] = calibrate(f)
	}
	for r := range rounds {
		for i := range all {
			k := (i + r) % len(all) // none is always the first
			start := time.Now()
			for range repeat[k] {
				all[k]()
			}
			times[k] = append(times[k], float64(time.Since(start))/float64(repeat[k]))
		}
	}
	return times
}

// calibrate finds how many calls of f fill a measurement.
func calibrate(f func()) int {
	for n := 1; ; n *= 2 {
		start := time.Now()
		for range n {
			f()
		}
		if d := time.Since(start); d >= each/2 {
			return max(1, int(float64(n)*float64(each)/float64(d)))
		}
	}
}

// median is the one in the middle, or the mean of the two there.
func median(v []float64) float64 {
	v = slices.Sorted(slices.Values(v))
	return (v[(len(v)-1)/2] + v[len(v)/2]) / 2
}

// duration gives a time of some nanoseconds a readable number of digits.
func duration(ns float64) string {
	switch {
	case ns < 1e3:
		return fmt.Sprintf("%.1f ns", ns)
	case ns < 1e6:
		return fmt.Sprintf("%.2f µs", ns/1e3)
	}
	return fmt.Sprintf("%.3f ms", ns/1e6)
}

// ratio has two decimals, and more where these would be zeros.
func ratio(a, b float64) string {
	if r := a / b; r < 0.1 {
		return fmt.Sprintf("%.4f", r)
	}
	return fmt.Sprintf("%.2f", a/b)
}
