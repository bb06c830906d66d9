package roles

import (
	"slices"
	"strings"
	"unicode"
)

// The words that tell W from b where the shapes do not. Most of what opens does not need
// them: that arrays pair is seen without.
var (
	weightWords = []string{"w", "weight", "weights", "kernel", "kernels", "coef", "coefs", "theta"}
	biasWords   = []string{"b", "bias", "biases", "intercept", "intercepts"}
)

// maxName and maxParts are how long names are in which roles are looked for.
const (
	maxName  = 200
	maxParts = 12
)

// A name is its words, in lower case, and its numbers, without zeros in front, as they
// stand: "fc1.weight" is fc, 1, weight.
type name []string

// split takes a name apart. Everything but letters and digits only separates; so does the
// step from a small to a capital letter within a word (hiddenWeights). The ":0" that
// Keras puts at the end is no part of it.
func split(s string) name {
	if at := strings.LastIndexByte(s, ':'); at > 0 && strings.Trim(s[at+1:], "0123456789") == "" {
		s = s[:at]
	}
	if len(s) > maxName {
		return nil
	}
	var parts name
	kind, small := 0, 0 // of the rune before; how many small letters stand before
	for _, c := range s {
		is := 0
		switch {
		case c >= '0' && c <= '9':
			is = 1
		case unicode.IsLetter(c):
			is = 2
		}
		if is != 0 && (is != kind || is == 2 && small > 1 && unicode.IsUpper(c)) {
			parts = append(parts, "")
		}
		if is != 0 {
			parts[len(parts)-1] += string(unicode.ToLower(c))
		}
		if small++; is != 2 || unicode.IsUpper(c) {
			small = 0
		}
		kind = is
	}
	if len(parts) > maxParts {
		return nil
	}
	for i, p := range parts {
		if isNumber(p) {
			parts[i] = strings.TrimLeft(p[:len(p)-1], "0") + p[len(p)-1:]
		}
	}
	return parts
}

func isNumber(part string) bool { return part[0] >= '0' && part[0] <= '9' }

// isX reports whether the array is the network's input.
func (n name) isX() bool { return len(n) == 1 && n[0] == "x" }

// words are the parts that are no numbers.
func (n name) words() (words []string) {
	for _, p := range n {
		if !isNumber(p) {
			words = append(words, p)
		}
	}
	return words
}

// numbers are the parts that are numbers.
func (n name) numbers() (numbers []string) {
	for _, p := range n {
		if isNumber(p) {
			numbers = append(numbers, p)
		}
	}
	return numbers
}

// says is what the last word that speaks of W or b speaks of: 'W', 'b', or 0 for none.
func says(words []string) byte {
	for _, w := range slices.Backward(words) {
		switch {
		case slices.Contains(weightWords, w):
			return 'W'
		case slices.Contains(biasWords, w):
			return 'b'
		}
	}
	return 0
}

// Role is what the name of an array says that it is: 'W', 'b', 'x', or 0 for none of
// them.
func Role(arrayName string) byte {
	if n := split(arrayName); !n.isX() {
		return says(n)
	}
	return 'x'
}

// compareNumbers orders lists of numbers as people count: 2 before 10, none before any.
func compareNumbers(a, b []string) int {
	return slices.CompareFunc(a, b, func(x, y string) int {
		if len(x) != len(y) {
			return len(x) - len(y)
		}
		return strings.Compare(x, y)
	})
}

// rowsOf is which way round a W lies by its name, as the libraries write it: PyTorch's
// Linear ends in ".weight", Keras' Dense has a kernel, scikit-learn's MLP has coefs_.
func rowsOf(arrayName string) Rows {
	switch n := split(arrayName); {
	case strings.HasSuffix(arrayName, ".weight"):
		return Neurons
	case slices.Contains(n, "kernel"), slices.Contains(n, "coefs"):
		return Inputs
	}
	return Unset
}
