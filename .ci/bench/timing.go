package main

import (
	"fmt"
	"math/rand/v2"
	"time"
)

// nudges are keys that change a number and change it back.
var nudges = []string{"+", "-"}

// firstFrames gives the median time to the first frame of each start, and the
// median of the memory then, in bytes.
func firstFrames(folder string, rounds int, starts ...start) (times, memory []float64, err error) {
	took, held := make([][]float64, len(starts)), make([][]float64, len(starts))
	for r := range rounds {
		for i := range starts {
			k := (i + r) % len(starts)
			began := time.Now()
			s, err := open(starts[k], folder)
			if err != nil {
				return nil, nil, err
			}
			took[k] = append(took[k], float64(s.drawn.Sub(began)))
			held[k] = append(held[k], resident(s.command.Process.Pid))
			s.close()
		}
	}
	for k := range starts {
		times, memory = append(times, median(took[k])), append(memory, median(held[k]))
	}
	return times, memory, nil
}

// keyTime is what a key costs: the wait for its frame and the processor's time
// on the median, in nanoseconds, and the memory after all of them.
type keyTime struct {
	waits              []float64
	wait, work, memory float64
}

// keyTimes runs the programs beside each other and presses keys in turns.
func keyTimes(folder string, starts ...start) ([]keyTime, error) {
	keys := make([]keyTime, len(starts))
	screens := make([]*terminal, len(starts))
	for k, st := range starts {
		s, err := open(st, folder)
		if err != nil {
			return nil, err
		}
		defer s.close()
		s.settle()
		screens[k] = s
	}
	for r := range 10 * rounds {
		for i := range starts {
			k := (i + r) % len(starts)
			// Not in step with the clock of the renderer.
			time.Sleep(time.Millisecond + rand.N(17*time.Millisecond))
			began := time.Now()
			if err := screens[k].press(nudges[r%2]); err != nil {
				return nil, err
			}
			at, err := screens[k].next(began)
			if err != nil {
				return nil, fmt.Errorf("%s: %w", starts[k].name, err)
			}
			keys[k].waits = append(keys[k].waits, float64(at.Sub(began)))
		}
	}
	for k := range starts {
		keys[k].wait = median(keys[k].waits)
		keys[k].memory = resident(screens[k].command.Process.Pid)
		var err error
		if keys[k].work, err = keyWork(folder, starts[k]); err != nil {
			return nil, err
		}
	}
	return keys, nil
}

// keyWork is the processor's time for a key: of a run with many of them, less
// that of runs without any.
func keyWork(folder string, st start) (float64, error) {
	const many = 150
	spent := func(keys int) (float64, error) {
		s, err := open(st, folder)
		if err != nil {
			return 0, err
		}
		s.settle()
		for i := range keys {
			began := time.Now()
			if err := s.press(nudges[i%2]); err != nil {
				return 0, err
			}
			if _, err := s.next(began); err != nil {
				return 0, fmt.Errorf("%s: %w", st.name, err)
			}
		}
		s.close()
		return float64(s.command.ProcessState.UserTime() + s.command.ProcessState.SystemTime()), nil
	}
	var work []float64
	for range 3 {
		with, err := spent(many)
		if err != nil {
			return 0, err
		}
		without, err := spent(0)
		if err != nil {
			return 0, err
		}
		work = append(work, (with-without)/many)
	}
	return median(work), nil
}
