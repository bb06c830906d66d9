package batch

import (
	"runtime"
	"sync"
	"sync/atomic"

	"nnexplore/model"
)

// roundsEach is how many rounds of [Rows] inputs a core is given at least: for the smallest
// networks they take several times as long as another core may take to begin.
const roundsEach = 16

// Each runs so many inputs through a network that has passed [model.Network.Check], where they
// are many on all cores. fill writes the i-th input, and take is given its pass, which holds
// until take returns. Both are called on several cores at once, for each i once.
func Each(n model.Network, inputs int, fill func(i int, x []float64), take func(i int, t model.Trace)) {
	rounds := (inputs + Rows - 1) / Rows
	var begun atomic.Int64
	work := func() {
		run := New(n)
		for {
			first := int(begun.Add(1)-1) * Rows
			if first >= inputs {
				return
			}
			rows := min(Rows, inputs-first)
			for i := range rows {
				fill(first+i, run.X(i))
			}
			for i, t := range run.Forward(rows) {
				take(first+i, t)
			}
		}
	}
	var others sync.WaitGroup
	for range min(rounds/roundsEach, runtime.GOMAXPROCS(0)) - 1 {
		others.Go(work)
	}
	work()
	others.Wait()
}
