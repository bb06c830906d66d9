// Package inputs asks of a network what its inputs do: what speaks for an output, one input
// at a time, and what noise on all of them makes of it.
package inputs

import (
	"cmp"
	"math/rand/v2"
	"slices"

	"nnexplore/model"
)

// Effects are what becomes of an output where one input is another.
type Effects struct {
	Changes []float64 // of the output, for each input; NaN where it is no number
	Most    float64   // the largest size of the finite ones
	For     []int     // the inputs that make the output larger, those that change it most first
	Against []int     // those that make it smaller
}

// Of runs a pass for each input i, in which x[i] is nudged[i] and the others are as they are,
// and compares y of output j with that of x. x must be as long as the network takes.
func Of(n model.Network, x, nudged []float64, j int) Effects {
	runner := model.NewRunner(n)
	y := func(x []float64) float64 {
		t, err := runner.Forward(x)
		if err != nil {
			panic("inputs: " + err.Error())
		}
		return t.Y()[j]
	}
	e := Effects{Changes: make([]float64, len(x))}
	now, tried := y(x), slices.Clone(x)
	for i := range x {
		tried[i] = nudged[i]
		e.Changes[i] = y(tried) - now
		tried[i] = x[i]
		switch {
		case e.Changes[i] > 0:
			e.For = append(e.For, i)
		case e.Changes[i] < 0:
			e.Against = append(e.Against, i)
		}
	}
	e.Most = model.Most(e.Changes)
	slices.SortStableFunc(e.For, func(a, b int) int { return cmp.Compare(e.Changes[b], e.Changes[a]) })
	slices.SortStableFunc(e.Against, func(a, b int) int { return cmp.Compare(e.Changes[a], e.Changes[b]) })
	return e
}

// Noisy is x with a random number from −size to size on each entry, all of these equally
// likely. They follow from the seed alone, on every machine.
func Noisy(x []float64, size float64, seed uint64) []float64 {
	source := rand.NewPCG(seed, 0)
	noisy := make([]float64, len(x))
	for i, v := range x {
		noisy[i] = v + float64(share(source.Uint64())*size)
	}
	return noisy
}

// share is a number from −1 up to 1, by the first 53 bits: whole steps of 2⁻⁵², all of which
// float64 has.
func share(bits uint64) float64 { return float64(int64(bits>>11)-1<<52) / (1 << 52) }
