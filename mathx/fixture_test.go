package mathx

import (
	"encoding/json"
	"math"
	"math/rand/v2"
	"os"
	"strconv"
	"strings"
	"sync"
	"testing"
)

// hex is a float64 written in hexadecimal, "inf" or "nan".
type hex float64

func (h *hex) UnmarshalJSON(text []byte) error {
	var s string
	if err := json.Unmarshal(text, &s); err != nil {
		return err
	}
	v, err := strconv.ParseFloat(s, 64)
	*h = hex(v)
	return err
}

type (
	vec []hex
	mtx []vec
)

func (v vec) floats() []float64 {
	f := make([]float64, len(v))
	for i, h := range v {
		f[i] = float64(h)
	}
	return f
}

func (m mtx) rows() [][]float64 {
	f := make([][]float64, len(m))
	for i, v := range m {
		f[i] = v.floats()
	}
	return f
}

// network is the fixture's form of the article's network.
type network struct{ X, A1, Z1, A2, Z2, A3, Y vec }

// fixture is testdata/numpy.json, which testdata/make.py wrote with NumPy.
var fixture = sync.OnceValue(func() (f struct {
	Vectors []struct {
		X, Y          vec
		Dot, Sum, Max hex
		Argmax        int
	}
	Affine []struct {
		X, B, Xw, A vec
		W           mtx
	}
	Matmul      []struct{ A, B, C mtx }
	Activations map[string]vec
	Softmax     []struct {
		A, Shifted, Exp, Y, NaiveExp, NaiveY vec
		C, Sum, NaiveSum                     hex
	}
	Arange        []struct{ Args, V vec }
	Article, Book network
}) {
	text, err := os.ReadFile("testdata/numpy.json")
	if err == nil {
		err = json.Unmarshal(text, &f)
	}
	if err != nil {
		panic(err)
	}
	return f
})

// same reports whether two numbers have the same bits; all NaN are the same.
func same(a, b float64) bool {
	return math.Float64bits(a) == math.Float64bits(b) || a != a && b != b
}

// near reports whether two numbers agree to 1e-12, relative where they are
// greater than 1.
func near(a, b float64) bool {
	return same(a, b) || math.Abs(a-b) <= 1e-12*max(1, math.Abs(b))
}

func check(t *testing.T, what string, agree func(a, b float64) bool, got, want float64) {
	t.Helper()
	if !agree(got, want) {
		t.Errorf("%s = %v (%x), want %v (%x)", what, got, got, want, want)
	}
}

func checkAll(t *testing.T, what string, agree func(a, b float64) bool, got, want []float64) {
	t.Helper()
	if len(got) != len(want) {
		t.Fatalf("%s has %d values, want %d", what, len(got), len(want))
	}
	for i := range got {
		check(t, what+"["+strconv.Itoa(i)+"]", agree, got[i], want[i])
	}
}

var (
	inf = math.Inf(1)
	nan = math.NaN()
)

func checkError(t *testing.T, what string, err error, want string) {
	t.Helper()
	switch {
	case want == "" && err != nil:
		t.Errorf("%s: unexpected error %q", what, err)
	case want != "" && (err == nil || !strings.Contains(err.Error(), want)):
		t.Errorf("%s: error is %v, want %q", what, err, want)
	}
}

func randoms(rng *rand.Rand, n int) []float64 {
	v := make([]float64, n)
	for i := range v {
		// Sizes far apart, so that every order of summing gives other bits.
		v[i] = math.Ldexp(rng.NormFloat64(), rng.IntN(40)-20)
	}
	return v
}
