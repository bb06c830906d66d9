package number_test

import (
	"fmt"

	"nnexplore/number"
)

// Ten nudges of 0.1 end where a person expects, and not where ten additions do.
func ExampleNudge() {
	sum := 0.4
	for range 10 {
		sum += 0.1
	}
	fmt.Println(number.Full(sum), number.Full(number.Nudge(0.4, "0.1", 10)))
	// Output: 1.4000000000000001 1.4
}

// Four ways to print the same number: for tables, for formulas, with every digit, and
// as an array of NumPy.
func ExampleFull() {
	y := 0.40442363954120164
	fmt.Println(number.Fixed(y), number.Short(0.5), number.Full(y), number.Array([]float64{y, 1 - y}))
	// Output: 0.4044 0.5 0.40442363954120164 [0.40442364 0.59557636]
}

func ExampleParseVector() {
	x, err := number.ParseVector("[2, 1]")
	fmt.Println(x, err)
	_, err = number.ParseVector("2, one")
	fmt.Println(err)
	// Output:
	// [2 1] <nil>
	// number 2 of the vector: "one" is not a number; a finite number such as 0.7 or -1e-3 was expected
}
