package cli

import (
	"fmt"
	"io"
	"math"
	"sync/atomic"
)

// reading opens a file, which may be a large one: it shows on errs how far that is,
// and gives it up at once when a signal comes. open says through watch which part is
// read.
func reading[T any](errs io.Writer, name string, open func(watch func(part float64)) (T, error)) (T, error) {
	var part atomic.Uint64 // the bits of it
	line := startProgress(errs, func() string { return partRead(name, math.Float64frombits(part.Load())) })
	defer line.end()

	halt := make(chan struct{}, 1)
	watch := watchSignals(heeded(), func() {
		select {
		case halt <- struct{}{}:
		default:
		}
	})
	type result struct {
		value T
		err   error
	}
	done := make(chan result, 1)
	go func() {
		var r result
		defer func() {
			if fault := recover(); fault != nil {
				r.err = fmt.Errorf("%s: a fault of the program: %v", name, fault)
			}
			done <- r
		}()
		r.value, r.err = open(func(p float64) { part.Store(math.Float64bits(p)) })
	}()
	select {
	case r := <-done:
		watch.end()
		return r.value, r.err
	case <-halt:
		var none T
		return none, signalled(watch.end())
	}
}

// partRead says how far the reading of a file is.
func partRead(name string, part float64) string {
	if part >= 1 {
		return "checking " + name
	}
	return fmt.Sprintf("reading %s, %d %%", name, int(100*part))
}
