package rows

import (
	"fmt"
	"testing"
)

// TestPages holds that every sheet is on one page, whole where it can be, and the last ones
// lower where there is room.
func TestPages(t *testing.T) {
	for _, c := range []struct {
		heights         []int
		room, top, last int
		want            string
	}{
		{[]int{6, 7, 6}, 26, 5, 5, "[{0 [5 12 20]}]"},
		{[]int{6, 7, 6}, 25, 5, 5, "[{0 [5 12]} {2 [5]}]"},
		{[]int{6, 7, 6}, 25, 5, 10, "[{0 [5 12]} {2 [10]}]"},
		{[]int{6, 7, 6}, 31, 5, 10, "[{0 [10 17 25]}]"},
		{[]int{6, 7, 6}, 30, 5, 10, "[{0 [5 12 20]}]"},
		{[]int{30, 6, 6}, 20, 5, 5, "[{0 [5]} {1 [5 12]}]"},
		{[]int{6}, 8, 5, 9, "[{0 [5]}]"},
	} {
		if got := fmt.Sprint(Pages(c.heights, c.room, c.top, c.last)); got != c.want {
			t.Errorf("sheets of %v rows on pages of %d from row %d, the last from %d, are at %s; want %s",
				c.heights, c.room, c.top, c.last, got, c.want)
		}
	}
}
