// Command bench compares forward passes built on package mathx with the same
// ones built on gonum, in one process and in turns, and prints the medians
// side by side:
//
//	go run -C .ci/bench .
//
// It is a module of its own, so that gonum is no requirement of nnexplore.
package main

import (
	"flag"
	"fmt"
	"os"
	"runtime"
	"slices"
	"text/tabwriter"
	"time"
)

func main() {
	rounds := flag.Int("rounds", 21, "how often each is measured (at least 11)")
	each := flag.Duration("each", 20*time.Millisecond, "how long one measurement lasts")
	flag.Parse()
	if *rounds < 11 {
		fmt.Fprintln(os.Stderr, "bench: at least 11 rounds are needed for a median to be trusted")
		os.Exit(2)
	}

	fmt.Printf("%s %s/%s, median of %d interleaved rounds of %v\n\n", runtime.Version(), runtime.GOOS, runtime.GOARCH, *rounds, *each)
	out := tabwriter.NewWriter(os.Stdout, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprint(out, "network\tmeasured\t")
	for _, w := range ways {
		fmt.Fprintf(out, "%s\t", w.name)
	}
	for _, w := range ways[1:] {
		fmt.Fprintf(out, "mathx / %s\t", w.name)
	}
	fmt.Fprintln(out)
	for _, shape := range shapes {
		net := newNetwork(shape)
		for _, act := range []bool{true, false} {
			medians := compare(net, act, *rounds, *each)
			measured := "forward pass"
			if !act {
				measured = "x·W + b only"
			}
			fmt.Fprintf(out, "%s\t%s\t", net.name, measured)
			for _, m := range medians {
				fmt.Fprintf(out, "%v\t", round(m))
			}
			for _, m := range medians[1:] {
				fmt.Fprintf(out, "%.2f\t", medians[0]/m)
			}
			fmt.Fprintln(out)
		}
	}
	out.Flush()
	fmt.Println("\nA ratio below 1 means that mathx is the faster one.")
}

// compare measures every way in turns and returns the median of each, in
// nanoseconds for one pass.
func compare(net *network, act bool, rounds int, each time.Duration) []float64 {
	times := make([][]float64, len(ways))
	repeat := make([]int, len(ways))
	for k, w := range ways {
		repeat[k] = calibrate(func() { w.run(net, act) }, each)
	}
	for r := range rounds {
		for i := range ways {
			k := (i + r) % len(ways) // nobody is always the first
			start := time.Now()
			for range repeat[k] {
				ways[k].run(net, act)
			}
			times[k] = append(times[k], float64(time.Since(start))/float64(repeat[k]))
		}
	}
	medians := make([]float64, len(ways))
	for k, t := range times {
		slices.Sort(t)
		medians[k] = (t[(len(t)-1)/2] + t[len(t)/2]) / 2
	}
	return medians
}

// calibrate finds how many calls of f last about as long as wished.
func calibrate(f func(), wish time.Duration) int {
	for n := 1; ; n *= 2 {
		start := time.Now()
		for range n {
			f()
		}
		if d := time.Since(start); d >= wish/2 {
			return max(1, int(float64(n)*float64(wish)/float64(d)))
		}
	}
}

// round gives a time of some nanoseconds a readable number of digits.
func round(ns float64) string {
	switch {
	case ns < 1e3:
		return fmt.Sprintf("%.1f ns", ns)
	case ns < 1e6:
		return fmt.Sprintf("%.2f µs", ns/1e3)
	}
	return fmt.Sprintf("%.3f ms", ns/1e6)
}
