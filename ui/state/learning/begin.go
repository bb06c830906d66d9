package learning

import (
	"fmt"

	"nnexplore/model"
	"nnexplore/model/train"
)

// A Beginning is what weights and biases learning begins with.
type Beginning string

// The beginnings.
const (
	Seeded   Beginning = "seed"      // tenths that follow from a seed
	AllZero  Beginning = "zero"      // all 0
	NoBiases Beginning = "no biases" // W as it is and b 0, which stays so
)

// Beginnings are all of them.
func Beginnings() []Beginning { return []Beginning{Seeded, AllZero, NoBiases} }

// Of is the network with that beginning; the seed is for Seeded.
func (b Beginning) Of(n model.Network, seed uint64) model.Network {
	switch b {
	case AllZero:
		return train.Zeros(n)
	case NoBiases:
		return train.WithoutBiases(n)
	}
	return train.Begin(n, seed)
}

// Named names the beginning in few words.
func (b Beginning) Named(seed uint64) string {
	switch b {
	case AllZero:
		return "all weights and biases 0"
	case NoBiases:
		return "no biases"
	}
	return fmt.Sprintf("the weights of seed %d", seed)
}

// About says what the network begins with.
func (b Beginning) About(seed uint64) string {
	switch b {
	case AllZero:
		return "All W and b are 0: neurons of a layer are alike; M: learn; u: back."
	case NoBiases:
		return "b is 0 and stays 0 while W learns; :bias on learns b again."
	}
	return fmt.Sprintf("W and b are tenths that follow from the seed %d; M: learn; u: back.", seed)
}

// BiasText says what becomes of the biases of n in learning, where they do not learn; "" elsewhere.
func BiasText(keep bool, n model.Network) string {
	if !keep {
		return ""
	}
	for _, layer := range n.Layers {
		for _, b := range layer.B {
			if b != 0 {
				return " · b kept"
			}
		}
	}
	return " · b stays 0"
}
