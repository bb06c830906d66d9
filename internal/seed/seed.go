// Package seed gives the tests that choose at random the seed of their choices, and how
// many to make.
//
// A test that fails prints its seed. NNEXPLORE_MONKEY_SEED=7 go test ./... repeats the
// choices of seed 7, or tries other ones. With NNEXPLORE_SOAK the tests try longer.
package seed

import (
	"os"
	"strconv"
	"testing"
)

// variable is the name of the environment variable that gives a seed.
const variable = "NNEXPLORE_MONKEY_SEED"

// LongVariable is the name of the environment variable that makes the tests try longer.
// Its value is how long the test of the memory takes, such as 3m.
const LongVariable = "NNEXPLORE_SOAK"

// Of returns the seed from the environment, or usual if there is none. It logs the seed,
// which is printed when the test fails.
func Of(t testing.TB, usual uint64) uint64 {
	t.Helper()
	seed := usual
	if given := os.Getenv(variable); given != "" {
		n, err := strconv.ParseUint(given, 10, 64)
		if err != nil {
			t.Fatalf("%s: %v", variable, err)
		}
		seed = n
	}
	t.Logf("%s=%d", variable, seed)
	return seed
}

// Times returns how often a test tries: short times, or long times if the tests are to try
// longer.
func Times(short, long int) int {
	if os.Getenv(LongVariable) != "" {
		return long
	}
	return short
}
