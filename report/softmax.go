package report

import (
	"fmt"
	"math"
	"strings"

	"nnexplore/model"
	"nnexplore/number"
)

// SoftmaxFormats are the formats of softmax on a vector of one's own.
func SoftmaxFormats() Formats[model.SoftmaxTrial] {
	return Formats[model.SoftmaxTrial]{
		{"text", ".txt", Written(softmaxBothText)}, {"json", ".json", appended(SoftmaxJSON)}, {"csv", ".csv", appended(softmaxBothCSV)},
	}
}

// softmaxBothText writes the stages of softmax on a, with the largest taken off and as the
// definition is written, and what becomes of that way.
func softmaxBothText(b *strings.Builder, t model.SoftmaxTrial) {
	vector(b, "softmax: a", t.A)
	fmt.Fprintf(b, "\nThe stable way takes c, the largest, off each a first.\n  c = max a = %s\n", number.Full(t.Stable.C))
	vector(b, "  a − c", t.Stable.Shifted)
	vector(b, "  e^(a−c)", t.Stable.Exp)
	fmt.Fprintf(b, "  Σ = %s\n", number.Full(t.Stable.Sum))
	vector(b, "  y", t.Stable.Y)
	b.WriteString("\nThe naive way is the definition as it is written.\n")
	vector(b, "  e^a", t.NaiveExp)
	fmt.Fprintf(b, "  Σ = %s\n", number.Full(t.NaiveSum))
	vector(b, "  y", t.NaiveY)
	fmt.Fprintf(b, "  %s\n", naively(t))
}

// naively is what becomes of the naive way.
func naively(t model.SoftmaxTrial) string {
	var past []string
	for j, e := range t.NaiveExp {
		if math.IsInf(e, 1) {
			past = append(past, fmt.Sprintf("a[%d]", j+1))
		}
	}
	switch {
	case len(past) > 0:
		past = kept(len(past), mostNamed, "…", func(i int) string { return past[i] })
		return "e^a is past the largest number, 1.8e308, at " + strings.Join(past, ", ") + ": Inf, and Inf/Inf is NaN."
	case math.IsInf(t.NaiveSum, 1):
		return "Σ is past the largest number, 1.8e308: Inf, and every share is 0."
	case t.NaiveSum == 0:
		return "Every e^a is so small that it becomes 0, and 0/0 is NaN."
	}
	return "Here the shares are those of the stable way, but for rounding."
}

// SoftmaxJSON appends softmax on a to b as one object on a line of its own, the naive way
// as an object in it.
func SoftmaxJSON(b []byte, t model.SoftmaxTrial) []byte {
	b = jsonNumbers(append(b, `{"a":`...), t.A)
	b = JSONNumber(append(b, `,"c":`...), t.Stable.C)
	b = jsonNumbers(append(b, `,"shifted":`...), t.Stable.Shifted)
	b = jsonNumbers(append(b, `,"exp":`...), t.Stable.Exp)
	b = JSONNumber(append(b, `,"sum":`...), t.Stable.Sum)
	b = jsonNumbers(append(b, `,"y":`...), t.Stable.Y)
	b = jsonNumbers(append(b, `,"naive":{"exp":`...), t.NaiveExp)
	b = JSONNumber(append(b, `,"sum":`...), t.NaiveSum)
	b = jsonNumbers(append(b, `,"y":`...), t.NaiveY)
	return append(b, "}}\n"...)
}

// softmaxBothCSV appends softmax on a to b as a table with a line a number, as that of a
// forward pass.
func softmaxBothCSV(b []byte, t model.SoftmaxTrial) []byte {
	b = csvVector(append(b, "vector,index,value\n"...), "a", t.A, nil)
	b = csvVector(b, "c", []float64{t.Stable.C}, nil)
	b = csvVector(b, "shifted", t.Stable.Shifted, nil)
	b = csvVector(b, "exp", t.Stable.Exp, nil)
	b = csvVector(b, "sum", []float64{t.Stable.Sum}, nil)
	b = csvVector(b, "y", t.Stable.Y, nil)
	b = csvVector(b, "naive_exp", t.NaiveExp, nil)
	b = csvVector(b, "naive_sum", []float64{t.NaiveSum}, nil)
	return csvVector(b, "naive_y", t.NaiveY, nil)
}
