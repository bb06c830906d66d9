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
// are many on all cores. fill writes some inputs, one behind the other, from the one that
// comes first, and take is given the passes of these, which hold until it returns. Both are
// called on several cores at once, for each input once.
func Each(n model.Network, inputs int, fill func(first int, x []float64), take func(first int, passes []model.Trace)) {
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
			fill(first, run.X(rows))
			take(first, run.Forward(rows))
		}
	}
	var others sync.WaitGroup
	for range min(rounds/roundsEach, runtime.GOMAXPROCS(0)) - 1 {
		others.Go(work)
	}
	work()
	others.Wait()
}
