package presets

import (
	"fmt"
	"strconv"
	"strings"

	"nnexplore/model"
	"nnexplore/model/train"
)

// The bounds of a network that is made: far more than a screen shows, and few enough
// to be made without a wait.
const (
	mostSizes   = 64
	mostWeights = 1_000_000
)

// ParseSizes reads the shape of a network, such as "2-4-1": the number of inputs, then
// the number of neurons in each layer. The error says what is wrong and what was
// expected.
func ParseSizes(text string) ([]int, error) {
	parts := strings.FieldsFunc(text, func(r rune) bool { return r == '-' || r == ',' || r == ' ' || r == '×' })
	const expected = "sizes such as 2-4-1 were expected: the inputs, then the neurons of each layer"
	if len(parts) < 2 {
		return nil, fmt.Errorf("%.40q is no shape of a network; %s", text, expected)
	}
	if len(parts) > mostSizes {
		return nil, fmt.Errorf("%d sizes are too many; at most %d were expected", len(parts), mostSizes)
	}
	sizes, weights := make([]int, len(parts)), 0
	for i, part := range parts {
		n, err := strconv.Atoi(part)
		if err != nil || n < 1 || n > mostWeights {
			return nil, fmt.Errorf("%.40q is no size; %s", part, expected)
		}
		if sizes[i] = n; i > 0 {
			weights += sizes[i-1] * n
		}
		if weights > mostWeights {
			return nil, fmt.Errorf("a network of the shape %.60s has more than %d weights; fewer were expected", text, mostWeights)
		}
	}
	return sizes, nil
}

// ParseSeed reads a seed, a whole number from 0 on.
func ParseSeed(text string) (uint64, error) {
	seed, err := strconv.ParseUint(text, 10, 64)
	if err != nil {
		return 0, fmt.Errorf("%.40q is no seed; a whole number such as 7 was expected", text)
	}
	return seed, nil
}

// ParseMade reads a shape as [ParseSizes] does, with or without a seed behind it:
// "2-4-1 seed 7". Without one the seed is 1.
func ParseMade(text string) (sizes []int, seed uint64, err error) {
	shape, number, seeded := strings.Cut(strings.ToLower(text), strings.TrimSpace(seedWord))
	if sizes, err = ParseSizes(strings.TrimSpace(shape)); err != nil || !seeded {
		return sizes, FirstSeed, err
	}
	seed, err = ParseSeed(strings.TrimSpace(number))
	return sizes, seed, err
}

// FirstSeed is the seed of a network for which none is given.
const FirstSeed = 1

// seedWord stands between the sizes and the seed in the name of a network that is made.
const seedWord = " seed "

// Made is a network of any shape to try things with. Its weights, biases and x are tenths
// from −1 to 1 that follow from the seed alone, on every machine. It ends in softmax, or
// in sigmoid where there is one output; every other layer has sigmoid. [NetworkNamed]
// knows its name, "2-4-1 seed 7". sizes must be as [ParseSizes] gives them.
func Made(sizes []int, seed uint64) Network {
	x, layers := train.Drawn(sizes, seed)
	for l := range layers {
		layers[l].Activation = model.Sigmoid
	}
	if last := len(layers) - 1; layers[last].Out() > 1 {
		layers[last].Activation = model.Softmax
	}
	return Network{X: x, Network: model.Network{
		Name:   nameOf(sizes, seed),
		Source: "made for you: tenths that follow from the seed",
		Layers: layers,
	}}
}

// MadeBy returns the shape and the seed of the network that is made by that name; ok is
// false where none is.
func MadeBy(name string) (sizes []int, seed uint64, ok bool) {
	if !strings.Contains(name, seedWord) {
		return nil, 0, false
	}
	sizes, seed, err := ParseMade(name)
	return sizes, seed, err == nil && nameOf(sizes, seed) == name
}

// nameOf is the name of the network of that shape and seed.
func nameOf(sizes []int, seed uint64) string {
	return model.SizesText(sizes) + seedWord + strconv.FormatUint(seed, 10)
}
