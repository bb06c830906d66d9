package picture

import (
	"math"
	"strconv"
	"strings"
)

// A Tick is a round number on an axis, in the cell that the number lies in.
type Tick struct {
	At   int // counted from the lower end of the axis
	Text string
}

// Ticks are the round numbers on an axis of cells from one number up to another, such that
// at least apart cells lie between two.
func Ticks(from, to float64, cells, apart int) []Tick {
	if cells < 1 || !(to > from) {
		return nil
	}
	unit, digits := roundUnit((to - from) / float64(cells) * float64(max(apart, 1)))
	var ticks []Tick
	for k := math.Ceil(from/unit - 1e-9); float64(k*unit) <= to+float64(1e-9*unit); k++ {
		v := float64(k * unit)
		at := min(max(int(math.Floor(float64((v-from)/(to-from)*float64(cells))+1e-9)), 0), cells-1)
		ticks = append(ticks, Tick{at, strconv.FormatFloat(v+0, 'f', digits, 64)})
	}
	return ticks
}

// roundUnit is the smallest of 1, 2 and 5 times a power of ten that is no less than least,
// and how many digits its multiples have behind the point.
func roundUnit(least float64) (unit float64, digits int) {
	for power := int(math.Floor(math.Log10(least))); ; power++ {
		for _, m := range []string{"1", "2", "5"} {
			unit, err := strconv.ParseFloat(m+"e"+strconv.Itoa(power), 64)
			if err == nil && unit >= least*(1-1e-9) {
				_, after, _ := strings.Cut(strconv.FormatFloat(unit, 'f', -1, 64), ".")
				return unit, len(after)
			}
		}
	}
}
