// Package seed is for the tests that choose at random: the number their choices
// begin with is told when they fail, and can be given, so that a failure comes again
// and other choices can be tried. NNEXPLORE_MONKEY_SEED=7 go test ./... begins all of
// them with 7.
package seed

import (
	"os"
	"strconv"
	"testing"
)

// Variable is the name in the environment under which a seed is given.
const Variable = "NNEXPLORE_MONKEY_SEED"

// Of is the seed that was given, or the usual one where none was. The test that
// fails tells it.
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
