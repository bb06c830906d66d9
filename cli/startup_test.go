package cli_test

import (
	"fmt"
	"strings"
	"testing"
)

// TestStartsWithTables holds what the packages do before the program begins, on every start: their
// tables are data of the binary, and next to nothing is made for them. The table of keys alone
// would be over 150 allocations, were a key more than one composite literal.
func TestStartsWithTables(t *testing.T) {
	t.Parallel()
	const most = 20 // maps and replacers
	_, trace, _ := run(t, "", []string{"GODEBUG=inittrace=1"}, "--version")
	seen := 0
	for line := range strings.Lines(trace) {
		// init nnexplore/report @24 ms, 0.065 ms clock, 5296 bytes, 16 allocs
		var pkg string
		var at, clock float64
		var bytes, allocations int
		if _, err := fmt.Sscanf(line, "init %s @%f ms, %f ms clock, %d bytes, %d allocs", &pkg, &at, &clock, &bytes, &allocations); err != nil {
			t.Fatalf("%q: %v", line, err)
		}
		if !under(pkg, "nnexplore") {
			continue
		}
		if seen++; allocations > most {
			t.Errorf("%s makes %d allocations before the program begins; at most %d were expected", pkg, allocations, most)
		}
	}
	if seen == 0 {
		t.Errorf("no package of the program has a line in\n%s", trace)
	}
}
