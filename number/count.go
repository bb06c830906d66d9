package number

import "fmt"

// Count is a number of things with their noun, which takes an s where there is not one.
func Count[N int | uint64](n N, noun string) string {
	if n != 1 {
		noun += "s"
	}
	return fmt.Sprint(n, " ", noun)
}
