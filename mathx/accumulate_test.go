package mathx

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"nnexplore/internal/seed"
)

// TestAccumulateIsPlain holds that each sum has the bits that plain Go makes of it, and those
// of one addition after the other, for every number of columns and rows about those that
// are taken together, wherever in memory they begin, and that nothing beside dst is written.
func TestAccumulateIsPlain(t *testing.T) {
	special := []float64{0, math.Copysign(0, -1), 1, -1, inf, -inf, nan, math.MaxFloat64, -math.MaxFloat64,
		math.SmallestNonzeroFloat64, -math.SmallestNonzeroFloat64, 1.5e-308, -1.5e-308, 1e-160, 1 + 0x1p-52}
	rng := rand.New(rand.NewPCG(seed.Of(t, 8), 2))
	// numbers are n of them, one in so many special, that begin anywhere.
	numbers := func(n, one int) []float64 {
		v := randoms(rng, n+1)[rng.IntN(2):][:n]
		for j := range v {
			if rng.IntN(one) == 0 {
				v[j] = special[rng.IntN(len(special))]
			}
		}
		return v
	}
	for cols := range 68 {
		for rows := range 18 {
			for _, one := range []int{1 << 20, 100, 2} {
				x, w := numbers(rows, one), make([][]float64, rows)
				for i := range w {
					w[i] = numbers(cols, one)
				}
				all := numbers(cols+3, one)
				got, plain, naive := slices.Clone(all), slices.Clone(all), slices.Clone(all)
				from := rng.IntN(2)
				accumulate(got[from:from+cols], x, w)
				accumulatePlain(plain[from:from+cols], x, w)
				for i := range w {
					for j := range cols {
						naive[from+j] += float64(x[i] * w[i][j])
					}
				}
				if slices.EqualFunc(plain, naive, same) && slices.EqualFunc(got, plain, same) {
					continue
				}
				what := fmt.Sprintf("%d×%d with one in %d special: ", rows, cols, one)
				checkAll(t, what+"plain", same, plain, naive)
				checkAll(t, what+"accumulate", same, got, plain)
				return
			}
		}
	}
}

// TestAccumulatePanics holds that a row that ends before dst is not read beyond its end.
func TestAccumulatePanics(t *testing.T) {
	for _, rows := range []int{1, 2, 8, 9, 16} {
		for short := range rows {
			for name, add := range map[string]func(dst, x []float64, w [][]float64){"accumulate": accumulate, "plain": accumulatePlain} {
				dst, w := make([]float64, 5), make([][]float64, rows)
				for i := range w {
					w[i] = make([]float64, 5)
				}
				w[short] = make([]float64, 4)
				func() {
					defer func() {
						if recover() == nil {
							t.Errorf("%s: row %d of %d is too short, and that passes", name, short, rows)
						}
					}()
					add(dst, make([]float64, rows), w)
				}()
			}
		}
	}
}
