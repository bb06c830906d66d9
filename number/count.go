package number

import (
	"fmt"
	"strconv"
	"strings"
)

// Count is a number of things with their noun, which takes an s where there is not one.
func Count[N int | uint64](n N, noun string) string {
	if n != 1 {
		noun += "s"
	}
	return fmt.Sprint(n, " ", noun)
}

// Joined writes the words of a list, with a sign between each and the next.
func Joined[T any](list []T, between string, word func(T) string) string {
	words := make([]string, len(list))
	for i, thing := range list {
		words[i] = word(thing)
	}
	return strings.Join(words, between)
}

// UpTo writes the numbers from 1 to n as a vector is typed, of more than three the first
// three: "1,2" or "1,2,3,…".
func UpTo(n int) string {
	const shown = 3
	words := make([]string, min(n, shown), shown+1)
	for i := range words {
		words[i] = strconv.Itoa(i + 1)
	}
	if n > shown {
		words = append(words, "…")
	}
	return strings.Join(words, ",")
}
