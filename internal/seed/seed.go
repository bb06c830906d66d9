// Package seed is for the tests that choose at random. The number that their choices
// begin with is logged by a test that fails, and can be given, so that a failure comes
// again and other choices can be tried: NNEXPLORE_MONKEY_SEED=7 go test ./... begins all
// of them with 7. How long they go on is short, unless NNEXPLORE_SOAK is set.
package seed

import (
	"os"
	"strconv"
	"testing"
)

// Variable is the name in the environment under which a seed is given.
const Variable = "NNEXPLORE_MONKEY_SEED"

// LongVariable is the name in the environment that lets the tests go their long way. It
// is set to the time that the test of the memory takes, such as 3m.
const LongVariable = "NNEXPLORE_SOAK"

// Of is the seed that was given, or the usual one where none was. A test that fails logs
// it.
func Of(t testing.TB, usual uint64) uint64 {
	t.Helper()
	seed := usual
	if given := os.Getenv(Variable); given != "" {
		n, err := strconv.ParseUint(given, 10, 64)
		if err != nil {
			t.Fatalf("%s: %v", Variable, err)
		}
		seed = n
	}
	t.Logf("%s=%d", Variable, seed)
	return seed
}

// Times is how often a test tries: short times, or long times where it is to go its long
// way.
func Times(short, long int) int {
	if os.Getenv(LongVariable) != "" {
		return long
	}
	return short
}
